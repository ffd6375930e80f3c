"""A document as PDF, A4, in the game's own letters."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.paper.document import Block, Document, Figure, Points, Quote, Table, Words, unbroken

if TYPE_CHECKING:
    from fpdf import FPDF

FAMILY = "Atkinson"
INK, PALE, WARM, LINE = (36, 26, 60), (93, 84, 120), (255, 244, 221), (217, 210, 230)
MARGIN, BODY, SMALL = 20, 10.5, 9


def as_pdf(document: Document, fonts: Path, made: datetime | None = None) -> bytes:
    """The document; `fonts` is the folder with the game's letters, `made` the moment that it is dated with."""
    pdf = _opened(document, fonts, made or datetime.now(UTC))
    _heading(pdf, document.title, 20)
    _text(pdf, document.subtitle, SMALL + 0.5, PALE)
    for section in document.sections:
        if pdf.will_page_break(115 if isinstance(section.blocks[0], Figure) else 45):
            pdf.add_page()
        pdf.ln(4)
        _heading(pdf, section.heading, 14)
        for block in section.blocks:
            _block(pdf, block)
    return bytes(pdf.output())


def _opened(document: Document, fonts: Path, made: datetime) -> FPDF:
    from fpdf import FPDF

    class Paper(FPDF):
        """Has the foot and the number on every page."""

        def footer(self) -> None:
            self.set_y(-14)
            self.set_font(FAMILY, size=8)
            self.set_text_color(*PALE)
            self.cell(0, 5, f"{document.foot}  ·  {self.page_no()}")

    pdf = Paper(format="A4")
    pdf.set_creation_date(made)
    pdf.set_title(document.title)
    pdf.set_lang(document.language)
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(True, 20)
    for style, file in (("", "Regular"), ("B", "Bold")):
        pdf.add_font(FAMILY, style, next(fonts.glob(f"*-{file}.ttf")))
    pdf.add_page()
    return pdf


def _heading(pdf: FPDF, text: str, size: float) -> None:
    pdf.start_section(text, level=0)
    pdf.set_font(FAMILY, "B", size)
    pdf.set_text_color(*INK)
    pdf.multi_cell(0, size * 0.48, text, new_x="LMARGIN", new_y="NEXT", align="L")
    pdf.ln(1.5)


def _text(pdf: FPDF, text: str, size: float = BODY, colour: tuple[int, int, int] = INK, *, fill: bool = False) -> None:
    pdf.set_font(FAMILY, size=size)
    pdf.set_text_color(*colour)
    pdf.set_fill_color(*WARM)
    pdf.multi_cell(
        0, size * 0.5, unbroken(text), new_x="LMARGIN", new_y="NEXT", align="L", fill=fill, padding=2 if fill else 0
    )
    pdf.ln(1.5)


def _block(pdf: FPDF, block: Block) -> None:
    match block:
        case Words(text, strong):
            _text(pdf, text, fill=strong)
        case Points(lines):
            for line in lines:
                _text(pdf, f"•  {line}")
        case Table():
            _table(pdf, block)
        case Figure(caption, said, _, png):
            pdf.image(io.BytesIO(png), w=pdf.epw, alt_text=said)
            _text(pdf, caption, SMALL, PALE)
        case Quote(caption, text):
            _text(pdf, caption)
            _text(pdf, text, 8)


def _table(pdf: FPDF, table: Table) -> None:
    from fpdf.fonts import FontFace

    _text(pdf, table.caption, SMALL, PALE)
    size = SMALL if len(table.header) < 7 else SMALL - 1
    pdf.set_font(FAMILY, size=size)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*LINE)
    pdf.set_fill_color(255, 255, 255)
    with pdf.table(
        col_widths=_widths(pdf, table),
        borders_layout="HORIZONTAL_LINES",
        headings_style=FontFace(emphasis="BOLD", color=PALE),
        line_height=size * 0.5,
        text_align="LEFT",
        padding=1,
    ) as drawn:
        for row in (table.header, *table.rows):
            cells = drawn.row()
            for cell in row:
                cells.cell(unbroken(cell))
    pdf.ln(3)


def _widths(pdf: FPDF, table: Table) -> tuple[float, ...]:
    """As wide as each column's longest line, but for the first one, which takes what is left and may wrap."""
    rows = (table.header, *table.rows)
    wide = [max(pdf.get_string_width(row[n]) * 1.08 + 3 for row in rows) for n in range(1, len(table.header))]
    return (max(40.0, pdf.epw - sum(wide)), *wide)
