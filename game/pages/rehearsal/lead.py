"""The window that leads a rehearsal: what to do now, a large clock, the narrator's lines, and a way to stop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.language import Language, mark
from game.pages.frame import paragraphs
from game.pages.house import number_words
from game.pages.page import Arrangement, Control, Kind, Meter, Page, Paragraph, Tone
from game.pages.rehearsal.over import over_page
from game.pages.rehearsal.table import table_page
from game.pages.rehearsal.words import (
    SIGN_WORDS,
    STOP_WORD,
    VOICE_NAMES,
    assigned_words,
    content_note,
    stop_line,
    told_of,
)
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.rehearsal import ROUNDS, Event
from game.training.rehearsal.acts import Agreed, Dropped, Lead, Led
from game.training.rehearsal.board import LeadRehearsal, RehearsalBoard, RehearsalPress
from game.training.rehearsal.deal import Assignment
from game.training.rehearsal.reducer import MOST_OWN_WORDS
from game.training.rehearsal.rehearsing import Look, Over, Rehearsing
from game.training.rehearsal.session import Phase, RehearsalSession
from game.training.rehearsal.tally import Tally, strongest_and_weakest, sums
from game.training.visit import Act, Press

POINTS = 72.0
"""As large as the text may get (on a slide of 540 points high): the crew reads along from a few metres."""
MANY_CIRCLES = 3
"""So many circles or more stand in two columns, so that everybody finds their number from where they are."""
NOW_AND_HERE = 0.0
"""A time that whoever holds the clock fills in."""
NEXT_WORDS = {
    Phase.PREPARE: mark("To the briefing"),
    Phase.BRIEF: mark("To the first round"),
    Phase.PLACES: mark("Everybody is there: begin"),
    Phase.PLAY: mark("To the talk"),
    Phase.LEAVE_ROLES: mark("Everybody is themselves again"),
    Phase.DEBRIEF: mark("To the agreements"),
    Phase.AGREE: mark("End the rehearsal"),
}


def lead(what: Lead) -> Act:
    """The act of the one who leads."""
    return LeadRehearsal(Led(what, NOW_AND_HERE))


def lead_page(
    rehearsing: Rehearsing, board: RehearsalBoard, language: Language, cast: Cast, lines: tuple[HelpLine, ...] = ()
) -> Page:
    """What the window shows now."""
    session = board.session
    told = told_of(session, language, cast)
    if session.phase is Phase.ENDED:
        return _ended(board, language, lines)
    if session.stopped:
        page = _stopped(session, language)
    elif session.paused:
        page = _paused(session, language)
    elif rehearsing.over is not Over.NOTHING:
        return _over(over_page(rehearsing, board, told), language)
    else:
        page = _moment(board, told)
    return _around(page, board, language)


def _over(page: Page, language: Language) -> Page:
    """A page that lies over the rehearsal: Esc closes it, and one can pause and stop there too."""
    ui = language.ui
    pause = Control("hold", ui("Pause"), lead(Lead.PAUSE), key="F4")
    return replace(page, skip=Control("stop", ui(STOP_WORD), lead(Lead.STOP), key="S"), bar=(pause, *page.bar))


def _around(page: Page, board: RehearsalBoard, language: Language) -> Page:
    """The page with what stands on every page of a rehearsal: what is next, the stop word, pause, quick exit."""
    session, ui = board.session, language.ui
    if board.unsaved:
        told = ui("Not saved: {reason}. Make room on the disk; the rehearsal goes on.", reason=board.unsaved)
        page = replace(page, body=(Paragraph(told, Tone.LOOK_AGAIN), *page.body))
    held = session.stopped or session.paused
    pause = () if held else (Control("pause", ui("Pause"), lead(Lead.PAUSE), key="Esc"),)
    stop = None if session.stopped else Control("stop", ui(STOP_WORD), lead(Lead.STOP), key="S")
    back = None if held or not session.at else Control("back", ui("Back"), lead(Lead.BACK), key="Backspace")
    return replace(
        page,
        onward=page.onward or _onward(session, language),
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
    return Control("onward", language.ui(words), lead(Lead.NEXT), key="Enter")


def clock_words(board: RehearsalBoard) -> str:
    """What is left as 9:05; 0:00 once the time is over, "" where there is no time box."""
    if board.session.clock is None:
        return ""
    left = max(0, round(board.session.clock.remains(board.now)))
    return f"{left // 60}:{left % 60:02}"


def _clock(board: RehearsalBoard, language: Language) -> tuple[Paragraph, ...]:
    """The large clock, and what it tells softly."""
    words = clock_words(board)
    sign = language.ui(SIGN_WORDS[board.sign]) if SIGN_WORDS[board.sign] else ""
    return (Paragraph(words, Tone.CLOCK, sign),) if words else ()


def _moment(board: RehearsalBoard, told: Telling) -> Page:
    match board.session.phase:
        case Phase.OPENING | Phase.MESSAGE | Phase.DECIDED | Phase.LOG:
            return table_page(board, told)
        case Phase.PREPARE:
            return _prepare(board, told)
        case Phase.BRIEF:
            return _brief(board, told)
        case Phase.PLACES:
            return _places(board, told)
        case Phase.PLAY:
            return _play(board, told)
        case Phase.DISCUSS:
            return _discuss(board, told)
        case Phase.LEAVE_ROLES:
            return _leave_roles(told.language)
        case Phase.DEBRIEF:
            return _debrief(board, told)
        case _:
            return _agree(board, told)


def _round_words(session: RehearsalSession, told: Telling) -> str:
    number = told.language.ui("Round {number} of {all}", number=session.spot.turn + 1, all=ROUNDS)
    return f"{number} · {told.tell(session.round.title)}"


def _prepare(board: RehearsalBoard, told: Telling) -> Page:
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
            *_clock(board, told.language),
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


def _brief(board: RehearsalBoard, told: Telling) -> Page:
    """What everybody hears before the first round: the norm, the chairs, the word that stops everything."""
    ui, session = told.language.ui, board.session
    return Page(
        id="rehearsal/brief",
        title=ui("Brief: read this aloud"),
        body=(
            *_clock(board, told.language),
            Paragraph(told.tell(session.scenario.debrief.norm), Tone.NORM),
            Paragraph(told.tell(session.rehearsal.goal)),
            Paragraph(ui("Two chairs. On one lies a coat: that is the guest. On the other lies a card, face down.")),
            Paragraph(told.tell(session.rehearsal.chair_card)),
            Paragraph(ui("What the guest says, I read aloud. Nobody touches anybody. We begin at the signal.")),
            Paragraph(stop_line(told.language), Tone.SPEECH),
        ),
        arrangement=Arrangement.WALL,
        focus="onward",
    )


def _places(board: RehearsalBoard, told: Telling) -> Page:
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
    return " · ".join(f"{', '.join(map(str, numbers))}: {words}" for words, numbers in said.items())


def _play(board: RehearsalBoard, told: Telling) -> Page:
    """The situation in a picture, the narrator's lines, and what has arrived."""
    ui, session = told.language.ui, board.session
    arrived = session.arrived(board.now)
    more = len(arrived) < len(session.round.events)
    bring = Control("bring", ui("Next event now"), lead(Lead.BRING), key="F2")
    time = Control("more_time", ui("One minute more"), lead(Lead.MORE_TIME), key="F3")
    return Page(
        id=f"rehearsal/play/{session.spot.turn}",
        title=_round_words(session, told),
        kicker=ui("Play"),
        body=(
            *_clock(board, told.language),
            *(_event(arrived[-1], told) if arrived else paragraphs(told.tell(session.round.cue), label=_aloud(told))),
        ),
        picture=told.show(session.round.picture),
        bar=(*((bring,) if more else ()), time),
        live=" ".join(one.text for one in _event(arrived[-1], told)) if arrived else "",
        focus="onward",
    )


