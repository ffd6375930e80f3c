"""Holds the server of a rehearsal beside the window: starts it, passes acts on, prints, goes on after a crash."""

from __future__ import annotations

import random
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.hosting import FRESH, SYSTEMS, Library
from game.commands.leading import Leading
from game.commands.seats import in_documents
from game.language import LANGUAGES, Language
from game.pages.rehearsal.setup import chosen, rehearsable
from game.pages.rehearsal.words import told_of
from game.paths import Paths
from game.story.rehearsal import RehearsalProgramme
from game.training.rehearsal.acts import Lead, Led
from game.training.rehearsal.board import (
    ArrangeRehearsal,
    LeadRehearsal,
    Paper,
    Print,
    Printed,
    RehearsalBoard,
    RehearsalIs,
    RehearsalPress,
    RehearsalSetup,
)
from game.training.rehearsal.reducer import begin_rehearsal, react, replayed
from game.training.rehearsal.session import Phase, RehearsalSession, Terms
from game.training.visit import Act, Press, Visit

if TYPE_CHECKING:
    from game.records.rehearsal_file import RehearsalFile, RehearsalHeader
    from game.web.rehearsal_room import RehearsalRoom
    from game.web.server import Served

LOOPBACK = "127.0.0.1"
"""Where a rehearsal without phones is served: nothing outside this computer reaches it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for on the command line: `given` names what of the setup was, `speed` is how fast the clock
    runs."""

    setup: RehearsalSetup
    given: frozenset[str] = frozenset()
    speed: float = 1.0


