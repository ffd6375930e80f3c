"""One locale: turns the game's own messages and the scenarios' texts into what a person reads."""

from __future__ import annotations

import gettext
import io
import locale
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.story.text import Text

LANGUAGES = ("nl", "en")
SCENARIO_SOURCE = "nl"
GAME_SOURCE = "en"
PSEUDO = "pseudo"
"""A made-up language for layout: every message is accented and 40 % longer, so what is missed or too tight shows."""


def mark(message: str) -> str:
    """The message itself; marks a constant for extraction where it is not said yet."""
    return message


@dataclass(frozen=True, slots=True)
class Language:
    """A locale with its two gettext domains: `game` (English source) and `scenarios` (Dutch source)."""

    code: str
    game: gettext.NullTranslations
    scenarios: gettext.NullTranslations

    def ui(self, message: str, **values: object) -> str:
        """The game's own message in this language, with `{name}` places filled from `values`."""
        said = self.game.gettext(message) if message else ""
        return said.format(**values) if values else said

    def ui_plural(self, one: str, many: str, count: int, **values: object) -> str:
        """The message for `count` things; `{count}` is filled in."""
        return self.game.ngettext(one, many, count).format(count=count, **values)

    def tell(self, text: Text) -> str:
        """A scenario's text in this language; the Dutch source where a translation is missing."""
        return self.scenarios.pgettext(text.context, text.message) if text.message else ""


def load_language(code: str, locales: Path) -> Language:
    """The language with this code; messages without a catalogue stay as they stand in the source."""
    if code == PSEUDO:
        return Language(code, _Pseudo(), _Pseudo())
    return Language(
        code,
        _catalogue("game", code, locales),
        gettext.NullTranslations() if code == SCENARIO_SOURCE else _catalogue("scenarios", code, locales),
    )


def system_language(wanted: Sequence[str] = LANGUAGES) -> str:
    """The language that the system is set to, when the game speaks it; English otherwise."""
    try:
        code = locale.getlocale()[0] or _environment_locale()
    except ValueError:
        code = _environment_locale()
    short = code.replace("-", "_").split("_")[0].lower()
    if short == "dutch":  # how Windows names it
        short = "nl"
    return short if short in wanted else GAME_SOURCE


def _environment_locale() -> str:
    return next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")


def _catalogue(domain: str, code: str, locales: Path) -> gettext.NullTranslations:
    """Compiled where an installation has compiled it, else read from the translator's file: a change shows at once."""
    folder = locales / code / "LC_MESSAGES"
    compiled, written = folder / f"{domain}.mo", folder / f"{domain}.po"
    if compiled.is_file() and (not written.is_file() or written.stat().st_mtime <= compiled.stat().st_mtime):
        with compiled.open("rb") as stream:
            return gettext.GNUTranslations(stream)
    if written.is_file():
        return gettext.GNUTranslations(_compile(written))
    return gettext.NullTranslations()


def _compile(written: Path) -> io.BytesIO:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with written.open("rb") as stream:
        write_mo(compiled, read_po(stream))
    compiled.seek(0)
    return compiled


class _Pseudo(gettext.NullTranslations):
    """Accents the message and makes it longer, leaving its `{places}` whole."""

    _ACCENTS = str.maketrans("aeiounsczyAEIOUNSC", "áëïôûñšçžýÁËÏÔÛÑŠÇ")

    def gettext(self, message: str) -> str:
        pieces = re.split(r"(\{[^}]*\})", message)
        accented = "".join(p if p.startswith("{") else p.translate(self._ACCENTS) for p in pieces)
        return accented + " " + "één twee drie vier "[: max(1, len(message) * 2 // 5) % 19] * (1 + len(message) // 48)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (gettext's own signature)
        return self.gettext(message)
