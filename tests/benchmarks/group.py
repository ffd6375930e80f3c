"""A room of 1,000 phones over loopback, beside a real window: `python tests/benchmarks/group.py`.

Needs Linux (each phone has an address of its own in 127.0.0.0/8) and Xvfb (sh tests/setup.sh). The phones run in a
process of their own. Each joins, follows by server-sent events, and answers once within 2 seconds; a tenth sends its
answer twice, as phones with a bad network do. Told: whether each was counted exactly once, the time from an answer to
the wall that shows it, the frames of the window meanwhile, and the memory of the game.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from tests.window.screen import virtual_screen  # noqa: E402

SIZES = (100, 300, 1000)
WITHIN = 2.0
AT_ONCE = 60
FRAME = 1 / 45
"""Seconds between two drawings of the whole window that are asked for."""


@dataclass
class Phone:
    """One phone: where it comes from, and its token."""

    number: int
    cookie: str = ""
    sent: float = 0.0
    answered: float = 0.0
    status: list[int] = field(default_factory=list)

    @property
    def source(self) -> str:
        """An address of its own."""
        return f"127.1.{1 + self.number // 250}.{1 + self.number % 250}"


async def ask(phone: Phone, host: str, method: str, path: str, body: bytes = b"") -> tuple[int, str, bytes]:
    """One request on a connection of its own, as a phone that just woke up; status, headers and body."""
    name, port = host.split(":")
    reader, writer = await asyncio.open_connection(name, int(port), local_addr=(phone.source, 0))
    head = [f"{method} {path} HTTP/1.1", f"Host: {host}", f"Origin: http://{host}", "Connection: close"]
    if phone.cookie:
        head.append(f"Cookie: {phone.cookie}")
    kind = "application/x-www-form-urlencoded" if path == "/join" else "application/json"
    head += [f"Content-Type: {kind}", f"Content-Length: {len(body)}", "", ""]
    writer.write("\r\n".join(head).encode() + body)
    reply = await reader.read()
    writer.close()
    headers, _, rest = reply.partition(b"\r\n\r\n")
    return int(headers[9:12]), headers.decode(), rest


async def follow(phone: Phone, host: str, turns: dict[int, int], streams: list[asyncio.StreamWriter]) -> None:
    """Keep the event stream open, and count what comes."""
    name, port = host.split(":")
    reader, writer = await asyncio.open_connection(name, int(port), local_addr=(phone.source, 0))
    streams.append(writer)
    writer.write(f"GET /live?turn=0 HTTP/1.1\r\nHost: {host}\r\nCookie: {phone.cookie}\r\n\r\n".encode())
    while line := await reader.readline():
        if line.startswith(b"event: turn"):
            turns[phone.number] = turns.get(phone.number, 0) + 1


async def play(count: int, host: str, code: str, pipe: Any) -> None:
    """Everybody joins and follows; then, when told the round, everybody answers within two seconds."""
    phones = [Phone(number) for number in range(count)]
    turns: dict[int, int] = {}
    streams: list[asyncio.StreamWriter] = []
    gate = asyncio.Semaphore(AT_ONCE)

    async def come_in(phone: Phone) -> None:
        async with gate:
            status, headers, _ = await ask(phone, host, "POST", "/join", f"code={code}".encode())
            assert status == 303, (status, headers)
            cookie = next(line for line in headers.split("\r\n") if line.lower().startswith("set-cookie: seat="))
            phone.cookie = cookie.split(": ", 1)[1].split(";")[0]

    began = time.time()
    await asyncio.gather(*map(come_in, phones))
    tasks = [asyncio.create_task(follow(phone, host, turns, streams)) for phone in phones]
    while len(streams) < count:
        await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    pipe.send(("in", time.time() - began))
    round_id = await asyncio.to_thread(pipe.recv)
    while len(turns) < count:
        await asyncio.sleep(0.02)
    began = time.time()

    async def answer(phone: Phone) -> None:
        await asyncio.sleep(random.random() * WITHIN)
        picks = ["achteruit" if phone.number % 4 else "zingen"]
        body = json.dumps({"round": round_id, "picks": picks}).encode()
        phone.sent = time.time()
        for _ in range(2 if phone.number % 10 == 0 else 1):
            status, _, _ = await ask(phone, host, "PUT", "/answer", body)
            phone.status.append(status)
            phone.answered = phone.answered or time.time()

    await asyncio.gather(*map(answer, phones))
    fine = sum(set(phone.status) == {200} for phone in phones)
    pipe.send(("answered", [(p.sent, p.answered) for p in phones], fine, time.time() - began))
    await asyncio.to_thread(pipe.recv)
    for task in tasks:
        task.cancel()


def phones_process(count: int, host: str, code: str, pipe: Any) -> None:
    """The phones, in a process of their own."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    asyncio.run(play(count, host, code, pipe))


@dataclass
class Watch:
    """What the window did: when it drew, and when the wall showed how many answers."""

    frames: list[float] = field(default_factory=list)
    shown: list[tuple[float, int]] = field(default_factory=list)


