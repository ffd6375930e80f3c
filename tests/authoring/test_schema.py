"""The JSON Schema for editors says what the reader says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from game.authoring.reader import read_scenario
from game.authoring.schema import schema
from tests.authoring.places import EXAMPLES, SMALL

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios" / "horeca").rglob("*.yaml"))
SEEN_BY_BOTH = (
    "unknown-key",
    "missing-key",
    "unknown-value",
    "out-of-range",
    "missing-criterion",
    "missing-slot",
    "bad-id",
)


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    """The schema as `omstander schema` writes it."""
    made = schema(SHIPPED)
    Draft7Validator.check_schema(made)
    return Draft7Validator(made)


def as_editors_read(path: Path) -> Any:
    """The file with the values that YAML 1.2 gives them, as editors take it: `no` is a word, `true` is not."""

    def typed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: typed(one) for key, one in value.items()}
        if isinstance(value, list):
            return [typed(one) for one in value]
        if value in ("true", "false"):
            return value == "true"
        return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value

    return typed(yaml.load(path.read_text("utf-8"), yaml.CBaseLoader))


@pytest.mark.parametrize("path", [*SHIPPED, SMALL], ids=lambda path: path.stem)
def test_what_the_reader_takes_fits_the_schema(validator: Draft7Validator, path: Path) -> None:
    """No editor underlines a scenario that can be played."""
    assert [error.message for error in validator.iter_errors(as_editors_read(path))] == []


@pytest.mark.parametrize("code", SEEN_BY_BOTH)
def test_what_the_reader_refuses_does_not_fit(validator: Draft7Validator, code: str) -> None:
    """An editor shows these while somebody types."""
    path = EXAMPLES / f"{code}.yaml"
    assert code in [one.code for one in read_scenario(path, EXAMPLES).diagnostics]
    assert list(validator.iter_errors(as_editors_read(path)))


def test_every_key_has_a_kind_and_nearly_every_one_a_hint(validator: Draft7Validator) -> None:
    """Completion without an explanation is half a help."""
    kinds = validator.schema["definitions"]
    keys = {(name, key): made for name, kind in kinds.items() for key, made in kind.get("properties", {}).items()}
    assert [at for at, made in keys.items() if not set(made) - {"description"}] == []
    assert [at for at, made in keys.items() if "description" not in made] == [("scenario", "answered")]


def test_the_way_of_playing_decides_which_keys_a_scene_has(validator: Draft7Validator) -> None:
    """`cues` in a scene to weigh is a mistake for the reader and for the schema."""
    story = as_editors_read(SMALL)
    story["scenes"]["wegen"]["cues"] = {}
    assert list(validator.iter_errors(story))
