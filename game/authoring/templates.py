"""What there is to translate, as templates: each message with its place, and what its translator has to know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from game.authoring.library import load_library
from game.authoring.located import Located
from game.authoring.pack_folder import load_pack
from game.authoring.questionnaire_file import load_questionnaires
from game.authoring.reader import PACK_FILE
from game.authoring.texts import (
    help_texts,
    pack_texts,
    plan_texts,
    programme_texts,
    questionnaire_texts,
    scenario_texts,
)
from game.language import GAME_SOURCE, SCENARIO_SOURCE
from game.story.programme import Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Scenario
from game.story.text import Text

KEYWORDS = {"ui": None, "mark": None, "ui_plural": (1, 2)}
_SPEAKS = re.compile(r"\b(ui|mark|ui_plural)\(")
"""what a file has that says something; taking the others apart too takes ten times as long"""
HEADER = "# Texts of Omstander. Messages carry their place as context; «omstander texts» updates this file.\n"
LONGEST_BEFORE = 100
"""Characters that are shown of the line before."""


@dataclass(frozen=True, slots=True)
class Texts:
    """Where the texts stand: the game's own code (None for a pack), the scenarios, and the catalogues."""

    game: Path | None
    scenarios: Path
    locales: Path


def templates(texts: Texts) -> Iterator[tuple[str, str, Catalog]]:
    """Each domain with the language that it is written in and its template."""
    if texts.game is not None:
        yield "game", GAME_SOURCE, _game_template(texts.game)
    yield "scenarios", SCENARIO_SOURCE, _scenario_template(texts)


def _empty() -> Catalog:
    return Catalog(project="Omstander", version="1", header_comment=HEADER)


def _game_template(game: Path) -> Catalog:
    template = _empty()
    for file in sorted(_speaking(game), key=_files_first):
        where = [(f"game/{file.relative_to(game).as_posix()}", 1)]
        for _line, message, comments, context in extract_from_file("python", file, KEYWORDS, ("say:",)):
            template.add(message, locations=where, auto_comments=comments, context=context)
    return template


def _speaking(game: Path) -> Iterator[Path]:
    return (path for path in game.rglob("*.py") if _SPEAKS.search(path.read_text("utf-8")))


def _files_first(path: Path) -> list[tuple[bool, str]]:
    """The order of a folder's own files, then its folders."""
    return [(part != path.name, part) for part in path.parts]


def _scenario_template(texts: Texts) -> Catalog:
    """The scenarios' texts in the order in which a player meets them, each with its place as context."""
    template = _empty()
    if texts.game is None:
        _add_pack(template, texts.scenarios)
        return template
    library = load_library(texts.scenarios)
    for scenario in library.scenarios.values():
        _add(template, f"scenarios/{scenario.id}.yaml", scenario_texts(scenario), scenario)
    for plan in library.plans.values():
        _add(template, f"scenarios/sessions/{plan.id}.yaml", plan_texts(plan))
    programmes: list[Programme | RehearsalProgramme] = [*library.programmes.values(), *library.rehearsals.values()]
    for programme in programmes:
        _add(template, f"scenarios/programmes/{programme.id}.yaml", programme_texts(programme))
    _add(template, "scenarios/help.yaml", help_texts(library.help_lines))
    for questionnaire in load_questionnaires(texts.scenarios).values():
        _add(template, f"scenarios/{questionnaire.id}.yaml", questionnaire_texts(questionnaire))
    return template


def _add_pack(template: Catalog, folder: Path) -> None:
    reading = load_pack(folder)
    if reading.pack is not None:
        _add(template, PACK_FILE, pack_texts(reading.pack))
    for scenario in reading.scenarios.values():
        _add(template, f"{scenario.id.partition(':')[2]}.yaml", scenario_texts(scenario), scenario)


def _add(template: Catalog, file: str, walk: Iterable[Located], scenario: Scenario | None = None) -> None:
    for located in walk:
        text = located.text
        notes = [*_notes(located), *(_picture(text, scenario) if scenario else ())]
        template.add(text.message, context=text.context, locations=[(file, 1)], auto_comments=notes)


def _picture(text: Text, scenario: Scenario) -> Iterator[str]:
    """Where `omstander pictures` draws the page on which the text stands."""
    place = text.context.removeprefix(f"{scenario.id}/").partition("/")[0]
    if place in scenario.scenes or place in scenario.endings:
        several = place in scenario.endings or len(scenario.scenes[place].questions) > 1
        yield f"Picture: {scenario.id}/nl/{place}{'*' if several else ''}.png, by omstander pictures."


def _notes(located: Located) -> list[str]:
    """What the translator has to know, a line each."""
    kind = located.kind
    notes = [f"Who speaks: {kind.speaks}."]
    if located.step:
        notes.append(f"Step: {located.step.replace('_', ' ')}.")
    if located.before:
        before = " ".join(located.before.message.split())
        notes.append(f"Line before: {before[:LONGEST_BEFORE]}{'…' if len(before) > LONGEST_BEFORE else ''}")
    notes.append(f"Room: about {kind.room} characters.")
    return notes
