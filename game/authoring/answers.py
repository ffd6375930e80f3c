"""An author's answers to warnings: `answered`, by the code of the warning and the place that it is about."""

from __future__ import annotations

from yaml import Node

from game.authoring.draft import Answered, plain_text
from game.authoring.fields import check_count, pairs
from game.authoring.findings import Findings, shown

MOST_ANSWERS = 200


def read_answers(findings: Findings, node: Node | None) -> tuple[Answered, ...]:
    """The answers in the order of the file; a reason has to be written."""
    answers: list[Answered] = []
    for code, places in (pairs(findings, node, "`answered`") if node is not None else None) or ():
        for place, reason in pairs(findings, places, f"`answered`, {shown(code.value)}") or ():
            told = plain_text(findings, reason, place.value[:40])
            answers.append(Answered(code.value, place.value.strip(), told, place.start_mark.line + 1))
    check_count(findings, node, len(answers), 0, MOST_ANSWERS, "answers to warnings")
    return tuple(answers)
