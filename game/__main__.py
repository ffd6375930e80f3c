"""The command line: opens the game, plays in a terminal, checks scenarios, keeps their texts."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.authoring.shelf import Shelf, open_shelf
from game.language import LANGUAGES, PSEUDO, Language, load_language, system_language
from game.paths import Paths, find_paths
from game.records.log import Log
from game.records.settings_file import read_settings, write_settings
from game.stage.sitting import Sitting
from game.story.scenario import Scenario
from game.training.visit import Act, Begin, Continue, Notice, Trouble, Visit

OK, MISTAKES, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; the exit status: 0 fine, 1 mistakes found, 2 wrong usage."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    options = _parser().parse_args(arguments)
    try:
        paths = find_paths()
        if options.command == "check":
            return _check(options.paths or [paths.scenarios], options.format)
        if options.command == "texts":
            return _texts(paths, options.action)
        return _play(paths, options)
    except OSError as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="omstander", description="Practise stepping in, in nightlife.")
    parser.set_defaults(command="", scenario="")
    _add_play_options(parser, None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    play = commands.add_parser("play", help="play a scenario (the menu, when none is named)")
    _add_play_options(play, argparse.SUPPRESS)
    play.add_argument(
        "scenario", nargs="?", default="", help="its name, such as horeca/vrijdag-aan-de-bar, or its file"
    )
    check = commands.add_parser("check", help="find the mistakes in scenarios")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders; the game's own when none")
    check.add_argument("--format", choices=("text", "json"), default="text")
    texts = commands.add_parser("texts", help="bring the catalogues for translators up to date and compile them")
    texts.add_argument("action", choices=("update", "status"), nargs="?", default="update")
    return parser


def _add_play_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--terminal", action="store_true", default=default or False, help="play in this terminal")
    parser.add_argument("--language", choices=(*LANGUAGES, PSEUDO), default=default, help="the language for this time")


def _check(paths: Sequence[Path], form: str) -> int:
    from game.authoring.diagnostics import as_json, as_text, has_errors
    from game.authoring.library import check

    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"there is no file or folder {str(path)!r} to check")
    found = check(paths)
    if form == "json":
        print(as_json(found))
    else:
        for diagnostic in found:
            print(as_text(diagnostic))
        print(f"{len(found)} found." if found else "No mistakes found.")
    return MISTAKES if has_errors(found) else OK


def _texts(paths: Paths, action: str) -> int:
    from game.authoring.catalogues import Texts, compile_catalogues, status, update

    texts = Texts(Path(__file__).parent, paths.scenarios, paths.locales)
    states = update(texts) if action == "update" else status(texts)
    for state in states:
        stale = ", not up to date" if state.stale else ""
        print(f"{state.path}: {len(state.missing)} to translate{stale}")
        for missing in state.missing:
            print(f"  {missing}")
    if action == "update":
        compile_catalogues(paths.locales)
    return MISTAKES if any(state.missing or state.stale for state in states) else OK


def _play(paths: Paths, options: argparse.Namespace) -> int:
    log = Log(paths.user_data)
    try:
        visit, languages = _open_visit(paths, options)
        sitting = Sitting(visit, languages, log.write, lambda settings: write_settings(paths.user_data, settings))
        if options.scenario:
            sitting.act(log.recall())
            sitting.act(_first_act(sitting.visit, options.scenario))
        if options.terminal:
            return _in_terminal(sitting, log, recalled=bool(options.scenario))
        return _in_window(sitting, paths, log, recalled=bool(options.scenario))
    finally:
        log.close()


def _open_visit(paths: Paths, options: argparse.Namespace) -> tuple[Visit, dict[str, Language]]:
    """The visit as it begins; raises FileNotFoundError when a scenario is named that is not there."""
    settings, damaged = read_settings(paths.user_data)
    code = options.language or settings.language or system_language()
    shelf = _shelf(paths, options.scenario)
    notices = [Notice(Trouble.SETTINGS_DAMAGED, str(damaged))] if damaged else []
    notices += [Notice(Trouble.SCENARIO_BROKEN, file) for file in shelf.broken]
    if not shelf.scenarios:
        notices.append(Notice(Trouble.NO_SCENARIOS, str(paths.scenarios)))
    languages = {language: load_language(language, paths.locales) for language in {*LANGUAGES, code}}
    visit = Visit(shelf.scenarios, shelf.help_lines, replace(settings, language=code), notices=tuple(notices))
    return visit, languages


def _shelf(paths: Paths, scenario: str) -> Shelf:
    """The scenarios that ship, with the one that is named by its file."""
    shelf = open_shelf(paths.scenarios, paths.cache)
    if not scenario or scenario in shelf.scenarios:
        return shelf
    file = Path(scenario)
    if not file.is_file():
        known = ", ".join(shelf.scenarios) or "none"
        raise FileNotFoundError(f"there is no scenario {scenario!r}. The ones there are: {known}")
    return replace(shelf, scenarios={**shelf.scenarios, **_read_one(file)})


def _read_one(file: Path) -> dict[str, Scenario]:
    from game.authoring.diagnostics import as_text
    from game.authoring.reader import read_scenario

    reading = read_scenario(file, file.parent)
    if reading.scenario is None:
        raise FileNotFoundError("\n".join(["this scenario has mistakes:", *map(as_text, reading.diagnostics)]))
    return {reading.scenario.id: reading.scenario}


def _first_act(visit: Visit, scenario: str) -> Act:
    """Go on with the scenario where it was left, or begin it."""
    named = scenario if scenario in visit.catalogue else list(visit.catalogue)[-1]
    return Continue(named) if named in visit.unfinished else Begin(named)


def _in_terminal(sitting: Sitting, log: Log, *, recalled: bool) -> int:
    from game.stage.terminal import run_terminal

    if not recalled:
        sitting.act(log.recall())
    run_terminal(sitting, lambda: input("> "), print)
    return OK


def _in_window(sitting: Sitting, paths: Paths, log: Log, *, recalled: bool) -> int:
    from game.stage.window import NoDisplay, run_window

    try:
        run_window(sitting, paths, None if recalled else log.when_open)
    except NoDisplay as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    return OK


if __name__ == "__main__":
    sys.exit(main())
