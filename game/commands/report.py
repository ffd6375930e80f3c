"""`omstander report`: what a study shows, as a page, a PDF and tables."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import MISTAKES, OK, WRONG_USAGE
from game.commands.studying import FOLDER
from game.language import LANGUAGES, load_language, system_language
from game.paths import Paths

if TYPE_CHECKING:
    from game.authoring.library import Library
    from game.evaluation.analysis import Results
    from game.evaluation.study import Plan
    from game.paper.document import Document
    from game.records.studies import Studies
    from game.story.scenario import Scenario, Step


def add(report: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    report.add_argument(
        "study", nargs="?", type=Path, help="the study's folder; the one that this computer takes part in"
    )
    report.add_argument("-o", "--output", type=Path, default=Path("omstander-report"), help="a folder for the files")
    report.add_argument("--language", choices=LANGUAGES, help="of the report")
    report.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Write the report and print its files; WRONG_USAGE without a study, raises OSError."""
    from game.authoring.diagnostics import as_text
    from game.authoring.study_file import PLAN_FILE, read_plan

    folder: Path = options.study or paths.user_data / FOLDER
    if not (folder / PLAN_FILE).is_file():
        print(f"omstander: there is no plan in {str(folder)!r}; name the folder of the study", file=sys.stderr)
        return WRONG_USAGE
    reading = read_plan(folder / PLAN_FILE)
    if reading.plan is None:
        print("\n".join(as_text(one) for one in reading.diagnostics), file=sys.stderr)
        return MISTAKES
    try:
        return _write(paths, options, folder, reading.plan, reading.text)
    except ImportError as error:
        print(f"omstander: {error.name} is not installed: pip install 'omstander[evaluation]'", file=sys.stderr)
        return WRONG_USAGE


def _write(paths: Paths, options: argparse.Namespace, folder: Path, plan: Plan, text: str) -> int:
    from game.authoring.library import load_library
    from game.paper.report import Facts, report

    with _records(paths) as records:
        noted = records.noted_plan(plan.id)
        results = results_of(records, plan)
        withdrawn = records.count(plan.id)[1]
    facts = Facts(
        plan_text=noted or text,
        plan_changed=noted is not None and noted != text,
        seed_matches=_seed_matches(folder),
        made=datetime.now(UTC).date(),
        withdrawn=withdrawn,
        boosters=boosters_by_step(load_library(paths.scenarios)),
    )
    language = load_language(options.language or system_language(), paths.locales)
    for file in _files(options.output, report(results, facts, language), results, paths):
        print(file)
    return OK


def boosters_by_step(library: Library) -> Mapping[Step, Scenario]:
    """For each step the booster that trains it: of the programmes in order, the first one that can be played."""
    found: dict[Step, Scenario] = {}
    for programme in library.programmes.values():
        for one in programme.boosters.values():
            if one.scenario in library.scenarios:
                found.setdefault(one.trains, library.scenarios[one.scenario])
    return found


def results_of(records: Studies, plan: Plan) -> Results:
    """The results of the study as far as they may be shown; whom they tell of is noted for later reports."""
    from game.evaluation.analysis import analyse
    from game.evaluation.panel import build, merged

    gc.disable()  # a region makes millions of small values and no cycles: looking through them takes half the time
    try:
        panel = merged(build(seats, blocks) for seats, blocks in records.by_venues(plan.id))
        results = analyse(plan, panel, records.shown(plan.id))
    finally:
        gc.enable()
    records.note_shown(plan.id, results.shown)
    return results


def _records(paths: Paths) -> Studies:
    """The organisation's records where there are any, else those of this computer."""
    from game.records.studies import DATABASE, open_database, open_studies

    address = os.environ.get(DATABASE)
    return open_database(address) if address else open_studies(paths.user_data)


def _seed_matches(folder: Path) -> bool | None:
    """Whether the key is the one that the plan committed to; None where it is not in the folder."""
    from game.authoring.study_file import KEY_FILE, BadKey, read_study

    if not (folder / KEY_FILE).is_file():
        return None
    try:
        return read_study(folder).is_sealed
    except BadKey:
        return False


def _files(output: Path, document: Document, results: Results, paths: Paths) -> list[Path]:
    from game.paper.document_html import as_html
    from game.paper.document_pdf import as_pdf
    from game.paper.report_csv import dictionary_csv, results_csv

    output.mkdir(parents=True, exist_ok=True)
    contents = {
        "report.html": as_html(document).encode(),
        "report.pdf": as_pdf(document, paths.assets / "fonts"),
        "results.csv": results_csv(results).encode(),
        "dictionary.csv": dictionary_csv().encode(),
    }
    for name, content in contents.items():
        (output / name).write_bytes(content)
    return [output / name for name in contents]
