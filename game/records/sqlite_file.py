"""An SQLite file read byte by byte, without SQLite: whether it is whole, and every row that can still be read.

SQLite reads a table from its root; where the root is lost it finds nothing. Here every page is looked at for itself,
and the checksum in each row decides what counts. The format: https://sqlite.org/fileformat2.html
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.records.rows import Row, sound_row
from game.records.wal import Log, read_log

MAGIC = b"SQLite format 3\x00"
HEADER = 100
PAGE_SIZE = 512
"""Small, so that a page holds one or two events: what a cut costs is then the last of them, not the first."""
TABLE_LEAF = 0x0D
INTEGERS = (0, 1, 2, 3, 4, 6, 8)
"""How many bytes an integer takes, by its serial type 0 (nothing) to 6."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The bytes of the file and of its log, as they were found; nobody has it open."""

    main: bytes
    log_bytes: bytes
    log: Log

    @property
    def page_size(self) -> int:
        """Bytes to a page, as the header says where it can be believed."""
        said = int.from_bytes(self.main[16:18], "big")
        said = 65536 if said == 1 else said
        believable = said >= 512 and not said & (said - 1)
        return said if self.main.startswith(MAGIC) and believable else PAGE_SIZE

    def page(self, number: int) -> bytes:
        """A page by its number from 1, in its newest version; zeros where the file ends before."""
        start = (number - 1) * self.page_size
        newest = self.log.pages.get(number, self.main[start : start + self.page_size])
        return newest.ljust(self.page_size, b"\x00")


def on_disk(main: bytes, log_bytes: bytes) -> OnDisk:
    """What was found."""
    return OnDisk(main, log_bytes, read_log(log_bytes))


def is_whole(found: OnDisk) -> bool:
    """Whether the file has its header and exactly its pages; what stands in them is not looked at."""
    head, size = found.page(1), found.page_size
    if not (found.main.startswith(MAGIC) and head.startswith(MAGIC)):
        return False
    if head[18:24] != b"\x02\x02\x00\x40\x20\x20" or int.from_bytes(head[56:60], "big") != 1:
        return False  # another way of writing or another text encoding: this game never makes such files
    count = int.from_bytes(head[28:32], "big")
    if not found.log.pages:
        return len(found.main) == count * size
    in_main = len(found.main) // size
    missing = (number for number in range(in_main + 1, count + 1) if number not in found.log.pages)
    return count == found.log.page_count and len(found.main) <= count * size and not any(missing)


def readable_rows(found: OnDisk) -> Iterator[Row]:
    """Every row that can still be read, in the order in which they were written."""
    rows = [row for number in range(2, _last_page(found) + 1) for row in _rows_in(found, found.page(number))]
    for _, row in sorted(rows, key=lambda placed: placed[0]):
        yield row


def _rows_in(found: OnDisk, page: bytes) -> Iterator[tuple[int, Row]]:
    if page[0] != TABLE_LEAF:
        return
    count = int.from_bytes(page[3:5], "big")
    for index in range(min(count, (len(page) - 8) // 2)):
        start = int.from_bytes(page[8 + 2 * index : 10 + 2 * index], "big")
        try:
            position, payload = _cell(found, page, start)
            row = sound_row(tuple(_values(payload))[1:])
        except (IndexError, ValueError):
            continue
        if row is not None:
            yield position, row


def _cell(found: OnDisk, page: bytes, start: int) -> tuple[int, bytes]:
    """A row's position and its record. Raises IndexError or ValueError where they are not whole."""
    length, start = _varint(page, start)
    position, start = _varint(page, start)
    usable = found.page_size
    local = length
    if length > usable - 35:
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= usable - 35 else least
    payload = page[start : start + local]
    further = int.from_bytes(page[start + local : start + local + 4], "big")
    seen: set[int] = set()
    while len(payload) < length:
        if further in seen or not 2 <= further <= _last_page(found):
            raise ValueError("the rest of the record is lost")
        seen.add(further)
        rest = found.page(further)
        payload += rest[4 : 4 + length - len(payload)]
        further = int.from_bytes(rest[:4], "big")
    return position, payload


def _last_page(found: OnDisk) -> int:
    return max(-(-len(found.main) // found.page_size), *found.log.pages, 1)


def _values(record: bytes) -> Iterator[object]:
    """The values of a record. Raises IndexError or ValueError where they are not what this game writes."""
    end, offset = _varint(record, 0)
    types = []
    while offset < end:
        kind, offset = _varint(record, offset)
        types.append(kind)
    for kind in types:
        if kind == 0:
            yield None
        elif kind in (8, 9):
            yield kind - 8
        elif kind < len(INTEGERS):
            yield int.from_bytes(record[offset : offset + INTEGERS[kind]], "big", signed=True)
            offset += INTEGERS[kind]
        elif kind >= 13 and kind % 2:
            length = (kind - 13) // 2
            yield record[offset : offset + length].decode()
            offset += length
        else:
            raise ValueError(f"no value of type {kind} is written here")


def _varint(content: bytes, offset: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes and the offset behind it. Raises IndexError behind the end."""
    value = 0
    for count in range(8):
        byte = content[offset + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, offset + count + 1
    return value << 8 | content[offset + 8], offset + 9
