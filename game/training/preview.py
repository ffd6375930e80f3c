"""A scenario shown while it is written: each time its file is saved, the same place in the story is shown again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.story.playthrough import ending_at, question_at, replay
from game.story.scenario import Scenario
from game.story.ways import way_to
from game.training.solo import Showing, Solo, fitting_path, frames, start

PLAY, SEED = "preview", 1


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in the file: `line` from 1, `source` what stands there, `stops` whether it keeps from playing."""

    line: int
    message: str
    hint: str = ""
    source: str = ""
    code: str = ""
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Preview:
    """The file that is being written, as it was read last: its mistakes, and the line of each text by its context."""

    file: str
    scenario: str = ""
    mistakes: tuple[Mistake, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def stopped(self) -> bool:
        """Whether the file as it is cannot be played."""
        return any(mistake.stops for mistake in self.mistakes)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The file was saved: the scenario that it holds now, None with mistakes."""

    preview: Preview
    scenario: Scenario | None


@dataclass(frozen=True, slots=True)
class JumpTo:
    """Show this scene or ending, by the shortest way there."""

    scene: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Open the file in the author's own editor, at this line."""

    file: str
    line: int


def rewritten(play: Solo | None, scenario: Scenario) -> Solo:
    """The playing in the scenario as it is now, at the same place; where an answer is gone, as far as the story still
    goes."""
    if play is None or play.scenario.id != scenario.id:
        return replace(start(scenario, PLAY, SEED), showing=Showing.SCENE)
    path = fitting_path(scenario, play.path)
    state = replay(scenario, path)
    now = replace(play, scenario=scenario, path=path, state=state)
    at_end = ending_at(scenario, state) is not None
    after_end = play.showing in (Showing.ENDING, Showing.PLAYED_OUT, Showing.DEBRIEF)
    if path != play.path or (after_end != at_end and play.showing is not Showing.EXPLANATION):
        return replace(now, showing=Showing.ENDING if at_end else Showing.SCENE, draft=(), page=0)
    question = question_at(scenario, state)
    draft = tuple(picked for picked in play.draft if question and question.choice(picked))
    page = min(play.page, max(0, frames(now) - 1)) if play.showing is Showing.PLAYED_OUT else play.page
    return replace(now, draft=draft, page=page)


def jumped(play: Solo, scene: str) -> Solo:
    """The playing at this scene or ending; as it is when nothing leads there."""
    path = way_to(play.scenario, scene)
    if path is None:
        return play
    state = replay(play.scenario, path)
    showing = Showing.ENDING if ending_at(play.scenario, state) else Showing.SCENE
    return replace(play, path=path, state=state, showing=showing, draft=(), page=0)
