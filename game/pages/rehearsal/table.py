"""The control room at the table: a message arrives, the team decides, and sees how it is logged well."""

from __future__ import annotations

from game.pages.frame import paragraphs
from game.pages.page import Arrangement, Control, Kind, Page, Paragraph, Sign, Tone
from game.pages.rehearsal.words import POSITION_NAMES
from game.pages.telling import Telling
from game.story.rehearsal import Decision, Message
from game.training.rehearsal.acts import Decided, Lead, Led
from game.training.rehearsal.board import LeadRehearsal, RehearsalBoard, RehearsalPress
from game.training.rehearsal.reducer import decided_well
from game.training.rehearsal.session import Phase, RehearsalSession


def table_page(board: RehearsalBoard, told: Telling) -> Page:
    """What the window shows at the table."""
    session = board.session
    match session.phase:
        case Phase.OPENING:
            return _opening(session, told)
        case Phase.MESSAGE:
            return _message(session, told)
        case Phase.DECIDED:
            return _decided(session, told)
        case _:
            return _log(session, told)


def _opening(session: RehearsalSession, told: Telling) -> Page:
    ui = told.language.ui
    return Page(
        id="rehearsal/opening",
        title=ui("Control room at the table"),
        kicker=told.tell(session.scenario.title),
        body=(
            *paragraphs(told.tell(session.rehearsal.tabletop.opening), label=ui("Read aloud")),
            Paragraph(told.tell(session.scenario.debrief.norm), Tone.NORM),
            Paragraph(ui("Somebody reads each message aloud. You decide together, and one of you logs.")),
        ),
        arrangement=Arrangement.WALL,
        back=Control("back", ui("Set up again"), RehearsalPress.ANEW, key="Backspace"),
        focus="onward",
    )


def _kicker(session: RehearsalSession, told: Telling) -> str:
    ui = told.language.ui
    message = session.message
    number = ui("Message {number} of {all}", number=session.spot.turn + 1, all=len(session.rehearsal.tabletop.messages))
    return f"{number} · {message.clock} · {ui(POSITION_NAMES[message.position])}"


def _said(message: Message, told: Telling) -> tuple[Paragraph, ...]:
    return paragraphs(told.tell(message.text), Tone.SPEECH, told.language.ui("Over the radio"))


def _message(session: RehearsalSession, told: Telling) -> Page:
    message = session.message
    options = tuple(
        Control(one.id, told.tell(one.text), LeadRehearsal(Decided(message.id, one.id)), key=str(number))
        for number, one in enumerate(in_order(session, message), start=1)
    )
    return Page(
        id=f"rehearsal/message/{session.spot.turn}",
        title=told.language.ui("What do you decide?"),
        kicker=_kicker(session, told),
        body=_said(message, told),
        arrangement=Arrangement.WALL,
        options=options,
        onward=Control("onward", told.language.ui("Decide first"), None),
        focus=options[0].id if options else "",
    )


def in_order(session: RehearsalSession, message: Message) -> tuple[Decision, ...]:
    """The decisions in the order of the page: not always the wanted one first."""
    turn = (session.terms.seed + session.spot.turn) % max(1, len(message.decisions))
    return (*message.decisions[turn:], *message.decisions[:turn])


def _decided(session: RehearsalSession, told: Telling) -> Page:
    """Why it helps, or what helps more; and how a good line of the log reads."""
    ui, message = told.language.ui, session.message
    chosen = next(one for one in message.decisions if one.id == session.decided[message.id])
    well = decided_well(session)
    log = (
        (Paragraph(told.tell(message.log), label=ui("How you log it: time, place, what you did. No names.")),)
        if well
        else ()
    )
    sign = Sign.WENT_WELL if well else Sign.LOOK_AGAIN
    shown = Control(
        chosen.id,
        told.tell(chosen.text),
        None,
        Kind.SHOWN,
        on=True,
        sign=sign,
        sign_words=ui("This helps") if well else ui("Look once more"),
        remark=told.tell(chosen.explanation),
    )
    again = Control("onward", ui("Decide once more"), LeadRehearsal(Led(Lead.NEXT, 0.0)), key="Enter")
    return Page(
        id=f"rehearsal/decided/{session.spot.turn}",
        title=ui("What you decided"),
        kicker=_kicker(session, told),
        body=(*_said(message, told), *log),
        arrangement=Arrangement.WALL,
        options=(shown,),
        onward=None if well else again,
        focus="onward",
    )


def _log(session: RehearsalSession, told: Telling) -> Page:
    """The whole log, as a good one reads."""
    return Page(
        id="rehearsal/log",
        title=told.language.ui("The log, as a good one reads"),
        kicker=told.tell(session.scenario.title),
        body=(
            *log_lines(session, told),
            Paragraph(
                told.language.ui("Compare it with what you wrote. What would the next shift want to know?"), Tone.ASIDE
            ),
        ),
        arrangement=Arrangement.WALL,
        focus="onward",
    )


def log_lines(session: RehearsalSession, told: Telling) -> tuple[Paragraph, ...]:
    """A line for each message that was decided."""
    return tuple(
        Paragraph(told.tell(message.log))
        for message in session.rehearsal.tabletop.messages
        if message.id in session.decided
    )
