"""SVG elements as text: the shapes, gradients and documents that a place is drawn with. Lengths are picture units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from game.people.canvas import blend

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Stop = tuple[float, str, float]
"""Offset 0 to 1, colour "#rrggbb", opacity 0 to 1."""


def num(value: float) -> str:
    """The shortest form of a length, to a tenth."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _look(fill: str, opacity: float) -> str:
    return f' fill="{fill}"' + (f' fill-opacity="{opacity:.3g}"' if opacity < 1 else "")


def rect(
    x: float, y: float, width: float, height: float, fill: str, opacity: float = 1.0, round_by: float = 0.0
) -> str:
    """A rectangle."""
    corner = f' rx="{num(round_by)}"' if round_by else ""
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(width)}" height="{num(height)}"{corner}{_look(fill, opacity)}/>'
    )


def poly(points: Iterable[Point], fill: str, opacity: float = 1.0) -> str:
    """A filled polygon."""
    where = " ".join(f"{num(x)},{num(y)}" for x, y in points)
    return f'<polygon points="{where}"{_look(fill, opacity)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1.0) -> str:
    """An ellipse about (x, y)."""
    return f'<ellipse cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"{_look(fill, opacity)}/>'


def shape(data: str, fill: str, opacity: float = 1.0) -> str:
    """A filled path."""
    return f'<path d="{data}"{_look(fill, opacity)}/>'


def line(points: Sequence[Point], colour: str, width: float, opacity: float = 1.0) -> str:
    """Straight strokes through the points, with round ends."""
    data = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)
    return stroke(data, colour, width, opacity)


def stroke(data: str, colour: str, width: float, opacity: float = 1.0) -> str:
    """A path as a stroke with round ends."""
    seen = f' stroke-opacity="{opacity:.3g}"' if opacity < 1 else ""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{num(width)}" '
        f'stroke-linecap="round" stroke-linejoin="round"{seen}/>'
    )


def _stops(stops: Iterable[Stop]) -> str:
    return "".join(
        f'<stop offset="{offset:.3f}" stop-color="{colour}" stop-opacity="{opacity:.3f}"/>'
        for offset, colour, opacity in stops
    )


def along(key: str, start: Point, end: Point, stops: Iterable[Stop]) -> str:
    """A linear gradient from `start` to `end`, in picture units; fill with `url(#key)`."""
    return (
        f'<linearGradient id="{key}" gradientUnits="userSpaceOnUse" x1="{num(start[0])}" y1="{num(start[1])}" '
        f'x2="{num(end[0])}" y2="{num(end[1])}">{_stops(stops)}</linearGradient>'
    )


def around(key: str, stops: Iterable[Stop]) -> str:
    """A radial gradient that fits whatever it fills, from its middle to its edge."""
    return f'<radialGradient id="{key}">{_stops(stops)}</radialGradient>'


def glow(key: str, colour: str, strength: float) -> str:
    """A radial gradient that fades out softly: a pool of light."""
    return around(
        key,
        (
            (0.0, colour, strength),
            (0.3, colour, strength * 0.62),
            (0.6, colour, strength * 0.22),
            (0.82, colour, strength * 0.06),
            (1.0, colour, 0.0),
        ),
    )


def _mixed(stops: Sequence[Stop], part: float) -> tuple[str, float]:
    for (start, first, faint), (end, second, strong) in pairwise(stops):
        if part <= end:
            share = (part - start) / (end - start) if end > start else 1.0
            return blend(first, second, min(max(share, 0.0), 1.0)), faint + (strong - faint) * share
    return stops[-1][1], stops[-1][2]


def wash(box: Box, stops: Sequence[Stop], step: float = 4.0, sideways: bool = False) -> str:
    """A box that runs through the stops from top to bottom, or from left to right.

    Made of flat strips of `step` units: for large areas that costs a small part of what a gradient costs to rasterise.
    """
    x, y, width, height = box
    size = width if sideways else height
    count = max(round(size / step), 1)
    parts = ['<g shape-rendering="crispEdges">']
    edges = [round(i * size / count, 1) for i in range(count + 1)]
    start, last = 0, _mixed(stops, 0.5 / count)
    for i in range(1, count + 1):
        tone = _mixed(stops, (i + 0.5) / count) if i < count else ("", 0.0)
        if (tone[0], round(tone[1], 2)) == (last[0], round(last[1], 2)):
            continue
        a, long = edges[start], edges[i] - edges[start]
        strip = (x + a, y, long, height) if sideways else (x, y + a, width, long)
        parts.append(rect(*strip, last[0], last[1]) if last[1] > 0.004 else "")
        start, last = i, tone
    return "".join(parts) + "</g>"


def document(body: str, box: Box) -> str:
    """A standalone document that shows `box` of the picture."""
    x, y, width, height = (num(value) for value in box)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="{x} {y} {width} {height}">{body}</svg>'
    )
