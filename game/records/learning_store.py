"""The learning record store that an organisation names, and the way there: each statement once, nothing lost.

What was taken in is written down beside the player's answers only after the store said so. Whoever is cut off in
between sends the statement again, under the same id, and the store has it once.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from game.training.statements import Statement

if TYPE_CHECKING:
    from urllib.error import HTTPError

FILE, SENT = "learning-store.json", "sent.txt"
"""In the user's own folder: which store, with its key. In a player's: the ids that the store has."""
VERSION = "1.0.3"
SECONDS = 15.0
NEAR = ("localhost", "127.0.0.1", "::1")
"""Hosts on this computer itself, which may be reached without encryption."""


class Trouble(StrEnum):
    """Why statements wait."""

    NONE = ""
    UNREACHED = "unreached"
    KEY_REFUSED = "key_refused"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LearningStore:
    """A store: where it is, whose, by which address accounts are named, and the key that it gave."""

    endpoint: str
    organisation: str
    home_page: str
    user: str
    secret: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a delivery went: how many statements the store took in now, how many wait, and why."""

    sent: int
    waiting: int
    trouble: Trouble = Trouble.NONE
    detail: str = ""


def store_of(endpoint: str, organisation: str, user: str, secret: str, home_page: str = "") -> LearningStore:
    """The store at this address. Raises ValueError for an address that a key should not be sent to."""
    parts = urlsplit(endpoint)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{endpoint!r} is no address of a store: it begins with https://")
    if parts.scheme == "http" and parts.hostname not in NEAR:
        raise ValueError(f"{endpoint!r} is not encrypted: a key is sent to https:// alone")
    home = home_page or f"{parts.scheme}://{parts.netloc}"
    return LearningStore(endpoint.rstrip("/"), organisation, home.rstrip("/"), user, secret)


def named_store(folder: Path) -> LearningStore | None:
    """The store that was named on this computer; None without one. Raises OSError, ValueError for a damaged file."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return LearningStore(**{key: str(told[key]) for key in LearningStore.__slots__})
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{folder / FILE} is damaged: name the store again with `omstander lrs set`") from error


def name_store(folder: Path, store: LearningStore) -> None:
    """From now on this is the store; its key can be read by this user alone. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{FILE}.new"
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(asdict(store), stream, ensure_ascii=False, indent=2)
    fresh.replace(folder / FILE)


def forget_store(folder: Path) -> bool:
    """From now on nothing is sent; whether there was a store. Raises OSError."""
    there = (folder / FILE).exists()
    (folder / FILE).unlink(missing_ok=True)
    return there


def sent(home: Path) -> tuple[str, ...]:
    """The ids of the statements that a store has of the player in this folder. Raises OSError."""
    try:
        return tuple((home / SENT).read_text(encoding="utf-8", errors="replace").split())
    except FileNotFoundError:
        return ()


def waiting(home: Path, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those that the store does not have yet. `home` is the player's folder. Raises OSError."""
    have = frozenset(sent(home))
    return tuple(one for one in statements if one.id not in have)


def deliver(store: LearningStore, home: Path, statements: Iterable[Statement]) -> Delivery:
    """Send what waits, in order, until one cannot be sent. Raises OSError where this disk cannot be read or written;
    of somebody who was erased nothing is sent."""
    left = waiting(home, statements)
    for number, one in enumerate(left):
        if not home.is_dir():
            return Delivery(number, 0)
        trouble, detail = _put(store, one)
        if trouble is not Trouble.NONE:
            return Delivery(number, len(left) - number, trouble, detail)
        _note(home, one.id)
    return Delivery(len(left), 0)


def _note(home: Path, id_: str) -> None:
    """Write down that the store has it."""
    with (home / SENT).open("a", encoding="utf-8") as stream:
        stream.write(f"\n{id_}")  # the line begins anew where a crash left half an id
        stream.flush()
        os.fsync(stream.fileno())


def _put(store: LearningStore, statement: Statement) -> tuple[Trouble, str]:
    """Send one: `PUT statements`, which answers 204, or 409 for an id that it has (xAPI 1.0.3, part three, 2.1.1)."""
    import urllib.error  # here, for it costs time at the start of a game that mostly has no store
    import urllib.request

    request = urllib.request.Request(
        f"{store.endpoint}/statements?statementId={statement.id}",
        json.dumps(statement.said, ensure_ascii=False).encode(),
        {
            "Authorization": f"Basic {base64.b64encode(f'{store.user}:{store.secret}'.encode()).decode()}",
            "Content-Type": "application/json",
            "X-Experience-API-Version": VERSION,
        },
        method="PUT",
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            taken = answer.status in (200, 204)
            return (Trouble.NONE, "") if taken else (Trouble.REFUSED, f"the store answered {answer.status}")
    except urllib.error.HTTPError as error:
        return _refused(error)
    except (OSError, ValueError) as error:  # no network, a broken line, an answer that is no HTTP
        return Trouble.UNREACHED, str(getattr(error, "reason", error))


def _refused(error: HTTPError) -> tuple[Trouble, str]:
    """What a status that is no success means."""
    detail = f"{error.code} {error.reason}"
    error.close()
    if error.code == 409:
        return Trouble.NONE, ""
    if error.code in (401, 403):
        return Trouble.KEY_REFUSED, detail
    if error.code == 429 or error.code >= 500:
        return Trouble.UNREACHED, detail
    return Trouble.REFUSED, detail