class RehearsalHost(Leading):
    """Does what a rehearsal's acts ask for; called on the window's thread."""

    _served: Served[RehearsalRoom] | None
    _file: RehearsalFile | None

    def __init__(
        self, paths: Paths, library: Library, programmes: Mapping[str, RehearsalProgramme], asked: Asked | None = None
    ) -> None:
        """Nothing is served yet."""
        super().__init__()
        self._paths, self._library, self._programmes = paths, library, programmes
        self._asked = asked or Asked(RehearsalSetup())
        self._language: Language = next(iter(library.languages.values()))
        self._written, self._over = "", False

    def begin(self, *, now: bool) -> None:
        """Set up; with `now` begin at once. A rehearsal that was killed goes on."""
        found = self.set_up()
        if now and not self.serves:
            self.start(found)

    def __call__(self, act: Act, visit: Visit) -> None:
        """Do what the act asks of the server or of the disk."""
        self._language = self._library.languages[visit.settings.language]
        now = visit.rehearsing
        if act is RehearsalPress.SET_UP:
            self.set_up(now.setup if now else None)
        elif act is RehearsalPress.START and now:
            self.start(now.setup)
        elif act is RehearsalPress.ANEW and now:
            self.close()
            self.forget()
            self.set_up(now.setup)
        elif act is Press.TO_MENU:
            self.close()
        elif isinstance(act, Print) and now:
            self._print(act.paper, now.setup)
        elif isinstance(act, LeadRehearsal) and self._served is not None:
            room = self._served.room
            self._served.call(lambda: room.lead(act.act))

    def set_up(self, now: RehearsalSetup | None = None) -> RehearsalSetup:
        """What can be set up in the networks that there are; a rehearsal that was killed goes on at once."""
        from game.web.networks import nearby

        kept = None if now else self._kept()
        networks = nearby()
        setup = now or self.first()
        asked, first = self._asked.setup.network, networks[0].address if networks else ""
        known = {one.address for one in networks} | {asked}
        network = setup.network if now and setup.network in ("", *known) else asked or first
        system = SYSTEMS.get(sys.platform, "linux")
        setup = replace(setup, networks=networks, network=network, system=system, trouble="", waiting=False)
        self._post(ArrangeRehearsal(setup))
        if kept is not None:
            self.start(replace(setup, network=kept.network if kept.network in known else ""), kept)
        return setup

    def first(self) -> RehearsalSetup:
        """What was set up last, so that printed cards fit, unless something else is asked for; then that."""
        from game.records.rehearsal_file import read_printed, read_setup

        asked = replace(self._asked.setup, printed=read_printed(self._folder))
        names = [scenario.id for scenario in rehearsable(self._library.scenarios, self._programmes)]
        header = read_setup(self._folder)
        if header and header.scenario in names:
            kept = replace(_setup_of(header), printed=asked.printed)
            if all(getattr(asked, name) == getattr(kept, name) for name in self._asked.given):
                return kept
        seed = asked.seed or random.SystemRandom().randrange(1, 10_000)
        fresh = replace(asked, scenario="", seed=seed)
        setup = chosen(self._library.scenarios, fresh, asked.scenario or next(iter(names), ""))
        return replace(setup, **{name: getattr(asked, name) for name in self._asked.given})

    def _keep_setup(self, setup: RehearsalSetup, *, printed: bool = False) -> None:
        """So that the next rehearsal here deals the same. Raises OSError."""
        from game.records.rehearsal_file import RehearsalHeader, write_setup

        write_setup(self._folder, RehearsalHeader(setup.scenario, terms_of(setup), "", 0.0), printed=printed)

    def start(self, setup: RehearsalSetup, kept: RehearsalHeader | None = None) -> None:
        """Serve a rehearsal; where that fails the setup page says why."""
        from game.records.rehearsal_file import RehearsalHeader
        from game.web.rehearsal_room import RehearsalRoom
        from game.web.room import Cause, Door, new_code
        from game.web.server import Served, allow_many, listen

        self.close()
        allow_many()
        self._written, self._over = "", False
        try:
            listening = listen(setup.network or LOOPBACK)
            file = self._opened()
            header = kept or RehearsalHeader(
                setup.scenario, terms_of(setup), new_code(), time.time(), setup.network, self._asked.speed
            )
            session = self._session(header)
            if kept is not None and (before := file.kept()) is not None:
                session = _held(replayed(session, before.events), file)
            else:
                file.begin(header)
                self._keep_setup(setup)
        except (OSError, LookupError, ValueError) as error:
            self._post(ArrangeRehearsal(replace(setup, trouble=f"{error}")))
            return
        address = "{}:{}".format(*listening.getsockname())
        languages = {code: self._library.languages[code] for code in LANGUAGES}
        cause = Cause(languages, self._library.cast, self._library.help_lines)
        room = RehearsalRoom(
            session,
            cause,
            Door(address, header.code, "", 0),
            file.write,
            self._tell,
            began=header.began,
            speed=header.speed,
            phones=bool(setup.network),
        )
        self._served = Served(room, listening)
        self._served.call(room.tell)

    def _session(self, header: RehearsalHeader) -> RehearsalSession:
        """The rehearsal at its beginning; raises LookupError or ValueError for one that does not fit what is here."""
        scenario = self._library.scenarios.get(header.scenario)
        if scenario is None:
            raise LookupError(f"there is no scenario {header.scenario!r}")
        return begin_rehearsal(scenario, header.terms, header.began)

    def _tell(self, board: RehearsalBoard) -> None:
        """On the server's thread: the window's board; once it is over, only the page for after it is kept."""
        if board.session.phase is Phase.ENDED and not self._over and self._file is not None:
            self._over = True
            try:
                self._written = str(self._after_action(board.session))
                self._file.forget()
            except OSError as error:
                board = replace(board, unsaved=error.strerror or str(error))
        elif self._file is not None:
            self._file.alive()
        self._post(RehearsalIs(replace(board, written=self._written)))

    def _after_action(self, session: RehearsalSession) -> Path:
        from game.paper.rehearsal.after_action import AfterAction, after_action_pdf

        told = told_of(session, self._language, self._library.cast)
        page = after_action_pdf(AfterAction(session, date.today()), told, self._fonts)
        name = f"omstander-{date.today().isoformat()}-{session.scenario.id.rpartition('/')[2]}.pdf"
        target = in_documents(self._paths.documents, name)
        target.write_bytes(page)
        return target

    @property
    def _folder(self) -> Path:
        return self._paths.user_data / "rehearsal"

    @property
    def _fonts(self) -> Path:
        return self._paths.assets / "fonts"

    def _print(self, paper: Paper, setup: RehearsalSetup) -> None:
        """Write the PDF beside the window, for cards take a while, and tell where it is, or why it is not."""
        language = self._language

        def write() -> None:
            try:
                files = self.printed(paper, setup, self._paths.documents, language)
                terms = terms_of(setup) if paper is Paper.CARDS else None
                self._post(Printed(written="\n".join(map(str, files)), terms=terms))
            except (OSError, LookupError, ValueError) as error:
                self._post(Printed(trouble=f"{error}"))

        threading.Thread(target=write, name="print", daemon=True).start()

    def printed(
        self, paper: Paper, setup: RehearsalSetup, folder: Path, language: Language | None = None
    ) -> tuple[Path, ...]:
        """Write what is asked as PDF into the folder: cards of the rehearsal that runs, else of what is set up. Raises
        OSError, and LookupError or ValueError for what cannot be dealt."""
        language = language or self._language
        if paper is Paper.PREPARATION:
            return tuple(self._preparation(folder, language))
        from game.paper.rehearsal.cards import cards_on_a4, cards_on_a6
        from game.paper.rehearsal.faces import faces

        session = self._served.room.session if self._served else self._dealt(setup)
        cards = faces(session, told_of(session, language, self._library.cast))
        name = f"omstander-{session.scenario.id.rpartition('/')[2]}"
        made = []
        for form, pdf in (("a4", cards_on_a4), ("a6", cards_on_a6)):
            target = in_documents(folder, f"{name}-{form}.pdf")
            target.write_bytes(pdf(cards, language, self._fonts))
            made.append(target)
        self._keep_setup(_as_dealt(session, setup), printed=True)
        return tuple(made)

    def _dealt(self, setup: RehearsalSetup) -> RehearsalSession:
        scenario = self._library.scenarios.get(setup.scenario)
        if scenario is None:
            raise LookupError(f"there is no scenario {setup.scenario!r}")
        return begin_rehearsal(scenario, terms_of(setup), 0.0)

    def _preparation(self, folder: Path, language: Language) -> list[Path]:
        from game.paper.rehearsal.preparation import preparation_pdf

        made = []
        for programme in self._programmes.values():
            target = in_documents(folder, f"omstander-{programme.id}.pdf")
            target.write_bytes(preparation_pdf(programme, language, self._fonts))
            made.append(target)
        return made

    def _opened(self) -> RehearsalFile:
        from game.records.rehearsal_file import RehearsalFile

        if self._file is None:
            self._file = RehearsalFile(self._folder)
        return self._file

    def _kept(self) -> RehearsalHeader | None:
        """The header of a rehearsal that was killed not long ago; an older one, or one that does not fit what is here,
        is forgotten."""
        file = self._opened()
        kept = file.kept()
        if kept is None:
            return None
        try:
            self._session(kept.header)
            old = time.time() - kept.header.began > FRESH.total_seconds()
        except (LookupError, ValueError):
            old = True
        if old:
            file.forget()
        return None if old else kept.header


def terms_of(setup: RehearsalSetup) -> Terms:
    """What the rehearsal is begun with."""
    return Terms(setup.people, setup.positions, setup.boxes, setup.seed, setup.tabletop)


def _setup_of(kept: RehearsalHeader) -> RehearsalSetup:
    terms = kept.terms
    return RehearsalSetup(kept.scenario, terms.people, terms.positions, terms.boxes, terms.seed, terms.tabletop)


def _held(session: RehearsalSession, file: RehearsalFile) -> RehearsalSession:
    """A rehearsal that was broken off, in a pause at the moment when it last ran: nobody played on meanwhile."""
    header = kept.header if (kept := file.kept()) else None
    if header is None:
        return session
    ran = max(0.0, file.last_alive() - header.began)
    after, event = react(session, Led(Lead.PAUSE, header.began + ran * header.speed))
    if event is not None:
        file.write(event)
    return after


def _as_dealt(session: RehearsalSession, setup: RehearsalSetup) -> RehearsalSetup:
    """The setup as it is dealt in this rehearsal."""
    terms = session.terms
    return replace(setup, scenario=session.scenario.id, people=terms.people, positions=terms.positions, seed=terms.seed)
