"""The crowd: rows of people of different build as silhouettes, with light on the side of the stage and of the bar."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from game.people.canvas import blend
from game.people.silhouette import Reveller, outline
from game.people.svg import num

HAIRS = ("short", "short", "long", "long", "bun", "curls", "afro", "tail", "scarf", "cap", "bald", "bob")
CALM = ("down", "down", "down", "glass", "glass", "sway", "phone")
LIVELY = ("down", "down", "one up", "one up", "both up", "both up", "wave", "wave", "glass", "phone", "sway")


def revellers(seed: str, count: int, left: float, right: float, lively: bool = True) -> tuple[Reveller, ...]:
    """`count` people spread over the width from `left` to `right`; the same for the same seed."""
    dice = Random(seed)
    step = (right - left) / max(count, 1)
    return tuple(
        Reveller(
            x=left + step * (i + 0.5 + dice.uniform(-0.34, 0.34)),
            stature=dice.choice((158, 163, 166, 170, 174, 178, 183, 188)) + dice.uniform(-2, 2),
            build=dice.uniform(0.05, 1.0) ** 1.3,
            hair=dice.choice(HAIRS),
            gesture=dice.choice(LIVELY if lively else CALM),
            lean=dice.uniform(-7, 7) if lively else dice.uniform(-2, 2),
            mirrored=dice.random() < 0.5,
        )
        for i in range(count)
    )


def draw_row(
    row: Sequence[Reveller], scale: float, floor: float, colours: tuple[str, str], lights: tuple[str, str, float]
) -> str:
    """One row of the crowd as elements.

    `colours` are those of a body and of what its cloth may turn towards, `lights` those of the stage and of the bar
    with the x at which the one gives way to the other; "" for a light leaves the edges dark.
    """
    body, cloth = colours
    stage, bar, turn = lights
    parts = []
    for i, who in enumerate(row):
        data = outline(who)
        fill = blend(body, cloth, (i * 7 % 5) / 4 * 0.5)
        rim, off = (stage, -0.9) if who.x < turn else (bar, 0.9)
        flip = -scale if who.mirrored else scale
        place = f"translate({num(who.x)} {num(floor)}) rotate({num(who.lean)}) scale({flip:.3f} {scale:.3f})"
        shift = (-off if who.mirrored else off, -0.9)
        edge = f'<path d="{data}" transform="translate({shift[0]} {shift[1]})" fill="{rim}"/>' if rim else ""
        parts.append(f'<g transform="{place}">{edge}<path d="{data}" fill="{fill}"/></g>')
    return "".join(parts)
