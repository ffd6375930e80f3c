"""What wall and phones both tell of a moment: the story, the question, the shares, what helps."""

from __future__ import annotations

from game.language import Language
from game.pages.frame import paragraphs
from game.pages.page import Paragraph, Tone
from game.pages.scene import choice_label, in_page_order, slot_label
from game.pages.telling import Telling, telling
from game.pages.words import PROMPTS
from game.people.person import Cast
from game.story.playthrough import Answer, ending_at, open_choices, weigh_answer
from game.story.scenario import Asks, Choice, Play, Question, Scene
from game.training.group.session import GroupSession
from game.training.group.tally import Share, Tally, moved_towards, shares
from game.training.group.walk import group_answer
from game.training.solo import Showing, Solo


def told_of(session: GroupSession, language: Language, cast: Cast) -> Telling | None:
    """How the scenario is told, with the cast of this session; None outside a scenario."""
    return telling(session.scenario, session.seed, language, cast) if session.scenario else None


def choices_of(session: GroupSession) -> tuple[Choice, ...]:
    """The choices of the question in the order of the page: the same on every phone and on the wall."""
    scene, question, state = session.scene, session.question, session.spot.state
    if scene is None or question is None or state is None or session.scenario is None:
        return ()
    play = Solo("group", session.scenario, session.seed, session.spot.path, state, Showing.SCENE)
    return in_page_order(play, scene, question, open_choices(question, state.flags))


def story(session: GroupSession, told: Telling) -> tuple[Paragraph, ...]:
    """What the story tells here: the scene, and the thought or the moment that is asked about."""
    scene, question = session.scene, session.question
    if scene is None:
        return ()
    opening = paragraphs(told.tell(scene.text)) if question is None or question is scene.questions[0] else ()
    if question is None or question.text is None or scene.play not in (Play.COMMIT, Play.DO):
        return opening
    tone, label = (Tone.SPEECH, told.language.ui("You think")) if scene.play is Play.COMMIT else (Tone.PLAIN, "")
    return (*opening, *paragraphs(told.tell(question.text), tone, label))


def asked(scene: Scene, question: Question, told: Telling) -> str:
    """What is asked, in one line."""
    if question.text and scene.play not in (Play.COMMIT, Play.DO):
        return told.tell(question.text)
    if scene.play is Play.LOOK:
        return told.language.ui("Who gives a sign that something is wrong? Mark what you see.")
    return told.language.ui(PROMPTS[scene.play])


def shared(session: GroupSession) -> tuple[Share, ...]:
    """What of the answers may be shown."""
    return shares(session.tally, session.first_tally) if session.tally else ()


def share_words(share: Share, session: GroupSession, told: Telling) -> str:
    """The share in one sentence, about what is wanted: “21 of 24 choose what helps here.”"""
    ui, question = told.language.ui, session.question
    counted = {"count": share.wanted, "total": share.answers}
    if question is None or not share.part:
        return ui("{count} of {total} choose what helps here.", **counted)
    if question.asks is Asks.MARKS:
        choice = question.choice(share.part)
        return ui("{count} of {total} saw it: {cue}", cue=told.tell(choice.text) if choice else "", **counted)
    slot = next(slot for slot in question.slots if slot.id == share.part)
    return ui("{count} of {total} choose what helps: {what}", what=slot_label(slot, told), **counted)


def move_words(share: Share, language: Language) -> str:
    """How far the group moved towards the wanted behaviour; "" where that may not be told, or it did not."""
    if share.before is None:
        return ""
    now = round(100 * share.wanted / share.answers)
    return language.ui("First {before} %, after your talk {now} %.", before=share.before, now=now)


def what_helps(session: GroupSession, told: Telling) -> tuple[Paragraph, ...]:
    """The wanted behaviour and why it works: how the story goes on, and the scene's own words."""
    scene, question, scenario, state = session.scene, session.question, session.scenario, session.spot.state
    if scene is None or question is None or scenario is None or state is None:
        return ()
    moved: tuple[Paragraph, ...] = ()
    if moved_towards(session.tally or Tally(), session.first_tally) and not any(s.before for s in shared(session)):
        moved = (Paragraph(told.language.ui("After your talk more of you choose what helps."), Tone.WENT_WELL),)
    answer = group_answer(session, scenario, state)
    helps = paragraphs(told.tell(scene.wanted))
    return (*moved, *_chosen(session, question, answer, told), *helps)


def _chosen(session: GroupSession, question: Question, answer: Answer, told: Telling) -> tuple[Paragraph, ...]:
    """The wanted answer that the story goes on with, and why; the signals among cues; criteria are told by the
    scene's own words."""
    assert session.scenario is not None and session.spot.state is not None
    if any(c.text.context == "answer" for c in question.choices):
        return ()
    if question.asks is Asks.MARKS:
        told_already = {share.part for share in shared(session)}
        signals = [c for c in choices_of(session) if c.wanted is not None and c.id not in told_already]
        return tuple(Paragraph(told.tell(choice.text), Tone.SPEECH) for choice in signals)
    picked = [one.choice for one in weigh_answer(session.scenario, session.spot.state, answer) if one.picked]
    said = [Paragraph(choice_label(choice, told), Tone.SPEECH) for choice in picked]
    why = [Paragraph(told.tell(picked[0].explanation))] if question.asks is Asks.ONE else []
    return (*said, *why)


def ending(session: GroupSession, told: Telling) -> tuple[Paragraph, ...]:
    """How the story ended, and what made the difference."""
    state = session.spot.state
    end = ending_at(session.scenario, state) if session.scenario and state else None
    if end is None:
        return ()
    difference = told.language.ui("What made the difference")
    return (*paragraphs(told.tell(end.text)), *paragraphs(told.tell(end.done_well), Tone.WENT_WELL, difference))


def ending_title(session: GroupSession, told: Telling) -> str:
    """What the ending is called."""
    state = session.spot.state
    end = ending_at(session.scenario, state) if session.scenario and state else None
    return told.tell(end.title) if end else ""
