"""SVG -> surfaces, kept on disk so that nothing is drawn twice."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pygame

DISK_BYTES = 200_000_000
"""How much is kept on disk; what was made longest ago goes first."""
STRIP = 100_000
"""The most pixels that are drawn at once: resvg lets nobody else run meanwhile, and the window must answer."""
SEAM = 2
"""Rows that a strip is drawn further than it is used: edges that cross its own edge come out a little otherwise."""
PACKED = 1
"""How hard pixels are packed (zlib): flat colours pack well anyway, and unpacking must be quick."""

Box = tuple[float, float, float, float]
Size = tuple[int, int]

_ROOT = re.compile(r'<svg\b[^>]*?viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"[^>]*>')


class Raster:
    """Rasterises documents; what it made lies in a folder under the hash of what it shows. The folder may be anywhere,
    full, damaged or gone: then everything is made anew."""

    def __init__(self, folder: Path) -> None:
        """Keeps below the folder."""
        self._folder = folder

    def surface(self, svg: str, size: Size) -> pygame.Surface:
        """The document in this size (pixels)."""
        return self.kept(digest(svg, size), lambda: svg, size)

    def kept(self, name: str, make: Callable[[], str], size: Size, *, opaque: bool = False) -> pygame.Surface:
        """What lies under the name, else the document that `make` gives, in this size; `opaque` where nothing shows
        through, which is drawn faster."""
        return self.kept_surface(name, lambda: rasterised(make(), size), size, opaque=opaque)

    def kept_surface(
        self, name: str, make: Callable[[], pygame.Surface], size: Size, *, opaque: bool = False
    ) -> pygame.Surface:
        """What lies under the name, else the surface of this size that `make` gives."""
        file = self._folder / f"{name}.pixels"
        try:
            return _unpacked(file.read_bytes(), size, opaque)
        except (OSError, ValueError, zlib.error):  # not kept yet, or damaged: made (again)
            made = make().convert_alpha()
            _keep(file, zlib.compress(pygame.image.tobytes(made, "BGRA"), PACKED))
            return made.convert() if opaque else made

    def note(self, name: str, value: object) -> None:
        """Keep something small (as JSON) under the name."""
        _keep(self._folder / f"{name}.json", json.dumps(value).encode())

    def noted(self, name: str) -> object:
        """What was kept under the name; None when there is nothing that can be read."""
        try:
            return json.loads((self._folder / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            return None

    def tidy(self) -> None:
        """Let go of what was made longest ago, where more than DISK_BYTES are kept."""
        try:
            files = sorted(self._folder.glob("*"), key=lambda file: file.stat().st_mtime, reverse=True)
            total = 0
            for file in files:
                total += file.stat().st_size
                if total > DISK_BYTES:
                    file.unlink()
        except OSError:
            return


def digest(*parts: object) -> str:
    """A name for what these parts describe, as the game draws it now."""
    return hashlib.sha256(repr((drawing_version(), parts)).encode()).hexdigest()[:32]


@cache
def drawing_version() -> str:
    """A name for the code that draws people and places: another version of it makes other pictures."""
    folder = Path(__file__).resolve().parent.parent / "people"
    stats = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in sorted(folder.glob("*.py"))]
    return hashlib.sha256(repr(stats).encode()).hexdigest()[:16]


def rasterised(svg: str, size: Size) -> pygame.Surface:
    """The document stretched to this size, drawn strip by strip; raises ValueError where it is no such document."""
    width, height = size
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError(f"no viewBox in {svg[:80]!r}")
    whole = pygame.Surface(size, pygame.SRCALPHA)
    rows = max(1, STRIP // width)
    for top in range(0, height, rows):
        strip = _strip(svg, root, size, top, min(rows, height - top))
        strip.set_alpha(None)  # copied, not blended
        whole.blit(strip, (0, top), (0, SEAM, width, rows))
    return whole


def _strip(svg: str, root: re.Match[str], size: Size, top: int, rows: int) -> pygame.Surface:
    """These rows of the document, and SEAM more on both sides."""
    import resvg_py

    x, y, wide, high = (float(number) for number in root.groups())
    each = high / size[1]
    tag = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{size[0]}" height="{rows + 2 * SEAM}" preserveAspectRatio="none" '
        f'viewBox="{x} {y + (top - SEAM) * each} {wide} {(rows + 2 * SEAM) * each}">'
    )
    document = svg[: root.start()] + tag + svg[root.end() :]
    png = resvg_py.svg_to_bytes(svg_string=document, skip_system_fonts=True)
    return pygame.image.load(io.BytesIO(png), "strip.png")


def _unpacked(content: bytes, size: Size, opaque: bool) -> pygame.Surface:
    """The surface that was kept; raises ValueError or zlib.error where the content is not one of this size."""
    surface = pygame.image.frombuffer(zlib.decompress(content), size, "BGRA")
    return surface.convert() if opaque else surface


def _keep(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(content)
        fresh.replace(file)
    except OSError:
        return
