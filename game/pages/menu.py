"""The pages around the play: menu, pause, settings, help, notices, and the neutral page of the quick exit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.language import Language, mark
from game.pages.frame import bar, close
from game.pages.house import who_helps
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph, Tone
from game.pages.players import player_card
from game.pages.programme import programme_card
from game.pages.telling import Telling, telling
from game.pages.words import STEP_NAMES
from game.people.person import Cast
from game.story.playthrough import replay, steps_done
from game.story.scenario import STEPS, Scenario
from game.training.rehearsal.board import RehearsalPress
from game.training.settings import TEXT_SIZES, VOICE_RATES, VOLUMES, Settings
from game.training.solo import fitting_path
from game.training.visit import (
    Begin,
    Change,
    Continue,
    GroupPress,
    Notice,
    Open,
    Press,
    Trouble,
    Unfinished,
    View,
    Visit,
)

LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}

MENU_SEED = 7
"""The cast on the menu's pictures: always the same, so that the menu is recognised."""

TROUBLES = {
    Trouble.NOT_SAVED: (
        mark("Your answer is not saved yet"),
        mark("Make room on the disk, or check that you may write there. Then try again. You can also play on."),
    ),
    Trouble.RECORDS_DAMAGED: (
        mark("Your saved answers were damaged"),
        mark("All answers that could be read are kept. The damaged file is set aside, nothing was thrown away."),
    ),
    Trouble.SETTINGS_DAMAGED: (
        mark("Your settings could not be read"),
        mark("The game starts with its first settings. The damaged file is set aside."),
    ),
    Trouble.SCENARIO_BROKEN: (
        mark("A scenario has mistakes and is left out"),
        mark("Run «omstander check» to see what is wrong, and where."),
    ),
    Trouble.NO_SCENARIOS: (
        mark("There is nothing to play yet"),
        mark("No scenario was found. Install the game again, or name a folder with scenarios."),
    ),
    Trouble.PACK_REFUSED: (
        mark("This pack cannot be opened"),
        mark("Nothing of it was used. Ask whoever made it for a new one. The game's own scenarios are here."),
    ),
    Trouble.NO_EDITOR: (
        mark("No editor was found"),
        mark("Set VISUAL or EDITOR to the one you use. The place in the file is on the clipboard:"),
    ),
    Trouble.STUDY_UNUSABLE: (
        mark("The study cannot be used now"),
        mark("You can play as always; nothing is kept for the study. Tell whoever leads it:"),
    ),
    Trouble.STORE_UNUSABLE: (
        mark("Nothing is sent to the learning record store"),
        mark("You can play as always; what you complete is kept here. Tell whoever looks after this computer:"),
    ),
    Trouble.NOT_WRITTEN: (
        mark("This could not be done"),
        mark("Make room on the disk, or check that you may write there. Close another Omstander that is open."),
    ),
    Trouble.CATALOGUE_DAMAGED: (
        mark("A translation cannot be read"),
        mark("The game says those texts in the language that they were written in, or as they were before."),
    ),
}


def menu_page(visit: Visit, language: Language, cast: Cast) -> Page:
    """The title, the scenarios, and the ways to everything else."""
    ui = language.ui
    listed = _listed(visit)
    first = next(iter(listed), None)
    cards = [card for scenario in listed for card in _scenario_cards(visit, scenario, language, cast)]
    now = visit.progress()
    if visit.programme and now:
        cards = [programme_card(now, visit.programme, language), *cards]
        cards.sort(key=lambda card: not isinstance(card.act, Continue))  # whoever is halfway wants to go on with that
    numbered = tuple(replace(card, key=str(number)) for number, card in enumerate(cards[:9], start=1))
    other = "en" if language.code == "nl" else "nl"
    return Page(
        id="menu/left" if visit.unfinished else "menu",
        title="Omstander",
        logo=visit.pack.logo if visit.pack else "",
        kicker=_kicker(visit, language),
        body=(Paragraph(ui("A good night is for everybody. Here you practise what you do when somebody needs you.")),),
        arrangement=Arrangement.LIST,
        picture=telling(first, MENU_SEED, language, cast).show(first.picture) if first else None,
        options=(
            *numbered,
            *(replace(card, key="") for card in cards[9:]),
            *_group_card(visit, language),
            *_rehearsal_card(visit, language),
            *_study_card(visit, language),
            player_card(visit.crew, language),
            Control("settings", ui("Settings"), Open(View.SETTINGS)),
            Control("language", LANGUAGE_NAMES[other], Change(replace(visit.settings, language=other))),
            Control("quit", ui("Quit"), Press.QUIT),
        ),
        bar=bar(language),
    )


