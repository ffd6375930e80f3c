"""A scenario as a chart: scenes in lanes by step, and the ways between them. Laid out by igraph (Sugiyama)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.story.scenario import STEPS, Condition, Scenario, Step

WIDE, HIGH = 210.0, 58.0
"""A box, in units of the chart."""
ACROSS, DOWN = 244.0, 104.0
"""From one box to the next."""
MARGIN, LANE_NAME = 40.0, 190.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Way:
    """From a scene to a scene or an ending. `wanted` is False for a detour after a less good answer; `when` says which
    flags it asks for, "" for none."""

    start: str
    end: str
    wanted: bool
    when: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A scene or an ending in its place: the middle of its box; `step` is None for an ending."""

    name: str
    step: Step | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A way as the points that it passes."""

    way: Way
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """The band of a step (None: of the endings), from `top` to `foot`."""

    step: Step | None
    top: float
    foot: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything in its place, in a chart of `width` × `height`."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    lanes: tuple[Lane, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Notes:
    """What a chart shows beside the story, by scene: what is wrong with it, the share (0 to 1) of players who met it,
    its line in the file."""

    faults: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    heat: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


def ways_of(scenario: Scenario) -> tuple[Way, ...]:
    """Every way that the author drew, each once, without the ones that lead nowhere."""
    known = {*scenario.scenes, *scenario.endings}
    return tuple(dict.fromkeys(way for way in _ways(scenario) if way.end in known and way.start != way.end))


def chart_of(scenario: Scenario) -> Chart:
    """The scenario laid out: a lane for each step, the endings below."""
    from igraph import Graph

    names, ways = [*scenario.scenes, *scenario.endings], ways_of(scenario)
    layers = _layers(scenario, ways)
    number = {name: i for i, name in enumerate(names)}
    graph = Graph(n=len(names), edges=[(number[way.start], number[way.end]) for way in ways], directed=True)
    placed = graph.layout_sugiyama(layers=[layers[name] for name in names], hgap=ACROSS, vgap=DOWN, maxiter=200)
    across = _spread({name: float(x) for name, (x, _) in zip(names, placed.coords, strict=False)}, layers)
    left = min(across.values())
    boxes = tuple(
        Box(
            name,
            scenario.scenes[name].step if name in scenario.scenes else None,
            LANE_NAME + MARGIN + WIDE / 2 + across[name] - left,
            MARGIN + DOWN / 2 + layers[name] * DOWN,
        )
        for name in names
    )
    at = {box.name: box for box in boxes}
    width = max(box.x for box in boxes) + WIDE / 2 + MARGIN
    height = max(box.y for box in boxes) + DOWN / 2 + MARGIN
    return Chart(boxes, tuple(Line(way, _points(at, way)) for way in ways), tuple(_lanes(boxes)), width, height)


def _spread(across: Mapping[str, float], layers: Mapping[str, int]) -> dict[str, float]:
    """The boxes of each row in the order that was found, none nearer to the next than ACROSS."""
    spread: dict[str, float] = {}
    last: dict[int, float] = {}
    for name in sorted(across, key=lambda one: across[one]):
        row = layers[name]
        spread[name] = max(across[name], last.get(row, -1e9) + ACROSS)
        last[row] = spread[name]
    return spread


def _ways(scenario: Scenario) -> Iterator[Way]:
    for scene in scenario.scenes.values():
        for branch in scene.branches:
            yield Way(scene.id, branch.goes_to, True, told_condition(branch.when))
        for question in scene.questions:
            for choice in question.choices:
                if choice.goes_to:
                    yield Way(scene.id, choice.goes_to, choice.wanted == (), told_condition(choice.when))


def told_condition(condition: Condition) -> str:
    """The condition in the words of the file."""
    return ", ".join(f"{test.flag.name}: {'/'.join(map(str, sorted(test.values, key=str)))}" for test in condition)


def _layers(scenario: Scenario, ways: tuple[Way, ...]) -> dict[str, int]:
    """The row of each scene: below all scenes of its step that lead to it, and below all of the step before."""
    layers: dict[str, int] = {}
    first = 0
    for step in STEPS:
        inside = [scene.id for scene in scenario.scenes.values() if scene.step is step]
        depth = _depths(inside, ways)
        layers.update({name: first + depth[name] for name in inside})
        first += max(depth.values(), default=-1) + 1
    layers.update(dict.fromkeys(scenario.endings, first))
    return layers


def _depths(inside: list[str], ways: tuple[Way, ...]) -> dict[str, int]:
    """How many wanted ways of the same step lead to each scene in a row; a circle counts once."""
    depth = dict.fromkeys(inside, 0)
    for _ in inside:
        for way in ways:
            if way.wanted and way.start in depth and way.end in depth:
                depth[way.end] = max(depth[way.end], min(depth[way.start] + 1, len(inside) - 1))
    return depth


def _points(at: Mapping[str, Box], way: Way) -> tuple[Point, ...]:
    """From the foot of one box to the head of the other; around the boxes between them where it passes rows."""
    start, end = at[way.start], at[way.end]
    if end.y <= start.y:  # back up, or aside: out to the right and in again
        aside = max(start.x, end.x) + WIDE * 0.62
        return (start.x + WIDE / 2, start.y), (aside, start.y), (aside, end.y), (end.x + WIDE / 2, end.y)
    shift = (sum(map(ord, way.start)) % 5 - 2) * 9.0
    head, foot = (start.x + shift, start.y + HIGH / 2), (end.x + shift, end.y - HIGH / 2)
    if end.y - start.y <= DOWN * 1.1:
        return head, foot
    lane = start.x + WIDE * 0.56 if start.x >= end.x else start.x - WIDE * 0.56
    return head, (lane, head[1] + DOWN * 0.4), (lane, foot[1] - DOWN * 0.4), foot


def _lanes(boxes: tuple[Box, ...]) -> Iterator[Lane]:
    for step in (*STEPS, None):
        rows = [box.y for box in boxes if box.step is step]
        if rows:
            yield Lane(step, min(rows) - DOWN / 2, max(rows) + DOWN / 2)
