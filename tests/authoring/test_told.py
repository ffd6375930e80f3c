"""How a diagnostic is told to a person and to a program."""

from __future__ import annotations

import json
from pathlib import Path

from game.authoring.diagnostics import Diagnostic, as_json, as_text
from game.authoring.reader import read_scenario
from tests.authoring.places import EXAMPLES, write


def test_text_has_place_line_caret_and_hint() -> None:
    """The shape that editors and people know: path:line:col, then the line, a caret under the place, a hint."""
    mistake = Diagnostic(
        "unknown-key", "the cue has no key `sgnal`", "a/b.yaml", 12, 5, "    sgnal: true", "try `signal`"
    )
    assert as_text(mistake).splitlines() == [
        "a/b.yaml:12:5: error[unknown-key]: the cue has no key `sgnal`",
        "      sgnal: true",
        "      ^",
        "  hint: try `signal`",
    ]


def test_text_leaves_out_what_is_not_there() -> None:
    """A mistake of the whole file has no line to show."""
    assert as_text(Diagnostic("cannot-read", "gone", "x.yaml", 1, 1)) == "x.yaml:1:1: error[cannot-read]: gone"


def test_json_has_every_field() -> None:
    """A program reads the same as a person, with real letters."""
    mistake = Diagnostic("empty-text", "leeg: é", "x.yaml", 3, 2, "title:", "schrijf", "warning")
    told = as_json([mistake])
    assert "é" in told
    assert json.loads(told) == [
        {
            "code": "empty-text",
            "message": "leeg: é",
            "path": "x.yaml",
            "line": 3,
            "column": 2,
            "source_line": "title:",
            "hint": "schrijf",
            "severity": "warning",
            "fix": None,
        }
    ]


def test_the_caret_stands_under_the_mistake() -> None:
    """Line and column count from 1 and belong to the source line shown."""
    path = EXAMPLES / "unknown-target.yaml"
    (mistake,) = read_scenario(path, EXAMPLES).diagnostics
    line = path.read_text(encoding="utf-8").splitlines()[mistake.line - 1]
    assert mistake.source_line == line
    assert line[mistake.column - 1 :] == "twe"
    shown, caret = as_text(mistake).splitlines()[1:3]
    assert shown[caret.index("^") :] == "twe"


def test_the_path_is_told_as_it_was_given(tmp_path: Path) -> None:
    """So that an editor can open it from where the command was run."""
    write(tmp_path, "version: 2\n")
    given = tmp_path / "." / "story.yaml"
    assert read_scenario(given, tmp_path).diagnostics[0].path == str(given)


def test_nothing_from_a_file_reaches_the_terminal_as_a_command(tmp_path: Path) -> None:
    """Escape sequences in ids, texts or broken lines are told as a harmless sign."""
    for text in ('version: 1\n"\\e[2Jx": y\n', "version: 1\n\x1b[2J: x\n", "\x1b]0;x\x07"):
        for mistake in read_scenario(write(tmp_path, text), tmp_path).diagnostics:
            assert "\x1b" not in as_text(mistake)


def test_a_very_long_line_is_cut(tmp_path: Path) -> None:
    """One line of a megabyte does not come back with every mistake in it."""
    path = write(tmp_path, "version: 1\ntitle: {" + ", ".join(f"k{i}: v" for i in range(3000)) + "}\n")
    found = read_scenario(path, tmp_path).diagnostics
    assert found
    assert all(len(as_text(mistake)) < 2000 for mistake in found)
