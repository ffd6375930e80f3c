"""Typed reading of nodes: a mistake is reported and a value of the right type stands in, so that reading goes on."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from game.authoring.codes import Code
from game.authoring.findings import Findings, did_you_mean, only_fix, shown
from game.authoring.source import ID

E = TypeVar("E", bound=StrEnum)

_NUMBER = re.compile(r"-?[0-9]{1,6}(\.[0-9]{1,9})?")
_KINDS = (
    (MappingNode, "a mapping (`key: value`)"),
    (SequenceNode, "a list"),
    (ScalarNode, "a single value"),
)


class Fields:
    """A mapping with keys that the format knows: those that are asked for until `close`.

    `name` says in messages what is being read; `at` is where a missing key is reported.
    """

    def __init__(self, findings: Findings, node: Node | None, name: str, at: Node | None = None) -> None:
        """Reads the keys of the node; one that is no mapping is reported, and None has no keys."""
        self.findings = findings
        self.name = name
        self.at = at or node
        self._asked: dict[str, None] = {}
        self._missing: list[str] = []
        self._broken = node is None
        self._items: dict[str, tuple[ScalarNode, Node]] = {}
        self._shape = findings.shapes.mapping(node, name) if findings.shapes and node is not None else None
        if node is not None:
            items = pairs(findings, node, name)
            self._broken = items is None
            self._items = {key.value: (key, value) for key, value in items or ()}

    def find(self, key: str) -> Node | None:
        """The value of a key that may be left out."""
        self._asked[key] = None
        if self._shape:
            self._shape.asked.setdefault(key, False)
        item = self._items.get(key)
        return item[1] if item else None

    def need(self, key: str) -> Node | None:
        """The value of a key that has to be there; None, and a report at `close`, when it isn't."""
        node = self.find(key)
        if self._shape:
            self._shape.asked[key] = True
        if node is None:
            self._missing.append(key)
        return node

    def place(self, key: str) -> Node | None:
        """Where the key stands, to report something about all of its value; the mapping's place without it."""
        item = self._items.get(key)
        return item[0] if item else self.at

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._items

    def close(self, *, knows_all: bool = True, missing: Code = Code.MISSING_KEY) -> None:
        """Reports the keys that nobody asked for (unless not all were), then those that are missing."""
        lost = [key for key in self._missing if not self._broken]
        if knows_all:
            absent = [key for key in self._asked if key not in self._items]
            for key, (node, _) in self._items.items():
                if key not in self._asked:
                    hint = did_you_mean(key, absent or self._asked)
                    lost = [left for left in lost if hint != f"did you mean `{left}`?"]
                    fix = only_fix(key, absent, "{}:")
                    self.findings.report(Code.UNKNOWN_KEY, node, f"{self.name} has no key {shown(key)}", hint, fix)
        for key in lost:
            self.findings.report(missing, self.at, f"{self.name} needs {shown(key)}", f"add `{key}:`")

    def word(self, key: str, kind: type[E], otherwise: E) -> E:
        """The value of a needed key, one of an enumeration's; `otherwise` stands in for a mistake."""
        node = self.need(key)
        return otherwise if node is None else word(self.findings, node, key, kind) or otherwise

    def word_maybe(self, key: str, kind: type[E]) -> E | None:
        """The value of a key that may be left out."""
        node = self.find(key)
        return None if node is None else word(self.findings, node, key, kind)

    def truth(self, key: str) -> bool | None:
        """True or False; None for a mistake."""
        node = self.need(key)
        value = scalar(self.findings, node, key) if node is not None else None
        if value is not None and value not in ("true", "false"):
            hint = "write `true` or `false`"
            self.findings.report(Code.UNKNOWN_VALUE, node, f"`{key}` cannot be {shown(value)}", hint)
            return None
        if self.findings.shapes and node is not None:
            self.findings.shapes.leaf(node, {"type": "boolean"})
        return None if value is None else value == "true"


def pairs(findings: Findings, node: Node, name: str) -> list[tuple[ScalarNode, Node]] | None:
    """The keys and values of a mapping, duplicate keys reported and left out; None when it is no mapping."""
    if not isinstance(node, MappingNode):
        _wrong_kind(findings, node, name, MappingNode)
        return None
    if findings.shapes:
        findings.shapes.open_mapping(node, name)
    seen: dict[str, ScalarNode] = {}
    items: list[tuple[ScalarNode, Node]] = []
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            findings.report(Code.WRONG_KIND, key, f"a key of {name} is not a single word", "write `key: value`")
        elif key.value in seen:
            line = seen[key.value].start_mark.line + 1
            message = f"{name} has {shown(key.value)} twice"
            findings.report(Code.DUPLICATE_KEY, key, message, f"the first is on line {line}; keep one of them")
        else:
            seen[key.value] = key
            items.append((key, value))
    return items


