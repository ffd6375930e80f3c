"""The organiser's list: what is arranged before a festival, and which rehearsals there are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.language import Language
from game.paper.certificate import day
from game.paper.sheet_of_paper import INK, MARGIN, PALE, sheet, write
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Advice

if TYPE_CHECKING:
    from fpdf import FPDF

BOX = 4.0
INSET = 8.0


def preparation_pdf(
    programme: RehearsalProgramme, language: Language, fonts: Path, made: datetime | None = None
) -> bytes:
    """The list on A4, with a box to tick before each point and a line to write on."""
    ui = language.ui
    pdf = sheet(ui("What the organiser prepares"), language.code, fonts, made)
    pdf.set_auto_page_break(True, MARGIN)
    write(pdf, ui("What the organiser prepares"), 13, pdf.epw, PALE)
    write(pdf, language.tell(programme.title), 22, pdf.epw, INK, bold=True)
    write(pdf, language.tell(programme.summary), 11, pdf.epw, PALE)
    pdf.ln(3)
    for planned in programme.rehearsals:
        minutes = ui("{minutes} minutes", minutes=planned.boxes.in_all)
        _point(pdf, f"{language.tell(planned.title)} · {minutes}", language.tell(planned.when), language)
    pdf.ln(3)
    for advice in programme.preparation:
        _point(pdf, language.tell(advice.title), language.tell(advice.text), language, advice)
    pdf.ln(2)
    write(pdf, ui("Edition {edition}", edition=programme.edition), 8.5, pdf.epw, PALE)
    return bytes(pdf.output())


def _point(pdf: FPDF, title: str, text: str, language: Language, advice: Advice | None = None) -> None:
    if pdf.will_page_break(34):
        pdf.add_page()
    top = pdf.get_y()
    pdf.set_draw_color(*INK)
    pdf.rect(MARGIN, top + 0.8, BOX, BOX)
    wide = pdf.epw - INSET
    pdf.set_xy(MARGIN + INSET, top)
    write(pdf, title, 12, wide, INK, bold=True)
    write(pdf, text, 10.5, wide)
    if advice and advice.source:
        when = day(datetime.fromisoformat(advice.checked).date())
        said = language.ui("Source: {source} (looked at on {date})", source=advice.source, date=when)
        write(pdf, said, 7.5, wide, PALE)
    if advice:
        write(pdf, language.ui("Who, and when:") + " " + "." * 70, 9.5, wide, PALE)
    pdf.set_x(MARGIN)
    pdf.ln(3)
