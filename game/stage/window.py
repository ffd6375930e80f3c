"""The window: shows pages, takes keys, pointer and touch, and draws only when something changed."""

from __future__ import annotations

import os
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
from game.stage.focus import moved
from game.stage.keys import Intent, intent_of
from game.stage.layout import Layout, ViewState, lay_out, scroll_to
from game.stage.motion import TICK, Moment, moment_of
from game.stage.pictures import Pictures, Ready, view_of
from game.stage.raster import Raster
from game.stage.sitting import Sitting
from game.stage.type import Type
from game.training.settings import TEXT_SIZES
from game.training.visit import Act, Change, Open, Press, Recall, View

SMALLEST = (1024, 640)
SHARE_OF_DESKTOP = 0.85
FADE = 400
"""Milliseconds in which one picture passes into the next."""
NAP, LONG_NAP, SETTLED = 0.008, 0.03, 2000
"""Seconds between two looks for events, at first and after SETTLED milliseconds of quiet: SDL's own waiting looks a
thousand times a second, which costs a twentieth of a core."""
FRAME = 16
"""Milliseconds of a frame while something passes."""
WHEEL = 90
"""Pixels of a turn of the wheel in a window 1080 high."""


CAPTIONS = ("Omstander", "Agenda")
SCROLLS = MappingProxyType(
    {
        Intent.PAGE_UP: (-0.3, False),
        Intent.PAGE_DOWN: (0.3, False),
        Intent.TOP: (-1.0, True),
        Intent.BOTTOM: (1.0, True),
    }
)
"""How much of the window's height a key scrolls, and whether it goes all the way."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A screen reader moved the focus to a control."""

    control: str


class NoDisplay(RuntimeError):
    """There is no screen to open a window on; the message says what to do."""


Recaller = Callable[[Callable[[Recall], None]], None]


