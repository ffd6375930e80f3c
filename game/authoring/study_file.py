"""The plan of a study, as it was written down before the first answer, and its key: read and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import plain_text
from game.authoring.fields import Fields, check_id, items, number, scalar
from game.authoring.findings import Findings, TooManyMistakes, shown
from game.authoring.nodes import compose
from game.authoring.outline import version_fits
from game.authoring.source import read_source
from game.evaluation.study import Design, Plan, Study, Unit, digest_of

PLAN_FILE, KEY_FILE = "plan.yaml", "study.key"

_KEY = re.compile(r"salt: ([0-9a-f]{32,})\s+seed: ([0-9a-f]{32,})\s*")
_COMMITMENT = re.compile(r"[0-9a-f]{64}")


class Primary(StrEnum):
    """The step whose change the plan names first."""

    RECOGNISE = "recognise"
    JUDGE = "judge"
    TAKE_RESPONSIBILITY = "take_responsibility"
    KNOW_HOW = "know_how"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class PlanReading:
    """The plan of a file, None when a diagnostic is an error; `text` is the file, which a report quotes."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""


class BadKey(ValueError):
    """A key file that is none; the message says where."""


def read_plan(path: Path) -> PlanReading:
    """The plan in the file. Raises nothing: mistakes are diagnostics."""
    findings = Findings(str(path))
    plan: Plan | None = None
    text: str | None = None
    try:
        text = read_source(path, None, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None and text is not None:
            plan = _plan(findings, node, digest_of(text))
    except TooManyMistakes:
        pass
    found = findings.result()
    return PlanReading(None if has_errors(found) else plan, found, text or "")


def read_study(folder: Path) -> Study:
    """The study in the folder: its plan and its key.

    Raises BadKey for a key that is not the one of this plan, ValueError for a plan with mistakes, OSError where a file
    cannot be read.
    """
    reading = read_plan(folder / PLAN_FILE)
    if reading.plan is None:
        told = "; ".join(f"{one.path}:{one.line}: {one.message}" for one in reading.diagnostics[:3])
        raise ValueError(f"the plan cannot be used: {told}")
    found = _KEY.fullmatch((folder / KEY_FILE).read_text(encoding="utf-8"))
    if not found:
        raise BadKey(f"{folder / KEY_FILE}: this is no key of a study; take the file that was made with the plan")
    study = Study(reading.plan, *(bytes.fromhex(part) for part in found.groups()))
    if not study.is_sealed:
        raise BadKey(f"{folder / KEY_FILE}: this key belongs to another plan; take the one that was made with it")
    return study


def _plan(findings: Findings, node: Node, digest: str) -> Plan | None:
    fields = Fields(findings, node, "the plan")
    if not version_fits(fields):
        return None
    plan = Plan(
        id=_id(fields),
        name=_text(fields, "name"),
        questionnaire=_text(fields, "questionnaire"),
        design=fields.word("design", Design, Design.SINGLE_GROUP),
        unit=fields.word("unit", Unit, Unit.PERSON),
        primary=str(fields.word("primary", Primary, Primary.ACT)),
        expected=round(number(findings, fields.need("expected"), "expected", 1, 999_999)),
        effect=number(findings, fields.need("effect"), "effect", 0.01, 3),
        keep_until=_date(fields, "keep_until"),
        contact=_text(fields, "contact"),
        written=_date(fields, "written"),
        commitment=_commitment(fields),
        digest=digest,
    )
    for key in ("measures", "analysis"):
        for line in items(findings, fields.need(key), f"`{key}`"):
            plain_text(findings, line, key)
    fields.close()
    if plan.keep_until <= plan.written:
        message = "`keep_until` is not after `written`"
        findings.report(Code.BAD_DATE, fields.place("keep_until"), message, "data are kept for a while, then they go")
    return plan


def _id(fields: Fields) -> str:
    node = fields.need("id")
    value = (scalar(fields.findings, node, "id") if node is not None else None) or ""
    if isinstance(node, ScalarNode) and value:
        check_id(fields.findings, node)
    return value


def _text(fields: Fields, key: str) -> str:
    node = fields.need(key)
    return "" if node is None else plain_text(fields.findings, node, key)


def _date(fields: Fields, key: str) -> date:
    node = fields.need(key)
    value = (scalar(fields.findings, node, key) if node is not None else None) or ""
    try:
        return date.fromisoformat(value)
    except ValueError:
        if node is not None:
            hint = "write year, month and day: 2027-11-23"
            fields.findings.report(Code.BAD_DATE, node, f"`{key}` cannot be {shown(value)}", hint)
        return date.max


def _commitment(fields: Fields) -> str:
    value = _text(fields, "commitment")
    if value and not _COMMITMENT.fullmatch(value):
        hint = "leave it as `omstander study new` wrote it"
        fields.findings.report(Code.UNKNOWN_VALUE, fields.place("commitment"), "`commitment` is no SHA-256", hint)
    return value
