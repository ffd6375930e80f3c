"""Pictures as surfaces: each part rasterised once at the window's own pixels, kept in memory and on disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pygame

from game.pages.page import Shown
from game.stage.boxes import Rect
from game.stage.motion import MOMENTS, STILL, Moment, moment_of, sway_at, walk_at
from game.stage.outline import Outline, Part, cast_of
from game.stage.raster import Box, Raster, Wanted, digest
from game.stage.worker import Superseded, Urgency, Worker
from game.story.picture import Picture

WIDTH, HEIGHT = 1920, 1080
"""The units in which pictures are composed."""
KEPT_PICTURES = 3
KEPT_SMALL = 24
KEPT_BYTES = 80_000_000
"""How much of pictures' parts is kept in memory beside what shows; what was used longest ago goes first."""
DARK = (10, 7, 26)
"""What lies beyond the left edge of a picture."""
HEADROOM = 0.35
"""Which share of what does not fit is cut off above; the rest is cut off below, under the text."""


@dataclass(frozen=True, slots=True)
class View:
    """How a picture lies in the window: `scale` pixels a unit, `left` and `top` where its corner is."""

    scale: float
    left: float
    top: float

    def rect(self, box: Box) -> pygame.Rect:
        """A box of the picture (x, y, width, height in units) in window pixels."""
        x, y, w, h = box
        s = self.scale
        return pygame.Rect(
            round(self.left + x * s), round(self.top + y * s), max(1, round(w * s)), max(1, round(h * s))
        )


@dataclass(frozen=True, slots=True)
class WalkOn:
    """Somebody on the way to their place: their surface as they walk, where it ends, from how many pixels aside."""

    rect: pygame.Rect
    surface: pygame.Surface
    way: float


@dataclass(frozen=True, slots=True)
class Piece:
    """One part in its place: a surface for each moment of a person (`person` is their id), one for anything else."""

    part: Part
    rect: pygame.Rect
    surfaces: Mapping[Moment, pygame.Surface]
    person: str = ""
    walk: WalkOn | None = None

    def at(self, moment: Moment) -> pygame.Surface:
        """The surface for the moment; the still one where the moment is not drawn."""
        return self.surfaces.get(moment, self.surfaces[STILL])


Standing = tuple[pygame.Rect, pygame.Surface]
"""A piece at one time: where it is, and what it looks like."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A picture that can be drawn: its pieces from back to front; `moves` once every moment of everybody is there."""

    picture: Picture
    pieces: tuple[Piece, ...]
    view: View
    moves: bool = False

    @property
    def walks(self) -> bool:
        """Whether somebody walks on."""
        return any(piece.walk for piece in self.pieces)

    def at_rest(self) -> list[Standing]:
        """Every piece in its own place, still."""
        return [(piece.rect, piece.at(STILL)) for piece in self.pieces]

    def at(self, now: int, since: int) -> list[Standing]:
        """Every piece at `now` milliseconds, `since` milliseconds after those who walk on set out."""
        return [self._standing(piece, now, since) for piece in self.pieces]

    def _standing(self, piece: Piece, now: int, since: int) -> Standing:
        off = walk_at(piece.walk.way, self.view.scale, since) if piece.walk else None
        if piece.walk and off is not None:
            return piece.walk.rect.move(off), piece.walk.surface
        moment = moment_of(piece.person, now) if self.moves and piece.person else STILL
        return piece.rect.move(sway_at(piece.part, self.view.scale, now)), piece.at(moment)

    def draw(self, target: pygame.Surface, standing: list[Standing]) -> None:
        """Draw what lies within the target's clip."""
        clip = target.get_clip()
        for place, surface in standing:
            if place.colliderect(clip):
                target.blit(surface, place)
        if self.view.left > 0:
            _fade_in(target, round(self.view.left))

    def spots(self) -> dict[str, Rect]:
        """Where each person is in the window, by role."""
        return {piece.part.role: Rect(*piece.rect) for piece in self.pieces if piece.part.role}


def view_of(size: tuple[int, int], focus: Rect) -> View:
    """How a picture lies in a window of this size: it fills it, its middle as near to that of `focus` as can be."""
    scale = max(size[0] / WIDTH, size[1] / HEIGHT)
    wide, high = WIDTH * scale, HEIGHT * scale
    left = min(0.0, max(size[0] - wide, focus.centerx - wide / 2))
    if focus.w < size[0] * 0.8:  # text at the side: what slides out of the window there is hidden by it anyway
        left = focus.centerx - wide / 2 if focus.x else min(0.0, focus.centerx - wide / 2)
    return View(scale, left, (size[1] - high) * HEADROOM)


