"""Typing in the window: letters that are shortcuts elsewhere write here; all of it works without a keyboard too."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import accesskit
import pygame

from game.pages.make import page_of
from game.pages.page import Page
from game.paths import Paths
from game.stage.keys import Intent
from game.stage.pictures import Pictures
from game.stage.reader import outline
from game.stage.sitting import Sitting
from game.stage.terminal import page_text, run_terminal
from game.stage.voice import SelfVoicing, WrittenVoice
from game.stage.window import Window
from game.training.players import Asked, Crew, CrewPress, Player
from game.training.visit import View, Visit
from tests.pages.walk import first_visit, language
from tests.shipped import ROOT, cast

NL = language("nl")
CREW = Crew((Player("o", "Otter"),))


def asking(asked: Asked = Asked.NICKNAME, **changes: object) -> Visit:
    """A visit in which this is asked."""
    crew = replace(CREW, asked=asked, **changes)  # type: ignore[arg-type]
    return replace(first_visit(), view=View.PLAYERS, crew=crew)


def page(visit: Visit) -> Page:
    """Its page in Dutch."""
    return page_of(visit, NL, cast())


def sitting(visit: Visit) -> Sitting:
    """A sitting that writes nothing."""
    visit = replace(visit, settings=replace(visit.settings, sound=False, reduced_motion=True))
    return Sitting(visit, {"nl": NL, "en": language("en")}, cast(), lambda happening: None, lambda kept: None)


@pytest.fixture
def window(tmp_path, monkeypatch):
    """A window on the page that asks for a nickname."""
    for name in ("get", "small", "prepare"):
        monkeypatch.setattr(Pictures, name, lambda *_, **__: None)
    monkeypatch.setenv("OMSTANDER_SPEECH_LOG", str(tmp_path / "said"))
    paths = Paths(ROOT / "scenarios", ROOT / "assets", ROOT / "locales", tmp_path, tmp_path / "cache")
    window = Window(sitting(asking()), paths)
    window.show()
    return window


def press(window: Window, key: int, text: str = "") -> None:
    """A key of the keyboard, with what it writes."""
    window._take(pygame.Event(pygame.KEYDOWN, key=key, mod=0, scancode=0))
    if text:
        window._take(pygame.Event(pygame.TEXTINPUT, text=text))


def typed(window: Window) -> str:
    """What stands in the entry."""
    return window._sitting.visit.crew.typed


def test_letters_that_are_shortcuts_elsewhere_write_here(window):
    """Q, S, H, M, V, R and the digits: else no name with them could be typed."""
    for letter in "qshmvr1":
        press(window, ord(letter), letter)
    assert typed(window) == "qshmvr1"
    assert not window._sitting.visit.hidden
    press(window, pygame.K_BACKSPACE)
    assert typed(window) == "qshmvr"
    press(window, pygame.K_SPACE, " ")
    press(window, ord("x"), "x")
    assert typed(window) == "qshmvr x"


def test_the_quick_exit_has_a_key_while_typing(window):
    """The bar names it."""
    assert {control.id: control.key for control in window._page.bar} == {"help": "F1", "exit": "F12"}
    press(window, pygame.K_F12)
    assert window._sitting.visit.hidden
    press(window, ord("z"), "z")
    press(window, pygame.K_RETURN)
    assert typed(window) == ""


def test_enter_goes_on_and_tab_leaves_the_entry(window):
    """As in any form."""
    press(window, ord("v"), "Vos")
    press(window, pygame.K_TAB)
    assert window._focus == "letters"
    press(window, ord("j"), "je")
    assert typed(window) == "Vosje"
    assert window._focus == "entry"
    press(window, pygame.K_RETURN)
    assert window._sitting.visit.crew.asked is Asked.NEW_PIN


def test_the_key_that_opens_the_page_writes_nothing_on_it(window):
    """A digit that pressed «New player» would stand before the nickname."""
    window._act(CrewPress.BACK)
    new = next(control for control in window._page.options if control.id == "new")
    press(window, ord(new.key), new.key)
    assert window._page.entry() is not None
    assert typed(window) == ""


def test_a_gamepad_writes_with_letters_on_the_screen(window):
    """Pressing the entry shows them; the first is a capital; one erases."""
    window._take_intent(Intent.PRESS)
    for control in ("key:v", "key:o", "key:s", "key:s", "key:erase"):
        window._press(control)
    assert typed(window) == "Vos"


def test_a_suggestion_can_be_taken(window):
    """For whom no name comes to mind."""
    offer = next(control for control in window._page.options if control.id.startswith("offer:"))
    window._press(offer.id)
    assert typed(window) == offer.label


def test_a_screen_reader_meets_a_text_field_with_what_stands_in_it():
    """Role, value, sign by sign; of a PIN only dots."""
    for asked, role, value in (
        (Asked.NICKNAME, accesskit.Role.TEXT_INPUT, "Vos"),
        (Asked.PIN, accesskit.Role.PASSWORD_INPUT, "•••"),
    ):
        text = "Vos" if asked is Asked.NICKNAME else "258"
        found = outline(page(asking(asked, typed=text, chosen="o")), NL, {})
        nodes = dict(found.nodes)
        entry = nodes[found.ids["entry"]]
        assert (entry.role, entry.value) == (role, value)
        (run,) = (nodes[child] for child in entry.children)
        assert run.role == accesskit.Role.TEXT_RUN
        assert list(run.character_lengths) == [len(sign.encode()) for sign in value]


def test_reading_aloud_echoes_letters_and_never_a_pin(tmp_path):
    """Each letter as it comes, what is left after erasing; of a PIN how many digits."""
    voice = WrittenVoice(tmp_path / "said")
    for asked, texts in ((Asked.NICKNAME, ("", "V", "Vo", "V")), (Asked.PIN, ("", "7", "73"))):
        voicing = SelfVoicing(voice)
        for text in texts:
            voicing.page_shown(page(asking(asked, typed=text)), "entry", NL, on=True, rate=200)
    said = [line.split(" ", 3)[3] for line in (tmp_path / "said").read_text(encoding="utf-8").splitlines()]
    assert [one for one in said if len(one) < 20] == ["V", "o", "V", "één cijfer", "2 cijfers"]
    assert not any("73" in one for one in said)


def test_in_a_terminal_a_line_is_the_nickname():
    """Lines of more than one sign are typed and go on; a PIN does not stand on the screen."""
    at = sitting(asking())
    lines, shown = iter(["Vos", "73951"]), list[str]()

    def read() -> str:
        line = next(lines, "")
        if not line:
            raise EOFError
        return line

    run_terminal(at, read, shown.append)
    assert at.visit.crew.nickname == "Vos"
    assert at.visit.crew.pin == "73951"
    assert not any("73951" in one for one in shown)
    assert "Vos_" in page_text(page(asking(typed="Vos")), NL)
