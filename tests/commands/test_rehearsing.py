"""The server beside the window of a rehearsal: it begins, goes on after a crash, prints, and leaves only its page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from game.__main__ import main
from game.commands.hosting import Library
from game.commands.rehearsing import Asked, RehearsalHost
from game.pages.rehearsal.setup import chosen
from game.paths import Paths
from game.records.rehearsal_file import RehearsalFile, RehearsalHeader
from game.story.rehearsal import Boxes, Position
from game.training.group.board import Nearby
from game.training.rehearsal.acts import Lead, Led, Wrote
from game.training.rehearsal.board import (
    ArrangeRehearsal,
    LeadRehearsal,
    Paper,
    Print,
    Printed,
    RehearsalBoard,
    RehearsalIs,
    RehearsalPress,
    RehearsalSetup,
)
from game.training.rehearsal.rehearsing import Rehearsing
from game.training.rehearsal.session import Phase, Terms
from game.training.settings import Settings
from game.training.visit import Act, Press, Visit
from tests.shipped import ROOT, cast, library
from tests.web.served import languages, wait_until

SCENARIO = "festival/voor-het-podium"


class Tent:
    """A host, and what it told the window."""

    def __init__(self, folder: Path, asked: RehearsalSetup | None = None, *given: str) -> None:
        """A host that keeps its things in this folder."""
        shelf = library()
        paths = Paths(
            ROOT / "scenarios", ROOT / "assets", ROOT / "locales", folder / "home", folder / "c", folder / "d"
        )
        stock = Library(shelf.scenarios, shelf.plans, shelf.help_lines, cast(), languages())
        self.documents = folder / "d"
        self.kept = folder / "home" / "rehearsal"
        self.host = RehearsalHost(paths, stock, shelf.rehearsals, Asked(asked or RehearsalSetup(), frozenset(given)))
        self.told: list[Act] = []
        self.host.follow(self.told.append)
        self.setup = replace(chosen(shelf.scenarios, RehearsalSetup(seed=7), SCENARIO), network="127.0.0.1")

    def do(self, act: Act) -> None:
        """As the window does."""
        visit = Visit(library().scenarios, (), Settings(language="nl"), rehearsing=Rehearsing(self.setup))
        self.host(act, visit)

    def lead(self, *leads: Lead) -> None:
        """The one who leads does these."""
        for one in leads:
            self.do(LeadRehearsal(Led(one, 0.0)))

    def board(self) -> RehearsalBoard:
        """The last board."""
        wait_until(lambda: any(isinstance(act, RehearsalIs) for act in self.told))
        return [act.board for act in self.told if isinstance(act, RehearsalIs)][-1]

    def in_phase(self, phase: Phase) -> RehearsalBoard:
        """The board once the rehearsal is there."""
        wait_until(lambda: self.board().session.phase is phase)
        return self.board()

    def printed(self) -> Printed:
        """What came of printing."""
        wait_until(lambda: any(isinstance(act, Printed) for act in self.told))
        return [act for act in self.told if isinstance(act, Printed)][-1]

    def arranged(self) -> RehearsalSetup:
        """The last setup that the window was told."""
        return [act.setup for act in self.told if isinstance(act, ArrangeRehearsal)][-1]


@pytest.fixture
def tent(tmp_path: Path) -> Iterator[Tent]:
    """A host that is closed at the end."""
    made = Tent(tmp_path)
    yield made
    made.host.close()


def test_it_begins_and_phones_can_come_in(tent: Tent) -> None:
    """Address and code; the facilitator's pages of a group session are not there."""
    tent.do(RehearsalPress.START)
    board = tent.board()
    assert len(board.code) == 6
    assert httpx.get(f"http://{board.address}/").status_code == 200
    assert httpx.get(f"http://{board.address}/lead").status_code == 404
    tent.do(Press.TO_MENU)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{board.address}/")


