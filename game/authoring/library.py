"""All scenarios below a folder, and the mistakes in any set of files."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic, has_errors
from game.authoring.reader import PACK_FILE, PLACES_FILE, read_cast, read_help, read_scenario
from game.story.help import HelpLine
from game.story.pack import Pack
from game.story.programme import Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Scenario
from game.story.session import SessionPlan

HELP_FILE = "help.yaml"
"""in the folder of the scenarios, not a scenario itself"""
CAST_FILE = "cast.yaml"
"""the people who can play a role; a pack may bring its own"""
ARCHIVE = ".zip"
"""the ending of a pack that is sent as one file"""
CATALOGUE = ".po"
"""the ending of a catalogue of translations"""
PLANS, PROGRAMMES = "sessions", "programmes"
"""the folder of session plans"""
BESIDE: Mapping[str, str] = MappingProxyType(
    {
        "evaluation": "game.authoring.questionnaire_file",
        PLANS: "game.authoring.plan_file",
        PROGRAMMES: "game.authoring.programme_file",
    }
)
"""folders whose files are no scenarios, each with the module that reads them; its `mistakes(path, root)` checks one"""


@dataclass(frozen=True, slots=True)
class Library:
    """What can be played: scenarios by id, in the order of their files. One with mistakes is in `diagnostics` alone."""

    scenarios: Mapping[str, Scenario]
    help_lines: tuple[HelpLine, ...]
    diagnostics: tuple[Diagnostic, ...]
    plans: Mapping[str, SessionPlan] = field(default_factory=dict)
    """session plans by id"""
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    rehearsals: Mapping[str, RehearsalProgramme] = field(default_factory=dict)
    """programmes of rehearsals by id"""


def load_library(folder: Path) -> Library:
    """Reads every scenario below the folder, and its help lines. Raises nothing: mistakes are diagnostics."""
    scenarios: dict[str, Scenario] = {}
    help_lines: tuple[HelpLine, ...] = ()
    diagnostics: list[Diagnostic] = []
    plans, programmes = [], []
    for path in _files(folder, diagnostics):
        if path.parent.name == PLANS:
            plans.append(path)
        elif path.parent.name == PROGRAMMES:
            programmes.append(path)
        if path.name == CAST_FILE or path.parent.name in BESIDE:
            continue
        if path.name == HELP_FILE:
            help_reading = read_help(path, folder)
            help_lines += help_reading.help_lines
            diagnostics.extend(help_reading.diagnostics)
            continue
        reading = read_scenario(path, folder)
        diagnostics.extend(reading.diagnostics)
        if reading.scenario is not None:
            scenarios[reading.scenario.id] = reading.scenario
    from game.authoring.plan_file import read_plan
    from game.authoring.programme_file import LONGEST_MINUTES, read_programme

    read = [read_plan(path, scenarios.get) for path in plans]
    told = has_errors(diagnostics)  # a plan of a scenario with mistakes is left out with it: that is told already
    wrong = (one for reading in read for one in reading.diagnostics)
    diagnostics.extend(one for one in wrong if not told or one.code != Code.UNKNOWN_TARGET)
    by_id = {reading.plan.id: reading.plan for reading in read if reading.plan is not None}

    def minutes(name: str) -> tuple[int, int] | None:
        """Of a broken scenario, which was told already, anything: the rest of the programme stays."""
        if name in scenarios:
            return scenarios[name].minutes
        return (0, LONGEST_MINUTES) if (folder / f"{name}.yaml").is_file() else None

    def rehearsable(name: str) -> bool:
        if name in scenarios:
            return scenarios[name].rehearsal is not None
        return (folder / f"{name}.yaml").is_file()

    ways = [read_programme(path, minutes, rehearsable) for path in programmes]
    diagnostics.extend(one for reading in ways for one in reading.diagnostics)
    ordered = [reading.programme for reading in ways]
    return Library(
        MappingProxyType(scenarios),
        help_lines,
        tuple(diagnostics),
        MappingProxyType(by_id),
        MappingProxyType({one.id: one for one in ordered if isinstance(one, Programme)}),
        MappingProxyType({one.id: one for one in ordered if isinstance(one, RehearsalProgramme)}),
    )


def check(paths: Sequence[Path], root: Path | None = None) -> tuple[Diagnostic, ...]:
    """The mistakes in the files, and in every file below the folders: `help.yaml` has help lines, `cast.yaml` a cast.

    Each file has to lie below `root`; without one, below the folder that was given, or beside itself.
    """
    found: list[Diagnostic] = []
    for path in paths:
        if is_pack(path):
            found.extend(_of_pack(path))
            continue
        folder = path if path.is_dir() else path.parent
        files = _files(path, found) if path.is_dir() else [path]
        for file in files:
            found.extend(_mistakes(file, root or folder))
        for pack in sorted(folder.rglob(PACK_FILE)) if path.is_dir() else ():
            found.extend(_of_pack(pack.parent))
    return tuple(dict.fromkeys(found))


def is_pack(path: Path) -> bool:
    """Whether the path is a pack, and not a scenario or a folder of them."""
    return path.suffix.lower() == ARCHIVE or (path / PACK_FILE).is_file()


def _of_pack(path: Path) -> tuple[Diagnostic, ...]:
    from game.authoring.pack_folder import open_pack

    with tempfile.TemporaryDirectory(prefix="omstander-") as private:
        opened = open_pack(path, Path(private))
        if opened.folder is None or opened.pack is None:
            return opened.diagnostics
        return (*opened.diagnostics, *_proofs(path, opened.folder, opened.pack))


def _proofs(path: Path, folder: Path, pack: Pack) -> Iterator[Diagnostic]:
    """What is proved of the pack's scenarios, with their paths as they are in the pack or its zip."""
    from game.authoring.proof import prove

    for file in yaml_files(folder):
        if file.relative_to(folder).as_posix() not in (PACK_FILE, PLACES_FILE, CAST_FILE):
            yield from prove(path / file.relative_to(folder), read_scenario(file, folder, pack))


def _mistakes(file: Path, root: Path) -> tuple[Diagnostic, ...]:
    if file.suffix == CATALOGUE:
        from game.authoring.catalogue_check import check_catalogue

        return check_catalogue(file)
    if file.name == HELP_FILE:
        return read_help(file, root).diagnostics
    if file.name == CAST_FILE:
        return read_cast(file, root).diagnostics
    if file.parent.name in BESIDE:
        beside: tuple[Diagnostic, ...] = import_module(BESIDE[file.parent.name]).mistakes(file, root)
        return beside
    from game.authoring.proof import prove

    reading = read_scenario(file, root)
    return (*reading.diagnostics, *prove(file, reading))


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files below the folder in order of name; hidden ones and those of packs further down left out."""
    packs = {pack.parent for pack in folder.rglob(PACK_FILE)} - {folder}
    return [
        path
        for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml")))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and packs.isdisjoint(path.parents)
    ]


def _files(folder: Path, diagnostics: list[Diagnostic]) -> list[Path]:
    """The YAML files below the folder in order of name, hidden ones left out; adds a diagnostic when there are none."""
    files = yaml_files(folder)
    if not files:
        message = "there is no scenario in this folder" if folder.is_dir() else "this folder is not there"
        diagnostics.append(diagnostic(Code.CANNOT_READ, message, str(folder), hint="a scenario's name ends in `.yaml`"))
    return files
