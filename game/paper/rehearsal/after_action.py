"""The page for after a rehearsal: which steps are strong and weak, what was agreed. No names, nobody's score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.pages.rehearsal.rounds import checklists
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.paper.certificate import day
from game.paper.sheet_of_paper import INK, LINE, MARGIN, PALE, fitting, sheet, write
from game.training.rehearsal.session import RehearsalSession
from game.training.rehearsal.tally import StepSum, strongest_and_weakest, sums

if TYPE_CHECKING:
    from fpdf import FPDF

BAR_HIGH = 5.0


@dataclass(frozen=True, slots=True)
class AfterAction:
    """What the page tells; `played` is how many rounds were closed."""

    session: RehearsalSession
    on: date

    @property
    def played(self) -> int:
        """How many rounds were played to their end."""
        return len(self.session.seen)


def after_action_pdf(page: AfterAction, told: Telling, fonts: Path, made: datetime | None = None) -> bytes:
    """The page as A4; it goes on over a second one where agreements are many."""
    ui, session = told.language.ui, page.session
    pdf = sheet(ui("After the rehearsal"), told.language.code, fonts, made)
    pdf.set_auto_page_break(True, MARGIN)
    wide = pdf.epw
    write(pdf, ui("After the rehearsal"), 13, wide, PALE)
    title = told.tell(session.scenario.title)
    write(pdf, title, fitting(pdf, title, 24, wide, 2, bold=True), wide, INK, bold=True)
    write(pdf, _what_was_done(page, told), 11, wide, PALE)
    pdf.ln(5)
    if session.terms.tabletop:
        _log(pdf, session, told)
    else:
        _steps(pdf, session, told)
    _agreements(pdf, session, told)
    pdf.ln(4)
    write(
        pdf,
        ui("This page is about the team as a whole. It names nobody, and it is no score of anybody."),
        9,
        wide,
        PALE,
    )
    return bytes(pdf.output())


def _what_was_done(page: AfterAction, told: Telling) -> str:
    ui, terms = told.language.ui, page.session.terms
    if terms.tabletop:
        decided = len(page.session.decided)
        messages = told.language.ui_plural("{count} message", "{count} messages", decided)
        return ui("{date} · control room at the table · {messages}", date=day(page.on), messages=messages)
    rounds = told.language.ui_plural("{count} round", "{count} rounds", page.played)
    return ui("{date} · {people} people · {rounds}", date=day(page.on), people=terms.people, rounds=rounds)


def _heading(pdf: FPDF, text: str) -> None:
    pdf.ln(2)
    write(pdf, text, 14, pdf.epw, INK, bold=True)
    pdf.ln(1.5)


def _steps(pdf: FPDF, session: RehearsalSession, told: Telling) -> None:
    """A bar for each step, and in words which was strong and which is worth another rehearsal."""
    ui, tally = told.language.ui, session.tallies()
    _heading(pdf, ui("What observers saw"))
    write(pdf, checklists(tally, told.language), 10, pdf.epw, PALE)
    pdf.ln(2)
    found = sums(session.rehearsal, tally)
    for one in found if tally.sheets else ():
        _bar(pdf, one, told)
    strong, weak = strongest_and_weakest(found)
    if strong and weak:
        pdf.ln(1)
        write(pdf, ui("Strongest: {step}.", step=ui(STEP_NAMES[strong])), 11, pdf.epw, INK, bold=True)
        write(pdf, ui("Practise once more: {step}.", step=ui(STEP_NAMES[weak])), 11, pdf.epw, INK, bold=True)
        told_small = ui(
            "A few checklists say something about one rehearsal, and nothing about what happens on the field."
        )
        write(pdf, told_small, 9, pdf.epw, PALE)


def _bar(pdf: FPDF, one: StepSum, told: Telling) -> None:
    ui = told.language.ui
    name = ui(STEP_NAMES[one.step])
    words = ui("{step}: {seen} of {possible}", step=name, seen=one.seen, possible=one.possible)
    write(pdf, words, 10.5, pdf.epw)
    top = pdf.get_y() + 0.5
    pdf.set_draw_color(*INK)
    pdf.set_fill_color(*LINE)
    pdf.rect(MARGIN, top, pdf.epw * one.share, BAR_HIGH, style="F")
    pdf.rect(MARGIN, top, pdf.epw, BAR_HIGH)
    pdf.set_y(top + BAR_HIGH + 2.5)


def _agreements(pdf: FPDF, session: RehearsalSession, told: Telling) -> None:
    ui = told.language.ui
    _heading(pdf, ui("What you agreed on"))
    listed = [told.tell(session.rehearsal.agreements[name]) for name in session.agreed]
    for text in (*listed, *session.own_words):
        _point(pdf, text)
    if not listed and not session.own_words:
        write(pdf, ui("Nothing was written down this time."), 11, pdf.epw)


def _log(pdf: FPDF, session: RehearsalSession, told: Telling) -> None:
    _heading(pdf, told.language.ui("The log, as a good one reads"))
    for message in session.rehearsal.tabletop.messages:
        if message.id in session.decided:
            _point(pdf, told.tell(message.log))


def _point(pdf: FPDF, text: str) -> None:
    pdf.set_x(MARGIN)
    write(pdf, f"•  {text}", 11, pdf.epw)
    pdf.ln(1)
