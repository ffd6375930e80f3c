"""A shift as a house front at night: a window for each module, lit when it is done."""

from __future__ import annotations

from game.pages.page import Windows
from game.stage.boxes import Line, Plate, Rect
from game.stage.flow import Column
from game.stage.theme import Ink


def draw_front(column: Column, parts: tuple[Windows, ...]) -> None:
    """A house front at night: the parts of a shift beside each other, a window for each module, lit when it is
    done. Each part stands in a line of its own where they do not fit beside each other."""
    if not parts:
        return
    gap, pad, line = column.m.px(26), column.m.px(16), column.type.line(column.m.small)
    grown = 0.4 + 0.6 * column.m.text
    wide, high, beside = column.m.px(30 * grown), column.m.px(42 * grown), column.m.px(10)
    needs = [
        max(column.type.width(part.name, column.m.small, True), part.count * (wide + beside) - beside) for part in parts
    ]
    rows = [list(range(len(parts)))]
    if sum(needs) + gap * (len(parts) - 1) + 2 * pad > column.width:
        rows = [[number] for number in range(len(parts))]
    each = line + column.m.px(4) + high
    front = Rect(column.x, column.y, column.width, len(rows) * (each + pad) + pad)
    column.items.append(Plate(front, Ink.CARD, column.m.px(14), Ink.EDGE, column.m.px(2)))
    column.space(pad)
    for row in rows:
        spare = column.width - 2 * pad - sum(needs[number] for number in row)
        left = column.x + pad
        for number in row:
            _windows(column, parts[number], left, (wide, high, beside))
            left += needs[number] + max(gap, spare // max(1, len(row)))
        column.space(each + pad)
    column.space(column.m.gap)


def _windows(column: Column, part: Windows, left: int, sizes: tuple[int, int, int]) -> None:
    """One part's name over its windows; those that do not fit in the width are drawn narrower."""
    wide, high, beside = sizes
    room = column.x + column.width - column.m.px(16) - left
    if part.count * (wide + beside) > room + beside:
        beside = column.m.px(4)
        wide = max(2, (room + beside) // max(1, part.count) - beside)
    line = column.type.line(column.m.small)
    named = column.type.width(part.name, column.m.small, True)
    column.items.append(
        Line(left, column.y, part.name, column.m.small, Ink.AMBER, True, Rect(left, column.y, max(named, 1), line))
    )
    top = column.y + line + column.m.px(4)
    for number in range(part.count):
        pane = Rect(left + number * (wide + beside), top, wide, high)
        lit = number < part.lit
        column.items.append(
            Plate(pane, Ink.CARD_PICKED if lit else Ink.NIGHT, column.m.px(6), Ink.AMBER if lit else Ink.EDGE, 2)
        )
