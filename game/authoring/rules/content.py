"""The content rules that look at words: a turn of a list, in a text that the rule is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.authoring.findings import shown
from game.authoring.kinds import Kind
from game.authoring.rules.rule import Rule
from game.authoring.rules.told import Told, Warned, warn
from game.authoring.rules.words import finder
from game.story.scenario import Part, Scenario

LEAST_WORDS = 6
"""in an explanation; fewer say that an answer is good, not why"""

_SPOKEN = frozenset((Kind.LINE, Kind.CHOICE, Kind.ALOUD))
_QUOTE = re.compile(r"""(?<!\w)[‘“"'](.+?)[’”"'](?!\w)""")
_SENTENCE = re.compile(r"[^\s.!?][^.!?]*[.!?]?")
_WORD = re.compile(r"[\w{}’'-]+")


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule over a list: which texts it is about, what is wrong with a turn of the list there, what to do."""

    list: str
    applies: Callable[[Told], bool]
    wrong: str
    hint: str


def _not_in(*names: str) -> Callable[[Told], bool]:
    """Every text but those below these keys."""
    return lambda told: told.place.rpartition(":")[2].partition("/")[0] not in names


def _is_looked_at(told: Told) -> bool:
    parts = told.place.rpartition(":")[2].split("/")
    return told.kind in (Kind.CUE, Kind.ROLE) or told.kind is Kind.QUESTION or parts[-1] in ("missed", "summary")


LISTED: Mapping[Rule, Listed] = MappingProxyType(
    {
        Rule.VERDICT: Listed(
            "verdict",
            lambda told: told.kind is Kind.EXPLANATION or told.kind is Kind.WANTED,
            "{} says right or wrong",
            "say what works here, and why",
        ),
        Rule.NORM_ASKED: Listed(
            "soft_norm",
            lambda told: told.kind is Kind.NORM,
            "{} softens the norm",
            "state it: “Dat doen we hier niet.”",
        ),
        Rule.DEBATE: Listed(
            "debate",
            lambda told: told.kind is not Kind.EXPLANATION and "?" in told.message,
            "{} puts the norm to debate",
            "ask what was seen, or what helps now",
        ),
        Rule.TASK_ON_TARGET: Listed(
            "task_on_target",
            lambda told: told.wanted,
            "{} may give the person it happens to something to do",
            "let the player, a colleague or the person acting do it, or offer it as a question",
        ),
        Rule.CODE_WORD: Listed(
            "code_word",
            _not_in(),
            "{} is about a code word",
            "let the player see it and come; nobody has to know a word to be helped",
        ),
        Rule.LABEL: Listed(
            "label", _not_in(), "{} is a label for a person", "say what somebody does, or name the role"
        ),
        Rule.SHOWN_TRANSGRESSION: Listed(
            "shown_transgression",
            _not_in("behaviour", "content_note", "debrief"),
            "{} tells or quotes what we don't want to see again",
            "begin at the signal: a step back, a look for help",
        ),
        Rule.STEREOTYPE: Listed(
            "stereotype",
            _is_looked_at,
            "{} is about how somebody looks or where they are from",
            "write what somebody does; anybody can be cast in any role",
        ),
        Rule.NO_SOURCE: Listed(
            "fact",
            lambda told: not told.source and told.kind is not Kind.TITLE,
            "{} states a fact without a source",
            "move it to `afterwards`, with `source` and `checked`",
        ),
    }
)

_FIGURE = re.compile(r"\b\d+(?:[.,]\d+)? ?%|\b112\b|\b0[89]00-?\d{4}\b|\b(?:19|20)\d\d\b|[€$] ?\d+")
"""percentages, telephone numbers, years and sums of money"""


def word_warnings(scenario: Scenario, told: Told) -> Iterator[Warned]:
    """Each rule at most once for a text: the first turn that it finds."""
    for rule, listed in LISTED.items():
        if listed.applies(told):
            found = finder(told.language, listed.list, scenario.roles.values()).search(told.message)
            if found is None and rule is Rule.NO_SOURCE:
                found = _FIGURE.search(told.message)
            words = found.group() if found else ""
            if not words and rule is Rule.TASK_ON_TARGET:
                words = _order(scenario, told)
            if words:
                yield warn(rule, told, listed.wrong.format(shown(" ".join(words.split()))), listed.hint, words)


def _order(scenario: Scenario, told: Told) -> str:
    """A spoken sentence of a wanted answer that begins like an order; "" without one, or when it names somebody else.

    What helps is a question, an offer or what the player does: such sentences begin with one of the `openings`.
    """
    others = {role.id for role in scenario.roles.values() if role.part is not Part.TARGET}
    if told.kind not in _SPOKEN or any(f"{{{role}" in told.message for role in others):
        return ""
    openings = finder(told.language, "openings", scenario.roles.values())
    for quote in _QUOTE.finditer(told.message):
        for sentence in _SENTENCE.findall(quote.group(1)):
            if not sentence.endswith("?") and _WORD.match(sentence) and not openings.match(sentence):
                return str(sentence)
    return ""


def form_warnings(told: Told) -> Iterator[Warned]:
    """What can be seen of one text without a list."""
    count = len(_WORD.findall(told.message))
    if told.kind is Kind.EXPLANATION and count < LEAST_WORDS:
        message = f"{count} words explain little; {LEAST_WORDS} is the least"
        yield warn(Rule.SHORT_EXPLANATION, told, message, "say why this helps, or what helps more")
    if told.kind is Kind.NORM and "?" in told.message:
        yield warn(Rule.NORM_ASKED, told, "the norm is a question", "state it: “Dat doen we hier niet.”")
    if told.place.rpartition(":")[2] == "content_note" and not 6 <= count <= 50:
        message = f"the content note has {count} words; 6 to 50 tell enough to choose by"
        yield warn(Rule.THIN_NOTE, told, message, "say what it is about, and what is not shown")
