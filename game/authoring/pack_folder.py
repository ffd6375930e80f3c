"""A pack as a whole: a folder or a zip -> its name and norms, its scenarios, its cast; or every mistake in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.authoring.archive import unpack
from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic
from game.authoring.library import CAST_FILE, CATALOGUE, yaml_files
from game.authoring.reader import PACK_FILE, PLACES_FILE, read_cast, read_pack, read_scenario
from game.people.person import Cast
from game.story.pack import Pack
from game.story.scenario import Scenario


@dataclass(frozen=True, slots=True)
class PackReading:
    """What can be used of a pack: None for `pack` when it has to be refused as a whole; scenarios by id and the cast
    without those that hold mistakes. `folder` is where its files lie, `name` what it was opened as."""

    name: str
    folder: Path | None = None
    pack: Pack | None = None
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    cast: Cast = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def locales(self) -> Path | None:
        """The folder of the pack's translations; None for one with a file that lies outside the pack."""
        outside = any(one.code == Code.OUTSIDE_PACK and one.path.endswith(CATALOGUE) for one in self.diagnostics)
        return self.folder / "locales" if self.folder and not outside else None

    @property
    def broken(self) -> tuple[str, ...]:
        """The files with mistakes, each once."""
        return tuple(dict.fromkeys(one.path for one in self.diagnostics if one.severity == "error"))


def open_pack(path: Path, private: Path) -> PackReading:
    """The pack in a folder or a zip; a zip is unpacked below `private`. Raises nothing for what the pack holds."""
    if path.is_dir():
        return load_pack(path)
    unpacked = unpack(path, private)
    if unpacked.folder is None:
        return PackReading(str(path), diagnostics=unpacked.diagnostics)
    reading = load_pack(_top(unpacked.folder))
    named = tuple(_within(path, reading.folder, one) for one in reading.diagnostics)
    return replace(reading, name=str(path), diagnostics=(*unpacked.diagnostics, *named))


def load_pack(folder: Path) -> PackReading:
    """The pack in the folder. Raises nothing: mistakes are diagnostics."""
    if not (folder / PACK_FILE).is_file():
        hint = f"write a `{PACK_FILE}` that names the pack: see the README"
        wrong = diagnostic(Code.NO_PACK, f"there is no `{PACK_FILE}` in this folder", str(folder), hint=hint)
        return PackReading(str(folder), folder, diagnostics=(wrong,))
    reading = read_pack(folder)
    if reading.pack is None:
        return PackReading(str(folder), folder, diagnostics=reading.diagnostics)
    found, scenarios = list(reading.diagnostics), dict[str, Scenario]()
    for file in yaml_files(folder):
        if file.relative_to(folder).as_posix() not in (PACK_FILE, PLACES_FILE, CAST_FILE):
            read = read_scenario(file, folder, reading.pack)
            found.extend(read.diagnostics)
            if read.scenario:
                scenarios[read.scenario.id] = read.scenario
    people = read_cast(folder / CAST_FILE, folder) if (folder / CAST_FILE).exists() else None
    found.extend(people.diagnostics if people else ())
    found.extend(_of_catalogues(folder))
    cast = people.cast if people else ()
    return PackReading(str(folder), folder, reading.pack, scenarios, cast, tuple(found), reading.lines)


def _of_catalogues(folder: Path) -> tuple[Diagnostic, ...]:
    files = sorted(folder.glob("locales/*/LC_MESSAGES/*.po"))
    if not files:
        return ()
    from game.authoring.catalogue_check import check_catalogue

    return tuple(one for file in files for one in _outside(file, folder) or check_catalogue(file))


def _outside(file: Path, folder: Path) -> tuple[Diagnostic, ...]:
    """A report of a link that leads out of the pack."""
    if file.resolve().is_relative_to(folder.resolve()):
        return ()
    hint = "put it into that folder; a link to somewhere else is not followed"
    return (diagnostic(Code.OUTSIDE_PACK, f"the file lies outside {folder}", str(file), hint=hint),)


def _top(folder: Path) -> Path:
    """The folder that holds the pack: whoever packs a folder, and not what is in it, gets one folder more."""
    inside = [path for path in folder.iterdir() if path.is_dir()]
    if not (folder / PACK_FILE).exists() and len(inside) == 1 and (inside[0] / PACK_FILE).is_file():
        return inside[0]
    return folder


def _within(archive: Path, folder: Path | None, found: Diagnostic) -> Diagnostic:
    """The diagnostic with the path as it is in the zip."""
    path = Path(found.path)
    if folder is None or not path.is_relative_to(folder):
        return found
    return replace(found, path=(archive / path.relative_to(folder)).as_posix())
