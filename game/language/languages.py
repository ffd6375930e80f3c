"""The languages as they are read from their files, and read again when a translator changes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game.language.language import Language, catalogue_files, load_language

Stamps = tuple[tuple[int, int], ...]


class Languages(Mapping[str, Language]):
    """The languages by code, with the locales of a pack where there is one.

    A catalogue that cannot be read is told in `damaged`; its texts stay as they were read last, or as they are
    written in the source.
    """

    def __init__(self, codes: Iterable[str], locales: Path, pack: Path | None = None) -> None:
        """Reads every language."""
        self._locales, self._pack = locales, pack
        self._stamps = {code: self._stamp(code) for code in codes}
        self.damaged: tuple[str, ...] = ()
        self._languages: dict[str, Language] = {}
        for code in self._stamps:
            self._read(code)

    def __getitem__(self, code: str) -> Language:
        """The language with this code."""
        return self._languages[code]

    def __iter__(self) -> Iterator[str]:
        """The codes."""
        return iter(self._languages)

    def __len__(self) -> int:
        """How many languages there are."""
        return len(self._languages)

    def refresh(self) -> bool:
        """Read again what changed on disk; whether anything did. `damaged` then holds what is wrong now."""
        self.damaged = ()
        changed = [code for code, stamp in self._stamps.items() if self._stamp(code) != stamp]
        for code in changed:
            self._stamps[code] = self._stamp(code)
            self._read(code)
        return bool(changed)

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that a language may be read from."""
        folders = (self._locales, self._pack) if self._pack else (self._locales,)
        return tuple(file for code in self._stamps for file in catalogue_files(code, *folders))

    def _read(self, code: str) -> None:
        try:
            self._languages[code] = load_language(code, self._locales, self._pack)
        except (OSError, ValueError) as wrong:
            self.damaged = (*self.damaged, str(wrong))
            self._languages.setdefault(code, Language(code))

    def _stamp(self, code: str) -> Stamps:
        """When each file of the language was written, and how large it is."""
        folders = (self._locales, self._pack) if self._pack else (self._locales,)
        return tuple(_written(file) for file in catalogue_files(code, *folders))


def _written(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
