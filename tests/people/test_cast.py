"""The cast: many kinds of people, each spoken of rightly and dressed for any role."""

from __future__ import annotations

import itertools
import re

import pytest

from game.people.clothes import Top, Wear
from game.people.look import Aid, Beard, Covering, Glasses, Hair
from game.people.person import Pronouns
from tests.shipped import cast

CAST = cast()


def test_names_and_ids_are_each_somebodys_own():
    """Nobody is mistaken for somebody else in a text or a save."""
    assert len({person.id for person in CAST}) == len({person.name for person in CAST}) == len(CAST) >= 16


def test_the_cast_is_of_every_age_size_and_kind():
    """Ages 18 to 70, short to tall, thin to fat, and every way of getting about, hearing, seeing and covering."""
    ages = [person.age for person in CAST]
    assert min(ages) >= 18
    assert max(ages) <= 70
    assert min(ages) <= 22
    assert max(ages) >= 60
    assert max(p.look.stature for p in CAST) - min(p.look.stature for p in CAST) >= 25
    assert max(p.look.build for p in CAST) - min(p.look.build for p in CAST) >= 0.5
    aids = set().union(*(person.look.aids for person in CAST))
    assert aids == set(Aid)
    assert {Covering.SCARF, Covering.TURBAN} <= {person.look.covering for person in CAST}
    assert {Glasses.ROUND, Glasses.SQUARE} <= {person.look.glasses for person in CAST}
    assert len({person.look.beard for person in CAST}) >= len(Beard) - 1
    assert len({person.look.hair for person in CAST}) >= len(Hair) - 1
    assert {person.pronouns for person in CAST} == {"she", "he", "they"}


def test_no_two_people_look_alike():
    """Any two differ in at least four of the things that tell people apart at a glance."""
    for one, other in itertools.combinations(CAST, 2):
        pairs = (
            (one.look.skin, other.look.skin),
            (one.look.hair, other.look.hair),
            (one.look.hair_colour, other.look.hair_colour),
            (one.look.covering, other.look.covering),
            (one.look.beard, other.look.beard),
            (one.look.stature, other.look.stature),
            (one.clothes.top, other.clothes.top),
            (one.clothes.colour, other.clothes.colour),
        )
        assert sum(a != b for a, b in pairs) >= 4, (one.id, other.id)


@pytest.mark.parametrize("pronouns", list(Pronouns))
def test_pronouns_have_all_forms_in_both_languages(pronouns):
    """{role.they}, {role.them} and {role.their} can be filled in Dutch and in English."""
    for language in ("nl", "en"):
        form = pronouns.form(language)
        assert form.they
        assert form.them
        assert form.their
    assert (Pronouns.SHE.form("nl").their, Pronouns.HE.form("nl").their, Pronouns.THEY.form("nl").their) == (
        "haar",
        "zijn",
        "hun",
    )
    assert (Pronouns.SHE.form("en").they, Pronouns.HE.form("en").they, Pronouns.THEY.form("en").they) == (
        "she",
        "he",
        "they",
    )


def test_colours_are_written_as_the_drawing_reads_them():
    """Every colour of a look or an outfit is "#rrggbb" (or empty where there is none)."""
    for person in CAST:
        look, clothes = person.look, person.clothes
        colours = [look.skin, look.hair_colour, look.eyes, look.covering_colour, clothes.colour, clothes.bottom_colour]
        colours += [clothes.shoe_colour, clothes.under, clothes.over_colour, *filter(None, [clothes.trim])]
        assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours), person.id


@pytest.mark.parametrize("wear", [Wear.BAR_STAFF, Wear.FLOOR_STAFF, Wear.SECURITY, Wear.CREW])
def test_at_work_everybody_wears_the_same(wear):
    """The clothes tell the role, not the person; guests wear their own."""
    assert len({(p.dressed(wear).top, p.dressed(wear).colour, p.dressed(wear).over) for p in CAST}) == 1
    assert all(person.dressed(Wear.GUEST) is person.clothes for person in CAST)


def test_nobody_wears_a_uniform_on_a_night_out():
    """The four work outfits are not among the clothes that guests wear."""
    for person in CAST:
        assert all(person.clothes != person.dressed(wear) for wear in Wear if wear not in (Wear.GUEST, Wear.CASUAL))
    assert len({person.clothes.top for person in CAST} & set(Top)) >= 7
