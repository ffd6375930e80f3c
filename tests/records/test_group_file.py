"""A session on disk: nothing of a killed one is lost, and no answer is kept that could be traced to a phone."""

from __future__ import annotations

from pathlib import Path

from game.records.group_file import GroupFile, Header
from game.training.group.acts import Answered, Closed, Joined, Lead
from game.training.group.tally import Tally

HEADER = Header("jongerenwerk-45", 3, "123456", "key", "2026-11-24T20:00:00+00:00")
ROUND = "spelen/opening/choice/1"


def opened(folder: Path) -> GroupFile:
    """A session in which a round is open and two phones answered."""
    file = GroupFile(folder)
    file.begin(HEADER)
    for act in (
        Joined(1, "mark"),
        Joined(2, "mark"),
        Lead.OPEN,
        Answered(1, ROUND, ("a",)),
        Answered(2, ROUND, ("b",)),
    ):
        file.write(act)
    return file


def test_a_killed_session_is_read_back(tmp_path):
    """Everything that was written before the kill is there, answers of the open round too."""
    opened(tmp_path)
    kept = GroupFile(tmp_path).kept()
    assert kept is not None
    assert kept.header == HEADER
    assert kept.events[-2:] == (Answered(1, ROUND, ("a",)), Answered(2, ROUND, ("b",)))
    assert kept.events[:3] == (Joined(1, "mark"), Joined(2, "mark"), Lead.OPEN)


def test_a_closed_round_leaves_no_answer_of_a_phone(tmp_path):
    """In all files of the folder there is the tally, and nothing that says who chose what."""
    file = opened(tmp_path)
    file.write(Closed(Tally(2, {"a": 1, "b": 1}, {"": 1})))
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "answered" not in written
    assert '"closed"' in written


def test_a_line_that_a_crash_cut_off_is_left_out(tmp_path):
    """The lines before it are read."""
    opened(tmp_path).close()
    with (tmp_path / "group-session.jsonl").open("a") as stream:
        stream.write('{"act":"lea')
    kept = GroupFile(tmp_path).kept()
    assert kept is not None
    assert Lead.OPEN in kept.events


def test_a_session_that_ended_is_forgotten(tmp_path):
    """Nothing is left to go on with."""
    opened(tmp_path).forget()
    assert GroupFile(tmp_path).kept() is None
    assert not list(tmp_path.iterdir())
