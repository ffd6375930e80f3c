"""A file's text, if it is one that the game dares to read."""

from __future__ import annotations

import json
import re
from pathlib import Path

from game.authoring.codes import Code
from game.authoring.findings import LINE_BREAK, Findings, shown

LARGEST_FILE = 1024 * 1024
"""in bytes"""

ID = re.compile(r"[a-z][a-z0-9-]{0,59}")
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def read_source(path: Path, root: Path | None, findings: Findings) -> str | None:
    """The text of the file, or None with a diagnostic; `root` is the folder that it has to lie in."""
    try:
        if root is not None and not path.resolve().is_relative_to(root.resolve()):
            findings.report(
                Code.OUTSIDE_PACK,
                None,
                f"the file lies outside {root}",
                "put it into that folder; a link to somewhere else is not followed",
            )
            return None
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except (OSError, ValueError, RuntimeError) as wrong:
        reason = getattr(wrong, "strerror", None) or str(wrong)
        findings.report(Code.CANNOT_READ, None, f"cannot read the file: {reason}", "look at its path and its rights")
        return None
    if len(data) > LARGEST_FILE:
        findings.report(
            Code.FILE_TOO_LARGE, None, "the file is over 1 MiB", "a scenario is text alone; split a long one in two"
        )
        return None
    return _decoded(data, findings)


def scenario_id(path: Path, root: Path, findings: Findings) -> str:
    """`horeca/vrijdag` for the file `horeca/vrijdag.yaml` below the root; reports a name that cannot be an id."""
    below = path.resolve()
    top = root.resolve()
    name = below.relative_to(top) if below.is_relative_to(top) else Path(below.name)
    if name.suffix != ".yaml":
        findings.report(Code.BAD_FILE_NAME, None, f"the name ends in {shown(name.suffix)}", "let it end in `.yaml`")
    parts = name.with_suffix("").parts
    for part in parts:
        if not ID.fullmatch(part):
            findings.report(
                Code.BAD_FILE_NAME,
                None,
                f"{shown(part)} cannot be part of a scenario's id",
                "name folders and files with lower-case letters, digits and hyphens, a letter first",
            )
    return "/".join(parts)


def _decoded(data: bytes, findings: Findings) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        before = data[: wrong.start]
        line = before.count(b"\n")
        column = len(before[before.rfind(b"\n") + 1 :].decode())
        findings.report_at(
            Code.NOT_UTF_8, line, column, "the file is not written in UTF-8", "save it as UTF-8 in your editor"
        )
        return None
    findings.read_lines(text)
    strange = _NOT_YAML.search(text)
    if strange is None:
        return text
    breaks = list(LINE_BREAK.finditer(text, 0, strange.start()))
    line, column = len(breaks), strange.start() - (breaks[-1].end() if breaks else 0)
    code_point = f"U+{ord(strange.group()):04X}"
    findings.report_at(
        Code.BAD_CHARACTER, line, column, f"the file holds a character that cannot be shown: {code_point}", "remove it"
    )
    return None


def quoted(words: str) -> str:
    """The words as a text in double quotes, which YAML reads as JSON does; braces would name a role."""
    return json.dumps(" ".join(words.split()).translate({ord("{"): "(", ord("}"): ")"}), ensure_ascii=False)
