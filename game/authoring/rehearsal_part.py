"""The rehearsal of a scenario: positions, cards, radio, rounds, checklist, and the tabletop for the control room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft, plain_text
from game.authoring.fields import Fields, check_count, entries, number, pairs, word
from game.authoring.findings import shown
from game.authoring.pictures import read_picture
from game.authoring.rehearsal_cards import open_channel, read_cards
from game.authoring.rehearsal_table import read_tabletop
from game.story.rehearsal import (
    ROUNDS,
    Boxes,
    Duty,
    Event,
    Observable,
    Position,
    Post,
    RadioScript,
    Rehearsal,
    Round,
    Voice,
)
from game.story.scenario import STEPS, Role, Step
from game.story.scenario import Part as StoryPart
from game.story.text import Text

W = TypeVar("W", Position, Step)

LONGEST_BOX, LONGEST_REHEARSAL = 60, 240
POSTS, EVENTS, OBSERVABLES, QUESTIONS, AGREEMENTS = (2, 7), (1, 6), (2, 4), (1, 4), (2, 8)


def read_rehearsal(draft: Draft, fields: Fields, roles: Mapping[str, Role]) -> Rehearsal | None:
    """The rehearsal of a scenario that has one; None without, stand-ins where the findings hold a mistake."""
    node = fields.find("rehearsal")
    if node is None:
        return None
    part = Fields(draft.findings, node, "the rehearsal", fields.place("rehearsal"))
    place = f"{draft.id}/rehearsal"
    boxes = read_boxes(part)
    posts = _posts(draft, part, place)
    rehearsal = Rehearsal(
        boxes=boxes,
        goal=draft.text(part, "goal", f"{place}/goal"),
        guest=_role(draft, part, "guest", roles, StoryPart.TARGET),
        chair=_role(draft, part, "chair", roles, StoryPart.ACTING),
        chair_card=draft.text(part, "chair_card", f"{place}/chair_card"),
        posts=posts,
        cards=read_cards(draft, part, place, posts),
        radio=_radio(draft, part, place),
        rounds=_rounds(draft, part, place, boxes),
        checklist=_checklist(draft, part, place),
        discuss=tuple(_texts(draft, part, "discuss", f"{place}/discuss", QUESTIONS).values()),
        agreements=_texts(draft, part, "agreements", f"{place}/agreements", AGREEMENTS),
        tabletop=read_tabletop(draft, part, place, posts),
    )
    _check_positions(draft, part, rehearsal)
    part.close()
    return rehearsal


def read_boxes(fields: Fields) -> Boxes:
    """The time boxes of a needed key, which have to add up to what `in_all` promises."""
    node = fields.need("minutes")
    if node is None:
        return Boxes()
    own = Fields(fields.findings, node, "`minutes`", fields.place("minutes"))

    def minutes(key: str, most: int = LONGEST_BOX) -> int:
        return round(number(fields.findings, own.need(key), key, 1, most))

    boxes = Boxes(minutes("prepare"), minutes("brief"), minutes("play"), minutes("discuss"), minutes("close"))
    promised = minutes("in_all", LONGEST_REHEARSAL)
    if own.has("in_all") and promised != boxes.in_all:
        rounds = f"{ROUNDS} × ({boxes.play} + {boxes.discuss})"
        told = f"{boxes.prepare} + {boxes.brief} + {rounds} + {boxes.close} = {boxes.in_all}"
        message = f"the time boxes take {boxes.in_all} minutes, not {promised}"
        fields.findings.report(Code.TIMES_DO_NOT_ADD_UP, own.place("in_all"), message, f"write {boxes.in_all}: {told}")
    own.close()
    return boxes


def _role(draft: Draft, fields: Fields, key: str, roles: Mapping[str, Role], part: StoryPart) -> str:
    """The role that is no card but a chair; it has to be this part of the story."""
    node = fields.need(key)
    name = draft.role(node, plain_text(draft.findings, node, key)) if node is not None else ""
    if node is not None and draft.parts_known and name in roles and roles[name].part is not part:
        known = [one.id for one in roles.values() if one.part is part]
        hint = "it can be " + ", ".join(f"`{one}`" for one in known) if known else f"give a role `part: {part}`"
        message = f"the role {shown(name)} is `{roles[name].part}`, not `{part}`"
        draft.findings.report(Code.UNKNOWN_ROLE, node, message, hint)
    return name


def _posts(draft: Draft, fields: Fields, place: str) -> dict[Position, Post]:
    node = fields.need("positions")
    posts: dict[Position, Post] = {}
    for position, at, value in _of_words(draft, node, "`positions`", Position):
        own = Fields(draft.findings, value, f"the position {shown(position)}", at)
        posts[position] = Post(
            position,
            number(draft.findings, own.need("x"), "x", 0, 1),
            number(draft.findings, own.need("y"), "y", 0, 1),
            draft.text(own, "text", f"{place}/positions/{position}"),
        )
        own.close()
    if node is not None:
        check_count(draft.findings, fields.place("positions"), len(posts), *POSTS, "positions")
    return posts


def _of_words(draft: Draft, node: Node | None, name: str, kind: type[W]) -> Iterator[tuple[W, ScalarNode, Node]]:
    """The entries of a mapping whose keys are words of the format; another word is reported and left out."""
    for key, value in (pairs(draft.findings, node, name) if node is not None else None) or []:
        found = word(draft.findings, key, name.strip("`"), kind)
        if found is not None:
            yield found, key, value


def _radio(draft: Draft, fields: Fields, place: str) -> RadioScript:
    node = fields.need("radio")
    own = Fields(draft.findings, node, "`radio`", fields.place("radio"))

    def line(key: str) -> Text:
        return open_channel(draft, own, key, f"{place}/radio/{key}")

    script = RadioScript(line("who"), line("where"), line("what"), line("confirm"), line("log"))
    own.close()
    return script


def _rounds(draft: Draft, fields: Fields, place: str, boxes: Boxes) -> tuple[Round, ...]:
    node = fields.need("rounds")
    listed = entries(draft.findings, node, "`rounds`")
    if node is not None:
        check_count(draft.findings, fields.place("rounds"), len(listed), ROUNDS, ROUNDS, "rounds")
    return tuple(_round(draft, key, value, f"{place}/rounds/{key.value}", boxes) for key, value in listed)


def _round(draft: Draft, key: ScalarNode, node: Node, place: str, boxes: Boxes) -> Round:
    fields = Fields(draft.findings, node, f"the round {shown(key.value)}", key)
    listed = entries(draft.findings, fields.need("events"), "`events`")
    check_count(draft.findings, fields.place("events"), len(listed), *EVENTS, "events")
    events, last = [], 0.0
    for name, value in listed:
        event = _event(draft, name, value, place)
        if not last < event.minute < boxes.play:
            message = f"the event at minute {event.minute:g} is out of order, or after the play of {boxes.play} minutes"
            hint = f"let the minutes rise, from above 0 to below {boxes.play}"
            draft.findings.report(Code.TIMES_DO_NOT_ADD_UP, name, message, hint)
        events.append(event)
        last = event.minute
    made = Round(
        key.value,
        draft.text(fields, "title", f"{place}/title"),
        draft.text(fields, "cue", f"{place}/cue"),
        read_picture(draft, fields),
        tuple(events),
    )
    fields.close()
    return made


def _event(draft: Draft, key: ScalarNode, node: Node, place: str) -> Event:
    fields = Fields(draft.findings, node, f"the event {shown(key.value)}", key)
    voice = fields.word("voice", Voice, Voice.NARRATOR)
    context = f"{place}/{key.value}"
    text = open_channel if voice is Voice.RADIO else Draft.text
    said = text(draft, fields, "text", context)
    event = Event(key.value, number(draft.findings, fields.need("minute"), "minute", 0.1, LONGEST_BOX), voice, said)
    fields.close()
    return event


def _checklist(draft: Draft, fields: Fields, place: str) -> tuple[Observable, ...]:
    """What observers look at: two or more for each of the five steps."""
    own = Fields(draft.findings, fields.need("checklist"), "the checklist", fields.place("checklist"))
    found: list[Observable] = []
    for step in STEPS:
        node = own.need(step)
        listed = entries(draft.findings, node, f"`{step}`")
        if node is not None:
            check_count(draft.findings, own.place(step), len(listed), *OBSERVABLES, f"things to observe in `{step}`")
        found += [
            Observable(key.value, step, draft.words(value, "checklist", f"{place}/checklist/{key.value}"))
            for key, value in listed
        ]
        _check_new(draft, listed, found)
    own.close()
    return tuple(found)


def _check_new(draft: Draft, listed: list[tuple[ScalarNode, Node]], found: list[Observable]) -> None:
    """Marks are kept by id, so no two steps may have one in common."""
    before = {one.id for one in found[: len(found) - len(listed)]}
    for key, _ in listed:
        if key.value in before:
            message = f"another step has {shown(key.value)} too"
            draft.findings.report(Code.REPEATED_ID, key, message, "choose another id; marks are kept by id")


def _texts(draft: Draft, fields: Fields, key: str, place: str, count: tuple[int, int]) -> dict[str, Text]:
    node = fields.need(key)
    listed = entries(draft.findings, node, f"`{key}`")
    if node is not None:
        check_count(draft.findings, fields.place(key), len(listed), *count, f"`{key}`")
    return {one.value: draft.words(value, key, f"{place}/{one.value}") for one, value in listed}


def _check_positions(draft: Draft, fields: Fields, rehearsal: Rehearsal) -> None:
    """Every position has something to do: one helper's card, for people rehearse in their own position."""
    at = fields.place("positions")
    helpers = [card.position for card in rehearsal.cards_of(Duty.HELPER)]
    for position in rehearsal.posts:
        if helpers.count(position) != 1:
            message = f"the position `{position}` has {helpers.count(position)} cards with `duty: helper`"
            hint = "give each position one: what whoever works there sees, wants and says"
            draft.findings.report(Code.IDLE_POSITION, at, message, hint)
    for duty in (Duty.COLLEAGUE, Duty.FRIEND, Duty.SECURITY):
        if not rehearsal.cards_of(duty):
            message = f"no card has `duty: {duty}`"
            hint = "each circle has people beside the helpers, in whatever positions it has"
            draft.findings.report(Code.IDLE_POSITION, fields.place("cards"), message, hint)
