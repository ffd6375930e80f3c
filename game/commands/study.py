"""`omstander study`: a study planned, taken up at a venue, its records sent on, one person's taken away."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import sys
import uuid
from datetime import UTC, date, datetime
from pathlib import Path

from game.commands.command import MISTAKES, OK, WRONG_USAGE
from game.commands.studying import DESK_FILE, FOLDER
from game.evaluation.study import Arm, Design, Plan, Study, Unit, commitment_of
from game.paths import Paths

ACTIONS = {
    "new": "write a plan and its key into a new folder, before the first answer",
    "join": "take part with this computer: --venue NAME, and the folder with plan and key",
    "leave": "take part no longer; what was answered stays until its date",
    "status": "what this computer takes part in, and how much waits to be sent",
    "send": "send what was answered to the organisation's database (OMSTANDER_DATABASE)",
    "withdraw": "take away everything of one person, who makes their code again",
}


def add(study: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    study.formatter_class = argparse.RawDescriptionHelpFormatter
    study.epilog = "\n".join(f"  {action:9} {does}" for action, does in ACTIONS.items())
    study.add_argument("action", choices=tuple(ACTIONS), nargs="?", default="status")
    study.add_argument("folder", nargs="?", type=Path, help="the folder of the study")
    study.add_argument("--name", default="", help="what the study is called")
    study.add_argument("--design", choices=tuple(Design), default=Design.SINGLE_GROUP)
    study.add_argument("--unit", choices=tuple(Unit), default=Unit.PERSON, help="what is drawn in a waiting list")
    study.add_argument("--primary", default="act", help="the step whose change is the main outcome")
    study.add_argument("--expected", type=int, default=60, help="how many people are to take part")
    study.add_argument("--effect", type=float, default=0.4, help="the smallest effect that matters, in SD")
    study.add_argument("--keep-until", type=date.fromisoformat, help="after this date all data are gone (2027-12-31)")
    study.add_argument("--contact", default="", help="whom people can ask")
    study.add_argument("--venue", default="", help="the name of this venue, as the study knows it")
    study.add_argument("--place", type=int, default=0, help="where venues are drawn: its number on your list, from 0")
    study.add_argument("--group", choices=tuple(Arm), default=Arm.TRAINED, help="in a comparison: of this computer")
    study.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Do what was asked, and print it. Raises OSError, also for records that cannot be read or written."""
    try:
        match options.action:
            case "new":
                return _new(options)
            case "join":
                return _join(paths, options)
            case "leave":
                shutil.rmtree(paths.user_data / FOLDER, ignore_errors=True)
                return OK
            case "send":
                return _send(paths)
            case "withdraw":
                return _withdraw(paths)
        return _status(paths)
    except ValueError as error:
        print(f"omstander: {error}", file=sys.stderr)
        return MISTAKES


def _new(options: argparse.Namespace) -> int:
    from game.authoring.study_file import KEY_FILE, PLAN_FILE, read_plan
    from game.evaluation.plan_text import key_text, plan_text

    if options.folder is None or not options.name or not options.contact or options.keep_until is None:
        print("omstander: name a new folder, --name, --contact and --keep-until", file=sys.stderr)
        return WRONG_USAGE
    folder: Path = options.folder
    if (folder / PLAN_FILE).exists():
        raise ValueError(f"{folder / PLAN_FILE} is there already; a plan is not overwritten")
    seed = secrets.token_bytes(32)
    plan = _plan(options, commitment_of(seed))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PLAN_FILE).write_text(plan_text(plan), encoding="utf-8")
    (folder / KEY_FILE).write_text(key_text(Study(plan, secrets.token_bytes(32), seed)), encoding="utf-8")
    (folder / KEY_FILE).chmod(0o600)
    reading = read_plan(folder / PLAN_FILE)
    for one in reading.diagnostics:
        print(f"{one.path}:{one.line}: {one.message}; {one.hint}", file=sys.stderr)
    print(f"{folder / PLAN_FILE}: read it, mend it, publish it; from the first answer on it stays as it is")
    print(f"{folder / KEY_FILE}: keep it apart from the records, and give it to nobody")
    return MISTAKES if reading.plan is None else OK


