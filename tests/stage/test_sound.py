"""Sound: the bed goes with the place, and the quick exit is silent at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.pages.page import Page
from game.stage.sound import FADE, Sound
from game.story.picture import Place
from game.training.settings import Settings
from tests.pages.walk import pages

SETTINGS = Settings(volume=50)
PAGE = next(page for page in pages("nl") if page.picture)
Played = list[tuple[str, ...]]


class _Recorder:
    """Stands in for a sound of the mixer: writes down what is asked of it."""

    said: Played
    all: list[_Recorder]

    def __init__(self, file: Path) -> None:
        self.name, self.channels = file.stem, 0
        self.all.append(self)

    def play(self, loops: int = 0, fade_ms: int = 0) -> None:
        self.channels = 1
        self.said.append(("play", self.name, str(loops), str(fade_ms)))

    def fadeout(self, milliseconds: int) -> None:
        self.channels = 0
        self.said.append(("fade out", self.name, str(milliseconds)))

    def set_volume(self, volume: float) -> None:
        self.said.append(("volume", self.name, f"{volume:.2f}"))

    @classmethod
    def stop(cls) -> None:
        cls.said.append(("silence",))
        for sound in cls.all:
            sound.channels = 0

    def get_num_channels(self) -> int:
        return self.channels


@pytest.fixture
def heard(tmp_path, monkeypatch) -> tuple[Sound, Played]:
    """The sound of a game with a bed for every place but the campsite, and what it does, in order."""
    for place in set(Place) - {Place.CAMPSITE}:
        (tmp_path / f"{place}.wav").touch()
    said: Played = []
    monkeypatch.setattr(_Recorder, "said", said, raising=False)
    monkeypatch.setattr(_Recorder, "all", [], raising=False)
    monkeypatch.setattr(pygame.mixer, "Sound", _Recorder)
    monkeypatch.setattr(pygame.mixer, "init", lambda **_: None)
    monkeypatch.setattr(pygame.mixer, "stop", _Recorder.stop)
    return Sound(tmp_path), said


def at(place: Place) -> Page:
    """A page that plays at this place."""
    picture = PAGE.picture
    assert picture
    return replace(PAGE, picture=replace(picture, picture=replace(picture.picture, place=place)))


def test_a_bed_goes_with_its_place_and_the_one_before_fades_out_under_it(heard):
    """A bed of another place tells the wrong story; one that stops at once startles."""
    sound, said = heard
    sound.page_shown(at(Place.CLUB_BAR), SETTINGS, hidden=False)
    sound.page_shown(at(Place.NIGHT_BUS_STOP), SETTINGS, hidden=False)
    fade = str(FADE)
    assert [what for what in said if what[0] != "volume"] == [
        ("play", "club_bar", "-1", fade),
        ("fade out", "club_bar", fade),
        ("play", "night_bus_stop", "-1", fade),
    ]


def test_a_bed_goes_on_from_page_to_page_and_where_there_is_no_picture(heard):
    """A bed that began again with every page would draw attention to itself."""
    sound, said = heard
    for page in (at(Place.ENTRANCE), at(Place.ENTRANCE), replace(PAGE, picture=None)):
        sound.page_shown(page, SETTINGS, hidden=False)
    assert [what for what in said if what[0] != "volume"] == [("play", "entrance", "-1", str(FADE))]


def test_the_bed_follows_the_volume_while_it_plays(heard):
    """Who turns the sound down hears at once how soft it is."""
    sound, said = heard
    sound.page_shown(at(Place.ENTRANCE), SETTINGS, hidden=False)
    loud = float(said[0][2])
    sound.page_shown(at(Place.ENTRANCE), replace(SETTINGS, volume=25), hidden=False)
    assert float(said[-1][2]) == pytest.approx(loud / 2)


def test_a_place_without_a_bed_is_silent(heard):
    """The bed of the place before would go on at a place where it is not heard."""
    sound, said = heard
    sound.page_shown(at(Place.CLUB_BAR), SETTINGS, hidden=False)
    sound.page_shown(at(Place.CAMPSITE), SETTINGS, hidden=False)
    assert said[-1] == ("fade out", "club_bar", str(FADE))


def test_the_quick_exit_is_silent_at_once_and_the_bed_comes_back_with_the_page(heard):
    """Nobody beside the player may hear what it was; coming back is where one was."""
    sound, said = heard
    sound.page_shown(at(Place.CLUB_BAR), SETTINGS, hidden=False)
    sound.page_shown(at(Place.CLUB_BAR), SETTINGS, hidden=True)
    assert said[-1] == ("silence",)
    sound.page_shown(at(Place.CLUB_BAR), SETTINGS, hidden=False)
    assert said[-1] == ("play", "club_bar", "-1", str(FADE))
