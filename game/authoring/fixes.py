"""Mends what can be mended in one way only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.authoring.diagnostics import Diagnostic
from game.authoring.findings import LINE_BREAK
from game.authoring.library import check

MOST_ROUNDS = 5
"""A mended word may show the next mistake; more than this is no mending."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What was mended in one place."""

    found: Diagnostic
    old: str
    new: str


def mend(paths: Iterable[Path]) -> tuple[Mended, ...]:
    """Mends the files at and below the paths, as long as that makes no new mistakes; what was mended, in order.

    A zip is not written to. Raises OSError when a file cannot be written.
    """
    mended: list[Mended] = []
    for path in paths:
        for _ in range(MOST_ROUNDS):
            found = check([path])
            files = {one.path for one in found if one.fix and Path(one.path).is_file()}
            done = [fix for file in sorted(files) for fix in _mend_file(Path(file), path, found)]
            mended += done
            if not done:
                break
    return tuple(mended)


def _mend_file(file: Path, path: Path, before: Iterable[Diagnostic]) -> list[Mended]:
    """Writes the file with its fixes; puts it back as it was when that shows more mistakes than it mends."""
    found = list(before)
    with file.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    better, mended = fixed(text, [one for one in found if one.path == str(file)])
    if not mended:
        return []
    _write(file, better)
    if len(check([path])) <= len(found):
        return mended
    _write(file, text)
    return []


def fixed(text: str, found: Iterable[Diagnostic]) -> tuple[str, list[Mended]]:
    """The text with the fixes that its diagnostics offer, and which they were; from the end to the beginning, so that
    the places before stay where they are."""
    starts = [0, *(end.end() for end in LINE_BREAK.finditer(text))]
    mended: list[Mended] = []
    once = {(one.line, one.column, one.fix): one for one in found if one.fix}
    for one in sorted(once.values(), key=lambda one: (one.line, one.column), reverse=True):
        fix = one.fix
        place = text.find(fix.old, starts[one.line - 1] + one.column - 1) if fix and one.line <= len(starts) else -1
        if fix and place >= 0:
            text = text[:place] + fix.new + text[place + len(fix.old) :]
            mended.append(Mended(one, fix.old, fix.new))
    return text, mended[::-1]


def _write(file: Path, text: str) -> None:
    """Replaces the file whole: a full disk leaves the old one."""
    fresh = file.with_name(f".{file.name}.mended")
    try:
        fresh.write_bytes(text.encode())
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