def _kicker(visit: Visit, language: Language) -> str:
    """Whose house it is, and who plays."""
    house = visit.pack.name if visit.pack else language.ui("Practise stepping in")
    player = visit.crew.player
    if player is None:
        return house
    plays = language.ui("{nickname} plays", nickname=player.nickname)
    return f"{house} · {plays}"


def _study_card(visit: Visit, language: Language) -> tuple[Control, ...]:
    """The way to the study, where this computer takes part in one."""
    if visit.enquiry is None:
        return ()
    detail = language.ui("Questions before and after, to know whether this training works. Joining is up to you.")
    return (Control("enquiry", language.ui("Take part in the study"), Open(View.ENQUIRY), detail=detail),)


def _group_card(visit: Visit, language: Language) -> tuple[Control, ...]:
    """The way to a group session, where there is a plan for one."""
    if not visit.plans:
        return ()
    detail = language.ui("A room, a projector, phones. 45 or 90 minutes, for a youth worker and a group.")
    return (Control("group", language.ui("Group session"), GroupPress.SET_UP, detail=detail),)


def _rehearsal_card(visit: Visit, language: Language) -> tuple[Control, ...]:
    """The way to a rehearsal, where a scenario has one."""
    if not any(scenario.rehearsal for scenario in visit.catalogue.values()):
        return ()
    detail = language.ui("Crew and volunteers of a festival, 6 to 60, with body and voice. The window leads.")
    return (Control("rehearsal", language.ui("Rehearsal"), RehearsalPress.SET_UP, detail=detail),)


def _listed(visit: Visit) -> list[Scenario]:
    """A pack's own scenarios, those of the programme in its order, then the others; no boosters."""
    programme = visit.programme
    if programme is None:
        return list(visit.catalogue.values())
    order = [module.scenario for module in programme.modules.values()]

    def place(scenario: Scenario) -> int:
        if ":" in scenario.id:
            return -1
        return order.index(scenario.id) if scenario.id in order else len(order)

    return sorted((one for one in visit.catalogue.values() if not programme.is_booster(one.id)), key=place)


def _scenario_cards(visit: Visit, scenario: Scenario, language: Language, cast: Cast) -> list[Control]:
    told = telling(scenario, MENU_SEED, language, cast)
    left, title = visit.unfinished.get(scenario.id), told.tell(scenario.title)
    shown = told.show(scenario.picture)
    cards = []
    if left:
        label = language.ui("Go on with: {title}", title=title)
        detail = _where(scenario, left, language)
        cards.append(Control(f"continue:{scenario.id}", label, Continue(scenario.id), detail=detail, shown=shown))
    label = language.ui("From the start: {title}", title=title) if left else title
    detail = _particulars(visit, scenario, told)
    cards.append(Control(f"begin:{scenario.id}", label, Begin(scenario.id), detail=detail, shown=shown))
    return cards


def _where(scenario: Scenario, left: Unfinished, language: Language) -> str:
    done = steps_done(scenario, replay(scenario, fitting_path(scenario, left.path)))
    step = STEPS[min(done, len(STEPS) - 1)]
    return language.ui("Step {number} of 5: {name}", number=step.number + 1, name=language.ui(STEP_NAMES[step]))


def _particulars(visit: Visit, scenario: Scenario, told: Telling) -> str:
    ui = told.language.ui
    low, high = scenario.minutes
    lines = [
        told.tell(scenario.summary),
        ui("{low} to {high} minutes.", low=low, high=high),
        ui("What it is about: {note}", note=told.tell(scenario.content_note)),
    ]
    times = visit.finished.get(scenario.id, 0)
    if times:
        lines.append(told.language.ui_plural("Played to the end once.", "Played to the end {count} times.", times))
    return "\n".join(lines)


