"""Mouse and touch as gestures: what lies under the pointer, what was pressed, how far the text was dragged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

SLIP = 12
"""How many pixels (in a window 1080 high) a finger may move and still tap."""
WHEEL = 90
"""How many pixels (in a window 1080 high) a turn of the wheel scrolls."""


@dataclass(frozen=True, slots=True)
class Hover:
    """The pointer lies on this control (none when empty)."""

    control: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """The control was pressed: where the press began, it ended."""

    control: str


@dataclass(frozen=True, slots=True)
class Scrolled:
    """The text is to move up by so many pixels."""

    pixels: float


Gesture = Hover | Pressed | Scrolled
Size = tuple[int, int]
Find = Callable[[float, float], str]
"""Gives the control at a place in pixels, or nothing."""


class Pointer:
    """Follows one mouse and one finger."""

    def __init__(self) -> None:
        """Nothing is held down."""
        self._held = ""
        self._finger: int | None = None
        self._moved = 0.0

    def gesture(self, event: pygame.Event, window: Size, pixels: Size, find: Find) -> Gesture | None:
        """What the event means; `window` is the window's size as the mouse counts it, `pixels` as it is drawn."""
        kind, unit = event.type, pixels[1] / 1080
        if kind == pygame.MOUSEWHEEL:
            turned = getattr(event, "precise_y", event.y) or event.y
            return Scrolled(-turned * WHEEL * unit)
        if kind in (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP):
            return self._by_finger(event, pixels, SLIP * unit, find)
        if kind not in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) or event.touch:
            return None  # what a finger does is told once more as if a mouse had done it
        under = find(event.pos[0] * pixels[0] / window[0], event.pos[1] * pixels[1] / window[1])
        if kind == pygame.MOUSEMOTION:
            return Hover(under)
        if event.button != 1:
            return None
        return self._held_or_let_go(under, down=kind == pygame.MOUSEBUTTONDOWN)

    def _by_finger(self, event: pygame.Event, pixels: Size, slip: float, find: Find) -> Gesture | None:
        under = find(event.x * pixels[0], event.y * pixels[1])
        if event.type == pygame.FINGERDOWN:
            if self._finger is not None:
                return None
            self._finger, self._moved = event.finger_id, 0.0
            return self._held_or_let_go(under, down=True)
        if event.finger_id != self._finger:
            return None
        if event.type == pygame.FINGERUP:
            self._finger = None
            return self._held_or_let_go(under, down=False)
        self._moved += abs(event.dy) * pixels[1]
        if self._moved <= slip:
            return None
        self._held = ""
        return Scrolled(-event.dy * pixels[1])

    def _held_or_let_go(self, under: str, *, down: bool) -> Gesture | None:
        if down:
            self._held = under
            return Hover(under)
        held, self._held = self._held, ""
        return Pressed(under) if under and under == held else None
