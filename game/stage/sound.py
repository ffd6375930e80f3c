"""Sound: a soft bed for the place and short interface sounds. Never needed to understand, off by one key."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.pages.page import Page
from game.training.settings import Settings

EFFECTS = ("focus", "choose", "step", "page", "done")
BED_SHARE = 0.6
"""How loud the bed is beside the interface sounds."""
FADE = 800
"""Milliseconds in which a bed comes, while the one of the place before goes."""


class Sound:
    """Plays what belongs to a page; silent where the system has no sound or a file is missing."""

    def __init__(self, folder: Path) -> None:
        """Opens nothing yet: the first page shows before the mixer is asked for."""
        self._folder = folder
        self._open: bool | None = None
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._bed = ""
        self._page: Page | None = None

    def page_shown(self, page: Page, settings: Settings, *, hidden: bool) -> None:
        """The page shows: its place's bed goes on, a sound tells what is new. Silence while hidden or off."""
        before, self._page = self._page, page
        if not settings.sound or hidden:
            self._silence()
            return
        if not self._ready():
            return
        place = str(page.picture.picture.place) if page.picture else self._bed
        self._play_bed(place, settings.volume / 100)
        if before is not None and before.id != page.id:
            self.effect(_effect_between(before, page), settings)
        elif before is not None and page.sign and before.sign != page.sign:
            self.effect("step", settings)

    def effect(self, name: str, settings: Settings) -> None:
        """Play one of the interface sounds."""
        if settings.sound and self._ready():
            sound = self._sound(name)
            if sound:
                sound.set_volume(settings.volume / 100)
                sound.play()

    def _play_bed(self, place: str, volume: float) -> None:
        """The bed of this place goes on at this volume; another one fades out under it."""
        bed = self._sound(place)
        if place != self._bed:
            before = self._sound(self._bed)
            if before:
                before.fadeout(FADE)
        elif bed and bed.get_num_channels():
            bed.set_volume(volume * BED_SHARE)
            return
        self._bed = place
        if bed:
            bed.set_volume(volume * BED_SHARE)
            bed.play(loops=-1, fade_ms=FADE)

    def _silence(self) -> None:
        """At once: the quick exit must not be heard."""
        if self._open:
            pygame.mixer.stop()

    def _ready(self) -> bool:
        if self._open is None:
            try:
                pygame.mixer.init(frequency=22050, size=-16, channels=1, buffer=1024)
                self._open = True
            except pygame.error:
                self._open = False
        return self._open

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._sounds:
            file = self._folder / f"{name}.wav"
            try:
                self._sounds[name] = pygame.mixer.Sound(file) if file.is_file() else None
            except pygame.error:
                self._sounds[name] = None
        return self._sounds[name]


def _effect_between(before: Page, page: Page) -> str:
    """Which sound tells the way from one page to the next."""
    if [step.mark for step in before.strip] != [step.mark for step in page.strip] and before.strip and page.strip:
        return "step"
    return "done" if page.id.endswith("/explanation") else "page"
