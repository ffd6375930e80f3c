"""What stands on each card of a rehearsal, as data: the same for A4 sheets and for A6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.language import Language
from game.pages.page import MapMark
from game.pages.rehearsal.phone import map_of, place_of, radio_lines, radio_rule
from game.pages.rehearsal.words import DUTY_NAMES, assigned_words, card_lines, same_everywhere, stop_line
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.rehearsal import ROUNDS, Duty
from game.story.scenario import STEPS
from game.training.rehearsal.deal import Assignment
from game.training.rehearsal.session import RehearsalSession


@dataclass(frozen=True, slots=True)
class Piece:
    """A label (it may be empty) with its text; `tick` for a line with a box before it."""

    label: str
    text: str
    tick: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """One card: whose (`number` is "" where it is nobody's), when, what it is called, what stands on it, where it
    belongs on the map, and of which rehearsal it is."""

    number: str
    when: str
    title: str
    pieces: tuple[Piece, ...]
    foot: str = ""
    map: tuple[MapMark, ...] = ()
    of: str = ""


def faces(session: RehearsalSession, told: Telling) -> tuple[Face, ...]:
    """Every card: of each number in the order of the rounds, then what each circle has once, with spare ones for
    whoever leaves a duty out on the spot."""
    dealt = session.deal()
    people = [
        _of_person(one, session, told) for number in range(1, session.terms.people + 1) for one in dealt.of(number)
    ]
    circles = [face for number in range(1, dealt.circles + 1) for face in _of_circle(number, session, told)]
    return tuple(replace(face, of=deal_words(session, told)) for face in (*people, *circles))


def deal_words(session: RehearsalSession, told: Telling) -> str:
    """Of which rehearsal a paper is, so that two piles can be told apart."""
    terms, title = session.terms, told.tell(session.scenario.title)
    ui = told.language.ui
    return ui("{title} · deal {number} · {count} people", title=title, number=terms.seed, count=terms.people)


def _of_person(one: Assignment, session: RehearsalSession, told: Telling) -> Face:
    ui = told.language.ui
    when = ui("Round {number} of {all} · circle {circle}", number=one.round + 1, all=ROUNDS, circle=one.circle)
    title = assigned_words(one, session, told.language)
    card = session.rehearsal.cards.get(one.card)
    same = tuple(Piece("", line) for line in same_everywhere(one.duty, told.language))
    if one.duty is Duty.OBSERVER:
        return Face(str(one.number), when, title, (*same, *checklist(session, told)))
    pieces = (*same, *(Piece(label, text) for label, text in card_lines(card, told))) if card else same
    marks = map_of(session, place_of(card), told.language)
    return Face(str(one.number), when, title, pieces, stop_line(told.language), marks)


def checklist(session: RehearsalSession, told: Telling) -> Iterator[Piece]:
    """Step by step, a box before each line."""
    for step in STEPS:
        yield Piece(told.language.ui(STEP_NAMES[step]), "")
        for one in session.rehearsal.of_step(step):
            yield Piece("", told.tell(one.text), tick=True)


def _of_circle(number: int, session: RehearsalSession, told: Telling) -> Iterator[Face]:
    """The radio, and the two chairs."""
    ui, rehearsal = told.language.ui, session.rehearsal
    name = told.name(rehearsal.guest)
    circle = ui("Circle {number}", number=number)
    radio = tuple(Piece(label, text) for label, text in radio_lines(rehearsal.radio, told))
    yield Face("", circle, ui("Over the radio"), radio, radio_rule(told.language))
    chair = (
        Piece("", told.tell(rehearsal.chair_card)),
        Piece("", ui("Lay this card on the chair, face down. Nobody sits here.")),
    )
    yield Face("", circle, ui("Card for the chair"), chair, stop_line(told.language))
    coat = (
        Piece("", ui("Lay a coat on this chair. This is {name}.", name=name)),
        Piece("", ui("Nobody plays {name}. Whoever leads reads what {name} says.", name=name)),
    )
    yield Face("", circle, ui("Chair of {name}", name=name), coat, stop_line(told.language))
    for duty in (Duty.OBSERVER, Duty.TIMEKEEPER):
        lines = tuple(Piece("", line) for line in same_everywhere(duty, told.language))
        listed = tuple(checklist(session, told)) if duty is Duty.OBSERVER else ()
        title = ui("Spare: {duty}", duty=ui(DUTY_NAMES[duty]))
        yield Face("", circle, title, (*lines, *listed), "" if listed else stop_line(told.language))


def log_header(language: Language) -> tuple[str, ...]:
    """The columns of the control room's log."""
    ui = language.ui
    return (ui("Time"), ui("Position"), ui("What was seen, what was asked"), ui("Who goes"), ui("Done"))
