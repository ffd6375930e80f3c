"""The seat on a real disk: who plays writes into their own log, and nobody else sees or loses anything."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.__main__ import main
from game.commands.seats import Seats, Shelves
from game.paths import Paths
from game.records.log import Log
from game.stage.sitting import Sitting
from game.training.players import Asked, Choose, Chore, Crew, CrewPress, Typed
from game.training.visit import Begin, Change, Press, Trouble, View
from tests.pages.walk import first_visit, language
from tests.shipped import ROOT, cast, first_golden, golden_path, library

SCENARIO = first_golden()[0]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A computer on which nobody played yet; files for a person go beside the game's folder."""
    home = tmp_path / "home"
    return Paths(
        ROOT / "scenarios", ROOT / "assets", ROOT / "locales", home, tmp_path / "cache", tmp_path / "documents"
    )


@pytest.fixture
def seats(paths: Paths):
    """The seat at it."""
    seats = Seats(Shelves(paths, cast(), library().scenarios))
    yield seats
    seats.close()


def sitting_at(seats: Seats) -> Sitting:
    """A sitting there, in Dutch."""
    visit = replace(first_visit(), crew=Crew(seats.players()))
    languages = {"nl": language("nl"), "en": language("en")}
    return Sitting(visit, languages, cast(), seats.write, seats.keep, desk=seats)


def make(sitting: Sitting, nickname: str, pin: str = "", *, takes_along: bool = False) -> None:
    """Make a player by the pages."""
    sitting.act(CrewPress.NEW)
    sitting.act(Typed(nickname))
    sitting.act(CrewPress.NEXT)
    for press in (CrewPress.NEXT, CrewPress.NEXT) if pin else (CrewPress.NO_PIN,):
        sitting.act(Typed(pin))
        sitting.act(press)
    if sitting.visit.crew.asked is Asked.TAKE_ALONG:
        sitting.act(CrewPress.TAKE_ALONG if takes_along else CrewPress.LEAVE)


def answer(sitting: Sitting) -> None:
    """Begin a scenario, pass over its first scene, and go back to the menu."""
    sitting.act(Begin(SCENARIO))
    for press in (Press.ONWARD, Press.SKIP, Press.TO_MENU):
        sitting.act(press)


