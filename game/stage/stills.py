"""Pages and pictures without a window: as surfaces that stand still, to be written as files."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path

import pygame

from game.pages.page import Page, Shown
from game.paths import Paths
from game.stage.boxes import Rect, ViewState
from game.stage.drawing import Drawer
from game.stage.layout import lay_out
from game.stage.motion import STILL
from game.stage.outline import Outline
from game.stage.pictures import View, view_of, wanted_surface
from game.stage.raster import Raster
from game.stage.type import Type
from game.training.settings import Settings

Size = tuple[int, int]
Named = tuple[str, pygame.Surface]

GROUND, PALE = (20, 14, 44), (244, 238, 250)
GAP = 24
LETTERS = 22
"""Pixels of a sheet: between the pictures on it, and high its labels are."""


class Stills:
    """Draws with SDL's dummy video driver, so that no screen is needed."""

    def __init__(self, paths: Paths) -> None:
        """Opens a display that nobody sees; what is rasterised is kept where the window keeps it."""
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        pygame.display.init()
        pygame.display.set_mode((1, 1))
        self._raster = Raster(paths.cache / "pictures")
        self._type = Type(paths.assets / "fonts")
        self._drawer = Drawer(self._type, self._raster, self.picture)

    def page(self, page: Page, settings: Settings, size: Size) -> pygame.Surface:
        """The page as the window shows it when it opens, with its picture at rest."""
        whole = pygame.Surface(size)
        whole.fill(self._drawer.ground(page, settings))
        layout = lay_out(page, size, settings, ViewState(page.first_focus()), self._type)
        if page.picture:
            view = view_of(size, layout.picture_focus)
            spots = self._draw_picture(whole, page.picture, view)
            layout = lay_out(page, size, settings, ViewState(page.first_focus(), spots=spots), self._type)
        self._drawer.draw(whole, layout, settings)
        return whole

    def picture(self, shown: Shown, size: Size) -> pygame.Surface:
        """The picture alone."""
        whole = pygame.Surface(size)
        self._draw_picture(whole, shown, view_of(size, Rect(0, 0, *size)))
        return whole

    def drawing(self, svg: str, size: Size) -> pygame.Surface:
        """An SVG document in this size, drawn at once: in strips a large sheet would be read dozens of times."""
        import resvg_py

        png = resvg_py.svg_to_bytes(svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True)
        return pygame.image.load(io.BytesIO(png), "sheet.png")

    def sheet(self, named: Sequence[Named], columns: int, each: Size) -> pygame.Surface:
        """The surfaces side by side, made small, each with its name under it."""
        wide, high = each[0] + GAP, each[1] + GAP + 2 * LETTERS
        rows = -(-len(named) // columns)
        whole = pygame.Surface((columns * wide + GAP, rows * high + GAP))
        whole.fill(GROUND)
        font = self._type.font(LETTERS, False)
        for i, (name, surface) in enumerate(named):
            x, y = GAP + i % columns * wide, GAP + i // columns * high
            whole.blit(pygame.transform.smoothscale(surface, each), (x, y))
            whole.blit(font.render(name, True, PALE), (x, y + each[1] + 4))
        return whole

    def _draw_picture(self, target: pygame.Surface, shown: Shown, view: View) -> dict[str, Rect]:
        """Draw it, back to front; where each person stands, by role."""
        spots = {}
        outline = Outline(shown, self._raster)
        wanted = [wanted_surface(outline, part, STILL, view) for part in outline.parts]
        for part, surface in zip(outline.parts, self._raster.kept_all(wanted), strict=True):
            rect = view.rect(part.box)
            target.blit(surface, rect)
            if part.role:
                spots[part.role] = Rect(*rect)
        return spots


def write(surface: pygame.Surface, file: Path) -> None:
    """Write a PNG, making its folder; raises OSError where that cannot be done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        pygame.image.save(surface, str(file))
    except pygame.error as wrong:
        raise OSError(f"cannot write {file}: {wrong}") from wrong
