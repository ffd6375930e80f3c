"""The pages of a rehearsal up to the talk: prepare, brief, take places, play, discuss; with the clock and the sums."""

from __future__ import annotations

from collections.abc import Iterable

from game.language import Language, mark
from game.pages.frame import paragraphs
from game.pages.page import Arrangement, Control, Meter, Page, Paragraph, Tone
from game.pages.rehearsal.words import (
    SIGN_WORDS,
    VOICE_NAMES,
    assigned_words,
    content_note,
    stop_line,
)
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.rehearsal import ROUNDS, Event
from game.training.rehearsal.acts import Lead
from game.training.rehearsal.board import RehearsalBoard, RehearsalPress, led
from game.training.rehearsal.deal import Assignment
from game.training.rehearsal.rehearsing import Look, Over
from game.training.rehearsal.session import RehearsalSession
from game.training.rehearsal.tally import Tally, sums

MANY_CIRCLES = 3
"""So many circles or more stand in two columns, so that everybody finds their number from where they are."""


def clock_words(board: RehearsalBoard) -> str:
    """What is left as 9:05; 0:00 once the time is over, "" where there is no time box."""
    if board.session.clock is None:
        return ""
    left = max(0, round(board.session.clock.remains(board.now)))
    return f"{left // 60}:{left % 60:02}"


def clock(board: RehearsalBoard, language: Language) -> tuple[Paragraph, ...]:
    """The large clock, and what it tells softly."""
    words = clock_words(board)
    sign = language.ui(SIGN_WORDS[board.sign]) if SIGN_WORDS[board.sign] else ""
    return (Paragraph(words, Tone.CLOCK, sign),) if words else ()


def _round_words(session: RehearsalSession, told: Telling) -> str:
    number = told.language.ui("Round {number} of {all}", number=session.spot.turn + 1, all=ROUNDS)
    return f"{number} · {told.tell(session.round.title)}"


def prepare_page(board: RehearsalBoard, told: Telling) -> Page:
    """Numbers, cards, phones: on paper for whoever has none."""
    ui, session = told.language.ui, board.session
    joined = told.language.ui_plural("{count} phone is in", "{count} phones are in", session.present)
    phones = (
        (
            Paragraph(ui("Scan the code, or go to {address}. Code: {code}", address=board.address, code=board.code)),
            Paragraph(ui("Your number is your place in the rehearsal. No name.")),
            Paragraph(ui("No phone? Take papers, the highest numbers first."), Tone.ASIDE),
        )
        if board.address
        else (Paragraph(ui("Everybody takes a number and the papers that go with it.")),)
    )
    return Page(
        id="rehearsal/prepare",
        title=ui("Prepare"),
        kicker=joined if board.address else ui("{count} people", count=session.terms.people),
        body=(
            *clock(board, told.language),
            content_note(session, told),
            *phones,
            Paragraph(
                ui("Read your first card. A duty that you would rather not have? Leave it out, without a reason.")
            ),
        ),
        arrangement=Arrangement.WALL,
        options=(
            Control("left_out", ui("Leave a duty out"), Look(Over.LEFT_OUT), key="1"),
            Control("who", ui("Who does what"), Look(Over.WHO_DOES_WHAT), key="2"),
        ),
        back=Control("back", ui("Set up again"), RehearsalPress.ANEW, key="Backspace"),
        code=board.join_link,
        focus="onward",
    )


def brief_page(board: RehearsalBoard, told: Telling) -> Page:
    """What everybody hears before the first round: the norm, the chairs, the word that stops everything."""
    ui, session = told.language.ui, board.session
    name = told.name(session.rehearsal.guest)
    return Page(
        id="rehearsal/brief",
        title=ui("Brief: read this aloud"),
        body=(
            *clock(board, told.language),
            Paragraph(told.tell(session.scenario.debrief.norm), Tone.NORM),
            Paragraph(told.tell(session.rehearsal.goal)),
            Paragraph(
                ui("Two chairs. On one lies a coat: that is {name}. On the other lies a card, face down.", name=name)
            ),
            Paragraph(told.tell(session.rehearsal.chair_card)),
            Paragraph(ui("What {name} says, I read aloud. Nobody touches anybody. We begin at the signal.", name=name)),
            Paragraph(stop_line(told.language), Tone.SPEECH),
        ),
        arrangement=Arrangement.WALL,
        focus="onward",
    )


