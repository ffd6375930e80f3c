"""`omstander lrs`: the learning record store that is told which modules players complete."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from game.commands.asking import refuse
from game.commands.command import MISTAKES, OK
from game.paths import Paths

if TYPE_CHECKING:
    from game.records.learning_store import Delivery, LearningStore
    from game.training.statements import Statement

SECRET = "OMSTANDER_LRS_SECRET"
ACTIONS = {
    "set": "name the store: its address, whose it is, the key that it gave",
    "show": "which store is named, what waits, and what is said of each player",
    "send": "send what waits now; the game does so by itself while it is open",
    "forget": "name no store any more: nothing is sent",
}


def add(lrs: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    lrs.formatter_class = argparse.RawDescriptionHelpFormatter
    lrs.epilog = "\n".join(f"  {action:8} {does}" for action, does in ACTIONS.items())
    lrs.add_argument("action", choices=tuple(ACTIONS), nargs="?", default="show")
    lrs.add_argument(
        "endpoint", nargs="?", default="", metavar="ADDRESS", help="with set: the store's address, https://"
    )
    lrs.add_argument("--organisation", default="", help="whose store it is; players read this")
    lrs.add_argument("--user", default="", help="the first half of the key that the store gave")
    lrs.add_argument("--home-page", default="", help="the address that accounts are named by (the store's own)")
    lrs.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Do what was asked, and print it; WRONG_USAGE for what cannot be, MISTAKES while something waits after `send`.
    Raises OSError."""
    from game.records.learning_store import forget_store, named_store

    if options.action == "set":
        return _set(paths, options)
    if options.action == "forget":
        told = "nothing is sent any more" if forget_store(paths.user_data) else "no store was named"
        print(f"{told}; what the store has stays there")
        return OK
    try:
        store = named_store(paths.user_data)
    except ValueError as error:
        return refuse(str(error))
    if store is None:
        return refuse("no store is named: omstander lrs set https://… --organisation NAME --user KEY")
    return _send(paths, store) if options.action == "send" else _show(paths, store)


def _set(paths: Paths, options: argparse.Namespace) -> int:
    from game.records.learning_store import name_store, store_of

    if not (options.endpoint and options.organisation and options.user):
        return refuse("an address, --organisation and --user are needed: what the store's keeper gave you")
    try:
        store = store_of(options.endpoint, options.organisation, options.user, "", options.home_page)
    except ValueError as error:
        return refuse(str(error))
    secret = os.environ.get(SECRET) or getpass.getpass("The second half of the key (it is not shown): ")
    store = replace(store, secret=secret)
    name_store(paths.user_data, store)
    print(f"{store.organisation} is told which modules players with a nickname complete, from the next start on.")
    print("  omstander lrs send    sends what was completed until now")
    return OK


def _show(paths: Paths, store: LearningStore) -> int:
    from game.records.learning_store import waiting
    from game.records.roster import Roster

    print(f"{store.organisation}: {store.endpoint}")
    roster = Roster(paths.user_data)
    for nickname, player, said in _said(paths, store):
        left = waiting(roster.home(player), said)
        print(f"  {nickname}: {len(said) - len(left)} sent, {len(left)} waiting")
        for one in said:
            print(f"    {one.said['timestamp']}  {one.said['object']['id']}")  # type: ignore[index]
    return OK


def _send(paths: Paths, store: LearningStore) -> int:
    from game.records.learning_store import Trouble, deliver
    from game.records.roster import Roster

    roster = Roster(paths.user_data)
    done = [deliver(store, roster.home(player), said) for _, player, said in _said(paths, store)]
    sent, left = sum(one.sent for one in done), sum(one.waiting for one in done)
    print(f"{sent} sent, {left} waiting")
    trouble = next((one for one in done if one.trouble is not Trouble.NONE), None)
    if trouble is None:
        return OK
    print(f"omstander: {_why(trouble)}", file=sys.stderr)
    return MISTAKES


def _why(trouble: Delivery) -> str:
    from game.records.learning_store import Trouble

    why = {
        Trouble.UNREACHED: "the store cannot be reached; what waits is kept and sent later",
        Trouble.KEY_REFUSED: "the store refuses the key; ask its keeper for one and use `omstander lrs set` again",
        Trouble.REFUSED: "the store refuses the statements; is this the address of a store of xAPI 1.0.3?",
    }
    return f"{why[trouble.trouble]} ({trouble.detail})"


def _said(paths: Paths, store: LearningStore) -> Iterable[tuple[str, str, tuple[Statement, ...]]]:
    """Of everybody with a nickname: it, their id, and what the store is told."""
    from game.commands.certificate import stock
    from game.commands.courier import names_of
    from game.commands.team import here_done
    from game.language import LANGUAGES, Languages
    from game.training.statements import statements

    made = stock(paths, None)
    names = names_of(made.programme, made.scenarios, Languages(set(LANGUAGES), paths.locales, None))
    for done in here_done(paths, made):
        yield done.nickname, done.player, statements(done, store.home_page, names)
