"""Session plans: what ships can be led in its time, and mistakes are told where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.plan_file import read_plan
from game.story.session import PartKind
from tests.shipped import ROOT, library

SHIPPED = sorted((ROOT / "scenarios" / "sessions").glob("*.yaml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_plan_takes_the_time_that_it_says(file: Path) -> None:
    """Its parts together are its minutes, and the scenes of a part fit in the part."""
    plan = read_plan(file).plan
    assert plan is not None
    assert sum(part.guide.minutes for part in plan.parts) == plan.minutes
    for part in plan.parts:
        assert sum(scene.guide.minutes for scene in part.asked.values()) <= part.guide.minutes


def test_both_lengths_ship() -> None:
    """45 and 90 minutes, each with an opening, scenes, a talk, a debrief and a closing."""
    assert {plan.minutes for plan in library().plans.values()} == {45, 90}
    for plan in library().plans.values():
        assert {part.kind for part in plan.parts} == set(PartKind)


def written(folder: Path, parts: str) -> Path:
    """A plan with these parts, beside the game's own scenarios."""
    (folder / "sessions").mkdir()
    (folder / "horeca").symlink_to(ROOT / "scenarios" / "horeca")
    file = folder / "sessions" / "mijn-avond.yaml"
    file.write_text(f"version: 1\ntitle: A\nsummary: B\nminutes: 45\naffected: C\nparts:\n{parts}", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("{kind: talk, title: A, minutes: 5, prompts: {a: Is dit erg of niet?}}", "open-debate"),
        ("{kind: talk, title: A, minutes: 5, prompts: {a: Hoe ver mag je gaan?}}", "open-debate"),
        ("{kind: talk, title: A, minutes: 5, prompts: {a: Hoe help je een vriend?}}", ""),
        ("{kind: scenes, title: A, minutes: 5, scenario: horeca/niet}", "unknown-target"),
        ("{kind: opening, title: A, minutes: 5, wat: x}", "unknown-key"),
        ("{kind: opening, title: A, minutes: 900}", "out-of-range"),
        ("{kind: spel, title: A, minutes: 5}", "unknown-value"),
        ("{kind: opening, title: A}", "missing-key"),
    ],
)
def test_mistakes_in_a_plan_are_told(tmp_path: Path, part: str, code: str) -> None:
    """Each with its code; talk that opens a debate cannot be written."""
    reading = read_plan(written(tmp_path, f"  een: {part}\n"))
    assert {one.code for one in reading.diagnostics} == ({code} if code else set())
    assert (reading.plan is None) is bool(code)
