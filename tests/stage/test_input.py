"""Keys, buttons, mouse and touch: the same acts by all of them."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.pages.page import Page
from game.stage.focus import moved
from game.stage.gamepad import Gamepads
from game.stage.keys import Intent, intent_of
from game.stage.pointer import Hover, Pointer, Pressed, Scrolled
from tests.pages.walk import pages
from tests.stage.laid_out import laid

WINDOW, PIXELS = (960, 540), (1920, 1080)
"""A window on a desktop that draws two pixels for each of its points."""


def find(x: float, y: float) -> str:
    """A screen with one button, at 1000 to 1200 × 500 to 600 pixels."""
    return "button" if 1000 <= x < 1200 and 500 <= y < 600 else ""


def mouse(kind: int, x: int, y: int, button: int = 1, *, touch: bool = False) -> pygame.Event:
    """An event of the mouse at a point of the window."""
    return pygame.Event(kind, pos=(x, y), button=button, touch=touch)


def finger(kind: int, x: float, y: float, dy: float = 0.0, finger_id: int = 1) -> pygame.Event:
    """An event of a finger; places are shares of the window."""
    return pygame.Event(kind, x=x, y=y, dx=0.0, dy=dy, finger_id=finger_id)


def test_a_click_presses_what_lies_under_it_at_the_screens_own_resolution():
    """Points of the window are brought to pixels before the control is looked up."""
    pointer = Pointer()
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONDOWN, 550, 275), WINDOW, PIXELS, find) == Hover("button")
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONUP, 551, 276), WINDOW, PIXELS, find) == Pressed("button")


def test_a_press_that_is_dragged_away_or_comes_from_elsewhere_does_nothing():
    """Somebody who changes their mind slides off the button."""
    pointer = Pointer()
    pointer.gesture(mouse(pygame.MOUSEBUTTONDOWN, 550, 275), WINDOW, PIXELS, find)
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONUP, 10, 10), WINDOW, PIXELS, find) is None
    pointer.gesture(mouse(pygame.MOUSEBUTTONDOWN, 10, 10), WINDOW, PIXELS, find)
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONUP, 550, 275), WINDOW, PIXELS, find) is None
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONUP, 550, 275, button=3), WINDOW, PIXELS, find) is None


def test_a_tap_presses_once():
    """A finger's tap is told a second time as if a mouse had done it; that one is not heard."""
    pointer = Pointer()
    pointer.gesture(finger(pygame.FINGERDOWN, 0.55, 0.5), WINDOW, PIXELS, find)
    assert pointer.gesture(finger(pygame.FINGERUP, 0.55, 0.5), WINDOW, PIXELS, find) == Pressed("button")
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONDOWN, 550, 275, touch=True), WINDOW, PIXELS, find) is None
    assert pointer.gesture(mouse(pygame.MOUSEBUTTONUP, 550, 275, touch=True), WINDOW, PIXELS, find) is None


def test_a_finger_that_drags_scrolls_and_presses_nothing():
    """Text follows the finger; what it began on is let go."""
    pointer = Pointer()
    pointer.gesture(finger(pygame.FINGERDOWN, 0.55, 0.5), WINDOW, PIXELS, find)
    assert pointer.gesture(finger(pygame.FINGERMOTION, 0.55, 0.45, dy=-0.05), WINDOW, PIXELS, find) == Scrolled(54)
    assert pointer.gesture(finger(pygame.FINGERUP, 0.55, 0.5), WINDOW, PIXELS, find) is None


def test_a_second_finger_changes_nothing():
    """A resting hand does not press."""
    pointer = Pointer()
    pointer.gesture(finger(pygame.FINGERDOWN, 0.55, 0.5), WINDOW, PIXELS, find)
    assert pointer.gesture(finger(pygame.FINGERDOWN, 0.1, 0.1, finger_id=2), WINDOW, PIXELS, find) is None
    assert pointer.gesture(finger(pygame.FINGERUP, 0.1, 0.1, finger_id=2), WINDOW, PIXELS, find) is None
    assert pointer.gesture(finger(pygame.FINGERUP, 0.55, 0.5), WINDOW, PIXELS, find) == Pressed("button")


def test_the_wheel_scrolls_down_when_turned_down():
    """A turn is as far on a large screen as on a small one, seen by the eye."""
    wheel = pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1, precise_y=-1.0)
    assert Pointer().gesture(wheel, WINDOW, PIXELS, find) == Scrolled(90)
    assert Pointer().gesture(wheel, WINDOW, (960, 540), find) == Scrolled(45)


@pytest.mark.parametrize(
    ("key", "modifiers", "place", "meant"),
    [
        (pygame.K_TAB, 0, 0, Intent.NEXT),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, 0, Intent.PREVIOUS),
        (pygame.K_RETURN, 0, 0, Intent.PRESS),
        (pygame.K_RETURN, pygame.KMOD_LALT, 0, Intent.FULL_SCREEN),
        (pygame.K_q, 0, 0, Intent.QUICK_EXIT),
        (pygame.K_q, pygame.KMOD_LCTRL, 0, None),
        (pygame.K_3, 0, 0, "3"),
        (pygame.K_KP3, 0, 0, "3"),
        (pygame.K_AMPERSAND, 0, pygame.KSCAN_1, "1"),
    ],
)
def test_a_key_means_the_same_on_every_page(key, modifiers, place, meant):
    """Also the first key of the top row of an AZERTY keyboard, which types & and not 1."""
    assert intent_of(key, modifiers, place) == meant


def test_every_intent_that_play_needs_has_a_button_on_a_gamepad():
    """With a gamepad alone one can move, press, go back, skip, pause, leave and scroll."""
    buttons = [pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=n, instance_id=0) for n in range(16)]
    meant = {Gamepads().intent(event) for event in buttons}
    ways = {Intent.LEFT, Intent.RIGHT, Intent.UP, Intent.DOWN, Intent.PAGE_UP, Intent.PAGE_DOWN}
    assert ways | {Intent.PRESS, Intent.BACK, Intent.SKIP, Intent.ESCAPE, Intent.QUICK_EXIT} <= meant


PAGES = pages("nl")


def all_controls(page: Page) -> list[str]:
    """Every control that does something, in reading order."""
    return [control.id for control in page.controls() if control.act is not None]


@given(st.sampled_from(PAGES))
def test_tab_passes_every_control_once_and_comes_round(page):
    """In reading order, and backwards with Shift."""
    places, order = laid(page, (1280, 720)).content, all_controls(page)
    focus, seen = order[0], []
    for _ in order:
        seen.append(focus)
        focus = moved(page, places, focus, Intent.NEXT)
    assert (seen, focus) == (order, order[0])
    assert moved(page, places, order[0], Intent.PREVIOUS) == order[-1]


@given(st.sampled_from(PAGES), st.sampled_from([Intent.LEFT, Intent.RIGHT, Intent.UP, Intent.DOWN]), st.data())
def test_an_arrow_always_leads_to_a_control(page, way, data):
    """To another one, wherever there is another."""
    order = all_controls(page)
    focus = data.draw(st.sampled_from(order))
    to = moved(page, laid(page, (1280, 720)).content, focus, way)
    assert to in order
    assert to != focus or len(order) == 1
