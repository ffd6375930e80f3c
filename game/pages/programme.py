"""The pages of a programme: what is due, done and next, and the cards of theory."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from game.language import Language
from game.pages.ending import endings_words
from game.pages.frame import bar, onward, paragraphs
from game.pages.night import filling_night, left_to_do, night_windows
from game.pages.page import Arrangement, Control, Mark, Page, Paragraph, Shown, Sign, StepMark, Tone
from game.pages.telling import telling
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.programme import Module, Programme
from game.story.scenario import STEPS
from game.training.cards import AnswerCard, OpenCard, OpenedCard
from game.training.players import Chore
from game.training.progress import Progress
from game.training.visit import Begin, Continue, Open, Press, View, Visit

SEED = 7
"""The cast on the programme's pictures: that of the menu."""


def programme_page(visit: Visit, programme: Programme, now: Progress, language: Language, cast: Cast) -> Page:
    """What is due today, what comes next, what is done; how each step goes, for the player's own eyes."""
    ui = language.ui
    cards = _cards(programme, now, language)
    rows = [*_booster(visit, now, language, cast), *cards, *_modules(visit, programme, now, language, cast)]
    rows += _certificate(visit, now, language)
    if not left_to_do(visit, programme, now):
        rows.append(Control("night", ui("See the night as it should be"), Open(View.NIGHT)))
    numbered = tuple(replace(row, key=str(number) if number < 10 else "") for number, row in enumerate(rows, 1))
    return Page(
        id="programme" if left_to_do(visit, programme, now) else "programme/done",
        title=language.tell(programme.title),
        kicker=ui("Your training"),
        body=(Paragraph(_summary(programme, now, language)), *_steps_told(now, language), _who_sees(visit, language)),
        arrangement=Arrangement.LIST,
        strip=step_shares(now, language),
        night=night_windows(visit, programme, now, language),
        picture=filling_night(visit, programme, now, language, cast),
        options=numbered,
        back=Control("back", ui("To the menu"), Press.TO_MENU, key="Backspace"),
        bar=bar(language),
    )


def _picture(visit: Visit, language: Language, cast: Cast) -> Shown | None:
    first = next(iter(visit.catalogue.values()), None)
    return telling(first, SEED, language, cast).show(first.picture) if first else None


def step_shares(now: Progress, language: Language) -> tuple[StepMark, ...]:
    """How each step goes: the share of questions that were answered well at the first go."""
    ui = language.ui
    marks = []
    for step in STEPS:
        share = now.steps[step]
        state = (
            ui("{first} of {asked} at the first go", first=share.first, asked=share.asked)
            if share.asked
            else ui("not played yet")
        )
        mark = Mark.DONE if share.asked else Mark.AHEAD
        marks.append(StepMark(ui(STEP_NAMES[step]), mark, state, share.part if share.asked else None))
    return tuple(marks)


def _steps_told(now: Progress, language: Language) -> tuple[Paragraph, ...]:
    """The picture of the steps in words, once there is something to tell."""
    if not any(share.asked for share in now.steps.values()):
        return ()
    lines = [f"{mark.name}: {mark.state}" for mark in step_shares(now, language)]
    return (Paragraph(". ".join(lines) + ".", Tone.ASIDE),)


def _summary(programme: Programme, now: Progress, language: Language) -> str:
    ui = language.ui
    waiting = len(now.cards) + (now.booster is not None)
    if waiting:
        return language.ui_plural("One short thing is due today.", "{count} short things are due today.", waiting)
    if now.next is None:
        if programme.boosters:
            return ui("Everything is done. A booster comes by itself.")
        return ui("Everything is done. Play any of it again whenever you like.")
    if not now.done:
        first = ui("The first evening takes {minutes} minutes.", minutes=programme.onboarding_minutes)
        return f"{language.tell(programme.summary)} {first}"
    return ui("Nothing is due today. You can go on, or play something again.")


def _booster(visit: Visit, now: Progress, language: Language, cast: Cast) -> list[Control]:
    scenario = visit.catalogue.get(now.booster.scenario) if now.booster else None
    if scenario is None or now.booster is None:
        return []
    told = telling(scenario, SEED, language, cast)
    low, high = scenario.minutes
    detail = language.ui("Due today. {low} to {high} minutes.", low=low, high=high)
    shown = told.show(scenario.picture)
    act = Continue(scenario.id) if scenario.id in visit.unfinished else Begin(scenario.id)
    return [Control(f"booster:{now.booster.id}", told.tell(scenario.title), act, detail=detail, shown=shown)]


def _cards(programme: Programme, now: Progress, language: Language) -> list[Control]:
    """Cards to recall today, then those that are read before the next module, each as one row."""
    ui = language.ui
    if now.cards:
        count = len(now.cards)
        detail = language.ui_plural("Due today: one question.", "Due today: {count} questions.", count)
        return [Control("cards", ui("What do you still know?"), OpenCard(now.cards[0].id), detail=detail)]
    unread = [card for card in (now.next.cards if now.next else ()) if card not in now.read]
    if not unread:
        return []
    titles = ", ".join(language.tell(programme.cards[card].title) for card in unread)
    return [Control("cards", ui("Read first: {titles}", titles=titles), OpenCard(unread[0]), detail=ui("2 minutes."))]


