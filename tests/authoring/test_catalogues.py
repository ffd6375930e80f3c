"""Catalogues: complete, up to date, and updated without guessing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game.authoring.catalogues import Texts, compile_catalogues, status, update
from game.language import load_language
from game.story.text import Text
from tests.shipped import ROOT

SHIPPED = Texts(ROOT / "game", ROOT / "scenarios", ROOT / "locales")


def test_no_text_is_missing_and_no_catalogue_is_stale():
    """Dutch and English are complete; `omstander texts` brings them up to date."""
    for state in status(SHIPPED):
        assert state.missing == (), state.path
        assert not state.stale, f"{state.path} is not up to date: run `omstander texts`"


@pytest.mark.parametrize("file", sorted((ROOT / "locales").rglob("*.po")), ids=lambda file: file.stem)
def test_translations_keep_the_places_of_their_source(file):
    """A name that the source has is in the translation too, and no other."""
    with file.open("rb") as stream:
        for message in read_po(stream):
            for string in message.string if isinstance(message.string, tuple | list) else (message.string,):
                said = str(string)
                if message.id:
                    assert roles(said) <= roles(str(message.id)), message.context
                    assert roles(str(message.id)) - roles(said) <= {"count"}, message.context


def roles(text: str) -> set[str]:
    """Whose name or what number the text asks for, whichever pronoun."""
    return {place.split(".")[0] for place in re.findall(r"\{([^}]*)\}", text)}


def test_a_translation_stays_with_its_line_when_another_changes(tmp_path: Path):
    """The same sentence in two places has two translations; a corrected typo costs only its own."""
    texts = _copied(tmp_path)
    file = texts.scenarios / "horeca" / "vrijdag-aan-de-bar.yaml"
    source = file.read_text(encoding="utf-8")
    file.write_text(source.replace("title: Vrijdag aan de bar", "title: Vrijdag aan de baar"), encoding="utf-8")
    before = _said(texts)
    update(texts)
    after = _said(texts)
    title = "horeca/vrijdag-aan-de-bar/title"
    assert after[title] == ""
    assert {k: v for k, v in after.items() if k != title} == {k: v for k, v in before.items() if k != title}


def test_an_update_that_changes_no_text_changes_no_file(tmp_path: Path):
    """Running it twice leaves nothing to commit."""
    texts = _copied(tmp_path)
    update(texts)
    once = {file: file.read_bytes() for file in texts.locales.rglob("*.po")}
    update(texts)
    assert {file: file.read_bytes() for file in texts.locales.rglob("*.po")} == once


def test_compiled_and_written_catalogues_say_the_same(tmp_path: Path):
    """An installed game and a translator's checkout speak alike; an older compiled one gives way to the written one."""
    texts = _copied(tmp_path)
    title = Text("horeca/vrijdag-aan-de-bar/title", "Vrijdag aan de bar")
    written = load_language("en", texts.locales).tell(title)
    assert compile_catalogues(texts.locales)
    assert load_language("en", texts.locales).tell(title) == written == "Friday at the bar"
    assert load_language("nl", texts.locales).tell(title) == "Vrijdag aan de bar"


def _copied(folder: Path) -> Texts:
    for name in ("scenarios", "locales"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("*.mo"))
    return Texts(ROOT / "game", folder / "scenarios", folder / "locales")


def _said(texts: Texts) -> dict[str, str]:
    with (texts.locales / "en" / "LC_MESSAGES" / "scenarios.po").open("rb") as stream:
        return {str(message.context): str(message.string) for message in read_po(stream) if message.id}
