"""The rules of the content, each with where it comes from; a program finds, the author judges."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """What a scenario's texts are held against; `meaning` in one line, `source` says who asks for it.

    Sources: the guideline of Dutch municipalities (chapter, do's and don'ts), the content rules of this game by number,
    and the voice that its texts are written in. Every rule has an example that breaks it and one that keeps it in
    `tests/authoring/rules/<code>.yaml`.
    """

    meaning: str
    source: str

    def __new__(cls, code: str, meaning: str, source: str) -> Rule:
        """A member that is its code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.source = source
        return member

    # what is explained, and how
    SHORT_EXPLANATION = (
        "short-explanation",
        "an explanation of fewer than six words",
        "guideline, “Activeren van omstanders”, condition 3; content rule 3",
    )
    VERDICT = (
        "verdict",
        "right or wrong instead of an explanation",
        "content rule 3; voice, “explanation after a missed cue” and “praise”",
    )

    # the norm
    NORM_ASKED = (
        "norm-asked",
        "a norm that is asked or softened instead of stated",
        "guideline, “Preventie” 1, don't 3; content rule 4",
    )
    DEBATE = (
        "debate",
        "a question whether the behaviour is acceptable",
        "guideline, “Preventie” 1, don't 3; content rule 4",
    )

    # whose task it is
    TASK_ON_TARGET = (
        "task-on-target",
        "a wanted answer that gives the person it happens to something to do",
        "guideline, “Preventie” 2, don'ts 1 to 3; content rule 5",
    )
    CODE_WORD = (
        "code-word",
        "a code word that somebody who needs help has to know",
        "guideline, “Preventie” 2, on Ask for Angela; content rule 5",
    )

    # how people and behaviour are told
    LABEL = ("label", "a label for a person instead of what they do", "content rule 6; voice, “after”")
    SHOWN_TRANSGRESSION = (
        "shown-transgression",
        "transgressive behaviour told or quoted",
        "guideline, “Preventie” 1, don't 1; content rule 2",
    )
    STEREOTYPE = (
        "stereotype",
        "appearance, origin or clothes where behaviour is looked at",
        "guideline, “Preventie” 1, don't 2; content rule 6",
    )

    # what every scenario has
    THIN_NOTE = (
        "thin-note",
        "a content note that is too short to choose by, or too long to read",
        "content rule 10",
    )
    NO_LOOK = ("no-look", "no scene with signals among harmless situations", "content rule 7")
    NO_WEIGH = (
        "no-weigh",
        "no scene that holds what was seen against the six criteria",
        "guideline, “Activeren van omstanders”, steps 1 and 2; content rule 1",
    )
    ONLY_DIRECT = (
        "only-direct",
        "no wanted way to step in beside speaking to somebody directly",
        "guideline, “Activeren van omstanders”, conditions 3 and 5; the five D's",
    )
    HELP_INCOMPLETE = (
        "help-incomplete",
        "help, reporting or aftercare that is left out",
        "guideline, “Het inrichten van meldpunten”, conditions 2 to 4; content rule 9",
    )
    NO_SOURCE = (
        "no-source",
        "a fact (law, number, telephone number) without a source",
        "guideline, “Doen wat werkt”; content rules 9 and 11",
    )

    # plain language
    LONG_SENTENCE = ("long-sentence", "a sentence that is too long", "content rule 10; voice: at most 15 words")
    LONG_WORD = ("long-word", "a long word where a common one may do", "content rule 10; voice, rules of thumb")
    PASSIVE = ("passive", "a passive turn", "content rule 10; voice: active verbs")
    HARD_TO_READ = (
        "hard-to-read",
        "a text that is hard to read by the formula of Flesch (Dutch: Douma)",
        "content rule 10; Flesch 1948, Douma 1960: 60 and over is plain",
    )

    # the answers to all of these
    UNUSED_ANSWER = ("unused-answer", "an answer to a warning that is not there", "this table")


PLAIN = (Rule.LONG_SENTENCE, Rule.LONG_WORD, Rule.PASSIVE, Rule.HARD_TO_READ)
"""the rules of plain language, told after the others with the worst first"""
