"""A session in real browsers: the wall in a window, the facilitator and six phones in Chromium, from start to end."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.window.screen import Screen, needs_screen, played, virtual_screen, wait_until

axe_ = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the browser tests' libraries")
playwright_ = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [needs_screen, pytest.mark.skipif(not CHROMIUM, reason="needs chromium (sh tests/setup.sh)")]
STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SOON = 10_000


@dataclass
class Room:
    """A session with its window, its browser, its code and its key."""

    screen: Screen
    browser: Any
    url: str
    code: str
    key: str
    leader: Any = None

    def phone(self, locale: str = "nl-NL") -> Any:
        """A phone that scanned the code and pressed the button."""
        page = self.browser.new_context(viewport={"width": 360, "height": 740}, locale=locale).new_page()
        page.set_default_timeout(SOON)
        page.goto(f"{self.url}/j/{self.code}")
        page.click("button.main")
        page.wait_for_selector("#title")
        return page

    def lead(self, act: str) -> None:
        """The facilitator presses this button, and sees that it was done."""
        before = self.leader.evaluate("document.querySelector('main').innerHTML")
        self.leader.click(f".acts button[data-act={act}]")
        until(lambda: self.leader.evaluate("document.querySelector('main').innerHTML") != before)

    def lead_to(self, act: str) -> None:
        """The facilitator goes on until this is the next thing to do."""
        while (now := self.leader.get_attribute(".acts button.main", "data-act")) != act:
            self.lead(now)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A session that waits for phones, led from a browser."""
    with (
        virtual_screen() as display,
        played(
            tmp_path,
            *("group", "--now", "--new", "--address", "127.0.0.1"),
            display=display,
            settings={"language": "nl", "voice": True, "reduced_motion": True},
        ) as screen,
        playwright_.sync_playwright() as playwright,
    ):
        file = tmp_path / "group" / "group-session.jsonl"
        wait_until(lambda: file.exists() and file.read_text(encoding="utf-8").endswith("\n"), lambda: "never served")
        header = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        screen.hears("/lead")
        address = next(w for w in screen.said().split() if w.startswith("http://127")).split("/lead")[0]
        served = Room(screen, browser, address, header["code"], header["key"])
        served.leader = browser.new_context(viewport={"width": 820, "height": 1100}, locale="nl-NL").new_page()
        served.leader.set_default_timeout(SOON)
        served.leader.goto(f"{address}/lead#{header['key']}")
        served.leader.wait_for_selector(".acts")
        yield served
        browser.close()


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds. Not in the page: its policy forbids what a browser's own waiting is made of."""
    wait_until(holds, lambda: "it never came about")


def answer(phone: Any, choice: str) -> None:
    """Choose this option, and see that it counts."""
    phone.locator(f"#answer input[value={choice}]").check()
    phone.click(".send button")
    until(lambda: len(phone.inner_text("#status")) > 20)


def is_accessible(page: Any) -> None:
    """Nothing that axe can find, and no sideways scrolling at four times the size."""
    found = axe_.Axe().run(page, options=STANDARD)
    assert found.violations_count == 0, found.generate_report()
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 512})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.set_viewport_size(size)


def test_a_session_is_played_to_its_end_in_real_browsers(room: Room) -> None:
    """Six phones answer; one reloads, one loses the network, one comes late; everybody counts once, and the wall and
    every phone show what is wanted."""
    stranger = room.browser.new_context(locale="en-GB").new_page()
    stranger.goto(room.url)
    is_accessible(stranger)
    phones = [room.phone("nl-NL" if n % 2 else "en-GB") for n in range(5)]
    until(lambda: room.leader.inner_text("#present") == "5")
    room.lead_to("open")
    room.screen.hears("Wie geeft een signaal?")
    room.lead("open")
    for phone in phones:
        phone.wait_for_selector("#answer")
    is_accessible(phones[0])
    is_accessible(room.leader)
    for phone in phones[:3]:
        answer(phone, "achteruit")
    phones[0].reload()
    assert phones[0].locator("#answer input[value=achteruit]").is_checked()
    answer(phones[0], "lachen")
    phones[3].context.set_offline(True)
    phones[3].locator("#answer input[value=achteruit]").check()
    phones[3].click(".send button")
    late = room.phone()
    answer(late, "achteruit")
    time.sleep(1)
    phones[3].context.set_offline(False)
    answer(phones[4], "achteruit")
    until(lambda: room.leader.inner_text("#answered") == "6")
    room.lead("close")
    room.lead("show")
    for phone in (*phones, late):
        phone.wait_for_selector(".went_well")
    room.screen.hears("6 van de 6 zagen het")
    is_accessible(phones[0])
    room.leader.click("#d-end summary")
    room.leader.click("#d-end button")
    phones[0].wait_for_selector("text=0800-0188")
    is_accessible(phones[0])
    is_accessible(room.leader)
    room.screen.hears("De sessie is voorbij")
    assert list((room.screen.home / "sessions").glob("*.csv"))


def test_a_room_without_phones_is_led_by_hands(room: Room) -> None:
    """The facilitator counts hands; the wall shows the share."""
    room.lead_to("open")
    while not room.leader.locator("#d-group input[type=radio]").count():
        room.lead("skip")
        room.lead_to("open")
    room.leader.click("#d-hands summary")
    room.leader.fill("#d-hands input[name=people]", "24")
    for field in room.leader.locator("#d-hands input[name=count]").all():
        field.fill("7")
    room.leader.click("#d-hands button")
    room.leader.wait_for_selector(".acts button.main[data-act=show]")
    room.lead("show")
    room.leader.wait_for_selector("text=Getoond")
