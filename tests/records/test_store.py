"""The log: nothing that was answered is lost, whatever happens to the process or the file."""

from __future__ import annotations

import functools
import os
import random
import signal
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.records.events import Event, event_of, path_of, remember
from game.records.settings_file import read_settings, write_settings
from game.records.store import FILE, NotSaved, Store, open_store
from game.story.playthrough import Answer, Skip
from game.training.settings import Settings
from game.training.solo import Finished, Happening, Moved, Started, WentBack
from tests.effort import often

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
KILLS = often(30, 200)


def event(number: int) -> Event:
    """The event of a skipped scene with this number."""
    return event_of(Moved("play", "horeca/nacht", Skip(f"scene-{number}")), NOW)


def filled(folder: Path, count: int) -> None:
    """A log with `count` events."""
    with open_store(folder).store as store:
        for number in range(count):
            store.append(event(number))


def read(folder: Path) -> list[Event]:
    """All events of the log."""
    with open_store(folder).store as store:
        return list(store.events())


def test_what_was_appended_is_read_back_in_order(tmp_path):
    """A log tells what happened, in the order in which it happened."""
    filled(tmp_path, 30)
    assert read(tmp_path) == [event(number) for number in range(30)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the writer that is killed")
def test_killing_the_game_at_any_moment_loses_no_answered_event(tmp_path):
    """Each event that `append` returned from is there after kill -9, again and again, in one growing log."""
    rolls = random.Random(2026)
    acknowledged = 0
    for _ in range(KILLS):
        acknowledged += _killed_writer(tmp_path, acknowledged, rolls)
        with open_store(tmp_path).store as store:
            events = list(store.events())
        assert events[:acknowledged] == [event(number) for number in range(acknowledged)]
        assert len(events) <= acknowledged + 1
        acknowledged = len(events)
    assert acknowledged > KILLS  # the writers did get to write


def _killed_writer(folder: Path, first: int, rolls: random.Random) -> int:
    """How many events a process acknowledged before it was killed in the middle of its work."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        store = open_store(folder).store
        number = first
        while True:
            store.append(event(number))
            os.write(writing, b".")
            number += 1
    os.close(writing)
    wanted, got = rolls.randint(1, 6), 0
    while got < wanted:
        got += len(os.read(reading, 1))
    for _ in range(rolls.randint(0, 3000)):
        pass  # into the middle of the next append
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while rest := os.read(reading, 4096):
        got += len(rest)
    os.close(reading)
    return got


@settings(max_examples=often(25, 200), deadline=None)
@given(st.floats(0, 1), st.sampled_from(["", "-wal"]), st.booleans())
def test_a_file_cut_short_anywhere_opens_with_what_is_left(share, ending, garbage):
    """Whatever the cut: no error, a beginning of the events is kept in order, and a loss is told."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _unclosed(folder, 60)
        file = folder / (FILE + ending)
        size = int(file.stat().st_size * share)
        content = file.read_bytes()[:size]
        file.write_bytes(content + (b"\x00garbage" * 40 if garbage else b""))
        opened = open_store(folder)
        kept = list(opened.store.events())
        opened.store.append(event(999))
        opened.store.close()
        assert kept == [event(number) for number in range(len(kept))]
        assert len(kept) == 60 or opened.damage is not None


@functools.cache
def _left_by_a_kill(count: int) -> Mapping[str, bytes]:
    """The files, by name, of a log that was never closed."""
    with tempfile.TemporaryDirectory() as name:
        store = open_store(Path(name)).store
        for number in range(count):
            store.append(event(number))
        files = {file.name: file.read_bytes() for file in Path(name).glob(f"{FILE}*") if "-shm" not in file.name}
        store.close()
        return files


def _unclosed(folder: Path, count: int) -> None:
    """A log as it lies on the disk after a kill."""
    for name, content in _left_by_a_kill(count).items():
        (folder / name).write_bytes(content)


def test_a_file_that_is_no_log_is_set_aside(tmp_path):
    """Somebody else's file is not destroyed, and the game goes on."""
    (tmp_path / FILE).write_text("boodschappen: melk, eieren\n" * 300)
    opened = open_store(tmp_path)
    assert opened.damage is not None
    assert opened.damage.aside.read_text().startswith("boodschappen")
    opened.store.append(event(1))
    opened.store.close()
    assert read(tmp_path) == [event(1)]


def test_changed_letters_in_a_row_are_noticed(tmp_path):
    """A row whose text was changed is not believed, what followed it is not replayed over the gap, and it is told."""
    filled(tmp_path, 5)
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes().replace(b"scene-3", b"scene-7"))
    opened = open_store(tmp_path)
    assert opened.damage is not None
    assert opened.damage.kept == 4
    assert list(opened.store.events()) == [event(number) for number in range(3)]
    opened.store.append(event(5))  # goes on where the playing still holds
    assert list(opened.store.events()) == [event(number) for number in (0, 1, 2, 5)]
    opened.store.close()
    assert read(tmp_path) == [event(number) for number in (0, 1, 2, 5)]


