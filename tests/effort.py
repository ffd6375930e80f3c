"""How long the tests look: a few minutes, or with `OMSTANDER_TESTS=thorough` as long as it takes."""

from __future__ import annotations

import os

THOROUGH = os.environ.get("OMSTANDER_TESTS") == "thorough"


def often(quick: int, thorough: int) -> int:
    """How often a law is tried in this run."""
    return thorough if THOROUGH else quick
