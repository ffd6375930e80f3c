"""The mistakes found in one file so far; reading carries on after each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from yaml import Node

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, Fix, diagnostic
from game.authoring.shapes import Shapes

MOST_MISTAKES = 200
SURE = 0.7
"""likeness (0 to 1, by difflib) from which a known word may be the one that was meant"""

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""what YAML counts as the end of a line; str.splitlines knows more"""
UNUSUAL_BREAK = re.compile("[\r\x85\u2028\u2029]")


class Place(Protocol):
    """A place in the file; YAML's marks are some. Both count from 0."""

    line: int
    column: int


class TooManyMistakes(Exception):
    """The rest of the file is not worth reading now; the mistakes are in the findings."""


@dataclass(slots=True)
class Findings:
    """Collects the diagnostics of the file at `path` (as it was given); `shapes`, where there are some, what the reader
    asks of it."""

    path: str
    lines: tuple[str, ...] = ()
    found: list[Diagnostic] = field(default_factory=list)
    shapes: Shapes | None = None

    def read_lines(self, text: str) -> None:
        """Takes the lines of the file, to show them with a mistake."""
        self.lines = tuple(LINE_BREAK.split(text) if UNUSUAL_BREAK.search(text) else text.split("\n"))

    def report(self, code: Code, at: Node | Place | None, message: str, hint: str = "", fix: Fix | None = None) -> None:
        """Adds a diagnostic at a node or place (None: the file as a whole).

        Raises TooManyMistakes after the last one that is shown.
        """
        mark: Place | None = at.start_mark if isinstance(at, Node) else at
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        self.report_at(code, line, column, message, hint, fix)

    def report_at(
        self, code: Code, line: int, column: int, message: str, hint: str = "", fix: Fix | None = None
    ) -> None:
        """The same at a line and column that count from 0."""
        source = self.lines[line] if line < len(self.lines) else ""
        self.found.append(diagnostic(code, message, self.path, line + 1, column + 1, source, hint, fix))
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


def only_fix(word: str, known: Iterable[str], form: str = "{}") -> Fix | None:
    """The word mended to the only known one that is near; None when none is, or two might be meant.

    `form` is what stands around the word in the file.
    """
    near = difflib.get_close_matches(word[:60], list(known), n=2, cutoff=SURE)
    return Fix(form.replace("{}", word), form.replace("{}", near[0])) if len(near) == 1 else None


def shown(value: str) -> str:
    """The value between backquotes, cut short when it is long."""
    return f"`{value[:40]}…`" if len(value) > 40 else f"`{value}`"
