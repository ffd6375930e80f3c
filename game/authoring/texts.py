"""Every text of a scenario in order: extraction for translators and lookup in the game walk this one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from game.authoring.kinds import Kind
from game.authoring.located import Located, Walk
from game.authoring.rehearsal_texts import rehearsal_programme_texts, rehearsal_texts
from game.evaluation.questionnaire import Questionnaire
from game.story.help import HelpLine
from game.story.pack import Pack
from game.story.programme import Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Choice, Debrief, Ending, Play, Question, Scenario, Scene
from game.story.session import Guide, SessionPlan
from game.story.text import Text

ANSWER = "answer"
"""the context of `yes`, `no` and `unknown`: the game's own words, translated with the game"""

_NO_LINES: Mapping[str, int] = MappingProxyType({})


def scenario_texts(scenario: Scenario, lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """Each text once, in the order in which a player meets them; `lines` is that of the Reading."""
    for one in _of_scenario(scenario):
        line = lines.get(one.text.context)
        yield Located(one.text, line, one.kind, one.step, one.before)


def help_texts(help_lines: Iterable[HelpLine], lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """The texts of the help lines; names and numbers are not translated."""
    for line in help_lines:
        yield Located(line.text, lines.get(line.text.context), Kind.ADVICE)


def questionnaire_texts(questionnaire: Questionnaire, lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """The texts of a questionnaire, each once, in the order in which they are asked."""
    for text, kind in _of_questionnaire(questionnaire):
        yield Located(text, lines.get(text.context), kind)


def plan_texts(plan: SessionPlan, lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """The texts of a session plan, in the order of its parts."""
    for located in _of_plan(plan):
        yield Located(located.text, lines.get(located.text.context), located.kind)


def programme_texts(programme: Programme | RehearsalProgramme, lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """The texts of a programme: its own, then each card's or each rehearsal's."""
    walk = _of_programme(programme) if isinstance(programme, Programme) else rehearsal_programme_texts(programme)
    for located in walk:
        yield Located(located.text, lines.get(located.text.context), located.kind, None, located.before)


def _of_programme(programme: Programme) -> Walk:
    yield Located(programme.title, kind=Kind.TITLE)
    yield Located(programme.summary, kind=Kind.MENU, before=programme.title)
    for card in programme.cards.values():
        yield Located(card.title, kind=Kind.TITLE)
        yield Located(card.text, kind=Kind.ADVICE, before=card.title)
        yield Located(card.question, kind=Kind.QUESTION, before=card.title)
        for choice in card.choices:
            yield Located(choice.text, kind=Kind.CHOICE, before=card.question)
            yield Located(choice.explanation, kind=Kind.EXPLANATION, before=choice.text)


def _of_plan(plan: SessionPlan) -> Walk:
    yield Located(plan.title, kind=Kind.TITLE)
    yield Located(plan.summary, kind=Kind.MENU)
    for part in plan.parts:
        yield Located(part.title, kind=Kind.TITLE)
        yield from _of_guide(part.guide)
        for line in part.lines:
            yield Located(line, kind=Kind.WALL)
        for prompt in part.prompts:
            yield Located(prompt, kind=Kind.WALL)
        for scene in part.asked.values():
            yield from _of_guide(scene.guide)
    yield Located(plan.affected, kind=Kind.GUIDE)


def _of_guide(guide: Guide) -> Walk:
    for text in (guide.say, guide.notes):
        if text:
            yield Located(text, kind=Kind.GUIDE)


def pack_texts(pack: Pack, lines: Mapping[str, int] = _NO_LINES) -> Walk:
    """The texts of a pack beside its scenarios: its norm, its partners, its protocol, its places."""
    if pack.norm:
        yield Located(pack.norm, lines.get(pack.norm.context), Kind.NORM)
    yield from help_texts(pack.partners, lines)
    for advice in pack.protocol:
        yield Located(advice.title, lines.get(advice.title.context), Kind.TITLE)
        yield Located(advice.text, lines.get(advice.text.context), Kind.ADVICE, None, advice.title)
    for place in pack.places.values():
        yield Located(place.name, lines.get(place.name.context), Kind.PLACE)


def _of_questionnaire(questionnaire: Questionnaire) -> Iterator[tuple[Text, Kind]]:
    yield questionnaire.title, Kind.TITLE
    yield questionnaire.consent.title, Kind.TITLE
    yield from ((part, Kind.ADVICE) for part in questionnaire.consent.parts)
    yield questionnaire.code_intro, Kind.ADVICE
    yield from ((question.text, Kind.QUESTION) for question in questionnaire.code)
    told: set[str] = set()
    for item in questionnaire.items:
        intro = questionnaire.intros.get(item.id)
        if intro and intro.context not in told:
            told.add(intro.context)
            yield intro, Kind.QUESTION
        yield item.text, Kind.ITEM
        if item.then:
            yield item.then, Kind.QUESTION
        yield from ((option.text, Kind.CHOICE) for option in item.options)


def _of_scenario(scenario: Scenario) -> Walk:
    yield Located(scenario.title, kind=Kind.TITLE)
    for text in (scenario.summary, scenario.content_note, scenario.behaviour, scenario.job):
        yield Located(text, kind=Kind.MENU, before=scenario.title)
    for role in scenario.roles.values():
        yield Located(role.text, kind=Kind.ROLE)
    led_by = _led_by(scenario)
    for scene in scenario.scenes.values():
        yield from _of_scene(scene, led_by.get(scene.id))
    for ending in scenario.endings.values():
        yield from _of_ending(ending, led_by.get(ending.id))
    yield from _of_debrief(scenario.debrief)
    if scenario.rehearsal:
        yield from rehearsal_texts(scenario.rehearsal)


def _led_by(scenario: Scenario) -> dict[str, Text]:
    """For each scene and ending what is told in the first scene that leads to it."""
    led: dict[str, Text] = {}
    for scene in scenario.scenes.values():
        for branch in scene.branches:
            led.setdefault(branch.goes_to, scene.wanted)
        for question in scene.questions:
            for choice in question.choices:
                if choice.goes_to:
                    led.setdefault(choice.goes_to, choice.result or choice.text)
    return led


def _of_scene(scene: Scene, before: Text | None) -> Walk:
    yield Located(scene.text, None, Kind.STORY, scene.step, before)
    for question in scene.questions:
        yield from _of_question(scene, question)
    yield Located(scene.wanted, None, Kind.WANTED, scene.step, scene.text)
    if scene.say_aloud:
        yield Located(scene.say_aloud, None, Kind.ALOUD, scene.step, scene.wanted)


def _of_question(scene: Scene, question: Question) -> Walk:
    if question.text:
        yield Located(question.text, None, _asked_as(scene.play), scene.step, scene.text)
    asked = question.text or scene.text
    for choice in question.choices:
        if not choice.slot:
            yield from _of_choice(scene, choice, asked)
    for slot in question.slots:
        if slot.text:
            yield Located(slot.text, None, Kind.QUESTION, scene.step, asked)
        explained: Text | None = None
        for choice in question.choices:
            if choice.slot != slot.id:
                continue
            if choice.text.context != ANSWER:
                yield from _of_choice(scene, choice, slot.text or asked)
            elif choice.explanation is not explained:
                explained = choice.explanation  # the answers to one criterion share it
                yield Located(explained, None, Kind.EXPLANATION, scene.step, slot.text or asked)


def _asked_as(play: Play) -> Kind:
    return Kind.THOUGHT if play is Play.COMMIT else Kind.QUESTION


def _of_choice(scene: Scene, choice: Choice, asked: Text) -> Walk:
    kind = Kind.CUE if choice.role else Kind.LINE if scene.play is Play.DO else Kind.CHOICE
    yield Located(choice.text, None, kind, scene.step, asked)
    parts = (
        (choice.tone, Kind.TONE),
        (choice.reads, Kind.PART),
        (choice.explanation, Kind.EXPLANATION),
        (choice.missed, Kind.EXPLANATION),
        (choice.result, Kind.STORY),
    )
    for text, part in parts:
        if text:
            yield Located(text, None, part, scene.step, choice.text)


def _of_ending(ending: Ending, before: Text | None) -> Walk:
    yield Located(ending.title, kind=Kind.TITLE, before=before)
    yield Located(ending.text, kind=Kind.STORY, before=ending.title)
    yield Located(ending.done_well, kind=Kind.WANTED, before=ending.text)
    last = ending.done_well
    for frame in ending.played_out:
        yield Located(frame.text, kind=Kind.STORY, before=last)
        last = frame.text


def _of_debrief(debrief: Debrief) -> Walk:
    yield Located(debrief.norm, kind=Kind.NORM)
    yield Located(debrief.sentence, kind=Kind.ALOUD, before=debrief.norm)
    for advice in debrief.afterwards:
        yield Located(advice.title, kind=Kind.TITLE)
        yield Located(advice.text, kind=Kind.ADVICE, before=advice.title)
