"""The facilitator's sheet: where the room is, what to say, what to do next. Never who answered what."""

from __future__ import annotations

from dataclasses import dataclass

from game.language import Language, mark
from game.pages.group.moment import asked, choices_of, share_words, shared, told_of
from game.pages.group.phone import phone_page
from game.pages.page import Page
from game.pages.scene import choice_label, slot_label
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.help import HelpLine
from game.training.group.acts import Lead
from game.training.group.session import ASKING, GroupSession, Phase

SAYS = {
    Phase.JOIN: mark("“Take your phone, scan the code or type the address. No name is asked.”"),
    Phase.PART: "",
    Phase.NOTE: mark("“You may pause, skip or leave at any moment, without a reason.”"),
    Phase.TOLD: mark("“I read it aloud. Then you choose, each for yourself.”"),
    Phase.OPEN: mark("“Take your time. You can change your answer until I close.”"),
    Phase.CLOSED: mark("“Thank you. Let us see what helps here.”"),
    Phase.SHOWN: mark("“What makes this work? How would you say it yourself?”"),
    Phase.PASSED: mark("“I tell you how this went on.”"),
    Phase.ENDING: mark("“This is how the night ended. What made the difference?”"),
    Phase.ENDED: mark("“Thank you. I will be here for a while.”"),
}
"""A line to say at each moment, where the plan has none."""
PHASES = {
    Phase.JOIN: mark("Joining"),
    Phase.PART: mark("Together"),
    Phase.NOTE: mark("Before the story"),
    Phase.TOLD: mark("Question is read, not open yet"),
    Phase.OPEN: mark("Open: phones answer"),
    Phase.CLOSED: mark("Closed, not shown yet"),
    Phase.SHOWN: mark("Shown"),
    Phase.PASSED: mark("Told, not asked"),
    Phase.ENDING: mark("The story ended"),
    Phase.ENDED: mark("Session over"),
}
MAIN = {
    Phase.TOLD: ("open", mark("Open answering")),
    Phase.OPEN: ("close", mark("Close answering")),
    Phase.CLOSED: ("show", mark("Show what helps")),
}
CLOCKS = (2, 5, 8, 10)
"""Minutes that a clock on the wall can be set to."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something the facilitator can do: `act` is its name for the server."""

    act: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A choice, with its name for a show of hands; `row` is the slot it belongs to."""

    id: str
    label: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A phone, by the number that it shows itself."""

    number: int
    gone: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the facilitator's page at one moment; `minutes` is the time box, 0 for none."""

    title: str
    phase: str
    page: Page
    say: tuple[str, ...]
    notes: str
    minutes: int
    clock: float | None
    main: Button | None
    more: tuple[Button, ...]
    clocks: tuple[int, ...]
    hands: tuple[Field, ...]
    rows: tuple[Field, ...]
    one_answer: bool
    shares: tuple[str, ...]
    hidden_why: str
    seats: tuple[SeatLine, ...]
    affected: str
    ended: bool
    paused: bool


def sheet(session: GroupSession, language: Language, cast: Cast, lines: tuple[HelpLine, ...]) -> Sheet:
    """The sheet for this moment."""
    ui, told = language.ui, told_of(session, language, cast)
    say = language.tell(session.guide.say) if session.guide.say else ""
    phase_line = ui(SAYS[session.phase])
    question = session.question
    return Sheet(
        title=_title(session, language),
        phase=ui(PHASES[session.phase]) if not session.paused else ui("Pause"),
        page=phone_page(session, language, cast, lines),
        say=tuple(filter(None, (say, phase_line))),
        notes=language.tell(session.guide.notes) if session.guide.notes else "",
        minutes=session.guide.minutes,
        clock=session.clock,
        main=_main(session, language),
        more=_more(session, language),
        clocks=CLOCKS if session.phase not in (Phase.JOIN, Phase.ENDED) else (),
        hands=tuple(Field(c.id, choice_label(c, told), c.slot) for c in choices_of(session)) if told else (),
        rows=tuple(Field(slot.id, slot_label(slot, told)) for slot in question.slots) if told and question else (),
        one_answer=question is not None and not question.slots and question.asks.value == "one",
        shares=tuple(share_words(one, session, told) for one in shared(session)) if told else (),
        hidden_why=_hidden_why(session, language),
        seats=tuple(SeatLine(number, seat.gone) for number, seat in session.seats.items()),
        affected=language.tell(session.plan.affected),
        ended=session.phase is Phase.ENDED,
        paused=session.paused,
    )


def _title(session: GroupSession, language: Language) -> str:
    if session.part is None:
        return language.tell(session.plan.title)
    title = language.tell(session.part.title)
    where = f"{session.spot.part + 1}/{len(session.plan.parts)} {title}"
    return f"{where} · {language.ui(STEP_NAMES[session.scene.step])}" if session.scene else where


def _main(session: GroupSession, language: Language) -> Button | None:
    """What comes next in the ordinary way."""
    if session.phase is Phase.ENDED:
        return None
    if session.paused:
        return Button("resume", language.ui("Go on after the pause"))
    act, label = MAIN.get(session.phase, ("next", mark("Next")))
    return Button(act, language.ui(label))


def _more(session: GroupSession, language: Language) -> tuple[Button, ...]:
    ui = language.ui
    if session.phase is Phase.ENDED or session.paused:
        return ()
    found = []
    if session.may_ask_again:
        found.append(Button("open", ui("Answer once more")))
    if session.trail or session.phase is Phase.OPEN:
        found.append(Button("back", ui("Back")))
    if session.phase is not Phase.JOIN:
        found.append(Button("skip", ui("Skip")))
    return (*found, Button("pause", ui("Pause")))


def _hidden_why(session: GroupSession, language: Language) -> str:
    """Why no share is shown, for the facilitator alone."""
    if session.phase not in (Phase.CLOSED, Phase.SHOWN) or session.tally is None or shared(session):
        return ""
    return language.ui("No share is shown: fewer than five answered, or most did not choose what helps yet.")


def next_act(session: GroupSession) -> Lead | None:
    """The facilitator's next act where it has no particulars; None while a round is open, which is closed."""
    acts = {Phase.TOLD: Lead.OPEN, Phase.CLOSED: Lead.SHOW, Phase.OPEN: None}
    return Lead.RESUME if session.paused else acts.get(session.phase, Lead.NEXT)


def heading(session: GroupSession, language: Language, cast: Cast) -> str:
    """What is asked now, in one line; "" where nothing is."""
    told = told_of(session, language, cast)
    if told is None or session.phase not in ASKING or session.scene is None or session.question is None:
        return ""
    return asked(session.scene, session.question, told)
