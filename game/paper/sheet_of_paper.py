"""A sheet of A4 in the game's own letters, on which a certificate or an overview is set."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fpdf import FPDF

FAMILY = "Atkinson"
INK, PALE, WARM, LINE, NIGHT = (36, 26, 60), (93, 84, 120), (255, 244, 221), (217, 210, 230), (25, 21, 54)
MARGIN = 20.0
POINT = 25.4 / 72
"""Millimetres in a point."""
SMALLEST = 6.0
"""Points: below this nobody reads on paper."""


def sheet(
    title: str,
    language: str,
    fonts: Path,
    made: datetime | None = None,
    *,
    landscape: bool = False,
    form: str | tuple[float, float] = "A4",
    bare: bool = False,
) -> FPDF:
    """An empty page of this form (a name, or millimetres wide and high); with `bare` not even that. `fonts` is the
    folder with the game's letters, `made` the moment that it is dated with."""
    from fpdf import FPDF

    pdf = FPDF(format=form, orientation="landscape" if landscape else "portrait")
    pdf.set_creation_date(made or datetime.now(UTC))
    pdf.set_title(title)
    pdf.set_lang(language)
    pdf.set_creator("Omstander")
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(False)
    for style, file in (("", "Regular"), ("B", "Bold")):
        pdf.add_font(FAMILY, style, next(fonts.glob(f"*-{file}.ttf")))
    if not bare:
        pdf.add_page()
    return pdf


def lines_of(pdf: FPDF, text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """The text in lines of at most `width` millimetres; a word that is longer is broken."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    said = pdf.multi_cell(width, size * POINT, text, dry_run=True, output="LINES", align="L")
    return [str(line) for line in said] if isinstance(said, list) else []


def fitting(pdf: FPDF, text: str, size: float, width: float, most_lines: int, *, bold: bool = False) -> float:
    """The size, as large as asked, at which the text takes no more than so many lines."""
    while size > SMALLEST and len(lines_of(pdf, text, size, width, bold=bold)) > most_lines:
        size -= 0.5
    return size


def write(
    pdf: FPDF,
    text: str,
    size: float,
    width: float,
    colour: tuple[int, int, int] = INK,
    *,
    bold: bool = False,
    leading: float = 1.3,
) -> float:
    """Write the text from where the pen is, in lines of `width`; how high it is in millimetres. The pen goes below."""
    x, top = pdf.get_x(), pdf.get_y()
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.set_text_color(*colour)
    pdf.multi_cell(width, size * POINT * leading, text, align="L", new_x="LEFT", new_y="NEXT")
    pdf.set_x(x)
    return float(pdf.get_y()) - top
