"""`omstander explore`: how a scenario can be played, without its texts: endings, ways, and how players meet it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from game.commands.command import MISTAKES, OK
from game.commands.shelves import named_in, shelf_with
from game.paths import Paths

if TYPE_CHECKING:
    from game.story.explore import Exploration

PLAYERS = 10_000


def add(explore: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    explore.add_argument("scenario", help="its name, such as horeca/vrijdag-aan-de-bar, or its file")
    explore.add_argument("--players", type=int, default=PLAYERS, help="how many random and careful players play it")
    explore.add_argument("--seed", type=int, help="show what the one player of this seed answers")
    explore.add_argument("--careful", action="store_true", help="with --seed: a careful player instead of a random one")
    explore.add_argument("--format", choices=("text", "json"), default="text")
    explore.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Print it; MISTAKES for a story with faults. Raises FileNotFoundError for one that is not there."""
    from game.story.explore import explore, faults

    exploration = explore(named_in(shelf_with(paths, options.scenario), options.scenario))
    found = faults(exploration)
    if options.seed is not None:
        _show_player(exploration, options.seed, options.careful)
        return OK
    facts = _facts(exploration, max(1, options.players))
    facts["faults"] = [{"kind": str(one.kind), "scene": one.scene, "choice": one.choice} for one in found]
    print(json.dumps(facts, indent=2, ensure_ascii=False) if options.format == "json" else _as_text(facts))
    return MISTAKES if found else OK


def _show_player(exploration: Exploration, seed: int, careful: bool) -> None:
    from game.story.players import play

    playing = play(exploration, seed, careful)
    for number, move in enumerate(playing.path, 1):
        print(
            f"{number:3}  {move.scene}/{getattr(move, 'question', '')}: {', '.join(getattr(move, 'picks', ())) or '-'}"
        )
    print(f"ends at {playing.ending or 'nothing: this player gave up'}")


def _facts(exploration: Exploration, players: int) -> dict[str, Any]:
    from game.story.pace import pace
    from game.story.players import crowd, routes_to, shortest_to

    routes, shortest, found = routes_to(exploration), shortest_to(exploration), pace(exploration)
    crowds = {name: crowd(exploration, players, careful) for name, careful in (("random", False), ("careful", True))}
    return {
        "scenario": exploration.scenario.id,
        "states": len(exploration.came),
        "complete": exploration.complete,
        "pace": {"fewest": found.fewest, "quickest": found.quickest, "most": found.most, "slowest": found.slowest}
        if found
        else None,
        "endings": {
            name: {"routes": routes[name], "shortest": len(shortest.get(name, ()))}
            for name in exploration.scenario.endings
        },
        "players": {
            name: {
                "players": one.players,
                "endings": dict(one.endings),
                "at_first_go": {str(step): share for step, share in one.at_first_go.items()},
                "scenes": {scene: one.scenes.get(scene, 0) for scene in exploration.scenario.scenes},
                "gave_up": list(one.gave_up[:20]),
            }
            for name, one in crowds.items()
        },
    }


def _as_text(facts: dict[str, Any]) -> str:
    lines = [f"{facts['scenario']}: {facts['states']:,} states" + ("" if facts["complete"] else ", and more")]
    if facts["pace"]:
        pace = facts["pace"]
        quick, slow = f"{pace['quickest']:.0f} minutes", f"{pace['slowest']:.0f} minutes"
        lines.append(f"from {pace['fewest']} answers in {quick} to {pace['most']} in {slow}")
    lines += ["", f"{'ending':32}{'routes':>10}{'shortest':>10}{'random':>10}{'careful':>10}"]
    random, careful = facts["players"]["random"], facts["players"]["careful"]
    for name, ending in facts["endings"].items():
        shares = [f"{one['endings'][name] / one['players']:.1%}" for one in (random, careful)]
        lines.append(f"{name:32}{ending['routes']:>10,}{ending['shortest']:>10}{shares[0]:>10}{shares[1]:>10}")
    lines += ["", f"{'step, done at the first go':52}{'random':>10}{'careful':>10}"]
    for step, share in random["at_first_go"].items():
        lines.append(f"{step:52}{share:>10.1%}{careful['at_first_go'][step]:>10.1%}")
    lines += ["", f"{'scene, met by':52}{'random':>10}{'careful':>10}"]
    for scene, met in random["scenes"].items():
        lines.append(
            f"{scene:52}{met / random['players']:>10.1%}{careful['scenes'][scene] / careful['players']:>10.1%}"
        )
    for name, one in facts["players"].items():
        if one["gave_up"]:
            seeds = ", ".join(map(str, one["gave_up"]))
            lines.append(f"{name} players who gave up; see one with --seed: {seeds}")
    faults = [f"{one['kind']}: {one['scene']} {one['choice']}".rstrip() for one in facts["faults"]]
    return "\n".join([*lines, *(["", "faults (omstander check tells more):", *faults] if faults else [])])
