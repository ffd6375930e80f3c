"""A real window on a virtual screen: the game as a player starts it, with keys, clicks and pictures."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.shipped import ROOT

PATIENCE = 20
"""Seconds to wait for something that the game should do in less than one."""

needs_screen = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "xdotool"))), reason="needs Xvfb and xdotool (sh tests/setup.sh)"
)


@dataclass(frozen=True)
class Screen:
    """A virtual screen with one game on it, and the folder that the game keeps its things in."""

    display: str
    home: Path
    game: subprocess.Popen[bytes]

    @property
    def heard(self) -> Path:
        """What a listener hears, a line each."""
        return self.home / "speech.log"

    def key(self, *keys: str) -> None:
        """Press the keys, one after the other."""
        for key in keys:
            self._xdotool("key", key)
            time.sleep(0.03)

    def click(self, x: int, y: int) -> None:
        """Click at the place, in pixels of the screen."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def said(self) -> str:
        """Everything that was read aloud so far."""
        return self.heard.read_text(encoding="utf-8") if self.heard.exists() else ""

    def hears(self, words: str, since: int = 0) -> None:
        """Wait until these words are read aloud after the first `since` characters; fails when they never are."""
        wait_until(lambda: words in self.said()[since:], lambda: f"never heard {words!r} in:\n{self.said()[since:]}")

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self.display}, check=True, timeout=PATIENCE)


def wait_until(holds: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    """Wait until it holds; fails with the words of `otherwise` when it does not in time."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, otherwise()
        time.sleep(0.05)


@contextmanager
def virtual_screen(size: str = "1280x720") -> Iterator[str]:
    """An empty virtual screen; its DISPLAY."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        yield f":{os.read(reading, 16).decode().strip()}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


@contextmanager
def played(home: Path, *arguments: str, display: str, settings: dict[str, object] | None = None) -> Iterator[Screen]:
    """The game in a window on the display, reading aloud into a file; it is killed at the end if it still runs."""
    home.mkdir(parents=True, exist_ok=True)
    if settings is not None:
        (home / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    environment = {
        **os.environ,
        "DISPLAY": display,
        "SDL_VIDEODRIVER": "x11",
        "SDL_AUDIODRIVER": "dummy",
        "OMSTANDER_HOME": str(home),
        "OMSTANDER_SPEECH_LOG": str(home / "speech.log"),
    }
    command = [sys.executable, "-m", "game", *arguments]
    game = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        yield Screen(display, home, game)
    finally:
        if game.poll() is None:
            game.send_signal(signal.SIGTERM)
            try:
                game.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                game.kill()
                game.wait()
