"""`omstander play`: open the game, in a window or in a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import OK, WRONG_USAGE
from game.commands.hosting import Host, Library
from game.commands.rehearsing import RehearsalHost
from game.commands.seats import Seats, Shelves
from game.commands.shelves import shelf_with
from game.commands.studying import Studying
from game.language import LANGUAGES, PSEUDO, Languages, system_language
from game.paths import Paths
from game.people.person import Cast
from game.records.learning_store import named_store
from game.records.settings_file import read_settings
from game.stage.sitting import Sitting
from game.training.players import Crew
from game.training.visit import Act, Begin, Continue, Notice, Trouble, View, Visit

if TYPE_CHECKING:
    from game.authoring.pack_folder import PackReading
    from game.commands.courier import Courier


@dataclass(frozen=True, slots=True)
class Leads:
    """What can be led from the game's own window: a group session, a rehearsal."""

    group: Host
    rehearsal: RehearsalHost

    def __call__(self, act: Act, visit: Visit) -> None:
        """Each does what is asked of it."""
        self.group(act, visit)
        self.rehearsal(act, visit)

    def follow(self, post: Callable[[Act], None]) -> None:
        """From now on, tell the window with `post`, from any thread."""
        self.group.follow(post)
        self.rehearsal.follow(post)

    def close(self) -> None:
        """Stop serving."""
        self.group.close()
        self.rehearsal.close()


