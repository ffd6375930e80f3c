"""SVG -> surfaces, kept on disk so that nothing is drawn twice."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pygame

from game.stage.brushes import Brushes, drawn_here

DISK_BYTES = 200_000_000
"""How much is kept on disk; what was made longest ago goes first."""
SOFT = 3
"""How many times smaller is drawn, and then made large, what has no edges."""
PACKED = 1
"""How hard pixels are packed (zlib): flat colours pack well anyway, and unpacking must be quick."""

Box = tuple[float, float, float, float]
Size = tuple[int, int]

_ROOT = re.compile(r'<svg\b[^>]*?viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"[^>]*>')


@dataclass(frozen=True, slots=True)
class Wanted:
    """A surface of a size (pixels): `name` is kept under, `make` gives its document.

    `opaque` where nothing shows through, which is drawn faster; `soft` where there is only light without edges.
    """

    name: str
    make: Callable[[], str]
    size: Size
    opaque: bool = False
    soft: bool = False


class Raster:
    """Rasterises documents; what it made lies in a folder under the hash of what it shows. The folder may be anywhere,
    full, damaged or gone: then everything is made anew."""

    def __init__(self, folder: Path) -> None:
        """Keeps below the folder."""
        self._folder = folder
        self._brushes = Brushes()
        self._keeper = ThreadPoolExecutor(1, "keeper")

    def surface(self, svg: str, size: Size) -> pygame.Surface:
        """The document in this size (pixels)."""
        return self.kept(Wanted(digest(svg, size), lambda: svg, size))

    def kept(self, wanted: Wanted) -> pygame.Surface:
        """The surface that is kept under the name, else one that is made and kept."""
        return self._found(wanted) or self._put(wanted, rasterised(wanted.make(), wanted.size))

    def kept_all(self, wanted: Sequence[Wanted]) -> list[pygame.Surface]:
        """The surfaces in order; those that are not kept are made at the same time, on every core."""
        found = [self._found(one) for one in wanted]
        missing = [one for one, surface in zip(wanted, found, strict=True) if surface is None]
        made = iter(self._made(missing))
        return [surface or next(made) for surface in found]

    def kept_surface(self, name: str, make: Callable[[], pygame.Surface], size: Size) -> pygame.Surface:
        """What lies under the name and lets nothing through, else the surface of this size that `make` gives."""
        wanted = Wanted(name, str, size, opaque=True)
        return self._found(wanted) or self._put(wanted, make())

    def close(self) -> None:
        """End what still draws, once what was made is kept."""
        self._brushes.close()
        self._keeper.shutdown()

    def _found(self, wanted: Wanted) -> pygame.Surface | None:
        try:
            return _unpacked((self._folder / f"{wanted.name}.pixels").read_bytes(), wanted.size, wanted.opaque)
        except (OSError, ValueError, zlib.error):  # not kept yet, or damaged: made (again)
            return None

    def _made(self, wanted: Sequence[Wanted]) -> list[pygame.Surface]:
        if not wanted:
            return []
        self._brushes.begin()
        documents = [_sized(one.make(), _drawn_size(one)) for one in wanted]
        return [
            self._put(one, _loaded(png, one.size))
            for one, png in zip(wanted, self._brushes.draw(documents), strict=True)
        ]

    def _put(self, wanted: Wanted, made: pygame.Surface) -> pygame.Surface:
        made = made.convert_alpha()
        pixels = pygame.image.tobytes(made, "BGRA")
        file = self._folder / f"{wanted.name}.pixels"
        self._keeper.submit(lambda: _keep(file, zlib.compress(pixels, PACKED)))
        return made.convert() if wanted.opaque else made

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
    """The document stretched to this size; raises ValueError where it is no such document."""
    return _loaded(drawn_here(_sized(svg, size)), size)


def _drawn_size(wanted: Wanted) -> Size:
    width, height = wanted.size
    return (max(1, width // SOFT), max(1, height // SOFT)) if wanted.soft else wanted.size


def _sized(svg: str, size: Size) -> str:
    """The document, measured so that it is drawn in this size."""
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError(f"no viewBox in {svg[:80]!r}")
    tag = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{size[0]}" height="{size[1]}" preserveAspectRatio="none" viewBox="{" ".join(root.groups())}">'
    )
    return svg[: root.start()] + tag + svg[root.end() :]


def _loaded(png: bytes, size: Size) -> pygame.Surface:
    loaded = pygame.image.load(io.BytesIO(png), "drawn.png")
    return loaded if loaded.get_size() == size else pygame.transform.smoothscale(loaded, size)


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
