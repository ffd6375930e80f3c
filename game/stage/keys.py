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
        pygame.K_m: Intent.SOUND,
        pygame.K_v: Intent.VOICE,
        pygame.K_r: Intent.REPEAT,
        pygame.K_PLUS: Intent.LARGER,
        pygame.K_EQUALS: Intent.LARGER,
        pygame.K_KP_PLUS: Intent.LARGER,
        pygame.K_MINUS: Intent.SMALLER,
        pygame.K_KP_MINUS: Intent.SMALLER,
        pygame.K_F11: Intent.FULL_SCREEN,
        pygame.K_PAGEUP: Intent.PAGE_UP,
        pygame.K_PAGEDOWN: Intent.PAGE_DOWN,
        pygame.K_HOME: Intent.TOP,
        pygame.K_END: Intent.BOTTOM,
    }
)

DIGITS: Mapping[int, str] = MappingProxyType(
    {pygame.K_0 + n: str(n) for n in range(1, 10)} | {pygame.K_KP1 + n - 1: str(n) for n in range(1, 10)}
)


def intent_of(key: int, modifiers: int) -> Intent | str | None:
    """The intent of a key, the digit it types, or None for a key that means nothing here."""
    if key == pygame.K_TAB:
        return Intent.PREVIOUS if modifiers & pygame.KMOD_SHIFT else Intent.NEXT
    if key == pygame.K_RETURN and modifiers & pygame.KMOD_ALT:
        return Intent.FULL_SCREEN
    if modifiers & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    return KEYS.get(key) or DIGITS.get(key)
