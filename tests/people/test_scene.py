"""The composition: who stands where, what covers whom, and that each layer can be drawn by itself."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
import resvg_py
from hypothesis import given, settings
from hypothesis import strategies as st

from game.people.figure import draw_figure
from game.people.look import Aid
from game.people.room import HEIGHT, SCALES, WIDTH
from game.people.scene import Layer, figure_layer, flat_svg, layers, stage_positions
from game.people.spacing import KEEPING_OFF
from game.story.picture import Distance, Expression, Facing, Figure, Held, Light, Picture, Place, Pose, Wear
from tests.people.drawn import DRAWN, HOURS
from tests.shipped import cast

CAST = cast()
WALKER = next(person for person in CAST if Aid.WHEELCHAIR not in person.look.aids)
ROLLER = next(person for person in CAST if Aid.WHEELCHAIR in person.look.aids)


def figure(role, distance=Distance.NEAR, x=0.4, pose=Pose.AT_EASE, facing=Facing.RIGHT):
    """Somebody calm, empty-handed."""
    return Figure(role, pose, Expression.CALM, x, distance, facing)


def picture(*figures, light=Light.BUSY):
    """The club bar with these people."""
    return Picture(Place.CLUB_BAR, light, figures)


def shown(drawn, person=None):
    """The layers of a picture with everybody cast, in guest's clothes."""
    people = {f.role: person or CAST[i] for i, f in enumerate(drawn.figures)}
    return layers(drawn, people, dict.fromkeys(people, Wear.GUEST))


CROSSING = picture(
    figure("near", Distance.NEAR, 0.5),
    figure("staff", Distance.BEHIND_COUNTER, 0.8, Pose.POURING, Facing.LEFT),
    figure("middle", Distance.MIDDLE, 0.7),
    figure("far", Distance.FAR, 0.2, Pose.DANCING),
)

FIGURES = st.builds(
    Figure,
    role=st.sampled_from("abcdef"),
    pose=st.sampled_from(Pose),
    expression=st.sampled_from(Expression),
    x=st.floats(0, 1),
    distance=st.sampled_from(Distance),
    facing=st.sampled_from(Facing),
    held=st.sampled_from(Held),
)
PICTURES = st.builds(
    Picture,
    place=st.sampled_from(DRAWN),
    light=st.sampled_from(Light),
    figures=st.lists(FIGURES, max_size=5, unique_by=lambda f: f.role).map(tuple),
)


def names(drawn: Sequence[Layer]) -> list[str]:
    """The layers by name, the place itself as one."""
    backdrop = [layer for layer in drawn if layer.kind == "backdrop"]
    assert list(drawn[: len(backdrop)]) == backdrop
    return [layer.name for layer in (drawn[0], *drawn[len(backdrop) :])]


def test_the_bar_hides_its_staff_and_stands_behind_the_guests():
    """Staff stand behind the counter, guests before it; otherwise the bar would cut through somebody."""
    assert names(shown(CROSSING)) == ["place", "figure far", "figure staff", "counter", "figure middle", "figure near"]


def test_the_counter_reaches_the_hips_of_its_staff():
    """From the hips down nothing of the staff may be seen."""
    counter = next(layer for layer in shown(CROSSING) if layer.name == "counter")
    staff = stage_positions(CROSSING)["staff"]
    left, _, width, _ = counter.box
    hips = staff.floor_y - 92 * staff.scale
    solid = [rect for rect in ET.fromstring(counter.svg).iter() if rect.tag.endswith("rect")]
    wide = [r.attrib for r in solid if float(r.attrib["width"]) > width / 2 and float(r.attrib["x"]) <= staff.x]
    tops = [float(at["y"]) for at in wide]
    assert left < staff.x < left + width
    assert any(top <= hips for top in tops if top > HEIGHT * 0.3)


def test_an_empty_bar_still_has_its_counter():
    """A picture of the place alone is used on the menu."""
    assert names(shown(picture())) == ["place", "counter"]


def test_nearer_people_are_larger_lower_and_brighter():
    """Depth must be told by more than overlap."""
    places = [
        stage_positions(picture(figure("a", distance)))["a"] for distance in sorted(SCALES, key=SCALES.__getitem__)
    ]
    on_floor = [
        p
        for p, d in zip(places, sorted(SCALES, key=SCALES.__getitem__), strict=True)
        if d is not Distance.BEHIND_COUNTER
    ]
    assert all(a.scale < b.scale and a.floor_y < b.floor_y for a, b in pairwise(places))
    assert all(a.shade > b.shade for a, b in pairwise(on_floor))


@pytest.mark.parametrize("distance", Distance)
def test_heads_stay_above_the_text_and_below_the_top_of_the_picture(distance):
    """The text lies over the lower third and the steps over the top: heads and hands must be between them."""
    place = stage_positions(picture(figure("a", distance)))["a"]
    assert place.floor_y - 180 * place.scale > 0.12 * HEIGHT
    assert place.floor_y - 95 * place.scale < 0.62 * HEIGHT


