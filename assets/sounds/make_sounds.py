"""Makes every sound of the game from scratch: `python assets/sounds/make_sounds.py [NAME …]`.

It needs NumPy. The same bytes each time, for the same version of NumPy.
"""

from __future__ import annotations

import math
import random
import sys
import wave
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path

import loops
from beds import BEDS, PEAK, bed

RATE = 22050
"""Samples a second of the short sounds; all sounds are 16-bit mono."""

Samples = list[float]


def tone(pitch: float, seconds: float, decay: float, partials: tuple[float, ...] = (1.0, 0.35, 0.12)) -> Samples:
    """A plucked tone of `pitch` hertz that fades with the time constant `decay` in seconds."""
    attack = 0.006
    return [
        min(1.0, t / attack)
        * math.exp(-t / decay)
        * sum(share * math.sin(2 * math.pi * pitch * (n + 1) * t) for n, share in enumerate(partials))
        for t in (i / RATE for i in range(int(seconds * RATE)))
    ]


def low_passed(samples: Samples, cutoff: float) -> Samples:
    """One-pole low pass at `cutoff` hertz, run twice round so that the end meets the beginning."""
    share = 1 - math.exp(-2 * math.pi * cutoff / RATE)
    level, passed = 0.0, samples
    for _ in range(2):
        passed = []
        for sample in samples:
            level += share * (sample - level)
            passed.append(level)
    return passed


def mixed(*layers: tuple[float, Samples]) -> Samples:
    """The layers added, each times its level; as long as the longest."""
    length = max(len(samples) for _, samples in layers)
    total = [0.0] * length
    for level, samples in layers:
        for i, sample in enumerate(samples):
            total[i] += level * sample
    return total


def placed(sound: Samples, at: float, length: int) -> Samples:
    """The sound at a time in seconds within a loop of `length` samples; its end comes in at the start again."""
    loop = [0.0] * length
    start = int(at * RATE)
    for i, sample in enumerate(sound):
        loop[(start + i) % length] += sample
    return loop


def peaked(samples: Samples, share: float) -> Samples:
    """The samples with their highest peak at `share` of PEAK, faded out over the last 20 ms."""
    highest = max(abs(s) for s in samples)
    fade = int(0.02 * RATE)
    return [PEAK * share * s / highest * min(1.0, (len(samples) - i) / fade) for i, s in enumerate(samples)]


def focus() -> Samples:
    """A soft tick."""
    return peaked(tone(1320, 0.06, 0.012, (1.0, 0.2)), 0.25)


def choose() -> Samples:
    """A warm pluck."""
    return peaked(tone(392, 0.35, 0.09), 0.6)


def page() -> Samples:
    """A leaf of paper."""
    dice = random.Random(2)
    noise = low_passed([dice.uniform(-1, 1) for _ in range(int(0.22 * RATE))], 2400)
    return peaked([s * math.sin(math.pi * i / len(noise)) ** 2 for i, s in enumerate(noise)], 0.22)


def step() -> Samples:
    """Two notes up: the next step is open."""
    length = int(0.9 * RATE)
    return peaked(
        mixed((1, placed(tone(440, 0.5, 0.16), 0, length)), (1, placed(tone(659.3, 0.7, 0.22), 0.14, length))), 0.7
    )


def done() -> Samples:
    """A calm chord."""
    return peaked(mixed(*((1.0, tone(pitch, 1.1, 0.35)) for pitch in (261.6, 329.6, 392.0))), 0.6)


SOUNDS: tuple[tuple[str, Callable[[], Samples]], ...] = (
    ("focus", focus),
    ("choose", choose),
    ("page", page),
    ("step", step),
    ("done", done),
)


def write(file: Path, samples: Iterable[float], rate: int) -> None:
    """The samples (-1 to 1) as a WAV file."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(array("h", (round(32767 * float(s)) for s in samples)).tobytes())


def main(folder: Path, names: Iterable[str] = ()) -> None:
    """Write the sounds of these names into the folder; every sound where none is named."""
    wanted = set(names)
    for name, make in SOUNDS:
        if not wanted or name in wanted:
            write(folder / f"{name}.wav", make(), RATE)
    for name in BEDS:
        if not wanted or name in wanted:
            write(folder / f"{name}.wav", bed(name), loops.RATE)


if __name__ == "__main__":
    main(Path(__file__).parent, sys.argv[1:])
