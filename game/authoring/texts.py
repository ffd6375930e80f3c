"""Every text of a scenario in order: extraction for translators and lookup in the game walk this one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.story.help import HelpLine
from game.story.scenario import Choice, Debrief, Ending, Question, Scenario, Scene
from game.story.text import Text

ANSWER = "answer"
"""the context of `yes`, `no` and `unknown`: the game's own words, translated with the game"""

_NO_LINES: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Located:
    """A text and the line of its file that it stands on; None when that is not known."""

    text: Text
    line: int | None = None


def scenario_texts(scenario: Scenario, lines: Mapping[str, int] = _NO_LINES) -> Iterator[Located]:
    """Each text once, in the order in which a player meets them; `lines` is that of the Reading."""
    for text in _of_scenario(scenario):
        if text is not None:
            yield Located(text, lines.get(text.context))


def help_texts(help_lines: Iterable[HelpLine], lines: Mapping[str, int] = _NO_LINES) -> Iterator[Located]:
    """The texts of the help lines; names and numbers are not translated."""
    for line in help_lines:
        yield Located(line.text, lines.get(line.text.context))


def _of_scenario(scenario: Scenario) -> Iterator[Text | None]:
    yield from (scenario.title, scenario.summary, scenario.content_note, scenario.behaviour, scenario.job)
    for role in scenario.roles.values():
        yield role.text
    for scene in scenario.scenes.values():
        yield from _of_scene(scene)
    for ending in scenario.endings.values():
        yield from _of_ending(ending)
    yield from _of_debrief(scenario.debrief)


def _of_scene(scene: Scene) -> Iterator[Text | None]:
    yield scene.text
    for question in scene.questions:
        yield from _of_question(question)
    yield from (scene.wanted, scene.say_aloud)


def _of_question(question: Question) -> Iterator[Text | None]:
    yield question.text
    for choice in question.choices:
        if not choice.slot:
            yield from _of_choice(choice)
    for slot in question.slots:
        yield slot.text
        explained: Text | None = None
        for choice in question.choices:
            if choice.slot != slot.id:
                continue
            if choice.text.context != ANSWER:
                yield from _of_choice(choice)
            elif choice.explanation is not explained:
                explained = choice.explanation  # the answers to one criterion share it
                yield explained


def _of_choice(choice: Choice) -> Iterator[Text | None]:
    yield from (choice.text, choice.tone, choice.reads, choice.explanation, choice.missed, choice.result)


def _of_ending(ending: Ending) -> Iterator[Text]:
    yield from (ending.title, ending.text, ending.done_well)
    for frame in ending.played_out:
        yield frame.text


def _of_debrief(debrief: Debrief) -> Iterator[Text]:
    yield from (debrief.norm, debrief.sentence)
    for advice in debrief.afterwards:
        yield from (advice.title, advice.text)
