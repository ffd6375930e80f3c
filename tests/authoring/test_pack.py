"""A pack: its own scenarios, places, norm, partners and translations beside the game's."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from game.__main__ import main
from game.authoring.library import check
from game.authoring.pack_folder import load_pack, open_pack
from game.authoring.templates import Texts, templates
from game.authoring.texts import pack_texts
from game.language import load_language
from game.story.picture import Light, Place
from game.story.text import Text
from tests.authoring.zips import PACK, ZIPS, whole_pack
from tests.effort import THOROUGH
from tests.shipped import ROOT, library


def test_a_folder_and_its_zip_are_one_pack(tmp_path: Path):
    """Whoever gets the zip plays what its maker plays."""
    folder, packed = load_pack(PACK), open_pack(whole_pack(tmp_path / "zon.zip"), tmp_path / "private")
    assert folder.diagnostics == packed.diagnostics == ()
    assert folder.pack is not None
    assert packed.pack is not None
    assert replace(folder.pack, logo="") == replace(packed.pack, logo="")
    assert Path(folder.pack.logo).read_bytes() == Path(packed.pack.logo).read_bytes()
    assert (folder.scenarios, folder.cast) == (packed.scenarios, packed.cast)
    assert folder.pack.said_by == "Fatima, eigenaar"


def test_the_ids_of_a_pack_never_clash_with_the_games_own():
    """A saved game goes on in the scenario that it was begun in, whatever a pack calls its own."""
    scenarios = load_pack(PACK).scenarios
    assert list(scenarios) == ["cafe-de-zon:avond"]
    assert not scenarios.keys() & library().scenarios.keys()
    assert all(":" not in id_ for id_ in library().scenarios)


def test_a_place_of_its_own_is_drawn_as_one_of_the_games(tmp_path: Path):
    """The place has its own name, and its light where a picture names none."""
    scenario = load_pack(PACK).scenarios["cafe-de-zon:avond"]
    assert (scenario.picture.place, scenario.picture.light) == (Place.CLUB_BAR, Light.EARLY)
    assert scenario.picture.called == Text("cafe-de-zon::places/de-bar", "De bar van De Zon")
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    file = pack / "avond.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("  light: early\n", "", 1), encoding="utf-8")
    assert load_pack(pack).scenarios["cafe-de-zon:avond"].picture.light is Light.BUSY


def test_a_mistake_in_a_zip_says_which_file_of_it(tmp_path: Path):
    """The trainer who packed it finds the line."""
    pack = tmp_path / "cafe-de-zon"
    shutil.copytree(PACK, pack)
    file = pack / "avond.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("start: aan-de-bar", "start: aan-de-baar"), "utf-8")
    packed = Path(shutil.make_archive(str(tmp_path / "zon"), "zip", pack))
    found = check([packed])
    assert [(one.code, one.path, one.line) for one in found] == [
        ("unknown-start", f"{packed.as_posix()}/avond.yaml", 21)
    ]
    assert open_pack(packed, tmp_path / "private").pack is not None


def test_every_text_of_a_pack_can_be_translated():
    """Extraction walks the norm, partners, protocol, places and scenarios, each with a context of its own."""
    texts = Texts(None, PACK, PACK / "locales")
    ((domain, _, template),) = templates(texts)
    contexts = [message.context for message in template if message.id]
    assert domain == "scenarios"
    assert len(contexts) == len(set(contexts))
    reading = load_pack(PACK)
    assert reading.pack is not None
    assert {located.text.context for located in pack_texts(reading.pack)} <= set(contexts)
    assert "cafe-de-zon:avond/title" in contexts


def test_a_pack_brings_its_own_translations():
    """Its texts are told in English, and so are the game's own."""
    reading = load_pack(PACK)
    language = load_language("en", ROOT / "locales", reading.locales)
    assert reading.pack is not None
    assert reading.pack.norm is not None
    assert language.tell(reading.pack.norm).startswith("At De Zon you touch nobody")
    assert language.tell(Text("horeca/vrijdag-aan-de-bar/title", "Vrijdag aan de bar")) == "Friday at the bar"


def test_a_link_that_leaves_the_pack_is_not_followed(tmp_path: Path):
    """A pack cannot make the game read other files: no scenario, no logo, no translation."""
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    for file in (pack / "avond.yaml", pack / "logo.png", pack / "locales" / "en" / "LC_MESSAGES" / "scenarios.po"):
        outside = tmp_path / file.name
        file.rename(outside)
        try:
            file.symlink_to(outside)
        except OSError:
            pytest.skip("this system makes no links")
    assert {one.code for one in load_pack(pack).diagnostics} == {"bad-logo"}
    text = (pack / "pack.yaml").read_text(encoding="utf-8").replace("logo: logo.png\n", "")
    (pack / "pack.yaml").write_text(text, encoding="utf-8")
    reading = load_pack(pack)
    assert {one.code for one in reading.diagnostics} == {"outside-pack"}
    assert (reading.scenarios, reading.locales) == ({}, None)


@pytest.mark.parametrize("code", tuple(ZIPS) if THOROUGH else tuple(ZIPS)[::4], ids=str)
def test_a_refused_pack_is_told_and_the_game_goes_on(code, tmp_path: Path, monkeypatch, capsys):
    """Whatever is wrong with it: a message in words, and the game's own scenarios to play."""
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    lines = iter(["1", "5"])
    monkeypatch.setattr("builtins.input", lambda _: next(lines, "") or (_ for _ in ()).throw(EOFError))
    made = ZIPS[code](tmp_path / "pack.zip")
    assert main(["play", "--terminal", "--language", "en", str(made)]) == 0
    said = capsys.readouterr().out
    assert ("THIS PACK CANNOT BE OPENED" in said) == (code.severity == "error")
    assert "Friday at the bar" in said
