"""Linking answers of one person over time without knowing who it is: a self-made code of eight small questions.

People slip when they make their code again, so up to two of the eight may differ (evidence.md, section 3: 95.7 % linked
with eight questions and up to two mismatches). To compare element by element, each is hashed by itself with the
study's salt. The hash is slow, yet the answers are few: whoever has both the records and the salt can try them all. So
the salt is kept apart from the records, and codes count as pseudonymous data.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

ELEMENTS = 8
MOST_MISMATCHES = 2
COST = 2**12
"""scrypt's N: about 4 MiB and 10 ms for each element (Percival & Josefsson 2016, RFC 7914)."""
BYTES = 8
FEW_PAIRS = 250_000
"""Pairs up to which counting what they share is the quicker way."""

Code = tuple[str, ...]


def hash_element(answer: str, number: int, salt: bytes) -> str:
    """The hash of one answer, 16 hexadecimal digits; "" for one that was skipped. Case and accents do not count."""
    plain = unicodedata.normalize("NFKD", answer).encode("ascii", "ignore").decode().strip().casefold()
    if not plain:
        return ""
    return hashlib.scrypt(plain.encode(), salt=salt + bytes([number]), n=COST, r=8, p=1, dklen=BYTES).hex()


def hash_code(answers: Sequence[str], salt: bytes) -> Code:
    """The hashed code. Raises ValueError unless there are eight answers."""
    if len(answers) != ELEMENTS:
        raise ValueError(f"a code has {ELEMENTS} elements, not {len(answers)}")
    return tuple(hash_element(answer, number, salt) for number, answer in enumerate(answers))


def mismatches(one: Code, two: Code) -> int:
    """How many elements differ; one that was skipped never matches."""
    return sum(a != b or not a for a, b in zip(one, two, strict=True))


@dataclass(frozen=True, slots=True)
class Links:
    """The outcome of linking two moments: pairs of ids, and how many of the first could not be linked.

    `ambiguous` fit several people, or share their fit with somebody else, `alone` fit nobody.
    """

    pairs: Mapping[str, str]
    ambiguous: int
    alone: int


def link(earlier: Mapping[str, Code], later: Mapping[str, Code]) -> Links:
    """Pairs of an earlier and a later id whose codes fit each other and nobody else's with up to two mismatches.

    Somebody whose code fits several others is left unlinked, even where one of them fits better: a wrong link is worse
    than none.
    """
    fits: dict[str, set[str]] = {name: set() for name in earlier}
    fitted: dict[str, set[str]] = defaultdict(set)
    for one, two in _candidates(earlier, later):
        if mismatches(earlier[one], later[two]) <= MOST_MISMATCHES:
            fits[one].add(two)
            fitted[two].add(one)
    pairs = {one: next(iter(twos)) for one, twos in fits.items() if len(twos) == 1}
    pairs = {one: two for one, two in pairs.items() if len(fitted[two]) == 1}
    alone = sum(not twos for twos in fits.values())
    return Links(pairs, len(earlier) - len(pairs) - alone, alone)


def attach(earlier: Mapping[str, Code], later: Mapping[str, Code]) -> Mapping[str, str]:
    """For each later id the earlier one, where its code fits exactly one; several later ones may be of one person."""
    fits: dict[str, set[str]] = defaultdict(set)
    for one, two in _candidates(earlier, later):
        if mismatches(earlier[one], later[two]) <= MOST_MISMATCHES:
            fits[two].add(one)
    return {two: next(iter(ones)) for two, ones in fits.items() if len(ones) == 1}


def find(code: Code, known: Mapping[str, Code]) -> tuple[str, ...]:
    """The ids whose codes fit this one with up to two mismatches."""
    return tuple(name for name, other in known.items() if mismatches(code, other) <= MOST_MISMATCHES)


def _candidates(earlier: Mapping[str, Code], later: Mapping[str, Code]) -> Iterable[tuple[str, str]]:
    """The pairs that may agree on six elements, found without comparing everybody with everybody."""
    return _by_element(earlier, later) if len(earlier) * len(later) <= FEW_PAIRS else _by_six(earlier, later)


def _by_element(earlier: Mapping[str, Code], later: Mapping[str, Code]) -> Iterable[tuple[str, str]]:
    """For a venue: count for each pair the elements that they share."""
    shelves: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name, code in later.items():
        for place in enumerate(code):
            shelves[place].append(name)
    for name, code in earlier.items():
        shared: dict[str, int] = {}
        for place in enumerate(code):
            for other in shelves.get(place, ()) if place[1] else ():
                shared[other] = shared.get(other, 0) + 1
        yield from ((name, other) for other, count in shared.items() if count >= ELEMENTS - MOST_MISMATCHES)


def _by_six(earlier: Mapping[str, Code], later: Mapping[str, Code]) -> Iterable[tuple[str, str]]:
    """For a crowd: whoever fits has six elements in common, so look up each choice of six."""
    seen: set[tuple[str, str]] = set()
    for kept in combinations(range(ELEMENTS), ELEMENTS - MOST_MISMATCHES):
        shelves: dict[Code, list[str]] = defaultdict(list)
        for name, code in later.items():
            shelves[tuple(code[number] for number in kept)].append(name)
        for name, code in earlier.items():
            key = tuple(code[number] for number in kept)
            if all(key):
                seen.update((name, other) for other in shelves.get(key, ()))
    return seen