def watch_window(watch: Watch) -> None:
    """Note each drawing of the window, with the count that the wall shows by then; keep it drawing all the time."""
    from game.stage import window
    from game.stage.page_view import PageView

    draw = PageView.draw

    def drawn(self: Any, target: Any, page: Any, *rest: Any) -> None:
        draw(self, target, page, *rest)
        watch.frames.append(time.time())
        words = page.prompt.split()
        if words and words[0].isdigit():
            watch.shown.append((time.time(), int(words[0])))

    def hurried(self: Any) -> Any:
        import pygame

        self._dirty = True  # the whole window drawn anew, far more often than a session asks for
        late = watch.frames[-1] + FRAME - time.time() if watch.frames else 0
        time.sleep(max(0.001, late))
        return pygame.event.get()

    PageView.draw = drawn  # type: ignore[method-assign,assignment]
    window.Window._wait = hurried  # type: ignore[method-assign]


def measure(count: int, display: str, out: Any) -> None:
    """One room, in a fresh process: play a round, and send the figures."""
    os.environ["DISPLAY"] = display
    home = tempfile.mkdtemp()
    os.environ["OMSTANDER_HOME"] = home
    watch = Watch()
    watch_window(watch)
    from game.commands import hosting
    from game.training.group.acts import Closed, Lead
    from game.training.visit import Press

    seen: dict[str, Any] = {}
    init = hosting.Host.follow

    def following(self: Any, post: Any) -> None:
        init(self, post)
        seen["host"], seen["post"] = self, post

    hosting.Host.follow = following  # type: ignore[method-assign]
    ours, theirs = multiprocessing.Pipe()

    def lead() -> None:
        while "host" not in seen or seen["host"]._served is None:
            time.sleep(0.05)
        served = seen["host"]._served
        room = served.room
        process = multiprocessing.get_context("spawn").Process(
            target=phones_process, args=(count, room.door.address, room.door.code, theirs)
        )
        process.start()
        joined = ours.recv()[1]
        for act in (Lead.NEXT, Lead.NEXT, Lead.NEXT, Lead.NEXT):
            served.call(partial(room.lead, act))
        time.sleep(4)  # the scene's picture is drawn
        served.call(lambda: room.lead(Lead.OPEN))
        while not room.session.round_id:
            time.sleep(0.01)
        began = time.time()
        ours.send(room.session.round_id)
        _, times, fine, took = ours.recv()
        ended = time.time()
        time.sleep(1)
        served.call(lambda: room.lead(Closed()))
        time.sleep(0.5)
        out.send(figures(count, joined, took, times, fine, room.session.tally, watch, (began, ended)))
        ours.send("done")
        process.join(10)
        seen["post"](Press.QUIT)

    threading.Thread(target=lead, daemon=True).start()
    from game.__main__ import main

    main(["group", "--new", "--now", "--address", "127.0.0.1", "--language", "en"])


def figures(
    count: int, joined: float, took: float, times: Any, fine: int, tally: Any, watch: Watch, span: tuple[float, float]
) -> dict[str, Any]:
    """What was measured in one room."""
    waits = []  # from sending to the wall that shows as many as were taken by then
    for number, (sent, _) in enumerate(sorted(times, key=lambda one: one[1]), 1):
        shown = next((when for when, n in watch.shown if n >= number), float("inf"))
        waits.append(shown - sent)
    waits.sort()
    replies = sorted(done - began for began, done in times)
    frames = [when for when in watch.frames if span[0] <= when <= span[1]]
    gaps = sorted(after - before for before, after in pairwise(frames))
    return {
        "count": count,
        "joined": joined,
        "took": took,
        "counted": tally.answers,
        "fine": fine,
        "picks": dict(tally.picks),
        "reply_p99": replies[int(len(replies) * 0.99) - 1],
        "wall_p50": waits[len(waits) // 2],
        "wall_p99": waits[int(len(waits) * 0.99) - 1],
        "fps": len(frames) / (span[1] - span[0]),
        "slowest_frame": gaps[int(len(gaps) * 0.99) - 1] if gaps else float("inf"),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    """Measure each size in a process of its own."""
    print("phones  counted    reply p99     wall p50     wall p99    frame p99  frames  memory  joined in")
    print("bound  all once                                500 ms                  30    300 MB")
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with virtual_screen("1280x720") as display:
        for count in sizes:
            here, there = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(target=measure, args=(count, display, there))
            process.start()
            got = here.recv()
            process.join(20)
            print(line(got))


def line(got: dict[str, Any]) -> str:
    """The figures of one room."""
    times = [f"{1000 * got[name]:8.0f} ms" for name in ("reply_p99", "wall_p50", "wall_p99", "slowest_frame")]
    rest = f"{got['fps']:5.0f}/s  {got['memory']:4.0f} MB  {got['joined']:5.1f} s  {got['fine']} fine, {got['picks']}"
    return f"{got['count']:6}  {got['counted']:7}  {'  '.join(times)}  {rest}"


if __name__ == "__main__":
    main()
