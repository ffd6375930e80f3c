"""The pages of who plays here: nicknames, a PIN for who wants one, and what a player can do with their own data."""

from __future__ import annotations

import string
from dataclasses import replace

from game.language import Language, mark
from game.pages.frame import bar, close
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph, Tone
from game.training.players import (
    LONGEST_NICKNAME,
    PIN_DIGITS,
    Asked,
    Choose,
    Chore,
    Crew,
    CrewPress,
    Problem,
    Typed,
)
from game.training.visit import Open, Press, View, Visit

SUGGESTIONS = (
    mark("Otter"),
    mark("Comet"),
    mark("Heron"),
    mark("Lantern"),
    mark("Clover"),
    mark("Panda"),
    mark("Pebble"),
    mark("Thunder"),
    mark("Kiwi"),
    mark("Tango"),
    mark("Fox"),
    mark("Moon"),
)
"""Nicknames to take when none comes to mind; nobody's real name."""
OFFERED = 3
LETTER_KEYS = string.ascii_lowercase + string.digits

PROBLEMS = {
    Problem.TOO_SHORT: mark("Take at least two letters."),
    Problem.TAKEN: mark("Somebody here has this nickname already. Take another one."),
    Problem.PIN_SHORT: mark("Take four to eight digits."),
    Problem.PIN_OTHER: mark("The second time was different. Choose a PIN once more."),
    Problem.PIN_WRONG: mark("That is not it. Try again."),
}


def players_page(visit: Visit, language: Language) -> Page:
    """What is asked of whoever plays here, or told."""
    crew = visit.crew
    match crew.asked:
        case Asked.NICKNAME:
            return _nickname_page(crew, language)
        case Asked.NEW_PIN | Asked.PIN_AGAIN | Asked.PIN:
            return _pin_page(crew, language)
        case Asked.TAKE_ALONG:
            return _take_along_page(crew, language)
        case Asked.DATA:
            return _data_page(crew, language)
        case Asked.ERASE:
            return _erase_page(crew, visit.told_to, language)
        case Asked.WRITTEN:
            return _written_page(crew, language)
        case Asked.ERASED:
            return _erased_page(language)
        case _:
            return _who_page(crew, language)


def player_card(crew: Crew, language: Language) -> Control:
    """The way from the menu to who plays."""
    ui = language.ui
    if crew.player:
        detail = ui("Somebody else? Switch here. You can take your data along, or erase them.")
        return Control(
            "players", ui("{nickname} plays", nickname=crew.player.nickname), Open(View.PLAYERS), detail=detail
        )
    detail = ui("Several people at one computer? Take a nickname, so that each has their own training.")
    return Control("players", ui("Who plays?"), Open(View.PLAYERS), detail=detail)


def _page(name: str, title: str, language: Language) -> Page:
    return Page(
        id=f"players/{name}",
        title=title,
        kicker=language.ui("Who plays?"),
        body=(),
        arrangement=Arrangement.LIST,
        back=Control("back", language.ui("Back"), CrewPress.BACK, key="Backspace"),
        bar=bar(language),
    )


def _who_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    rows = [_seat(crew, one.id, one.nickname, language, locked=one.locked) for one in crew.players]
    rows.append(_seat(crew, "", ui("Play without a name"), language))
    rows.append(Control("new", ui("New player"), CrewPress.NEW, detail=ui("A nickname. No real name, no e-mail.")))
    rows.append(Control("data", ui("Your data"), CrewPress.DATA, detail=ui("Take them along, or erase them.")))
    numbered = tuple(replace(row, key=str(n) if n < 10 else "") for n, row in enumerate(rows, 1))
    kept = ui("Each player has their own training and settings. Answers stay on this computer.")
    page = _page("who", ui("Who plays?"), language)
    return replace(
        page, kicker=ui("Welcome"), body=(Paragraph(kept),), options=numbered, back=None, onward=close(language)
    )


def _seat(crew: Crew, player: str, name: str, language: Language, *, locked: bool = False) -> Control:
    ui = language.ui
    now = player == crew.playing
    told = ui("Plays now.") if now else ui("With a PIN.") if locked else ""
    return Control(f"seat:{player}", name, Choose(player), Kind.RADIO, detail=told, on=now)


