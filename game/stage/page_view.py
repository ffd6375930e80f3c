"""The page as it is drawn: laid out over its picture, redrawn whole or only where somebody moves."""

from __future__ import annotations

import pygame

from game.pages.page import Page
from game.stage.boxes import Layout, ViewState
from game.stage.drawing import Drawer
from game.stage.layout import lay_out, scroll_to
from game.stage.pictures import Pictures, view_of
from game.stage.tableau import Tableau
from game.stage.type import Type
from game.training.settings import Settings


class PageView:
    """Draws one page at a time; knows how far its text is scrolled, and what the pointer lies on."""

    def __init__(self, type_: Type, drawer: Drawer, pictures: Pictures) -> None:
        """Nothing is drawn yet."""
        self._type, self._drawer, self._pictures = type_, drawer, pictures
        self._tableau = Tableau()
        self._scroll = 0
        self._hover = ""
        self.layout: Layout | None = None
        self._last: tuple[Page, Settings, tuple[tuple[int, int], ViewState], Layout] | None = None

    @property
    def has_picture(self) -> bool:
        """Whether a picture shows by now."""
        return self._tableau.shows

    @property
    def fading(self) -> bool:
        """Whether a picture is coming up."""
        return self._tableau.fading

    def walks(self, now: int) -> bool:
        """Whether somebody is still on the way to their place."""
        return self._tableau.walks(now)

    @property
    def moves(self) -> bool:
        """Whether anything in the picture can move."""
        return self._tableau.moves

    def draw(self, target: pygame.Surface, page: Page, focus: str, settings: Settings, now: int) -> None:
        """Draw the page, whole, at `now` milliseconds."""
        size = target.get_size()
        self.layout = self._laid_out(page, size, focus, settings)
        if self._bring_picture(page, size, settings, now):
            self.layout = self._laid_out(page, size, focus, settings)
        self._scroll = min(self._scroll, self.layout.scroll_max)
        target.fill(self._drawer.ground(page, settings))
        self._tableau.draw(target, now)
        self._drawer.draw(target, self.layout, settings)

    def draw_motion(self, target: pygame.Surface, settings: Settings, now: int) -> bool:
        """Draw only where somebody moved since the last time; whether anybody did."""
        if self.layout is None or self.layout.size != target.get_size():
            return False
        changed = self._tableau.move(now)
        for rect in changed:
            self._tableau.copy_to(target, rect)
            self._drawer.draw(target, self.layout, settings, rect)
        return bool(changed)

    def prepare(self, page: Page, size: tuple[int, int], settings: Settings) -> None:
        """Have the picture of a page that may come made ahead."""
        if page.picture:
            layout = lay_out(page, size, settings, ViewState(page.first_focus()), self._type)
            self._pictures.prepare(page.picture, view_of(size, layout.picture_focus))

    def turn(self) -> None:
        """Another page comes: it begins at its top."""
        self._scroll, self._hover = 0, ""

    def hover(self, control: str) -> bool:
        """The pointer lies on this control; whether that is new."""
        new = control != self._hover
        self._hover = control
        return new

    def scroll_by(self, pixels: float) -> None:
        """Move the text up by so many pixels, as far as it goes."""
        if self.layout is not None:
            self._scroll = round(min(max(self._scroll + pixels, 0), self.layout.scroll_max))

    def bring_into_sight(self, control: str) -> None:
        """Scroll no further than needed to see the control."""
        if self.layout is not None:
            self._scroll = scroll_to(self.layout, control)

    def control_at(self, x: float, y: float) -> str:
        """The control at a place in pixels; the smallest where some lie over each other, "" where there is none."""
        controls = self.layout.controls if self.layout else {}
        hit = [(r.w * r.h, name) for name, r in controls.items() if r.x <= x < r.x + r.w and r.y <= y < r.y + r.h]
        return min(hit)[1] if hit else ""

    def _laid_out(self, page: Page, size: tuple[int, int], focus: str, settings: Settings) -> Layout:
        """The page as it lies now; as it lay before while nothing that bears on it is another."""
        spots = self._tableau.spots(page.picture.picture if page.picture else None, size)
        view = ViewState(focus, self._hover, self._scroll, spots)
        last = self._last
        if last and last[0] is page and last[1] is settings and last[2] == (size, view):
            return last[3]
        laid = lay_out(page, size, settings, view, self._type)
        self._last = (page, settings, (size, view), laid)
        return laid

    def _bring_picture(self, page: Page, size: tuple[int, int], settings: Settings, now: int) -> bool:
        """Let the page's picture show once it is made, until then the one before; whether it changed."""
        moving = not settings.reduced_motion
        if page.picture is None or self.layout is None:
            return self._tableau.put(None, size, now, moving=moving)
        ready = self._pictures.get(page.picture, view_of(size, self.layout.picture_focus), moving=moving)
        if ready is None:
            self._tableau.stretch(size)
            return False
        return self._tableau.put(ready, size, now, moving=moving)
