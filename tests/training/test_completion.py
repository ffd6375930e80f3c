"""What is told of somebody's training: which module when, what waits; never how it went."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

from game.story.programme import Booster
from game.story.scenario import Step
from game.training.completion import Completion, ModuleDone, booster_due, completion, left_over, merged
from game.training.progress import Played, progress
from tests.shipped import golden, golden_path, library

DAY = date(2026, 11, 24)
PROGRAMME = library().programmes["horeca"]
FIRST, SECOND = list(PROGRAMME.modules)[:2]
BOOSTED = replace(PROGRAMME, boosters={"b": Booster("b", "horeca/booster", FIRST, Step.ACT)})


def played(scenario: str, on: date, minutes: int = 9) -> Played:
    """A scenario that was played to its end."""
    return Played(scenario, 1, (), "end", on, minutes)


def test_a_module_counts_from_the_day_on_which_it_was_first_done() -> None:
    """Playing it again changes neither its day nor its minutes; other scenarios do not count."""
    scenario = PROGRAMME.modules[FIRST].scenario
    log = (played(scenario, DAY, 14), played(scenario, DAY + timedelta(3), 2), played("youth/bus", DAY))
    done = completion(PROGRAMME, log, "1", "Otter")
    assert done.done == (ModuleDone(FIRST, DAY, 14),)
    assert (done.nickname, done.edition, done.minutes) == ("Otter", PROGRAMME.edition, 14)
    assert left_over(PROGRAMME, done)[0] == SECOND


def test_nothing_in_it_says_how_it_went() -> None:
    """Whoever adds a field here tells it to managers: ids, names and days alone."""
    assert {one.name for one in fields(Completion)} == {
        "player",
        "nickname",
        "programme",
        "edition",
        "done",
        "boosters",
    }
    assert {one.name for one in fields(ModuleDone)} == {"module", "on", "minutes"}


def test_a_booster_waits_from_its_day_until_one_is_played() -> None:
    """As the player's own page says it, without telling which one."""
    scenario, ending = next(one for one in golden() if one[0] == PROGRAMME.modules[FIRST].scenario)
    path = golden_path(scenario, ending)
    first = Played(scenario, 1, path, ending, DAY)
    for days in (0, 13, 14, 40, 91, 120):
        for boosted in (None, 15, 95):
            log = [first]
            if boosted is not None and boosted <= days:
                log.append(Played("horeca/booster", 1, (), "end", DAY + timedelta(boosted)))
            today = DAY + timedelta(days)
            due = booster_due(BOOSTED, completion(BOOSTED, log), today)
            shown = progress(BOOSTED, library().scenarios, log, (), today).booster
            assert (due is not None) == (shown is not None), (days, boosted)
    assert booster_due(BOOSTED, completion(BOOSTED, [first]), DAY + timedelta(20)) == DAY + timedelta(14)


def test_files_of_several_machines_are_put_together() -> None:
    """The first day of a module counts, whichever file tells it; two people with one nickname stay two."""
    one = Completion("1", "Otter", "horeca", "2026-11", (ModuleDone(FIRST, DAY, 9),), (DAY,))
    later = replace(one, done=(ModuleDone(FIRST, DAY + timedelta(1), 5), ModuleDone(SECOND, DAY, 7)), boosters=())
    other = replace(one, player="2")
    found = merged([later, one, other, one])
    assert [entry.player for entry in found] == ["1", "2"]
    assert found[0].on(FIRST) == DAY
    assert found[0].on(SECOND) == DAY
    assert found[0].boosters == (DAY,)
    assert merged(found) == found
