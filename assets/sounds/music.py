"""Voices and music as they come through a wall or over a field: never a word, never a tune that asks for attention."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from loops import LENGTH, RATE, SECONDS, TIMES, Dice, Loop, even, filtered, scattered, swell, tone


def voices(dice: Dice, count: int, low: float = 200, high: float = 900) -> Loop:
    """A murmur of `count` people, heard between `low` and `high` hertz: melody and syllables of talk without a word."""
    murmur = even(np.sum([_voice(dice) for _ in range(count)], axis=0))
    breath = even(filtered(dice.standard_normal(LENGTH), 250, 700)) * swell(dice, 0.35, 40)
    return even(filtered(murmur + 0.8 * even(breath), low, high))


def _voice(dice: Dice) -> Loop:
    """One voice: a pitch that wanders, three resonances, syllables in phrases."""
    pitch = dice.uniform(105, 225) * swell(dice, 0.12, 30)
    turns = np.cumsum(pitch) / RATE
    turns *= round(float(turns[-1])) / turns[-1]
    resonances = dice.uniform((350, 900, 2000), (700, 1600, 2600))
    total = np.zeros(LENGTH)
    for n in range(1, 10):
        at = n * float(np.mean(pitch))
        share = sum(math.exp(-(((at - r) / 220) ** 2)) for r in resonances) / n**0.5
        total += share * np.sin(2 * math.pi * n * turns)
    rate = dice.randint(52, 76) / SECONDS
    syllables = np.sin(math.pi * rate * TIMES + math.pi * dice.rand() + 0.8 * (swell(dice, 1.0, 40) - 1)) ** 2
    phrases = np.clip(swell(dice, 1.0, 9) - dice.uniform(0.6, 1.0), 0, 1)
    seam = np.minimum(1, np.minimum(np.arange(LENGTH), np.arange(LENGTH)[::-1]) / (0.05 * RATE))
    return np.asarray(even(total * syllables * phrases * seam))


def cheer(dice: Dice) -> Loop:
    """A crowd that is glad, further off: it rises and sinks."""
    size = int(dice.uniform(2.5, 4.0) * RATE)
    shout = filtered(dice.standard_normal(size), 500, 1400)
    return np.asarray(shout * np.sin(np.linspace(0, math.pi, size)) ** 2)


def kicks(beats: int, off: bool = False) -> Loop:
    """A drum on each of `beats` beats in the loop, or between them."""
    t = np.arange(int(0.4 * RATE)) / RATE
    kick = np.sin(2 * math.pi * (48 + 40 * np.exp(-t * 30)) * t) * np.exp(-t * 9)
    return in_time([(n + 0.5 * off, kick) for n in range(beats)], beats)


def bass(beats: int, notes: Sequence[float], hold: int) -> Loop:
    """A bass line between the beats: each note in hertz for `hold` beats."""
    return in_time(
        [(n + 0.5, tone(notes[n // hold % len(notes)], 0.45, 0.25, (1.0, 0.2))) for n in range(beats)], beats
    )


def chords(beats: int, notes: Sequence[Sequence[float]], hold: int) -> Loop:
    """Soft chords, each for `hold` beats."""
    seconds = SECONDS / beats * hold
    placed = []
    for n in range(0, beats, hold):
        t = np.arange(int(seconds * 1.25 * RATE)) / RATE
        body = sum(
            np.sin(2 * math.pi * pitch * t) + 0.4 * np.sin(4.01 * math.pi * pitch * t)
            for pitch in notes[n // hold % len(notes)]
        )
        placed.append((float(n), body * np.sin(math.pi * t / t[-1]) ** 0.7))
    return in_time(placed, beats)


def plucks(dice: Dice, beats: int, notes: Sequence[float]) -> Loop:
    """A guitar that somebody plays for themselves: a note on most half beats."""
    placed = [
        (n / 2, tone(notes[dice.randint(len(notes))], 1.2, 0.35, (1.0, 0.5, 0.25, 0.1)) * dice.uniform(0.4, 1))
        for n in range(beats * 2)
        if dice.rand() < 0.6
    ]
    return in_time(placed, beats)


def hats(dice: Dice, beats: int) -> Loop:
    """A soft tick between the beats."""
    t = np.arange(int(0.06 * RATE)) / RATE
    return in_time([(n + 0.5, dice.standard_normal(len(t)) * np.exp(-t * 80)) for n in range(beats)], beats)


def in_time(sounds: Sequence[tuple[float, Loop]], beats: int) -> Loop:
    """The sounds at their beats; the last run on at the beginning."""
    loop = np.zeros(LENGTH)
    for beat, sound in sounds:
        where = (int(beat * LENGTH / beats) + np.arange(len(sound))) % LENGTH
        np.add.at(loop, where, sound)
    return loop


def laughter(dice: Dice, count: int) -> Loop:
    """Now and then somebody laughs: a voice in quick, falling bursts."""

    def laugh(dice: Dice) -> Loop:
        t = np.arange(int(0.9 * RATE)) / RATE
        pitch = dice.uniform(180, 320) * (1.15 - 0.3 * t)
        turns = np.cumsum(pitch) / RATE
        body = sum(np.sin(2 * math.pi * n * turns) / n for n in range(1, 6))
        return np.asarray(body * np.sin(2 * math.pi * 2.6 * t) ** 2 * np.sin(math.pi * t / 0.9))

    return filtered(scattered(dice, count, laugh), 300, 1300)
