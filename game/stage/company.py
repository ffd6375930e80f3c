"""Everybody who follows the pages beside the eye: sound, voice and screen reader."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from game.language import Language
from game.pages.page import Page
from game.paths import Paths
from game.stage.boxes import Rect
from game.stage.sound import Sound
from game.stage.voice import SelfVoicing, open_voice
from game.training.settings import Settings

if TYPE_CHECKING:
    from game.stage.reader import ScreenReader

Rects = Mapping[str, Rect]


class Company:
    """Tells each of them what shows. The screen reader is opened after the first page, for it takes its time."""

    def __init__(
        self,
        paths: Paths,
        press: Callable[[str], None],
        focus: Callable[[str], None],
        retell: Callable[[], None],
        type_in: Callable[[str], None],
    ) -> None:
        """Called on any thread: `press` and `focus` when a screen reader acts on a control, `retell` when it came,
        `type_in` when it fills the entry."""
        self._sound = Sound(paths.assets / "sounds")
        self._voice = open_voice()
        self._voicing = SelfVoicing(self._voice)
        self._press, self._focus, self._retell, self._type_in = press, focus, retell, type_in
        self._reader: ScreenReader | None = None
        self._tried = False

    def page_shown(
        self, page: Page, focus: str, language: Language, settings: Settings, rects: Rects, hidden: bool
    ) -> None:
        """A page shows, or the one that shows changed."""
        self._sound.page_shown(page, settings, hidden=hidden)
        self._voicing.page_shown(page, focus, language, on=settings.voice, rate=settings.voice_rate)
        reader = self._open_reader()
        if reader:
            boxes = {name: (r.x, r.y, r.right, r.bottom) for name, r in rects.items()}
            reader.page_shown(page, focus, language, boxes)

    def focus_moved(self, page: Page, focus: str, language: Language, settings: Settings) -> None:
        """The focus lies on another control."""
        control = page.control(focus)
        if control:
            self._voicing.focus_moved(page, control, language)
        if self._reader:
            self._reader.focus_moved(focus)
        self._sound.effect("focus", settings)

    def chosen(self, settings: Settings) -> None:
        """Something was picked on the same page."""
        self._sound.effect("choose", settings)

    def repeat(self, language: Language) -> None:
        """Say the last thing once more."""
        self._voicing.repeat(language)

    def window_focused(self, focused: bool) -> None:
        """The window came to the front, or left it."""
        if self._reader:
            self._reader.window_focused(focused)

    def close(self) -> None:
        """Silence, and every helper process ended."""
        self._voicing.hush()
        self._voice.close()

    def _open_reader(self) -> ScreenReader | None:
        if not self._tried:
            self._tried = True
            try:
                from game.stage.reader import ScreenReader

                self._reader = ScreenReader(_handle(), self._press, self._focus, self._retell, self._type_in)
            except Exception:  # whatever the platform's bridge raises: the page can still be seen and heard
                self._reader = None
        return self._reader


def _handle() -> int:
    """The window's handle where the platform's bridge asks for it (Windows); 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.user32.GetActiveWindow())
    return 0
