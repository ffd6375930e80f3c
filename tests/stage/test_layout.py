"""The layout at every size in every language: no text outside its box, nothing over each other, all in reach."""

from __future__ import annotations

import itertools
import os
from functools import cache
from itertools import combinations

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.pages.page import Arrangement, Page
from game.paths import find_paths
from game.stage.boxes import Layout, Line, Rect, ViewState
from game.stage.layout import lay_out, scroll_to
from game.stage.theme import HIGH_CONTRAST, NIGHT, TEXT_ON, Ink, contrast
from game.stage.type import MOST_CHARACTERS, Type
from game.training.settings import Settings
from tests.pages.walk import CODES, pages

SIZES = ((1024, 640), (1920, 1080), (2560, 1440), (1280, 1024), (2560, 1080))
TEXT_SIZES = (100, 200)
CASES = list(itertools.product(CODES, SIZES, TEXT_SIZES))


@cache
def fonts() -> Type:
    """The game's fonts."""
    return Type(find_paths().assets / "fonts")


@cache
def layouts(code: str, size: tuple[int, int], text: int) -> tuple[tuple[Page, Layout], ...]:
    """Every page, laid out."""
    settings = Settings(text_size=text)
    return tuple((page, lay_out(page, size, settings, view_of(page, size), fonts())) for page in pages(code))


def view_of(page: Page, size: tuple[int, int]) -> ViewState:
    """The focus where the page opens; in *look*, people at their places in the picture."""
    spots = {}
    if page.picture and page.arrangement is Arrangement.SPOTS:
        scale = max(size[0] / 1920, size[1] / 1080)
        for figure in page.picture.picture.figures:
            spots[figure.role] = Rect(
                int(figure.x * size[0] - 130 * scale), int(230 * scale), int(260 * scale), int(700 * scale)
            )
    return ViewState(page.first_focus(), spots=spots)


@pytest.mark.parametrize(("code", "size", "text"), CASES)
def test_no_text_leaves_its_box(code, size, text):
    """Each line fits the room that it was given, in both directions, and is pleasant to read."""
    for page, layout in layouts(code, size, text):
        for line in lines(layout):
            width = fonts().width(line.text, line.size, line.bold)
            assert line.x + width <= line.box.right + 1, (page.id, line.text)
            assert line.box.x <= line.x + 1, (page.id, line.text)
            assert line.box.y <= line.y + 1, (page.id, line.text)
            assert line.y + fonts().line(line.size) <= line.box.bottom + 1, (page.id, line.text)
            assert len(line.text) <= MOST_CHARACTERS, (page.id, line.text)


@pytest.mark.parametrize(("code", "size", "text"), CASES)
def test_nothing_lies_outside_the_window(code, size, text):
    """What stands still lies in the window; what scrolls lies within the panel's width."""
    window = Rect(0, 0, *size)
    for page, layout in layouts(code, size, text):
        for item in layout.items:
            if isinstance(item, Line):
                assert window.holds(item.box, 1), (page.id, item.text)
        for item in layout.scrolled:
            if isinstance(item, Line):
                assert layout.scroll_area.x <= item.box.x + 1, (page.id, item.text)
                assert item.box.right <= layout.scroll_area.right + 1, (page.id, item.text)
        assert window.holds(layout.scroll_area, 1), page.id
        assert layout.scroll_area.h > fonts().line(24), page.id


@pytest.mark.parametrize(("code", "size", "text"), CASES)
def test_no_two_texts_lie_over_each_other(code, size, text):
    """Within what scrolls, and within what stands still, each line has its own place."""
    for page, layout in layouts(code, size, text):
        for group in (layout.items, layout.scrolled):
            placed = [extent(item) for item in group if isinstance(item, Line) and item.text]
            for (one, a), (other, b) in combinations(placed, 2):
                overlap = one.within(other)
                assert overlap is None or overlap.h <= 2 or overlap.w <= 2, (page.id, a, b)


@pytest.mark.parametrize(("code", "size", "text"), CASES)
def test_every_control_can_be_reached_and_pressed(code, size, text):
    """Each control is on the page, none lies over another, and scrolling to it brings it into sight."""
    for page, layout in layouts(code, size, text):
        wanted = {control.id for control in page.controls() if control.act is not None}
        spots = {o.id for o in page.options if page.arrangement is Arrangement.SPOTS}
        assert wanted <= set(layout.content), page.id
        for (one, a), (other, b) in combinations(layout.content.items(), 2):
            both_fixed = {one, other} <= layout.fixed or not {one, other} & layout.fixed
            if both_fixed and not {one, other} & spots:
                overlap = a.within(b)
                assert overlap is None or min(overlap.w, overlap.h) <= 1, (page.id, one, other)
        for control in wanted - layout.fixed:
            place = layout.content[control].moved(0, -scroll_to(layout, control))
            assert place.y >= layout.scroll_area.y - 2, (page.id, control)
            assert min(place.bottom, place.y + layout.scroll_area.h // 2) <= layout.scroll_area.bottom + 2, (
                page.id,
                control,
            )


@pytest.mark.parametrize("theme", [NIGHT, HIGH_CONTRAST], ids=["night", "high contrast"])
def test_every_text_stands_out_from_its_ground(theme):
    """7:1 for text (WCAG 2.2, enhanced), 3:1 for the focus ring and for marks."""
    for text, ground in TEXT_ON:
        assert contrast(theme[text], theme[ground]) >= 7, (text, ground)
    for mark, ground in ((Ink.CYAN, Ink.NIGHT), (Ink.CYAN, Ink.PANEL), (Ink.AMBER, Ink.PANEL), (Ink.EDGE, Ink.PANEL)):
        assert contrast(theme[mark], theme[ground]) >= 3, (mark, ground)
    assert contrast(theme[Ink.DIM], theme[Ink.CARD]) >= 4.5


def lines(layout: Layout) -> list[Line]:
    """Every line of text."""
    return [item for item in (*layout.items, *layout.scrolled) if isinstance(item, Line) and item.text]


def extent(line: Line) -> tuple[Rect, str]:
    """The place that the letters take, and the words."""
    width = fonts().width(line.text, line.size, line.bold)
    return Rect(line.x, line.y, width, fonts().line(line.size)), line.text