def _plan(options: argparse.Namespace, commitment: str) -> Plan:
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in options.name.lower()).strip("-0123456789")
    return Plan(
        id=name[:40] or "studie",
        name=options.name,
        questionnaire="evaluation/vragenlijst",
        design=Design(options.design),
        unit=Unit(options.unit),
        primary=options.primary,
        expected=options.expected,
        effect=options.effect,
        keep_until=options.keep_until,
        contact=options.contact,
        written=datetime.now(UTC).date(),
        commitment=commitment,
    )


def _join(paths: Paths, options: argparse.Namespace) -> int:
    from game.authoring.study_file import KEY_FILE, PLAN_FILE, read_plan, read_study
    from game.records.studies import open_studies

    if options.folder is None or not options.venue.strip():
        print("omstander: name the folder with plan and key, and --venue NAME", file=sys.stderr)
        return WRONG_USAGE
    study = read_study(options.folder)
    target = paths.user_data / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for file in (PLAN_FILE, KEY_FILE):
        shutil.copyfile(options.folder / file, target / file)
    (target / KEY_FILE).chmod(0o600)
    desk = {"venue": options.venue.strip(), "place": options.place, "group": options.group, "desk": str(uuid.uuid4())}
    (target / DESK_FILE).write_text(json.dumps(desk), encoding="utf-8")
    with open_studies(paths.user_data) as records:
        same = records.register(study.plan, read_plan(options.folder / PLAN_FILE).text)
    if not same:
        print("The plan was changed after the first answer. The report will say so.")
    print(f"{study.plan.name}: this computer takes part as {options.venue.strip()!r}. It shows in the menu.")
    return OK


def _status(paths: Paths) -> int:
    from game.authoring.study_file import read_study
    from game.records.sending import waiting
    from game.records.studies import DATABASE, open_studies

    if not (paths.user_data / FOLDER).is_dir():
        print("This computer takes part in no study. Begin with: omstander study join FOLDER --venue NAME")
        return OK
    study = read_study(paths.user_data / FOLDER)
    venue = json.loads((paths.user_data / FOLDER / DESK_FILE).read_text(encoding="utf-8"))["venue"]
    with open_studies(paths.user_data) as records:
        sittings, _ = records.count(study.plan.id)
        print(f"{study.plan.name} ({study.plan.design}), as {venue!r}; data are kept until {study.plan.keep_until}")
        print(f"{sittings} sittings on this computer, {waiting(records)} records wait to be sent")
    if not os.environ.get(DATABASE):
        print(f"{DATABASE} is not set: everything stays on this computer")
    return OK


def _send(paths: Paths) -> int:
    from game.records.sending import send
    from game.records.studies import DATABASE, open_database, open_studies

    address = os.environ.get(DATABASE)
    if not address:
        print(f"omstander: set {DATABASE} to the address of the organisation's database", file=sys.stderr)
        return WRONG_USAGE
    with open_studies(paths.user_data) as here, open_database(address) as there:
        print(f"{send(here, there)} records sent")
    return OK


def _withdraw(paths: Paths) -> int:
    """Ask the eight questions here, take away whatever fits, and send that on."""
    from game.authoring.questionnaire_file import load_questionnaires
    from game.authoring.study_file import read_study
    from game.evaluation.linking import hash_code
    from game.evaluation.records import Withdrawal
    from game.records.studies import DATABASE, open_studies

    study = read_study(paths.user_data / FOLDER)
    questionnaire = load_questionnaires(paths.scenarios)[study.plan.questionnaire]
    answers = [input(f"{question.text.message} ") for question in questionnaire.code]
    code = hash_code(answers, study.salt)
    withdrawal = Withdrawal(str(uuid.uuid4()), study.plan.id, code, datetime.now(UTC))
    with open_studies(paths.user_data) as records:
        removed = records.withdraw(withdrawal)
    print(f"{removed.sittings} sittings with {removed.observations} answers were taken away on this computer.")
    if os.environ.get(DATABASE):
        return _send(paths)
    return OK
