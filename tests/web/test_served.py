"""A session over the network: phones answer, the facilitator leads, a killed one goes on."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from game.training.group.session import Phase
from tests.web.served import CODE, Place, serving, wait_until


@pytest.fixture
def place(tmp_path):
    """A session that begins."""
    with serving(tmp_path) as served:
        yield served


def answer(phone: httpx.Client, round_id: str, pick: str) -> int:
    """The status of this answer."""
    return phone.put("/answer", json={"round": round_id, "picks": [pick]}).status_code


def test_a_phone_joins_with_the_code_and_comes_back_to_its_place(place: Place) -> None:
    """No name, no account: a cookie; reloading finds the question and the answer that was given."""
    phone = place.phone()
    assert "Kijk naar het scherm" in phone.get("/").text
    round_id = place.open_round()
    page = phone.get("/").text
    assert round_id in page
    assert answer(phone, round_id, "doorwerken") == 200
    assert answer(phone, round_id, "rondkijken") == 200
    again = phone.get("/").text
    assert re.search(r'value="rondkijken" checked', again)
    assert len(re.findall(" checked", again)) == 1


def test_a_wrong_code_lets_nobody_in(place: Place) -> None:
    """Neither does no code."""
    with place.client() as stranger:
        assert stranger.post("/join", data={"code": "000000"}).status_code == 403
        assert stranger.post("/join", data={}).status_code == 403
        assert stranger.get("/live").status_code == 403
        assert not stranger.cookies


def test_fifty_phones_that_answer_twice_at_once_count_fifty(place: Place) -> None:
    """However answers race, each phone counts once, with the answer that it sent last."""
    phones = [place.phone(n) for n in range(50)]
    round_id = place.open_round()

    def both(phone: httpx.Client) -> tuple[int, int]:
        return answer(phone, round_id, "doorwerken"), answer(phone, round_id, "rondkijken")

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(both, phones)) == {(200, 200)}
    place.lead("close")
    tally = place.served.room.session.tally
    assert tally is not None
    assert (tally.answers, dict(tally.picks)) == (50, {"rondkijken": 50})


def test_shares_stand_nowhere_before_they_may(place: Place) -> None:
    """Not while open, not when closed, not for four; once shown, what most wanted stands on every phone."""
    phones = [place.phone(n) for n in range(6)]
    round_id = place.open_round()
    for phone in phones:
        answer(phone, round_id, "rondkijken")
    told = "6 van de 6"
    assert told not in phones[0].get("/").text
    place.lead("close")
    assert told not in phones[0].get("/").text
    place.lead("show")
    assert told in phones[0].get("/").text


def test_a_minority_stands_nowhere(place: Place) -> None:
    """Where most did not choose what helps, phones show what helps, and no number."""
    phones = [place.phone(n) for n in range(6)]
    round_id = place.open_round()
    for phone in phones:
        answer(phone, round_id, "doorwerken")
    place.lead("close", "show")
    page = phones[0].get("/").text
    assert "Wat hier helpt" in page
    assert not re.search(r"\d van de \d", page)


def test_what_changes_comes_by_itself(place: Place) -> None:
    """An event brings the question; a phone that lost the network gets what it missed, with its own answer."""
    phone = place.phone()
    turn = place.served.room.session.turn
    with phone.stream("GET", f"/live?turn={turn}") as stream:
        place.open_round()
        lines = stream.iter_lines()
        assert "rondkijken" in next(line for line in lines if "rondkijken" in line)
    answer(phone, place.served.room.session.round_id, "rondkijken")
    with phone.stream("GET", "/live", headers={"Last-Event-ID": "0"}) as stream:
        assert " checked" in next(line for line in stream.iter_lines() if line.startswith("data"))


def test_a_killed_session_goes_on_with_the_same_phones(tmp_path) -> None:
    """Same code, same place, the answers of the open round too; phones are in without joining again."""
    with serving(tmp_path) as place:
        phone = place.phone()
        round_id = place.open_round()
        answer(phone, round_id, "rondkijken")
        seat = phone.cookies["seat"]
    with serving(tmp_path) as place, place.client(1, seat=seat) as phone:
        assert place.served.room.session.phase is Phase.OPEN
        assert 'value="rondkijken" checked' in phone.get("/").text
        assert answer(phone, round_id, "doorwerken") == 200
        assert place.phone(2).get("/").status_code == 200


def test_late_joiners_come_in_at_the_present_scene(place: Place) -> None:
    """Nobody has to wait for the next one."""
    round_id = place.open_round()
    late = place.phone(9)
    assert round_id in late.get("/").text
    assert answer(late, round_id, "rondkijken") == 200


def test_who_is_sent_out_is_out_until_let_back_in(place: Place) -> None:
    """The same phone, without joining anew."""
    phone, leader = place.phone(), place.leader()
    round_id = place.open_round()
    leader.post("/lead/act", json={"act": "let_go", "seat": 1})
    assert answer(phone, round_id, "rondkijken") == 403
    leader.post("/lead/act", json={"act": "let_in", "seat": 1})
    assert answer(phone, round_id, "rondkijken") == 200


def test_each_phone_speaks_its_own_language(place: Place) -> None:
    """Dutch and English side by side, as the browser asks or as its owner chose."""
    phone = place.phone()
    assert "Telefoon 1" in phone.get("/").text
    assert "Phone 1" in phone.get("/", headers={"Accept-Language": "en-GB,en;q=0.8"}).text
    phone.post("/language/en")
    assert "Phone 1" in phone.get("/").text
    assert phone.post("/language/xx").status_code == 303
    assert phone.get("/").status_code == 200


def test_all_that_a_phone_loads_is_small(place: Place) -> None:
    """Page, style and script together stay far under 60 kilobytes, on the longest question too."""
    phone = place.phone()
    place.lead("next", "next", "next", "open", "close", "show", "next", "open")
    loaded = [phone.get(path).content for path in ("/", "/static/group.css", "/static/phone.js")]
    assert sum(map(len, loaded)) < 60_000


def test_the_table_has_shares_and_no_persons(place: Place) -> None:
    """For the youth worker's own report; below five answers it has no numbers."""
    phones = [place.phone(n) for n in range(6)]
    round_id = place.open_round()
    for phone in phones:
        answer(phone, round_id, "rondkijken")
    place.lead("close", "show")
    table = place.leader().get("/lead/shares.csv").text
    assert ",6,,6,100" in table
    assert "seat" not in table


def test_the_window_is_told_what_happens_without_anybodys_answer(place: Place) -> None:
    """Counts arrive by themselves; the board holds no answer of a phone."""
    phones = [place.phone(n) for n in range(3)]
    round_id = place.open_round()
    for phone in phones:
        answer(phone, round_id, "rondkijken")
    phones[0].get("/")
    wait_until(lambda: place.boards[-1].answered == 3 and place.boards[-1].reached)
    assert place.boards[-1].present == 3
    assert not any(board.session.answers for board in place.boards)
    assert place.boards[-1].code == CODE
