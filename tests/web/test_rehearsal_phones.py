"""Phones in a rehearsal: a card of one's own, duties left out, checklists that count once and are kept for nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from game.records.rehearsal_file import RehearsalFile, RehearsalHeader
from game.story.rehearsal import Duty
from game.training.rehearsal.acts import Lead, Led
from game.training.rehearsal.board import RehearsalBoard
from game.training.rehearsal.reducer import begin_rehearsal
from game.training.rehearsal.session import RehearsalSession, Terms
from game.web.rehearsal_room import RehearsalRoom
from game.web.room import Cause, Door
from game.web.server import Served, listen
from tests.shipped import cast, library
from tests.web.served import CODE, PATIENCE, languages, wait_until

SCENARIO = "festival/voor-het-podium"
BEGAN = 1_000_000.0


class Tent:
    """A served rehearsal of six people."""

    def __init__(self, served: Served[RehearsalRoom], address: str, folder: Path) -> None:
        """At this address, with its files in the folder."""
        self.served, self.url, self.folder = served, f"http://{address}", folder
        self.boards: list[RehearsalBoard] = []

    @property
    def session(self) -> RehearsalSession:
        """As it is now."""
        return self.served.room.session

    def phone(self) -> httpx.Client:
        """A phone that came in with the code."""
        client = httpx.Client(base_url=self.url, headers={"Origin": self.url}, timeout=PATIENCE)
        assert client.post("/join", data={"code": CODE}).status_code == 303
        return client

    def lead(self, *leads: Lead) -> None:
        """The one who leads does these."""
        for one in leads:
            turn = self.session.turn
            self.served.call(lambda one=one: self.served.room.lead(Led(one, 0.0)))  # type: ignore[misc]
            wait_until(lambda turn=turn: self.session.turn != turn)  # type: ignore[misc]

    def written(self) -> str:
        """Everything in the files."""
        return "".join(path.read_text(encoding="utf-8") for path in self.folder.iterdir())


@contextmanager
def serving(folder: Path) -> Iterator[Tent]:
    """A rehearsal that begins."""
    found = library().scenarios[SCENARIO]
    assert found.rehearsal is not None
    terms = Terms(6, tuple(found.rehearsal.posts), found.rehearsal.boxes, 7)
    file = RehearsalFile(folder)
    file.begin(RehearsalHeader(SCENARIO, terms, CODE, BEGAN))
    listening = listen("127.0.0.1")
    address = "{}:{}".format(*listening.getsockname())
    cause = Cause(languages(), cast(), library().help_lines)
    boards: list[RehearsalBoard] = []
    tell: Callable[[RehearsalBoard], None] = boards.append
    session = begin_rehearsal(found, terms, BEGAN)
    room = RehearsalRoom(session, cause, Door(address, CODE, "", 0), file.write, tell, began=BEGAN)
    served = Served(room, listening)
    try:
        yield Tent(served, address, folder)
    finally:
        served.close()
        file.close()


@pytest.fixture
def tent(tmp_path: Path) -> Iterator[Tent]:
    """A rehearsal that begins."""
    with serving(tmp_path) as served:
        yield served


def duties(tent: Tent, turn: int = 0) -> dict[int, Duty]:
    """What each number does in a round."""
    return {number: one.duty for number, one in tent.session.deal().rounds[turn].items()}


def tick(phone: httpx.Client, round_id: str, *picks: str) -> int:
    """The status of a checklist."""
    return phone.put("/answer", json={"round": round_id, "picks": picks}).status_code


def test_each_phone_gets_the_next_number_and_its_own_card(tent: Tent) -> None:
    """In the order in which they come in; the card shows once places are taken."""
    phones = [tent.phone() for _ in range(6)]
    for number, phone in enumerate(phones, start=1):
        assert f"Jouw nummer: {number}" in phone.get("/").text
    tent.lead(Lead.NEXT, Lead.NEXT, Lead.NEXT)
    for number, duty in duties(tent).items():
        page = phones[number - 1].get("/").text
        assert ("Jij kijkt mee" in page) is (duty is Duty.OBSERVER)
        assert ("Wat je niet doet" in page) is (duty is not Duty.OBSERVER)
        assert ("<svg" in page) is (duty in (Duty.HELPER, Duty.WELFARE, Duty.CONTROL_ROOM))


def test_whoever_leaves_a_duty_out_sees_what_comes_instead(tent: Tent) -> None:
    """At once, and in every round; nobody else's cards change."""
    phones = [tent.phone() for _ in range(6)]
    before = [tent.session.deal().of(number) for number in range(2, 7)]
    assert phones[0].put("/answer", json={"round": "left_out", "picks": ["helper"]}).status_code == 200
    assert Duty.HELPER not in {one.duty for one in tent.session.deal().of(1)}
    assert [tent.session.deal().of(number) for number in range(2, 7)] == before
    assert re.search(r'value="helper" checked', phones[0].get("/").text)


def test_observers_tick_and_only_sums_are_kept(tent: Tent) -> None:
    """The same list twice counts once; a helper's phone cannot; after the round no file says who saw what."""
    phones = [tent.phone() for _ in range(6)]
    tent.lead(Lead.NEXT, Lead.NEXT, Lead.NEXT)
    checklist = [one.id for one in tent.session.rehearsal.checklist]
    watching = [phones[n - 1] for n, duty in duties(tent).items() if duty is Duty.OBSERVER]
    helping = [phones[n - 1] for n, duty in duties(tent).items() if duty is Duty.HELPER]
    for phone in watching:
        assert tick(phone, "round/0", *checklist[:3]) == tick(phone, "round/0", *checklist[:3]) == 200
    assert tick(helping[0], "round/0", checklist[0]) == 409
    assert tick(watching[0], "round/1", checklist[0]) == 409
    assert tick(watching[0], "round/0", "nope") == 409
    assert tent.session.tally(0).sheets == len(watching)
    tent.lead(Lead.NEXT, Lead.NEXT)
    assert "observed" not in tent.written()
    assert checklist[0] not in tent.written()
    assert tent.session.tally(0).sheets == len(watching)


def test_stop_stands_on_every_phone(tent: Tent) -> None:
    """Whatever the phone showed; nothing can be ticked meanwhile."""
    phones = [tent.phone() for _ in range(6)]
    tent.lead(Lead.NEXT, Lead.NEXT, Lead.NEXT, Lead.STOP)
    assert all("Iedereen stopt" in phone.get("/").text for phone in phones)
    seat = next(n for n, duty in duties(tent).items() if duty is Duty.OBSERVER)
    assert tick(phones[seat - 1], "round/0", tent.session.rehearsal.checklist[0].id) == 409


@pytest.mark.parametrize(
    "body",
    ['{"round": "left_out", "picks": ["timekeeper"]}', '{"round": "left_out"}', "[]", '{"round": 1, "picks": []}', "x"],
)
def test_a_hostile_phone_changes_nothing(tent: Tent, body: str) -> None:
    """Forged duties, broken forms."""
    phone = tent.phone()
    reply = phone.put("/answer", content=body, headers={"Content-Type": "application/json"})
    assert reply.status_code in (400, 409)
    assert tent.session.refused == {}


def test_a_stranger_sees_no_card(tent: Tent) -> None:
    """Without the code there is the way in, and nothing else."""
    with httpx.Client(base_url=tent.url, headers={"Origin": tent.url}, timeout=PATIENCE) as stranger:
        assert "Jouw nummer" not in stranger.get("/").text
        assert stranger.put("/answer", json={"round": "left_out", "picks": []}).status_code == 403
        assert stranger.get("/live").status_code == 403
