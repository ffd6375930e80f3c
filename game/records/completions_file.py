"""Who finished which module when, as a file for the machine that makes the overview; nothing else is in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from game.training.completion import Completion, ModuleDone
from game.training.players import Asked, kept_of

KIND, VERSION = "omstander-completions", 1
LARGEST = 5_000_000
"""Bytes of a file: thousands of people."""


class Unreadable(ValueError):
    """A file that is no such file; the message names it and says what to do."""


def as_text(completions: Iterable[Completion], made: date) -> str:
    """The completions as JSON: nicknames, modules, days."""
    told = {"kind": KIND, "version": VERSION, "made": made.isoformat(), "players": [_data(one) for one in completions]}
    return json.dumps(told, ensure_ascii=False, indent=1)


def read_completions(file: Path) -> tuple[Completion, ...]:
    """What the file tells. Raises OSError, and Unreadable for anything else than such a file."""
    if file.stat().st_size > LARGEST:
        raise Unreadable(f"{file} is too large for a list of completions")
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        if told["kind"] != KIND or told["version"] != VERSION:
            raise ValueError("another kind of file")
        return tuple(_completion(one) for one in told["players"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable(
            f"{file} holds no completions: make one there with `omstander team --export FILE` ({error})"
        ) from error


def _data(one: Completion) -> dict[str, object]:
    return {
        "player": one.player,
        "nickname": one.nickname,
        "programme": one.programme,
        "edition": one.edition,
        "done": {entry.module: entry.on.isoformat() for entry in one.done},
        "boosters": [day.isoformat() for day in one.boosters],
    }


def _completion(told: dict[str, Any]) -> Completion:
    done = sorted((date.fromisoformat(on), str(module)) for module, on in told["done"].items())
    return Completion(
        str(told["player"]),
        kept_of(Asked.NICKNAME, str(told["nickname"])).strip() or "?",
        str(told["programme"]),
        str(told["edition"]),
        tuple(ModuleDone(module, on) for on, module in done),
        tuple(sorted(date.fromisoformat(day) for day in told["boosters"])),
    )
