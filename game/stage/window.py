"""The window: shows pages, takes keys, pointer, touch and gamepad, and draws only when something changed."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import pygame

from game.pages.page import Kind, Page
from game.paths import Paths
from game.stage.company import Company
from game.stage.drawing import Drawer
from game.stage.focus import MOVES, moved
from game.stage.gamepad import Gamepads
from game.stage.keys import Intent, intent_of, writes
from game.stage.motion import TICK
from game.stage.opening import disguise, fill_screen, open_window
from game.stage.page_view import PageView
from game.stage.pictures import Pictures
from game.stage.pointer import Gesture, Hover, Pointer, Pressed, Scrolled
from game.stage.raster import Raster
from game.stage.sitting import Sitting
from game.stage.type import Type
from game.training.players import Typed
from game.training.settings import TEXT_SIZES
from game.training.visit import Act, Change, Open, Press, View

NAP, LONG_NAP, SETTLED = 0.008, 0.03, 2000
"""Seconds between two looks for events, at first and after SETTLED milliseconds of quiet: SDL's own waiting looks a
thousand times a second, which costs a twentieth of a core."""
FRAME = 16
"""Milliseconds of a frame while something passes."""
SCROLLS = MappingProxyType(
    {Intent.PAGE_UP: -0.3, Intent.PAGE_DOWN: 0.3, Intent.TOP: -float("inf"), Intent.BOTTOM: float("inf")}
)
"""How much of the window's height a key scrolls."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A screen reader moved the focus to a control."""

    control: str


Recaller = Callable[[Callable[[Act], None]], None]


def run_window(sitting: Sitting, paths: Paths, recall: Recaller | None = None) -> None:
    """Show the sitting's pages until it is closed. `recall` calls back, on any thread, with acts from elsewhere: what
    was left before, a file that was saved.

    Raises NoDisplay when there is no screen.
    """
    window = Window(sitting, paths)
    window.show()  # the first page, before what was left is read
    if recall is not None:
        recall(window.post)
    window.run()


