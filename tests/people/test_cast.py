"""The cast: many kinds of people, each spoken of rightly and dressed for any role."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace

import pytest

from game.people.clothes import Bottom, Top, Wear
from game.people.figure import draw_figure
from game.people.look import Aid, Beard, Covering, Glasses, Hair
from game.people.person import Pronouns
from game.people.sleeves import UNDER
from game.story.picture import Expression, Facing, Pose
from tests.shipped import cast

CAST = cast()


def test_names_and_ids_are_each_somebodys_own():
    """Nobody is mistaken for somebody else in a text or a save."""
    assert len({person.id for person in CAST}) == len({person.name for person in CAST}) == len(CAST) >= 32


def test_the_cast_is_of_every_age_size_and_kind():
    """Ages 18 to 70, short to tall, thin to fat, and every way of getting about, hearing, seeing and covering."""
    ages = [person.age for person in CAST]
    assert (min(ages), max(ages)) >= (18, 65)
    assert max(ages) <= 70
    assert min(ages) <= 20
    assert sum(age >= 50 for age in ages) >= 6
    assert max(p.look.stature for p in CAST) - min(p.look.stature for p in CAST) >= 40
    assert max(p.look.build for p in CAST) - min(p.look.build for p in CAST) >= 0.7
    assert set().union(*(person.look.aids for person in CAST)) == set(Aid)
    assert {person.look.covering for person in CAST} >= set(Covering) - {Covering.CAP}
    assert {person.look.beard for person in CAST} == set(Beard)
    assert {person.look.glasses for person in CAST} == set(Glasses)
    assert {person.look.hair for person in CAST} == set(Hair)
    assert len({person.look.skin for person in CAST}) >= 20
    assert any(person.look.pregnant for person in CAST)


def test_gender_shows_in_many_ways():
    """Every pronoun, men and others in skirts, beards with make-up, women with shaved sides and without lashes."""
    count = Counter(person.pronouns for person in CAST)
    assert set(count) == set(Pronouns)
    assert min(count.values()) >= 4
    assert abs(count[Pronouns.SHE] - count[Pronouns.HE]) <= 4
    assert any(person.look.beard is not Beard.NONE and person.look.makeup for person in CAST)
    assert any(person.clothes.bottom is Bottom.SKIRT and person.pronouns is not Pronouns.SHE for person in CAST)
    assert any(person.look.hair in (Hair.UNDERCUT, Hair.BUZZ) and person.pronouns is Pronouns.SHE for person in CAST)
    assert sum(person.clothes.pin for person in CAST) >= 2


def test_ordinary_kinds_come_more_than_once_and_together():
    """Nobody stands for a whole group: two headscarves at least, wheelchairs of all ages, a scarf in a wheelchair."""
    scarves = [person for person in CAST if person.look.covering is Covering.SCARF]
    rolling = [person for person in CAST if Aid.WHEELCHAIR in person.look.aids]
    assert len(scarves) >= 3
    assert len(rolling) >= 3
    assert max(p.age for p in rolling) - min(p.age for p in rolling) >= 25
    assert {p.id for p in scarves} & {p.id for p in rolling}


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
    assert Pronouns.SHE.form("nl").they == "ze", "unstressed, as the Dutch scenarios are written"
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


def test_who_covers_their_arms_does_so_at_work():
    """A short sleeve of the crew does not bare the arms of somebody who keeps them covered."""
    covered = [person for person in CAST if person.clothes.covered]
    assert {person.id for person in CAST if person.look.covering is Covering.SCARF} <= {one.id for one in covered}
    for person in covered:
        bare = replace(person, clothes=replace(person.clothes, covered=False))
        drawn, other = (
            draw_figure(one, Wear.CREW, Pose.TALKING, Expression.CALM, Facing.RIGHT).svg for one in (person, bare)
        )
        assert drawn.count(UNDER) > other.count(UNDER)


def test_nobody_wears_a_uniform_on_a_night_out():
    """The four work outfits are not among the clothes that guests wear."""
    for person in CAST:
        assert all(person.clothes != person.dressed(wear) for wear in Wear if wear not in (Wear.GUEST, Wear.CASUAL))
    assert len({person.clothes.top for person in CAST} & set(Top)) >= 7
