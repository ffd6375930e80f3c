"""A scene of the story as a page: what is told, what is asked, what can be picked."""

from __future__ import annotations

import random
from collections.abc import Iterable

from game.language import Language
from game.pages.frame import back, bar, onward, paragraphs, skip, strip
from game.pages.house import norm_paragraphs
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph, Shown, Sign, Tone
from game.pages.spoken import spoken_sign
from game.pages.telling import Telling
from game.pages.words import ANSWERS, CRITERION_NAMES, PLAY_HINTS, PROMPTS, STEP_NAMES
from game.story.pack import Pack
from game.story.playthrough import Answer, open_choices, question_at, scene_at
from game.story.scenario import Asks, Choice, Criterion, Play, Question, Scene, Slot
from game.training.solo import Solo, is_complete
from game.training.visit import Pick, Press

ARRANGEMENTS = {
    Play.LOOK: Arrangement.SPOTS,
    Play.WEIGH: Arrangement.TOKENS,
    Play.COMMIT: Arrangement.NOTES,
    Play.PLAN: Arrangement.SLOTS,
    Play.DO: Arrangement.LINES,
    Play.CHOOSE: Arrangement.CARDS,
}


def note_page(play: Solo, told: Telling, pack: Pack | None = None) -> Page:
    """What the scenario is about and the house norm, before it begins; one can turn back here."""
    ui, scenario = told.language.ui, play.scenario
    return Page(
        id=f"{play.id}/note",
        title=told.tell(scenario.title),
        kicker=ui("Before you start"),
        body=(
            Paragraph(told.tell(scenario.content_note), label=ui("What it is about")),
            *norm_paragraphs(pack, told.language),
            Paragraph(ui("You: {job}", job=told.tell(scenario.job)), Tone.ASIDE),
            Paragraph(
                ui("Pause, skip or leave at any moment. Nothing is lost and nothing counts against you."), Tone.ASIDE
            ),
        ),
        picture=told.show(scenario.picture),
        onward=onward(told.language, ui("Start")),
        back=Control("back", ui("To the menu"), Press.TO_MENU, key="Backspace"),
        bar=bar(told.language, playing=True),
    )


def scene_page(play: Solo, told: Telling) -> Page:
    """The question that waits for an answer; raises LookupError at an ending."""
    scene, question = scene_at(play.scenario, play.state), question_at(play.scenario, play.state)
    if scene is None or question is None:
        raise LookupError(f"{play.state.scene} is an ending")
    language = told.language
    return Page(
        id=f"{play.id}/{len(play.path)}/{scene.id}/{question.id}",
        title=language.ui(STEP_NAMES[scene.step]),
        kicker=language.ui(PLAY_HINTS[scene.play]),
        body=scene_body(play, scene, question, told),
        prompt=prompt(scene, question, told),
        arrangement=arrangement(scene, question),
        strip=strip(play, language),
        picture=picture_of(scene, question, told),
        groups=groups(question, told),
        options=options(play, scene, question, told),
        onward=_done(play, question, language),
        back=back(language),
        skip=skip(language),
        bar=bar(language, playing=True),
        live=_progress(play, question, language),
    )


def scene_body(play: Solo, scene: Scene, question: Question, told: Telling) -> tuple[Paragraph, ...]:
    """What is told: the scene when it opens, the moment of each question, the plan so far."""
    opening = paragraphs(told.tell(scene.text)) if scene.questions[0] is question else ()
    moment: tuple[Paragraph, ...] = ()
    if question.text and scene.play is Play.COMMIT:
        moment = paragraphs(told.tell(question.text), Tone.SPEECH, told.language.ui("You think"))
    elif question.text and scene.play is Play.DO:
        moment = paragraphs(told.tell(question.text))
    return opening + moment + plan_so_far(question, play.draft, told)


def prompt(scene: Scene, question: Question, told: Telling) -> str:
    """What is asked, in one line."""
    if question.text and scene.play not in (Play.COMMIT, Play.DO):
        return told.tell(question.text)
    return told.language.ui(PROMPTS[scene.play])


def arrangement(scene: Scene, question: Question) -> Arrangement:
    """How the options belong together; one question among a scene's several kinds (how serious?) is plain cards."""
    if question.asks is Asks.ONE and scene.play not in (Play.COMMIT, Play.DO):
        return Arrangement.CARDS
    return ARRANGEMENTS[scene.play]


def picture_of(scene: Scene, question: Question, told: Telling) -> Shown:
    """The picture of this moment."""
    return told.show(question.picture or scene.picture)


def groups(question: Question, told: Telling) -> tuple[Group, ...]:
    """The criteria of *weigh*, the slots of *plan*."""
    return tuple(Group(slot.id, slot_label(slot, told), slot_detail(slot, told)) for slot in question.slots)


