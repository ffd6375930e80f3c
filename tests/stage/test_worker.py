"""The thread that makes pictures: the most urgent first, each once, and never the end of the game."""

from __future__ import annotations

import threading

from game.stage.worker import Urgency, Worker

PATIENCE = 5


def busy(worker: Worker) -> threading.Event:
    """Keep the worker busy until the event is set."""
    started, release = threading.Event(), threading.Event()

    def wait() -> None:
        started.set()
        release.wait(PATIENCE)

    worker.ask("busy", Urgency.NOW, wait)
    assert started.wait(PATIENCE)
    return release


def test_what_somebody_waits_for_is_made_before_what_can_wait():
    """However late it was asked for."""
    worker, made, done = Worker("test"), [], threading.Event()
    release = busy(worker)
    worker.ask("last", Urgency.MOTION, done.set)
    worker.ask("ahead", Urgency.AHEAD, lambda: made.append("ahead"))
    worker.ask("small", Urgency.SMALL, lambda: made.append("small"))
    worker.ask("now", Urgency.NOW, lambda: made.append("now"))
    release.set()
    assert done.wait(PATIENCE)
    worker.close()
    assert made == ["now", "small", "ahead"]


def test_what_is_asked_for_twice_is_made_once_and_as_early_as_the_more_urgent_asks():
    """A picture made ahead becomes the one that is looked at."""
    worker, made, done = Worker("test"), [], threading.Event()
    release = busy(worker)
    worker.ask("other", Urgency.SMALL, lambda: made.append("other"))
    worker.ask("one", Urgency.AHEAD, lambda: made.append("one"))
    worker.ask("one", Urgency.NOW, lambda: made.append("one"))
    worker.ask("last", Urgency.MOTION, done.set)
    release.set()
    assert done.wait(PATIENCE)
    worker.close()
    assert made == ["one", "other"]


def test_a_job_that_fails_stops_nothing():
    """The next picture is made all the same."""
    worker, done = Worker("test"), threading.Event()

    def fail() -> None:
        raise ValueError("cannot be drawn")

    worker.ask("bad", Urgency.NOW, fail)
    worker.ask("good", Urgency.AHEAD, done.set)
    assert done.wait(PATIENCE)
    worker.close()


def test_after_closing_nothing_more_is_begun():
    """The window does not wait for pictures that nobody will see."""
    worker, made = Worker("test"), []
    release = busy(worker)
    worker.ask("late", Urgency.NOW, lambda: made.append("late"))
    threading.Timer(0.05, release.set).start()
    worker.close()
    worker.ask("later", Urgency.NOW, lambda: made.append("later"))
    assert made == []
