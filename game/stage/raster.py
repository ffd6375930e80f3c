"""SVG -> surfaces."""

from __future__ import annotations

import io

import pygame


def rasterised_png(svg: str, size: tuple[int, int]) -> bytes:
    """The document as a PNG of `size` pixels."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True))


def surface_of(png: bytes) -> pygame.Surface:
    """The PNG as a surface that is quick to draw; raises pygame.error when it is damaged."""
    return pygame.image.load(io.BytesIO(png), "picture.png").convert_alpha()


def rasterised(svg: str, size: tuple[int, int]) -> pygame.Surface:
    """The document as a surface of `size` pixels."""
    return surface_of(rasterised_png(svg, size))
