"""One person playing one scenario alone, as a reducer: what is showing follows from the path and a few moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from game.evaluation.told import Told
from game.story.playthrough import (
    Answer,
    Move,
    Path,
    Skip,
    State,
    advance,
    begin,
    ending_at,
    is_wanted,
    question_at,
    replay,
    scene_at,
    weigh_answer,
)
from game.story.scenario import Asks, Question, Scenario


class Showing(StrEnum):
    """What a player has in front of them."""

    NOTE = "note"
    SCENE = "scene"
    EXPLANATION = "explanation"
    ENDING = "ending"
    PLAYED_OUT = "played_out"
    DEBRIEF = "debrief"


DEBRIEF_PAGES = ("steps", "afterwards", "help")


@dataclass(frozen=True, slots=True)
class Solo:
    """A scenario being played: `path` holds what was answered, `draft` what is picked but not yet answered.

    `state` is the story state after the path; `page` counts pictures played out, then pages of the debrief.
    """

    id: str
    scenario: Scenario
    seed: int
    path: Path
    state: State
    showing: Showing
    draft: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Started:
    """Somebody began a scenario; `seed` decides who plays which role."""

    play: str
    scenario: str
    seed: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A question was answered or a scene skipped."""

    play: str
    scenario: str
    move: Move


@dataclass(frozen=True, slots=True)
class WentBack:
    """The last move was taken back."""

    play: str
    scenario: str


@dataclass(frozen=True, slots=True)
class Finished:
    """An ending was reached."""

    play: str
    scenario: str
    ending: str


@dataclass(frozen=True, slots=True)
class CardTurned:
    """A card of theory was read (`fits` None), or its question answered."""

    card: str
    fits: bool | None


Happening = Started | Moved | WentBack | Finished | CardTurned | Told
"""What is written in the log, before the next page shows."""


def start(scenario: Scenario, play: str, seed: int) -> Solo:
    """A new playing of the scenario, at its content note."""
    return Solo(play, scenario, seed, (), begin(scenario), Showing.NOTE)


def resume(scenario: Scenario, play: str, seed: int, path: Path) -> Solo:
    """A playing that goes on where the path ends, with the explanation of the last answer once more.

    A path that no longer fits the scenario (it was edited since) is kept as far as it fits.
    """
    fitting = fitting_path(scenario, path)
    solo = replace(start(scenario, play, seed), path=fitting, state=replay(scenario, fitting))
    return replace(solo, showing=Showing.EXPLANATION if fitting else Showing.NOTE)


def fitting_path(scenario: Scenario, path: Path) -> Path:
    """The longest beginning of the path that the scenario still allows."""
    state = begin(scenario)
    for count, move in enumerate(path):
        try:
            state = advance(scenario, state, move)
        except ValueError:
            return path[:count]
    return path


def state_before(solo: Solo) -> State:
    """The story state in which the last move was made; the first state when there was none."""
    return replay(solo.scenario, solo.path[:-1])


def answered_well(solo: Solo) -> bool:
    """Whether the last move was wanted behaviour (a skipped scene shows it, so it counts)."""
    if not solo.path:
        return False
    last = solo.path[-1]
    return isinstance(last, Skip) or is_wanted(solo.scenario, state_before(solo), last)


def pick(solo: Solo, choice_id: str) -> tuple[Solo, tuple[Happening, ...]]:
    """Pick a choice: answers at once where one is asked, else adds it to the draft (or takes it out again)."""
    question = question_at(solo.scenario, solo.state)
    choice = question.choice(choice_id) if question else None
    if question is None or choice is None or solo.showing is not Showing.SCENE:
        return solo, ()
    if question.asks is Asks.ONE:
        return _moved(solo, Answer(solo.state.scene, question.id, (choice_id,)))
    if choice_id in solo.draft:
        return replace(solo, draft=tuple(picked for picked in solo.draft if picked != choice_id)), ()
    if question.asks is Asks.ONE_PER_SLOT:
        others = {other.id for other in question.choices if other.slot == choice.slot}
        kept = tuple(picked for picked in solo.draft if picked not in others)
        return replace(solo, draft=(*kept, choice_id)), ()
    return replace(solo, draft=(*solo.draft, choice_id)), ()


def is_complete(solo: Solo) -> bool:
    """Whether the draft may be answered."""
    question = question_at(solo.scenario, solo.state)
    if question is None or question.asks is Asks.ONE:  # where one is asked, picking it is the answer
        return False
    return question.asks is Asks.MARKS or len(solo.draft) == len(question.slots)


