"""Draws a laid-out page: plates, lines of text, signs and small pictures, each kept once it was made."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TypeVar

import pygame

from game.pages.page import Arrangement, Page, Shown
from game.stage.boxes import Code, Emblem, Icon, Item, Layout, Line, Plate, Rect, Thumbnail
from game.stage.icons import icon_svg
from game.stage.raster import Raster
from game.stage.theme import HIGH_CONTRAST, NIGHT, Colour, Ink, Theme
from game.stage.type import Type
from game.training.settings import Settings

KEPT = 600
SHARP = 4
"""Round corners are drawn this many times as large, then made small, so that they are smooth."""

K = TypeVar("K")
V = TypeVar("V")
Thumb = Callable[[Shown, tuple[int, int]], pygame.Surface | None]


class Drawer:
    """Draws layouts; keeps what it made. `thumb` gives a small picture, or None while it is being made."""

    def __init__(self, type_: Type, raster: Raster, thumb: Thumb) -> None:
        """A drawer with these fonts."""
        self._raster = raster
        self._type = type_
        self._thumb = thumb
        self._texts: OrderedDict[tuple[str, int, bool, Colour], pygame.Surface] = OrderedDict()
        self._icons: OrderedDict[tuple[str, Colour, int], pygame.Surface] = OrderedDict()
        self._plates: OrderedDict[tuple[object, ...], pygame.Surface] = OrderedDict()

    def ground(self, page: Page, settings: Settings) -> Colour:
        """The colour behind everything."""
        theme = theme_of(settings)
        return theme[Ink.PLAIN if page.arrangement is Arrangement.NEUTRAL else Ink.NIGHT]

    def draw(self, target: pygame.Surface, layout: Layout, settings: Settings, clip: pygame.Rect | None = None) -> None:
        """Draw the layout, or what of it lies within `clip`."""
        theme = theme_of(settings)
        whole = clip or target.get_rect()
        target.set_clip(whole)
        self._items(target, layout.items, theme, 0, whole)
        area = whole.clip(_pygame(layout.scroll_area))
        if area.w and area.h:
            target.set_clip(area)
            self._items(target, layout.scrolled, theme, -layout.scroll, area)
        target.set_clip(None)

    def _items(self, target: pygame.Surface, items: Iterable[Item], theme: Theme, dy: int, clip: pygame.Rect) -> None:
        for item in items:
            match item:
                case Line():
                    self._line(target, item, theme, dy, clip)
                case _ if not clip.colliderect(_pygame(item.rect.grown(24).moved(0, dy))):
                    continue
                case Plate():
                    self._plate(target, item, theme, dy)
                case Icon(rect, name, ink):
                    target.blit(self._icon(name, theme[ink], rect.w), (rect.x, rect.y + dy))
                case Emblem():
                    self._emblem(target, item, dy)
                case Code(rect, text):
                    code = _kept(self._plates, ("code", text, rect.w), lambda item=item: _qr(item.text, item.rect.w))  # type: ignore[misc]
                    target.blit(code, (rect.x, rect.y + dy))
                case Thumbnail(rect, shown):
                    self._picture(target, rect.moved(0, dy), shown, theme)

    def _line(self, target: pygame.Surface, line: Line, theme: Theme, dy: int, clip: pygame.Rect) -> None:
        if line.y + dy > clip.bottom or line.box.bottom + dy < clip.top or not line.text:
            return
        key = (line.text, line.size, line.bold, theme[line.ink])
        surface = _kept(self._texts, key, lambda: self._type.font(line.size, line.bold).render(line.text, True, key[3]))
        room = self._type.line(line.size) - surface.get_height()
        target.blit(surface, (line.x, line.y + dy + room // 2))

    def _icon(self, name: str, colour: Colour, side: int) -> pygame.Surface:
        def make() -> pygame.Surface:
            return self._raster.surface(icon_svg(name, colour, side), (side, side))

        return _kept(self._icons, (name, colour, side), make)

    def _plate(self, target: pygame.Surface, plate: Plate, theme: Theme, dy: int) -> None:
        alpha = plate.alpha if plate.alpha else theme.panel_alpha
        fill = theme[plate.fill] if plate.fill else None
        edge = theme[plate.edge] if plate.edge else None
        rect = plate.rect.moved(0, dy)
        if plate.shadow:
            shade = _kept(self._plates, ("shadow", rect.w, rect.h), lambda: _shadow(rect.w, rect.h, plate.radius))
            target.blit(shade, (rect.x - SHADOW, rect.y - SHADOW + SHADOW // 3))
        key = (rect.w, rect.h, plate.radius, fill, edge, plate.edge_width, alpha)
        target.blit(_kept(self._plates, key, lambda: _rounded(*key)), (rect.x, rect.y))

    def _emblem(self, target: pygame.Surface, emblem: Emblem, dy: int) -> None:
        side = emblem.rect.w
        picture = _kept(self._plates, ("emblem", emblem.path, side), lambda: _fitted(emblem.path, side))
        target.blit(picture, (emblem.rect.x, emblem.rect.y + dy))

    def _picture(self, target: pygame.Surface, rect: Rect, shown: Shown, theme: Theme) -> None:
        picture = self._thumb(shown, (rect.w, rect.h))
        if picture is None:
            pygame.draw.rect(target, theme[Ink.REMARK], _pygame(rect), border_radius=8)
        else:
            target.blit(picture, (rect.x, rect.y))


def theme_of(settings: Settings) -> Theme:
    """The colours that the settings ask for."""
    return HIGH_CONTRAST if settings.high_contrast else NIGHT


SHADOW = 26
"""How far a panel's shadow reaches, in pixels."""


