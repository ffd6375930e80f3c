"""YAML text -> nodes, after a look at whether it is safe to make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent

from game.authoring.codes import Code
from game.authoring.findings import Findings, shown

DEEPEST = 24
"""levels of nesting; the format needs 9"""
MOST_PARTS = 20_000
"""keys and values, aliases unfolded; a scenario of 1,500 lines has about 4,000"""
FAR_TOO_DEEP = 1_000
"""levels that composing is not tried with: it calls itself for each"""

UNCLOSED = "look for brackets that are not closed"

if TYPE_CHECKING:
    from yaml import SafeLoader as _Base
else:
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


NO_TAG = "tag:yaml.org,2002:str"
"""what every node has that the author gave no tag"""

_CLOSED = re.compile(r"[\[{][^\[\]{}\"'#\n]*[\]}]")
"""a bracket that is closed on its own line, and a placeholder"""
_INDENTED = re.compile(rf"^[ \t?:-]{{{FAR_TOO_DEEP // 2}}}", re.MULTILINE)


class Loader(_Base):
    """Leaves every plain scalar the text that it is: `no` is a word, not False. Its nodes have no tag of their own."""

    def resolve(self, *_: object) -> str:
        """The same tag for every node; the reader never makes an object by a tag."""
        return NO_TAG


class _Refused(Exception):
    """The document must not be read; `why` is what to report."""

    def __init__(self, code: Code, at: yaml.Node, message: str, hint: str) -> None:
        super().__init__(message)
        self.why = (code, at, message, hint)


def compose(text: str, findings: Findings) -> yaml.Node | None:
    """The root node, or None with a diagnostic when there is no single, safe document."""
    try:
        root = None if _is_far_too_deep(text) else yaml.compose(text, Loader)
    except yaml.composer.ComposerError as wrong:
        _report_document(wrong, findings)
        return None
    except yaml.MarkedYAMLError as wrong:
        _report_syntax(wrong, findings)
        return None
    except yaml.YAMLError as wrong:
        findings.report(Code.YAML_SYNTAX, None, f"this is not YAML: {wrong}", "look for unusual characters")
        return None
    if root is None and _is_far_too_deep(text):
        findings.report(Code.TOO_DEEP, None, f"nested more than {DEEPEST} levels deep", UNCLOSED)
    elif root is None or root.value == "":
        findings.report(Code.EMPTY_FILE, None, "the file holds nothing", "begin with `version: 1`")
    elif _Weighed(findings).fits(root):
        return root
    return None


def _is_far_too_deep(text: str) -> bool:
    """Whether composing the text would call itself too often. Only a text that may be so is looked through."""
    left = _CLOSED.sub("", text)
    if left.count("[") + left.count("{") < FAR_TOO_DEEP and not _INDENTED.search(text):
        return False
    level = 0
    try:
        for event in yaml.parse(text, Loader):
            level += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if level > FAR_TOO_DEEP:
                return True
    except yaml.YAMLError:  # told by whoever composes it
        pass
    return False


def _report_document(wrong: yaml.MarkedYAMLError, findings: Findings) -> None:
    """A second document, or an alias of nothing."""
    if wrong.context and "single document" in wrong.context:
        message = "the file holds a second document, after `---`"
        findings.report(Code.SEVERAL_DOCUMENTS, wrong.problem_mark, message, "put each scenario in a file of its own")
    else:
        _report_syntax(wrong, findings)


def _report_syntax(wrong: yaml.MarkedYAMLError, findings: Findings) -> None:
    what = ", ".join(part for part in (wrong.problem, wrong.context) if part)
    findings.report(
        Code.YAML_SYNTAX,
        wrong.problem_mark or wrong.context_mark,
        f"this is not YAML: {what}",
        "look at the spaces at the start of the line; put a text with `: `, `#` or braces in quotes or under `|`",
    )


class _Weighed:
    """How large a document is, with nesting and aliases unfolded by counting alone: a few lines cannot become millions
    of parts."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._sizes: dict[yaml.Node, int] = {}
        self._open: set[yaml.Node] = set()

    def fits(self, root: yaml.Node) -> bool:
        """Whether the document can be read; a diagnostic says why not. Tags are reported, and read over."""
        try:
            size = self._size(root, 1)
        except _Refused as refused:
            self._findings.report(*refused.why)
            return False
        if size > MOST_PARTS:
            code = Code.TOO_MANY_PARTS if len(self._sizes) > MOST_PARTS else Code.ALIAS_BOMB
            hint = "write repeated parts out, or split the scenario"
            self._findings.report(code, root, f"more than {MOST_PARTS:,} keys and values", hint)
        return size <= MOST_PARTS

    def _size(self, node: yaml.Node, level: int) -> int:
        """How many keys and values the node holds, itself among them."""
        known = self._sizes.get(node)
        if known is not None:
            return known
        if node.tag != NO_TAG:
            self._report_tag(node)
        size = 1
        if not isinstance(node, yaml.ScalarNode):
            if node in self._open:
                raise _Refused(Code.ALIAS_BOMB, node, "an alias stands within what it repeats", "write the part out")
            if level > DEEPEST:
                raise _Refused(Code.TOO_DEEP, node, f"nested more than {DEEPEST} levels deep", UNCLOSED)
            self._open.add(node)
            children = (
                node.value if isinstance(node, yaml.SequenceNode) else [one for pair in node.value for one in pair]
            )
            size += sum([self._size(child, level + 1) for child in children])
            self._open.discard(node)
        self._sizes[node] = size
        return size

    def _report_tag(self, node: yaml.Node) -> None:
        message = f"the tag {shown(node.tag)} is not allowed; the format has no tags"
        self._findings.report(
            Code.UNSAFE_TAG, node, message, "leave the tag out; put a text that starts with `!` in quotes"
        )