def entries(findings: Findings, node: Node | None, name: str) -> list[tuple[ScalarNode, Node]]:
    """The entries of a mapping whose keys are ids of the author's; bad ids are reported and kept."""
    items = (pairs(findings, node, name) if node is not None else None) or []
    for key, _ in items:
        check_id(findings, key)
    if findings.shapes and node is not None:
        findings.shapes.own_ids(node)
    return items


def check_id(findings: Findings, key: ScalarNode) -> None:
    """Reports an id that is not spelled as one."""
    if not ID.fullmatch(key.value):
        near = re.sub(r"[^a-z0-9]+", "-", key.value.lower())[:60].strip("-0123456789")
        hint = f"write `{near}`" if near else "lower-case letters, digits and hyphens, a letter first"
        findings.report(Code.BAD_ID, key, f"{shown(key.value)} cannot be an id", hint)


def items(findings: Findings, node: Node | None, name: str) -> list[Node]:
    """The nodes of a list; none, with a report, when it is something else."""
    if node is None or isinstance(node, SequenceNode):
        return [] if node is None else list(node.value)
    _wrong_kind(findings, node, name, SequenceNode)
    return []


def scalar(findings: Findings, node: Node, name: str) -> str | None:
    """The text of a single value, without the space around it; None, with a report, when it is something else."""
    if isinstance(node, ScalarNode):
        value: str = node.value
        return value.strip()
    _wrong_kind(findings, node, f"`{name}`", ScalarNode)
    return None


def word(findings: Findings, node: Node, name: str, kind: type[E]) -> E | None:
    """One of an enumeration's words; None with a report when it is another."""
    value = scalar(findings, node, name)
    if value is None:
        return None
    if findings.shapes:
        findings.shapes.leaf(node, {"enum": [one.value for one in kind]})
    try:
        return kind(value)
    except ValueError:
        words = [one.value for one in kind]
        message = f"`{name}` cannot be {shown(value)}"
        findings.report(Code.UNKNOWN_VALUE, node, message, did_you_mean(value, words), only_fix(value, words))
        return None


def number(findings: Findings, node: Node | None, name: str, least: float, most: float) -> float:
    """A number from `least` to `most`; `least` stands in for a mistake."""
    value = scalar(findings, node, name) if node is not None else None
    if node is None or value is None:
        return least
    if findings.shapes:
        findings.shapes.leaf(node, {"type": "number", "minimum": least, "maximum": most})
    if _NUMBER.fullmatch(value) and least <= float(value) <= most:
        return float(value)
    hint = f"write a number from {least:g} to {most:g}, with a point: 0.5"
    findings.report(Code.OUT_OF_RANGE, node, f"`{name}` cannot be {shown(value)}", hint)
    return least


def check_count(findings: Findings, at: Node | None, count: int, least: int, most: int, what: str) -> None:
    """Reports a number of things that is too small or too large."""
    if not least <= count <= most:
        fits = f"{least}" if least == most else f"{least} to {most}"
        hint = "add what is missing" if count < least else "take the least telling ones out"
        findings.report(Code.WRONG_COUNT, at, f"there are {count} {what}; {fits} fit", hint)


def one_of(findings: Findings, node: Node, value: str, known: Collection[str], code: Code, what: str) -> bool:
    """Whether a name is a known one; reports it with the nearest when it isn't."""
    if value in known:
        return True
    names = list(known)
    findings.report(
        code, node, f"{what} {shown(value)} is not there", did_you_mean(value, names), only_fix(value, names)
    )
    return False


def _wrong_kind(findings: Findings, node: Node, name: str, wanted: type[Node]) -> None:
    kinds = dict(_KINDS)
    found = next(kinds[kind] for kind in kinds if isinstance(node, kind))
    if isinstance(node, ScalarNode) and not node.value:
        found = "nothing"
    findings.report(Code.WRONG_KIND, node, f"{name} is {found}, but has to be {kinds[wanted]}", "look at the spaces")
