"""What stands on each phone in a rehearsal: the card of whoever holds it, or an observer's checklist."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language
from game.pages.group.phone import Words, words
from game.pages.house import help_paragraphs
from game.pages.page import Control, Group, Kind, MapMark, Page, Paragraph, Tone
from game.pages.rehearsal.words import (
    DUTY_NAMES,
    POSITION_NAMES,
    assigned_words,
    card_lines,
    content_note,
    duty_words,
    same_everywhere,
    stop_line,
    told_of,
)
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.rehearsal import REFUSABLE, ROUNDS, Duty, Position, RadioScript, Rehearsal, RoleCard
from game.story.scenario import STEPS
from game.training.rehearsal.deal import WORKS_AT
from game.training.rehearsal.session import Phase, RehearsalSession

LEFT_OUT = "left_out"
"""The name of what is answered when somebody leaves duties out."""
EARLY = (Phase.PREPARE, Phase.BRIEF)


def rehearsal_words(language: Language) -> Words:
    """What a phone says by itself in a rehearsal."""
    ui = language.ui
    return replace(
        words(language),
        sent=ui("Saved. You can change it as long as it stands here."),
        seat=ui("Number {number}", number="{number}"),
        code=ui("The six digits in the window"),
        wrong_code=ui("That is not the code in the window. Look once more."),
        no_name=ui("No name, no account. What you tick is added up for the team."),
    )


def answerable(session: RehearsalSession, seat: int) -> str:
    """The name of what this phone can answer now; "" for nothing."""
    if session.phase in EARLY and seat <= session.terms.people:
        return LEFT_OUT
    round_ = session.open_round
    return f"round/{round_}" if round_ is not None and session.observes(seat, round_) else ""


def phone_page(
    session: RehearsalSession, seat: int, language: Language, cast: Cast, lines: tuple[HelpLine, ...] = ()
) -> Page:
    """The page of the phone with this seat; 0 once the rehearsal is over."""
    ui, told = language.ui, told_of(session, language, cast)
    if session.phase is Phase.ENDED or not seat:
        thanks = Paragraph(ui("Thank you for taking part. Nothing that leads to you was kept."))
        return _page(session, ui("The rehearsal is over"), (thanks, *help_paragraphs(lines, language)))
    if session.stopped:
        return _page(session, ui("Stop"), (Paragraph(ui("Everybody stops. Nobody asks why.")),))
    if session.paused:
        return _page(session, ui("Pause"), (Paragraph(ui("Take your time. This page goes on by itself.")),))
    if seat > session.terms.people:
        return _guest(session, seat, told)
    if session.phase in EARLY:
        return _early(session, seat, told)
    if session.in_round:
        return _in_round(session, seat, told)
    return _page(session, ui("Out of your role"), (Paragraph(ui("Put your phone away. Look at the window.")),))


def _page(session: RehearsalSession, title: str, body: tuple[Paragraph, ...]) -> Page:
    return Page(f"phone/{session.turn}", title, body)


def _early(session: RehearsalSession, seat: int, told: Telling) -> Page:
    """The number, the circle, what comes in each round, and what somebody would rather leave out."""
    ui = told.language.ui
    mine = session.deal().of(seat)
    rounds = tuple(
        Paragraph(assigned_words(one, session, told.language), label=ui("Round {number}", number=one.round + 1))
        for one in mine
    )
    options = tuple(Control(duty, ui(DUTY_NAMES[duty]), None, Kind.CHECK, group=LEFT_OUT) for duty in REFUSABLE)
    legend = ui("Leave out what you would rather not do. No reason is asked.")
    stop = Paragraph(stop_line(told.language), Tone.ASIDE)
    body = (content_note(session, told), *rounds, stop, *_first_card(session, seat, told))
    page = _page(session, ui("Your number: {number}", number=seat), body)
    return replace(
        page,
        kicker=ui("Circle {number}", number=mine[0].circle),
        groups=(Group(LEFT_OUT, legend),),
        options=options,
    )


def _first_card(session: RehearsalSession, seat: int, told: Telling) -> tuple[Paragraph, ...]:
    """What somebody does in the first round, to read in peace."""
    mine = session.deal().rounds[0][seat]
    card = session.rehearsal.cards.get(mine.card)
    title = Paragraph(
        told.language.ui("Your first card: {duty}", duty=assigned_words(mine, session, told.language)), Tone.HEADING
    )
    lines = (Paragraph(text, label=label) for label, text in card_lines(card, told)) if card else ()
    return (title, *(Paragraph(line) for line in same_everywhere(mine.duty, told.language)), *lines)


def _in_round(session: RehearsalSession, seat: int, told: Telling) -> Page:
    ui, rehearsal = told.language.ui, session.rehearsal
    mine = session.deal().rounds[session.spot.turn][seat]
    if mine.duty is Duty.OBSERVER:
        return _checklist(session, seat, told)
    kicker = ui(
        "Round {number} of {all}, circle {circle}", number=session.spot.turn + 1, all=ROUNDS, circle=mine.circle
    )
    if session.phase is Phase.DISCUSS:
        body = tuple(Paragraph(told.tell(question), Tone.SPEECH) for question in rehearsal.discuss)
        return replace(_page(session, ui("What helped?"), body), kicker=kicker)
    card = rehearsal.cards.get(mine.card)
    page = _page(session, duty_words(mine.duty, card, told.language), card_body(rehearsal, mine.duty, card, told))
    return replace(page, kicker=kicker, map=map_of(session, place_of(card), told.language))


def card_body(rehearsal: Rehearsal, duty: Duty, card: RoleCard | None, told: Telling) -> tuple[Paragraph, ...]:
    """A role card in full: its parts, the word that stops everything, the radio."""
    ui = told.language.ui
    same = tuple(Paragraph(line) for line in same_everywhere(duty, told.language))
    lines = tuple(Paragraph(text, label=label) for label, text in card_lines(card, told)) if card else ()
    radio = (Paragraph(ui("Over the radio"), Tone.HEADING), *radio_paragraphs(rehearsal.radio, told)) if card else ()
    return (*same, *lines, Paragraph(stop_line(told.language), Tone.ASIDE), *radio)


def radio_lines(radio: RadioScript, told: Telling) -> tuple[tuple[str, str], ...]:
    """The call part by part: who, where, what help; it is confirmed, and logged."""
    ui = told.language.ui
    return (
        (ui("Who calls"), told.tell(radio.who)),
        (ui("Where"), told.tell(radio.where)),
        (ui("What help"), told.tell(radio.what)),
        (ui("The control room confirms"), told.tell(radio.confirm)),
        (ui("In the log"), told.tell(radio.log)),
    )


def radio_paragraphs(radio: RadioScript, told: Telling) -> tuple[Paragraph, ...]:
    """The radio script, and its rule."""
    lines = (Paragraph(text, label=label) for label, text in radio_lines(radio, told))
    return (*lines, Paragraph(radio_rule(told.language), Tone.ASIDE))


def radio_rule(language: Language) -> str:
    """What holds for every call."""
    return language.ui("The channel is open: no names, no story. Who, where, what help.")


def place_of(card: RoleCard | None) -> Position | None:
    """Where a card belongs on the map."""
    if card is None:
        return None
    return card.position or WORKS_AT.get(card.duty)


def map_of(session: RehearsalSession, here: Position | None, language: Language) -> tuple[MapMark, ...]:
    """The positions that this crew has, with one's own marked; nothing for who goes where the helper is."""
    positions = session.terms.positions
    if here is None or here not in positions:
        return ()
    return tuple(
        MapMark(post.x, post.y, language.ui(POSITION_NAMES[post.position]), post.position is here)
        for post in session.rehearsal.posts.values()
        if post.position in positions
    )


