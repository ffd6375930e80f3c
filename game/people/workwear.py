"""What work puts over the clothes: aprons, vests, lanyards."""

from __future__ import annotations

from game.people.canvas import Canvas, curve, darker
from game.people.clothes import Outfit, Over
from game.people.geometry import between, between_flat, on_paper
from game.people.neckline import ease
from game.people.rig import Skeleton
from game.people.trunk import Trunk


def draw_work(canvas: Canvas, trunk: Trunk, outfit: Outfit, levels: list[float]) -> None:
    """Apron, vest or lanyard on the trunk; `levels` are those of the top."""
    e = ease(outfit) + 0.5
    colour = outfit.over_colour
    match outfit.over:
        case Over.APRON:
            bib = [
                trunk.flat(0.76, -22, e),
                trunk.flat(0.76, 22, e),
                trunk.flat(0.5, 34, e),
                trunk.flat(0.36, 62, e),
                trunk.flat(-0.12, 64, e),
                trunk.flat(-0.12, -66, e),
                trunk.flat(0.36, -64, e),
                trunk.flat(0.5, -36, e),
            ]
            corners = [p for p in bib for _ in (0, 1)]
            canvas.path(curve(corners), colour)
            low, _ = trunk.seen(0.4, e)
            canvas.path(curve(trunk.strip((0.5, 0.36, 0.2, -0.12), -66, -30, e)), darker(colour, 0.26))
            for a in (-22, 22):
                canvas.line(
                    [trunk.flat(0.76, a, e), on_paper(trunk.frame(1.0).at(a * 0.26, 2.5, -1.5))],
                    darker(colour, 0.2),
                    1.5,
                )
            canvas.line(trunk.across(0.36, -170, -60, e), darker(colour, 0.3), 1.3)
            canvas.line(trunk.across(0.30, -26, 30, e), darker(colour, 0.35), 0.6)
        case Over.HALF_APRON:
            canvas.path(curve(trunk.strip((0.30, 0.2, 0.06, -0.12), -70, 66, e)), colour)
            canvas.path(curve(trunk.strip((0.30, 0.2, 0.06, -0.12), -70, -34, e)), darker(colour, 0.26))
            canvas.line(trunk.across(0.30, -170, 90, e, 7), darker(colour, 0.34), 1.7)
        case Over.VEST:
            low, high = trunk.seen(0.5, e)
            canvas.path(curve(trunk.strip(levels, low - 5, high + 5, e)), "#3a3e5a")
            canvas.path(curve(trunk.strip(levels, low - 5, low + 56, e)), "#2a2d47")
            for p in (0.64, 0.30):
                canvas.line(trunk.across(p, -175, 100, e, 8), "#f0b43c", 3.6)
                canvas.line(trunk.across(p, -175, 100, e, 8), "#f8efdc", 1.2)
            canvas.line([trunk.flat(p, 4, e) for p in levels if p < 0.9], "#11121f", 0.6)
            canvas.path(
                curve(
                    [
                        p
                        for q in trunk.strip((0.78, 0.71), 33 * trunk.own_left - 13, 33 * trunk.own_left + 13, e)
                        for p in (q,)
                    ]
                ),
                "#f8efdc",
            )
        case Over.LANYARD:
            card = trunk.strip((0.46, 0.30), -10, 12, e)
            for a in (-14, 16):
                canvas.line(
                    [trunk.flat(0.97, a * 3.4, e), trunk.flat(0.75, a * 1.2, e), trunk.flat(0.47, a * 0.15, e)],
                    colour,
                    1.1,
                )
            canvas.path(curve(card), "#fdf7ea")
            canvas.line([trunk.flat(0.40, -6, e), trunk.flat(0.40, 7, e)], "#1f8f97", 1.3)
            canvas.line([trunk.flat(0.35, -6, e), trunk.flat(0.35, 5, e)], "#8b8596", 0.7)
        case _:
            return


def draw_apron_skirt(canvas: Canvas, skeleton: Skeleton, trunk: Trunk, outfit: Outfit) -> None:
    """What an apron covers of the legs; drawn after the top, whose hem it covers."""
    if outfit.over not in (Over.APRON, Over.HALF_APRON):
        return
    e, s, colour = ease(outfit) + 0.5, skeleton.body.s, outfit.over_colour
    start = -66 if outfit.over is Over.APRON else -70
    a, b, fold = (trunk.flat(0.02, angle, e) for angle in (start, 65, -32))
    if skeleton.body.sits:
        (kx, ky), (ox, oy) = on_paper(skeleton.near_leg.knee), on_paper(skeleton.far_leg.knee)
        lap = [
            a,
            b,
            (ox + 2 * s, oy - 6 * s),
            (ox + 3 * s, oy + 7 * s),
            (kx + 3 * s, ky + 9 * s),
            (kx - 8 * s, ky + 1 * s),
        ]
        canvas.shape([corner for corner in lap for _ in (0, 1)], colour)
        return
    part = 0.62 if outfit.over is Over.HALF_APRON else 0.9
    near = on_paper(between(skeleton.near_leg.hip, skeleton.near_leg.knee, part))
    far = on_paper(between(skeleton.far_leg.hip, skeleton.far_leg.knee, part))
    low = max(near[1], far[1])
    c, d = (
        (max(far[0], near[0], b[0] - 6.5 * s) + 7.0 * s, low),
        (min(near[0], far[0], a[0] + 5 * s) - 5.0 * s, low + 1.5 * s),
    )
    hem = between_flat(d, c, (fold[0] - a[0]) / max(b[0] - a[0], 1.0))
    for points, tone in (((a, b, c, d), colour), ((a, fold, hem, d), darker(colour, 0.26))):
        canvas.shape([corner for corner in points for _ in (0, 1)], tone)
