"""`omstander certificate`: a page that proves which modules somebody did; checking one; the venue's public key."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import MISTAKES, OK, WRONG_USAGE
from game.language import LANGUAGES, Language, Languages, system_language
from game.paths import Paths
from game.training.players import Player

if TYPE_CHECKING:
    from game.commands.certifying import Made, Proof

ACTIONS = {
    "make": "write the certificate of a player as PDF (the only player, when none is named)",
    "verify": "check a PDF, or what its QR code says; - reads it from the standard input",
    "key": "write the venue's public key, for whoever checks certificates",
}


def add(command: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    command.formatter_class = argparse.RawDescriptionHelpFormatter
    command.epilog = "\n".join(f"  {action:8} {does}" for action, does in ACTIONS.items())
    command.add_argument("action", choices=tuple(ACTIONS), nargs="?", default="make")
    command.add_argument("what", nargs="?", default="", metavar="NICKNAME or FILE", help="whose, or what to check")
    command.add_argument("--output", type=Path, metavar="FILE", help="the file to write (in your documents folder)")
    command.add_argument("--key", type=Path, action="append", default=[], metavar="FILE", help="a venue's public key")
    command.add_argument("--pack", type=Path, metavar="PACK", help="the venue's pack, for its name")
    command.add_argument("--language", choices=LANGUAGES, default=None, help="the language of the page")
    command.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Do what was asked, and print it; MISTAKES for a certificate that does not hold. Raises OSError."""
    match options.action:
        case "verify":
            return _verify(paths, options)
        case "key":
            return _key(paths, options)
        case _:
            return _make(paths, options)


def _make(paths: Paths, options: argparse.Namespace) -> int:
    from game.commands.certifying import NothingDone, certificate
    from game.commands.exporting import plain
    from game.commands.player import let_in
    from game.commands.seats import in_documents
    from game.records.log import Log
    from game.records.roster import Roster
    from game.training.completion import completion

    roster = Roster(paths.user_data)
    player = _whose(roster.players(), options.what)
    if player is None:
        return WRONG_USAGE
    if not let_in(roster, player):
        return MISTAKES
    made = stock(paths, options.pack)
    log = Log(roster.home(player.id), player.id)
    try:
        done = completion(made.programme, log.recall().played, player.id, player.nickname)
        page = certificate(made, done, language_of(paths, options.language))
    except NothingDone as error:
        print(f"omstander: {error}", file=sys.stderr)
        return MISTAKES
    finally:
        log.close()
    target = options.output or in_documents(paths.documents, f"omstander-{plain(player.nickname)}.pdf")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(page)
    print(target)
    return OK


def stock(paths: Paths, pack: Path | None = None) -> Made:
    """The programme with its scenarios and cast; raises FileNotFoundError where there is none."""
    from game.authoring.pack_folder import open_pack
    from game.commands.certifying import Made
    from game.commands.shelves import shelf_with

    if pack is not None and not pack.exists():
        raise FileNotFoundError(f"there is no pack {str(pack)!r}: name its folder, or its zip")
    reading = open_pack(pack, paths.cache / "packs") if pack else None
    if reading and reading.pack is None:
        raise FileNotFoundError(f"the pack {str(pack)!r} cannot be opened: `omstander check {pack}` tells why")
    shelf = shelf_with(paths, "", reading)
    if not shelf.programmes:
        raise FileNotFoundError("there is no programme: run `omstander check` to see what is wrong")
    programme = next(iter(shelf.programmes.values()))
    return Made(paths, shelf.cast, shelf.scenarios, programme, reading.pack if reading else None)


def language_of(paths: Paths, code: str | None) -> Language:
    """The language with this code, or the system's."""
    code = code or system_language()
    return Languages({code}, paths.locales)[code]


def _whose(players: tuple[Player, ...], nickname: str) -> Player | None:
    """The player who was named, or the only one; None, with what to do on stderr."""
    wanted = nickname.strip().casefold()
    found = [one for one in players if one.nickname.casefold() == wanted] if wanted else list(players)
    if len(found) == 1:
        return found[0]
    known = ", ".join(one.nickname for one in players)
    if not players:
        said = "nobody plays here under a nickname. Make one in the game (Who plays?), and take along what was played"
    elif wanted:
        said = f"no player is called {nickname!r}. There are: {known}"
    else:
        said = f"name the player: omstander certificate make NICKNAME. There are: {known}"
    print(f"omstander: {said}", file=sys.stderr)
    return None


def _verify(paths: Paths, options: argparse.Namespace) -> int:
    from game.commands.certifying import checked, text_in
    from game.records.venue_key import NotProved, read_key, venue_key

    if not options.what:
        print("omstander: name the PDF, or give what its QR code says", file=sys.stderr)
        return WRONG_USAGE
    text = sys.stdin.read() if options.what == "-" else text_in(options.what)
    keys = [*(read_key(file) for file in options.key), venue_key(paths.user_data)]
    try:
        proof = checked(text, keys)
    except NotProved as error:
        print(f"NOT PROVED: {error}", file=sys.stderr)
        return MISTAKES
    _tell(paths, proof, options.language)
    return OK


def _tell(paths: Paths, proof: Proof, code: str | None) -> None:
    """What was signed: to be held against what stands on the paper."""
    from game.commands.certifying import module_title

    made, language = stock(paths), language_of(paths, code)
    print(f"PROVED. This was signed, and nothing in it was changed since {proof.issued.isoformat()}.")
    print(f"  {proof.nickname}{f', {proof.venue}' if proof.venue else ''}")
    print(f"  {proof.programme}, edition {proof.edition}: {proof.count} modules, {proof.minutes} minutes")
    for one in proof.done:
        print(f"  {one.on.isoformat()}  {one.minutes:>3} min  {module_title(made, one.module, language)}")
    print("Hold this against the page: a page on which anything else stands was changed.")


def _key(paths: Paths, options: argparse.Namespace) -> int:
    from game.records.venue_key import FILE, FOLDER, venue_key

    key = venue_key(paths.user_data)
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_text(key.public_pem, encoding="ascii")
        print(f"{options.output}: the public half of the key {key.name}; give it to whoever checks certificates")
    else:
        print(key.public_pem, end="")
    private = paths.user_data / FOLDER / FILE
    print(f"The key itself stays in {private}: whoever has that file can sign.", file=sys.stderr)
    return OK
