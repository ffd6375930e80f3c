"""What stands at the same place on every page: the strip of steps and the bar above, the ways onward below."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.pages.page import Control, Mark, Page
from game.stage.boxes import Icon, Item, Line, Plate, Rect
from game.stage.measures import Measures
from game.stage.theme import Ink
from game.stage.type import Type

MARKS = {Mark.DONE: ("check", Ink.GREEN), Mark.HERE: ("here", Ink.AMBER), Mark.AHEAD: ("ahead", Ink.MUTED)}
ICONS = {"pause": "pause", "help": "help", "exit": "exit", "back": "back", "skip": "skip", "onward": "onward"}


@dataclass(slots=True)
class Bars:
    """Items and controls of a bar, and where it ends below."""

    items: list[Item] = field(default_factory=list)
    controls: dict[str, Rect] = field(default_factory=dict)
    bottom: int = 0


def bars(page: Page, m: Measures, type_: Type, lit: frozenset[str]) -> Bars:
    """Strip and bar at the top; under each other where they do not fit beside each other."""
    made = Bars(bottom=m.margin)
    height = bar_height(m, type_)
    left = m.width - m.margin
    room = m.width - 2 * m.margin
    keys = _widths(page.bar, m, type_, keys=True) <= room * (0.5 if page.strip else 1)
    for control in reversed(page.bar):
        width = _button_width(control, m, type_, keys=keys)
        left -= width
        _button(made, control, Rect(left, m.margin // 2, width, height), m, type_, lit, keys=keys)
        left -= m.gap // 2
    made.bottom = m.margin // 2 + height if page.bar else m.margin // 2
    if page.strip:
        _strip(made, page, m, type_, left)
    return made


def bar_height(m: Measures, type_: Type) -> int:
    """The height of the bar, and of each button in it."""
    return type_.line(m.small) + m.px(20)


def _strip(made: Bars, page: Page, m: Measures, type_: Type, right: int) -> None:
    """The five marks with their names; with the present one's alone, or on a line of their own, for want of room."""
    height = bar_height(m, type_)
    room = right - m.margin
    all_names = [step.name for step in page.strip]
    here = [step.name if step.mark is Mark.HERE else "" for step in page.strip]
    top = m.margin // 2
    for names in (all_names, here):
        if _strip_width(names, m, type_) <= room:
            break
    else:
        top, room = made.bottom + m.gap // 2, m.width - 2 * m.margin
        names = here if _strip_width(here, m, type_) <= room else [""] * len(all_names)
        made.bottom = top + height
    width = _strip_width(names, m, type_)
    made.items.append(Plate(Rect(m.margin, top, width, height), Ink.PANEL, height // 2, None, 0, 236))
    x, side = m.margin + m.px(16), type_.line(m.small)
    for step, name in zip(page.strip, names, strict=True):
        icon, ink = MARKS[step.mark]
        y, begins = top + (height - side) // 2, x
        made.items.append(Icon(Rect(x, y, side, side), icon, ink))
        x += side + m.px(8)
        if name:
            bold = step.mark is Mark.HERE
            wide = type_.width(name, m.small, bold)
            made.items.append(Line(x, y, name, m.small, ink, bold, Rect(x, y, wide, side)))
            x += wide
        if step.share is not None:
            made.items += _meter(Rect(begins, top + height - m.px(8), x - begins, m.px(5)), step.share)
        x += m.px(14)


def _meter(rect: Rect, share: float) -> list[Item]:
    """A bar that is filled as far as the share goes."""
    filled = Rect(rect.x, rect.y, max(rect.h, round(rect.w * share)), rect.h)
    return [Plate(rect, Ink.EDGE, rect.h // 2), Plate(filled, Ink.AMBER, rect.h // 2)]


def _strip_width(names: list[str], m: Measures, type_: Type) -> int:
    side = type_.line(m.small)
    return m.px(18) + sum(side + m.px(22) + (type_.width(name, m.small, True) if name else 0) for name in names)


def _widths(controls: tuple[Control, ...], m: Measures, type_: Type, *, keys: bool) -> int:
    return sum(_button_width(control, m, type_, keys=keys) + m.gap // 2 for control in controls)


def _button_width(control: Control, m: Measures, type_: Type, *, keys: bool) -> int:
    key = type_.width(control.key, m.small, True) + m.px(16) if keys and control.key else 0
    return type_.line(m.small) + type_.width(control.label, m.small) + key + m.px(40)


def _button(
    made: Bars, control: Control, rect: Rect, m: Measures, type_: Type, lit: frozenset[str], *, keys: bool
) -> None:
    """A small button: sign, label, and the key that presses it."""
    made.items.append(Plate(rect, Ink.PANEL, rect.h // 2, Ink.EDGE, m.px(2), 236))
    side = type_.line(m.small)
    x, y = rect.x + m.px(14), rect.y + (rect.h - side) // 2
    made.items.append(Icon(Rect(x, y, side, side), ICONS.get(control.id, "dot"), Ink.AMBER))
    x += side + m.px(8)
    width = type_.width(control.label, m.small)
    made.items.append(Line(x, y, control.label, m.small, Ink.TEXT, False, Rect(x, y, width, side)))
    if keys and control.key:
        x += width + m.px(12)
        box = Rect(x, y, type_.width(control.key, m.small, True), side)
        made.items.append(Line(x, y, control.key, m.small, Ink.MUTED, True, box))
    made.controls[control.id] = rect
    ring(made, control.id, rect, m, lit)


def ring(made: Bars, control_id: str, rect: Rect, m: Measures, lit: frozenset[str]) -> None:
    """The double ring of focus and pointer."""
    if control_id in lit:
        made.items.append(Plate(rect.grown(m.px(5)), None, rect.h // 2, Ink.NIGHT, m.px(8)))
        made.items.append(Plate(rect.grown(m.px(4)), None, rect.h // 2, Ink.CYAN, m.px(5)))


def _footer_rows(page: Page, m: Measures, type_: Type, width: int) -> list[list[Control]]:
    """The buttons of the footer in rows; the way onward goes to a row of its own where all do not fit."""
    buttons = [control for control in (page.back, page.skip) if control]
    onward = [page.onward] if page.onward else []
    together = [*buttons, *onward]
    if sum(_foot_width(control, m, type_) + m.gap for control in together) <= width:
        return [together] if together else []
    return [row for row in (onward, buttons) if row]


def footer_height(page: Page, m: Measures, type_: Type) -> int:
    """How high the footer of the panel is; 0 when there is nothing in it."""
    rows = _footer_rows(page, m, type_, m.width - 4 * m.margin)
    return len(rows) * (_foot_button(m, type_) + m.gap)


def _foot_button(m: Measures, type_: Type) -> int:
    return max(m.px(60), type_.line(m.option) + m.px(18))


def _foot_width(control: Control, m: Measures, type_: Type) -> int:
    return type_.line(m.option) + type_.width(control.label, m.option, True) + m.px(64)


def footer(page: Page, below: Rect, m: Measures, type_: Type, lit: frozenset[str]) -> Bars:
    """Back and skip at the left, onward at the right, above the foot of the panel (`below.y`)."""
    made = Bars()
    rows = _footer_rows(page, m, type_, m.width - 4 * m.margin)
    height = _foot_button(m, type_)
    top = below.y - m.pad // 2 - len(rows) * (height + m.gap) + m.gap
    for row in rows:
        x = below.x + m.pad
        for control in row:
            width = min(_foot_width(control, m, type_), below.w - 2 * m.pad)
            if control is page.onward:
                x = below.right - m.pad - width
            _foot(made, control, Rect(x, top, width, height), m, type_, lit, main=control is page.onward)
            x += width + m.gap
        top += height + m.gap
    return made


def _foot(
    made: Bars, control: Control, rect: Rect, m: Measures, type_: Type, lit: frozenset[str], *, main: bool
) -> None:
    open_ = control.act is not None
    fill = Ink.AMBER if main and open_ else Ink.CARD
    ink = (Ink.PICKED_TEXT if main else Ink.TEXT) if open_ else Ink.DIM
    made.items.append(Plate(rect, fill, m.px(14), None if main and open_ else Ink.EDGE, m.px(2)))
    side = type_.line(m.option)
    y = rect.y + (rect.h - side) // 2
    width = type_.width(control.label, m.option, main)
    if main:
        x = rect.x + m.px(24)
        made.items.append(Icon(Rect(x + width + m.px(12), y, side, side), "onward", ink))
    else:
        x = rect.x + m.px(16) + side + m.px(8)
        made.items.append(Icon(Rect(rect.x + m.px(16), y, side, side), ICONS.get(control.id, "dot"), ink))
    made.items.append(Line(x, y, control.label, m.option, ink, main, Rect(x, y, width, side)))
    made.controls[control.id] = rect
    ring(made, control.id, rect, m, lit)
