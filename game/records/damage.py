"""A log that was cut short or overwritten: noticed, set aside, never thrown away."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

WAL_HEADER, FRAME_HEADER = 32, 24
"""Sizes in bytes (SQLite's file format, "The Write-Ahead Log")."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found damaged: where it stands now, and how many events were kept (None when none were lost)."""

    aside: Path
    kept: int | None = None


def set_aside(file: Path) -> Path:
    """Move the file, with its write-ahead log, under a name that tells when; the new place."""
    aside = _name(file)
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside


def cut_tail(file: Path) -> Damage | None:
    """Copies a write-ahead log that ends in the middle of a frame, before SQLite drops that end without a word."""
    wal = file.with_name(file.name + "-wal")
    if not wal.exists() or not _ends_in_frame(wal):
        return None
    aside = _name(wal)
    shutil.copy2(wal, aside)
    return Damage(aside)


def _ends_in_frame(wal: Path) -> bool:
    size = wal.stat().st_size
    if size == 0:
        return False
    with wal.open("rb") as stream:
        header = stream.read(WAL_HEADER)
    if len(header) < WAL_HEADER:
        return True
    page = int.from_bytes(header[8:12], "big")
    return page < 512 or (size - WAL_HEADER) % (FRAME_HEADER + page) != 0


def _name(file: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%f")
    return file.with_name(f"{file.stem}-damaged-{stamp}{file.suffix}")
