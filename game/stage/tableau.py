"""The picture as it stands in the window now: composed once, then only where somebody moves."""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.stage.boxes import Rect
from game.stage.motion import WALK
from game.stage.pictures import Ready, Standing
from game.story.picture import Picture

FADE = 400
"""Milliseconds in which one picture passes into the next."""


class Tableau:
    """Holds one picture composed at the window's size, and while it comes up the one before."""

    def __init__(self) -> None:
        """Nothing shows yet."""
        self._ready: Ready | None = None
        self._surface: pygame.Surface | None = None
        self._standing: list[Standing] = []
        self._before: pygame.Surface | None = None
        self._began = self._set_out = 0
        self._stretched = False

    @property
    def shows(self) -> bool:
        """Whether there is a picture."""
        return self._ready is not None

    @property
    def fading(self) -> bool:
        """Whether a picture is coming up through the one before."""
        return self._before is not None

    @property
    def moves(self) -> bool:
        """Whether anything in the picture can move."""
        ready = self._ready
        return ready is not None and (ready.moves or ready.walks or any(piece.part.period for piece in ready.pieces))

    def walks(self, now: int) -> bool:
        """Whether somebody is still on the way to their place at `now` milliseconds."""
        return self._ready is not None and self._ready.walks and now - self._set_out < WALK

    def put(self, ready: Ready | None, size: tuple[int, int], now: int, *, moving: bool) -> bool:
        """Let this picture show (none for None), coming up slowly where things may move; whether anything changed."""
        before, old = self._ready, self._surface
        fits = old is not None and old.get_size() == size
        if ready is before and (ready is None or fits):
            return False
        self._ready = ready
        if ready is None:
            self._surface = self._before = None
            return True
        same = before is not None and before.picture == ready.picture and before.view == ready.view
        if same and fits:
            return False  # only its moments came
        self._before = old if moving and fits and before and before.picture != ready.picture else None
        self._began, self._set_out = now, now + (FADE if self._before is not None else 0)
        self._surface = pygame.Surface(size)
        self._compose(now if moving else None)
        return True

    def stretch(self, size: tuple[int, int]) -> None:
        """Make what shows fit a window of another size until its picture is made for that."""
        if self._surface is not None and self._surface.get_size() != size:
            self._surface = pygame.transform.smoothscale(self._surface, size)
            self._stretched = True
        self._before = None

    def draw(self, target: pygame.Surface, now: int) -> None:
        """Draw the picture, or nothing where there is none."""
        if self._surface is None:
            return
        target.blit(self._surface, (0, 0))
        since = now - self._began
        if self._before is not None and since < FADE:
            self._before.set_alpha(255 - 255 * since // FADE)
            target.blit(self._before, (0, 0))
        else:
            self._before = None

    def move(self, now: int) -> list[pygame.Rect]:
        """Bring everybody to this moment; the parts of the window where that can be seen."""
        ready, surface = self._ready, self._surface
        if ready is None or surface is None or self._before is not None or self._stretched:
            return []
        before, self._standing = self._standing, ready.at(now, now - self._set_out)
        changed = [
            there.union(here)
            for (there, old), (here, new) in zip(before, self._standing, strict=True)
            if there != here or old is not new
        ]
        for rect in changed:
            surface.set_clip(rect)
            ready.draw(surface, self._standing)
        surface.set_clip(None)
        whole = surface.get_rect()
        return [part for rect in changed if (part := rect.clip(whole)).w and part.h]

    def copy_to(self, target: pygame.Surface, rect: pygame.Rect) -> None:
        """Draw this part of the picture alone."""
        if self._surface is not None:
            target.blit(self._surface, rect, rect)

    def spots(self, picture: Picture | None, size: tuple[int, int]) -> Mapping[str, Rect]:
        """Where each person is in a window of this size, by role; nowhere while another picture shows."""
        if self._ready is None or self._ready.picture != picture or self._surface is None:
            return {}
        return {} if self._stretched or self._surface.get_size() != size else self._ready.spots()

    def _compose(self, now: int | None) -> None:
        assert self._ready is not None and self._surface is not None
        self._stretched = False
        self._standing = self._ready.at_rest() if now is None else self._ready.at(now, now - self._set_out)
        self._ready.draw(self._surface, self._standing)
