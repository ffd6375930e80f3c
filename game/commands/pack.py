"""`omstander pack new`: a venue's own pack to begin with, from a few questions."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from game.authoring.findings import shown
from game.authoring.pack_starter import LOGO, House, begun_pack
from game.authoring.reader import PACK_FILE
from game.authoring.source import ID
from game.commands.asking import refuse, words
from game.commands.command import OK
from game.paths import Paths


def add(pack: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    does = "make the folder of a pack, with its name, norm and protocol"
    new = pack.add_subparsers(dest="pack_command", required=True).add_parser("new", help=does, description=does)
    new.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to make, such as cafe-de-zon")
    new.add_argument("--name", help="what the venue is called")
    new.add_argument("--norm", help="the house norm, in one or two sentences")
    new.add_argument("--said-by", help="who says the norm: somebody with standing, such as: Fatima, eigenaar")
    new.add_argument("--calls", help="who the team brings in, and how")
    new.add_argument("--quiet-place", help="where somebody can be in peace")
    new.add_argument("--log", help="how the team writes down what happened")
    new.add_argument("--logo", type=Path, help="a PNG picture, copied into the folder")
    new.set_defaults(run=run)


def run(_: Paths, options: argparse.Namespace) -> int:
    """Ask what the options leave open and make the folder; WRONG_USAGE when it cannot be made under this name.

    Raises OSError when the folder cannot be written to, or the logo not be read.
    """
    folder: Path = options.folder
    if not ID.fullmatch(folder.name):
        return refuse(f"{shown(folder.name)} cannot be the name of a pack: lower-case letters, digits and hyphens")
    if (folder / PACK_FILE).exists():
        return refuse(f"{str(folder / PACK_FILE)!r} is there already; change that file, or choose another folder")
    try:
        house = _asked(options)
    except (EOFError, KeyboardInterrupt):
        return refuse("nothing was written")
    except ValueError as wrong:
        return refuse(str(wrong))
    folder.mkdir(parents=True, exist_ok=True)
    if options.logo is not None:
        shutil.copyfile(options.logo, folder / LOGO)
    (folder / PACK_FILE).write_text(begun_pack(house, folder, logo=options.logo is not None), "utf-8")
    print(f"Written: {folder / PACK_FILE}")
    print(f"  omstander check {folder}   find what is wrong\n  omstander play {folder}    see it")
    return OK


def _asked(options: argparse.Namespace) -> House:
    """The answers. Raises ValueError for an option that says nothing, EOFError when nobody answers."""
    return House(
        name=words("What is the venue called?", options.name),
        norm=words("The house norm, in one or two sentences. Who said it best?", options.norm),
        said_by=words("Who says so? Somebody people listen to, with name and job.", options.said_by),
        calls=words("Who does the team bring in, and how?", options.calls),
        quiet_place=words("Where can somebody be in peace for a while?", options.quiet_place),
        log=words("How does the team write down what happened?", options.log),
    )
