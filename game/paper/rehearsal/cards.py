"""Role cards, checklists and the radio as PDF: four on a sheet of A4 with cut marks, or each on A6. Black on white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.language import Language
from game.pages.rehearsal.words import stop_line
from game.paper.rehearsal.faces import Face, Piece, log_header
from game.paper.sheet_of_paper import FAMILY, POINT, SMALLEST, fitting, lines_of, sheet, write

if TYPE_CHECKING:
    from fpdf import FPDF

A6 = (105.0, 148.5)
"""Millimetres wide and high: a quarter of A4."""
PAD = 7.0
BLACK, GREY = (0, 0, 0), (90, 90, 90)
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Points, as large as a card has room for."""
LABEL, LEADING = 0.78, 1.28
MAP_WIDE, MAP_HIGH = 91.0, 34.0
FOOT_SIZE, OF_SIZE = 8.0, 6.5
CUT = 5.0
"""Millimetres of a cut mark."""
LOG_ROWS, LOG_ROW = 18, 9.4


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures texts for a PDF, each once: the same cards come back for many people."""

    pdf: FPDF
    _known: dict[tuple[str, float, float, bool], int] = field(default_factory=dict)

    def lines(self, text: str, size: float, width: float, *, bold: bool = False) -> int:
        """In how many lines a text stands."""
        key = (text, size, width, bold)
        if key not in self._known:
            self._known[key] = len(lines_of(self.pdf, text, size, width, bold=bold))
        return self._known[key]

    def fitting(self, text: str, size: float, width: float, most_lines: int) -> float:
        """The size, as large as asked, at which a bold text takes no more than so many lines."""
        while size > SMALLEST and self.lines(text, size, width, bold=True) > most_lines:
            size -= 0.5
        return size


@dataclass(frozen=True, slots=True)
class Plan:
    """How a card is set: the size of its text, whether its map has room, where its text ends (millimetres from the top
    of the card). `fits` tells whether everything stands on it."""

    size: float
    with_map: bool
    high: float
    fits: bool


def cards_on_a4(cards: Sequence[Face], language: Language, fonts: Path, made: datetime | None = None) -> bytes:
    """Four cards on each sheet of A4, with cut marks, and at the end the log of the control room."""
    ruler = Ruler(_empty(language, fonts, made, "A4"))
    for first in range(0, len(cards), 4):
        ruler.pdf.add_page()
        _cut_marks(ruler.pdf)
        for at, face in enumerate(cards[first : first + 4]):
            _draw(ruler, face, (at % 2) * A6[0], (at // 2) * A6[1])
    _log(ruler.pdf, language, cards[0].of if cards else "")
    return bytes(ruler.pdf.output())


def cards_on_a6(cards: Sequence[Face], language: Language, fonts: Path, made: datetime | None = None) -> bytes:
    """Each card on a page of A6."""
    ruler = Ruler(_empty(language, fonts, made, A6))
    for face in cards:
        ruler.pdf.add_page()
        _draw(ruler, face, 0, 0)
    return bytes(ruler.pdf.output())


def _empty(language: Language, fonts: Path, made: datetime | None, form: str | tuple[float, float]) -> FPDF:
    """No page yet; text begins where it is put, so that it stands under the lines and boxes."""
    pdf = sheet(language.ui("Cards of the rehearsal"), language.code, fonts, made, form=form, bare=True)
    pdf.c_margin = 0
    return pdf


def plan_of(ruler: Ruler, face: Face) -> Plan:
    """The largest size at which all of the card stands on it; the map goes before the text becomes hard to read."""
    floor = A6[1] - PAD - OF_SIZE * POINT - _foot_high(ruler, face)
    for size in SIZES:
        for with_map in (True, False) if face.map else (False,):
            end = _head_high(ruler, face) + sum(_high(ruler, piece, size) for piece in face.pieces)
            end += MAP_HIGH + 2 if with_map else 0
            if end <= floor and (with_map or not face.map or size <= SIZES[-3]):
                return Plan(size, with_map, end, True)
    return Plan(SIZES[-1], False, end, False)


def _draw(ruler: Ruler, face: Face, x: float, y: float) -> None:
    pdf = ruler.pdf
    plan = plan_of(ruler, face)
    _head(ruler, face, x, y)
    top = y + _head_high(ruler, face)
    for piece in face.pieces:
        _piece(ruler, piece, plan.size, x + PAD, top)
        top += _high(ruler, piece, plan.size)
    foot = y + A6[1] - PAD - OF_SIZE * POINT - _foot_high(ruler, face)
    if plan.with_map:
        _map(ruler.pdf, face, x + PAD, foot - MAP_HIGH)
    if face.foot:
        pdf.set_draw_color(*BLACK)
        pdf.line(x + PAD, foot + 1, x + A6[0] - PAD, foot + 1)
        pdf.set_xy(x + PAD, foot + 2)
        write(pdf, face.foot, FOOT_SIZE, A6[0] - 2 * PAD, BLACK, bold=True)
    pdf.set_xy(x + PAD, y + A6[1] - PAD - OF_SIZE * POINT)
    write(pdf, face.of, ruler.fitting(face.of, OF_SIZE, A6[0] - 2 * PAD, 1), A6[0] - 2 * PAD, GREY)


def _foot_high(ruler: Ruler, face: Face) -> float:
    if not face.foot:
        return 0.0
    return 2.5 + ruler.lines(face.foot, FOOT_SIZE, A6[0] - 2 * PAD, bold=True) * FOOT_SIZE * POINT * 1.3


def _head_high(ruler: Ruler, face: Face) -> float:
    """From the edge to the first piece: the title may take two lines."""
    size = _title_size(ruler, face)
    lines = ruler.lines(face.title, size, _title_wide(face), bold=True)
    return PAD + max(14.0, 5 + lines * size * POINT * 1.2) + 4


def _title_wide(face: Face) -> float:
    return A6[0] - 2 * PAD - (18 if face.number else 0)


def _title_size(ruler: Ruler, face: Face) -> float:
    return ruler.fitting(face.title, 15, _title_wide(face), 2)


def _head(ruler: Ruler, face: Face, x: float, y: float) -> None:
    """The number in a ring, when, and what the card is; a line below them."""
    pdf = ruler.pdf
    left = x + PAD
    pdf.set_draw_color(*BLACK)
    pdf.set_line_width(0.5)
    if face.number:
        pdf.ellipse(left, y + PAD, 14, 14)
        pdf.set_font(FAMILY, "B", 18)
        pdf.set_text_color(*BLACK)
        pdf.set_xy(left, y + PAD)
        pdf.cell(14, 14, face.number, align="C")
        left += 18
    pdf.set_xy(left, y + PAD)
    write(pdf, face.when, 8.5, _title_wide(face), GREY)
    pdf.set_xy(left, pdf.get_y() + 0.5)
    write(pdf, face.title, _title_size(ruler, face), _title_wide(face), BLACK, bold=True, leading=1.2)
    under = y + _head_high(ruler, face) - 2
    pdf.line(x + PAD, under, x + A6[0] - PAD, under)
    pdf.set_line_width(0.2)


def _inset(piece: Piece) -> float:
    return 6.0 if piece.tick else 0.0


def _high(ruler: Ruler, piece: Piece, size: float) -> float:
    """How high a piece is, with the room below it."""
    wide = A6[0] - 2 * PAD - _inset(piece)
    label = size * LABEL * POINT * LEADING if piece.label else 0.0
    lines = ruler.lines(piece.text, size, wide) if piece.text else 0
    return label + lines * size * POINT * LEADING + (1.0 if piece.tick else 1.6 if piece.text else 0.4)


def _piece(ruler: Ruler, piece: Piece, size: float, x: float, y: float) -> None:
    pdf = ruler.pdf
    wide = A6[0] - 2 * PAD - _inset(piece)
    pdf.set_xy(x, y)
    if piece.tick:
        side = size * POINT * 0.95
        pdf.set_draw_color(*BLACK)
        pdf.rect(x, y + 0.4, side, side)
        pdf.set_xy(x + _inset(piece), y)
    if piece.label:
        heads = not piece.text
        write(pdf, piece.label, size * LABEL, wide, BLACK if heads else GREY, bold=True, leading=LEADING)
    if piece.text:
        write(pdf, piece.text, size, wide, BLACK, leading=LEADING)


def _map(pdf: FPDF, face: Face, x: float, y: float) -> None:
    """The venue with its positions: rings, and the card's own one filled."""
    pdf.set_draw_color(*BLACK)
    pdf.rect(x, y, MAP_WIDE, MAP_HIGH, round_corners=True, corner_radius=2)
    for mark in face.map:
        across, down = x + 6 + mark.x * (MAP_WIDE - 12), y + 4 + mark.y * (MAP_HIGH - 11)
        radius = 1.8 if mark.here else 1.2
        pdf.set_fill_color(*BLACK)
        pdf.ellipse(across - radius, down - radius, 2 * radius, 2 * radius, style="DF" if mark.here else "D")
        size = 7.5 if mark.here else 6.5
        pdf.set_font(FAMILY, "B" if mark.here else "", size)
        pdf.set_text_color(*BLACK)
        wide = pdf.get_string_width(mark.name)
        left = min(max(x + 1.5, across - wide / 2), x + MAP_WIDE - wide - 1.5)
        pdf.text(left, down + radius + 2.9, mark.name)


