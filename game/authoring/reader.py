"""One file -> a scenario, the help lines or the cast, or every mistake in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.authoring.cast_file import read_people
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import Draft
from game.authoring.findings import Findings, TooManyMistakes
from game.authoring.help_file import read_help_lines
from game.authoring.nodes import compose
from game.authoring.outline import read_scenario_node
from game.authoring.source import read_source, scenario_id
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: no scenario when a diagnostic is an error; `lines` has the line of each text's context."""

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


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


def read_scenario(path: Path, root: Path) -> Reading:
    """The scenario in the file, named after its path below `root`. Raises nothing: mistakes are diagnostics."""
    findings = Findings(str(path))
    scenario: Scenario | None = None
    lines: dict[str, int] = {}
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, scenario_id(path, root, findings))
            scenario = read_scenario_node(draft, node)
            lines = draft.lines
    except TooManyMistakes:
        pass
    found = findings.result()
    return Reading(None if has_errors(found) else scenario, found, lines)


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
