"""The file of a questionnaire: consent, the questions of the code, and the items in sections."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import Draft
from game.authoring.fields import Fields, check_count, entries, items, word
from game.authoring.findings import Findings, TooManyMistakes, shown
from game.authoring.nodes import compose
from game.authoring.outline import version_fits
from game.authoring.source import read_source
from game.evaluation.linking import ELEMENTS
from game.evaluation.measures import ASKED_AT, BARRIERS, CONTROL, EFFICACY, SAW, Form, Moment
from game.evaluation.questionnaire import (
    LONGEST,
    CodeQuestion,
    Consent,
    Item,
    Kind,
    Option,
    Questionnaire,
    seconds,
)
from game.story.text import Text

FOLDER = "evaluation"
"""beside the scenarios"""
MOST_SECTIONS, MOST_ITEMS = 20, 12


class Answers(StrEnum):
    """What a question of the code is answered with."""

    LETTERS = "letters"
    MONTHS = "months"
    DIGITS = "digits"


class Measure(StrEnum):
    """What an item can measure; the five steps by their names."""

    RECOGNISE = "recognise"
    JUDGE = "judge"
    TAKE_RESPONSIBILITY = "take_responsibility"
    KNOW_HOW = "know_how"
    ACT = "act"
    EFFICACY = EFFICACY
    BARRIERS = BARRIERS
    CONTROL = CONTROL


CAN_BE_ANSWERED: Mapping[Answers, tuple[str, ...]] = MappingProxyType(
    {
        Answers.LETTERS: tuple(string.ascii_uppercase),
        Answers.MONTHS: tuple(str(month) for month in range(1, 13)),
        Answers.DIGITS: tuple(string.digits),
    }
)


@dataclass(frozen=True, slots=True)
class _Section:
    """What the items of a section share."""

    kind: Kind
    measure: str | None
    moments: frozenset[Moment]


@dataclass(frozen=True, slots=True)
class QuestionnaireReading:
    """The questionnaire of a file, None when a diagnostic is an error; `lines` has the line of each text's context."""

    questionnaire: Questionnaire | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def load_questionnaires(scenarios: Path) -> Mapping[str, Questionnaire]:
    """The questionnaires beside the scenarios, by id, without those that hold mistakes."""
    readings = (read_questionnaire(file, scenarios) for file in sorted((scenarios / FOLDER).glob("*.yaml")))
    return {one.questionnaire.id: one.questionnaire for one in readings if one.questionnaire}