def _aloud(told: Telling) -> str:
    return told.language.ui(mark("Read aloud"))


def _event(event: Event, told: Telling) -> tuple[Paragraph, ...]:
    said = told.tell(event.text)
    return paragraphs(said, Tone.SPEECH, told.language.ui(VOICE_NAMES[event.voice]))


def _discuss(board: RehearsalBoard, told: Telling) -> Page:
    """What helped: questions, and what observers saw in each step."""
    ui, session = told.language.ui, board.session
    tally = session.tally(session.spot.turn)
    return Page(
        id=f"rehearsal/discuss/{session.spot.turn}",
        title=ui("What helped?"),
        kicker=_round_words(session, told),
        body=(
            *_clock(board, told.language),
            *(Paragraph(told.tell(question), Tone.SPEECH) for question in session.rehearsal.discuss),
            Paragraph(checklists(tally, told.language), Tone.ASIDE),
        ),
        meters=step_meters(session, tally, told.language),
        arrangement=Arrangement.WALL,
        bar=(
            Control("on_paper", ui("Checklists on paper"), Look(Over.ON_PAPER), key="F2"),
            Control("more_time", ui("One minute more"), lead(Lead.MORE_TIME), key="F3"),
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


def _leave_roles(language: Language) -> Page:
    """Nobody walks out of the tent in a role."""
    ui = language.ui
    return Page(
        id="rehearsal/leave_roles",
        title=ui("Out of your role"),
        body=(
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


def _debrief(board: RehearsalBoard, told: Telling) -> Page:
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


def _agree(board: RehearsalBoard, told: Telling) -> Page:
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
        arrangement=Arrangement.LIST,
        options=tuple(replace(one, key=str(n) if n < 10 else "") for n, one in enumerate((*listed, *own), start=1)),
        focus="onward",
    )


def _paused(session: RehearsalSession, language: Language) -> Page:
    """A pause, for whatever reason."""
    ui = language.ui
    return Page(
        id="rehearsal/paused",
        title=ui("Pause"),
        body=(Paragraph(ui("The clock stands still. Take your time.")), Paragraph(stop_line(language), Tone.ASIDE)),
        arrangement=Arrangement.WALL,
        onward=Control("onward", ui("Go on after the pause"), lead(Lead.RESUME), key="Enter"),
        kicker=ui("Round {number} of {all}", number=session.spot.turn + 1, all=ROUNDS) if _in_round(session) else "",
    )


def _in_round(session: RehearsalSession) -> bool:
    return session.phase in (Phase.PLACES, Phase.PLAY, Phase.DISCUSS)


def _stopped(session: RehearsalSession, language: Language) -> Page:
    """Somebody said stop. Whoever said it decides how it goes on; nobody asks why."""
    ui = language.ui
    again = (
        Control("again", ui("This round again, from its beginning"), lead(Lead.AGAIN)),
        Control("talk", ui("Straight to the talk"), lead(Lead.TALK)),
    )
    options = (
        Control("resume", ui("Go on from here"), lead(Lead.RESUME)),
        *(again if _in_round(session) else ()),
        Control("leave_roles", ui("Out of the roles, no more rounds"), lead(Lead.LEAVE_ROLES)),
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
        onward=Control("onward", ui("Go on from here"), None),
        focus="talk" if _in_round(session) else "leave_roles",
    )


def _ended(board: RehearsalBoard, language: Language, lines: tuple[HelpLine, ...]) -> Page:
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
