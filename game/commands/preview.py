"""`omstander preview`: the game beside a scenario's file; each save shows the same place in the story again."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.authoring.diagnostics import Diagnostic
from game.authoring.reader import PACK_FILE, Reading, read_pack, read_scenario
from game.commands.command import OK, WRONG_USAGE
from game.language import LANGUAGES, PSEUDO, Languages, system_language
from game.paths import Paths
from game.records.settings_file import read_settings
from game.training.preview import JumpTo, Mistake, Preview, Rewritten
from game.training.visit import Act, Visit

CALM = 0.6
"""Seconds after a save before its texts are held against the content rules."""


def add(preview: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    preview.add_argument("scenario", help="its file, or its name, such as horeca/vrijdag-aan-de-bar")
    preview.add_argument("--scene", default="", metavar="ID", help="the scene or ending to begin at")
    preview.add_argument("--language", choices=(*LANGUAGES, PSEUDO), default=None, help="the language for this time")
    preview.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Show the scenario until the window is closed; WRONG_USAGE without a screen, FileNotFoundError without a file.

    Nothing of it is written in the log.
    """
    from game.authoring.shelf import open_shelf
    from game.stage.editor import open_editor
    from game.stage.opening import NoDisplay
    from game.stage.sitting import Sitting
    from game.stage.watcher import Watcher
    from game.stage.window import run_window

    file, root = find_file(paths, options.scenario)
    settings, _ = read_settings(paths.user_data)
    code = options.language or settings.language or system_language()
    pack = root / "locales" if (root / PACK_FILE).is_file() else None
    languages = Languages({*LANGUAGES, code}, paths.locales, pack)
    shelf = open_shelf(paths.scenarios, paths.cast, paths.cache)
    visit = Visit({}, shelf.help_lines, replace(settings, language=code), preview=Preview(str(file)))
    watcher = Watcher([file, *languages.files])
    sitting = Sitting(visit, languages, shelf.cast, lambda _: None, lambda _: None, open_editor)
    author = Author(file, root)
    sitting.act(author.read())
    if options.scene:
        sitting.act(JumpTo(options.scene))

    def follow(post: Callable[[Act], None]) -> None:
        calm = Calm(lambda: post(author.review()))

        def saved() -> None:
            post(author.read())
            calm.begin()

        watcher.start(saved)
        calm.begin()

    try:
        run_window(sitting, paths, follow)
    except NoDisplay as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    return OK


def find_file(paths: Paths, named: str) -> tuple[Path, Path]:
    """The scenario's file and the folder that it is named below; raises FileNotFoundError when there is none."""
    file = Path(named)
    if not file.is_file():
        file = paths.scenarios / f"{named}.yaml"
    if not file.is_file():
        raise FileNotFoundError(f"there is no scenario {named!r}: name its file, or one of the game's own")
    file = file.resolve()
    roots = [folder for folder in file.parents if (folder / PACK_FILE).is_file()]
    if file.is_relative_to(paths.scenarios.resolve()):
        roots = [paths.scenarios.resolve()]
    return file, roots[0] if roots else file.parent


class Calm:
    """Does something once it is calm: the page is drawn first, and a next save is not kept waiting."""

    def __init__(self, then: Callable[[], None]) -> None:
        """`then` is called on a thread of its own."""
        self._then = then
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """Wait anew."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(CALM, self._then)
        self._timer.daemon = True
        self._timer.start()


class Author:
    """Whoever writes the file: what it holds now, and what the content rules say of it, which takes longer."""

    def __init__(self, file: Path, root: Path) -> None:
        """The scenario's file, below the folder that it is named after."""
        self._file, self._root = file, root
        self._reading = Reading(None)
        self._warnings: tuple[Diagnostic, ...] = ()

    def read(self) -> Rewritten:
        """What the file holds now, with the warnings of the last review. Raises nothing."""
        pack = read_pack(self._root).pack if (self._root / PACK_FILE).is_file() else None
        self._reading = read_scenario(self._file, self._root, pack)
        return self._rewritten()

    def review(self) -> Rewritten:
        """The same, with the warnings of the content rules."""
        from game.authoring.rules.review import review_reading

        reading = self._reading
        warnings = review_reading(self._file, reading).diagnostics
        if reading is self._reading:
            self._warnings = warnings
        return self._rewritten()

    def _rewritten(self) -> Rewritten:
        reading = self._reading
        found = (*reading.diagnostics, *(self._warnings if reading.scenario else ()))
        mistakes = tuple(
            Mistake(one.line, one.message, one.hint, one.source_line, one.code, one.severity == "error")
            for one in found
        )
        name = reading.scenario.id if reading.scenario else ""
        return Rewritten(Preview(str(self._file), name, mistakes, dict(reading.lines)), reading.scenario)