def _modules(visit: Visit, programme: Programme, now: Progress, language: Language, cast: Cast) -> list[Control]:
    """The next module first, then those that are open, then what is done."""
    order = sorted(programme.modules.values(), key=lambda one: (one.id in now.done, one != now.next))
    rows = []
    for module in order:
        scenario = visit.catalogue.get(module.scenario)
        if scenario is None:
            continue
        told = telling(scenario, SEED, language, cast)
        left = scenario.id in visit.unfinished
        act = Continue(scenario.id) if left else Begin(scenario.id)
        done = now.done.get(module.id)
        rows.append(
            Control(
                f"module:{module.id}",
                told.tell(scenario.title),
                act if all(first in now.done for first in module.after) else None,
                detail=_detail(visit, programme, module, now, language),
                shown=told.show(scenario.picture),
                sign=Sign.WENT_WELL if done else Sign.NONE,
                sign_words=language.ui("Done") if done else "",
            )
        )
    return rows


def _who_sees(visit: Visit, language: Language) -> Paragraph:
    """What a manager can see of this, told where it is made."""
    if visit.crew.player is None:
        return Paragraph(language.ui("You play without a name: your manager sees nothing of this."), Tone.ASIDE)
    told = language.ui("Your manager can see which modules you finished and when, and what is due. Never your answers.")
    if visit.told_to:
        sent = language.ui(
            "{organisation} is told your nickname, which modules you finished, the day, and the minutes. Nothing else.",
            organisation=visit.told_to,
        )
        told = f"{told} {sent}"
    return Paragraph(told, Tone.ASIDE)


def _certificate(visit: Visit, now: Progress, language: Language) -> list[Control]:
    """The way to a certificate, once a module is done; a nickname is needed for it."""
    ui = language.ui
    if not now.done:
        return []
    label = ui("Make my certificate")
    if visit.crew.player is None:
        return [Control("certificate", label, Open(View.PLAYERS), detail=ui("For that you need a nickname. Take one."))]
    detail = ui("A page for printing: your modules and when you did them. Not how you answered.")
    return [Control("certificate", label, Chore.CERTIFICATE, detail=detail)]


def _detail(visit: Visit, programme: Programme, module: Module, now: Progress, language: Language) -> str:
    ui = language.ui
    low, high = visit.catalogue[module.scenario].minutes
    minutes = ui("{low} to {high} minutes.", low=low, high=high)
    found = frozenset(one.ending for one in visit.played if one.scenario == module.scenario)
    done = now.done.get(module.id)
    if module.scenario in visit.unfinished:
        return ui("You are halfway. {minutes}", minutes=minutes)
    if done:
        again = ui("Done on {date}. Play it again whenever you like.", date=_day(done))
        return " ".join(filter(None, (again, endings_words(visit.catalogue[module.scenario], found, language))))
    if module == now.next:
        return ui("Next. {minutes}", minutes=minutes)
    missing = [one for one in module.after if one not in now.done]
    if missing:
        first = language.tell(visit.catalogue[programme.modules[missing[0]].scenario].title)
        return ui("Opens after: {title}", title=first)
    return minutes


def _day(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def card_page(visit: Visit, card: OpenedCard, language: Language, cast: Cast) -> Page:
    """A card: its text to read, or its question, then what it tells."""
    made = _question_page(card, language) if card.asks and not card.picked else _told_page(card, language)
    return replace(made, picture=_picture(visit, language, cast))


def _told_page(card: OpenedCard, language: Language) -> Page:
    ui = language.ui
    answer = _answered(card, language)
    told = card.card
    where = urlsplit(told.source).hostname or told.source
    source = ui("Source: {source}. Checked on {date}.", source=where, date=_day(date.fromisoformat(told.checked)))
    heading = () if not answer else (Paragraph(language.tell(told.title), Tone.HEADING),)
    return Page(
        id=f"card/{told.id}/{'told' if answer else 'read'}",
        title=language.tell(told.question if answer else told.title),
        kicker=ui("Good to know"),
        body=(*answer, *heading, *paragraphs(language.tell(told.text)), Paragraph(source, Tone.ASIDE)),
        arrangement=Arrangement.LIST,
        onward=onward(language),
        back=Control("back", ui("Back"), Open(View.PROGRAMME), key="Backspace"),
        bar=bar(language),
        live=" ".join(paragraph.text for paragraph in answer),
    )


def _question_page(card: OpenedCard, language: Language) -> Page:
    ui = language.ui
    return Page(
        id=f"card/{card.card.id}/asked",
        title=language.tell(card.card.title),
        kicker=ui("What do you still know?"),
        body=(),
        prompt=language.tell(card.card.question),
        options=tuple(
            Control(choice.id, language.tell(choice.text), AnswerCard(choice.id), key=str(number))
            for number, choice in enumerate(card.card.choices, 1)
        ),
        back=Control("back", ui("Back"), Open(View.PROGRAMME), key="Backspace"),
        bar=bar(language),
    )


def _answered(card: OpenedCard, language: Language) -> tuple[Paragraph, ...]:
    """What was picked and what the card says of it; nothing while it was only read."""
    picked = card.card.choice(card.picked)
    if picked is None:
        return ()
    told = (Paragraph(language.tell(picked.text), Tone.SPEECH), Paragraph(language.tell(picked.explanation)))
    fitting = next(choice for choice in card.card.choices if choice.fits)
    if picked.fits:
        return told
    return (*told, Paragraph(language.tell(fitting.text), Tone.NORM, language.ui("This fits better")))


def programme_card(now: Progress, programme: Programme, language: Language) -> Control:
    """The programme's row in the menu, with what is due today."""
    ui = language.ui
    waiting = len(now.cards) + (now.booster is not None)
    done = ui("{done} of {all} modules done.", done=len(now.done), all=len(programme.modules))
    due = language.ui_plural("Due today: one thing.", "Due today: {count} things.", waiting) if waiting else ""
    label = ui("Your training: {title}", title=language.tell(programme.title))
    return Control("programme", label, Open(View.PROGRAMME), detail="\n".join(filter(None, (due, done))))
