"""What the reader asks of the nodes of a file, noted while it reads: the ground of the format's schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from yaml import Node

Fragment = Mapping[str, Any]
"""part of a JSON Schema"""


@dataclass(slots=True)
class Shape:
    """A mapping with keys of the format: its name in messages, and each key asked for with whether it is needed."""

    name: str
    asked: dict[str, bool] = field(default_factory=dict)


class Shapes:
    """What was asked of each node. A node that nobody asks more of is any mapping, list or single value."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self._mappings: dict[Node, Shape] = {}
        self._leaves: dict[Node, Fragment] = {}
        self._with_ids: set[Node] = set()
        self._open: dict[Node, str] = {}

    def mapping(self, node: Node, name: str) -> Shape:
        """The node is a mapping with keys of the format; what is asked of it is noted in the shape."""
        return self._mappings.setdefault(node, Shape(name))

    def leaf(self, node: Node, fragment: Fragment) -> None:
        """The node is a single value of this kind."""
        self._leaves[node] = fragment

    def open_mapping(self, node: Node, name: str) -> None:
        """The node is a mapping with keys of the author's, called so in messages."""
        self._open[node] = name

    def own_ids(self, node: Node) -> None:
        """The keys of the node are ids of the author's."""
        self._with_ids.add(node)

    def shape_of(self, node: Node) -> Shape | None:
        """What was asked of a mapping."""
        return self._mappings.get(node)

    def open_name(self, node: Node) -> str:
        """What a mapping with the author's own keys is called."""
        return self._open.get(node, "")

    def leaf_of(self, node: Node) -> Fragment | None:
        """The kind of a single value; None for any text."""
        return self._leaves.get(node)

    def has_ids(self, node: Node) -> bool:
        """Whether the keys are ids of the author's."""
        return node in self._with_ids
