"""A session with phones on disk: one file of events, and beside it the answers of the round that is open, thrown away
as soon as it closes. So nothing at rest links an answer to a phone."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

H = TypeVar("H")
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class KeptSession(Generic[H, A]):
    """A session that was not ended: its header and its events, with those of the open round last."""

    header: H
    events: tuple[A, ...]


class SessionFile(ABC, Generic[H, A]):
    """The session's files in a folder. Every call but `close` may raise OSError.

    A kind of session says how its header and its acts are written, and which of them belong to a round.
    """

    session_name: str
    round_name: str

    def __init__(self, folder: Path) -> None:
        """Opens nothing yet."""
        self._folder = folder
        self._session, self._round = folder / self.session_name, folder / self.round_name
        self._open: dict[Path, int] = {}

    @abstractmethod
    def header_line(self, header: H) -> str:
        """The header as one line."""

    @abstractmethod
    def header_of(self, line: str) -> H:
        """The header that the line tells; raises ValueError, KeyError or TypeError for a damaged one."""

    @abstractmethod
    def line_of(self, act: A) -> str:
        """The act as one line."""

    @abstractmethod
    def act_of(self, line: str) -> A:
        """The act that the line tells; raises ValueError for a damaged one."""

    @abstractmethod
    def is_answer(self, act: A) -> bool:
        """Whether it is an answer, which is kept apart."""

    @abstractmethod
    def keeps_round(self, act: A) -> bool:
        """Whether the round that is open stays open after it."""

    def kept(self) -> KeptSession[H, A] | None:
        """The session that was not ended, as far as its lines can be read; None when there is none."""
        lines = _lines(self._session)
        if not lines:
            return None
        try:
            header = self.header_of(lines[0])
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        return KeptSession(header, (*self._acts(lines[1:]), *self._acts(_lines(self._round))))

    def begin(self, header: H) -> None:
        """A new session; the one before is gone."""
        self.forget()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._append(self._session, self.header_line(header) + "\n", sync=True)

    def write(self, act: A) -> None:
        """Append the act; an act that ends the round throws its answers away once it is on the disk."""
        if self.is_answer(act):
            self._append(self._round, self.line_of(act))
            return
        self._append(self._session, self.line_of(act), sync=True)
        if not self.keeps_round(act):
            self._wipe(self._round)

    def alive(self) -> None:
        """The session runs: its file is as new as this moment. Silent where that cannot be said."""
        with suppress(OSError):
            os.utime(self._session)

    def last_alive(self) -> float:
        """When the session last ran (seconds since 1970); 0 where there is none."""
        with suppress(OSError):
            return self._session.stat().st_mtime
        return 0.0

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

    def _acts(self, lines: list[str]) -> tuple[A, ...]:
        """The acts up to the first line that cannot be read: a crash cuts the last one."""
        acts: list[A] = []
        for line in lines:
            try:
                acts.append(self.act_of(line))
            except ValueError:
                break
        return tuple(acts)


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
