"""Compiles the catalogues while a wheel is built, so that an installed game finds them ready."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Puts a compiled catalogue beside each written one, before the folder goes into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's own signature)
        """Compile every catalogue below `locales`."""
        for written in sorted(Path(self.root, "locales").glob("*/LC_MESSAGES/*.po")):
            with written.open("rb") as source, written.with_suffix(".mo").open("wb") as target:
                write_mo(target, read_po(source))
