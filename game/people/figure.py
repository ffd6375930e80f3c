"""One person, drawn: bones, clothes, head and hands in the order in which they cover each other."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from game.people.beard import draw_beard
from game.people.canvas import Canvas, blend, darker
from game.people.chair import Chair, draw_cane
from game.people.clothes import Outfit, Wear
from game.people.eyes import draw_glasses, eye_points
from game.people.face import draw_face
from game.people.geometry import Vec, on_paper
from game.people.hair import draw_hair, draw_hair_behind
from game.people.hands import draw_grip, draw_hand, grip_centre
from game.people.head import Head, draw_ear, draw_head, draw_hearing_aid
from game.people.held import draw_thing, draw_tray
from game.people.legwear import draw_leg, draw_seat_of_trousers, draw_skirt
from game.people.limbs import FOREARM, UPPER_ARM, outline_of, scaled
from game.people.look import Aid, Covering, Hair, Look
from game.people.mien import paint_of
from game.people.neckline import draw_neck, neck_girth
from game.people.person import Person
from game.people.pose import Hand, stance_of, thing_of
from game.people.rig import ArmBones, Skeleton, skeleton_of
from game.people.sleeves import draw_arm
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
) -> FigureDrawing:
    """Draw somebody; `breath` (0 to 1) moves the chest, `shade` (0 to 1) takes them into the dark."""
    key = f"{person.id}|{wear}|{pose}|{expression}|{facing}|{held}|{blink}|{breath:.3f}|{shade:.3f}"
    name = "f" + hashlib.blake2s(key.encode(), digest_size=5).hexdigest()
    drawing = _Figure(person, wear, pose, held, Canvas(name, shade), breath)
    drawing.draw(expression, blink)
    return drawing.done(facing)


class _Figure:
    """The layers of one figure that faces right."""

    def __init__(self, person: Person, wear: Wear, pose: Pose, held: Held, canvas: Canvas, breath: float) -> None:
        self.person, self.look, self.canvas = person, person.look, canvas
        self.outfit: Outfit = person.dressed(wear)
        stance, self.holder = stance_of(pose, held)
        self.pose, self.thing = pose, thing_of(pose, held) if self.holder else Held.NOTHING
        self.bones: Skeleton = skeleton_of(self.look, stance, breath)
        self.trunk = Trunk(self.bones, self.look)
        self.head = Head(self.bones.head, self.bones.body.head, self.look)
        self.skin = self.look.skin
        self.skin_shade = skin_shade(self.look)
        self.yaw = stance.yaw
        self.chair = Chair(stance.yaw if not self.bones.body.sits else _chair_yaw(self.bones), "#3f8f9c")
        self.torso = ""

    def draw(self, expression: Expression, blink: bool) -> None:
        """All layers, back to front."""
        bones, canvas = self.bones, self.canvas
        hair = self.look.hair_colour
        if bones.body.sits:
            self.chair.behind(canvas)
        away = bones.chest.front[2] < -0.1
        if not away:
            draw_hair_behind(canvas, self.head, hair)
        arms = (bones.far_arm, bones.near_arm)
        for arm in arms:
            if not arm.arm.over:
                self._arm(arm)
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
        if bones.body.sits:
            self.chair.before(canvas)
        first, then = [a for a in arms if a.arm.over and not a.arm.last], [a for a in arms if a.arm.over and a.arm.last]
        if away:
            draw_hair_behind(canvas, self.head, hair)
        for arm in first:
            if arm.side > 0 and not then:
                self._arm(arm)
        self._head(expression, blink)
        for arm in first:
            if arm.side < 0 or then:
                self._arm(arm)
        for arm in then:
            self._arm(arm)

    def _legs(self) -> None:
        canvas, bones, outfit = self.canvas, self.bones, self.outfit
        legs = sorted((bones.near_leg, bones.far_leg), key=lambda leg: leg.side, reverse=True)
        for leg in legs:
            draw_leg(canvas, leg, bones, outfit, self.skin, leg.side > 0)
        draw_seat_of_trousers(canvas, self.trunk, outfit)
        draw_skirt(canvas, self.trunk, bones, outfit)

    def _head(self, expression: Expression, blink: bool) -> None:
        canvas, head, look = self.canvas, self.head, self.look
        covered = look.covering is Covering.SCARF
        draw_head(canvas, head, self.skin, self.skin_shade)
        long = look.hair in (Hair.BOB, Hair.LONG, Hair.CURLY) and look.covering is Covering.NONE
        if not covered and not long:
            draw_ear(canvas, head, head.visible, self.skin, self.skin_shade)
        draw_beard(canvas, head, look.hair_colour, self.skin)
        draw_face(canvas, head, paint_of(head, self.skin, self.skin_shade), expression, self.person.age, blink)
        draw_hair(canvas, head, look.hair_colour, self.skin)
        draw_glasses(canvas, head)
        if Aid.HEARING_AID in look.aids and not covered:
            draw_hearing_aid(canvas, head, head.visible)

    def _arm(self, arm: ArmBones) -> None:
        canvas, bones = self.canvas, self.bones
        if self.torso and arm.arm.over:
            g = bones.body.limb * bones.body.s
            joints = [on_paper(arm.shoulder), on_paper(arm.elbow), on_paper(arm.wrist)]
            canvas.clip(self.torso)
            path = outline_of(joints, [scaled(UPPER_ARM, g, 1.0), scaled(FOREARM, g, 1.0)], (1.3, 1.6))
            canvas.path(path, darker(self.outfit.colour, 0.55), 0.55)
            canvas.end()
        hand_first = arm.arm.hand is Hand.TUCKED
        if hand_first:
            self._hand(arm)
        far = arm.side > 0
        draw_arm(canvas, arm, bones, self.outfit, self.skin, self.skin_shade, far)
        if not hand_first:
            self._hand(arm)

    def _hand(self, arm: ArmBones) -> None:
        canvas, body = self.canvas, self.bones.body
        wrist, way = on_paper(arm.wrist), _flat_way(arm)
        size = body.s * (0.87 + 0.16 * self.look.build)
        near = arm.side < 0
        skin = self.skin if near else blend(self.skin, self.skin_shade, 0.25)
        thing = self.thing if self.holder == ("near" if near else "far") else Held.NOTHING
        spare = self.pose is Pose.POURING and not near
        if (
            Aid.CANE in self.look.aids
            and near
            and arm.arm.hand is Hand.RELAXED
            and arm.arm.at[1] < -50
            and not self.bones.body.sits
            and thing is Held.NOTHING
        ):
            self._cane(wrist, way, size, skin)
            return
        if arm.arm.hand is Hand.GRIP:
            thing = Held.GLASS if spare else thing
            axis = {
                Held.BOTTLE: 118.0 if self.pose is Pose.POURING else 8.0,
                Held.GLASS: 4.0,
                Held.PHONE: -14.0,
                Held.RADIO: -12.0,
            }.get(thing, 0.0)
            draw_thing(canvas, thing, grip_centre(wrist, way, size), axis)
            draw_grip(canvas, wrist, way, axis, size, skin, self.skin_shade)
            return
        if arm.arm.hand is Hand.THUMB:
            draw_grip(canvas, wrist, way, 0.0, size, skin, self.skin_shade, up_thumb=True)
            return
        draw_hand(canvas, arm.arm.hand, wrist, way, _thumb(arm, way), size, skin, self.skin_shade)
        if thing is Held.TRAY:
            draw_tray(canvas, (wrist[0] + way[0] * 8 * size, wrist[1] + way[1] * 8 * size))

    def _cane(self, wrist: Vec, way: Vec, size: float, skin: str) -> None:
        centre = grip_centre(wrist, way, size)
        draw_cane(self.canvas, centre)
        draw_hand(self.canvas, Hand.FIST, wrist, way, -1, size, skin, self.skin_shade)

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


def _flat_way(arm: ArmBones) -> Vec:
    return arm.hand[0], -arm.hand[1] + 0.07 * arm.hand[2]


def _thumb(arm: ArmBones, way: Vec) -> int:
    """On which side of the hand the thumb lies: up on a hand that points sideways, to the front on one that hangs."""
    sideways = abs(way[0]) > abs(way[1]) * 0.9
    up = way[0] < 0 if sideways else way[1] <= 0
    return (1 if up else -1) * arm.arm.thumb


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
