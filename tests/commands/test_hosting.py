"""The server beside the window: it starts where it can, goes on where a killed one was, and leaves only the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from game.commands.hosting import OWN, Host, Library, own_plan
from game.records.group_file import GroupFile, Header
from game.story.session import PartKind
from game.training.group.acts import Closed, GroupAct, Lead
from game.training.group.board import Board, Setup
from game.training.group.reducer import begin_group
from game.training.group.reducer import react as react_group
from game.training.group.session import Phase
from game.training.visit import Act, Arrange, BoardIs, GroupPress, LeadGroup, Press, View, Visit, react
from tests.shipped import cast, library
from tests.web.served import languages, wait_until

SCENARIO = "horeca/vrijdag-aan-de-bar"
SETUP = Setup(plan="jongerenwerk-45", network="127.0.0.1")


class Desk:
    """A host, and what it told the window."""

    def __init__(self, folder: Path) -> None:
        """A host in this folder."""
        shelf = library()
        self.host = Host(folder, Library(shelf.scenarios, shelf.plans, shelf.help_lines, cast(), languages()), SETUP)
        self.told: list[Act] = []
        self.host.follow(self.told.append)

    def board(self) -> Board:
        """The last board."""
        wait_until(lambda: any(isinstance(act, BoardIs) for act in self.told))
        boards = [act.board for act in self.told if isinstance(act, BoardIs)]
        assert boards[-1] is not None
        return boards[-1]

    def do(self, act: Act) -> None:
        """As the window does."""
        self.host(act, Visit(library().scenarios, (), _settings(), setup=SETUP))


def _settings():
    from game.training.settings import Settings

    return Settings(language="nl")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A host that is closed at the end."""
    made = Desk(tmp_path)
    yield made
    made.host.close()


def test_it_starts_and_tells_how_to_join(desk: Desk) -> None:
    """Address, code and key; the page is there."""
    desk.do(GroupPress.START)
    board = desk.board()
    assert len(board.code) == 6
    assert httpx.get(f"http://{board.address}/").status_code == 200
    desk.do(Press.TO_MENU)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{board.address}/")


def test_where_it_cannot_serve_it_says_why(desk: Desk) -> None:
    """An address that is not this computer's, a plan that is not there."""
    for setup in (Setup(plan="jongerenwerk-45", network="203.0.113.7"), Setup(plan="niet", network="127.0.0.1")):
        desk.host.start(setup)
        told = desk.told[-1]
        assert isinstance(told, Arrange)
        assert told.setup.trouble
        assert not desk.host.serves


def test_a_killed_session_goes_on_with_its_code_and_its_key(tmp_path: Path) -> None:
    """Without asking anything."""
    first = Desk(tmp_path)
    first.do(GroupPress.START)
    before = first.board()
    first.do(LeadGroup(Lead.NEXT))
    wait_until(lambda: first.board().session.phase is Phase.PART)
    first.host.close()
    second = Desk(tmp_path)
    second.host.set_up()
    after = second.board()
    second.host.close()
    assert (after.code, after.key, after.session.phase) == (before.code, before.key, Phase.PART)
    assert not after.private


def test_an_old_session_is_forgotten(tmp_path: Path) -> None:
    """Last week's does not stand before today's group."""
    file = GroupFile(tmp_path / "group")
    file.begin(Header("jongerenwerk-45", 1, "123456", "key", "2020-01-01T20:00:00+00:00"))
    file.close()
    desk = Desk(tmp_path)
    desk.host.set_up()
    assert not desk.host.serves
    assert GroupFile(tmp_path / "group").kept() is None
    desk.host.close()


def test_after_the_end_only_the_table_is_left(desk: Desk, tmp_path: Path) -> None:
    """No session, no seats, no answers; shares of each question."""
    desk.do(GroupPress.START)
    desk.board()
    desk.do(LeadGroup(Lead.END))
    wait_until(lambda: desk.board().session.phase is Phase.ENDED)
    wait_until(lambda: not list((tmp_path / "group").iterdir()))
    assert [file.suffix for file in (tmp_path / "sessions").iterdir()] == [".csv"]


def test_scenarios_of_ones_own_choice_make_a_session() -> None:
    """Opening, every scene of each, talk, closing: as in the plan that ships."""
    shelf = library()
    plan = own_plan(shelf.plans["jongerenwerk-45"], shelf.scenarios, [SCENARIO, SCENARIO])
    kinds = [part.kind for part in plan.parts]
    assert kinds.count(PartKind.SCENES) == 2
    assert kinds[0] is PartKind.OPENING
    assert kinds[-1] is PartKind.CLOSING
    assert all(not part.asked for part in plan.parts)
    with pytest.raises(LookupError):
        own_plan(shelf.plans["jongerenwerk-45"], shelf.scenarios, ["niet/hier"])
    assert OWN.endswith(":")


@pytest.mark.parametrize("scenario", [id_ for id_ in library().scenarios if id_.startswith("festival/")])
def test_each_festival_scenario_plays_in_a_group_to_an_ending(scenario: str) -> None:
    """As alone and as a rehearsal: the same file."""
    shelf = library()
    session = begin_group(own_plan(shelf.plans["jongerenwerk-45"], shelf.scenarios, [scenario]), shelf.scenarios, 7)
    assert shelf.scenarios[scenario].rehearsal is not None
    phases = set()
    while session.phase is not Phase.ENDED:
        phases.add(session.phase)
        acts: dict[Phase, GroupAct] = {Phase.TOLD: Lead.OPEN, Phase.OPEN: Closed(), Phase.CLOSED: Lead.SHOW}
        session, event = react_group(session, acts.get(session.phase, Lead.NEXT))
        assert event is not None
    assert {Phase.SHOWN, Phase.ENDING} <= phases


def test_a_quick_exit_hides_the_wall_and_loses_nothing() -> None:
    """The session goes on behind the neutral page; what happens meanwhile is there when it comes back."""
    visit = Visit(library().scenarios, (), _settings(), hidden=True, view=View.GROUP)
    after, _ = react(visit, Arrange(SETUP))
    assert after.hidden
    assert after.setup == SETUP
