"""The format of a scenario as a JSON Schema for editors, made from what the reader asks of samples that it reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from game.authoring.draft import Draft
from game.authoring.findings import Findings
from game.authoring.nodes import compose
from game.authoring.outline import read_scenario_node
from game.authoring.shapes import Shape, Shapes
from game.authoring.source import ID
from game.authoring.starter import Audience, Beginning, begun
from game.story.pack import OwnPlace
from game.story.picture import Place
from game.story.text import Text

DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT: Mapping[str, Any] = {"type": ["string", "number", "boolean"]}
"""Any single value: the format reads every one as the text that it is."""

_HINT = re.compile(r"^\s*(?:- )?[A-Za-z_]+:.*?\s#\s+(.*)$")
_NAMED = re.compile(r"`[^`]*`")


@dataclass(frozen=True, slots=True)
class Sample:
    """A file that was read: its root node, what was asked of it, its lines where their comments are hints."""

    root: Node
    shapes: Shapes
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A node in its sample."""

    node: Node
    sample: Sample

    def within(self, nodes: Iterable[Node]) -> list[_Seen]:
        return [_Seen(node, self.sample) for node in nodes]

    @property
    def shape(self) -> Shape | None:
        return self.sample.shapes.shape_of(self.node)

    @property
    def kind(self) -> str:
        """The kind of mapping that it is, from its name in messages without the author's own ids: the scene `bar` ->
        `scene`; empty for what has no name of its own."""
        if self.shape:
            words = _NAMED.sub("", self.shape.name).strip() or self.shape.name
        else:
            words = _NAMED.sub("", self.sample.shapes.open_name(self.node))
        return "-".join(word for word in re.findall(r"[a-z_]+", words) if word not in ("the", "a"))


def schema(scenarios: Iterable[Path] = ()) -> dict[str, Any]:
    """The JSON Schema (draft 7) of a scenario. It is made from the template of `omstander new`, whose comments are the
    hints, from a pack's scenario, and from these files, for the keys that only they use.

    Raises OSError for a file that cannot be read.
    """
    template = begun(Beginning("x", Audience.HORECA, Place.CLUB_BAR, "x", "x", rehearsal=True), "x")
    of_a_pack = re.sub(r"^ *light:.*\n", "", template, flags=re.MULTILINE).replace("place: club_bar", "place: eigen")
    own = {"eigen": OwnPlace(Text("", ""), Place.CLUB_BAR)}
    samples = [_sample(template, hints=True), _sample(of_a_pack, own)]
    samples += [_sample(path.read_text("utf-8")) for path in scenarios]
    made = _Schema(samples)
    return {"$schema": DRAFT, "title": "Omstander: scenario", **made.whole(), "definitions": made.definitions()}


def _sample(text: str, places: Mapping[str, OwnPlace] | None = None, *, hints: bool = False) -> Sample:
    shapes = Shapes()
    findings = Findings("sample", shapes=shapes)
    findings.read_lines(text)
    root = compose(text, findings)
    if root is None:
        raise ValueError(f"a sample for the schema cannot be read: {findings.result()}")
    read_scenario_node(Draft(findings, "sample", places=places or {}), root)
    return Sample(root, shapes, findings.lines if hints else ())


