"""Reading aloud: what a listener hears, and never what lies behind an open panel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.pages.make import page_of
from game.pages.page import Page
from game.stage.voice import SelfVoicing, WrittenVoice
from game.training.visit import Begin, Open, Press, View, react
from tests.pages.walk import first_visit, language
from tests.shipped import cast

NL = language("nl")


@pytest.fixture
def voice(tmp_path):
    """A voice that writes what it says."""
    return WrittenVoice(tmp_path / "said")


def said(voice) -> list[str]:
    """What was said, without the language and the rate."""
    return [line.split(" ", 3)[3] for line in voice._path.read_text(encoding="utf-8").splitlines() if line[:3] == "say"]


def opened(*acts) -> Page:
    """The page after these acts."""
    visit = first_visit()
    for act in (Begin("horeca/vrijdag-aan-de-bar", "play", 1), *acts):
        visit, _ = react(visit, act)
    return page_of(visit, NL, cast())


def show(voicing: SelfVoicing, page: Page, *, on: bool = True) -> None:
    """Let the page show with the focus where it opens."""
    voicing.page_shown(page, page.first_focus(), NL, on=on, rate=200)


def test_switching_on_is_confirmed_and_the_page_is_read_with_what_has_the_focus(voice):
    """Title, text, and the first control with its place among the others."""
    page = opened(Press.ONWARD)
    show(SelfVoicing(voice), page)
    assert said(voice)[0] == "Voorlezen staat aan."
    assert "Half één" in said(voice)[1]
    assert "1 van 3" in said(voice)[1]


def test_nothing_is_said_while_it_is_off(voice):
    """Somebody who sees the page is not talked at."""
    voicing, page = SelfVoicing(voice), opened(Press.ONWARD)
    show(voicing, page, on=False)
    voicing.focus_moved(page, page.options[1], NL)
    voicing.repeat(NL)
    assert not voice._path.exists()


def test_an_open_panel_hides_what_lies_behind_it(voice):
    """With the pause page open, not a word of the scene is read."""
    voicing = SelfVoicing(voice)
    show(voicing, opened(Press.ONWARD, Open(View.PAUSE)))
    assert "Half één" not in " ".join(said(voice))


def test_a_focused_choice_is_read_with_name_role_and_place(voice):
    """«2 of 3»."""
    voicing, page = SelfVoicing(voice), opened(Press.ONWARD)
    show(voicing, page)
    voicing.focus_moved(page, page.options[1], NL)
    heard = said(voice)[-1]
    assert heard.startswith(page.options[1].label)
    assert "2 van 3" in heard
    voicing.repeat(NL)
    assert said(voice)[-1] == heard


def test_the_same_page_is_read_once_and_its_news_when_it_comes(voice):
    """A redraw says nothing; a live message is said."""
    voicing, page = SelfVoicing(voice), opened(Press.ONWARD)
    show(voicing, page)
    before = len(said(voice))
    show(voicing, page)
    assert len(said(voice)) == before
    show(voicing, replace(page, live="1 aangewezen."))
    assert said(voice)[-1] == "1 aangewezen."
