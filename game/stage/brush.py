"""Draws documents in a process of its own, so that the window answers meanwhile and every core of the machine helps.

On standard input come documents, each after a line with the number of its bytes; for each a PNG goes out the same way,
with 0 bytes for a document that cannot be drawn. It ends when nothing has come for a while.
"""

from __future__ import annotations

import os
import sys
import threading

PATIENCE = 20.0
"""Seconds without work after which it ends, and gives its memory back."""


def main() -> None:
    """Draw what comes until nothing comes any more."""
    import resvg_py

    while True:
        idle = threading.Timer(PATIENCE, os._exit, (0,))
        idle.daemon = True
        idle.start()
        header = sys.stdin.buffer.readline()
        idle.cancel()
        if not header:
            return
        document = sys.stdin.buffer.read(int(header)).decode()
        try:
            drawn = bytes(resvg_py.svg_to_bytes(svg_string=document, skip_system_fonts=True))
        except ValueError:
            drawn = b""
        sys.stdout.buffer.write(b"%d\n" % len(drawn) + drawn)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
