"""Chance alone decides who plays whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.people.cast import CAST, Person
from game.people.casting import cast_roles
from game.people.clothes import Wear
from game.people.look import Aid, Covering
from game.people.person import HE, SHE

ROLES = {"target": Wear.GUEST, "acting": Wear.GUEST, "colleague": Wear.BAR_STAFF, "security": Wear.SECURITY}
SEEDS = 10_000


@pytest.fixture(scope="module")
def draws() -> list[dict[str, Person]]:
    """The castings of ten thousand seeds."""
    return [dict(cast_roles(ROLES, seed)) for seed in range(SEEDS)]


@given(st.integers(min_value=0, max_value=2**63))
def test_a_casting_is_the_same_for_a_seed_and_nobody_plays_twice(seed: int):
    """The same seed gives the same people, whatever the order of the roles; every role gets its own person."""
    found = cast_roles(ROLES, seed)
    assert found == cast_roles(dict(reversed(ROLES.items())), seed)
    assert set(found) == set(ROLES)
    assert len({person.id for person in found.values()}) == len(ROLES)


def test_the_clothes_of_a_role_have_no_say():
    """Who is cast does not change when a role asks for other clothes."""
    other = dict.fromkeys(ROLES, Wear.CREW)
    assert all(cast_roles(ROLES, seed) == cast_roles(other, seed) for seed in range(200))


def test_more_roles_than_people_are_refused():
    """The message says how many of each there are."""
    with pytest.raises(ValueError, match="4 roles and only 3 people"):
        cast_roles(ROLES, 1, CAST[:3])


@pytest.mark.parametrize("role", list(ROLES))
def test_everybody_is_as_likely_in_every_role(draws, role: str):
    """Chi-square over the people: below 52.0 (19 degrees of freedom, one in ten thousand by chance)."""
    seen = Counter(found[role].id for found in draws)
    expected = SEEDS / len(CAST)
    assert sum((seen[person.id] - expected) ** 2 / expected for person in CAST) < 52.0


TRAITS: dict[str, Callable[[Person], bool]] = {
    "she": lambda person: person.pronouns is SHE,
    "he": lambda person: person.pronouns is HE,
    "dark skin": lambda person: int(person.look.skin[1:3], 16) < 0xB8,
    "headscarf or turban": lambda person: person.look.covering is not Covering.NONE,
    "wheelchair": lambda person: Aid.WHEELCHAIR in person.look.aids,
    "over forty": lambda person: person.age > 40,
    "fat": lambda person: person.look.build > 0.55,
}


@pytest.mark.parametrize("trait", list(TRAITS))
@pytest.mark.parametrize("role", list(ROLES))
def test_no_role_goes_more_often_to_people_of_one_kind(draws, role: str, trait: str):
    """Chi-square of role against trait: below 15.1 (1 degree of freedom, one in ten thousand by chance)."""
    has = TRAITS[trait]
    share = sum(map(has, CAST)) / len(CAST)
    assert 0 < share < 1
    seen = sum(has(found[role]) for found in draws)
    expected = SEEDS * share
    assert (seen - expected) ** 2 / expected + (seen - expected) ** 2 / (SEEDS - expected) < 15.1


def test_target_and_acting_are_of_every_combination(draws):
    """Every pair of pronouns occurs, about as often as the cast allows."""
    seen = Counter((found["target"].pronouns.key, found["acting"].pronouns.key) for found in draws)
    count = Counter(person.pronouns.key for person in CAST)
    pairs = len(CAST) * (len(CAST) - 1)
    total = 0.0
    for a in count:
        for b in count:
            expected = SEEDS * count[a] * (count[b] - (a == b)) / pairs
            total += (seen[a, b] - expected) ** 2 / expected
    assert total < 31.8
