"""One person, drawn: bones, clothes, head and hands in the order in which they cover each other."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from game.people.arms import Arms
from game.people.beard import draw_beard
from game.people.canvas import Canvas, blend
from game.people.chair import Chair, draw_stool
from game.people.clothes import Outfit, Wear
from game.people.eyes import draw_glasses, eye_points
from game.people.face import draw_face
from game.people.geometry import Vec, on_paper
from game.people.hair import draw_hair, draw_hair_behind
from game.people.head import Head, draw_ear, draw_head, draw_hearing_aid
from game.people.held import draw_bag_before
from game.people.legwear import draw_leg, draw_seat_of_trousers, draw_skirt
from game.people.look import Aid, Covering, Hair, Look
from game.people.mien import paint_of
from game.people.neckline import draw_neck, neck_girth
from game.people.person import Person
from game.people.posture import posture_of
from game.people.rig import LegBones, Skeleton, skeleton_of
from game.people.topwear import draw_top
from game.people.trunk import Trunk
from game.people.workwear import draw_apron_skirt
from game.story.picture import Expression, Facing, Held, Pose

MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class FigureDrawing:
    """A drawn person: SVG markup without its outer `<svg>`; centimetres, origin on the floor between the feet, y down.

    `box` is (x0, y0, x1, y1) around everything; `head` (x, y, radius); `hands` and `feet` near one first; `eyes` the
    middles of the eyes in sight.
    """

    svg: str
    box: tuple[float, float, float, float]
    head: tuple[float, float, float]
    hands: tuple[Vec, Vec]
    feet: tuple[Vec, Vec]
    eyes: tuple[Vec, ...]


def draw_figure(
    person: Person,
    wear: Wear,
    pose: Pose,
    expression: Expression,
    facing: Facing,
    held: Held = Held.NOTHING,
    blink: bool = False,
    breath: float = 0.0,
    shade: float = 0.0,
    beside: Person | None = None,
) -> FigureDrawing:
    """Draw somebody; `breath` (0 to 1) moves the chest, `shade` (0 to 1) takes them into the dark.

    `beside` is the other one of a pair.
    """
    other = beside.id if beside else ""
    key = f"{person.id}|{wear}|{pose}|{expression}|{facing}|{held}|{blink}|{breath:.3f}|{shade:.3f}|{other}"
    name = "f" + hashlib.blake2s(key.encode(), digest_size=5).hexdigest()
    drawing = _Figure(person, wear, pose, held, facing, Canvas(name, shade), breath, beside)
    drawing.draw(expression, blink)
    return drawing.done(facing)


class _Figure:
    """The layers of one figure that faces right."""

    def __init__(
        self,
        person: Person,
        wear: Wear,
        pose: Pose,
        held: Held,
        facing: Facing,
        canvas: Canvas,
        breath: float,
        beside: Person | None,
    ) -> None:
        self.person, self.look, self.canvas = person, person.look, canvas
        self.outfit: Outfit = person.dressed(wear)
        self.posture = posture_of(person, self.outfit, pose, held, facing, beside)
        mirrored = facing is Facing.LEFT
        self.bones: Skeleton = skeleton_of(self.look, self.posture.stance, breath)
        self.trunk = Trunk(self.bones, self.look, mirrored)
        self.head = Head(self.bones.head, self.bones.body.head, self.look, mirrored)
        self.skin, self.skin_shade = self.look.skin, skin_shade(self.look)
        self.arms = Arms(
            canvas, self.bones, self.look, self.outfit, pose, self.posture, self.skin, self.skin_shade, mirrored
        )
        self.rolls = Aid.WHEELCHAIR in self.look.aids
        self.chair = Chair(_chair_yaw(self.bones), "#3f8f9c")
        self.torso = ""

    def draw(self, expression: Expression, blink: bool) -> None:
        """All layers, back to front."""
        bones, canvas = self.bones, self.canvas
        hair = self.look.hair_colour
        if self.rolls:
            self.chair.behind(canvas)
        elif bones.body.sits:
            draw_stool(canvas, bones)
        away = bones.chest.front[2] < -0.1
        if not away:
            draw_hair_behind(canvas, self.head, hair)
        for arm in (bones.far_arm, bones.near_arm):
            if not arm.arm.over:
                self.arms.draw(arm, self.torso)
        self._legs()
        draw_neck(
            canvas,
            bones,
            self.trunk,
            neck_girth(self.look),
            self.skin,
            self.skin_shade,
        )
        self.torso = draw_top(canvas, bones, self.trunk, self.outfit)
        draw_apron_skirt(canvas, bones, self.trunk, self.outfit)
        if self.rolls:
            self.chair.before(canvas)
        if self.posture.thing is Held.BAG and not self.posture.holder:
            draw_bag_before(canvas, self.trunk)
        self._arms_and_head(away, expression, blink)

    def _arms_and_head(self, away: bool, expression: Expression, blink: bool) -> None:
        """The arms before the body, and the head between those that it hides and those that come before it."""
        arms = [arm for arm in (self.bones.far_arm, self.bones.near_arm) if arm.arm.over]
        first, then = [a for a in arms if not a.arm.last], [a for a in arms if a.arm.last]
        if away:
            draw_hair_behind(self.canvas, self.head, self.look.hair_colour)
        for arm in first:
            if arm.side > 0 and not then:
                self.arms.draw(arm, self.torso)
        self._head(expression, blink)
        for arm in first:
            if arm.side < 0 or then:
                self.arms.draw(arm, self.torso)
        for arm in then:
            self.arms.draw(arm, self.torso)

    def _legs(self) -> None:
        canvas, bones, outfit = self.canvas, self.bones, self.outfit
        legs = sorted((bones.near_leg, bones.far_leg), key=lambda leg: leg.side, reverse=True)
        for leg in legs:
            draw_leg(canvas, leg, bones, outfit, (self.skin, self.skin_shade), self._made(leg))
        draw_seat_of_trousers(canvas, self.trunk, outfit)
        draw_skirt(canvas, self.trunk, bones, outfit)

    def _made(self, leg: LegBones) -> bool:
        """Whether this is the left leg of somebody with a prosthesis."""
        return Aid.PROSTHETIC_LEG in self.look.aids and (leg.side > 0) != self.head.mirrored

    def _head(self, expression: Expression, blink: bool) -> None:
        canvas, head, look = self.canvas, self.head, self.look
        covered = look.covering is Covering.SCARF
        draw_head(canvas, head, self.skin, self.skin_shade)
        long = look.hair in (Hair.BOB, Hair.LONG, Hair.CURLY) and look.bare
        if not covered and not long:
            draw_ear(canvas, head, head.visible, self.skin, self.skin_shade)
        draw_beard(canvas, head, look.hair_colour, self.skin)
        draw_face(canvas, head, paint_of(head, self.skin, self.skin_shade), expression, self.person.age, blink)
        draw_hair(canvas, head, look.hair_colour, self.skin)
        draw_glasses(canvas, head)
        if Aid.HEARING_AID in look.aids and not covered:
            draw_hearing_aid(canvas, head, head.visible)

    def done(self, facing: Facing) -> FigureDrawing:
        """The drawing, mirrored when it faces left."""
        c, bones = self.canvas, self.bones
        head = self.head.at(0.0, 0.4, 0.0)
        hands = [on_paper(arm.wrist) for arm in (bones.near_arm, bones.far_arm)]
        feet = [leg.foot.flat(0.0, -bones.body.ankle, 3.0) for leg in (bones.near_leg, bones.far_leg)]
        eyes = eye_points(self.head)
        x0, x1 = c.x0 - MARGIN, c.x1 + MARGIN
        turn = ""
        if facing is Facing.LEFT:
            turn, x0, x1 = ' transform="scale(-1,1)"', -x1, -x0
            head = (-head[0], head[1])
            hands, feet, eyes = ([(-x, y) for x, y in points] for points in (hands, feet, eyes))
        return FigureDrawing(
            svg=f'<g id="{c.key}"{turn}>{"".join(c.parts)}</g>',
            box=(x0, c.y0 - MARGIN, x1, c.y1 + MARGIN),
            head=(head[0], head[1], 12.0 * self.head.size),
            hands=(hands[0], hands[1]),
            feet=(feet[0], feet[1]),
            eyes=tuple(eyes),
        )


def _chair_yaw(bones: Skeleton) -> float:
    return math.degrees(math.atan2(bones.pelvis.front[0], bones.pelvis.front[2]))


def skin_shade(look: Look) -> str:
    """The shadow side of a skin: warmer and deeper."""
    return blend(blend(look.skin, "#a8402f", 0.24), "#3a1440", 0.12)


def as_svg(drawing: FigureDrawing, scale: float) -> str:
    """A standalone SVG document of the drawing, `scale` pixels to a centimetre."""
    x0, y0, x1, y1 = drawing.box
    width, height = x1 - x0, y1 - y0
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x0:.2f} {y0:.2f} {width:.2f} {height:.2f}" '
        f'width="{width * scale:.1f}" height="{height * scale:.1f}">{drawing.svg}</svg>'
    )