def mistakes(path: Path, root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the file, which has to lie below `root`."""
    return read_questionnaire(path, root).diagnostics


def read_questionnaire(path: Path, root: Path | None = None) -> QuestionnaireReading:
    """The questionnaire in the file, named `evaluation/<name>`. Raises nothing: mistakes are diagnostics."""
    findings = Findings(str(path))
    told: Questionnaire | None = None
    lines: dict[str, int] = {}
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, f"{FOLDER}/{path.stem}")
            told = read_questionnaire_node(draft, node)
            lines = draft.lines
    except TooManyMistakes:
        pass
    found = findings.result()
    return QuestionnaireReading(None if has_errors(found) else told, found, lines)


def read_questionnaire_node(draft: Draft, node: Node) -> Questionnaire | None:
    """The questionnaire; None for another version of the format."""
    fields = Fields(draft.findings, node, "the questionnaire")
    if not version_fits(fields):
        return None
    title = draft.text(fields, "title", f"{draft.id}/title")
    consent = _consent(draft, fields)
    code_intro, code = _code(draft, fields)
    sections = fields.need("sections")
    found = entries(draft.findings, sections, "`sections`")
    if sections is not None:
        check_count(draft.findings, fields.place("sections"), len(found), 1, MOST_SECTIONS, "sections")
    intros: dict[str, Text] = {}
    asked = [item for key, value in found for item in _section(draft, key, value, intros)]
    fields.close()
    told = Questionnaire(draft.id, title, consent, code_intro, code, MappingProxyType(intros), tuple(asked))
    _check_length(draft, node, told)
    return told


def _consent(draft: Draft, fields: Fields) -> Consent:
    node = fields.need("consent")
    consent = Fields(draft.findings, node, "`consent`", fields.place("consent"))
    title = draft.text(consent, "title", f"{draft.id}/consent")
    found = entries(draft.findings, consent.need("parts"), "`parts`")
    parts = tuple(draft.words(value, key.value, f"{draft.id}/consent/{key.value}") for key, value in found)
    consent.close()
    return Consent(title, parts)


def _code(draft: Draft, fields: Fields) -> tuple[Text, tuple[CodeQuestion, ...]]:
    node = fields.need("code")
    code = Fields(draft.findings, node, "`code`", fields.place("code"))
    intro = draft.text(code, "text", f"{draft.id}/code")
    found = entries(draft.findings, code.need("questions"), "`questions`")
    if node is not None:
        check_count(draft.findings, code.place("questions"), len(found), ELEMENTS, ELEMENTS, "questions of the code")
    questions = tuple(_code_question(draft, key, value) for key, value in found)
    code.close()
    return intro, questions


def _code_question(draft: Draft, key: ScalarNode, node: Node) -> CodeQuestion:
    fields = Fields(draft.findings, node, f"the question {shown(key.value)}", key)
    text = draft.text(fields, "text", f"{draft.id}/code/{key.value}")
    answers = fields.word("answers", Answers, Answers.LETTERS)
    fields.close()
    return CodeQuestion(key.value, text, CAN_BE_ANSWERED[answers])


def _section(draft: Draft, key: ScalarNode, node: Node, intros: dict[str, Text]) -> Iterator[Item]:
    fields = Fields(draft.findings, node, f"the section {shown(key.value)}", key)
    kind = fields.word("kind", Kind, Kind.AGREE)
    measure = fields.word_maybe("measure", Measure)
    section = _Section(kind, str(measure) if measure else None, _moments(draft, fields))
    intro = draft.text_maybe(fields, "text", f"{draft.id}/{key.value}")
    found = entries(draft.findings, fields.need("items"), "`items`")
    if fields.has("items"):
        check_count(draft.findings, fields.place("items"), len(found), 1, MOST_ITEMS, "items")
    fields.close()
    for item_key, item_node in found:
        item = _item(draft, section, item_key, item_node)
        if intro:
            intros[item.id] = intro
        yield item


def _moments(draft: Draft, fields: Fields) -> frozenset[Moment]:
    node = fields.find("at")
    if node is None:
        return frozenset(ASKED_AT)
    words = (word(draft.findings, one, "at", Moment) for one in items(draft.findings, node, "`at`"))
    return frozenset(moment for moment in words if moment is not None)


def _item(draft: Draft, section: _Section, key: ScalarNode, node: Node) -> Item:
    fields = Fields(draft.findings, node, f"the item {shown(key.value)}", key)
    name = f"{draft.id}/{key.value}"
    own = None
    if section.kind is Kind.LOOKING_BACK or (section.measure is None and section.kind is not Kind.OPPORTUNITY):
        own = fields.word("measure", Measure, Measure.RECOGNISE)
    item = Item(
        id=key.value,
        text=draft.text(fields, "text", name),
        measure=SAW if section.kind is Kind.OPPORTUNITY else str(own or section.measure),
        kind=section.kind,
        moments=section.moments,
        form=fields.word_maybe("form", Form),
        reversed=fields.has("reversed") and fields.truth("reversed") is True,
        then=draft.text(fields, "then", f"{name}/then") if section.kind is Kind.OPPORTUNITY else None,
        options=_options(draft, fields, name) if section.kind is Kind.OPPORTUNITY else (),
    )
    fields.close()
    return item


def _options(draft: Draft, fields: Fields, name: str) -> tuple[Option, ...]:
    node = fields.need("options")
    found = entries(draft.findings, node, "`options`")
    if node is not None:
        check_count(draft.findings, fields.place("options"), len(found), 2, 9, "options")
    return tuple(_option(draft, key, value, name) for key, value in found)


def _option(draft: Draft, key: ScalarNode, node: Node, name: str) -> Option:
    fields = Fields(draft.findings, node, f"the option {shown(key.value)}", key)
    option = Option(key.value, draft.text(fields, "text", f"{name}/{key.value}"), fields.truth("stepped_in") is True)
    fields.close()
    return option


def _check_length(draft: Draft, node: Node, questionnaire: Questionnaire) -> None:
    """Reports a questionnaire that takes longer than four minutes at some moment, with the code."""
    for moment in ASKED_AT:
        for form in Form:
            takes = seconds(questionnaire, moment, form)
            if takes > LONGEST:
                message = f"form {form.upper()} takes about {takes:.0f} seconds at `{moment}`; {LONGEST} fit"
                draft.findings.report(Code.OUT_OF_RANGE, node, message, "take items out, or shorten them")
