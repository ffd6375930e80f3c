"""Brings what players completed to the learning record store, beside the game: no page ever waits for a network."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from game.language import LANGUAGES, Language
from game.paths import Paths
from game.records.learning_store import Delivery, LearningStore, Trouble, deliver
from game.records.roster import Roster
from game.story.programme import Programme
from game.story.scenario import Scenario
from game.training.completion import Completion, completion
from game.training.progress import Played
from game.training.statements import statements
from game.training.visit import Visit

FIRST_PAUSE, LONGEST_PAUSE = 30.0, 1800.0
"""Seconds before a failed delivery is tried again: doubled each time, at most the longest."""

Names = Callable[[str], Mapping[str, str]]


def names_of(programme: Programme, catalogue: Mapping[str, Scenario], languages: Mapping[str, Language]) -> Names:
    """A function that gives a module's title in Dutch and English."""

    def names(module: str) -> Mapping[str, str]:
        scenario = catalogue.get(programme.modules[module].scenario) if module in programme.modules else None
        return {code: languages[code].tell(scenario.title) for code in LANGUAGES} if scenario else {}

    return names


class Courier:
    """Watches what is completed and sends it on a thread of its own."""

    def __init__(
        self, store: LearningStore, paths: Paths, names: Names, send: Callable[..., Delivery] = deliver
    ) -> None:
        """Sends nothing yet; `send` delivers, as `learning_store.deliver` does."""
        self._store, self._names, self._send = store, names, send
        self._roster = Roster(paths.user_data)
        self._seen: tuple[str, tuple[Played, ...]] = ("", ())
        self._waiting: dict[str, Completion] = {}
        self._news = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="courier", daemon=True)
        self._thread.start()

    def watch(self, visit: Visit) -> None:
        """Take along what the visit tells; of whoever plays without a name nothing is sent."""
        seen = (visit.crew.playing, visit.played)
        if visit.programme is None or visit.crew.player is None or self._same(seen):
            return
        self._seen = seen
        done = completion(visit.programme, visit.played, visit.crew.player.id, visit.crew.player.nickname)
        with self._news:
            self._waiting[done.player] = done
            self._news.notify()

    def close(self) -> None:
        """Send nothing any more; what waits is sent next time."""
        with self._news:
            self._closing = True
            self._news.notify()
        self._thread.join(0.2)

    def _same(self, seen: tuple[str, tuple[Played, ...]]) -> bool:
        return seen[0] == self._seen[0] and seen[1] is self._seen[1]

    def _work(self) -> None:
        pause: float | None = None
        while True:
            bundle = self._next(pause)
            if self._closing:
                return
            brought = [self._brought(one) for one in bundle]
            pause = None if all(brought) else _longer(pause)

    def _next(self, pause: float | None) -> tuple[Completion, ...]:
        """What there is to bring: after the pause where there is one, else as soon as there is anything."""
        with self._news:
            self._news.wait_for(lambda: self._closing or (pause is None and bool(self._waiting)), timeout=pause)
            return tuple(self._waiting.values())

    def _brought(self, done: Completion) -> bool:
        """Whether nothing of it is left to try again; a store that refuses is not asked again before the next start."""
        home: Path = self._roster.home(done.player)
        try:
            said = statements(done, self._store.home_page, self._names)
            trouble = self._send(self._store, home, said).trouble
        except OSError:
            trouble = Trouble.UNREACHED
        if trouble is Trouble.UNREACHED:
            return False
        with self._news:
            if self._waiting.get(done.player) is done:
                del self._waiting[done.player]
        return True


def _longer(pause: float | None) -> float:
    return FIRST_PAUSE if pause is None else min(2 * pause, LONGEST_PAUSE)
