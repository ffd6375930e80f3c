"""The file of help lines: who can be called, and when that was checked."""

from __future__ import annotations

from yaml import Node, ScalarNode

from game.authoring.draft import Draft, plain_text
from game.authoring.facts import read_source_and_date
from game.authoring.fields import Fields, check_count, entries
from game.authoring.findings import shown
from game.authoring.outline import version_fits
from game.story.help import HelpLine

MOST_LINES = 40


def read_help_lines(draft: Draft, node: Node) -> tuple[HelpLine, ...]:
    """The lines in the author's order; none for another version of the format."""
    fields = Fields(draft.findings, node, "the help file")
    if not version_fits(fields):
        return ()
    lines = fields.need("lines")
    found = entries(draft.findings, lines, "`lines`")
    if lines is not None:
        check_count(draft.findings, fields.place("lines"), len(found), 1, MOST_LINES, "help lines")
    fields.close()
    return tuple(_line(draft, key, value) for key, value in found)


def _line(draft: Draft, key: ScalarNode, node: Node) -> HelpLine:
    fields = Fields(draft.findings, node, f"the help line {shown(key.value)}", key)
    name, number = fields.need("name"), fields.need("number")
    text = draft.text(fields, "text", f"{draft.id}/{key.value}")
    source, checked = read_source_and_date(fields, needed=True)
    fields.close()
    return HelpLine(
        id=key.value,
        name=plain_text(draft.findings, name, "name") if name is not None else "",
        number=plain_text(draft.findings, number, "number") if number is not None else "",
        text=text,
        source=source,
        checked=checked,
    )
