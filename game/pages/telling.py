"""Tells a scenario's texts in one language, with the names and pronouns of whoever is cast."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from game.language import Language
from game.pages.page import Shown
from game.pages.words import EXPRESSIONS, FACINGS, HELD, LIGHTS, PLACES, POSES, where
from game.people.casting import cast_roles
from game.people.person import Cast, Person
from game.story.picture import Figure, Picture, Place, Wear
from game.story.scenario import Scenario
from game.story.text import Text

_PLACEHOLDER = re.compile(r"\{([\w-]+)(?:\.(\w+))?\}")


@dataclass(frozen=True, slots=True)
class Telling:
    """A language and a cast together: how one playing of a scenario is told."""

    language: Language
    people: Mapping[str, Person]
    wears: Mapping[str, Wear]

    def tell(self, text: Text | None) -> str:
        """The text as a person reads it; empty for None."""
        if text is None:
            return ""
        return _PLACEHOLDER.sub(self._fill, self.language.tell(text)).strip()

    def show(self, picture: Picture, after: Picture | None = None) -> Shown:
        """The picture with its cast and its description; who is not in the one that it comes `after` walks on."""
        before = {figure.role for figure in (after or picture).figures}
        entering = frozenset(figure.role for figure in picture.figures if figure.role not in before)
        return Shown(picture, self.people, self.wears, self.describe(picture), entering)

    def describe(self, picture: Picture) -> str:
        """The place, the light, and each person from left to right, in sentences."""
        ui = self.language.ui
        called = self.tell(picture.called) or ui(PLACES[picture.place])
        place = f"{called}: {ui(LIGHTS[picture.light])}."
        people = sorted(picture.figures, key=lambda figure: figure.x)
        return " ".join([place, *(self.describe_figure(figure, picture.place) for figure in people)])

    def describe_figure(self, figure: Figure, place: Place) -> str:
        """One person of a picture of this place in one sentence: name, where, posture, face, what is held."""
        ui = self.language.ui
        particulars = [
            ui(where(figure.distance, place)),
            ui(FACINGS[figure.facing]),
            ui(EXPRESSIONS[figure.expression]),
            ui(HELD[figure.held]),
        ]
        return f"{self.name(figure.role)} {ui(POSES[figure.pose])}: {', '.join(filter(None, particulars))}."

    def name(self, role: str) -> str:
        """The name of whoever plays the role; the role's own id where nobody is cast."""
        person = self.people.get(role)
        return person.name if person else role

    def _fill(self, match: re.Match[str]) -> str:
        role, form = match.groups()
        person = self.people.get(role)
        if person is None:
            return match.group(0)
        if form is None:
            return person.name
        forms = person.pronouns.form(self.language.code)
        said = {"they": forms.they, "them": forms.them, "their": forms.their}.get(form.lower(), match.group(0))
        return said[:1].upper() + said[1:] if form[0].isupper() else said


def telling(scenario: Scenario, seed: int, language: Language, cast: Cast) -> Telling:
    """How the scenario is told with the people of the cast whom the seed gives its roles."""
    wears = {role.id: role.wears for role in scenario.roles.values()}
    return Telling(language, cast_roles(scenario.roles, seed, cast), wears)
