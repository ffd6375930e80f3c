"""Statements of completion on their way to a learning record store: each once, nothing lost, nothing personal."""

from __future__ import annotations

import base64
import json
import re
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.__main__ import main
from game.commands.courier import Courier
from game.pages.make import page_of
from game.paths import find_paths
from game.records.learning_store import (
    FILE,
    SENT,
    Delivery,
    LearningStore,
    Trouble,
    deliver,
    name_store,
    named_store,
    store_of,
    waiting,
)
from game.records.roster import Roster
from game.training.completion import Completion, ModuleDone
from game.training.players import Crew, Player
from game.training.progress import Played
from game.training.statements import Statement, statements
from game.training.visit import View
from tests.pages.walk import first_visit, language
from tests.shipped import cast, first_golden, golden_path

DAY = date(2026, 11, 20)
KEY = ("de-zon", "geheim")
DONE = Completion(
    "p1",
    "Otter",
    "horeca",
    "2026-11",
    (ModuleDone("vrijdag", DAY, 12), ModuleDone("vaste-gasten", DAY), ModuleDone("x", DAY, 3)),
)


@dataclass
class Shop:
    """A learning record store as the specification has it, on this computer; `moods` are its next answers."""

    kept: dict[str, object] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    moods: list[str] = field(default_factory=list)
    url: str = ""


def handler_of(shop: Shop) -> type[BaseHTTPRequestHandler]:
    """Answers requests as the store does (xAPI 1.0.3, part three)."""

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            mood = shop.moods.pop(0) if shop.moods else ""
            id_ = parse_qs(urlsplit(self.path).query)["statementId"][0]
            shop.asked.append(id_)
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if mood == "hang up":
                self.close_connection = True
                return
            status = int(mood) if mood.isdecimal() else self._taken(id_, body)
            if mood == "take and hang up":
                self.close_connection = True
                return
            self.send_response(status)
            self.end_headers()

        def _taken(self, id_: str, body: bytes) -> int:
            expected = base64.b64encode(":".join(KEY).encode()).decode()
            if self.headers["Authorization"] != f"Basic {expected}":
                return 401
            if not (self.headers["X-Experience-API-Version"] or "").startswith("1.0."):
                return 400
            said = json.loads(body)
            if self.headers["Content-Type"] != "application/json" or not sound(said) or said["id"] != id_:
                return 400
            if id_ in shop.kept:
                return 204 if shop.kept[id_] == said else 409
            shop.kept[id_] = said
            return 204

        def log_message(self, *_: object) -> None:
            pass

    return Handler


def sound(said: dict) -> bool:  # type: ignore[type-arg]
    """Whether a statement has what the specification asks of one, where it has it (part two, 2.4)."""
    uuid.UUID(said["id"])
    datetime.fromisoformat(said["timestamp"].replace("Z", "+00:00"))
    account = said["actor"]["account"]
    iris = (said["verb"]["id"], said["object"]["id"], account["homePage"], said["object"]["definition"]["type"])
    duration = said["result"].get("duration", "PT1M")
    return (
        all(urlsplit(iri).scheme in ("http", "https") for iri in iris)
        and set(said) <= {"id", "actor", "verb", "object", "result", "context", "timestamp"}
        and set(said["actor"]) == {"objectType", "account"}
        and bool(account["name"])
        and re.fullmatch(r"PT\d+M", duration) is not None
        and said["result"]["completion"] is True
    )


@pytest.fixture
def shop() -> Iterator[Shop]:
    """A store that is open for a test."""
    with opened() as shop:
        yield shop


@contextmanager
def opened() -> Iterator[Shop]:
    """A store on a port of its own."""
    shop = Shop()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(shop))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    shop.url = f"http://127.0.0.1:{server.server_address[1]}/xapi"
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()


def store_at(shop: Shop, *key: str) -> LearningStore:
    """The store as this computer knows it."""
    user, secret = key or KEY
    return store_of(shop.url + "/", "Stad Zonhoven", user, secret, "https://zonhoven.example")


