"""A rehearsal on disk: a killed one goes on, no observer's checklist is kept, printed cards fit the next one."""

from __future__ import annotations

import json
from pathlib import Path

from game.records.rehearsal_file import RehearsalFile, RehearsalHeader, read_setup, write_setup
from game.story.rehearsal import Boxes, Position
from game.story.scenario import Step
from game.training.rehearsal.acts import Closed, Joined, Lead, Led, Observed
from game.training.rehearsal.session import Terms
from game.training.rehearsal.tally import Tally

TERMS = Terms(12, (Position.STAGE, Position.BAR), Boxes(2, 1, 2, 2), 7)
HEADER = RehearsalHeader("festival/voor-het-podium", TERMS, "123456", 1_000_000.0, "192.168.1.5", 2.0)


def opened(folder: Path) -> RehearsalFile:
    """A rehearsal in which an observer has ticked something."""
    file = RehearsalFile(folder)
    file.begin(HEADER)
    for act in (Joined(1, "mark"), Led(Lead.NEXT, 1.0), Observed(1, 0, ("kijkt",)), Observed(1, 0, ("kijkt", "zegt"))):
        file.write(act)
    return file


def test_a_killed_rehearsal_is_read_back(tmp_path: Path) -> None:
    """With the last checklist of the open round."""
    opened(tmp_path)
    kept = RehearsalFile(tmp_path).kept()
    assert kept is not None
    assert kept.header == HEADER
    assert kept.events[-1] == Observed(1, 0, ("kijkt", "zegt"))
    assert kept.events[:2] == (Joined(1, "mark"), Led(Lead.NEXT, 1.0))


def test_a_closed_round_leaves_only_sums(tmp_path: Path) -> None:
    """Nothing in the folder says who saw what."""
    file = opened(tmp_path)
    file.write(Closed(Tally(1, {Step.RECOGNISE: 2}), 2.0))
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "observed" not in written
    assert "kijkt" not in written
    assert '"recognise":2' in written


def test_a_round_that_begins_again_forgets_its_checklists(tmp_path: Path) -> None:
    """After a stop."""
    file = opened(tmp_path)
    file.write(Led(Lead.AGAIN, 2.0))
    kept = RehearsalFile(tmp_path).kept()
    assert kept is not None
    assert not [one for one in kept.events if isinstance(one, Observed)]


def test_what_was_set_up_is_found_again(tmp_path: Path) -> None:
    """So that the cards which were printed the day before fit."""
    assert read_setup(tmp_path) is None
    write_setup(tmp_path / "new", HEADER)
    assert read_setup(tmp_path / "new") == HEADER


def test_a_damaged_setup_or_session_is_left_alone(tmp_path: Path) -> None:
    """Nobody sees a traceback for it; a rehearsal begins anew."""
    for damage in ("", "{", "[]", '{"scenario": 1}', json.dumps({"scenario": "x", "terms": {"people": "many"}})):
        (tmp_path / "rehearsal-setup.json").write_text(damage)
        (tmp_path / "rehearsal-session.jsonl").write_text(damage)
        assert read_setup(tmp_path) is None
        assert RehearsalFile(tmp_path).kept() is None
