"""The report: complete in each language, self-contained, and never about fewer than five people."""

from __future__ import annotations

import csv
import io
import re
import uuid
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.__main__ import main
from game.authoring.study_file import PLAN_FILE, BadKey, read_plan, read_study
from game.commands.report import boosters_by_step
from game.evaluation.analysis import Results, analyse
from game.evaluation.linking import Links
from game.evaluation.measures import FORM, SUBSCALES, Moment
from game.evaluation.plan_text import key_text, plan_text
from game.evaluation.study import Arm, Design, Plan
from game.language import Language, load_language
from game.paper.document import Document, Figure, Points, Table, Words
from game.paper.document_html import as_html
from game.paper.document_pdf import as_pdf
from game.paper.report import Facts, report
from game.paper.report_csv import dictionary_csv, results_csv
from game.records.studies import DATABASE, Studies, open_studies
from game.story.scenario import STEPS
from tests.evaluation.learners import World, study_of
from tests.evaluation.studying import observed, plan, sitting, study
from tests.shipped import ROOT, library

FACTS = Facts("plan: as it was", False, True, date(2026, 11, 24), 0, boosters_by_step(library()))


@pytest.fixture(scope="module")
def found() -> Results:
    """What a study with a waiting list comes to."""
    panel = study_of(120, World(change=0.6, sensitivity=0.6), 3, (Arm.TRAINED, Arm.WAITING))
    return analyse(plan(Design.WAITING_LIST), panel, {})


def language(code: str) -> Language:
    """A language as it ships."""
    return load_language(code, ROOT / "locales")


def words(document: Document) -> str:
    """Everything that a report says."""
    told = [document.title, document.subtitle, document.foot]
    for section in document.sections:
        told.append(section.heading)
        for block in section.blocks:
            match block:
                case Words(text):
                    told.append(text)
                case Points(lines):
                    told += lines
                case Table(caption, header, rows):
                    told += [caption, *header, *(cell for row in rows for cell in row)]
                case Figure(caption, said):
                    told += [caption, said]
    return "\n".join(told)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_report_is_told_whole_in_each_language(found, code):
    """Every part is there, nothing is left unfilled, numbers are written as people there do."""
    document = report(found, FACTS, language(code))
    told = words(document)
    assert len(document.sections) >= 10
    assert "{" not in told
    assert ("Te weinig" in told) or (code == "en") or ("mensen" in told)
    assert (re.search(r"\d\.\d\d", told) is None) is (code == "nl")
    assert "Booster" not in told
    titles = [scenario.title.message for scenario in library().scenarios.values()]
    assert any(title in told for title in titles) or code == "en"


