"""A soft bed for every place, named like the place: what is heard there when nobody speaks to you."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from loops import (
    RATE,
    Dice,
    Loop,
    bicycle_bell,
    bird,
    clink,
    cricket,
    even,
    filtered,
    hum,
    knock,
    mix,
    noise,
    passing,
    radio,
    rustle,
    scattered,
    swell,
    tone,
)
from music import bass, cheer, chords, hats, in_time, kicks, laughter, plucks, voices

LOW = (55.0, 49.0, 65.4, 43.7)
EVENING = ((110.0, 164.8, 220.0), (98.0, 146.8, 196.0), (130.8, 164.8, 196.0), (87.3, 130.8, 174.6))
LEVEL = 0.09
"""Root mean square of a bed, -21 dB of full scale."""
QUIET = 0.05
"""The same of a place to come to rest in."""
PEAK = 0.5
"""-6 dB of full scale: nothing is ever louder."""


def club_bar(dice: Dice) -> Loop:
    """Music through a wall, voices, now and then a glass."""
    return mix((1.0, _beat(32, 180)), (0.8, voices(dice, 14)), (0.05, scattered(dice, 7, clink)))


def dance_floor(dice: Dice) -> Loop:
    """The music close by."""
    return mix((0.9, _beat(32, 420)), (0.55, chords(32, EVENING, 8)), (0.2, hats(dice, 32)), (0.3, voices(dice, 8)))


def entrance(dice: Dice) -> Loop:
    """The street, people who wait, the beat behind a door."""
    return mix((0.5, _beat(32, 110)), (0.6, voices(dice, 9)), (0.35, _street(dice)), (0.08, laughter(dice, 3)))


def cloakroom(dice: Dice) -> Loop:
    """Coats, hangers, the beat a wall away."""
    hangers = scattered(dice, 9, lambda d: tone(d.uniform(2600, 3600), 0.12, 0.02))
    return mix((0.6, _beat(32, 130)), (0.5, voices(dice, 6)), (0.2, scattered(dice, 10, rustle)), (0.06, hangers))


def toilet_corridor(dice: Dice) -> Loop:
    """Tiles, a ventilator, water, the bass through them."""
    water = filtered(noise(dice, 900, 2600), 900, 2600) * np.clip(swell(dice, 1.0, 4) - 0.9, 0, 1)
    return mix((0.7, _beat(32, 95)), (0.5, _air(dice)), (0.14, water), (0.3, voices(dice, 4, 300, 700)))


def smoking_area(dice: Dice) -> Loop:
    """Outside: talk, night air, the beat behind the door."""
    return mix((0.4, _beat(32, 100)), (0.7, voices(dice, 10)), (0.35, _wind(dice)), (0.1, laughter(dice, 3)))


def cafe_terrace(dice: Dice) -> Loop:
    """Talk at tables, cups, bicycles that pass."""
    return mix(
        (0.8, voices(dice, 12)),
        (0.3, _street(dice)),
        (0.07, scattered(dice, 12, clink)),
        (0.05, scattered(dice, 2, bicycle_bell)),
        (0.06, scattered(dice, 4, bird)),
    )


def student_society(dice: Dice) -> Loop:
    """A full wooden room: voices, laughter, glasses, a song from a corner."""
    return mix(
        (1.0, voices(dice, 20, 180, 1000)),
        (0.45, _beat(36, 220)),
        (0.16, laughter(dice, 6)),
        (0.07, scattered(dice, 14, clink)),
        (0.08, scattered(dice, 6, knock)),
    )


def festival_field(dice: Dice) -> Loop:
    """A summer's day: a stage far off, people, birds, flags in the wind."""
    return mix(
        (0.4, _beat(28, 140)),
        (0.25, chords(28, EVENING, 7)),
        (0.6, voices(dice, 14)),
        (0.4, _wind(dice)),
        (0.07, scattered(dice, 6, bird)),
        (0.12, scattered(dice, 2, cheer)),
    )


def festival_stage(dice: Dice) -> Loop:
    """The concert and its crowd."""
    return mix(
        (0.9, _beat(36, 300)),
        (0.4, chords(36, EVENING, 9)),
        (0.5, scattered(dice, 4, cheer, 0.6)),
        (0.35, voices(dice, 16)),
    )


def campsite(dice: Dice) -> Loop:
    """Tents at night: crickets, a guitar, low talk, the festival beyond the trees."""
    return mix(
        (0.35, _beat(28, 90)),
        (0.5, _wind(dice)),
        (0.16, scattered(dice, 26, cricket)),
        (0.4, voices(dice, 4)),
        (0.35, filtered(plucks(dice, 20, (146.8, 196.0, 220.0, 246.9, 293.7)), 120, 900)),
    )