@given(PICTURES)
def test_from_left_to_right_people_stand_as_the_picture_says(drawn):
    """The description reads people from left to right; the picture must agree."""
    places = stage_positions(drawn)
    for distance in Distance:
        row = sorted((f for f in drawn.figures if f.distance is distance), key=lambda f: f.x)
        assert all(places[a.role].x <= places[b.role].x for a, b in pairwise(row))


def test_two_at_one_spot_are_moved_apart():
    """Friends stand close, but each body must be readable."""
    places = stage_positions(picture(figure("a", x=0.5), figure("b", x=0.51)))
    assert places["b"].x - places["a"].x >= 55 * SCALES[Distance.NEAR]


@pytest.mark.parametrize("wary", sorted(KEEPING_OFF))
def test_nobodys_hand_lies_on_somebody_who_wants_room(wary):
    """The picture shows the signals of a guest, never the touch."""
    for other in Pose:
        drawn = picture(
            figure("a", x=0.48, pose=wary, facing=Facing.LEFT), figure("b", x=0.5, pose=other, facing=Facing.LEFT)
        )
        places = stage_positions(drawn)
        spot = places["b"]
        hands = draw_figure(WALKER, Wear.GUEST, other, Expression.CALM, Facing.LEFT).hands
        assert min(spot.x + x * spot.scale for x, _ in hands) > places["a"].x + 18 * spot.scale


def test_who_has_room_stands_exactly_where_the_author_put_them():
    """Cues are pointed out where the picture shows them."""
    places = stage_positions(CROSSING)
    assert {role: place.x / WIDTH for role, place in places.items()} == pytest.approx(
        {f.role: f.x for f in CROSSING.figures}
    )


def test_nobody_stands_inside_the_bar():
    """The bar fills the right of the room: staff stand behind it, and nobody far away stands within it."""
    far, staff = picture(figure("a", Distance.FAR, 0.9)), picture(figure("a", Distance.BEHIND_COUNTER, 0.3))
    counter = next(layer for layer in shown(staff) if layer.name == "counter").box
    assert stage_positions(staff)["a"].x - 40 * SCALES[Distance.BEHIND_COUNTER] > counter[0]
    assert stage_positions(far)["a"].x < 0.65 * WIDTH


def test_a_wheelchair_keeps_the_distance_of_a_conversation():
    """Feet and wheels before the body would otherwise roll over the toes of whom they talk to."""
    drawn = picture(figure("a", x=0.4), figure("b", x=0.56, facing=Facing.LEFT))
    sitting, standing = (
        next(layer for layer in layers(drawn, {"b": who}, {"b": Wear.GUEST}) if layer.role == "b").box
        for who in (ROLLER, WALKER)
    )
    other = stage_positions(drawn)["a"]
    assert sitting[0] > other.x
    assert sitting[0] + sitting[2] > standing[0] + standing[2]


@given(PICTURES)
def test_the_order_of_people_is_the_order_of_depth(drawn):
    """Nobody is drawn over somebody who stands nearer."""
    places = sorted(stage_positions(drawn).values(), key=lambda place: place.order)
    assert [place.order for place in places] == list(range(len(drawn.figures)))
    assert all(a.scale <= b.scale for a, b in pairwise(places))


@settings(max_examples=25, deadline=None)
@given(PICTURES)
def test_every_layer_lies_within_the_picture(drawn):
    """Nobody is cut off by the edge of the picture, wherever an author puts them."""
    for layer in shown(drawn):
        x, y, width, height = layer.box
        assert x >= 0 and y >= 0 and width > 0 and height > 0
        assert x + width <= WIDTH and y + height <= HEIGHT


@settings(max_examples=25, deadline=None)
@given(PICTURES)
def test_feet_and_shoulders_stay_within_the_picture(drawn):
    """Somebody at the very edge is moved in, so that their body can still be read."""
    assert all(30 * p.scale <= p.x <= WIDTH - 30 * p.scale for p in stage_positions(drawn).values())


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_every_layer_becomes_pixels_by_itself(place, light):
    """Each layer is rasterised and kept alone."""
    for layer in shown(Picture(place, light, CROSSING.figures)):
        assert bytes(resvg_py.svg_to_bytes(svg_string=layer.svg, width=48)).startswith(b"\x89PNG")


def test_layers_are_drawn_at_the_size_that_is_asked_for():
    """At twice the size a document measures twice its box, so that nothing is scaled up afterwards."""
    people = {f.role: person for f, person in zip(CROSSING.figures, CAST, strict=False)}
    for layer in layers(CROSSING, people, dict.fromkeys(people, Wear.GUEST), (WIDTH * 2, HEIGHT * 2)):
        root = ET.fromstring(layer.svg)
        assert (float(root.attrib["width"]), float(root.attrib["height"])) == (layer.box[2] * 2, layer.box[3] * 2)