def _entry(crew: Crew, label: str, language: Language, *, secret: bool = False) -> tuple[Control, Control]:
    """The entry, and the switch that shows letters on the screen."""
    ui = language.ui
    told = ui("Digits on the screen") if secret else ui("Letters on the screen")
    return (
        Control("entry", label, CrewPress.LETTERS, Kind.SECRET if secret else Kind.ENTRY, value=crew.typed),
        Control("letters", told, CrewPress.LETTERS, Kind.CHECK, on=crew.letters),
    )


def _keys(crew: Crew, keys: str, language: Language) -> tuple[Control, ...]:
    """Letters and digits on the screen, for touch and for a gamepad; nothing while they are not asked for."""
    if not crew.letters:
        return ()
    ui = language.ui
    capital = not crew.typed or crew.typed[-1] in " -"
    signs = [(key.upper() if capital else key, crew.typed + (key.upper() if capital else key)) for key in keys]
    shown = [
        Control(f"key:{key}", said, Typed(typed), group="keys") for key, (said, typed) in zip(keys, signs, strict=True)
    ]
    if " " not in keys and keys != string.digits:
        shown.append(Control("key:space", ui("Space"), Typed(f"{crew.typed} "), group="keys"))
    return (*shown, Control("key:erase", ui("Erase a sign"), Typed(crew.typed[:-1]), group="keys"))


def _typing(page: Page, crew: Crew, keys: tuple[Control, ...], language: Language) -> Page:
    """The page with its entry's problem, letters, and keys that no letter takes away."""
    problem = problem_words(crew, language)
    group = (Group("keys", language.ui("Letters on the screen"), small=True),) if keys else ()
    moved = {"help": "F1", "exit": "F12"}
    return replace(
        page,
        body=(*page.body, *((Paragraph(problem, Tone.LOOK_AGAIN),) if problem else ())),
        groups=(*page.groups, *group),
        options=(*page.options, *keys),
        onward=page.onward or Control("onward", language.ui("Go on"), CrewPress.NEXT, key="Enter"),
        bar=tuple(replace(control, key=moved.get(control.id, control.key)) for control in page.bar),
        live=problem,
        focus="entry",
    )


def problem_words(crew: Crew, language: Language) -> str:
    """What is wrong with what was typed, and what to do."""
    if crew.wait and crew.problem is Problem.WAIT:
        return language.ui_plural(
            "Wait one more second, then try again.", "Wait {count} more seconds, then try again.", crew.wait
        )
    if crew.wait:
        return language.ui_plural(
            "That is not it. Wait one second, then try again.",
            "That is not it. Wait {count} seconds, then try again.",
            crew.wait,
        )
    return language.ui(PROBLEMS[crew.problem]) if crew.problem in PROBLEMS else ""


def _nickname_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    told = ui("Choose any name that is not your own. At most {count} signs.", count=LONGEST_NICKNAME)
    taken = {one.nickname.casefold() for one in crew.players}
    free = [ui(one) for one in SUGGESTIONS if ui(one).casefold() not in taken]
    first = len(crew.players) * OFFERED % max(1, len(free))
    offered = (free[first:] + free[:first])[:OFFERED]
    suggestions = tuple(Control(f"offer:{one}", one, Typed(one), group="offers") for one in offered)
    page = replace(
        _page("nickname", ui("What do we call you?"), language),
        body=(Paragraph(told),),
        options=(*_entry(crew, ui("Your nickname"), language), *suggestions),
        groups=(Group("offers", ui("Or take one of these"), small=True),),
    )
    return _typing(page, crew, _keys(crew, LETTER_KEYS, language), language)


