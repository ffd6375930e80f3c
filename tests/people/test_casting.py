"""Chance alone decides who plays whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency, chisquare

from game.people.casting import cast_roles
from game.people.look import Aid, Covering, Hair
from game.people.person import Person
from game.story.picture import Wear
from game.story.scenario import Part, Role
from game.story.text import Text
from tests.shipped import cast, library

CAST = cast()
SEEDS = 10_000
UNLIKELY = 1e-4
"""A test fails when chance alone would give such a difference less often than this."""


def role(id_: str, part: Part = Part.BYSTANDER, wears: Wear = Wear.GUEST, age_from: int = 0, age_to: int = 0) -> Role:
    """Somebody in a story."""
    return Role(id_, part, wears, Text("", ""), age_from, age_to)


ROLES = {
    one.id: one
    for one in (
        role("target", Part.TARGET),
        role("acting", Part.ACTING),
        role("colleague", Part.COLLEAGUE, Wear.BAR_STAFF),
        role("security", Part.COLLEAGUE, Wear.SECURITY),
    )
}
EVERY_PART = {part.value: role(part.value, part) for part in Part}


@given(st.integers(min_value=0, max_value=2**63))
def test_a_casting_is_the_same_for_a_seed_and_nobody_plays_twice(seed: int):
    """The same seed gives the same people, whatever the order of the roles; every role gets its own person."""
    found = cast_roles(ROLES, seed, CAST)
    assert found == cast_roles(dict(reversed(ROLES.items())), seed, CAST)
    assert set(found) == set(ROLES)
    assert len({person.id for person in found.values()}) == len(ROLES)


def test_part_and_clothes_of_a_role_have_no_say():
    """Who is cast does not change when a role asks for other clothes, or is another's part."""
    other = {name: replace(one, wears=Wear.CREW, part=Part.ACTING) for name, one in ROLES.items()}
    assert all(cast_roles(ROLES, seed, CAST) == cast_roles(other, seed, CAST) for seed in range(200))


def test_more_roles_than_people_are_refused():
    """The message says how many of each there are."""
    with pytest.raises(ValueError, match="4 roles and only 3 people"):
        cast_roles(ROLES, 1, CAST[:3])


@given(st.integers(min_value=0, max_value=2**63), st.sampled_from((30, 45, 50)))
def test_a_parent_is_as_old_as_the_story_needs(seed: int, age: int):
    """The one thing of a person that an author can ask for; the others stay anybody's."""
    roles = {**ROLES, "parent": role("parent", age_from=age)}
    assert cast_roles(roles, seed, CAST)["parent"].age >= age
    young = tuple(person for person in CAST if person.age < 30)
    oldest = max(person.age for person in young)
    assert cast_roles({"parent": roles["parent"]}, seed, young)["parent"].age == oldest


Trait = Callable[[Person], str]


def _skin(person: Person) -> str:
    light = int(person.look.skin[1:3], 16)
    return "dark" if light < 0x90 else "middle" if light < 0xDE else "light"


def _expression(person: Person) -> str:
    look = person.look
    soft = look.lashes or look.makeup or person.clothes.bottom == "skirt"
    firm = look.beard != "none" or look.hair in (Hair.FADE, Hair.BUZZ, Hair.UNDERCUT)
    return f"{person.pronouns} {'mixed' if soft and firm else 'soft' if soft else 'plain'}"


TRAITS: Mapping[str, Trait] = MappingProxyType(
    {
        "person": lambda person: person.id,
        "skin": _skin,
        "pronouns": lambda person: person.pronouns,
        "gender expression": _expression,
        "age": lambda person: "under 30" if person.age < 30 else "30 to 49" if person.age < 50 else "50 and over",
        "covering": lambda person: "scarf" if person.look.covering is Covering.SCARF else str(person.look.covering),
        "body": lambda person: "thin" if person.look.build < 0.34 else "fat" if person.look.build > 0.59 else "middle",
        "aid": lambda person: "wheelchair or cane" if person.look.aids & {Aid.WHEELCHAIR, Aid.CANE} else "none",
    }
)


def asks_ages(roles: Mapping[str, Role]) -> bool:
    """Whether the story needs somebody young or old; then it is tested by itself, below."""
    return any(role.age_from or role.age_to for role in roles.values())


