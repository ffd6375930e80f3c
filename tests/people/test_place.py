"""The places: what every place in every light keeps to."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import product

import pytest
import resvg_py

from game.people import svg
from game.people.crowd import revellers
from game.people.light import MOODS
from game.people.place import backdrop, counter, drifting
from game.people.room import HEIGHT, WIDTH
from game.people.silhouette import outline
from game.story.picture import Light, Place

HOURS = tuple(product(Place, Light))
SHAPES = {"rect", "polygon", "ellipse", "circle", "path", "g", "svg", "linearGradient", "radialGradient", "stop"}


def whole(place, light):
    """The place with its counter, as one document."""
    return svg.document(backdrop(place, light) + counter(place, light)[0], (0, 0, WIDTH, HEIGHT))


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


@pytest.mark.parametrize("place", Place)
def test_a_place_shows_the_hour(place):
    """Early, busy and closing must be told apart without reading."""
    assert len({backdrop(place, light) for light in Light}) == len(Light)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_a_place_is_the_same_whenever_it_is_drawn(place, light):
    """Surfaces are cached on disk by what they show; a crowd that changed by itself would also jump between scenes."""
    assert backdrop(place, light) == backdrop(place, light)


def test_the_crowd_grows_when_it_is_busy_and_leaves_at_closing_time():
    """The picture must agree with its description: few people early and late, many when it is busy."""
    early, busy, closing = (sum(MOODS[light].crowd) for light in (Light.EARLY, Light.BUSY, Light.CLOSING))
    assert closing < early < busy


def test_no_two_people_in_a_row_of_the_crowd_are_drawn_alike():
    """A crowd of copies looks like wallpaper."""
    drawn = [outline(who) for who in revellers("row", 24, 0.0, 1000.0)]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize(("place", "light"), HOURS)
def test_wandering_lights_are_slow_and_faint_enough_never_to_flash(place, light):
    """More than three flashes a second can cause seizures; ours take seconds for one sweep."""
    for drift in drifting(place, light):
        assert drift.period >= 8
        assert max(abs(way) for way in drift.reach) <= 60
        assert bytes(resvg_py.svg_to_bytes(svg_string=drift.svg, width=32)).startswith(b"\x89PNG")


@pytest.mark.parametrize(("sideways", "ends"), [(False, [("0", "0"), ("0", "10")]), (True, [("0", "0"), ("10", "0")])])
def test_a_wash_covers_its_box_once(sideways, ends):
    """Strips that overlap or leave a seam would show as lines in the light."""
    drawn = svg.wash((0, 0, 20, 20), ((0, "#000000", 1), (1, "#ffffff", 1)), 10, sideways)
    strips = [
        (e.get("x"), e.get("y"), float(e.attrib["width"]), float(e.attrib["height"])) for e in ET.fromstring(drawn)
    ]
    assert [(x, y) for x, y, _, _ in strips] == ends
    assert sum(width * height for _, _, width, height in strips) == 400
