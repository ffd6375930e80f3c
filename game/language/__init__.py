"""The languages that the game speaks, and the catalogues that they are read from."""

from game.language.language import (
    GAME_SOURCE,
    LANGUAGES,
    PSEUDO,
    SCENARIO_SOURCE,
    Language,
    load_language,
    mark,
    system_language,
)
from game.language.languages import Languages

__all__ = (
    "GAME_SOURCE",
    "LANGUAGES",
    "PSEUDO",
    "SCENARIO_SOURCE",
    "Language",
    "Languages",
    "load_language",
    "mark",
    "system_language",
)
