"""Keys as intents: what a press means, whichever page is open."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import pygame


class Intent(StrEnum):
    """What somebody wants by a key or a button of a gamepad."""

    NEXT = "next"
    PREVIOUS = "previous"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    PRESS = "press"
    BACK = "back"
    SKIP = "skip"
    ESCAPE = "escape"
    HELP = "help"
    QUICK_EXIT = "quick_exit"
    SOUND = "sound"
    VOICE = "voice"
    REPEAT = "repeat"
    LARGER = "larger"
    SMALLER = "smaller"
    FULL_SCREEN = "full_screen"
    REREAD = "reread"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    TOP = "top"
    BOTTOM = "bottom"


KEYS: Mapping[int, Intent] = MappingProxyType(
    {
        pygame.K_LEFT: Intent.LEFT,
        pygame.K_RIGHT: Intent.RIGHT,
        pygame.K_UP: Intent.UP,
        pygame.K_DOWN: Intent.DOWN,
        pygame.K_RETURN: Intent.PRESS,
        pygame.K_KP_ENTER: Intent.PRESS,
        pygame.K_SPACE: Intent.PRESS,
        pygame.K_BACKSPACE: Intent.BACK,
        pygame.K_s: Intent.SKIP,
        pygame.K_ESCAPE: Intent.ESCAPE,
        pygame.K_h: Intent.HELP,
        pygame.K_F1: Intent.HELP,
        pygame.K_q: Intent.QUICK_EXIT,
        pygame.K_F12: Intent.QUICK_EXIT,
        pygame.K_m: Intent.SOUND,
        pygame.K_v: Intent.VOICE,
        pygame.K_r: Intent.REPEAT,
        pygame.K_PLUS: Intent.LARGER,
        pygame.K_EQUALS: Intent.LARGER,
        pygame.K_KP_PLUS: Intent.LARGER,
        pygame.K_MINUS: Intent.SMALLER,
        pygame.K_KP_MINUS: Intent.SMALLER,
        pygame.K_F11: Intent.FULL_SCREEN,
        pygame.K_F5: Intent.REREAD,
        pygame.K_PAGEUP: Intent.PAGE_UP,
        pygame.K_PAGEDOWN: Intent.PAGE_DOWN,
        pygame.K_HOME: Intent.TOP,
        pygame.K_END: Intent.BOTTOM,
    }
)

DIGITS: Mapping[int, str] = MappingProxyType(
    {pygame.K_0 + n: str(n) for n in range(1, 10)} | {pygame.K_KP1 + n - 1: str(n) for n in range(1, 10)}
)
PLACES: Mapping[int, str] = MappingProxyType({pygame.KSCAN_1 + n - 1: str(n) for n in range(1, 10)})
"""The keys of the top row by their place: in Belgium and France they type a digit only with Shift."""

BUTTONS: Mapping[int, Intent] = MappingProxyType(
    {
        pygame.CONTROLLER_BUTTON_A: Intent.PRESS,
        pygame.CONTROLLER_BUTTON_B: Intent.BACK,
        pygame.CONTROLLER_BUTTON_X: Intent.SKIP,
        pygame.CONTROLLER_BUTTON_Y: Intent.REPEAT,
        pygame.CONTROLLER_BUTTON_START: Intent.ESCAPE,
        pygame.CONTROLLER_BUTTON_BACK: Intent.QUICK_EXIT,
        pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Intent.PAGE_UP,
        pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Intent.PAGE_DOWN,
        pygame.CONTROLLER_BUTTON_DPAD_LEFT: Intent.LEFT,
        pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Intent.RIGHT,
        pygame.CONTROLLER_BUTTON_DPAD_UP: Intent.UP,
        pygame.CONTROLLER_BUTTON_DPAD_DOWN: Intent.DOWN,
    }
)


FUNCTIONS: Mapping[int, str] = MappingProxyType({pygame.K_F2: "F2", pygame.K_F3: "F3", pygame.K_F4: "F4"})
"""Keys that press the control which names them: an author's, while a scenario is written."""


def intent_of(key: int, modifiers: int, place: int = 0) -> Intent | str | None:
    """The intent of a key (`place` is its scancode), the digit it stands for, or None when it means nothing here."""
    if key == pygame.K_TAB:
        return Intent.PREVIOUS if modifiers & pygame.KMOD_SHIFT else Intent.NEXT
    if key in (pygame.K_RETURN, pygame.K_KP_ENTER) and modifiers & pygame.KMOD_ALT:
        return Intent.FULL_SCREEN
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    return KEYS.get(key) or DIGITS.get(key) or FUNCTIONS.get(key) or PLACES.get(place)


def writes(key: int) -> bool:
    """Whether the key writes something (a letter, a digit, a sign) where text can be typed."""
    return (
        32 <= key < 127
        or 127 < key < pygame.K_CAPSLOCK
        or pygame.K_KP_DIVIDE <= key <= pygame.K_KP_PLUS
        or (pygame.K_KP_1 <= key <= pygame.K_KP_PERIOD)
    )
