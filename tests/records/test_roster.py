"""The players of a computer on disk: apart from each other, locked for who wants it, erased without a trace."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.records.events import Event
from game.records.pin import FREE_TRIES, LONGEST_WAIT, kept_pin, wait_after
from game.records.roster import FAULTS, Roster
from game.records.store import open_store
from game.training.players import Problem

NOW = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        """At nine in the evening."""
        self.now = NOW

    def __call__(self) -> datetime:
        """The time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


@pytest.fixture
def roster(tmp_path: Path, clock: Clock) -> Roster:
    """The players of a computer on which nobody played yet."""
    return Roster(tmp_path, clock)


def answer(folder: Path, play: str, said: str) -> None:
    """Write an answer into the log of this folder."""
    with open_store(folder).store as store:
        store.append(Event(play, "horeca/avond", "answered", json.dumps({"said": said}), NOW))


def everything(folder: Path) -> bytes:
    """Every byte and every file's name below the folder."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return b"".join(str(file.relative_to(folder)).encode() + file.read_bytes() for file in files)


def test_erasing_leaves_no_byte_of_the_player(roster: Roster, tmp_path: Path) -> None:
    """Neither the nickname nor an answer stands anywhere in the folder, nor a copy that was rescued or set aside."""
    sam, other = roster.make("Kwartelkoning", "2580"), roster.make("Otter")
    home = roster.home(sam.id)
    answer(home, "p1", "hooiberg")
    answer(roster.home(other.id), "p2", "zeepaard")
    (home / "records-damaged-2026.sqlite").write_bytes(b"hooiberg")
    (home / "settings.json").write_text("{}")
    (tmp_path / FAULTS).write_text("KeyError: 'Kwartelkoning'")
    assert b"Kwartelkoning" in everything(tmp_path)
    assert roster.erase(sam.id) >= 4
    left = everything(tmp_path)
    assert b"Kwartelkoning" not in left
    assert b"hooiberg" not in left
    assert sam.id.encode() not in left
    assert b"zeepaard" in left
    assert roster.players() == (other,)


def test_erasing_what_was_played_without_a_name_leaves_the_others(roster: Roster, tmp_path: Path) -> None:
    """The study's records, which nobody can lead back to a player, stay too."""
    answer(tmp_path, "p1", "hooiberg")
    other = roster.make("Otter")
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "desk.json").write_text("{}")
    roster.erase("")
    assert b"hooiberg" not in everything(tmp_path)
    assert roster.players() == (other,)
    assert (tmp_path / "study" / "desk.json").exists()


def test_what_was_half_erased_when_the_power_went_is_gone_with_the_next_start(roster: Roster, tmp_path: Path) -> None:
    """Nobody comes back who was promised to be gone."""
    sam = roster.make("Kwartelkoning")
    home = roster.home(sam.id)
    home.rename(home.with_name(f".erased-{sam.id}"))
    again = roster.home("b" * 32)
    again.mkdir()
    (again / "settings.json").write_text("{}")
    assert roster.players() == ()
    assert b"Kwartelkoning" not in everything(tmp_path)
    assert not again.exists()


def test_what_was_played_without_a_name_can_become_a_players(roster: Roster, tmp_path: Path) -> None:
    """It moves: nothing of it stays behind."""
    answer(tmp_path, "p1", "hooiberg")
    sam = roster.make("Sam", takes_along=True)
    with open_store(roster.home(sam.id)).store as store:
        assert [event.play for event in store.events()] == ["p1"]
    assert not (tmp_path / "records.sqlite").exists()


def test_a_pin_is_kept_only_as_a_slow_salted_hash(roster: Roster, tmp_path: Path) -> None:
    """Two players with one PIN have different hashes, and no file holds the digits."""
    sam, otter = roster.make("Sam", "73951"), roster.make("Otter", "73951")
    assert b"73951" not in everything(tmp_path)
    pins = [roster.entry(one.id).pin for one in (sam, otter)]
    assert pins[0] != pins[1]
    assert sam.locked
    assert roster.lets_in(sam.id, "73951") is None


def test_wrong_tries_have_to_wait_longer_and_longer_also_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    """The first ones cost nothing, for fingers slip; the right PIN begins anew."""
    roster = Roster(tmp_path, clock)
    sam = roster.make("Sam", "2580")
    waits = []
    for _ in range(FREE_TRIES + 2):
        refused = roster.lets_in(sam.id, "0000")
        assert refused is not None
        assert refused.problem is Problem.PIN_WRONG
        waits.append(refused.wait)
        clock.now += timedelta(seconds=refused.wait)
    assert waits[: FREE_TRIES - 1] == [0] * (FREE_TRIES - 1)
    assert waits[FREE_TRIES - 1 :] == [5, 10, 20]
    assert Roster(tmp_path, clock).lets_in(sam.id, "2580") is None
    clock.now += timedelta(days=1)
    refused = roster.lets_in(sam.id, "0000")
    assert refused is not None
    assert refused.wait == 0


def test_while_it_has_to_wait_the_right_pin_is_not_tried(roster: Roster, clock: Clock) -> None:
    """Waiting is waiting; a clock that was set back does not make it longer than it is."""
    sam = roster.make("Sam", "2580")
    for _ in range(FREE_TRIES):
        roster.lets_in(sam.id, "0000")
    refused = roster.lets_in(sam.id, "2580")
    assert refused is not None
    assert refused.problem is Problem.WAIT
    clock.now -= timedelta(days=40)
    refused = roster.lets_in(sam.id, "2580")
    assert refused is not None
    assert refused.wait <= wait_after(FREE_TRIES)
    assert wait_after(1000) == LONGEST_WAIT


def test_a_damaged_file_loses_the_name_but_not_the_answers(roster: Roster) -> None:
    """The player stays in the list, and can be opened and erased."""
    sam = roster.make("Sam")
    answer(roster.home(sam.id), "p1", "hooiberg")
    (roster.home(sam.id) / "player.json").write_text("[")
    (found,) = roster.players()
    assert found.id == sam.id
    assert found.nickname.startswith("?")


def test_hashes_of_the_same_pin_differ() -> None:
    """Each has its own salt."""
    assert kept_pin("2580").hash != kept_pin("2580").hash
    assert kept_pin("2580").fits("2580")
    assert not kept_pin("2580").fits("2581")
