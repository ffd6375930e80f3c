"""What a person sets to their own liking; kept between visits."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_SIZES = (100, 125, 150, 175, 200)
VOICE_RATES = (100, 150, 200, 250, 300)
VOLUMES = (25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings with their first values; `language` is empty while it follows the system's.

    `text_size` in per cent, `voice_rate` in words a minute, `volume` in per cent.
    """

    language: str = ""
    text_size: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    sound: bool = True
    volume: int = 50
    voice: bool = False
    voice_rate: int = 200
    fullscreen: bool = False
