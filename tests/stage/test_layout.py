"""The layout at every size in every language: no text outside its box, nothing over each other, all in reach."""

from __future__ import annotations

import itertools
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.stage.boxes import ViewState
from game.stage.theme import HIGH_CONTRAST, NIGHT, TEXT_ON, Ink, contrast
from game.training.settings import TEXT_SIZES as TEXT_STEPS
from tests.effort import THOROUGH
from tests.pages.walk import CODES, pages
from tests.stage.laid_out import SIZES, faults, fonts, laid, people_of

TEXT_SIZES = (100, 200)
CASES = list(itertools.product(CODES, SIZES, TEXT_SIZES))
TURNS = 17


@pytest.mark.parametrize(("code", "size", "text"), CASES)
def test_every_page_stands_well_in_the_window(code, size, text):
    """Each line in its box, none over another, every word there, every control in reach.

    Every page comes in the narrowest window with the largest text; in the others, unless the run is a thorough one,
    each page comes in one of `TURNS`.
    """
    case = CASES.index((code, size, text))
    everything = THOROUGH or (size, text) == (SIZES[0], TEXT_SIZES[-1])
    for number, page in enumerate(pages(code)):
        if not everything and number % TURNS != case % TURNS:
            continue
        layout = laid(page, size, text, ViewState(page.first_focus(), spots=people_of(page, size)))
        assert faults(page, layout) == [], page.id
        assert layout.scroll_area.h > fonts().line(24), page.id


@given(
    code=st.sampled_from(CODES),
    width=st.integers(1024, 2560),
    height=st.integers(640, 1440),
    text=st.sampled_from(TEXT_STEPS),
    data=st.data(),
)
def test_a_page_stands_well_in_a_window_of_any_size(code, width, height, text, data):
    """Whatever somebody drags the window to while they play."""
    page = data.draw(st.sampled_from(pages(code)))
    layout = laid(page, (width, height), text, ViewState(page.first_focus(), spots=people_of(page, (width, height))))
    assert faults(page, layout) == []


@pytest.mark.parametrize("theme", [NIGHT, HIGH_CONTRAST], ids=["night", "high contrast"])
def test_every_text_stands_out_from_its_ground(theme):
    """7:1 for text (WCAG 2.2, enhanced), 3:1 for the focus ring and for marks."""
    for text, ground in TEXT_ON:
        assert contrast(theme[text], theme[ground]) >= 7, (text, ground)
    for mark, ground in ((Ink.CYAN, Ink.NIGHT), (Ink.CYAN, Ink.PANEL), (Ink.AMBER, Ink.PANEL), (Ink.EDGE, Ink.PANEL)):
        assert contrast(theme[mark], theme[ground]) >= 3, (mark, ground)
    assert contrast(theme[Ink.DIM], theme[Ink.CARD]) >= 4.5
