"""A group session on disk."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from game.records.group_events import act_of, line_of
from game.records.session_file import SessionFile
from game.training.group.acts import Answered, ClockStarted, GroupAct, Joined, Lead, LetGo, LetIn

KEEPS_ROUND = (Joined, LetGo, LetIn, ClockStarted)
KEEPS_ROUND_LEADS = (Lead.PAUSE, Lead.RESUME, Lead.STOP_CLOCK)


@dataclass(frozen=True, slots=True)
class Header:
    """What a session begins with: `code` is what participants type, `key` the facilitator's own, `at` an ISO time,
    `network` the address that it was served at, `depth` that of the room (metres)."""

    plan: str
    seed: int
    code: str
    key: str
    at: str
    network: str = ""
    depth: int = 6


class GroupFile(SessionFile[Header, GroupAct]):
    """The files of a group session in a folder. Every call but `close` may raise OSError."""

    session_name, round_name = "group-session.jsonl", "group-round.jsonl"

    def header_line(self, header: Header) -> str:
        """The header as one line of JSON."""
        return json.dumps(asdict(header))

    def header_of(self, line: str) -> Header:
        """The header that the line tells; raises ValueError, KeyError or TypeError for a damaged one."""
        read = json.loads(line)
        return Header(**{**read, "seed": int(read["seed"]), "depth": int(read["depth"])})

    def line_of(self, act: GroupAct) -> str:
        """The act as one line of JSON."""
        return line_of(act)

    def act_of(self, line: str) -> GroupAct:
        """The act that the line tells; raises ValueError for a damaged one."""
        return act_of(line)

    def is_answer(self, act: GroupAct) -> bool:
        """Whether it is an answer, which is kept apart."""
        return isinstance(act, Answered)

    def keeps_round(self, act: GroupAct) -> bool:
        """Whether the round that is open stays open after it."""
        return isinstance(act, KEEPS_ROUND) or act in KEEPS_ROUND_LEADS

    def write(self, act: GroupAct) -> None:
        """Append the act. Who is in bears on a round's answers, so it stands beside them too; a round that opens has
        none yet."""
        if isinstance(act, LetGo | LetIn):
            self._append(self._round, self.line_of(act))
        if act is Lead.OPEN:
            self._wipe(self._round)
        super().write(act)
