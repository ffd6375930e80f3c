"""Hair, beards and head coverings: a layer behind the head and one over it that leaves the face free."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.people.canvas import Canvas, blend, curve, darker, lighter, straight
from game.people.geometry import Vec, Vec3, ball, between_flat, hull, inside
from game.people.head import RADII, SKULL, Head, polar
from game.people.look import Beard, Covering, Hair

SHORT_SIDE: tuple[Vec3, ...] = (
    (5.2, -6.6, -6.2), (7.0, -3.6, -3.9), (7.9, 0.2, -3.2), (8.0, 2.0, -1.6), (7.9, 1.6, 0.2), (7.5, -1.0, 0.9), (7.2, 0.6, 2.4),
)  # fmt: skip
FOREHEAD: tuple[Vec3, ...] = ((6.4, 4.2, 4.4), (4.6, 6.2, 6.2), (2.2, 7.1, 7.0), (0.0, 7.2, 7.3))
LONG_SIDE: dict[Hair, tuple[Vec3, ...]] = {
    Hair.BOB: ((7.4, -9.2, -5.6), (8.6, -11.4, -2.6), (8.0, -11.6, 1.6), (6.6, -10.6, 4.6), (7.6, -7.4, 4.0), (8.2, -3.6, 3.2), (7.8, -0.5, 3.0), (7.4, 2.0, 3.3)),
    Hair.LONG: ((8.6, -24.5, -4.0), (9.6, -26.5, 0.6), (9.0, -21.0, 3.4), (9.2, -13.0, 3.0), (8.4, -6.0, 2.4), (7.8, -1.0, 2.8), (7.4, 2.0, 3.3)),
    Hair.CURLY: ((9.5, -18.0, -5.0), (11.2, -19.5, -0.6), (10.8, -15.5, 3.0), (10.4, -9.0, 3.4), (8.8, -4.0, 3.0), (8.0, 0.0, 3.0), (7.5, 2.5, 3.4)),
}
VOLUME: dict[Hair, Vec3] = {
    Hair.SHORT: (0.6, 2.4, 0.8), Hair.FADE: (0.15, 1.5, 0.2), Hair.SIDE_PART: (0.7, 2.6, 0.8), Hair.PIXIE: (0.9, 2.3, 1.3),
    Hair.BOB: (1.5, 2.0, 1.6), Hair.LONG: (1.1, 1.7, 1.3), Hair.CURLY: (2.7, 3.4, 3.0), Hair.AFRO: (5.0, 6.6, 5.2),
    Hair.LOCS: (1.0, 2.2, 1.2), Hair.BRAIDS: (0.5, 1.3, 0.7), Hair.BUN: (0.5, 1.4, 0.6), Hair.PONYTAIL: (0.5, 1.4, 0.8),
    Hair.BALD: (0.0, 0.0, 0.0), Hair.RECEDING: (0.4, 0.7, 0.6),
}  # fmt: skip
BUMPY = (Hair.CURLY, Hair.AFRO)


def _shown(head: Head, point: Vec3) -> bool:
    normal = [(p - c) / (r * r) for p, c, r in zip(point, SKULL, RADII, strict=True)]
    w = head.where
    return normal[0] * w.left[2] + normal[1] * w.up[2] + normal[2] * w.front[2] > 0.004


def _forehead(style: Hair) -> tuple[list[Vec3], list[Vec3]]:
    """The hairline from the visible temple to the middle, and on to the other temple (with left still positive)."""
    match style:
        case Hair.RECEDING:
            line = [(6.9, 4.4, 2.6), (5.9, 7.4, 3.0), (4.0, 9.2, 3.4), (2.0, 9.6, 4.4), (0.0, 9.4, 4.9)]
            return line, line[:-1]
        case Hair.SIDE_PART:
            return [(6.6, 4.4, 4.0), (5.6, 6.6, 5.0), (4.4, 8.2, 5.4), (2.0, 7.6, 6.8), (0.0, 6.9, 7.5)], [(6.6, 3.8, 4.2), (5.0, 5.2, 6.0), (2.4, 6.3, 7.3)]
        case Hair.PIXIE:
            return [(7.0, 2.9, 4.0), (5.6, 4.7, 6.2), (3.2, 5.5, 7.4), (0.0, 5.0, 8.3)], [(6.8, 3.6, 4.2), (4.8, 4.9, 6.6), (2.4, 4.7, 8.0)]
        case Hair.BOB:
            return [(6.9, 4.2, 3.9), (5.4, 5.0, 6.2), (2.8, 4.8, 7.8), (0.0, 4.7, 8.4)], [(6.9, 4.2, 3.9), (5.4, 5.0, 6.2), (2.8, 4.8, 7.8)]
        case Hair.LONG | Hair.CURLY:
            return [(6.9, 4.6, 4.0), (5.2, 6.9, 5.6), (3.0, 8.2, 6.0), (1.2, 9.0, 5.8)], [(6.8, 4.2, 4.0), (5.6, 5.9, 5.2), (3.4, 7.4, 6.4)]
        case Hair.FADE | Hair.LOCS:
            return [(6.7, 4.6, 3.9), (5.2, 6.2, 5.4), (4.8, 7.0, 5.4), (2.4, 7.2, 6.9), (0.0, 7.2, 7.3)], [(6.7, 4.6, 3.9), (5.2, 6.2, 5.4), (4.8, 7.0, 5.4), (2.4, 7.2, 6.9)]
        case Hair.SHORT:
            return [(6.7, 4.2, 4.0), (5.6, 6.3, 5.2), (4.7, 5.9, 6.2), (3.7, 7.2, 6.4), (2.6, 6.3, 7.3), (1.3, 7.5, 7.1), (0.2, 6.6, 7.6)], [(6.4, 4.2, 4.4), (5.0, 6.5, 5.8), (3.4, 6.2, 6.9), (1.6, 7.4, 7.1)]
        case _:
            return list(FOREHEAD), list(FOREHEAD[:-1])


def hairline(head: Head, style: Hair) -> list[Vec]:
    """Where hair meets skin, on paper, from the nape or the tips on the visible side to the far temple."""
    v = head.visible
    near, far = _forehead(style)
    side = LONG_SIDE.get(style, SHORT_SIDE)
    points = [head.at(v * x, y, z) for x, y, z in (*side, *near)]
    for x, y, z in reversed(far):
        if not _shown(head, (-v * x, y, z)):
            break
        points.append(head.at(-v * x, y, z))
    else:
        for x, y, z in ((7.2, 1.6, 2.8), (7.5, -1.0, 1.4)):
            if not _shown(head, (-v * x, y, z)):
                break
            points.append(head.at(-v * x, y, z))
    return points


def _over_top(head: Head, volume: Vec3, first: Vec, last: Vec, count: int = 40) -> list[Vec]:
    """The outer edge of the hair from the direction of `first` over the top to that of `last`."""
    centre = head.at(*SKULL)
    sign = 1 if head.visible < 0 else -1
    start = polar(centre, first)
    span = (start - polar(centre, last)) * sign % math.tau
    found = []
    for p in head.skull(*volume, count):
        gone = (start - polar(centre, p)) * sign % math.tau
        if 0.02 < gone < span - 0.02:
            found.append((gone, p))
    return [p for _, p in sorted(found)]


def cap(head: Head, style: Hair) -> list[Vec]:
    """The outline of the hair that lies over the head."""
    line = hairline(head, style)
    v = head.visible
    last = line[0] if style not in LONG_SIDE else head.at(v * 9.0, 0.5, -2.5)
    outer = _over_top(head, VOLUME[style], line[-1], last)
    if style in BUMPY:
        outer = _bumps(head.at(*SKULL), outer, 1.0 if style is Hair.AFRO else 1.2)
    elif style in (Hair.SHORT, Hair.PIXIE):
        outer = _tufts(head, outer)
    if style is Hair.CURLY:
        low = _bumps(head.at(v * 7.0, -9.0, 0.0), [p for a, b in zip(line[:5], line[1:6], strict=True) for p in (a, between_flat(a, b, 0.5))], 1.1)
        return [*low, *line[6:], line[-1], *outer]
    return [line[0], *line, line[-1], *outer]


def _bumps(centre: Vec, points: Sequence[Vec], high: float) -> list[Vec]:
    out: list[Vec] = []
    for a, b in zip(points[::2], points[2::2], strict=False):
        mx, my = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        far = math.hypot(mx - centre[0], my - centre[1]) or 1.0
        out += [a, a, (mx + (mx - centre[0]) / far * high, my + (my - centre[1]) / far * high)]
    return [*out, points[-1], points[-1]] if points else []


def _tufts(head: Head, outer: Sequence[Vec]) -> list[Vec]:
    """Short hair that stands up a little: more to the front of the top than at the back."""
    x, y = head.at(*SKULL)
    out: list[Vec] = []
    for i, (px, py) in enumerate(outer):
        high = max(0.0, (y - py) / (10 * head.size))
        more = 1 + (0.04 if i % 3 == 1 else -0.012) * high
        out.append((x + (px - x) * more, y + (py - y) * more))
    return out


def draw_hair_behind(canvas: Canvas, head: Head, colour: str) -> None:
    """What lies behind neck and shoulders."""
    look, v, k = head.look, head.visible, head.size
    if look.covering is not Covering.NONE:
        if look.covering is Covering.SCARF:
            _scarf_back(canvas, head)
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
        tuck = (back - front) * 0.30
        points = [p for p in skull if p[1] < y + 1]
        points = sorted(points, key=lambda p: p[0], reverse=v < 0)
        bottom = [(back, y + drop * 0.45), (back, y + drop * 0.9), (back - (back - front) * 0.2, y + drop)]
        bottom += [(front + tuck, y + drop * 0.92), (front + tuck * 0.25, y + drop * 0.55)]
        ring = [*points, *bottom]
        if style is Hair.CURLY:
            ring = _bumps((x, y + drop * 0.3), [*ring, ring[0]], 1.5)
        if style is Hair.LOCS:
            canvas.shape(skull, dark)
            _locs_back(canvas, head, colour, dark, back, front, drop)
        else:
            canvas.shape(ring, dark)
        return
    if style is Hair.AFRO:
        canvas.shape(_bumps((x, y), [*head.skull(*VOLUME[style], 40), head.skull(*VOLUME[style], 40)[0]], 1.0), dark)
        return
    if style is Hair.BUN:
        centre = head.at(0.0, 12.4, -5.4)
        canvas.dot(centre, 4.7 * k, colour)
        canvas.shape([(px * 1.0, py) for px, py in ball((centre[0] + v * 1.4 * k, centre[1] + 0.9 * k), 3.1 * k, 10)], dark, 0.6)
    if style is Hair.PONYTAIL:
        tail = [head.at(0, 7.5, -9.5), head.at(0, 6.0, -13.5), head.at(0, -3.0, -15.5), head.at(0, -14.0, -12.8), head.at(0, -8.0, -11.0), head.at(0, 1.0, -9.6)]
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
        canvas.line([(x * 0.9 + head.at(0, 0, 0)[0] * 0.1, top), (x, top + drop * 0.4), (x + (0.5 - part) * 1.5, end)], colour if i % 2 else dark, 2.5 * k)


def draw_hair(canvas: Canvas, head: Head, colour: str, skin: str) -> None:
    """What lies over the head; the face from the brows down stays free."""
    look, k, v = head.look, head.size, head.visible
    if look.covering is not Covering.NONE:
        _covering(canvas, head)
        return
    style = look.hair
    if style is Hair.BALD:
        glint = [head.at(-v * 2.2, 10.3, 3.6), head.at(-v * 0.6, 11.0, 2.6), head.at(v * 1.4, 11.1, 1.6)]
        canvas.line(glint, lighter(skin, 0.5), 0.9 * k, 0.6)
        return
    outline = cap(head, style)
    canvas.shape(outline, colour)
    _sheen(canvas, head, style, colour)
    if style is Hair.FADE:
        side = [head.at(v * x, y, z) for x, y, z in ((5.2, -6.6, -6.2), (7.0, -3.6, -3.9), (7.9, 0.2, -3.2), (8.0, 2.0, -1.6), (7.9, 1.6, 0.2), (7.5, -1.0, 0.9), (7.2, 0.6, 2.4), (6.9, 4.6, 3.6), (7.2, 6.2, 0.0), (6.6, 5.6, -5.0), (4.8, 2.0, -8.6))]
        canvas.shape(side, blend(skin, colour, 0.52))
    if style is Hair.LOCS:
        _locs(canvas, head, colour)
    if style is Hair.BRAIDS:
        _braid(canvas, head, colour)


def _locs(canvas: Canvas, head: Head, colour: str) -> None:
    """Locs that fall from the crown beside the face on the visible side, each apart."""
    k, v = head.size, head.visible
    rows = ((2.4, 8.0, 3.6, -4.0), (3.8, 7.8, 2.0, -10.5), (4.8, 8.3, -0.2, -13.5), (5.2, 8.6, -2.6, -15.5), (4.6, 8.6, -5.0, -13.0))
    for x, side, z, end in reversed(rows):
        strand = [head.at(v * x, 10.4 - 0.15 * x, z * 0.8), head.at(v * (side - 0.5), 5.0, z), head.at(v * side, -2.0, z), head.at(v * (side + 0.3), end, z)]
        canvas.line(strand, darker(colour, 0.5), 2.9 * k)
        canvas.line(strand, colour, 2.2 * k)
        for part in (0.3, 0.6, 0.85):
            p = between_flat(strand[2], strand[3], part)
            canvas.line([(p[0] - 0.7 * k, p[1]), (p[0] + 0.7 * k, p[1] + 0.4 * k)], lighter(colour, 0.22), 0.4 * k)


def _sheen(canvas: Canvas, head: Head, style: Hair, colour: str) -> None:
    k, v = head.size, head.visible
    light, deep = lighter(colour, 0.16), darker(colour, 0.3)
    if style in BUMPY:
        wide = 1.0 if style is Hair.CURLY else 1.5
        for x, y, z in ((3.0, 9.5, 3.0), (-1.5, 10.5, 2.0), (5.5, 7.0, 0.0), (1.0, 12.0, -2.0), (6.5, 9.0, -4.0), (-4.0, 9.6, 2.0)):
            p = head.at(v * x * wide * 0.9, y * (1.0 + 0.08 * wide), z)
            canvas.line([(p[0] - 1.2 * k, p[1] + 0.5 * k), (p[0], p[1] - 0.4 * k), (p[0] + 1.2 * k, p[1] + 0.5 * k)], light, 0.6 * k, 0.7)
        return
    if style is Hair.LOCS:
        return
    if style is Hair.BRAIDS:
        for x in (-4.5, -2.0, 0.6, 3.2, 5.6):
            row = [head.at(v * x * 0.9, 7.2 - 0.1 * x * x * 0.4, 6.6 - abs(x) * 0.35), head.at(v * x * 0.95, 10.8 - 0.06 * x * x, 2.0), head.at(v * x, 10.4 - 0.07 * x * x, -4.0)]
            canvas.line(row, deep, 0.5 * k, 0.9)
        return
    if style is Hair.RECEDING:
        return
    line = hairline(head, style)
    start = len(LONG_SIDE.get(style, SHORT_SIDE)) - 1
    crown = head.at(v * 1.5, 10.6, -2.5)
    for i, p in enumerate(line[start:]):
        far = 0.62 if i % 2 else 0.40
        end = between_flat(p, crown, far)
        canvas.line([between_flat(p, crown, 0.06), (end[0] + v * 0.6 * k, end[1] - 0.5 * k)], deep, 0.45 * k, 0.55)
    glow = _over_top(head, tuple(x * 0.2 - 1.9 for x in VOLUME[style]), line[-1], line[0])  # type: ignore[arg-type]
    part = glow[len(glow) * 3 // 10 : len(glow) * 6 // 10]
    if len(part) > 2:
        canvas.line(part, light, 1.1 * k, 0.55)
    if style in (Hair.LONG, Hair.BOB):
        end = -20.0 if style is Hair.LONG else -8.0
        for z, tone in ((1.6, deep), (-0.8, light)):
            canvas.line([head.at(v * 7.6, 3.5, z), head.at(v * 8.2, -3.0, z), head.at(v * 8.8, end, z)], tone, 0.6 * k, 0.6)


def _braid(canvas: Canvas, head: Head, colour: str) -> None:
    k, v = head.size, head.visible
    for i in range(8):
        x, y = head.at(v * (7.6 + 0.15 * i), -3.4 - 2.5 * i, -2.4 + 0.35 * i)
        r = (1.75 - 0.09 * i) * k
        canvas.shape([(x, y - r * 1.1), (x + r, y - r * 0.2), (x + r * 0.5, y + r), (x - r * 0.5, y + r), (x - r, y - r * 0.2)], colour)
        canvas.line([(x, y - r * 0.7), (x, y + r * 0.8)], darker(colour, 0.35), 0.4 * k)
    x, y = head.at(v * 8.8, -23.6, 0.4)
    canvas.dot((x, y), 0.95 * k, "#e0a23c")


def draw_beard(canvas: Canvas, head: Head, colour: str, skin: str) -> None:
    """A beard below the cheeks, open around the mouth (the mouth is drawn over it)."""
    kind, v, k = head.look.beard, head.visible, head.size
    if kind is Beard.NONE:
        return
    if kind is not Beard.MOUSTACHE:
        more = {Beard.STUBBLE: 0.05, Beard.SHORT: 0.55, Beard.FULL: 1.9, Beard.GOATEE: 0.7}[kind]
        ring = head.jaw(more)
        tone, opacity = (blend(skin, blend(colour, "#3a2a30", 0.5), 0.34), 0.6) if kind is Beard.STUBBLE else (colour, 1.0)
        if kind is Beard.GOATEE:
            ring = [head.on_face(u, y, 0.1) for u, y in ((-2.7, -5.0), (-2.5, -8.6), (-1.6, -11.0), (0, -11.9), (1.6, -11.0), (2.5, -8.6), (2.7, -5.0))]
            canvas.shape(ring, tone)
        else:
            top = [head.at(v * 9.5, 0.8, -1.6), head.at(v * 7.4, 0.6, 1.0), head.at(v * 6.6, -2.2, 3.2), head.on_face(v * 4.3, -4.6), head.on_face(v * 2.7, -4.5), head.on_face(v * 1.2, -4.2), head.on_face(0, -4.3), head.on_face(-v * 1.2, -4.2), head.on_face(-v * 2.7, -4.5), head.on_face(-v * 4.4, -4.4), head.at(-v * 6.6, -3.9, 2.8), head.at(-v * 10.5, -2.6, 1.6)]
            x0, x1 = min(p[0] for p in ring) - 3, max(p[0] for p in ring) + 3
            low = max(p[1] for p in ring) + 3
            flip = top if top[0][0] < top[-1][0] else list(reversed(top))
            canvas.clip(straight([(x0, flip[0][1]), *flip, (x1, flip[-1][1]), (x1, low), (x0, low)]))
            canvas.grow(ring)
            canvas.path(curve(ring), tone, opacity)
            if kind is not Beard.STUBBLE:
                canvas.clip(curve(ring))
                canvas.path(curve([(x - v * 2.4 * k, y - 0.9 * k) for x, y in ring]) + straight([(x0, flip[0][1] - 9), (x1, flip[0][1] - 9), (x1, low), (x0, low)]), darker(colour, 0.3), 0.55, "evenodd")
                canvas.end()
            canvas.end()
    if kind in (Beard.MOUSTACHE, Beard.GOATEE, Beard.FULL, Beard.SHORT):
        hairs = [head.on_face(u, y, 0.25) for u, y in ((-2.9, -5.9), (-2.2, -4.7), (-0.7, -4.2), (0, -4.35), (0.7, -4.2), (2.2, -4.7), (2.9, -5.9), (1.4, -5.2), (0, -5.1), (-1.4, -5.2))]
        canvas.shape(hairs, colour)
    if kind in (Beard.FULL, Beard.SHORT):
        mouth = [head.on_face(u, y, 0.1) for u, y in ((-2.5, -5.9), (-1.0, -5.0), (1.0, -5.0), (2.5, -5.9), (1.2, -7.3), (-1.2, -7.3))]
        canvas.shape(mouth, blend(skin, colour, 0.25))


def _covering(canvas: Canvas, head: Head) -> None:
    match head.look.covering:
        case Covering.SCARF:
            _scarf(canvas, head)
        case Covering.TURBAN:
            _turban(canvas, head)
        case _:
            _cap_hat(canvas, head)


def _scarf_back(canvas: Canvas, head: Head) -> None:
    k, v = head.size, head.visible
    x, y = head.at(v * 1.5, -10.0, -1.0)
    drape = [(x - 7 * k, y - 6 * k), (x + 7 * k, y - 6 * k), (x + 8 * k, y + 6 * k), (x, y + 9 * k), (x - 8.5 * k, y + 6 * k)]
    canvas.shape(drape, darker(head.look.covering_colour, 0.3))


def _scarf(canvas: Canvas, head: Head) -> None:
    look, k, v = head.look, head.size, head.visible
    colour = look.covering_colour
    neck = [p for s in (-1, 1) for p in ball(head.at(s * 4.6, -11.5, 0.6), 2.6 * k, 10)]
    outer = hull([*head.skull(1.4, 1.6, 1.6, 28), *neck, *ball(head.at(0, -11.6, 4.6), 2.2 * k, 10)])
    centre = head.on_face(0, -1.5)
    form = ((0, 6.2), (2.6, 5.9), (4.7, 4.6), (5.9, 2.0), (6.0, -2.0), (5.2, -6.0), (3.4, -9.2), (1.4, -10.7), (0, -11.0))
    full = [*form, *((-a, b) for a, b in reversed(form[1:-1]))]
    opening = [inside(outer, centre, head.on_face(a * (1 + 0.06 * head.full * 4), b), 1.0 * k) for a, b in full]
    canvas.grow(outer)
    canvas.path(curve(outer) + curve(opening), colour, 1.0, "evenodd")
    canvas.ring(opening, darker(colour, 0.4), 0.8 * k, 0.9)
    for bend in (0.0, 2.6):
        fold = [head.at(v * (2.0 + bend), 10.2 - bend * 0.3, 3.6 - bend), head.at(v * (6.4 + bend * 0.3), 5.0, 1.5 - bend), head.at(v * (6.9 + bend * 0.2), -3.0, 1.0 - bend), head.at(v * 4.0, -11.0, 2.6 - bend)]
        canvas.line(fold, darker(colour, 0.26), 0.7 * k, 0.9)
    a, b = head.at(v * 5.8, -10.4, 0.5), head.at(-v * 4.4, -10.6, 2.4)
    drape = [a, head.at(v * 1.0, -12.6, 6.0), b, (b[0] - v * 2.2 * k, b[1] + 6 * k), (b[0] + v * 4.0 * k, b[1] + 11.5 * k), (a[0] - v * 1.0 * k, a[1] + 11.0 * k), (a[0] + v * 4.6 * k, a[1] + 5.5 * k)]
    canvas.shape(drape, colour)
    canvas.line([head.at(v * 5.4, -10.6, 1.0), head.at(v * 1.0, -13.6, 6.0), (b[0] + v * 1 * k, b[1] + 5 * k)], darker(colour, 0.3), 0.8 * k)
    canvas.line([head.at(v * 6.2, -11.6, 0.0), head.at(v * 3.4, -16.0, 5.0), (b[0] + v * 3.4 * k, b[1] + 8.6 * k)], darker(colour, 0.22), 0.7 * k)


def _turban(canvas: Canvas, head: Head) -> None:
    k, v, colour = head.size, head.visible, head.look.covering_colour
    line = [head.at(v * x, y, z) for x, y, z in ((6.4, -1.6, -7.0), (8.2, 1.4, -3.0), (8.3, 3.0, 1.0), (6.8, 4.4, 4.6), (3.6, 5.5, 7.0), (0.0, 6.6, 8.0))]
    for x, y, z in ((3.6, 5.5, 7.0), (6.4, 4.4, 4.6)):
        if _shown(head, (-v * x, y, z)):
            line.append(head.at(-v * x, y, z))
    outer = _over_top(head, (2.3, 4.2, 2.6), line[-1], line[0])
    canvas.shape([line[0], *line, line[-1], *outer], colour)
    for t in (0.22, 0.44, 0.66, 0.86):
        peak = head.at(-v * (2.0 - 5.0 * t), 6.6 + 7.4 * t, 8.0 - 7.0 * t)
        canvas.line([head.at(v * 8.6, 2.6 + 2.4 * t, 0.6 - 5 * t), head.at(v * 5.2, 6.2 + 5.0 * t, 5.4 - 5 * t), peak], darker(colour, 0.28), 0.7 * k)
    canvas.shape([head.at(-v * 1.6, 7.2, 8.0), head.at(0, 10.6, 7.2), head.at(v * 2.0, 7.0, 7.9), head.at(0, 6.5, 8.2)], darker(colour, 0.36))


def _cap_hat(canvas: Canvas, head: Head) -> None:
    k, v, colour = head.size, head.visible, head.look.covering_colour
    hair = [head.at(v * x, y, z) for x, y, z in SHORT_SIDE]
    canvas.shape([*hair, head.at(v * 7.6, 4.4, 1.0), head.at(v * 7.0, 4.0, -5.0)], head.look.hair_colour)
    line = [head.at(v * x, y, z) for x, y, z in ((5.0, 2.0, -8.6), (8.0, 3.4, -2.0), (7.4, 4.0, 3.0), (4.0, 5.2, 7.0), (0.0, 5.8, 8.4))]
    for x, y, z in ((4.0, 5.2, 7.0), (7.0, 4.0, 3.2)):
        if _shown(head, (-v * x, y, z)):
            line.append(head.at(-v * x, y, z))
    outer = _over_top(head, (0.7, 1.9, 0.7), line[-1], line[0])
    canvas.shape([line[0], *line, line[-1], *outer], colour)
    rim = [head.at(v * 5.4, 4.7, 5.8), head.at(v * 3.8, 5.2, 11.5), head.at(0, 5.6, 13.6), head.at(-v * 3.8, 5.2, 11.5), head.at(-v * 5.4, 4.7, 5.8), head.at(-v * 3.0, 5.9, 8.0), head.at(0, 6.4, 8.8), head.at(v * 3.0, 5.9, 8.0)]
    canvas.shape(rim, darker(colour, 0.32))
