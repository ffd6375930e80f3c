"""Hostile clients: whatever they send, the session goes on and the tally is right."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from game.training.group.session import MOST_SEATS, Phase
from game.web import protocol
from tests.effort import often
from tests.web.served import CODE, KEY, PATIENCE, Place, serving


@pytest.fixture
def place(tmp_path):
    """A session that begins."""
    with serving(tmp_path) as served:
        yield served


def put(client: httpx.Client, round_id: str, pick: str = "rondkijken") -> int:
    """The status of an answer."""
    return client.put("/answer", json={"round": round_id, "picks": [pick]}).status_code


def counted(place: Place) -> int:
    """How many answers the round has once it is closed."""
    place.lead("close")
    tally = place.served.room.session.tally
    return tally.answers if tally else 0


def still_goes_on(place: Place) -> None:
    """A new phone can join and answer, and counts."""
    honest = place.phone(240)
    assert put(honest, place.served.room.session.round_id) == 200


def test_forged_and_stolen_looking_tokens_answer_nothing(place: Place) -> None:
    """Guesses, a seat's number, the hash that is kept on disk, another's with a change: none is a token."""
    phone = place.phone()
    round_id = place.open_round()
    token = phone.cookies["seat"]
    kept = next(iter(place.served.room.session.seats.values())).mark
    for forged in ("", "1", "x" * 32, kept, token[:-1], token + "A", "' OR 1=1", "\u00e9".encode().hex()):
        with place.client(7, seat=forged) as other:
            assert put(other, round_id) == 403
    assert counted(place) == 0


def test_nobody_answers_for_another_or_for_a_closed_scene(place: Place) -> None:
    """A seat in the body is not read; a round that is closed, not yet open, or made up is refused."""
    phone = place.phone()
    place.phone(2)
    round_id = place.open_round()
    body = {"round": round_id, "picks": ["rondkijken"], "seat": 2}
    assert phone.put("/answer", json=body).status_code == 200
    assert set(place.served.room.session.answers) == {1}
    for other in ("", "spelen/opening/choice/2", "spelen/plan/plan/1", "../../etc/passwd", round_id + "\n"):
        assert put(phone, other) == 409
    assert counted(place) == 1
    assert put(phone, round_id, "doorwerken") == 409
    assert place.served.room.session.tally is not None
    assert place.served.room.session.tally.picks == {"rondkijken": 1}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"1e999",
        b'{"round":1,"picks":["rondkijken"]}',
        b'{"round":"ROUND","picks":"rondkijken"}',
        b'{"round":"ROUND","picks":["rondkijken","rondkijken"]}',
        b'{"round":"ROUND","picks":["rondkijken","doorwerken"]}',
        b'{"round":"ROUND","picks":[{"a":1}]}',
        b'{"round":"ROUND","picks":[]}',
        b'{"round":"ROUND","picks":7}',
        b"[" * 3000,
        b"\xff\xfe\x00",
    ],
)
def test_answers_of_no_form_are_refused(place: Place, body: bytes) -> None:
    """Whatever the body, nothing is counted and the session goes on."""
    phone = place.phone()
    round_id = place.open_round()
    reply = phone.put("/answer", content=body.replace(b"ROUND", round_id.encode()))
    assert reply.status_code in (400, 409)
    still_goes_on(place)
    assert counted(place) == 1


def test_huge_bodies_and_long_paths_are_refused(place: Place) -> None:
    """By their announced size, and by what comes in without one."""
    phone = place.phone()
    assert phone.put("/answer", content=b"x" * 5000).status_code == 413
    assert phone.put("/answer", content=(b"x" * 1000 for _ in range(10))).status_code == 413
    assert phone.get("/" + "a" * 300).status_code == 414
    host, port = place.address.split(":")
    with socket.create_connection((host, int(port)), PATIENCE) as connection:
        head = f"PUT /answer HTTP/1.1\r\nHost: {place.address}\r\nOrigin: {place.url}\r\n"
        connection.sendall(f"{head}Content-Length: 99999999999\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413")


def test_other_hosts_origins_and_methods_are_refused(place: Place) -> None:
    """A page of another site cannot answer or lead, and a name that was bound to this address is not ours."""
    phone, leader = place.phone(), place.leader()
    round_id = place.open_round()
    body = {"round": round_id, "picks": ["rondkijken"]}
    for origin in ("http://evil.example", "null", f"http://{place.address}.evil.example", f"https://{place.address}"):
        assert phone.put("/answer", json=body, headers={"Origin": origin}).status_code == 403
        assert leader.post("/lead/act", json={"act": "end"}, headers={"Origin": origin}).status_code == 403
    assert phone.get("/", headers={"Host": "evil.example"}).status_code == 421
    assert phone.get("/", headers={"Host": "localhost:8765"}).status_code == 421
    for method in ("DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert phone.request(method, "/answer").status_code == 405
    assert place.served.room.session.phase is Phase.OPEN


def test_only_the_key_leads(place: Place) -> None:
    """A participant's token, the code, a guess: none of them; and guesses become slow."""
    phone = place.phone()
    for key in (phone.cookies["seat"], CODE, "", KEY[:-1], KEY.upper()):
        with place.client(8, lead=key) as other:
            assert other.post("/lead/act", json={"act": "end"}).status_code == 403
            assert other.get("/lead/live").status_code == 403
            assert other.get("/lead/shares.csv").status_code == 403
            assert KEY not in other.get("/lead").text
    with place.client(9) as guesser:
        statuses = [guesser.post("/lead/key", data={"key": f"guess-{n}"}).status_code for n in range(12)]
    assert statuses[0] == 403
    assert statuses[-1] == 429
    place.lead("next")


