"""The content rules that look at a scenario as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from game.authoring.diagnostics import Diagnostic
from game.authoring.kinds import Kind
from game.authoring.rules.rule import Rule
from game.authoring.rules.told import SOURCE, Told, Warned, warn
from game.authoring.rules.words import pattern, words
from game.story.help import HelpLine
from game.story.scenario import Play, Scenario, Strategy


def whole_warnings(scenario: Scenario, path: Path, lines: Sequence[str], at: Mapping[str, int]) -> Iterator[Warned]:
    """What the scenario lacks; `lines` are the file's, `at` has the line of each text."""
    plays = {scene.play for scene in scenario.scenes.values()}
    story = _place("scenes", path, lines)
    if Play.LOOK not in plays:
        hint = "add a scene with `play: look`: signals, and harmless situations among them"
        yield warn(Rule.NO_LOOK, story, "nobody has to tell a signal from a harmless situation", hint)
    if Play.WEIGH not in plays:
        hint = "add a scene of the step `judge` with `play: weigh`"
        yield warn(Rule.NO_WEIGH, story, "nothing is held against the six criteria", hint)
    strategies = {
        choice.strategy
        for scene in scenario.scenes.values()
        for question in scene.questions
        for choice in question.choices
        if choice.wanted is not None and choice.strategy is not None
    }
    if not strategies - {Strategy.DIRECT}:
        hint = "give a wanted choice `strategy: distract`, `delegate`, `document` or `delay`"
        yield warn(Rule.ONLY_DIRECT, story, "the only wanted way to step in is a direct one, or none is named", hint)
    yield from _help(scenario, path, lines, at)


def _help(scenario: Scenario, path: Path, lines: Sequence[str], at: Mapping[str, int]) -> Iterator[Warned]:
    advice = scenario.debrief.afterwards
    told = " ".join(text.message for one in advice for text in (one.title, one.text))
    missing = [topic.replace("_", " ") for topic, turns in _topics() if not pattern(turns).search(told)]
    if missing:
        message = f"the debrief says nothing about: {', '.join(missing)}"
        debrief = _place("debrief", path, lines, at.get(scenario.debrief.norm.context, 1))
        hint = "add it to `afterwards`: when to call 112, who helps, melden and aangifte, care afterwards"
        yield warn(Rule.HELP_INCOMPLETE, debrief, message, hint)


def _topics() -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((topic, turns) for topic, turns in words(SOURCE).help_topics.items() if topic != "numbers")


def help_warnings(path: Path, help_lines: Sequence[HelpLine]) -> Iterator[Diagnostic]:
    """The numbers that the help page lacks; none for a file without lines, which holds mistakes."""
    numbers = {line.number for line in help_lines}
    missing = [number for number in words(SOURCE).help_topics.get("numbers", ()) if number not in numbers]
    if help_lines and missing:
        message = f"the help page lacks: {', '.join(missing)}"
        hint = "add a line for each: emergency, police, Centrum Seksueel Geweld, Slachtofferhulp"
        yield Diagnostic(str(Rule.HELP_INCOMPLETE), message, str(path), 1, 1, "", hint, "warning")


def _place(key: str, path: Path, lines: Sequence[str], otherwise: int = 1) -> Told:
    """The key as something to report at; its name is the place that an answer names."""
    line = next((n for n, text in enumerate(lines, 1) if text.startswith(f"{key}:")), otherwise)
    return Told(key, "", Kind.STORY, SOURCE, str(path), line, source_lines=lines)
