"""Records of studies, alike on SQLite and PostgreSQL: kept, linked, withdrawn, past their date, sent exactly once."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from game.evaluation.measures import HARMLESS, MODULE, SIGNAL, Moment
from game.evaluation.panel import build, merged
from game.evaluation.records import Record
from game.records import sending
from game.records.folds import unfolded
from game.records.sending import send, waiting
from game.records.store import NotSaved
from game.records.studies import DATABASE, FILE, Removed, Studies, open_database, open_studies
from game.records.study_database import bring_up_to_date
from game.records.study_tables import FOLDS, META, OBSERVATIONS, SITTINGS
from tests.evaluation.studying import observed, plan, sitting, withdrawal


def rows(studies: Studies, table: sa.Table) -> int:
    """How many rows a table has."""
    with studies.engine.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


def some_records(people: int = 3) -> list[Record]:
    """Each person before and after, in two sittings."""
    found: list[Record] = []
    for person in range(people):
        first, later = sitting(person), sitting(person, days=30)
        found += [first, later]
        found += [observed(first, Moment.BEFORE, "act", 2.0, item=f"a{n}") for n in range(3)]
        found += [observed(later, Moment.AFTER, "act", 4.0, item=f"a{n}") for n in range(3)]
    return found


def test_what_is_written_is_read(studies):
    """Sums by person, moment and measure come back, and the people are linked."""
    studies.write(some_records())
    panel = merged(build(seats, sums) for seats, sums in studies.by_venues("nacht"))
    assert len(panel.people) == 3
    assert all(person.mean(Moment.BEFORE, "act") == 2.0 for person in panel.people)
    assert all(person.mean(Moment.AFTER, "act") == 4.0 for person in panel.people)
    assert studies.count("nacht") == (6, 0)


def test_a_record_that_comes_twice_counts_once(studies):
    """Ids make it known."""
    records = some_records()
    studies.write(records)
    studies.write(records)
    assert rows(studies, SITTINGS) == 6
    assert rows(studies, OBSERVATIONS) == 18


def test_the_migrations_make_what_the_tables_say(studies):
    """The schema that the program uses is the one that the migrations end in."""
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with studies.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), META)
    assert [one for one in found if one[0] != "modify_default"] == []


def test_an_older_database_is_brought_up_to_date_with_what_it_holds(address):
    """What was written by the first version is read by this one: a scenario gets its column."""
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        bring_up_to_date(connection, "0001")
        old = sa.table("observations", *(sa.column(n) for n in (c.name for c in OBSERVATIONS.c) if n != "scenario"))
        one = observed(sitting(1), Moment.BEFORE, SIGNAL, 1.0, item="horeca/vrijdag/kijken/cues/gast")
        values: dict[str, object] = {
            "id": one.id.replace("-", ""),
            "sitting": one.sitting.replace("-", ""),
            "moment": "before",
        }
        values |= {"measure": SIGNAL, "item": one.item, "value": 1.0, "seconds": None, "at": 0.0}
        connection.execute(sa.insert(old).values(values))
    engine.dispose()
    with open_database(address) as studies, studies.engine.connect() as connection:
        assert connection.execute(sa.select(OBSERVATIONS.c.scenario)).scalar_one() == "horeca/vrijdag"
        (block,) = unfolded(1, connection.execute(sa.select(FOLDS.c.folded)).scalar_one())
        assert (block.moment, block.scenario) == (Moment.BEFORE, "horeca/vrijdag")
        assert tuple(block.cells[SIGNAL]) == (1, 1.0)


def test_withdrawing_takes_everything_away_also_what_comes_later(studies):
    """A person's answers go, those of others stay; what another venue still sends of them is not taken in."""
    records = some_records()
    studies.write(records)
    assert studies.withdraw(withdrawal(1, days=60)) == Removed(2, 6)
    assert studies.count("nacht") == (4, 1)
    late = sitting(1, venue="club", days=40)
    studies.write([late, observed(late, Moment.AFTER, "act", 5.0)])
    assert rows(studies, SITTINGS) == 4
    assert rows(studies, OBSERVATIONS) == 12
    assert rows(studies, FOLDS) == 4
    anew = sitting(1, days=70)
    studies.write([anew])
    assert rows(studies, SITTINGS) == 5


def test_withdrawing_with_two_slips_works(studies):
    """Who makes the code again with two slips still gets their answers removed."""
    studies.write(some_records())
    taken = withdrawal(2, days=60)
    slipped = type(taken)(taken.id, taken.study, ("", "x", *taken.code[2:]), taken.at)
    assert studies.withdraw(slipped).sittings == 2


def test_after_its_date_everything_is_gone(studies):
    """Data are kept until the date in the plan, to the day."""
    studies.register(plan(keep_until=date(2027, 6, 1)), "plan")
    studies.write(some_records())
    studies.note_shown("nacht", {"act": [frozenset({1, 2})]})
    assert studies.purge(date(2027, 6, 1)) == ()
    assert rows(studies, SITTINGS) == 6
    assert studies.purge(date(2027, 6, 2)) == ("nacht",)
    assert rows(studies, SITTINGS) == rows(studies, OBSERVATIONS) == rows(studies, FOLDS) == 0
    assert studies.shown("nacht") == {}


