"""Opens a file at a line in the author's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path, PurePath
from types import MappingProxyType

import pygame

AtLine = Callable[[str, int], list[str]]

_COLON: AtLine = lambda file, line: [f"{file}:{line}"]  # noqa: E731 (a row of a table)
_GO: AtLine = lambda file, line: ["-g", f"{file}:{line}"]  # noqa: E731
_PLUS: AtLine = lambda file, line: [f"+{line}", file]  # noqa: E731
_LINE: AtLine = lambda file, line: ["--line", str(line), file]  # noqa: E731

EDITORS: Mapping[str, AtLine] = MappingProxyType(
    {
        **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf"), _GO),
        **dict.fromkeys(("subl", "zed", "hx", "helix", "atom", "micro"), _COLON),
        **dict.fromkeys(("kate", "kwrite", "pycharm", "idea", "geany", "mousepad"), _LINE),
        "notepad++": lambda file, line: [f"-n{line}", file],
    }
)
"""How each editor is told a line; all others know `+12 file`, as vi, emacs and nano do."""
FOUND_BY_ITSELF = ("code", "codium", "zed", "subl", "kate")


def open_editor(file: str, line: int) -> bool:
    """Open it with $VISUAL or $EDITOR, or an editor that is found; False, with the place copied, when there is none."""
    command = editor_command(file, line, os.environ)
    try:
        if command:
            subprocess.Popen(command)
            return True
    except OSError:
        pass
    _copy(f"{file}:{line}")
    return False


def _copy(place: str) -> None:
    """Put the place where it can be pasted, and print it for who started the game in a terminal."""
    print(place)
    with suppress(pygame.error):
        pygame.scrap.put_text(place)


def editor_command(
    file: str, line: int, environment: Mapping[str, str], find: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """The command that opens the file at the line; empty when no editor is known."""
    named = environment.get("VISUAL") or environment.get("EDITOR")
    words = shlex.split(named, posix=os.name != "nt") if named else []
    if not words:
        words = [name for name in FOUND_BY_ITSELF if find(name)][:1]
    if not words:
        return []
    at_line = EDITORS.get(PurePath(words[0]).stem.lower(), _PLUS)
    return [*words, *at_line(str(Path(file).resolve()), line)]
