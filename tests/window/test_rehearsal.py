"""A whole rehearsal of twelve people in a real window with a fast clock, and three of them with phones in Chromium."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from game.records.rehearsal_file import RehearsalFile
from game.story.rehearsal import ROUNDS, Duty, Voice
from game.training.rehearsal.acts import Closed
from game.training.rehearsal.reducer import begin_rehearsal, replayed
from game.training.rehearsal.session import RehearsalSession
from tests.shipped import library
from tests.window.screen import Screen, needs_screen, played, virtual_screen, wait_until

playwright_ = pytest.importorskip("playwright.sync_api", reason="needs the browser tests' libraries")
axe_ = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [needs_screen, pytest.mark.skipif(not CHROMIUM, reason="needs chromium (sh tests/setup.sh)")]
SCENARIO = "festival/voor-het-podium"
SPEED = 80
SETTINGS: dict[str, object] = {"language": "nl", "voice": True, "reduced_motion": True}
SOON = 10_000
VOICES = {
    Voice.NARRATOR: "Voorlezen",
    Voice.RADIO: "portofoon",
    Voice.GUEST: "De gast zegt",
    Voice.FRIEND: "De vriend zegt",
}


class Tent:
    """The window, a browser, and the rehearsal's own files."""

    def __init__(self, screen: Screen, home: Path, browser: Any) -> None:
        """In a window that leads already."""
        self.screen, self.folder, self.browser = screen, home / "rehearsal", browser

    def session(self) -> RehearsalSession:
        """The rehearsal as its log tells it."""
        kept = RehearsalFile(self.folder).kept()
        assert kept is not None
        scenario = library().scenarios[kept.header.scenario]
        return replayed(begin_rehearsal(scenario, kept.header.terms, kept.header.began), kept.events)

    def code(self) -> str:
        """What phones type."""
        header = (self.folder / "rehearsal-session.jsonl").read_text(encoding="utf-8").splitlines()[0]
        return str(json.loads(header)["code"])

    def phone(self) -> Any:
        """A phone that scanned the code and pressed the button."""
        address = next(word for word in self.screen.said().split() if word.startswith("127.0.0.1")).rstrip(".")
        page = self.browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL").new_page()
        page.set_default_timeout(SOON)
        page.goto(f"http://{address}/j/{self.code()}")
        page.click("button.main")
        page.wait_for_selector("#title")
        return page

    def onward(self, heard: str) -> None:
        """Enter, and the page that comes is read aloud."""
        since = len(self.screen.said())
        self.screen.key("Return")
        self.screen.hears(heard, since)

    def focus_on(self, words: str) -> None:
        """Tab until the control with these words has the focus."""
        for _ in range(20):
            since = len(self.screen.said())
            self.screen.key("Tab")
            wait_until(lambda since=since: len(self.screen.said()) > since, lambda: "Tab said nothing")  # type: ignore[misc]
            if words in self.screen.said()[since:]:
                return
        raise AssertionError(f"Tab never came to {words!r}")


@contextmanager
def leading(home: Path) -> Iterator[Tent]:
    """A window that leads a rehearsal of twelve with a fast clock."""
    asked = ("rehearse", SCENARIO, "--now", "--new", "--people", "12", "--deal", "7", "--address", "127.0.0.1")
    with (
        virtual_screen() as display,
        played(home, *asked, "--speed", str(SPEED), display=display, settings=SETTINGS) as screen,
        playwright_.sync_playwright() as playwright,
    ):
        screen.hears("Voorbereiden")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Tent(screen, home, browser)
        browser.close()


def is_accessible(page: Any) -> None:
    """Nothing that axe can find, and no sideways scrolling in a narrow window."""
    found = axe_.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 512})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.set_viewport_size(size)


def ticks(phone: Any, count: int) -> None:
    """An observer ticks the first lines of the list; each counts at once, without a button."""
    boxes = phone.locator("#answer input[type=checkbox]")
    for number in range(count):
        boxes.nth(number).check()
    wait_until(lambda: "Bewaard" in phone.inner_text("#status"), lambda: "never saved")


def test_twelve_people_rehearse_from_the_briefing_to_the_agreements(tmp_path: Path) -> None:
    """Three phones observe in their turns, events arrive with the clock, somebody says stop, an agreement is made; at
    the end there are sums and a page, and nothing that leads to anybody."""
    with leading(tmp_path) as tent:
        screen, phones = tent.screen, [tent.phone() for _ in range(3)]
        is_accessible(phones[0])
        phones[0].locator("input[value=friend]").check()
        phones[0].click(".send button")
        wait_until(lambda: 1 in tent.session().refused, lambda: "the phone could not leave a duty out")
        tent.onward("Briefing: lees dit voor")
        for round_ in range(ROUNDS):
            tent.onward("Neem je plek in")
            tent.onward(f"Ronde {round_ + 1} van 3")
            session = tent.session()
            first = session.round.events[0]
            told = first.text.message.partition("{")[0].strip(" ‘’.") or VOICES[first.voice]
            screen.hears(told)
            watching = [
                seat for seat, one in session.deal().rounds[round_].items() if one.duty is Duty.OBSERVER and seat <= 3
            ]
            for seat in watching:
                phones[seat - 1].wait_for_selector("#answer input[type=checkbox]")
                ticks(phones[seat - 1], 2)
                if round_ == 0:
                    is_accessible(phones[seat - 1])
            if round_ == 1:
                since = len(screen.said())
                screen.key("s")
                screen.hears("Niemand vraagt waarom", since)
                phones[0].wait_for_selector("text=Iedereen stopt")
                screen.key("1")
            tent.onward("Wat hielp?")
            assert tent.session().tally(round_).sheets == len(watching)
        tent.onward("Uit je rol")
        tent.onward("Samen terugkijken")
        tent.onward("Wat spreken jullie af?")
        screen.key("1")
        wait_until(lambda: len(tent.session().agreed) == 1, lambda: "no agreement was made")
        closed = [event for event in RehearsalFile(tent.folder).kept().events if isinstance(event, Closed)]  # type: ignore[union-attr]
        assert sum(event.tally.sheets for event in closed) == 3
        tent.focus_on("Repetitie afsluiten")
        tent.onward("Dank jullie wel")
        phones[2].wait_for_selector("text=De repetitie is klaar")
        left = {file.name for file in tent.folder.iterdir()}
        assert left == {"rehearsal-setup.json"}
        assert [file.suffix for file in (tmp_path / "documents").iterdir()] == [".pdf"]
        assert screen.game.poll() is None
