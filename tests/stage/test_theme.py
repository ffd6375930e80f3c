"""Contrast, by the formula of WCAG 2.2."""

from __future__ import annotations

import pytest

from game.stage.theme import HIGH_CONTRAST, NIGHT, TEXT_ON, Ink, contrast

THEMES = {"night": NIGHT, "high contrast": HIGH_CONTRAST}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_ON, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_text_stands_out_from_its_ground(name, pair):
    """Every text is at 7:1 or more on its ground."""
    theme = THEMES[name]
    assert contrast(theme[pair[0]], theme[pair[1]]) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_what_cannot_be_pressed_can_still_be_read(name):
    """Dim labels keep 4.5:1 on cards and panels."""
    theme = THEMES[name]
    assert min(contrast(theme[Ink.DIM], theme[ground]) for ground in (Ink.CARD, Ink.PANEL)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_marks_stand_out(name):
    """The ring of focus, and the edges of what can be chosen, are at 3:1 or more on what lies beside them."""
    theme = THEMES[name]
    for mark in (Ink.CYAN, Ink.AMBER, Ink.EDGE, Ink.GREEN, Ink.PLUM):
        assert min(contrast(theme[mark], theme[g]) for g in (Ink.NIGHT, Ink.PANEL, Ink.CARD)) >= 3, mark
    assert contrast(theme[Ink.CYAN], theme[Ink.NIGHT]) >= 3


def test_a_panel_keeps_its_contrast_over_the_brightest_picture():
    """What shines through a panel from behind does not take the text below 7:1."""
    share = NIGHT.panel_alpha / 255
    red, green, blue = (round(channel * share + 255 * (1 - share)) for channel in NIGHT[Ink.PANEL])
    ground = (red, green, blue)
    for ink in (Ink.TEXT, Ink.MUTED, Ink.AMBER):
        assert contrast(NIGHT[ink], ground) >= 7


def test_contrast_is_the_formula():
    """Black on white is 21, a colour on itself 1, and the middle grey of the standard's own example 4.48."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((9, 9, 9), (9, 9, 9)) == pytest.approx(1)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
