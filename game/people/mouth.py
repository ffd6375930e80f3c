"""The mouth, from a tight line to a laugh."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve
from game.people.geometry import Vec
from game.people.head import Head
from game.people.mien import Mien, Paint


def draw_mouth(canvas: Canvas, head: Head, paint: Paint, mien: Mien) -> None:
    """Lips, and what an open mouth shows."""
    k, full = head.size, 0.55 + 0.75 * head.look.lips
    w, base = 2.45 * mien.wide, -6.0
    skew = mien.skew

    def at(u: float, v: float, z: float = 0.0) -> Vec:
        return head.on_face(u * w, base + v + skew * u * 0.5, z)

    up = mien.lift
    left, right = at(-1.0, up * 0.62), at(1.0, up * 0.62)
    dip = -up * 0.38
    line = [left, at(-0.5, dip * 0.8 + 0.05), at(0.0, dip - 0.02), at(0.5, dip * 0.8 + 0.05), right]
    gape = mien.gape
    upper = [
        left,
        at(-0.55, dip * 0.7 + 0.36 * full),
        at(-0.2, dip + 0.62 * full),
        at(0.0, dip + 0.50 * full),
        at(0.2, dip + 0.62 * full),
        at(0.55, dip * 0.7 + 0.36 * full),
        right,
    ]
    under = [
        at(0.72, dip * 0.6 - gape * 0.62),
        at(0.3, dip - gape * 0.98),
        at(-0.3, dip - gape * 0.98),
        at(-0.72, dip * 0.6 - gape * 0.62),
    ]
    drop = 0.85 * full
    lower = [
        at(0.62, dip * 0.7 - gape * 0.66 - drop * 0.55),
        at(0.22, dip - gape - drop),
        at(-0.22, dip - gape - drop),
        at(-0.62, dip * 0.7 - gape * 0.66 - drop * 0.55),
    ]
    canvas.path(
        curve([left, left, *upper[1:-1], right, right, *reversed(line[1:-1])]), blend(paint.lip, paint.deep, 0.18)
    )
    if gape:
        canvas.path(curve([left, *line, right, right, *lower, left]), paint.lip)
        inner = [left, *line, right, right, *under, left]
        canvas.path(curve(inner), "#571b28")
        if mien.teeth:
            hang = min(gape * 0.55, 0.85)
            teeth = [
                at(-0.84, up * 0.50 - 0.05),
                at(-0.45, dip * 0.75 + 0.02),
                at(0.0, dip),
                at(0.45, dip * 0.75 + 0.02),
                at(0.84, up * 0.50 - 0.05),
                at(0.62, dip * 0.55 - hang * 0.8),
                at(0.0, dip - hang),
                at(-0.62, dip * 0.55 - hang * 0.8),
            ]
            canvas.path(curve(teeth), "#fdf7ec")
        if gape > 1.8:
            canvas.path(
                curve(
                    [
                        at(-0.48, dip - gape * 0.66),
                        at(0.0, dip - gape * 0.55),
                        at(0.48, dip - gape * 0.66),
                        at(0.2, dip - gape * 0.93),
                        at(-0.2, dip - gape * 0.93),
                    ]
                ),
                "#c4535f",
            )
    else:
        canvas.path(curve([left, *line, right, *lower]), paint.lip)
        canvas.line(line, paint.deep, 0.42 * k)
    if up > 0.6:
        for side in (-1, 1):
            if not head.turned_away(side * 3.0):
                canvas.line([at(side * 1.05, up * 0.8), at(side * 1.14, up * 0.42)], paint.deep, 0.3 * k, 0.6)
    canvas.line([at(-0.28, dip - gape - drop - 0.75), at(0.28, dip - gape - drop - 0.75)], paint.shade, 0.45 * k, 0.8)
