"""`omstander texts`: bring the catalogues for translators up to date and compile them."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.commands.command import MISTAKES, OK, Commands
from game.paths import Paths


def add(commands: Commands) -> None:
    """Put the command on the parser."""
    texts = commands.add_parser("texts", help="bring the catalogues for translators up to date and compile them")
    texts.add_argument("action", choices=("update", "status"), nargs="?", default="update")
    texts.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Print what is missing or stale; MISTAKES when anything is."""
    from game.authoring.catalogues import Texts, compile_catalogues, status, update

    texts = Texts(Path(__file__).parent.parent, paths.scenarios, paths.locales)
    states = update(texts) if options.action == "update" else status(texts)
    for state in states:
        stale = ", not up to date" if state.stale else ""
        print(f"{state.path}: {len(state.missing)} to translate{stale}")
        for missing in state.missing:
            print(f"  {missing}")
    if options.action == "update":
        compile_catalogues(paths.locales)
    return MISTAKES if any(state.missing or state.stale for state in states) else OK
