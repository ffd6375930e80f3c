"""`omstander pictures`: files for slides, translators and picture tests."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.__main__ import main
from game.language import LANGUAGES
from game.people.sheet import cast_sheets, contact_sheet
from game.story.picture import Expression, Facing, Held, Pose, Wear
from tests.authoring.places import SMALL
from tests.shipped import cast


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own, so that nothing is kept where somebody plays."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    return tmp_path


def test_every_scene_and_ending_is_written_in_every_language(home, capsys):
    """Each page as the window shows it, each picture once, and a sheet of them all for each language."""
    out = home / "out"
    assert main(["pictures", str(SMALL), "-o", str(out), "--size", "640x400"]) == 0
    files = {file.relative_to(out).as_posix() for file in out.rglob("*.png")}
    assert f"{len(files)} pictures" in capsys.readouterr().out
    pages = {name.removeprefix("small/nl/") for name in files if name.startswith("small/nl/")}
    assert {"note.png", "samen-klaar.png", "samen-klaar-1.png"} <= pages
    for code in LANGUAGES:
        assert f"small/overview-{code}.png" in files
        assert {name.removeprefix(f"small/{code}/") for name in files if name.startswith(f"small/{code}/")} == pages
    assert {name.removeprefix("small/pictures/") for name in files if "/pictures/" in name} == pages
    one = pygame.image.load(out / "small" / "nl" / "note.png")
    assert one.get_size() == (640, 400)
    assert len({tuple(one.get_at((x, y))) for x in range(0, 640, 20) for y in range(0, 400, 20)}) > 30


def test_an_unknown_scenario_is_told(home, capsys):
    """With the names of those that are there."""
    assert main(["pictures", "horeca/er-is-niets", "-o", str(home)]) == 2
    assert "horeca/vrijdag-aan-de-bar" in capsys.readouterr().err


def test_the_sheets_show_everybody_in_every_pose_face_and_outfit():
    """A sheet for each pose, one of faces and one of clothes; a picture of each person on each."""
    people = cast()[:3]
    sheets = {sheet.name: sheet for sheet in cast_sheets(people)}
    assert set(sheets) == {"faces", "clothes", *(f"pose-{pose.value.replace('_', '-')}" for pose in Pose)}
    assert sheets["faces"].svg.count("<svg ") == 1 + len(people) * len(Expression)
    assert sheets["clothes"].svg.count('<g id="f') == len(people) * len(Wear)
    assert all(sheet.svg.count('<g id="f') == len(people) for sheet in sheets.values() if sheet.name[:5] == "pose-")


def test_contact_sheets_are_written_as_files(home, monkeypatch):
    """The command writes what the sheets draw."""
    small = contact_sheet(
        "pose-frozen", [(cast()[0], Wear.GUEST, Pose.FROZEN, Expression.CALM, Facing.LEFT, Held.NOTHING)], 1, scale=1
    )
    monkeypatch.setattr("game.people.sheet.cast_sheets", lambda people: [small] if len(people) >= 32 else [])
    assert main(["pictures", "--cast", "-o", str(home / "out")]) == 0
    assert pygame.image.load(home / "out" / "pose-frozen.png").get_size() == small.size
