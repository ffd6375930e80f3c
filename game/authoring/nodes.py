"""YAML text -> nodes, after a look at whether it is safe to make them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    NodeEvent,
    ScalarEvent,
)

from game.authoring.codes import Code
from game.authoring.findings import Findings, shown

DEEPEST = 24
"""levels of nesting; the format needs 9"""
MOST_PARTS = 20_000
"""keys and values, aliases unfolded; a scenario of 1,500 lines has about 4,000"""
MOST_ALIASES = 100

if TYPE_CHECKING:
    from yaml import SafeLoader as _Base
else:
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(_Base):
    """Leaves every plain scalar the text that it is: `no` is a word, not False. Its nodes have no tag of their own."""

    def resolve(self, *_: object) -> str:
        """The same tag for every node; the reader never makes an object by a tag."""
        return "tag:yaml.org,2002:str"


class _Refused(Exception):
    """The text must not be composed; why is in the findings."""


def compose(text: str, findings: Findings) -> yaml.Node | None:
    """The root node, or None with a diagnostic when there is no single, safe document."""
    try:
        if not _look_through(yaml.parse(text, Loader), findings):
            findings.report(Code.EMPTY_FILE, None, "the file holds nothing", "begin with `version: 1`")
            return None
        return yaml.compose(text, Loader)
    except _Refused:
        return None
    except yaml.MarkedYAMLError as wrong:
        _report_syntax(wrong, findings)
    except yaml.YAMLError as wrong:
        findings.report(Code.YAML_SYNTAX, None, f"this is not YAML: {wrong}", "look for unusual characters")
    return None


def _report_syntax(wrong: yaml.MarkedYAMLError, findings: Findings) -> None:
    what = ", ".join(part for part in (wrong.problem, wrong.context) if part)
    findings.report(
        Code.YAML_SYNTAX,
        wrong.problem_mark or wrong.context_mark,
        f"this is not YAML: {what}",
        "look at the spaces at the start of the line; put a text with `: `, `#` or braces in quotes or under `|`",
    )


def _look_through(events: Iterator[Event], findings: Findings) -> bool:
    """Whether there is a document with something in it; raises _Refused for one that must not be composed.

    Aliases are unfolded by counting alone, so that a few lines cannot become millions of nodes.
    """
    weighed = _Weighed(findings)
    documents = 0
    for event in events:
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                message = "the file holds a second document, after `---`"
                raise weighed.refuse(Code.SEVERAL_DOCUMENTS, event, message, "put each scenario in a file of its own")
        elif isinstance(event, CollectionEndEvent):
            weighed.close()
        elif isinstance(event, NodeEvent):
            weighed.add(event)
    return weighed.parts > weighed.empty_roots


class _Weighed:
    """How large a document is, nesting and aliases counted."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.parts = 0
        self.empty_roots = 0
        self.aliases = 0
        self.repeated = 0
        self.open: list[tuple[str | None, int]] = []
        self.sizes: dict[str, int] = {}

    def add(self, event: NodeEvent) -> None:
        """Counts a node, and opens it when it is a mapping or a list."""
        size = 1
        if isinstance(event, AliasEvent):
            size = self._unfolded(event)
        elif event.tag is not None:  # type: ignore[attr-defined]
            self._report_tag(event, event.tag)  # type: ignore[attr-defined]
        if isinstance(event, CollectionStartEvent):
            self.open.append((event.anchor, self.parts))
            if len(self.open) > DEEPEST:
                message = f"nested more than {DEEPEST} levels deep"
                raise self.refuse(Code.TOO_DEEP, event, message, "look for brackets that are not closed")
        elif isinstance(event, ScalarEvent):
            if event.anchor:
                self.sizes[event.anchor] = 1
            if not self.open and not event.value:
                self.empty_roots += 1
        self.parts += size
        if self.parts > MOST_PARTS:
            code = Code.TOO_MANY_PARTS if self.parts - self.repeated > MOST_PARTS else Code.ALIAS_BOMB
            message = f"more than {MOST_PARTS:,} keys and values"
            raise self.refuse(code, event, message, "write repeated parts out, or split the scenario")

    def close(self) -> None:
        """The innermost mapping or list has ended."""
        anchor, before = self.open.pop()
        if anchor:
            self.sizes[anchor] = self.parts - before

    def _unfolded(self, event: AliasEvent) -> int:
        self.aliases += 1
        if self.aliases > MOST_ALIASES:
            raise self.refuse(
                Code.ALIAS_BOMB, event, f"more than {MOST_ALIASES} aliases", "write repeated parts out in full"
            )
        if any(anchor == event.anchor for anchor, _ in self.open):
            raise self.refuse(
                Code.ALIAS_BOMB, event, f"the alias {shown(f'*{event.anchor}')} holds itself", "write the part out"
            )
        size = self.sizes.get(event.anchor or "", 1)
        self.repeated += size
        return size

    def _report_tag(self, event: NodeEvent, tag: str) -> None:
        self.findings.report(
            Code.UNSAFE_TAG,
            event.start_mark,
            f"the tag {shown(tag)} is not allowed; the format has no tags",
            "leave the tag out; put a text that starts with `!` in quotes",
        )

    def refuse(self, code: Code, event: Event, message: str, hint: str) -> _Refused:
        """Reports why the text is not composed."""
        self.findings.report(code, event.start_mark, message, hint)
        return _Refused()
