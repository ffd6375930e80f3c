"""Contact sheets: people in poses and expressions, side by side, to look at."""

from __future__ import annotations

from collections.abc import Sequence

from game.people.figure import draw_figure
from game.people.person import Person
from game.story.picture import Expression, Facing, Held, Pose, Wear

Cell = tuple[Person, Wear, Pose, Expression, Facing, Held]


def contact_sheet(
    cells: Sequence[Cell], columns: int, cell: tuple[float, float] = (130.0, 225.0), scale: float = 2.0
) -> str:
    """An SVG document of the cells in rows; `cell` is a width and height in centimetres, `scale` pixels to one."""
    wide, high = cell
    rows = -(-len(cells) // columns)
    parts = []
    for i, (person, wear, pose, expression, facing, held) in enumerate(cells):
        drawing = draw_figure(person, wear, pose, expression, facing, held)
        x, y = (i % columns + 0.5) * wide, (i // columns + 1) * high - 12
        parts.append(f'<ellipse cx="{x}" cy="{y}" rx="40" ry="5" fill="#150d2e" opacity="0.6"/>')
        parts.append(f'<g transform="translate({x:.1f},{y:.1f})">{drawing.svg}</g>')
    width, height = wide * columns, high * rows
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width * scale}" '
        f'height="{height * scale}"><rect width="{width}" height="{height}" fill="#3a2a5c"/>{"".join(parts)}</svg>'
    )


def faces_sheet(people: Sequence[Person], expressions: Sequence[Expression], scale: float = 4.0) -> str:
    """An SVG document of heads: a row for each person, a column for each expression."""
    parts, side = [], 46.0
    for row, person in enumerate(people):
        for column, expression in enumerate(expressions):
            drawing = draw_figure(person, Wear.GUEST, Pose.AT_EASE, expression, Facing.RIGHT)
            x, y, _ = drawing.head
            left, top = column * side, row * side
            parts.append(
                f'<svg x="{left}" y="{top}" width="{side}" height="{side}" viewBox="{x - 22:.1f} {y - 22:.1f} 44 44">'
                f"{drawing.svg}</svg>"
            )
    width, height = side * len(expressions), side * len(people)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width * scale}" '
        f'height="{height * scale}"><rect width="{width}" height="{height}" fill="#3a2a5c"/>{"".join(parts)}</svg>'
    )
