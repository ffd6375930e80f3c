"""One locale: turns the game's own messages and the scenarios' texts into what a person reads."""

from __future__ import annotations

import gettext
import io
import locale
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.language.catalogue import BY_PLACE, DamagedCatalogue, compile_catalogue, fits
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
    game: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    scenarios: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)

    def ui(self, message: str, **values: object) -> str:
        """The game's own message in this language, with `{name}` places filled from `values`."""
        said = self.game.gettext(message) if message else ""
        return said.format(**values) if values else said

    def ui_plural(self, one: str, many: str, count: int, **values: object) -> str:
        """The message for `count` things; `{count}` is filled in."""
        return self.game.ngettext(one, many, count).format(count=count, **values)

    def tell(self, text: Text) -> str:
        """A scenario's text in this language; the Dutch source where a translation is missing.

        Where the source was corrected after it was translated, the translation of the same place is told, unless it
        names somebody whom the source no longer names.
        """
        if not text.message:
            return ""
        said = self.scenarios.pgettext(text.context, text.message)
        if said is not text.message and said != text.message:
            return said
        before = self.scenarios.pgettext(text.context, BY_PLACE)
        return before if before != BY_PLACE and fits(before, text.message) else said


def load_language(code: str, locales: Path, pack: Path | None = None) -> Language:
    """The language with this code, with the locales of a pack as well; messages without a catalogue stay as they stand.

    Raises DamagedCatalogue (a ValueError), or OSError, for a catalogue that cannot be read.
    """
    if code == PSEUDO:
        return Language(code, _Pseudo(), _Pseudo())
    game = _catalogue("game", code, locales)
    if code == SCENARIO_SOURCE:
        return Language(code, game, gettext.NullTranslations())
    scenarios = _catalogue("scenarios", code, locales)
    if pack is not None:
        own = _written("scenarios", code, pack)
        own.add_fallback(scenarios)
        scenarios = own
    return Language(code, game, scenarios)


def catalogue_files(code: str, *folders: Path) -> tuple[Path, ...]:
    """The files that a language may be read from, whether or not they are there."""
    names = [f"{domain}.{kind}" for domain in ("game", "scenarios") for kind in ("po", "mo")]
    return tuple(folder / code / "LC_MESSAGES" / name for folder in folders for name in names)


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
    compiled, written = (locales / code / "LC_MESSAGES" / f"{domain}.{kind}" for kind in ("mo", "po"))
    if compiled.is_file() and (not written.is_file() or written.stat().st_mtime_ns <= compiled.stat().st_mtime_ns):
        with compiled.open("rb") as stream:
            return gettext.GNUTranslations(stream)
    return _written(domain, code, locales)


def _written(domain: str, code: str, locales: Path) -> gettext.NullTranslations:
    """The translator's file alone: nobody can look into a compiled one, so a pack's is not read."""
    written = locales / code / "LC_MESSAGES" / f"{domain}.po"
    if not written.is_file():
        return gettext.NullTranslations()
    try:
        return gettext.GNUTranslations(io.BytesIO(compile_catalogue(written)))
    except DamagedCatalogue as wrong:
        raise DamagedCatalogue(f"{written}:{wrong.line}: {wrong}", wrong.line) from wrong


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