def said(done: Completion = DONE) -> tuple[Statement, ...]:
    """What the store is told of it."""
    return statements(done, "https://zonhoven.example/", lambda module: {"nl": module, "en": module})


def test_what_was_completed_arrives_once(shop: Shop, tmp_path: Path) -> None:
    """However often it is brought, also by somebody who forgot what was sent."""
    store = store_at(shop)
    assert deliver(store, tmp_path, said()) == Delivery(3, 0)
    assert deliver(store, tmp_path, said()) == Delivery(0, 0)
    assert len(shop.asked) == 3
    (tmp_path / SENT).unlink()
    assert deliver(store, tmp_path, said()) == Delivery(3, 0)
    assert list(shop.kept) == [one.id for one in said()]


def test_nothing_but_nickname_module_day_and_minutes_is_told(shop: Shop, tmp_path: Path) -> None:
    """No answer, no score, no hour, no id of the player's."""
    deliver(store_at(shop), tmp_path, said())
    told = json.dumps(list(shop.kept.values()))
    assert "Otter" in told
    assert "PT12M" in told
    for never in ("score", "success", "response", "p1", "mbox"):
        assert f'"{never}"' not in told
    assert set(re.findall(r"\d\d:\d\d", told)) == {"12:00"}


def test_a_closed_store_keeps_everything_waiting(tmp_path: Path) -> None:
    """The evening goes on; it is sent when the store is there again."""
    with opened() as shop:
        store = store_at(shop)
    done = deliver(store, tmp_path, said())
    assert (done.sent, done.waiting, done.trouble) == (0, 3, Trouble.UNREACHED)
    assert waiting(tmp_path, said()) == said()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["", "hang up", "take and hang up", "500", "503", "429", "409"]), max_size=12))
def test_whatever_the_line_does_each_statement_arrives_once(tmp_path: Path, moods: list[str]) -> None:
    """Cut off before, in the middle of or after taking it in: tried again until it is there, under the same id."""
    home = tmp_path / uuid.uuid4().hex
    home.mkdir()
    with opened() as shop:
        shop.moods = [mood for mood in moods if mood != "409"]
        tries = 0
        while deliver(store_at(shop), home, said()).waiting:
            tries += 1
            assert tries < 20
        assert list(shop.kept) == [one.id for one in said()]


@pytest.mark.parametrize(
    ("mood", "trouble"), [("401", Trouble.KEY_REFUSED), ("403", Trouble.KEY_REFUSED), ("400", Trouble.REFUSED)]
)
def test_a_store_that_refuses_is_told_apart_from_a_line_that_fails(
    shop: Shop, tmp_path: Path, mood: str, trouble: Trouble
) -> None:
    """Trying again does not help there; a person has to."""
    shop.moods = [mood]
    done = deliver(store_at(shop), tmp_path, said())
    assert (done.sent, done.waiting, done.trouble) == (0, 3, trouble)
    assert mood in done.detail


def test_half_an_id_from_a_crash_is_sent_again(shop: Shop, tmp_path: Path) -> None:
    """What was written down before is still known."""
    deliver(store_at(shop), tmp_path, said()[:2])
    file = tmp_path / SENT
    file.write_text(file.read_text()[:-5])
    assert [one.id for one in waiting(tmp_path, said())] == [one.id for one in said()[1:]]
    deliver(store_at(shop), tmp_path, said())
    assert waiting(tmp_path, said()) == ()


def test_of_somebody_who_was_erased_nothing_is_sent(shop: Shop, tmp_path: Path) -> None:
    """And no folder of theirs comes back."""
    home = tmp_path / "players" / "p1"
    assert deliver(store_at(shop), home, said()) == Delivery(0, 0)
    assert shop.asked == []
    assert not home.exists()


@pytest.mark.parametrize("address", ["ftp://x", "lrs.example", "http://lrs.example/xapi", "https://"])
def test_a_key_goes_over_an_encrypted_line_alone(address: str) -> None:
    """Except to this computer itself."""
    with pytest.raises(ValueError, match="https"):
        store_of(address, "Stad", *KEY)


