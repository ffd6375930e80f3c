"""Happenings as events of the log, and back: saves and progress are folds over them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from game.story.playthrough import Answer, Move, Path, Skip
from game.training.progress import Played
from game.training.recall import Recalled
from game.training.solo import CardTurned, Finished, Happening, Moved, Started, WentBack
from game.training.visit import Unfinished

LONGEST_PAUSE = timedelta(minutes=5)
"""Of a longer time between two answers only so much counts as play: somebody served a table meanwhile."""
CARD = "card:"
"""before the name of a card, where an event has the scenario"""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: `data` holds its particulars as JSON; `at` is the time in UTC."""

    play: str
    scenario: str
    kind: str
    data: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the log tells of earlier visits: per scenario what can go on and how often it was played to the end; each
    playing to an end, and each turn of a card, in order."""

    unfinished: Mapping[str, Unfinished]
    finished: Mapping[str, int]
    played: tuple[Played, ...] = ()
    recalled: tuple[Recalled, ...] = ()


@dataclass(slots=True)
class _Playing:
    scenario: str = ""
    seed: int = 0
    path: list[Move] = field(default_factory=list)
    finished: bool = False
    ending: str = ""
    on: date = date.min
    last: datetime | None = None
    took: timedelta = timedelta()


def event_of(happening: Happening, at: datetime) -> Event:
    """The event that tells the happening."""
    match happening:
        case Started(play, scenario, seed):
            return Event(play, scenario, "started", _json(seed=seed), at)
        case Moved(play, scenario, Answer(scene, question, picks)):
            return Event(play, scenario, "answered", _json(scene=scene, question=question, picks=picks), at)
        case Moved(play, scenario, Skip(scene)):
            return Event(play, scenario, "skipped", _json(scene=scene), at)
        case WentBack(play, scenario):
            return Event(play, scenario, "went_back", _json(), at)
        case Finished(play, scenario, ending):
            return Event(play, scenario, "finished", _json(ending=ending), at)
        case CardTurned(card, fits):
            return Event(f"{CARD}{card}/{at.timestamp()}", f"{CARD}{card}", "card_turned", _json(fits=fits), at)
    raise TypeError(f"{happening!r} is no happening")


def move_of(event: Event) -> Move | None:
    """The move that the event tells; None for other events. Raises ValueError when its particulars are damaged."""
    try:
        data = json.loads(event.data)
        if event.kind == "answered":
            return Answer(str(data["scene"]), str(data["question"]), tuple(str(pick) for pick in data["picks"]))
        if event.kind == "skipped":
            return Skip(str(data["scene"]))
    except (KeyError, TypeError) as error:
        raise ValueError(f"event {event.kind} of {event.play} lacks {error}") from error
    return None


def path_of(events: Iterable[Event]) -> Path:
    """The path that the events of one playing tell: every move, less those that were taken back."""
    path: list[Move] = []
    for event in events:
        if event.kind == "went_back":
            del path[-1:]
        elif move := move_of(event):
            path.append(move)
    return tuple(path)


def remember(events: Iterable[Event]) -> Remembered:
    """What all events, in order, tell; of several unfinished playings of a scenario the last one counts."""
    playings: dict[str, _Playing] = {}
    recalled: list[Recalled] = []
    for event in events:
        if event.kind == "card_turned":
            recalled.append(Recalled(event.scenario.removeprefix(CARD), event.at, json.loads(event.data).get("fits")))
        else:
            _fold(playings.setdefault(event.play, _Playing(event.scenario)), event)
    unfinished = {
        playing.scenario: Unfinished(play, playing.seed, tuple(playing.path))
        for play, playing in playings.items()
        if playing.path and not playing.finished
    }
    finished: dict[str, int] = {}
    for playing in playings.values():
        if playing.finished:
            finished[playing.scenario] = finished.get(playing.scenario, 0) + 1
    played = [
        Played(one.scenario, one.seed, tuple(one.path), one.ending, one.on, _minutes(one.took))
        for one in playings.values()
        if one.finished
    ]
    return Remembered(unfinished, finished, tuple(played), tuple(recalled))


def _minutes(took: timedelta) -> int:
    """Whole minutes, at least one."""
    return max(1, round(took.total_seconds() / 60))


def _fold(playing: _Playing, event: Event) -> None:
    if playing.last is not None:
        playing.took += min(max(event.at - playing.last, timedelta()), LONGEST_PAUSE)
    playing.last = event.at
    if event.kind == "started":
        playing.seed = int(json.loads(event.data).get("seed", 0))
    elif event.kind == "went_back":
        del playing.path[-1:]
        playing.finished = False
    elif event.kind == "finished":
        playing.finished, playing.on = True, event.at.date()
        playing.ending = str(json.loads(event.data).get("ending", ""))
    elif move := move_of(event):
        playing.path.append(move)


def _json(**data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