@pytest.fixture(scope="module")
def where_ages_are_asked() -> Mapping[tuple[str, ...], list[list[Person]]]:
    """The roles of a story that ask for the same ages, with who plays each of them in two thousand seeds."""
    drawn: dict[tuple[str, ...], list[list[Person]]] = {}
    for scenario in library().scenarios.values():
        groups = _of_the_same_ages(scenario.roles)
        for seed in range(SEEDS // 5 if groups else 0):
            found = cast_roles(scenario.roles, seed, CAST)
            for group in groups:
                drawn.setdefault((scenario.id, *group), []).append([found[name] for name in group])
    return drawn


@pytest.mark.parametrize("trait", [trait for trait in TRAITS if trait != "person"])
def test_where_a_story_asks_for_ages_its_parts_go_to_the_same_people(where_ages_are_asked, trait: str):
    """Among the roles that ask for the same ages, chi-square of the role against what somebody is like."""
    for group, draws in where_ages_are_asked.items():
        counts = [Counter(TRAITS[trait](draw[place]) for draw in draws) for place in range(len(group) - 1)]
        kinds = sorted({kind for count in counts for kind in count})
        if len(kinds) > 1:
            p = chi2_contingency([[count[kind] for kind in kinds] for count in counts]).pvalue
            assert p > UNLIKELY, f"{group} against {trait}: p = {p:.5f}"


def _of_the_same_ages(roles: Mapping[str, Role]) -> list[list[str]]:
    """The roles of a story that asks for ages, those that ask for the same ones together; no group of one."""
    groups: dict[tuple[int, int], list[str]] = {}
    for role in roles.values() if asks_ages(roles) else ():
        groups.setdefault((role.age_from, role.age_to), []).append(role.id)
    return [group for group in groups.values() if len(group) > 1]


@pytest.fixture(scope="module")
def over_the_catalogue() -> Mapping[Part, Counter[str]]:
    """How often each person played each part, over ten thousand seeds of the scenarios in turn, and of every part."""
    stories = [roles for roles in (story.roles for story in library().scenarios.values()) if not asks_ages(roles)]
    played: dict[Part, Counter[str]] = {part: Counter() for part in Part}
    for seed in range(SEEDS):
        for roles in (EVERY_PART, stories[seed % len(stories)]):
            for name, person in cast_roles(roles, seed, CAST).items():
                played[roles[name].part][person.id] += 1
    return played


@pytest.mark.parametrize("trait", list(TRAITS))
@pytest.mark.parametrize("part", list(Part))
def test_no_part_goes_more_often_to_people_of_one_kind(over_the_catalogue, part: Part, trait: str):
    """Chi-square of the part against the cast: whoever somebody is has no say in what they play."""
    kinds, share = Counter(map(TRAITS[trait], CAST)), Counter[str]()
    for person in CAST:
        share[TRAITS[trait](person)] += over_the_catalogue[part][person.id]
    total = share.total()
    assert total >= SEEDS, part
    assert len(kinds) > 1
    found = chisquare([share[kind] for kind in kinds], [total * kinds[kind] / len(CAST) for kind in kinds])
    told = f"{part} against {trait}: chi2 = {found.statistic:.1f} ({len(kinds) - 1} df), p = {found.pvalue:.3f}"
    print(told)
    assert found.pvalue > UNLIKELY, told


def test_target_and_acting_are_of_every_combination():
    """Every pair of pronouns occurs, about as often as the cast allows."""
    drawn = [cast_roles(ROLES, seed, CAST) for seed in range(SEEDS)]
    seen = Counter((found["target"].pronouns, found["acting"].pronouns) for found in drawn)
    count = Counter(person.pronouns for person in CAST)
    pairs = {(a, b): count[a] * (count[b] - (a == b)) for a in count for b in count}
    found = chisquare(
        [seen[pair] for pair in pairs], [SEEDS * often / len(CAST) / (len(CAST) - 1) for often in pairs.values()]
    )
    told = f"target and acting: chi2 = {found.statistic:.1f} ({len(pairs) - 1} df), p = {found.pvalue:.3f}"
    print(told)
    assert all(seen[pair] > 0 for pair in pairs)
    assert found.pvalue > UNLIKELY, told


@pytest.mark.parametrize("oldest", [25, 40])
def test_a_classmate_is_played_by_somebody_young(oldest: int) -> None:
    """Whoever is left gets the other roles; with too few young people the nearest in age plays it."""
    roles = {name: role(name, age_to=oldest) for name in ("one", "two", "three")}
    for seed in range(200):
        found = cast_roles({**roles, "other": role("other")}, seed, cast())
        assert all(found[name].age <= oldest for name in roles)
    many = {f"r{number}": role(f"r{number}", age_to=oldest) for number in range(12)}
    young = sorted(person.age for person in cast())[:12]
    assert sorted(person.age for person in cast_roles(many, 1, cast()).values())[-1] <= max(oldest, young[-1])
