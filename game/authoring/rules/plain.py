"""Plain language: the length of sentences and words, passive turns, and the reading ease of Flesch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.authoring.findings import shown
from game.authoring.kinds import Kind
from game.authoring.rules.rule import Rule
from game.authoring.rules.told import Told, Warned, clean, warn
from game.authoring.rules.words import finder

if TYPE_CHECKING:
    from pyphen import Pyphen


@dataclass(frozen=True, slots=True)
class Measure:
    """What is plain in a language, and the weights of its Flesch formula: `base` − `sentence` × words a sentence −
    `syllable` × syllables a word."""

    sentence_words: int
    word_letters: int
    base: float
    sentence: float
    syllable: float
    hyphens: str


MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "nl": Measure(15, 14, 206.84, 0.93, 77.0, "nl_NL"),
        "en": Measure(20, 13, 206.835, 1.015, 84.6, "en_US"),
    }
)
"""Sentences: Dutch of at most 15 words (voice, rules of thumb), English a little more, since a Dutch compound is two or
three words there. Words: the house's choice, to be set by what readers say. Formulas: Flesch, A new
readability yardstick (1948); Douma, De leesbaarheid van landbouwbladen (1960). The syllables are those at which Pyphen
breaks a word, a few too few: scores come out some points high, the same for every text."""

PLAIN_ENOUGH = 60.0
"""The reading ease from which a text is plain: “standard” with Flesch, “normaal” with Douma; no level such as B1."""
LEAST_SCORED = 20
"""Words in a text before its score means something; the formula was made for samples of a hundred."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_MEASURED = frozenset(Kind) - {Kind.TONE, Kind.PLACE, Kind.PART}


@dataclass(frozen=True, slots=True)
class Ease:
    """How readable a set of texts is: the Flesch score, words a sentence, and how many words it rests on."""

    language: str
    score: float
    sentence_words: float
    words: int


def plain_warnings(told: Told) -> Iterator[Warned]:
    """What is not plain in one text; none for a language without a measure."""
    measure = MEASURES.get(told.language)
    if measure is None or told.kind not in _MEASURED:
        return
    text = clean(told.message)
    for sentence in filter(None, _END.split(text)):
        count = len(_WORD.findall(sentence))
        if count > measure.sentence_words:
            message = f"a sentence of {count} words; {measure.sentence_words} are plain: {shown(sentence)}"
            weight = 10.0 * (count - measure.sentence_words)
            yield warn(Rule.LONG_SENTENCE, told, message, "make two of it", _opening(sentence), weight)
    yield from _words(told, text, measure)
    turn = _passive(told.language, text)
    if turn:
        yield warn(Rule.PASSIVE, told, f"{shown(turn)} is passive", "say who does it", turn.split()[-1], 5.0)
    ease = ease_of([told]) if len(_WORD.findall(text)) >= LEAST_SCORED else None
    if ease and ease.score < PLAIN_ENOUGH:
        message = f"reading ease {ease.score:.0f}; {PLAIN_ENOUGH:.0f} and over is plain"
        weight = 20.0 + 2 * (PLAIN_ENOUGH - ease.score)
        yield warn(Rule.HARD_TO_READ, told, message, "shorter sentences, shorter words", "", weight)


def _words(told: Told, text: str, measure: Measure) -> Iterator[Warned]:
    common = finder(told.language, "common")
    for word in dict.fromkeys(_WORD.findall(text)):
        if len(word) > measure.word_letters and not common.fullmatch(word):
            message = f"{shown(word)} has {len(word)} letters"
            yield warn(Rule.LONG_WORD, told, message, "take a common word", word, float(len(word) - 10))


def _passive(language: str, text: str) -> str:
    known = finder(language, "not_passive")
    for found in finder(language, "passive").finditer(text):
        turn = found.group()
        if not known.fullmatch(turn.split()[-1]):
            return " ".join(turn.split())
    return ""


def _opening(sentence: str) -> str:
    return next(iter(_WORD.findall(sentence)[:1]), "")


def ease_of(texts: Iterable[Told]) -> Ease | None:
    """The reading ease of the texts together, all in one language; None without a sentence or a measure for it."""
    sentences, count, syllables, language = 0, 0, 0, ""
    for told in texts:
        language = told.language
        for sentence in filter(None, _END.split(clean(told.message))):
            found = _WORD.findall(sentence)
            sentences, count = sentences + bool(found), count + len(found)
            syllables += sum(_syllables(word.lower(), language) for word in found)
    measure = MEASURES.get(language)
    if measure is None or not count:
        return None
    length = count / sentences
    score = measure.base - measure.sentence * length - measure.syllable * syllables / count
    return Ease(language, score, length, count)


@cache
def _syllables(word: str, language: str) -> int:
    """The pieces that a word breaks into."""
    return len(_hyphens(MEASURES[language].hyphens).positions(word)) + 1 if language in MEASURES else 1


@cache
def _hyphens(language: str) -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang=language, left=1, right=1)
