"""The places: what every place in every light keeps to."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
import resvg_py

from game.people import svg
from game.people.crowd import revellers
from game.people.places.club_light import MOODS
from game.people.places.scenery import WHOLE, Piece, scenery
from game.people.room import HEIGHT, WIDTH
from game.people.silhouette import outline
from game.story.picture import COUNTERS, LIGHTS, Light, Place
from tests.people.drawn import DRAWN, HOURS

SHAPES = {"rect", "polygon", "ellipse", "circle", "path", "g", "svg", "linearGradient", "radialGradient", "stop"}


def pieces(place: Place, light: Light) -> list[Piece]:
    """Everything that the place is made of."""
    drawn = scenery(place)
    counter = [drawn.counter(light)] if drawn.counter else []
    return [*drawn.behind(light), *counter, *(drawn.before(light) if drawn.before else ())]


def whole(place: Place, light: Light) -> str:
    """The place as one document."""
    return svg.document("".join(piece.svg for piece in pieces(place, light)), WHOLE)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_every_place_is_drawn_with_shapes_alone_so_that_no_picture_holds_text(place, light):
    """Text in a picture could not be translated, read aloud or enlarged; images and filters would be slow to draw."""
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(whole(place, light)).iter()}
    assert tags <= SHAPES


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_ids_in_a_place_are_its_own(place, light):
    """Two gradients of one name would give a part the light of another."""
    ids = [element.attrib["id"] for element in ET.fromstring(whole(place, light)).iter() if "id" in element.attrib]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_every_place_becomes_pixels(place, light):
    """What the rasteriser refuses would leave the window without a picture."""
    assert bytes(resvg_py.svg_to_bytes(svg_string=whole(place, light), width=96)).startswith(b"\x89PNG")


def test_every_place_that_a_scenario_may_name_is_drawn():
    """A scene in a place that nobody drew would be a scene without a picture."""
    assert set(DRAWN) == set(Place) == set(LIGHTS)


@pytest.mark.parametrize("place", DRAWN)
def test_a_place_is_drawn_in_the_lights_that_a_scenario_may_ask_for(place):
    """An hour that an author may name must be told apart from the others without reading."""
    assert set(scenery(place).airs) == set(LIGHTS[place])
    assert len({whole(place, light) for light in LIGHTS[place]}) == len(LIGHTS[place])
    assert scenery(place).light(next(iter(set(Light) - set(LIGHTS[place])))) in LIGHTS[place]


@pytest.mark.parametrize("place", DRAWN)
def test_a_place_has_the_counter_that_a_scenario_may_put_somebody_behind(place):
    """Whoever serves would stand in the middle of the room without it."""
    assert (scenery(place).counter is not None) == (place in COUNTERS)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_a_place_is_the_same_whenever_it_is_drawn(place, light):
    """Surfaces are cached on disk by what they show; a crowd that changed by itself would also jump between scenes."""
    assert whole(place, light) == whole(place, light)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_every_piece_lies_within_the_picture_and_the_first_fills_it(place, light):
    """The window clears nothing behind the first piece; a box outside the picture would be cut off."""
    first, *others = pieces(place, light)
    assert (first.box, first.sway) == (WHOLE, None)
    for piece in others:
        left, top, wide, high = piece.box
        assert left >= 0, piece.name
        assert top >= 0, piece.name
        assert left + wide <= WIDTH, piece.name
        assert top + high <= HEIGHT, piece.name
    names = [piece.name for piece in (first, *others)]
    assert len(set(names)) == len(names)


def test_the_crowd_grows_when_it_is_busy_and_leaves_at_closing_time():
    """The picture must agree with its description: few people early and late, many when it is busy."""
    early, busy, closing = (sum(MOODS[light].crowd) for light in (Light.EARLY, Light.BUSY, Light.CLOSING))
    assert closing < early < busy


def test_no_two_people_in_a_row_of_the_crowd_are_drawn_alike():
    """A crowd of copies looks like wallpaper."""
    drawn = [outline(who) for who in revellers("row", 24, 0.0, 1000.0)]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_what_sways_is_slow_or_small_enough_never_to_flash(place, light):
    """More than three flashes a second can cause seizures (WCAG 2.3.1); ours change less."""
    for piece in pieces(place, light):
        if piece.sway:
            reach = max(map(abs, piece.sway.reach))
            assert piece.sway.period >= (8 if reach > 6 else 1), piece.name
            assert reach <= 60, piece.name


@pytest.mark.parametrize(("sideways", "ends"), [(False, [("0", "0"), ("0", "10")]), (True, [("0", "0"), ("10", "0")])])
def test_a_wash_covers_its_box_once(sideways, ends):
    """Strips that overlap or leave a seam would show as lines in the light."""
    drawn = svg.wash((0, 0, 20, 20), ((0, "#000000", 1), (1, "#ffffff", 1)), 10, sideways)
    strips = [
        (e.get("x"), e.get("y"), float(e.attrib["width"]), float(e.attrib["height"])) for e in ET.fromstring(drawn)
    ]
    assert [(x, y) for x, y, _, _ in strips] == ends
    assert sum(width * height for _, _, width, height in strips) == 400
