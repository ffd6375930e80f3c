"""One member of the cast: a name, how to speak of them, a body and their own clothes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from game.people.clothes import Outfit, Wear, dressed_for
from game.people.look import Look


@dataclass(frozen=True, slots=True)
class Forms:
    """The three forms of a pronoun in one language: "ze" "haar" "haar", "they" "them" "their"."""

    they: str
    them: str
    their: str


class Pronouns(StrEnum):
    """How somebody is spoken of."""

    SHE = "she"
    HE = "he"
    THEY = "they"

    def form(self, language: str) -> Forms:
        """The forms in this language ("nl", "en"); English for a language that is not there."""
        forms = FORMS[self]
        return forms.get(language, forms["en"])


FORMS: Mapping[Pronouns, Mapping[str, Forms]] = MappingProxyType(
    {
        Pronouns.SHE: {"nl": Forms("ze", "haar", "haar"), "en": Forms("she", "her", "her")},
        Pronouns.HE: {"nl": Forms("hij", "hem", "zijn"), "en": Forms("he", "him", "his")},
        Pronouns.THEY: {"nl": Forms("die", "hen", "hun"), "en": Forms("they", "them", "their")},
    }
)
"""In Dutch without stress, as a sentence says it in passing: "ze", not "zij"."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the cast; `age` in years, `clothes` what they wear on a night out."""

    id: str
    name: str
    pronouns: Pronouns
    age: int
    look: Look
    clothes: Outfit

    def dressed(self, wear: Wear) -> Outfit:
        """What they wear in a role that asks for `wear`."""
        return dressed_for(wear, self.clothes)


Cast = tuple[Person, ...]
"""Everybody who can be given a role, in the order of their file."""
