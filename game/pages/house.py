"""What an organisation's pack tells: its norm, its partners, its protocol. Nothing without a pack."""

from __future__ import annotations

from game.language import Language
from game.pages.frame import paragraphs
from game.pages.page import Paragraph, Tone
from game.story.help import HelpLine
from game.story.pack import Pack

URGENT = "112"


def norm_paragraphs(pack: Pack | None, language: Language) -> tuple[Paragraph, ...]:
    """The house norm, in the words of whoever has standing there."""
    if pack is None or pack.norm is None:
        return ()
    says = language.ui("{who}, {house}", who=pack.said_by, house=pack.name)
    return paragraphs(language.tell(pack.norm), Tone.NORM, says)


def who_helps(
    pack: Pack | None, lines: tuple[HelpLine, ...], language: Language, *, with_protocol: bool = False
) -> tuple[Paragraph, ...]:
    """The numbers, each with what it is for: in danger first, then what is close by, then in the whole country."""
    near = (*_partners(pack, language), *(protocol_paragraphs(pack, language) if with_protocol else ()))
    if not near:
        return help_paragraphs(lines, language)
    urgent = tuple(line for line in lines if line.number == URGENT)
    return (
        *(_told(line, language) for line in urgent),
        *near,
        Paragraph(language.ui("In the whole country"), Tone.HEADING),
        *help_paragraphs(tuple(line for line in lines if line not in urgent), language),
    )


def _partners(pack: Pack | None, language: Language) -> tuple[Paragraph, ...]:
    """Who helps close by, each with the date on which its number was checked."""
    if pack is None or not pack.partners:
        return ()
    lines = [Paragraph(language.ui("Close by: {house}", house=pack.name), Tone.HEADING)]
    for line in pack.partners:
        lines.append(_told(line, language))
        lines.append(Paragraph(language.ui("Checked on {date}.", date=line.checked), Tone.ASIDE))
    return tuple(lines)


def help_paragraphs(lines: tuple[HelpLine, ...], language: Language) -> tuple[Paragraph, ...]:
    """The help numbers, each with what it is for, and when they were last checked."""
    numbers = [_told(line, language) for line in lines]
    checked = max((line.checked for line in lines), default="")
    date = (Paragraph(language.ui("Numbers last checked on {date}.", date=checked), Tone.ASIDE),) if checked else ()
    return (*numbers, *date)


def protocol_paragraphs(pack: Pack | None, language: Language) -> tuple[Paragraph, ...]:
    """What the team does: who to call, where the quiet room is, how to log."""
    if pack is None or not pack.protocol:
        return ()
    lines: list[Paragraph] = []
    for part in pack.protocol:
        title = language.ui("{house}: {title}", house=pack.name, title=language.tell(part.title))
        lines.append(Paragraph(title, Tone.HEADING))
        lines.extend(paragraphs(language.tell(part.text)))
    return tuple(lines)


def _told(line: HelpLine, language: Language) -> Paragraph:
    return Paragraph(language.tell(line.text), label=number_words(line))


def number_words(line: HelpLine) -> str:
    """The name and the number; once where they are the same (112)."""
    return line.name if line.name.lower() == line.number.lower() else f"{line.name}: {line.number}"
