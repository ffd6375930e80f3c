"""Where the tests of authoring find their files."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parent / "examples"
SCENARIOS = Path(__file__).parents[1] / "scenarios"
SMALL = SCENARIOS / "small.yaml"


def write(folder: Path, text: str | bytes, name: str = "story.yaml") -> Path:
    """A file in the folder with exactly this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    return path
