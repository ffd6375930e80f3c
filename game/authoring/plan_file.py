"""A session plan's file: the parts of a session, and what the facilitator has beside each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import Draft, plain_text
from game.authoring.fields import Fields, check_count, entries, items, number, one_of
from game.authoring.findings import Findings, TooManyMistakes, shown
from game.authoring.nodes import compose
from game.authoring.outline import version_fits
from game.authoring.reader import read_scenario
from game.authoring.source import read_source
from game.story.scenario import Scenario
from game.story.session import AskedScene, Guide, PartKind, SessionPart, SessionPlan
from game.story.text import Text

MOST_PARTS, MOST_LINES, MOST_PROMPTS, LONGEST = 20, 8, 4, 240
HELPS = ("hoe ", "wat zeg", "wat doe", "wat kun", "wie ", "waar haal", "wat helpt", "wat heb")
"""How a talk prompt begins: it asks how to help, so that nobody debates whether something is acceptable (content
rule 4)."""
DEBATES = re.compile(
    r"\b(vind(en|t)?|mag|mogen|oké|normaal|acceptabel|toelaatbaar|overdreven|schuld|grens|hoe (ver|erg|ernstig))\b",
    re.IGNORECASE,
)
"""What turns even such a prompt into one about whether it is acceptable, or about whose fault it is."""


FindScenario = Callable[[str], Scenario | None]
"""Gives a scenario by its id; None when there is none."""


@dataclass(frozen=True, slots=True)
class PlanReading:
    """The session plan of a file, None when a diagnostic is an error; `lines` has the line of each text's context."""

    plan: SessionPlan | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def read_plan(path: Path, find: FindScenario | None = None) -> PlanReading:
    """The session plan in the file. `find` gives a scenario by its id, or None; without it the files beside are read.

    Raises nothing: mistakes are diagnostics.
    """
    root = path.parent.parent
    findings, lines = Findings(str(path)), dict[str, int]()
    plan: SessionPlan | None = None
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, f"{path.parent.name}/{path.stem}")
            plan = read_plan_node(draft, node, find or (lambda name: _scenario_beside(root, name)))
            lines.update(draft.lines)
    except TooManyMistakes:
        pass
    found = findings.result()
    return PlanReading(None if has_errors(found) else plan, found, lines)


def _scenario_beside(root: Path, name: str) -> Scenario | None:
    file = root / f"{name}.yaml"
    return read_scenario(file, root).scenario if file.is_file() else None


def mistakes(path: Path, _root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the plan in the file; its scenarios lie in the folder above."""
    return read_plan(path).diagnostics


def read_plan_node(draft: Draft, node: Node, find: FindScenario) -> SessionPlan | None:
    """The plan, with stand-ins where the findings hold a mistake; None for another version of the format."""
    fields = Fields(draft.findings, node, "the session plan")
    if not version_fits(fields):
        return None
    listed = entries(draft.findings, fields.need("parts"), "`parts`")
    check_count(draft.findings, fields.place("parts"), len(listed), 1, MOST_PARTS, "parts")
    plan = SessionPlan(
        id=draft.id.rpartition("/")[2],
        title=draft.text(fields, "title", f"{draft.id}/title"),
        summary=draft.text(fields, "summary", f"{draft.id}/summary"),
        minutes=int(number(draft.findings, fields.need("minutes"), "minutes", 5, LONGEST)),
        parts=tuple(_part(draft, key, value, find) for key, value in listed),
        affected=draft.text(fields, "affected", f"{draft.id}/affected"),
    )
    fields.close()
    return plan


def _part(draft: Draft, key: ScalarNode, node: Node, find: FindScenario) -> SessionPart:
    fields = Fields(draft.findings, node, f"the part {shown(key.value)}", key)
    place = f"{draft.id}/{key.value}"
    kind = fields.word("kind", PartKind, PartKind.OPENING)
    named = fields.need("scenario") if kind is PartKind.SCENES else None
    scenario = _scenario(draft, named, find)
    scenes = fields.find("scenes") if kind is PartKind.SCENES else None
    prompts = fields.need("prompts") if kind is PartKind.TALK else None
    part = SessionPart(
        id=key.value,
        kind=kind,
        title=draft.text(fields, "title", f"{place}/title"),
        guide=_guide(draft, fields, place),
        lines=_texts(draft, fields.find("lines"), "lines", f"{place}/lines", MOST_LINES),
        prompts=_prompts(draft, prompts, f"{place}/prompts"),
        scenario=scenario.id if scenario else "",
        asked={
            scene.value: _asked(draft, scene, value, f"{place}/{scene.value}", scenario)
            for scene, value in entries(draft.findings, scenes, "`scenes`")
        },
    )
    fields.close()
    return part


def _scenario(draft: Draft, node: Node | None, find: FindScenario) -> Scenario | None:
    """The scenario that the part names, reported when it is not there or has mistakes."""
    if node is None:
        return None
    name = plain_text(draft.findings, node, "scenario")
    found = find(name)
    if found is None:
        hint = "write its folder and name, such as `horeca/vrijdag-aan-de-bar`, and check that file first"
        draft.findings.report(Code.UNKNOWN_TARGET, node, f"the scenario {shown(name)} cannot be played", hint)
    return found


def _asked(draft: Draft, key: ScalarNode, node: Node, place: str, scenario: Scenario | None) -> AskedScene:
    fields = Fields(draft.findings, node, f"the scene {shown(key.value)}", key)
    guide = _guide(draft, fields, place)
    named = items(draft.findings, fields.find("questions"), "`questions`")
    questions = tuple(plain_text(draft.findings, one, "questions") for one in named)
    if scenario and one_of(draft.findings, key, key.value, scenario.scenes, Code.UNKNOWN_TARGET, "the scene"):
        known = [question.id for question in scenario.scenes[key.value].questions]
        for one, name in zip(named, questions, strict=True):
            one_of(draft.findings, one, name, known, Code.UNKNOWN_TARGET, "the question")
    fields.close()
    return AskedScene(key.value, guide, questions)


def _guide(draft: Draft, fields: Fields, place: str) -> Guide:
    minutes = number(draft.findings, fields.need("minutes"), "minutes", 0, LONGEST)
    say = draft.text_maybe(fields, "say", f"{place}/say")
    return Guide(int(minutes), say, draft.text_maybe(fields, "notes", f"{place}/notes"))


def _texts(draft: Draft, node: Node | None, key: str, place: str, most: int) -> tuple[Text, ...]:
    """The texts of a mapping, so that each has a place that stays when another is put before it."""
    listed = entries(draft.findings, node, f"`{key}`")
    check_count(draft.findings, node, len(listed), 0, most, key)
    return tuple(draft.words(value, key, f"{place}/{one.value}") for one, value in listed)


def _prompts(draft: Draft, node: Node | None, place: str) -> tuple[Text, ...]:
    """What subgroups talk about; one that opens a debate is reported, and a plan with it cannot be led."""
    texts = _texts(draft, node, "prompts", place, MOST_PROMPTS)
    for text, (_, at) in zip(texts, entries(draft.findings, node, "`prompts`"), strict=True):
        if not text.message.lower().startswith(HELPS) or DEBATES.search(text.message):
            hint = "begin with «Hoe», «Wat zeg je», «Wat doe je», «Wat kun je» or «Wie», and ask how to help"
            told = f"{shown(text.message)} opens a debate; subgroups talk about how to help"
            draft.findings.report(Code.OPEN_DEBATE, at, told, hint)
    return texts