def run_window(sitting: Sitting, paths: Paths, recall: Recaller | None = None) -> None:
    """Show the sitting's pages until it is closed. `recall` calls back, on any thread, with what was left before.

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
        self._window = _opened(sitting.visit.settings.fullscreen)
        self._type = Type(paths.assets / "fonts")
        self._faults = paths.user_data / "faults.log"
        self._event = pygame.event.custom_type()
        raster = Raster(paths.cache / "pictures")
        self._pictures = Pictures(raster, lambda: self.post(None))
        self._drawer = Drawer(self._type, raster, self._pictures.small)
        self._company = Company(paths, self.post, lambda control: self.post(Focus(control)))
        self._page = sitting.page()
        self._focus = self._page.first_focus()
        self._hover = self._pressed = ""
        self._scroll = 0
        self._layout: Layout | None = None
        self._picture: Ready | None = None
        self._behind: pygame.Surface | None = None
        self._faded_at = 0
        self._moments: dict[str, Moment] = {}
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
                    self._take(event)
        finally:
            self._open = False
            self._pictures.close()
            self._company.close()
            pygame.quit()

    def show(self) -> None:
        """Draw what changed, and tell everybody who follows the page."""
        now = _now()
        if self._dirty or self._behind is not None:
            self._draw(now)
            self._dirty = False
        elif self._moves():
            self._draw_motion(now)
        if self._told and self._layout:
            visit = self._sitting.visit
            self._told = False
            self._company.page_shown(
                self._page, self._focus, self._sitting.language, visit.settings, self._layout.controls, visit.hidden
            )
            self._prepare_ahead()

    def _prepare_ahead(self) -> None:
        """Have the next page's picture made while this one is read."""
        ahead = self._sitting.ahead()
        if ahead and ahead.picture and self._layout and self._picture:
            size = self._window.get_surface().get_size()
            settings = self._sitting.visit.settings
            layout = lay_out(ahead, size, settings, ViewState(ahead.first_focus()), self._type)
            self._pictures.prepare(ahead.picture, view_of(size, layout.picture_focus))

    def _draw(self, now: int) -> None:
        surface = self._window.get_surface()
        self._lay_out(surface.get_size())
        assert self._layout is not None
        self._draw_picture(surface, now)
        self._drawer.draw(surface, self._layout, self._sitting.visit.settings)
        self._window.flip()

    def _draw_picture(self, surface: pygame.Surface, now: int) -> None:
        """The picture, passing over from the one before; the night's own colour where there is none."""
        surface.fill(self._drawer.ground(self._page, self._sitting.visit.settings))
        if self._picture is None:
            return
        self._picture.draw(surface, self._moments)
        since = now - self._faded_at
        if self._behind is not None and since < FADE:
            self._behind.set_alpha(255 - 255 * since // FADE)
            surface.blit(self._behind, (0, 0))
        else:
            self._behind = None

    def _draw_motion(self, now: int) -> None:
        """Only those who breathed or blinked since the last look."""
        assert self._picture is not None and self._layout is not None
        moments = {p.role: moment_of(p.person, now) for p in self._picture.pieces if p.person}
        changed = [p.rect for p in self._picture.pieces if moments.get(p.role) != self._moments.get(p.role)]
        self._moments = moments
        surface = self._window.get_surface()
        for rect in changed:
            surface.set_clip(rect)
            self._picture.draw(surface, moments)
            self._drawer.draw(surface, self._layout, self._sitting.visit.settings, rect)
        surface.set_clip(None)
        if changed:
            self._window.flip()

    def _lay_out(self, size: tuple[int, int]) -> None:
        spots = self._picture.spots() if self._picture else {}
        view = ViewState(self._focus, self._hover, self._scroll, spots)
        settings = self._sitting.visit.settings
        self._layout = lay_out(self._page, size, settings, view, self._type)
        before = self._picture
        self._picture = self._picture_now(size)
        if self._picture is not before and self._picture is not None:
            self._begin_fade(before, size)
            self._layout = lay_out(self._page, size, settings, replace(view, spots=self._picture.spots()), self._type)
        self._scroll = min(self._scroll, self._layout.scroll_max)

    def _begin_fade(self, before: Ready | None, size: tuple[int, int]) -> None:
        """Let another picture come up through the one before; not when the same one only began to move."""
        if before is None or self._picture is None or before.picture == self._picture.picture or not self._moves():
            return
        self._behind = pygame.Surface(size)
        before.draw(self._behind, {})
        self._faded_at = _now()

    def _picture_now(self, size: tuple[int, int]) -> Ready | None:
        """The page's picture once it is made; until then the one before."""
        shown = self._page.picture
        if shown is None or self._layout is None:
            return None
        moving = not self._sitting.visit.settings.reduced_motion
        view = view_of(size, self._layout.picture_focus)
        return self._pictures.get(shown, view, moving=moving) or self._picture

    def _moves(self) -> bool:
        settings = self._sitting.visit.settings
        return self._picture is not None and not settings.reduced_motion and not self._sitting.visit.hidden

    def _wait(self) -> list[pygame.Event]:
        """What happened; waits for it, at most until the next motion."""
        timeout = FRAME if self._behind is not None else TICK if self._moves() else None
        began = _now()
        while not (events := pygame.event.get()):
            waited = _now() - began
            if timeout is not None and waited >= timeout:
                break
            time.sleep(NAP if waited < SETTLED else LONG_NAP)
        return events

    def _take(self, event: pygame.Event) -> None:
        """One event, whatever it is."""
        kind = event.type
        if kind in (pygame.QUIT, pygame.WINDOWCLOSE):
            self._act(Press.QUIT)
        elif kind == pygame.KEYDOWN:
            self._take_key(event.key, event.mod)
        elif kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self._take_pointer(event)
        elif kind == pygame.MOUSEWHEEL:
            self._scroll_by(-event.y * WHEEL)
        elif kind == pygame.FINGERMOTION:
            self._scroll_by(-event.dy * self._window.get_surface().get_height())
        elif kind in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED):
            self._dirty = self._told = True
        elif kind in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
            self._company.window_focused(kind == pygame.WINDOWFOCUSGAINED)
        elif kind == self._event:
            self._take_posted(event.act)

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

    def _take_key(self, key: int, modifiers: int) -> None:
        intent = intent_of(key, modifiers)
        if self._sitting.visit.hidden and intent is not Intent.PRESS:
            return
        if isinstance(intent, Intent):
            self._do(intent)
        elif intent is not None:
            control = next((c for c in self._page.controls() if c.key == intent), None)
            if control:
                self._press(control.id)

    def _do(self, intent: Intent) -> None:
        settings = self._sitting.visit.settings
        acts = self._acts()
        if intent in acts:
            self._act(acts[intent])
        elif intent is Intent.PRESS:
            self._press(self._focus)
        elif intent in SCROLLS:
            share, whole = SCROLLS[intent]
            self._scroll_by(share * self._window.get_surface().get_height(), whole=whole)
        elif intent is Intent.REPEAT:
            self._company.repeat(self._sitting.language)
        elif intent in (Intent.LARGER, Intent.SMALLER):
            step = TEXT_SIZES.index(settings.text_size) + (1 if intent is Intent.LARGER else -1)
            size = TEXT_SIZES[min(max(step, 0), len(TEXT_SIZES) - 1)]
            self._act(Change(replace(settings, text_size=size)))
        elif self._layout:
            self._move_focus(moved(self._page, self._layout.content, self._focus, intent))

    def _acts(self) -> dict[Intent, Act]:
        """The intents that act the same wherever the focus is."""
        settings = self._sitting.visit.settings
        acts: dict[Intent, Act] = {
            Intent.QUICK_EXIT: Press.QUICK_EXIT,
            Intent.HELP: Open(View.HELP),
            Intent.SOUND: Change(replace(settings, sound=not settings.sound)),
            Intent.VOICE: Change(replace(settings, voice=not settings.voice)),
            Intent.FULL_SCREEN: Change(replace(settings, fullscreen=not settings.fullscreen)),
        }
        for intent, control in ((Intent.BACK, self._page.back), (Intent.SKIP, self._page.skip)):
            if control and control.act is not None:
                acts[intent] = control.act
        pause = self._page.control("pause")
        if self._sitting.visit.view is View.PLAY and pause and pause.act is not None:
            acts[Intent.ESCAPE] = pause.act
        elif self._sitting.visit.view is not View.MENU:
            acts[Intent.ESCAPE] = Press.CLOSE
        return acts

    def _take_pointer(self, event: pygame.Event) -> None:
        """Moving shows what lies under the pointer; a press counts when it ends where it began."""
        under = self._under(event.pos)
        if event.type == pygame.MOUSEMOTION:
            if under != self._hover:
                self._hover = under
                self._dirty = True
        elif event.button == 1 and event.type == pygame.MOUSEBUTTONDOWN:
            self._pressed = under
        elif event.button == 1:
            pressed, self._pressed = self._pressed, ""
            if under and under == pressed:
                self._press(under)

    def _under(self, place: tuple[int, int]) -> str:
        """The control under a place in the window; the smallest where they lie over each other."""
        if self._layout is None:
            return ""
        width, height = self._window.size
        real = self._window.get_surface().get_size()
        x, y = place[0] * real[0] / width, place[1] * real[1] / height
        hit = [
            (r.w * r.h, name)
            for name, r in self._layout.controls.items()
            if r.x <= x < r.x + r.w and r.y <= y < r.y + r.h
        ]
        return min(hit)[1] if hit else ""

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
        before = self._page
        settings = self._sitting.visit.settings
        self._page = self._guarded(act)
        if self._page.id != before.id:
            self._turn_page()
        elif self._page.control(self._focus) is None:
            self._focus = self._page.first_focus()
        after = self._sitting.visit
        if after.settings.fullscreen != settings.fullscreen:
            _fill_screen(self._window, after.settings.fullscreen)
        self._window.title = CAPTIONS[after.hidden]
        self._dirty = self._told = True

    def _turn_page(self) -> None:
        self._focus = self._page.first_focus()
        self._scroll, self._hover = 0, ""

    def _guarded(self, act: Act) -> Page:
        """The page after the act; where the game itself fails, the menu, and what went wrong in a file for us."""
        try:
            return self._sitting.act(act)
        except Exception:  # the player must not lose the evening to our mistake
            _write_down(self._faults)
            return self._sitting.act(Press.TO_MENU)

    def _move_focus(self, control_id: str) -> None:
        if not control_id or control_id == self._focus or self._layout is None:
            return
        self._focus = control_id
        self._scroll = scroll_to(self._layout, control_id)
        self._dirty = True
        self._company.focus_moved(self._page, control_id, self._sitting.language, self._sitting.visit.settings)

    def _scroll_by(self, pixels: float, *, whole: bool = False) -> None:
        if self._layout is None:
            return
        wanted = self._layout.scroll_max if whole and pixels > 0 else 0 if whole else self._scroll + round(pixels)
        self._scroll = min(max(wanted, 0), self._layout.scroll_max)
        self._dirty = True


