"""A page in a window: where everything lies. Pure geometry over the widths of texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.pages.page import Arrangement, Page
from game.stage.boxes import Code, Item, Layout, Line, Plate, Rect, ViewState
from game.stage.flow import Column
from game.stage.frames import Bars, bars, footer, footer_height
from game.stage.head import Sheet, head, joined, wall_head
from game.stage.measures import Measures
from game.stage.spots import spot_marks
from game.stage.theme import Ink
from game.stage.type import Type
from game.training.settings import Settings

__all__ = ["Layout", "Rect", "ViewState", "lay_out", "scroll_to"]

WIDE = 1.95
"""From this ratio of width to height on, text stands beside the picture instead of under it."""
SHARES = {Arrangement.TOKENS: 0.68, Arrangement.SLOTS: 0.64, Arrangement.SPOTS: 0.42}
"""The most of the window's height that a panel takes at 100 % text; others take MOST."""
MOST = 0.5
ALL_GROUPS = ("settings", "group/setup")
"""Pages that are a list of groups to set, over the whole height of the window."""
NEAR = 48
"""Points that are read from a few metres; in a deeper room a wall's text grows as far as there is room."""
ON_WALL = (2.4, 2.0, 1.7, 1.45, 1.25, 1.1, 1.0, 0.9, 0.8)
"""How much larger a wall's text may get: the first that shows everything, for nobody scrolls a wall."""
CODE_SHARE = 0.36
"""The most of the window's width that a QR code takes."""
READABLE = 34
"""Characters that a column must hold to stand beside another."""


def lay_out(page: Page, size: tuple[int, int], settings: Settings, view: ViewState, type_: Type) -> Layout:
    """The page in a window of `size` pixels: its panel at the size its content asks for, the rest scrolled."""
    if not page.points:
        return _laid_out(page, size, settings.text_size / 100, view, type_)
    most = max(ON_WALL) if page.arrangement is Arrangement.WALL else max(1.0, page.points / NEAR)
    for larger in (one for one in ON_WALL if one <= most):
        laid = _laid_out(page, size, settings.text_size / 100 * larger, view, type_)
        if laid.scroll_max == 0:
            break
    return laid


def _laid_out(page: Page, size: tuple[int, int], text: float, view: ViewState, type_: Type) -> Layout:
    m = Measures(size[0], size[1], text)
    sheet = Sheet(page, m, type_, view, frozenset({view.focus, view.hover} - {""}))
    bar = bars(page, m, type_, sheet.lit)
    if page.arrangement is Arrangement.NEUTRAL:
        return _neutral(sheet)
    if page.arrangement is Arrangement.WALL:
        return _wall(sheet, bar)
    panel = _panel(sheet, bar)
    inner = _inner(sheet, panel)
    column = _content(sheet, inner)
    wanted = column.y - inner.y
    panel = _fitted(sheet, panel, wanted)
    inner = _inner(sheet, panel)
    column = _content(sheet, inner)
    return _finished(sheet, bar, panel, inner, column)


