"""What the projector shows: how to join, the scene, the shares, the clock. Large, and readable from the back row."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language
from game.pages.frame import paragraphs
from game.pages.group.lead import MAIN, heading, next_act
from game.pages.group.moment import (
    choices_of,
    ending,
    ending_title,
    move_words,
    share_words,
    shared,
    story,
    told_of,
    what_helps,
)
from game.pages.group.phone import part_page
from game.pages.house import number_words
from game.pages.page import Arrangement, Control, Kind, Meter, Page, Paragraph, Tone
from game.pages.scene import choice_label
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.picture import Picture
from game.story.playthrough import ending_at
from game.story.session import PartKind
from game.training.group.acts import Closed, Lead
from game.training.group.board import Board
from game.training.group.session import GroupSession, Phase
from game.training.visit import Act, GroupPress, LeadGroup, Open, Press, View

POINTS, POINTS_A_METRE = 24.0, 8.0
"""Type for the nearest row, and what each metre of depth adds (on a slide of 540 points high)."""


def points(depth: int) -> float:
    """The size of what must be read from the back row of a room so deep (metres), on a wall of 540 points high."""
    return POINTS + POINTS_A_METRE * max(0, depth - 2)


def wall_page(board: Board, language: Language, cast: Cast, lines: tuple[HelpLine, ...] = ()) -> Page:
    """What the wall shows now."""
    session, ui = board.session, language.ui
    page = _moment(board, language, cast, lines)
    clock = _clock(board)
    if clock:
        page = replace(page, body=(Paragraph(clock, Tone.LARGE), *page.body), live="")
    if board.unsaved:
        told = ui("Not saved: {reason}. Make room on the disk; the session goes on.", reason=board.unsaved)
        page = replace(page, body=(*page.body, Paragraph(told, Tone.LOOK_AGAIN)))
    return replace(
        page,
        onward=page.onward or _onward(session, language),
        back=_back(session, language),
        bar=_bar(language),
        points=points(board.depth),
    )


def _moment(board: Board, language: Language, cast: Cast, lines: tuple[HelpLine, ...]) -> Page:
    session, ui = board.session, language.ui
    if session.phase is Phase.ENDED:
        thanks = Paragraph(ui("Thank you. Who needs something: these help."))
        numbers = _numbers(lines)
        return Page("wall/ended", ui("The session is over"), (thanks, *numbers), Arrangement.WALL)
    if board.private:
        return _private_page(board, language)
    if session.paused:
        return Page(
            "wall/paused", ui("Pause"), (Paragraph(ui("Take your time. We go on in a moment.")),), Arrangement.WALL
        )
    if session.phase is Phase.JOIN:
        return _join_page(board, language)
    told = told_of(session, language, cast)
    if told is None:
        return _part(session, language, lines)
    return _story_page(board, told, heading(session, language, cast))


def _private_page(board: Board, language: Language) -> Page:
    """For the facilitator alone, before the window goes to the projector: the key, and whether phones get through."""
    ui = language.ui
    reached = (
        Paragraph(ui("A phone or tablet reached this computer: the network works."), Tone.WENT_WELL)
        if board.reached
        else Paragraph(
            ui(
                "No other device has reached this computer yet. Scan this with your phone. Does nothing open within "
                "half a minute? Then the network keeps devices apart: use a hotspot."
            ),
            Tone.LOOK_AGAIN,
        )
    )
    return Page(
        id="wall/private",
        title=ui("Your own page, not for the wall"),
        kicker=ui("For the facilitator"),
        body=(
            Paragraph(ui("Lead from your phone or tablet, or from this computer. Keep this key to yourself.")),
            Paragraph(f"http://{board.address}/lead", label=ui("Address")),
            Paragraph(board.key, label=ui("Key")),
            reached,
        ),
        arrangement=Arrangement.WALL,
        options=(
            Control("here", ui("Open my page on this computer"), GroupPress.OPEN_BROWSER, key="1"),
            Control("hotspot", ui("How to open a hotspot"), Open(View.HOTSPOT), key="2"),
        ),
        onward=Control("onward", ui("Show how to join"), GroupPress.PUBLIC, key="Enter"),
        code=board.lead_link,
        focus="here",
    )


def _join_page(board: Board, language: Language) -> Page:
    ui = language.ui
    spaced = f"{board.code[:3]} {board.code[3:]}"
    joined = language.ui_plural("{count} phone is in", "{count} phones are in", board.present)
    return Page(
        id="wall/join",
        title=ui("Join with your phone"),
        kicker=joined,
        body=(
            Paragraph(board.address, label=ui("Scan, or go to"), tone=Tone.LARGE),
            Paragraph(spaced, label=ui("Code"), tone=Tone.LARGE),
            Paragraph(ui("No name. Nobody sees what you answer."), Tone.ASIDE),
        ),
        arrangement=Arrangement.WALL,
        code=board.join_link,
    )


def _part(session: GroupSession, language: Language, lines: tuple[HelpLine, ...]) -> Page:
    """The part as on the phones; of who helps only name and number, for the wall has no room to scroll."""
    page = part_page(session, language, ())
    closing = session.part is not None and session.part.kind is PartKind.CLOSING
    body = (*page.body, *(_numbers(lines) if closing else ()))
    return replace(page, id=f"wall/{session.spot.part}", body=body, arrangement=Arrangement.WALL)


def _numbers(lines: tuple[HelpLine, ...]) -> tuple[Paragraph, ...]:
    """Who helps, a line each; what each is for stands on the phones."""
    return tuple(Paragraph(number_words(line)) for line in lines)


def _story_page(board: Board, told: Telling, asked: str) -> Page:
    session, ui = board.session, told.language.ui
    place = f"wall/{session.spot.part}/{len(session.spot.path)}/{session.phase}"
    page = Page(place, asked, (), picture=told.show(_picture(session)), kicker=_step(session, told))
    scenario = session.scenario
    assert scenario is not None
    match session.phase:
        case Phase.NOTE:
            note = Paragraph(told.tell(scenario.content_note), label=ui("What it is about"))
            job = Paragraph(ui("You: {job}", job=told.tell(scenario.job)), Tone.ASIDE)
            return replace(page, title=told.tell(scenario.title), body=(note, job))
        case Phase.ENDING:
            return replace(page, title=ending_title(session, told), body=ending(session, told))
        case Phase.PASSED if session.scene:
            helps = paragraphs(told.tell(session.scene.wanted), label=ui("What helps here"))
            return replace(page, title=told.tell(scenario.title), body=(*story(session, told), *helps))
        case Phase.SHOWN:
            return _shown_page(page, session, told)
    return replace(
        page, body=story(session, told), options=_options(session, told), prompt=_count(board, told.language)
    )


def _shown_page(page: Page, session: GroupSession, told: Telling) -> Page:
    meters = tuple(
        Meter(share_words(one, session, told), one.wanted, one.answers, move_words(one, told.language))
        for one in shared(session)
    )
    body = what_helps(session, told)
    kicker = told.language.ui("What helps here")
    arranged = Arrangement.WALL
    return replace(page, kicker=kicker, body=body, meters=meters, picture=None, arrangement=arranged)


def _options(session: GroupSession, told: Telling) -> tuple[Control, ...]:
    """The options where they fit a wall: one answer of a few. Longer lists stand on the phones."""
    question = session.question
    if question is None or question.slots or len(question.choices) > 4 or any(c.role for c in question.choices):
        return ()
    return tuple(Control(c.id, choice_label(c, told), None, Kind.SHOWN) for c in choices_of(session))


def _count(board: Board, language: Language) -> str:
    ui, phase = language.ui, board.session.phase
    if phase is Phase.OPEN:
        return ui("{count} of {total} answered", count=board.answered, total=board.present)
    return ui("Answering is closed") if phase is Phase.CLOSED else ui("Answering opens in a moment")


def _picture(session: GroupSession) -> Picture:
    scenario, state = session.scenario, session.spot.state
    assert scenario is not None
    if session.scene:
        own = session.question.picture if session.question else None
        return own or session.scene.picture
    end = ending_at(scenario, state) if state else None
    return end.picture if end else scenario.picture


def _step(session: GroupSession, told: Telling) -> str:
    return told.language.ui(STEP_NAMES[session.scene.step]) if session.scene and session.phase is not Phase.NOTE else ""


def _clock(board: Board) -> str:
    """What is left on the clock as 4:05; "" without one."""
    if board.session.clock is None:
        return ""
    left = max(0, round(board.session.clock - board.now))
    return f"{left // 60}:{left % 60:02}"


def _onward(session: GroupSession, language: Language) -> Control | None:
    """What comes next in the ordinary way, for who leads from the keyboard."""
    if session.phase is Phase.ENDED:
        return Control("onward", language.ui("To the menu"), Press.TO_MENU, key="Enter")
    act: Act = LeadGroup(next_act(session) or Closed())
    label = (
        language.ui("Go on after the pause")
        if session.paused
        else language.ui(MAIN.get(session.phase, ("", "Next"))[1])
    )
    return Control("onward", label, act, key="Enter")


def _back(session: GroupSession, language: Language) -> Control | None:
    if session.phase is Phase.ENDED or not (session.trail or session.phase is Phase.OPEN):
        return None
    return Control("back", language.ui("Back"), LeadGroup(Lead.BACK), key="Backspace")


def _bar(language: Language) -> tuple[Control, ...]:
    ui = language.ui
    return (
        Control("browser", ui("My own page"), GroupPress.OPEN_BROWSER, key="F2"),
        Control("exit", ui("Quick exit"), Press.QUICK_EXIT, key="Q"),
    )
