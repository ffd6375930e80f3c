"""Feeds the readers with damaged files: `python -m tests.authoring.fuzz [--inputs N] [--minutes M] [--seed S]`.

Ends after 200,000 inputs or 10 minutes. An input that ends in a traceback, takes over 2 seconds or more than 500 MB is
written to `tests/authoring/corpus/`, from where the tests read it ever after; the script then ends with status 1.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from game.authoring.diagnostics import as_json, as_text, has_errors
from game.authoring.proof import prove
from game.authoring.reader import read_cast, read_help, read_pack, read_scenario
from tests.authoring.places import EXAMPLES, SMALL

CORPUS = Path(__file__).with_name("corpus")
ROOT = Path(__file__).parents[2]
LONGEST, MOST_MEMORY = 2, 500 * 1024 * 1024
"""Seconds of computing and bytes that one input may take."""
SCRAPS = (
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b"{{",
        b"!!python/name:os.system ",
        b"&a ",
        b"*a",
        b"<<: *a",
        b"? ",
        b": ",
        b"- ",
        b"|",
        b">-",
    ),
    *(
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        "\u2028".encode(),
        "\U0010ffff".encode(),
        b"\r",
        b"\t",
        b"%YAML 1.1\n",
        b"---\n",
    ),
    *(b"9" * 40, b"-1e999", b"{guest.they}", b"{guest", b"no", b"null", b"[" * 60, b"- " * 60, b"x" * 1300, b"\n" * 50),
)


class TooSlow(Exception):
    """One input took too long."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the inputs or the minutes are used up; 1 when an input was kept as one that fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGPROF, _too_slow)
    chance, ends = random.Random(options.seed), time.monotonic() + options.minutes * 60
    seeds, outcomes, failed = seed_files(), Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.inputs):
            if time.monotonic() > ends:
                break
            data = damaged(chance, seeds)
            try:
                signal.setitimer(signal.ITIMER_PROF, LONGEST)
                outcomes[feed(data, Path(folder))] += 1
            except BaseException as wrong:
                signal.setitimer(signal.ITIMER_PROF, 0)
                if isinstance(wrong, KeyboardInterrupt):
                    raise
                failed += 1
                _keep(data, number)
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
    print(f"{outcomes.total()} inputs, {failed} failed; {dict(outcomes)}")
    return 1 if failed else 0


def seed_files() -> list[bytes]:
    """What is damaged: every example, the small scenario, the template, and a cast, help lines and a pack."""
    files = [
        *EXAMPLES.glob("*.yaml"),
        SMALL,
        ROOT / "game" / "authoring" / "template.yaml",
        ROOT / "scenarios" / "help.yaml",
    ]
    files += [ROOT / "assets" / "cast.yaml", *(ROOT / "tests" / "packs").rglob("*.yaml"), *CORPUS.glob("*")]
    return [path.read_bytes() for path in sorted(files) if path.stat().st_size < 60_000]


def damaged(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """One of the files with one to three things done to it."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 1, 4, 40, 400)))
        act = chance.randrange(5)
        if act == 0:
            data[at:end] = b""
        elif act == 1:
            data[at:at] = chance.choice(SCRAPS)
        elif act == 2:
            data[at:end] = chance.choice(SCRAPS)
        elif act == 3:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) + 1)
            data[at:at] = other[start : start + chance.choice((8, 80, 800))]
        elif at < len(data):
            data[at] = chance.randrange(256)
    return bytes(data)


def feed(data: bytes, folder: Path) -> str:
    """Give the bytes to every reader; what became of them as a scenario. Raises whatever a reader raises."""
    path = folder / "story.yaml"
    path.write_bytes(data)
    reading = read_scenario(path, folder)
    assert (reading.scenario is None) == has_errors(reading.diagnostics)
    proved = prove(path, reading)
    (folder / "pack.yaml").write_bytes(data)
    others = (read_help(path, folder), read_cast(path, folder), read_pack(folder))
    for one in (*reading.diagnostics, *proved, *(one for other in others for one in other.diagnostics)):
        as_text(one).encode()
    as_json(reading.diagnostics).encode()
    return "mistakes" if reading.scenario is None else "played"


def _too_slow(_: int, __: FrameType | None) -> None:
    raise TooSlow(f"over {LONGEST} seconds")


def _keep(data: bytes, number: int) -> None:
    CORPUS.mkdir(exist_ok=True)
    name = CORPUS / f"{hashlib.sha256(data).hexdigest()[:12]}.yaml"
    name.write_bytes(data)
    print(f"input {number} failed and is kept as {name.name}:\n{traceback.format_exc(limit=-6)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
