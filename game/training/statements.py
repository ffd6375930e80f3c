"""What an organisation's learning record store is told of a player: which module was completed, on which day.

Statements of the Experience API (xAPI 1.0.3, ADL 2016; its rules on ids and on statements that come twice are in part
three, 2.1). A statement's id follows from what it says, so that one that is sent again is the same one.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.training.completion import Completion, ModuleDone

Json = Mapping[str, object]
SPACE = uuid.UUID("6f1d9a52-5a3c-5b0e-9d6f-1c2a7d3e4b58")
"""The space of ids that is Omstander's own (RFC 4122, name-based)."""
COMPLETED = "http://adlnet.gov/expapi/verbs/completed"
MODULE, COURSE = "http://adlnet.gov/expapi/activities/module", "http://adlnet.gov/expapi/activities/course"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: `said` is what goes over the line, as JSON would have it."""

    id: str
    said: Json


def statements(done: Completion, home_page: str, names: Callable[[str], Mapping[str, str]]) -> tuple[Statement, ...]:
    """One for each module that was done, in order.

    `home_page` is the organisation's address, which its accounts and activities are named by; `names` gives a module's
    title by language. A nickname, a module, a day and its minutes are told; no answer, no score, no hour.
    """
    return tuple(_statement(done, one, home_page.rstrip("/"), names(one.module)) for one in done.done)


def _statement(done: Completion, one: ModuleDone, home: str, names: Mapping[str, str]) -> Statement:
    course = f"{home}/omstander/{done.programme}"
    id_ = str(uuid.uuid5(SPACE, f"{done.player}\n{course}\n{done.edition}\n{one.module}"))
    said: Json = {
        "id": id_,
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": done.nickname}},
        "verb": {"id": COMPLETED, "display": {"en": "completed", "nl": "rondde af"}},
        "object": {
            "objectType": "Activity",
            "id": f"{course}/{one.module}",
            "definition": {"type": MODULE, "name": dict(names)},
        },
        "result": {"completion": True, **({"duration": f"PT{one.minutes}M"} if one.minutes else {})},
        "context": {
            "platform": "Omstander",
            "revision": done.edition,
            "contextActivities": {
                "grouping": [{"objectType": "Activity", "id": course, "definition": {"type": COURSE}}]
            },
        },
        "timestamp": f"{one.on.isoformat()}T12:00:00Z",
    }
    return Statement(id_, said)
