"""Headscarf, turban, headwrap, kippa and cap."""

from __future__ import annotations

from game.people.canvas import Canvas, curve, darker, lighter
from game.people.geometry import ball, hull, inside
from game.people.hairline import SHORT_SIDE, VOLUME, over_top, shown
from game.people.head import Head
from game.people.look import Covering


def draw_covering(canvas: Canvas, head: Head) -> None:
    """What covers the hair, over the head that is already drawn."""
    match head.look.covering:
        case Covering.SCARF:
            _scarf(canvas, head)
        case Covering.TURBAN:
            _turban(canvas, head)
        case Covering.HEADWRAP:
            _knot(canvas, head)
            _turban(canvas, head)
        case Covering.KIPPA:
            _kippa(canvas, head)
        case _:
            _cap_hat(canvas, head)


def draw_scarf_back(canvas: Canvas, head: Head) -> None:
    """The part of a headscarf that hangs behind the neck."""
    k, v = head.size, head.visible
    x, y = head.at(v * 1.5, -10.0, -1.0)
    drape = [
        (x - 7 * k, y - 6 * k),
        (x + 7 * k, y - 6 * k),
        (x + 8 * k, y + 6 * k),
        (x, y + 9 * k),
        (x - 8.5 * k, y + 6 * k),
    ]
    canvas.shape(drape, darker(head.look.covering_colour, 0.3))


def _scarf(canvas: Canvas, head: Head) -> None:
    look, k, v = head.look, head.size, head.visible
    colour = look.covering_colour
    neck = [p for s in (-1, 1) for p in ball(head.at(s * 4.6, -11.5, 0.6), 2.6 * k, 10)]
    cheeks = [p for s in (-1, 1) for p in ball(head.at(s * 4.1, -2.2, 2.6), (4.5 + head.full * 1.6) * k, 10)]
    outer = hull([*head.skull(1.4, 1.6, 1.6, 28), *neck, *cheeks, *ball(head.at(0, -11.6, 4.6), 2.2 * k, 10)])
    centre = head.on_face(0, -1.5)
    form = (
        (0, 6.2),
        (2.6, 5.9),
        (4.7, 4.6),
        (5.9, 2.0),
        (6.0, -2.0),
        (5.2, -6.0),
        (3.4, -9.2),
        (1.4, -10.7),
        (0, -11.0),
    )
    full = [*form, *((-a, b) for a, b in reversed(form[1:-1]))]
    opening = [inside(outer, centre, head.on_face(a * (1 + 0.06 * head.full * 4), b), 0.6 * k) for a, b in full]
    canvas.grow(outer)
    canvas.path(curve(outer) + curve(opening), colour, 1.0, "evenodd")
    canvas.ring(opening, darker(colour, 0.4), 0.8 * k, 0.9)
    for bend in (0.0, 2.6):
        fold = [
            head.at(v * (2.0 + bend), 10.2 - bend * 0.3, 3.6 - bend),
            head.at(v * (6.4 + bend * 0.3), 5.0, 1.5 - bend),
            head.at(v * (6.9 + bend * 0.2), -3.0, 1.0 - bend),
            head.at(v * 4.0, -11.0, 2.6 - bend),
        ]
        canvas.line(fold, darker(colour, 0.26), 0.7 * k, 0.9)
    a, b = head.at(v * 5.8, -10.4, 0.5), head.at(-v * 4.4, -10.6, 2.4)
    drape = [
        a,
        head.at(v * 1.0, -12.6, 6.0),
        b,
        (b[0] - v * 2.2 * k, b[1] + 6 * k),
        (b[0] + v * 4.0 * k, b[1] + 11.5 * k),
        (a[0] - v * 1.0 * k, a[1] + 11.0 * k),
        (a[0] + v * 4.6 * k, a[1] + 5.5 * k),
    ]
    canvas.shape(drape, colour)
    canvas.line(
        [head.at(v * 5.4, -10.6, 1.0), head.at(v * 1.0, -13.6, 6.0), (b[0] + v * 1 * k, b[1] + 5 * k)],
        darker(colour, 0.3),
        0.8 * k,
    )
    canvas.line(
        [head.at(v * 6.2, -11.6, 0.0), head.at(v * 3.4, -16.0, 5.0), (b[0] + v * 3.4 * k, b[1] + 8.6 * k)],
        darker(colour, 0.22),
        0.7 * k,
    )


