"""The settings on disk: a small JSON file, replaced whole, set aside when damaged."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, fields
from pathlib import Path

from game.records.damage import set_aside
from game.training.settings import TEXT_SIZES, VOICE_RATES, VOLUMES, Settings

FILE = "settings.json"
_ALLOWED = {"text_size": TEXT_SIZES, "voice_rate": VOICE_RATES, "volume": VOLUMES, "language": ("", "nl", "en")}


def read_settings(folder: Path) -> tuple[Settings, Path | None]:
    """The kept settings (the first ones when there are none), and where a damaged file was set aside.

    What is not a setting, or not a value that it can have, is left out.
    """
    file = folder / FILE
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(kept, dict):
            raise ValueError(f"{file} holds no settings")
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError):
        return Settings(), _aside(file)
    first = asdict(Settings())
    good = {f.name: kept[f.name] for f in fields(Settings) if f.name in kept and _fits(f.name, kept[f.name], first)}
    return Settings(**{**first, **good}), None


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings; the old file stays whole until the new one is. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{FILE}.new"
    with fresh.open("w", encoding="utf-8") as stream:
        json.dump(asdict(settings), stream, indent=2)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(folder / FILE)


def _fits(name: str, value: object, first: dict[str, object]) -> bool:
    return type(value) is type(first[name]) and (name not in _ALLOWED or value in _ALLOWED[name])


def _aside(file: Path) -> Path | None:
    try:
        return set_aside(file)
    except OSError:
        return None
