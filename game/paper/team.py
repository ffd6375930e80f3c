"""A manager's overview: who finished which module when, and what waits. Never a score, an answer or a step."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.language import Language
from game.paper.certificate import day
from game.paper.sheet_of_paper import FAMILY, INK, LINE, MARGIN, PALE, fitting, sheet, write
from game.training.group.report import RISKY

if TYPE_CHECKING:
    from fpdf import FPDF

MOST_MODULES = 8
"""Modules beside each other on a sheet; more of them stand on the next."""
NAME_WIDE, WAITS_WIDE = 42.0, 58.0
SIZE = 8.5


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team: on which day each module was done (None: not yet), what comes next, since when a booster
    waits."""

    nickname: str
    done: tuple[date | None, ...]
    next: str = ""
    booster_since: date | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """What the overview shows: the programme's `modules` by title, and everybody who plays under a nickname."""

    programme: str
    edition: str
    venue: str
    modules: tuple[str, ...]
    members: tuple[Member, ...]
    made: date


def waits(member: Member, language: Language) -> str:
    """What is due, in words; that everything is done, where nothing is."""
    ui = language.ui
    said = []
    if member.booster_since:
        said.append(ui("Booster since {date}.", date=day(member.booster_since)))
    if member.next:
        said.append(ui("Next: {title}.", title=member.next))
    return " ".join(said) or ui("Everything is done.")


def team_csv(team: Team, language: Language) -> str:
    """A row for each person: the days as ISO dates, so that a spreadsheet can sort them."""
    ui = language.ui
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([ui("Nickname"), *(_cell(title) for title in team.modules), ui("Next"), ui("Booster due since")])
    for one in team.members:
        days = ["" if on is None else on.isoformat() for on in one.done]
        booster = one.booster_since.isoformat() if one.booster_since else ""
        writer.writerow([_cell(one.nickname), *days, _cell(one.next), booster])
    return out.getvalue()


def team_pdf(team: Team, language: Language, fonts: Path, made: datetime | None = None) -> bytes:
    """The overview on A4, landscape; the table goes on over as many sheets as it needs."""
    ui = language.ui
    pdf = sheet(ui("Team overview"), language.code, fonts, made, landscape=True)
    pdf.set_auto_page_break(True, MARGIN)
    if team.venue:
        size = fitting(pdf, team.venue, 12, pdf.epw, 1, bold=True)
        write(pdf, team.venue, size, pdf.epw, PALE, bold=True)
    write(pdf, ui("Team overview"), 20, pdf.epw, INK, bold=True)
    told = ui("{programme}, edition {edition}. Made on {date}.", **_told(team))
    write(pdf, told, fitting(pdf, told, 11, pdf.epw, 1), pdf.epw, PALE)
    words = ui("Who finished which module, and when. How somebody answered is not in it, and is nobody else's.")
    write(pdf, words, 9.5, pdf.epw, PALE)
    pdf.ln(4)
    if not team.members:
        write(pdf, ui("Nobody plays under a nickname yet."), 11, pdf.epw)
    for first in range(0, len(team.modules) if team.members else 0, MOST_MODULES):
        if first:
            pdf.add_page()
        _table(pdf, team, first, language)
    return bytes(pdf.output())


def _told(team: Team) -> dict[str, str]:
    return {"programme": team.programme, "edition": team.edition, "date": day(team.made)}


def _table(pdf: FPDF, team: Team, first: int, language: Language) -> None:
    """Some of the modules for everybody; what waits stands on the first sheet."""
    from fpdf.fonts import FontFace

    ui = language.ui
    shown = slice(first, first + MOST_MODULES)
    titles = team.modules[shown]
    wide = pdf.epw - NAME_WIDE - (WAITS_WIDE if not first else 0.0)
    widths = [NAME_WIDE, *(wide / len(titles) for _ in titles), *(() if first else (WAITS_WIDE,))]
    pdf.set_font(FAMILY, size=SIZE)
    pdf.set_text_color(*INK)
    pdf.set_draw_color(*LINE)
    with pdf.table(
        col_widths=tuple(widths),
        borders_layout="HORIZONTAL_LINES",
        headings_style=FontFace(emphasis="BOLD", color=PALE),
        line_height=SIZE * 0.5,
        text_align="LEFT",
        padding=1,
    ) as drawn:
        _cells(drawn, (ui("Nickname"), *titles, *(() if first else (ui("What waits"),))))
        for one in team.members:
            days = ("–" if on is None else day(on) for on in one.done[shown])
            _cells(drawn, (one.nickname, *days, *(() if first else (waits(one, language),))))


def _cells(drawn: object, cells: Iterable[str]) -> None:
    row = drawn.row()  # type: ignore[attr-defined]
    for cell in cells:
        row.cell(cell)


def _cell(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text
