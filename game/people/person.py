"""One member of the cast: a name, how to speak of them, a body and their own clothes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.people.clothes import Outfit, Wear, dressed_for
from game.people.look import Look


@dataclass(frozen=True, slots=True)
class Forms:
    """The three forms of a pronoun in one language: "zij" "haar" "haar", "they" "them" "their"."""

    they: str
    them: str
    their: str


@dataclass(frozen=True, slots=True)
class Pronouns:
    """How somebody is spoken of, per language code ("nl", "en")."""

    key: str
    forms: Mapping[str, Forms] = field(hash=False)

    def form(self, language: str) -> Forms:
        """The forms in this language; English for a language that is not there."""
        return self.forms.get(language, self.forms["en"])


SHE = Pronouns("she", MappingProxyType({"nl": Forms("zij", "haar", "haar"), "en": Forms("she", "her", "her")}))
HE = Pronouns("he", MappingProxyType({"nl": Forms("hij", "hem", "zijn"), "en": Forms("he", "him", "his")}))
THEY = Pronouns("they", MappingProxyType({"nl": Forms("die", "hen", "hun"), "en": Forms("they", "them", "their")}))


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
