"""The pages of a rehearsal after the rounds, and where it is held: out of the roles, back, agree; pause, stop, over."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language
from game.pages.house import number_words
from game.pages.page import Arrangement, Control, Kind, Page, Paragraph, Tone
from game.pages.rehearsal.rounds import checklists, clock, step_meters
from game.pages.rehearsal.words import (
    STOP_WORD,
    stop_line,
)
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.help import HelpLine
from game.story.rehearsal import ROUNDS
from game.training.rehearsal.acts import Agreed, Dropped, Lead
from game.training.rehearsal.board import LeadRehearsal, RehearsalBoard, RehearsalPress, led
from game.training.rehearsal.reducer import MOST_OWN_WORDS
from game.training.rehearsal.rehearsing import Look, Over
from game.training.rehearsal.session import CLOSING, Phase, RehearsalSession
from game.training.rehearsal.tally import strongest_and_weakest, sums
from game.training.visit import Open, Press, View

POINTS = 72.0
"""As large as the text may get (on a slide of 540 points high): the crew reads along from a few metres."""


def leave_roles_page(board: RehearsalBoard, language: Language) -> Page:
    """Nobody walks out of the tent in a role."""
    ui = language.ui
    return Page(
        id="rehearsal/leave_roles",
        title=ui("Out of your role"),
        body=(
            *clock(board, language),
            Paragraph(
                ui("Put your card down. Number off, coat off the chair, turn the other card over and put it away.")
            ),
            Paragraph(ui("Stand somewhere else in the tent. Shake your shoulders loose.")),
            Paragraph(ui("Say one sentence as yourself: your name, and what you look forward to.")),
            Paragraph(ui("Somebody wants to step out for a moment? Two of you go along."), Tone.ASIDE),
        ),
        arrangement=Arrangement.WALL,
        focus="onward",
    )


def debrief_page(board: RehearsalBoard, told: Telling) -> Page:
    """How it felt, what helped, what the next shift does; with what was seen in all rounds."""
    ui, session = told.language.ui, board.session
    tally = session.tallies()
    strong, weak = strongest_and_weakest(sums(session.rehearsal, tally))
    found = []
    if strong and weak:
        found.append(Paragraph(ui("Strongest: {step}.", step=ui(STEP_NAMES[strong])), Tone.WENT_WELL))
        found.append(Paragraph(ui("Practise once more: {step}.", step=ui(STEP_NAMES[weak])), Tone.LOOK_AGAIN))
    return Page(
        id="rehearsal/debrief",
        title=ui("Look back together"),
        body=(
            *clock(board, told.language),
            Paragraph(ui("First: how was it to do this? Whoever wants to, says something."), Tone.SPEECH),
            Paragraph(ui("What helped?"), Tone.SPEECH),
            Paragraph(ui("What do you do in your next shift?"), Tone.SPEECH),
            *found,
            Paragraph(checklists(tally, told.language), Tone.ASIDE),
        ),
        meters=step_meters(session, tally, told.language),
        arrangement=Arrangement.WALL,
        focus="onward",
    )


def agree_page(board: RehearsalBoard, told: Telling) -> Page:
    """What the crew agrees on: from the list, and in its own words."""
    ui, session = told.language.ui, board.session
    listed = [
        Control(
            f"agreed:{name}",
            told.tell(text),
            LeadRehearsal(Agreed(name, name not in session.agreed)),
            Kind.CHECK,
            on=name in session.agreed,
        )
        for name, text in session.rehearsal.agreements.items()
    ]
    own = [
        Control(f"own:{number}", words, LeadRehearsal(Dropped(number)), Kind.CHECK, on=True)
        for number, words in enumerate(session.own_words)
    ]
    if len(own) < MOST_OWN_WORDS:
        own.append(Control("own_words", ui("In your own words"), Look(Over.OWN_WORDS)))
    return Page(
        id="rehearsal/agree",
        title=ui("What do you agree on?"),
        body=(Paragraph(ui("Choose together. It comes on the page for after the rehearsal, without names.")),),
        arrangement=Arrangement.WALL,
        options=tuple(replace(one, key=str(n) if n < 10 else "") for n, one in enumerate((*listed, *own), start=1)),
        focus="onward",
    )


def paused_page(session: RehearsalSession, language: Language) -> Page:
    """A pause, for whatever reason."""
    ui = language.ui
    return Page(
        id="rehearsal/paused",
        title=ui("Pause"),
        body=(Paragraph(ui("The clock stands still. Take your time.")), Paragraph(stop_line(language), Tone.ASIDE)),
        arrangement=Arrangement.WALL,
        onward=Control("onward", ui("Go on after the pause"), led(Lead.RESUME), key="Enter"),
        bar=(
            Control("anew", ui("Set up again"), RehearsalPress.ANEW, key="F2"),
            Control("help", ui("Who helps"), Open(View.HELP), key="H"),
        ),
        kicker=ui("Round {number} of {all}", number=session.spot.turn + 1, all=ROUNDS) if session.in_round else "",
    )


def stopped_page(session: RehearsalSession, language: Language) -> Page:
    """Somebody said stop. Whoever said it decides how it goes on; nobody asks why."""
    ui = language.ui
    again = (
        Control("again", ui("This round again, from its beginning"), led(Lead.AGAIN)),
        Control("talk", ui("Straight to the talk"), led(Lead.TALK)),
    )
    words = ui("To the log") if session.terms.tabletop else ui("Out of the roles, no more rounds")
    out = Control("leave_roles", words, led(Lead.LEAVE_ROLES))
    options = (
        Control("resume", ui("Go on from here"), led(Lead.RESUME)),
        *(again if session.in_round else ()),
        *((out,) if session.phase not in (*CLOSING, Phase.LOG) else ()),
    )
    return Page(
        id="rehearsal/stopped",
        title=ui(STOP_WORD),
        body=(
            Paragraph(ui("Everybody stops, and steps out of the role. The clock stands still.")),
            Paragraph(
                ui("Nobody asks why. Whoever said it, says what is good now. Going outside is fine, with somebody.")
            ),
        ),
        arrangement=Arrangement.WALL,
        options=tuple(replace(one, key=str(number)) for number, one in enumerate(options, start=1)),
        bar=(Control("help", ui("Who helps"), Open(View.HELP), key="H"),),
        focus="talk" if session.in_round else options[-1].id,
    )


def ended_page(board: RehearsalBoard, language: Language, lines: tuple[HelpLine, ...]) -> Page:
    """It is over: where the page for the organiser is, and who helps."""
    ui = language.ui
    told = (
        (Paragraph(ui("The page for after the rehearsal: {file}", file=board.written), Tone.WENT_WELL),)
        if board.written
        else ()
    )
    trouble = (Paragraph(board.unsaved, Tone.LOOK_AGAIN),) if board.unsaved else ()
    return Page(
        id="rehearsal/ended",
        title=ui("Thank you, all of you"),
        body=(
            Paragraph(ui("Stay near for a while: who wants to tell something more, finds you now.")),
            *told,
            *trouble,
            Paragraph(ui("Who needs something: these help."), Tone.HEADING),
            *(Paragraph(number_words(line)) for line in lines),
        ),
        arrangement=Arrangement.WALL,
        onward=Control("onward", ui("To the menu"), Press.TO_MENU, key="Enter"),
        bar=(Control("exit", ui("Quick exit"), Press.QUICK_EXIT, key="Q"),),
        points=POINTS,
    )
