"""A certificate on one page: who did which module when, and a code that proves it. Never a score."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.language import Language
from game.pages.night import AS_IT_SHOULD_BE, night
from game.paper.sheet_of_paper import FAMILY, INK, LINE, MARGIN, NIGHT, PALE, POINT, fitting, lines_of, sheet, write
from game.people.person import Cast
from game.people.scene import flat_svg

if TYPE_CHECKING:
    from fpdf import FPDF

PICTURE_HIGH = 62.0
CODE_SIDE = 58.0
QUIET = 4
"""Modules of white around a QR code, as its standard asks."""
FOOT, GAP = 16.0, 8.0
ROW_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0)


@dataclass(frozen=True, slots=True)
class Row:
    """A module: its title, the day, the minutes."""

    title: str
    on: date
    minutes: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """What stands on the page. `venue` is "" without a pack; `all_modules` is how many the programme has, `proof`
    the signed word of the code, `key` the name of the key that signed it."""

    nickname: str
    programme: str
    edition: str
    venue: str
    rows: tuple[Row, ...]
    all_modules: int
    issued: date
    proof: str
    key: str

    @property
    def complete(self) -> bool:
        """Whether every module is done."""
        return len(self.rows) >= self.all_modules


def day(on: date) -> str:
    """As it is written on paper: 24-11-2026."""
    return f"{on.day}-{on.month}-{on.year}"


def code_text(certificate: Certificate, language: Language) -> str:
    """What the QR code holds: a line for whoever scans it by chance, and the proof."""
    told = language.ui("Omstander, certificate. To check it: omstander certificate verify")
    return f"{told}\n{certificate.proof}"


def as_pdf(
    certificate: Certificate, language: Language, fonts: Path, picture: bytes = b"", made: datetime | None = None
) -> bytes:
    """The certificate on one page of A4; `picture` is a PNG for its head, wide and low."""
    ui = language.ui
    pdf = sheet(ui("Certificate of {nickname}", nickname=certificate.nickname), language.code, fonts, made)
    pdf.set_keywords(certificate.proof)
    pdf.set_fill_color(*NIGHT)
    pdf.rect(0, 0, pdf.w, PICTURE_HIGH, style="F")
    if picture:
        words = ui("A full bar in the evening: people dance, and staff look out for each other.")
        pdf.image(io.BytesIO(picture), 0, 0, w=pdf.w, h=PICTURE_HIGH, alt_text=words)
    pdf.set_xy(MARGIN, PICTURE_HIGH + 9)
    _head(pdf, certificate, language)
    _modules(pdf, certificate, language)
    _proof(pdf, certificate, language)
    return bytes(pdf.output())


def head_picture(cast: Cast, language: Language) -> bytes:
    """The night as it should be, as a wide and low PNG."""
    import resvg_py

    shown = night(AS_IT_SHOULD_BE, language, cast)
    drawn = flat_svg(shown.picture, shown.people, shown.wears)
    cut = drawn.replace('viewBox="0 0 1920 1080"', 'viewBox="0 95 1920 567"', 1)
    cut = re.sub(r'(<svg[^>]*?) height="[\d.]+"', r'\1 height="567"', cut, count=1)
    return bytes(resvg_py.svg_to_bytes(svg_string=cut, zoom=0.6, skip_system_fonts=True))


def _head(pdf: FPDF, certificate: Certificate, language: Language) -> None:
    ui, width = language.ui, pdf.epw
    if certificate.venue:
        write(pdf, certificate.venue, fitting(pdf, certificate.venue, 13, width, 2, bold=True), width, PALE, bold=True)
        pdf.ln(1)
    title = ui("Certificate of completion") if certificate.complete else ui("Certificate of participation")
    write(pdf, title, fitting(pdf, title, 13, width, 1), width, PALE)
    name = certificate.nickname
    write(pdf, name, fitting(pdf, name, 30, width, 1, bold=True), width, INK, bold=True, leading=1.25)
    pdf.ln(1)
    told = {"programme": certificate.programme, "edition": certificate.edition}
    if certificate.complete:
        said = ui("did all modules of {programme}, edition {edition}.", **told)
    else:
        count = len(certificate.rows)
        said = ui(
            "did {count} of the {all} modules of {programme}, edition {edition}.",
            count=count,
            all=certificate.all_modules,
            **told,
        )
    write(pdf, said, fitting(pdf, said, 12, width, 3), width)
    pdf.ln(4)


@dataclass(frozen=True, slots=True)
class Plan:
    """How the modules stand on the page: in how many columns, at which size (points), how high (millimetres)."""

    columns: int
    size: float
    high: float


def plan_of(pdf: FPDF, rows: tuple[Row, ...], room: float) -> Plan:
    """The first way in which all rows stand in so many millimetres; the last one there is for even more."""
    for columns in (1, 2):
        for size in ROW_SIZES:
            heights = [_row_high(pdf, row, size, columns) for row in rows]
            each = max(1, -(-len(rows) // columns))
            high = max((sum(heights[at : at + each]) for at in range(0, len(rows), each)), default=0.0) + 2 * _bare(
                size, columns
            )
            if high <= room:
                return Plan(columns, size, high)
    return Plan(columns, size, high)


def _modules(pdf: FPDF, certificate: Certificate, language: Language) -> None:
    """A row each, above the proof; then all minutes together."""
    plan = plan_of(pdf, certificate.rows, pdf.h - FOOT - CODE_SIDE - GAP - pdf.get_y())
    ui, top = language.ui, pdf.get_y()
    each = -(-len(certificate.rows) // plan.columns)
    bottom = top
    for column in range(plan.columns):
        pdf.set_y(top)
        _line(pdf, (ui("Module"), ui("Date"), ui("Minutes")), plan, column, PALE, bold=True)
        for row in certificate.rows[column * each : (column + 1) * each]:
            _line(pdf, (row.title, day(row.on), str(row.minutes)), plan, column, INK)
        bottom = max(bottom, pdf.get_y())
    pdf.set_y(bottom)
    total = sum(row.minutes for row in certificate.rows)
    _line(pdf, (ui("In all"), "", str(total)), plan, plan.columns - 1, INK, bold=True)


def _pad(columns: int) -> float:
    """Above and below a row's text."""
    return 0.8 if columns == 1 else 0.4


