"""`omstander new`: a scenario to begin with."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.__main__ import main
from game.authoring.library import check
from game.authoring.reader import read_scenario
from game.authoring.rules.review import review_reading
from game.authoring.starter import Audience, Beginning, begun, title_of
from game.story.picture import Place
from tests.authoring.places import write

ANSWERS = ("--audience", "youth", "--place", "youth_centre", "--behaviour", "Filmen", "--job", "Je bent de dj")


@pytest.mark.parametrize("place", list(Place))
def test_it_is_without_mistakes_in_every_place(tmp_path: Path, place: Place) -> None:
    """Whatever the answers, the proof finds nothing either."""
    file = write(tmp_path, begun(Beginning("Een avond", Audience.FESTIVAL, place, "Filmen", "Je bent de dj"), "x"))
    assert check([file]) == ()


def test_it_keeps_the_rules_of_the_content(tmp_path: Path) -> None:
    """The example that a trainer begins with is one to follow."""
    file = write(tmp_path, begun(Beginning("Een avond", Audience.HORECA, Place.CLUB_BAR, "Filmen", "Je tapt"), "x"))
    assert review_reading(file, read_scenario(file, tmp_path)).diagnostics == ()


def test_with_a_rehearsal_it_is_without_mistakes_too(tmp_path: Path) -> None:
    """Nothing to mend, nothing to answer, and it can be dealt."""
    beginning = Beginning("Een avond", Audience.FESTIVAL, Place.FESTIVAL_FIELD, "Filmen", "Je tapt", rehearsal=True)
    file = write(tmp_path, begun(beginning, "x"))
    reading = read_scenario(file, tmp_path)
    assert check([file]) == ()
    assert review_reading(file, reading).diagnostics == ()
    assert reading.scenario is not None
    assert reading.scenario.rehearsal is not None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip))
def test_any_words_are_kept_as_they_were_written(tmp_path: Path, words: str) -> None:
    """Quotes, colons, braces and `#` in an answer are no YAML."""
    reading = read_scenario(
        write(tmp_path, begun(Beginning("x", Audience.HORECA, Place.ENTRANCE, words, "x"), "x")), tmp_path
    )
    kept = " ".join(words.split()).replace("{", "(").replace("}", ")")
    assert not any("placeholder" in one.code or "syntax" in one.code for one in reading.diagnostics)
    assert reading.scenario is None or reading.scenario.behaviour.message == kept


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody loses an afternoon's work."""
    assert main(["new", "mijn-avond", "--folder", str(tmp_path), *ANSWERS]) == 0
    (tmp_path / "mijn-avond.yaml").write_text("mine", "utf-8")
    assert main(["new", "mijn-avond", "--folder", str(tmp_path), *ANSWERS]) == 2
    assert (tmp_path / "mijn-avond.yaml").read_text("utf-8") == "mine"
    assert "there already" in capsys.readouterr().err


def test_questions_are_asked_again_until_they_are_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name, a number, or a slip and then a name."""
    monkeypatch.setattr("sys.stdin", io.StringIO("\nhorecca\nhoreca\n99\n2\n\nFilmen\nJe tapt\n"))
    assert main(["new", "avond", "--folder", str(tmp_path)]) == 0
    assert "place: dance_floor" in (tmp_path / "avond.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "given", [("Mijn avond",), ("../avond",), ("avond", "--place", "maan"), ("avond", "--job", " ")]
)
def test_what_cannot_be_is_refused(tmp_path: Path, given: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence that says what is wrong; nothing is written."""
    options = [*ANSWERS, *given[1:]]
    assert main(["new", given[0], "--folder", str(tmp_path / "in"), *options]) == 2
    assert capsys.readouterr().err.startswith("omstander: ")
    assert not list(tmp_path.rglob("*.yaml"))


def test_nobody_who_answers_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of the input is no traceback."""
    monkeypatch.setattr("sys.stdin", io.StringIO("horeca\n"))
    assert main(["new", "avond", "--folder", str(tmp_path)]) == 2
    assert not list(tmp_path.iterdir())


def test_the_first_title_is_made_of_the_id() -> None:
    """So that the menu has something to show."""
    assert title_of("horeca/mijn-avond") == "Mijn avond"
