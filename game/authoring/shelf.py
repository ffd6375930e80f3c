"""The scenarios as the game opens them: read once, and from then on taken as they were read, until a file changes."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.people.person import Cast
from game.story.help import HelpLine
from game.story.programme import Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Scenario
from game.story.session import SessionPlan

FILE = "scenarios.pickle"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What can be played and by whom, and the files that hold mistakes and are left out."""

    scenarios: Mapping[str, Scenario]
    help_lines: tuple[HelpLine, ...]
    cast: Cast
    broken: tuple[str, ...] = ()
    plans: Mapping[str, SessionPlan] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    rehearsals: Mapping[str, RehearsalProgramme] = field(default_factory=dict)


def open_shelf(folder: Path, cast_file: Path, cache: Path) -> Shelf:
    """Everything below the folder, and the people in the cast file. What was read stands in `cache`, the player's own
    folder, and is read anew when a file or the code that reads it changed, or when it cannot be used."""
    fingerprint = _fingerprint(folder, cast_file)
    try:
        kept, scenarios, help_lines, cast, *beside = pickle.loads((cache / FILE).read_bytes())
        if kept == fingerprint:
            return Shelf(scenarios, help_lines, cast, (), *beside)
    except Exception:  # a damaged or foreign file may raise anything; reading anew is always right
        pass
    shelf = _read(folder, cast_file)
    if not shelf.broken:
        beside = (dict(shelf.plans), dict(shelf.programmes), dict(shelf.rehearsals))
        _keep(cache, (fingerprint, dict(shelf.scenarios), shelf.help_lines, shelf.cast, *beside))
    return shelf


def _read(folder: Path, cast_file: Path) -> Shelf:
    from game.authoring.library import load_library
    from game.authoring.reader import read_cast

    library, reading = load_library(folder), read_cast(cast_file)
    found = (*library.diagnostics, *reading.diagnostics)
    broken = dict.fromkeys(one.path for one in found if one.severity == "error")
    beside = (library.plans, library.programmes, library.rehearsals)
    return Shelf(library.scenarios, library.help_lines, reading.cast, tuple(broken), *beside)


def _fingerprint(folder: Path, cast_file: Path) -> str:
    """A name for the scenarios, the cast and the code that reads them, as they are now."""
    code = Path(__file__).resolve().parent
    files = [*sorted(folder.rglob("*.y*ml")), *sorted(code.glob("*.py")), *sorted((code.parent / "story").glob("*.py"))]
    files += [code.parent / "people" / f"{name}.py" for name in ("person", "look", "clothes")]
    files += [cast_file] if cast_file.is_file() else []
    stats = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.sha256(repr(stats).encode()).hexdigest()


def _keep(cache: Path, what: object) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"{FILE}.{os.getpid()}"
        fresh.write_bytes(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
        fresh.replace(cache / FILE)
    except OSError:
        return
