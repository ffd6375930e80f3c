"""The scenarios that ship, and the golden playthroughs of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.authoring.library import Library, load_library
from game.authoring.reader import read_cast
from game.people.person import Cast
from game.story.playthrough import Answer, Move, Skip
from game.story.playthrough import Path as StoryPath

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
FIRST = "horeca/vrijdag-aan-de-bar"


@cache
def cast() -> Cast:
    """Everybody in `assets/cast.yaml`."""
    return read_cast(ROOT / "assets" / "cast.yaml").cast


@cache
def library() -> Library:
    """Everything in `scenarios/`."""
    return load_library(ROOT / "scenarios")


def golden() -> list[tuple[str, str]]:
    """Scenario id and ending id of every golden playthrough."""
    files = sorted(GOLDEN.rglob("*.txt"))
    return [(file.parent.relative_to(GOLDEN).as_posix(), file.stem) for file in files]


def first_golden() -> tuple[str, str]:
    """A golden playthrough of the scenario that somebody new plays first."""
    return next(one for one in golden() if one[0] == FIRST)


def golden_path(scenario: str, ending: str) -> StoryPath:
    """The moves of a golden playthrough: a line each, `scene/question: picks` or `scene: skip`."""
    lines = (GOLDEN / scenario / f"{ending}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_move(line) for line in lines if line)


def _move(line: str) -> Move:
    place, _, picks = line.partition(":")
    scene, _, question = place.partition("/")
    return Answer(scene, question, tuple(picks.split())) if question else Skip(scene)
