"""One sitting at the game: passes acts to the visit, writes down what happened, and makes the page that follows."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace

from game.language import Language, Languages
from game.pages.make import page_of
from game.pages.page import Page
from game.people.person import Cast
from game.training import solo
from game.training.players import Errand, Problem, Refused
from game.training.preview import Edit, Rewritten
from game.training.rehearsal.board import LeadRehearsal, Print, RehearsalPress
from game.training.settings import Settings
from game.training.solo import Happening, Showing
from game.training.visit import Act, Begin, GroupPress, LeadGroup, Notice, PlayerDo, Press, Trouble, View, Visit, react

LED = GroupPress | LeadGroup | RehearsalPress | LeadRehearsal | Print
"""Acts that whoever holds a server does: of a group session, and of a rehearsal."""

Desk = Callable[[Errand, Visit, Language], PlayerDo]
"""Does an errand of whoever plays here, in the language that is set; what came of it. Raises OSError."""


class Sitting:
    """Holds the visit. `write` is given each happening before its page shows, `keep` the settings when they change.

    Both raise OSError when they cannot; the player is told and may play on, and what was not written is tried
    again with every act, told anew only once something could be written in between.
    """

    def __init__(
        self,
        visit: Visit,
        languages: Mapping[str, Language],
        cast: Cast,
        write: Callable[[Happening], None],
        keep: Callable[[Settings], None],
        edit: Callable[[str, int], bool] = lambda _file, _line: False,
        host: Callable[[Act, Visit], None] = lambda _act, _visit: None,
        desk: Desk | None = None,
        watch: Callable[[Visit], None] = lambda _visit: None,
    ) -> None:
        """A sitting that begins with this visit; `languages` by code, `cast` whoever can play a role.

        `edit` opens an author's file at a line; whether it could. `host` does what the acts of a group session or a
        rehearsal ask for, `desk` what players ask of the disk; it raises OSError when it cannot. `watch` sees the visit
        after every act.
        """
        self.visit = visit
        self._languages = languages
        self._cast = cast
        self._write = write
        self._keep = keep
        self._edit = edit
        self._host = host
        self._desk = desk
        self._watch = watch
        self._unwritten: tuple[Happening, ...] = ()
        self._told = False

    @property
    def language(self) -> Language:
        """The language that is set."""
        return self._languages[self.visit.settings.language]

    def page(self) -> Page:
        """The page of the visit as it is."""
        return page_of(self.visit, self.language, self._cast)

    def act(self, act: Act) -> Page:
        """The page after the act, once what happened is written."""
        if isinstance(act, Edit):
            return self._edited(act)
        if isinstance(act, Rewritten):
            self.refresh()
        if isinstance(act, Begin) and not act.play:
            act = replace(act, play=str(uuid.uuid4()), seed=random.SystemRandom().randrange(2**31))
        if act in (Press.NOTICE_READ, Press.TRY_AGAIN):
            self._told = act is Press.NOTICE_READ
        if isinstance(act, LED) or (act is Press.TO_MENU and (self.visit.group or self.visit.rehearsing)):
            self._host(act, self.visit)
        before = self.visit.settings
        self.visit, happened = react(self.visit, act)
        self._unwritten = (*self._unwritten, *happened)
        self.write_pending()
        if self.visit.crew.errand is not None:
            self._run(self.visit.crew.errand)
        elif self.visit.settings != before:
            self._try(lambda: self._keep(self.visit.settings))
        if not self._unwritten:
            self._watch(self.visit)
        return self.page()

    def _run(self, errand: Errand) -> None:
        """Have the desk do it; nobody leaves the seat before what they answered is written."""
        done: PlayerDo = Refused(Problem.DISK)
        trouble = Notice(Trouble.NOT_WRITTEN) if self._desk is None or self._unwritten else None
        if self._desk is not None and trouble is None:
            try:
                done = self._desk(errand, self.visit, self.language)
            except OSError as error:
                trouble = Notice(Trouble.NOT_WRITTEN, str(error))
        self.visit, _ = react(self.visit, done)
        if trouble is not None:
            self.visit = replace(self.visit, notices=(*self.visit.notices, trouble))

    def _edited(self, act: Edit) -> Page:
        """The page, once the author's editor opens the file; where there is none, the place to go to."""
        if not self._edit(act.file, act.line):
            notice = Notice(Trouble.NO_EDITOR, f"{act.file}:{act.line}")
            self.visit = replace(self.visit, notices=(*self.visit.notices, notice))
        return self.page()

    def refresh(self) -> bool:
        """Whether the page may have changed, for a translator's file did; it is read again."""
        languages = self._languages
        if not isinstance(languages, Languages) or not languages.refresh():
            return False
        damaged = tuple(Notice(Trouble.CATALOGUE_DAMAGED, reason) for reason in languages.damaged)
        self.visit = replace(self.visit, notices=(*self.visit.notices, *damaged))
        return True

    def ahead(self) -> Page | None:
        """The page that probably comes after this one: the way on, by the first wanted answer. Nothing is done yet."""
        play = self.visit.play
        if play is None or self.visit.view is not View.PLAY:
            return None
        asked = play.showing is Showing.SCENE
        after = solo.onward(solo.skip(play)[0]) if asked else solo.onward(play)
        return page_of(replace(self.visit, play=after), self.language, self._cast)

    def write_pending(self) -> None:
        """Write what has not been written yet, in order; a first failure is told once."""
        while self._unwritten:
            happening = self._unwritten[0]
            if not self._try(lambda happening=happening: self._write(happening)):  # type: ignore[misc]
                return
            self._unwritten = self._unwritten[1:]

    def _try(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except OSError as error:
            notice = Notice(Trouble.NOT_SAVED, str(error))
            if not self._told and notice not in self.visit.notices:
                self.visit = replace(self.visit, notices=(*self.visit.notices, notice))
            return False
        self._told = False
        return True
