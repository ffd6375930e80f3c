"""Who plays whom: chance decides, never what somebody looks like."""

from __future__ import annotations

import random
from collections.abc import Mapping
from types import MappingProxyType

from game.people.person import Cast, Person
from game.story.scenario import Role

OLDEST = 200
"""An age that nobody reaches."""


def cast_roles(roles: Mapping[str, Role], seed: int, cast: Cast) -> Mapping[str, Person]:
    """A person for each role, the same for the same seed, cast and roles; nobody plays twice. Stories with other
    roles get other people from the same seed.

    Everybody is as likely to get any role: neither its name, its part nor its clothes has a say. Only a role with an
    `age_from` or `age_to` goes to somebody of that age (to the nearest who is left, where nobody is). Raises ValueError
    when there are more roles than people.
    """
    if len(roles) > len(cast):
        raise ValueError(
            f"{len(roles)} roles and only {len(cast)} people in the cast: use fewer roles or a larger cast"
        )
    chance = random.Random(f"casting {seed} {' '.join(sorted(roles))}")
    left = chance.sample(cast, len(cast))
    found: dict[str, Person] = {}
    asking = sorted(filter(_asks_an_age, roles.values()), key=lambda one: (-one.age_from, one.age_to or OLDEST, one.id))
    for role in asking:
        person = min(left, key=lambda one: _years_off(one, role))
        left.remove(person)
        found[role.id] = person
    if asking:
        chance.shuffle(left)  # whoever fits was taken from the front, so the others are no longer in any order
    free = sorted(role_id for role_id in roles if role_id not in found)
    found |= zip(free, left, strict=False)
    return MappingProxyType(dict(sorted(found.items())))


def _years_off(person: Person, role: Role) -> int:
    """How far somebody's age is from those that the role asks for; 0 when it fits."""
    return max(0, role.age_from - person.age, person.age - (role.age_to or OLDEST))


def _asks_an_age(role: Role) -> bool:
    return bool(role.age_from or role.age_to)
