"""Languages as they are read from their files, read again when a translator changes one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game.authoring.catalogue_check import check_catalogue
from game.authoring.catalogues import compile_catalogues
from game.authoring.diagnostics import as_text
from game.language import Languages, load_language
from game.stage.sitting import Sitting
from game.story.text import Text
from game.training.visit import Trouble
from tests.pages.walk import first_visit
from tests.shipped import ROOT, cast

TITLE = Text("horeca/vrijdag-aan-de-bar/title", "Vrijdag aan de bar")
SOURCE = (ROOT / "locales" / "en" / "LC_MESSAGES" / "scenarios.po").read_text(encoding="utf-8")
SCRAPS = (
    *('"', "\\", "\\n", 'msgid "', "msgstr", "msgstr[9]", "msgstr[x]", 'msgid_plural "x"', "#~ ", "#| ", "#, fuzzy\n"),
    *("msgctxt", "\n", "\0", "\ud800", "{", "%(x)s", "Plural-Forms: nplurals=99999999; plural=(n != 1);\\n", "é"),
    *("Content-Type: text/plain; charset=zlib\\n", "Language: xx_YY_zz\\n", "#: \u2068a b\u2069:1"),
)


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """The game's own catalogues, to change."""
    shutil.copytree(ROOT / "locales", tmp_path / "locales", ignore=shutil.ignore_patterns("*.mo"))
    return tmp_path / "locales"


def change(locales: Path, old: str, new: str) -> None:
    """What a translator does."""
    file = locales / "en" / "LC_MESSAGES" / "scenarios.po"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_translator_sees_a_change_in_the_running_game(locales: Path):
    """The page that shows is told anew; without a change nothing is read."""
    visit = first_visit()
    sitting = Sitting(visit, Languages(("nl", "en"), locales), cast(), lambda _: None, lambda _: None)
    sitting.visit = type(visit)(visit.catalogue, (), type(visit.settings)(language="en"))
    assert not sitting.refresh()
    assert "Friday at the bar" in [option.label for option in sitting.page().options]
    change(locales, "Friday at the bar", "Friday night at the bar")
    assert sitting.refresh()
    assert "Friday night at the bar" in [option.label for option in sitting.page().options]


def test_the_written_catalogue_wins_only_while_it_is_newer(locales: Path):
    """A compiled one that is left from before never hides what a translator wrote, however quickly they wrote it."""
    compile_catalogues(locales)
    written = locales / "en" / "LC_MESSAGES" / "scenarios.po"
    compiled = written.with_suffix(".mo")
    change(locales, "Friday at the bar", "Friday night at the bar")
    now = compiled.stat().st_mtime_ns
    for later, said in ((-1, "Friday at the bar"), (0, "Friday at the bar"), (1, "Friday night at the bar")):
        os.utime(written, ns=(now, now + later))
        assert load_language("en", locales).tell(TITLE) == said


def test_a_catalogue_that_breaks_is_told_and_the_last_words_stay(locales: Path):
    """A slip of the translator takes nobody's language away."""
    languages = Languages(("nl", "en"), locales)
    sitting = Sitting(first_visit(), languages, cast(), lambda _: None, lambda _: None)
    change(locales, "msgstr", "msgstrr")
    assert sitting.refresh()
    assert languages["en"].tell(TITLE) == "Friday at the bar"
    (notice,) = sitting.visit.notices
    assert notice.trouble is Trouble.CATALOGUE_DAMAGED
    assert "scenarios.po:" in notice.detail
    change(locales, "msgstrr", "msgstr")
    assert sitting.refresh()
    assert languages.damaged == ()


def test_a_catalogue_that_is_broken_from_the_start_does_not_keep_the_game_from_starting(locales: Path):
    """Its texts are told in the language of their source."""
    change(locales, "msgstr", "msgstrr")
    languages = Languages(("nl", "en"), locales)
    assert languages["en"].tell(TITLE) == TITLE.message
    assert len(languages.damaged) == 1


def test_plurals_without_end_are_refused(locales: Path):
    """A header of a few bytes cannot take all memory, however it is cut up."""
    for header in ("nplurals=99999999", 'nplu"\n"rals=99999999'):
        file = locales / "en" / "LC_MESSAGES" / "scenarios.po"
        plural = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n'
        head = f'msgid ""\nmsgstr "Plural-Forms: {header}; plural=n;\\n"\n\n'
        file.write_text(head + plural, encoding="utf-8")
        assert [one.code for one in check_catalogue(file)] == ["bad-catalogue"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(SCRAPS)), max_size=6), end=st.integers(50, 3000))
@example(cuts=[(154, "Content-Type: text/plain; charset=zlib\\n")], end=154)
def test_whatever_a_catalogue_holds_reading_it_ends(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, str]], end: int
):
    """With translations, or with mistakes that can be printed; and the game starts with either."""
    folder = tmp_path_factory.mktemp("locales")
    file = folder / "en" / "LC_MESSAGES" / "scenarios.po"
    file.parent.mkdir(parents=True)
    text = SOURCE[:end]
    for at, scrap in cuts:
        text = text[:at] + scrap + text[at:]
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    for one in check_catalogue(file):
        assert as_text(one)
    languages = Languages(("en",), folder)
    assert isinstance(languages["en"].tell(TITLE), str)
