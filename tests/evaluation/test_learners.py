"""The whole chain, held against learners whose true change is known. A full run: `tests/benchmarks/coverage.py`."""

from __future__ import annotations

import pytest

from game.evaluation.analysis import Results, analyse, control_moved
from game.evaluation.measures import SUBSCALES, Moment
from game.evaluation.study import Arm, Design
from game.language import Language
from game.paper.report_claims import claims, warnings
from tests.evaluation.learners import World, study_of
from tests.evaluation.studying import plan

ENGLISH = Language("en")
BOTH = (Arm.TRAINED, Arm.WAITING)


def results(world: World, people: int, seed: int = 1, design: Design = Design.SINGLE_GROUP) -> Results:
    """What a study of this world comes to."""
    arms = (Arm.TRAINED,) if design is Design.SINGLE_GROUP else BOTH
    return analyse(plan(design), study_of(people, world, seed, arms), {})


def change_of(found: Results, measure: str = "act") -> tuple[float, float, float]:
    """The change of a measure right after, with its interval."""
    one = next(c for c in found.changes if c.measure == measure and c.arm is Arm.TRAINED and c.moment is Moment.AFTER)
    return one.change.low, one.change.value, one.change.high


def said(found: Results) -> str:
    """The report in short."""
    return " ".join(claims(found, ENGLISH))


@pytest.mark.parametrize("change", [0.0, 0.8])
def test_intervals_hold_the_truth_about_as_often_as_they_say(change):
    """Over 40 small studies with drop-out and guessing the 95 % interval holds the true change in 34 or more."""
    world = World(change=change)
    truth = change_of(results(world, 3000, seed=99))[1]
    held = 0
    for seed in range(40):
        low, _, high = change_of(results(world, 40, seed))
        held += low <= truth <= high
    assert held >= 34


def test_nothing_is_found_where_nothing_changed():
    """In a study without any change at most one of the steps seems to move, and the off-topic items do not."""
    found = results(World(), 400, seed=3, design=Design.WAITING_LIST)
    moved = [one for one in found.comparisons if one.measure in SUBSCALES and one.difference.shows_change]
    assert len(moved) <= 1
    assert not control_moved(found)


def test_a_large_change_is_found_and_put_down_to_training_only_where_lots_were_drawn():
    """The same learners: an effect with a waiting list, no cause without a comparison."""
    world = World(change=0.8)
    drawn, single = results(world, 300, 5, Design.WAITING_LIST), results(world, 300, 5)
    chosen = results(world, 300, 5, Design.COMPARISON)
    assert "an effect of the training on what people say" in said(drawn)
    assert "an effect of the training" not in said(single)
    assert "the cause of a change is not known" in said(single)
    assert "may have another cause" in said(chosen)
    for found in (drawn, single, chosen):
        assert "not measured" in said(found)


def test_a_shift_of_bias_alone_is_not_told_as_better_recognising():
    """People who only mark more: over 12 studies d′ is hardly ever told as better, c is told as marking more."""
    better = marked_more = 0
    for seed in range(12):
        told = said(results(World(bias=-0.9), 150, seed))
        better += "situations better in the last module" in told
        marked_more += "That is no better recognising" in told
    assert better <= 1
    assert marked_more >= 11


def test_better_recognising_is_told():
    """A true gain in d′ is found."""
    assert "situations better in the last module" in said(results(World(sensitivity=1.0), 200, 2))


def test_a_moved_yardstick_hides_a_change_and_play_shows_it():
    """With a response shift self-report stands still although people recognise better: play is not fooled."""
    found = results(World(change=0.5, response_shift=0.5, sensitivity=0.9), 300, 7)
    low, _, high = change_of(found)
    assert low < 0.15
    assert high > -0.15
    assert found.recognition is not None
    assert found.recognition.sensitivity.low > 0


def test_a_harder_form_is_no_change():
    """Form B is much harder; with both orders nothing seems to change."""
    low, value, high = change_of(results(World(form_b_is_harder=1.0), 600, 4))
    assert low <= 0 <= high
    assert abs(value) < 0.12


def test_few_people_are_told_nothing_about():
    """Four who come back give no result at all, and the report says why."""
    found = results(World(lost=0.0), 4)
    assert found.changes == ()
    assert found.recognition is None
    assert any("too few people" in text for text in warnings(found, ENGLISH, plan_changed=False))


def test_one_more_person_than_in_the_last_report_changes_nothing_that_is_shown():
    """Two reports of growing numbers: what would tell of one newcomer is held back, and said so."""
    world = World(lost=0.0)
    first = analyse(plan(), study_of(30, world, 1), {})
    second = analyse(plan(), study_of(31, world, 1), first.shown)
    third = analyse(plan(), study_of(36, world, 1), first.shown)
    shown = {people for sets in first.shown.values() for people in sets}
    assert second.held_back > 0
    assert not any(31 in people for sets in second.shown.values() for people in sets)
    assert all(people in shown for sets in second.shown.values() for people in sets)
    assert any(len(one_more) == 36 for sets in third.shown.values() for one_more in sets)
