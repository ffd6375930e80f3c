"""Assets: fonts that can write every name, sounds that are gentle, and a credit for each file."""

from __future__ import annotations

import array
import fnmatch
import itertools
import math
import re
import wave

import pygame
import pytest

from game.story.picture import Place
from tests.shipped import ROOT

ASSETS = ROOT / "assets"
LETTERS = "ABCXYZabcxyz0123456789 ëïéèüöäçñåøæšžčćđłńőűğışțșăâîÉÖ ‘’“”–…«»€·?!"
SOUNDS = sorted((ASSETS / "sounds").glob("*.wav"))


@pytest.mark.parametrize("file", sorted((ASSETS / "fonts").glob("*.ttf")), ids=lambda file: file.stem)
def test_the_fonts_write_every_latin_name(file):
    """Names from all over the Netherlands, and typographic quotes, have their letters."""
    pygame.font.init()
    font = pygame.font.Font(str(file), 24)
    missing = [letter for letter, metric in zip(LETTERS, font.metrics(LETTERS), strict=True) if metric is None]
    assert missing == []


def test_every_asset_has_a_credit():
    """A file without a row has no known licence."""
    rows = (ASSETS / "CREDITS.md").read_text(encoding="utf-8")
    patterns = re.findall(r"`([^`]+\.(?:ttf|wav|png|svg))`", rows)
    files = [
        file.relative_to(ASSETS).as_posix()
        for file in ASSETS.rglob("*")
        if file.suffix in (".ttf", ".wav", ".png", ".svg", ".otf", ".ogg", ".jpg")
    ]
    assert files
    assert [file for file in files if not any(fnmatch.fnmatch(file, pattern) for pattern in patterns)] == []


@pytest.mark.parametrize("file", SOUNDS, ids=lambda file: file.stem)
def test_sounds_are_gentle(file):
    """No peak above -6 dB of full scale; a bed stays at -14 dB or below on average."""
    with wave.open(str(file), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        samples = array.array("h", sound.readframes(sound.getnframes()))
        seconds = sound.getnframes() / sound.getframerate()
    assert max(map(abs, samples)) <= 32767 * 10 ** (-6 / 20)
    if seconds > 5:
        assert math.sqrt(sum(s * s for s in samples) / len(samples)) <= 32767 * 10 ** (-14 / 20)


@pytest.mark.parametrize("file", SOUNDS, ids=lambda file: file.stem)
def test_no_sound_ends_or_begins_with_a_click(file):
    """Short sounds fade out; a bed's end runs into its beginning without a jump."""
    with wave.open(str(file), "rb") as sound:
        samples = array.array("h", sound.readframes(sound.getnframes()))
        seconds = sound.getnframes() / sound.getframerate()
    if seconds > 5:
        steps = [abs(one - other) for one, other in itertools.pairwise(samples)]
        assert abs(samples[-1] - samples[0]) <= max(steps)
    else:
        assert max(map(abs, samples[-20:])) < 400


def test_every_place_has_a_bed_of_its_own_and_all_of_them_are_small():
    """A place in silence after one with sound seems broken; what is installed stays below 8 MB of sound."""
    beds = [ASSETS / "sounds" / f"{place}.wav" for place in Place]
    assert [file.name for file in beds if not file.is_file()] == []
    assert len({file.read_bytes() for file in beds}) == len(beds)
    assert sum(file.stat().st_size for file in SOUNDS) < 8_000_000


@pytest.mark.parametrize("file", [ASSETS / "sounds" / f"{place}.wav" for place in Place], ids=lambda file: file.stem)
def test_nothing_in_a_bed_startles(file):
    """No twentieth of a second is more than 9 dB above the whole bed; the loop begins and ends in silence."""
    with wave.open(str(file), "rb") as sound:
        samples = array.array("h", sound.readframes(sound.getnframes()))
        window = sound.getframerate() // 20
    power = [sum(s * s for s in samples[i : i + window]) for i in range(0, len(samples), window)]
    assert max(power) / window <= sum(power) / len(samples) * 10**0.9
    assert max(abs(samples[0]), abs(samples[-1])) <= 32767 * 0.002
