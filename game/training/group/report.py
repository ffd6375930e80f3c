"""What happened at each question, as a table for the youth worker's own report: shares, never persons."""

from __future__ import annotations

import csv
import io

from game.training.group.session import GroupSession
from game.training.group.tally import FEWEST

HEADER = ("part", "scenario", "step", "scene", "question", "round", "answers", "about", "chose_what_helps", "percent")
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would take for a formula."""


def as_csv(session: GroupSession) -> str:
    """A line for each part of each round that was closed; below five answers the numbers are left out."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    by_id = {part.id: part for part in session.plan.parts}
    for round_id, tally in session.results.items():
        part_id, scene_id, question_id, number = round_id.split("/")
        scenario = session.scenarios[by_id[part_id].scenario]
        scene = scenario.scenes[scene_id]
        few = tally.answers < FEWEST
        for about, wanted in tally.wanted.items():
            percent = "" if few else str(round(100 * wanted / tally.answers))
            answers = f"<{FEWEST}" if few else str(tally.answers)
            cells = (part_id, scenario.id, scene.step.value, scene_id, question_id, number, answers, about)
            writer.writerow([*map(_safe, cells), "" if few else str(wanted), percent])
    return out.getvalue()


def _safe(cell: str) -> str:
    """The cell, so that no spreadsheet runs it."""
    return f"'{cell}" if cell.startswith(RISKY) else cell
