"""How long a scenario takes: the words on its pages at a reader's pace, and a moment for each answer.

People read 238 words a minute of plain text to themselves (Brysbaert 2019, Journal of Memory and Language 109, over 190
studies; Dutch lies close to it). Who reads slowly, or is read to, takes longer than the slowest way that is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.story.explore import Exploration, Way, ends_first
from game.story.playthrough import State, ending_at, question_at, scene_at
from game.story.scenario import Choice, Ending, Scenario
from game.story.text import Text

WORDS_A_MINUTE = 238
SECONDS_TO_ANSWER = 6.0
"""To look at the picture, to choose, and to go on."""


@dataclass(frozen=True, slots=True)
class Pace:
    """The quickest and the slowest way to an ending: answers and minutes.

    The quickest gives a wanted answer at once everywhere; the slowest takes the longest way, and gives a less good
    answer first wherever one can be given.
    """

    fewest: int
    quickest: float
    most: int
    slowest: float


def pace(exploration: Exploration) -> Pace | None:
    """How long the scenario takes; None when no ending is reached, or wanted answers lead in a circle."""
    longest: dict[State, tuple[int, float]] = {}
    shortest: dict[State, tuple[int, float]] = {}
    for state in ends_first(exploration):
        ending = ending_at(exploration.scenario, state)
        if ending:
            shortest[state] = longest[state] = 0, _ending_seconds(exploration.scenario, ending)
            continue
        onward = [way for way in exploration.ways[state] if way.wanted and way.after in shortest]
        if onward:
            steps = [(_seconds(exploration.scenario, state, way), way.after) for way in onward]
            shortest[state] = min((shortest[to][0] + 1, shortest[to][1] + taken) for taken, to in steps)
            detour, extra = _less_good(exploration, state)
            longest[state] = max((longest[to][0] + 1 + detour, longest[to][1] + taken + extra) for taken, to in steps)
    start = next(iter(exploration.came))
    if start not in shortest:
        return None
    (fewest, quickest), (most, slowest) = shortest[start], longest[start]
    return Pace(fewest, quickest / 60, most, slowest / 60)


def _less_good(exploration: Exploration, state: State) -> tuple[int, float]:
    """One less good answer that comes back here, and the seconds that it costs; nothing where there is none."""
    scene = scene_at(exploration.scenario, state)
    ways = [way for way in exploration.ways[state] if not way.wanted and way.after == state]
    if scene is None or not ways:
        return 0, 0.0
    told = max(_words_of_picks(exploration.scenario, state, way) for way in ways)
    return 1, _reading(told + _words(scene.wanted)) + SECONDS_TO_ANSWER


def _seconds(scenario: Scenario, state: State, way: Way) -> float:
    scene, question = scene_at(scenario, state), question_at(scenario, state)
    assert scene is not None and question is not None
    words = _words(scene.text) if scene.questions[0] is question else 0
    words += _words(question.text) + sum(_words(choice.text) for choice in question.choices)
    return _reading(words + _words_of_picks(scenario, state, way)) + SECONDS_TO_ANSWER


def _words_of_picks(scenario: Scenario, state: State, way: Way) -> int:
    question = question_at(scenario, state)
    assert question is not None
    chosen: Mapping[str, Choice] = question.by_id
    return sum(_words(chosen[pick].explanation) + _words(chosen[pick].result) for pick in way.answer.picks)


def _ending_seconds(scenario: Scenario, ending: Ending) -> float:
    """The ending, the wanted behaviour played out, and the debrief."""
    debrief = scenario.debrief
    words = _words(ending.text) + _words(ending.done_well) + sum(_words(frame.text) for frame in ending.played_out)
    words += _words(debrief.norm) + _words(debrief.sentence)
    words += sum(_words(advice.title) + _words(advice.text) for advice in debrief.afterwards)
    pages = 2 + len(ending.played_out)
    return _reading(words) + pages * SECONDS_TO_ANSWER / 2


def _reading(words: int) -> float:
    return words * 60 / WORDS_A_MINUTE


def _words(text: Text | None) -> int:
    return len(text.message.split()) if text else 0
