"""The tabletop of a rehearsal: messages for the control room alone."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft, plain_text
from game.authoring.fields import Fields, check_count, entries
from game.authoring.findings import shown
from game.authoring.rehearsal_cards import open_channel, read_position
from game.story.rehearsal import Decision, Message, Position, Post, Tabletop

MESSAGES, DECISIONS = (2, 8), (2, 4)
_CLOCK = re.compile(r"([01][0-9]|2[0-3])[.:][0-5][0-9]")


def read_tabletop(draft: Draft, fields: Fields, place: str, posts: Mapping[Position, Post]) -> Tabletop:
    """The tabletop of a needed key."""
    own = Fields(draft.findings, fields.need("tabletop"), "the tabletop", fields.place("tabletop"))
    node = own.need("messages")
    listed = entries(draft.findings, node, "`messages`")
    if node is not None:
        check_count(draft.findings, own.place("messages"), len(listed), *MESSAGES, "messages")
    tabletop = Tabletop(
        draft.text(own, "opening", f"{place}/tabletop/opening"),
        tuple(_message(draft, key, value, f"{place}/tabletop/{key.value}", posts) for key, value in listed),
    )
    own.close()
    return tabletop


def _message(draft: Draft, key: ScalarNode, node: Node, place: str, posts: Mapping[Position, Post]) -> Message:
    fields = Fields(draft.findings, node, f"the message {shown(key.value)}", key)
    at = fields.need("choices")
    listed = entries(draft.findings, at, "`choices`")
    message = Message(
        key.value,
        _clock(draft, fields),
        read_position(draft, fields.need("position"), posts) or Position.CONTROL_ROOM,
        open_channel(draft, fields, "text", f"{place}/text"),
        tuple(_decision(draft, name, value, place) for name, value in listed),
        open_channel(draft, fields, "log", f"{place}/log"),
    )
    if at is not None:
        check_count(draft.findings, fields.place("choices"), len(listed), *DECISIONS, "`choices` to choose from")
    if listed and not any(one.wanted for one in message.decisions):
        hint = "set `wanted: true` on at least one"
        draft.findings.report(Code.NO_WANTED_CHOICE, fields.place("choices"), "none of these is wanted", hint)
    fields.close()
    return message


def _clock(draft: Draft, fields: Fields) -> str:
    """The time of the story, as a log has it."""
    node = fields.need("clock")
    value = plain_text(draft.findings, node, "clock") if node is not None else ""
    if node is not None and not _CLOCK.fullmatch(value):
        message = f"`clock` cannot be {shown(value)}"
        draft.findings.report(Code.OUT_OF_RANGE, node, message, "write hours and minutes: `23.40`")
    return value.replace(":", ".")


def _decision(draft: Draft, key: ScalarNode, node: Node, place: str) -> Decision:
    fields = Fields(draft.findings, node, f"the choice {shown(key.value)}", key)
    decision = Decision(
        key.value,
        draft.text(fields, "text", f"{place}/{key.value}"),
        draft.text(fields, "explanation", f"{place}/{key.value}/explanation"),
        bool(fields.truth("wanted")),
    )
    fields.close()
    return decision
