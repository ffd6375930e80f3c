"""The log of a playing, to read back: what was told, what was picked, and why it helps."""

from __future__ import annotations

from collections.abc import Iterator

from game.pages.explanation import verdict
from game.pages.frame import bar, close, paragraphs
from game.pages.page import Arrangement, Page, Paragraph, Tone
from game.pages.scene import choice_label, slot_label
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.playthrough import Picked, Skip, question_at, weigh_answer
from game.story.scenario import Question
from game.training.account import Turn, shown_instead, turns
from game.training.solo import Solo


def read_back_page(play: Solo, told: Telling) -> Page:
    """Everything so far, in order; a sentence when there is nothing yet."""
    ui = told.language.ui
    lines: list[Paragraph] = []
    scene_id = ""
    for turn in turns(play):
        if turn.before.scene != scene_id:
            scene = play.scenario.scenes[turn.before.scene]
            lines.append(Paragraph(ui(STEP_NAMES[scene.step]), Tone.HEADING))
            lines.extend(paragraphs(told.tell(scene.text)))
            scene_id = scene.id
        lines.extend(_said(play, turn, told))
    return Page(
        id="read_back",
        title=ui("What was said"),
        body=tuple(lines) or (Paragraph(ui("Nothing yet. The story has only just begun.")),),
        arrangement=Arrangement.LIST,
        onward=close(told.language),
        bar=bar(told.language),
    )


def _said(play: Solo, turn: Turn, told: Telling) -> Iterator[Paragraph]:
    ui = told.language.ui
    if isinstance(turn.move, Skip):
        for done in shown_instead(play.scenario, turn.before):
            for choice in done.choices:
                yield Paragraph(choice_label(choice, told), Tone.SPEECH, ui("Skipped"))
        return
    question = question_at(play.scenario, turn.before)
    picked = weigh_answer(play.scenario, turn.before, turn.move)
    if question is None:
        return
    if question.text:
        yield from paragraphs(told.tell(question.text))
    yield verdict(all(p.wanted for p in picked), told)
    for pick in picked:
        if pick.picked:
            yield from _pick(question, pick, told)


def _pick(question: Question, picked: Picked, told: Telling) -> Iterator[Paragraph]:
    slot = next((slot for slot in question.slots if slot.id == picked.choice.slot), None)
    label = slot_label(slot, told) if slot else told.language.ui("You")
    yield Paragraph(choice_label(picked.choice, told), Tone.SPEECH, label)
    yield from paragraphs(told.tell(picked.choice.explanation), Tone.ASIDE)
    if picked.wanted:
        yield from paragraphs(told.tell(picked.choice.result))
