"""Linking by a self-made code: slips are forgiven, doubt is left unlinked."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.evaluation.linking import Links, find, hash_code, hash_element, link, mismatches

LETTERS = "aaabbcddeefghhijjkllmmmnnoprrsstvwz"
"""How first letters of Dutch names and places come about, roughly: some are far more common."""

CODES = st.lists(st.sampled_from(["x", "y", ""]), min_size=8, max_size=8).map(tuple)


def somebody(dice: random.Random) -> tuple[str, ...]:
    """The answers of one person, as uneven as they are in life."""
    older = str(min(9, int(dice.expovariate(0.9))))
    return (
        dice.choice(LETTERS),
        str(dice.randrange(1, 13)),
        dice.choice(LETTERS),
        older,
        dice.choice("aaaaeeennnsskmrtdlioyh"),
        dice.choice(LETTERS),
        dice.choice(string.digits),
        dice.choice(LETTERS),
    )


def again(dice: random.Random, code: tuple[str, ...], slip: float) -> tuple[str, ...]:
    """The same person months later: each element is another, or is skipped, with this chance."""
    other = somebody(dice)
    return tuple(
        one if dice.random() >= slip else ("" if dice.random() < 0.3 else two)
        for one, two in zip(code, other, strict=True)
    )


@pytest.mark.parametrize(("people", "slip", "right"), [(50, 0.08, 0.95), (300, 0.08, 0.93), (1000, 0.08, 0.85)])
def test_realistic_slips_are_linked_and_hardly_anybody_wrongly(people, slip, right):
    """With 8 % slips in each element most people are linked; of the links at most one in two hundred is wrong.

    A quarter of the people do not come back and as many new ones come, so nobody has to fit anybody.
    """
    dice = random.Random(people)
    first = {f"p{i}": somebody(dice) for i in range(people)}
    back = {name: again(dice, code, slip) for name, code in first.items() if dice.random() < 0.75}
    new = {f"n{i}": somebody(dice) for i in range(people // 4)}
    found = link(first, {**back, **new})
    correct = sum(one == two for one, two in found.pairs.items())
    assert correct >= right * len(back)
    assert len(found.pairs) - correct <= max(1, len(found.pairs) // 200)
    assert len(found.pairs) + found.ambiguous + found.alone == people


def test_doubt_is_left_unlinked_and_counted():
    """Two people whose codes both fit are not linked, even though one fits better."""
    code = tuple("abcdefgh")
    near = (*code[:7], "z")
    found = link({"one": code}, {"same": code, "near": near})
    assert found == Links({}, ambiguous=1, alone=0)
    assert link({"one": code, "two": near}, {"same": code}) == Links({}, ambiguous=2, alone=0)


def test_two_slips_are_forgiven_and_three_are_not():
    """Up to two of the eight may differ; one that was skipped counts as different."""
    code = tuple("abcdefgh")
    assert link({"a": code}, {"b": ("x", "", *code[2:])}).pairs == {"a": "b"}
    assert link({"a": code}, {"b": ("x", "", "y", *code[3:])}).alone == 1


def test_skipping_everything_links_nobody():
    """Two people who answered nothing are not taken for one."""
    nothing = ("",) * 8
    assert link({"a": nothing}, {"b": nothing}).pairs == {}


@given(st.dictionaries(st.integers(0, 9).map(str), CODES), st.dictionaries(st.integers(0, 9).map(str), CODES))
def test_links_are_those_that_comparing_everybody_finds(first, later):
    """The short cut finds every pair that fits, and each person is linked to one at most."""
    found = link(first, later)
    fits = {a: {b for b in later if mismatches(first[a], later[b]) <= 2} for a in first}
    alone = {a: next(iter(bs)) for a, bs in fits.items() if len(bs) == 1}
    expected = {a: b for a, b in alone.items() if sum(b in bs for bs in fits.values()) == 1}
    assert found.pairs == expected


def test_each_element_has_its_own_hash_in_each_study():
    """The same letter is another hash at another place and in another study; case and accents do not count."""
    salt = b"a study's own salt"
    assert hash_element("E", 1, salt) == hash_element(" é", 1, salt) != hash_element("e", 2, salt)
    assert hash_element("e", 1, salt) != hash_element("e", 1, b"another one")
    assert hash_element("", 1, salt) == ""
    code = hash_code(list("abcdefgh"), salt)
    assert len(set(code)) == 8
    assert find(code, {"me": code, "other": hash_code(list("hgfedcba"), salt)}) == ("me",)