def _cut_marks(pdf: FPDF) -> None:
    """Where to cut: short lines at the edges, and a cross in the middle."""
    pdf.set_draw_color(*BLACK)
    pdf.set_line_width(0.2)
    across, down = A6[0], A6[1]
    for y in (0.0, 2 * down - CUT):
        pdf.line(across, y, across, y + CUT)
    for x in (0.0, 2 * across - CUT):
        pdf.line(x, down, x + CUT, down)
    pdf.line(across - CUT / 2, down, across + CUT / 2, down)
    pdf.line(across, down - CUT / 2, across, down + CUT / 2)


def _log(pdf: FPDF, language: Language, of: str) -> None:
    """A sheet on which the control room logs by hand."""
    pdf.add_page()
    pdf.set_xy(20, 16)
    write(pdf, language.ui("Log of the control room"), 18, 170, BLACK, bold=True)
    write(
        pdf,
        language.ui("Facts: time, place, what was seen, what you did. No names, nothing you think of anybody."),
        10,
        170,
    )
    top = pdf.get_y() + 4
    columns: Sequence[float] = (18, 32, 66, 32, 22)
    pdf.set_draw_color(*BLACK)
    left = 20.0
    for title, wide in zip(log_header(language), columns, strict=True):
        pdf.set_xy(left + 1, top + 1)
        write(pdf, title, fitting(pdf, title, 9, wide - 2, 2, bold=True), wide - 2, BLACK, bold=True)
        pdf.rect(left, top, wide, LOG_ROW)
        for row in range(1, LOG_ROWS + 1):
            pdf.rect(left, top + row * LOG_ROW, wide, LOG_ROW)
        left += wide
    pdf.set_xy(20, top + (LOG_ROWS + 1) * LOG_ROW + 4)
    write(pdf, stop_line(language), 9, 170, BLACK, bold=True)
    write(pdf, of, OF_SIZE, 170, GREY)
