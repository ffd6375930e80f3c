"""Pages that lie over a rehearsal: what somebody leaves out, checklists on paper, who does what, own words."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language
from game.pages.frame import bar, close
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph
from game.pages.rehearsal.setup import printed
from game.pages.rehearsal.words import DUTY_NAMES, assigned_words
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.rehearsal import REFUSABLE, ROUNDS
from game.story.scenario import STEPS, Step
from game.training.rehearsal.acts import OnPaper, Refused, Wrote
from game.training.rehearsal.board import LeadRehearsal, Paper, Print, RehearsalBoard, RehearsalSetup
from game.training.rehearsal.reducer import LONGEST_WORDS
from game.training.rehearsal.rehearsing import Look, Over, Rehearsing
from game.training.rehearsal.session import RehearsalSession
from game.training.rehearsal.tally import Tally


def over_page(rehearsing: Rehearsing, board: RehearsalBoard, told: Telling) -> Page:
    """The page that lies over the rehearsal's own."""
    match rehearsing.over:
        case Over.LEFT_OUT:
            return _left_out(board.session, rehearsing.number, told.language)
        case Over.ON_PAPER:
            return _on_paper(board.session, told.language)
        case Over.OWN_WORDS:
            return _own_words(rehearsing.typed, told.language)
        case _:
            return _who_does_what(rehearsing.setup, board.session, told.language)


def _left_out(session: RehearsalSession, number: int, language: Language) -> Page:
    """The number, and the duties that it does without."""
    ui = language.ui
    refused = session.refused.get(number, frozenset())
    numbers = tuple(
        Control(f"number:{one}", str(one), Look(Over.LEFT_OUT, one), Kind.RADIO, group="number", on=one == number)
        for one in range(1, session.terms.people + 1)
    )
    duties = tuple(
        Control(
            f"duty:{duty}",
            ui(DUTY_NAMES[duty]),
            LeadRehearsal(Refused(number, refused ^ {duty})),
            Kind.CHECK,
            group="duty",
            on=duty in refused,
        )
        for duty in REFUSABLE
    )
    does = " · ".join(assigned_words(one, session, language) for one in session.deal().of(number))
    return Page(
        id="rehearsal/left_out",
        title=ui("Leave a duty out"),
        body=(
            Paragraph(ui("No reason is asked. The others keep what they have, unless a circle has no helper left.")),
            Paragraph(does, label=ui("Number {number} now does, round by round", number=number)),
        ),
        arrangement=Arrangement.LIST,
        groups=(
            Group("number", ui("Number"), small=True),
            Group("duty", ui("Number {number} does without", number=number), small=True),
        ),
        options=(*numbers, *duties),
        onward=close(language),
        bar=bar(language),
        focus=f"number:{number}",
    )


def _on_paper(session: RehearsalSession, language: Language) -> Page:
    """How many checklists on paper there are, and how often something is ticked on them in each step."""
    ui, round_ = language.ui, session.spot.turn
    tally = session.on_paper.get(round_, Tally())
    rows = [
        (Group("sheets", ui("Checklists on paper: {count}", count=tally.sheets), small=True), _sheets(round_, tally))
    ]
    for step in STEPS:
        words = ui("{step}: {count} ticked", step=ui(STEP_NAMES[step]), count=tally.seen.get(step, 0))
        rows.append((Group(step, words, small=True), _ticks(round_, tally, step)))
    return Page(
        id="rehearsal/on_paper",
        title=ui("Checklists on paper"),
        kicker=ui("Round {number} of {all}", number=round_ + 1, all=ROUNDS),
        body=(Paragraph(ui("First how many there are, then add them up per step. Nobody has to know whose each is.")),),
        arrangement=Arrangement.LIST,
        groups=tuple(group for group, _ in rows),
        options=tuple(control for _, controls in rows for control in controls),
        onward=close(language),
        bar=bar(language),
        focus="sheets:1",
    )


def _sheets(round_: int, tally: Tally) -> list[Control]:
    return [
        _change("sheets", change, OnPaper(round_, replace(tally, sheets=max(0, tally.sheets + change))))
        for change in (-1, 1)
    ]


def _ticks(round_: int, tally: Tally, step: Step) -> list[Control]:
    now = tally.seen.get(step, 0)
    return [
        _change(
            step,
            change,
            OnPaper(round_, replace(tally, seen={**tally.seen, step: max(0, now + change)})),
            can=tally.sheets > 0,
        )
        for change in (-1, 1)
    ]


def _change(group: str, change: int, act: OnPaper, *, can: bool = True) -> Control:
    words = "+1" if change > 0 else "−1"
    return Control(f"{group}:{change}", words, LeadRehearsal(act) if can else None, group=group)


def _own_words(typed: str, language: Language) -> Page:
    """An agreement that is not in the list."""
    ui = language.ui
    add = Control("onward", ui("Add"), LeadRehearsal(Wrote(typed)) if typed.strip() else None, key="Enter")
    return Page(
        id="rehearsal/own_words",
        title=ui("In your own words"),
        body=(Paragraph(ui("One sentence: who does what, from the next shift on. No names of people.")),),
        arrangement=Arrangement.LIST,
        options=(
            Control(
                "typed",
                ui("What you agree ({count} characters left)", count=LONGEST_WORDS - len(typed)),
                None,
                Kind.ENTRY,
                value=typed,
            ),
        ),
        onward=add,
        back=Control("back", ui("Back"), Look(Over.NOTHING), key="Esc"),
        bar=bar(language),
        focus="typed",
    )


def _who_does_what(setup: RehearsalSetup, session: RehearsalSession, language: Language) -> Page:
    """Every number with its circle and its duties, round by round, and the way to print it."""
    ui = language.ui
    dealt = session.deal()
    rows = []
    for number in range(1, session.terms.people + 1):
        mine = dealt.of(number)
        duties = " · ".join(assigned_words(one, session, language) for one in mine)
        label = ui("Number {number}, circle {circle}", number=number, circle=mine[0].circle)
        rows.append(Paragraph(duties, label=label))
    return Page(
        id="rehearsal/who",
        title=ui("Who does what"),
        body=(*printed(setup, language), *rows),
        arrangement=Arrangement.LIST,
        options=(Control("print:cards", ui("Print cards, radio and checklists (PDF)"), Print(Paper.CARDS), key="1"),),
        onward=close(language),
        bar=bar(language),
        focus="onward",
    )
