"""A new scenario to begin with: the template, with the answers of its author filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Template
from types import MappingProxyType

from game.authoring.source import quoted
from game.story.picture import LIGHTS, Light, Place, Wear

TEMPLATE = Path(__file__).with_name("template.yaml")
REHEARSAL = Path(__file__).with_name("rehearsal_template.yaml")
"""what stands below it in a scenario that a crew rehearses too"""


class Audience(StrEnum):
    """Who plays it; the folder that the scenario belongs in."""

    HORECA = "horeca"
    YOUTH = "youth"
    FESTIVAL = "festival"


COLLEAGUES: Mapping[Audience, Wear] = MappingProxyType(
    {Audience.HORECA: Wear.BAR_STAFF, Audience.YOUTH: Wear.CASUAL, Audience.FESTIVAL: Wear.CREW}
)
"""What a colleague wears where this audience works."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the author says of a scenario before it is written. `behaviour` and `job` in the author's own words,
    `rehearsal` whether a crew rehearses it too."""

    title: str
    audience: Audience
    place: Place
    behaviour: str
    job: str
    rehearsal: bool = False


def begun(beginning: Beginning, file: str) -> str:
    """The text of a scenario that checks clean and plays; `file` is named in its first comment."""
    values = {
        "FILE": file,
        "TITLE": quoted(beginning.title),
        "BEHAVIOUR": quoted(beginning.behaviour),
        "JOB": quoted(beginning.job),
        "PLACE": str(beginning.place),
        "LIGHT": str(_light(beginning.place)),
        "WEARS": str(COLLEAGUES[beginning.audience]),
    }
    text = TEMPLATE.read_text("utf-8") + (REHEARSAL.read_text("utf-8") if beginning.rehearsal else "")
    return Template(text).substitute(values)


def title_of(scenario_id: str) -> str:
    """A first title, from the last part of the id: `horeca/mijn-avond` -> `Mijn avond`."""
    return scenario_id.rpartition("/")[2].replace("-", " ").capitalize()


def _light(place: Place) -> Light:
    """The busiest light of the place: a night out, where the place has one."""
    return Light.BUSY if Light.BUSY in LIGHTS[place] else LIGHTS[place][-1]
