"""The translators' catalogues: extracted from the game and the scenarios, merged by place and never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from game.authoring.templates import HEADER, Texts, templates
from game.language import LANGUAGES
from game.language.catalogue import compile_catalogue, is_carried, read_catalogue, strings

WIDTH = 110


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """What a catalogue lacks: untranslated messages, translations to review because their source was corrected (they
    are in use), and whether it differs from what the source holds now."""

    path: Path
    missing: tuple[str, ...]
    review: tuple[str, ...]
    stale: bool


def extract(texts: Texts, folder: Path) -> tuple[Path, ...]:
    """Write a template (POT) of each domain into the folder: what a new language begins with."""
    written = []
    for domain, _, template in templates(texts):
        path = folder / f"{domain}.pot"
        _write(path, template)
        written.append(path)
    return tuple(written)


def update(texts: Texts) -> tuple[CatalogueState, ...]:
    """Bring every catalogue up to date with its source. Where a source was corrected, the translation of the same place
    stays in use, marked for review, with the source that it was made from."""
    for path, template in catalogues(texts):
        _write(path, updated_catalogue(_read(path), template))
    return status(texts)


def take_over(path: Path, returned: Path, template: Catalog) -> int:
    """Put a translator's returned file into the catalogue at `path`; how many translations it changes.

    Only what it translates is taken, by place; what it leaves empty stays. Raises what `read_catalogue` raises.
    """
    catalogue, theirs = _read(path), read_catalogue(returned, path.parent.parent.name)
    catalogue, theirs = updated_catalogue(catalogue, template), updated_catalogue(theirs, template)
    changed = 0
    for message in theirs:
        own = catalogue.get(message.id, message.context)
        if message.id and own is not None and all(strings(message)) and strings(message) != strings(own):
            own.string, own.previous_id = message.string, message.previous_id
            own.flags = set(message.flags)
            changed += 1
        elif message.id and own is not None and own.fuzzy and not message.fuzzy and all(strings(message)):
            own.flags.discard("fuzzy")
            own.previous_id = []
            changed += 1
    if changed:
        _write(path, catalogue)
    return changed


def compile_catalogues(locales: Path) -> tuple[Path, ...]:
    """Compile each written catalogue beside itself; the compiled files."""
    compiled = []
    for written in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        written.with_suffix(".mo").write_bytes(compile_catalogue(written))
        compiled.append(written.with_suffix(".mo"))
    return tuple(compiled)


def status(texts: Texts) -> tuple[CatalogueState, ...]:
    """How each catalogue stands against its source; nothing is written."""
    return tuple(_state(path, template) for path, template in catalogues(texts))


def catalogues(texts: Texts) -> Iterator[tuple[Path, Catalog]]:
    """Each catalogue's file with the template of its domain; a language needs none for what is written in it."""
    for domain, source, template in templates(texts):
        for code in LANGUAGES:
            if code != source:
                yield texts.locales / code / "LC_MESSAGES" / f"{domain}.po", template


def _write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        write_po(stream, catalogue, width=WIDTH, ignore_obsolete=True, include_lineno=False, include_previous=True)


def updated_catalogue(catalogue: Catalog, template: Catalog) -> Catalog:
    """The catalogue with the template's messages."""
    made_from = _follow(catalogue, template)
    created = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.creation_date = created  # an update that changes no text changes no file
    for message in catalogue:
        before = made_from.get(str(message.context))
        if before and message.fuzzy:
            message.previous_id = [before]
    return catalogue


def _follow(catalogue: Catalog, template: Catalog) -> dict[str, str]:
    """Give each place's translation the source that the place has now; by place, the source that it was made from."""
    now: dict[str | None, Message] = {message.context: message for message in template if message.context}
    made_from: dict[str, str] = {}
    for message in list(catalogue):
        wanted = now.get(message.context)
        if wanted is None or not message.id or not message.context:
            continue
        before = str(message.previous_id[0] if message.previous_id else message.id)
        if message.id != wanted.id:
            catalogue.delete(message.id, message.context)
            if catalogue.get(wanted.id, wanted.context) is None and all(strings(message)):
                catalogue.add(wanted.id, message.string, context=message.context, flags={*message.flags, "fuzzy"})
        if before == wanted.id and message.previous_id:  # corrected back
            _settle(catalogue.get(wanted.id, wanted.context))
        elif before != wanted.id:
            made_from[message.context] = before
    return made_from


def _settle(message: Message | None) -> None:
    if message is not None:
        message.flags.discard("fuzzy")


def _read(path: Path) -> Catalog:
    if path.is_file():
        return read_catalogue(path)
    locale = path.parent.parent.name
    team = f"{locale} <omstander>"
    people = {"language_team": team, "last_translator": team, "msgid_bugs_address": team}
    return Catalog(locale, path.stem, HEADER, "Omstander", "1", fuzzy=False, **people)


def _state(path: Path, template: Catalog) -> CatalogueState:
    catalogue = _read(path)
    held = {(message.context, message.id) for message in catalogue if message.id}
    wanted = {(message.context, message.id) for message in template if message.id}
    known = [message for message in catalogue if message.id and (message.context, message.id) in wanted]
    missing = [f"{c or ''}: {i}" for c, i in sorted(wanted - held, key=str)]
    missing += _named(m for m in known if not all(strings(m)) or (m.fuzzy and not is_carried(m)))
    review = _named(m for m in known if all(strings(m)) and is_carried(m))
    return CatalogueState(path, tuple(missing), tuple(review), held != wanted)


def _named(messages: Iterable[Message]) -> list[str]:
    return [f"{message.context or ''}: {message.id}" for message in messages]
