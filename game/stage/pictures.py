"""Pictures as surfaces: each layer rasterised once at the window's own pixels, kept in memory and on disk."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import pygame

from game.pages.page import Shown
from game.stage.boxes import Rect
from game.stage.motion import MOMENTS, STILL, Moment
from game.stage.raster import Box, Raster, digest
from game.story.picture import Picture

WIDTH, HEIGHT = 1920, 1080
"""The units in which pictures are composed."""
KEPT_PICTURES = 3
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
class Piece:
    """One layer in its place: a surface for each moment of a person (`person` is their id), one for anything else."""

    rect: pygame.Rect
    surfaces: Mapping[Moment, pygame.Surface]
    role: str = ""
    person: str = ""

    def at(self, moment: Moment) -> pygame.Surface:
        """The surface for the moment; the still one where the moment is not drawn."""
        return self.surfaces.get(moment, self.surfaces[STILL])


@dataclass(frozen=True, slots=True)
class Ready:
    """A picture that can be drawn: its pieces from back to front."""

    picture: Picture
    pieces: tuple[Piece, ...]
    view: View

    def draw(self, target: pygame.Surface, moments: Mapping[str, Moment]) -> None:
        """Draw what lies within the target's clip; `moments` by role."""
        clip = target.get_clip()
        for piece in self.pieces:
            if piece.rect.colliderect(clip):
                target.blit(piece.at(moments.get(piece.role, STILL)), piece.rect)
        if self.view.left > 0:
            _fade_in(target, round(self.view.left))

    def spots(self) -> dict[str, Rect]:
        """Where each person is in the window, by role."""
        return {piece.role: Rect(*piece.rect) for piece in self.pieces if piece.role}


def view_of(size: tuple[int, int], focus: Rect) -> View:
    """How a picture lies in a window of this size: it fills it, its middle as near to that of `focus` as can be."""
    scale = max(size[0] / WIDTH, size[1] / HEIGHT)
    wide, high = WIDTH * scale, HEIGHT * scale
    left = min(0.0, max(size[0] - wide, focus.centerx - wide / 2))
    if focus.w < size[0] * 0.8:  # text at the side: what slides out of the window there is hidden by it anyway
        left = focus.centerx - wide / 2 if focus.x else min(0.0, focus.centerx - wide / 2)
    return View(scale, left, (size[1] - high) * HEADROOM)


class Superseded(Exception):
    """Another picture is wanted by now."""


class Pictures:
    """Makes pictures on threads of their own; `done` is called there when one is ready."""

    def __init__(self, raster: Raster, done: Callable[[], None]) -> None:
        """Pictures are rasterised and kept by `raster`."""
        self._raster = raster
        self._done = done
        self._still = ThreadPoolExecutor(1, "pictures")
        self._moving = ThreadPoolExecutor(1, "motion")
        self._made: OrderedDict[str, Future[Ready]] = OrderedDict()
        self._wanted = ""

    def get(self, shown: Shown, view: View, *, moving: bool) -> Ready | None:
        """The picture, or None while it is being made; a `moving` one comes still first, and with its moments later."""
        still = self._ask(shown, view, (STILL,))
        if not still.done() or still.exception() is not None:
            return None
        if moving:
            self._wanted = _key(shown, view, MOMENTS)
            whole = self._ask(shown, view, MOMENTS)
            if whole.done() and whole.exception() is None:
                return whole.result()
        return still.result()

    def small(self, shown: Shown, size: tuple[int, int]) -> pygame.Surface | None:
        """The picture as a whole in a small size, or None while it is being made."""
        ready = self._ask(shown, view_of(size, Rect(0, 0, *size)), (STILL,))
        if not ready.done() or ready.exception() is not None:
            return None
        surface = pygame.Surface(size)
        ready.result().draw(surface, {})
        return surface

    def prepare(self, shown: Shown, view: View) -> None:
        """Make the picture ahead of the page that will show it."""
        self._ask(shown, view, (STILL,))

    def close(self) -> None:
        """Stop making pictures, and let go of what was kept longest where the disk's share is used up."""
        self._wanted = ""
        for worker in (self._still, self._moving):
            worker.shutdown(wait=False, cancel_futures=True)
        self._raster.tidy()

    def _ask(self, shown: Shown, view: View, moments: tuple[Moment, ...]) -> Future[Ready]:
        key = _key(shown, view, moments)
        known = self._made.get(key)
        if known is None or (known.done() and isinstance(known.exception(), Superseded)):
            worker = self._moving if len(moments) > 1 else self._still
            self._made[key] = worker.submit(self._make, key, shown, view, moments)
            self._made[key].add_done_callback(lambda _: self._done())
            while len(self._made) > 2 * KEPT_PICTURES:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        return self._made[key]

    def _make(self, key: str, shown: Shown, view: View, moments: tuple[Moment, ...]) -> Ready:
        outline = self._outline(shown)
        pieces = []
        for layer in outline.layers:
            rect = view.rect(layer.box)
            surfaces = {STILL: self._surface(outline, layer, STILL, rect)}
            for moment in moments[1:] if layer.role else ():
                if key != self._wanted:
                    raise Superseded(key)
                surfaces[moment] = self._surface(outline, layer, moment, rect)
            if layer.name == outline.layers[0].name:
                surfaces = {STILL: surfaces[STILL].convert()}  # nothing lies behind it, and so it is drawn faster
            person = shown.people[layer.role].id if layer.role else ""
            pieces.append(Piece(rect, surfaces, layer.role, person))
        return Ready(shown.picture, tuple(pieces), view)

    def _outline(self, shown: Shown) -> Outline:
        """The picture's layers with their boxes: from the disk when it was drawn before, else drawn now."""
        name = digest("outline", _cast_of(shown))
        outline = Outline(shown)
        noted = self._raster.noted(name)
        if isinstance(noted, list):
            outline.place([PlainLayer(name, role, (x, y, w, h)) for name, role, (x, y, w, h) in noted])
        else:
            self._raster.note(name, [(layer.name, layer.role, layer.box) for layer in outline.draw()])
        return outline

    def _surface(self, outline: Outline, layer: PlainLayer, moment: Moment, rect: pygame.Rect) -> pygame.Surface:
        name = digest(layer.name, moment, rect.size, _cast_of(outline.shown))
        return self._raster.kept(name, lambda: outline.svg(layer, moment), rect.size)


