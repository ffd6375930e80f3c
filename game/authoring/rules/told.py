"""The texts of a scenario as a reader of it meets them: in which language, where, and as part of what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.diagnostics import Diagnostic, printable
from game.authoring.kinds import Kind
from game.authoring.rules.rule import Rule
from game.authoring.texts import scenario_texts
from game.story.rehearsal import Rehearsal
from game.story.scenario import Choice, Question, Scenario
from game.story.text import Text

if TYPE_CHECKING:
    from babel.messages.catalog import Message

SOURCE = "nl"
"""the language that scenarios are written in"""


@dataclass(frozen=True, slots=True)
class Told:
    """One text; `place` is its context below the scenario (`en:` before it in another language), `path` and `line`
    (from 1) say where it is written, `wanted` whether it is, or belongs to, what the player is asked to do."""

    place: str
    message: str
    kind: Kind
    language: str
    path: str
    line: int
    wanted: bool = False
    source: bool = False
    source_lines: Sequence[str] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Translations:
    """A catalogue that was read, once for all the scenarios in it."""

    path: Path
    language: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning and what it is about: an answer names the rule and the place."""

    rule: Rule
    place: str
    diagnostic: Diagnostic
    weight: float = 0.0
    """of plain language: how far from plain; larger is worse"""


def told_texts(scenario: Scenario, path: Path, lines: Mapping[str, int], source_lines: Sequence[str]) -> Iterator[Told]:
    """The texts of the scenario as it is written, in order."""
    wanted, sourced = _wanted(scenario), _sourced(scenario)
    for one in scenario_texts(scenario, lines):
        context, line = one.text.context, one.line or 1
        place = place_of(scenario, context)
        is_wanted, source = context in wanted, context in sourced
        yield Told(place, one.text.message, one.kind, SOURCE, str(path), line, is_wanted, source, source_lines)


def translated_texts(scenario: Scenario, catalogue: Translations) -> Iterator[Told]:
    """The translations of those texts in a catalogue, without those that a translator has to look at first."""
    from game.language.catalogue import strings

    language, path = catalogue.language, str(catalogue.path)
    kinds = {one.text.context: one.kind for one in scenario_texts(scenario)}
    sources = {one.text.context: one.text.message for one in scenario_texts(scenario)}
    wanted, sourced = _wanted(scenario), _sourced(scenario)
    for message in catalogue.messages:
        context, said = str(message.context or ""), strings(message)[0]
        if not said or message.fuzzy or sources.get(context) != message.id:
            continue
        place = f"{language}:{place_of(scenario, context)}"
        at, kind = message.lineno or 1, kinds[context]
        yield Told(place, said, kind, language, path, at, context in wanted, context in sourced)


def place_of(scenario: Scenario, context: str) -> str:
    """A text's context without the scenario's own id: what an answer calls it."""
    return context.removeprefix(f"{scenario.id}/")


def warn(rule: Rule, told: Told, message: str, hint: str, found: str = "", weight: float = 0.0) -> Warned:
    """A warning at the line on which `found` stands, or else at the text as a whole."""
    line, column = _locate(told, found)
    source = told.source_lines[line - 1] if line <= len(told.source_lines) else ""
    hint = f"{hint}; or answer it: `{told.place}: why` below `answered:`, `{rule}:`"
    diagnostic = Diagnostic(
        str(rule), printable(message), told.path, line, column, printable(source[:400]), hint, "warning"
    )
    return Warned(rule, told.place, diagnostic, weight)


def _locate(told: Told, found: str) -> tuple[int, int]:
    """Line and column from 1: of what was found, of its first word where it is folded, or of the text."""
    first = next(iter(found.split()), "")
    end = told.line + 1 + told.message.count("\n") + len(told.message) // 60
    for wanted in filter(None, (found, first)):
        for number in range(told.line, min(end, len(told.source_lines)) + 1):
            at = told.source_lines[number - 1].find(wanted)
            if at >= 0:
                return number, at + 1
    line = told.source_lines[told.line - 1] if told.line <= len(told.source_lines) else ""
    return told.line, len(line) - len(line.lstrip()) + 1


def _wanted(scenario: Scenario) -> set[str]:
    """The contexts of all that the player is asked to do."""
    texts = [scenario.debrief.sentence]
    for scene in scenario.scenes.values():
        texts += [scene.wanted, *filter(None, [scene.say_aloud])]
        texts += [text for choice in _choices(scene.questions) for text in _done(choice)]
    for ending in scenario.endings.values():
        texts += [ending.done_well, *(frame.text for frame in ending.played_out)]
    if scenario.rehearsal:
        texts += _rehearsed(scenario.rehearsal)
    return {text.context for text in texts}


def _rehearsed(rehearsal: Rehearsal) -> Iterator[Text]:
    """What a crew is asked to say and do."""
    for card in rehearsal.cards.values():
        yield from (card.wants, card.first_line)
    yield from (rehearsal.radio.what, *(one.text for one in rehearsal.checklist), *rehearsal.agreements.values())
    for message in rehearsal.tabletop.messages:
        yield from (decision.text for decision in message.decisions if decision.wanted)


def _choices(questions: Iterable[Question]) -> Iterator[Choice]:
    for question in questions:
        yield from (choice for choice in question.choices if choice.wanted is not None)


def _done(choice: Choice) -> Iterator[Text]:
    return (text for text in (choice.text, choice.reads) if text is not None and choice.role is None)


def _sourced(scenario: Scenario) -> set[str]:
    """The contexts of the advice that has its source."""
    return {text.context for one in scenario.debrief.afterwards if one.source for text in (one.title, one.text)}


def clean(message: str) -> str:
    """The text as it sounds: a name for each role, no marks of speech."""
    return re.sub(r"[‘’“”\"«»]", "", re.sub(r"\{[^{}.]*\}", "Sam", re.sub(r"\{[^{}]*\}", "die", message)))
