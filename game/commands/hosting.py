"""Holds the server of a group session beside the window: starts it, passes acts on, goes on where a killed one was."""

from __future__ import annotations

import random
import sys
import threading
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.leading import Leading
from game.language import LANGUAGES, Language
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.scenario import Scenario
from game.story.session import Guide, PartKind, SessionPart, SessionPlan
from game.training.group.board import Board, Setup
from game.training.visit import Act, Arrange, BoardIs, GroupPress, LeadGroup, Press, Visit

if TYPE_CHECKING:
    from game.records.group_file import GroupFile, Header
    from game.web.group_room import GroupRoom
    from game.web.server import Served

OWN = "own:"
"""What the name of a plan begins with that was made of the scenarios that were asked for."""
FRESH = timedelta(hours=12)
"""A session that was killed goes on within this time; an older one is forgotten."""
SYSTEMS = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class Library:
    """What a session can be made of."""

    scenarios: Mapping[str, Scenario]
    plans: Mapping[str, SessionPlan]
    help_lines: tuple[HelpLine, ...]
    cast: Cast
    languages: Mapping[str, Language]


class Host(Leading):
    """Does what a group session's acts ask for; called on the window's thread."""

    _served: Served[GroupRoom] | None
    _file: GroupFile | None

    def __init__(self, folder: Path, library: Library, setup: Setup | None = None) -> None:
        """`folder` is the player's own; `setup` what was asked for on the command line."""
        super().__init__()
        self._folder, self._library = folder, library
        self._asked = setup or Setup()
        self._over = False

    def begin(self, *, now: bool) -> None:
        """Set up; with `now` begin at once. A session that was killed goes on."""
        found = self.set_up()
        if now and not self.serves:
            self.start(found)

    def __call__(self, act: Act, visit: Visit) -> None:
        """Do what the act asks of the server."""
        if act is GroupPress.SET_UP:
            self.set_up(visit.setup)
        elif act is GroupPress.START and visit.setup:
            self.start(visit.setup)
        elif act is GroupPress.OPEN_BROWSER and visit.group:
            threading.Thread(target=webbrowser.open, args=(visit.group.lead_link,), daemon=True).start()
        elif act is Press.TO_MENU:
            self.close()
        elif self._served is not None and act is GroupPress.PUBLIC:
            room = self._served.room
            self._served.call(lambda: room.show(private=False))
        elif self._served is not None and isinstance(act, LeadGroup):
            room, led = self._served.room, act.act
            self._served.call(lambda: room.lead(led))

    def set_up(self, now: Setup | None = None) -> Setup:
        """What can be set up in the networks that there are; a session that was killed goes on at once."""
        from game.web.networks import nearby

        kept = None if now else self._kept()
        networks = nearby()
        setup = now or self._asked
        first = networks[0].address if networks else ""
        known = {one.address for one in networks} | {self._asked.network}
        setup = replace(
            setup,
            networks=networks,
            network=setup.network if setup.network and setup.network in known else first,
            plan=setup.plan or next(iter(self._library.plans), ""),
            system=SYSTEMS.get(sys.platform, "linux"),
            trouble="",
            waiting=False,
        )
        self._post(Arrange(setup))
        if kept is not None:
            self.start(replace(setup, depth=kept.depth, network=kept.network if kept.network in known else first), kept)
        return setup

    def start(self, setup: Setup, kept: Header | None = None) -> None:
        """Serve a session; where that fails the setup page says why."""
        from game.training.group.reducer import begin_group, replayed
        from game.web.group_room import GroupRoom
        from game.web.room import Cause, Door, new_code, new_key
        from game.web.server import Served, allow_many, listen

        self.close()
        allow_many()
        try:
            from game.records.group_file import Header

            listening = listen(setup.network)
            file = self._opened()
            header = kept or Header(
                setup.plan,
                random.SystemRandom().randrange(2**31),
                new_code(),
                new_key(),
                datetime.now(UTC).isoformat(),
                setup.network,
                setup.depth,
            )
            session = begin_group(self.plan(header.plan), self._library.scenarios, header.seed)
            if kept is not None and (before := file.kept()) is not None:
                session = replayed(session, before.events)
            else:
                file.begin(header)
        except (OSError, LookupError) as error:
            self._post(Arrange(replace(setup, trouble=f"{error}")))
            return
        address = "{}:{}".format(*listening.getsockname())
        languages = {code: self._library.languages[code] for code in LANGUAGES}
        cause = Cause(languages, self._library.cast, self._library.help_lines)
        self._over = False
        door = Door(address, header.code, header.key, setup.depth)
        room = GroupRoom(session, cause, door, file.write, self._tell)
        self._served = Served(room, listening)
        self._served.call(room.tell)

    def plan(self, name: str) -> SessionPlan:
        """The plan of this name; raises LookupError. One of its own scenarios is made after the first that ships."""
        if not name.startswith(OWN):
            if name not in self._library.plans:
                raise LookupError(f"there is no session plan {name!r}: there are {', '.join(self._library.plans)}")
            return self._library.plans[name]
        model = next(iter(self._library.plans.values()))
        return own_plan(model, self._library.scenarios, name.removeprefix(OWN).split(","))

    def _tell(self, board: Board) -> None:
        """On the server's thread: the window's board; once the session is over, only its table is kept."""
        from game.training.group.session import Phase

        if board.session.phase is Phase.ENDED and not self._over and self._file is not None:
            self._over = True
            try:
                self._leave_table(board)
                self._file.forget()
            except OSError as error:
                board = replace(board, unsaved=error.strerror or str(error))
        self._post(BoardIs(board))

    def _leave_table(self, board: Board) -> None:
        from game.training.group.report import as_csv

        folder = self._folder / "sessions"
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{datetime.now():%Y-%m-%d-%H%M}-{board.session.plan.id}.csv"
        (folder / name).write_text("\ufeff" + as_csv(board.session), encoding="utf-8", newline="")

    def _opened(self) -> GroupFile:
        from game.records.group_file import GroupFile

        if self._file is None:
            self._file = GroupFile(self._folder / "group")
        return self._file

    def _kept(self) -> Header | None:
        """The header of a session that was killed not long ago; an older one, or one of a plan that is gone, is
        forgotten."""
        file = self._opened()
        kept = file.kept()
        if kept is None:
            return None
        try:
            self.plan(kept.header.plan)
            old = datetime.now(UTC) - datetime.fromisoformat(kept.header.at) > FRESH
        except (LookupError, ValueError, TypeError):
            old = True
        if old:
            file.forget()
        return None if old else kept.header


def own_plan(model: SessionPlan, scenarios: Mapping[str, Scenario], names: list[str]) -> SessionPlan:
    """The model's session with these scenarios in the place of its own, every scene asked; raises LookupError."""
    missing = [name for name in names if name not in scenarios]
    if missing:
        raise LookupError(f"there is no scenario {missing[0]!r}")
    played = [
        SessionPart(
            f"part-{n}", PartKind.SCENES, scenarios[name].title, Guide(scenarios[name].minutes[1]), scenario=name
        )
        for n, name in enumerate(names, 1)
    ]
    parts: list[SessionPart] = []
    for part in model.parts:
        if part.kind is not PartKind.SCENES:
            parts.append(part)
        elif played:
            parts, played = [*parts, *played], []
    return replace(model, id="own", parts=tuple(parts))
