"""Facts and where they come from: addresses, and the dates on which they were checked."""

from __future__ import annotations

import re
from datetime import date

from game.authoring.codes import Code
from game.authoring.fields import Fields, scalar
from game.authoring.findings import shown

_ADDRESS = re.compile(r"https://[^\s/.]+(\.[^\s/.]+)+(/\S*)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_source_and_date(fields: Fields, *, needed: bool) -> tuple[str, str]:
    """`source` and `checked`, both or (unless needed) neither; "" for what is not there."""
    needed = needed or fields.has("source") or fields.has("checked")
    return _address(fields, needed=needed), _date(fields, needed=needed)


def read_checked(fields: Fields) -> tuple[str, str]:
    """`source`, which may be left out (somebody told it), and `checked`, which may not."""
    return _address(fields, needed=False), _date(fields, needed=True)


def _address(fields: Fields, *, needed: bool) -> str:
    node = fields.need("source") if needed else fields.find("source")
    value = (scalar(fields.findings, node, "source") if node is not None else None) or ""
    if node is not None and not _ADDRESS.fullmatch(value):
        hint = "write the whole address: https://…"
        fields.findings.report(Code.BAD_ADDRESS, node, f"`source` cannot be {shown(value)}", hint)
    return value


def _date(fields: Fields, *, needed: bool) -> str:
    node = fields.need("checked") if needed else fields.find("checked")
    value = (scalar(fields.findings, node, "checked") if node is not None else None) or ""
    if node is not None and not _is_date(value):
        hint = "write year, month and day: 2026-11-23"
        fields.findings.report(Code.BAD_DATE, node, f"`checked` cannot be {shown(value)}", hint)
    return value


def _is_date(value: str) -> bool:
    try:
        return bool(_DATE.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        return False