def pause_page(language: Language) -> Page:
    """The story waits; from here to everything else."""
    ui = language.ui
    return Page(
        id="pause",
        title=ui("Pause"),
        body=(Paragraph(ui("Take your time. The story waits, and your answers are kept.")),),
        arrangement=Arrangement.LIST,
        options=(
            Control("resume", ui("Play on"), Press.CLOSE, key="1"),
            Control("read_back", ui("Read back what was said"), Open(View.READ_BACK), key="2"),
            Control("settings", ui("Settings"), Open(View.SETTINGS), key="3"),
            Control("menu", ui("To the menu"), Press.TO_MENU, key="4"),
        ),
        bar=bar(language),
    )


def help_page(visit: Visit, language: Language) -> Page:
    """Who helps, with numbers."""
    ui = language.ui
    body = who_helps(visit.pack, visit.help_lines, language, with_protocol=True) or (
        Paragraph(ui("In danger, call 112. The list of numbers could not be read.")),
    )
    return Page("help", ui("Who helps"), body, Arrangement.LIST, onward=close(language), bar=bar(language))


def settings_page(visit: Visit, language: Language) -> Page:
    """What can be set, one group each."""
    ui, now = language.ui, visit.settings
    groups = (
        _setting("language", ui("Language"), [(LANGUAGE_NAMES[c], replace(now, language=c)) for c in LANGUAGE_NAMES]),
        _setting("text_size", ui("Text size"), [(f"{n} %", replace(now, text_size=n)) for n in TEXT_SIZES]),
        _setting("high_contrast", ui("High contrast"), _switch(language, lambda on: replace(now, high_contrast=on))),
        _setting("reduced_motion", ui("Less motion"), _switch(language, lambda on: replace(now, reduced_motion=on))),
        _setting("fullscreen", ui("Full screen"), _switch(language, lambda on: replace(now, fullscreen=on))),
        _setting("sound", ui("Sound"), _switch(language, lambda on: replace(now, sound=on))),
        _setting("volume", ui("Volume"), [(f"{n} %", replace(now, volume=n)) for n in VOLUMES]),
        _setting("voice", ui("Read aloud"), _switch(language, lambda on: replace(now, voice=on))),
        _setting("voice_rate", ui("Reading speed"), [(str(n), replace(now, voice_rate=n)) for n in VOICE_RATES]),
    )
    return Page(
        id="settings",
        title=ui("Settings"),
        body=(),
        arrangement=Arrangement.TOKENS,
        groups=tuple(group for group, _ in groups),
        options=tuple(
            Control(f"{group.id}:{n}", label, Change(value), Kind.RADIO, group=group.id, on=value == now)
            for group, choices in groups
            for n, (label, value) in enumerate(choices)
        ),
        onward=close(language),
        bar=bar(language),
    )


Choices = list[tuple[str, Settings]]


def _setting(name: str, label: str, choices: Choices) -> tuple[Group, Choices]:
    return Group(name, label), choices


def _switch(language: Language, switched: Callable[[bool], Settings]) -> Choices:
    return [(language.ui("On"), switched(True)), (language.ui("Off"), switched(False))]


def notice_page(notice: Notice, language: Language) -> Page:
    """A trouble told: what, why, and a button that helps."""
    ui = language.ui
    title, way_on = TROUBLES[notice.trouble]
    detail = (Paragraph(notice.detail, Tone.ASIDE),) if notice.detail else ()
    again = (
        (Control("again", ui("Try again"), Press.TRY_AGAIN, key="1"),) if notice.trouble is Trouble.NOT_SAVED else ()
    )
    return Page(
        id=f"notice/{notice.trouble}",
        title=ui(title),
        body=(Paragraph(ui(way_on)), *detail),
        arrangement=Arrangement.LIST,
        options=(*again, Control("read", ui("Play on"), Press.NOTICE_READ, key="2" if again else "1")),
        bar=bar(language),
        live=f"{ui(title)} {ui(way_on)}",
    )


def neutral_page(language: Language) -> Page:
    """What stands there after the quick exit: an ordinary diary that says nothing of the game."""
    ui = language.ui
    return Page(
        id="neutral",
        title=ui("Diary"),
        body=(Paragraph(ui("No appointments today.")), Paragraph(ui("No appointments tomorrow."))),
        arrangement=Arrangement.NEUTRAL,
        onward=Control("onward", ui("Open"), Press.COME_BACK, key="Enter"),
    )
