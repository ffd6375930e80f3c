"""Where somebody is in a programme follows from what was played and recalled, and from the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.playthrough import Path
from game.story.programme import Booster, Card, CardChoice, Module, Programme
from game.story.scenario import STEPS, Step
from game.story.text import Text
from game.training.progress import Played, Progress, progress
from game.training.recall import Recalled, next_dates
from tests.effort import often
from tests.shipped import golden, golden_path, library

DAY = date(2026, 11, 24)
SCENARIO = "horeca/vrijdag-aan-de-bar"
NAMES = ("one", "two", "three")


def card(name: str) -> Card:
    """A card whose answer is `a`."""
    text = Text(name, name)
    choices = (CardChoice("a", text, text, True), CardChoice("b", text, text, False))
    return Card(name, text, text, "https://x.nl/", "2026-11-24", text, choices)


def made() -> Programme:
    """Three modules, each after the one before it; the second is for somebody new; a booster for each step."""
    text = Text("p", "p")
    modules = {
        "one": Module("one", SCENARIO, cards=("read", "think")),
        "two": Module("two", "x/two", onboarding=True),
        "three": Module("three", "x/three", after=("one", "two")),
    }
    boosters = {str(step): Booster(str(step), f"b/{step}", "one", step) for step in STEPS}
    cards = {name: card(name) for name in ("read", "think")}
    return Programme("p", "2026", text, text, 25, (14, 91), modules, boosters, cards)


def played(scenario: str, on: date, path: Path = ()) -> Played:
    """A playing to an end."""
    return Played(scenario, 1, path, "end", on)


def now(*what: Played, today: date = DAY, recalled: tuple[Recalled, ...] = ()) -> Progress:
    """Where somebody is who played and recalled this."""
    other = library().scenarios[SCENARIO]
    catalogue = {"x/two": other, "x/three": other, **library().scenarios}
    return progress(made(), catalogue, what, recalled, today)


def test_somebody_new_begins_with_the_onboarding() -> None:
    """What a new colleague needs comes first, whatever its place in the file."""
    assert now().next == made().modules["two"]
    assert now(played("x/two", DAY)).next == made().modules["one"]


def test_a_module_opens_after_those_that_it_follows() -> None:
    """And none is next when all are done."""
    both = (played("x/two", DAY), played(SCENARIO, DAY))
    after = now(*both).next
    assert after is not None
    assert after.id == "three"
    assert now(*both, played("x/three", DAY)).next is None


def test_a_module_that_cannot_be_played_stands_in_nobodys_way() -> None:
    """A broken file, or one that a venue left out, does not end the training."""
    left = progress(made(), library().scenarios, (played(SCENARIO, DAY),), (), DAY)
    assert left.next is None
    assert progress(made(), library().scenarios, (), (), DAY).next == made().modules["one"]


def test_a_booster_comes_after_two_weeks_and_again_after_three_months() -> None:
    """Playing it answers the day; the next one comes with the second day."""
    first = played(SCENARIO, DAY)
    assert now(first, today=DAY + timedelta(13)).booster is None
    assert now(first, today=DAY + timedelta(14)).booster is not None
    again = played("b/recognise", DAY + timedelta(15))
    assert now(first, again, today=DAY + timedelta(90)).booster is None
    assert now(first, again, today=DAY + timedelta(91)).booster is not None


def test_the_booster_trains_the_weakest_step() -> None:
    """Whoever needed a second go in one step gets the booster of that step."""
    path = golden_path(*next(one for one in golden() if one[0] == SCENARIO))
    done = now(played(SCENARIO, DAY, path), today=DAY + timedelta(14))
    assert all(done.steps[step].asked for step in STEPS)
    assert done.weakest is not None
    assert done.booster is not None
    assert done.booster.trains is done.weakest


def test_boosters_take_turns() -> None:
    """The one of the weakest step comes first; nothing is due twice for the same day."""
    first = played(SCENARIO, DAY)
    seen = now(first, played("b/recognise", DAY + timedelta(20)), today=DAY + timedelta(20))
    assert seen.booster is None


def test_a_card_is_asked_for_only_after_it_was_read() -> None:
    """And not on the same day."""
    read = Recalled("read", datetime(2026, 11, 24, 12, tzinfo=UTC), None)
    assert now(recalled=(read,)).cards == ()
    assert now(recalled=(read,)).read == {"read"}
    assert [one.id for one in now(recalled=(read,), today=DAY + timedelta(30)).cards] == ["read"]


answers = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 400), st.sampled_from([None, True, False])))


@settings(max_examples=often(25, 200), deadline=None)
@given(answers)
def test_what_is_remembered_comes_back_later_and_never_on_the_same_day(
    given_: list[tuple[str, int, bool | None]],
) -> None:
    """The same answers give the same days, in whatever order they are read; each day lies after the last answer."""
    begun = datetime(2026, 1, 1, 12, tzinfo=UTC)
    turns = [Recalled(name, begun + timedelta(days), fits) for name, days, fits in given_]
    due = next_dates(sorted(turns, key=lambda turn: turn.at))
    assert due == next_dates(sorted(turns, key=lambda turn: turn.at))
    for name, day in due.items():
        assert day > max(turn.at.date() for turn in turns if turn.card == name)


def test_a_card_that_did_not_fit_comes_back_sooner() -> None:
    """FSRS asks sooner for what slipped away."""
    read = Recalled("read", datetime(2026, 11, 1, 12, tzinfo=UTC), None)
    later = datetime(2026, 11, 10, 12, tzinfo=UTC)
    good, again = (next_dates([read, Recalled("read", later, fits)])["read"] for fits in (True, False))
    assert again < good


def test_a_skipped_scene_counts_neither_way() -> None:
    """Skipping is never a penalty: it is not in the share at all."""
    path = golden_path(*next(one for one in golden() if one[0] == SCENARIO))
    whole = now(played(SCENARIO, DAY, path))
    assert sum(share.asked for share in whole.steps.values()) > 0
    assert MappingProxyType(whole.steps).keys() == set(Step)
