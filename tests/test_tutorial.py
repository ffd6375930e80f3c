"""The README's tutorial for authors, followed step by step."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.__main__ import main
from tests.shipped import ROOT

FILE = "mijn-avond.yaml"
WITH_A_WINDOW = ("preview", "play")
"""commands that open a window; they have tests of their own"""


def steps() -> Iterator[tuple[str, str, str]]:
    """Each block of the tutorial: the remark before it, its language, its text."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = readme.partition("<!-- tutorial -->")[2].partition("<!-- end of the tutorial -->")[0]
    for block in re.finditer(r"(?:<!-- ([^\n]*) -->\n)?```(\w+)\n(.*?)```", told, re.DOTALL):
        yield block[1] or "", block[2], block[3]


def test_whoever_follows_it_gets_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command runs, every change fits the file, every line that is promised is printed."""
    monkeypatch.chdir(tmp_path)
    printed, taken_out, seen = "", "", set()
    for remark, language, text in steps():
        seen.add(remark.partition(" ")[0] or language)
        if language == "console":
            printed = "".join(run(line, capsys) for line in text.splitlines())
        elif remark == "replace":
            taken_out = text
        elif remark == "with":
            change(taken_out, text)
        elif remark.startswith("below "):
            line = remark.removeprefix("below ").strip('"') + " "
            at = next(one for one in (tmp_path / FILE).read_text("utf-8").splitlines(True) if one.startswith(line))
            change(at, at + text)
        else:
            assert remark == "prints", f"a step that nobody follows: {text}"
            assert [line for line in text.splitlines() if line not in printed] == [], printed
    assert seen == {"console", "replace", "with", "below", "prints"}
    assert (tmp_path / "mijn-avond.html").stat().st_size > 1_000


def run(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command prints; one with a window only has to name a file that is there."""
    command, *arguments = shlex.split(line)
    assert command == "omstander"
    if arguments[0] in WITH_A_WINDOW:
        assert Path(arguments[1]).is_file()
        return ""
    assert main(arguments) in (0, 1)
    return capsys.readouterr().out


def change(old: str, new: str) -> None:
    """Replace the first of these lines in the author's file, which has to have them."""
    text = Path(FILE).read_text("utf-8")
    assert old in text, old
    Path(FILE).write_text(text.replace(old, new, 1), "utf-8")
