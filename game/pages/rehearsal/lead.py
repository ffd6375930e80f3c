"""The window that leads a rehearsal: what to do now, a large clock, the narrator's lines, and a way to stop."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language, mark
from game.pages.page import Control, Page, Paragraph, Tone
from game.pages.rehearsal.closing import (
    POINTS,
    agree_page,
    debrief_page,
    ended_page,
    leave_roles_page,
    paused_page,
    stopped_page,
)
from game.pages.rehearsal.over import over_page
from game.pages.rehearsal.rounds import brief_page, discuss_page, places_page, play_page, prepare_page
from game.pages.rehearsal.table import table_page
from game.pages.rehearsal.words import (
    STOP_WORD,
    told_of,
)
from game.pages.telling import Telling
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.rehearsal import ROUNDS
from game.training.rehearsal.acts import Lead
from game.training.rehearsal.board import RehearsalBoard, led
from game.training.rehearsal.rehearsing import Over, Rehearsing
from game.training.rehearsal.session import Phase, RehearsalSession
from game.training.visit import Press

NEXT_WORDS = {
    Phase.PREPARE: mark("To the briefing"),
    Phase.BRIEF: mark("To the first round"),
    Phase.PLACES: mark("Everybody is there: begin"),
    Phase.PLAY: mark("To the talk"),
    Phase.LEAVE_ROLES: mark("Everybody is themselves again"),
    Phase.DEBRIEF: mark("To the agreements"),
    Phase.AGREE: mark("End the rehearsal"),
}


def lead_page(
    rehearsing: Rehearsing, board: RehearsalBoard, language: Language, cast: Cast, lines: tuple[HelpLine, ...] = ()
) -> Page:
    """What the window shows now."""
    session = board.session
    told = told_of(session, language, cast)
    if session.phase is Phase.ENDED:
        return ended_page(board, language, lines)
    if session.stopped:
        page = stopped_page(session, language)
    elif session.paused:
        page = paused_page(session, language)
    elif rehearsing.over is not Over.NOTHING:
        return _over(over_page(rehearsing, board, told), language)
    else:
        page = _moment(board, told)
    return _around(page, board, language)


def _over(page: Page, language: Language) -> Page:
    """A page that lies over the rehearsal: Esc closes it, and one can pause and stop there too."""
    ui = language.ui
    pause = Control("hold", ui("Pause"), led(Lead.PAUSE), key="F4")
    return replace(page, skip=Control("stop", ui(STOP_WORD), led(Lead.STOP), key="S"), bar=(pause, *page.bar))


def _around(page: Page, board: RehearsalBoard, language: Language) -> Page:
    """The page with what stands on every page of a rehearsal: what is next, the stop word, pause, quick exit."""
    session, ui = board.session, language.ui
    if board.unsaved:
        told = ui("Not saved: {reason}. Make room on the disk; the rehearsal goes on.", reason=board.unsaved)
        page = replace(page, body=(Paragraph(told, Tone.LOOK_AGAIN), *page.body))
    held = session.stopped or session.paused
    pause = () if held else (Control("pause", ui("Pause"), led(Lead.PAUSE), key="Esc"),)
    stop = None if session.stopped else Control("stop", ui(STOP_WORD), led(Lead.STOP), key="S")
    back = None if held or not session.at else Control("back", ui("Back"), led(Lead.BACK), key="Backspace")
    return replace(
        page,
        onward=page.onward or (None if held else _onward(session, language)),
        back=page.back or back,
        skip=stop,
        bar=(*page.bar, *pause, Control("exit", ui("Quick exit"), Press.QUICK_EXIT, key="Q")),
        points=POINTS,
        sign=_sign(board),
    )


def _sign(board: RehearsalBoard) -> str:
    """What is told softly: the time, and that something arrived; "" where nothing is."""
    arrived = len(board.session.arrived(board.now))
    return " ".join(filter(None, (board.sign, str(arrived) if arrived else "")))


def _onward(session: RehearsalSession, language: Language) -> Control | None:
    words = NEXT_WORDS.get(session.phase, mark("Next"))
    if session.phase is Phase.DISCUSS:
        words = mark("To the next round") if session.spot.turn < ROUNDS - 1 else mark("Out of the roles")
    return Control("onward", language.ui(words), led(Lead.NEXT), key="Enter")


def _moment(board: RehearsalBoard, told: Telling) -> Page:
    match board.session.phase:
        case Phase.OPENING | Phase.MESSAGE | Phase.DECIDED | Phase.LOG:
            return table_page(board, told)
        case Phase.PREPARE:
            return prepare_page(board, told)
        case Phase.BRIEF:
            return brief_page(board, told)
        case Phase.PLACES:
            return places_page(board, told)
        case Phase.PLAY:
            return play_page(board, told)
        case Phase.DISCUSS:
            return discuss_page(board, told)
        case Phase.LEAVE_ROLES:
            return leave_roles_page(board, told.language)
        case Phase.DEBRIEF:
            return debrief_page(board, told)
        case _:
            return agree_page(board, told)
