"""Whatever a file holds, reading it ends in a scenario or in diagnostics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.authoring.diagnostics import as_json, as_text, has_errors
from game.authoring.reader import Reading, read_cast, read_help, read_scenario
from game.authoring.texts import scenario_texts
from game.story.playthrough import Answer, NotPossible, advance, begin, is_wanted, open_choices, question_at
from game.story.scenario import Asks, Scenario
from tests.authoring.places import SMALL, write
from tests.effort import often

LINES = SMALL.read_text(encoding="utf-8").splitlines()
SCRAPS = (
    *("x", "true", "no", "~", "0.5", "-1", "1e9", "{}", "[]", "[x]", "{guest}", "{gast.they}", "|", ">", "'", "#"),
    *("&a", "*a", "*close", "*rest", "!!str", "---", "...", "aan-de-bar", "wegen", "samen-klaar", "guest", "act"),
    *("", " ", "\t", '"', "\u2028", "\u0085", "{a: b}", "- x", "? [a]", "<<: *rest", "%YAML 1.1", "!x y"),
    *('"\\ud800"', '"\\0"', "!!python/name:os.system x"),
)
FORM = ("version: 1\n", "scenes:\n", "  a:", "\n", "\n  ", "- ", ": ")
NAMES = ("text", "wanted", "question", "roles", "debrief", "title", "how", "where", "severity", "consent", "kijken")

WAYS = re.findall(r"(?m)^  ([a-z-]+):$", "\n".join(LINES))
CONDITIONS = ("true", "false", "{looked_twice: true}", "{strategy: [none, distract]}", "{strategy: delegate}")

any_file = settings(
    max_examples=often(30, 500), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
any_story = settings(any_file, max_examples=often(15, 200))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to write each example in."""
    return tmp_path


@any_file
@given(data=st.binary(max_size=400))
def test_any_bytes(folder: Path, data: bytes) -> None:
    """Not even a file of noise makes the reader fail."""
    _read(folder, data)
    read_help(write(folder, data), folder)
    read_cast(write(folder, data), folder)


@any_file
@given(text=st.lists(st.sampled_from((*SCRAPS, *FORM))).map("".join))
def test_any_yaml(folder: Path, text: str) -> None:
    """Nor does one that looks like YAML."""
    _read(folder, text)
    read_help(write(folder, text), folder)
    read_cast(write(folder, text), folder)


@any_story
@given(data=st.data())
def test_any_damage_to_a_scenario(folder: Path, data: st.DataObject) -> None:
    """Lines lost, moved, doubled or spoilt; what is still read can be played, with each text in a place of its own."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        _spoil(lines, data)
    reading = _read(folder, "\n".join(lines) + "\n")
    if reading.scenario is not None:
        _check_contexts(reading.scenario)
        _play(reading.scenario, data)


@any_story
@given(data=st.data())
def test_any_ids(folder: Path, data: st.DataObject) -> None:
    """Ids that the format itself uses are refused, or make no two texts share a place."""
    text = "\n".join(LINES) + "\n"
    ids = re.findall(r"^ {2,10}([a-z][a-z-]*):$", text, re.MULTILINE)
    for old in data.draw(st.lists(st.sampled_from(sorted(set(ids))), min_size=1, max_size=4, unique=True)):
        new = data.draw(st.sampled_from(NAMES))
        text = re.sub(rf"(?m)^( +){old}:$|(to: ?){old}\b", rf"\1\2{new}:", text).replace(f"to: {new}:", f"to: {new}")
    reading = _read(folder, text)
    if reading.scenario is not None:
        _check_contexts(reading.scenario)
        _play(reading.scenario, data)


@any_story
@given(data=st.data())
def test_any_ways(folder: Path, data: st.DataObject) -> None:
    """Other ways on, other wanted answers: what the reader lets through never leads where a step is closed."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 3))):
        _rewire(lines, data)
    reading = _read(folder, "\n".join(lines) + "\n")
    if reading.scenario is not None:
        _play(reading.scenario, data)


def _read(folder: Path, data: str | bytes) -> Reading:
    path = write(folder, data)
    reading = read_scenario(path, folder)
    assert (reading.scenario is None) == has_errors(reading.diagnostics)
    as_json(reading.diagnostics).encode()
    for mistake in reading.diagnostics:
        as_text(mistake).encode()
        assert mistake.line >= 1
        assert mistake.column >= 1
    return reading


def _spoil(lines: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(lines) - 1))
    what = data.draw(st.sampled_from(("lose", "double", "move", "value", "key", "indent")))
    line = lines[at]
    if what == "lose":
        lines[at : at + data.draw(st.integers(1, 12))] = [""]
    elif what == "double":
        lines[at:at] = lines[at : at + data.draw(st.integers(1, 12))]
    elif what == "move":
        lines.insert(data.draw(st.integers(0, len(lines))), line)
    elif what == "value":
        lines[at] = line.partition(":")[0] + ": " + data.draw(st.sampled_from(SCRAPS))
    elif what == "key":
        indent = line[: len(line) - len(line.lstrip())]
        lines[at] = indent + data.draw(st.sampled_from(SCRAPS)) + ":" + line.partition(":")[2]
    else:
        lines[at] = " " * data.draw(st.integers(0, 12)) + line.lstrip()


def _rewire(lines: list[str], data: st.DataObject) -> None:
    """Another target for a `goes_to`, another `wanted`, or an answer with a way of its own."""
    places = [i for i, line in enumerate(lines) if re.search(r"goes_to: .|wanted: (true|false)", line)]
    at = data.draw(st.sampled_from(places))
    way = data.draw(st.sampled_from(WAYS))
    if "goes_to" in lines[at]:
        lines[at] = re.sub("goes_to: .*", f"goes_to: {way}", lines[at])
        return
    indent = lines[at].partition("wanted")[0]
    lines[at] = f"{indent}wanted: {data.draw(st.sampled_from(CONDITIONS))}"
    if data.draw(st.booleans()):
        lines.insert(at, f"{indent}goes_to: {way}")


def _check_contexts(scenario: Scenario) -> None:
    contexts = [located.text.context for located in scenario_texts(scenario)]
    assert len(set(contexts)) == len(contexts)


def _play(scenario: Scenario, data: st.DataObject) -> None:
    """Any answers at all; a scenario without mistakes never leads where a step is closed."""
    state = begin(scenario)
    for _ in range(25):
        question = question_at(scenario, state)
        if question is None:
            return
        choices = open_choices(question, state.flags)
        if question.asks is Asks.MARKS:
            picks = tuple(choice.id for choice in choices if choice.wanted is not None)
        else:
            slots = [slot.id for slot in question.slots] or [""]
            offered = [[choice.id for choice in choices if choice.slot == slot] for slot in slots]
            if not all(offered):
                return
            picks = tuple(data.draw(st.sampled_from(ids)) for ids in offered)
        answer = Answer(state.scene, question.id, picks)
        try:
            is_wanted(scenario, state, answer)
        except NotPossible:
            return
        state = advance(scenario, state, answer)