@pytest.mark.parametrize("pose", Pose)
def test_a_breath_and_a_blink_stay_in_the_same_box(pose):
    """Idle motion swaps surfaces in place; a box of another size would make people jump."""
    drawn = picture(figure("a", pose=pose))
    boxes = {
        figure_layer(drawn, "a", WALKER, Wear.GUEST, blink, breath).box
        for blink in (False, True)
        for breath in (0.0, 1.0)
    }
    assert boxes == {next(layer for layer in shown(drawn, WALKER) if layer.role == "a").box}


def test_a_breath_and_a_blink_can_be_seen():
    """Idle motion that changes nothing would cost without being there."""
    drawn = picture(figure("a"))
    still = figure_layer(drawn, "a", WALKER, Wear.GUEST)
    assert (
        len({still.svg, *(figure_layer(drawn, "a", WALKER, Wear.GUEST, b, v).svg for b, v in ((True, 0), (False, 1)))})
        == 3
    )


def test_the_figure_layer_is_the_one_of_the_picture():
    """The window caches by content: the still figure must be the same wherever it comes from."""
    drawn = picture(figure("a"))
    assert figure_layer(drawn, "a", WALKER, Wear.GUEST) in shown(drawn, WALKER)


def test_a_role_that_is_not_in_the_picture_is_refused():
    """The message names the role and who is there."""
    with pytest.raises(KeyError, match=r"guest.*'a'"):
        figure_layer(picture(figure("a")), "guest", WALKER, Wear.GUEST)


def test_whoever_leans_has_something_to_lean_on():
    """Arms that rest on air look wrong; who sits in a wheelchair needs no table, and staff lean on the bar."""
    lean = picture(figure("a", pose=Pose.LEANING_ON_BAR))
    behind = picture(figure("a", Distance.BEHIND_COUNTER, 0.8, Pose.LEANING_ON_BAR))
    assert names(shown(lean, WALKER)) == ["place", "counter", "figure a", "table a"]
    assert "table a" not in [layer.name for layer in shown(lean, ROLLER)]
    assert "table a" not in [layer.name for layer in shown(behind, WALKER)]


def test_a_picture_holds_no_text_and_every_id_once():
    """Text in a picture cannot be translated or read aloud; an id used twice takes another's colours."""
    people = {f.role: person for f, person in zip(CROSSING.figures, CAST, strict=False)}
    elements = list(ET.fromstring(flat_svg(CROSSING, people, dict.fromkeys(people, Wear.GUEST))).iter())
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    assert not {element.tag.rpartition("}")[2] for element in elements} & {"text", "tspan", "image"}
    assert sorted(ids) == sorted(set(ids))


def test_nobody_cast_means_nobody_drawn():
    """A picture on the menu may name roles before anybody is cast."""
    assert names(layers(CROSSING, {}, {})) == ["place", "counter"]


@pytest.mark.parametrize(
    ("pose", "other_way", "apart"), [(Pose.HUGGING, Facing.LEFT, 33), (Pose.WALKING_WITH, Facing.RIGHT, 56)]
)
def test_a_pair_stays_together(pose, other_way, apart):
    """Two who hug or walk together stay at arm's length wherever an author puts them; others do not."""
    drawn = picture(figure("a", x=0.3, pose=pose), figure("b", x=0.6, pose=pose, facing=other_way), figure("c", x=0.62))
    places, scale = stage_positions(drawn), SCALES[Distance.NEAR]
    assert places["b"].x - places["a"].x == pytest.approx(apart * scale, abs=1.0)
    assert places["c"].x - places["b"].x >= 2 * 28 * scale
    alone = stage_positions(picture(figure("a", x=0.3, pose=pose), figure("b", x=0.6)))
    assert (alone["a"].x, alone["b"].x) == pytest.approx((0.3 * WIDTH, 0.6 * WIDTH))


def test_two_who_lean_towards_each_other_share_a_table():
    """Two tables in each other look like a mistake of the picture."""
    lean = [figure("a", x=0.4, pose=Pose.LEANING_ON_BAR), figure("b", x=0.5, pose=Pose.LEANING_ON_BAR)]
    facing = picture(lean[0], replace(lean[1], facing=Facing.LEFT))
    apart = picture(replace(lean[0], x=0.2), replace(lean[1], x=0.7))
    tables = [[layer.name for layer in shown(one, WALKER) if layer.name[:5] == "table"] for one in (facing, apart)]
    assert [len(found) for found in tables] == [1, 2]


def test_a_hug_is_drawn_for_whom_it_is_with():
    """Who hugs somebody in a wheelchair comes down to them, in the picture and in its idle motion."""
    drawn = picture(figure("a", pose=Pose.HUGGING), figure("b", x=0.5, pose=Pose.HUGGING, facing=Facing.LEFT))
    wears = dict.fromkeys("ab", Wear.GUEST)
    with_walker, with_roller = (
        next(layer for layer in layers(drawn, {"a": WALKER, "b": other}, wears) if layer.role == "a")
        for other in (CAST[3], ROLLER)
    )
    assert with_roller.box[3] < 0.9 * with_walker.box[3]
    assert figure_layer(drawn, "a", WALKER, Wear.GUEST, beside=ROLLER) == with_roller