def _pin_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    low, high = PIN_DIGITS
    titles = {
        Asked.NEW_PIN: ui("A PIN, if you want one"),
        Asked.PIN_AGAIN: ui("The same PIN once more"),
        Asked.PIN: ui("Your PIN"),
    }
    told: tuple[Paragraph, ...] = ()
    options: tuple[Control, ...] = _entry(crew, ui("PIN"), language, secret=True)
    if crew.asked is Asked.NEW_PIN:
        told = (
            Paragraph(ui("It keeps a colleague from looking. {low} to {high} digits.", low=low, high=high)),
            Paragraph(
                ui("It is not encryption: whoever runs this computer can read its files. Nobody can look a PIN up."),
                Tone.ASIDE,
            ),
        )
        options = (*options, Control("no_pin", ui("Without a PIN"), CrewPress.NO_PIN))
    elif crew.asked is Asked.PIN:
        named = crew.find(crew.chosen)
        told = (Paragraph(ui("{nickname}, type your PIN.", nickname=named.nickname if named else "")),)
    page = replace(_page(crew.asked, titles[crew.asked], language), body=told, options=options)
    return _typing(page, crew, _keys(crew, string.digits, language), language)


def _take_along_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    return replace(
        _page("take_along", ui("Was that you?"), language),
        body=(Paragraph(ui("Somebody played here without a name.")),),
        options=(
            Control(
                "take_along",
                ui("Yes, take it along"),
                CrewPress.TAKE_ALONG,
                detail=ui("It becomes yours, {nickname}.", nickname=crew.nickname),
                key="1",
            ),
            Control("leave", ui("No, begin anew"), CrewPress.LEAVE, key="2"),
        ),
    )


def _whose(crew: Crew, language: Language) -> str:
    return crew.player.nickname if crew.player else language.ui("Without a name")


def _data_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    told = ui("Kept are: your answers with their times, cards you read, your settings. They stay on this computer.")
    return replace(
        _page("data", ui("Your data"), language),
        kicker=_whose(crew, language),
        body=(Paragraph(told),),
        options=(
            Control(
                "export",
                ui("Take your data along"),
                Chore.EXPORT,
                detail=ui("One file with everything, in your documents. You can read it in any text editor."),
                key="1",
            ),
            Control(
                "erase",
                ui("Erase your data"),
                CrewPress.ASK_ERASE,
                detail=ui("Everything of yours goes. You are asked once more."),
                key="2",
            ),
        ),
    )


def _erase_page(crew: Crew, told_to: str, language: Language) -> Page:
    ui = language.ui
    if crew.player:
        gone = ui(
            "The player {nickname} goes, with PIN, answers, progress and settings.", nickname=crew.player.nickname
        )
    else:
        gone = ui("Answers, progress and settings of whoever played without a name go.")
    stays = ui("Files that you had made, such as a certificate, stay where they are. So do records of a study.")
    if told_to and crew.player:
        known = ui("What {organisation} was told already stays there: ask them to erase it.", organisation=told_to)
        stays = f"{stays} {known}"
    return replace(
        _page("erase", ui("Erase everything?"), language),
        kicker=_whose(crew, language),
        body=(
            Paragraph(gone),
            Paragraph(ui("It cannot be brought back."), Tone.LOOK_AGAIN),
            Paragraph(stays, Tone.ASIDE),
        ),
        options=(
            Control("keep", ui("No, keep it"), CrewPress.BACK, key="1"),
            Control("erase_now", ui("Yes, erase everything"), Chore.ERASE, key="2"),
        ),
    )


def _written_page(crew: Crew, language: Language) -> Page:
    ui = language.ui
    certificate = crew.chore is Chore.CERTIFICATE
    view = View.PROGRAMME if certificate else View.PLAYERS
    return replace(
        _page(
            "written", ui("Your certificate is ready") if certificate else ui("Your data are in this file"), language
        ),
        kicker=_whose(crew, language),
        body=(Paragraph(crew.written, Tone.SPEECH), Paragraph(ui("Open it, print it, send it: it is yours."))),
        options=(Control("open", ui("Open the file"), Chore.OPEN, key="1"),),
        focus="onward",
        back=None,
        onward=Control("onward", ui("Go on"), Open(view), key="Enter"),
    )


def _erased_page(language: Language) -> Page:
    ui = language.ui
    return replace(
        _page("erased", ui("Everything is erased"), language),
        body=(Paragraph(ui("Nothing of it is left in the game's folder.")),),
        back=None,
        onward=Control("onward", ui("To the menu"), Press.TO_MENU, key="Enter"),
    )
