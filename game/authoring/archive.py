"""A pack as a zip: looked through before anything is unpacked, and unpacked into a private folder alone.

What is looked at, and why: OWASP, "File Upload Cheat Sheet"; D. Fifield, "A better zip bomb" (WOOT 2019).
"""

from __future__ import annotations

import hashlib
import io
import shutil
import stat
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, diagnostic, has_errors
from game.authoring.findings import shown

LARGEST_ARCHIVE = 8 * 1024 * 1024
"""In bytes. It bounds what a list of a million empty files can take, which is read before anything can be counted."""
LARGEST_FILE = 4 * 1024 * 1024
LARGEST_TOTAL = 32 * 1024 * 1024
MOST_FILES = 1000
HIGHEST_RATIO = 100
"""How many times larger than it is packed a file may be. Text packs to a tenth; a bomb to a thousandth."""
SMALL = 64 * 1024
"""Bytes that are never too many, however well they pack."""
LONGEST_PATH, DEEPEST = 200, 8
KINDS = frozenset((".yaml", ".yml", ".po", ".png", ".md", ".txt"))
ARCHIVES = frozenset((".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".jar", ".iso"))

_KEPT = 4
"""How many unpacked packs stay in the folder."""
_LEFT_BEHIND = frozenset(("__macosx", "thumbs.db", "desktop.ini"))
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The folder that a zip was unpacked into, None when a diagnostic is an error."""

    folder: Path | None
    diagnostics: tuple[Diagnostic, ...] = ()


def unpack(archive: Path, into: Path) -> Unpacked:
    """Unpack the zip into a folder of its own below `into`, named after what it holds; nothing of a hostile one.

    Raises nothing for what the zip holds, OSError where `into` cannot be written.
    """
    try:
        with archive.open("rb") as stream:
            data = stream.read(LARGEST_ARCHIVE + 1)
    except OSError as wrong:
        return _refused(archive, Code.CANNOT_READ, f"cannot read the file: {wrong.strerror}", "look at its path")
    if len(data) > LARGEST_ARCHIVE:
        told = f"the zip is over {LARGEST_ARCHIVE // 1024**2} MiB"
        return _refused(archive, Code.ARCHIVE_TOO_LARGE, told, "a pack is text and a logo; take the rest out")
    held, found = _contents(archive, data)
    if has_errors(found):
        return Unpacked(None, found)
    folder = into / hashlib.sha256(data).hexdigest()[:32]
    if not folder.is_dir():
        _write(held, into, folder)
    return Unpacked(folder, found)


def _refused(archive: Path, code: Code, message: str, hint: str) -> Unpacked:
    return Unpacked(None, (diagnostic(code, message, str(archive), hint=hint),))


def _contents(archive: Path, data: bytes) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """What the files of a harmless zip hold, by path, and what is wrong with it; nothing when anything is."""
    found: list[Diagnostic] = []
    held: dict[str, bytes] = {}

    def report(code: Code, message: str, hint: str) -> None:
        found.append(diagnostic(code, message, str(archive), hint=hint))

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            entries = opened.infolist()
            for code, message, hint in _wrongs(entries):
                report(code, message, hint)
            if not has_errors(found):
                held = {entry.filename: opened.read(entry) for entry in entries if _is_wanted(entry)}
    except Exception as wrong:  # zipfile, zlib and struct raise whatever they stumble over
        report(Code.BAD_ARCHIVE, f"this zip cannot be unpacked: {wrong}", "pack it anew, as a common zip")
    for name, content in held.items():
        if content.startswith(_ZIP):
            report(Code.ARCHIVE_IN_ARCHIVE, f"{shown(name)} is a zip itself", "take it out")
    return held, tuple(found[:20])


Wrong = tuple[Code, str, str]


def _wrongs(entries: Sequence[zipfile.ZipInfo]) -> Iterator[Wrong]:
    """What is wrong with the list of a zip's files, before any of them is read."""
    if len(entries) > MOST_FILES:
        yield Code.ARCHIVE_TOO_LARGE, f"the zip holds {len(entries):,} files; {MOST_FILES:,} fit", "take some out"
        return
    if sum(entry.file_size for entry in entries) > LARGEST_TOTAL:
        told = f"the zip unpacks to more than {LARGEST_TOTAL // 1024**2} MiB"
        yield Code.ARCHIVE_TOO_LARGE, told, "a pack is text and a logo; take the rest out"
        return
    yield from _repeated(entries)
    for entry in entries:
        yield from _wrong(entry)


def _wrong(entry: zipfile.ZipInfo) -> Iterator[Wrong]:
    name, kind = shown(entry.orig_filename), stat.S_IFMT(entry.external_attr >> 16)
    reason = _unsafe(entry.orig_filename)
    if reason:
        yield Code.UNSAFE_PATH, f"the path {name} {reason}", "pack the folder anew, with plain names in it"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield Code.LINK_IN_ARCHIVE, f"{name} is a link or a device", "put the file itself into the pack"
    if entry.flag_bits & 0x41:
        yield Code.ENCRYPTED_ARCHIVE, f"{name} has a password", "pack it without one"
    elif entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield Code.BAD_ARCHIVE, f"{name} is packed in an unusual way", "pack it anew, as a common zip"
    if entry.file_size > max(SMALL, min(LARGEST_FILE, HIGHEST_RATIO * entry.compress_size)):
        yield Code.ARCHIVE_TOO_LARGE, f"{name} unpacks to {entry.file_size:,} bytes", "a pack holds texts and a logo"
    if PurePosixPath(entry.filename.lower()).suffix in ARCHIVES:
        yield Code.ARCHIVE_IN_ARCHIVE, f"{name} is an archive itself", "take it out"
    elif not entry.is_dir() and not _is_hidden(entry.filename) and not _is_wanted(entry):
        kinds = ", ".join(sorted(KINDS))
        yield Code.NOT_UNPACKED, f"{name} is left in the zip", f"a pack has files of these kinds: {kinds}"


def _unsafe(path: str) -> str:
    """Why a path must not be written; "" for a plain one."""
    parts = path.removesuffix("/").split("/")
    if path.startswith(("/", "\\")) or PureWindowsPath(path).drive:
        return "starts outside the pack"
    if ".." in parts or "\\" in path:
        return "may lead out of the pack"
    if any(not part or part == "." or part != part.strip() or part.endswith(".") for part in parts):
        return "has a part that is no name"
    if not path.isprintable() or any(c in '<>:"|?*' for c in path) or any(map(_is_reserved, parts)):
        return "holds what some systems cannot have in a name"
    return "is too long" if len(path) > LONGEST_PATH or len(parts) > DEEPEST else ""


def _is_reserved(part: str) -> bool:
    """Whether Windows takes this name for a device."""
    stem = part.partition(".")[0].rstrip().casefold()
    return stem in ("con", "prn", "aux", "nul", "conin$", "conout$") or (
        stem[:3] in ("com", "lpt") and stem[3:].isdigit() and len(stem) == 4
    )


def _repeated(entries: Sequence[zipfile.ZipInfo]) -> Iterator[Wrong]:
    """Names that are one name on some system, and files that are folders too."""
    seen: set[str] = set()
    files = {_folded(entry.filename) for entry in entries if not entry.is_dir()}
    for entry in entries:
        name = _folded(entry.filename)
        above = {str(parent) for parent in PurePosixPath(name).parents}
        if name in seen or (above & files):
            yield Code.REPEATED_PATH, f"{shown(entry.filename)} is in the zip twice", "keep one of them"
        seen.add(name)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold()).rstrip("/")


def _is_hidden(name: str) -> bool:
    """Whether a system left this behind; nobody put it there."""
    return any(part.startswith(".") or part.casefold() in _LEFT_BEHIND for part in name.split("/"))


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(entry.filename.lower())
    return not entry.is_dir() and name.suffix in KINDS and not _is_hidden(entry.filename)


def _write(held: Mapping[str, bytes], into: Path, folder: Path) -> None:
    """Write the files into the folder, which is there as a whole or not at all, for nobody else to read."""
    into.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = Path(tempfile.mkdtemp(prefix="new-", dir=into))
    try:
        for name, content in held.items():
            target = fresh.joinpath(*name.split("/"))
            if not target.resolve().is_relative_to(fresh.resolve()):
                raise ValueError(f"{name!r} leads out of the folder")  # looked at before; a second lock on the door
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                stream.write(content)
        _tidy(into)
        fresh.rename(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _tidy(into: Path) -> None:
    """Leave the packs that were unpacked last."""
    old = sorted((path for path in into.iterdir() if not path.name.startswith("new-")), key=lambda p: p.stat().st_mtime)
    for path in old[: max(0, len(old) - _KEPT + 1)]:
        shutil.rmtree(path, ignore_errors=True)
