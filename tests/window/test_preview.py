"""A scenario in a real window while its file is written."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.authoring.places import SMALL, write
from tests.authoring.zips import PACK
from tests.window.screen import needs_screen, played, virtual_screen

SETTINGS: dict[str, object] = {"language": "nl", "voice": True, "reduced_motion": True}


@needs_screen
def test_a_save_shows_in_the_window(tmp_path: Path):
    """The scene, a mistake with its line, the scene again at the same place, another scene by its name."""
    source = SMALL.read_text(encoding="utf-8")
    file = write(tmp_path, source, "dinsdag.yaml")
    home = tmp_path / "home"
    arguments = ("preview", str(file), "--scene", "wegen")
    with virtual_screen() as display, played(home, *arguments, display=display, settings=SETTINGS) as screen:
        screen.hears("Weeg")
        heard = len(screen.said())
        file.write_text(source.replace("start: aan-de-bar", "start: aan-de-baar"), encoding="utf-8")
        screen.hears("1 fout", since=heard)
        screen.hears("Regel 21", since=heard)
        heard = len(screen.said())
        file.write_text(source, encoding="utf-8")
        screen.hears("Weeg", since=heard)
        heard = len(screen.said())
        screen.key("F2")
        screen.hears("Scènes", since=heard)
        heard = len(screen.said())
        screen.key("1")
        screen.hears("Tien uur", since=heard)
        screen.game.terminate()
    assert not (home / "records.sqlite").exists()


@needs_screen
def test_a_translator_sees_a_change_in_the_running_game(tmp_path: Path):
    """A catalogue that was saved is told after F5."""
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    catalogue = pack / "locales" / "en" / "LC_MESSAGES" / "scenarios.po"
    settings = {**SETTINGS, "language": "en"}
    with virtual_screen() as display, played(tmp_path, "play", str(pack), display=display, settings=settings) as screen:
        screen.hears("Café De Zon")
        screen.key("Tab")  # from the training to the pack's own
        screen.hears("Een rustige dinsdag")
        line = '\nmsgctxt "cafe-de-zon:avond/title"\nmsgid "Een rustige dinsdag"\nmsgstr "A quiet Tuesday"\n'
        catalogue.write_text(catalogue.read_text(encoding="utf-8") + line, encoding="utf-8")
        heard = len(screen.said())
        screen.key("F5", "shift+Tab", "Tab")
        screen.hears("A quiet Tuesday", since=heard)
        screen.game.terminate()
