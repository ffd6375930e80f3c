"""The role cards of a rehearsal, and what is said over an open channel."""

from __future__ import annotations

import re
from collections.abc import Mapping

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft
from game.authoring.fields import Fields, check_count, entries, one_of, word
from game.authoring.findings import shown
from game.story.rehearsal import WITH_CARDS, Duty, Position, Post, RoleCard
from game.story.text import Text

MOST_CARDS = 20
ON_A_CARD = 180
"""Characters that a text on a card of A6 may have: each card has six of them, in two languages."""
CARD_TEXTS = ("who", "where", "knows", "wants", "first_line", "does_not")
ACTED = re.compile(
    r"\b(je speelt|speel|speelt|doe alsof|doet alsof|doen alsof|acteer\w*|dring\w* (je )?(op|aan)|raak\w* .{0,40}\baan"
    r"|pak\w* .{0,40}\bvast|roep\w* .{0,20}\bna|fluit\w* .{0,20}\bna)\b",
    re.IGNORECASE,
)
"""What asks somebody to act out what a rehearsal is about, or to touch somebody (guideline, “Preventie” 1, don't 1;
content rule 2: nobody plays the person who crosses a line)."""
_BRACE = re.compile(r"[{}]")


def read_cards(draft: Draft, fields: Fields, place: str, posts: Mapping[Position, Post]) -> dict[str, RoleCard]:
    """The cards by id, each reported where it does not fit a hand or asks somebody to act it out."""
    node = fields.need("cards")
    listed = entries(draft.findings, node, "`cards`")
    if node is not None:
        check_count(draft.findings, fields.place("cards"), len(listed), 1, MOST_CARDS, "cards")
    return {key.value: _card(draft, key, value, f"{place}/cards/{key.value}", posts) for key, value in listed}


def _card(draft: Draft, key: ScalarNode, node: Node, place: str, posts: Mapping[Position, Post]) -> RoleCard:
    fields = Fields(draft.findings, node, f"the card {shown(key.value)}", key)
    duty = _duty(draft, fields)
    at = fields.need("position") if duty is Duty.HELPER else fields.find("position")
    position = read_position(draft, at, posts)
    texts = {name: _on_a_card(draft, fields, name, f"{place}/{name}") for name in CARD_TEXTS}
    fields.close()
    return RoleCard(key.value, duty, position, **texts)


def _duty(draft: Draft, fields: Fields) -> Duty:
    """The card's duty: one that has cards."""
    duty = fields.word("duty", Duty, Duty.HELPER)
    if duty not in WITH_CARDS:
        hint = "it can be " + ", ".join(f"`{one}`" for one in WITH_CARDS)
        message = f"`duty` cannot be `{duty}`: that card is the same in every rehearsal"
        draft.findings.report(Code.UNKNOWN_VALUE, fields.find("duty"), message, hint)
    return duty


def read_position(draft: Draft, node: Node | None, posts: Mapping[Position, Post]) -> Position | None:
    """A position of this rehearsal; None, with a report, for another."""
    found = word(draft.findings, node, "position", Position) if node is not None else None
    if node is None or found is None:
        return None
    fits = one_of(draft.findings, node, found, posts, Code.UNKNOWN_POSITION, "among `positions`, the position")
    return found if fits else None


def _on_a_card(draft: Draft, fields: Fields, key: str, context: str) -> Text:
    """A text that stands on a card of paper, and that asks nobody to act out a transgression."""
    text = draft.text(fields, key, context)
    node = fields.find(key)
    if len(text.message) > ON_A_CARD:
        told = f"`{key}` is {len(text.message)} characters long; {ON_A_CARD} fit on a card"
        draft.findings.report(Code.TEXT_TOO_LONG, node, told, "say it in one or two short sentences")
    found = ACTED.search(text.message) if key != "does_not" else None
    if found:
        hint = "a rehearsal starts at the cue: say what somebody sees, knows and wants, and let nobody be touched"
        message = f"{shown(found.group())} asks somebody to act it out"
        draft.findings.report(Code.ACTED_OUT, node, message, hint)
    return text


def open_channel(draft: Draft, fields: Fields, key: str, context: str) -> Text:
    """What is said over the radio or stands in the log: anybody may hear or read it, so it names nobody."""
    text = draft.text(fields, key, context)
    if _BRACE.search(text.message):
        hint = "say where and what help: «de gast», «bij het hek», «twee mensen van welzijn»"
        draft.findings.report(Code.NAME_ON_RADIO, fields.find(key), f"`{key}` names somebody", hint)
    return text
