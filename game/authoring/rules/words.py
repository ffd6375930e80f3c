"""The lists of words and turns, per language: data files beside this module, compiled to patterns when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from game.story.scenario import Part, Role

LISTED = ("nl", "en")
"""the languages that have lists"""

_WORD = r"[^\s.!?;:…‘’“”\"()]"
_BETWEEN = r"[\s,‘’“”\"':]+"
_GAP = rf"(?:[\s,]+{_WORD}+?){{0,4}}?"
_STARTS = MappingProxyType(
    {
        "^": r"""(?:\A|(?<=[.!?:]\s)|(?<=\n))[‘’“”'"]*""",
        "‘": r"""[‘“"'](?:[^’”"'\n]{0,120}[.!?,:;]\s+)?""",
    }
)
"""where a turn begins: a sentence, and a sentence (or a part of one) of what somebody says"""
_PARTS = MappingProxyType({"{target}": Part.TARGET, "{acting}": Part.ACTING})
_PLACEHOLDER = r"\{[^{}]*\}"


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one language by name, as they are written; `help_topics` has what help has to tell, by topic."""

    turns: Mapping[str, tuple[str, ...]]
    help_topics: Mapping[str, tuple[str, ...]]


@cache
def words(language: str) -> Words:
    """The lists of a language; none for a language without."""
    if language not in LISTED:
        return Words({}, {})
    text = files(__package__).joinpath(f"words/{language}.yaml").read_text(encoding="utf-8")
    # the words are data of ours: every value is the text that it is, `no` too
    read = yaml.load(text, Loader=yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)
    topics = {topic: tuple(turns) for topic, turns in read.pop("help", {}).items()}
    return Words({name: tuple(turns) for name, turns in read.items()}, topics)


@cache
def pattern(turns: tuple[str, ...], targets: tuple[str, ...] = (), acting: tuple[str, ...] = ()) -> re.Pattern[str]:
    """What finds any of the turns; `targets` and `acting` are the roles that `{target}` and `{acting}` stand for.

    Without turns it finds nothing.
    """
    roles = {Part.TARGET: targets, Part.ACTING: acting}
    by_start: dict[str, list[str]] = {}
    for turn in turns:
        start, told = _turn(turn, roles)
        by_start.setdefault(start, []).append(told)
    # what all turns begin with is looked for once: most letters of a text begin nothing
    told = "|".join(f"{start}(?:{'|'.join(alike)})" for start, alike in by_start.items())
    return re.compile(told or r"(?!)", re.IGNORECASE)


def finder(language: str, name: str, roles: Iterable[Role] = ()) -> re.Pattern[str]:
    """The pattern of one list, for a story with these roles."""
    turns = words(language).turns.get(name, ())
    if not _names_a_part(turns):
        return pattern(turns)
    cast = tuple(roles)
    targets = tuple(role.id for role in cast if role.part is Part.TARGET)
    acting = tuple(role.id for role in cast if role.part is Part.ACTING)
    return pattern(turns, targets, acting)


@cache
def _names_a_part(turns: tuple[str, ...]) -> bool:
    return any(name in turn for turn in turns for name in _PARTS)


def _turn(turn: str, roles: Mapping[Part, tuple[str, ...]]) -> tuple[str, str]:
    """Where a turn can begin, and what it is."""
    told, gap, start = "", False, r"(?<![\w-])"
    for token in _tokens(turn):
        if token in _STARTS:
            start = _STARTS[token]
            continue
        if token == "…":
            gap = True
            continue
        told += (_GAP + _BETWEEN if gap else _BETWEEN) if told else ""
        told, gap = told + _token(token, roles), False
    end = "" if turn.endswith(("!", "?")) else r"(?!\w)"
    return start, told + end


def _tokens(turn: str) -> list[str]:
    return re.findall(r"\([^)]*\)[!?]?|\S+", turn)


def _token(token: str, roles: Mapping[Part, tuple[str, ...]]) -> str:
    pieces = re.split(r"(\{\w+\}|[()|*+]|\s+)", token)
    return "".join(_piece(piece, roles) for piece in pieces if piece)


def _piece(piece: str, roles: Mapping[Part, tuple[str, ...]]) -> str:
    if piece == "{somebody}":
        return _PLACEHOLDER
    if piece in _PARTS:
        named = "|".join(re.escape(role) for role in roles[_PARTS[piece]])
        return rf"\{{(?:{named})(?:\.\w+)?\}}" if named else r"(?!)"
    if piece.isspace():
        return _BETWEEN
    return {"(": "(?:", ")": ")", "|": "|", "*": r"[\w’'-]*", "+": r"[\w’'-]+"}.get(piece) or re.escape(piece)
