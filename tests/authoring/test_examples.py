"""Every code has a file that makes exactly that mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, as_text
from game.authoring.library import check
from game.authoring.source import LARGEST_FILE
from tests.authoring.places import EXAMPLES
from tests.authoring.zips import ZIPS

FOLLOWED_BY = {Code.MISSING_STEP: Code.STEP_ORDER, Code.TOO_MANY_MISTAKES: Code.UNKNOWN_KEY}
"""a way that leaves a step out also skips it; to be too many, mistakes have to be made"""
NAMES = {
    Code.BAD_FILE_NAME: "Een Naam.yaml",
    Code.BAD_COLOUR: "cast.yaml",
    Code.SAME_NAME: "cast.yaml",
    Code.OPEN_DEBATE: "sessions/plan.yaml",
}
"""mistakes that are in a file's name, or in another kind of file"""


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    """A new kind of mistake comes with a file that shows it."""
    files = {path.stem for path in (*EXAMPLES.glob("*.yaml"), *EXAMPLES.glob("*.po"))}
    assert files | {code.value for code in ZIPS} == {code.value for code in Code}
    assert not files & {code.value for code in ZIPS}


@pytest.mark.parametrize("code", Code, ids=str)
def test_the_example_makes_this_mistake_and_no_other(code: Code, tmp_path: Path) -> None:
    """The reader finds what is wrong, and is not led to report what is fine."""
    path, root = _prepared(code, tmp_path)
    found = check([path], root)
    assert {one.code for one in found} - {FOLLOWED_BY.get(code)} == {code.value}, _told(found)
    assert {one.severity for one in found if one.code == code} == {code.severity}


@pytest.mark.parametrize("code", Code, ids=str)
def test_a_mistake_says_where_and_what_to_do(code: Code, tmp_path: Path) -> None:
    """Each diagnostic points into the file and has a hint."""
    path, root = _prepared(code, tmp_path)
    for one in check([path], root):
        assert one.path == str(path) or Path(one.path).parent == path
        assert one.line >= 1
        assert one.column >= 1
        assert one.message
        assert one.hint


def test_the_meaning_of_each_code_is_told_once() -> None:
    """Two codes never mean the same."""
    meanings = [code.meaning for code in Code]
    assert all(meanings)
    assert len(set(meanings)) == len(meanings)


def _prepared(code: Code, tmp_path: Path) -> tuple[Path, Path]:
    """The example and the folder it is read from; some mistakes are not in a file's text."""
    if code in ZIPS:
        return ZIPS[code](tmp_path / "pack.zip"), tmp_path
    example = EXAMPLES / f"{code}.po"
    example = example if example.exists() else EXAMPLES / f"{code}.yaml"
    if code is Code.OUTSIDE_PACK:
        return example, tmp_path
    if code is Code.CANNOT_READ:
        return tmp_path / example.name, tmp_path
    name = NAMES.get(code, example.name)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    path = Path(shutil.copy(example, tmp_path / name))
    if code is Code.FILE_TOO_LARGE:
        path.write_bytes(path.read_bytes() + b"# more\n" * (LARGEST_FILE // 7))
    return path, tmp_path


def _told(found: tuple[Diagnostic, ...]) -> str:
    return "\n".join(map(as_text, found))
