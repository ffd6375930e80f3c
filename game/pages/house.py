"""What an organisation's pack tells: its norm, its partners, its protocol. Nothing without a pack."""

from __future__ import annotations

from game.language import Language
from game.pages.frame import paragraphs
from game.pages.page import Paragraph, Tone
from game.story.help import HelpLine
from game.story.pack import Pack


def norm_paragraphs(pack: Pack | None, language: Language) -> tuple[Paragraph, ...]:
    """The house norm, in the words of whoever has standing there."""
    if pack is None or pack.norm is None:
        return ()
    says = language.ui("{who}, {house}", who=pack.said_by, house=pack.name)
    return paragraphs(language.tell(pack.norm), Tone.NORM, says)


def partner_paragraphs(pack: Pack | None, language: Language) -> tuple[Paragraph, ...]:
    """Who helps close by, each with its number and the date on which that was checked."""
    if pack is None or not pack.partners:
        return ()
    ui = language.ui
    lines = [Paragraph(ui("Close by: {house}", house=pack.name), Tone.HEADING)]
    for line in pack.partners:
        lines.append(Paragraph(language.tell(line.text), label=number_of(line)))
        lines.append(Paragraph(ui("Checked on {date}.", date=line.checked), Tone.ASIDE))
    return (*lines, Paragraph(ui("In the whole country"), Tone.HEADING))


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


def number_of(line: HelpLine) -> str:
    """The name and the number; once where they are the same (112)."""
    return line.name if line.name.lower() == line.number.lower() else f"{line.name}: {line.number}"
