"""Several processes that draw documents at the same time."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

MOST = 4
"""The most processes that draw at the same time."""


class Brushes:
    """Draws documents in processes of their own, begun when they are needed; in this one where none can be had."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        count = max(1, min(MOST, os.cpu_count() or 1))
        self._threads = ThreadPoolExecutor(count, "brush")
        self._free: queue.SimpleQueue[subprocess.Popen[bytes] | None] = queue.SimpleQueue()
        for _ in range(count):
            self._free.put(None)

    def begin(self) -> None:
        """Have the processes started while the documents are still being written."""
        for _ in range(self._free.qsize()):
            brush = self._free.get()
            self._free.put(brush if brush and brush.poll() is None else _begun_or_none(brush))

    def draw(self, documents: Sequence[str]) -> list[bytes]:
        """A PNG of each document, in order; raises ValueError for one that cannot be drawn."""
        return list(self._threads.map(self._draw_one, documents))

    def close(self) -> None:
        """End every process."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        while not self._free.empty():
            _end(self._free.get())

    def _draw_one(self, document: str) -> bytes:
        brush = self._free.get()
        try:
            if brush is None or brush.poll() is not None:
                _end(brush)
                brush = _begun()
            return _drawn_by(brush, document)
        except OSError:  # it ended just now, or cannot be begun
            _end(brush)
            brush = None
            return drawn_here(document)
        finally:
            self._free.put(brush)


def drawn_here(document: str) -> bytes:
    """A PNG of the document, drawn in this process; raises ValueError for one that cannot be drawn."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=document, skip_system_fonts=True))


def _begun_or_none(ended: subprocess.Popen[bytes] | None) -> subprocess.Popen[bytes] | None:
    _end(ended)
    try:
        return _begun()
    except OSError:
        return None


def _begun() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "game.stage.brush"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _drawn_by(brush: subprocess.Popen[bytes], document: str) -> bytes:
    assert brush.stdin is not None and brush.stdout is not None
    content = document.encode()
    brush.stdin.write(b"%d\n" % len(content) + content)
    brush.stdin.flush()
    header = brush.stdout.readline()
    if not header:
        raise BrokenPipeError
    drawn = brush.stdout.read(int(header))
    if not drawn:
        raise ValueError(f"cannot be drawn: {document[:80]!r}")
    return drawn


def _end(brush: subprocess.Popen[bytes] | None) -> None:
    if brush is None:
        return
    brush.kill()
    brush.wait()
    for pipe in (brush.stdin, brush.stdout):
        if pipe:
            pipe.close()
