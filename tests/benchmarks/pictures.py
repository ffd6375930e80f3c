"""Measures pictures and prints each figure beside its bound: `.venv/bin/python tests/benchmarks/pictures.py`.

A scene with eight people and a crowd, from nothing (cold) and from what was kept on disk (warm), and the frames of its
motion with the page over it, drawn in software.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame  # noqa: E402

from game.pages.page import Page, Shown  # noqa: E402
from game.stage.drawing import Drawer  # noqa: E402
from game.stage.page_view import PageView  # noqa: E402
from game.stage.pictures import Pictures  # noqa: E402
from game.stage.raster import Raster  # noqa: E402
from game.stage.type import Type  # noqa: E402
from game.story.picture import (  # noqa: E402
    Distance,
    Expression,
    Facing,
    Figure,
    Light,
    Picture,
    Place,
    Pose,
    Wear,
)
from game.training.settings import Settings  # noqa: E402
from tests.pages.walk import pages  # noqa: E402
from tests.shipped import cast  # noqa: E402

ROWS = (Distance.FAR, Distance.MIDDLE, Distance.NEAR)
POSES = (Pose.DANCING, Pose.TALKING, Pose.LAUGHING, Pose.AT_EASE)


def crowded(place: Place) -> Page:
    """A page of the story with a picture of eight people in a crowd."""
    figures = tuple(
        Figure(f"role{i}", POSES[i % 4], Expression.SMILING, 0.08 + 0.12 * i, ROWS[i % 3], tuple(Facing)[i % 2])
        for i in range(8)
    )
    people = {figure.role: person for figure, person in zip(figures, cast(), strict=False)}
    shown = Shown(Picture(place, Light.BUSY, figures), people, dict.fromkeys(people, Wear.GUEST), "")
    page = next(page for page in pages("nl") if page.picture and page.options)
    return replace(page, picture=shown)


class Screen:
    """A page view on a screen of a size."""

    def __init__(self, cache: Path, size: tuple[int, int]) -> None:
        """Opens SDL's dummy display."""
        pygame.display.init()
        self.surface = pygame.display.set_mode(size)
        type_, raster = Type(ROOT / "assets" / "fonts"), Raster(cache)
        self.came = threading.Semaphore(0)
        self.pictures = Pictures(raster, self.came.release)
        self.view = PageView(type_, Drawer(type_, raster, lambda shown, size: None), self.pictures)

    def show(self, page: Page, settings: Settings) -> float:
        """Milliseconds until the page shows with its picture."""
        began = time.perf_counter()
        self.view.draw(self.surface, page, page.first_focus(), settings, 0)
        while not self.view.has_picture:
            self.came.acquire()
            self.view.draw(self.surface, page, page.first_focus(), settings, 0)
        return 1000 * (time.perf_counter() - began)

    def frames(self, page: Page, settings: Settings) -> list[float]:
        """Milliseconds of each frame in ten seconds at 60 a second, with everybody moving."""
        while not (ready := self.view._tableau._ready) or not ready.moves:
            self.came.acquire()
            self.view.draw(self.surface, page, page.first_focus(), settings, 0)
        times = []
        for frame in range(600):
            began = time.perf_counter()
            if self.view.draw_motion(self.surface, settings, 2000 + frame * 1000 // 60):
                pygame.display.flip()
            times.append(1000 * (time.perf_counter() - began))
        return times


def main() -> None:
    """Measure everything."""
    print("figure                                              measured      bound")
    still, moving = Settings(language="nl", reduced_motion=True), Settings(language="nl")
    page = crowded(Place.CLUB_BAR)
    with tempfile.TemporaryDirectory() as name:
        cache = Path(name)
        for figure, bound in (("cold", "<= 1500 ms"), ("warm", "<= 150 ms")):
            screen = Screen(cache, (1920, 1080))
            say(f"eight people and a crowd ready at 1920 x 1080, {figure}", f"{screen.show(page, still):.0f} ms", bound)
            screen.pictures.close()
        screen = Screen(cache, (1280, 720))
        screen.show(page, moving)
        times = screen.frames(page, moving)
        say("a frame of motion at 1280 x 720, median", f"{statistics.median(times):.1f} ms", "<= 10 ms")
        say("the same, the slowest of a hundred", f"{sorted(times)[-6]:.1f} ms", "")
        screen.pictures.close()


def say(figure: str, measured: str, bound: str) -> None:
    """One line."""
    print(f"{figure:56} {measured:>9}   {bound:>10}")


if __name__ == "__main__":
    main()
