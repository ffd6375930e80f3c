"""Packs as zips, harmless and hostile: for each code one zip that makes exactly that mistake."""

from __future__ import annotations

import stat
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from game.authoring.codes import Code

PACK = Path(__file__).parents[1] / "packs" / "cafe-de-zon"
BARE = b"version: 1\nid: de-maan\nname: De Maan\n"
NOTHING: Mapping[str, bytes] = {}


def zipped(path: Path, files: Mapping[str, bytes] = NOTHING, *entries: tuple[zipfile.ZipInfo, bytes]) -> Path:
    """A zip with a `pack.yaml`, these files, and these entries as they are."""
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content in {"pack.yaml": BARE, **files}.items():
            opened.writestr(name, content)
        for entry, content in entries:
            opened.writestr(entry, content)
    return path


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    """A file of the zip with this mode, its name as it is."""
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = name
    info.create_system = 3
    info.external_attr = mode << 16
    return info


def whole_pack(path: Path) -> Path:
    """The café's pack, packed as its folder."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for file in sorted(PACK.rglob("*")):
            opened.write(file, Path(PACK.name) / file.relative_to(PACK))
    return path


def _encrypted(path: Path) -> Path:
    data = bytearray(zipped(path).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)
    return path


def _damaged(path: Path) -> Path:
    data = zipped(path, {"avond.txt": b"x" * 100}).read_bytes()
    path.write_bytes(data[:60] + b"\xff" * 8 + data[68:])
    return path


def _without_pack(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("leesmij.txt", "x")
    return path


ZIPS: Mapping[Code, Callable[[Path], Path]] = {
    Code.NO_PACK: _without_pack,
    Code.BAD_LOGO: lambda path: zipped(path, {"pack.yaml": BARE + b"logo: ../logo.png\n"}),
    Code.BAD_ARCHIVE: _damaged,
    Code.ARCHIVE_TOO_LARGE: lambda path: zipped(path, {"bom.txt": b"0" * 2_000_000}),
    Code.ENCRYPTED_ARCHIVE: _encrypted,
    Code.UNSAFE_PATH: lambda path: zipped(path, NOTHING, (entry("../../.bashrc.txt"), b"x")),
    Code.LINK_IN_ARCHIVE: lambda path: zipped(path, NOTHING, (entry("a.txt", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    Code.REPEATED_PATH: lambda path: zipped(path, {"Avond.txt": b"x", "avond.txt": b"y"}),
    Code.ARCHIVE_IN_ARCHIVE: lambda path: zipped(path, {"meer.zip": b"PK\x03\x04"}),
    Code.NOT_UNPACKED: lambda path: zipped(path, {"start.exe": b"MZ"}),
}
