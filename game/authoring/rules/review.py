"""Files -> what the rules find in them, with the author's answers taken into account."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.authoring.diagnostics import Diagnostic
from game.authoring.draft import Answered
from game.authoring.findings import did_you_mean, shown
from game.authoring.library import BESIDE, CAST_FILE, HELP_FILE, is_pack, yaml_files
from game.authoring.pack_folder import open_pack
from game.authoring.reader import PACK_FILE, PLACES_FILE, Reading, read_help, read_scenario
from game.authoring.rules.content import form_warnings, word_warnings
from game.authoring.rules.plain import Ease, ease_of, plain_warnings
from game.authoring.rules.rule import PLAIN, Rule
from game.authoring.rules.told import Translations, Warned, told_texts, translated_texts
from game.authoring.rules.whole import help_warnings, whole_warnings
from game.language.catalogue import DamagedCatalogue, read_catalogue
from game.story.pack import Pack


@dataclass(frozen=True, slots=True)
class Review:
    """What the rules say of one scenario: warnings without an answer, those of plain language last and the worst of
    them first; the answers that were used; the notes under `review`; the reading ease in each language."""

    path: str
    diagnostics: tuple[Diagnostic, ...]
    answered: tuple[Answered, ...] = ()
    notes: tuple[str, ...] = ()
    ease: tuple[Ease, ...] = ()


def review(paths: Sequence[Path], scenarios: Path, locales: Path) -> tuple[Review, ...]:
    """What the rules say of each scenario in the files and below the folders, without those that hold errors.

    `scenarios` and `locales` are the game's own folders: a scenario of the game is reviewed with its translations, one
    of a pack with the pack's. Raises nothing for what the files hold.
    """
    reviews: dict[str, Review] = {}
    for path in paths:
        found = [*_pack_reviews(path)] if is_pack(path) else [*_file_reviews(path, scenarios, locales)]
        for pack in sorted(path.rglob(PACK_FILE)) if path.is_dir() and not is_pack(path) else ():
            found += _pack_reviews(pack.parent)
        reviews.update((one.path, one) for one in found)
    return tuple(reviews.values())


def review_reading(path: Path, reading: Reading, catalogues: Iterable[Translations] = ()) -> Review:
    """What the rules say of one scenario that was read; nothing for one with errors."""
    scenario = reading.scenario
    if scenario is None:
        return Review(str(path), ())
    told = [tuple(told_texts(scenario, path, reading.lines, reading.source_lines))]
    told += [tuple(translated_texts(scenario, catalogue)) for catalogue in catalogues]
    warned = list(whole_warnings(scenario, path, reading.source_lines, reading.lines))
    for text in (one for texts in told for one in texts):
        warned += [*form_warnings(text), *word_warnings(scenario, text), *plain_warnings(text)]
    open_ones, used = _answer(warned, reading.answered)
    diagnostics = (*_in_order(open_ones), *_unused(path, reading, used, warned))
    ease = tuple(filter(None, (ease_of(texts) for texts in told)))
    return Review(str(path), diagnostics, used, scenario.review, ease)


def _answer(warned: Sequence[Warned], answers: Sequence[Answered]) -> tuple[list[Warned], tuple[Answered, ...]]:
    """The warnings without an answer, and the answers that have a warning."""
    by_place = {(one.code, one.place): one for one in answers}
    used: dict[Answered, None] = {}
    left = []
    for one in warned:
        answer = by_place.get((str(one.rule), one.place))
        if answer is None:
            left.append(one)
        else:
            used[answer] = None
    return left, tuple(used)


def _in_order(warned: Iterable[Warned]) -> Iterator[Diagnostic]:
    ones = tuple(warned)
    content = [one for one in ones if one.rule not in PLAIN]
    plain = [one for one in ones if one.rule in PLAIN]
    yield from (one.diagnostic for one in sorted(content, key=_where))
    yield from (one.diagnostic for one in sorted(plain, key=lambda one: (-one.weight, *_where(one))))


def _where(warned: Warned) -> tuple[str, int, int]:
    return warned.diagnostic.path, warned.diagnostic.line, warned.diagnostic.column


def _unused(path: Path, reading: Reading, used: Sequence[Answered], warned: Sequence[Warned]) -> Iterator[Diagnostic]:
    known = [str(rule) for rule in Rule]
    for answer in reading.answered:
        if answer in used:
            continue
        places = [one.place for one in warned if one.rule == answer.code]
        hint = "take the answer out; the text is fine now"
        if answer.code not in known:
            hint = did_you_mean(answer.code, known)
        elif places:
            hint = did_you_mean(answer.place, places)
        message = f"there is no warning {shown(answer.code)} at {shown(answer.place)}"
        lines = reading.source_lines
        source = lines[answer.line - 1] if answer.line <= len(lines) else ""
        column = len(source) - len(source.lstrip()) + 1
        rule = str(Rule.UNUSED_ANSWER)
        yield Diagnostic(rule, message, str(path), answer.line, column, source[:400], hint, "warning")


def _file_reviews(path: Path, scenarios: Path, locales: Path) -> Iterator[Review]:
    root = path if path.is_dir() else path.parent
    files = yaml_files(path) if path.is_dir() else [path]
    catalogues: tuple[Translations, ...] | None = None
    for file in files:
        if file.name == HELP_FILE:
            yield Review(str(file), tuple(help_warnings(file, read_help(file, root).help_lines)))
        if file.suffix != ".yaml" or file.name in (HELP_FILE, CAST_FILE) or file.parent.name in BESIDE:
            continue
        own = file.resolve().is_relative_to(scenarios.resolve())
        reading = read_scenario(file, scenarios if own else root)
        if own and catalogues is None:
            catalogues = tuple(_opened(locales.glob("*/LC_MESSAGES/scenarios.po")))
        yield review_reading(file, reading, catalogues or () if own else ())


def _opened(paths: Iterable[Path]) -> Iterator[Translations]:
    """The catalogues that can be read; `check` tells of the others."""
    for path in sorted(paths):
        try:
            yield Translations(path, path.parent.parent.name, tuple(read_catalogue(path)))
        except (DamagedCatalogue, OSError):
            continue


def _pack_reviews(path: Path) -> Iterator[Review]:
    with tempfile.TemporaryDirectory(prefix="omstander-") as private:
        opened = open_pack(path, Path(private))
        if opened.folder is None or opened.pack is None:
            return
        for found in _of_pack(opened.folder, opened.pack):
            yield found if path.is_dir() else _within(path, opened.folder, found)


def _of_pack(folder: Path, pack: Pack) -> Iterator[Review]:
    catalogues = tuple(_opened(folder.glob("locales/*/LC_MESSAGES/*.po")))
    for file in yaml_files(folder):
        if file.relative_to(folder).as_posix() not in (PACK_FILE, PLACES_FILE, CAST_FILE):
            yield review_reading(file, read_scenario(file, folder, pack), catalogues)


def _within(archive: Path, folder: Path, found: Review) -> Review:
    """The review with the paths as they are in the zip."""

    def named(path: str) -> str:
        return (archive / Path(path).relative_to(folder)).as_posix()

    diagnostics = tuple(replace(one, path=named(one.path)) for one in found.diagnostics)
    return replace(found, path=named(found.path), diagnostics=diagnostics)
