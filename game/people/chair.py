"""What somebody sits on or leans on: a wheelchair, a stool, a cane."""

from __future__ import annotations

import math

from game.people.canvas import Canvas, darker
from game.people.geometry import Frame, Vec, frame
from game.people.rig import Skeleton

METAL = "#8d93ab"
DARK = "#2a2a3c"
WHEEL = 29.0


class Chair:
    """A light active wheelchair, turned as its user is."""

    def __init__(self, yaw: float, colour: str) -> None:
        """Stand on the floor around the origin."""
        self.where: Frame = frame((0.0, 0.0, 0.0), yaw)
        self.colour = colour
        self.seen_from_behind = self.where.front[2] < 0.0

    def _wheel(self, side: int, radius: float, z: float = -4.0, spread: float = 26.0) -> list[Vec]:
        flat = self.where.flat
        steps = [k * math.tau / 24 for k in range(24)]
        return [flat(side * spread, WHEEL + radius * math.sin(a), z + radius * math.cos(a)) for a in steps]

    def _big(self, canvas: Canvas, side: int, far: bool) -> None:
        flat = self.where.flat
        rim = darker(METAL, 0.3) if far else METAL
        for i in range(9):
            a = i * math.tau / 9
            canvas.line(
                [flat(side * 26, WHEEL, -4), flat(side * 26, WHEEL + 26 * math.sin(a), -4 + 26 * math.cos(a))],
                rim,
                0.5,
                0.7,
            )
        canvas.ring(self._wheel(side, WHEEL - 1.2), DARK, 2.4)
        canvas.ring(self._wheel(side, WHEEL - 4.4, spread=28.0), rim, 1.2)
        canvas.dot(flat(side * 27, WHEEL, -4), 2.4, self.colour)

    def behind(self, canvas: Canvas) -> None:
        """The far wheel, the frame and the back rest: what the body hides in part."""
        flat = self.where.flat
        self._big(canvas, 1, True)
        for side in (1, -1):
            self._castor(canvas, side)
        if not self.seen_from_behind:
            self._back_rest(canvas)
        canvas.shape(
            [flat(x, y, z) for x, y, z in ((-20, 50, -22), (20, 50, -22), (19, 50, 24), (-19, 50, 24))],
            darker(DARK, 0.2),
            smooth=False,
        )
        for side in (1, -1):
            canvas.line(
                [flat(side * 18, 49, -20), flat(side * 18, 49, 24), flat(side * 14, 42, 33), flat(side * 12, 11, 42)],
                self.colour,
                2.2,
            )
        canvas.line([flat(-13, 9, 36), flat(-13, 9, 52), flat(13, 9, 52), flat(13, 9, 36)], METAL, 1.8, smooth=False)

    def _back_rest(self, canvas: Canvas) -> None:
        flat = self.where.flat
        canvas.line([flat(20, 46, -22), flat(20, 84, -26)], METAL, 2.0)
        canvas.shape(
            [flat(x, y, z) for x, y, z in ((-19, 50, -21), (-19, 82, -25), (19, 82, -25), (19, 50, -21))],
            DARK,
            smooth=False,
        )

    def _castor(self, canvas: Canvas, side: int) -> None:
        flat = self.where.flat
        steps = [k * math.tau / 14 for k in range(14)]
        ring = [flat(side * 16, 6.5 + 5.5 * math.sin(a), 27 + 5.5 * math.cos(a)) for a in steps]
        canvas.line([flat(side * 16, 7, 27), flat(side * 16.5, 18, 30), flat(side * 17, 44, 26)], METAL, 1.5)
        canvas.shape(ring, DARK)
        canvas.dot(flat(side * 16, 6.5, 27), 1.6, METAL)

    def before(self, canvas: Canvas) -> None:
        """The near wheel and the push handle: what hides a part of the body."""
        flat = self.where.flat
        if self.seen_from_behind:
            self._back_rest(canvas)
        canvas.line([flat(-20, 50, -22), flat(-20, 86, -26), flat(-20, 87, -33)], METAL, 2.2, smooth=False)
        canvas.line([flat(-20, 87, -27), flat(-20, 87, -34)], DARK, 3.0)
        canvas.shape([flat(-21, 50, -18), flat(-21, 62, -18), flat(-21, 60, -2), flat(-21, 50, 10)], self.colour)
        self._big(canvas, -1, False)


def draw_cane(canvas: Canvas, hand: Vec) -> None:
    """A cane under the hand, its foot on the floor."""
    x, y = hand
    canvas.line([(x + 1.0, y), (x + 6.0, 0.0)], "#6e4a33", 2.0)
    canvas.line([(x + 5.7, -3.0), (x + 6.0, 0.3)], "#1f1b26", 2.6)
    canvas.line([(x - 3.0, y + 0.4), (x - 0.5, y - 1.0), (x + 3.4, y)], "#6e4a33", 2.4)


def draw_hung_cane(canvas: Canvas, forearm: Vec, dark: bool = False) -> None:
    """A cane that hangs over a forearm by its handle."""
    x, y = forearm
    wood = "#8a6044" if dark else "#6e4a33"
    low = min(y + 80.0, -2.0)
    canvas.line([(x + 2.6, y + 2.0), (x + 1.8, y - 3.2), (x - 2.0, y - 3.4), (x - 2.6, y + 1.0)], wood, 2.2)
    canvas.line([(x - 2.6, y + 1.0), (x - 1.4, low)], wood, 2.0)
    canvas.line([(x - 1.45, low - 3.0), (x - 1.4, low)], "#1f1b26", 2.6)


def draw_stool(canvas: Canvas, skeleton: Skeleton) -> None:
    """A low stool under somebody who sits."""
    where = frame((0.0, 0.0, 0.0), math.degrees(math.atan2(skeleton.pelvis.front[0], skeleton.pelvis.front[2])))
    high = skeleton.pelvis.origin[1] - 9.0 * skeleton.body.s
    legs = ((15, -20), (15, 12), (-15, -20), (-15, 12))
    for x, z in legs:
        top, foot = where.flat(x, high - 3, z), where.flat(x * 1.15, 0, z * 1.1 - 1)
        canvas.line([top, foot], "#4a3340" if x > 0 else "#6b4a45", 3.0, smooth=False)
    canvas.line([where.flat(-16.5, 16, -21), where.flat(-16.5, 16, 12)], "#6b4a45", 2.0)
    seat = [where.flat(21 * math.sin(a), high, -4 + 21 * math.cos(a)) for a in (k * math.tau / 20 for k in range(20))]
    canvas.shape([(x, y + 4.5) for x, y in seat], "#3d2b3c")
    canvas.shape([(x, y + 1.5) for x, y in seat], "#8a5a4a")
