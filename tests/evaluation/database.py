"""PostgreSQL for the tests: Debian's own, started on a free port in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    named = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(named).parent if named else None


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a new, empty database server; skips the test where there is none, unless CI is set."""
    bin_ = programs()
    if bin_ is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed: sh tests/setup.sh")
        pytest.skip("PostgreSQL is not installed: sh tests/setup.sh")
    with tempfile.TemporaryDirectory(prefix="omstander-pg-") as folder:
        _own(folder)
        data = Path(folder, "data")
        _run([bin_ / "initdb", "-D", data, "-U", "omstander", "-A", "trust", "-E", "UTF8", "--no-sync"])
        # no port: a socket in the folder alone, so that runs beside each other do not meet
        options = f"-c listen_addresses='' -k {folder} -c fsync=off -c shared_buffers=256MB"
        _run([bin_ / "pg_ctl", "-D", data, "-w", "-o", options, "-l", Path(folder, "log"), "start"])
        try:
            yield f"postgresql+psycopg://omstander@/postgres?host={folder}"
        finally:
            _run([bin_ / "pg_ctl", "-D", data, "-m", "immediate", "stop"])


def _own(folder: str) -> None:
    """PostgreSQL refuses to run as root: then its folder is that of the user `postgres`."""
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")


def _run(command: list[object]) -> None:
    words = [str(word) for word in command]
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(words, user=user, cwd="/", capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr + done.stdout
