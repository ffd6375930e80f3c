"""Contact sheets: people in poses, expressions and clothes, side by side, to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.people.figure import draw_figure
from game.people.person import Cast, Person
from game.story.picture import Expression, Facing, Held, Pose, Wear

Cell = tuple[Person, Wear, Pose, Expression, Facing, Held]

GROUND = "#3a2a5c"
COLUMNS = 10
NORMAL = (130.0, 225.0)
"""Width and height of a cell in centimetres."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document and its size in pixels; `name` can be the name of a file."""

    name: str
    svg: str
    size: tuple[int, int]


def cast_sheets(cast: Cast) -> Iterator[Sheet]:
    """One sheet of everybody's faces, one of everybody in every role's clothes, and one for each pose.

    In a pose people face either way in turn, with every expression in turn.
    """
    yield faces_sheet(cast, tuple(Expression))
    clothes = [(p, wear, Pose.AT_EASE, Expression.CALM, Facing.RIGHT, Held.NOTHING) for p in cast for wear in Wear]
    yield contact_sheet("clothes", clothes, len(Wear) * 2, scale=1.4)
    faces, ways = tuple(Expression), tuple(Facing)
    for pose in Pose:
        cells = [
            (person, Wear.GUEST, pose, faces[i % len(faces)], ways[i % 2], Held.NOTHING)
            for i, person in enumerate(cast)
        ]
        yield contact_sheet(f"pose-{pose.value.replace('_', '-')}", cells, COLUMNS)


def contact_sheet(
    name: str, cells: Sequence[Cell], columns: int, cell: tuple[float, float] = NORMAL, scale: float = 2.0
) -> Sheet:
    """The cells in rows; `cell` is a width and height in centimetres, `scale` pixels to one."""
    wide, high = cell
    rows = -(-len(cells) // columns)
    parts = []
    for i, (person, wear, pose, expression, facing, held) in enumerate(cells):
        drawing = draw_figure(person, wear, pose, expression, facing, held)
        x, y = (i % columns + 0.5) * wide, (i // columns + 1) * high - 12
        parts.append(f'<ellipse cx="{x}" cy="{y}" rx="40" ry="5" fill="#150d2e" opacity="0.6"/>')
        parts.append(f'<g transform="translate({x:.1f},{y:.1f})">{drawing.svg}</g>')
    return _sheet(name, parts, (wide * columns, high * rows), scale)


def faces_sheet(people: Sequence[Person], expressions: Sequence[Expression], scale: float = 3.0) -> Sheet:
    """Heads: two people in a row, a column for each expression."""
    parts, side = [], 46.0
    across = 2 * len(expressions)
    for i, person in enumerate(people):
        for j, expression in enumerate(expressions):
            drawing = draw_figure(person, Wear.GUEST, Pose.AT_EASE, expression, Facing.RIGHT)
            x, y, _ = drawing.head
            left, top = (i % 2 * len(expressions) + j) * side, i // 2 * side
            parts.append(
                f'<svg x="{left}" y="{top}" width="{side}" height="{side}" viewBox="{x - 22:.1f} {y - 22:.1f} 44 44">'
                f"{drawing.svg}</svg>"
            )
    return _sheet("faces", parts, (side * across, side * -(-len(people) // 2)), scale)


def _sheet(name: str, parts: Sequence[str], box: tuple[float, float], scale: float) -> Sheet:
    (width, height), size = box, (round(box[0] * scale), round(box[1] * scale))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{size[0]}" '
        f'height="{size[1]}"><rect width="{width}" height="{height}" fill="{GROUND}"/>{"".join(parts)}</svg>'
    )
    return Sheet(name, svg, size)
