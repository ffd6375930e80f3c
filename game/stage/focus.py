"""Where the focus goes: in reading order with Tab, to the nearest neighbour with an arrow."""

from __future__ import annotations

from collections.abc import Mapping

from game.pages.page import Page
from game.stage.keys import Intent
from game.stage.layout import Rect

WAYS = {Intent.LEFT: (-1, 0), Intent.RIGHT: (1, 0), Intent.UP: (0, -1), Intent.DOWN: (0, 1)}
MOVES = frozenset((*WAYS, Intent.NEXT, Intent.PREVIOUS))
"""The intents that move the focus."""
ASIDE = 2.5
"""How much further a neighbour that lies aside of the arrow's way counts than one that lies in it."""


def moved(page: Page, places: Mapping[str, Rect], focus: str, intent: Intent) -> str:
    """The control that gets the focus by one of MOVES; `places` has each control's place, in sight or not."""
    order = [control.id for control in page.controls() if control.act is not None]
    if not order:
        return ""
    if focus not in order:
        return order[0]
    if intent in (Intent.NEXT, Intent.PREVIOUS):
        step = 1 if intent is Intent.NEXT else -1
        return order[(order.index(focus) + step) % len(order)]
    return _neighbour(order, places, focus, intent)


def _neighbour(order: list[str], places: Mapping[str, Rect], focus: str, intent: Intent) -> str:
    """The nearest control in the arrow's way; the next or previous one in order where there is none."""
    across, down = WAYS[intent]
    here = places.get(focus)
    best, nearest = "", float("inf")
    for other in order:
        there = places.get(other)
        if other == focus or here is None or there is None:
            continue
        dx, dy = there.centerx - here.centerx, there.centery - here.centery
        along, aside = (dx * across, abs(dy)) if across else (dy * down, abs(dx))
        if along <= 0:
            continue
        distance = along + ASIDE * aside
        if distance < nearest:
            best, nearest = other, distance
    if best:
        return best
    step = 1 if across + down > 0 else -1
    return order[(order.index(focus) + step) % len(order)]