def places_page(board: RehearsalBoard, told: Telling) -> Page:
    """Who does what in this round, circle by circle."""
    ui, session = told.language.ui, board.session
    return Page(
        id=f"rehearsal/places/{session.spot.turn}",
        title=ui("Take your places"),
        kicker=_round_words(session, told),
        columns=2 if session.deal().circles >= MANY_CIRCLES else 1,
        body=(
            *circles(session, session.spot.turn, told.language),
            Paragraph(
                ui("Helpers may swap, until each has a place that is their own. Coat on the chair, card face down.")
            ),
        ),
        arrangement=Arrangement.WALL,
        bar=(
            Control("left_out", ui("Leave out"), Look(Over.LEFT_OUT), key="F2"),
            Control("who", ui("Who does what"), Look(Over.WHO_DOES_WHAT), key="F3"),
        ),
        focus="onward",
    )


def circles(session: RehearsalSession, round_: int, language: Language) -> tuple[Paragraph, ...]:
    """Each circle in one paragraph: “3 helper, bar · 7 friend of the guest · watch: 1, 4”."""
    dealt = session.deal()
    return tuple(
        Paragraph(
            _circle(dealt.circle(round_, number), session, language),
            label=language.ui("Circle {number}", number=number) if dealt.circles > 1 else "",
        )
        for number in range(1, dealt.circles + 1)
    )


def _circle(members: Iterable[Assignment], session: RehearsalSession, language: Language) -> str:
    said: dict[str, list[int]] = {}
    for one in sorted(members, key=lambda one: (one.duty.value != "helper", one.card == "", one.number)):
        said.setdefault(assigned_words(one, session, language), []).append(one.number)
    pieces = (f"{', '.join(map(str, numbers))}: {words}" for words, numbers in said.items())
    return "\N{NO-BREAK SPACE}· ".join(piece.replace(" ", "\N{NO-BREAK SPACE}") for piece in pieces)


def play_page(board: RehearsalBoard, told: Telling) -> Page:
    """The situation in a picture, the narrator's lines, and what has arrived."""
    ui, session = told.language.ui, board.session
    arrived = session.arrived(board.now)
    more = len(arrived) < len(session.round.events)
    bring = Control("bring", ui("Next event now"), led(Lead.BRING), key="F2")
    time = Control("more_time", ui("One minute more"), led(Lead.MORE_TIME), key="F3")
    return Page(
        id=f"rehearsal/play/{session.spot.turn}",
        title=_round_words(session, told),
        kicker=ui("Play"),
        body=(
            *clock(board, told.language),
            *_told_now(session, arrived, told),
        ),
        picture=told.show(session.round.picture),
        bar=(*((bring,) if more else ()), time),
        live=told.tell(arrived[-1].text) if arrived else "",
        focus="onward",
    )


def _aloud(told: Telling) -> str:
    return told.language.ui(mark("Read aloud"))


def _event(event: Event, guest: str, told: Telling) -> tuple[Paragraph, ...]:
    label = told.language.ui(VOICE_NAMES[event.voice], name=told.name(guest))
    return paragraphs(told.tell(event.text), Tone.SPEECH, label)


def _told_now(session: RehearsalSession, arrived: tuple[Event, ...], told: Telling) -> tuple[Paragraph, ...]:
    """The cue, or what arrived last."""
    if not arrived:
        return paragraphs(told.tell(session.round.cue), label=_aloud(told))
    return _event(arrived[-1], session.rehearsal.guest, told)


def discuss_page(board: RehearsalBoard, told: Telling) -> Page:
    """What helped: questions, and what observers saw in each step."""
    ui, session = told.language.ui, board.session
    tally = session.tally(session.spot.turn)
    return Page(
        id=f"rehearsal/discuss/{session.spot.turn}",
        title=ui("What helped?"),
        kicker=_round_words(session, told),
        body=(
            *clock(board, told.language),
            *(Paragraph(told.tell(question), Tone.SPEECH) for question in session.rehearsal.discuss),
            Paragraph(checklists(tally, told.language), Tone.ASIDE),
        ),
        meters=step_meters(session, tally, told.language),
        arrangement=Arrangement.WALL,
        bar=(
            Control("on_paper", ui("Checklists"), Look(Over.ON_PAPER), key="F2"),
            Control("more_time", ui("One minute more"), led(Lead.MORE_TIME), key="F3"),
        ),
        focus="onward",
    )


def checklists(tally: Tally, language: Language) -> str:
    """How many checklists were counted."""
    if not tally.sheets:
        return language.ui("No checklist has come in yet. Observers tell what they saw.")
    return language.ui_plural(
        "{count} checklist, added up for the team.", "{count} checklists, added up for the team.", tally.sheets
    )


def step_meters(session: RehearsalSession, tally: Tally, language: Language) -> tuple[Meter, ...]:
    """What was seen in each step; nothing without a checklist."""
    if not tally.sheets:
        return ()
    return tuple(
        Meter(
            language.ui(
                "{step}: {seen} of {possible}",
                step=language.ui(STEP_NAMES[one.step]),
                seen=one.seen,
                possible=one.possible,
            ),
            one.seen,
            one.possible,
        )
        for one in sums(session.rehearsal, tally)
    )
