"""The six ways of playing a scene: each turns its own keys into questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from yaml import Node, ScalarNode, SequenceNode

from game.authoring.choices import read_choices
from game.authoring.codes import Code
from game.authoring.draft import ScenePart
from game.authoring.fields import Fields, check_count, entries, items, scalar, word
from game.authoring.findings import shown
from game.authoring.pictures import read_picture_maybe
from game.authoring.texts import ANSWER
from game.story.scenario import Asks, Choice, Criterion, Play, Question, Slot
from game.story.text import Text

CUES = (4, 7)
THOUGHTS = (2, 4)
LINES = (1, 8)
SLOTS = ("how", "with_whom", "where")

Questions = tuple[Question, ...]


class Answer(StrEnum):
    """How a criterion can be answered."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def read_questions(scene: ScenePart, play: Play, fields: Fields) -> Questions:
    """What is asked in a scene that is played this way, in order; empty after a mistake that leaves nothing to ask."""
    return _READERS[play](scene, fields)


def _choose(scene: ScenePart, fields: Fields) -> Questions:
    return (Question("choice", Asks.ONE, tuple(read_choices(scene, fields, "choices"))),)


def _look(scene: ScenePart, fields: Fields) -> Questions:
    text = scene.draft.text_maybe(fields, "question", scene.context("question"))
    node = fields.need("cues")
    cues = [_cue(scene, key, value) for key, value in entries(scene.findings, node, "`cues`")]
    if node is not None:
        at = fields.place("cues")
        check_count(scene.findings, at, len(cues), *CUES, "cues")
        if cues and all(cue.wanted is None for cue in cues):
            hint = "set `signal: true` on what shows that something is wrong"
            scene.findings.report(Code.NO_SIGNAL, at, "none of these cues is a signal", hint)
        if cues and all(cue.wanted is not None for cue in cues):
            hint = "add what is fine to see, with `signal: false`: nobody should learn to suspect everyone"
            scene.findings.report(Code.NO_HARMLESS_CUE, at, "none of these cues is harmless", hint)
    return (Question("cues", Asks.MARKS, tuple(cues), text),)


def _cue(scene: ScenePart, key: ScalarNode, node: Node) -> Choice:
    draft = scene.draft
    name = scene.claim(key)
    fields = Fields(scene.findings, node, f"the cue {shown(name)}", key)
    signal = fields.truth("signal")
    missed_context = scene.context(name, "missed")
    cue = Choice(
        id=name,
        text=draft.text(fields, "text", scene.context(name)),
        explanation=draft.text(fields, "explanation", scene.context(name, "explanation")),
        wanted=() if signal else None,
        missed=draft.text(fields, "missed", missed_context)
        if signal
        else draft.text_maybe(fields, "missed", missed_context),
        role=_who(scene, fields),
    )
    fields.close()
    if signal is False and fields.has("missed"):
        message = f"`missed` is never told: {shown(name)} is harmless"
        scene.findings.report(Code.NO_EFFECT, fields.place("missed"), message, "say it in `explanation`")
    return cue


def _who(scene: ScenePart, fields: Fields) -> str:
    node = fields.need("who")
    who = scalar(scene.findings, node, "who") if node is not None else None
    if node is None or who is None:
        return ""
    scene.draft.role(node, who)
    if who in scene.draft.roles and who not in scene.in_picture:
        message = f"{shown(who)} is not in this scene's picture, so nobody can see it"
        scene.findings.report(Code.CUE_NOT_IN_PICTURE, node, message, f"add {shown(who)} to `people` in `picture`")
    return who


def _weigh(scene: ScenePart, fields: Fields) -> Questions:
    scene.reserved.update(Criterion, ("severity",), (f"{c}-{answer}" for c in Criterion for answer in Answer))
    node = fields.need("criteria")
    slots, choices = _criteria(scene, fields, node)
    severity_node = fields.need("severity")
    severity = Fields(scene.findings, severity_node, "`severity`", fields.place("severity"))
    text = scene.draft.text(severity, "text", scene.context("severity")) if severity_node is not None else None
    rated = read_choices(scene, severity, "choices") if severity_node is not None else []
    severity.close()
    return (
        Question("criteria", Asks.ONE_PER_SLOT, choices, slots=slots),
        Question("severity", Asks.ONE, tuple(rated), text),
    )


