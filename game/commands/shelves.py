"""The scenarios that a command is asked for, by name or by file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.shelf import Shelf, open_shelf
from game.paths import Paths
from game.story.scenario import Scenario

if TYPE_CHECKING:
    from game.authoring.pack_folder import PackReading


def shelf_with(paths: Paths, scenario: str = "", pack: PackReading | None = None) -> Shelf:
    """What a pack brings and what ships, with the one scenario that is named by its file.

    Raises FileNotFoundError, with what to do, for a name that is neither, and where nobody can be cast.
    """
    shelf = open_shelf(paths.scenarios, paths.cast, paths.cache)
    if pack and pack.pack:
        shelf = replace(
            shelf,
            scenarios={**pack.scenarios, **shelf.scenarios},
            cast=pack.cast or shelf.cast,
            broken=(*pack.broken, *shelf.broken),
        )
    if not shelf.cast:
        raise FileNotFoundError(f"nobody can be cast from {paths.cast}: run `omstander check` to see what is wrong")
    if not scenario or scenario in shelf.scenarios:
        return shelf
    file = Path(scenario)
    if not file.is_file():
        known = ", ".join(shelf.scenarios) or "none"
        raise FileNotFoundError(f"there is no scenario {scenario!r}. The ones there are: {known}")
    return replace(shelf, scenarios={**shelf.scenarios, **_read_one(file)})


def _read_one(file: Path) -> dict[str, Scenario]:
    from game.authoring.diagnostics import as_text
    from game.authoring.reader import read_scenario

    reading = read_scenario(file, file.parent)
    if reading.scenario is None:
        raise FileNotFoundError("\n".join(["this scenario has mistakes:", *map(as_text, reading.diagnostics)]))
    return {reading.scenario.id: reading.scenario}


def named_in(shelf: Shelf, scenario: str) -> Scenario:
    """The scenario that was asked for with `shelf_with`."""
    return shelf.scenarios.get(scenario) or list(shelf.scenarios.values())[-1]