@dataclass(frozen=True, slots=True)
class PlainLayer:
    """A layer of a picture without its drawing."""

    name: str
    role: str
    box: Box


class Outline:
    """A picture's layers; drawn only when a drawing is asked for."""

    def __init__(self, shown: Shown) -> None:
        """Nothing is drawn yet."""
        self.shown = shown
        self.layers: list[PlainLayer] = []
        self._svgs: dict[str, str] = {}

    def place(self, layers: list[PlainLayer]) -> None:
        """The layers as they were when the picture was drawn before."""
        self.layers = layers

    def draw(self) -> list[PlainLayer]:
        """Draw every layer as it stands still."""
        from game.people.scene import layers

        drawn = layers(self.shown.picture, self.shown.people, self.shown.wears)
        self._svgs = {layer.name: layer.svg for layer in drawn}
        self.layers = [PlainLayer(layer.name, layer.role, layer.box) for layer in drawn]
        return self.layers

    def svg(self, layer: PlainLayer, moment: Moment) -> str:
        """The drawing of one layer at a moment."""
        if layer.role and moment != STILL:
            return _moment_svg(self.shown, layer.role, moment)
        if not self._svgs:
            self.draw()
        return self._svgs[layer.name]


def _cast_of(shown: Shown) -> tuple[object, ...]:
    """What a picture's drawing depends on, as plain values."""
    cast = [
        (f.role, shown.people[f.role], shown.wears[f.role]) for f in shown.picture.figures if f.role in shown.people
    ]
    return (shown.picture, cast)


def _key(shown: Shown, view: View, moments: tuple[Moment, ...]) -> str:
    people = sorted((role, person.id) for role, person in shown.people.items())
    return repr((shown.picture, people, view, len(moments)))


def _moment_svg(shown: Shown, role: str, moment: Moment) -> str:
    from game.people.scene import figure_layer

    person, wear = shown.people[role], shown.wears[role]
    return figure_layer(shown.picture, role, person, wear, moment.blink, moment.breath).svg


def _fade_in(target: pygame.Surface, left: int) -> None:
    """Let the picture come out of the dark where it begins within the window, beside the text that hides the gap."""
    width = max(1, target.get_width() // 6)
    dark = pygame.Surface((2, 1), pygame.SRCALPHA)
    dark.set_at((0, 0), (*DARK, 255))
    dark.set_at((1, 0), (*DARK, 0))
    target.fill(DARK, (0, 0, left, target.get_height()))
    target.blit(pygame.transform.smoothscale(dark, (width, target.get_height())), (left, 0))
