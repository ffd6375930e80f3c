"""Acts of a group session as lines of JSON, and back."""

from __future__ import annotations

import json
from typing import Any

from game.training.group.acts import (
    Answered,
    ClockStarted,
    Closed,
    GroupAct,
    GroupChose,
    Hands,
    Joined,
    Lead,
    LetGo,
    LetIn,
)
from game.training.group.tally import Tally


def line_of(act: GroupAct) -> str:
    """The act as one line of JSON."""
    return json.dumps(_data(act), ensure_ascii=False, separators=(",", ":")) + "\n"


def act_of(line: str) -> GroupAct:
    """The act that the line tells; raises ValueError for a damaged one."""
    try:
        return _act(json.loads(line))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no act of a group session: {line[:80]!r} ({error})") from error


def _data(act: GroupAct) -> dict[str, object]:
    match act:
        case Joined(seat, mark):
            return {"act": "joined", "seat": seat, "mark": mark}
        case LetGo(seat):
            return {"act": "let_go", "seat": seat}
        case LetIn(seat):
            return {"act": "let_in", "seat": seat}
        case Answered(seat, round_, picks):
            return {"act": "answered", "seat": seat, "round": round_, "picks": picks}
        case Closed(tally):
            counted = tally or Tally()
            return {
                "act": "closed",
                "answers": counted.answers,
                "picks": dict(counted.picks),
                "wanted": dict(counted.wanted),
            }
        case Hands(people, counts):
            return {"act": "hands", "people": people, "counts": dict(counts)}
        case GroupChose(picks):
            return {"act": "group_chose", "picks": picks}
        case ClockStarted(until):
            return {"act": "clock", "until": until}
        case Lead():
            return {"act": "lead", "lead": act.value}


def _act(data: dict[str, Any]) -> GroupAct:
    match data["act"]:
        case "joined":
            return Joined(int(data["seat"]), str(data["mark"]))
        case "let_go":
            return LetGo(int(data["seat"]))
        case "let_in":
            return LetIn(int(data["seat"]))
        case "answered":
            return Answered(int(data["seat"]), str(data["round"]), tuple(str(pick) for pick in data["picks"]))
        case "closed":
            return Closed(Tally(int(data["answers"]), _counts(data["picks"]), _counts(data["wanted"])))
        case "hands":
            return Hands(int(data["people"]), _counts(data["counts"]))
        case "group_chose":
            return GroupChose(tuple(str(pick) for pick in data["picks"]))
        case "clock":
            return ClockStarted(float(data["until"]))
        case "lead":
            return Lead(data["lead"])
    raise ValueError(f"unknown act {data['act']!r}")


def _counts(data: dict[str, Any]) -> dict[str, int]:
    return {str(name): int(count) for name, count in data.items()}
