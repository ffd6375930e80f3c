"""`omstander group`: a session for a room, with a projector and phones."""

from __future__ import annotations

import argparse
from dataclasses import replace

from game.commands.hosting import OWN, Host, Library
from game.commands.leading import lead_in_window
from game.commands.shelves import shelf_with
from game.language import LANGUAGES, PSEUDO, Languages, system_language
from game.paths import Paths
from game.records.settings_file import read_settings, write_settings
from game.stage.sitting import Sitting
from game.training.group.board import DEPTHS, Setup
from game.training.visit import View, Visit


def add(group: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    group.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="play these instead of a plan's own")
    group.add_argument("--plan", default="", help="a session plan, such as jongerenwerk-45")
    group.add_argument("--depth", type=int, choices=DEPTHS, default=6, help="metres from the wall to the back row")
    group.add_argument("--address", default="", help="the network address of this computer to serve at")
    group.add_argument("--new", action="store_true", help="begin anew, also where a session was broken off")
    group.add_argument("--now", action="store_true", help="start at once, without the page that sets up")
    group.add_argument(
        "--language", choices=(*LANGUAGES, PSEUDO), default=argparse.SUPPRESS, help="the language for this time"
    )
    group.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Serve until the window is closed; WRONG_USAGE without a screen, FileNotFoundError for an unknown scenario."""
    shelf = shelf_with(paths, options.scenarios[0] if options.scenarios else "")
    for name in options.scenarios[1:]:
        if name not in shelf.scenarios:
            raise FileNotFoundError(f"there is no scenario {name!r}. There are: {', '.join(shelf.scenarios)}")
    if options.plan and options.plan not in shelf.plans:
        raise FileNotFoundError(f"there is no session plan {options.plan!r}. There are: {', '.join(shelf.plans)}")
    settings, _ = read_settings(paths.user_data)
    code = options.language or settings.language or system_language()
    languages = Languages({*LANGUAGES, code}, paths.locales)
    plan = OWN + ",".join(_names(options.scenarios, list(shelf.scenarios))) if options.scenarios else options.plan
    setup = Setup(plan=plan, depth=options.depth, network=options.address)
    library = Library(shelf.scenarios, shelf.plans, shelf.help_lines, shelf.cast, languages)
    host = Host(paths.user_data, library, setup)
    if options.new:
        host.forget()
    visit = Visit(
        shelf.scenarios,
        shelf.help_lines,
        replace(settings, language=code),
        view=View.GROUP,
        plans=shelf.plans,
        setup=replace(setup, waiting=True),
    )
    sitting = Sitting(
        visit,
        languages,
        shelf.cast,
        lambda _: None,
        lambda changed: write_settings(paths.user_data, changed),
        host=host,
    )
    return lead_in_window(sitting, paths, host, now=options.now)


def _names(asked: list[str], known: list[str]) -> list[str]:
    """The ids of the scenarios; the first may be a file, which then is the last that is known."""
    first = asked[0] if asked[0] in known else known[-1]
    return [first, *asked[1:]]
