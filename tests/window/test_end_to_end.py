"""An evening in a real window, from the menu to the debrief by keyboard, with a crash and a quick exit on the way."""

from __future__ import annotations

import json
import signal
import time
from dataclasses import replace
from pathlib import Path

from game.pages.make import page_of
from game.pages.page import Page
from game.pages.spoken import spoken_control, spoken_page
from game.records.store import open_store
from game.story.playthrough import Move, Skip
from game.training import solo
from game.training.solo import Showing, Solo
from game.training.visit import View
from tests.pages.walk import first_visit, language
from tests.shipped import cast, golden_path, library
from tests.window.screen import Screen, needs_screen, played, virtual_screen, wait_until

SCENARIO, ENDING = "horeca/vrijdag-aan-de-bar", "gewoon-gebleven"
SETTINGS: dict[str, object] = {"language": "nl", "voice": True, "reduced_motion": True}


class Player:
    """Plays with the keyboard alone, and knows which page should be on the screen."""

    def __init__(self, screen: Screen, play: Solo) -> None:
        """A player who has this page of this playing in front of them."""
        self.screen, self.play = screen, play

    def page(self) -> Page:
        """The page that should be on the screen."""
        return page_of(replace(first_visit(), view=View.PLAY, play=self.play), language("nl"), cast())

    def press(self, control_id: str) -> None:
        """Press the control: by its number, or by going to it with Tab and pressing Enter."""
        page = self.page()
        control = page.control(control_id)
        assert control is not None, f"{control_id} is not on {page.id}"
        if control.key.isdigit():
            self.screen.key(control.key)
            return
        words = spoken_control(page, control, language("nl"))
        for _ in range(len(list(page.controls())) + 1):
            if words in self.last_said():
                break
            heard = len(self.screen.said())
            self.screen.key("Tab")
            wait_until(lambda heard=heard: len(self.screen.said()) > heard, lambda: "Tab said nothing")  # type: ignore[misc]
        assert words in self.last_said(), f"Tab never came to {words!r}"
        self.screen.key("Return")

    def last_said(self) -> str:
        """The last thing that was read aloud, once it stopped changing."""
        before = ""
        while (said := self.screen.said()) != before:
            before = said
            time.sleep(0.05)
        return [line for line in said.splitlines() if line.startswith("say")][-1]

    def sees(self) -> None:
        """Wait until the page that should be on the screen is read aloud."""
        said = spoken_page(self.page(), language("nl"))
        wait_until(lambda: said in self.screen.said(), lambda: f"never heard:\n{said}\nbut:\n{self.screen.said()}")

    def answer(self, move: Move) -> None:
        """Give the answer (or skip the scene) as a person does, going on through what is shown first."""
        while self.play.showing is not Showing.SCENE:
            self.onward()
        if isinstance(move, Skip):
            self.screen.key("s")
            self.play, _ = solo.skip(self.play)
        else:
            for pick in (*(p for p in self.play.draft if p not in move.picks), *move.picks):
                if pick not in move.picks or pick not in self.play.draft:
                    self.pick(pick)
            if self.play.showing is Showing.SCENE:
                self.press("onward")
                self.play, _ = solo.done(self.play)
        self.sees()

    def pick(self, choice: str) -> None:
        """Pick the choice, and listen for what the page says of it."""
        heard, before = len(self.screen.said()), self.page().live
        self.press(choice)
        self.play, _ = solo.pick(self.play, choice)
        if self.play.showing is Showing.SCENE and self.page().live != before:
            self.screen.hears(self.page().live, since=heard)

    def onward(self) -> None:
        """Go on to the next page with Enter."""
        self.press("onward")
        self.play = solo.onward(self.play)
        self.sees()


@needs_screen
def test_an_evening_from_the_menu_to_the_debrief(tmp_path: Path):
    """Every answer of a golden playthrough by keyboard; a quick exit and a crash on the way lose nothing."""
    path = golden_path(SCENARIO, ENDING)
    with virtual_screen() as display:
        with played(tmp_path, display=display, settings=SETTINGS) as screen:
            screen.hears("Omstander")
            screen.key("2")  # the first is the training
            screen.hears("Voor je begint")
            player = Player(screen, begun(tmp_path))
            for move in path[:5]:
                player.answer(move)
            hide_and_come_back(player)
            screen.game.send_signal(signal.SIGKILL)
            screen.game.wait()
        with played(tmp_path, display=display, settings=SETTINGS) as screen:
            heard = len(screen.said())
            screen.hears("Ga verder met", since=heard)
            screen.key("1")
            player = Player(screen, player.play)
            player.sees()
            for move in path[5:]:
                player.answer(move)
            while (after := solo.onward(player.play)) != player.play:
                player.onward()
                assert player.play == after
            screen.hears("Centrum Seksueel Geweld", since=heard)
    with open_store(tmp_path).store as store:
        kinds = [event.kind for event in store.events()]
    assert kinds.count("finished") == 1
    assert kinds.count("answered") + kinds.count("skipped") == len(path)


def begun(home: Path) -> Solo:
    """The playing that the game has begun, with the cast that it drew."""
    with open_store(home).store as store:
        started = [happened for happened in store.events() if happened.kind == "started"][-1]
    seed = int(json.loads(started.data)["seed"]) if isinstance(started.data, str) else int(started.data["seed"])
    return solo.start(library().scenarios[SCENARIO], started.play, seed)


def hide_and_come_back(player: Player) -> None:
    """The quick exit from the middle of the story: a neutral page at once, and the same page again after Enter."""
    heard = len(player.screen.said())
    player.screen.key("q")
    player.screen.hears("Agenda", since=heard)
    assert "Omstander" not in player.screen.said()[heard:]
    heard = len(player.screen.said())
    player.screen.key("Return")
    player.screen.hears(spoken_page(player.page(), language("nl")), since=heard)
