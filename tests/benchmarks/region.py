"""A region on PostgreSQL: 2,000 venues of 50 people with 200 observations each, and the time and memory of a report.

    python tests/benchmarks/region.py [VENUES] [PEOPLE] [FOLDER]

Takes some minutes and about 6 GB of disk. Starts a PostgreSQL of its own; see `tests/evaluation/database.py`.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import psycopg

from game.evaluation.measures import FORM, HARMLESS, MODULE, SELF_REPORT, SIGNAL, SUBSCALES, in_play, looking_back
from game.evaluation.plan_text import plan_text
from game.evaluation.study import Design
from game.records.folds import Seen, folded
from game.records.studies import DATABASE, open_database
from tests.evaluation.database import postgres
from tests.evaluation.studying import plan

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = tuple(f"horeca/module-{n}" for n in range(6))
Row = tuple[object, ...]
AT = 1_790_000_000.0


def person(dice: random.Random, venue: str) -> tuple[list[Row], list[Row]]:
    """The sittings and the 200 observations of one person, as they lie in the tables."""
    code = ".".join(f"{dice.getrandbits(64):016x}" for _ in range(8))
    arm = dice.choice(("trained", "waiting"))
    sittings, observations = list[Row](), list[Row]()
    skill = dice.gauss(0, 0.7)
    form = dice.random() < 0.5
    for place, moment in enumerate(("before", "after", "three_months")):
        if place and dice.random() < 0.2 * place:
            continue
        id_ = _id(dice)
        sittings.append((id_, "nacht", venue, arm, code, AT + 3e6 * place))
        gain = 0.3 * (place > 0 and arm == "trained")
        observations += [
            (_id(dice), id_, moment, measure, "", f"{measure}-{n}", value, 4.2, AT + 3e6 * place + n)
            for n, (measure, value) in enumerate(_questionnaire(dice, skill + gain, moment, form is (place % 2 == 0)))
        ]
    left = 200 - len(observations)
    for n in range(left):
        scenario = MODULES[n * len(MODULES) // left]
        measure, value = _played(dice, skill)
        observations.append(
            (_id(dice), sittings[0][0], "training", measure, scenario, f"{scenario}/{n}", value, 6.0, AT + 60 + n)
        )
    return sittings, observations


def _questionnaire(dice: random.Random, skill: float, moment: str, b: bool) -> Iterator[tuple[str, float]]:
    yield FORM, float(b)
    for measure in SELF_REPORT:
        for _ in range(3):
            yield measure, float(min(5, max(1, round(3 + skill + dice.gauss(0, 0.8)))))
    if moment == "after":
        for step in SUBSCALES:
            yield looking_back(step), float(dice.randrange(1, 6))


def _played(dice: random.Random, skill: float) -> tuple[str, float]:
    kind = dice.random()
    if kind < 0.25:
        return SIGNAL, float(dice.gauss(0.6 + skill, 1) > 0.3)
    if kind < 0.5:
        return HARMLESS, float(dice.gauss(-0.6, 1) > 0.3)
    if kind < 0.53:
        return MODULE, 1.0
    return in_play(dice.choice(SUBSCALES)), float(dice.random() < 0.6)


def _with_folds(found: tuple[list[Row], list[Row]]) -> tuple[list[Row], list[Row], list[Row]]:
    """The same with what `Studies.take_in` would have folded."""
    seen: dict[object, list[Seen]] = {row[0]: [] for row in found[0]}
    for _, sitting, moment, measure, scenario, _, value, _, at in found[1]:
        seen[sitting].append((moment, scenario, measure, value, at))  # type: ignore[arg-type]
    return *found, [(sitting, folded(one)) for sitting, one in seen.items()]


def _id(dice: random.Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))


def fill(address: str, venues: int, people: int) -> None:
    """Load the region, ten venues at a time; indexes are made afterwards, as one would when moving data in."""
    dice = random.Random(1)
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute("ALTER TABLE observations DROP CONSTRAINT observations_pkey")
        cursor.execute("DROP INDEX observations_by_sitting")
        for start in range(0, venues, 10):
            found = [_with_folds(person(dice, f"venue-{n}")) for n in range(start, start + 10) for _ in range(people)]
            for table, columns, part in (
                ("sittings", "id, study, venue, arm, code, at", 0),
                ("observations", "id, sitting, moment, measure, scenario, item, value, seconds, at", 1),
                ("folds", "sitting, folded", 2),
            ):
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for one in found:
                        for row in one[part]:
                            copy.write_row(row)
        cursor.execute("ALTER TABLE observations ADD PRIMARY KEY (id)")
        cursor.execute("CREATE INDEX observations_by_sitting ON observations (sitting)")
        cursor.execute("ANALYZE")


def main(venues: int = 2000, people: int = 50, folder: str = "") -> None:
    """Prints how long loading and the report took, and the most memory that the report held."""
    with postgres() as address, tempfile.TemporaryDirectory() as temporary:
        work = Path(folder or temporary)
        (work / "plan").mkdir(parents=True, exist_ok=True)
        wanted = plan(Design.WAITING_LIST)
        (work / "plan" / "plan.yaml").write_text(plan_text(wanted), encoding="utf-8")
        with open_database(address) as records:
            records.register(wanted, plan_text(wanted))
        begun = time.monotonic()
        fill(address, venues, people)
        print(f"{venues * people * 200:,} observations loaded in {time.monotonic() - begun:.0f} s", flush=True)
        for attempt in ("first", "second"):
            begun = time.monotonic()
            environment = {**os.environ, DATABASE: address, "OMSTANDER_HOME": str(work / "home")}
            command = [sys.executable, "-m", "game", "report", str(work / "plan"), "-o", str(work / "report")]
            subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(f"{attempt} report: {time.monotonic() - begun:.1f} s, at most {most:.0f} MB", flush=True)


if __name__ == "__main__":
    size = [int(argument) for argument in sys.argv[1:3]] or [2000, 50]
    main(size[0], size[1], *sys.argv[3:4])
