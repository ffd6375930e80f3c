"""The face: eyes with lids, brows, nose, mouth, cheeks and the lines of age; an expression moves them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.people.canvas import Canvas, blend, curve
from game.people.geometry import Vec
from game.people.head import Head
from game.people.look import Glasses, Hair
from game.story.picture import Expression


@dataclass(frozen=True, slots=True)
class Mien:
    """What an expression does: brows (inner and outer end up), eyes, gaze (to the person's left, up), mouth."""

    inner: float = 0.0
    outer: float = 0.0
    open: float = 0.92
    cheek: float = 0.0
    gaze: Vec = (0.0, 0.0)
    lift: float = 0.15
    wide: float = 1.0
    gape: float = 0.0
    teeth: bool = False
    skew: float = 0.0


MIENS: Mapping[Expression, Mien] = MappingProxyType(
    {
        Expression.CALM: Mien(lift=0.28),
        Expression.SMILING: Mien(inner=0.15, outer=0.2, open=0.84, cheek=0.28, lift=1.0, wide=1.2, gape=0.75, teeth=True),
        Expression.LAUGHING: Mien(inner=0.45, outer=0.3, open=0.34, cheek=0.62, lift=1.35, wide=1.3, gape=2.9, teeth=True),
        Expression.ATTENTIVE: Mien(inner=0.3, outer=0.45, open=1.06, lift=0.1, wide=0.95),
        Expression.SERIOUS: Mien(inner=-0.55, outer=0.05, open=0.84, lift=-0.22, wide=0.98),
        Expression.UNEASY: Mien(inner=0.75, outer=-0.25, open=0.98, gaze=(-0.42, -0.12), lift=-0.45, wide=0.86, skew=0.28),
        Expression.WORRIED: Mien(inner=1.15, outer=-0.45, open=1.12, lift=-0.75, wide=0.84, gape=0.55),
        Expression.LOOKING_ASIDE: Mien(inner=0.5, outer=0.0, open=0.9, gaze=(-0.72, 0.0), lift=-0.3, wide=0.9, skew=0.2),
    }
)

EYE_OUT, EYE_UP = 3.2, 0.3
INK = "#2a1a24"


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one face."""

    skin: str
    shade: str
    deep: str
    lip: str
    brow: str


def paint_of(head: Head, skin: str, shade: str) -> Paint:
    """The colours of this face; brows follow the hair, and grey hair leaves them darker."""
    hair = head.look.hair_colour
    brow = blend(hair, INK, 0.35)
    if int(hair[1:3], 16) > 150 and head.look.hair is not Hair.BALD:
        brow = blend(hair, "#4a3530", 0.55)
    return Paint(skin, shade, blend(shade, INK, 0.42), blend(blend(skin, "#b3404f", 0.42), shade, 0.15), brow)


def eye_points(head: Head) -> list[Vec]:
    """The middles of the eyes that are in sight, on paper."""
    return [head.on_face(side * EYE_OUT, EYE_UP) for side in (-1, 1) if not head.turned_away(side * 3.0)]


def draw_face(canvas: Canvas, head: Head, paint: Paint, expression: Expression, age: int, blink: bool) -> None:
    """All features, over the head that is already drawn."""
    mien = MIENS[expression]
    _cheeks(canvas, head, mien)
    _lines(canvas, head, paint, age, mien)
    sides = [side for side in (-1, 1) if not head.turned_away(side * 3.0)]
    for side in sides:
        _eye(canvas, head, paint, mien, side, blink)
    _nose(canvas, head, paint)
    for side in sides:
        _brow(canvas, head, paint, mien, side)
    _mouth(canvas, head, paint, mien)


def _cheeks(canvas: Canvas, head: Head, mien: Mien) -> None:
    up = -2.5 + mien.cheek * 0.5
    for side in (-1, 1):
        if head.turned_away(side * 4.4):
            continue
        points = [head.on_face(side * (4.3 + dx), up + dy) for dx, dy in ((-1.5, 0), (-0.7, 1.0), (0.7, 1.0), (1.4, 0), (0.7, -1.0), (-0.7, -1.0))]
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
            canvas.line([head.on_face(side * u, v) for u, v in fold], paint.deep, 0.30 * k, 0.30 + min(max(age - 40, 0), 25) / 90)
        if age >= 48:
            canvas.line([head.on_face(side * u, v) for u, v in ((2.0, -1.0), (3.2, -1.35), (4.4, -0.95))], paint.deep, 0.26 * k, 0.4)
        if age >= 52:
            for dv in (0.55, -0.25):
                canvas.line([head.on_face(side * u, EYE_UP + v) for u, v in ((5.15, dv), (5.9, dv * 1.9))], paint.deep, 0.24 * k, 0.4)
    if age >= 55:
        for v in (5.1, 6.1):
            row = [head.on_face(u, v + 0.12 * abs(u) * 0.5) for u in (-2.8, -1.0, 1.0, 2.8) if not head.turned_away(u)]
            if len(row) > 1:
                canvas.line(row, paint.deep, 0.24 * k, 0.32)


def _eye(canvas: Canvas, head: Head, paint: Paint, mien: Mien, side: int, blink: bool) -> None:
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
    iris = head.on_face(side * EYE_OUT + mien.gaze[0] * (1 if head.where.front[0] > 0 else -1) + toward, EYE_UP + 0.12 + mien.gaze[1])
    canvas.dot(iris, 0.98 * k, head.look.eyes)
    canvas.dot(iris, 0.52 * k, "#15101a")
    canvas.dot((iris[0] + 0.28 * k, iris[1] - 0.32 * k), 0.21 * k, "#ffffff", 0.95)
    crease = [at(-1.75, 0.35), at(-0.8, lid * 0.8 + 0.75), at(0.4, lid + 0.72), at(1.35, lid * 0.7 + 0.62), at(2.0, 0.35)]
    canvas.path(curve([upper[0], *upper, upper[-1], crease[-1], *reversed(crease), crease[0]]), blend(paint.skin, paint.shade, 0.6))
    bag = [at(1.8, -0.2), at(1.0, low * 0.72 - 0.55), at(0.0, low - 0.5), at(-0.9, low * 0.75 - 0.45), at(-1.65, -0.45)]
    canvas.path(curve([lower[0], *lower, lower[-1], bag[-1], *reversed(bag), bag[0]]), paint.skin)
    canvas.line(lower[1:-1], paint.deep, 0.18 * k, 0.5)
    canvas.line([*upper, at(2.0, 0.3)] if head.look.lashes else upper[:-1], INK, (0.48 if head.look.lashes else 0.38) * k)


def _brow(canvas: Canvas, head: Head, paint: Paint, mien: Mien, side: int) -> None:
    thick = 0.50 + 0.55 * head.look.brow

    def at(u: float, v: float) -> Vec:
        return head.on_face(side * u, v, 0.25)

    i, o = mien.inner, mien.outer
    mid = (i + o) / 2
    top = [at(1.5, 3.45 + i), at(2.7, 3.75 + i * 0.7 + o * 0.3), at(4.0, 3.55 + mid * 0.4 + o * 0.5), at(5.4, 2.55 + o)]
    low = [at(4.0, 3.55 - thick * 0.8 + mid * 0.4 + o * 0.5), at(2.7, 3.75 - thick + i * 0.7 + o * 0.3), at(1.45, 3.45 - thick * 0.85 + i)]
    canvas.path(curve([top[0], *top, top[-1], *low, low[-1]]), paint.brow)


def _nose(canvas: Canvas, head: Head, paint: Paint) -> None:
    n, k = head.look.nose, head.size
    far = 1 if head.where.front[0] >= 0 else -1
    tip = 10.0 + 1.3 * n
    wing = 1.25 + 0.65 * n

    def at(u: float, v: float, z: float) -> Vec:
        return head.at(u, v, z)

    turn = abs(head.where.front[0])
    ridge = [at(far * 0.45, 1.4, 8.5), at(far * 0.55, -0.6, 9.1 + 0.4 * n), at(far * 0.5, -2.4, tip - 0.2), at(0.0, -3.0, tip), at(-far * 0.2, -3.8, tip - 1.6)]
    near = [at(-far * wing, -3.5, 8.2), at(-far * wing * 1.02, -2.7, 8.3), at(-far * 0.75, -1.8, 9.2), at(-far * 0.35, 0.6, 8.6)]
    canvas.path(curve([ridge[0], *ridge, *near]), blend(paint.skin, paint.shade, 0.45))
    canvas.line(ridge[1:-1], paint.deep, 0.30 * k, 0.15 + 0.4 * turn)
    base = [at(far * 0.35, -3.2, tip - 0.25), at(-far * 0.2, -3.85, tip - 1.5), at(-far * wing * 0.8, -3.75, 8.5), at(-far * wing * 1.08, -3.0, 8.1)]
    canvas.line(base, paint.deep, 0.42 * k, 0.8)
    if turn < 0.6:
        canvas.line([at(far * 0.4, -3.7, tip - 1.4), at(far * wing * 0.8, -3.6, 8.6)], paint.deep, 0.36 * k, 0.6)


def _mouth(canvas: Canvas, head: Head, paint: Paint, mien: Mien) -> None:
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
    upper = [left, at(-0.55, dip * 0.7 + 0.36 * full), at(-0.2, dip + 0.62 * full), at(0.0, dip + 0.50 * full), at(0.2, dip + 0.62 * full), at(0.55, dip * 0.7 + 0.36 * full), right]
    under = [at(0.72, dip * 0.6 - gape * 0.62), at(0.3, dip - gape * 0.98), at(-0.3, dip - gape * 0.98), at(-0.72, dip * 0.6 - gape * 0.62)]
    drop = 0.85 * full
    lower = [at(0.62, dip * 0.7 - gape * 0.66 - drop * 0.55), at(0.22, dip - gape - drop), at(-0.22, dip - gape - drop), at(-0.62, dip * 0.7 - gape * 0.66 - drop * 0.55)]
    canvas.path(curve([left, left, *upper[1:-1], right, right, *reversed(line[1:-1])]), blend(paint.lip, paint.deep, 0.18))
    if gape:
        canvas.path(curve([left, *line, right, right, *lower, left]), paint.lip)
        inner = [left, *line, right, right, *under, left]
        canvas.path(curve(inner), "#571b28")
        if mien.teeth:
            hang = min(gape * 0.55, 0.85)
            teeth = [at(-0.84, up * 0.50 - 0.05), at(-0.45, dip * 0.75 + 0.02), at(0.0, dip), at(0.45, dip * 0.75 + 0.02), at(0.84, up * 0.50 - 0.05), at(0.62, dip * 0.55 - hang * 0.8), at(0.0, dip - hang), at(-0.62, dip * 0.55 - hang * 0.8)]
            canvas.path(curve(teeth), "#fdf7ec")
        if gape > 1.8:
            canvas.path(curve([at(-0.48, dip - gape * 0.66), at(0.0, dip - gape * 0.55), at(0.48, dip - gape * 0.66), at(0.2, dip - gape * 0.93), at(-0.2, dip - gape * 0.93)]), "#c4535f")
    else:
        canvas.path(curve([left, *line, right, *lower]), paint.lip)
        canvas.line(line, paint.deep, 0.42 * k)
    if up > 0.6:
        for side in (-1, 1):
            if not head.turned_away(side * 3.0):
                canvas.line([at(side * 1.05, up * 0.8), at(side * 1.14, up * 0.42)], paint.deep, 0.3 * k, 0.6)
    canvas.line([at(-0.28, dip - gape - drop - 0.75), at(0.28, dip - gape - drop - 0.75)], paint.shade, 0.45 * k, 0.8)


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
            form = [(2.35 * c, 2.3 * s) for c, s in ((1, 0), (0.71, 0.71), (0, 1), (-0.71, 0.71), (-1, 0), (-0.71, -0.71), (0, -1), (0.71, -0.71))]
        else:
            form = [(2.4, 1.3), (1.9, 1.75), (-1.7, 1.75), (-2.2, 1.3), (-2.1, -1.1), (-1.4, -1.8), (1.5, -1.8), (2.3, -1.1)]
        rim = [head.on_face(centre + side * x, 0.15 + y, 0.9) for x, y in form]
        canvas.path(curve(rim), "#d9ecf5", 0.16)
        canvas.ring(rim, colour, 0.48 * k)
    canvas.line([head.on_face(-0.95, 0.6, 0.9), head.on_face(0, 0.9, 1.2), head.on_face(0.95, 0.6, 0.9)], colour, 0.48 * k)
    side = head.visible
    canvas.line([head.on_face(side * 5.55, 0.7, 0.9), head.at(side * 7.6, 1.2, 0.0)], colour, 0.45 * k)
