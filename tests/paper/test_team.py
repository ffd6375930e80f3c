"""The manager's overview: who finished what when; nothing of how, and nobody who plays without a name."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from game.__main__ import main
from game.language import Language
from game.paper.team import Member, Team, team_csv, team_pdf
from game.records.completions_file import Unreadable, as_text, read_completions
from game.records.events import event_of
from game.records.roster import Roster
from game.records.store import open_store
from game.training.completion import Completion, ModuleDone
from game.training.solo import Finished, Started
from tests.pages.walk import language
from tests.shipped import ROOT, library

FONTS = ROOT / "assets" / "fonts"
PROGRAMME = library().programmes["horeca"]
MODULES = tuple(PROGRAMME.modules)
DAY = date(2026, 11, 24)


def plays(folder: Path, scenario: str, days_ago: int) -> None:
    """Play the scenario to an end, so many days ago."""
    at = datetime.now(UTC) - timedelta(days_ago)
    with open_store(folder).store as store:
        for one in (Started(f"{scenario}{days_ago}", scenario, 1), Finished(f"{scenario}{days_ago}", scenario, "x")):
            store.append(event_of(one, at))


@pytest.fixture
def home(tmp_path: Path, monkeypatch) -> Path:
    """A computer at which Otter and Vos (with a PIN) play, and somebody without a name."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    roster = Roster(tmp_path / "home")
    first, second = (PROGRAMME.modules[one].scenario for one in MODULES[:2])
    otter, vos = roster.make("Otter"), roster.make("Vos", "2580")
    plays(roster.home(otter.id), first, 20)
    plays(roster.home(vos.id), first, 3)
    plays(roster.home(vos.id), second, 2)
    plays(tmp_path / "home", second, 1)
    return tmp_path / "home"


def table(folder: Path) -> list[list[str]]:
    """The rows of the one CSV in the folder."""
    (file,) = folder.glob("*.csv")
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def test_the_overview_lists_who_finished_which_module_when(home: Path, tmp_path: Path) -> None:
    """Players by nickname, also with a PIN; who plays without a name is not there."""
    assert main(["team", "--output", str(tmp_path / "out"), "--language", "nl"]) == 0
    head, *rows = table(tmp_path / "out")
    assert head[0] == "Bijnaam"
    assert [row[0] for row in rows] == ["Otter", "Vos"]
    today = datetime.now(UTC).date()
    assert rows[1][1:3] == [(today - timedelta(3)).isoformat(), (today - timedelta(2)).isoformat()]
    assert rows[0][2] == ""
    assert next((tmp_path / "out").glob("*.pdf")).read_bytes().startswith(b"%PDF")


def test_a_booster_waits_without_telling_which_one(home: Path, tmp_path: Path) -> None:
    """Which one comes depends on the weakest step, and that is the player's alone."""
    main(["team", "--output", str(tmp_path / "out"), "--language", "nl"])
    _, otter, vos = table(tmp_path / "out")
    assert otter[-1] == (datetime.now(UTC).date() - timedelta(6)).isoformat()
    assert vos[-1] == ""
    text = next((tmp_path / "out").glob("*.csv")).read_text(encoding="utf-8-sig")
    titles = [library().scenarios[one.scenario].title.message for one in PROGRAMME.boosters.values()]
    assert titles
    assert not any(title in text for title in titles)


def test_no_field_of_the_overview_says_how_it_went() -> None:
    """Whoever adds one here shows it to managers."""
    assert {one.name for one in fields(Member)} == {"nickname", "done", "next", "booster_since"}


def test_completions_of_other_machines_are_put_beside_ones_own(home: Path, tmp_path: Path, monkeypatch) -> None:
    """The file that a machine exports holds nicknames, modules and days, and no answer, PIN or minute."""
    file = tmp_path / "bar.json"
    assert main(["team", "--export", str(file)]) == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert {key for one in told["players"] for key in one} == {
        "player", "nickname", "programme", "edition", "done", "boosters",
    }  # fmt: skip
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "other"))
    Roster(tmp_path / "other").make("Uil")
    assert main(["team", str(file), "--output", str(tmp_path / "out")]) == 0
    assert [row[0] for row in table(tmp_path / "out")[1:]] == ["Otter", "Uil", "Vos"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"kind": "omstander-completions", "version": 9}', "[" * 9999])
def test_a_file_that_holds_no_completions_is_refused_with_what_to_do(tmp_path: Path, content: str) -> None:
    """It names the file and the command that makes a good one."""
    file = tmp_path / "x.json"
    file.write_text(content)
    with pytest.raises(Unreadable, match="omstander team --export"):
        read_completions(file)


def test_a_file_tells_back_what_was_written(tmp_path: Path) -> None:
    """All but the minutes, which are nobody's business."""
    done = Completion("1", "Otter", "horeca", "2026-11", (ModuleDone("a", DAY, 9),), (DAY,))
    (tmp_path / "x.json").write_text(as_text([done], DAY), encoding="utf-8")
    (found,) = read_completions(tmp_path / "x.json")
    assert (found.nickname, found.on("a"), found.boosters, found.minutes) == ("Otter", DAY, (DAY,), 0)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_large_team_and_many_modules_go_on_over_sheets(code: str) -> None:
    """Everybody is there, whatever their names are."""
    team = Team(
        "Training " * 6,
        "2026-11",
        "Warehouse " * 12,
        tuple(f"Een module met een lange naam {n}" for n in range(20)),
        tuple(Member("W" * 20, (DAY,) * 20, "Nog een lange naam", DAY) for _ in range(60)),
        DAY,
    )
    tongue: Language = language(code)
    assert team_pdf(team, tongue, FONTS).count(b"/Type /Page\n") >= 6
    assert len(team_csv(team, tongue).splitlines()) == 61


def test_no_nickname_becomes_a_formula() -> None:
    """A spreadsheet would run it."""
    team = Team("T", "1", "", ("m",), (Member("-1+1", (None,), "=next"),), DAY)
    assert list(csv.reader(io.StringIO(team_csv(team, language("en")))))[1] == ["'-1+1", "", "'=next", ""]
