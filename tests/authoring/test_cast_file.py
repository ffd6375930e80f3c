"""The file of the cast: every attribute read, every mistake told, and packs may bring their own."""

from __future__ import annotations

from pathlib import Path

from game.authoring.library import check, load_library
from game.authoring.reader import read_cast, read_scenario
from game.people.clothes import Bottom, Top
from game.people.look import Aid, Beard, Covering, Glasses, Hair
from game.people.person import Pronouns
from tests.authoring.places import EXAMPLES, SMALL, write
from tests.shipped import ROOT

PERSON = """
  {id}:
    name: {id}
    pronouns: he
    age: 30
    skin: "#7f4f38"
    body: {{stature: 170}}
    face: {{}}
    hair: {{style: short, colour: "#2b1c1c"}}
    clothes: {{top: tee, colour: "#2f9e8f"}}
"""
WHOLE = """
  zoe:
    name: Zoë
    pronouns: they
    age: 55
    skin: "#c98f63"
    body: {stature: 158.5, build: 0.9, shoulders: 0.1, hips: 1, bust: 0.7, pregnant: true}
    face: {jaw: 0, nose: 0.2, brow: 0.3, lips: 0.4, eyes: "#111111", beard: full, glasses: round, earring: true,
      freckles: true, lashes: true, makeup: true}
    hair: {style: locs, colour: "#222222"}
    covering: {kind: kippa, colour: "#333333"}
    aids: [cane, hearing_aid]
    clothes: {top: sleeveless, colour: "#444444", bottom: shorts, bottom_colour: "#555555", shoe: boot,
      shoe_colour: "#666666", under: "#777777", trim: "#888888", pin: true, covered: true}
"""


def _cast(*people: str) -> str:
    return "version: 1\npeople:" + "".join(people)


def _twelve() -> list[str]:
    return [PERSON.format(id=letter) for letter in "abcdefghijkl"]


def test_every_attribute_is_read(tmp_path: Path) -> None:
    """What an author writes of somebody is what is drawn."""
    reading = read_cast(write(tmp_path, _cast(*_twelve(), WHOLE), "cast.yaml"))
    assert reading.diagnostics == ()
    zoe = reading.cast[-1]
    assert (zoe.id, zoe.name, zoe.pronouns, zoe.age) == ("zoe", "Zoë", Pronouns.THEY, 55)
    look, clothes = zoe.look, zoe.clothes
    assert (look.skin, look.stature, look.build, look.hips, look.pregnant) == ("#c98f63", 158.5, 0.9, 1.0, True)
    assert (look.jaw, look.lips, look.eyes, look.beard, look.glasses) == (0, 0.4, "#111111", Beard.FULL, Glasses.ROUND)
    assert look.earring and look.freckles and look.lashes and look.makeup
    assert (look.hair, look.hair_colour) == (Hair.LOCS, "#222222")
    assert (look.covering, look.covering_colour) == (Covering.KIPPA, "#333333")
    assert look.aids == {Aid.CANE, Aid.HEARING_AID}
    assert (clothes.top, clothes.bottom, clothes.trim, clothes.pin) == (Top.SLEEVELESS, Bottom.SHORTS, "#888888", True)
    assert clothes.covered


def test_a_mistake_is_told_and_nobody_comes_from_the_file(tmp_path: Path) -> None:
    """Half a cast would play other people than the author chose."""
    wrong = PERSON.format(id="wrong").replace("age: 30", "age: 17").replace("style: short", "style: shrot")
    reading = read_cast(write(tmp_path, _cast(*_twelve(), wrong), "cast.yaml"))
    assert [one.code for one in reading.diagnostics] == ["out-of-range", "unknown-value"]
    assert reading.cast == ()


def test_a_cast_has_enough_people_for_every_scenario(tmp_path: Path) -> None:
    """A scenario may have twelve roles."""
    reading = read_cast(write(tmp_path, _cast(*_twelve()[:11]), "cast.yaml"))
    assert [one.code for one in reading.diagnostics] == ["wrong-count"]


def test_a_cast_in_a_folder_of_scenarios_is_checked_as_a_cast(tmp_path: Path) -> None:
    """A pack's own people lie beside its scenarios, and are no scenario."""
    write(tmp_path, SMALL.read_bytes(), "goed.yaml")
    write(tmp_path, (EXAMPLES / "bad-colour.yaml").read_bytes(), "cast.yaml")
    assert [one.code for one in check([tmp_path])] == ["bad-colour"]
    assert load_library(tmp_path).diagnostics == ()
    assert check([ROOT / "assets" / "cast.yaml"]) == ()


def test_a_role_may_ask_for_an_age_and_for_nothing_else(tmp_path: Path) -> None:
    """A parent is older; that somebody is of some kind can never be asked for."""
    source = SMALL.read_text(encoding="utf-8")
    role = next(line for line in source.splitlines() if "part: target" in line)
    asked = write(
        tmp_path, source.replace(role, role.replace("part: target", "part: target, age_from: 40")), "oud.yaml"
    )
    scenario = read_scenario(asked, tmp_path).scenario
    assert scenario is not None
    assert sorted(one.age_from for one in scenario.roles.values())[-2:] == [0, 40]
    for wish, code in (("age_from: 60", "out-of-range"), ("pronouns: she", "unknown-key")):
        path = write(tmp_path, source.replace(role, role.replace("part: target", f"part: target, {wish}")), "nee.yaml")
        assert [one.code for one in read_scenario(path, tmp_path).diagnostics] == [code]