def test_guessing_the_code_becomes_slow_and_locks_nobody_else_out(place: Place) -> None:
    """The guesser waits; a phone with the code comes in, also from the guesser's own address."""
    with place.client(5) as guesser:
        statuses = [guesser.post("/join", data={"code": f"{n:06}"}).status_code for n in range(20)]
    assert statuses[0] == 403
    assert statuses[-1] == 429
    place.phone(5)
    place.phone(6)


def test_a_flood_of_joins_from_one_address_is_held_up(place: Place) -> None:
    """Thousands of tries bring in a few seats; everybody else still comes in, and counts."""
    round_id = place.open_round()

    def flood(_: int) -> int:
        with place.client(3) as client:
            return sum(_join(client) for _ in range(often(50, 125)))

    with ThreadPoolExecutor(8) as pool:
        joined = sum(pool.map(flood, range(8)))
    assert joined < 120
    assert len(place.served.room.session.seats) == joined
    honest = [place.phone(n) for n in range(10, 30)]
    assert [put(phone, round_id) for phone in honest] == [200] * 20
    assert counted(place) == 20


def _join(client: httpx.Client) -> bool:
    client.cookies.clear()
    return client.post("/join", data={"code": CODE}).status_code == 303


def test_a_room_is_never_fuller_than_a_room_can_be(place: Place) -> None:
    """Past the last seat nobody comes in, and who is in can answer."""
    phone = place.phone()
    room = place.served.room
    done: list[int | None] = []
    place.served.call(lambda: done.extend(room.join(f"token-{n}") for n in range(MOST_SEATS + 10)))
    with place.client(4) as late:
        assert late.post("/join", data={"code": CODE}).status_code == 429
    assert len(room.session.seats) == MOST_SEATS
    assert done.count(None) == 11
    assert put(phone, place.open_round()) == 200


def test_a_flood_of_answers_counts_once(place: Place) -> None:
    """One phone that sends all it can is slowed, and counts once."""
    phone = place.phone()
    round_id = place.open_round()
    with ThreadPoolExecutor(8) as pool:
        sent = range(often(200, 600))
        statuses = list(pool.map(lambda n: put(phone, round_id, ("rondkijken", "doorwerken")[n % 2]), sent))
    assert set(statuses) <= {200, 429}
    still_goes_on(place)
    assert counted(place) == 2


