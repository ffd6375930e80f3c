"""What an author sees beside the story: the mistakes in the file, scenes to jump to, and where the file says it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from game.language import Language
from game.pages.frame import bar, close
from game.pages.page import Arrangement, Control, Page, Paragraph, Tone
from game.pages.words import STEP_NAMES
from game.story.playthrough import Answer, ending_at, question_at
from game.story.scenario import STEPS, Scenario
from game.story.text import Text
from game.training.preview import Edit, JumpTo, Mistake, Preview
from game.training.solo import Showing, Solo
from game.training.visit import Open, View, Visit

MOST_SHOWN = 12
"""Mistakes that are shown at once: who repairs these sees the rest."""


def with_preview(page: Page, visit: Visit, language: Language) -> Page:
    """The page with the author's own controls: the scenes, the line in the file, the mistakes; as it is without one."""
    preview, play, ui = visit.preview, visit.play, language.ui
    if preview is None or visit.hidden:
        return page
    controls = [Control("scenes", ui("Scenes"), Open(View.SCENES), key="F2")] if play else []
    if play and visit.view is View.PLAY:
        line = line_of(play, preview)
        page = replace(page, kicker=_joined(page.kicker, f"{PurePath(preview.file).name}:{line}"))
        controls.append(Control("edit", ui("Edit"), Edit(preview.file, line), key="F3"))
    if preview.mistakes:
        controls.append(Control("mistakes", _count(preview, language), Open(View.MISTAKES), key="F4"))
    return replace(page, bar=(*controls, *page.bar))


def line_of(play: Solo, preview: Preview) -> int:
    """The line of the file on which the text stands that shows; 1 when that is not known."""
    return preview.lines.get(_shown(play).context, 1)


def _shown(play: Solo) -> Text:
    """The text of the file that the page is about."""
    scenario, ending = play.scenario, ending_at(play.scenario, play.state)
    match play.showing:
        case Showing.NOTE:
            return scenario.content_note
        case Showing.EXPLANATION if play.path:
            return _answered(play)
        case Showing.PLAYED_OUT if ending:
            return ending.played_out[play.page].text
        case Showing.DEBRIEF:
            return scenario.debrief.norm
    if ending:
        return ending.title
    scene, question = scenario.scenes[play.state.scene], question_at(scenario, play.state)
    later = question is not None and question is not scene.questions[0]
    return question.text if later and question and question.text else scene.text


def _answered(play: Solo) -> Text:
    """What was picked first; for a skipped scene what helps there."""
    last = play.path[-1]
    scene = play.scenario.scenes[last.scene]
    if isinstance(last, Answer):
        question = next(one for one in scene.questions if one.id == last.question)
        picked = question.choice(last.picks[0]) if last.picks else None
        if picked:
            return picked.explanation if picked.text.context == "answer" else picked.text
    return scene.wanted


def mistakes_page(preview: Preview, language: Language, *, playable: bool) -> Page:
    """What is wrong, where, and what to do; each opens the file at its line."""
    ui, count = language.ui, len(preview.mistakes)
    said = ui("The last version without mistakes can still be played.") if playable else ui("Save it again to go on.")
    if not preview.stopped:
        said = ui("The scenario can be played. These are warnings.")
    return Page(
        id=f"mistakes/{count}/{preview.mistakes[0].line if count else 0}",
        title=_count(preview, language) if count else ui("No mistakes"),
        kicker=PurePath(preview.file).name,
        body=(Paragraph(said, Tone.ASIDE),),
        arrangement=Arrangement.LIST,
        options=tuple(_option(n, one, preview, language) for n, one in enumerate(preview.mistakes[:MOST_SHOWN], 1)),
        onward=close(language),
        bar=bar(language),
        focus="mistake:1" if count else "onward",
    )


def scenes_page(visit: Visit, scenario: Scenario, preview: Preview, language: Language) -> Page:
    """Every scene and ending in the author's order, under its step, each with its line."""
    ui = language.ui
    options = [
        _jump(scene.id, ui(STEP_NAMES[step]), scene.text, preview, language)
        for step in STEPS
        for scene in scenario.scenes.values()
        if scene.step is step
    ]
    options += [_jump(one.id, ui("Ending"), one.title, preview, language) for one in scenario.endings.values()]
    here = f"scene:{visit.play.state.scene}" if visit.play else ""
    numbered = tuple(replace(one, key=str(n) if n <= 9 else "") for n, one in enumerate(options, 1))
    title = ui("Scenes")
    arranged = Arrangement.LIST
    return Page("scenes", title, (), arranged, options=numbered, onward=close(language), bar=bar(language), focus=here)


def _count(preview: Preview, language: Language) -> str:
    count = sum(mistake.stops for mistake in preview.mistakes)
    if count:
        return language.ui_plural("{count} mistake", "{count} mistakes", count)
    return language.ui_plural("{count} warning", "{count} warnings", len(preview.mistakes))


def _jump(id_: str, kind: str, text: Text, preview: Preview, language: Language) -> Control:
    line = language.ui("line {line}", line=preview.lines.get(text.context, 1))
    return Control(f"scene:{id_}", id_, JumpTo(id_), detail=_joined(kind, line))


def _option(number: int, mistake: Mistake, preview: Preview, language: Language) -> Control:
    label = language.ui("Line {line}: {mistake}", line=mistake.line, mistake=mistake.message)
    detail = "\n".join(filter(None, (mistake.source.strip(), mistake.hint)))
    key = str(number) if number <= 9 else ""
    return Control(f"mistake:{number}", label, Edit(preview.file, mistake.line), detail=detail, key=key)


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