def done(solo: Solo) -> tuple[Solo, tuple[Happening, ...]]:
    """Answer with the draft; nothing happens while it is incomplete."""
    question = question_at(solo.scenario, solo.state)
    if question is None or solo.showing is not Showing.SCENE or not is_complete(solo):
        return solo, ()
    return _moved(solo, Answer(solo.state.scene, question.id, _in_order(question, solo.draft)))


def skip(solo: Solo) -> tuple[Solo, tuple[Happening, ...]]:
    """Pass over the rest of the scene, or over an explanation; never with a penalty."""
    if solo.showing is Showing.SCENE:
        return _moved(solo, Skip(solo.state.scene))
    return onward(solo), ()


def go_back(solo: Solo) -> tuple[Solo, tuple[Happening, ...]]:
    """One page back; where that takes back an answer, the question is asked again."""
    if solo.showing in (Showing.PLAYED_OUT, Showing.DEBRIEF) and solo.page > 0:
        return replace(solo, page=solo.page - 1), ()
    if solo.showing is Showing.DEBRIEF:
        return replace(solo, showing=Showing.PLAYED_OUT, page=max(0, frames(solo) - 1)), ()
    if solo.showing is Showing.PLAYED_OUT:
        return replace(solo, showing=Showing.ENDING), ()
    if solo.showing is Showing.ENDING:
        return replace(solo, showing=Showing.EXPLANATION), ()
    if not solo.path:
        return replace(solo, showing=Showing.NOTE, draft=()), ()
    path = solo.path[:-1]
    earlier = replace(solo, path=path, state=replay(solo.scenario, path), showing=Showing.SCENE, draft=())
    return earlier, (WentBack(solo.id, solo.scenario.id),)


def onward(solo: Solo) -> Solo:
    """The next page: from the note to the story, from an explanation to what follows, through ending and debrief."""
    match solo.showing:
        case Showing.NOTE:
            return replace(solo, showing=Showing.SCENE)
        case Showing.EXPLANATION if ending_at(solo.scenario, solo.state):
            return replace(solo, showing=Showing.ENDING, page=0)
        case Showing.EXPLANATION:
            return replace(solo, showing=Showing.SCENE, draft=_kept_draft(solo))
        case Showing.ENDING:
            return replace(solo, showing=Showing.PLAYED_OUT, page=0)
        case Showing.PLAYED_OUT if solo.page + 1 < frames(solo):
            return replace(solo, page=solo.page + 1)
        case Showing.PLAYED_OUT:
            return replace(solo, showing=Showing.DEBRIEF, page=0)
        case Showing.DEBRIEF if solo.page + 1 < len(DEBRIEF_PAGES):
            return replace(solo, page=solo.page + 1)
        case _:
            return solo


def _moved(solo: Solo, move: Move) -> tuple[Solo, tuple[Happening, ...]]:
    state = advance(solo.scenario, solo.state, move)
    after = replace(solo, path=(*solo.path, move), state=state, showing=Showing.EXPLANATION, draft=())
    happened: tuple[Happening, ...] = (Moved(solo.id, solo.scenario.id, move),)
    if ending_at(solo.scenario, state):
        happened = (*happened, Finished(solo.id, solo.scenario.id, state.scene))
    return after, happened


def _in_order(question: Question, picks: tuple[str, ...]) -> tuple[str, ...]:
    """The picks in the order of the slots (or of the cues), whichever was picked first."""
    return tuple(choice.id for choice in question.choices if choice.id in picks)


def _kept_draft(solo: Solo) -> tuple[str, ...]:
    """What was right in a less good answer stays picked for the next go."""
    last = solo.path[-1] if solo.path else None
    if not isinstance(last, Answer) or scene_at(solo.scenario, solo.state) is None or answered_well(solo):
        return ()
    question = question_at(solo.scenario, solo.state)
    if question is None or question.asks is Asks.ONE or question.id != last.question:
        return ()
    seen = weigh_answer(solo.scenario, state_before(solo), last)
    return tuple(picked.choice.id for picked in seen if picked.picked and picked.wanted)


def frames(solo: Solo) -> int:
    """How many pictures of the wanted behaviour are played out at the ending; 0 before it."""
    ending = ending_at(solo.scenario, solo.state)
    return len(ending.played_out) if ending else 0
