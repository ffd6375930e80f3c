"""What the whole state space of a scenario proves, as diagnostics: `omstander check` runs it, the game does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic
from game.authoring.findings import shown
from game.authoring.reader import Reading
from game.story.explore import MOST_STATES, Exploration, Found, Kind, explore, faults
from game.story.pace import Pace, pace
from game.story.playthrough import Answer, Move
from game.story.playthrough import Path as StoryPath
from game.story.scenario import Scenario

LONGEST_WAY = 6
"""How many answers of the way to a fault are told, the last ones."""
SHORTER, LONGER = 0.6, 1.6
"""How far the quickest and the slowest way may lie outside the promised minutes: people read at their own pace."""

CODES = {
    Kind.NEVER_REACHED: Code.UNREACHABLE,
    Kind.NO_WANTED_ANSWER: Code.NO_WANTED_CHOICE,
    Kind.CLOSED_WAY: Code.NO_WAY_ON,
    Kind.ENDLESS: Code.DEAD_END,
    Kind.NEVER_OFFERED: Code.NO_EFFECT,
    Kind.NEVER_WANTED: Code.NO_EFFECT,
    Kind.TOO_MANY_STATES: Code.TOO_MANY_STATES,
}


def prove(path: Path, reading: Reading) -> tuple[Diagnostic, ...]:
    """The faults of the ways through the scenario that was read, each with the answers that lead there; nothing for a
    scenario with errors, which has no ways to follow."""
    if reading.scenario is None:
        return ()
    exploration = explore(reading.scenario)
    found = [_fault(path, reading, reading.scenario, one) for one in faults(exploration)]
    return (*found, *_minutes(path, reading, exploration))


def told_way(path: StoryPath) -> str:
    """The way in words: `scene: pick, pick` for each answer, the last ones of a long way."""
    if not path:
        return "the start"
    told = [_told(move) for move in path[-LONGEST_WAY:]]
    return " › ".join(["…", *told] if len(path) > LONGEST_WAY else told)


def _told(move: Move) -> str:
    return f"{move.scene}: {', '.join(move.picks) or 'nothing'}" if isinstance(move, Answer) else f"{move.scene}: skip"


def _fault(path: Path, reading: Reading, scenario: Scenario, one: Found) -> Diagnostic:
    message, hint = _words(one)
    line = _line(reading, scenario, one)
    source = reading.source_lines[line - 1] if line <= len(reading.source_lines) else ""
    column = len(source) - len(source.lstrip()) + 1
    way = f"the way there: {told_way(one.path)}; " if one.path else ""
    return diagnostic(CODES[one.kind], message, str(path), line, column, source, way + hint)


def _words(one: Found) -> tuple[str, str]:
    """What is wrong, and what to do."""
    where = shown(one.scene) + (f", {shown(one.question)}" if one.question not in ("", one.scene) else "")
    match one.kind:
        case Kind.NEVER_REACHED:
            return f"no answers ever lead to {where}", "look at the `when` and the flags of what leads there"
        case Kind.NO_WANTED_ANSWER:
            return f"in {where} no answer is wanted any more", "give it a choice that is wanted whatever the flags are"
        case Kind.CLOSED_WAY:
            return f"after {where} no way on is open", "end its `goes_to` with an entry that has no `when`"
        case Kind.ENDLESS:
            return f"from {where} wanted answers never lead to an ending", "break the circle with a wanted way out"
        case Kind.NEVER_OFFERED:
            return f"{shown(one.choice)} in {where} can never be picked", "look at its `when`, or take it out"
        case Kind.NEVER_WANTED:
            return f"{shown(one.choice)} in {where} is never wanted", "look at its `wanted`, or make it `false`"
        case Kind.TOO_MANY_STATES:
            return (
                f"there are more than {MOST_STATES:,} states, too many to prove",
                f"use fewer flags, or flags with fewer values; these multiply most: {one.cause}",
            )


def _line(reading: Reading, scenario: Scenario, one: Found) -> int:
    """The line of the choice, or of the scene's or the ending's own key; the first one for the whole story."""
    if one.choice:
        names = (f"{scenario.id}/{one.scene}/{one.question}/{one.choice}", f"{scenario.id}/{one.scene}/{one.choice}")
        return next((reading.lines[name] for name in names if name in reading.lines), 1)
    line = reading.lines.get(f"{scenario.id}/{one.scene}/text", 1)
    key = re.compile(rf"\s+{re.escape(one.scene)}\s*:")
    above = range(line, 0, -1)
    return next((number for number in above if key.match(reading.source_lines[number - 1])), line)


def _minutes(path: Path, reading: Reading, exploration: Exploration) -> Iterator[Diagnostic]:
    """The promised minutes, held against the quickest and the slowest way."""
    found = pace(exploration) if exploration.complete else None
    low, high = exploration.scenario.minutes
    if found is None or _fits(found, low, high):
        return
    at = next((n for n, text in enumerate(reading.source_lines, 1) if text.startswith("minutes:")), 1)
    message = f"`minutes` promises {low} to {high}, and the story takes {found.quickest:.0f} to {found.slowest:.0f}"
    hint = f"from {found.fewest} answers, all wanted at once, to {found.most}: change the promise, or the story"
    yield diagnostic(Code.OTHER_MINUTES, message, str(path), at, 1, reading.source_lines[at - 1], hint)


def _fits(found: Pace, low: int, high: int) -> bool:
    overlaps = found.quickest <= high and found.slowest >= low
    return overlaps and found.quickest >= low * SHORTER and found.slowest <= high * LONGER