def _shadow(width: int, height: int, radius: int) -> pygame.Surface:
    """A soft dark edge around a panel: drawn small and made large, for softness needs no detail."""
    small = 8
    size = ((width + 2 * SHADOW) // small, (height + 2 * SHADOW) // small)
    shade = pygame.Surface(size, pygame.SRCALPHA)
    inner = pygame.Rect(SHADOW // small, SHADOW // small, width // small, height // small)
    pygame.draw.rect(shade, (5, 3, 14, 130), inner, border_radius=max(1, radius // small))
    return pygame.transform.smoothscale(
        pygame.transform.gaussian_blur(shade, 2), (width + 2 * SHADOW, height + 2 * SHADOW)
    )


def _fitted(path: str, side: int) -> pygame.Surface:
    """The picture as large as it fits into a square of this side, at its right edge; nothing for one that cannot be
    read."""
    square = pygame.Surface((side, side), pygame.SRCALPHA)
    try:
        loaded = pygame.image.load(path)
    except (OSError, pygame.error):
        return square
    logo = pygame.Surface(
        loaded.get_size(), pygame.SRCALPHA
    )  # whatever its form, one that can be made smaller smoothly
    logo.blit(loaded, (0, 0))
    scale = side / max(logo.get_size())
    size = max(1, round(logo.get_width() * scale)), max(1, round(logo.get_height() * scale))
    square.blit(pygame.transform.smoothscale(logo, size), (side - size[0], (side - size[1]) // 2))
    return square


def _qr(text: str, side: int) -> pygame.Surface:
    """The text as a QR code on a white square of this side; every module is a whole number of pixels."""
    import segno

    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix_iter(border=4)]
    square = pygame.Surface((side, side))
    square.fill((255, 255, 255))
    module = max(1, side // len(rows))
    off = (side - module * len(rows)) // 2
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                square.fill((0, 0, 0), (off + x * module, off + y * module, module, module))
    return square


def _rounded(
    width: int, height: int, radius: int, fill: Colour | None, edge: Colour | None, edge_width: int, alpha: int
) -> pygame.Surface:
    """A plate: corners drawn large and made small, the rest filled plainly."""
    radius = max(0, min(radius, width // 2, height // 2))
    plate = pygame.Surface((width, height), pygame.SRCALPHA)
    ink = (*fill, alpha) if fill else None
    line = (*edge, 255) if edge else None
    if ink:
        plate.fill(ink, (0, radius, width, height - 2 * radius))
        plate.fill(ink, (radius, 0, width - 2 * radius, height))
    if line:
        for rect in (
            (radius, 0, width - 2 * radius, edge_width),
            (radius, height - edge_width, width - 2 * radius, edge_width),
            (0, radius, edge_width, height - 2 * radius),
            (width - edge_width, radius, edge_width, height - 2 * radius),
        ):
            plate.fill(line, rect)
    if radius:
        _corners(plate, radius, ink, line, edge_width)
    return plate


def _corners(
    plate: pygame.Surface,
    radius: int,
    ink: tuple[int, int, int, int] | None,
    line: tuple[int, int, int, int] | None,
    edge_width: int,
) -> None:
    large = 2 * radius * SHARP
    round_ = pygame.Surface((large, large), pygame.SRCALPHA)
    round_.fill((*(line or ink or (0, 0, 0, 0))[:3], 0))
    middle = (large // 2, large // 2)
    if ink:
        pygame.draw.circle(round_, ink, middle, large // 2)
    if line:
        pygame.draw.circle(round_, line, middle, large // 2, edge_width * SHARP)
    small = pygame.transform.smoothscale(round_, (2 * radius, 2 * radius))
    width, height = plate.get_size()
    for x, y, sx, sy in (
        (0, 0, 0, 0),
        (width - radius, 0, radius, 0),
        (0, height - radius, 0, radius),
        (width - radius, height - radius, radius, radius),
    ):
        plate.fill((0, 0, 0, 0), (x, y, radius, radius))
        plate.blit(small, (x, y), (sx, sy, radius, radius), pygame.BLEND_RGBA_ADD)


def _kept(kept: OrderedDict[K, V], key: K, make: Callable[[], V]) -> V:
    if key not in kept:
        kept[key] = make()
        if len(kept) > KEPT:
            kept.popitem(last=False)
    return kept[key]


def _pygame(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