def _bare(size: float, columns: int) -> float:
    """How high a row of one line is."""
    return size * POINT * 1.3 + 2 * _pad(columns)


def _row_high(pdf: FPDF, row: Row, size: float, columns: int) -> float:
    lines = len(lines_of(pdf, row.title, size, _wide(pdf, columns) - sum(_columns(size))))
    return _bare(size, columns) + (lines - 1) * size * POINT * 1.3


def _wide(pdf: FPDF, columns: int) -> float:
    """How wide one of so many columns is."""
    return float(pdf.epw - (columns - 1) * GAP) / columns


def _columns(size: float) -> tuple[float, float]:
    """How wide the day and the minutes are."""
    return size * 2.6, size * 2.0


def _line(
    pdf: FPDF,
    cells: tuple[str, str, str],
    plan: Plan,
    column: int,
    colour: tuple[int, int, int],
    *,
    bold: bool = False,
) -> None:
    size, pad, wide = plan.size, _pad(plan.columns), _wide(pdf, plan.columns)
    days, minutes = _columns(size)
    left, top = MARGIN + column * (wide + GAP), pdf.get_y() + pad
    pdf.set_xy(left, top)
    high = write(pdf, cells[0], size, wide - days - minutes, colour, bold=bold)
    pdf.set_font(FAMILY, "B" if bold else "", size)
    for text, right, cell in ((cells[1], minutes, days), (cells[2], 0.0, minutes)):
        pdf.set_xy(left + wide - right - cell, top)
        pdf.cell(cell, size * POINT * 1.3, text, align="R")
    pdf.set_xy(left, top + high + pad)
    pdf.set_draw_color(*LINE)
    pdf.line(left, pdf.get_y(), left + wide, pdf.get_y())


def _proof(pdf: FPDF, certificate: Certificate, language: Language) -> None:
    """The code at the left of the foot, and beside it what it is and what this paper says and does not say."""
    ui = language.ui
    top = pdf.h - FOOT - CODE_SIDE
    draw_code(pdf, code_text(certificate, language), MARGIN, top, CODE_SIDE)
    left = MARGIN + CODE_SIDE + 8
    wide = pdf.w - MARGIN - left
    said = (
        ui("Issued on {date}.", date=day(certificate.issued)),
        ui("This page says what was played, and when. It says nothing about answers: there is no score."),
        ui("Minutes are time at play; longer pauses are left out."),
        ui("A nickname is not a proof of who somebody is: whoever takes this page knows the person who hands it over."),
        ui(
            "The code proves the page without internet: omstander certificate verify FILE. Key: {key}.",
            key=certificate.key,
        ),
    )
    pdf.set_xy(left, top + 1)
    for text in said:
        pdf.set_x(left)
        write(pdf, text, 9, wide, PALE)
        pdf.ln(1.2)


def draw_code(pdf: FPDF, text: str, x: float, y: float, side: float) -> None:
    """A QR code as black rectangles on white. Raises segno's DataOverflowError (a ValueError) for too long a text."""
    import segno

    rows = [list(row) for row in segno.make(text, error="l", micro=False, boost_error=True).matrix_iter(border=QUIET)]
    unit = side / len(rows)
    pdf.set_fill_color(255, 255, 255)
    pdf.rect(x, y, side, side, style="F")
    pdf.set_fill_color(0, 0, 0)
    for number, row in enumerate(rows):
        for begin, length in _runs(row):
            pdf.rect(x + begin * unit, y + number * unit, length * unit, unit * 1.02, style="F")


def _runs(row: list[int]) -> list[tuple[int, int]]:
    """Where the row is dark: begin and length."""
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == at:
            runs[-1] = runs[-1][0], runs[-1][1] + 1
        elif dark:
            runs.append((at, 1))
    return runs