class Pictures:
    """Makes pictures on a thread of its own; `done` is called there when one that is waited for is ready."""

    def __init__(self, raster: Raster, done: Callable[[], None]) -> None:
        """Pictures are rasterised and kept by `raster`."""
        self._raster = raster
        self._done = done
        self._worker = Worker("pictures")
        self._ready: OrderedDict[str, Ready] = OrderedDict()
        self._small: OrderedDict[str, pygame.Surface] = OrderedDict()
        self._surfaces: OrderedDict[str, pygame.Surface] = OrderedDict()
        self._broken: set[str] = set()
        self._wanted = self._ahead = ""

    def get(self, shown: Shown, view: View, *, moving: bool) -> Ready | None:
        """The picture, or None while it is being made; a `moving` one comes still first, and with its moments later."""
        key = self._wanted = _key(shown, view)
        ready = self._ready.get(key)
        if ready is None:
            self._ask(key, Urgency.NOW, partial(self._make, key, shown, view))
        elif moving and not ready.moves:
            self._ask(f"{key} moving", Urgency.MOTION, partial(self._make_move, key, shown, ready))
        return ready

    def small(self, shown: Shown, size: tuple[int, int]) -> pygame.Surface | None:
        """The picture as a whole in a small size, or None while it is being made."""
        key = digest("small", cast_of(shown), size)
        if key not in self._small:
            self._ask(key, Urgency.SMALL, partial(self._make_small, key, shown, size))
        return self._small.get(key)

    def prepare(self, shown: Shown, view: View) -> None:
        """Make the picture ahead of the page that will show it."""
        key = self._ahead = _key(shown, view)
        if key not in self._ready:
            self._ask(key, Urgency.AHEAD, partial(self._make, key, shown, view))

    def close(self) -> None:
        """Stop making pictures, and let go of what was kept longest where the disk's share is used up."""
        self._wanted = self._ahead = ""
        self._worker.close()
        self._raster.close()
        self._raster.tidy()

    def _ask(self, key: str, urgency: Urgency, make: Callable[[], None]) -> None:
        if key not in self._broken:
            self._worker.ask(key, urgency, partial(self._try, key, make))

    def _try(self, key: str, make: Callable[[], None]) -> None:
        """Make it; what cannot be made is not tried again."""
        try:
            make()
        except Superseded:
            return
        except Exception:
            self._broken.add(key)
            raise

    def _make(self, key: str, shown: Shown, view: View) -> None:
        outline = Outline(shown, self._raster)
        wanted = [wanted_surface(outline, part, STILL, view) for part in outline.parts]
        wanted[0] = replace(wanted[0], opaque=True)
        stills = self._surfaces_of(wanted)
        if key not in (self._wanted, self._ahead):
            raise Superseded(key)
        pieces = []
        for part, still in zip(outline.parts, stills, strict=True):
            person = shown.people[part.role].id if part.role else ""
            walk = self._walk_on(shown, part.role, view) if part.role in shown.entering else None
            pieces.append(Piece(part, view.rect(part.box), {STILL: still}, person, walk))
        self._put(key, Ready(shown.picture, tuple(pieces), view))

    def _make_move(self, key: str, shown: Shown, ready: Ready) -> None:
        """Every moment of everybody in a picture that is there already."""
        outline = Outline(shown, self._raster)
        pieces = []
        for piece in ready.pieces:
            moments = MOMENTS if piece.person else MOMENTS[:1]
            if key != self._wanted:
                raise Superseded(key)
            wanted = [wanted_surface(outline, piece.part, moment, ready.view) for moment in moments[1:]]
            moving = dict(zip(moments[1:], self._surfaces_of(wanted), strict=True))
            pieces.append(replace(piece, surfaces={**piece.surfaces, **moving}))
        self._put(key, replace(ready, pieces=tuple(pieces), moves=True))

    def _walk_on(self, shown: Shown, role: str, view: View) -> WalkOn:
        from game.people.scene import walking_on

        layer, way = walking_on(shown.picture, role, shown.people[role], shown.wears[role])
        rect = view.rect(layer.box)
        return WalkOn(rect, self._raster.surface(layer.svg, rect.size), way * view.scale)

    def _put(self, key: str, ready: Ready) -> None:
        self._ready[key] = ready
        self._ready.move_to_end(key)
        while len(self._ready) > KEPT_PICTURES:
            self._ready.popitem(last=False)
        if key == self._wanted:
            self._done()

    def _make_small(self, key: str, shown: Shown, size: tuple[int, int]) -> None:
        """All parts on one surface, kept as one."""

        def draw() -> pygame.Surface:
            outline, view = Outline(shown, self._raster), view_of(size, Rect(0, 0, *size))
            whole = pygame.Surface(size)
            stills = self._surfaces_of([wanted_surface(outline, part, STILL, view) for part in outline.parts])
            for part, still in zip(outline.parts, stills, strict=True):
                whole.blit(still, view.rect(part.box))
            return whole

        self._small[key] = self._raster.kept_surface(key, draw, size)
        while len(self._small) > KEPT_SMALL:
            self._small.popitem(last=False)
        self._done()

    def _surfaces_of(self, wanted: Sequence[Wanted]) -> list[pygame.Surface]:
        """What is wanted: as it is in memory, on disk, or made now."""
        new = [one for one in wanted if one.name not in self._surfaces]
        for one, surface in zip(new, self._raster.kept_all(new), strict=True):
            self._surfaces[one.name] = surface
        found = [self._surfaces[one.name] for one in wanted]
        for one in wanted:
            self._surfaces.move_to_end(one.name)
        kept = sum(_bytes_of(surface) for surface in self._surfaces.values())
        while kept > KEPT_BYTES and len(self._surfaces) > 1:
            kept -= _bytes_of(self._surfaces.popitem(last=False)[1])
        return found


def wanted_surface(outline: Outline, part: Part, moment: Moment, view: View) -> Wanted:
    """The surface of a part at a moment, in a window with this view."""
    size = view.rect(part.box).size
    return Wanted(digest(part.drawn, moment, size), lambda: outline.svg(part, moment), size, soft=part.soft)


def _bytes_of(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()


def _key(shown: Shown, view: View) -> str:
    return repr((cast_of(shown), sorted(shown.entering), view))


def _fade_in(target: pygame.Surface, left: int) -> None:
    """Let the picture come out of the dark where it begins within the window, beside the text that hides the gap."""
    width = max(1, target.get_width() // 6)
    dark = pygame.Surface((2, 1), pygame.SRCALPHA)
    dark.set_at((0, 0), (*DARK, 255))
    dark.set_at((1, 0), (*DARK, 0))
    target.fill(DARK, (0, 0, left, target.get_height()))
    target.blit(pygame.transform.smoothscale(dark, (width, target.get_height())), (left, 0))