def _checklist(session: RehearsalSession, seat: int, told: Telling) -> Page:
    """What an observer looks at, step by step; it can be ticked while the round is open."""
    ui = told.language.ui
    number = session.spot.turn + 1
    page = _page(
        session,
        ui("You observe"),
        tuple(Paragraph(line) for line in same_everywhere(Duty.OBSERVER, told.language)),
    )
    steps = tuple(Group(step, ui(STEP_NAMES[step])) for step in STEPS)
    options = tuple(
        Control(one.id, told.tell(one.text), None, Kind.CHECK, group=one.step) for one in session.rehearsal.checklist
    )
    kicker = ui("Round {number} of {all}", number=number, all=ROUNDS)
    mine = session.deal().rounds[session.spot.turn].get(seat)
    if mine:
        kicker = ui("Round {number} of {all}, circle {circle}", number=number, all=ROUNDS, circle=mine.circle)
    return replace(page, kicker=kicker, groups=steps, options=options)


def _guest(session: RehearsalSession, seat: int, told: Telling) -> Page:
    """Somebody beyond the numbers: an observer in every round."""
    ui = told.language.ui
    if session.in_round:
        return _checklist(session, seat, told)
    body = (Paragraph(ui("All numbers are taken. You observe, in every round.")),)
    return _page(session, ui("You observe"), body)
