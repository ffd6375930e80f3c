"""Choices, the same in every way of playing."""

from __future__ import annotations

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.conditions import read_condition, read_effects, read_wanted, read_when
from game.authoring.draft import Draft, Link, ScenePart
from game.authoring.fields import Fields, check_count, entries, items, scalar
from game.authoring.findings import shown
from game.authoring.pictures import read_picture_maybe
from game.story.scenario import Branch, Choice, Condition, Strategy

CHOICES = (2, 4)
"""to one question"""
CARDS = (2, 6)
"""to one slot of a plan"""
MOST_WAYS = 12
"""entries in a list of ways on"""


def read_choices(scene: ScenePart, fields: Fields, key: str, slot: str = "", *, card: bool = False) -> list[Choice]:
    """The choices under a needed key; reports too few, too many, and when none is wanted.

    `slot` is the slot that they are for; a `card` also has its part of the plan's sentence.
    """
    node = fields.need(key)
    found = entries(scene.findings, node, f"`{key}`")
    choices = [_choice(scene, name, value, slot, card=card) for name, value in found]
    if node is not None:
        at = fields.place(key)
        check_count(scene.findings, at, len(choices), *(CARDS if card else CHOICES), f"`{key}` to choose from")
        check_one_is_wanted(scene, at, choices)
    return choices


def check_one_is_wanted(scene: ScenePart, at: Node | None, choices: list[Choice]) -> None:
    """Reports a question that nobody can answer well."""
    if choices and all(choice.wanted is None for choice in choices):
        hint = "set `wanted: true` on at least one, or a condition such as `wanted: {strategy: distract}`"
        scene.findings.report(Code.NO_WANTED_CHOICE, at, "none of these is wanted, so the story stops here", hint)


def _choice(scene: ScenePart, key: ScalarNode, node: Node, slot: str, *, card: bool) -> Choice:
    draft = scene.draft
    name = scene.claim(key)
    fields = Fields(scene.findings, node, f"{'the card' if card else 'the choice'} {shown(name)}", key)

    def context(field: str) -> str:
        return scene.context(name, field)

    choice = Choice(
        id=name,
        text=draft.text(fields, "text", scene.context(name)),
        explanation=draft.text(fields, "explanation", context("explanation")),
        wanted=read_wanted(draft, fields),
        slot=slot,
        when=read_when(draft, fields),
        effects=read_effects(draft, fields),
        strategy=fields.word_maybe("strategy", Strategy),
        tone=draft.text_maybe(fields, "tone", context("tone")),
        result=draft.text_maybe(fields, "result", context("result")),
        reads=draft.text(fields, "reads", context("reads")) if card else None,
        picture=read_picture_maybe(draft, fields),
        goes_to=_choice_goes_to(scene, fields),
    )
    if choice.goes_to is not None:
        draft.links.append(Link(scene.id, choice.goes_to, choice.wanted, fields.find("goes_to") or key))
    fields.close()
    _check_effect(scene, fields, choice)
    return choice


def _choice_goes_to(scene: ScenePart, fields: Fields) -> str | None:
    node = fields.find("goes_to")
    if node is None:
        return None
    goes_to = scalar(scene.findings, node, "goes_to")
    if goes_to is None:
        scene.draft.ways_known = False
    return goes_to


def _check_effect(scene: ScenePart, fields: Fields, choice: Choice) -> None:
    """A less good answer changes nothing in the story; only within a plan its `sets` counts, for the later slots."""
    if choice.wanted is not None:
        return
    for key in ("result",) if choice.slot else ("result", "sets"):
        if fields.has(key):
            message = f"`{key}` never counts: {shown(choice.id)} is never wanted"
            hint = "say it in `explanation`" if key == "result" else "set the flag with a wanted choice"
            scene.findings.report(Code.NO_EFFECT, fields.place(key), message, hint)


def read_ways(draft: Draft, scene: str, fields: Fields) -> tuple[Branch, ...]:
    """The scene's own `goes_to`: one name, or a list of `{when, to}` of which the first that holds counts."""
    node = fields.find("goes_to")
    if node is None:
        return ()
    if isinstance(node, ScalarNode):
        return (_way(draft, scene, (), node),)
    branches = []
    listed = items(draft.findings, node, "`goes_to`")
    check_count(draft.findings, fields.place("goes_to"), len(listed), 1, MOST_WAYS, "ways on")
    for one in listed:
        entry = Fields(draft.findings, one, "a way on")
        when_node, to = entry.find("when"), entry.need("to")
        when = read_condition(draft, when_node) if when_node is not None else ()
        entry.close()
        if to is None:
            draft.ways_known = False
        else:
            branches.append(_way(draft, scene, when, to))
    return tuple(branches)


def _way(draft: Draft, scene: str, when: Condition, node: Node) -> Branch:
    goes_to = scalar(draft.findings, node, "goes_to")
    if goes_to is None:
        draft.ways_known = False
        return Branch(when, "")
    draft.links.append(Link(scene, goes_to, (), node))
    return Branch(when, goes_to)
