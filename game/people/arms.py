"""Arms with what their hands do: rest, gesture, hold, lean on a cane."""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.people.canvas import Canvas, blend, darker
from game.people.chair import draw_cane, draw_hung_cane
from game.people.clothes import Outfit
from game.people.geometry import Vec, between_flat, on_paper
from game.people.hands import draw_grip, draw_hand, grip_centre
from game.people.held import draw_bag, draw_thing, draw_tray
from game.people.limbs import FOREARM, UPPER_ARM, bone, flesh, outline_of, scaled
from game.people.look import Aid, Look
from game.people.pose import Hand
from game.people.posture import Posture
from game.people.rig import ArmBones, Skeleton
from game.people.sleeves import draw_arm, sleeves
from game.story.picture import Held, Pose

CARBON = "#4d5470"
"""What a prosthesis is made of."""
JOINT = "#a9b0c8"

AXES = {Held.GLASS: 4.0, Held.PHONE: -14.0, Held.RADIO: -12.0}
"""How far from upright something is held, in degrees clockwise."""


@dataclass(frozen=True, slots=True)
class Arms:
    """The arms of one figure; `mirrored` tells that the drawing will be shown as its mirror image."""

    canvas: Canvas
    bones: Skeleton
    look: Look
    outfit: Outfit
    pose: Pose
    posture: Posture
    skin: str
    shade: str
    mirrored: bool

    def draw(self, arm: ArmBones, torso: str) -> None:
        """One arm with its shadow on the torso (its path; empty where it casts none), its sleeve and its hand."""
        if torso and arm.arm.over:
            self._shadow(arm, torso)
        hand_first = arm.arm.hand is Hand.TUCKED
        if hand_first:
            self._hand(arm)
        tone = CARBON if self._made(arm) else self.skin
        draw_arm(self.canvas, arm, self.bones, self.outfit, self.skin, self.shade, arm.side > 0)
        if self._made(arm):
            self._prosthesis(arm)
        if not hand_first:
            self._hand(arm)
        if self.posture.cane == f"hung {self._name(arm)}":
            draw_hung_cane(self.canvas, between_flat(on_paper(arm.elbow), on_paper(arm.wrist), 0.45), tone == CARBON)

    def _name(self, arm: ArmBones) -> str:
        return "near" if arm.side < 0 else "far"

    def _made(self, arm: ArmBones) -> bool:
        """Whether this is the left arm of somebody with a prosthesis."""
        return Aid.PROSTHETIC_ARM in self.look.aids and (arm.side > 0) != self.mirrored

    def _shadow(self, arm: ArmBones, torso: str) -> None:
        g = self.bones.body.limb * self.bones.body.s
        joints = [on_paper(arm.shoulder), on_paper(arm.elbow), on_paper(arm.wrist)]
        self.canvas.clip(torso)
        joints[0] = between_flat(joints[0], joints[1], 0.42)  # at the shoulder the sleeve is sewn to the cloth
        path = outline_of(joints, [scaled(UPPER_ARM[2:], g, 1.0), scaled(FOREARM, g, 1.0)], (1.3, 1.6))
        self.canvas.path(path, darker(self.outfit.colour, 0.55), 0.55)
        self.canvas.end()

    def _prosthesis(self, arm: ArmBones) -> None:
        """A forearm of carbon with its cuff, where the sleeve leaves it free."""
        if sleeves(self.bones, self.outfit)[0] >= 2:
            return
        g = self.bones.body.limb * self.bones.body.s
        elbow, wrist = on_paper(arm.elbow), on_paper(arm.wrist)
        start = between_flat(elbow, wrist, 0.22)
        flesh(self.canvas, [start, wrist], [scaled(((0.0, 3.7), (0.4, 3.5), (1.0, 2.3)), g)], CARBON, darker(CARBON))
        cuff = bone(start, between_flat(elbow, wrist, 0.34), ((0.0, 4.0 * g), (1.0, 3.8 * g)), start=False, end=False)
        self.canvas.shape(cuff, JOINT, smooth=False)

    def _hand(self, arm: ArmBones) -> None:
        canvas, near = self.canvas, arm.side < 0
        wrist, way = on_paper(arm.wrist), _flat_way(arm)
        size = self.bones.body.s * (0.87 + 0.16 * self.look.build)
        skin, shade = (self.skin if near else blend(self.skin, self.shade, 0.25)), self.shade
        if self._made(arm):
            skin, shade = CARBON, JOINT
        thing = self.posture.thing if self.posture.holder == self._name(arm) else Held.NOTHING
        match arm.arm.hand:
            case Hand.POCKET:
                self._pocket(wrist, way, size, skin)
            case Hand.CANE:
                draw_cane(canvas, grip_centre(wrist, way, size))
                draw_hand(canvas, Hand.FIST, wrist, way, -1, size, skin, shade)
            case Hand.GRIP:
                self._grip(arm, thing, wrist, way, size, skin, shade)
            case Hand.THUMB:
                draw_grip(canvas, wrist, way, 0.0, size, skin, shade, up_thumb=True)
            case shape:
                if self.posture.cane == "both" and near:
                    draw_cane(canvas, grip_centre(wrist, way, size))
                if thing is Held.BAG:
                    draw_bag(canvas, grip_centre(wrist, way, size))
                draw_hand(canvas, shape, wrist, way, _thumb(arm, way), size, skin, shade)
                if thing is Held.TRAY:
                    draw_tray(canvas, (wrist[0] + way[0] * 8 * size, wrist[1] + way[1] * 8 * size))

    def _grip(self, arm: ArmBones, thing: Held, wrist: Vec, way: Vec, size: float, skin: str, shade: str) -> None:
        pours = self.pose is Pose.POURING
        thing = Held.GLASS if pours and arm.side > 0 else thing
        axis = (118.0 if pours else 8.0) if thing is Held.BOTTLE else AXES.get(thing, 0.0)
        draw_thing(self.canvas, thing, grip_centre(wrist, way, size), axis)
        draw_grip(self.canvas, wrist, way, axis, size, skin, shade)

    def _pocket(self, wrist: Vec, way: Vec, size: float, skin: str) -> None:
        """The back of a hand that goes into a pocket, and the pocket's edge over it."""
        far = math.hypot(*way) or 1.0
        ax, ay = way[0] / far * size, way[1] / far * size

        def at(along: float, across: float) -> Vec:
            return wrist[0] + ax * along - ay * across, wrist[1] + ay * along + ax * across

        back = [at(-1.2, -2.1), at(-1.2, 2.1), at(2.6, 3.1), at(5.0, 3.4), at(5.0, 3.4), at(4.0, -3.4), at(4.0, -3.4)]
        self.canvas.shape([*back, at(2.0, -2.9)], skin)
        self.canvas.line([at(3.7, -4.8), at(4.3, 0.0), at(5.3, 4.6)], darker(self.outfit.bottom_colour, 0.4), 1.0)


def _flat_way(arm: ArmBones) -> Vec:
    return arm.hand[0], -arm.hand[1] + 0.07 * arm.hand[2]


def _thumb(arm: ArmBones, way: Vec) -> int:
    """On which side of the hand the thumb lies: up on a hand that points sideways, to the front on one that hangs."""
    sideways = abs(way[0]) > abs(way[1]) * 0.9
    up = way[0] < 0 if sideways else way[1] <= 0
    return (1 if up else -1) * arm.arm.thumb
