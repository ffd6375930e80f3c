"""`omstander graph`: the scenario as a picture: steps as lanes, wanted ways marked, findings at their place."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import OK, WRONG_USAGE
from game.commands.shelves import named_in, shelf_with
from game.paths import Paths

if TYPE_CHECKING:
    from game.paper.chart import Notes
    from game.story.scenario import Scenario

PLAYERS = 2_000
FORMS = (".svg", ".png", ".html")


def add(graph: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    graph.add_argument("scenario", help="its name, such as horeca/vrijdag-aan-de-bar, or its file")
    graph.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="a file ending in " + ", ".join(FORMS)
    )
    graph.add_argument("--heat", action="store_true", help="colour each scene by how many random players meet it")
    graph.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Write the file; WRONG_USAGE for another ending, raises FileNotFoundError for an unknown scenario."""
    from game.paper.chart import chart_of
    from game.paper.chart_file import as_html, as_png, as_svg

    form = options.output.suffix.lower()
    if form not in FORMS:
        print(f"omstander: cannot draw {options.output.name!r}: the file has to end in {', '.join(FORMS)}")
        return WRONG_USAGE
    scenario = named_in(shelf_with(paths, options.scenario), options.scenario)
    given = Path(options.scenario)
    file = given if given.is_file() else paths.scenarios / f"{scenario.id}.yaml"
    notes, chart = _notes(scenario, file, heat=options.heat), chart_of(scenario)
    if form == ".html":
        options.output.write_text(as_html(chart, scenario, notes, file), encoding="utf-8")
    elif form == ".svg":
        options.output.write_text(as_svg(chart, scenario, notes), encoding="utf-8")
    else:
        options.output.write_bytes(as_png(as_svg(chart, scenario, notes), paths.assets / "fonts"))
    print(f"{options.output}: {len(chart.boxes)} scenes and endings, {len(chart.lines)} ways")
    return OK


def _notes(scenario: Scenario, file: Path, *, heat: bool) -> Notes:
    """Line and findings of each scene, and how many players meet it."""
    from game.authoring.library import check
    from game.paper.chart import Notes
    from game.story.explore import explore
    from game.story.players import crowd

    lines = _lines(scenario, file)
    faults: dict[str, list[str]] = {}
    for one in check([file]):
        at = max((name for name in lines if lines[name] <= one.line), key=lambda name: lines[name], default="")
        faults.setdefault(at, []).append(f"{one.code}: {one.message}")
    met: dict[str, float] = {}
    if heat:
        found = crowd(explore(scenario), PLAYERS, careful=False)
        met = {name: found.scenes.get(name, 0) / found.players for name in (*scenario.scenes, *scenario.endings)}
    return Notes({name: tuple(told) for name, told in faults.items()}, met, lines)


def _lines(scenario: Scenario, file: Path) -> dict[str, int]:
    """The line at which each scene and ending begins."""
    found: dict[str, int] = {}
    for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        name = text.strip().partition(":")[0]
        if text.startswith("  ") and not text.startswith("   ") and name in {*scenario.scenes, *scenario.endings}:
            found.setdefault(name, number)
    return found
