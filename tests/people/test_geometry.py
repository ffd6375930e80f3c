"""Every pose of every body, both ways round: joints that a body has, feet on the floor, hands in reach, a free face."""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import pairwise, product

import pytest

from game.people.eyes import eye_points
from game.people.figure import MARGIN, FigureDrawing, draw_figure
from game.people.geometry import Vec, Vec3, dot, length, minus, on_paper, plus
from game.people.head import Head
from game.people.look import Aid
from game.people.person import Person
from game.people.pose import Hand, Place
from game.people.posture import Posture, posture_of
from game.people.rig import BAR_TOP, Skeleton, skeleton_of
from game.people.scene import SEATED_BACK
from game.people.spacing import TOGETHER
from game.people.stances import STANCES
from game.story.picture import Expression, Facing, Held, Pose, Wear
from tests.effort import THOROUGH
from tests.shipped import cast

CAST = cast()
ONE_OF = 1 if THOROUGH else 7
"""Of so many drawings one is made and looked at. Everybody and every pose comes by: 7 divides neither number."""
ROLLING = [person for person in CAST if Aid.WHEELCHAIR in person.look.aids]
ON_CANE = [person for person in CAST if Aid.CANE in person.look.aids and person not in ROLLING]

Body = tuple[Person, Pose, Facing, Posture, Skeleton]


@cache
def bodies() -> tuple[Body, ...]:
    """Everybody in every pose, facing either way, with empty hands and with a glass."""
    made = []
    for person in CAST:
        for pose in Pose:
            for facing in Facing:
                for held in (Held.NOTHING, Held.GLASS):
                    posture = posture_of(person, person.clothes, pose, held, facing)
                    made.append((person, pose, facing, posture, skeleton_of(person.look, posture.stance)))
    return tuple(made)


@cache
def drawn(person: Person, pose: Pose, facing: Facing) -> FigureDrawing:
    """The drawing of somebody in their own clothes."""
    return draw_figure(person, Wear.GUEST, pose, Expression.CALM, facing)


def drawings() -> list[tuple[Person, Pose, FigureDrawing]]:
    """Everybody in every pose; the way they face alternates, for the one is the other's mirror image."""
    both = tuple(Facing)
    chosen = [(i, j) for i in range(len(CAST)) for j in range(len(Pose))][::ONE_OF]
    poses = tuple(Pose)
    return [(CAST[i], poses[j], drawn(CAST[i], poses[j], both[(i + j) % 2])) for i, j in chosen]


def _bend(a: Vec3, b: Vec3, c: Vec3) -> float:
    u, v = minus(b, a), minus(c, b)
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(u, v) / (length(u) * length(v))))))


def _told(body: Body) -> str:
    person, pose, facing, posture, _ = body
    return f"{person.id} {pose} facing {facing} holding {posture.thing}"


def test_every_pose_of_the_vocabulary_has_a_stance():
    """A picture that the checker accepts can always be drawn; there are at least 24 poses and 8 faces."""
    assert set(STANCES) == set(Pose)
    assert len(Pose) >= 24
    assert len(Expression) >= 8


def test_bones_keep_their_length():
    """No arm or leg stretches to reach a target."""
    for body in bodies():
        bones = body[4]
        for arm in (bones.near_arm, bones.far_arm):
            assert length(minus(arm.elbow, arm.shoulder)) == pytest.approx(bones.body.upper_arm, abs=0.05), _told(body)
            assert length(minus(arm.wrist, arm.elbow)) == pytest.approx(bones.body.forearm, abs=0.05), _told(body)
        for leg in (bones.near_leg, bones.far_leg):
            assert length(minus(leg.knee, leg.hip)) == pytest.approx(bones.body.thigh, abs=0.05), _told(body)
            assert length(minus(leg.ankle, leg.knee)) == pytest.approx(bones.body.shin, abs=0.05), _told(body)


