"""Type: one family in two weights, at the window's own pixels, with lines broken to fit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pygame

FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
MOST_CHARACTERS = 65
"""The longest line that is pleasant to read."""
LINE = 1.32
"""The height of a line as a share of the type's size."""
KEPT = 4000
K = TypeVar("K")
V = TypeVar("V")


class Type:
    """The fonts at every size asked for, and how texts break in them. Sizes are in pixels."""

    def __init__(self, folder: Path) -> None:
        """The fonts in the folder; pygame's own where a file is missing, so that a page can still be read."""
        pygame.font.init()
        self._folder = folder
        self._fonts: dict[tuple[int, bool], pygame.font.Font] = {}
        self._broken: OrderedDict[tuple[str, int, bool, int], tuple[str, ...]] = OrderedDict()
        self._widths: OrderedDict[tuple[str, int, bool], int] = OrderedDict()

    def font(self, size: int, bold: bool) -> pygame.font.Font:
        """The font of this size and weight."""
        if (size, bold) not in self._fonts:
            file = self._folder / FILES[bold]
            self._fonts[size, bold] = pygame.font.Font(str(file) if file.is_file() else None, size)
        return self._fonts[size, bold]

    def width(self, text: str, size: int, bold: bool = False) -> int:
        """How wide the text is on one line."""
        key = (text, size, bold)
        if key not in self._widths:
            _keep(self._widths, key, self.font(size, bold).size(text)[0])
        return self._widths[key]

    def line(self, size: int) -> int:
        """The height of a line."""
        return round(size * LINE)

    def lines(self, text: str, size: int, width: int, bold: bool = False) -> tuple[str, ...]:
        """The text in lines no wider than `width` and no longer than 65 characters; a longer word is broken."""
        key = (text, size, bold, width)
        if key not in self._broken:
            _keep(self._broken, key, tuple(self._break(text, size, width, bold)))
        return self._broken[key]

    def _break(self, text: str, size: int, width: int, bold: bool) -> Iterator[str]:
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}" if line else word
                if self._fits(longer, size, width, bold):
                    line = longer
                    continue
                if line:
                    yield line
                *whole, line = self._pieces(word, size, width, bold)
                yield from whole
            yield line

    def _pieces(self, word: str, size: int, width: int, bold: bool) -> list[str]:
        """The word in pieces that fit; one piece for nearly every word."""
        pieces = []
        while not self._fits(word, size, width, bold) and len(word) > 1:
            end = len(word) - 1
            while end > 1 and not self._fits(word[:end] + "-", size, width, bold):
                end -= 1
            pieces.append(word[:end] + "-")
            word = word[end:]
        return [*pieces, word]

    def _fits(self, line: str, size: int, width: int, bold: bool) -> bool:
        return len(line) <= MOST_CHARACTERS and self.width(line, size, bold) <= width


def _keep(kept: OrderedDict[K, V], key: K, value: V) -> None:
    kept[key] = value
    if len(kept) > KEPT:
        kept.popitem(last=False)