def test_slow_connections_are_closed_and_hold_up_nobody(tmp_path, monkeypatch) -> None:
    """Half a request line, half a head, half a body: none keeps its place, and phones are served meanwhile."""
    monkeypatch.setattr(protocol, "SLOWEST", 0.4)
    with serving(tmp_path) as place:
        host, port = place.address.split(":")
        head = f"PUT /answer HTTP/1.1\r\nHost: {place.address}\r\nOrigin: {place.url}\r\nContent-Length: 100\r\n\r\n"
        slow = [socket.create_connection((host, int(port)), PATIENCE) for _ in range(100)]
        for number, connection in enumerate(slow):
            connection.sendall((b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\nX: ", head.encode() + b"{")[number % 3])
        still_goes_on_at(place)
        for connection in slow:
            connection.settimeout(PATIENCE)
            while connection.recv(4096):
                pass
            connection.close()


def still_goes_on_at(place: Place) -> None:
    """A phone joins, and answers the first question."""
    phone = place.phone(20)
    assert put(phone, place.open_round()) == 200


def test_connections_that_say_nothing_are_limited_for_each_address(place: Place) -> None:
    """A thousand of them from one address leave room for everybody else."""
    host, port = place.address.split(":")
    idle = [socket.socket() for _ in range(400)]
    for connection in idle:
        connection.bind(("127.0.0.77", 0))
        connection.connect((host, int(port)))
    still_goes_on_at(place)
    for connection in idle:
        connection.close()


def test_no_bytes_that_are_no_request_stop_the_server(place: Place) -> None:
    """Noise, other protocols, broken heads."""
    host, port = place.address.split(":")
    for noise in (b"\x16\x03\x01" + b"\0" * 200, b"\r\n" * 5000, b"A" * 20000, b"GET / HTTP/9.9\r\n\r\n", b"\xff" * 99):
        with socket.create_connection((host, int(port)), PATIENCE) as connection:
            connection.sendall(noise)
    still_goes_on_at(place)


def test_pages_ask_nothing_of_anybody_else(place: Place) -> None:
    """A strict policy on every reply, cookies that no script and no other site gets, no address outside."""
    phone, leader = place.phone(), place.leader()
    for reply in (phone.get("/"), phone.get("/nothing"), leader.get("/lead"), phone.get("/static/phone.js")):
        policy = reply.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http://" not in reply.text.replace(place.url, "")
        assert "https://" not in reply.text
    with place.client(11) as fresh:
        cookie = fresh.post("/join", data={"code": CODE}).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("path", ["/j/%22%3E%3Cq%3E", "/j/'%3Cq", "/language/%3Cq%3E"])
def test_what_somebody_types_is_never_a_part_of_the_page(place: Place, path: str) -> None:
    """Codes, languages and keys come back as text, or not at all."""
    with place.client(12) as client:
        assert "<q" not in client.get(path).text
        assert "<q" not in client.post("/join", data={"code": "<q>"}).text
        assert "<q" not in client.post("/lead/key", data={"key": "<q>"}).text
        assert "<q" not in client.get("/", headers={"Accept-Language": "<q>"}).text


def test_nothing_at_rest_leads_from_an_answer_to_a_phone(place: Place) -> None:
    """After closing no file holds an answer of a seat; tokens and addresses are in none at any time."""
    phones = [place.phone(n) for n in range(6)]
    round_id = place.open_round()
    for number, phone in enumerate(phones):
        assert put(phone, round_id, "rondkijken" if number else "doorwerken") == 200
    open_ = place.written()
    place.lead("close")
    closed = place.written()
    assert "answered" in open_
    assert "answered" not in closed
    for written in (open_, closed):
        assert "127.0." not in written
        assert not any(phone.cookies["seat"] in written for phone in phones)
    assert not place.served.room.session.answers
    place.lead("end")
    assert not place.served.room.session.seats
