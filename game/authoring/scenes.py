"""Scenes and endings: the nodes of the story."""

from __future__ import annotations

from yaml import Node, ScalarNode

from game.authoring.choices import read_ways
from game.authoring.codes import Code
from game.authoring.conditions import always_one_holds
from game.authoring.draft import Draft, ScenePart
from game.authoring.fields import Fields, check_count, items
from game.authoring.findings import shown
from game.authoring.pictures import read_picture
from game.authoring.plays import read_questions
from game.story.scenario import Asks, Branch, Ending, Frame, Play, Question, Scene, Step

PLAYED_OUT = (4, 7)
RESERVED = frozenset(("roles", "debrief"))
"""names that a translator's context has beside the scenes"""


def read_scene(draft: Draft, key: ScalarNode, node: Node) -> Scene:
    """The scene under this id."""
    check_free(draft, key)
    fields = Fields(draft.findings, node, f"the scene {shown(key.value)}", key)
    fields.need("step")
    step = fields.word_maybe("step", Step)
    draft.steps[key.value] = step
    picture = read_picture(draft, fields)
    part = ScenePart(draft, key.value, frozenset(figure.role for figure in picture.figures))
    fields.need("play")
    play = fields.word_maybe("play", Play)
    text = draft.text(fields, "text", part.context("text"))
    wanted = draft.text(fields, "wanted", part.context("wanted"))
    say_aloud = draft.text_maybe(fields, "say_aloud", part.context("say_aloud"))
    branches = read_ways(draft, key.value, fields)
    questions: tuple[Question, ...] = ()
    if play is not None:
        fields.name += f", played as `{play}`,"
        questions = read_questions(part, play, fields)
        _check_way_on(draft, fields, questions, branches)
    fields.close(knows_all=play is not None)
    return Scene(
        key.value, step or Step.RECOGNISE, play or Play.CHOOSE, text, wanted, picture, questions, branches, say_aloud
    )


def read_ending(draft: Draft, key: ScalarNode, node: Node) -> Ending:
    """The ending under this id."""
    check_free(draft, key)
    fields = Fields(draft.findings, node, f"the ending {shown(key.value)}", key)
    place = f"{draft.id}/{key.value}"
    ending = Ending(
        id=key.value,
        title=draft.text(fields, "title", f"{place}/title"),
        text=draft.text(fields, "text", f"{place}/text"),
        done_well=draft.text(fields, "done_well", f"{place}/done_well"),
        picture=read_picture(draft, fields),
        played_out=_played_out(draft, fields, place),
    )
    fields.close()
    return ending


def check_free(draft: Draft, key: ScalarNode) -> None:
    """Reports the id of a scene or ending that the format uses itself."""
    if key.value in RESERVED:
        message = f"{shown(key.value)} is a word of the format itself"
        draft.findings.report(Code.RESERVED_ID, key, message, "choose another id")


def _played_out(draft: Draft, fields: Fields, place: str) -> tuple[Frame, ...]:
    node = fields.need("played_out")
    frames = []
    nodes = items(draft.findings, node, "`played_out`")
    if node is not None:
        check_count(draft.findings, fields.place("played_out"), len(nodes), *PLAYED_OUT, "pictures in `played_out`")
    for count, one in enumerate(nodes, start=1):
        frame = Fields(draft.findings, one, "a picture in `played_out`")
        text = draft.text(frame, "text", f"{place}/played_out/{count}")
        frames.append(Frame(text, read_picture(draft, frame)))
        frame.close()
    return tuple(frames)


def _check_way_on(draft: Draft, fields: Fields, questions: tuple[Question, ...], branches: tuple[Branch, ...]) -> None:
    """Reports a scene that may be left with nowhere to go."""
    if fields.has("goes_to"):
        if branches and not always_one_holds(branches):
            message = "there may be nothing here that holds, and then the story stops"
            draft.findings.report(Code.NO_WAY_ON, fields.place("goes_to"), message, "end the list with a `to` alone")
    elif questions and not _answers_lead_on(questions[-1]):
        fields.need("goes_to")
        draft.ways_known = False


def _answers_lead_on(question: Question) -> bool:
    """Whether every wanted answer to the last question has a way on of its own."""
    if question.asks is Asks.MARKS:
        return False
    slots = {choice.slot for choice in question.choices}
    return any(
        all(choice.goes_to for choice in question.choices if choice.slot == slot and choice.wanted is not None)
        for slot in slots
    )
