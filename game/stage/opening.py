"""Opens the window on the screen there is, and puts its name and sign on it."""

from __future__ import annotations

import os

import pygame

SMALLEST = (1024, 640)
SHARE_OF_DESKTOP = 0.85
NAMES = ("Omstander", "Agenda")
"""What the window is called, and what it is called while it must not be known."""
NIGHT, AMBER, PAPER, LETTERS = (24, 18, 52), (255, 190, 92), (244, 241, 234), (90, 88, 84)


class NoDisplay(RuntimeError):
    """There is no screen to open a window on; the message says what to do."""


def open_window(size: tuple[int, int] | None = None, *, fullscreen: bool = False) -> pygame.Window:
    """A window of this size, or of most of the desktop; raises NoDisplay."""
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    try:
        pygame.display.init()
        desktop = pygame.display.get_desktop_sizes()[0]
        if pygame.display.get_driver() == "x11":  # bringing up OpenGL costs 100 MB and a tenth of a second
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        window = pygame.Window(
            NAMES[0], size or size_on(desktop), resizable=True, allow_high_dpi=True, fullscreen_desktop=fullscreen
        )
    except pygame.error as error:
        raise NoDisplay(
            f"no screen was found ({error}). Play in this terminal: omstander play --terminal SCENARIO"
        ) from error
    window.minimum_size = SMALLEST[0] // 2, SMALLEST[1] // 2
    window.set_icon(_icon(hidden=False))
    return window


def size_on(desktop: tuple[int, int]) -> tuple[int, int]:
    """Most of the desktop, at least SMALLEST where that fits."""
    width, height = (
        min(most, max(least, int(most * SHARE_OF_DESKTOP))) for least, most in zip(SMALLEST, desktop, strict=True)
    )
    return width, height


def disguise(window: pygame.Window, *, hidden: bool) -> None:
    """Call the window by its name, or by that of an ordinary diary, with the sign that goes with it."""
    if window.title != NAMES[hidden]:
        window.title = NAMES[hidden]
        window.set_icon(_icon(hidden=hidden))


def fill_screen(window: pygame.Window, *, fill: bool) -> None:
    """Fill the screen, or be a window again."""
    if fill:
        window.set_fullscreen(desktop=True)
    else:
        window.set_windowed()


def _icon(*, hidden: bool) -> pygame.Surface:
    """A lamp in the night; a sheet with lines while hidden."""
    icon = pygame.Surface((64, 64), pygame.SRCALPHA)
    if hidden:
        pygame.draw.rect(icon, PAPER, (10, 6, 44, 52), border_radius=5)
        for y in (20, 30, 40):
            pygame.draw.rect(icon, LETTERS, (18, y, 28, 3))
    else:
        pygame.draw.circle(icon, NIGHT, (32, 32), 32)
        pygame.draw.circle(icon, AMBER, (32, 32), 15)
    return icon
