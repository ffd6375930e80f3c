"""Where scenarios, assets, locales and a player's own data lie: in a checkout, an installed wheel, a frozen build."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME = "OMSTANDER_HOME"
"""An environment variable: a folder for everything that is kept, instead of the system's own places."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of the game; `user_data`, `cache` and `documents` (what a person asks for) may not exist yet."""

    scenarios: Path
    assets: Path
    locales: Path
    user_data: Path
    cache: Path
    documents: Path = Path()

    @property
    def cast(self) -> Path:
        """The file with the people who can play a role."""
        return self.assets / "cast.yaml"


def find_paths() -> Paths:
    """The folders of the game as it runs now; raises FileNotFoundError when its own files are not there."""
    data = data_folder()
    home = os.environ.get(HOME)
    user_data = Path(home) if home else Path(platformdirs.user_data_dir("omstander", appauthor=False))
    cache = Path(home, "cache") if home else Path(platformdirs.user_cache_dir("omstander", appauthor=False))
    documents = Path(home, "documents") if home else Path(platformdirs.user_documents_dir(), "Omstander")
    return Paths(data / "scenarios", data / "assets", data / "locales", user_data, cache, documents)


def data_folder() -> Path:
    """The folder that holds scenarios, assets and locales."""
    here = Path(__file__).resolve().parent
    places = (Path(getattr(sys, "_MEIPASS", here)) / "game" / "_data", here / "_data", here.parent)
    for place in places:
        if (place / "scenarios").is_dir() and (place / "assets").is_dir():
            return place
    raise FileNotFoundError(f"The game's own files are missing beside {here}. Install Omstander again.")