def slot_label(slot: Slot, told: Telling) -> str:
    """The criterion's name, or what the slot asks."""
    if slot.id in set(Criterion):
        return told.language.ui(CRITERION_NAMES[Criterion(slot.id)])
    return told.tell(slot.text)


def slot_detail(slot: Slot, told: Telling) -> str:
    """What was seen that bears on a criterion."""
    return told.tell(slot.text) if slot.id in set(Criterion) else ""


def choice_label(choice: Choice, told: Telling) -> str:
    """What the choice says; the answers of *weigh* are the game's own words."""
    if choice.text.context == "answer":
        return told.language.ui(ANSWERS[choice.text.message])
    return told.tell(choice.text)


def options(play: Solo, scene: Scene, question: Question, told: Telling) -> tuple[Control, ...]:
    """What can be picked now; what was tried and less good carries a sign."""
    tried = tried_choices(play)
    choices = in_page_order(play, scene, question, open_choices(question, play.state.flags))
    return tuple(
        _option(play, question, choice, number, told, tried=choice.id in tried)
        for number, choice in enumerate(choices, start=1)
    )


def _option(play: Solo, question: Question, choice: Choice, number: int, told: Telling, *, tried: bool) -> Control:
    is_one = question.asks is Asks.ONE
    sign = Sign.LOOK_AGAIN if tried and is_one else Sign.NONE
    return Control(
        id=choice.id,
        label=choice_label(choice, told),
        act=Pick(choice.id),
        kind=_kind(question),
        detail=told.tell(choice.tone),
        key=str(number) if number <= 9 and not question.slots else "",
        group=choice.slot,
        role=choice.role,
        on=None if is_one else choice.id in play.draft,
        sign=sign,
        sign_words=spoken_sign(sign, told.language),
    )


def in_page_order(play: Solo, scene: Scene, question: Question, choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Cues from left to right as they stand in the picture; other choices mixed by the playing's seed.

    So the place of a choice says nothing about it, and stays the same for one playing. Yes, no and don't know stay.
    """
    if question.asks is Asks.MARKS:
        places = {figure.role: figure.x for figure in scene.picture.figures}
        return tuple(sorted(choices, key=lambda choice: places.get(choice.role or "", 0.0)))
    mixed = list(choices)
    if not any(choice.text.context == "answer" for choice in mixed):
        random.Random(f"{play.seed}/{scene.id}/{question.id}").shuffle(mixed)
    slots = [slot.id for slot in question.slots]
    return tuple(sorted(mixed, key=lambda choice: slots.index(choice.slot))) if slots else tuple(mixed)


def tried_choices(play: Solo) -> frozenset[str]:
    """What was picked in the less good answers to the present question."""
    question = question_at(play.scenario, play.state)
    tried: set[str] = set()
    for move in reversed(play.path):
        if not isinstance(move, Answer) or question is None:
            break
        if (move.scene, move.question) != (play.state.scene, question.id):
            break
        tried.update(move.picks)
    return frozenset(tried)


def plan_so_far(question: Question, picks: tuple[str, ...], told: Telling) -> tuple[Paragraph, ...]:
    """The plan read back as one sentence, with dots for what is still open; nothing where no plan is made."""
    parts = []
    for slot in question.slots:
        card = next((c for c in question.choices if c.slot == slot.id and c.id in picks), None)
        if slot.id in set(Criterion):
            return ()
        parts.append(told.tell(card.reads or card.text) if card else "…")
    if not parts or not picks:
        return ()
    return (
        Paragraph(
            " ".join(parts).rstrip(".…") + ("." if len(picks) == len(parts) else " …"),
            Tone.SPEECH,
            told.language.ui("Your plan"),
        ),
    )


def _kind(question: Question) -> Kind:
    kinds = {Asks.ONE: Kind.BUTTON, Asks.MARKS: Kind.CHECK, Asks.ONE_PER_SLOT: Kind.RADIO}
    return kinds[question.asks]


def _done(play: Solo, question: Question, language: Language) -> Control | None:
    if question.asks is Asks.ONE:
        return None
    return Control("onward", language.ui("Done"), Press.DONE if is_complete(play) else None, key="Enter")


def _progress(play: Solo, question: Question, language: Language) -> str:
    if question.asks is Asks.MARKS:
        return language.ui_plural("{count} marked", "{count} marked", len(play.draft)) if play.draft else ""
    if question.asks is Asks.ONE_PER_SLOT and play.draft:
        return language.ui("{count} of {total} chosen", count=len(play.draft), total=len(question.slots))
    return ""
