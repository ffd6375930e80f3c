"""A line of text with the context that a translator needs to know which line it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One source line of a scenario: `context` is gettext's msgctxt, `message` its msgid.

    The message may name a role in braces: `{guest}` becomes the name of the person cast for it, `{guest.they}`,
    `{guest.them}` and `{guest.their}` the pronouns; a capital (`{guest.They}`) starts a sentence.
    """

    context: str
    message: str
