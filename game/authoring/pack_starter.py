"""A new pack to begin with: the template, with the answers of a venue filled in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template

from game.authoring.source import quoted

TEMPLATE = Path(__file__).with_name("pack_template.yaml")
LOGO = "logo.png"
"""What the logo is called in a pack."""


@dataclass(frozen=True, slots=True)
class House:
    """What a venue says of itself before its pack is written, in its own words.

    `norm` is the house norm in the words of `said_by`, `calls` who the team brings in, `quiet_place` where somebody
    can be in peace, `log` how the team writes down what happened.
    """

    name: str
    norm: str
    said_by: str
    calls: str
    quiet_place: str
    log: str


def begun_pack(house: House, folder: Path, *, logo: bool) -> str:
    """The text of a `pack.yaml` that checks clean; `folder` is named in its first comment, its name becomes the id."""
    values = {
        "FOLDER": folder.as_posix(),
        "ID": folder.name,
        "LOGO": f"logo: {LOGO}" if logo else f"# logo: {LOGO}",
        "NAME": quoted(house.name),
        "NORM": quoted(house.norm),
        "SAID_BY": quoted(house.said_by),
        "CALLS": quoted(house.calls),
        "QUIET_PLACE": quoted(house.quiet_place),
        "LOG": quoted(house.log),
    }
    return Template(TEMPLATE.read_text("utf-8")).substitute(values)
