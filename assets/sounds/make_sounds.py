"""Makes every sound of the game from scratch: `python assets/sounds/make_sounds.py`. The same bytes each time."""

from __future__ import annotations

import math
import random
import wave
from array import array
from collections.abc import Callable
from pathlib import Path

RATE = 22050
"""Samples a second; all sounds are 16-bit mono."""
BED_SECONDS = 16
BEATS_A_MINUTE = 120
PEAK = 0.5
"""-6 dB of full scale: nothing is ever louder."""
BED_LEVEL = 0.09
"""Root mean square of a bed, -21 dB of full scale."""

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


def levelled(samples: Samples, rms: float) -> Samples:
    """The samples at this root mean square, with peaks bent softly below PEAK."""
    now = math.sqrt(sum(s * s for s in samples) / len(samples))
    return [PEAK * math.tanh(s * rms / now / PEAK) for s in samples]


def peaked(samples: Samples, share: float) -> Samples:
    """The samples with their highest peak at `share` of PEAK, faded out over the last 20 ms."""
    highest = max(abs(s) for s in samples)
    fade = int(0.02 * RATE)
    return [PEAK * share * s / highest * min(1.0, (len(samples) - i) / fade) for i, s in enumerate(samples)]


def club_bar() -> Samples:
    """Music through a wall, voices, now and then a glass."""
    dice = random.Random(1)
    length = BED_SECONDS * RATE
    kick = [math.sin(2 * math.pi * (48 + 40 * math.exp(-t * 30)) * t) * math.exp(-t * 9) for t in _times(0.4)]
    beat = 60 / BEATS_A_MINUTE
    beats = [0.0] * length
    for n in range(int(BED_SECONDS / beat)):
        beats = mixed((1, beats), (0.8, placed(kick, n * beat, length)))
    notes = (55.0, 55.0, 65.4, 49.0)
    bass = [0.0] * length
    for n in range(int(BED_SECONDS / beat)):
        bass = mixed(
            (1, bass), (0.5, placed(tone(notes[n // 8 % 4], 0.45, 0.25, (1.0, 0.2)), (n + 0.5) * beat, length))
        )
    voices = _voices(dice, length)
    glasses = [0.0] * length
    for _ in range(5):
        clink = tone(dice.uniform(2100, 3300), 0.25, 0.05, (1.0, 0.0, 0.5))
        glasses = mixed((1, glasses), (1, placed(clink, dice.uniform(0, BED_SECONDS), length)))
    return levelled(
        mixed((1.0, low_passed(mixed((1, beats), (1, bass)), 180)), (0.9, voices), (0.02, glasses)), BED_LEVEL
    )


def _voices(dice: random.Random, length: int) -> Samples:
    """A murmur: noise in the range of speech that swells and sinks like talk, without a word in it."""
    noise = [dice.uniform(-1, 1) for _ in range(length)]
    warm = low_passed(noise, 700)
    rumble = low_passed(noise, 160)
    swells = [(dice.randint(3, 40), dice.uniform(0, 2 * math.pi), dice.uniform(0.3, 1)) for _ in range(6)]

    def swell(i: int) -> float:
        turn = 2 * math.pi * i / length
        return 1 + 0.25 * sum(depth * math.sin(times * turn + phase) for times, phase, depth in swells)

    return [(warm[i] - rumble[i]) * swell(i) for i in range(length)]


def _times(seconds: float) -> list[float]:
    return [i / RATE for i in range(int(seconds * RATE))]


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
    ("club_bar", club_bar),
    ("focus", focus),
    ("choose", choose),
    ("page", page),
    ("step", step),
    ("done", done),
)


def write(file: Path, samples: Samples) -> None:
    """The samples (-1 to 1) as a WAV file."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(array("h", (round(32767 * s) for s in samples)).tobytes())


def main(folder: Path) -> None:
    """Write every sound into the folder."""
    for name, make in SOUNDS:
        write(folder / f"{name}.wav", make())


if __name__ == "__main__":
    main(Path(__file__).parent)
