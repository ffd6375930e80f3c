"""The same pages in a terminal: each is written out in words, answers are numbers and letters."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterator

from game.language import Language
from game.pages.page import Arrangement, Control, Kind, Mark, Page, Paragraph, Sign, Tone
from game.stage.sitting import Sitting
from game.training.players import Typed
from game.training.visit import Press, View

WIDTH = 76
CLEAR = "\033[2J\033[3J\033[H"
_TICKS = {Mark.DONE: "[x]", Mark.HERE: "[>]", Mark.AHEAD: "[ ]"}


def run_terminal(sitting: Sitting, read: Callable[[], str], write: Callable[[str], None]) -> None:
    """Play until the visit is closed or there is nothing more to read; `read` raises EOFError at the end."""
    page = sitting.page()
    while sitting.visit.view is not View.CLOSED:
        write(CLEAR if sitting.visit.hidden else "\n" + "─" * WIDTH)
        write(page_text(page, sitting.language))
        try:
            said = read().strip()
        except (EOFError, KeyboardInterrupt):
            page = sitting.act(Press.QUIT)
            continue
        if types(page, said):
            page = _typed(sitting, page, said)
            continue
        controls = pressed(page, said.lower())
        if controls is None:
            write(sitting.language.ui("Type a number or a letter from the list, then Enter."))
            continue
        for control in controls:
            if control.act is not None:
                page = sitting.act(control.act)


def pressed(page: Page, said: str) -> tuple[Control, ...] | None:
    """The controls that a typed line presses, several numbers for several marks; None when it names none."""
    if not said:
        return (page.onward,) if page.onward else None
    letters = dict(_lettered(page))
    if said in letters:
        return (letters[said],)
    open_options = [option for option in page.options if option.act is not None]
    numbers = said.replace(",", " ").split()
    if not all(number.isdecimal() and 1 <= int(number) <= len(open_options) for number in numbers):
        return None
    chosen = tuple(open_options[int(number) - 1] for number in numbers)
    if len(chosen) > 1 and any(control.kind is Kind.BUTTON for control in chosen):
        return None
    return chosen


def types(page: Page, said: str) -> bool:
    """Whether a typed line is for the page's entry: on such a page every line of more than one sign is."""
    return page.entry() is not None and len(said) > 1


def _typed(sitting: Sitting, page: Page, said: str) -> Page:
    """The page after the line was put into its entry, and on from there."""
    page = sitting.act(Typed(said))
    return sitting.act(page.onward.act) if page.onward and page.onward.act is not None else page


def page_text(page: Page, language: Language) -> str:
    """The whole page in words, at most 76 characters wide."""
    return "\n".join(_lines(page, language))


def _lines(page: Page, language: Language) -> Iterator[str]:
    if page.strip:
        yield from _wrapped("  ".join(f"{_TICKS[step.mark]} {step.name}" for step in page.strip))
    yield ""
    yield f"{page.title.upper()}" + (f" ({page.kicker})" if page.kicker else "")
    if page.picture and page.arrangement is not Arrangement.NEUTRAL:
        yield from _wrapped(page.picture.description, "  | ")
    if page.night:
        yield from _wrapped(" ".join(part.words for part in page.night))
    for paragraph in page.body:
        yield from _paragraph(paragraph)
    if page.prompt:
        yield ""
        yield from _wrapped(page.prompt)
    yield from _options(page, language)
    yield ""
    yield "  ".join(f"[{letter}] {control.label}" for letter, control in _lettered(page))
    if page.onward and page.onward.act is not None:
        yield f"[Enter] {page.onward.label}"
    elif page.live:
        yield page.live


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield ""
    if paragraph.tone is Tone.HEADING:
        yield f"## {paragraph.text}"
        return
    label = f"{paragraph.label}: " if paragraph.label else ""
    yield from _wrapped(label + paragraph.text, "> " if paragraph.tone is Tone.SPEECH else "")


def _options(page: Page, language: Language) -> Iterator[str]:
    number = 0
    group = ""
    labels = {g.id: g for g in page.groups}
    for option in page.options:
        if option.group != group:
            group = option.group
            yield ""
            yield from _wrapped(": ".join(filter(None, (labels[group].label, labels[group].detail))))
        number += option.act is not None
        yield from _option(option, number, language)
        is_last = [o for o in page.options if o.group == group][-1] is option
        if group and is_last and labels[group].remark:
            yield from _wrapped(f"{_sign(labels[group].sign, language)} {labels[group].remark}", "     ")


def _option(option: Control, number: int, language: Language) -> Iterator[str]:
    place = f"{number:>2}. " if option.act is not None else "  - "
    box = "" if option.on is None or option.act is None else ("(x) " if option.on else "( ) ")
    typed = f": {'•' * len(option.value) if option.kind is Kind.SECRET else option.value}_" if option.typed_in else ""
    yield from _wrapped(box + option.label + typed, place, "    ")
    if option.detail:
        yield from _wrapped(option.detail.replace("\n", " "), "    ")
    if option.remark or (option.sign is not Sign.NONE and not option.group):
        yield from _wrapped(f"{_sign(option.sign, language)} {option.remark}", "    ")


def _sign(sign: Sign, language: Language) -> str:
    ui = language.ui
    words = {
        Sign.NONE: "",
        Sign.CHOSEN: "",
        Sign.WENT_WELL: ui("This helps."),
        Sign.LOOK_AGAIN: ui("Have another look."),
        Sign.MISSED: ui("Not seen yet."),
    }
    return words[sign]


def _lettered(page: Page) -> Iterator[tuple[str, Control]]:
    """The controls beside the options, each with its letter."""
    letters = {"back": "b", "skip": "s", "pause": "p", "help": "h", "exit": "q"}
    for control in (page.back, page.skip, *page.bar):
        if control and control.id in letters:
            yield letters[control.id], control


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=first if rest is None else rest)
