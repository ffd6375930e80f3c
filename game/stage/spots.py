"""The cues of *look*, where they are: on the people in the picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.pages.page import Control, Sign
from game.stage.boxes import Icon, Item, Plate, Rect
from game.stage.measures import Measures
from game.stage.theme import Ink

SIGNS = {Sign.WENT_WELL: ("check", Ink.GREEN), Sign.LOOK_AGAIN: ("again", Ink.PLUM), Sign.MISSED: ("again", Ink.PLUM)}


def spot_marks(
    options: Sequence[Control], spots: Mapping[str, Rect], panel: Rect, m: Measures, lit: frozenset[str]
) -> tuple[list[Item], dict[str, Rect]]:
    """The marks on the people, and where each cue can be pressed: the part of the person that no text covers."""
    items: list[Item] = []
    places: dict[str, Rect] = {}
    for option in options:
        rect = _place(spots[option.role or ""], panel, m)
        _mark(items, option, rect, m, lit)
        if option.act is not None:
            places[option.id] = rect
    return items, places


def _place(figure: Rect, panel: Rect, m: Measures) -> Rect:
    """The person's upper part, a little inside their own outline so that neighbours can be told apart."""
    inset = figure.w // 6
    window = Rect(0, 0, m.width, panel.y - m.px(8)) if panel.y > figure.y + m.px(60) else Rect(0, 0, panel.x, m.height)
    body = Rect(figure.x + inset, figure.y, max(1, figure.w - 2 * inset), figure.h)
    return body.within(window) or Rect(figure.x, figure.y, max(1, figure.w), max(1, m.px(60)))


def _mark(items: list[Item], option: Control, rect: Rect, m: Measures, lit: frozenset[str]) -> None:
    """A lamp over the head; a check when marked; the answer's sign; a ring when focused or pointed at."""
    side = m.px(40)
    lamp = Rect(rect.x + (rect.w - side) // 2, max(0, rect.y - side // 2), side, side)
    if option.id in lit:
        items.append(Plate(rect.grown(m.px(3)), None, m.px(22), Ink.NIGHT, m.px(9)))
        items.append(Plate(rect, None, m.px(20), Ink.CYAN, m.px(5)))
    icon, ink = SIGNS.get(option.sign, ("check", Ink.AMBER) if option.on else ("lamp", Ink.AMBER))
    items.append(Plate(lamp.grown(m.px(5)), Ink.NIGHT, (side + m.px(10)) // 2, ink, m.px(3), 225))
    items.append(Icon(lamp, icon, ink))
