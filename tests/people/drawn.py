"""The places that are drawn by now, in the lights that they have."""

from __future__ import annotations

from importlib.util import find_spec

from game.story.picture import LIGHTS, Place

DRAWN = tuple(place for place in Place if find_spec(f"game.people.places.{place.value}"))
HOURS = tuple((place, light) for place in DRAWN for light in LIGHTS[place])
