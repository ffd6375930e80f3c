"""The plots of a report: dots with their intervals, drawn quietly."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

INK, PALE, LINE = "#241a3c", "#5d5478", "#d9d2e6"
COLOURS = ("#2f7a63", "#8a4fae", "#b3702a")
SHAPES = ("o", "s", "D")
"""Series differ in shape too: nothing is told by colour alone."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value with its interval, in a row of the plot."""

    row: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """Dots that belong together."""

    name: str
    dots: tuple[Dot, ...]


def intervals(series: Sequence[Series], label: str, zero: str = "", *, comma: bool = False) -> tuple[str, bytes]:
    """Rows of dots with intervals, as SVG and PNG; `zero` names the line at 0, "" leaves it out.

    `comma` writes decimals as Dutch does.
    """
    from matplotlib.figure import Figure

    rows = list(dict.fromkeys(dot.row for one in series for dot in one.dots))
    drawing = Figure(figsize=(7.2, 0.9 + 0.52 * len(rows) + 0.25 * len(series)), layout="constrained")
    axes = drawing.subplots()
    for number, one in enumerate(series):
        offset = (number - (len(series) - 1) / 2) * 0.26
        for dot in one.dots:
            y = rows.index(dot.row) + offset
            axes.plot([dot.low, dot.high], [y, y], color=COLOURS[number], linewidth=2.4, solid_capstyle="butt")
        axes.plot(
            [dot.value for dot in one.dots],
            [rows.index(dot.row) + offset for dot in one.dots],
            SHAPES[number],
            color=COLOURS[number],
            markersize=7,
            label=one.name,
        )
    axes.set_yticks(range(len(rows)), rows)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    if zero:
        axes.axvline(0, color=PALE, linewidth=1, linestyle=(0, (4, 3)))
        axes.annotate(zero, (0, -0.5), xytext=(4, 3), textcoords="offset points", color=PALE, fontsize=9)
    axes.set_xlabel("\n".join(textwrap.wrap(label, 58)))
    if len(series) > 1:
        drawing.legend(loc="outside lower center", ncols=len(series), frameon=False)
    if comma:
        axes.xaxis.set_major_formatter(_with_comma)
    return _finished(drawing, axes)


def dose(points: Sequence[tuple[int, int, float]], label: str, said: str, *, comma: bool = False) -> tuple[str, bytes]:
    """The mean change (y) of those with so many modules (x); a larger dot has more people."""
    from matplotlib.figure import Figure

    drawing = Figure(figsize=(7.2, 3.2), layout="constrained")
    axes = drawing.subplots()
    most = max(people for _, people, _ in points)
    axes.scatter(
        [modules for modules, _, _ in points],
        [change for _, _, change in points],
        s=[40 + 220 * people / most for _, people, _ in points],
        color=COLOURS[0],
        alpha=0.85,
    )
    axes.axhline(0, color=PALE, linewidth=1, linestyle=(0, (4, 3)))
    axes.set_xticks([modules for modules, _, _ in points])
    axes.set_xlabel(label)
    axes.set_ylabel(said)
    if comma:
        axes.yaxis.set_major_formatter(_with_comma)
    return _finished(drawing, axes)


def _with_comma(value: float, _place: float) -> str:
    """As matplotlib writes it, in Dutch."""
    return f"{value:.6g}".replace(".", ",").replace("-", "−")


def _finished(drawing: Drawing, axes: Axes) -> tuple[str, bytes]:
    import matplotlib as mpl

    axes.grid(axis="x", color=LINE, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(PALE)
    axes.tick_params(colors=INK, length=0)
    axes.xaxis.label.set_color(INK)
    drawing.patch.set_alpha(0)
    axes.patch.set_alpha(0)
    svg, png = io.StringIO(), io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "omstander", "svg.fonttype": "path"}):
        drawing.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    drawing.savefig(png, format="png", dpi=170, facecolor="white", metadata={"Software": None})
    return svg.getvalue(), png.getvalue()
