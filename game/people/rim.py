"""The light that the room leaves on the edges of somebody: warm from the bar, coloured from the stage."""

from __future__ import annotations

import re

from game.people.canvas import blend
from game.people.places.scenery import Air
from game.people.room import CENTRE

WIDE = 0.52
"""How far the light reaches round the edge, in centimetres."""
LEFT_THIRD = 640.0

_TAG = re.compile(r"<(/?)(\w+)([^>]*?)(/?)>")
_COLOUR = re.compile(r'(fill|stroke)="#[0-9a-fA-F]+"')
_NAME = re.compile(r' id="[^"]*"')


def _outer(figure: str) -> str:
    """The elements without those that lie within others: clipped groups, and what can be seen through."""
    kept: list[str] = []
    inside = 0
    for match in _TAG.finditer(figure):
        closes, tag, attributes, empty = match.groups()
        if inside or tag == "clipPath" or "clip-path=" in attributes:
            inside += 0 if empty else -1 if closes else 1
        elif empty and "opacity=" in attributes:
            continue
        else:
            kept.append(match[0])
    return "".join(kept)


def rim_light(key: str, figure: str, x: float, air: Air) -> str:
    """What is drawn behind the elements of a figure that stands at `x`, so that its edges catch the light.

    It is the figure itself in one colour, a little aside: far cheaper to rasterise than a filter. Folds and prints lie
    within it and are left out. `key` is the id that the shape gets.
    """
    painted = _COLOUR.sub(r'\1="currentColor"', _NAME.sub("", _outer(figure)))
    right = blend(air.dark, air.right, (0.4 + 0.45 * min(x / CENTRE, 1.0)) * air.right_strength)
    left = blend(air.dark, air.left[x >= LEFT_THIRD], 0.2 + 0.5 * air.left_strength)
    return f'<defs><g id="{key}">{painted}</g></defs>' + "".join(
        f'<use href="#{key}" transform="translate({by} -0.25)" color="{colour}"/>'
        for by, colour in ((-WIDE, left), (WIDE, right))
    )