def first_aid(dice: Dice) -> Loop:
    """Quiet: canvas in the wind, a kettle, two people who speak softly, the stage far away."""
    kettle = noise(dice, 300, 800) * np.clip(swell(dice, 1.0, 3) - 0.8, 0, 1)
    return mix(
        (0.3, _beat(28, 85)),
        (0.7, _wind(dice)),
        (0.12, kettle),
        (0.4, voices(dice, 2, 180, 600)),
        (0.1, scattered(dice, 5, rustle)),
    )


def control_room(dice: Dice) -> Loop:
    """Machines, keys, a radio that opens and closes."""
    keys = scattered(dice, 60, lambda d: knock(d)[: RATE // 50])
    return mix(
        (0.8, _air(dice)),
        (0.1, hum(100)),
        (0.1, keys),
        (0.2, scattered(dice, 4, radio)),
        (0.25, voices(dice, 2, 180, 600)),
    )


def staff_room(dice: Dice) -> Loop:
    """A refrigerator, a clock, the last of the music below."""
    tick = knock(dice)[: RATE // 60]
    clock = in_time([(n, tick) for n in range(16)], 16)
    return mix(
        (0.5, hum(50)), (0.6, _air(dice)), (0.05, clock), (0.25, _beat(32, 80)), (0.05, scattered(dice, 3, clink))
    )


def night_bus_stop(dice: Dice) -> Loop:
    """A street at night: the bus that waits, a bicycle, a few voices."""
    engine = (hum(37, (1.0, 0.8, 0.6, 0.4, 0.3)) + 0.6 * noise(dice, 60, 250)) * swell(dice, 0.2, 60)
    return mix(
        (0.7, engine),
        (0.5, _street(dice)),
        (0.35, voices(dice, 4)),
        (0.05, scattered(dice, 1, bicycle_bell)),
        (0.07, laughter(dice, 2)),
    )


def station_platform(dice: Dice) -> Loop:
    """A wide roof: a train that waits, one that passes, steps."""
    train = hum(100, (1.0, 0.4, 0.5, 0.1, 0.2)) * swell(dice, 0.15, 6)
    steps = scattered(dice, 28, lambda d: knock(d) * d.uniform(0.3, 1))
    return mix(
        (0.4, train),
        (0.7, _air(dice)),
        (0.6, scattered(dice, 1, passing(9.0, 50, 500))),
        (0.3, voices(dice, 6)),
        (0.06, steps),
    )


def youth_centre(dice: Dice) -> Loop:
    """Talk, a ball on a table, music from a small box."""
    return mix(
        (0.7, voices(dice, 9)),
        (0.4, filtered(_beat(24, 500) + 0.6 * even(chords(24, EVENING, 6)), 120, 1200)),
        (0.14, scattered(dice, 22, knock)),
        (0.12, laughter(dice, 4)),
    )


def _beat(beats: int, cutoff: float) -> Loop:
    """Dance music of so many beats in the loop, of which a wall leaves what lies below `cutoff` hertz."""
    return even(filtered(even(kicks(beats)) + 0.7 * even(bass(beats, LOW, beats // 4)), 25, cutoff))


def _wind(dice: Dice) -> Loop:
    return noise(dice, 90, 420) * swell(dice, 0.5, 5)


def _air(dice: Dice) -> Loop:
    return noise(dice, 80, 600) * swell(dice, 0.08, 6)


def _street(dice: Dice) -> Loop:
    return noise(dice, 60, 350) * swell(dice, 0.4, 4) + 0.4 * scattered(dice, 2, passing(5.0, 80, 700))


BEDS: Mapping[str, Callable[[Dice], Loop]] = MappingProxyType(
    {
        make.__name__: make
        for make in (
            club_bar,
            dance_floor,
            entrance,
            cloakroom,
            toilet_corridor,
            smoking_area,
            cafe_terrace,
            student_society,
            festival_field,
            festival_stage,
            campsite,
            first_aid,
            control_room,
            staff_room,
            night_bus_stop,
            station_platform,
            youth_centre,
        )
    }
)
"""Each place's bed, by the name of the place."""
CALM = frozenset({"first_aid", "control_room", "staff_room"})


def bed(name: str) -> Loop:
    """The bed of a place, at its level, starting where it is most silent so that the seam cannot be heard."""
    loop = even(BEDS[name](Dice(list(BEDS).index(name) + 1)))
    level = QUIET if name in CALM else LEVEL
    bent = PEAK * np.tanh(loop * level / PEAK)
    loudness = np.abs(bent) + np.abs(np.roll(bent, 1)) + np.abs(np.roll(bent, -1))
    return np.asarray(np.roll(bent, -int(np.argmin(loudness))))
