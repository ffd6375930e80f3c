"""`omstander pack new`, and the packs that ship as examples."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.__main__ import main
from game.authoring.library import check
from game.authoring.pack_folder import load_pack
from tests.authoring.zips import PACK
from tests.shipped import ROOT

ANSWERS = (
    *("--name", "Café De Zon", "--norm", "Hier laat je elkaar met rust.", "--said-by", "Fatima, eigenaar"),
    *("--calls", "Fatima, door het luik.", "--quiet-place", "Het kantoor.", "--log", "In het schrift."),
)
EXAMPLES = sorted(file.parent for file in (ROOT / "scenarios" / "packs").glob("*/pack.yaml"))


def test_the_pack_says_what_was_answered_and_checks_clean(tmp_path: Path) -> None:
    """A manager's first try can be played at once."""
    folder = tmp_path / "cafe-de-zon"
    assert main(["pack", "new", str(folder), *ANSWERS]) == 0
    assert check([folder]) == ()
    pack = load_pack(folder).pack
    assert pack is not None
    assert (pack.id, pack.name, pack.said_by) == ("cafe-de-zon", "Café De Zon", "Fatima, eigenaar")
    assert pack.norm is not None
    assert pack.norm.message == "Hier laat je elkaar met rust."
    told = [part.text.message for part in pack.protocol]
    assert told == ["Fatima, door het luik.", "Het kantoor.", "In het schrift."]


def test_a_logo_is_taken_along(tmp_path: Path) -> None:
    """The picture lies in the folder, so that the folder is all there is to send."""
    folder = tmp_path / "cafe"
    assert main(["pack", "new", str(folder), *ANSWERS, "--logo", str(PACK / "logo.png")]) == 0
    pack = load_pack(folder).pack
    assert pack is not None
    assert Path(pack.logo).read_bytes() == (PACK / "logo.png").read_bytes()


def test_a_logo_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its name, and without a traceback."""
    assert main(["pack", "new", str(tmp_path / "cafe"), *ANSWERS, "--logo", str(tmp_path / "weg.png")]) == 2
    assert "weg.png" in capsys.readouterr().err


def test_a_pack_that_is_there_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody loses what a venue wrote."""
    folder = tmp_path / "cafe"
    shutil.copytree(PACK, folder)
    before = (folder / "pack.yaml").read_bytes()
    assert main(["pack", "new", str(folder), *ANSWERS]) == 2
    assert (folder / "pack.yaml").read_bytes() == before
    assert "there already" in capsys.readouterr().err


def test_questions_are_asked_until_they_are_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty line is no name; without anybody to answer nothing is written."""
    monkeypatch.setattr(
        "sys.stdin", io.StringIO("\nDe Zon\nLaat elkaar met rust.\nFatima\nBel Fatima.\nKantoor\nSchrift\n")
    )
    assert main(["pack", "new", str(tmp_path / "zon")]) == 0
    pack = load_pack(tmp_path / "zon").pack
    assert pack is not None
    assert pack.name == "De Zon"
    monkeypatch.setattr("sys.stdin", io.StringIO("De Maan\n"))
    assert main(["pack", "new", str(tmp_path / "maan")]) == 2
    assert not (tmp_path / "maan").exists()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(str.strip))
def test_any_words_are_kept_as_they_were_written(tmp_path: Path, words: str) -> None:
    """Quotes, colons, hashes and braces in an answer are no YAML."""
    folder = tmp_path / "huis"
    shutil.rmtree(folder, ignore_errors=True)
    assert main(["pack", "new", str(folder), *ANSWERS, f"--name={words}"]) == 0
    pack = load_pack(folder).pack
    assert pack is None or pack.name == " ".join(words.split()).replace("{", "(").replace("}", ")")


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_whole(folder: Path) -> None:
    """A norm by somebody with a name, partners, a protocol, a logo, and not a mistake in either language."""
    assert check([folder]) == ()
    pack = load_pack(folder).pack
    assert pack is not None
    assert pack.norm is not None
    assert pack.said_by
    assert pack.partners
    assert len(pack.protocol) >= 3
    assert pack.logo


def test_there_is_a_small_and_a_large_example() -> None:
    """A café in a small town and a large club have little in common."""
    assert [folder.name for folder in EXAMPLES] == ["grote-club", "klein-cafe"]
