"""What opens beside an answer: why it works, or what the wanted behaviour looks like here (content rule 3)."""

from __future__ import annotations

from dataclasses import replace

from game.pages.frame import back, bar, onward, paragraphs, strip
from game.pages.house import protocol_paragraphs
from game.pages.page import Control, Group, Kind, Page, Paragraph, Sign, Tone
from game.pages.scene import arrangement, choice_label, in_page_order, picture_of, plan_so_far, slot_detail, slot_label
from game.pages.spoken import spoken_answer, spoken_sign
from game.pages.telling import Telling
from game.pages.words import PLAY_HINTS, STEP_NAMES
from game.story.pack import Pack
from game.story.playthrough import Picked, Skip, State, question_at, weigh_answer
from game.story.scenario import Asks, Choice, Play, Question, Scene
from game.story.text import Text
from game.training.account import shown_instead
from game.training.solo import Solo, answered_well, state_before


def explanation_page(play: Solo, told: Telling, pack: Pack | None = None) -> Page:
    """The last answer, with its explanation beside it; for a skipped scene, the wanted behaviour.

    A plan that helps has what the team of the organisation's pack does beside it.
    """
    before, last = state_before(play), play.path[-1]
    scene, question = play.scenario.scenes[before.scene], question_at(play.scenario, before)
    if question is None:
        raise LookupError(f"{before.scene} asks nothing")
    page = _frame(play, scene, question, told)
    if isinstance(last, Skip):
        body = (*_shown_instead(play, scene, before, told), *_house_ways(scene, pack, told))
        return replace(page, body=body, onward=onward(told.language))
    picked = weigh_answer(play.scenario, before, last)
    well = answered_well(play)
    body = _less_good(scene, question, picked, told)
    if well:
        body = (*_well(scene, question, picked, told), *_house_ways(scene, pack, told))
    answers = _answers(play, scene, question, picked, told)
    return replace(
        page,
        body=body,
        arrangement=arrangement(scene, question),
        groups=_groups(question, picked, told),
        options=answers,
        live=_live(body, answers, told),
        onward=onward(told.language, "" if well else told.language.ui("Once more")),
    )


def verdict(well: bool, told: Telling) -> Paragraph:
    """Whether the answer helps here, in words; never right or wrong."""
    ui = told.language.ui
    if well:
        return Paragraph(ui("This helps."), Tone.WENT_WELL)
    return Paragraph(ui("Have another look."), Tone.LOOK_AGAIN)


def _frame(play: Solo, scene: Scene, question: Question, told: Telling) -> Page:
    language = told.language
    return Page(
        id=f"{play.id}/{len(play.path)}/explanation",
        title=language.ui(STEP_NAMES[scene.step]),
        kicker=language.ui(PLAY_HINTS[scene.play]),
        body=(),
        strip=strip(play, language),
        picture=picture_of(scene, question, told),
        back=back(language),
        bar=bar(language, playing=True),
        focus="onward",
    )


def _well(scene: Scene, question: Question, picked: tuple[Picked, ...], told: Telling) -> tuple[Paragraph, ...]:
    picks = tuple(p.choice.id for p in picked if p.picked)
    results = [told.tell(p.choice.result) for p in picked if p.picked and p.choice.result]
    told_on = [piece for result in results for piece in paragraphs(result)]
    aloud: tuple[Paragraph, ...] = ()
    if scene.say_aloud and question is scene.questions[-1]:
        aloud = paragraphs(told.tell(scene.say_aloud), Tone.SPEECH, told.language.ui("Say it aloud"))
    said = () if question.asks is Asks.ONE else (verdict(True, told),)
    return (*said, *plan_so_far(question, picks, told), *told_on, *aloud)


def _house_ways(scene: Scene, pack: Pack | None, told: Telling) -> tuple[Paragraph, ...]:
    """What the team of the pack does, beside a plan: who to call and where to go are asked there."""
    return protocol_paragraphs(pack, told.language) if scene.play is Play.PLAN else ()


def _less_good(scene: Scene, question: Question, picked: tuple[Picked, ...], told: Telling) -> tuple[Paragraph, ...]:
    ui = told.language.ui
    picks = tuple(p.choice.id for p in picked if p.picked)
    shown = paragraphs(told.tell(scene.wanted), label=ui("What helps here"))
    if question.asks is Asks.ONE:
        return shown
    kept = Paragraph(ui("What helps stays as it is. Try the rest once more."), Tone.ASIDE)
    return (verdict(False, told), *plan_so_far(question, picks, told), *shown, kept)


def _groups(question: Question, picked: tuple[Picked, ...], told: Telling) -> tuple[Group, ...]:
    by_slot = {p.choice.slot: p for p in picked}
    return tuple(
        Group(
            slot.id,
            slot_label(slot, told),
            slot_detail(slot, told),
            remark=told.tell(by_slot[slot.id].choice.explanation),
            sign=_sign(by_slot[slot.id]),
            sign_words=spoken_sign(_sign(by_slot[slot.id]), told.language),
        )
        for slot in question.slots
    )


def _answers(
    play: Solo, scene: Scene, question: Question, picked: tuple[Picked, ...], told: Telling
) -> tuple[Control, ...]:
    """The answer as it was given: each pick with its explanation, and each signal that was passed over."""
    shown = {p.choice.id: p for p in picked if p.picked or not p.wanted}
    ordered = in_page_order(play, scene, question, (p.choice for p in shown.values()))
    return tuple(_answered(question, shown[choice.id], told) for choice in ordered)


def _live(body: tuple[Paragraph, ...], answers: tuple[Control, ...], told: Telling) -> str:
    """What is said at once: the verdict, and the explanation where there is one."""
    if len(answers) == 1:
        return spoken_answer(answers[0], told.language)
    return " ".join(paragraph.text for paragraph in body[:2])


def _answered(question: Question, picked: Picked, told: Telling) -> Control:
    choice = picked.choice
    missed = not picked.picked
    return Control(
        id=choice.id,
        label=told.language.ui("Something is still to be seen here") if missed else choice_label(choice, told),
        act=None,
        kind=Kind.BUTTON if question.asks is Asks.ONE else Kind.CHECK,
        detail=told.tell(choice.tone),
        group=choice.slot,
        role=choice.role,
        on=picked.picked,
        sign=_sign(picked),
        sign_words="" if question.slots else spoken_sign(_sign(picked), told.language),
        remark="" if question.slots else told.tell(_remark(choice, missed=missed)),
        shown=told.show(choice.picture) if choice.picture else None,
    )


def _remark(choice: Choice, *, missed: bool) -> Text:
    return choice.missed if missed and choice.missed else choice.explanation


def _sign(picked: Picked) -> Sign:
    if picked.wanted:
        return Sign.WENT_WELL
    return Sign.LOOK_AGAIN if picked.picked else Sign.MISSED


def _shown_instead(play: Solo, scene: Scene, before: State, told: Telling) -> tuple[Paragraph, ...]:
    """The wanted behaviour of a skipped scene, question by question."""
    ui = told.language.ui
    lines = [
        Paragraph(told.tell(choice.text), Tone.SPEECH)
        for done in shown_instead(play.scenario, before)
        for choice in done.choices
        if choice.text.context != "answer"
    ]
    return (
        Paragraph(ui("Skipped. This is what helps here."), Tone.WENT_WELL),
        *paragraphs(told.tell(scene.wanted)),
        *lines,
    )
