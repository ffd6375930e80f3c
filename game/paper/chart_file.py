"""A chart as SVG, PNG or one HTML page."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from game.paper.chart import HIGH, LANE_NAME, WIDE, Box, Chart, Line, Notes
from game.story.scenario import Scenario

INK, PALE, PAPER = "#241a3c", "#6a6084", "#fbf9f5"
LANES = ("#f3ecfb", "#eaf1fb", "#e9f6f3", "#fbf3e4", "#fdebea", "#f1eef4")
WANTED, DETOUR, FAULT = "#2f7a63", "#b3702a", "#b3263e"
COLD, HOT = (255, 255, 255), (255, 196, 110)
FAMILY = "Atkinson Hyperlegible Next, sans-serif"


def as_svg(chart: Chart, scenario: Scenario, notes: Notes, link: str = "") -> str:
    """The chart as a document; `link` (with {line}) makes each box lead to its line in the file."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {chart.width:.0f} {chart.height:.0f}" '
        f'width="{chart.width:.0f}" height="{chart.height:.0f}" font-family="{FAMILY}" role="img">',
        f"<title>{html.escape(scenario.title.message)}</title>",
        f'<rect width="100%" height="100%" fill="{PAPER}"/>',
        *_lanes(chart),
        *(_line(line) for line in chart.lines),
        *(_box(box, scenario, notes, link) for box in chart.boxes),
        "</svg>",
    ]
    return "".join(parts)


def as_png(svg: str, fonts: Path, zoom: float = 1.5) -> bytes:
    """The document as a PNG, with the game's own letters."""
    import resvg_py

    files = [str(file) for file in sorted(fonts.glob("*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, skip_system_fonts=True, font_files=files))


def as_html(chart: Chart, scenario: Scenario, notes: Notes, file: Path) -> str:
    """One page that needs nothing else: the chart, whose boxes open the file at their line, and the same as a list."""
    link = f"vscode://file/{file.resolve().as_posix().lstrip('/')}:{{line}}"
    rows = "".join(_row(box, notes, file, link) for box in chart.boxes)
    title = html.escape(scenario.title.message)
    style = (
        f"body{{margin:2rem;font:16px/1.5 {FAMILY};color:{INK};background:{PAPER}}}svg{{max-width:100%;height:auto}}"
        "table{border-collapse:collapse}td,th{padding:.3rem .8rem;text-align:left;border-bottom:1px solid #ddd}"
        f"a{{color:{WANTED}}}.fault{{color:{FAULT}}}"
    )
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>{title}</title><style>{style}</style>'
        f"<h1>{title}</h1>{as_svg(chart, scenario, notes, link)}"
        f"<table><tr><th>Scene</th><th>Step</th><th>Line</th><th>Players</th><th>Findings</th></tr>{rows}</table></html>"
    )


def _lanes(chart: Chart) -> Iterator[str]:
    for i, lane in enumerate(chart.lanes):
        name = str(lane.step).replace("_", " ") if lane.step else "endings"
        yield (
            f'<rect x="0" y="{lane.top:.0f}" width="{chart.width:.0f}" height="{lane.foot - lane.top:.0f}" '
            f'fill="{LANES[i % len(LANES)]}"/>'
            + _text(20, (lane.top + lane.foot) / 2 + 5, name, 16, INK, bold=True, wide=LANE_NAME)
        )


def _line(line: Line) -> str:
    colour = WANTED if line.way.wanted else DETOUR
    dash = "" if line.way.wanted else ' stroke-dasharray="7 5"'
    (x, y), *rest = line.points
    data = f"M{x:.0f} {y:.0f}"
    if len(rest) == 1:
        (to_x, to_y) = rest[0]
        middle = (y + to_y) / 2
        data += f"C{x:.0f} {middle:.0f} {to_x:.0f} {middle:.0f} {to_x:.0f} {to_y:.0f}"
    else:
        data += "".join(f"L{a:.0f} {b:.0f}" for a, b in rest)
    (end_x, end_y), (_, from_y) = line.points[-1], line.points[-2]
    down = end_y > from_y or len(line.points) == 2
    head = ((-5, -9), (5, -9)) if down else ((9, -5), (9, 5))
    arrow = f"M{end_x:.0f} {end_y:.0f}" + "".join(f"L{end_x + dx:.0f} {end_y + dy:.0f}" for dx, dy in head) + "z"
    told = _text(end_x + 8, end_y - 13, line.way.when, 12, colour) if line.way.when else ""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="2.2" stroke-linejoin="round"{dash}/>'
        f'<path d="{arrow}" fill="{colour}"/>{told}'
    )


def _box(box: Box, scenario: Scenario, notes: Notes, link: str) -> str:
    left, top = box.x - WIDE / 2, box.y - HIGH / 2
    faults = notes.faults.get(box.name, ())
    scene = scenario.scenes.get(box.name)
    about = f"{scene.play} · {sum(len(q.choices) for q in scene.questions)} choices" if scene else "ending"
    heat = notes.heat.get(box.name)
    if heat is not None:
        about += f" · {heat:.0%}"
    edge, wide = (FAULT, 3) if faults else (INK, 1.5)
    drawn = (
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{WIDE:.0f}" height="{HIGH:.0f}" rx="{29 if scene is None else 10}" '
        f'fill="{_heat(heat)}" stroke="{edge}" stroke-width="{wide}"/>'
        + _text(box.x, box.y - 4, box.name, 15, INK, bold=True, middle=True, wide=WIDE - 16)
        + _text(box.x, box.y + 17, about, 12, PALE, middle=True, wide=WIDE - 16)
    )
    if faults:
        drawn += f"<title>{html.escape(chr(10).join(faults))}</title>" + _text(
            left, top - 6, faults[0], 11, FAULT, wide=WIDE
        )
    line = notes.lines.get(box.name)
    return f'<a href="{html.escape(link.format(line=line))}">{drawn}</a>' if link and line else f"<g>{drawn}</g>"


def _row(box: Box, notes: Notes, file: Path, link: str) -> str:
    line, heat = notes.lines.get(box.name, 1), notes.heat.get(box.name)
    faults = "<br>".join(html.escape(one) for one in notes.faults.get(box.name, ()))
    step = str(box.step).replace("_", " ") if box.step else "ending"
    return (
        f"<tr><td>{html.escape(box.name)}</td><td>{step}</td>"
        f'<td><a href="{html.escape(link.format(line=line))}">{html.escape(file.name)}:{line}</a></td>'
        f"<td>{'' if heat is None else f'{heat:.0%}'}</td><td class='fault'>{faults}</td></tr>"
    )


def _heat(share: float | None) -> str:
    part = share or 0.0
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in zip(COLD, HOT, strict=True))


def _text(
    x: float,
    y: float,
    text: str,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    middle: bool = False,
    wide: float = 400.0,
) -> str:
    """One line of text, cut off with … where it is wider than `wide`, at half its size a letter."""
    most = max(4, int(wide / (size * 0.52)))
    shown = html.escape(text if len(text) <= most else f"{text[: most - 1]}…")
    looks = (' text-anchor="middle"' if middle else "") + (' font-weight="700"' if bold else "")
    looks += f' stroke="{PAPER}" stroke-width="4" paint-order="stroke"' if colour in (WANTED, DETOUR, FAULT) else ""
    return f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" fill="{colour}"{looks}>{shown}</text>'
