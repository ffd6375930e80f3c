"""Compiles the catalogues while a wheel is built, so that an installed game finds them ready."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Puts a compiled catalogue beside each written one, before the folder goes into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's own signature)
        """Compile every catalogue below `locales`, with the game's own compiler."""
        sys.path.insert(0, self.root)
        from game.language.catalogue import compile_catalogue

        for written in sorted(Path(self.root, "locales").glob("*/LC_MESSAGES/*.po")):
            written.with_suffix(".mo").write_bytes(compile_catalogue(written))
