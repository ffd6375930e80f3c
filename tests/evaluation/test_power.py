"""How many people are needed: against Cohen's tables, and as laws."""

from __future__ import annotations

import pytest

from game.evaluation.power import Question, needed, power_between, power_of, power_paired, smallest_effect
from game.evaluation.study import Design, Unit


@pytest.mark.parametrize(("effect", "people"), [(0.2, 394), (0.5, 64), (0.8, 26)])
def test_two_groups_need_what_cohen_says(effect, people):
    """Cohen 1988, table 2.4.1 (power .80, two-sided 5 %), by the exact calculation: 394, 64 and 26 in each group."""
    question = Question(Design.COMPARISON, effect, correlation=0, lost=0)
    assert needed(question).analysed == people


@pytest.mark.parametrize(("effect", "people"), [(0.2, 199), (0.5, 34), (0.8, 15)])
def test_one_group_needs_what_cohen_says(effect, people):
    """With r = .5 a change of d is d standard deviations of the changes: 199, 34 and 15 people."""
    assert needed(Question(Design.SINGLE_GROUP, effect, correlation=0.5, lost=0)).analysed == people


def test_the_power_at_that_number_is_just_enough():
    """One person fewer does not do."""
    assert power_between(0.5, 63) < 0.8 <= power_between(0.5, 64)
    assert power_paired(0.5, 33) < 0.8 <= power_paired(0.5, 34)


def test_who_is_lost_has_to_be_invited():
    """With a third lost, half as many again are invited."""
    found = needed(Question(Design.COMPARISON, 0.5, correlation=0, lost=1 / 3))
    assert (found.analysed, found.invited) == (64, 192)


def test_venues_need_more_people():
    """Drawing venues takes more people, in whole venues of both groups."""
    people = needed(Question(Design.WAITING_LIST, 0.4))
    venues = needed(Question(Design.WAITING_LIST, 0.4, unit=Unit.VENUE, likeness=0.1, venue_size=10))
    assert venues.analysed > 1.7 * people.analysed
    assert venues.venues % 2 == 0
    assert venues.venues * 10 >= venues.invited


def test_what_ten_people_can_show():
    """Ten people in one group show an effect of about one standard deviation, not less."""
    question = Question(Design.SINGLE_GROUP, 0.5)
    smallest = smallest_effect(question, 10)
    assert 0.9 < smallest < 1.1
    assert power_of(question, 10) < 0.35


@pytest.mark.parametrize("wrong", [{"effect": 0.0}, {"effect": 0.5, "lost": 1.0}, {"effect": 0.5, "venue_size": 0}])
def test_what_cannot_be_asked_is_told(wrong):
    """A question that has no answer says why."""
    with pytest.raises(ValueError, match=r"effect|lost|venue"):
        needed(Question(Design.SINGLE_GROUP, **wrong))
