"""A group session on disk: one file of events, and beside it the answers of the round that is open, thrown away as soon
as it closes. So nothing at rest links an answer to a phone."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from game.records.group_events import act_of, line_of
from game.training.group.acts import Answered, ClockStarted, GroupAct, Joined, Lead, LetGo, LetIn

SESSION, ROUND = "group-session.jsonl", "group-round.jsonl"
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


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session that was not ended: its header and its events, with those of the open round last."""

    header: Header
    events: tuple[GroupAct, ...]


class GroupFile:
    """The session's files in a folder. Every call but `close` may raise OSError."""

    def __init__(self, folder: Path) -> None:
        """Opens nothing yet."""
        self._folder = folder
        self._session, self._round = folder / SESSION, folder / ROUND
        self._open: dict[Path, int] = {}

    def kept(self) -> KeptSession | None:
        """The session that was not ended, as far as its lines can be read; None when there is none."""
        lines = _lines(self._session)
        if not lines:
            return None
        try:
            read = json.loads(lines[0])
            header = Header(**{**read, "seed": int(read["seed"]), "depth": int(read["depth"])})
        except (ValueError, KeyError, TypeError):
            return None
        return KeptSession(header, (*_acts(lines[1:]), *_acts(_lines(self._round))))

    def begin(self, header: Header) -> None:
        """A new session; the one before is gone."""
        self.forget()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._append(self._session, json.dumps(asdict(header)) + "\n", sync=True)

    def write(self, act: GroupAct) -> None:
        """Append the act; an act that ends the round throws its answers away once the tally is on the disk."""
        if isinstance(act, Answered):
            self._append(self._round, line_of(act))
            return
        if isinstance(act, LetGo | LetIn):
            self._append(self._round, line_of(act))
        if act is Lead.OPEN:
            self._wipe(self._round)
        self._append(self._session, line_of(act), sync=not isinstance(act, Joined))
        if not isinstance(act, KEEPS_ROUND) and act not in KEEPS_ROUND_LEADS:
            self._wipe(self._round)

    def forget(self) -> None:
        """Nothing of a session is left."""
        self._wipe(self._round)
        self._wipe(self._session)

    def close(self) -> None:
        """Let go of the files."""
        for handle in self._open.values():
            os.close(handle)
        self._open.clear()

    def _append(self, file: Path, line: str, *, sync: bool = False) -> None:
        if file not in self._open:
            self._open[file] = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        data = line.encode()
        while data:
            data = data[os.write(self._open[file], data) :]
        if sync:
            os.fsync(self._open[file])

    def _wipe(self, file: Path) -> None:
        """Written over, then removed: what was in it is not merely unlinked."""
        handle = self._open.pop(file, None)
        if handle is not None:
            os.close(handle)
        with suppress(FileNotFoundError):
            with file.open("r+b") as stream:
                stream.write(b"\0" * file.stat().st_size)
                stream.flush()
                os.fsync(stream.fileno())
            file.unlink()


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []


def _acts(lines: list[str]) -> tuple[GroupAct, ...]:
    """The acts up to the first line that cannot be read: a crash cuts the last one."""
    acts: list[GroupAct] = []
    for line in lines:
        try:
            acts.append(act_of(line))
        except ValueError:
            break
    return tuple(acts)
