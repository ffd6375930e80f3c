"""Every page of a scenario in the order of its file, as somebody sees it who gets there: for pictures of them all."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import Language
from game.pages.make import play_page
from game.pages.page import Page
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.playthrough import State, begin
from game.story.scenario import Scenario
from game.training.solo import Showing, Solo


def pages_of(
    scenario: Scenario, seed: int, help_lines: tuple[HelpLine, ...], language: Language, cast: Cast
) -> Iterator[tuple[str, Page]]:
    """(name, page) for the note, each question of each scene, each ending and what is played out of it."""
    for name, solo in _playings(scenario, seed):
        yield name, play_page(solo, help_lines, language, cast)


def _playings(scenario: Scenario, seed: int) -> Iterator[tuple[str, Solo]]:
    first = begin(scenario)
    yield "note", Solo("", scenario, seed, (), first, Showing.NOTE)
    for scene in scenario.scenes.values():
        for number, question in enumerate(scene.questions):
            name = scene.id if len(scene.questions) == 1 else f"{scene.id}-{question.id}"
            yield name, Solo("", scenario, seed, (), State(scene.id, number, first.flags), Showing.SCENE)
    for ending in scenario.endings.values():
        state = State(ending.id, 0, first.flags)
        yield ending.id, Solo("", scenario, seed, (), state, Showing.ENDING)
        for number in range(len(ending.played_out)):
            solo = Solo("", scenario, seed, (), state, Showing.PLAYED_OUT, page=number)
            yield f"{ending.id}-{number + 1}", solo