def test_a_plan_that_changes_after_the_first_answer_is_known(studies):
    """Before, it may be mended; after it, the first one stays noted."""
    assert studies.register(plan(), "one")
    assert studies.register(plan(digest="e"), "two")
    studies.write(some_records())
    assert not studies.register(plan(digest="f"), "three")
    assert studies.noted_plan("nacht") == "two"


def test_whom_reports_told_of_is_remembered(studies):
    """Sets come back as they were noted, each once."""
    sets = {"act": [frozenset(range(7)), frozenset({2**40, 5})]}
    studies.note_shown("nacht", sets)
    studies.note_shown("nacht", sets)
    assert studies.shown("nacht") == sets


def test_first_attempts_count_and_boosters_are_linked(studies):
    """A scenario that is played again counts the first time; play in later sittings is the same person's."""
    first, booster = sitting(1), sitting(1, days=14)
    studies.write([first, booster, observed(first, Moment.BEFORE, "act", 3.0)])
    for at, scenario, hit in ((first, "h/one", 0.0), (booster, "h/one", 1.0), (booster, "h/two", 1.0)):
        studies.write(
            [
                observed(at, Moment.TRAINING, SIGNAL, hit, scenario, f"{scenario}/s"),
                observed(at, Moment.TRAINING, HARMLESS, 0.0, scenario, f"{scenario}/h"),
                observed(at, Moment.TRAINING, MODULE, 1.0, scenario),
            ]
        )
    (person,) = build(studies.seats("nacht"), next(studies.by_venues("nacht"))[1]).people
    assert person.mean(Moment.BEFORE, SIGNAL) == 0.0
    assert person.mean(Moment.AFTER, SIGNAL) == 1.0
    assert person.modules == 2


# ---------------------------------------------------------------- sending


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> Iterator[Studies]:
    """A venue that has an organisation to send to."""
    monkeypatch.setenv(DATABASE, address)
    with open_studies(tmp_path / "venue") as opened:
        yield opened


def test_an_offline_venue_sends_later_and_once(here, address):
    """What was kept without a network arrives, and a second time nothing more does."""
    here.register(plan(), "plan")
    here.write(some_records())
    assert waiting(here) == 24
    with open_database(address) as there:
        assert send(here, there) == 24
        assert send(here, there) == 0
        assert (rows(there, SITTINGS), rows(there, OBSERVATIONS)) == (6, 18)
        assert there.noted_plan("nacht") == "plan"


def test_a_withdrawal_at_the_venue_reaches_the_organisation(here, address):
    """What was sent already is taken away there too; what was not is never sent."""
    here.register(plan(), "plan")
    here.write(some_records())
    with open_database(address) as there:
        send(here, there)
        here.withdraw(withdrawal(0, days=60))
        send(here, there)
        assert rows(there, SITTINGS) == 4
    here.write(some_records(1))
    here.withdraw(withdrawal(0, days=61))
    assert waiting(here) == 1


@pytest.mark.parametrize("after_batches", [0, 1, 2])
def test_whoever_is_killed_while_sending_sends_the_rest_once(here, address, after_batches, monkeypatch, tmp_path):
    """The process dies between writing there and taking out here; next time everything is there, each once."""
    monkeypatch.setattr(sending, "BATCH", 7)
    here.write(some_records())
    here.close()
    child = multiprocessing.get_context("fork").Process(target=_die, args=(tmp_path / "venue", address, after_batches))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL
    with open_studies(tmp_path / "venue") as again, open_database(address) as there:
        assert waiting(again) == 24 - 7 * after_batches
        send(again, there)
        assert waiting(again) == 0
        assert (rows(there, SITTINGS), rows(there, OBSERVATIONS)) == (6, 18)


def _die(folder: Path, address: str, after_batches: int) -> None:
    """Send, and be killed after the next batch has been written there."""
    taken_out = sending._take_out
    done = 0

    def take_out(here: Studies, numbers: list[int]) -> None:
        nonlocal done
        if done == after_batches:
            os.kill(os.getpid(), signal.SIGKILL)
        done += 1
        taken_out(here, numbers)

    sending._take_out = take_out
    with open_studies(folder) as here, open_database(address) as there:
        send(here, there)


def test_a_database_that_is_not_there_is_told(tmp_path, monkeypatch):
    """The venue plays on; why it cannot send is said with what to do."""
    with pytest.raises(NotSaved, match="cannot be read or written"):
        open_database(f"postgresql+psycopg://nobody@/x?host={tmp_path}")
    with pytest.raises(NotSaved, match="address"):
        open_database("nonsense")
    (tmp_path / FILE).write_bytes(b"this is no database, this is a letter" * 100)
    with pytest.raises(NotSaved):
        open_studies(tmp_path)