class Looked(HTMLParser):
    """What a page would load, and which tags are left open."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        super().__init__()
        self.loads: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of addresses."""
        self.loads += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href", "data", "srcset")]
        if tag not in ("meta", "br", "path", "use", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag


def test_the_page_needs_nothing_else(found):
    """No script, no address, nothing from elsewhere; every tag is closed, every figure said in words."""
    page = as_html(report(found, FACTS, language("nl")))
    looked = Looked()
    looked.feed(re.sub(r"<(path|use)([^>]*?)/>", r"<\1\2>", page))
    assert all(address.startswith("#") for address in looked.loads)
    assert "<script" not in page
    assert "url(http" not in page
    assert page.count("<svg") == page.count('<figure role="img" aria-label="') > 2
    assert '<html lang="nl">' in page


def test_what_somebody_typed_cannot_become_part_of_the_page(found):
    """A plan with mark-up in its name is shown as text."""
    facts = Facts("<script>alert(1)</script>", True, None, date(2026, 11, 24), 3)
    page = as_html(report(found, facts, language("en")))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "The plan was changed after the first answer" in page


@pytest.mark.parametrize("step", STEPS)
def test_the_booster_that_trains_the_weakest_step_is_named(found, step):
    """It is the one that the programme has for that step, by its title and its id."""
    page = as_html(report(replace(found, weakest=step), FACTS, language("nl")))
    boosters = library().programmes["horeca"].boosters.values()
    (named,) = [one for one in boosters if f"({one.scenario})" in page]
    assert named.trains is step
    assert library().scenarios[named.scenario].title.message in page


def test_the_pdf_is_one(found):
    """It has its pages, and the letters of the game."""
    pdf = as_pdf(report(found, FACTS, language("nl")), ROOT / "assets" / "fonts")
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") >= 4
    assert b"AtkinsonHyperlegible" in pdf


def test_the_tables_are_tidy_and_explained(found):
    """One value a row; each measure, statistic and column is in the dictionary; nobody is in it one by one."""
    rows = list(csv.DictReader(io.StringIO(results_csv(found))))
    told = list(csv.DictReader(io.StringIO(dictionary_csv())))
    names = {kind: {row["name"] for row in told if row["kind"] == kind} for kind in ("column", "statistic", "measure")}
    assert set(rows[0]) == names["column"]
    assert {row["statistic"] for row in rows} <= names["statistic"]
    assert {row["measure"] for row in rows} - {"people", "recognising"} <= names["measure"]
    keys = [tuple(row[key] for key in ("measure", "moment", "arm", "statistic")) for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(float(row["value"]) == float(row["value"]) for row in rows)
    assert all(int(row["people_at_least"] or 5) >= 5 for row in rows)


@pytest.mark.parametrize("people", [0, 1, 4])
def test_a_few_people_are_in_no_number(people):
    """Fewer than five: no mean, no count, no row, in page or table."""
    panel = study_of(people, World(lost=0.0), 2)
    results = analyse(plan(), panel, {})
    rows = list(csv.DictReader(io.StringIO(results_csv(results))))
    assert [row for row in rows if row["value"] not in ("0", "")] == []
    told = words(report(results, FACTS, language("en")))
    assert "too few people" in told
    assert f"{people}\n" not in told.split("Who took part")[1].split("The plan")[0] or people == 0


def test_the_loss_of_three_people_is_not_told():
    """Twenty before, seventeen after: neither the number after nor anything of the three can be read off."""
    results = analyse(plan(), study_of(20, World(lost=0.0), 2), {})
    assert [one.linked for one in results.turnout] == [None, 20]
    panel = study_of(20, World(lost=0.0), 2)
    gone = {str(person.number) for person in panel.people[:3]}
    links = {
        moment: Links({a: b for a, b in found.pairs.items() if a not in gone}, 0, 3)
        for moment, found in panel.links.items()
    }
    cut = type(panel)(panel.people, links, {**panel.answered, (Arm.TRAINED, Moment.AFTER): 17})
    after = next(one for one in analyse(plan(), cut, {}).turnout if one.moment is Moment.AFTER)
    assert (after.answered, after.linked, after.lost) == (15, None, None)


# ---------------------------------------------------------------- the plan


@pytest.mark.parametrize("design", Design)
def test_a_plan_is_read_as_it_was_written(tmp_path, design):
    """The file that goes out is the plan, also with quotes and colons in its words."""
    wanted = plan(design, name='De "nacht": deel 1 # {x}', contact="a: b")
    (tmp_path / PLAN_FILE).write_text(plan_text(wanted), encoding="utf-8")
    reading = read_plan(tmp_path / PLAN_FILE)
    assert reading.diagnostics == ()
    assert reading.plan is not None
    assert {f: getattr(reading.plan, f) for f in Plan.__slots__ if f != "digest"} == {
        f: getattr(wanted, f) for f in Plan.__slots__ if f != "digest"
    }


def test_a_key_of_another_plan_is_refused(tmp_path):
    """Nobody draws lots by a seed that was not committed to."""
    (tmp_path / PLAN_FILE).write_text(plan_text(plan()), encoding="utf-8")
    (tmp_path / "study.key").write_text(key_text(study()), encoding="utf-8")
    assert read_study(tmp_path).salt == study().salt
    (tmp_path / "study.key").write_text(key_text(study()).replace("seed: 0", "seed: f"), encoding="utf-8")
    with pytest.raises(BadKey, match="another plan"):
        read_study(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("keep_until: 2999-01-01", "keep_until: 2026-01-01", "bad-date"),
        ("design: single_group", "design: crossover", "unknown-value"),
        ("primary: act", "primary: courage", "unknown-value"),
        ("expected: 60", "expected: many", "out-of-range"),
        ("unit: person", "", "missing-key"),
    ],
)
def test_mistakes_in_a_plan_are_told(tmp_path, old, new, code):
    """With the line, before anybody answers."""
    (tmp_path / PLAN_FILE).write_text(plan_text(plan()).replace(old, new), encoding="utf-8")
    reading = read_plan(tmp_path / PLAN_FILE)
    assert code in {one.code for one in reading.diagnostics}
    assert reading.plan is None


# ---------------------------------------------------------------- the commands


def test_from_a_plan_to_a_report(tmp_path, monkeypatch, capsys):
    """Plan, take part, answer, report: the files are there, and a second report of one more person is the same."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(DATABASE, raising=False)
    folder = tmp_path / "plan"
    new = ["study", "new", str(folder), "--name", "Nacht", "--contact", "x", "--keep-until", "2999-01-01"]
    assert main(new) == 0
    assert main(new) == 1
    assert main(["study", "join", str(folder), "--venue", "De Zon"]) == 0
    with open_studies(tmp_path / "home") as records:
        _answer(records, range(12))
    assert main(["report", "-o", str(tmp_path / "one"), "--language", "nl"]) == 0
    with open_studies(tmp_path / "home") as records:
        _answer(records, range(12, 13))
    assert main(["report", "-o", str(tmp_path / "two"), "--language", "nl"]) == 0
    assert main(["study", "status"]) == 0
    assert "26 sittings" in capsys.readouterr().out
    first, second = ((tmp_path / name / "results.csv").read_text() for name in ("one", "two"))
    told = [[row.rpartition(",")[0] for row in one.splitlines()] for one in (first, second)]
    assert any(",change," in row for row in told[0])
    assert told[0] == told[1]


def _answer(records: Studies, people: range) -> None:
    for number in people:
        first, later = sitting(number, study="nacht"), sitting(number, days=1, study="nacht")
        records.write([first, later])
        for of, moment in ((first, Moment.BEFORE), (later, Moment.AFTER)):
            values = [observed(of, moment, step, 2.0 + number % 3 + (moment is Moment.AFTER)) for step in SUBSCALES]
            records.write([*values, observed(of, moment, FORM, float(moment is Moment.AFTER))])


def test_withdrawing_at_the_terminal(tmp_path, monkeypatch, capsys):
    """The eight questions, answered again, take the answers away."""
    from game.evaluation.linking import hash_code

    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path))
    monkeypatch.delenv(DATABASE, raising=False)
    folder = tmp_path / "plan"
    main(["study", "new", str(folder), "--name", "Nacht", "--contact", "x", "--keep-until", "2999-01-01"])
    main(["study", "join", str(folder), "--venue", "De Zon"])
    mine = list("ABCDEFGH")
    with open_studies(tmp_path) as records:
        records.write([sitting(1, study="nacht", id=str(uuid.uuid4()), code=hash_code(mine, read_study(folder).salt))])
        _answer(records, range(5, 6))
    said = iter(["", *mine[1:]])
    monkeypatch.setattr("builtins.input", lambda _: next(said))
    assert main(["study", "withdraw"]) == 0
    assert "1 sittings with 0 answers" in capsys.readouterr().out
    with open_studies(tmp_path) as records:
        assert records.count("nacht")[0] == 2


def test_the_power_command_says_what_it_takes(capsys):
    """In sentences; a question without an answer is refused."""
    assert main(["power", "--design", "comparison", "--effect", "0.5", "--correlation", "0", "--lost", "0"]) == 0
    assert "64 people in each of two groups" in capsys.readouterr().out
    assert main(["power", "--effect", "0"]) == 2


def test_a_report_without_a_study_says_what_to_do(tmp_path: Path, monkeypatch, capsys):
    """No trace of a program's insides."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path))
    assert main(["report"]) == 2
    assert "no plan" in capsys.readouterr().err
