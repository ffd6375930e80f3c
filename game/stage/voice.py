"""Self-voicing: the game reads its own pages aloud through the system's voice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from game.language import Language
from game.pages.page import Control, Kind, Page
from game.pages.spoken import spoken_control, spoken_page, typed_words


class Voice(Protocol):
    """Something that speaks: one utterance at a time, a new one cuts off the one before."""

    def say(self, text: str, language: str, rate: int) -> None:
        """Say the text in the language (a code) at `rate` words a minute."""

    def stop(self) -> None:
        """Be silent at once."""

    def close(self) -> None:
        """Be silent for good."""


class SystemVoice:
    """The system's voice in a process of its own, so that it can be cut off in the middle of a word anywhere."""

    def __init__(self) -> None:
        """Starts nothing yet."""
        self._ready: subprocess.Popen[str] | None = None
        self._speaking: subprocess.Popen[str] | None = None

    def say(self, text: str, language: str, rate: int) -> None:
        """Say the text; what was being said stops."""
        self.stop()
        speaker = self._ready or _speaker()
        self._ready = None
        if speaker is None or speaker.stdin is None:
            return
        try:
            speaker.stdin.write(f"{language}\n{rate}\n{text}")
            speaker.stdin.close()
        except OSError:
            return  # the system has no voice: the page can still be seen
        self._speaking = speaker
        self._ready = _speaker()

    def stop(self) -> None:
        """Silence; the next utterance has its process ready."""
        _end(self._speaking)
        self._speaking = None

    def close(self) -> None:
        """End every process."""
        self.stop()
        _end(self._ready)
        self._ready = None


class WrittenVoice:
    """Writes what would be said into a file, a line each: for tests, and to see what a listener hears."""

    def __init__(self, path: Path) -> None:
        """Appends to the file."""
        self._path = path

    def say(self, text: str, language: str, rate: int) -> None:
        """Append the utterance."""
        with self._path.open("a", encoding="utf-8") as log:
            log.write(f"say {language} {rate} {text}\n")

    def stop(self) -> None:
        """Append the stop."""
        with self._path.open("a", encoding="utf-8") as log:
            log.write("stop\n")

    def close(self) -> None:
        """Nothing more comes."""


class SelfVoicing:
    """Reads the page that shows and the control that has the focus; never what lies behind it."""

    def __init__(self, voice: Voice) -> None:
        """Silent until it is switched on."""
        self._voice = voice
        self._on = False
        self._rate = 200
        self._last = ""
        self._live = ""
        self._typed = ""
        self._page_id = ""

    def page_shown(self, page: Page, focus: str, language: Language, *, on: bool, rate: int) -> None:
        """A page shows, or changed: say it when it is new, its live message when that changed."""
        switched, self._on, self._rate = on != self._on, on, rate
        if switched:
            said = language.ui("Reading aloud is on.") if on else language.ui("Reading aloud is off.")
            self._voice.say(said, language.code, rate)
            self._last = said
        if not on:
            self._page_id = ""
            return
        is_new = page.id != self._page_id
        self._page_id, live_before, self._live = page.id, self._live, page.live
        entry, before = page.entry(), self._typed
        self._typed = entry.value if entry else ""
        if is_new:
            control = page.control(focus)
            focused = spoken_control(page, control, language) if control else ""
            self._say(f"{self._last if switched else ''} {spoken_page(page, language)} {focused}".strip(), language)
        elif page.live and page.live != live_before:
            self._say(page.live, language)
        elif entry and entry.value != before:
            self._say(_echo(entry, before, language), language)

    def focus_moved(self, page: Page, control: Control, language: Language) -> None:
        """Say where the focus is now, cutting off what was being said."""
        if self._on:
            self._say(spoken_control(page, control, language), language)

    def repeat(self, language: Language) -> None:
        """Say the last thing again."""
        if self._on and self._last:
            self._voice.say(self._last, language.code, self._rate)

    def hush(self) -> None:
        """Silence at once."""
        if self._on:
            self._voice.stop()

    def _say(self, text: str, language: Language) -> None:
        self._last = text
        self._voice.say(text, language.code, self._rate)


def _echo(entry: Control, before: str, language: Language) -> str:
    """What is heard while somebody types: the sign that came, or what is left."""
    came = entry.kind is Kind.ENTRY and entry.value.startswith(before)
    return entry.value[len(before) :] if came else typed_words(entry, language)


def open_voice() -> Voice:
    """The system's voice, or the file that OMSTANDER_SPEECH_LOG names."""
    written = os.environ.get("OMSTANDER_SPEECH_LOG")
    return WrittenVoice(Path(written)) if written else SystemVoice()


def _speaker() -> subprocess.Popen[str] | None:
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "game.stage.speaker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )
    except OSError:
        return None


def _end(speaker: subprocess.Popen[str] | None) -> None:
    """End the process with all that it started (a player of the sound, on Linux)."""
    if speaker is None:
        return
    if sys.platform == "win32":
        speaker.kill()
    elif speaker.poll() is None:
        os.killpg(speaker.pid, signal.SIGKILL)
    speaker.wait()
    if speaker.stdin:
        speaker.stdin.close()
