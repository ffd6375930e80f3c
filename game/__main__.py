"""The command line: names the commands, and runs the one that was asked for."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from game.commands import play
from game.commands.command import WRONG_USAGE
from game.paths import find_paths

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "play": "play a scenario (the menu, when none is named)",
        "player": "who plays at this computer; export or erase what is kept of one of them",
        "certificate": "a page that proves which modules somebody did; check one",
        "team": "for the manager: who finished which module when, as PDF and CSV",
        "group": "lead a session for a room: a projector, phones, your own page",
        "rehearse": "lead a role-play rehearsal for the crew of a festival; print its cards",
        "preview": "see a scenario while you write it: each save shows at once",
        "new": "begin a scenario of your own",
        "pack": "begin a pack: your venue's name, norm, partners and protocol",
        "check": "find the mistakes in scenarios",
        "explore": "see how a scenario can be played, without its texts",
        "graph": "draw a scenario: its scenes, the ways between them, what is wrong",
        "schema": "write the format of a scenario as a JSON Schema, for editors",
        "texts": "bring the catalogues for translators up to date and compile them",
        "pictures": "write the pictures and pages of scenarios as PNG files",
        "lrs": "name the learning record store that is told which modules are completed",
        "study": "plan a study, take part in it, send its records, withdraw",
        "report": "write what a study shows: page, PDF, tables",
        "power": "how many people a study needs",
    }
)
"""Each command with what it does; its module in `game.commands` is imported when it is asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the exit status: 0 fine, 1 mistakes found, 2 wrong usage."""
    gc.set_threshold(50_000)  # what is made while the game starts stays: looking through it all finds nothing
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    try:
        status: int = options.run(find_paths(), options)
    except OSError as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    return status


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the options of the commands that the arguments may ask for."""
    parser = argparse.ArgumentParser(prog="omstander", description="Practise stepping in, in nightlife.")
    play.add_bare(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does, description=does)
        if name in arguments:
            import_module(f"game.commands.{name}").add(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
