"""What the README says is true: its keys, its commands, its pictures."""

from __future__ import annotations

import re

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
