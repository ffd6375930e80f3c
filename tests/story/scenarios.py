"""Scenarios made by hypothesis: any graph of scenes that keeps the format, also ones that no author would write."""

from __future__ import annotations

from hypothesis import strategies as st

from game.story.picture import Light, Picture, Place
from game.story.scenario import (
    STEPS,
    Asks,
    Branch,
    Choice,
    Debrief,
    Effect,
    Ending,
    Flag,
    Frame,
    Play,
    Question,
    Scenario,
    Scene,
    Slot,
    Test,
)
from game.story.text import Text

PICTURE = Picture(Place.CLUB_BAR, Light.BUSY)


def text(context: str) -> Text:
    """A text that says its own place."""
    return Text(context, f"tekst van {context}")


@st.composite
def scenarios(draw: st.DrawFn, *, lawful: bool = True) -> Scenario:
    """A scenario of 5 to 10 scenes, at least one a step; an unlawful one also leads to steps that are not open."""
    flag = Flag("door_knows", (False, True), 0)
    extra = draw(st.lists(st.sampled_from(STEPS), max_size=5))
    steps = sorted([*STEPS, *extra], key=lambda step: step.number)
    ids = [f"scene-{number}" for number in range(len(steps))]
    scenes = {}
    for number, (scene_id, step) in enumerate(zip(ids, steps, strict=True)):
        ahead = [
            i for i, s in zip(ids, steps, strict=True) if s.number in (step.number, step.number + 1) and i > scene_id
        ]
        targets = ahead + (["ending-a", "ending-b"] if step is STEPS[-1] else [])
        anywhere = [*ids, "ending-a", "ending-b", "nowhere"]
        target = st.sampled_from(targets if lawful else anywhere)
        same = [i for i, s in zip(ids, steps, strict=True) if s is step] if lawful else anywhere
        scenes[scene_id] = _scene(draw, scene_id, step, flag, target, st.sampled_from(same), number)
    endings = {
        i: Ending(i, text(i), text(i), text(i), PICTURE, (Frame(text(i), PICTURE),)) for i in ("ending-a", "ending-b")
    }
    return Scenario(
        "test/made",
        text("title"),
        text("summary"),
        text("note"),
        text("behaviour"),
        text("job"),
        (10, 15),
        PICTURE,
        {},
        (flag,),
        ids[0],
        scenes,
        endings,
        Debrief(text("norm"), text("sentence"), ()),
    )


def _scene(draw, scene_id, step, flag, target, detour, number) -> Scene:
    count = draw(st.integers(1, 3))
    questions = tuple(
        _question(draw, f"{scene_id}-q{n}", flag, target, detour, last=n == count - 1) for n in range(count)
    )
    branches = []
    if draw(st.booleans()):
        branches.append(Branch((Test(flag, frozenset({True})),), draw(target)))
    branches.append(Branch((), draw(target)))
    return Scene(scene_id, step, Play.CHOOSE, text(scene_id), text(scene_id), PICTURE, questions, tuple(branches))


def _question(draw, question_id, flag, target, detour, *, last) -> Question:
    asks = draw(st.sampled_from(Asks))
    slots = (
        tuple(Slot(f"{question_id}-s{n}") for n in range(draw(st.integers(1, 3)))) if asks is Asks.ONE_PER_SLOT else ()
    )
    choices = []
    for slot in [s.id for s in slots] or [""]:
        for n in range(draw(st.integers(2, 4))):
            wanted = () if n == 0 else draw(st.sampled_from([None, (), (Test(flag, frozenset({True})),)]))
            if asks is Asks.MARKS and wanted:
                wanted = ()
            effects = (Effect(flag, draw(st.booleans())),) if draw(st.booleans()) else ()
            goes_to = None
            if wanted is None and draw(st.booleans()):
                goes_to = draw(detour)
            elif last and wanted == () and draw(st.booleans()):
                goes_to = draw(target)
            context = f"{question_id}{slot}-c{n}"
            choices.append(Choice(context, text(context), text(context), wanted, slot, (), effects, goes_to))
    return Question(question_id, asks, tuple(choices), slots=slots)


@st.composite
def answers(draw: st.DrawFn, question: Question) -> tuple[str, ...]:
    """Any complete answer to the question."""
    if question.asks is Asks.MARKS:
        marked = draw(st.sets(st.sampled_from([choice.id for choice in question.choices])))
        return tuple(choice.id for choice in question.choices if choice.id in marked)
    slots = [slot.id for slot in question.slots] or [""]
    return tuple(draw(st.sampled_from([c.id for c in question.choices if c.slot == slot])) for slot in slots)
