"""A zip from anybody: it ends with a pack or a message, and never writes outside its own folder."""

from __future__ import annotations

import stat
import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game.authoring.archive import LARGEST_ARCHIVE, MOST_FILES, unpack
from game.authoring.diagnostics import as_text
from game.authoring.pack_folder import open_pack
from tests.authoring.zips import BARE, NOTHING, entry, whole_pack, zipped

PARTS = ("..", ".", "a", "A", "pack.yaml", "avond.yaml", "con", "x.po", "C:", "é", "e\u0301", "", " ", "logo.png")
NAMES = st.one_of(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map("/".join),
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map("\\".join),
    st.text(max_size=12),
    st.sampled_from(("/etc/passwd", "//host/x.txt", "C:\\x.txt", "a\0b.txt", "a/" * 60 + "x.txt", "x" * 300 + ".txt")),
)
MODES = st.sampled_from((0, stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR)).map(
    lambda m: m | 0o6777
)
CONTENTS = st.one_of(st.binary(max_size=60), st.just(BARE), st.just(b"PK\x03\x04"))
quickly = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quickly
@given(entries=st.lists(st.tuples(NAMES, MODES, CONTENTS), max_size=5))
@example(entries=[("../x.txt", stat.S_IFREG, b"x")])
@example(entries=[("a.txt", stat.S_IFLNK, b"/etc/passwd")])
@example(entries=[("a", 0, b"x"), ("a/b.txt", 0, b"x")])
def test_whatever_a_zip_holds_nothing_leaves_its_folder(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[str, int, bytes]]
):
    """Every file that appears lies in the private folder, is a plain one, and was in a zip without a mistake."""
    folder = tmp_path_factory.mktemp("zip")
    try:
        made = zipped(folder / "p.zip", NOTHING, *((entry(name, mode), content) for name, mode, content in entries))
    except (ValueError, struct.error):  # a name that zipfile itself cannot write
        return
    before = {made}
    unpacked = unpack(made, folder / "private" / "packs")
    after = set(folder.rglob("*")) - before - {folder / "private", folder / "private" / "packs"}
    if unpacked.folder is None:
        assert unpacked.diagnostics
        assert not after
    for path in after:
        assert path.is_relative_to(unpacked.folder or folder / "nowhere")
        assert not path.is_symlink()
        assert path.is_dir() or (path.is_file() and not path.stat().st_mode & 0o111)


@quickly
@given(cuts=st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=4)), max_size=6), end=st.integers(0, 4000))
def test_a_damaged_zip_ends_with_a_pack_or_a_message(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, bytes]], end: int
):
    """Bytes that were changed anywhere never end in a traceback."""
    folder = tmp_path_factory.mktemp("zip")
    data = bytearray(whole_pack(folder / "p.zip").read_bytes())
    for at, content in cuts:
        data[at : at + len(content)] = content
    (folder / "p.zip").write_bytes(data[: len(data) - min(end, 60) if end < 60 else len(data)])
    reading = open_pack(folder / "p.zip", folder / "private")
    assert reading.pack or reading.diagnostics
    for one in reading.diagnostics:
        assert as_text(one)


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path: Path):
    """What is unpacked is counted, not what the zip says."""
    made = zipped(tmp_path / "p.zip", {"bom.txt": b"0" * 3_000_000})
    data = bytearray(made.read_bytes())
    told = struct.pack("<I", 3_000_000)
    while (at := data.find(told)) >= 0:
        data[at : at + 4] = struct.pack("<I", 900)
    made.write_bytes(data)
    assert [one.code for one in unpack(made, tmp_path / "private").diagnostics] == ["bad-archive"]


def test_too_many_files_and_too_large_a_zip_are_refused_before_they_are_read(tmp_path: Path):
    """A list of a million files costs no more than what 8 MiB can hold."""
    made = zipped(tmp_path / "p.zip", {f"{n}.txt": b"" for n in range(MOST_FILES)})
    assert [one.code for one in unpack(made, tmp_path / "private").diagnostics] == ["archive-too-large"]
    made.write_bytes(b"PK" + b"0" * LARGEST_ARCHIVE)
    assert [one.code for one in unpack(made, tmp_path / "private").diagnostics] == ["archive-too-large"]
    assert not (tmp_path / "private").exists()


def test_files_that_overlap_are_refused(tmp_path: Path):
    """The better zip bomb: many names for one heap of bytes."""
    made = zipped(tmp_path / "p.zip", {"a.txt": b"x" * 500, "b.txt": b"x" * 500})
    data = bytearray(made.read_bytes())
    at = [n for n in range(len(data)) if data[n : n + 4] == b"PK\x01\x02"]
    data[at[2] + 42 : at[2] + 46] = data[at[1] + 42 : at[1] + 46]
    made.write_bytes(data)
    assert [one.code for one in unpack(made, tmp_path / "private").diagnostics] == ["bad-archive"]


def test_the_same_zip_is_unpacked_once_and_old_ones_go(tmp_path: Path):
    """A pack that is opened each night does not fill the disk."""
    private = tmp_path / "private"
    made = zipped(tmp_path / "p.zip")
    assert unpack(made, private).folder == unpack(made, private).folder
    for n in range(8):
        assert unpack(zipped(tmp_path / "p.zip", {"n.txt": bytes([n])}), private).folder
    assert len(list(private.iterdir())) <= 4


def test_what_a_mac_leaves_in_a_zip_is_no_mistake(tmp_path: Path):
    """Nobody put it there, nobody hears of it."""
    files = {"__MACOSX/._pack.yaml": b"\0", ".DS_Store": b"\0", "Thumbs.db": b"\0"}
    unpacked = unpack(zipped(tmp_path / "p.zip", files), tmp_path / "private")
    assert unpacked.diagnostics == ()
    assert unpacked.folder is not None
    assert [path.name for path in unpacked.folder.iterdir()] == ["pack.yaml"]
