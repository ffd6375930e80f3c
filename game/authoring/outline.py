"""The whole of a scenario: what the menu shows, roles, flags, the story, the debrief."""

from __future__ import annotations

import re

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from game.authoring.answers import read_answers
from game.authoring.codes import Code
from game.authoring.conditions import read_flags
from game.authoring.draft import Draft, plain_text
from game.authoring.facts import read_source_and_date
from game.authoring.fields import Fields, check_count, entries, items, number, scalar
from game.authoring.findings import Findings, shown
from game.authoring.pictures import read_picture
from game.authoring.references import Keys, check_uses, check_ways
from game.authoring.rehearsal_part import read_rehearsal
from game.authoring.scenes import read_ending, read_scene
from game.story.picture import Wear
from game.story.scenario import Advice, Debrief, Ending, Part, Role, Scenario, Scene

VERSION = "1"
MOST_ROLES, MOST_SCENES, MOST_ENDINGS, MOST_ADVICE, MOST_REVIEW = 12, 80, 12, 12, 40
LONGEST_MINUTES = 120
YOUNGEST, OLDEST_ASKED = 18, 50
"""Ages that a role may ask for: higher, and always the same few people would play it."""
YOUNGEST_ASKED, OLDEST = 25, 70
"""Ages that a role may go up to: lower, and always the same few people would play it."""


def read_scenario_node(draft: Draft, node: Node) -> Scenario | None:
    """The scenario, with stand-ins where the findings hold a mistake; None for another version of the format."""
    fields = Fields(draft.findings, node, "the scenario")
    if not version_fits(fields):
        return None
    roles = _roles(draft, fields)
    flags_node = fields.find("flags")
    draft.flags = read_flags(draft, flags_node)
    scene_items = _story_items(draft, fields, "scenes", MOST_SCENES)
    ending_items = _story_items(draft, fields, "endings", MOST_ENDINGS)
    _check_both(draft, scene_items, ending_items)
    scenario = Scenario(
        id=draft.id,
        title=draft.text(fields, "title", f"{draft.id}/title"),
        summary=draft.text(fields, "summary", f"{draft.id}/summary"),
        content_note=draft.text(fields, "content_note", f"{draft.id}/content_note"),
        behaviour=draft.text(fields, "behaviour", f"{draft.id}/behaviour"),
        job=draft.text(fields, "job", f"{draft.id}/job"),
        minutes=_minutes(draft.findings, fields),
        picture=read_picture(draft, fields),
        roles=roles,
        flags=tuple(draft.flags.values()),
        start=_start(draft.findings, fields),
        scenes=_scenes(draft, scene_items),
        endings=_endings(draft, ending_items),
        debrief=_debrief(draft, fields),
        review=_review(draft.findings, fields),
        rehearsal=read_rehearsal(draft, fields, roles),
    )
    draft.answered = read_answers(draft.findings, fields.find("answered"))
    start = fields.find("start")
    check_ways(draft, start, _keys(scene_items), _keys(ending_items), fields.place("scenes"))
    check_uses(draft, _keys_of(fields.find("roles")), _keys_of(flags_node))
    fields.close()
    return scenario


def version_fits(fields: Fields) -> bool:
    """Whether this is the version of the format that the game reads; a missing one is reported and taken for it."""
    node = fields.need("version")
    version = scalar(fields.findings, node, "version") if node is not None else None
    if node is None or version is None or version == VERSION:
        return True
    message = f"this game reads version {VERSION} of the format, not {shown(version)}"
    fields.findings.report(Code.UNSUPPORTED_VERSION, node, message, f"write `version: {VERSION}`, or get a newer game")
    return False


Items = list[tuple[ScalarNode, Node]]


def _story_items(draft: Draft, fields: Fields, key: str, most: int) -> Items:
    node = fields.need(key)
    found = entries(draft.findings, node, f"`{key}`")
    if node is not None:
        check_count(draft.findings, fields.place(key), len(found), 1, most, key)
    return found


def _check_both(draft: Draft, scenes: Items, endings: Items) -> None:
    names = _keys(scenes)
    for key, _ in endings:
        if key.value in names:
            line = names[key.value].start_mark.line + 1
            message = f"a scene has the id {shown(key.value)} too"
            draft.findings.report(Code.REPEATED_ID, key, message, f"it is on line {line}; choose another id")


