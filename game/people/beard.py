"""Beards and moustaches."""

from __future__ import annotations

from game.people.canvas import Canvas, blend, curve, darker, straight
from game.people.head import Head
from game.people.look import Beard


def draw_beard(canvas: Canvas, head: Head, colour: str, skin: str) -> None:
    """A beard below the cheeks, open around the mouth (the mouth is drawn over it)."""
    kind, v, k = head.look.beard, head.visible, head.size
    if kind is Beard.NONE:
        return
    if kind is not Beard.MOUSTACHE:
        more = {Beard.STUBBLE: 0.05, Beard.SHORT: 0.55, Beard.FULL: 1.9, Beard.GOATEE: 0.7}[kind]
        ring = head.jaw(more)
        tone, opacity = (
            (blend(skin, blend(colour, "#3a2a30", 0.5), 0.34), 0.6) if kind is Beard.STUBBLE else (colour, 1.0)
        )
        if kind is Beard.GOATEE:
            ring = [
                head.on_face(u, y, 0.1)
                for u, y in (
                    (-2.7, -5.0),
                    (-2.5, -8.6),
                    (-1.6, -11.0),
                    (0, -11.9),
                    (1.6, -11.0),
                    (2.5, -8.6),
                    (2.7, -5.0),
                )
            ]
            canvas.shape(ring, tone)
        else:
            top = [
                head.at(v * 9.5, 0.8, -1.6),
                head.at(v * 7.4, 0.6, 1.0),
                head.at(v * 6.6, -2.2, 3.2),
                head.on_face(v * 4.3, -4.6),
                head.on_face(v * 2.7, -4.5),
                head.on_face(v * 1.2, -4.2),
                head.on_face(0, -4.3),
                head.on_face(-v * 1.2, -4.2),
                head.on_face(-v * 2.7, -4.5),
                head.on_face(-v * 4.4, -4.4),
                head.at(-v * 6.6, -3.9, 2.8),
                head.at(-v * 10.5, -2.6, 1.6),
            ]
            x0, x1 = min(p[0] for p in ring) - 3, max(p[0] for p in ring) + 3
            low = max(p[1] for p in ring) + 3
            flip = top if top[0][0] < top[-1][0] else list(reversed(top))
            canvas.clip(straight([(x0, flip[0][1]), *flip, (x1, flip[-1][1]), (x1, low), (x0, low)]))
            canvas.grow(ring)
            canvas.path(curve(ring), tone, opacity)
            if kind is not Beard.STUBBLE:
                canvas.clip(curve(ring))
                canvas.path(
                    curve([(x - v * 2.4 * k, y - 0.9 * k) for x, y in ring])
                    + straight([(x0, flip[0][1] - 9), (x1, flip[0][1] - 9), (x1, low), (x0, low)]),
                    darker(colour, 0.3),
                    0.55,
                    "evenodd",
                )
                canvas.end()
            canvas.end()
    if kind in (Beard.MOUSTACHE, Beard.GOATEE, Beard.FULL, Beard.SHORT):
        hairs = [
            head.on_face(u, y, 0.25)
            for u, y in (
                (-2.9, -5.9),
                (-2.2, -4.7),
                (-0.7, -4.2),
                (0, -4.35),
                (0.7, -4.2),
                (2.2, -4.7),
                (2.9, -5.9),
                (1.4, -5.2),
                (0, -5.1),
                (-1.4, -5.2),
            )
        ]
        canvas.shape(hairs, colour)
    if kind in (Beard.FULL, Beard.SHORT):
        mouth = [
            head.on_face(u, y, 0.1)
            for u, y in ((-2.5, -5.9), (-1.0, -5.0), (1.0, -5.0), (2.5, -5.9), (1.2, -7.3), (-1.2, -7.3))
        ]
        canvas.shape(mouth, blend(skin, colour, 0.25))
