"""The file of the cast: who can play a role, and what they look like."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import plain_text
from game.authoring.fields import Fields, check_count, entries, items, number, scalar, word
from game.authoring.findings import Findings, shown
from game.authoring.outline import MOST_ROLES, version_fits
from game.people.clothes import Bottom, Outfit, Shoe, Top
from game.people.look import Aid, Beard, Covering, Glasses, Hair, Look
from game.people.person import Cast, Person, Pronouns

MOST_PEOPLE = 300
YOUNGEST, OLDEST = 18, 99
"""Years. Nobody younger plays in a story about transgressive behaviour."""
SHORTEST, TALLEST = 120, 215
"""Centimetres."""

_COLOUR = re.compile("#[0-9a-f]{6}")
E = TypeVar("E", bound=StrEnum)


def read_people(findings: Findings, node: Node) -> Cast:
    """The people in the author's order, with stand-ins where the findings hold a mistake; nobody for another version.

    A file has at least as many people as a scenario can have roles, so that every scenario can be cast.
    """
    fields = Fields(findings, node, "the cast")
    if not version_fits(fields):
        return ()
    people = fields.need("people")
    found = entries(findings, people, "`people`")
    if people is not None:
        check_count(findings, fields.place("people"), len(found), MOST_ROLES, MOST_PEOPLE, "people")
    fields.close()
    named: dict[str, ScalarNode] = {}
    return tuple(_person(findings, key, value, named) for key, value in found)


def _person(findings: Findings, key: ScalarNode, node: Node, named: dict[str, ScalarNode]) -> Person:
    fields = Fields(findings, node, shown(key.value), key)
    name = _name(fields, named)
    pronouns = fields.word("pronouns", Pronouns, Pronouns.THEY)
    age = round(number(findings, fields.need("age"), "age", YOUNGEST, OLDEST))
    look, clothes = _look(fields), _clothes(fields)
    fields.close()
    return Person(key.value, name, pronouns, age, look, clothes)


def _name(fields: Fields, named: dict[str, ScalarNode]) -> str:
    node = fields.need("name")
    if node is None:
        return ""
    name = plain_text(fields.findings, node, "name")
    if name in named:
        line = named[name].start_mark.line + 1
        message = f"somebody else is called {shown(name)} too"
        fields.findings.report(
            Code.SAME_NAME, node, message, f"see line {line}; in a text nobody could tell them apart"
        )
    elif isinstance(node, ScalarNode):
        named[name] = node
    return name


def _look(fields: Fields) -> Look:
    body, face = _part(fields, "body", "the body"), _part(fields, "face", "the face")
    hair = _part(fields, "hair", "the hair")
    covering, covering_colour = _covering(fields)
    look = Look(
        skin=_colour(fields, "skin", "#c98f63"),
        hair=hair.word("style", Hair, Hair.SHORT),
        hair_colour=_colour(hair, "colour", "#2b1c1c"),
        stature=number(fields.findings, body.need("stature"), "stature", SHORTEST, TALLEST),
        build=_share(body, "build", 0.35),
        shoulders=_share(body, "shoulders", 0.5),
        hips=_share(body, "hips", 0.5),
        bust=_share(body, "bust", 0.0),
        pregnant=_holds(body, "pregnant"),
        jaw=_share(face, "jaw", 0.5),
        nose=_share(face, "nose", 0.5),
        brow=_share(face, "brow", 0.5),
        lips=_share(face, "lips", 0.5),
        eyes=_colour_maybe(face, "eyes", "#4a2f22"),
        beard=_word_or(face, "beard", Beard, Beard.NONE),
        glasses=_word_or(face, "glasses", Glasses, Glasses.NONE),
        earring=_holds(face, "earring"),
        freckles=_holds(face, "freckles"),
        lashes=_holds(face, "lashes"),
        makeup=_holds(face, "makeup"),
        covering=covering,
        covering_colour=covering_colour,
        aids=_aids(fields),
    )
    for part in (body, face, hair):
        part.close()
    return look


def _covering(fields: Fields) -> tuple[Covering, str]:
    if not fields.has("covering"):
        fields.find("covering")
        return Covering.NONE, "#3d6b78"
    covering = _part(fields, "covering", "the covering")
    read = covering.word("kind", Covering, Covering.NONE), _colour(covering, "colour", "#3d6b78")
    covering.close()
    return read


def _aids(fields: Fields) -> frozenset[Aid]:
    found = [word(fields.findings, node, "aids", Aid) for node in items(fields.findings, fields.find("aids"), "`aids`")]
    return frozenset(aid for aid in found if aid is not None)


def _clothes(fields: Fields) -> Outfit:
    worn = _part(fields, "clothes", "the clothes")
    top, colour = worn.word("top", Top, Top.TEE), _colour(worn, "colour", "#35507e")
    outfit = Outfit(
        top=top,
        colour=colour,
        bottom=_word_or(worn, "bottom", Bottom, Bottom.SKIRT if top in (Top.DRESS, Top.LONG_DRESS) else Bottom.JEANS),
        bottom_colour=_colour_maybe(worn, "bottom_colour", colour if top in (Top.DRESS, Top.LONG_DRESS) else "#35507e"),
        shoe=_word_or(worn, "shoe", Shoe, Shoe.SNEAKER),
        shoe_colour=_colour_maybe(worn, "shoe_colour", "#f1ece4"),
        under=_colour_maybe(worn, "under", "#f3ece2"),
        trim=_colour_maybe(worn, "trim", ""),
        pin=_holds(worn, "pin"),
        covered=_holds(worn, "covered"),
    )
    worn.close()
    return outfit


def _part(fields: Fields, key: str, name: str) -> Fields:
    return Fields(fields.findings, fields.need(key), name, fields.place(key))


def _share(fields: Fields, key: str, otherwise: float) -> float:
    """A measure from 0 to 1."""
    node = fields.find(key)
    return otherwise if node is None else number(fields.findings, node, key, 0, 1)


def _holds(fields: Fields, key: str) -> bool:
    if fields.has(key):
        return bool(fields.truth(key))
    return fields.find(key) is not None


def _word_or(fields: Fields, key: str, kind: type[E], otherwise: E) -> E:
    return fields.word_maybe(key, kind) or otherwise


def _colour(fields: Fields, key: str, otherwise: str) -> str:
    node = fields.need(key)
    return otherwise if node is None else _colour_of(fields.findings, node, key, otherwise)


def _colour_maybe(fields: Fields, key: str, otherwise: str) -> str:
    node = fields.find(key)
    return otherwise if node is None else _colour_of(fields.findings, node, key, otherwise)


def _colour_of(findings: Findings, node: Node, key: str, otherwise: str) -> str:
    value = scalar(findings, node, key)
    if value is None or _COLOUR.fullmatch(value):
        return value or otherwise
    hint = 'write six digits or letters a to f, in quotes: "#7f4f38"'
    findings.report(Code.BAD_COLOUR, node, f"`{key}` cannot be {shown(value)}", hint)
    return otherwise
