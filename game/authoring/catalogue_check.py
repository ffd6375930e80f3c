"""The mistakes in a catalogue of translations, each at its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic
from game.authoring.findings import MOST_MISTAKES, shown
from game.language.catalogue import DamagedCatalogue, is_carried, places, read_catalogue, strings


def check_catalogue(path: Path) -> tuple[Diagnostic, ...]:
    """What Babel's own checkers find (plurals, formats), names in braces that differ, what waits for review, what is
    not translated. Raises nothing."""
    try:
        catalogue = read_catalogue(path)
    except DamagedCatalogue as wrong:
        hint = "open it in a program for translators, or write it anew with `omstander texts`"
        return (diagnostic(Code.BAD_CATALOGUE, str(wrong), str(path), wrong.line, hint=hint),)
    except OSError as wrong:
        hint = "look at its path and its rights"
        return (diagnostic(Code.CANNOT_READ, f"cannot read the file: {wrong.strerror}", str(path), hint=hint),)
    messages = [message for message in catalogue if message.id]
    found = [one for message in messages if any(strings(message)) for one in _of_message(path, catalogue, message)]
    empty = [message for message in messages if not any(strings(message))]
    if empty:
        told = f"{len(empty)} of {len(messages)} texts are not translated; this is the first"
        found.append(diagnostic(Code.NOT_TRANSLATED, told, str(path), empty[0].lineno or 1, hint="translate it"))
    found.sort(key=lambda one: (one.severity, one.line))
    return tuple(found[:MOST_MISTAKES])


def _of_message(path: Path, catalogue: Catalog, message: Message) -> Iterator[Diagnostic]:
    line, source = message.lineno or 1, str(message.id if isinstance(message.id, str) else message.id[0])
    for error in message.check(catalogue):
        hint = "write the same plurals and places as the source has"
        yield diagnostic(Code.BAD_TRANSLATION, f"{error}: {shown(source)}", str(path), line, hint=hint)
    yield from _wrong_places(path, line, message)
    if is_carried(message):
        told = f"the source was {shown(str(message.previous_id[0]))} when this was translated"
        hint = "read it again, change what has to change, and take its `fuzzy` mark away"
        yield diagnostic(Code.TO_REVIEW, told, str(path), line, hint=hint)


def _wrong_places(path: Path, line: int, message: Message) -> Iterator[Diagnostic]:
    sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
    wanted = frozenset[str]().union(*(places(source) for source in sources))
    for said in filter(None, strings(message)):
        more, less = places(said) - wanted, wanted - places(said) - {"count"}
        named = ", ".join(_braced(place) for place in sorted(more | less))
        if named:
            what = f"{named} {'is' if len(more | less) == 1 else 'are'} in the translation or in the source alone"
            hint = "braces name a role or a value; write them as the source does: " + (
                ", ".join(_braced(place) for place in sorted(wanted)) or "none"
            )
            yield diagnostic(Code.WRONG_PLACEHOLDER, what, str(path), line, hint=hint)


def _braced(place: str) -> str:
    return shown(f"{{{place}}}")