class Window:
    """One window on one sitting."""

    def __init__(self, sitting: Sitting, paths: Paths) -> None:
        """Opens the window with the page of the sitting; raises NoDisplay."""
        self._sitting = sitting
        self._window = open_window(fullscreen=sitting.visit.settings.fullscreen)
        self._faults = paths.user_data / "faults.log"
        self._event = pygame.event.custom_type()
        raster, type_ = Raster(paths.cache / "pictures"), Type(paths.assets / "fonts")
        self._pictures = Pictures(raster, lambda: self.post(None))
        self._view = PageView(type_, Drawer(type_, raster, self._pictures.small), self._pictures)
        self._company = Company(
            paths,
            self.post,
            lambda control: self.post(Focus(control)),
            lambda: self.post(None),
            lambda text: self.post(Typed(text)),
        )
        self._pointer, self._gamepads = Pointer(), Gamepads()
        self._page = sitting.page()
        self._focus = self._page.first_focus()
        self._keyed_on = ""
        self._dirty = self._told = True
        self._open = True

    def post(self, act: Act | str | Focus | None) -> None:
        """From any thread: do the act, press the control with this id, focus it, or (None) only look again."""
        if self._open:
            pygame.event.post(pygame.event.Event(self._event, act=act))

    def run(self) -> None:
        """Until the visit is closed."""
        try:
            while self._sitting.visit.view is not View.CLOSED:
                self.show()
                for event in self._wait():
                    self._take_safely(event)
        finally:
            self._open = False
            self._pictures.close()
            self._company.close()
            pygame.quit()

    def show(self) -> None:
        """Draw what changed, and tell everybody who follows the page."""
        surface, settings, now = self._window.get_surface(), self._sitting.visit.settings, _now()
        if self._dirty or self._view.fading:
            self._view.draw(surface, self._page, self._focus, settings, now)
            self._window.flip()
            self._dirty = False
        elif self._moves() and self._view.draw_motion(surface, settings, now):
            self._window.flip()
        if self._told:
            self._told = False
            self._tell()

    def _tell(self) -> None:
        """Tell who follows beside the eye, and have the next page's picture made while this one is read."""
        sitting, visit = self._sitting, self._sitting.visit
        rects = self._view.layout.controls if self._view.layout else {}
        self._company.page_shown(self._page, self._focus, sitting.language, visit.settings, rects, visit.hidden)
        self._gamepads.open()
        ahead = sitting.ahead()
        if ahead:
            self._view.prepare(ahead, self._window.get_surface().get_size(), visit.settings)

    def _moves(self) -> bool:
        visit = self._sitting.visit
        return self._view.moves and not visit.settings.reduced_motion and not visit.hidden

    def _wait(self) -> list[pygame.Event]:
        """What happened; waits for it, at most until the next motion."""
        began = _now()
        passing = self._view.fading or (self._moves() and self._view.walks(began))
        timeout = FRAME if passing else TICK if self._moves() else None
        while not (events := pygame.event.get()):
            waited = _now() - began
            if timeout is not None and waited >= timeout:
                break
            time.sleep(NAP if waited < SETTLED else LONG_NAP)
        return events

    def _take_safely(self, event: pygame.Event) -> None:
        """One event; where the game itself fails at it, the page stays, and what went wrong is in a file for us."""
        try:
            self._take(event)
        except Exception:  # the player must not lose the evening to our mistake
            _write_down(self._faults)

    def _take(self, event: pygame.Event) -> None:
        """One event, whatever it is."""
        kind = event.type
        if kind in (pygame.QUIT, pygame.WINDOWCLOSE):
            self._act(Press.QUIT)
        elif kind == pygame.KEYDOWN:
            self._take_key(event)
        elif kind == pygame.TEXTINPUT:
            self._take_text(event.text)
        elif kind in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self._dirty = self._told = True
        elif kind in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
            self._company.window_focused(kind == pygame.WINDOWFOCUSGAINED)
            if kind == pygame.WINDOWFOCUSGAINED:
                self._refresh()
        elif kind == self._event:
            self._take_posted(event.act)
        else:
            pixels = self._window.get_surface().get_size()
            self._take_gesture(self._pointer.gesture(event, self._window.size, pixels, self._view.control_at))
            self._take_intent(self._gamepads.intent(event))

    def _take_key(self, event: pygame.Event) -> None:
        """What a key means; on a page with an entry, keys that write are left to the text that comes with them."""
        entry = None if self._sitting.visit.hidden else self._page.entry()
        self._keyed_on = self._page.id
        if entry is None:
            self._take_intent(intent_of(event.key, event.mod, event.scancode))
        elif event.key == pygame.K_BACKSPACE and self._focus == entry.id:
            self._type(entry.value[:-1])
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and self._focus == entry.id and self._page.onward:
            self._press(self._page.onward.id)
        elif event.key == pygame.K_SPACE and self._focus != entry.id:
            self._do(Intent.PRESS)
        elif not writes(event.key):
            self._take_intent(intent_of(event.key, event.mod, event.scancode))

    def _take_text(self, text: str) -> None:
        """What was written, into the page's entry; a space presses whatever else has the focus. What a key writes that
        opened this page is not meant for it."""
        entry = None if self._sitting.visit.hidden else self._page.entry()
        if entry is None or self._keyed_on != self._page.id or (text == " " and self._focus != entry.id):
            return
        self._focus = entry.id
        self._type(entry.value + text)

    def _type(self, text: str) -> None:
        self._act(Typed(text))

    def _take_posted(self, act: Act | str | Focus | None) -> None:
        """What came from another thread: an act, a press or a focus by the screen reader, a picture that is ready."""
        if isinstance(act, Focus):
            self._move_focus(act.control)
        elif isinstance(act, str) and not isinstance(act, Press):
            self._press(act)
        elif act is None:
            self._dirty = self._told = True
        else:
            self._act(act)

    def _take_gesture(self, gesture: Gesture | None) -> None:
        match gesture:
            case Hover(control):
                self._dirty |= self._view.hover(control)
            case Pressed(control):
                self._press(control)
            case Scrolled(pixels):
                self._scroll_by(pixels)

    def _take_intent(self, intent: Intent | str | None) -> None:
        """What a key or a button means here; while hidden, only what brings the game back."""
        if self._sitting.visit.hidden and intent is not Intent.PRESS:
            return
        if isinstance(intent, Intent):
            self._do(intent)
        elif intent is not None:
            control = next((c for c in self._page.controls() if c.key == intent), None)
            if control:
                self._press(control.id)

    def _do(self, intent: Intent) -> None:
        acts = self._acts()
        if intent in acts:
            self._act(acts[intent])
        elif intent is Intent.PRESS:
            self._press(self._focus)
        elif intent in SCROLLS:
            self._scroll_by(SCROLLS[intent] * self._window.get_surface().get_height())
        elif intent is Intent.REREAD:
            self._refresh()
        elif intent is Intent.REPEAT:
            self._company.repeat(self._sitting.language)
        elif intent in MOVES and self._view.layout:
            self._move_focus(moved(self._page, self._view.layout.content, self._focus, intent))

    def _acts(self) -> dict[Intent, Act]:
        """The intents that act the same wherever the focus is."""
        settings = self._sitting.visit.settings
        acts: dict[Intent, Act] = {
            Intent.QUICK_EXIT: Press.QUICK_EXIT,
            Intent.HELP: Open(View.HELP),
            Intent.SOUND: Change(replace(settings, sound=not settings.sound)),
            Intent.VOICE: Change(replace(settings, voice=not settings.voice)),
            Intent.FULL_SCREEN: Change(replace(settings, fullscreen=not settings.fullscreen)),
            Intent.LARGER: Change(replace(settings, text_size=_next_size(settings.text_size, 1))),
            Intent.SMALLER: Change(replace(settings, text_size=_next_size(settings.text_size, -1))),
        }
        for intent, control in ((Intent.BACK, self._page.back), (Intent.SKIP, self._page.skip)):
            if control and control.act is not None:
                acts[intent] = control.act
        pause = self._page.control("pause")
        if pause and pause.act is not None:
            acts[Intent.ESCAPE] = pause.act
        elif self._sitting.visit.view is not View.MENU:
            acts[Intent.ESCAPE] = Press.CLOSE
        return acts

    def _refresh(self) -> None:
        """Show what a translator changed on disk."""
        if self._sitting.refresh():
            self._turn_to(self._sitting.page())

    def _press(self, control_id: str) -> None:
        control = self._page.control(control_id)
        if control is None or control.act is None:
            return
        self._focus = control_id
        if control.kind is not Kind.BUTTON:
            self._company.chosen(self._sitting.visit.settings)
        self._act(control.act)

    def _act(self, act: Act) -> None:
        """Do it, and show the page that follows."""
        fullscreen = self._sitting.visit.settings.fullscreen
        self._turn_to(self._guarded(act))
        visit = self._sitting.visit
        if visit.settings.fullscreen != fullscreen:
            fill_screen(self._window, fill=visit.settings.fullscreen)
        disguise(self._window, hidden=visit.hidden)

    def _turn_to(self, page: Page) -> None:
        """Show this page from now on."""
        before, self._page = self._page, page
        if page.id != before.id:
            self._focus = page.first_focus()
            self._view.turn()
        elif page.control(self._focus) is None:
            self._focus = page.first_focus()
        self._dirty = self._told = True

    def _guarded(self, act: Act) -> Page:
        """The page after the act; where the game itself fails, the menu, and what went wrong in a file for us."""
        try:
            return self._sitting.act(act)
        except Exception:  # the player must not lose the evening to our mistake
            _write_down(self._faults)
            return self._sitting.act(Press.TO_MENU)

    def _move_focus(self, control_id: str) -> None:
        if not control_id or control_id == self._focus:
            return
        self._focus = control_id
        self._view.bring_into_sight(control_id)
        self._dirty = True
        self._company.focus_moved(self._page, control_id, self._sitting.language, self._sitting.visit.settings)

    def _scroll_by(self, pixels: float) -> None:
        self._view.scroll_by(pixels)
        self._dirty = True


def _next_size(size: int, step: int) -> int:
    """The text size so many steps on, as far as there are sizes (percent)."""
    at = min(max(TEXT_SIZES.index(size) + step, 0), len(TEXT_SIZES) - 1)
    return TEXT_SIZES[at]


def _now() -> int:
    """Milliseconds of a clock that only goes on (pygame's own stands still unless all of pygame is started)."""
    return time.monotonic_ns() // 1_000_000


def _write_down(file: Path) -> None:
    """Append the exception that is being handled; silently not, where nothing can be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as log:
            log.write(traceback.format_exc())
    except OSError:
        return
