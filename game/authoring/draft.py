"""A scenario while it is being read: what its parts refer to, and the texts with the lines that they stand on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.fields import Fields, one_of, scalar
from game.authoring.findings import Findings, did_you_mean, only_fix, shown
from game.story.pack import OwnPlace
from game.story.scenario import Condition, Flag, Step
from game.story.text import Text

PRONOUNS = ("they", "them", "their", "They", "Them", "Their")
EARLY = frozenset(("title", "summary", "content_note", "behaviour", "job", "rehearsal/goal"))
"""the scenario's own texts, shown before anybody is cast"""

LONGEST_TEXT = 1200
"""in characters"""

_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Link:
    """A `goes_to`; `wanted` is the condition under which its answer is wanted, None for never."""

    scene: str
    goes_to: str
    wanted: Condition | None
    node: Node


@dataclass(frozen=True, slots=True)
class Answered:
    """Why a warning is fine as it is: the code, the place, the reason, and its line (from 1)."""

    code: str
    place: str
    reason: str
    line: int


@dataclass(slots=True)
class Draft:
    """What is known of one scenario; `roles` and `flags` are read before anything that names them."""

    findings: Findings
    id: str
    roles: tuple[str, ...] = ()
    places: Mapping[str, OwnPlace] = field(default_factory=dict)
    flags: Mapping[str, Flag] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    steps: dict[str, Step | None] = field(default_factory=dict)
    ways_known: bool = True
    parts_known: bool = True
    used_roles: set[str] = field(default_factory=set)
    asked_flags: set[str] = field(default_factory=set)
    set_flags: set[str] = field(default_factory=set)
    answered: tuple[Answered, ...] = ()

    def text(self, fields: Fields, key: str, context: str) -> Text:
        """The text of a needed key; empty, with a report, when it isn't there."""
        node = fields.need(key)
        return Text(context, "") if node is None else self.words(node, key, context)

    def text_maybe(self, fields: Fields, key: str, context: str) -> Text | None:
        """The text of a key that may be left out."""
        node = fields.find(key)
        return None if node is None else self.words(node, key, context)

    def words(self, node: Node, key: str, context: str) -> Text:
        """The text of a node, its placeholders looked at."""
        message = plain_text(self.findings, node, key)
        self.lines[context] = node.start_mark.line + 1
        for braces in _BRACES.finditer(message):
            self._check_placeholder(node, braces, early=context.removeprefix(f"{self.id}/") in EARLY)
        return Text(context, message)

    def role(self, node: Node, name: str) -> str:
        """The role's id, reported when there is no such role."""
        self.used_roles.add(name)
        one_of(self.findings, node, name, self.roles, Code.UNKNOWN_ROLE, "the role")
        return name

    def _check_placeholder(self, node: Node, braces: re.Match[str], *, early: bool) -> None:
        role, _, pronoun = (braces.group(1) or "").partition(".")
        whole = shown(braces.group())
        if early:
            message = f"{whole} is shown before anybody is cast"
            self.findings.report(Code.PLACEHOLDER_TOO_EARLY, node, message, "say it without a name")
        elif role not in self.roles:
            hint = did_you_mean(role, self.roles) if role else "braces hold the id of a role: `{guest}`"
            fix = only_fix(role, self.roles, "{" + "{}") if role else None
            self.findings.report(Code.UNKNOWN_PLACEHOLDER, node, f"{whole} names no role", hint, fix)
        elif braces.group(1) != role and pronoun not in PRONOUNS:
            hint = did_you_mean(pronoun, PRONOUNS)
            fix = only_fix(pronoun, PRONOUNS, "{" + role + ".{}}")
            self.findings.report(Code.UNKNOWN_PLACEHOLDER, node, f"{whole} is no pronoun of a role", hint, fix)
        self.used_roles.add(role)


@dataclass(slots=True)
class ScenePart:
    """The scene that is being read: where its texts belong, and which ids it has given out."""

    draft: Draft
    id: str
    in_picture: frozenset[str]
    ids: dict[str, int] = field(default_factory=dict)
    reserved: set[str] = field(default_factory=lambda: {"text", "wanted", "question"})

    @property
    def findings(self) -> Findings:
        """The mistakes of the file."""
        return self.draft.findings

    def context(self, *parts: str) -> str:
        """The place of a text in this scene, as a translator reads it."""
        return "/".join((self.draft.id, self.id, *parts))

    def claim(self, key: ScalarNode) -> str:
        """The id, reported when this scene has it already or the format uses it itself."""
        name: str = key.value
        if name in self.reserved:
            message = f"{shown(name)} is a word of the format itself"
            self.findings.report(Code.RESERVED_ID, key, message, "choose another id")
        elif name in self.ids:
            hint = f"the first is on line {self.ids[name]}; answers are kept by id"
            self.findings.report(Code.REPEATED_ID, key, f"this scene has another {shown(name)}", hint)
        else:
            self.ids[name] = key.start_mark.line + 1
        return name


def plain_text(findings: Findings, node: Node, key: str) -> str:
    """The words of a node, without the space around them; reports an empty one and what cannot be shown."""
    message = scalar(findings, node, key)
    if message is None:
        return ""
    if not message:
        findings.report(Code.EMPTY_TEXT, node, f"`{key}` is empty", "write the text, or take the key out")
    if len(message) > LONGEST_TEXT:
        told = f"`{key}` is {len(message)} characters long; {LONGEST_TEXT} fit"
        findings.report(Code.TEXT_TOO_LONG, node, told, "shorten it: three or four lines are read, more are skipped")
    if message.isprintable():
        return message
    strange = next((c for c in message if not c.isprintable() and c not in "\n\u00a0\u202f\u00ad"), None)
    if strange:
        named = f"U+{ord(strange):04X}"
        findings.report(
            Code.BAD_CHARACTER, node, f"`{key}` holds a character that cannot be shown: {named}", "remove it"
        )
    return message
