"""What the beds are made of: noises, voices, music and small events, each a loop whose end runs into its beginning."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 11025
"""Samples a second of a bed: enough for what is heard through walls, and small."""
SECONDS = 16
LENGTH = RATE * SECONDS

Loop = NDArray[np.float64]
Dice = np.random.RandomState
"""Kept for good by NumPy: the same numbers for the same seed in every version."""

TIMES: Loop = np.arange(LENGTH) / RATE


def filtered(loop: Loop, low: float, high: float) -> Loop:
    """What lies between `low` and `high` hertz, with soft edges of an octave; the loop stays one."""
    pitch = np.fft.rfftfreq(len(loop), 1 / RATE)
    octaves_low = np.log2(np.maximum(pitch, 1e-3) / low)
    octaves_high = np.log2(high / np.maximum(pitch, 1e-3))
    share = np.clip(octaves_low + 1, 0, 1) * np.clip(octaves_high + 1, 0, 1)
    return np.fft.irfft(np.fft.rfft(loop) * share, len(loop))


def even(loop: Loop) -> Loop:
    """The loop at a root mean square of 1; silence stays silent."""
    now = float(np.sqrt(np.mean(loop**2)))
    return loop / now if now > 0 else loop


def mix(*layers: tuple[float, Loop]) -> Loop:
    """The layers at these loudnesses (root mean square), added."""
    total = np.zeros(LENGTH)
    for level, loop in layers:
        total += level * even(loop)
    return total


def noise(dice: Dice, low: float, high: float) -> Loop:
    """Wind, air, a ventilator: noise between two pitches in hertz."""
    return even(filtered(dice.standard_normal(LENGTH), low, high))


def swell(dice: Dice, depth: float, quickest: int = 12) -> Loop:
    """A factor about 1 that rises and sinks irregularly by up to `depth`, at most `quickest` times in a loop."""
    waves = [
        dice.uniform(0.3, 1) * np.sin(2 * math.pi * (dice.randint(1, quickest + 1) * TIMES / SECONDS + dice.rand()))
        for _ in range(5)
    ]
    total = np.sum(waves, axis=0)
    return np.asarray(1 + depth * total / np.abs(total).max())


def hum(pitch: float, partials: Sequence[float] = (1.0, 0.5, 0.3, 0.12)) -> Loop:
    """A steady hum at the pitch nearest to `pitch` hertz that fits the loop."""
    whole = round(pitch * SECONDS) / SECONDS
    return np.asarray(
        sum(share * np.sin(2 * math.pi * whole * (n + 1) * TIMES) for n, share in enumerate(partials)), dtype=np.float64
    )


def scattered(dice: Dice, count: int, make: Callable[[Dice], Loop], faint: float = 0.35) -> Loop:
    """`count` events at any time, from `faint` to full loudness; those at the end run on at the beginning."""
    loop = np.zeros(LENGTH)
    for i in range(count):
        start = int((i + dice.uniform(0.1, 0.9)) / count * LENGTH)
        _add(loop, start, make(dice) * dice.uniform(faint, 1))
    return loop


def _add(loop: Loop, start: int, sound: Loop) -> None:
    where = (start + np.arange(len(sound))) % len(loop)
    np.add.at(loop, where, sound)


def _span(seconds: float) -> Loop:
    return np.arange(int(seconds * RATE)) / RATE


def tone(pitch: float, seconds: float, decay: float, partials: Sequence[float] = (1.0, 0.35)) -> Loop:
    """A struck tone that fades with the time constant `decay` in seconds."""
    t = _span(seconds)
    body = sum(share * np.sin(2 * math.pi * pitch * (n + 1) * t) for n, share in enumerate(partials))
    return np.asarray(np.minimum(1, t / 0.006) * np.exp(-t / decay) * body)


def clink(dice: Dice) -> Loop:
    """A glass or a cup."""
    return tone(dice.uniform(1700, 2600), 0.25, 0.05, (1.0, 0.0, 0.4))


def knock(dice: Dice) -> Loop:
    """Wood on wood, or a ball on a ball."""
    return tone(dice.uniform(420, 900), 0.12, 0.018, (1.0, 0.5, 0.3))


def rustle(dice: Dice) -> Loop:
    """Cloth or paper that is moved."""
    size = int(dice.uniform(0.2, 0.5) * RATE)
    grain = np.diff(dice.standard_normal(size + 1))
    return np.asarray(grain * np.sin(np.linspace(0, math.pi, size)) ** 2)


def bird(dice: Dice) -> Loop:
    """Two to four chirps that fall."""
    parts = []
    start = dice.uniform(2600, 3600)
    for _ in range(dice.randint(2, 5)):
        t = _span(0.11)
        glide = start * t - dice.uniform(1500, 3500) * t**2
        parts += [np.sin(2 * math.pi * glide) * np.sin(math.pi * t / 0.11) ** 2, np.zeros(int(0.06 * RATE))]
    return np.concatenate(parts)


def cricket(dice: Dice) -> Loop:
    """A chirr of three pulses."""
    t = _span(0.09)
    pulse = np.sin(2 * math.pi * dice.uniform(3900, 4300) * t) * np.maximum(0, np.sin(2 * math.pi * 33 * t)) ** 2
    return np.asarray(pulse * np.sin(math.pi * t / 0.09))


def passing(seconds: float, low: float, high: float) -> Callable[[Dice], Loop]:
    """Something heavy that comes by and goes, between two pitches."""

    def make(dice: Dice) -> Loop:
        size = int(seconds * RATE)
        rush = filtered(dice.standard_normal(size), low, high)
        return np.asarray(rush * np.sin(np.linspace(0, math.pi, size)) ** 2)

    return make


def bicycle_bell(dice: Dice) -> Loop:
    """A bell that is rung twice, far off."""
    ring = tone(dice.uniform(2050, 2300), 0.5, 0.12, (1.0, 0.3))
    both = np.zeros(int(0.75 * RATE))
    both[: len(ring)] += ring
    both[int(0.22 * RATE) : int(0.22 * RATE) + len(ring)] += ring
    return both


def radio(dice: Dice) -> Loop:
    """A radio that opens and closes: a breath of hiss between two soft clicks, no word in it."""
    size = int(dice.uniform(0.5, 0.9) * RATE)
    hiss = filtered(dice.standard_normal(size), 600, 2200)
    gate = np.minimum(1, np.minimum(np.arange(size), np.arange(size)[::-1]) / (0.03 * RATE))
    syllables = 0.4 + 0.6 * np.abs(np.sin(2 * math.pi * dice.uniform(1.6, 2.4) * np.arange(size) / RATE))
    return np.asarray(hiss * gate * syllables)
