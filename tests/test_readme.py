"""What the README says is true: its keys, its commands, its pictures."""

from __future__ import annotations

import re

from game.authoring.library import check
from tests.shipped import ROOT, library

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_picture_is_there():
    """A reader sees the game, not a broken link."""
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_every_file_that_is_linked_is_there():
    """Links lead somewhere."""
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_scenario_that_is_named_is_there():
    """A command that is copied from here works."""
    named = set(re.findall(r"omstander play (?:--terminal )?([\w-]+/[\w-]+)(?![\w./-])", README))
    assert named
    assert named <= set(library().scenarios)


def test_the_pack_that_is_shown_is_one(tmp_path):
    """Whoever copies it has a pack that checks clean."""
    blocks = re.findall(r"```yaml\n(version: 1\n(?:id|places):.*?)```", README, re.DOTALL)
    assert len(blocks) == 2
    (tmp_path / "pack.yaml").write_text(re.sub("logo: .*\n", "", blocks[0]), encoding="utf-8")
    (tmp_path / "places.yaml").write_text(blocks[1], encoding="utf-8")
    assert check([tmp_path]) == ()
