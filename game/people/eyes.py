"""Eyes with lids and pupils, brows, glasses."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve
from game.people.geometry import Vec
from game.people.head import Head
from game.people.look import Covering, Glasses
from game.people.mien import INK, Mien, Paint

EYE_OUT = 3.2


EYE_UP = 0.3


def eye_points(head: Head) -> list[Vec]:
    """The middles of the eyes that are in sight, on paper."""
    return [head.on_face(side * EYE_OUT, EYE_UP) for side in (-1, 1) if not head.turned_away(side * 3.0)]


def draw_eye(canvas: Canvas, head: Head, paint: Paint, mien: Mien, side: int, blink: bool) -> None:
    """One eye: white, iris, pupil, lids and lash line; a blink or a laugh closes it to an arc."""
    k = head.size
    open_ = 0.0 if blink else mien.open

    def at(u: float, v: float) -> Vec:
        return head.on_face(side * (EYE_OUT + u * 1.1), EYE_UP + v * 1.18)

    low = -0.62 + mien.cheek * 0.75
    lid = low + (0.95 - low) * open_ if blink or open_ < 0.5 else -0.62 + 1.57 * open_
    if blink or open_ < 0.4:
        mid = low * 0.5 + (0.25 if not blink else -0.3)
        arc = [at(-1.55, -0.15), at(-0.6, mid + 0.35), at(0.6, mid + 0.4), at(1.65, -0.05)]
        if blink:
            arc = [at(-1.5, -0.1), at(-0.5, -0.62), at(0.6, -0.6), at(1.65, 0.0)]
        canvas.line(arc, INK, 0.52 * k)
        return
    upper = [at(-1.55, -0.2), at(-0.75, lid * 0.82), at(0.35, lid), at(1.15, lid * 0.66), at(1.75, 0.08)]
    lower = [at(1.75, 0.08), at(1.0, low * 0.72), at(0.0, low), at(-0.9, low * 0.75), at(-1.55, -0.2)]
    canvas.path(curve([upper[0], *upper, upper[-1], *lower[1:-1], lower[-1]]), blend("#fbf6ef", paint.shade, 0.10))
    ahead = 1 if head.where.front[0] > 0 else -1
    toward = ahead * (0.46 if side != ahead else -0.12) * min(1.0, abs(head.where.front[0]) * 2.5)
    iris = head.on_face(
        side * EYE_OUT + mien.gaze[0] * (1 if head.where.front[0] > 0 else -1) + toward, EYE_UP + 0.12 + mien.gaze[1]
    )
    canvas.dot(iris, 0.98 * k, head.look.eyes)
    canvas.dot(iris, 0.52 * k, "#15101a")
    canvas.dot((iris[0] + 0.28 * k, iris[1] - 0.32 * k), 0.21 * k, "#ffffff", 0.95)
    crease = [
        at(-1.75, 0.35),
        at(-0.8, lid * 0.8 + 0.75),
        at(0.4, lid + 0.72),
        at(1.35, lid * 0.7 + 0.62),
        at(2.0, 0.35),
    ]
    canvas.path(
        curve([upper[0], *upper, upper[-1], crease[-1], *reversed(crease), crease[0]]),
        paint.lid,
    )
    bag = [at(1.8, -0.2), at(1.0, low * 0.72 - 0.55), at(0.0, low - 0.5), at(-0.9, low * 0.75 - 0.45), at(-1.65, -0.45)]
    canvas.path(curve([lower[0], *lower, lower[-1], bag[-1], *reversed(bag), bag[0]]), paint.skin)
    canvas.line(lower[1:-1], paint.deep, 0.18 * k, 0.5)
    canvas.line(
        [*upper, at(2.0, 0.3)] if head.look.lashes else upper[:-1], INK, (0.48 if head.look.lashes else 0.38) * k
    )


def draw_brow(canvas: Canvas, head: Head, paint: Paint, mien: Mien, side: int) -> None:
    """One brow, well above the eye."""
    thick = 0.50 + 0.55 * head.look.brow

    def at(u: float, v: float) -> Vec:
        return head.on_face(side * u, v, 0.25)

    i, o = mien.inner, mien.outer
    mid = (i + o) / 2
    top = [at(1.5, 3.45 + i), at(2.7, 3.75 + i * 0.7 + o * 0.3), at(4.0, 3.55 + mid * 0.4 + o * 0.5), at(5.4, 2.55 + o)]
    low = [
        at(4.0, 3.55 - thick * 0.8 + mid * 0.4 + o * 0.5),
        at(2.7, 3.75 - thick + i * 0.7 + o * 0.3),
        at(1.45, 3.45 - thick * 0.85 + i),
    ]
    canvas.path(curve([top[0], *top, top[-1], *low, low[-1]]), paint.brow)


def draw_glasses(canvas: Canvas, head: Head) -> None:
    """Frames before the eyes and a temple to the visible ear; the eyes stay in sight."""
    kind, k = head.look.glasses, head.size
    if kind is Glasses.NONE:
        return
    colour = "#2b2438"
    for side in (-1, 1):
        if head.turned_away(side * 2.2):
            continue
        centre = side * 3.25
        if kind is Glasses.ROUND:
            form = [
                (2.35 * c, 2.3 * s)
                for c, s in (
                    (1, 0),
                    (0.71, 0.71),
                    (0, 1),
                    (-0.71, 0.71),
                    (-1, 0),
                    (-0.71, -0.71),
                    (0, -1),
                    (0.71, -0.71),
                )
            ]
        else:
            form = [
                (2.4, 1.3),
                (1.9, 1.75),
                (-1.7, 1.75),
                (-2.2, 1.3),
                (-2.1, -1.1),
                (-1.4, -1.8),
                (1.5, -1.8),
                (2.3, -1.1),
            ]
        rim = [head.on_face(centre + side * x, 0.15 + y, 0.9) for x, y in form]
        canvas.path(curve(rim), "#d9ecf5", 0.16)
        canvas.ring(rim, colour, 0.48 * k)
    canvas.line(
        [head.on_face(-0.95, 0.6, 0.9), head.on_face(0, 0.9, 1.2), head.on_face(0.95, 0.6, 0.9)], colour, 0.48 * k
    )
    side = head.visible
    end = head.on_face(side * 6.1, 0.8, 0.5) if head.look.covering is Covering.SCARF else head.at(side * 7.6, 1.2, 0.0)
    canvas.line([head.on_face(side * 5.55, 0.7, 0.9), end], colour, 0.45 * k)