def test_joints_bend_no_further_than_a_body_can():
    """Elbows to 150 degrees; knees to 75 standing, 125 sitting, 145 kneeling, and never backwards; necks turn 90."""
    for body in bodies():
        bones, stance = body[4], body[3].stance
        most = 145 if stance.hips else 125 if stance.seat else 75
        for arm in (bones.near_arm, bones.far_arm):
            assert _bend(arm.shoulder, arm.elbow, arm.wrist) <= 150, _told(body)
        for leg in (bones.near_leg, bones.far_leg):
            assert _bend(leg.hip, leg.knee, leg.ankle) <= most, _told(body)
            middle = tuple((h + a) / 2 for h, a in zip(leg.hip, leg.ankle, strict=True))
            ahead = sum((k - m) * f for k, m, f in zip(leg.knee, middle, leg.foot.front, strict=True))
            upward = leg.knee[1] - middle[1]
            assert ahead > -1.0 or (stance.hips and upward < 0), _told(body)
        assert dot(bones.head.front, bones.chest.front) > math.cos(math.radians(90)), _told(body)


def test_arms_come_out_of_their_own_shoulders():
    """A shoulder is on its own side, as far from the neck as the body is wide; no elbow lies within the chest."""
    for body in bodies():
        bones = body[4]
        for arm in (bones.near_arm, bones.far_arm):
            out = dot(minus(arm.shoulder, bones.chest.origin), bones.chest.left) * arm.side
            assert out == pytest.approx(bones.body.shoulder, abs=2.0), _told(body)
            elbow = minus(arm.elbow, bones.chest.origin)
            beside = dot(elbow, bones.chest.left) * arm.side
            before = dot(elbow, bones.chest.front)
            assert beside > 8.0 * bones.body.s or abs(before) > 8.0 * bones.body.s, _told(body)


def test_hands_reach_what_they_are_for():
    """A wrist is where its pose wants it, within a hand's breadth; nobody grasps beside the thing."""
    for body in bodies():
        bones, stance = body[4], body[3].stance
        for arm in (bones.near_arm, bones.far_arm):
            if arm.arm.place is not Place.CHEST:
                continue
            out, up, front = arm.arm.at
            s = bones.body.s
            wide = (bones.body.shoulder / s - 17.0) * (1 if out > 0 else -1)
            deep = front + (stance.depth if front > 6 else 0.0)
            target = bones.chest.at(arm.side * (out + wide) * s, up * s, deep * s)
            assert length(minus(arm.wrist, target)) < 9.0, (_told(body), arm.side)


def test_who_kneels_has_a_knee_on_the_floor():
    """One knee is down, one foot is flat: that can be held while talking."""
    for person in CAST:
        if person in ROLLING:
            continue
        posture = posture_of(person, person.clothes, Pose.KNEELING_BESIDE, Held.NOTHING, Facing.RIGHT)
        bones = skeleton_of(person.look, posture.stance)
        assert 0 < bones.near_leg.knee[1] < 11 * bones.body.s
        assert bones.far_leg.knee[1] > 35 * bones.body.s


def test_who_sits_has_level_thighs():
    """In a wheelchair in every pose, on a stool in the pose that says so."""
    for body in bodies():
        person, pose, _, posture, bones = body
        assert bones.body.sits == (person in ROLLING or pose is Pose.SITTING), _told(body)
        if bones.body.sits:
            assert 44 < bones.near_leg.hip[1] < 75, _told(body)
            assert abs(bones.near_leg.hip[1] - bones.near_leg.knee[1]) < 20, _told(body)
            assert posture.cane == "" or pose is Pose.SITTING, _told(body)


