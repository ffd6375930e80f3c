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

__all__ = (
    "GAME_SOURCE",
    "LANGUAGES",
    "PSEUDO",
    "SCENARIO_SOURCE",
    "Language",
    "load_language",
    "mark",
    "system_language",
)
