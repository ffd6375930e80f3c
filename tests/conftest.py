"""What holds for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.effort import often

settings.register_profile("omstander", max_examples=often(15, 200), deadline=None)
settings.load_profile("omstander")

SLOWEST = ("window", "web")
"""The folders whose single tests take longest: real windows, real browsers."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, so that no process waits for another's last one."""
    items.sort(key=lambda item: item.path.parent.name not in SLOWEST)


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: tests of windows and browsers mostly wait."""
    return (os.cpu_count() or 1) + 1
