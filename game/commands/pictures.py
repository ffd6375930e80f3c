"""`omstander pictures`: every picture and page of scenarios as PNG, and contact sheets of the cast."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.shelf import Shelf
from game.commands.command import OK
from game.commands.shelves import named_in, shelf_with
from game.language import LANGUAGES, load_language
from game.pages.menu import MENU_SEED
from game.pages.walk import pages_of
from game.paths import Paths
from game.story.scenario import Scenario
from game.training.settings import Settings

if TYPE_CHECKING:
    from game.stage.stills import Named, Stills

THUMB = (480, 270)
COLUMNS = 4


def add(pictures: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    pictures.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="names or files; all of them when none")
    pictures.add_argument("-o", "--output", type=Path, required=True, metavar="DIR", help="the folder to write to")
    pictures.add_argument("--cast", action="store_true", help="contact sheets of the cast instead of scenarios")
    pictures.add_argument("--size", type=_size, default=(1920, 1080), help="in pixels, such as 1280x720")
    pictures.add_argument("--seed", type=int, default=MENU_SEED, help="which people play the roles")
    pictures.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Write the files and say how many; raises FileNotFoundError for an unknown scenario, OSError for a full disk."""
    from game.stage.stills import Stills

    asked: list[str] = options.scenarios
    shelves = [shelf_with(paths, name) for name in asked] or [shelf_with(paths)]
    stills, folder = Stills(paths), options.output
    count = 0
    if options.cast:
        count += _write_cast(stills, shelves[0], folder)
    else:
        wanted = [named_in(shelf, name) for shelf, name in zip(shelves, asked, strict=False) if asked]
        for scenario in wanted or shelves[0].scenarios.values():
            count += _write_scenario(stills, paths, shelves[0], scenario, options)
    print(f"{count} pictures in {folder}")
    return OK


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write width and height in pixels, such as 1280x720")
    return int(found[1]), int(found[2])


def _write_scenario(stills: Stills, paths: Paths, shelf: Shelf, scenario: Scenario, options: argparse.Namespace) -> int:
    """The pictures once (there are no words in them), then in each language every page and the sheet of them all."""
    from game.stage.stills import write

    folder: Path = options.output / scenario.id
    count = 0
    for code in LANGUAGES:
        language = load_language(code, paths.locales)
        settings = Settings(language=code, reduced_motion=True)
        named: list[Named] = []
        for name, page in pages_of(scenario, options.seed, shelf.help_lines, language, shelf.cast):
            named.append((name, stills.page(page, settings, options.size)))
            write(named[-1][1], folder / code / f"{name}.png")
            if code == LANGUAGES[0] and page.picture:
                write(stills.picture(page.picture, options.size), folder / "pictures" / f"{name}.png")
                count += 1
        write(stills.sheet(named, COLUMNS, THUMB), folder / f"overview-{code}.png")
        count += len(named) + 1
    return count


def _write_cast(stills: Stills, shelf: Shelf, folder: Path) -> int:
    """A sheet for each pose with everybody in it, one of all faces with every expression, one of all work clothes."""
    from game.people.sheet import cast_sheets
    from game.stage.stills import write

    count = 0
    for sheet in cast_sheets(shelf.cast):
        write(stills.drawing(sheet.svg, sheet.size), folder / f"{sheet.name}.png")
        count += 1
    return count
