"""Makes a certificate for a player, and checks one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.language import Language
from game.pages.telling import telling
from game.paths import Paths
from game.people.person import Cast
from game.records.venue_key import NotProved, VenueKey, proved, venue_key
from game.story.pack import Pack
from game.story.programme import Programme
from game.story.scenario import Scenario
from game.training.completion import Completion, ModuleDone

if TYPE_CHECKING:
    from game.paper.certificate import Row

KIND = "omstander-certificate"
VERSION = 1
MOST_SIGNS = 2400
"""What a QR code holds at its largest, less the line for people; of a longer proof the list of modules is left out."""
TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")


@dataclass(frozen=True, slots=True)
class Made:
    """What a certificate is made with."""

    paths: Paths
    cast: Cast
    scenarios: Mapping[str, Scenario]
    programme: Programme
    pack: Pack | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What a checked certificate says."""

    nickname: str
    programme: str
    edition: str
    venue: str
    issued: date
    done: tuple[ModuleDone, ...]
    count: int
    minutes: int


class NothingDone(ValueError):
    """There is nothing yet that a certificate could say."""


def certificate(made: Made, done: Completion, language: Language, issued: date | None = None) -> bytes:
    """The certificate as PDF. Raises NothingDone before the first module, OSError when no key can be kept."""
    from game.paper.certificate import Certificate, as_pdf, head_picture

    if not done.done:
        raise NothingDone("no module is done yet: a certificate begins with the first")
    issued = issued or date.today()
    venue = made.pack.name if made.pack else ""
    key = venue_key(made.paths.user_data)
    sheet = Certificate(
        done.nickname,
        language.tell(made.programme.title),
        done.edition,
        venue,
        tuple(_row(made, one, language) for one in done.done),
        len(made.programme.modules),
        issued,
        proof_of(done, venue, issued, key),
        key.name,
    )
    return as_pdf(sheet, language, made.paths.assets / "fonts", head_picture(made.cast, language))


def proof_of(done: Completion, venue: str, issued: date, key: VenueKey) -> str:
    """The signed word that a certificate carries."""
    told: dict[str, object] = {
        "kind": KIND,
        "v": VERSION,
        "n": done.nickname,
        "p": done.programme,
        "e": done.edition,
        "h": venue,
        "i": f"{issued:%Y%m%d}",
        "c": len(done.done),
        "m": done.minutes,
    }
    listed = [[one.module, f"{one.on:%Y%m%d}", one.minutes] for one in done.done]
    token = key.sign({**told, "d": listed})
    return token if len(token) <= MOST_SIGNS else key.sign(told)


def checked(text: str, keys: Iterable[VenueKey]) -> Proof:
    """What the proof in a text says: a QR code's, a PDF's, or the word alone. Raises NotProved."""
    found = TOKEN.search(text)
    if found is None:
        raise NotProved("no proof of Omstander is in it: give the PDF, or all of what the QR code says")
    told = proved(found[0], keys)
    try:
        return _proof(told)
    except (KeyError, ValueError, TypeError) as error:
        raise NotProved("it is signed, but it is no certificate of this version of Omstander") from error


def text_in(what: str) -> str:
    """The text of a file of this name (a PDF or any text), or what was given itself. Raises OSError."""
    try:
        is_file = Path(what).is_file()
    except OSError:
        is_file = False  # a proof is longer than a file's name may be
    return Path(what).read_bytes().decode("latin-1") if is_file else what


def _row(made: Made, one: ModuleDone, language: Language) -> Row:
    from game.paper.certificate import Row

    return Row(module_title(made, one.module, language), one.on, one.minutes)


def module_title(made: Made, module: str, language: Language) -> str:
    """What the module is called; its id where it is no longer there."""
    found = made.programme.modules.get(module)
    scenario = made.scenarios.get(found.scenario) if found else None
    return telling(scenario, 1, language, made.cast).tell(scenario.title) if scenario else module


def _proof(told: Mapping[str, Any]) -> Proof:
    if told["kind"] != KIND or told["v"] != VERSION:
        raise ValueError(f"another kind: {told['kind']} {told['v']}")
    return Proof(
        str(told["n"]),
        str(told["p"]),
        str(told["e"]),
        str(told["h"]),
        date.fromisoformat(told["i"]),
        tuple(ModuleDone(str(name), date.fromisoformat(on), int(minutes)) for name, on, minutes in told.get("d", ())),
        int(told["c"]),
        int(told["m"]),
    )
