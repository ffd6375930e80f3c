"""`omstander check`: find the mistakes in scenarios."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.commands.command import MISTAKES, OK, Commands
from game.paths import Paths


def add(commands: Commands) -> None:
    """Put the command on the parser."""
    check = commands.add_parser("check", help="find the mistakes in scenarios")
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="files or folders; the game's own scenarios and cast when none",
    )
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Print what was found; MISTAKES when any is an error, raises FileNotFoundError for a path that is not there."""
    from game.authoring.diagnostics import as_json, as_text, has_errors
    from game.authoring.library import check

    asked: list[Path] = options.paths or [paths.scenarios, paths.cast]
    for path in asked:
        if not path.exists():
            raise FileNotFoundError(f"there is no file or folder {str(path)!r} to check")
    found = check(asked)
    if options.format == "json":
        print(as_json(found))
    else:
        for diagnostic in found:
            print(as_text(diagnostic))
        print(f"{len(found)} found." if found else "No mistakes found.")
    return MISTAKES if has_errors(found) else OK
