"""How long it takes from a save to the page that shows it, in a real window: `python tests/benchmarks/preview.py`.

Needs Xvfb (sh tests/setup.sh). Each time is from just before the file is written to after the window shows the page.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from game.__main__ import main  # noqa: E402
from game.pages.page import Page  # noqa: E402
from game.stage import window  # noqa: E402
from game.training.visit import Press  # noqa: E402
from tests.window.screen import virtual_screen  # noqa: E402

ROUNDS, REST, SETTLED = 10, 1.5, 12
"""Saves of each kind, and seconds between them, and before the first: a new home begins with drawing its pictures."""
SCENARIO = ROOT / "scenarios" / "horeca" / "vrijdag-aan-de-bar.yaml"


class Shown:
    """The pages that the window showed, each with when it did."""

    def __init__(self) -> None:
        """Follows every window."""
        self.pages: list[tuple[float, Page]] = []
        self.window: window.Window | None = None
        show = window.Window.show

        def followed(this: window.Window) -> None:
            show(this)
            self.window = this
            self.pages.append((time.perf_counter(), this._page))

        window.Window.show = followed  # type: ignore[method-assign, assignment]

    def wait(self, since: int, holds: Callable[[Page], bool]) -> float:
        """When a page of which this holds was first shown."""
        while True:
            for when, page in self.pages[since:]:
                if holds(page):
                    return when
            time.sleep(0.002)


def write(shown: Shown, file: Path, source: str, times: dict[str, list[float]]) -> None:
    """Save a text, a mistake, and the mended file, again and again; then close the window."""
    time.sleep(SETTLED)
    opening = "Je kijkt over de tap heen"
    saves: tuple[tuple[str, Callable[[int], str], Callable[[int, Page], bool]], ...] = (
        (
            "a changed text",
            lambda n: source.replace(opening, f"{opening} {n}"),
            lambda n, page: any(f"{opening} {n}" in one.text for one in page.body),
        ),
        ("a mistake", lambda _: source.replace("start: ", "start: x"), lambda _, page: page.id.startswith("mistakes")),
        ("a mended mistake", lambda _: source, lambda _, page: not page.id.startswith("mistakes")),
    )
    for n in range(ROUNDS):
        for name, text, holds in saves:
            since, began = len(shown.pages), time.perf_counter()
            file.write_text(text(n), encoding="utf-8")
            times.setdefault(name, []).append((shown.wait(since, partial(holds, n)) - began) * 1000)
            time.sleep(REST)
    if shown.window is not None:
        shown.window.post(Press.QUIT)


def run() -> None:
    """Measure, and print the figures."""
    times: dict[str, list[float]] = {}
    shown, source = Shown(), SCENARIO.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, virtual_screen("1920x1080") as display:
        file = Path(folder, "avond.yaml")
        file.write_text(source, encoding="utf-8")
        os.environ.update(DISPLAY=display, SDL_VIDEODRIVER="x11", SDL_AUDIODRIVER="dummy", OMSTANDER_HOME=folder)
        threading.Thread(target=write, args=(shown, file, source, times), daemon=True).start()
        main(["preview", str(file), "--scene", "kijken", "--language", "nl"])
    for name, taken in times.items():
        print(f"{name:18} median {statistics.median(taken):4.0f} ms, longest {max(taken):4.0f} ms, {len(taken)} saves")


if __name__ == "__main__":
    run()
