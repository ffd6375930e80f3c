"""The house: imports run one way, and heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parent.parent / "game"

ARROWS = {
    "story": set(),
    "authoring": {"story", "language", "people", "evaluation"},
    "people": {"story"},
    "training": {"story", "evaluation"},
    "evaluation": {"story"},
    "language": {"story"},
    "paths": set(),
    "records": {"training", "story", "evaluation"},
    "pages": {"training", "story", "people", "language", "evaluation"},
    "paper": {"pages", "training", "story", "people", "language", "evaluation"},
    "web": {"pages", "training", "story", "people", "language"},
    "stage": {"pages", "training", "story", "people", "language", "paths"},
}
"""Which rooms a room may know (DESIGN, "The house"). `authoring` knows the languages that catalogues are for,
and what a person of the cast is."""

KEPT_IN = {
    "yaml": ("authoring",),
    "pygame": ("stage",),
    "accesskit": ("stage",),
    "pyttsx3": ("stage",),
    "sqlalchemy": ("records",),
    "babel": ("authoring", "language"),
    "pyphen": ("authoring",),
    "starlette": ("web",),
    "uvicorn": ("web",),
    "jinja2": ("web",),
    "ifaddr": ("web",),
    "segno": ("stage", "paper"),
    "joserfc": ("records",),
    "cryptography": ("records",),
    "resvg_py": ("stage", "paper"),
    "igraph": ("paper",),
    "platformdirs": ("paths",),
    "alembic": ("records",),
    "numpy": ("evaluation", "paper"),
    "scipy": ("evaluation",),
    "matplotlib": ("paper",),
    "fpdf": ("paper",),
}


def modules() -> list[Path]:
    """Every module of the game."""
    return sorted(GAME.rglob("*.py"))


def room(path: Path) -> str:
    """The room that a module stands in."""
    return path.relative_to(GAME).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module name that the file imports, anywhere in it."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full name"
            yield node.module or ""


@pytest.mark.parametrize("here", sorted(ARROWS))
def test_imports_follow_the_arrows(here):
    """A room knows only the rooms that the design lets it know."""
    for path in (one for one in modules() if room(one) == here):
        rooms = {name.split(".")[1] for name in imported(path) if name.startswith("game.")}
        assert rooms - {here} <= ARROWS[here], path


def test_every_room_has_its_arrows():
    """A new room is one that the design knows; the command line sees all."""
    assert {room(path) for path in modules()} - {"__main__", "__init__", "commands"} == set(ARROWS)


@pytest.mark.parametrize("library", sorted(KEPT_IN))
def test_libraries_stay_in_their_rooms(library):
    """Only the stage knows pygame, only authoring knows yaml, and so on."""
    outside = {path for path in modules() if room(path) not in KEPT_IN[library]}
    assert [path for path in outside if library in {name.split(".")[0] for name in imported(path)}] == []
