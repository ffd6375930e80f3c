"""How a story ends: the ending, the wanted behaviour played out, and the debrief."""

from __future__ import annotations

from dataclasses import replace

from game.language import Language
from game.pages.frame import back, bar, onward, paragraphs, strip
from game.pages.house import norm_paragraphs, protocol_paragraphs, who_helps
from game.pages.page import Arrangement, Control, Page, Paragraph, Tone
from game.pages.telling import Telling
from game.pages.words import STEP_NAMES
from game.story.help import HelpLine
from game.story.pack import Pack
from game.story.playthrough import ending_at
from game.story.scenario import STEPS, Ending, Scenario
from game.training.account import Done, Go, account
from game.training.solo import DEBRIEF_PAGES, Showing, Solo
from game.training.visit import Begin, Open, Press, View


def ending_pages(
    play: Solo,
    help_lines: tuple[HelpLine, ...],
    told: Telling,
    pack: Pack | None = None,
    found: frozenset[str] = frozenset(),
) -> Page:
    """The page of the ending, of a picture of what was played out, or of the debrief; LookupError before an ending.

    The debrief tells the norm, the protocol and the partners of the organisation's pack too. `found` are the endings
    that the player came to earlier.
    """
    ending = ending_at(play.scenario, play.state)
    if ending is None:
        raise LookupError(f"{play.state.scene} is no ending")
    match play.showing:
        case Showing.ENDING:
            return _ending_page(play, ending, told, found)
        case Showing.PLAYED_OUT:
            return _played_out_page(play, ending, told)
        case _:
            return _debrief_page(play, ending, help_lines, told, pack, found)


def _frame(play: Solo, ending: Ending, told: Telling) -> Page:
    return Page(
        id=f"{play.id}/{ending.id}/{play.showing}/{play.page}",
        title=told.tell(ending.title),
        body=(),
        strip=strip(play, told.language),
        picture=told.show(ending.picture),
        onward=onward(told.language),
        back=back(told.language),
        bar=bar(told.language, playing=True),
        focus="onward",
    )


def endings_words(scenario: Scenario, found: frozenset[str], language: Language) -> str:
    """How many of a scenario's endings were found; nothing where there is but one. Never what the others are."""
    count, there = len(found & set(scenario.endings)), len(scenario.endings)
    if there < 2 or not count:
        return ""
    if count == there:
        return language.ui("You found all {all} endings.", all=there)
    return language.ui("You found {count} of {all} endings.", count=count, all=there)


def _ending_page(play: Solo, ending: Ending, told: Telling, found: frozenset[str]) -> Page:
    ui = told.language.ui
    body = (
        *paragraphs(told.tell(ending.text)),
        *paragraphs(told.tell(ending.done_well), Tone.WENT_WELL, ui("What made the difference")),
        *paragraphs(endings_words(play.scenario, found | {ending.id}, told.language), Tone.ASIDE),
    )
    return replace(_frame(play, ending, told), kicker=ui("The end of the shift"), body=body)


def _played_out_page(play: Solo, ending: Ending, told: Telling) -> Page:
    frame, count = ending.played_out[play.page], len(ending.played_out)
    before = ending.played_out[max(0, play.page - 1)]
    return replace(
        _frame(play, ending, told),
        title=told.language.ui("This is how it looks"),
        kicker=told.language.ui("{page} of {count}", page=play.page + 1, count=count),
        body=paragraphs(told.tell(frame.text)),
        picture=told.show(frame.picture, after=before.picture),
        live=told.tell(frame.text),
    )


def _debrief_page(
    play: Solo,
    ending: Ending,
    help_lines: tuple[HelpLine, ...],
    told: Telling,
    pack: Pack | None,
    found: frozenset[str],
) -> Page:
    ui = told.language.ui
    count = len(DEBRIEF_PAGES)
    page = replace(
        _frame(play, ending, told),
        kicker=ui("Looking back, {page} of {count}", page=play.page + 1, count=count),
        arrangement=Arrangement.LIST,
    )
    match DEBRIEF_PAGES[play.page]:
        case "steps":
            return replace(page, title=ui("What you did"), body=_steps(play, told))
        case "afterwards":
            return replace(page, title=ui("Take this along"), body=_afterwards(play, told, pack))
        case _:
            body = who_helps(pack, help_lines, told.language)
            return replace(
                page,
                title=ui("Who helps"),
                body=body,
                options=_farewell(play, found | {ending.id}, told.language),
                onward=None,
                focus="menu",
            )


def _steps(play: Solo, told: Telling) -> tuple[Paragraph, ...]:
    lines: list[Paragraph] = []
    for step in STEPS:
        accounts = [entry for entry in account(play) if entry.step is step]
        lines.append(Paragraph(told.language.ui(STEP_NAMES[step]), Tone.HEADING))
        lines.extend(_step_line(entry, told) for entry in accounts)
    return tuple(lines)


def _step_line(entry: Done, told: Telling) -> Paragraph:
    ui = told.language.ui
    labels = {Go.FIRST: ui("At once"), Go.LATER: ui("After another look"), Go.SKIPPED: ui("Skipped")}
    tone = Tone.PLAIN if entry.go is Go.SKIPPED else Tone.WENT_WELL
    said = [told.tell(choice.text) for choice in entry.choices if choice.text.context != "answer"]
    if not said:
        said = [ui("You held what you saw against six questions.")]
    return Paragraph(" · ".join(said), tone, labels[entry.go])


def _afterwards(play: Solo, told: Telling, pack: Pack | None) -> tuple[Paragraph, ...]:
    ui, debrief = told.language.ui, play.scenario.debrief
    advices: list[Paragraph] = []
    for advice in debrief.afterwards:
        advices.append(Paragraph(told.tell(advice.title), Tone.HEADING))
        advices.extend(paragraphs(told.tell(advice.text)))
        if advice.source:
            source = ui("Source: {source}, checked on {date}", source=advice.source, date=advice.checked)
            advices.append(Paragraph(source, Tone.ASIDE))
    return (
        *norm_paragraphs(pack, told.language),
        *paragraphs(told.tell(debrief.norm), Tone.NORM, ui("What counts here")),
        *paragraphs(told.tell(debrief.sentence), Tone.SPEECH, ui("To try in your next shift")),
        *protocol_paragraphs(pack, told.language),
        *advices,
    )


def _farewell(play: Solo, found: frozenset[str], language: Language) -> tuple[Control, ...]:
    ui = language.ui
    there = endings_words(play.scenario, found, language)
    more = ui("Another strategy leads somewhere else.") if there and not found >= set(play.scenario.endings) else ""
    detail = " ".join(filter(None, (there, more)))
    return (
        Control("menu", ui("To the menu"), Press.TO_MENU, key="1"),
        Control("read_back", ui("Read back what was said"), Open(View.READ_BACK), key="2"),
        Control(
            "again",
            ui("Play again, take another way"),
            Begin(play.scenario.id),
            detail=detail,
            key="3",
        ),
    )
