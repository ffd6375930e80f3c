"""Hair: a layer behind the head and one over it that leaves the face free."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, darker, lighter
from game.people.geometry import ball, between_flat, hull
from game.people.hairline import BUMPY, LONG_SIDE, SHORT_SIDE, VOLUME, bumps, cap, hairline, over_top
from game.people.head import Head
from game.people.headwear import draw_covering, draw_scarf_back
from game.people.look import Covering, Hair


def draw_hair_behind(canvas: Canvas, head: Head, colour: str) -> None:
    """What lies behind neck and shoulders."""
    look, v, k = head.look, head.visible, head.size
    if not look.bare:
        if look.covering is Covering.SCARF:
            draw_scarf_back(canvas, head)
        return
    style, dark = look.hair, darker(colour, 0.34)
    if style is Hair.BALD:
        return
    x, y = head.at(0.0, 0.0, -1.5)
    skull = head.skull(*VOLUME[style])
    left, right = min(p[0] for p in skull), max(p[0] for p in skull)
    if style in (Hair.LONG, Hair.CURLY, Hair.BOB, Hair.LOCS):
        drop = {Hair.LONG: 25.0, Hair.CURLY: 19.0, Hair.BOB: 10.5, Hair.LOCS: 17.0}[style] * k
        wide = 1.6 if style is Hair.CURLY else 0.0
        back, front = (left - wide, right + wide * 0.6) if v < 0 else (right + wide, left - wide * 0.6)
        if abs(head.where.front[0]) > 0.68:
            front = x
        tuck = (back - front) * 0.30
        points = [p for p in skull if p[1] < y + 1]
        points = sorted(points, key=lambda p: p[0], reverse=v < 0)
        bottom = [(back, y + drop * 0.45), (back, y + drop * 0.9), (back - (back - front) * 0.2, y + drop)]
        bottom += [(front + tuck, y + drop * 0.92), (front + tuck * 0.25, y + drop * 0.55)]
        ring = [*points, *bottom]
        if style is Hair.CURLY:
            ring = bumps((x, y + drop * 0.3), [*ring, ring[0]], 1.5)
        if style is Hair.LOCS:
            canvas.shape(skull, dark)
            _locs_back(canvas, head, colour, dark, back, front, drop)
        else:
            canvas.shape(ring, dark)
        return
    if style is Hair.AFRO:
        canvas.shape(bumps((x, y), [*head.skull(*VOLUME[style], 40), head.skull(*VOLUME[style], 40)[0]], 1.0), dark)
        return
    if style is Hair.BUN:
        centre = head.at(0.0, 12.4, -5.4)
        canvas.dot(centre, 4.7 * k, colour)
        canvas.shape(
            [(px * 1.0, py) for px, py in ball((centre[0] + v * 1.4 * k, centre[1] + 0.9 * k), 3.1 * k, 10)], dark, 0.6
        )
    if style is Hair.PONYTAIL:
        tail = [
            head.at(0, 7.5, -9.5),
            head.at(0, 6.0, -13.5),
            head.at(0, -3.0, -15.5),
            head.at(0, -14.0, -12.8),
            head.at(0, -8.0, -11.0),
            head.at(0, 1.0, -9.6),
        ]
        canvas.shape(tail, dark)
    nape = [*(p for p in skull if p[1] < y + 5 * k), head.at(v * 4.5, -7.0, -6.0), head.at(-v * 2.0, -7.0, -6.0)]
    canvas.shape(hull(nape), dark)


def _locs_back(canvas: Canvas, head: Head, colour: str, dark: str, back: float, front: float, drop: float) -> None:
    k = head.size
    for i in range(8):
        part = i / 7
        x = back + (front - back) * (0.02 + part * 0.88)
        top = head.at(0, 3.0, -1.3)[1] - 1.0
        end = top + drop * (1.08 - 0.25 * part + 0.06 * (i % 2))
        canvas.line(
            [(x * 0.9 + head.at(0, 0, 0)[0] * 0.1, top), (x, top + drop * 0.4), (x + (0.5 - part) * 1.5, end)],
            colour if i % 2 else dark,
            2.5 * k,
        )


def draw_hair(canvas: Canvas, head: Head, colour: str, skin: str) -> None:
    """What lies over the head; the face from the brows down stays free."""
    look = head.look
    if not look.bare:
        draw_covering(canvas, head)
        return
    _draw_own_hair(canvas, head, colour, skin)
    if look.covering is Covering.KIPPA:
        draw_covering(canvas, head)


def _draw_own_hair(canvas: Canvas, head: Head, colour: str, skin: str) -> None:
    style, k, v = head.look.hair, head.size, head.visible
    if style is Hair.BALD:
        glint = [head.at(-v * 2.2, 10.3, 3.6), head.at(-v * 0.6, 11.0, 2.6), head.at(v * 1.4, 11.1, 1.6)]
        canvas.line(glint, lighter(skin, 0.5), 0.9 * k, 0.6)
        return
    outline = cap(head, style)
    if style is Hair.BUZZ:
        canvas.shape(outline, blend(skin, colour, 0.62))
        return
    canvas.shape(outline, colour)
    _sheen(canvas, head, style, colour)
    if style in (Hair.FADE, Hair.UNDERCUT):
        side = [
            head.at(v * x, y, z)
            for x, y, z in (
                (5.2, -6.6, -6.2),
                (7.0, -3.6, -3.9),
                (7.9, 0.2, -3.2),
                (8.0, 2.0, -1.6),
                (7.9, 1.6, 0.2),
                (7.5, -1.0, 0.9),
                (7.2, 0.6, 2.4),
                (6.9, 4.6, 3.6),
                (7.2, 6.2, 0.0),
                (6.6, 5.6, -5.0),
                (4.8, 2.0, -8.6),
            )
        ]
        canvas.shape(side, blend(skin, colour, 0.52))
    if style is Hair.LOCS:
        _locs(canvas, head, colour)
    if style is Hair.BRAIDS:
        _braid(canvas, head, colour)


def _locs(canvas: Canvas, head: Head, colour: str) -> None:
    """Locs that fall from the crown beside the face on the visible side, each apart."""
    k, v = head.size, head.visible
    rows = (
        (2.4, 8.0, 3.6, -4.0),
        (3.8, 7.8, 2.0, -10.5),
        (4.8, 8.3, -0.2, -13.5),
        (5.2, 8.6, -2.6, -15.5),
        (4.6, 8.6, -5.0, -13.0),
    )
    for x, side, z, end in reversed(rows):
        strand = [
            head.at(v * x, 10.4 - 0.15 * x, z * 0.8),
            head.at(v * (side - 0.5), 5.0, z),
            head.at(v * side, -2.0, z),
            head.at(v * (side + 0.3), end, z),
        ]
        canvas.line(strand, darker(colour, 0.5), 2.9 * k)
        canvas.line(strand, colour, 2.2 * k)
        for part in (0.3, 0.6, 0.85):
            p = between_flat(strand[2], strand[3], part)
            canvas.line([(p[0] - 0.7 * k, p[1]), (p[0] + 0.7 * k, p[1] + 0.4 * k)], lighter(colour, 0.22), 0.4 * k)


def _sheen(canvas: Canvas, head: Head, style: Hair, colour: str) -> None:
    if style in BUMPY:
        _curls(canvas, head, style, colour)
    elif style is Hair.BRAIDS:
        _rows(canvas, head, colour)
    elif style not in (Hair.LOCS, Hair.RECEDING):
        _strands(canvas, head, style, colour)


def _curls(canvas: Canvas, head: Head, style: Hair, colour: str) -> None:
    k, v, light = head.size, head.visible, lighter(colour, 0.16)
    wide = 1.0 if style is Hair.CURLY else 1.5
    for x, y, z in ((3.0, 9.5, 3.0), (-1.5, 10.5, 2.0), (5.5, 7.0, 0.0), (1.0, 12.0, -2.0), (6.5, 9.0, -4.0)):
        px, py = head.at(v * x * wide * 0.9, y * (1.0 + 0.08 * wide), z)
        canvas.line(
            [(px - 1.2 * k, py + 0.5 * k), (px, py - 0.4 * k), (px + 1.2 * k, py + 0.5 * k)], light, 0.6 * k, 0.7
        )


def _rows(canvas: Canvas, head: Head, colour: str) -> None:
    v = head.visible
    for x in (-4.5, -2.0, 0.6, 3.2, 5.6):
        row = [
            head.at(v * x * 0.9, 7.2 - 0.04 * x * x, 6.6 - abs(x) * 0.35),
            head.at(v * x * 0.95, 10.8 - 0.06 * x * x, 2.0),
            head.at(v * x, 10.4 - 0.07 * x * x, -4.0),
        ]
        canvas.line(row, lighter(colour, 0.12), 0.5 * head.size, 0.9)


def _strands(canvas: Canvas, head: Head, style: Hair, colour: str) -> None:
    k, v = head.size, head.visible
    light, deep = lighter(colour, 0.16), darker(colour, 0.3)
    line = hairline(head, style)
    crown = head.at(v * 1.5, 10.6, -2.5)
    for i, p in enumerate(line[len(LONG_SIDE.get(style, SHORT_SIDE)) - 1 : -3]):
        ex, ey = between_flat(p, crown, 0.62 if i % 2 else 0.40)
        canvas.line([between_flat(p, crown, 0.06), (ex + v * 0.6 * k, ey - 0.5 * k)], deep, 0.45 * k, 0.55)
    side, top, back = (measure * 0.2 - 1.9 for measure in VOLUME[style])
    glow = over_top(head, (side, top, back), line[-1], line[0])
    part = glow[len(glow) * 3 // 10 : len(glow) * 6 // 10]
    if len(part) > 2 and style is not Hair.PIXIE:
        canvas.line(part, light, 1.1 * k, 0.55)
    if style in (Hair.LONG, Hair.BOB):
        end = -20.0 if style is Hair.LONG else -8.0
        for z, tone in ((1.6, deep), (-0.8, light)):
            lock = [head.at(v * 7.6, 3.5, z), head.at(v * 8.2, -3.0, z), head.at(v * 8.8, end, z)]
            canvas.line(lock, tone, 0.6 * k, 0.6)


def _braid(canvas: Canvas, head: Head, colour: str) -> None:
    k, v = head.size, head.visible
    for i in range(8):
        x, y = head.at(v * (7.6 + 0.15 * i), -3.4 - 2.5 * i, -2.4 + 0.35 * i)
        r = (1.75 - 0.09 * i) * k
        canvas.shape(
            [(x, y - r * 1.1), (x + r, y - r * 0.2), (x + r * 0.5, y + r), (x - r * 0.5, y + r), (x - r, y - r * 0.2)],
            colour,
        )
        canvas.line([(x, y - r * 0.7), (x, y + r * 0.8)], darker(colour, 0.35), 0.4 * k)
    x, y = head.at(v * 8.8, -23.6, 0.4)
    canvas.dot((x, y), 0.95 * k, "#e0a23c")
