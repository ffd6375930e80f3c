"""One file -> a scenario, the help lines or the cast, or every mistake in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.authoring.cast_file import read_people
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import Answered, Draft
from game.authoring.findings import Findings, TooManyMistakes
from game.authoring.help_file import read_help_lines
from game.authoring.nodes import compose
from game.authoring.outline import read_scenario_node
from game.authoring.pack_file import read_pack_node, read_places_node
from game.authoring.source import read_source, scenario_id
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.pack import OwnPlace, Pack
from game.story.scenario import Scenario

PACK_FILE, PLACES_FILE = "pack.yaml", "places.yaml"
"""what makes a folder a pack, and the places of its own"""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: no scenario when a diagnostic is an error; `lines` has the line of each text's context,
    `source_lines` the file itself, `answered` the author's answers to warnings."""

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    source_lines: tuple[str, ...] = ()
    answered: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpReading:
    """The help lines of a file, none when a diagnostic is an error; `lines` has the line of each text's context."""

    help_lines: tuple[HelpLine, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CastReading:
    """The people of a file, nobody when a diagnostic is an error."""

    cast: Cast
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class PackFileReading:
    """What `pack.yaml` and `places.yaml` hold, None when a diagnostic is an error; `lines` as in a Reading."""

    pack: Pack | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def read_scenario(path: Path, root: Path, pack: Pack | None = None) -> Reading:
    """The scenario in the file, named after its path below `root` and after the pack that it belongs to.

    Raises nothing: mistakes are diagnostics.
    """
    findings = Findings(str(path))
    scenario: Scenario | None = None
    lines: dict[str, int] = {}
    answered: tuple[Answered, ...] = ()
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            name = scenario_id(path, root, findings)
            draft = Draft(findings, f"{pack.id}:{name}" if pack else name, places=pack.places if pack else {})
            scenario = read_scenario_node(draft, node)
            lines, answered = draft.lines, draft.answered
    except TooManyMistakes:
        pass
    found = findings.result()
    return Reading(None if has_errors(found) else scenario, found, lines, findings.lines, answered)


def read_pack(folder: Path) -> PackFileReading:
    """The pack in the folder, without its scenarios. Raises nothing: mistakes are diagnostics."""
    findings, lines = Findings(str(folder / PACK_FILE)), dict[str, int]()
    pack: Pack | None = None
    try:
        text = read_source(folder / PACK_FILE, folder, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, "")
            pack = read_pack_node(draft, node, folder)
            lines.update(draft.lines)
    except TooManyMistakes:
        pass
    found = findings.result()
    if pack is not None and (folder / PLACES_FILE).exists():
        places, wrong = _read_places(folder, pack.id, lines)
        pack, found = replace(pack, places=places), (*found, *wrong)
    return PackFileReading(None if has_errors(found) else pack, found, lines)


def _read_places(
    folder: Path, pack: str, lines: dict[str, int]
) -> tuple[Mapping[str, OwnPlace], tuple[Diagnostic, ...]]:
    findings = Findings(str(folder / PLACES_FILE))
    places: Mapping[str, OwnPlace] = {}
    try:
        text = read_source(folder / PLACES_FILE, folder, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, f"{pack}:")
            places = read_places_node(draft, node)
            lines.update(draft.lines)
    except TooManyMistakes:
        pass
    return places, findings.result()


def read_help(path: Path, root: Path | None = None) -> HelpReading:
    """The help lines in the file, which has to lie below `root` where one is given. Raises nothing."""
    findings = Findings(str(path))
    help_lines: tuple[HelpLine, ...] = ()
    lines: dict[str, int] = {}
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, "help")
            help_lines = read_help_lines(draft, node)
            lines = draft.lines
    except TooManyMistakes:
        pass
    found = findings.result()
    return HelpReading(() if has_errors(found) else help_lines, found, lines)


def read_cast(path: Path, root: Path | None = None) -> CastReading:
    """The people in the file, which has to lie below `root` where one is given. Raises nothing."""
    findings = Findings(str(path))
    cast: Cast = ()
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            cast = read_people(findings, node)
    except TooManyMistakes:
        pass
    found = findings.result()
    return CastReading(() if has_errors(found) else cast, found)