def test_the_key_is_kept_for_this_user_alone(tmp_path: Path) -> None:
    """And a damaged file is told, with a way on."""
    store = store_of("https://lrs.example/xapi", "Stad", *KEY)
    name_store(tmp_path, store)
    assert named_store(tmp_path) == store
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
    (tmp_path / FILE).write_text('{"endpoint": 1')
    with pytest.raises(ValueError, match="omstander lrs set"):
        named_store(tmp_path)


def until(true: Callable[[], bool]) -> None:
    """Wait for another thread; fail after ten seconds."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's own folder."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    return find_paths().user_data


def test_the_game_brings_what_was_completed_while_it_is_played(shop: Shop, home: Path, monkeypatch) -> None:
    """Beside the window: after a failure it tries again by itself; somebody without a name is never told of."""
    monkeypatch.setattr("game.commands.courier.FIRST_PAUSE", 0.01)
    shop.moods = ["503", "hang up"]
    player = Roster(home).make("Otter")
    scenario, ending = first_golden()
    played = (Played(scenario, 1, golden_path(scenario, ending), ending, DAY, 11),)
    nameless = replace(first_visit(), played=played)
    courier = Courier(store_at(shop), find_paths(), lambda module: {"nl": module})
    courier.watch(nameless)
    courier.watch(replace(nameless, crew=Crew((player,), player.id)))
    until(lambda: len(shop.kept) == 1)
    courier.close()
    assert len(shop.asked) == 3
    (one,) = shop.kept.values()
    assert one["actor"]["account"]["name"] == "Otter"  # type: ignore[index]


def test_closing_waits_for_no_network(home: Path) -> None:
    """A quick exit is quick."""
    never = threading.Event()

    def stuck(*_: object) -> Delivery:
        never.wait(30)
        return Delivery(0, 0)

    player = Roster(home).make("Otter")
    visit = replace(first_visit(), crew=Crew((player,), player.id))
    courier = Courier(store_of("https://lrs.example", "Stad", *KEY), find_paths(), lambda _: {}, stuck)
    courier.watch(visit)
    begun = time.monotonic()
    courier.close()
    assert time.monotonic() - begun < 5
    never.set()


def test_the_player_reads_who_is_told_what() -> None:
    """Where their progress is, before anything is sent."""
    crew = Crew((Player("p", "Otter"),), "p")
    visit = replace(first_visit(), view=View.PROGRAMME, crew=crew, told_to="Stad Zonhoven")
    told = " ".join(one.text for one in page_of(visit, language("en"), cast()).body)
    assert "Stad Zonhoven is told your nickname" in told
    without = page_of(replace(visit, told_to=""), language("en"), cast())
    assert "is told your nickname" not in " ".join(one.text for one in without.body)


def test_the_command_names_shows_sends_and_forgets(shop: Shop, home: Path, capsys, monkeypatch) -> None:
    """Each with a plain sentence; without a store nothing is sent."""
    assert main(["lrs"]) == 2
    assert "no store is named" in capsys.readouterr().err
    assert main(["lrs", "set", "http://lrs.example", "--organisation", "Stad", "--user", "x"]) == 2
    monkeypatch.setenv("OMSTANDER_LRS_SECRET", KEY[1])
    assert main(["lrs", "set", shop.url, "--organisation", "Stad", "--user", KEY[0]]) == 0
    Roster(home).make("Otter")
    assert main(["lrs", "show"]) == 0
    assert main(["lrs", "send"]) == 0
    out = capsys.readouterr().out
    assert "Otter: 0 sent, 0 waiting" in out
    assert KEY[1] not in out
    roster = Roster(home)
    (player,) = roster.players()
    (roster.home(player.id) / SENT).write_text("\nan-id")
    assert main(["player", "export", "Otter", "--output", str(home / "otter.json")]) == 0
    assert json.loads((home / "otter.json").read_text())["sent_to_learning_store"] == ["an-id"]
    assert main(["lrs", "forget"]) == 0
    assert main(["lrs", "send"]) == 2
