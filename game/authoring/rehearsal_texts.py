"""Every text of a rehearsal in order, for translators and for the rules of the content."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.authoring.kinds import Kind
from game.authoring.located import Located, Walk
from game.story.rehearsal import Rehearsal, RehearsalProgramme, RoleCard, Tabletop, Voice

VOICES: Mapping[Voice, Kind] = MappingProxyType(
    {Voice.NARRATOR: Kind.NARRATOR, Voice.RADIO: Kind.RADIO, Voice.GUEST: Kind.NARRATOR, Voice.FRIEND: Kind.NARRATOR}
)


def rehearsal_texts(rehearsal: Rehearsal) -> Walk:
    """The texts of a scenario's rehearsal."""
    yield Located(rehearsal.goal, kind=Kind.MENU)
    yield Located(rehearsal.chair_card, kind=Kind.CARD)
    for post in rehearsal.posts.values():
        yield Located(post.text, kind=Kind.PLACE)
    for card in rehearsal.cards.values():
        yield from _of_card(card)
    radio = rehearsal.radio
    for line in (radio.who, radio.where, radio.what, radio.confirm, radio.log):
        yield Located(line, kind=Kind.RADIO)
    for round_ in rehearsal.rounds:
        yield Located(round_.title, kind=Kind.TITLE)
        yield Located(round_.cue, kind=Kind.NARRATOR, before=round_.title)
        for event in round_.events:
            yield Located(event.text, kind=VOICES[event.voice], before=round_.cue)
    for one in rehearsal.checklist:
        yield Located(one.text, kind=Kind.OBSERVED, step=one.step)
    for question in rehearsal.discuss:
        yield Located(question, kind=Kind.WALL)
    for agreement in rehearsal.agreements.values():
        yield Located(agreement, kind=Kind.WALL)
    yield from _of_tabletop(rehearsal.tabletop)


def rehearsal_programme_texts(programme: RehearsalProgramme) -> Walk:
    """The texts of a programme of rehearsals."""
    yield Located(programme.title, kind=Kind.TITLE)
    yield Located(programme.summary, kind=Kind.MENU, before=programme.title)
    for planned in programme.rehearsals:
        yield Located(planned.title, kind=Kind.TITLE)
        yield Located(planned.when, kind=Kind.MENU, before=planned.title)
    for advice in programme.preparation:
        yield Located(advice.title, kind=Kind.TITLE)
        yield Located(advice.text, kind=Kind.ADVICE, before=advice.title)


def _of_card(card: RoleCard) -> Walk:
    last = None
    for text in (card.who, card.where, card.knows, card.wants, card.first_line, card.does_not):
        yield Located(text, kind=Kind.CARD, before=last)
        last = text


def _of_tabletop(tabletop: Tabletop) -> Walk:
    yield Located(tabletop.opening, kind=Kind.NARRATOR)
    for message in tabletop.messages:
        yield Located(message.text, kind=Kind.RADIO, before=tabletop.opening)
        for decision in message.decisions:
            yield Located(decision.text, kind=Kind.DECISION, before=message.text)
            yield Located(decision.explanation, kind=Kind.EXPLANATION, before=decision.text)
        yield Located(message.log, kind=Kind.RADIO, before=message.text)
