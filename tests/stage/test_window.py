"""The window's loop without a screen: whatever is pressed, on whatever page, there is a page and a focus."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from dataclasses import replace

import pygame

from game.paths import Paths
from game.stage.keys import Intent
from game.stage.pictures import Pictures
from game.stage.sitting import Sitting
from game.stage.window import Window
from game.training.visit import View, Visit
from tests.pages.walk import first_visit, language, visits
from tests.shipped import ROOT, cast

KEYS = st.sampled_from([*Intent, *"12345"])
VISITS = tuple(visits())
POINTS = st.tuples(st.integers(0, 1023), st.integers(0, 639))


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    """Where a game without pictures and without a voice keeps its things."""
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("window")
    for name in ("get", "small", "prepare"):
        patch.setattr(Pictures, name, lambda *_, **__: None)
    patch.setenv("OMSTANDER_SPEECH_LOG", str(folder / "said"))
    yield Paths(ROOT / "scenarios", ROOT / "assets", ROOT / "locales", folder, folder / "cache")
    patch.undo()


def opened(paths: Paths, visit: Visit) -> Window:
    """A window on the page of the visit."""
    visit = replace(visit, settings=replace(visit.settings, sound=False, reduced_motion=True))
    languages = {code: language(code) for code in ("nl", "en")}
    return Window(Sitting(visit, languages, cast(), lambda happening: None, lambda kept: None), paths)


def focus_holds(window: Window) -> bool:
    """Whether the focus lies on something that can be pressed."""
    control = window._page.control(window._focus)
    return control is not None and control.act is not None


@given(visit=st.sampled_from(VISITS), intents=st.lists(KEYS, max_size=60))
@settings(max_examples=30)
def test_no_row_of_keys_and_buttons_brings_the_game_down(paths, visit, intents):
    """Also where a key means nothing on the page that shows; the focus is always on something that can be pressed."""
    window = opened(paths, visit)
    window.show()
    for intent in intents:
        window._take_intent(intent)
        if window._sitting.visit.view is View.CLOSED:
            return
        window.show()
        assert focus_holds(window) or window._sitting.visit.hidden


@given(visit=st.sampled_from(VISITS), points=st.lists(POINTS, max_size=40))
@settings(max_examples=20)
def test_no_row_of_clicks_brings_the_game_down(paths, visit, points):
    """Wherever somebody clicks."""
    window = opened(paths, visit)
    window.show()
    for point in points:
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            window._take(pygame.Event(kind, pos=point, button=1, touch=False))
        if window._sitting.visit.view is View.CLOSED:
            return
        window.show()


def test_a_mistake_of_ours_does_not_end_the_evening(paths, monkeypatch):
    """The page stays, and what went wrong stands in a file."""
    window = opened(paths, first_visit())
    window.show()
    monkeypatch.setattr(window, "_take", lambda event: 1 / 0)
    window._take_safely(pygame.Event(pygame.KEYDOWN))
    assert "ZeroDivisionError" in (paths.user_data / "faults.log").read_text(encoding="utf-8")
    assert focus_holds(window)
