"""A page in spoken words: what is read aloud when it opens, and when focus moves."""

from __future__ import annotations

from game.language import Language, mark
from game.pages.page import Control, Kind, Page, Paragraph, Sign

_KINDS = {
    Kind.BUTTON: mark("button"),
    Kind.CHECK: mark("tick box"),
    Kind.RADIO: mark("choice"),
    Kind.SHOWN: mark("option"),
    Kind.ENTRY: mark("text field"),
    Kind.SECRET: mark("PIN field"),
}
SIGNS = {
    Sign.WENT_WELL: mark("This helps."),
    Sign.LOOK_AGAIN: mark("Have another look."),
    Sign.MISSED: mark("Not seen yet."),
}


def spoken_page(page: Page, language: Language) -> str:
    """The whole page: step, title, picture, text, what is asked, and the answers that were given."""
    here = next((f"{step.name}, {step.state}" for step in page.strip if step.mark == "here"), "")
    parts = [
        here,
        page.kicker,
        page.title,
        page.picture.description if page.picture else "",
        *(f"{meter.words} {meter.move}".strip() for meter in page.meters),
        *(part.words for part in page.night),
        *(spoken_paragraph(paragraph) for paragraph in page.body),
        page.prompt,
        *(
            f"{group.label}: {spoken_sign(group.sign, language)} {group.remark}"
            for group in page.groups
            if group.remark
        ),
        *(spoken_answer(option, language) for option in page.options if option.act is None),
    ]
    return sentences(parts)


def spoken_paragraph(paragraph: Paragraph) -> str:
    """The paragraph with its label."""
    return f"{paragraph.label}: {paragraph.text}" if paragraph.label else paragraph.text


def spoken_answer(option: Control, language: Language) -> str:
    """An answer that was given: what, its sign in words, and its explanation."""
    return sentences([option.label, spoken_sign(option.sign, language), option.remark])


def spoken_control(page: Page, control: Control, language: Language) -> str:
    """Name, role, state and place among its kind: «On, choice, picked, 2 of 4»."""
    ui = language.ui
    group = next((group for group in page.groups if group.id == control.group), None)
    beside = [c for c in page.options if c.group == control.group] if control in page.options else []
    place = ui("{number} of {count}", number=beside.index(control) + 1, count=len(beside)) if beside else ""
    name = ". ".join(filter(None, (group.label if group else "", group.detail if group else "", control.label)))
    parts = [name, ui(_KINDS[control.kind]), state_words(control, language), place, control.detail.replace("\n", " ")]
    return ", ".join(part for part in parts if part)


def state_words(control: Control, language: Language) -> str:
    """Whether the control is picked, cannot be pressed yet, or was less good before."""
    ui = language.ui
    words = [typed_words(control, language)] if control.typed_in else []
    if control.on is not None:
        words.append(ui("picked") if control.on else ui("not picked"))
    if control.act is None:
        words.append(ui("not available yet") if control.sign is Sign.NONE else "")
    words.append(spoken_sign(control.sign, language))
    return ", ".join(word for word in words if word)


def typed_words(control: Control, language: Language) -> str:
    """What stands in an entry; of a PIN only how many digits."""
    if not control.value:
        return language.ui("empty")
    if control.kind is Kind.SECRET:
        return language.ui_plural("one digit", "{count} digits", len(control.value))
    return control.value


def spoken_sign(sign: Sign, language: Language) -> str:
    """The sign in words; empty for none."""
    return language.ui(SIGNS[sign]) if sign in SIGNS else ""


def sentences(parts: list[str]) -> str:
    """The parts that say something, each ended as a sentence."""
    said = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part[-1] in ".?!…’”»:" else f"{part}." for part in said)
