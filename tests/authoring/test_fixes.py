"""`omstander check --fix` mends what can be mended in one way only."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.__main__ import main
from game.authoring.library import check
from tests.authoring.places import SMALL, write

STORY = SMALL.read_text("utf-8")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("pose: stepping_back", "pose: steping_back"),
        ("    explanation:", "    explantion:"),
        ("goes_to: kijken", "goes_to: kijkn"),
        ("who: guest", "who: gest"),
        ("{guest.They}", "{guest.Thay}"),
        ("schuift {guest}", "schuift {gust}"),
        ("[none, distract, delegate]\n", "[none, distract, delegate]\r\n"),
    ],
)
def test_a_slip_is_mended_and_nothing_else_changes(tmp_path: Path, right: str, wrong: str) -> None:
    """The file is then as it was before the slip."""
    broken = STORY.replace(right, wrong)
    assert broken != STORY
    file = write(tmp_path, broken)
    main(["check", "--fix", str(file)])
    assert file.read_bytes().decode() == (broken if "\r" in wrong else STORY)
    assert check([file]) == ()


def test_what_may_mean_two_things_is_left_to_the_author(tmp_path: Path) -> None:
    """`samen` may be either of two scenes."""
    two = (
        STORY.replace("goes_to: kijken", "goes_to: kijk")
        .replace("  nog-een-keer:", "  kijk-om:")
        .replace("nog-een-keer", "kijk-om")
    )
    file = write(tmp_path, two.replace("goes_to: kijk\n", "goes_to: kijkem\n"))
    before = file.read_text("utf-8")
    found = [one for one in check([file]) if one.code == "unknown-target"]
    main(["check", "--fix", str(file)])
    assert all(one.fix is None for one in found) or file.read_text("utf-8") != before


def test_several_slips_in_one_text_are_all_mended(tmp_path: Path) -> None:
    """One run is enough."""
    file = write(tmp_path, STORY.replace("schuift {guest} een", "schuift {gust} naast {gust} een"))
    main(["check", "--fix", str(file)])
    assert "schuift {guest} naast {guest} een" in file.read_text("utf-8")


def test_without_the_option_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The hint says that it could be."""
    file = write(tmp_path, STORY.replace("goes_to: kijken", "goes_to: kijkn"))
    before = file.read_bytes()
    assert main(["check", str(file)]) == 1
    assert file.read_bytes() == before
    assert "`--fix` mends it" in capsys.readouterr().out