def test_a_full_disk_is_said_and_costs_nothing_that_was_written(tmp_path):
    """Writing fails with a reason; earlier events stand; it works again once there is room."""
    store = open_store(tmp_path).store
    store.append(event(0))
    _limit(store, 8)
    with pytest.raises(NotSaved, match="full"):
        _append_until_full(store)
    stored = len(list(store.events()))
    _limit(store, 100000)
    store.append(event(stored))
    store.close()
    assert read(tmp_path) == [event(number) for number in range(stored + 1)]


def _limit(store: Store, pages: int) -> None:
    raw = store._connection.connection.dbapi_connection
    assert raw is not None
    raw.cursor().execute(f"PRAGMA max_page_count={pages}")


def _append_until_full(store: Store) -> None:
    for number in range(1, 500):
        store.append(event(number))


def test_two_games_at_once_both_keep_their_answers(tmp_path):
    """Two windows on one computer write in the same log."""
    one, other = open_store(tmp_path).store, open_store(tmp_path).store
    for number in range(0, 20, 2):
        one.append(event(number))
        other.append(event(number + 1))
    one.close()
    other.close()
    assert read(tmp_path) == [event(number) for number in range(20)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks the other games")
def test_games_that_start_at_the_same_moment_share_one_log(tmp_path):
    """Three processes that make the log together lose nothing, and none of them finds damage."""
    children = [_writer(tmp_path, f"play-{which}") for which in range(3)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]
    events = read(tmp_path)
    for which in range(3):
        mine = [e.data for e in events if e.play == f"play-{which}"]
        assert mine == [event(number).data for number in range(20)]


def _writer(folder: Path, play: str) -> int:
    """A process that writes 20 events and ends with 0 when all went well."""
    child = os.fork()
    if child == 0:
        try:
            opened = open_store(folder)
            for number in range(20):
                opened.store.append(replace(event(number), play=play))
            opened.store.close()
            os._exit(1 if opened.damage else 0)
        finally:
            os._exit(2)
    return child


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    """The message names the folder."""
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(NotSaved, match="file"):
        open_store(tmp_path / "file" / "below")


def test_going_back_takes_the_last_move_out_of_the_path():
    """What was taken back is still in the log, but no longer in the path."""
    answer = Answer("kijken", "cues", ("ruimte", "blik"))
    told: list[Happening] = [
        Started("p", "s", 5),
        Moved("p", "s", answer),
        Moved("p", "s", Skip("wegen")),
        WentBack("p", "s"),
    ]
    assert path_of(event_of(happening, NOW) for happening in told) == (answer,)


def test_earlier_visits_are_remembered_per_scenario(tmp_path):
    """The menu can go on with the last unfinished playing, and tells how often one was finished."""
    answer = Answer("kijken", "cues", ())
    told: list[Happening] = [
        Started("one", "s", 5),
        Moved("one", "s", answer),
        Finished("one", "s", "samen"),
        Started("two", "s", 6),
        Moved("two", "s", answer),
        Started("three", "t", 7),
    ]
    with open_store(tmp_path).store as store:
        for happening in told:
            store.append(event_of(happening, NOW))
        remembered = store.remembered()
    assert remembered.finished == {"s": 1}
    assert set(remembered.unfinished) == {"s"}
    assert remembered.unfinished["s"].path == (answer,)
    assert remembered.unfinished["s"].seed == 6


@given(
    st.builds(Settings, text_size=st.sampled_from((100, 200)), voice=st.booleans(), volume=st.sampled_from((25, 100)))
)
def test_settings_are_kept(kept):
    """What was set is there next time."""
    with tempfile.TemporaryDirectory() as name:
        write_settings(Path(name), kept)
        assert read_settings(Path(name)) == (kept, None)


@given(st.one_of(st.binary(max_size=40), st.sampled_from([b"[]", b'{"text_size": 9000}', b'{"voice": "yes", "x": 1}'])))
def test_damaged_settings_never_stop_the_game(content):
    """Nonsense in the file gives the first settings; a file that cannot be read is set aside."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "settings.json").write_bytes(content)
        found, aside = read_settings(Path(name))
        assert found == Settings()
        assert aside is None or aside.read_bytes() == content


@functools.cache
def _file_with(count: int) -> bytes:
    """The bytes of a closed log with `count` events."""
    with tempfile.TemporaryDirectory() as name:
        filled(Path(name), count)
        return (Path(name) / FILE).read_bytes()


@settings(max_examples=often(40, 500), deadline=None)
@given(st.floats(0, 1), st.binary(min_size=1, max_size=600))
def test_a_file_written_over_anywhere_tells_nothing_that_was_not_written(share, garbage):
    """Overwritten bytes never stop the game and never become an answer; what is missing is told."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = _file_with(60)
        at = int(len(content) * share)
        (folder / FILE).write_bytes(content[:at] + garbage + content[at + len(garbage) :])
        opened = open_store(folder)
        kept = list(opened.store.events())
        opened.store.close()
        assert kept == [event(number) for number in range(len(kept))]
        assert len(kept) == 60 or opened.damage is not None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies with a full disk")
def test_a_log_left_by_a_full_disk_is_read_and_its_broken_end_is_told(tmp_path):
    """What was acknowledged while the file could not grow stands in the log beside it, and is there next time."""
    acknowledged = _dies_on_full_disk(tmp_path)
    log = tmp_path / f"{FILE}-wal"
    assert log.stat().st_size > 0
    files = {file: file.read_bytes() for file in (tmp_path / FILE, log)}
    assert read(tmp_path) == [event(number) for number in range(acknowledged)]
    for file, content in files.items():
        file.write_bytes(content[: len(content) - (100 if file == log else 0)])
    opened = open_store(tmp_path)
    kept = list(opened.store.events())
    opened.store.close()
    assert opened.damage is not None
    assert opened.damage.aside.exists()
    assert kept == [event(number) for number in range(len(kept))]
    assert len(kept) >= acknowledged - 1


def _dies_on_full_disk(folder: Path) -> int:
    """How many events a process acknowledged before its files could not grow and it died."""
    import resource

    child = os.fork()
    if child == 0:
        store = open_store(folder).store
        for number in range(10):
            store.append(event(number))
        size = (folder / FILE).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, resource.RLIM_INFINITY))
        try:
            while True:
                number += 1
                store.append(event(number))
        except NotSaved:
            os._exit(number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_minutes_are_those_at_play(tmp_path):
    """A pause counts as its first five minutes: meanwhile somebody served a table."""
    told: list[Happening] = [
        Started("p", "horeca/nacht", 1),
        Moved("p", "horeca/nacht", Skip("a")),
        Finished("p", "horeca/nacht", "end"),
    ]
    times = [NOW, NOW + timedelta(minutes=4), NOW + timedelta(minutes=90)]
    events = [event_of(told[n], times[n]) for n in range(3)]
    (played,) = remember(events).played
    assert played.minutes == 9
