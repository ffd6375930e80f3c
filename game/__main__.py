"""The command line: names the commands, and runs the one that was asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from game.commands import check, explore, graph, pictures, play, preview, texts
from game.commands.command import WRONG_USAGE
from game.paths import find_paths

COMMANDS = (play, preview, check, explore, graph, texts, pictures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the exit status: 0 fine, 1 mistakes found, 2 wrong usage."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(find_paths(), options)
    except OSError as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="omstander", description="Practise stepping in, in nightlife.")
    play.add_bare(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
