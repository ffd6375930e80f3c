"""The way through the story: every `goes_to` leads somewhere, keeps the order of the steps, and ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft, Link
from game.authoring.fields import one_of
from game.authoring.findings import shown
from game.story.playthrough import step_opens
from game.story.scenario import STEPS, Step

Keys = Mapping[str, ScalarNode]
"""ids, each with the node that it stands at"""


def check_ways(draft: Draft, start: Node | None, scenes: Keys, endings: Keys, at: Node | None) -> None:
    """Reports what is wrong with the ways between the scenes; `at` is where missing steps are reported."""
    known = _known_links(draft, scenes, endings)
    for link in known:
        _check_order(draft, link, endings)
    begins = _check_start(draft, start, scenes)
    steps = set(draft.steps.values())
    if None not in steps and scenes:
        for step in STEPS:
            if step not in steps:
                message = f"no scene belongs to the step `{step}`"
                draft.findings.report(Code.MISSING_STEP, at, message, "a scenario has all five: " + ", ".join(STEPS))
    if begins is not None and len(known) == len(draft.links) and draft.ways_known:
        _check_reach(draft, begins, known, scenes, endings)


def check_uses(draft: Draft, roles: Keys, flags: Keys) -> None:
    """Warns of roles and flags that do nothing."""
    for name, node in roles.items():
        if name not in draft.used_roles:
            message = f"no picture, cue or text has the role {shown(name)}"
            draft.findings.report(Code.UNUSED_ROLE, node, message, "take it out, or put it in a picture")
    for name, node in flags.items():
        if name not in draft.asked_flags:
            draft.findings.report(
                Code.UNUSED_FLAG, node, f"no condition asks for the flag {shown(name)}", "take it out"
            )
        elif name not in draft.set_flags:
            hint = "set it with `sets` on a choice, or take it out"
            draft.findings.report(Code.UNUSED_FLAG, node, f"nothing sets the flag {shown(name)}", hint)


def _known_links(draft: Draft, scenes: Keys, endings: Keys) -> list[Link]:
    targets = {**scenes, **endings}
    what = "the scene or ending"
    return [
        link
        for link in draft.links
        if one_of(draft.findings, link.node, link.goes_to, targets, Code.UNKNOWN_TARGET, what)
    ]


def _check_start(draft: Draft, start: Node | None, scenes: Keys) -> str | None:
    """The scene that the story starts at, if there is one."""
    if not isinstance(start, ScalarNode):
        return None
    if not one_of(draft.findings, start, start.value, scenes, Code.UNKNOWN_START, "the scene"):
        return None
    step = draft.steps.get(start.value)
    if step not in (None, Step.RECOGNISE):
        message = f"the story starts in the step `{step}`"
        draft.findings.report(Code.STEP_ORDER, start, message, "start at a scene of the step `recognise`")
    name: str = start.value
    return name


def _check_order(draft: Draft, link: Link, endings: Keys) -> None:
    """Holds a link against the same gate as the game itself."""
    if link.goes_to == link.scene:
        message = f"{shown(link.scene)} leads to itself"
        hint = "leave `goes_to` out: after a less good answer the question is asked again by itself"
        draft.findings.report(Code.GOES_TO_ITSELF, link.node, message, hint)
        return
    step = draft.steps.get(link.scene)
    target = None if link.goes_to in endings else draft.steps.get(link.goes_to)
    if step is None or (target is None and link.goes_to not in endings):
        return
    reached = target.number if target else len(STEPS)
    where = f"the step `{target}`" if target else "an ending"
    if link.wanted != () and not step_opens(step, reached, wanted=False):
        message = f"an answer that is not always wanted leads from the step `{step}` to {where}"
        hint = "let it lead to a scene of the same step, or make two choices of it, each with a `when`"
        draft.findings.report(Code.DETOUR_LEAVES_STEP, link.node, message, hint)
    elif not step_opens(step, reached, wanted=True):
        message = f"this leads from the step `{step}` to {where}"
        draft.findings.report(Code.STEP_ORDER, link.node, message, _order_hint(step))


def _order_hint(step: Step) -> str:
    following = STEPS[step.number + 1] if step is not Step.ACT else None
    on = f"a scene of `{following}`" if following else "an ending"
    return f"from `{step}` the story goes to another scene of `{step}`, or to {on}"


def _check_reach(draft: Draft, start: str, links: list[Link], scenes: Keys, endings: Keys) -> None:
    onward: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for link in links:
        onward.setdefault(link.scene, []).append(link.goes_to)
        if link.wanted is not None:
            back.setdefault(link.goes_to, []).append(link.scene)
    reached = _reached([start], onward)
    for name, node in (*scenes.items(), *endings.items()):
        if name not in reached:
            message = f"nothing leads to {shown(name)}"
            draft.findings.report(Code.UNREACHABLE, node, message, "lead to it with a `goes_to`, or take it out")
    ends = _reached(endings, back)
    for name, node in scenes.items():
        if name in reached and name not in ends:
            message = f"from {shown(name)} no ending can be reached"
            draft.findings.report(Code.DEAD_END, node, message, "look where its `goes_to` leads, and the next one's")


def _reached(begin: Iterable[str], onward: Mapping[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = list(begin)
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(onward.get(name, ()))
    return reached
