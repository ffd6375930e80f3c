"""The programme's pages: due, next and done; cards are read, asked for, answered and written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from game.pages.make import page_of
from game.pages.page import Page
from game.training.cards import AnswerCard, OpenCard
from game.training.progress import Played
from game.training.settings import Settings
from game.training.solo import CardTurned, Happening
from game.training.visit import Open, Press, View, Visit, react
from tests.pages.walk import language
from tests.shipped import cast, first_golden, golden_path, library

DAY = date(2026, 11, 24)


@pytest.fixture
def visit() -> Visit:
    """The menu of the game as it ships, on a day."""
    programme = library().programmes["horeca"]
    return Visit(library().scenarios, library().help_lines, Settings(language="nl"), programme=programme, today=DAY)


def shown(visit: Visit) -> Page:
    """The page in Dutch."""
    return page_of(visit, language("nl"), cast())


def test_the_menu_leads_to_the_training_and_lists_no_booster(visit: Visit) -> None:
    """What is due stands first."""
    controls = shown(visit).options
    assert controls[0].act == Open(View.PROGRAMME)
    boosters = {f"begin:{booster.scenario}" for booster in visit.programme.boosters.values()}  # type: ignore[union-attr]
    assert not boosters & {control.id for control in controls}


def test_cards_before_the_first_module_are_read_one_after_the_other(visit: Visit) -> None:
    """Each is written down when it was read, and the training shows again after the last."""
    page = shown(react(visit, Open(View.PROGRAMME))[0])
    now, happened = react(visit, page.options[0].act)  # type: ignore[arg-type]
    read: list[Happening] = []
    while now.view is View.CARD:
        assert shown(now).onward is not None
        now, happened = react(now, Press.ONWARD)
        read += happened
    first = visit.programme.modules["vrijdag-aan-de-bar"].cards  # type: ignore[union-attr]
    assert read == [CardTurned(card, None) for card in first]
    assert now.view is View.PROGRAMME
    assert shown(now).options[0].id.startswith("module:")


def test_a_card_that_is_due_asks_first_and_tells_then(visit: Visit) -> None:
    """One answer counts, whatever is pressed after it; it is explained."""
    read = react(react(visit, OpenCard("de-wet"))[0], Press.ONWARD)[0]
    later = replace(read, today=DAY + timedelta(60))
    assert "Vandaag" in shown(react(later, Open(View.PROGRAMME))[0]).options[0].detail
    asked = react(later, OpenCard("de-wet"))[0]
    assert shown(asked).prompt
    answered, happened = react(asked, AnswerCard("dwang"))
    assert happened == (CardTurned("de-wet", False),)
    words = " ".join(paragraph.text for paragraph in shown(answered).body)
    assert "niet meer bewezen" in words
    assert react(answered, AnswerCard("gezien"))[1] == ()
    assert react(answered, Press.ONWARD)[0].view is View.PROGRAMME


def test_a_module_that_was_played_is_done_with_its_day(visit: Visit) -> None:
    """The steps show how it went, in words and as a bar."""
    scenario, ending = first_golden()
    done = Played(scenario, 1, golden_path(scenario, ending), ending, DAY)
    page = shown(replace(visit, view=View.PROGRAMME, played=(done,)))
    assert any("24-11-2026" in control.detail for control in page.options)
    assert all(mark.share is not None and 0 <= mark.share <= 1 for mark in page.strip)


def test_nothing_breaks_without_a_programme(visit: Visit) -> None:
    """A pack or a broken file leaves the menu as it was."""
    bare = replace(visit, programme=None)
    assert react(bare, OpenCard("de-wet")) == (bare, ())
    assert shown(react(bare, Open(View.PROGRAMME))[0]).title == "Omstander"