def scroll_to(layout: Layout, control_id: str) -> int:
    """How far to scroll so that the control is wholly in sight; as it is when it already is, or does not scroll."""
    place, area = layout.content.get(control_id), layout.scroll_area
    if place is None or control_id in layout.fixed:
        return layout.scroll
    room = max(0, min(area.h // 12, (area.h - place.h) // 2))
    if place.y - layout.scroll < area.y + room or place.h > area.h:
        return min(layout.scroll_max, max(0, place.y - area.y - room))
    if place.bottom - layout.scroll > area.bottom - room:
        return min(layout.scroll_max, place.bottom - area.bottom + room)
    return layout.scroll


def _panel(sheet: Sheet, bar: Bars) -> Rect:
    """The largest that the panel may get: under the picture, beside it, or over most of the window."""
    m, page = sheet.m, sheet.page
    top, left = bar.bottom + m.gap, m.margin
    width, height = m.width - 2 * m.margin, m.height - m.margin
    if page.arrangement is Arrangement.LIST or page.id in ALL_GROUPS:
        wide = min(width, max(round(m.width * 0.54), m.body * 34))
        x = left if page.picture else (m.width - wide) // 2
        return Rect(x, top, wide, height - top)
    if m.width / m.height > WIDE:
        wide = max(round(m.width * 0.42), min(width, m.body * 30))
        return Rect(m.width - m.margin - wide, top, wide, height - top)
    share = min(0.86, SHARES.get(page.arrangement, MOST) * (0.55 + 0.45 * m.text))
    high = min(round(m.height * share), height - top)
    return Rect(left, height - high, width, high)


def _fitted(sheet: Sheet, panel: Rect, wanted: int) -> Rect:
    """The panel no higher than its content; under the picture it keeps its foot, elsewhere its head."""
    needs = wanted + footer_height(sheet.page, sheet.m, sheet.type) + 2 * sheet.m.pad
    high = min(panel.h, needs)
    if panel.y + panel.h >= sheet.m.height - sheet.m.margin and panel.w > sheet.m.width * 0.8:
        return Rect(panel.x, panel.bottom - high, panel.w, high)
    if not sheet.page.picture:
        return Rect(panel.x, panel.y + (panel.h - high) // 3, panel.w, high)
    return Rect(panel.x, panel.y, panel.w, high)


def _inner(sheet: Sheet, panel: Rect) -> Rect:
    """The part of the panel in which its content lies, above the footer."""
    m = sheet.m
    foot = footer_height(sheet.page, m, sheet.type)
    ring = m.px(8)
    return Rect(panel.x + m.pad + ring, panel.y + m.pad, panel.w - 2 * (m.pad + ring), panel.h - foot - 2 * m.pad)


def _content(sheet: Sheet, inner: Rect) -> Column:
    """Everything in the panel but its footer, from the top of `inner` down, however far that is."""
    share = {Arrangement.TOKENS: 0.36, Arrangement.SLOTS: 0.3}.get(sheet.page.arrangement, 0.47)
    beside = sheet.page.options or sheet.page.groups
    gap = sheet.m.px(44)
    left = round((inner.w - gap) * share)
    fits = min(left, inner.w - gap - left) >= READABLE * sheet.m.body * 0.5
    if beside and fits and sheet.page.arrangement is not Arrangement.LIST and sheet.page.id not in ALL_GROUPS:
        one = sheet.column(inner.x, inner.y, left)
        other = sheet.column(inner.x + left + gap, inner.y, inner.w - gap - left)
        head(sheet, one)
        _choices(sheet, other)
        return joined(one, other)
    column = sheet.column(inner.x, inner.y, inner.w)
    head(sheet, column)
    column.space(sheet.m.px(8))
    _choices(sheet, column)
    return column


def _wall(sheet: Sheet, bar: Bars) -> Layout:
    """A page for a wall: text over the whole window, and a QR code at the right where there is one."""
    m, page = sheet.m, sheet.page
    panel = Rect(m.margin, bar.bottom + m.gap, m.width - 2 * m.margin, m.height - m.margin - bar.bottom - m.gap)
    inner = _inner(sheet, panel)
    side = min(inner.h, round(m.width * CODE_SHARE)) if page.code else 0
    gap = m.px(44) if side else 0
    column = sheet.column(inner.x, inner.y, inner.w - side - gap)
    wall_head(sheet, column)
    column.space(m.px(8))
    _choices(sheet, column)
    laid = _finished(sheet, bar, panel, inner, column)
    if not side:
        return laid
    code = Code(Rect(inner.right - side, inner.y + (inner.h - side) // 2, side, side), page.code)
    return replace(laid, items=(*laid.items, code))


def _choices(sheet: Sheet, column: Column) -> None:
    """The options, as the page's arrangement asks."""
    page = sheet.page
    if page.arrangement is Arrangement.TOKENS:
        _tokens(sheet, column)
    elif page.arrangement is Arrangement.SLOTS:
        _slots(sheet, column)
    elif page.arrangement is Arrangement.SPOTS:
        _spots(sheet, column)
    else:
        for option in page.options:
            if option.typed_in:
                column.entry(option)
            elif not option.group:
                column.card(option)
        for group in page.groups:
            column.buttons(group, [option for option in page.options if option.group == group.id])


def _tokens(sheet: Sheet, column: Column) -> None:
    """A row for each group: what it is about, and its choices side by side."""
    m = sheet.m
    for group in sheet.page.groups:
        controls = [option for option in sheet.page.options if option.group == group.id]
        label_width = round(column.width * (0.5 if len(controls) <= 3 else 0.36))
        beside = label_width > m.option * 9 and len(controls) * m.option * 4 < column.width - label_width
        top, width = column.y, column.width
        if beside:
            column.width = label_width - m.gap
        column.text(group.label, m.option, Ink.TEXT, bold=True)
        column.text(group.detail, m.small, Ink.MUTED)
        column.width = width
        label_bottom = column.y
        if beside:
            column.y = top
            column.segments(controls, column.x + label_width, width - label_width)
        else:
            column.space(m.px(6))
            column.segments(controls, column.x, width)
        column.y = max(column.y, label_bottom)
        column.group_remark(group)
        column.space(m.px(12))


def _slots(sheet: Sheet, column: Column) -> None:
    """The slots of a plan side by side, or one under the other in a narrow column."""
    m, groups = sheet.m, sheet.page.groups
    gap = m.px(22)
    each = (column.width - gap * (len(groups) - 1)) // max(1, len(groups))
    beside = each > m.option * 11
    bottoms = []
    for number, group in enumerate(groups):
        x = column.x + number * (each + gap) if beside else column.x
        slot = sheet.column(x, column.y, each if beside else column.width)
        slot.text(group.label, m.option, Ink.AMBER, bold=True)
        slot.space(m.px(8))
        for option in sheet.page.options:
            if option.group == group.id:
                slot.card(option, compact=True)
        slot.group_remark(group)
        column.items.extend(slot.items)
        column.controls.update(slot.controls)
        bottoms.append(slot.y)
        if not beside:
            column.y = slot.y + gap
    column.y = max([column.y, *bottoms])


def _spots(sheet: Sheet, column: Column) -> None:
    """Cues lie on the people in the picture; here stands what the focus or the pointer is on, and every answer."""
    page, view = sheet.page, sheet.view
    for option in page.options:
        on_picture = option.act is not None and option.role in view.spots
        if not on_picture or option.id == (view.hover or view.focus):
            column.card(option)


def _finished(sheet: Sheet, bar: Bars, panel: Rect, inner: Rect, column: Column) -> Layout:
    m, view = sheet.m, sheet.view
    height = column.y - inner.y
    scroll_max = max(0, height - inner.h)
    scroll = min(view.scroll, scroll_max)
    area = inner.grown(m.px(8))
    plate = Plate(panel, Ink.PANEL, m.radius, None, 0, 0, shadow=True)
    foot = footer(sheet.page, Rect(panel.x, panel.bottom, panel.w, 0), m, sheet.type, sheet.lit)
    spots, spot_places = _marks(sheet, panel)
    moved = {name: place.moved(0, -scroll) for name, place in column.controls.items()}
    seen = {name: part for name, place in moved.items() if (part := place.within(area))}
    fixed = {**bar.controls, **foot.controls, **spot_places}
    return Layout(
        size=(m.width, m.height),
        items=(*spots, *bar.items, plate, *foot.items, *_bar_of_scroll(m, area, scroll, scroll_max, height)),
        scrolled=tuple(column.items),
        controls={**seen, **fixed},
        content={**column.controls, **fixed},
        fixed=frozenset(fixed),
        scroll_area=area,
        scroll=scroll,
        scroll_max=scroll_max,
        picture_focus=_free(m, panel),
    )


def _marks(sheet: Sheet, panel: Rect) -> tuple[list[Item], dict[str, Rect]]:
    """The cues on the people: a lamp over each, a soft ring on the one in focus, a check on what is marked."""
    options = [option for option in sheet.page.options if option.role in sheet.view.spots]
    if sheet.page.arrangement is not Arrangement.SPOTS:
        return [], {}
    return spot_marks(options, sheet.view.spots, panel, sheet.m, sheet.lit)


def _bar_of_scroll(m: Measures, area: Rect, scroll: int, scroll_max: int, height: int) -> list[Item]:
    """A thin bar that tells how much there is above and below; nothing where all is in sight."""
    if scroll_max == 0:
        return []
    track = Rect(area.right + m.px(4), area.y, m.px(6), area.h)
    long = max(m.px(40), area.h * area.h // height)
    y = area.y + (area.h - long) * scroll // scroll_max
    return [Plate(track, Ink.CARD, m.px(3)), Plate(Rect(track.x, y, track.w, long), Ink.AMBER, m.px(3))]


def _free(m: Measures, panel: Rect) -> Rect:
    """The part of the window beside the panel, or above it."""
    if panel.w > m.width * 0.8:
        return Rect(0, 0, m.width, max(1, panel.y))
    if panel.x > m.width // 3:
        return Rect(0, 0, panel.x, m.height)
    if panel.right < m.width * 0.75:
        return Rect(panel.right, 0, m.width - panel.right, m.height)
    return Rect(0, 0, m.width, m.height)


def _neutral(sheet: Sheet) -> Layout:
    """An ordinary page: dark letters on paper, nothing of the game."""
    m, page = sheet.m, sheet.page
    column = sheet.column(m.width // 8, m.height // 8, m.width * 3 // 4)
    column.text(page.title, m.title, Ink.PLAIN_TEXT, bold=True)
    column.space(m.px(30))
    for paragraph in page.body:
        column.text(paragraph.text, m.body, Ink.PLAIN_TEXT)
        column.space(m.px(10))
    column.space(m.px(40))
    controls: Mapping[str, Rect] = {}
    if page.onward:
        column.text(page.onward.label, m.option, Ink.PLAIN_TEXT, bold=True)
        line = column.items[-1]
        assert isinstance(line, Line)
        width = column.type.width(line.text, line.size, True)
        rect = Rect(line.x, line.y, width, column.type.line(line.size)).grown(m.px(14))
        column.items.append(Plate(rect, None, m.px(6), Ink.PLAIN_TEXT, m.px(2)))
        controls = {page.onward.id: rect}
    whole = Rect(0, 0, m.width, m.height)
    ground = Plate(whole, Ink.PLAIN, 0)
    return Layout(
        (m.width, m.height), (ground, *column.items), (), controls, controls, frozenset(controls), whole, 0, 0, whole
    )
