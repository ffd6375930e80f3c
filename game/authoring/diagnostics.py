"""An author's mistake as a value, and how it is told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal, cast

from game.authoring.codes import Code

LONGEST_SOURCE_LINE = 400

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fix:
    """The one way to mend a mistake: `old`, found at its place or the first time after it, becomes `new`."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake in one place; `line` and `column` count from 1, `path` as it was given.

    `source_line` is empty where there is none to show, and ends after 400 characters; `fix` is there when there is
    only one.
    """

    code: str
    message: str
    path: str
    line: int
    column: int
    source_line: str = ""
    hint: str = ""
    severity: Severity = "error"
    fix: Fix | None = None


def diagnostic(
    code: Code,
    message: str,
    path: str,
    line: int = 1,
    column: int = 1,
    source_line: str = "",
    hint: str = "",
    fix: Fix | None = None,
) -> Diagnostic:
    """A diagnostic with the severity of its code, safe to print: nothing in it moves a terminal's cursor."""
    return Diagnostic(
        code=str(code),
        message=printable(message),
        path=path,
        line=line,
        column=column,
        source_line=printable(source_line[:LONGEST_SOURCE_LINE]),
        hint=printable(hint),
        severity=cast("Severity", code.severity),
        fix=fix,
    )


def printable(text: str) -> str:
    """The text on one line, one character for each of its characters, with `�` for what cannot be printed."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of them is more than a warning."""
    return any(found.severity == "error" for found in diagnostics)


def as_text(diagnostic: Diagnostic) -> str:
    """`path:line:col: error[code]: what is wrong`, the source line with a caret, the hint; no newline at the end."""
    head = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}: {diagnostic.severity}[{diagnostic.code}]: "
    told = [head + diagnostic.message]
    if diagnostic.source_line.strip():
        told.append(f"  {diagnostic.source_line}")
        if diagnostic.column <= len(diagnostic.source_line) + 1:
            told.append("  " + " " * (diagnostic.column - 1) + "^")
    if diagnostic.hint:
        told.append(f"  hint: {diagnostic.hint}" + (" (`--fix` mends it)" if diagnostic.fix else ""))
    return "\n".join(told)


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list with an object for each diagnostic, its keys those of Diagnostic."""
    return json.dumps([asdict(found) for found in diagnostics], ensure_ascii=False, indent=2)
