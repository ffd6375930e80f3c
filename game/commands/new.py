"""`omstander new`: a scenario to begin with, from a few questions."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from game.authoring.findings import did_you_mean, shown
from game.authoring.source import ID
from game.authoring.starter import Audience, Beginning, begun, title_of
from game.commands.asking import refuse, words
from game.commands.command import OK
from game.paths import Paths
from game.story.picture import Place

E = TypeVar("E", bound=StrEnum)


def add(new: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    new.add_argument("id", metavar="ID", help="its name: lower-case letters, digits and hyphens, such as mijn-avond")
    new.add_argument("--folder", type=Path, default=Path(), help="where to write it; here when left out")
    new.add_argument("--audience", help="who plays it: " + ", ".join(Audience))
    new.add_argument("--place", help="where it happens: " + ", ".join(Place))
    new.add_argument("--behaviour", help="the behaviour that it is about, in plain words")
    new.add_argument("--job", help="what the player does there")
    new.add_argument("--rehearsal", action="store_true", help="with a rehearsal for a crew: cards, rounds, checklist")
    new.set_defaults(run=run)


def run(_: Paths, options: argparse.Namespace) -> int:
    """Ask what the options leave open and write the file; WRONG_USAGE when it cannot be written under this name.

    Raises OSError when the folder cannot be written to.
    """
    name: str = options.id.removesuffix(".yaml")
    if not all(ID.fullmatch(part) for part in name.split("/")):
        return refuse(f"{shown(name)} cannot be the name of a scenario: lower-case letters, digits and hyphens")
    path: Path = options.folder / f"{name}.yaml"
    if path.exists():
        return refuse(f"{str(path)!r} is there already; choose another name")
    try:
        beginning = _asked(title_of(name), options)
    except (EOFError, KeyboardInterrupt):
        return refuse("nothing was written")
    except ValueError as wrong:
        return refuse(str(wrong))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(begun(beginning, path.as_posix()), "utf-8")
    print(f"Written: {path}\n  omstander preview {path}   play it while you write\n  omstander check {path}")
    return OK


def _asked(title: str, options: argparse.Namespace) -> Beginning:
    """The answers. Raises ValueError for an option that cannot be, EOFError when nobody answers."""
    return Beginning(
        title=title,
        audience=_one_of(Audience, "Who plays it?", options.audience),
        place=_one_of(Place, "Where does it happen?", options.place),
        behaviour=words("Which behaviour is it about? In plain words, in Dutch.", options.behaviour),
        job=words("What does the player do there? For instance: Je werkt achter de bar", options.job),
        rehearsal=options.rehearsal,
    )


def _one_of(kind: type[E], question: str, given: str | None) -> E:
    """The value that was given or is answered, by its name or number; asked again until it is one."""
    if given is not None:
        found = _found(kind, given)
        if found is None:
            raise ValueError(f"there is no {kind.__name__.lower()} {shown(given)}: {did_you_mean(given, list(kind))}")
        return found
    print(question)
    for number, one in enumerate(kind, 1):
        print(f"  {number:2} {one}")
    while True:
        answer = input("> ").strip()
        found = _found(kind, answer)
        if found is not None:
            return found
        print(did_you_mean(answer, list(kind)))


def _found(kind: type[E], answer: str) -> E | None:
    values: Sequence[E] = list(kind)
    if answer.isdecimal() and 1 <= int(answer) <= len(values):
        return values[int(answer) - 1]
    return next((one for one in values if one == answer), None)
