"""How often the report's intervals hold the truth: 1,000 simulated studies in each world. Takes some minutes.

python tests/benchmarks/coverage.py [STUDIES] [PEOPLE]
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from game.evaluation.analysis import Results, analyse
from game.evaluation.measures import SUBSCALES, Moment
from game.evaluation.study import Arm, Design
from tests.evaluation.learners import World, study_of
from tests.evaluation.studying import plan

WORLDS = {
    "no change": World(),
    "small change": World(change=0.2, sensitivity=0.2),
    "large change": World(change=0.8, sensitivity=0.8),
    "bias shift only": World(bias=-0.9),
    "response shift": World(change=0.5, response_shift=0.5),
    "half drops out, many guess": World(change=0.4, sensitivity=0.4, lost=0.5, guessing=0.2),
}


def values(found: Results) -> dict[str, tuple[float, float, float]]:
    """Each estimate by its name: low, value, high."""
    told = {
        f"change {one.measure}": (one.change.low, one.change.value, one.change.high)
        for one in found.changes
        if one.measure in SUBSCALES and one.arm is Arm.TRAINED and one.moment is Moment.AFTER
    }
    told |= {
        f"difference {one.measure}": (one.difference.low, one.difference.value, one.difference.high)
        for one in found.comparisons
        if one.measure in SUBSCALES
    }
    if found.recognition:
        for name, one in (("d'", found.recognition.sensitivity), ("c", found.recognition.bias)):
            told[name] = (one.low, one.value, one.high)
    return told


def main(studies: int, people: int) -> None:
    """Prints, for each world and kind of estimate, how often the interval held the truth; how often it left out 0."""
    print(
        f"{studies} studies of {people} people each, waiting list; aim 95 % ± {196 * math.sqrt(0.0475 / studies):.1f}"
    )
    for name, world in WORLDS.items():
        truth = values(_results(world, 20_000, seed=10**6))
        held: dict[str, list[bool]] = {}
        found: dict[str, list[bool]] = {}
        for seed in range(studies):
            for what, (low, _, high) in values(_results(world, people, seed)).items():
                kind = what.split()[0]
                held.setdefault(kind, []).append(low <= truth[what][1] <= high)
                found.setdefault(kind, []).append(low > 0 or high < 0)
        print(f"\n{name}")
        for kind, one in held.items():
            told = " ".join(f"{v[1]:+.2f}" for k, v in truth.items() if k.split()[0] == kind)
            share, shows = (100 * sum(some) / len(some) for some in (one, found[kind]))
            print(f"  {kind:11} truth {told:34} held {share:5.1f} %   shows a change {shows:5.1f} %", flush=True)


def _results(world: World, people: int, seed: int) -> Results:
    return analyse(plan(Design.WAITING_LIST), study_of(people, world, seed, (Arm.TRAINED, Arm.WAITING)), {})


if __name__ == "__main__":
    main(*(int(argument) for argument in (*sys.argv[1:], *("1000", "80")[len(sys.argv) - 1 :])))
