"""Pictures in the window: kept, moved only where somebody moves, never flashing, still when asked."""

from __future__ import annotations

import os
import threading
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.pages.page import Page
from game.stage.drawing import Drawer
from game.stage.motion import BLINK_EVERY, MOMENTS, TICK, WALK, moment_of, walk_at
from game.stage.page_view import PageView
from game.stage.pictures import Pictures
from game.stage.raster import Raster
from game.stage.type import Type
from game.training.settings import Settings
from tests.pages.walk import pages
from tests.shipped import ROOT

SIZE = (640, 400)
PATIENCE = 60
MOVING, STILL = Settings(language="nl"), Settings(language="nl", reduced_motion=True)


@pytest.fixture(scope="module")
def scene() -> Page:
    """The first scene of the story."""
    return next(page for page in pages("nl") if page.picture and page.options)


class Shown:
    """A page view on a surface, with what it waits for."""

    def __init__(self, folder: Path) -> None:
        """Nothing is drawn yet."""
        pygame.display.init()
        pygame.display.set_mode(SIZE)
        self.came = threading.Semaphore(0)
        type_, raster = Type(ROOT / "assets" / "fonts"), Raster(folder)
        self.pictures = Pictures(raster, self.came.release)
        self.view = PageView(type_, Drawer(type_, raster, lambda shown, size: None), self.pictures)
        self.surface = pygame.Surface(SIZE)

    def draw(self, page: Page, settings: Settings, now: int) -> bytes:
        """The page's pixels at a time in milliseconds."""
        self.view.draw(self.surface, page, page.first_focus(), settings, now)
        return self.pixels()

    def pixels(self) -> bytes:
        """What is drawn now."""
        return pygame.image.tobytes(self.surface, "RGB")

    def ready(self, page: Page, settings: Settings) -> None:
        """Draw until the picture shows, and where things move until everybody can move."""
        self.draw(page, settings, 0)
        while not self.view.has_picture or (not settings.reduced_motion and not self._breathes(page)):
            assert self.came.acquire(timeout=PATIENCE)
            self.draw(page, settings, 0)

    def _breathes(self, page: Page) -> bool:
        ready = self.view._tableau._ready
        return ready is not None and ready.moves


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where pictures are kept."""
    made: Path = tmp_path_factory.mktemp("pictures")
    return made


def test_with_reduced_motion_nothing_moves(folder, scene):
    """The same page at any time is the same picture."""
    shown = Shown(folder)
    shown.ready(scene, STILL)
    first = shown.draw(scene, STILL, 0)
    assert shown.draw(scene, STILL, 5000) == first
    assert not shown.view.fading
    shown.pictures.close()


def test_motion_redraws_little_and_ends_as_a_whole_redraw_would(folder, scene):
    """What is drawn bit by bit is what would be drawn at once: nobody leaves a trace."""
    shown = Shown(folder)
    shown.ready(scene, MOVING)
    shown.draw(scene, MOVING, 0)
    before, moved = shown.pixels(), 0
    for now in range(0, BLINK_EVERY, TICK):
        moved += shown.view.draw_motion(shown.surface, MOVING, now)
    assert moved > 3
    assert shown.pixels() != before
    assert shown.pixels() == shown.draw(scene, MOVING, BLINK_EVERY)
    shown.pictures.close()


def test_who_was_not_there_before_walks_on_to_their_place(folder):
    """Out of sight at first, at their place in the end; with reduced motion they stand there at once."""
    page = next(page for page in pages("nl") if page.picture and page.picture.entering)
    shown = Shown(folder)
    shown.ready(page, STILL)
    at_rest = shown.draw(page, STILL, 0)
    walking = Shown(folder)
    walking.draw(page, MOVING, 0)
    while not walking.view.has_picture:
        assert walking.came.acquire(timeout=PATIENCE)
        walking.draw(page, MOVING, 0)
    assert walking.view.walks(1)
    seen = [walking.pixels()]
    for now in range(0, WALK + 1, 300):
        walking.view.draw_motion(walking.surface, MOVING, now)
        seen.append(walking.pixels())
    assert len(set(seen)) == len(seen) - 1
    assert not walking.view.walks(WALK)
    assert seen[0] != at_rest


@given(st.floats(-3000, 3000), st.floats(0.4, 2), st.lists(st.integers(-500, 3000), min_size=2, max_size=2))
def test_a_walk_only_comes_nearer(way, scale, times):
    """Nobody walks back and forth, and everybody arrives."""
    early, late = (walk_at(way, scale, since) for since in sorted(times))
    assert walk_at(way, scale, WALK) is None
    if early is None:
        assert late is None
    elif late is not None:
        assert abs(late[0]) <= abs(early[0]) <= abs(way) + 1


def test_a_picture_that_was_made_is_taken_from_the_disk(folder, scene, monkeypatch):
    """The second evening does not wait for what the first has drawn."""
    Shown(folder).ready(scene, STILL)
    monkeypatch.setattr("game.stage.raster.rasterised", lambda *_: pytest.fail("was drawn again"))
    shown = Shown(folder)
    shown.ready(scene, STILL)
    shown.pictures.close()


@pytest.mark.parametrize("harm", [b"", b"nonsense", None], ids=["empty", "nonsense", "half"])
def test_a_damaged_picture_on_disk_is_made_again(tmp_path, scene, harm):
    """Whatever lies in the folder, the page shows the same."""
    shown = Shown(tmp_path)
    shown.ready(scene, STILL)
    whole = shown.draw(scene, STILL, 0)
    shown.pictures.close()  # so that every file is written
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2] if harm is None else harm)
    again = Shown(tmp_path)
    again.ready(scene, STILL)
    assert again.draw(scene, STILL, 0) == whole
    again.pictures.close()


def test_nobody_flashes_more_than_three_times_a_second():
    """The flash limit (WCAG 2.3.1; a flash is two changes): counted over a minute of breathing and blinking."""
    for person in ("sanne", "youssef", "jip"):
        seen = [moment_of(person, now) for now in range(0, 60_000, 10)]
        changes = [n * 10 for n in range(1, len(seen)) if seen[n] != seen[n - 1]]
        assert set(seen) <= set(MOMENTS)
        assert all(len([c for c in changes if start <= c < start + 1000]) <= 6 for start in changes)
        blinks = [n * 10 for n in range(1, len(seen)) if seen[n].blink and not seen[n - 1].blink]
        assert all(later - earlier > 1000 for earlier, later in pairwise(blinks))
