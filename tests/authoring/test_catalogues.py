"""Catalogues: complete, up to date, and updated without guessing."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from game.authoring.catalogue_check import check_catalogue
from game.authoring.catalogues import (
    catalogues,
    compile_catalogues,
    extract,
    status,
    take_over,
    update,
    updated_catalogue,
)
from game.authoring.diagnostics import as_text
from game.authoring.templates import Texts, templates
from game.language import load_language
from game.language.catalogue import read_catalogue
from game.story.text import Text
from tests.shipped import ROOT

SCENARIO = "horeca/vrijdag-aan-de-bar"
TITLE = f"{SCENARIO}/title"
SHIPPED = Texts(ROOT / "game", ROOT / "scenarios", ROOT / "locales")


def test_no_text_is_missing_and_no_catalogue_is_stale():
    """Dutch and English are complete; `omstander texts` brings them up to date."""
    for state in status(SHIPPED):
        assert state.missing == (), state.path
        assert state.review == (), state.path
        assert errors(state.path) == [], state.path
        assert not state.stale, f"{state.path} is not up to date: run `omstander texts`"


def errors(path: Path) -> list[str]:
    """The mistakes in a catalogue as they are printed."""
    return [as_text(one) for one in check_catalogue(path) if one.severity == "error"]


def test_a_corrected_typo_keeps_every_translation_in_use(tmp_path: Path):
    """The game tells the translation of the same place, before the catalogues are updated and after; it is listed."""
    texts = _copied(tmp_path)
    before = _said(texts)
    _correct(texts, "Vrijdag aan de bar", "Vrijdag aan de baar")
    assert _told(texts, "Vrijdag aan de baar") == "Friday at the bar"
    state = next(one for one in update(texts) if one.path.name == "scenarios.po")
    assert (state.missing, state.review) == ((), (f"{TITLE}: Vrijdag aan de baar",))
    assert _said(texts) == before
    assert _told(texts, "Vrijdag aan de baar") == "Friday at the bar"
    compile_catalogues(texts.locales)
    assert _told(texts, "Vrijdag aan de baar") == "Friday at the bar"


def test_what_a_translation_was_made_from_is_kept_through_updates(tmp_path: Path):
    """A translator sees the old source beside the new one, however often it changed, until they read it again."""
    texts = _copied(tmp_path)
    begun = _file(texts).read_bytes()
    _correct(texts, "Vrijdag aan de bar", "Vrijdag aan de baar")
    update(texts)
    _correct(texts, "Vrijdag aan de baar", "Vrijdagavond aan de bar")
    update(texts)
    assert '#| msgid "Vrijdag aan de bar"' in _file(texts).read_text(encoding="utf-8")
    _correct(texts, "Vrijdagavond aan de bar", "Vrijdag aan de bar")
    assert all(state.review == () for state in update(texts))
    assert _file(texts).read_bytes() == begun


def test_a_translation_that_names_somebody_who_is_gone_is_not_told(tmp_path: Path):
    """Better the Dutch line than one with a name in braces."""
    texts = _copied(tmp_path)
    place = Text("horeca/vrijdag-aan-de-bar/opening/text", "Er is niemand.")
    spoken = next(m for m in read_catalogue(_file(texts)) if "{" in str(m.string) and m.context)
    gone = Text(str(spoken.context), "Er is niemand.")
    language = load_language("en", texts.locales)
    assert language.tell(gone) == place.message


def test_a_translation_that_a_program_guessed_is_not_told(tmp_path: Path):
    """Likeness can attach the words of another place: such a guess waits until somebody has read it."""
    texts = _copied(tmp_path)
    file = _file(texts)
    guessed = file.read_text(encoding="utf-8").replace(f'msgctxt "{TITLE}"', f'#, fuzzy\nmsgctxt "{TITLE}"')
    file.write_text(guessed, encoding="utf-8")
    assert _told(texts, "Vrijdag aan de bar") == "Vrijdag aan de bar"
    state = next(one for one in status(texts) if one.path == file)
    assert state.missing == (f"{TITLE}: Vrijdag aan de bar",)


def test_one_sentence_in_two_places_keeps_its_two_translations(tmp_path: Path):
    """A correction in one place never takes the words of another place that has the same sentence."""
    file = tmp_path / "en" / "LC_MESSAGES" / "scenarios.po"
    file.parent.mkdir(parents=True)
    old, new = Catalog("en"), Catalog()
    for place, said in (("a/text", "She goes."), ("b/text", "It works.")):
        old.add("Het gaat.", said, context=place)
    new.add("Het gaat weer.", context="a/text")
    new.add("Het gaat.", context="b/text")
    updated = updated_catalogue(old, new)
    assert {m.context: (m.string, m.fuzzy) for m in updated if m.id} == {
        "a/text": ("She goes.", True),
        "b/text": ("It works.", False),
    }


def test_each_text_tells_its_translator_what_they_need(tmp_path: Path):
    """Who speaks, the step, the line before and the room there is."""
    template = next(template for domain, _, template in templates(SHIPPED) if domain == "scenarios")
    for message in template:
        if message.id:
            notes = " ".join(message.auto_comments)
            assert "Who speaks: " in notes
            assert "Room: about " in notes
    choice = next(m for m in template if m.context and m.context.endswith("/rondkijken"))
    assert choice.auto_comments[1].startswith("Step: recognise")
    assert choice.auto_comments[2].startswith("Line before: ")


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="needs gettext (sh tests/setup.sh)")
def test_what_goes_out_is_what_programs_for_translators_read(tmp_path: Path):
    """GNU gettext, which Weblate and Poedit build on, reads templates and catalogues without a word of complaint."""
    texts = _copied(tmp_path)
    _correct(texts, "Vrijdag aan de bar", "Vrijdag aan de baar")
    update(texts)
    for file in (*extract(texts, tmp_path / "out"), *texts.locales.rglob("*.po"), *ROOT.glob("locales/*/*/*.po")):
        command = ["msgfmt", "--check-format", "--check-domain", "-o", str(tmp_path / "x.mo"), str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr


def test_a_returned_file_is_taken_over_by_place(tmp_path: Path):
    """What a translator did is taken; what they left empty stays as it is."""
    texts = _copied(tmp_path)
    template = next(template for path, template in catalogues(texts) if path == _file(texts))
    returned = tmp_path / "scenarios.po"
    done = Catalog("en")
    done.add("Vrijdag aan de bar", "Friday behind the bar", context=TITLE)
    done.add("Je werkt achter de bar", "", context=f"{SCENARIO}/job")
    with returned.open("wb") as stream:
        write_po(stream, done)
    before = _said(texts)
    assert take_over(_file(texts), returned, template) == 1
    assert _said(texts) == {**before, TITLE: "Friday behind the bar"}


def test_an_update_that_changes_no_text_changes_no_file(tmp_path: Path):
    """Running it twice leaves nothing to commit."""
    texts = replace(_copied(tmp_path), game=ROOT / "game")
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
    """One scenario with its catalogues, to change; a game without a word, whose extraction takes no time."""
    for name, content in _one_scenario().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "game").mkdir()
    return Texts(folder / "game", folder / "scenarios", folder / "locales")


@cache
def _one_scenario() -> dict[str, bytes]:
    """Its files and its catalogues, brought up to date once: theirs hold the texts of all scenarios."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copytree(ROOT / "locales", folder / "locales", ignore=shutil.ignore_patterns("*.mo"))
        (folder / "scenarios" / "horeca").mkdir(parents=True)
        shutil.copy(ROOT / "scenarios" / f"{SCENARIO}.yaml", folder / "scenarios" / "horeca")
        shutil.copy(ROOT / "scenarios" / "help.yaml", folder / "scenarios")
        (folder / "game").mkdir()
        update(Texts(folder / "game", folder / "scenarios", folder / "locales"))
        files = [file for file in folder.rglob("*") if file.is_file()]
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _file(texts: Texts) -> Path:
    return texts.locales / "en" / "LC_MESSAGES" / "scenarios.po"


def _told(texts: Texts, title: str) -> str:
    return load_language("en", texts.locales).tell(Text(TITLE, title))


def _correct(texts: Texts, old: str, new: str) -> None:
    file = texts.scenarios / "horeca" / "vrijdag-aan-de-bar.yaml"
    source = file.read_text(encoding="utf-8")
    assert f"title: {old}" in source
    file.write_text(source.replace(f"title: {old}", f"title: {new}"), encoding="utf-8")


def _said(texts: Texts) -> dict[str, str]:
    return {str(message.context): str(message.string) for message in read_catalogue(_file(texts)) if message.id}