def _now() -> int:
    """Milliseconds of a clock that only goes on (pygame's own stands still unless all of pygame is started)."""
    return time.monotonic_ns() // 1_000_000


def _opened(fullscreen: bool) -> pygame.Window:
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    try:
        pygame.display.init()
        desktop = pygame.display.get_desktop_sizes()[0]
    except pygame.error as error:
        raise NoDisplay(
            f"no screen was found ({error}). Play in this terminal: omstander play --terminal SCENARIO"
        ) from error
    if pygame.display.get_driver() == "x11":  # drawn in memory: bringing up OpenGL costs 100 MB and a tenth of a second
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    size = tuple(max(least, int(most * SHARE_OF_DESKTOP)) for least, most in zip(SMALLEST, desktop, strict=True))
    size = tuple(min(one, most) for one, most in zip(size, desktop, strict=True))
    window = pygame.Window(CAPTIONS[0], size, resizable=True, allow_high_dpi=True, fullscreen_desktop=fullscreen)
    window.minimum_size = SMALLEST[0] // 2, SMALLEST[1] // 2
    return window


def _fill_screen(window: pygame.Window, fill: bool) -> None:
    if fill:
        window.set_fullscreen(desktop=True)
    else:
        window.set_windowed()


def _write_down(file: Path) -> None:
    """Append the exception that is being handled; silently not, where nothing can be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as log:
            log.write(traceback.format_exc())
    except OSError:
        return