def _criteria(scene: ScenePart, fields: Fields, node: Node | None) -> tuple[tuple[Slot, ...], tuple[Choice, ...]]:
    slots: list[Slot] = []
    choices: list[Choice] = []
    criteria = Fields(scene.findings, node, "`criteria`", fields.place("criteria"))
    for criterion in Criterion:
        entry_node = criteria.need(criterion)
        if entry_node is None:
            continue
        entry = Fields(scene.findings, entry_node, f"the criterion `{criterion}`", criteria.place(criterion))
        slots.append(Slot(criterion, scene.draft.text(entry, "text", scene.context(criterion))))
        explanation = scene.draft.text(entry, "explanation", scene.context(criterion, "explanation"))
        fitting = _answers(scene, entry)
        choices.extend(_answer(criterion, answer, explanation, answer in fitting) for answer in Answer)
        entry.close()
    criteria.close(missing=Code.MISSING_CRITERION)
    return tuple(slots), tuple(choices)


def _answers(scene: ScenePart, entry: Fields) -> list[Answer]:
    node = entry.need("answer")
    nodes = items(scene.findings, node, "`answer`") if isinstance(node, SequenceNode) else [node] if node else []
    if node is not None and not nodes:
        hint = "write `yes`, `no` or `unknown`"
        scene.findings.report(Code.NO_WANTED_CHOICE, node, "no answer to this criterion fits", hint)
    words = (word(scene.findings, one, "answer", Answer) for one in nodes)
    return [answer for answer in words if answer is not None]


def _answer(criterion: Criterion, answer: Answer, explanation: Text, wanted: bool) -> Choice:
    return Choice(
        id=f"{criterion}-{answer}",
        text=Text(ANSWER, str(answer)),
        explanation=explanation,
        wanted=() if wanted else None,
        slot=criterion,
    )


def _commit(scene: ScenePart, fields: Fields) -> Questions:
    node = fields.need("thoughts")
    found = entries(scene.findings, node, "`thoughts`")
    if node is not None:
        check_count(scene.findings, fields.place("thoughts"), len(found), *THOUGHTS, "thoughts")
    return tuple(_thought(scene, key, value) for key, value in found)


def _thought(scene: ScenePart, key: ScalarNode, node: Node) -> Question:
    name = scene.claim(key)
    fields = Fields(scene.findings, node, f"the thought {shown(name)}", key)
    text = scene.draft.text(fields, "text", scene.context(name))
    replies = read_choices(scene, fields, "replies")
    fields.close()
    return Question(name, Asks.ONE, tuple(replies), text)


def _plan(scene: ScenePart, fields: Fields) -> Questions:
    scene.reserved.update(SLOTS)
    node = fields.need("plan")
    plan = Fields(scene.findings, node, "`plan`", fields.place("plan"))
    slots: list[Slot] = []
    choices: list[Choice] = []
    for slot in SLOTS:
        slot_node = plan.need(slot)
        if slot_node is not None:
            entry = Fields(scene.findings, slot_node, f"the slot `{slot}`", plan.place(slot))
            slots.append(Slot(slot, scene.draft.text(entry, "text", scene.context(slot))))
            choices.extend(read_choices(scene, entry, "cards", slot, card=True))
            entry.close()
    plan.close(missing=Code.MISSING_SLOT)
    return (Question("plan", Asks.ONE_PER_SLOT, tuple(choices), slots=tuple(slots)),)


def _do(scene: ScenePart, fields: Fields) -> Questions:
    node = fields.need("lines")
    found = entries(scene.findings, node, "`lines`")
    if node is not None:
        check_count(scene.findings, fields.place("lines"), len(found), *LINES, "lines")
    return tuple(_line(scene, key, value) for key, value in found)


def _line(scene: ScenePart, key: ScalarNode, node: Node) -> Question:
    name = scene.claim(key)
    fields = Fields(scene.findings, node, f"the line {shown(name)}", key)
    text = scene.draft.text(fields, "text", scene.context(name))
    picture = read_picture_maybe(scene.draft, fields)
    choices = read_choices(scene, fields, "choices")
    fields.close()
    return Question(name, Asks.ONE, tuple(choices), text, picture=picture)


_READERS: Mapping[Play, Callable[[ScenePart, Fields], Questions]] = MappingProxyType(
    {
        Play.CHOOSE: _choose,
        Play.LOOK: _look,
        Play.WEIGH: _weigh,
        Play.COMMIT: _commit,
        Play.PLAN: _plan,
        Play.DO: _do,
    }
)
