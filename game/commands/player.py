"""`omstander player`: who plays at this computer; everything of one of them written to a file, or erased."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from getpass import getpass
from pathlib import Path

from game.commands.command import MISTAKES, OK, WRONG_USAGE
from game.commands.seats import Shelves
from game.language import LANGUAGES, Languages, system_language
from game.paths import Paths
from game.records.log import Log
from game.records.roster import Roster
from game.training.players import Player, pin_fits

ACTIONS = {
    "list": "who plays here",
    "export": "write everything of a player to one readable file",
    "erase": "delete everything of a player; asks first",
    "pin": "set another PIN, or none: for who forgot it",
}


def add(player: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    player.formatter_class = argparse.RawDescriptionHelpFormatter
    player.epilog = "\n".join(f"  {action:7} {does}" for action, does in ACTIONS.items())
    player.add_argument("action", choices=tuple(ACTIONS), nargs="?", default="list")
    player.add_argument("nickname", nargs="?", default="", help="without one: who plays without a name")
    player.add_argument("--output", type=Path, metavar="FILE", help="the file to write (in your documents folder)")
    player.add_argument("--yes", action="store_true", help="erase without asking")
    player.add_argument("--language", choices=LANGUAGES, default=None, help="the language of the file")
    player.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Do what was asked, and print it; WRONG_USAGE for a nickname that nobody has. Raises OSError."""
    roster = Roster(paths.user_data)
    if options.action == "list":
        return _list(roster)
    player = named(roster, options.nickname)
    if player is None:
        return WRONG_USAGE
    match options.action:
        case "export":
            return _export(paths, roster, player, options)
        case "erase":
            return _erase(roster, player, sure=options.yes)
        case _:
            return _set_pin(roster, player)


def named(roster: Roster, nickname: str) -> Player | None:
    """The player with this nickname ("" is who plays without one); None, with who there is on stderr, for nobody."""
    if not nickname:
        return Player("", "")
    players = roster.players()
    found = next((one for one in players if one.nickname.casefold() == nickname.strip().casefold()), None)
    if found is None:
        known = ", ".join(one.nickname for one in players) or "nobody"
        print(f"omstander: no player is called {nickname!r}. There are: {known}", file=sys.stderr)
    return found


def let_in(roster: Roster, player: Player) -> bool:
    """Ask for the player's PIN where there is one; whether it fits. What is wrong is said on stderr."""
    if not player.locked:
        return True
    refused = roster.lets_in(player.id, getpass(f"PIN of {player.nickname}: "))
    if refused is not None:
        wait = f" Wait {refused.wait} seconds." if refused.wait else ""
        print(f"omstander: that is not the PIN.{wait}", file=sys.stderr)
    return refused is None


def _list(roster: Roster) -> int:
    players = roster.players()
    for one in players:
        since = roster.entry(one.id).since
        print(f"{one.nickname}{', with a PIN' if one.locked else ''}{f', since {since}' if since else ''}")
    if not players:
        print("Nobody plays here under a nickname. Make one in the game: Who plays?")
    return OK


def _export(paths: Paths, roster: Roster, player: Player, options: argparse.Namespace) -> int:
    from game.commands.exporting import export
    from game.commands.shelves import shelf_with

    if not let_in(roster, player):
        return MISTAKES
    shelf = shelf_with(paths)
    code = options.language or system_language()
    language = Languages({code}, paths.locales)[code]
    log = Log(roster.home(player.id), player.id)
    try:
        shelves = Shelves(paths, shelf.cast, shelf.scenarios)
        print(export(shelves, roster, player.id, log, language, options.output))
    finally:
        log.close()
    return OK


def _erase(roster: Roster, player: Player, *, sure: bool) -> int:
    files = roster.files(player.id)
    who = player.nickname or "whoever played without a name"
    print(f"This erases {who}: answers, progress, settings{', PIN' if player.locked else ''} ({len(files)} files):")
    for file in files:
        print(f"  {file}")
    print("Files that were exported, certificates, and records of a study stay where they are.")
    if not sure and input("It cannot be brought back. Type erase to go on: ").strip().lower() not in ("erase", "wis"):
        print("Nothing was erased.")
        return MISTAKES
    print(f"{roster.erase(player.id)} files were erased.")
    return OK


def _set_pin(roster: Roster, player: Player) -> int:
    """Whoever may run this command may read the files too: the old PIN is not asked for."""
    if not player.id:
        print("omstander: name the player", file=sys.stderr)
        return WRONG_USAGE
    pin = getpass(f"New PIN of {player.nickname}, or nothing for none: ")
    if pin and not pin_fits(pin):
        print("omstander: a PIN has four to eight digits", file=sys.stderr)
        return WRONG_USAGE
    roster.set_pin(player.id, pin)
    print(f"{player.nickname} plays {'with the new PIN' if pin else 'without a PIN'} from {date.today()} on.")
    return OK
