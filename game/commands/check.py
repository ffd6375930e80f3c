"""`omstander check`: find the mistakes in scenarios."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import MISTAKES, OK
from game.paths import Paths

if TYPE_CHECKING:
    from game.authoring.rules.plain import Ease
    from game.authoring.rules.review import Review


def add(check: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="files or folders; the game's own scenarios and cast when none",
    )
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--fix", action="store_true", help="mend what can be mended in one way only, and say what")
    check.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Print what was found; MISTAKES when any is an error, raises FileNotFoundError for a path that is not there."""
    from game.authoring.diagnostics import as_json, as_text, has_errors
    from game.authoring.library import check
    from game.authoring.rules.review import review

    asked: list[Path] = options.paths or [paths.scenarios, paths.cast]
    for path in asked:
        if not path.exists():
            raise FileNotFoundError(f"there is no file or folder {str(path)!r} to check")
    if options.fix:
        _mend(asked, told=options.format == "text")
    reviews = review(asked, paths.scenarios, paths.locales)
    found = (*check(asked), *(one for told in reviews for one in told.diagnostics))
    if options.format == "json":
        print(as_json(found))
    else:
        for diagnostic in found:
            print(as_text(diagnostic))
        for told in reviews:
            _tell(told)
        print(f"{len(found)} found." if found else "No mistakes found.")
    return MISTAKES if has_errors(found) else OK


def _mend(asked: list[Path], *, told: bool) -> None:
    from game.authoring.fixes import mend

    for one in mend(asked):
        if told:
            print(f"{one.found.path}:{one.found.line}: mended `{one.old}` to `{one.new}`")


def _tell(told: Review) -> None:
    """What is no mistake: how the scenario reads, the warnings that its author answered, what waits for review."""
    if told.ease:
        print(f"{told.path}: " + "; ".join(f"{one.language}: {_ease(one)}" for one in told.ease))
    for heading, lines in (
        ("warnings with an answer", [f"{one.code} at {one.place}: {one.reason}" for one in told.answered]),
        ("to review before this goes out", [" ".join(note.split()) for note in told.notes]),
    ):
        if lines:
            print(f"{told.path}: {len(lines)} {heading}")
        for line in lines:
            print(f"  - {line}")


def _ease(ease: Ease) -> str:
    return f"reading ease {ease.score:.0f}, {ease.sentence_words:.1f} words a sentence"