def add(play: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    _add_options(play, argparse.SUPPRESS)
    play.add_argument(
        "scenario",
        nargs="?",
        default="",
        help="its name, such as horeca/vrijdag-aan-de-bar, or its file; or a pack: its folder or its zip",
    )


def add_bare(parser: argparse.ArgumentParser) -> None:
    """Let `omstander` without a command open the menu."""
    parser.set_defaults(run=run, command="", scenario="")
    _add_options(parser, None)


def _add_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--pack", type=Path, default=default, metavar="PACK", help="a pack's folder or zip, with its norm and scenarios"
    )
    parser.add_argument("--terminal", action="store_true", default=default or False, help="play in this terminal")
    parser.add_argument("--language", choices=(*LANGUAGES, PSEUDO), default=default, help="the language for this time")


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Play until the visit is closed; WRONG_USAGE without a screen, FileNotFoundError for an unknown scenario."""
    if options.scenario:
        from game.authoring.library import is_pack

        if is_pack(Path(options.scenario)):
            options.pack, options.scenario = Path(options.scenario), ""
    studying = Studying(paths)
    seats: Seats | None = None
    courier: Courier | None = None
    try:
        visit, languages, cast = _open_visit(paths, options)
        seats = Seats(Shelves(paths, cast, visit.catalogue))
        visit = _with_players(visit, seats, asks=not options.scenario)
        library = Library(visit.catalogue, visit.plans, visit.help_lines, cast, languages)
        leads = Leads(Host(paths.user_data, library), RehearsalHost(paths, library, visit.rehearsals))
        visit = _with_study(visit, studying)
        write = studying.writing(seats.write)
        visit, courier = _with_courier(visit, paths, languages)
        watch = courier.watch if courier else lambda _visit: None
        sitting = Sitting(visit, languages, cast, write, seats.keep, host=leads, desk=seats, watch=watch)
        if options.scenario:
            sitting.act(seats.recall())
            sitting.act(_first_act(sitting.visit, options.scenario))
        if options.terminal:
            return _in_terminal(sitting, seats, recalled=bool(options.scenario))
        return _in_window(sitting, paths, seats, leads, recalled=bool(options.scenario))
    finally:
        if seats is not None:
            seats.close()
        if courier is not None:
            courier.close()
        studying.close()


def _with_courier(visit: Visit, paths: Paths, languages: Languages) -> tuple[Visit, Courier | None]:
    """The visit with the organisation that is told what players complete, and who tells it; or with why it is not."""
    try:
        store = named_store(paths.user_data)
    except (OSError, ValueError) as error:
        return replace(visit, notices=(*visit.notices, Notice(Trouble.STORE_UNUSABLE, str(error)))), None
    if store is None or visit.programme is None:
        return visit, None
    from game.commands.courier import Courier, names_of

    names = names_of(visit.programme, visit.catalogue, languages)
    return replace(visit, told_to=store.organisation), Courier(store, paths, names)


def _with_players(visit: Visit, seats: Seats, *, asks: bool) -> Visit:
    """The visit with the players of this computer; where there are any, it opens with who plays."""
    players = seats.players()
    view = View.PLAYERS if players and asks else visit.view
    return replace(visit, crew=Crew(players), view=view)


def _with_study(visit: Visit, studying: Studying) -> Visit:
    """The visit with the study that this computer takes part in, or with why that cannot be used."""
    problem = (Notice(Trouble.STUDY_UNUSABLE, studying.problem),) if studying.problem else ()
    return replace(visit, enquiry=studying.enquiry, notices=(*visit.notices, *problem))


def _open_visit(paths: Paths, options: argparse.Namespace) -> tuple[Visit, Languages, Cast]:
    """The visit as it begins, the languages and the cast; raises FileNotFoundError without a scenario of that name, or
    a cast."""
    settings, damaged = read_settings(paths.user_data)
    code = options.language or settings.language or system_language()
    pack = _pack(paths, options.pack)
    shelf = shelf_with(paths, options.scenario, pack)
    notices = [Notice(Trouble.SETTINGS_DAMAGED, str(damaged))] if damaged else []
    if pack and not pack.pack:
        notices.append(Notice(Trouble.PACK_REFUSED, _told(pack)))
    notices += [Notice(Trouble.SCENARIO_BROKEN, file) for file in shelf.broken]
    if not shelf.scenarios:
        notices.append(Notice(Trouble.NO_SCENARIOS, str(paths.scenarios)))
    languages = Languages({*LANGUAGES, code}, paths.locales, pack.locales if pack and pack.pack else None)
    notices += [Notice(Trouble.CATALOGUE_DAMAGED, reason) for reason in languages.damaged]
    visit = Visit(
        shelf.scenarios,
        shelf.help_lines,
        replace(settings, language=code),
        notices=tuple(notices),
        pack=pack.pack if pack else None,
        plans=shelf.plans,
        programme=next(iter(shelf.programmes.values()), None),
        rehearsals=shelf.rehearsals,
        today=date.today(),
    )
    return visit, languages, shelf.cast


def _pack(paths: Paths, asked: Path | None) -> PackReading | None:
    """The pack that was asked for; raises FileNotFoundError when nothing is there."""
    if asked is None:
        return None
    from game.authoring.pack_folder import open_pack

    if not asked.exists():
        raise FileNotFoundError(f"there is no pack {str(asked)!r}: name its folder, or its zip")
    return open_pack(asked, paths.cache / "packs")


def _told(pack: PackReading) -> str:
    """Why a pack is refused, in a few lines."""
    return " ".join(f"{one.message} ({one.hint})." for one in pack.diagnostics[:3])


def _first_act(visit: Visit, scenario: str) -> Act:
    """Go on with the scenario where it was left, or begin it."""
    named = scenario if scenario in visit.catalogue else list(visit.catalogue)[-1]
    return Continue(named) if named in visit.unfinished else Begin(named)


def _in_terminal(sitting: Sitting, seats: Seats, *, recalled: bool) -> int:
    from game.stage.terminal import run_terminal

    if not recalled:
        sitting.act(seats.recall())
    run_terminal(sitting, lambda: input("> "), print)
    return OK


def _in_window(sitting: Sitting, paths: Paths, seats: Seats, leads: Leads, *, recalled: bool) -> int:
    from game.stage.opening import NoDisplay
    from game.stage.window import run_window

    def follow(post: Callable[[Act], None]) -> None:
        leads.follow(post)
        if not recalled:
            seats.when_open(post)

    try:
        run_window(sitting, paths, follow)
    except NoDisplay as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    finally:
        leads.close()
    return OK
