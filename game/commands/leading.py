"""What is led from a window for others: who holds its server, and the window around it."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.commands.command import OK, WRONG_USAGE
from game.paths import Paths
from game.stage.sitting import Sitting
from game.training.visit import Act, Visit

if TYPE_CHECKING:
    from game.records.session_file import SessionFile
    from game.web.server import Served


class Leading(ABC):
    """Holds the server of a session that is led from the window, and the file in which it is kept."""

    def __init__(self) -> None:
        """Nothing is served yet."""
        self._post: Callable[[Act], None] = lambda _: None
        self._served: Served[Any] | None = None
        self._file: SessionFile[Any, Any] | None = None

    @abstractmethod
    def __call__(self, act: Act, visit: Visit) -> None:
        """Do what the act asks of the server or of the disk."""

    @abstractmethod
    def begin(self, *, now: bool) -> None:
        """Set up; with `now` begin at once. A session that was killed goes on."""

    @abstractmethod
    def _opened(self) -> SessionFile[Any, Any]:
        """The file, which is opened where it is not yet."""

    def follow(self, post: Callable[[Act], None]) -> None:
        """From now on, tell the window with `post`, from any thread."""
        self._post = post

    @property
    def serves(self) -> bool:
        """Whether a session is served."""
        return self._served is not None

    def close(self) -> None:
        """Stop serving; what was written stays, so that the session can go on."""
        if self._served is not None:
            self._served.close()
            self._served = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def forget(self) -> None:
        """Begin anew: what was kept of a session is gone."""
        self._opened().forget()


def lead_in_window(sitting: Sitting, paths: Paths, leading: Leading, *, now: bool) -> int:
    """Lead until the window is closed; WRONG_USAGE without a screen."""
    from game.stage.opening import NoDisplay
    from game.stage.window import run_window

    def begin(post: Callable[[Act], None]) -> None:
        leading.follow(post)
        leading.begin(now=now)

    try:
        run_window(sitting, paths, begin)
    except NoDisplay as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    finally:
        leading.close()
    return OK
