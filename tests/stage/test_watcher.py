"""Files that are saved while the game runs, and the editor that opens them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.stage.editor import editor_command, open_editor
from game.stage.watcher import Watcher


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is watched."""
    path = tmp_path / "avond.yaml"
    path.write_text("version: 1\n")
    return path


def test_each_save_is_told_once(file: Path):
    """However an editor writes: into the file, or another in its place."""
    watcher = Watcher([file])
    assert not watcher.look()
    file.write_text("version: 12\n")
    assert watcher.look()
    assert not watcher.look()
    fresh = file.with_suffix(".new")
    fresh.write_text("version: 13\n")
    fresh.replace(file)
    assert watcher.look()
    assert not watcher.look()


def test_a_file_that_is_empty_or_away_for_a_moment_is_waited_for(file: Path):
    """Some editors empty a file, or move it, before they write it: nobody sees that as a mistake."""
    watcher = Watcher([file])
    file.write_text("")
    assert not watcher.look()
    file.unlink()
    assert not watcher.look()


def test_a_translators_file_that_appears_is_told(file: Path, tmp_path: Path):
    """A first translation shows without a restart."""
    watcher = Watcher([file, tmp_path / "scenarios.po"])
    (tmp_path / "scenarios.po").write_text("x")
    assert watcher.look()


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("code -w", ["code", "-w", "-g", "{file}:7"]),
        ("/usr/bin/vim", ["/usr/bin/vim", "+7", "{file}"]),
        ("subl", ["subl", "{file}:7"]),
        ("kate", ["kate", "--line", "7", "{file}"]),
    ],
)
def test_the_editor_opens_at_the_line(file: Path, named: str, words: list[str]):
    """Each in its own way; VISUAL before EDITOR."""
    wanted = [word.format(file=file.resolve()) for word in words]
    assert editor_command(str(file), 7, {"VISUAL": named, "EDITOR": "nano"}) == wanted


def test_without_an_editor_the_place_is_printed(file: Path, monkeypatch, capsys):
    """Nobody presses a key that does nothing."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    assert editor_command(str(file), 7, {}, lambda _: None) == []
    monkeypatch.setenv("EDITOR", str(file.parent / "no-such-editor"))
    assert not open_editor(str(file), 7)
    assert capsys.readouterr().out == f"{file}:7\n"
