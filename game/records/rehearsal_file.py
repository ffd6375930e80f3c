"""A rehearsal on disk."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.records.session_file import SessionFile
from game.story.rehearsal import Boxes, Duty, Position
from game.story.scenario import Step
from game.training.rehearsal.acts import (
    Agreed,
    Closed,
    Decided,
    Dropped,
    Joined,
    Lead,
    Led,
    Observed,
    OnPaper,
    Refused,
    RehearsalAct,
    Wrote,
)
from game.training.rehearsal.session import Terms
from game.training.rehearsal.tally import Tally


@dataclass(frozen=True, slots=True)
class RehearsalHeader:
    """What a rehearsal begins with: `began` its own time (seconds since 1970), `code` what phones type, `network` the
    address that it was served at, `speed` how fast its clock runs."""

    scenario: str
    terms: Terms
    code: str
    began: float
    network: str = ""
    speed: float = 1.0


SETUP, PRINTED = "rehearsal-setup.json", "rehearsal-printed-{}.json"


def read_setup(folder: Path) -> RehearsalHeader | None:
    """What was set up last; None where nothing can be read."""
    return _read(folder / SETUP)


def read_printed(folder: Path) -> Mapping[str, Terms]:
    """By scenario, what cards were printed for last; without those that cannot be read."""
    found = (_read(file) for file in sorted(folder.glob(PRINTED.format("*"))))
    return {one.scenario: one.terms for one in found if one is not None}


def write_setup(folder: Path, header: RehearsalHeader, *, printed: bool = False) -> None:
    """Keep what is set up, and where cards were printed, for which. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    line = RehearsalFile(folder).header_line(header)
    (folder / SETUP).write_text(line, encoding="utf-8")
    if printed:
        name = PRINTED.format(re.sub(r"[^a-z0-9]+", "-", header.scenario))
        (folder / name).write_text(line, encoding="utf-8")


def _read(file: Path) -> RehearsalHeader | None:
    try:
        return RehearsalFile(file.parent).header_of(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


class RehearsalFile(SessionFile[RehearsalHeader, RehearsalAct]):
    """The files of a rehearsal in a folder. Every call but `close` may raise OSError."""

    session_name, round_name = "rehearsal-session.jsonl", "rehearsal-round.jsonl"

    def header_line(self, header: RehearsalHeader) -> str:
        """The header as one line of JSON."""
        return json.dumps(asdict(header))

    def header_of(self, line: str) -> RehearsalHeader:
        """The header that the line tells; raises ValueError, KeyError or TypeError for a damaged one."""
        read = json.loads(line)
        terms = read["terms"]
        return RehearsalHeader(
            str(read["scenario"]),
            Terms(
                int(terms["people"]),
                tuple(Position(one) for one in terms["positions"]),
                Boxes(**{name: int(minutes) for name, minutes in terms["boxes"].items()}),
                int(terms["seed"]),
                bool(terms["tabletop"]),
            ),
            str(read["code"]),
            float(read["began"]),
            str(read["network"]),
            float(read["speed"]),
        )

    def line_of(self, act: RehearsalAct) -> str:
        """The act as one line of JSON."""
        return json.dumps(_data(act), ensure_ascii=False, separators=(",", ":")) + "\n"

    def act_of(self, line: str) -> RehearsalAct:
        """The act that the line tells; raises ValueError for a damaged one."""
        try:
            return _act(json.loads(line))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no act of a rehearsal: {line[:80]!r} ({error})") from error

    def is_answer(self, act: RehearsalAct) -> bool:
        """Whether it is an observer's checklist, which is kept apart."""
        return isinstance(act, Observed)

    def keeps_round(self, act: RehearsalAct) -> bool:
        """Whether the checklists of the round still count after it."""
        return not isinstance(act, Closed) and not (isinstance(act, Led) and act.lead is Lead.AGAIN)


def _data(act: RehearsalAct) -> dict[str, object]:
    match act:
        case Led(lead, at):
            return {"act": "led", "lead": lead.value, "at": at}
        case Joined(seat, mark):
            return {"act": "joined", "seat": seat, "mark": mark}
        case Refused(number, duties):
            return {"act": "refused", "number": number, "duties": sorted(duties)}
        case Observed(seat, round_, seen):
            return {"act": "observed", "seat": seat, "round": round_, "seen": seen}
        case OnPaper(round_, tally):
            return {"act": "on_paper", "round": round_, **_counts(tally)}
        case Closed(tally, at, lead):
            return {"act": "closed", "at": at, "lead": lead.value, **_counts(tally)}
        case Agreed(agreement, on):
            return {"act": "agreed", "agreement": agreement, "on": on}
        case Wrote(text):
            return {"act": "wrote", "text": text}
        case Dropped(which):
            return {"act": "dropped", "which": which}
        case Decided(message, decision):
            return {"act": "decided", "message": message, "decision": decision}


def _act(data: dict[str, Any]) -> RehearsalAct:
    match data["act"]:
        case "led":
            return Led(Lead(data["lead"]), float(data["at"]))
        case "joined":
            return Joined(int(data["seat"]), str(data["mark"]))
        case "refused":
            return Refused(int(data["number"]), frozenset(Duty(one) for one in data["duties"]))
        case "observed":
            return Observed(int(data["seat"]), int(data["round"]), tuple(str(one) for one in data["seen"]))
        case "on_paper":
            return OnPaper(int(data["round"]), _tally(data))
        case "closed":
            return Closed(_tally(data), float(data["at"]), Lead(data["lead"]))
        case "agreed":
            return Agreed(str(data["agreement"]), bool(data["on"]))
        case "wrote":
            return Wrote(str(data["text"]))
        case "dropped":
            return Dropped(int(data["which"]))
        case "decided":
            return Decided(str(data["message"]), str(data["decision"]))
    raise ValueError(f"unknown act {data['act']!r}")


def _counts(tally: Tally) -> dict[str, object]:
    return {"sheets": tally.sheets, "seen": {step.value: count for step, count in tally.seen.items()}}


def _tally(data: dict[str, Any]) -> Tally:
    return Tally(int(data["sheets"]), {Step(step): int(count) for step, count in data["seen"].items()})
