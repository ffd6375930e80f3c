"""Players who know nothing, random and careful ones, to see how a scenario is met; a seed plays the same again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from game.story.explore import Exploration, Way, ends_first
from game.story.playthrough import Answer, Path, ending_at, question_at, scene_at
from game.story.scenario import STEPS, Step

CAREFUL = 0.75
"""How often a careful player gives a wanted answer at once; a random one picks any way with the same chance."""
LONGEST = 400
"""Answers after which a player gives up."""


@dataclass(frozen=True, slots=True)
class Playing:
    """One playing: where it ended (nowhere when the player gave up), the steps done without a less good answer."""

    ending: str
    path: Path
    at_first_go: frozenset[Step]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What many players met: endings by how many reached them, the share (0 to 1) who did a step at the first go, how
    often each scene was met, and the seeds of those who gave up."""

    players: int
    endings: Mapping[str, int]
    at_first_go: Mapping[Step, float]
    scenes: Mapping[str, int]
    gave_up: tuple[int, ...]


def play(exploration: Exploration, seed: int, careful: bool) -> Playing:
    """One playing by the player of this seed."""
    scenario, dice = exploration.scenario, Random(seed)
    state, stumbled = next(iter(exploration.came)), set[Step]()
    path: list[Answer] = []
    while not ending_at(scenario, state) and len(path) < LONGEST:
        ways = exploration.ways[state]
        scene, question = scene_at(scenario, state), question_at(scenario, state)
        if not ways or scene is None or question is None:
            break
        way = _picked(ways, dice, careful)
        path.append(way.answer)
        if not way.wanted:
            stumbled.add(scene.step)
        state = way.after
    met = {scenario.scenes[answer.scene].step for answer in path}
    ending = state.scene if ending_at(scenario, state) else ""
    return Playing(ending, tuple(path), frozenset(met - stumbled))


def crowd(exploration: Exploration, players: int, careful: bool, seed: int = 0) -> Crowd:
    """What `players` players met, with the seeds from `seed` on."""
    endings, first, scenes = Counter[str](), Counter[Step](), Counter[str]()
    gave_up = []
    for number in range(seed, seed + players):
        playing = play(exploration, number, careful)
        endings[playing.ending] += 1
        first.update(playing.at_first_go)
        scenes.update({answer.scene for answer in playing.path} | ({playing.ending} - {""}))
        if not playing.ending:
            gave_up.append(number)
    share = {step: first[step] / players for step in STEPS}
    return Crowd(players, {name: endings[name] for name in exploration.scenario.endings}, share, scenes, tuple(gave_up))


def routes_to(exploration: Exploration) -> Mapping[str, int]:
    """How many routes of wanted answers lead to each ending; answers that lead to the same state make one route."""
    counts = dict.fromkeys(exploration.scenario.endings, 0)
    routes = dict.fromkeys(exploration.came, 0)
    routes[next(iter(exploration.came))] = 1
    for state in reversed(ends_first(exploration)):
        if state.scene in counts:
            counts[state.scene] += routes[state]
        for way in exploration.ways[state]:
            if way.wanted and way.after != state:
                routes[way.after] += routes[state]
    return counts


def shortest_to(exploration: Exploration) -> Mapping[str, Path]:
    """The fewest answers that lead to each ending that can be reached."""
    found: dict[str, Path] = {}
    for state in exploration.came:
        if ending_at(exploration.scenario, state) and state.scene not in found:
            found[state.scene] = exploration.path_to(state)
    return found


def _picked(ways: tuple[Way, ...], dice: Random, careful: bool) -> Way:
    wanted = [way for way in ways if way.wanted]
    others = [way for way in ways if not way.wanted]
    if careful and wanted and (not others or dice.random() < CAREFUL):
        return dice.choice(wanted)
    return dice.choice(others if careful and others else ways)
