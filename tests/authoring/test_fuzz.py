"""Damaged files end in diagnostics: a short run of the fuzzing, and everything that it once found."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.authoring.fuzz import CORPUS, damaged, feed, seed_files
from tests.effort import often


def test_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    """No traceback; some are still played, most are not."""
    chance, seeds = random.Random(2026), seed_files()
    outcomes = [feed(damaged(chance, seeds), tmp_path) for _ in range(often(400, 5_000))]
    assert set(outcomes) == {"mistakes", "played"}


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.glob("*")) or ["none"])
def test_what_once_failed_does_not_fail_again(tmp_path: Path, name: str) -> None:
    """An input that broke a reader stays mended."""
    if (CORPUS / name).exists():
        assert feed((CORPUS / name).read_bytes(), tmp_path) in ("mistakes", "played")
