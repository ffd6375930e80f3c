"""What stands at the top of a page: kicker, title, a logo or a clock, the text; on a wall also in columns."""

from __future__ import annotations

from dataclasses import dataclass

from game.pages.page import Page, Tone
from game.stage.boxes import Emblem, Rect, ViewState
from game.stage.flow import Column
from game.stage.house_front import draw_front
from game.stage.measures import Measures
from game.stage.theme import Ink
from game.stage.type import Type

SLIDE = 540
"""Points that a wall is high."""
MANY_METERS = 4
"""So many meters or more stand beside the text of a wall, for below it there is no room."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every part of the layout needs."""

    page: Page
    m: Measures
    type: Type
    view: ViewState
    lit: frozenset[str]

    def column(self, x: int, y: int, width: int) -> Column:
        """An empty column, so wide, that begins at this place (pixels)."""
        return Column(self.type, self.m, x, y, width, self.lit)


def wall_head(sheet: Sheet, column: Column) -> None:
    """The top of a wall: what is too much for one column stands beside it."""
    if len(sheet.page.meters) >= MANY_METERS:
        _head_beside_meters(sheet, column)
    elif sheet.page.columns > 1:
        _head_over_columns(sheet, column)
    else:
        head(sheet, column)


def head(sheet: Sheet, column: Column) -> None:
    """Kicker, title, text and what is asked."""
    _title(sheet, column)
    for meter in sheet.page.meters:
        column.meter(meter)
    draw_front(column, sheet.page.night)
    _body(sheet, column)


def _title(sheet: Sheet, column: Column) -> None:
    """Kicker and title, and in the corner beside them a logo or a clock."""
    page, m = sheet.page, sheet.m
    big = m.type(84) if page.id.startswith("menu") else m.title
    side = sheet.type.line(big) + sheet.type.line(m.small) if page.logo else 0
    if page.logo:
        column.items.append(Emblem(Rect(column.x + column.width - side, column.y, side, side), page.logo))
    clock = next((one for one in page.body if one.tone is Tone.CLOCK), None)
    below = column.y
    if clock:
        size = min(round(page.points * m.height / SLIDE), column.width // 4)
        side, below = column.clock(clock, size)
    column.text(page.kicker, m.small, Ink.AMBER, bold=True, right=side)
    column.text(page.title, big, Ink.TEXT, bold=True, right=side)
    column.y = max(column.y, below)
    column.space(m.px(10))


def _body(sheet: Sheet, column: Column) -> None:
    """The text, and what is asked."""
    page, m = sheet.page, sheet.m
    for paragraph in page.body:
        if paragraph.tone is Tone.LARGE:
            column.large(paragraph, round(page.points * m.height / SLIDE))
        elif paragraph.tone is not Tone.CLOCK:
            column.paragraph(paragraph)
    column.text(page.prompt, m.body, Ink.AMBER, bold=True)
    if page.prompt:
        column.space(m.px(10))


def _head_beside_meters(sheet: Sheet, column: Column) -> None:
    """Title and clock over the whole width; under them the text at the left, and the meters at the right."""
    gap = sheet.m.px(44)
    _title(sheet, column)
    left = sheet.column(column.x, column.y, round((column.width - gap) * 0.56))
    right = sheet.column(column.x + left.width + gap, column.y, column.width - gap - left.width)
    _body(sheet, left)
    for meter in sheet.page.meters:
        right.meter(meter)
    column.items.extend(joined(left, right).items)
    column.y = max(left.y, right.y)


def _head_over_columns(sheet: Sheet, column: Column) -> None:
    """Title over the whole width; under it the text in columns of as many paragraphs, the first the fullest."""
    page, gap = sheet.page, sheet.m.px(44)
    _title(sheet, column)
    wide = (column.width - gap * (page.columns - 1)) // page.columns
    each = -(-len(page.body) // page.columns)
    bottoms = [column.y]
    for number in range(page.columns):
        part = sheet.column(column.x + number * (wide + gap), column.y, wide)
        for paragraph in page.body[number * each : (number + 1) * each]:
            part.paragraph(paragraph)
        column.items.extend(part.items)
        bottoms.append(part.y)
    column.y = max(bottoms)


def joined(one: Column, other: Column) -> Column:
    """The first column with what stands in the other beside it; it ends where the longer one does."""
    one.items.extend(other.items)
    one.controls.update(other.controls)
    one.y = max(one.y, other.y)
    return one
