"""Who plays whom: chance decides, never what somebody looks like."""

from __future__ import annotations

import random
from collections.abc import Mapping
from types import MappingProxyType

from game.people.cast import CAST, Person
from game.people.clothes import Wear


def cast_roles(roles: Mapping[str, Wear], seed: int, cast: tuple[Person, ...] = CAST) -> Mapping[str, Person]:
    """A person for each role, the same for the same seed and role names; nobody plays twice.

    Everybody is as likely to get any role: neither the role's name nor its clothes has a say. Raises ValueError when
    there are more roles than people.
    """
    if len(roles) > len(cast):
        raise ValueError(
            f"{len(roles)} roles and only {len(cast)} people in the cast: use fewer roles or a larger cast"
        )
    drawn = random.Random(f"casting {seed}").sample(cast, len(roles))
    return MappingProxyType(dict(zip(sorted(roles), drawn, strict=True)))
