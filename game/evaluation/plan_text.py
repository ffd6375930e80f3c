"""A plan as the file that is written down before the first answer, and that the report quotes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from game.evaluation.study import SMALLEST_GROUP, Design, Plan, Study

MEASURES = (
    "time points: before the training, right after it, three months later; play in between",
    "five subscales, one for each step, 1 to 5: mean of the items answered; forms A and B in both orders",
    "efficacy: sure of four tasks, 0 to 100 %",
    "barriers: three items, 1 to 5",
    "opportunity (was it seen in the last four weeks) before behaviour (was something done)",
    "two off-topic items, which the training should not move",
    "a retrospective pre-test right after the training, told apart and labelled as such",
    "recognising in play: d' and c of first looks, log-linear correction, first and last module of the same people",
    "judging, responsibility, planning, acting in play: share of first answers that are the wanted behaviour",
    "answer times are kept and not scored",
)
ANALYSIS = (
    "people are those whose codes fit each other, and nobody else's, with up to two mismatches",
    "change: mean of later minus first score at the balance of both orders of forms, with 95 % interval (t; by venue "
    "from ten venues on) and Hedges' g",
    "comparison, where there is one: analysis of covariance, group and score before; 95 % interval",
    "d' and c: change of the pooled values, 95 % interval by the jackknife over people",
    "shares: Wilson's interval by people",
    "missing answers are not filled in; who was lost is counted",
    f"nothing is told of fewer than {SMALLEST_GROUP} people, also not by subtraction",
    "steps are told one by one; the first one named is the main outcome, the others are told without correction",
)
_COMPARED = {
    Design.SINGLE_GROUP: "people are compared with themselves; what else changed in that time cannot be told apart",
    Design.COMPARISON: "the trained are compared with a group that was not drawn; the groups may differ to begin with",
    Design.WAITING_LIST: "the trained are compared with people who are trained later, drawn in blocks of 4 and 6",
}


def plan_text(plan: Plan) -> str:
    """The file, as YAML: a text that reads well, and that `authoring` reads back to the same plan."""
    return "\n".join(_lines(plan)) + "\n"


def key_text(study: Study) -> str:
    """The key file: the salt of the codes and the seed of the lots. It stays with the organisation."""
    return f"salt: {study.salt.hex()}\nseed: {study.seed.hex()}\n"


def _lines(plan: Plan) -> Iterator[str]:
    yield "# Written before the first answer. A plan that is changed later is told as such in the report."
    yield "version: 1"
    yield f"id: {plan.id}"
    yield f"name: {_quoted(plan.name)}"
    yield f"written: {plan.written}"
    yield f"questionnaire: {plan.questionnaire}"
    yield f"design: {plan.design}"
    yield f"unit: {plan.unit}"
    yield f"primary: {plan.primary}"
    yield f"expected: {plan.expected}"
    yield f"effect: {plan.effect:g}"
    yield f"keep_until: {plan.keep_until}"
    yield f"contact: {_quoted(plan.contact)}"
    yield f"commitment: {plan.commitment}"
    yield "measures:"
    yield from (f"  - {_quoted(line)}" for line in MEASURES)
    yield "analysis:"
    yield from (f"  - {_quoted(line)}" for line in (_COMPARED[plan.design], *ANALYSIS))


def _quoted(text: str) -> str:
    """The text in YAML's double quotes, which are those of JSON."""
    return json.dumps(text, ensure_ascii=False)
