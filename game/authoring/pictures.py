"""Pictures: who stands where, how, in which light."""

from __future__ import annotations

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft
from game.authoring.fields import Fields, check_count, number, pairs
from game.story.pack import OwnPlace
from game.story.picture import COUNTERS, LIGHTS, Distance, Expression, Facing, Figure, Held, Light, Picture, Place, Pose

MOST_PEOPLE = 8

NO_PICTURE = Picture(Place.CLUB_BAR, Light.EARLY)
"""stands in for a picture that is not there"""


def read_picture(draft: Draft, fields: Fields, key: str = "picture") -> Picture:
    """The picture of a needed key."""
    node = fields.need(key)
    return NO_PICTURE if node is None else _picture(draft, node)


def read_picture_maybe(draft: Draft, fields: Fields, key: str = "picture") -> Picture | None:
    """The picture of a key that may be left out."""
    node = fields.find(key)
    return None if node is None else _picture(draft, node)


def _picture(draft: Draft, node: Node) -> Picture:
    fields = Fields(draft.findings, node, "a picture")
    own = _own_place(draft, fields.find("place"))
    place = own.looks_like if own else fields.word("place", Place, Place.CLUB_BAR)
    light = own.light if own and own.light and not fields.has("light") else read_light(fields, place)
    fields.find("light")
    people = fields.find("people")
    entries = (pairs(draft.findings, people, "`people`") if people is not None else None) or []
    check_count(draft.findings, people, len(entries), 0, MOST_PEOPLE, "people in the picture")
    figures = tuple(_figure(draft, draft.role(key, key.value), place, key, value) for key, value in entries)
    fields.close()
    return Picture(place, light, figures, own.name if own else None)


def _own_place(draft: Draft, node: Node | None) -> OwnPlace | None:
    """The pack's own place that is named; None for one of the game's."""
    return draft.places.get(node.value.strip()) if isinstance(node, ScalarNode) else None


def read_light(fields: Fields, place: Place) -> Light:
    """The light of a needed key, one that the place is drawn in; the place's first stands in for a mistake."""
    light = fields.word("light", Light, LIGHTS[place][0])
    if light not in LIGHTS[place]:
        hint = "it can be " + ", ".join(f"`{one}`" for one in LIGHTS[place])
        message = f"`{place}` is not drawn in the light `{light}`"
        fields.findings.report(Code.NO_SUCH_LIGHT, fields.find("light"), message, hint)
    return light


def _figure(draft: Draft, role: str, place: Place, key: Node, node: Node) -> Figure:
    fields = Fields(draft.findings, node, f"`{role[:40]}` in the picture", key)
    figure = Figure(
        role=role,
        pose=fields.word("pose", Pose, Pose.AT_EASE),
        expression=fields.word("expression", Expression, Expression.CALM),
        x=number(draft.findings, fields.need("x"), "x", 0, 1),
        distance=fields.word("distance", Distance, Distance.MIDDLE),
        facing=fields.word("facing", Facing, Facing.LEFT),
        held=fields.word_maybe("held", Held) or Held.NOTHING,
    )
    if figure.distance is Distance.BEHIND_COUNTER and place not in COUNTERS:
        hint = "use `near`, `middle` or `far`; places with a counter: " + ", ".join(f"`{p}`" for p in sorted(COUNTERS))
        draft.findings.report(Code.NO_COUNTER, fields.find("distance"), f"`{place}` has no counter", hint)
    fields.close()
    return figure