def everything(folder: Path) -> bytes:
    """Every byte below the folder."""
    return b"".join(file.name.encode() + file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_each_player_finds_their_own_and_nobody_elses(seats: Seats) -> None:
    """Also who plays without a name, whose log lies where it always lay."""
    sitting = sitting_at(seats)
    answer(sitting)
    make(sitting, "Otter")
    assert sitting.visit.crew.player is not None
    assert sitting.visit.unfinished == {}
    sitting.act(Change(replace(sitting.visit.settings, text_size=200)))
    make(sitting, "Vos")
    answer(sitting)
    otter = next(one for one in sitting.visit.crew.players if one.nickname == "Otter")
    sitting.act(Choose(otter.id))
    assert sitting.visit.unfinished == {}
    assert sitting.visit.settings.text_size == 200
    sitting.act(Choose(""))
    assert set(sitting.visit.unfinished) == {SCENARIO}


def test_a_locked_seat_opens_with_its_pin_alone(seats: Seats) -> None:
    """A wrong one leaves the seat to whoever has it."""
    sitting = sitting_at(seats)
    make(sitting, "Otter", "2580")
    (otter,) = sitting.visit.crew.players
    sitting.act(Choose(""))
    sitting.act(Choose(otter.id))
    sitting.act(Typed("1111"))
    page = sitting.act(CrewPress.NEXT)
    assert sitting.visit.crew.playing == ""
    assert page.live
    sitting.act(Typed("2580"))
    sitting.act(CrewPress.NEXT)
    assert sitting.visit.crew.playing == otter.id


def test_erasing_in_the_game_leaves_no_byte(seats: Seats, paths: Paths) -> None:
    """Every file of the folder is read: neither the nickname nor what was answered is in one."""
    sitting = sitting_at(seats)
    make(sitting, "Kwartelkoning", "2580")
    answer(sitting)
    assert SCENARIO.encode() in everything(paths.user_data)
    for act in (CrewPress.DATA, CrewPress.ASK_ERASE, Chore.ERASE):
        sitting.act(act)
    left = everything(paths.user_data)
    assert b"Kwartelkoning" not in left
    assert SCENARIO.encode() not in left
    assert sitting.visit.crew.players == ()
    assert sitting.visit.view is View.PLAYERS
    answer(sitting)
    assert set(sitting.visit.unfinished) == {SCENARIO}


def test_what_was_played_without_a_name_becomes_the_new_players(seats: Seats) -> None:
    """The way from trying it out to a certificate."""
    sitting = sitting_at(seats)
    answer(sitting)
    make(sitting, "Otter", takes_along=True)
    assert set(sitting.visit.unfinished) == {SCENARIO}
    sitting.act(Choose(""))
    assert sitting.visit.unfinished == {}


def test_the_export_tells_everything_in_words(seats: Seats, paths: Paths) -> None:
    """What was picked stands there as it stood on the page, with its time; never the PIN."""
    sitting = sitting_at(seats)
    make(sitting, "Otter", "73951")
    sitting.act(Begin(SCENARIO))
    sitting.act(Press.ONWARD)
    move = golden_path(*first_golden())[0]
    for pick in move.picks:  # type: ignore[union-attr]
        from game.training.visit import Pick

        sitting.act(Pick(pick))
    sitting.act(Press.DONE)
    sitting.act(Chore.EXPORT)
    file = Path(sitting.visit.crew.written)
    assert file.parent == paths.documents
    text = file.read_text(encoding="utf-8")
    told = json.loads(text)
    assert told["player"]["nickname"] == "Otter"
    (playing,) = told["playings"]
    assert playing["title"]
    assert any(one.get("said") for one in playing["happened"])
    assert "73951" not in text
    assert "hash" not in text
    assert told["files"]["settings.json"]["language"] == "nl"


def test_a_file_that_was_made_opens_with_a_press(paths: Paths) -> None:
    """Nobody has to look for a folder; the page stays, with where the file lies."""
    opened: list[str] = []
    seats = Seats(Shelves(paths, cast(), library().scenarios), opened.append)
    sitting = sitting_at(seats)
    make(sitting, "Otter")
    sitting.act(Chore.EXPORT)
    before = sitting.page()
    assert sitting.act(Chore.OPEN) == before
    assert opened == [Path(sitting.visit.crew.written).as_uri()]
    seats.close()


def test_nobody_leaves_the_seat_before_what_they_answered_is_written(paths: Paths) -> None:
    """Else it would be written for somebody else; the player is told."""
    seats = Seats(Shelves(paths, cast(), library().scenarios))

    def full(_happening: object) -> None:
        raise OSError(28, "No space left on device")

    sitting = Sitting(first_visit(), {"nl": language("nl")}, cast(), full, seats.keep, desk=seats)
    sitting.act(Begin(SCENARIO))
    make(sitting, "Otter")
    assert sitting.visit.crew.player is None
    assert Trouble.NOT_WRITTEN in [notice.trouble for notice in sitting.visit.notices]
    seats.close()


def test_the_command_line_lists_exports_and_erases(paths: Paths, monkeypatch, capsys, tmp_path: Path) -> None:
    """It names what goes, and erases only when somebody says so."""
    monkeypatch.setenv("OMSTANDER_HOME", str(paths.user_data))
    seats = Seats(Shelves(paths, cast(), library().scenarios))
    make(sitting_at(seats), "Otter")
    seats.close()
    assert main(["player", "list"]) == 0
    assert "Otter" in capsys.readouterr().out
    assert main(["player", "export", "otter", "--output", str(tmp_path / "otter.json")]) == 0
    assert json.loads((tmp_path / "otter.json").read_text(encoding="utf-8"))["player"]["nickname"] == "Otter"
    monkeypatch.setattr("builtins.input", lambda _: "no")
    assert main(["player", "erase", "Otter"]) == 1
    assert Log(paths.user_data).recall().player == ""
    assert main(["player", "erase", "Otter", "--yes"]) == 0
    assert b"Otter" not in everything(paths.user_data / "players")
    assert main(["player", "erase", "Otter", "--yes"]) == 2
    assert "nobody" in capsys.readouterr().err
