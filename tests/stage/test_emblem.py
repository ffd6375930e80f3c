"""An organisation's logo: whatever the file, a square of the size that was asked for."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.stage.drawing import _fitted
from tests.authoring.zips import PACK


@pytest.mark.parametrize("depth", [8, 24, 32])
def test_a_logo_is_shown_whole(tmp_path: Path, depth: int):
    """A wide one keeps its shape, at the right edge; few colours or many."""
    wide = pygame.Surface((400, 100), depth=depth)
    wide.fill((255, 255, 255))
    pygame.image.save(wide, str(tmp_path / "logo.png"))
    square = _fitted(str(tmp_path / "logo.png"), 80)
    assert square.get_size() == (80, 80)
    assert square.get_bounding_rect() == pygame.Rect(0, 30, 80, 20)


def test_a_logo_that_is_none_leaves_its_place_empty(tmp_path: Path):
    """A pack that was damaged since still plays."""
    (tmp_path / "logo.png").write_bytes((PACK / "logo.png").read_bytes()[:200])
    for path in (tmp_path / "logo.png", tmp_path / "gone.png"):
        assert _fitted(str(path), 40).get_bounding_rect().w == 0
