"""Measures the game and prints each figure beside its bound: `.venv/bin/python tests/benchmarks/run.py`.

Times are of this machine; ratios and shares are what to compare. Windows open on a virtual screen (Xvfb).
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.window.screen import played, virtual_screen, wait_until  # noqa: E402

BARE = """
import pygame
pygame.init()
pygame.display.set_mode((1280, 720))
pygame.display.flip()
import os
os._exit(0)
"""
FIRST_PAGE = """
import os, sys
sys.path.insert(0, {root!r})
from game.stage.page_view import PageView
draw = PageView.draw
def drawn(self, target, page, *rest):
    draw(self, target, page, *rest)
    if self.has_picture:
        {leave}
PageView.draw = drawn
from game.__main__ import main
main(["--language", "nl"])
"""


def main() -> None:
    """Measure everything."""
    print("figure                                              measured      bound")
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        with virtual_screen("1920x1080") as display:
            start(home, display)
            idle(home, display)
        redraw()
    advance()


def say(figure: str, measured: str, bound: str) -> None:
    """One line."""
    print(f"{figure:50} {measured:>12}   {bound:>8}")


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """The median wall time of five runs, after one to warm up."""
    times = []
    for _ in range(6):
        began = time.perf_counter()
        subprocess.run(command, env=environment, check=True, capture_output=True, cwd=ROOT)
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])


def start(home: Path, display: str) -> None:
    """From nothing to the first page with its picture, beside a bare window with one flip; warm picture cache."""
    environment = {**os.environ, "DISPLAY": display, "SDL_AUDIODRIVER": "dummy", "OMSTANDER_HOME": str(home / "start")}
    bare = seconds([sys.executable, "-c", BARE], environment)
    first = [FIRST_PAGE.format(root=str(ROOT), leave=leave) for leave in ("raise SystemExit", "os._exit(0)")]
    subprocess.run([sys.executable, "-c", first[0]], env=environment, check=True, capture_output=True, cwd=ROOT)
    game = seconds([sys.executable, "-c", first[1]], environment)
    say(f"start to first page ({game:.2f} s) / bare window ({bare:.2f} s)", f"{game / bare:.2f}", "<= 2.5")


def idle(home: Path, display: str) -> None:
    """Shares of a core over ten seconds at a page of the story, still and with idle motion; memory in play."""
    for reduced, bound in ((True, "< 1 %"), (False, "< 15 %")):
        settings: dict[str, object] = {"language": "nl", "reduced_motion": reduced, "voice": True, "sound": False}
        with played(home / f"idle-{reduced}", display=display, settings=settings) as screen:
            screen.hears("Omstander")
            screen.key("1")
            screen.hears("Voor je begint")
            screen.key("Return")
            screen.hears("Half één")
            _until_quiet(screen.game.pid, reduced)
            before = _cpu(screen.game.pid)
            time.sleep(10)
            share = (_cpu(screen.game.pid) - before) / 10
            say(f"idle, {'still page' if reduced else 'with motion'}", f"{100 * share:.1f} %", bound)
            say("memory in play", f"{_memory(screen.game.pid) / 1e6:.0f} MB", "< 250 MB")


def _until_quiet(process: int, reduced: bool) -> None:
    """Until the pictures of the page and the next one are made."""
    time.sleep(4 if reduced else 12)
    wait_until(lambda: _quiet(process, reduced), lambda: "never came to rest")


def _quiet(process: int, reduced: bool) -> bool:
    before = _cpu(process)
    time.sleep(1)
    return _cpu(process) - before < (0.2 if reduced else 0.6)


def _cpu(process: int) -> float:
    """Seconds of processor time that the process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> int:
    """Bytes of memory that the process holds."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def redraw() -> None:
    """A full page at 1920 × 1080 with its picture, drawn in software."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    import pygame

    from game.paths import find_paths
    from game.stage.drawing import Drawer
    from game.stage.page_view import PageView
    from game.stage.pictures import Pictures
    from game.stage.raster import Raster
    from game.stage.type import Type
    from game.training.settings import Settings
    from tests.pages.walk import pages

    pygame.display.init()
    surface = pygame.display.set_mode((1920, 1080))
    type_ = Type(find_paths().assets / "fonts")
    page = next(page for page in pages("nl") if page.id.endswith("wegen/criteria") and page.picture)
    settings = Settings(language="nl", reduced_motion=True)
    with tempfile.TemporaryDirectory() as cache:
        raster, came = Raster(Path(cache)), threading.Event()
        pictures = Pictures(raster, came.set)
        view = PageView(type_, Drawer(type_, raster, lambda shown, size: None), pictures)

        def draw() -> None:
            view.draw(surface, page, page.first_focus(), settings, 0)
            pygame.display.flip()

        draw()
        came.wait()
        draw()
        say("redraw of a full page, layout included", f"{1000 * _median(draw):.1f} ms", "<= 8 ms")
        pictures.close()


def _median(act: Callable[[], None]) -> float:
    times = []
    for _ in range(120):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times[20:])


def advance() -> None:
    """Answers a second, on the first golden playthrough."""
    from game.story.playthrough import Answer, begin
    from game.story.playthrough import advance as advanced
    from tests.shipped import first_golden, golden_path, library

    scenario_id, ending = first_golden()
    scenario = library().scenarios[scenario_id]
    path = [move for move in golden_path(scenario_id, ending) if isinstance(move, Answer)]
    path = path[: next((n for n, m in enumerate(golden_path(scenario_id, ending)) if not isinstance(m, Answer)), None)]
    best = 0.0
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(1000):
            state = begin(scenario)
            for move in path:
                state = advanced(scenario, state, move)
        best = max(best, 1000 * len(path) / (time.perf_counter() - began))
    say("answers a second", f"{best:,.0f}", ">= 200,000")


if __name__ == "__main__":
    main()
