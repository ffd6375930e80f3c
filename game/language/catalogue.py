"""A translators' catalogue (PO): read with what its translations were made from, and compiled for lookup by place."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

BY_PLACE = "*"
"""The msgid under which a compiled catalogue holds the translation of a place once more, whatever its source says."""
LARGEST_CATALOGUE = 4 * 1024 * 1024
"""In bytes; a scenario takes about 60,000."""

_ROLES = re.compile(r"\{([^{}.]*)(?:\.[^{}]*)?\}")
_TOO_MANY_PLURALS = re.compile(rb"nplurals\s*=\s*[0-9]{2}")
"""Babel makes a list as long as this number for each plural; the most that a language has is six."""
_PREVIOUS = re.compile(r"\|\s*(msgctxt|msgid_plural|msgid)?\s*(\".*\")\s*")


class DamagedCatalogue(ValueError):
    """A file that is no catalogue; says why, and `line` where (from 1)."""

    def __init__(self, reason: str, line: int = 1) -> None:
        """The reason in one sentence."""
        super().__init__(reason)
        self.line = line


def read_catalogue(path: Path, locale: str = "") -> Catalog:
    """The catalogue in the file; each message that waits for review has what it was made from in `previous_id`.

    The locale is that of its folder, or of its header, where none is given. Raises DamagedCatalogue, or OSError where
    the file cannot be read.
    """
    from babel.messages.pofile import PoFileError, read_po

    with path.open("rb") as stream:
        data = stream.read(LARGEST_CATALOGUE + 1)
    if len(data) > LARGEST_CATALOGUE:
        raise DamagedCatalogue(f"the file is over {LARGEST_CATALOGUE // 1024**2} MiB")
    if _TOO_MANY_PLURALS.search(data) or (path.name == "scenarios.po" and b"msgid_plural" in data):
        raise DamagedCatalogue("it has plurals that no language has, or that no text of a scenario has")
    try:
        catalogue = read_po(io.BytesIO(data), locale=locale or _locale_of(path), abort_invalid=True)
        for message in catalogue:
            _read_previous(message)
    except PoFileError as wrong:
        raise DamagedCatalogue(str(wrong), (wrong.lineno or 0) + 1) from wrong
    except Exception as wrong:  # Babel raises whatever it stumbles over in a file that is none of its kind
        raise DamagedCatalogue(f"this is no catalogue of translations ({wrong})") from wrong
    return catalogue


def compile_catalogue(written: Path) -> bytes:
    """The catalogue as gettext reads it (MO), each translation under its message and, where it has one, its place.

    A translation whose source was corrected since stays in use while it waits for review. One that somebody's program
    guessed does not. Raises what `read_catalogue` raises.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalogue = read_catalogue(written)
    told = Catalog(locale=catalogue.locale, charset="utf-8")
    for message in catalogue:
        if message.id and all(strings(message)) and (not message.fuzzy or is_carried(message)):
            told.add(message.id, message.string, context=message.context)
            if message.context:
                told.add(BY_PLACE, message.string, context=message.context)
    compiled = io.BytesIO()
    try:
        write_mo(compiled, told)
    except (UnicodeError, TypeError) as wrong:
        raise DamagedCatalogue(f"a translation cannot be written ({wrong})") from wrong
    return compiled.getvalue()


def is_carried(message: Message) -> bool:
    """Whether this is the translation of the same place before its source was corrected, and can still be told."""
    return bool(message.fuzzy and message.context and message.previous_id) and fits(
        str(message.string), str(message.id)
    )


def strings(message: Message) -> tuple[str, ...]:
    """The translation's forms: one, or one for each plural."""
    string = message.string
    return tuple(string) if isinstance(string, tuple | list) else (string or "",)


def fits(translation: str, source: str) -> bool:
    """Whether the translation names only roles (or values) that the source names too."""
    return places(translation) <= places(source)


def places(text: str) -> frozenset[str]:
    """What stands in braces in the text, whichever pronoun of a role."""
    return frozenset(_ROLES.findall(text))


def _locale_of(path: Path) -> str | None:
    from babel.localedata import exists

    folder = path.parent.parent if path.parent.name == "LC_MESSAGES" else path.parent
    return folder.name if exists(folder.name) else None


def _read_previous(message: Message) -> None:
    """Take `#| msgid "…"` out of the comments: Babel writes such lines, but reads them as a translator's remark."""
    from babel.messages.pofile import denormalize

    held: dict[str, list[str]] = {}
    key = ""
    for comment in message.user_comments:
        found = _PREVIOUS.fullmatch(comment)
        if found:
            key = found.group(1) or key
            held.setdefault(key, []).append(found.group(2))
    message.user_comments = [one for one in message.user_comments if not one.startswith("|")]
    previous = {name: denormalize("\n".join(pieces)) for name, pieces in held.items()}
    if message.fuzzy and "msgid" in previous and previous.get("msgctxt", message.context) == message.context:
        message.previous_id = [previous["msgid"]]