def test_a_cane_is_in_a_free_hand_or_over_a_forearm():
    """Never in the hand that holds something else; who rolls has none; in most poses it bears weight."""
    for body in bodies():
        person, _, _, posture, bones = body
        assert bool(posture.cane) == (person in ON_CANE), _told(body)
        if posture.cane in ("near", "far"):
            assert posture.cane != posture.holder, _told(body)
            hand = bones.near_arm if posture.cane == "near" else bones.far_arm
            assert hand.arm.hand is Hand.CANE, _told(body)
            assert 40 < hand.wrist[1] < 105, _told(body)
    empty_handed = [body[3] for body in bodies() if body[0] in ON_CANE and body[3].thing is Held.NOTHING]
    assert sum(not posture.cane.startswith("hung") for posture in empty_handed) > 0.8 * len(empty_handed)


def test_the_cane_stays_in_the_own_hand_whichever_way_somebody_faces():
    """A mirror image would put it into the other hand."""
    for person in ON_CANE:
        canes = [posture_of(person, person.clothes, Pose.AT_EASE, Held.NOTHING, facing).cane for facing in Facing]
        assert sorted(canes) == ["far", "near"]


def test_hands_never_come_before_an_eye():
    """Neither palm nor fingers."""
    for body in bodies():
        person, _, facing, _, bones = body
        head = Head(bones.head, bones.body.head, person.look, facing is Facing.LEFT)
        for arm in (bones.near_arm, bones.far_arm):
            wrist, way = on_paper(arm.wrist), (arm.hand[0], -arm.hand[1])
            for eye in eye_points(head):
                for along in (0.0, 4.0, 8.0, 12.0):
                    x, y = wrist[0] + way[0] * along, wrist[1] + way[1] * along
                    assert math.hypot(x - eye[0], y - eye[1]) > 5.0, _told(body)


_PUPIL = re.compile(r'<circle cx="([-\d.]+)" cy="([-\d.]+)" r="[\d.]+" fill="#15101a"/>')
_PATH = re.compile(r'<path d="([^"]+)" fill="(#\w+|none)"([^>]*)/>')
_POINTS = re.compile(r"[MLC]([^MLCZ]+)")


def _outlines(data: str) -> list[list[Vec]]:
    """The corners of a path: the end points of its lines and curves, an outline for each `M`."""
    outlines = []
    for part in data.split("M")[1:]:
        numbers = [[float(n) for n in found.split()] for found in _POINTS.findall("M" + part)]
        outlines.append([(n[-2], n[-1]) for n in numbers])
    return outlines


def _within(point: Vec, outlines: list[list[Vec]]) -> bool:
    inside, (x, y) = False, point
    for outline in outlines:
        for (ax, ay), (bx, by) in zip(outline, outline[1:] + outline[:1], strict=True):
            if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
                inside = not inside
    return inside


def _on_stroke(point: Vec, line: list[Vec], width: float) -> bool:
    (x, y), half = point, width / 2
    for (ax, ay), (bx, by) in pairwise(line):
        dx, dy = bx - ax, by - ay
        part = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1.0)))
        if math.hypot(x - ax - dx * part, y - ay - dy * part) < half:
            return True
    return False


def _check_floor(person: Person, pose: Pose, drawing: FigureDrawing) -> None:
    assert -1.0 <= drawing.box[3] - MARGIN <= 5.5, (person.id, pose, drawing.box)
    if person not in ROLLING:
        assert max(y for _, y in drawing.feet) == pytest.approx(0.0, abs=4.5), (person.id, pose)
        assert min(y for _, y in drawing.feet) > -18, (person.id, pose)


def test_every_drawing_stands_on_the_floor_with_its_eyes_free():
    """What is lowest touches y = 0 (within a few centimetres of perspective). No hair, brim, hand, tray, glass or phone
    is drawn over a pupil, and at least one is in sight."""
    for person, pose, drawing in drawings():
        _check_floor(person, pose, drawing)
        pupils = [*_PUPIL.finditer(drawing.svg)]
        assert pupils, (person.id, pose)
        eyes = [(float(one[1]), float(one[2])) for one in pupils]
        for found in _PATH.finditer(drawing.svg, pupils[-1].end()):
            data, fill, more = found.groups()
            if "opacity" in more:
                continue
            outlines = _outlines(data)
            for eye in eyes:
                if fill != "none":
                    assert not _within(eye, outlines), (person.id, pose, fill)
                else:
                    width = float(re.findall(r'stroke-width="([\d.]+)"', more)[0])
                    assert not any(_on_stroke(eye, line, width) for line in outlines), (person.id, pose, more)


