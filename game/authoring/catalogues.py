"""The translators' catalogues: extracted from the game and the scenarios, updated without guesses, compiled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from game.authoring.library import load_library
from game.authoring.texts import help_texts, scenario_texts
from game.language import GAME_SOURCE, LANGUAGES, SCENARIO_SOURCE

KEYWORDS = {"ui": None, "mark": None, "ui_plural": (1, 2)}
HEADER = "# Texts of Omstander. Messages carry their place as context; «omstander texts» updates this file.\n"


@dataclass(frozen=True, slots=True)
class Texts:
    """Where the texts stand: the game's own code, the scenarios, and the catalogues."""

    game: Path
    scenarios: Path
    locales: Path


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """What a catalogue lacks: untranslated messages, and whether it differs from what the source holds now."""

    path: Path
    missing: tuple[str, ...]
    stale: bool


def update(texts: Texts) -> tuple[CatalogueState, ...]:
    """Bring every catalogue up to date with its source; a translation stays where its line's own place stays."""
    for path, template in _catalogues(texts):
        catalogue = _updated(path, template)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            write_po(stream, catalogue, width=110, omit_header=False, ignore_obsolete=True, include_lineno=False)
    return status(texts)


def compile_catalogues(locales: Path) -> tuple[Path, ...]:
    """Compile each written catalogue beside itself; the compiled files."""
    compiled = []
    for written in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        with written.open("rb") as source, written.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source))
        compiled.append(written.with_suffix(".mo"))
    return tuple(compiled)


def status(texts: Texts) -> tuple[CatalogueState, ...]:
    """How each catalogue stands against its source; nothing is written."""
    return tuple(_state(path, template) for path, template in _catalogues(texts))


def _catalogues(texts: Texts) -> Iterator[tuple[Path, Catalog]]:
    """Each catalogue's file with the template of its domain; a language needs none for what is written in it."""
    domains: tuple[tuple[str, str, Callable[[Texts], Catalog]], ...] = (
        ("game", GAME_SOURCE, _game_template),
        ("scenarios", SCENARIO_SOURCE, _scenario_template),
    )
    for domain, source, extract in domains:
        template = extract(texts)
        for code in LANGUAGES:
            if code != source:
                yield texts.locales / code / "LC_MESSAGES" / f"{domain}.po", template


def _game_template(texts: Texts) -> Catalog:
    template = Catalog(project="Omstander", version="1", header_comment=HEADER)
    found = extract_from_dir(texts.game, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("say:",))
    for file, _line, message, comments, context in found:
        template.add(message, locations=[(f"game/{Path(file).as_posix()}", 1)], auto_comments=comments, context=context)
    return template


def _scenario_template(texts: Texts) -> Catalog:
    """The scenarios' texts in the order in which a player meets them, each with its place as context."""
    template = Catalog(project="Omstander", version="1", header_comment=HEADER)
    library = load_library(texts.scenarios)
    for scenario in library.scenarios.values():
        for located in scenario_texts(scenario):
            text = located.text
            template.add(text.message, context=text.context, locations=[(f"scenarios/{scenario.id}.yaml", 1)])
    for located in help_texts(library.help_lines):
        template.add(located.text.message, context=located.text.context, locations=[("scenarios/help.yaml", 1)])
    return template


def _updated(path: Path, template: Catalog) -> Catalog:
    """The catalogue with the template's messages; merged by place and message, never by likeness."""
    catalogue = _read(path)
    created = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.creation_date = created  # an update that changes no text changes no file
    return catalogue


def _read(path: Path) -> Catalog:
    locale = path.parent.parent.name
    if path.is_file():
        with path.open("rb") as stream:
            return read_po(stream, locale=locale)
    team = f"{locale} <omstander>"
    return Catalog(
        locale,
        path.stem,
        HEADER,
        "Omstander",
        "1",
        language_team=team,
        last_translator=team,
        msgid_bugs_address=team,
        fuzzy=False,
    )


def _state(path: Path, template: Catalog) -> CatalogueState:
    catalogue = _read(path)
    held = {(message.context, message.id) for message in catalogue if message.id}
    wanted = {(message.context, message.id) for message in template if message.id}
    missing = [f"{c or ''}: {i}" for c, i in sorted(wanted - held, key=str)]
    for message in catalogue:
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and (message.context, message.id) in wanted and (message.fuzzy or not all(said)):
            missing.append(f"{message.context or ''}: {message.id}")
    return CatalogueState(path, tuple(missing), held != wanted)
