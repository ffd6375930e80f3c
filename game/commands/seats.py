"""The seat at this computer: whose log is open, and what players ask of the disk."""

from __future__ import annotations

import threading
import webbrowser
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.language import Language
from game.paths import Paths
from game.people.person import Cast
from game.records.log import Log
from game.records.roster import Roster
from game.records.settings_file import FILE as SETTINGS_FILE
from game.records.settings_file import read_settings, write_settings
from game.story.scenario import Scenario
from game.training.players import Chore, Errand, Make, Player, Problem, Refused, Sit, Written
from game.training.settings import Settings
from game.training.solo import Happening
from game.training.visit import Notice, PlayerDo, Recall, Seated, Trouble, Visit


@dataclass(frozen=True, slots=True)
class Shelves:
    """What files for a person are made with."""

    paths: Paths
    cast: Cast
    scenarios: Mapping[str, Scenario]


class Seats:
    """Holds the open log of whoever plays; called on the window's thread."""

    def __init__(self, shelves: Shelves, show: Callable[[str], None] | None = None) -> None:
        """Begins with whoever plays without a name; `show` opens a file by its address."""
        self._show = show or _show
        self._shelves = shelves
        self._folder = shelves.paths.user_data
        self.roster = Roster(self._folder)
        self._log = Log(self._folder)
        self._player = ""

    def players(self) -> tuple[Player, ...]:
        """Everybody who plays here under a name; nobody, where that cannot be read."""
        try:
            return self.roster.players()
        except OSError:
            return ()

    def write(self, happening: Happening) -> None:
        """Write down what happened to whoever plays. Raises OSError."""
        self._log.write(happening)

    def keep(self, settings: Settings) -> None:
        """Keep the settings of whoever plays. Raises OSError."""
        write_settings(self.roster.home(self._player), settings)

    def recall(self) -> Recall:
        """What whoever plays left earlier."""
        return self._log.recall()

    def when_open(self, tell: Callable[[Recall], None]) -> None:
        """Call `tell`, on another thread, with what was left."""
        self._log.when_open(tell)

    def close(self) -> None:
        """Let go of the files."""
        self._log.close()

    def __call__(self, errand: Errand, visit: Visit, language: Language) -> PlayerDo:
        """Do what was asked; what came of it. Raises OSError."""
        match errand:
            case Sit(player, pin):
                return self._sit(player, pin, visit)
            case Make(nickname, pin, takes_along):
                return self._make(nickname, pin, visit, takes_along=takes_along)
            case Chore.ERASE:
                return self._erase(visit)
            case Chore.EXPORT:
                from game.commands.exporting import export

                return Written(str(export(self._shelves, self.roster, self._player, self._log, language)), errand)
            case Chore.OPEN:
                return self._open_file(visit)
            case _:
                return self._certify(visit, language)

    def _sit(self, player: str, pin: str, visit: Visit) -> PlayerDo:
        if player and player != self._player:
            refused = self.roster.lets_in(player, pin)
            if refused is not None:
                return refused
        return self._seat(player, visit)

    def _make(self, nickname: str, pin: str, visit: Visit, *, takes_along: bool) -> PlayerDo:
        if takes_along:
            self._log.close()
        try:
            player = self.roster.make(nickname, pin, takes_along=takes_along)
        except OSError:
            self._open(self._player)
            raise
        write_settings(self.roster.home(player.id), visit.settings)
        return self._seat(player.id, visit)

    def _erase(self, visit: Visit) -> PlayerDo:
        self._log.close()
        try:
            self.roster.erase(self._player)
        finally:
            gone = self._player not in {one.id for one in self.players()}
            self._open("" if gone else self._player)
        return replace(self._seat("", visit), erased=True)

    def _certify(self, visit: Visit, language: Language) -> PlayerDo:
        """The certificate of whoever plays, as far as they are; it needs a nickname and a module that is done."""
        from game.commands.certifying import Made, NothingDone, certificate
        from game.commands.exporting import plain
        from game.training.completion import completion

        player = visit.crew.player
        if visit.programme is None or player is None:
            return Refused(Problem.DISK)
        done = completion(visit.programme, self.recall().played, player.id, player.nickname)
        shelves = self._shelves
        made = Made(shelves.paths, shelves.cast, shelves.scenarios, visit.programme, visit.pack)
        try:
            page = certificate(made, done, language)
        except NothingDone as error:
            raise OSError(str(error)) from error
        target = in_documents(shelves.paths.documents, f"omstander-{plain(player.nickname) or 'player'}.pdf")
        target.write_bytes(page)
        return Written(str(target), Chore.CERTIFICATE)

    def _open_file(self, visit: Visit) -> PlayerDo:
        """Have the system open the file that was written, with whatever it opens such files with."""
        crew = visit.crew
        self._show(Path(crew.written).resolve().as_uri())
        return Written(crew.written, crew.chore or Chore.EXPORT)

    def _seat(self, player: str, visit: Visit) -> Seated:
        """The player takes the seat, with settings of their own where they have any."""
        self._open(player)
        home = self.roster.home(player)
        settings, damaged = read_settings(home) if (home / SETTINGS_FILE).exists() else (visit.settings, None)
        settings = replace(settings, language=settings.language or visit.settings.language)
        recall = self.recall()
        if damaged:
            notice = Notice(Trouble.SETTINGS_DAMAGED, str(damaged))
            recall = replace(recall, notices=(*recall.notices, notice))
        return Seated(self.players(), settings, recall)

    def _open(self, player: str) -> None:
        self._log.close()
        self._player = player
        self._log = Log(self.roster.home(player), player)


def _show(address: str) -> None:
    """Open it beside the game: some systems wait until the reader is closed."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def in_documents(folder: Path, name: str) -> Path:
    """A file of this name in the folder, which is made; another name where there is one already. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    number = 2
    while file.exists():
        file = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        number += 1
    return file