class _Schema:
    """Puts together what all samples show of each kind of mapping."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self._roots = [_Seen(sample.root, sample) for sample in samples]
        self._kinds: dict[str, list[_Seen]] = {}
        for root in self._roots:
            self._collect(root, set())

    def whole(self) -> dict[str, Any]:
        """What a file is."""
        return self._of(self._roots)

    def definitions(self) -> dict[str, Any]:
        """Each kind of mapping with its keys."""
        return {name: self._definition(seen) for name, seen in self._kinds.items()}

    def _collect(self, seen: _Seen, met: set[Node]) -> None:
        if seen.node in met:
            return
        met.add(seen.node)
        if seen.kind:
            self._kinds.setdefault(seen.kind, []).append(seen)
        for child in _children(seen.node):
            self._collect(_Seen(child, seen.sample), met)

    def _definition(self, seen: Sequence[_Seen]) -> dict[str, Any]:
        """A kind of mapping: keys needed in each are required, those never asked for are refused."""
        if not seen[0].shape:
            return self._open(seen)
        keys = {key: None for one in seen for key in (one.shape.asked if one.shape else ())}
        made: dict[str, Any] = {"type": "object", "properties": {key: self._property(key, seen) for key in keys}}
        made["required"] = _needed(seen)
        made["additionalProperties"] = False
        deciding = _deciding(seen)
        if deciding:
            made["allOf"] = [_when(deciding, value, group) for value, group in _groups(seen, deciding).items()]
        return made

    def _property(self, key: str, seen: Sequence[_Seen]) -> dict[str, Any]:
        """What stands under the key, and its hint; where no sample of this kind has it, that of other kinds."""
        found = _under(key, seen)
        hint = _first_hint(found)
        if not found or not hint:
            elsewhere = _under(key, (one for kind in self._kinds.values() for one in kind))
            found, hint = found or elsewhere, hint or _first_hint(elsewhere)
        made = self._of([_Seen(value, sample) for _, value, sample in found])
        if not hint:
            return made
        return {"allOf": [made], "description": hint} if "$ref" in made else {**made, "description": hint}

    def _of(self, seen: Sequence[_Seen]) -> dict[str, Any]:
        """What these values have in common."""
        kinds: dict[str, dict[str, Any]] = {}
        for one in seen:
            if one.kind:
                kinds.setdefault(one.kind, {"$ref": f"#/definitions/{one.kind}"})
            elif isinstance(one.node, ScalarNode):
                leaf = dict(one.sample.shapes.leaf_of(one.node) or TEXT)
                kinds.setdefault(repr(leaf), leaf)
        open_ones = [one for one in seen if isinstance(one.node, MappingNode) and not one.kind]
        lists = [one for one in seen if isinstance(one.node, SequenceNode)]
        if open_ones:
            kinds["mapping"] = self._open(open_ones)
        if lists:
            kinds["list"] = {
                "type": "array",
                "items": self._of([child for one in lists for child in one.within(_children(one.node))]),
            }
        found = list(kinds.values())
        return found[0] if len(found) == 1 else {"anyOf": found} if found else {}

    def _open(self, seen: Sequence[_Seen]) -> dict[str, Any]:
        values = [child for one in seen for child in one.within(value for _, value in _pairs(one.node))]
        made: dict[str, Any] = {"type": "object", "additionalProperties": self._of(values)}
        if all(one.sample.shapes.has_ids(one.node) for one in seen):
            made["propertyNames"] = {"pattern": f"^{ID.pattern}$"}
        return made


def _under(key: str, seen: Iterable[_Seen]) -> list[tuple[ScalarNode, Node, Sample]]:
    """Every place where the key stands in these mappings."""
    return [(name, value, one.sample) for one in seen for name, value in _pairs(one.node) if name.value == key]


def _pairs(node: Node) -> list[tuple[ScalarNode, Node]]:
    return [pair for pair in node.value if isinstance(pair[0], ScalarNode)] if isinstance(node, MappingNode) else []


def _children(node: Node) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else [value for _, value in _pairs(node)]


def _first_hint(found: Iterable[tuple[ScalarNode, Node, Sample]]) -> str:
    return next(filter(None, (_hint(name, sample) for name, _, sample in found)), "")


def _hint(key: ScalarNode, sample: Sample) -> str:
    """The comment behind a key that stands first on its line."""
    line = sample.lines[key.start_mark.line] if sample.lines else ""
    if line[: key.start_mark.column].strip(" -"):
        return ""
    found = _HINT.match(line)
    return found[1].strip() if found else ""


def _needed(seen: Sequence[_Seen]) -> list[str]:
    shapes = [one.shape for one in seen if one.shape]
    return [key for key in shapes[0].asked if all(shape.asked.get(key) for shape in shapes)]


def _deciding(seen: Sequence[_Seen]) -> str:
    """The key whose word decides which other keys there are; empty when none does, as all have the same."""
    if len({frozenset(one.shape.asked) for one in seen if one.shape}) == 1:
        return ""
    words = [key for key in _needed(seen) if all(_word(one, key) for one in seen)]
    fitting = (
        key
        for key in words
        if all(
            len({frozenset(one.shape.asked) for one in group if one.shape}) == 1
            for group in _groups(seen, key).values()
        )
    )
    return next(fitting, "")


def _word(seen: _Seen, key: str) -> str:
    """The value of a key that is one of an enumeration's words."""
    for name, value in _pairs(seen.node):
        if name.value == key and "enum" in (seen.sample.shapes.leaf_of(value) or {}):
            return str(value.value)
    return ""


def _groups(seen: Sequence[_Seen], key: str) -> dict[str, list[_Seen]]:
    groups: dict[str, list[_Seen]] = {}
    for one in seen:
        groups.setdefault(_word(one, key), []).append(one)
    return groups


def _when(key: str, value: str, group: Sequence[_Seen]) -> dict[str, Any]:
    """With this word: what is needed, and what can be there at all."""
    known = sorted({name for one in group if one.shape for name in one.shape.asked})
    then = {"required": _needed(group), "propertyNames": {"enum": known}}
    return {"if": {"properties": {key: {"const": value}}, "required": [key]}, "then": then}
