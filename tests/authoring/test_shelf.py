"""The shelf: read once, and never out of date."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.authoring.shelf import FILE, open_shelf
from tests.shipped import ROOT, cast

PEOPLE = ROOT / "assets" / "cast.yaml"


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """Two of the scenarios that ship, to change."""
    folder = tmp_path / "scenarios"
    for name in ("horeca/vrijdag-aan-de-bar.yaml", "youth/nachtbus.yaml", "help.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "scenarios" / name, folder / name)
    return folder


def test_what_was_read_once_is_the_same_the_second_time(tmp_path):
    """The second start takes what the first one read."""
    first = open_shelf(ROOT / "scenarios", PEOPLE, tmp_path)
    second = open_shelf(ROOT / "scenarios", PEOPLE, tmp_path)
    assert (tmp_path / FILE).is_file()
    assert second == first
    assert second.scenarios
    assert second.cast == cast()


def test_a_changed_scenario_is_read_anew(scenarios, tmp_path):
    """A trainer sees a change at the next start; one with mistakes is left out and named."""
    open_shelf(scenarios, PEOPLE, tmp_path)
    file = scenarios / "horeca" / "vrijdag-aan-de-bar.yaml"
    source = file.read_text(encoding="utf-8")
    file.write_text(source.replace("title: Vrijdag aan de bar", "title: Zaterdag aan de bar"), encoding="utf-8")
    assert (
        open_shelf(scenarios, PEOPLE, tmp_path).scenarios["horeca/vrijdag-aan-de-bar"].title.message
        == "Zaterdag aan de bar"
    )
    file.write_text("version: 1\n", encoding="utf-8")
    assert open_shelf(scenarios, PEOPLE, tmp_path).broken == (str(file),)


def test_a_changed_cast_is_read_anew(scenarios, tmp_path):
    """A person who joins can be cast at the next start; a cast with mistakes is named, and nobody comes from it."""
    people = tmp_path / "cast.yaml"
    people.write_bytes(PEOPLE.read_bytes())
    assert open_shelf(scenarios, people, tmp_path).cast == cast()
    people.write_text(PEOPLE.read_text(encoding="utf-8").replace("name: Robin", "name: Bobbie"), encoding="utf-8")
    assert "Bobbie" in {person.name for person in open_shelf(scenarios, people, tmp_path).cast}
    people.write_text("version: 1\npeople: {}\n", encoding="utf-8")
    empty = open_shelf(scenarios, people, tmp_path)
    assert (empty.cast, empty.broken) == ((), (str(people),))


def test_a_damaged_shelf_is_read_anew(scenarios, tmp_path):
    """Whatever stands in the file, the scenarios are there; a folder that cannot be written costs only time."""
    whole = open_shelf(scenarios, PEOPLE, tmp_path)
    for content in (b"", b"garbage", (tmp_path / FILE).read_bytes()[:-40]):
        (tmp_path / FILE).write_bytes(content)
        assert open_shelf(scenarios, PEOPLE, tmp_path) == whole
    (tmp_path / "file").write_text("no folder")
    assert open_shelf(scenarios, PEOPLE, tmp_path / "file" / "below") == whole
