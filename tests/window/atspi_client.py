"""A screen-reader client, run by the system's Python: prints the window's tree as JSON, or presses a button in it."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20
"""Seconds to wait for the window and for a button."""


def main() -> int:
    """`ready` when the registry answers; `tree`; `press NAME WORDS`: press the control whose name begins so, and print
    the tree that has the words."""
    if sys.argv[1] == "ready":
        print(json.dumps(waited(lambda: Atspi.get_desktop(0).get_role_name())))
        return 0
    if sys.argv[1] == "press":
        control = waited(lambda: find(sys.argv[2]))
        if control is None:
            print(json.dumps({"missing": sys.argv[2]}))
            return 1
        control.do_action(0)
        waited(lambda: next((node for node in walk(window()) if sys.argv[3] in (node.get_name() or "")), None))
    print(json.dumps(waited(tree), ensure_ascii=False))
    return 0


def tree() -> dict[str, Any] | None:
    """The whole window described; None while there is none, or none with the focus."""
    frame = window()
    found = described(frame) if frame else None
    return found if found and has_focus(found) else None


def has_focus(node: dict[str, Any]) -> bool:
    """Whether the focus lies on the node or below it."""
    return node["focused"] or any(has_focus(child) for child in node["children"])


def waited(look: Any) -> Any:
    """What `look` finds, asked again until it finds something or patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:  # the page changed while it was read
            found = None
        if found is not None:
            return found
        time.sleep(0.25)
        Atspi.get_desktop(0).clear_cache()  # what came after the first look is not noticed without a main loop
    return None


def window() -> Any:
    """The first frame of any application that has one with children."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        for child in range(application.get_child_count() if application else 0):
            frame = application.get_child_at_index(child)
            if frame is not None and frame.get_child_count() > 1:
                return frame
    return None


def find(name: str) -> Any:
    """The control in the window whose name begins so."""
    frame = window()
    return next((node for node in walk(frame) if (node.get_name() or "").startswith(name)), None) if frame else None


def walk(node: Any) -> Any:
    """The node and everything below it; nothing for None."""
    if node is None:
        return
    yield node
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from walk(child)


def described(node: Any) -> dict[str, Any]:
    """Role, name, description and the states that matter, with the children."""
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "checked": states.contains(Atspi.StateType.CHECKED),
        "children": [described(node.get_child_at_index(n)) for n in range(node.get_child_count())],
    }


if __name__ == "__main__":
    sys.exit(main())