def test_an_elbow_on_the_bar_lies_on_its_top():
    """Whoever stands leaning on the bar has the near forearm at the height of its top, however tall they are."""
    for person in CAST:
        if person in ROLLING:
            continue
        posture = posture_of(person, person.clothes, Pose.LEANING_ON_BAR, Held.NOTHING, Facing.RIGHT)
        bones = skeleton_of(person.look, posture.stance)
        assert bones.near_arm.elbow[1] - BAR_TOP == pytest.approx(3.0, abs=2.5), person.id
        assert bones.near_arm.wrist[1] >= BAR_TOP + 1.0, person.id


def test_a_hug_never_puts_a_hand_to_a_face():
    """Whoever hugs whom, standing, kneeling or rolling: hands lie on a back, and clear of the other's head."""
    for one, other in product(CAST, CAST):
        if one is other:
            continue
        bones = []
        for person, beside in ((one, other), (other, one)):
            posture = posture_of(person, person.clothes, Pose.HUGGING, Held.NOTHING, Facing.RIGHT, beside)
            bones.append(skeleton_of(person.look, posture.stance))
        apart = TOGETHER[Pose.HUGGING] + SEATED_BACK * sum(person in ROLLING for person in (one, other))
        x, y = on_paper(bones[1].head.origin)
        for arm in (bones[0].near_arm, bones[0].far_arm):
            for along in (0.0, 7.0, 12.0):
                hx, hy = on_paper(plus(arm.wrist, arm.hand, along))
                assert math.hypot(hx - (apart - x), hy - y) > 14.0, (one.id, other.id, arm.side)


def test_people_rest_their_arms_in_their_own_manner():
    """At ease not everybody stands the same, and each person always does as they do."""
    arms = {}
    for person in CAST:
        stance = posture_of(person, person.clothes, Pose.AT_EASE, Held.NOTHING, Facing.RIGHT).stance
        assert stance == posture_of(person, person.clothes, Pose.AT_EASE, Held.NOTHING, Facing.RIGHT).stance
        arms[person.id] = (stance.near_arm, stance.far_arm)
    assert len(set(arms.values())) >= 6
    assert max([*arms.values()].count(one) for one in arms.values()) <= len(CAST) / 2.5


def test_facing_left_is_the_mirror_of_facing_right_but_for_what_has_a_side():
    """The body turns about; a pin, a parting, a prosthesis and a cane stay on the person's own side."""
    for person in CAST:
        if person in ON_CANE:
            continue
        right, left = (drawn(person, Pose.TALKING, facing) for facing in (Facing.RIGHT, Facing.LEFT))
        assert left.head == pytest.approx((-right.head[0], right.head[1], right.head[2]))
        for one, other in zip((*left.hands, *left.feet), (*right.hands, *right.feet), strict=True):
            assert one == pytest.approx((-other[0], other[1]))
    prosthesis = next(person for person in CAST if Aid.PROSTHETIC_LEG in person.look.aids)
    sides = []
    for facing in Facing:
        drawing = drawn(prosthesis, Pose.AT_EASE, facing)
        rod = re.search(r'd="M([-\d.]+) [^"]*" fill="none" stroke="#a9b0c8"', drawing.svg)
        assert rod is not None
        sides.append(
            float(rod[1]) - (drawing.feet[0][0] + drawing.feet[1][0]) / 2 * (1 if facing is Facing.RIGHT else -1)
        )
    assert sides[0] * sides[1] < 0
