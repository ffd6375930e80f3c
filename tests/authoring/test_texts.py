"""Extraction for translators walks every text of a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from game.authoring.reader import read_help, read_scenario
from game.authoring.texts import ANSWER, help_texts, scenario_texts
from game.story.scenario import Scenario
from game.story.text import Text
from tests.authoring.places import SCENARIOS, SMALL, write


def test_every_text_is_walked_once() -> None:
    """No line of a scenario is left untranslated, and none is asked for twice."""
    scenario = read_scenario(SMALL, SCENARIOS).scenario
    walked = [located.text for located in scenario_texts(_there(scenario))]
    held = {text for text in _held(scenario) if text.context != ANSWER}
    assert set(walked) == held
    assert len(walked) == len({text.context for text in walked})


def test_the_line_of_each_text_is_known() -> None:
    """A translator who wonders can look the text up."""
    reading = read_scenario(SMALL, SCENARIOS)
    source = SMALL.read_text(encoding="utf-8").splitlines()
    for located in scenario_texts(_there(reading.scenario), reading.lines):
        assert located.line is not None
        first = located.text.message.splitlines()[0]
        assert any(first in line for line in source[located.line - 1 : located.line + 1]), located


def test_a_text_never_has_the_context_of_an_answer() -> None:
    """The words yes, no and unknown are the game's own and are not extracted with a scenario."""
    scenario = _there(read_scenario(SMALL, SCENARIOS).scenario)
    assert all(located.text.context.startswith("small/") for located in scenario_texts(scenario))


def test_help_lines_are_walked(tmp_path: Path) -> None:
    """Who helps is told in every language."""
    line = "{name: A, number: 112, text: Hulp., source: https://voorbeeld.nl, checked: 2026-11-23}"
    reading = read_help(write(tmp_path, f"version: 1\nlines:\n  a: {line}\n", "help.yaml"))
    assert [(one.text, one.line) for one in help_texts(reading.help_lines, reading.lines)] == [
        (Text("help/a", "Hulp."), 3)
    ]


def _there(scenario: Scenario | None) -> Scenario:
    assert scenario is not None
    return scenario


def _held(value: object) -> Iterator[Text]:
    """Every text that is held anywhere in the value, found without knowing its shape."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _held(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from _held(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _held(one)
