"""Flags, the conditions that ask for them and the effects that set them: data, never expressions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from math import prod

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from game.authoring.codes import Code
from game.authoring.draft import Draft
from game.authoring.fields import Fields, check_count, items, one_of, pairs, scalar
from game.authoring.findings import did_you_mean, only_fix, shown
from game.story.scenario import Branch, Condition, Effect, Flag, Test, Value

MOST_FLAGS = 24
MOST_VALUES = 8
MOST_COMBINATIONS = 4096

_WORD = re.compile(r"[a-z][a-z0-9_-]{0,59}")
_TRUTH = {"true": True, "false": False}


def read_flags(draft: Draft, node: Node | None) -> dict[str, Flag]:
    """The flags by name, in the author's order; one with a mistake is among them, so that its uses are known."""
    flags: dict[str, Flag] = {}
    entries = (pairs(draft.findings, node, "`flags`") if node is not None else None) or []
    if node is not None:
        check_count(draft.findings, node, len(entries), 0, MOST_FLAGS, "flags")
    for key, value in entries:
        if not _WORD.fullmatch(key.value):
            hint = "lower-case letters, digits, `_` and `-`, a letter first"
            draft.findings.report(Code.BAD_ID, key, f"{shown(key.value)} cannot be the name of a flag", hint)
        words = [scalar(draft.findings, one, key.value) for one in items(draft.findings, value, "a flag")]
        values = _flag_values(draft, key, [word for word in words if word is not None])
        flags[key.value] = Flag(key.value, values, len(flags))
    return flags


def read_condition(draft: Draft, node: Node) -> Condition:
    """`{flag: value}` or `{flag: [value, value]}`; holds when every flag named has (one of) its value(s)."""
    found = pairs(draft.findings, node, "a condition")
    if found is not None and not found:
        draft.findings.report(Code.WRONG_KIND, node, "this condition names no flag", "write `{flag: value}`")
    tests = []
    for key, value in found or ():
        flag = _flag(draft, key)
        if flag is not None:
            draft.asked_flags.add(flag.name)
            nodes = value.value if isinstance(value, SequenceNode) else [value]
            values = (_flag_value(draft, flag, one) for one in nodes)
            tests.append(Test(flag, frozenset(v for v in values if v is not None)))
            if not nodes:
                message = f"no value of {shown(flag.name)} is named"
                draft.findings.report(Code.WRONG_KIND, value, message, "write `{flag: value}`")
    return tuple(tests)


def read_when(draft: Draft, fields: Fields) -> Condition:
    """The condition under `when`; () where there is none."""
    node = fields.find("when")
    return () if node is None else read_condition(draft, node)


def read_wanted(draft: Draft, fields: Fields) -> Condition | None:
    """`wanted`: () for `true`, None for `false`, else a condition; () stands in for a mistake."""
    node = fields.need("wanted")
    if isinstance(node, MappingNode):
        return read_condition(draft, node)
    return None if node is not None and fields.truth("wanted") is False else ()


def read_effects(draft: Draft, fields: Fields) -> tuple[Effect, ...]:
    """What `sets` sets."""
    node = fields.find("sets")
    effects = []
    for key, value in (pairs(draft.findings, node, "`sets`") if node is not None else None) or ():
        flag = _flag(draft, key)
        if flag is not None:
            draft.set_flags.add(flag.name)
            set_to = _flag_value(draft, flag, value)
            if set_to is not None:
                effects.append(Effect(flag, set_to))
    return tuple(effects)


def always_one_holds(branches: Sequence[Branch]) -> bool:
    """Whether some branch holds whatever values the flags have; False when there are too many to try them all."""
    flags = list(dict.fromkeys(test.flag for branch in branches for test in branch.when))
    if prod(len(flag.values) for flag in flags) > MOST_COMBINATIONS:
        return any(not branch.when for branch in branches)
    for values in product(*(flag.values for flag in flags)):
        has = dict(zip(flags, values, strict=True))
        if not any(all(has[test.flag] in test.values for test in branch.when) for branch in branches):
            return False
    return True


def _flag_values(draft: Draft, key: ScalarNode, words: list[str]) -> tuple[Value, ...]:
    """At least one value, so that the story has one to begin with."""
    booleans = [word in _TRUTH for word in words]
    strange = next((word for word in words if not _WORD.fullmatch(word)), None)
    wrong = ""
    if strange is not None:
        wrong = f"{shown(strange)} is no lower-case word"
    elif not 2 <= len(words) <= MOST_VALUES:
        wrong = f"it has {len(words)} values, and needs 2 to {MOST_VALUES}"
    elif len(set(words)) < len(words):
        wrong = "it has the same value twice"
    elif any(booleans) and not all(booleans):
        wrong = "its values are booleans and words mixed"
    if wrong:
        hint = "write `[false, true]` or words such as `[none, direct, distract]`; the first holds at the start"
        draft.findings.report(Code.BAD_FLAG, key, f"the flag {shown(key.value)} cannot be: {wrong}", hint)
    return tuple(_value(word) for word in words) or (False,)


def _value(word: str) -> Value:
    return _TRUTH.get(word, word)


def _flag(draft: Draft, key: ScalarNode) -> Flag | None:
    one_of(draft.findings, key, key.value, draft.flags, Code.UNKNOWN_FLAG, "the flag")
    return draft.flags.get(key.value)


def _flag_value(draft: Draft, flag: Flag, node: Node) -> Value | None:
    word = scalar(draft.findings, node, flag.name)
    if word is None:
        return None
    value = _value(word)
    if value in flag.values:
        return value
    known = [str(v).lower() if isinstance(v, bool) else v for v in flag.values]
    message = f"the flag {shown(flag.name)} has no value {shown(word)}"
    draft.findings.report(Code.UNKNOWN_FLAG_VALUE, node, message, did_you_mean(word, known), only_fix(word, known))
    return None
