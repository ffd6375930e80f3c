"""`omstander preview`: the game beside a scenario's file; each save shows the same place in the story again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.commands.command import OK, WRONG_USAGE, Commands
from game.language import LANGUAGES, PSEUDO, Languages, system_language
from game.paths import Paths
from game.records.settings_file import read_settings
from game.story.pack import Pack
from game.training.preview import JumpTo, Mistake, Preview, Rewritten
from game.training.visit import Act, Visit


def add(commands: Commands) -> None:
    """Put the command on the parser."""
    preview = commands.add_parser("preview", help="see a scenario while you write it: each save shows at once")
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
    pack = root / "locales" if (root / "pack.yaml").is_file() else None
    languages = Languages({*LANGUAGES, code}, paths.locales, pack)
    shelf = open_shelf(paths.scenarios, paths.cast, paths.cache)
    visit = Visit({}, shelf.help_lines, replace(settings, language=code), preview=Preview(str(file)))
    watcher = Watcher([file, *languages.files])
    sitting = Sitting(visit, languages, shelf.cast, lambda _: None, lambda _: None, open_editor)
    sitting.act(read_again(file, root))
    if options.scene:
        sitting.act(JumpTo(options.scene))

    def follow(post: Callable[[Act], None]) -> None:
        watcher.start(lambda: post(read_again(file, root)))

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
    roots = [folder for folder in file.parents if (folder / "pack.yaml").is_file()]
    if file.is_relative_to(paths.scenarios.resolve()):
        roots = [paths.scenarios.resolve()]
    return file, roots[0] if roots else file.parent


def read_again(file: Path, root: Path) -> Rewritten:
    """What the file holds now. Raises nothing."""
    from game.authoring.reader import read_pack, read_scenario

    pack: Pack | None = read_pack(root).pack if (root / "pack.yaml").is_file() else None
    reading = read_scenario(file, root, pack)
    mistakes = tuple(
        Mistake(one.line, one.message, one.hint, one.source_line, one.code, one.severity == "error")
        for one in reading.diagnostics
    )
    preview = Preview(str(file), reading.scenario.id if reading.scenario else "", mistakes, dict(reading.lines))
    return Rewritten(preview, reading.scenario)
