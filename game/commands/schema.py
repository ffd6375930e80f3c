"""`omstander schema`: the format of a scenario for editors that complete and explain as you type."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from game.commands.command import OK
from game.paths import Paths


def add(schema: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    schema.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write it; printed when left out")
    schema.set_defaults(run=run)


def run(paths: Paths, options: argparse.Namespace) -> int:
    """Print or write the JSON Schema. Raises OSError when the file cannot be written."""
    from game.authoring.schema import schema

    made = json.dumps(schema(sorted((paths.scenarios / "horeca").glob("*.yaml"))), ensure_ascii=False, indent=1)
    if options.output is None:
        print(made)
    else:
        options.output.write_text(made + "\n", "utf-8")
        print(f"Written: {options.output}")
    return OK
