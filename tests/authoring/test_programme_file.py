"""A programme's file: what it names is there, and its promise to somebody new is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.programme_file import mistakes, read_programme
from game.story.programme import Programme
from tests.authoring.places import SMALL, write

PROGRAMME = """version: 1
edition: 2026-11
title: Programma
summary: Kort.
onboarding_minutes: 4
booster_days: [14, 91]
modules:
  een: {scenario: horeca/small, onboarding: true, cards: [kaart]}
  twee: {scenario: horeca/small, after: [een], moment: closing}
boosters:
  fris: {scenario: horeca/small, of: een, trains: judge}
cards:
  kaart:
    title: Kaart
    text: Dit staat erop.
    source: https://voorbeeld.nl/
    checked: 2026-11-24
    question: Wat stond erop?
    choices:
      dit: {text: Dit, fits: true, explanation: Dat stond er.}
      dat: {text: Dat, fits: false, explanation: Dat stond er niet.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of programmes beside a scenario."""
    (tmp_path / "horeca").mkdir()
    (tmp_path / "programmes").mkdir()
    write(tmp_path / "horeca", SMALL.read_bytes(), "small.yaml")
    return tmp_path / "programmes"


def test_a_programme_is_read(folder: Path) -> None:
    """Modules, boosters and cards in their order."""
    reading = read_programme(write(folder, PROGRAMME, "horeca.yaml"))
    assert reading.diagnostics == ()
    assert isinstance(reading.programme, Programme)
    assert list(reading.programme.modules) == ["een", "twee"]
    assert reading.programme.modules["twee"].after == ("een",)
    assert [one.moment for one in reading.programme.modules.values()] == ["busy", "closing"]
    assert reading.programme.is_booster("horeca/small")
    assert reading.lines["programmes/horeca/cards/kaart/question"] == 18


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("scenario: horeca/small, onboarding", "scenario: horeca/weg, onboarding", "unknown-target"),
        ("after: [een]", "after: [drie]", "unknown-target"),
        ("moment: closing", "moment: midnight", "unknown-value"),
        ("after: [een]", "after: [twee]", "unknown-target"),
        ("cards: [kaart]", "cards: [kaartje]", "unknown-target"),
        ("of: een", "of: nul", "unknown-target"),
        ("trains: judge", "trains: juge", "unknown-value"),
        ("fits: false", "fits: true", "no-wanted-choice"),
        ("fits: true", "fits: false", "no-wanted-choice"),
        ("onboarding_minutes: 4", "onboarding_minutes: 40", "other-minutes"),
        ("booster_days: [14, 91]", "booster_days: [0]", "out-of-range"),
        ("    source: https://voorbeeld.nl/\n", "", "missing-key"),
        ("edition: 2026-11\n", "editie: 2026-11\n", "unknown-key"),
    ],
)
def test_a_mistake_is_told(folder: Path, right: str, wrong: str, code: str) -> None:
    """Each where it stands."""
    assert right in PROGRAMME
    file = write(folder, PROGRAMME.replace(right, wrong, 1), "horeca.yaml")
    assert code in [one.code for one in mistakes(file, folder.parent)]


def test_a_scenario_that_is_broken_is_no_module(folder: Path) -> None:
    """Whoever gives out the training hears it before a player does."""
    write(folder.parent / "horeca", "version: 1\n", "small.yaml")
    found = mistakes(write(folder, PROGRAMME, "horeca.yaml"), folder.parent)
    assert {one.code for one in found} == {"unknown-target"}
