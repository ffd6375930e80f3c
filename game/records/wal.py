"""The write-ahead log beside an SQLite file, read byte by byte: which part of it is whole.

SQLite drops what is not whole without a word; here it is found first. The format: https://sqlite.org/fileformat2.html
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

HEADER, FRAME = 32, 24
MAGIC = 0x377F0682
"""With the last bit set, checksums are over big-endian words."""


@dataclass(frozen=True, slots=True)
class Log:
    """The committed part of a log: its newest pages by number from 1, and how many pages the file has after it.

    `end` is the offset behind the last whole commit; `broken_off` tells that something unfinished follows there.
    """

    pages: Mapping[int, bytes] = field(default_factory=dict)
    page_count: int = 0
    end: int = 0
    broken_off: bool = False


def read_log(content: bytes) -> Log:
    """What is whole in a log with this content."""
    if not content:
        return Log()
    if len(content) < HEADER:
        return Log(broken_off=True)
    magic, _, page_size = struct.unpack(">III", content[:12])
    order = ">" if magic & 1 else "<"
    running = _checksum((0, 0), content[:24], order)
    if magic & ~1 != MAGIC or page_size < 512 or running != struct.unpack(">II", content[24:32]):
        return Log(broken_off=True)
    return _read_frames(content, page_size, order, running)


def _read_frames(content: bytes, page_size: int, order: str, running: tuple[int, int]) -> Log:
    salts = content[16:24]
    committed, pending = Log(end=HEADER), dict[int, bytes]()
    offset = HEADER
    while len(content) - offset >= FRAME + page_size:
        head, page = content[offset : offset + FRAME], content[offset + FRAME : offset + FRAME + page_size]
        running = _checksum(_checksum(running, head[:8], order), page, order)
        if head[8:16] != salts or running != struct.unpack(">II", head[16:]):
            break
        number, page_count = struct.unpack(">II", head[:8])
        offset += FRAME + page_size
        pending[number] = page
        if page_count:
            committed = Log({**committed.pages, **pending}, page_count, offset)
            pending = {}
    rest = content[committed.end :]
    # a whole frame with other salts is left from an earlier, finished round of the log
    left_over = len(rest) >= FRAME and rest[8:16] != salts
    return Log(committed.pages, committed.page_count, committed.end, bool(rest) and not left_over)


def _checksum(start: tuple[int, int], content: bytes, order: str) -> tuple[int, int]:
    first, second = start
    for one, two in struct.iter_unpack(order + "II", content):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second
