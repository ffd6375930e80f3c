"""Compiles the catalogues while a wheel is built, so that an installed game finds them ready."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Puts a compiled catalogue beside each written one, into the wheel too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's own signature)
        """Compile every catalogue below `locales` and add it to what is built."""
        for written in sorted(Path(self.root, "locales").glob("*/LC_MESSAGES/*.po")):
            compiled = written.with_suffix(".mo")
            with written.open("rb") as source, compiled.open("wb") as target:
                write_mo(target, read_po(source))
            inside = Path("game/_data") / compiled.relative_to(self.root)
            build_data["force_include"][str(compiled)] = inside.as_posix()