def _scenes(draft: Draft, found: Items) -> dict[str, Scene]:
    return {key.value: read_scene(draft, key, node) for key, node in found}


def _endings(draft: Draft, found: Items) -> dict[str, Ending]:
    return {key.value: read_ending(draft, key, node) for key, node in found}


def _keys(found: Items) -> Keys:
    return {key.value: key for key, _ in found}


def _keys_of(node: Node | None) -> Keys:
    if not isinstance(node, MappingNode):
        return {}
    return {key.value: key for key, _ in node.value if isinstance(key, ScalarNode)}


def _roles(draft: Draft, fields: Fields) -> dict[str, Role]:
    node = fields.need("roles")
    found = entries(draft.findings, node, "`roles`")
    if node is not None:
        check_count(draft.findings, fields.place("roles"), len(found), 1, MOST_ROLES, "roles")
    draft.roles = tuple(key.value for key, _ in found)
    roles = {}
    for key, value in found:
        role = Fields(draft.findings, value, f"the role {shown(key.value)}", key)
        text = draft.text(role, "text", f"{draft.id}/roles/{key.value}")
        part, wears = role.word("part", Part, Part.BYSTANDER), role.word("wears", Wear, Wear.GUEST)
        draft.parts_known &= getattr(role.find("part"), "value", "") in set(Part)
        roles[key.value] = Role(key.value, part, wears, text, *_ages(draft.findings, role))
        role.close()
    return roles


def _ages(findings: Findings, role: Fields) -> tuple[int, int]:
    """The youngest and the oldest age at which somebody can play the role; 0 where there is no bound."""
    youngest, oldest = role.find("age_from"), role.find("age_to")
    return (
        0 if youngest is None else round(number(findings, youngest, "age_from", YOUNGEST, OLDEST_ASKED)),
        0 if oldest is None else round(number(findings, oldest, "age_to", YOUNGEST_ASKED, OLDEST)),
    )


def _minutes(findings: Findings, fields: Fields) -> tuple[int, int]:
    node = fields.need("minutes")
    if node is None:
        return 1, 1
    words = [scalar(findings, one, "minutes") or "" for one in items(findings, node, "`minutes`")]
    if len(words) == 2 and all(re.fullmatch("[0-9]{1,3}", word) for word in words):
        least, most = (int(word) for word in words)
        if 1 <= least <= most <= LONGEST_MINUTES:
            return least, most
    if isinstance(node, SequenceNode):
        hint = "write the shortest and the longest time that it takes: `[10, 15]`"
        findings.report(Code.BAD_MINUTES, node, f"`minutes` cannot be {shown('[' + ', '.join(words) + ']')}", hint)
    return 1, 1


def _start(findings: Findings, fields: Fields) -> str:
    node = fields.need("start")
    return (scalar(findings, node, "start") or "") if node is not None else ""


def _debrief(draft: Draft, fields: Fields) -> Debrief:
    node = fields.need("debrief")
    debrief = Fields(draft.findings, node, "the debrief", fields.place("debrief"))
    place = f"{draft.id}/debrief"
    norm = draft.text(debrief, "norm", f"{place}/norm")
    sentence = draft.text(debrief, "sentence", f"{place}/sentence")
    afterwards = debrief.need("afterwards")
    found = entries(draft.findings, afterwards, "`afterwards`")
    if afterwards is not None:
        check_count(draft.findings, debrief.place("afterwards"), len(found), 1, MOST_ADVICE, "kinds of advice")
    advice = tuple(_advice(draft, key, value, place) for key, value in found)
    debrief.close()
    return Debrief(norm, sentence, advice)


def _advice(draft: Draft, key: ScalarNode, node: Node, place: str) -> Advice:
    fields = Fields(draft.findings, node, f"the advice {shown(key.value)}", key)
    title = draft.text(fields, "title", f"{place}/{key.value}/title")
    text = draft.text(fields, "text", f"{place}/{key.value}/text")
    source, checked = read_source_and_date(fields, needed=False)
    fields.close()
    return Advice(key.value, title, text, source, checked)


def _review(findings: Findings, fields: Fields) -> tuple[str, ...]:
    nodes = items(findings, fields.find("review"), "`review`")
    check_count(findings, fields.place("review"), len(nodes), 0, MOST_REVIEW, "points to review")
    return tuple(plain_text(findings, node, "review") for node in nodes)