def test_without_a_network_the_window_leads_alone(tent: Tent) -> None:
    """No code is shown, and the rehearsal goes on all the same."""
    tent.setup = replace(tent.setup, network="")
    tent.do(RehearsalPress.START)
    assert tent.board().join_link == ""
    tent.lead(Lead.NEXT)
    assert tent.in_phase(Phase.BRIEF).session.clock is not None


@pytest.mark.parametrize("wrong", [{"network": "203.0.113.7"}, {"scenario": "niet/hier"}, {"positions": ()}])
def test_where_it_cannot_begin_it_says_why(tent: Tent, wrong: dict[str, object]) -> None:
    """An address that is not this computer's, a scenario that is not there, no position."""
    tent.setup = replace(tent.setup, **wrong)  # type: ignore[arg-type]
    tent.do(RehearsalPress.START)
    assert tent.arranged().trouble
    assert not tent.host.serves


def test_a_killed_rehearsal_goes_on_where_it_was_in_a_pause(tmp_path: Path) -> None:
    """With its code and its deal; the clock stands where it was, however long the computer was off."""
    first = Tent(tmp_path)
    first.do(RehearsalPress.START)
    first.lead(Lead.NEXT, Lead.NEXT, Lead.NEXT)
    before = first.in_phase(Phase.PLAY)
    first.host.close()
    file = tent_file(first)
    os.utime(file, (before.now + 90, before.now + 90))
    second = Tent(tmp_path, RehearsalSetup(network="127.0.0.1"), "network")
    second.host.set_up()
    after = second.board()
    second.host.close()
    assert (after.code, after.session.spot, after.session.deal()) == (
        before.code,
        before.session.spot,
        before.session.deal(),
    )
    assert after.session.paused
    assert after.session.clock is not None
    assert after.session.clock.since is None
    assert 505 < after.session.clock.left < 512


def tent_file(tent: Tent) -> Path:
    """The log of the rehearsal."""
    return tent.kept / "rehearsal-session.jsonl"


def test_phones_can_come_in_where_there_is_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first network is chosen; whoever chooses to do without phones keeps that when looking again."""
    monkeypatch.setattr("game.web.networks.nearby", lambda: (Nearby("10.0.0.2", "wlan0"),))
    tent = Tent(tmp_path)
    found = tent.host.set_up()
    assert found.network == "10.0.0.2"
    assert tent.host.set_up(replace(found, network="")).network == ""
    assert tent.host.set_up(replace(found, network="10.9.9.9")).network == "10.0.0.2"


def test_one_that_was_begun_can_be_set_up_again(tent: Tent) -> None:
    """Nothing of it is left, and the setup page has what was chosen."""
    tent.do(RehearsalPress.START)
    tent.board()
    tent.do(RehearsalPress.ANEW)
    assert not tent.host.serves
    assert RehearsalFile(tent.kept).kept() is None
    assert tent.arranged().scenario == SCENARIO


def test_an_old_rehearsal_is_forgotten(tmp_path: Path) -> None:
    """Last year's festival does not stand before today's crew."""
    tent = Tent(tmp_path)
    file = RehearsalFile(tent.kept)
    file.begin(RehearsalHeader(SCENARIO, Terms(12, (Position.STAGE,), Boxes(), 1), "123456", 1.0))
    file.close()
    tent.host.set_up()
    assert not tent.host.serves
    assert RehearsalFile(tent.kept).kept() is None
    tent.host.close()


def test_after_the_end_only_its_page_is_left(tent: Tent) -> None:
    """No numbers, no phones, no checklists; a PDF for the organiser."""
    tent.do(RehearsalPress.START)
    tent.board()
    tent.lead(Lead.STOP, Lead.LEAVE_ROLES, Lead.NEXT, Lead.NEXT)
    tent.in_phase(Phase.AGREE)
    tent.do(LeadRehearsal(Wrote("Samen beginnen")))
    tent.lead(Lead.NEXT)
    board = tent.in_phase(Phase.ENDED)
    page = Path(board.written)
    assert page.parent == tent.documents
    assert page.read_bytes().startswith(b"%PDF")
    wait_until(lambda: {one.name for one in tent.kept.iterdir()} == {"rehearsal-setup.json"})


def test_where_the_page_cannot_be_written_it_says_so_and_keeps_everything(tent: Tent) -> None:
    """A file stands where the folder should be: the rehearsal's log stays."""
    tent.documents.write_text("no folder")
    tent.do(RehearsalPress.START)
    tent.board()
    tent.lead(Lead.STOP, Lead.LEAVE_ROLES, Lead.NEXT, Lead.NEXT, Lead.NEXT)
    assert tent.in_phase(Phase.ENDED).unsaved
    assert RehearsalFile(tent.kept).kept() is not None


