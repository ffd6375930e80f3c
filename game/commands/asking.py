"""Questions in a terminal, for commands that begin a file: what an option gives, or what somebody answers."""

from __future__ import annotations

import sys

from game.commands.command import WRONG_USAGE


def words(question: str, given: str | None) -> str:
    """What was given or is answered; asked again until it says something.

    Raises ValueError for an option that says nothing, EOFError when nobody answers.
    """
    if given is not None:
        if not given.strip():
            raise ValueError(f"an answer is empty: {question}")
        return given
    print(question)
    while not (answer := input("> ").strip()):
        continue
    return answer


def refuse(message: str) -> int:
    """Say why nothing was done; WRONG_USAGE."""
    print(f"omstander: {message}", file=sys.stderr)
    return WRONG_USAGE