def _knot(canvas: Canvas, head: Head) -> None:
    """The knot on the crown of a headwrap."""
    k, colour = head.size, head.look.covering_colour
    for x, y, z, r, tone in ((0, 13.6, -4.2, 5.2, darker(colour, 0.3)), (0.6, 14.2, -2.2, 3.9, colour)):
        canvas.dot(head.at(head.visible * x, y, z), r * k, tone)


def _kippa(canvas: Canvas, head: Head) -> None:
    """A kippa on the back of the crown, over the hair."""
    k, v, colour = head.size, head.visible, head.look.covering_colour
    volume = tuple(one + 0.5 for one in VOLUME[head.look.hair])
    first, last = head.at(v * 7.2, 5.2, -7.6), head.at(v * 1.4, 11.4, -0.6)
    outer = over_top(head, (volume[0], volume[1], volume[2]), last, first, 60)
    if len(outer) < 3:
        return
    lift = max(0.0, volume[1] - 1.0) * 0.5
    inner = [head.at(v * x, y + lift, z) for x, y, z in ((6.6, 5.6, -5.2), (5.2, 8.0, -2.4), (3.0, 9.7, -0.8))]
    ring = [outer[0], *outer, outer[-1], outer[-1], *inner, outer[0]]
    canvas.shape(ring, colour)
    canvas.line([outer[-1], *inner, outer[0]], lighter(colour, 0.4), 0.6 * k)


def _turban(canvas: Canvas, head: Head) -> None:
    k, v, colour = head.size, head.visible, head.look.covering_colour
    line = [
        head.at(v * x, y, z)
        for x, y, z in (
            (6.4, -1.6, -7.0),
            (8.2, 1.4, -3.0),
            (8.3, 3.0, 1.0),
            (6.8, 4.4, 4.6),
            (3.6, 5.5, 7.0),
            (0.0, 6.6, 8.0),
        )
    ]
    for x, y, z in ((3.6, 5.5, 7.0), (6.4, 4.4, 4.6)):
        if shown(head, (-v * x, y, z)):
            line.append(head.at(-v * x, y, z))
    outer = over_top(head, (2.3, 4.2, 2.6), line[-1], line[0])
    canvas.shape([line[0], *line, line[-1], *outer], colour)
    for t in (0.22, 0.44, 0.66, 0.86):
        peak = head.at(-v * (2.0 - 5.0 * t), 6.6 + 7.4 * t, 8.0 - 7.0 * t)
        canvas.line(
            [head.at(v * 8.6, 2.6 + 2.4 * t, 0.6 - 5 * t), head.at(v * 5.2, 6.2 + 5.0 * t, 5.4 - 5 * t), peak],
            darker(colour, 0.28),
            0.7 * k,
        )
    if head.look.covering is Covering.HEADWRAP:
        return
    canvas.shape(
        [head.at(-v * 1.6, 7.2, 8.0), head.at(0, 10.6, 7.2), head.at(v * 2.0, 7.0, 7.9), head.at(0, 6.5, 8.2)],
        darker(colour, 0.36),
    )


def _cap_hat(canvas: Canvas, head: Head) -> None:
    v, colour = head.visible, head.look.covering_colour
    hair = [head.at(v * x, y, z) for x, y, z in SHORT_SIDE]
    canvas.shape([*hair, head.at(v * 7.6, 4.4, 1.0), head.at(v * 7.0, 4.0, -5.0)], head.look.hair_colour)
    line = [
        head.at(v * x, y, z)
        for x, y, z in ((5.0, 2.0, -8.6), (8.0, 3.4, -2.0), (7.4, 4.0, 3.0), (4.0, 5.2, 7.0), (0.0, 5.8, 8.4))
    ]
    for x, y, z in ((4.0, 5.2, 7.0), (7.0, 4.0, 3.2)):
        if shown(head, (-v * x, y, z)):
            line.append(head.at(-v * x, y, z))
    outer = over_top(head, (0.7, 1.9, 0.7), line[-1], line[0])
    canvas.shape([line[0], *line, line[-1], *outer], colour)
    rim = [
        head.at(v * 5.4, 4.7, 5.8),
        head.at(v * 3.8, 5.2, 11.5),
        head.at(0, 5.6, 13.6),
        head.at(-v * 3.8, 5.2, 11.5),
        head.at(-v * 5.4, 4.7, 5.8),
        head.at(-v * 3.0, 5.9, 8.0),
        head.at(0, 6.4, 8.8),
        head.at(v * 3.0, 5.9, 8.0),
    ]
    canvas.shape(rim, darker(colour, 0.32))
