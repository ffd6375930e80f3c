"""A screen-reader client reads the window's pages and plays with them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.window.screen import needs_screen, played, virtual_screen

CLIENT = Path(__file__).with_name("atspi_client.py")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
needs_client = pytest.mark.skipif(
    not LAUNCHER.exists()
    or not shutil.which("dbus-launch")
    or subprocess.run(["/usr/bin/python3", "-c", "import gi"], capture_output=True, check=False).returncode != 0,
    reason="needs the packages of tests/setup.sh",
)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A virtual screen with a session bus of its own on which assistive technology is switched on; its DISPLAY."""
    with virtual_screen() as display:
        monkeypatch.setenv("DISPLAY", display)
        started = subprocess.run(["dbus-launch"], capture_output=True, text=True, check=True).stdout
        variables = dict(line.split("=", 1) for line in started.splitlines())
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", variables["DBUS_SESSION_BUS_ADDRESS"])
        launcher = subprocess.Popen([LAUNCHER, "--launch-immediately", "--screen-reader=1"], stderr=subprocess.DEVNULL)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            _switch_on(name)
        client("ready")  # as on a desktop, where the registry runs before any window opens
        yield display
        launcher.kill()
        launcher.wait()
        os.kill(int(variables["DBUS_SESSION_BUS_PID"]), 15)


def _switch_on(name: str) -> None:
    where = ["--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    what = ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"]
    subprocess.run(["gdbus", "call", "--timeout", "20", *where, *what], check=True, capture_output=True)


def client(*words: str) -> Any:
    """What the client printed."""
    done = subprocess.run(["/usr/bin/python3", CLIENT, *words], capture_output=True, text=True, check=False, timeout=60)
    found = json.loads(done.stdout) if done.stdout else None
    assert found and "missing" not in found, f"{words}: {found} {done.stderr}"
    return found


def nodes(tree: Any) -> Iterator[Any]:
    """Every node of the tree."""
    yield tree
    for child in tree["children"]:
        yield from nodes(child)


@needs_screen
@needs_client
def test_a_screen_reader_reads_the_menu_and_plays_to_the_first_scene(bus, tmp_path):
    """Title, texts and controls are in the tree; pressing from the client changes the page; focus is on a control."""
    with played(tmp_path, "--language", "nl", display=bus):
        menu = client("tree")
        names = {(node["role"], node["name"]) for node in nodes(menu)}
        assert ("heading", "Omstander") in names
        assert any(role in ("push button", "button") and name.startswith("Vrijdag aan de bar") for role, name in names)
        assert any(node["focused"] for node in nodes(menu))
        note = client("press", "Vrijdag aan de bar", "Pauze")
        assert any("Pauze" in (node["name"] or "") for node in nodes(note))
        scene = client("press", "Begin", "Half één")
        words = " ".join(node["name"] or "" for node in nodes(scene))
        assert "Herkennen" in words
        assert "Half één" in words
        assert any(node["role"] in ("image", "graphic") and "bar" in (node["name"] or "") for node in nodes(scene))
