"""The mistakes found in one file so far; reading carries on after each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from yaml import Node

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic

MOST_MISTAKES = 200

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""what YAML counts as the end of a line; str.splitlines knows more"""


class Place(Protocol):
    """A place in the file; YAML's marks are some. Both count from 0."""

    line: int
    column: int


class TooManyMistakes(Exception):
    """The rest of the file is not worth reading now; the mistakes are in the findings."""


@dataclass(slots=True)
class Findings:
    """Collects the diagnostics of the file at `path` (as it was given)."""

    path: str
    lines: tuple[str, ...] = ()
    found: list[Diagnostic] = field(default_factory=list)

    def read_lines(self, text: str) -> None:
        """Takes the lines of the file, to show them with a mistake."""
        self.lines = tuple(LINE_BREAK.split(text))

    def report(self, code: Code, at: Node | Place | None, message: str, hint: str = "") -> None:
        """Adds a diagnostic at a node or place (None: the file as a whole).

        Raises TooManyMistakes after the last one that is shown.
        """
        mark: Place | None = at.start_mark if isinstance(at, Node) else at
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        self.report_at(code, line, column, message, hint)

    def report_at(self, code: Code, line: int, column: int, message: str, hint: str = "") -> None:
        """The same at a line and column that count from 0."""
        source = self.lines[line] if line < len(self.lines) else ""
        self.found.append(diagnostic(code, message, self.path, line + 1, column + 1, source, hint))
        if len(self.found) == MOST_MISTAKES:
            stop = f"{MOST_MISTAKES} mistakes; the rest of the file is not shown"
            self.found.append(
                diagnostic(Code.TOO_MANY_MISTAKES, stop, self.path, line + 1, column + 1, hint="repair these first")
            )
            raise TooManyMistakes

    def result(self) -> tuple[Diagnostic, ...]:
        """The diagnostics in the order of the file."""
        return tuple(sorted(self.found, key=lambda found: (found.line, found.column)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word nearest to this one, or else all that are known."""
    words = list(known)
    near = difflib.get_close_matches(word[:60], words, n=1)
    if near:
        return f"did you mean `{near[0]}`?"
    if not words:
        return "there are none yet; add it first"
    return "it can be " + ", ".join(f"`{w}`" for w in words[:12]) + (" …" if len(words) > 12 else "")


def shown(value: str) -> str:
    """The value between backquotes, cut short when it is long."""
    return f"`{value[:40]}…`" if len(value) > 40 else f"`{value}`"
