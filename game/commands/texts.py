"""`omstander texts`: the catalogues for translators, brought up to date, checked, sent out, taken back, compiled."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.command import MISTAKES, OK, WRONG_USAGE
from game.paths import Paths

if TYPE_CHECKING:
    from game.authoring.templates import Texts

ACTIONS = {
    "update": "bring every catalogue up to date with the texts, and compile it",
    "status": "list what is to translate, to review, or wrong; nothing is written",
    "compile": "compile the catalogues",
    "extract": "write the templates (.pot) that a new language begins with",
    "export": "put templates and catalogues into a folder, for Poedit, Weblate or a translator",
    "import": "take translations back from such files",
}


def add(texts: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    texts.formatter_class = argparse.RawDescriptionHelpFormatter
    texts.epilog = "\n".join(f"  {action:8} {does}" for action, does in ACTIONS.items())
    texts.add_argument("action", choices=tuple(ACTIONS), nargs="?", default="update")
    texts.add_argument("files", nargs="*", type=Path, metavar="PATH", help="a folder to write to, or files to import")
    texts.add_argument("--pack", type=Path, metavar="FOLDER", help="the texts of this pack instead of the game's own")
    texts.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Do what was asked, and print it; MISTAKES when something is missing or wrong, raises OSError."""
    from game.authoring.catalogues import extract, update
    from game.authoring.templates import Texts

    pack: Path | None = options.pack
    texts = Texts(Path(__file__).parent.parent, paths.scenarios, paths.locales)
    if pack is not None:
        if not pack.is_dir():
            raise FileNotFoundError(f"there is no pack in {str(pack)!r}: name the folder that holds its pack.yaml")
        texts = Texts(None, pack, pack / "locales")
    match options.action:
        case "extract":
            return _say(extract(texts, _folder(options) or texts.locales))
        case "export":
            return _export(texts, _folder(options) or Path("omstander-texts"))
        case "import":
            return _import(texts, options.files)
        case "compile":
            return _compile(texts)
        case "update":
            update(texts)
            status = _report(texts)
            return max(status, _compile(texts)) if pack is None else status
    return _report(texts)


def _folder(options: argparse.Namespace) -> Path | None:
    return options.files[0] if options.files else None


def _say(written: tuple[Path, ...]) -> int:
    for path in written:
        print(path)
    return OK


def _report(texts: Texts) -> int:
    """Print how each catalogue stands, with its mistakes; MISTAKES when something is missing or wrong."""
    from game.authoring.catalogue_check import check_catalogue
    from game.authoring.catalogues import status
    from game.authoring.diagnostics import as_text

    wrong = False
    for state in status(texts):
        found = [one for one in check_catalogue(state.path) if one.severity == "error"]
        stale = ", not up to date" if state.stale else ""
        review = f", {len(state.review)} to review" if state.review else ""
        print(f"{state.path}: {len(state.missing)} to translate{review}{stale}")
        for missing in state.missing:
            print(f"  {missing}")
        for text in state.review:
            print(f"  to review (in use): {text}")
        for one in found:
            print(as_text(one))
        wrong |= bool(found or state.missing or state.stale)
    return MISTAKES if wrong else OK


def _compile(texts: Texts) -> int:
    from game.authoring.catalogues import compile_catalogues
    from game.language.catalogue import DamagedCatalogue

    try:
        return _say(compile_catalogues(texts.locales))
    except DamagedCatalogue as wrong:
        print(f"omstander: a catalogue cannot be compiled: {wrong}. See `omstander texts status`", file=sys.stderr)
        return MISTAKES


def _export(texts: Texts, folder: Path) -> int:
    """A template of each domain, and `<language>/<domain>.po` of each catalogue."""
    from game.authoring.catalogues import catalogues, extract, update

    update(texts)
    written = list(extract(texts, folder))
    for path, _ in catalogues(texts):
        target = folder / path.parent.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        written.append(Path(shutil.copyfile(path, target)))
    return _say(tuple(written))


def _import(texts: Texts, files: list[Path]) -> int:
    """Take translations from files named `<language>/<domain>.po`; one with mistakes is not taken."""
    from game.authoring.catalogue_check import check_catalogue
    from game.authoring.catalogues import catalogues, take_over
    from game.authoring.diagnostics import as_text

    known = {f"{path.parent.parent.name}/{path.name}": (path, template) for path, template in catalogues(texts)}
    if not files:
        print(f"omstander: name the files to import: {', '.join(known)}", file=sys.stderr)
        return WRONG_USAGE
    status = OK
    for file in files:
        own = known.get(f"{file.resolve().parent.name}/{file.name}")
        if own is None:
            print(f"omstander: {file}: import a file with a name such as {', '.join(known)}", file=sys.stderr)
            return WRONG_USAGE
        wrong = [one for one in check_catalogue(file) if one.severity == "error"]
        for one in wrong:
            print(as_text(one))
        print(f"{file}: {'not taken' if wrong else f'{take_over(own[0], file, own[1])} translations taken'}")
        status = MISTAKES if wrong else status
    return status
