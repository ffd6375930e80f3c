"""`omstander team`: for the manager, who finished which module when, as PDF and CSV."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import MISTAKES, OK
from game.language import LANGUAGES, Language
from game.paths import Paths
from game.training.completion import Completion, booster_due, left_over, merged

if TYPE_CHECKING:
    from game.commands.certifying import Made
    from game.paper.team import Member, Team


def add(team: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    team.add_argument("files", nargs="*", type=Path, metavar="FILE", help="completions that other machines exported")
    team.add_argument("--export", type=Path, metavar="FILE", help="write this machine's completions to a file")
    team.add_argument("--output", type=Path, metavar="FOLDER", help="where PDF and CSV go (your documents folder)")
    team.add_argument("--pack", type=Path, metavar="PACK", help="the venue's pack, for its name")
    team.add_argument("--language", choices=LANGUAGES, default=None, help="the language of the overview")
    team.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Write what was asked, and print where; MISTAKES for a file that holds no completions. Raises OSError."""
    from game.commands.certificate import language_of, stock
    from game.records.completions_file import Unreadable, as_text, read_completions

    made = stock(paths, options.pack)
    here = tuple(here_done(paths, made))
    if options.export:
        options.export.parent.mkdir(parents=True, exist_ok=True)
        options.export.write_text(as_text(here, date.today()), encoding="utf-8")
        print(f"{options.export}: {len(here)} players, which module on which day; no answers")
        return OK
    try:
        others = [one for file in options.files for one in read_completions(file)]
    except Unreadable as error:
        print(f"omstander: {error}", file=sys.stderr)
        return MISTAKES
    together = [one for one in merged([*here, *others]) if one.programme == made.programme.id]
    language = language_of(paths, options.language)
    return _write(paths, overview(made, together, language, date.today()), language, options.output)


def here_done(paths: Paths, made: Made) -> Iterable[Completion]:
    """What everybody who plays here under a nickname has done; whoever plays without a name is nobody's to list."""
    from game.records.log import Log
    from game.records.roster import Roster
    from game.training.completion import completion

    roster = Roster(paths.user_data)
    for player in roster.players():
        log = Log(roster.home(player.id), player.id)
        try:
            yield completion(made.programme, log.recall().played, player.id, player.nickname)
        finally:
            log.close()


def overview(made: Made, done: Iterable[Completion], language: Language, today: date) -> Team:
    """What the manager sees."""
    from game.commands.certifying import module_title
    from game.paper.team import Team

    modules = tuple(made.programme.modules)
    return Team(
        language.tell(made.programme.title),
        made.programme.edition,
        made.pack.name if made.pack else "",
        tuple(module_title(made, module, language) for module in modules),
        tuple(_member(made, one, language, today) for one in done),
        today,
    )


def _member(made: Made, done: Completion, language: Language, today: date) -> Member:
    from game.commands.certifying import module_title
    from game.paper.team import Member

    left = left_over(made.programme, done)
    return Member(
        done.nickname,
        tuple(done.on(module) for module in made.programme.modules),
        module_title(made, left[0], language) if left else "",
        booster_due(made.programme, done, today),
    )


def _write(paths: Paths, team: Team, language: Language, output: Path | None) -> int:
    from game.commands.seats import in_documents
    from game.paper.team import team_csv, team_pdf

    folder, name = output or paths.documents, f"omstander-team-{team.made.isoformat()}"
    page = in_documents(folder, f"{name}.pdf")
    page.write_bytes(team_pdf(team, language, paths.assets / "fonts"))
    table = page.with_suffix(".csv")
    table.write_text("\ufeff" + team_csv(team, language), encoding="utf-8", newline="")
    print(f"{page}\n{table}\n{len(team.members)} players. Whoever plays without a name is not in it.")
    return OK
