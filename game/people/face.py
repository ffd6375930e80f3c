"""The face: cheeks, the lines of age and the nose; eyes and mouth have their own modules."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve
from game.people.eyes import EYE_UP, draw_brow, draw_eye
from game.people.geometry import Vec
from game.people.head import Head
from game.people.mien import MIENS, Mien, Paint
from game.people.mouth import draw_mouth
from game.story.picture import Expression


def draw_face(canvas: Canvas, head: Head, paint: Paint, expression: Expression, age: int, blink: bool) -> None:
    """All features, over the head that is already drawn."""
    mien = MIENS[expression]
    _cheeks(canvas, head, mien)
    _lines(canvas, head, paint, age, mien)
    sides = [side for side in (-1, 1) if not head.turned_away(side * 3.0)]
    for side in sides:
        draw_eye(canvas, head, paint, mien, side, blink)
    _nose(canvas, head, paint)
    for side in sides:
        draw_brow(canvas, head, paint, mien, side)
    draw_mouth(canvas, head, paint, mien)


def _cheeks(canvas: Canvas, head: Head, mien: Mien) -> None:
    up = -2.5 + mien.cheek * 0.5
    for side in (-1, 1):
        if head.turned_away(side * 4.4):
            continue
        points = [
            head.on_face(side * (4.3 + dx), up + dy)
            for dx, dy in ((-1.5, 0), (-0.7, 1.0), (0.7, 1.0), (1.4, 0), (0.7, -1.0), (-0.7, -1.0))
        ]
        canvas.path(curve(points), "#d8475a", 0.09 + mien.cheek * 0.12)
    if head.look.freckles:
        for side in (-1, 1):
            for dx, dy in ((-1.4, 0.5), (-0.4, 0.1), (0.5, 0.6), (-0.8, -0.5), (0.3, -0.7), (1.2, -0.1)):
                if not head.turned_away(side * (3.4 + dx)):
                    canvas.dot(head.on_face(side * (3.4 + dx), -1.9 + dy), 0.21 * head.size, "#a8562e", 0.55)


def _lines(canvas: Canvas, head: Head, paint: Paint, age: int, mien: Mien) -> None:
    k = head.size
    smile = mien.cheek > 0.2
    for side in (-1, 1):
        if head.turned_away(side * 4.2):
            continue
        if age >= 42 or smile:
            fold = [(2.3, -3.5), (3.0, -4.3 + mien.cheek * 0.3), (3.5 * min(mien.wide, 1.1), -5.4)]
            canvas.line(
                [head.on_face(side * u, v) for u, v in fold],
                paint.deep,
                0.30 * k,
                0.30 + min(max(age - 40, 0), 25) / 90,
            )
        if age >= 48:
            canvas.line(
                [head.on_face(side * u, v) for u, v in ((2.0, -1.0), (3.2, -1.35), (4.4, -0.95))],
                paint.deep,
                0.26 * k,
                0.4,
            )
        if age >= 52:
            for dv in (0.55, -0.25):
                canvas.line(
                    [head.on_face(side * u, EYE_UP + v) for u, v in ((5.15, dv), (5.9, dv * 1.9))],
                    paint.deep,
                    0.24 * k,
                    0.4,
                )
    if age >= 55:
        for v in (5.1, 6.1):
            row = [head.on_face(u, v + 0.12 * abs(u) * 0.5) for u in (-2.8, -1.0, 1.0, 2.8) if not head.turned_away(u)]
            if len(row) > 1:
                canvas.line(row, paint.deep, 0.24 * k, 0.32)


def _nose(canvas: Canvas, head: Head, paint: Paint) -> None:
    n, k = head.look.nose, head.size
    far = 1 if head.where.front[0] >= 0 else -1
    tip = 10.0 + 1.3 * n
    wing = 1.25 + 0.65 * n

    def at(u: float, v: float, z: float) -> Vec:
        return head.at(u, v, z)

    turn = abs(head.where.front[0])
    ridge = [
        at(far * 0.45, 1.4, 8.5),
        at(far * 0.55, -0.6, 9.1 + 0.4 * n),
        at(far * 0.5, -2.4, tip - 0.2),
        at(0.0, -3.0, tip),
        at(-far * 0.2, -3.8, tip - 1.6),
    ]
    near = [
        at(-far * wing, -3.5, 8.2),
        at(-far * wing * 1.02, -2.7, 8.3),
        at(-far * 0.75, -1.8, 9.2),
        at(-far * 0.35, 0.6, 8.6),
    ]
    canvas.path(curve([ridge[0], *ridge, *near]), blend(paint.skin, paint.shade, 0.45))
    canvas.line(ridge[1:-1], paint.deep, 0.30 * k, 0.15 + 0.4 * turn)
    base = [
        at(far * 0.35, -3.2, tip - 0.25),
        at(-far * 0.2, -3.85, tip - 1.5),
        at(-far * wing * 0.8, -3.75, 8.5),
        at(-far * wing * 1.08, -3.0, 8.1),
    ]
    canvas.line(base, paint.deep, 0.42 * k, 0.8)
    if turn < 0.6:
        canvas.line([at(far * 0.4, -3.7, tip - 1.4), at(far * wing * 0.8, -3.6, 8.6)], paint.deep, 0.36 * k, 0.6)