def test_cards_that_were_printed_fit_the_next_rehearsal(tmp_path: Path) -> None:
    """The organiser prints today and rehearses tomorrow: the same numbers have the same cards."""
    today = Tent(tmp_path)
    today.do(Print(Paper.CARDS))
    assert [Path(one).suffix for one in today.printed().written.split("\n")] == [".pdf", ".pdf"]
    tomorrow = Tent(tmp_path)
    setup = tomorrow.host.set_up()
    tomorrow.host.close()
    assert (setup.scenario, setup.seed, setup.people, setup.positions) == (
        today.setup.scenario,
        today.setup.seed,
        today.setup.people,
        today.setup.positions,
    )
    elsewhere = replace(chosen(library().scenarios, today.setup, "festival/welzijnspost"), seed=99)
    today.told.clear()
    today.setup = elsewhere
    today.do(Print(Paper.CARDS))
    assert today.printed().terms is not None
    found = Tent(tmp_path).host.first()
    assert (found.scenario, found.seed, found.cards_fit) == ("festival/welzijnspost", 99, True)
    back = chosen(library().scenarios, found, SCENARIO)
    assert (back.seed, back.cards_fit) == (setup.seed, True)
    assert not replace(back, people=10).cards_fit
    other = Tent(tmp_path, RehearsalSetup(people=20), "people")
    assert other.host.first().people == 20
    same = Tent(tmp_path, RehearsalSetup(scenario=SCENARIO, network="127.0.0.1"), "scenario")
    assert (same.host.first().seed, same.host.first().cards_fit) == (setup.seed, True)


def test_where_cards_cannot_be_written_it_says_so(tent: Tent) -> None:
    """And the rehearsal can be set up all the same."""
    tent.documents.write_text("no folder")
    tent.do(Print(Paper.CARDS))
    assert tent.printed().trouble
    assert not tent.host.first().printed
    tent.do(RehearsalPress.START)
    assert tent.board().session.phase is Phase.PREPARE


def test_cards_and_list_can_be_printed_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a window."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    asked = ["--people", "8", "--positions", "stage,welfare_post", "--minutes", "1,1,2,1,4", "--language", "nl"]
    folder = str(tmp_path / "p")
    assert main(["rehearse", SCENARIO, *asked, "--deal", "4711", "--cards", folder, "--preparation", folder]) == 0
    made = {file.name for file in (tmp_path / "p").iterdir()}
    assert made == {"omstander-voor-het-podium-a4.pdf", "omstander-voor-het-podium-a6.pdf", "omstander-festival.pdf"}
    assert "--deal 4711" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", [["horeca/vrijdag-aan-de-bar"], ["niet/hier"]])
def test_a_scenario_that_cannot_be_rehearsed_is_told(
    wrong: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, with what there is."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path))
    assert main(["rehearse", *wrong, "--cards", str(tmp_path)]) == 2
    assert "omstander: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--positions", "moon"], ["--minutes", "1,2"], ["--people", "5"], ["--speed", "0"], ["--speed", "nan"]]
)
def test_options_that_cannot_be_are_refused(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything begins."""
    with pytest.raises(SystemExit):
        main(["rehearse", *wrong])
    assert "error" in capsys.readouterr().err
