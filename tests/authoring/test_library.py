"""All scenarios below a folder, and the logic of the `check` command."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.library import check, load_library
from tests.authoring.places import EXAMPLES, SMALL, write

HELP = (
    "version: 1\nlines:\n  a: {name: A, number: 112, text: Hulp., source: https://voorbeeld.nl, checked: 2026-11-23}\n"
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Two scenarios, one with a mistake, and the help lines."""
    (tmp_path / "horeca").mkdir()
    write(tmp_path / "horeca", SMALL.read_bytes(), "goed.yaml")
    write(tmp_path / "horeca", (EXAMPLES / "unknown-target.yaml").read_bytes(), "fout.yaml")
    write(tmp_path, HELP, "help.yaml")
    return tmp_path


def test_a_scenario_with_mistakes_is_left_out_and_reported(pack: Path) -> None:
    """The others can be played all the same."""
    library = load_library(pack)
    assert list(library.scenarios) == ["horeca/goed"]
    assert [(m.code, m.path) for m in library.diagnostics] == [("unknown-target", str(pack / "horeca" / "fout.yaml"))]
    assert [line.id for line in library.help_lines] == ["a"]


def test_hidden_files_are_not_scenarios(pack: Path) -> None:
    """What an editor or a version system leaves behind is no mistake of the author."""
    (pack / ".git").mkdir()
    write(pack / ".git", "x", "x.yaml")
    write(pack / "horeca", "x", ".~goed.yaml")
    assert len(load_library(pack).diagnostics) == 1


def test_check_reads_folders_and_files(pack: Path) -> None:
    """A folder stands for all that is below it; nothing is told twice."""
    wrong = pack / "horeca" / "fout.yaml"
    assert [m.code for m in check([pack])] == ["unknown-target"]
    assert check([pack], pack) == check([pack, wrong], pack)
    assert check([pack / "help.yaml", pack / "horeca" / "goed.yaml"], pack) == ()


def test_a_link_that_leaves_the_pack_is_not_followed(pack: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pack from somebody else cannot make the game read other files."""
    outside = write(tmp_path_factory.mktemp("outside"), SMALL.read_bytes())
    link = pack / "horeca" / "link.yaml"
    try:
        link.symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    assert [m.code for m in check([link], pack)] == ["outside-pack"]
    assert "horeca/link" not in load_library(pack).scenarios


def test_a_folder_without_scenarios_is_told(tmp_path: Path) -> None:
    """A mistyped path does not look like a clean one."""
    assert [m.code for m in check([tmp_path])] == ["cannot-read"]
    assert [m.code for m in check([tmp_path / "gone.yaml"])] == ["cannot-read"]
    assert [m.code for m in load_library(tmp_path / "gone").diagnostics] == ["cannot-read"]


def test_a_file_named_yml_is_told_instead_of_passed_over(pack: Path) -> None:
    """Nobody wonders why their scenario is not in the menu."""
    (pack / "horeca" / "fout.yaml").unlink()
    write(pack / "horeca", SMALL.read_bytes(), "nog-een.yml")
    assert [m.code for m in load_library(pack).diagnostics] == ["bad-file-name"]


def test_a_pack_below_the_folder_is_checked_as_a_pack_and_not_played_as_the_games_own(pack: Path) -> None:
    """Example packs can travel with the game: their scenarios belong to them."""
    (pack / "packs" / "zon").mkdir(parents=True)
    write(pack / "packs" / "zon", b"version: 1\nid: zon\nname: De Zon\nlogo: weg.png\n", "pack.yaml")
    write(pack / "packs" / "zon", SMALL.read_bytes(), "avond.yaml")
    assert list(load_library(pack).scenarios) == ["horeca/goed"]
    assert {Path(one.path).name for one in check([pack])} == {"fout.yaml", "pack.yaml"}
