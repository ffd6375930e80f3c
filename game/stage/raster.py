"""SVG -> surfaces, kept on disk as PNG so that nothing is drawn twice."""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pygame

DISK_BYTES = 200_000_000
"""How much is kept on disk; what was made longest ago goes first."""

Box = tuple[float, float, float, float]
Named = tuple[str, Box]


class Raster:
    """Rasterises documents; what it made lies in a folder under the hash of what it shows. The folder may be anywhere,
    full, damaged or gone: then everything is made anew."""

    def __init__(self, folder: Path) -> None:
        """Keeps below the folder."""
        self._folder = folder

    def surface(self, svg: str, size: tuple[int, int]) -> pygame.Surface:
        """The document in this size (pixels)."""
        return self.kept(digest(svg, size), lambda: svg, size)

    def kept(self, name: str, make: Callable[[], str], size: tuple[int, int]) -> pygame.Surface:
        """What lies under the name, else the document that `make` gives, in this size."""
        file = self._folder / f"{name}.png"
        try:
            return _surface_of(file.read_bytes())
        except (OSError, pygame.error):  # not kept yet, or damaged: made (again)
            content = _rasterised(make(), size)
            _keep(file, content)
            return _surface_of(content)

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


def _surface_of(png: bytes) -> pygame.Surface:
    return pygame.image.load(io.BytesIO(png), "picture.png").convert_alpha()


def _rasterised(svg: str, size: tuple[int, int]) -> bytes:
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True))


def _keep(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(content)
        fresh.replace(file)
    except OSError:
        return
