"""The head as a form in space: skull, cheeks, jaw and ears, seen from any side that shows the face."""

from __future__ import annotations

import math

from game.people.canvas import Canvas, blend, curve
from game.people.geometry import Frame, Vec, Vec3, ball, ellipsoid, hull, thinned
from game.people.look import Look

SKULL: Vec3 = (0.0, 3.0, -1.3)
RADII: Vec3 = (7.5, 8.7, 9.2)


class Head:
    """One turned head; `visible` is the side of the drawing that shows its ear: -1 right, 1 left.

    `mirrored` tells that the drawing will be shown as its mirror image; `left_shows` that it is the person's own left
    side that is seen then.
    """

    def __init__(self, where: Frame, size: float, look: Look, mirrored: bool = False) -> None:
        """Measure the outline."""
        self.mirrored = mirrored
        self.where = where
        self.size = size
        self.look = look
        self.visible = -1 if where.front[0] >= 0 else 1
        self.left_shows = (self.visible > 0) != mirrored
        self.full = max(0.0, look.build - 0.35)
        self.outline = thinned(hull([*self.skull(0.0, 0.0, 0.0, 24), *self._face(0.0)]), 1.1)

    def at(self, left: float, up: float, front: float) -> Vec:
        """A point on paper from the middle of the head."""
        k = self.size
        return self.where.flat(left * k, up * k, front * k)

    def on_face(self, left: float, up: float, out: float = 0.0) -> Vec:
        """A point on the front of the face; `out` lifts it off."""
        k, x = self.size, abs(left)
        base = 8.2 - 0.030 * (up + 1.5) ** 2 if up > -5.5 else 7.7 - 0.22 * (-5.5 - up)
        return self.where.flat(left * k, up * k, (base - 0.105 * x * x + out) * k)

    def turned_away(self, left: float) -> bool:
        """Whether the side of the face at `left` has gone out of sight."""
        return left * self.where.left[2] + 3.2 * self.where.front[2] < 0

    def skull(self, side: float, top: float, back: float, count: int = 28) -> list[Vec]:
        """The outline of the skull made larger by these measures."""
        k = self.size
        centre = (SKULL[0] * k, (SKULL[1] + top * 0.35) * k, (SKULL[2] - back * 0.35) * k)
        radii = ((RADII[0] + side) * k, (RADII[1] + top * 0.65) * k, (RADII[2] + back * 0.65) * k)
        return ellipsoid(self.where, centre, radii, count)

    def _face(self, more: float) -> list[Vec]:
        jaw, full, k = self.look.jaw, self.full, self.size
        points: list[Vec] = []
        for side in (-1, 1):
            points += ball(self.at(side * 3.7, -2.2, 2.6), (3.85 + full * 1.6 + more) * k, 9)
            points += ball(self.at(side * (3.5 + 1.3 * jaw), -6.3 + 0.3 * full, 0.6), (1.9 + full * 2.6 + more) * k, 9)
            points += ball(self.at(side * (2.5 + 1.2 * jaw), -7.9, 2.9), (2.3 + full * 1.8 + more) * k, 9)
            points += ball(self.at(side * (0.6 + 1.0 * jaw), -9.3, 4.7), (2.2 + full * 0.9 + more) * k, 9)
        return points

    def jaw(self, more: float) -> list[Vec]:
        """The outline of the lower face, larger by `more`: where a beard grows."""
        side = [self.at(v * 6.6, -1.5, 1.2) for v in (-1, 1)]
        return thinned(hull([*self._lower(more), *side]), 1.1)

    def _lower(self, more: float) -> list[Vec]:
        jaw, full, k = self.look.jaw, self.full, self.size
        points: list[Vec] = []
        for side in (-1, 1):
            points += ball(self.at(side * (3.7 + 1.3 * jaw), -5.9, 0.8), (1.9 + full * 2.4 + more * 0.7) * k, 9)
            points += ball(self.at(side * (0.8 + 1.0 * jaw), -9.4 - more * 0.4, 4.8), (2.0 + full * 0.9 + more) * k, 9)
            points += ball(self.at(side * (2.6 + 1.2 * jaw), -7.7, 3.0), (2.3 + full * 1.8 + more * 0.9) * k, 9)
            points += ball(self.at(side * 3.4, -3.4, 3.6), 3.2 * k, 9)
        return points


def draw_head(canvas: Canvas, head: Head, skin: str, shade: str) -> None:
    """Skin and its shadow side."""
    canvas.grow(head.outline)
    outline = curve(head.outline)
    canvas.path(outline, skin)
    canvas.clip(outline)
    k = head.size
    way = -head.where.front[0] * 2.4 - 0.9
    moved = [(x - way * k, y - 1.1 * k) for x, y in head.outline]
    xs, ys = [p[0] for p in head.outline], [p[1] for p in head.outline]
    box = f"M{min(xs) - 1:.1f} {min(ys) - 1:.1f}H{max(xs) + 1:.1f}V{max(ys) + 1:.1f}H{min(xs) - 1:.1f}Z"
    canvas.path(box + curve(moved), blend(skin, shade, 0.75), 1.0, "evenodd")
    canvas.end()


def draw_ear(canvas: Canvas, head: Head, side: int, skin: str, shade: str) -> None:
    """One ear, with its fold."""
    form = ((0.6, 1.3), (-0.6, 2.4), (-2.3, 2.1), (-2.9, 0.2), (-2.2, -2.2), (-0.9, -3.6), (0.2, -3.2), (0.7, -1.4))
    edge = [head.at(side * (7.35 - 0.42 * (z - 0.6)), y, z - 0.7) for z, y in form]
    canvas.shape(edge, blend(skin, shade, 0.35))
    fold = [
        head.at(side * (7.6 - 0.42 * (z - 0.6)), y, z - 0.7)
        for z, y in ((-0.2, 1.2), (-1.6, 1.2), (-1.9, -0.4), (-0.9, -1.9))
    ]
    canvas.line(fold, shade, 0.55 * head.size)
    if head.look.earring:
        canvas.dot(head.at(side * 7.9, -4.1, -1.2), 0.75 * head.size, "#f0c25a")


def draw_hearing_aid(canvas: Canvas, head: Head, side: int) -> None:
    """A hearing aid behind the ear, its tube and ear piece."""
    back = [head.at(side * (7.6 + 0.42 * d), y, -0.7 - d) for d, y in ((1.9, 2.5), (2.9, 1.2), (2.7, -0.8))]
    canvas.line(back, "#2a3350", 1.5 * head.size)
    canvas.line(back, "#5fc9d8", 1.0 * head.size)
    tube = [head.at(side * (7.7 + 0.3 * d), y, -0.7 - d) for d, y in ((1.9, 2.5), (0.8, 2.4), (0.0, 0.8), (0.4, -0.6))]
    canvas.line(tube, "#dff3f6", 0.5 * head.size)
    canvas.dot(head.at(side * 7.9, -0.7, -1.0), 0.6 * head.size, "#5fc9d8")


def polar(centre: Vec, point: Vec) -> float:
    """The angle of a point around a centre, in radians, y down."""
    return math.atan2(point[1] - centre[1], point[0] - centre[0])
