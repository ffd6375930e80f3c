"""`omstander rehearse`: a role-play rehearsal for the crew of a festival, led by the window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from game.commands.command import OK
from game.commands.hosting import Library
from game.commands.leading import lead_in_window
from game.commands.rehearsing import Asked, RehearsalHost
from game.commands.shelves import named_in, shelf_with
from game.language import LANGUAGES, PSEUDO, Language, Languages, system_language
from game.pages.rehearsal.setup import LONGEST_BOX
from game.paths import Paths
from game.records.settings_file import read_settings, write_settings
from game.stage.sitting import Sitting
from game.story.rehearsal import Boxes, Position
from game.training.rehearsal.board import Paper, RehearsalSetup
from game.training.rehearsal.deal import FEWEST, MOST
from game.training.rehearsal.rehearsing import Rehearsing
from game.training.visit import View, Visit


def add(rehearse: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    rehearse.add_argument(
        "scenario", nargs="?", default="", help="its name, such as festival/voor-het-podium, or its file"
    )
    rehearse.add_argument(
        "--people", type=int, choices=range(FEWEST, MOST + 1), default=None, metavar="N", help="6 to 60"
    )
    rehearse.add_argument(
        "--positions",
        type=_positions,
        default=None,
        metavar="A,B",
        help="those that your crew has: " + ", ".join(Position),
    )
    rehearse.add_argument(
        "--minutes", type=_boxes, default=None, metavar="P,B,P,D,C", help="prepare, brief, play, discuss, close"
    )
    rehearse.add_argument(
        "--deal", type=int, default=None, metavar="N", help="who does what: the same number, the same cards"
    )
    rehearse.add_argument("--tabletop", action="store_true", help="the control room alone, at the table")
    rehearse.add_argument("--cards", type=Path, metavar="FOLDER", help="write the cards as PDF, and do no more")
    rehearse.add_argument(
        "--preparation", type=Path, metavar="FOLDER", help="write the organiser's list, and do no more"
    )
    rehearse.add_argument("--address", default="", help="the network address of this computer to serve phones at")
    rehearse.add_argument(
        "--speed", type=_speed, default=1.0, help="let the clock run so many times as fast, to try it"
    )
    rehearse.add_argument("--new", action="store_true", help="begin anew, also where a rehearsal was broken off")
    rehearse.add_argument("--now", action="store_true", help="begin at once, without the page that sets up")
    rehearse.add_argument(
        "--language", choices=(*LANGUAGES, PSEUDO), default=argparse.SUPPRESS, help="the language for this time"
    )
    rehearse.set_defaults(run=run)


def _positions(text: str) -> tuple[Position, ...]:
    """`bar,stage` as positions."""
    try:
        return tuple(Position(word.strip()) for word in text.split(",") if word.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"there is no such position; there are: {', '.join(Position)}") from error


def _boxes(text: str) -> Boxes:
    """`10,5,10,10,10` as time boxes."""
    minutes = [int(word) if word.strip().isdecimal() else 0 for word in text.split(",")]
    if len(minutes) != 5 or not 1 <= min(minutes) <= max(minutes) <= LONGEST_BOX:
        raise argparse.ArgumentTypeError(f"five numbers from 1 to {LONGEST_BOX} are needed: 10,5,10,10,10")
    return Boxes(*minutes)


def _speed(text: str) -> float:
    """How many times as fast as the day the clock runs."""
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0.1 <= speed <= 1000:
        raise argparse.ArgumentTypeError("a number from 0.1 to 1000 is needed")
    return speed


def _asked(options: argparse.Namespace, scenario: str | None) -> Asked:
    """What the options ask for."""
    found = {
        "scenario": scenario,
        "people": options.people,
        "positions": options.positions,
        "boxes": options.minutes,
        "seed": options.deal,
        "tabletop": options.tabletop or None,
    }
    given = {name: value for name, value in found.items() if value is not None}
    return Asked(RehearsalSetup(network=options.address, **given), frozenset(given), options.speed)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Lead until the window is closed, or print. WRONG_USAGE without a screen; raises FileNotFoundError for an unknown
    scenario or one without a rehearsal."""
    shelf = shelf_with(paths, options.scenario)
    settings, _ = read_settings(paths.user_data)
    code = options.language or settings.language or system_language()
    languages = Languages({*LANGUAGES, code}, paths.locales)
    named = named_in(shelf, options.scenario) if options.scenario else None
    if named and named.rehearsal is None:
        raise FileNotFoundError(f"the scenario {named.id} has no part `rehearsal:`")
    asked = _asked(options, named.id if named else None)
    library = Library(shelf.scenarios, shelf.plans, shelf.help_lines, shelf.cast, languages)
    host = RehearsalHost(paths, library, shelf.rehearsals, asked)
    visit = Visit(
        shelf.scenarios,
        shelf.help_lines,
        replace(settings, language=code),
        view=View.REHEARSAL,
        plans=shelf.plans,
        rehearsals=shelf.rehearsals,
        rehearsing=Rehearsing(replace(asked.setup, waiting=True)),
    )
    if options.cards or options.preparation:
        return _print(host, languages[code], options)
    if options.new:
        host.forget()
    sitting = Sitting(
        visit,
        languages,
        shelf.cast,
        lambda _: None,
        lambda changed: write_settings(paths.user_data, changed),
        host=host,
    )
    return lead_in_window(sitting, paths, host, now=options.now)


def _print(host: RehearsalHost, language: Language, options: argparse.Namespace) -> int:
    """Write what was asked, and print where it is."""
    setup = host.first()
    if options.preparation:
        print(*host.printed(Paper.PREPARATION, setup, options.preparation, language), sep="\n")
    if options.cards:
        print(*host.printed(Paper.CARDS, setup, options.cards, language), sep="\n")
        print(f"deal {setup.seed}: these cards fit the next rehearsal here, and any with --deal {setup.seed}")
    return OK
