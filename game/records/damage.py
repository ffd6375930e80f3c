"""A log that was cut short or overwritten: noticed, set aside, never thrown away."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found damaged: where it stands now, and how many events were kept (None when none were lost)."""

    aside: Path
    kept: int | None = None


def set_aside(file: Path) -> Path:
    """Move the file, with its write-ahead log, under a name that tells when; the new place."""
    aside = name_aside(file)
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside


def write_flushed(file: Path, content: bytes) -> None:
    """Write a file that is on the disk itself before this returns. Raises OSError."""
    file.write_bytes(content)
    flush_file(file)


def flush_file(file: Path) -> None:
    """Have the system put the file's content on the disk itself. Raises OSError."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Have the system put new names in the folder on the disk itself, where it knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network and shared folders cannot; the name is there all the same
    finally:
        os.close(handle)


def name_aside(file: Path) -> Path:
    """A name beside the file that tells what it is and when."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S.%f")
    return file.with_name(f"{file.stem}-damaged-{stamp}{file.suffix}")
