"""Says one text through the system's voice, in a process of its own: language, rate and text on standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyttsx3 import Engine


def main() -> int:
    """Say what is read; 1 when the system has no voice."""
    try:
        import pyttsx3

        engine = pyttsx3.init()
    except Exception:  # whatever a driver raises, there is no voice here
        return 1
    language, rate, text = sys.stdin.readline().strip(), sys.stdin.readline().strip(), sys.stdin.read()
    if not text:
        return 0
    engine.setProperty("rate", int(rate))
    voice = _voice_for(engine, language)
    if voice:
        engine.setProperty("voice", voice)
    engine.say(text)
    engine.runAndWait()
    return 0


def _voice_for(engine: Engine, language: str) -> str:
    """The id of the first voice that speaks the language; empty when none says so."""
    for voice in engine.getProperty("voices"):
        spoken = [code.decode(errors="ignore") if isinstance(code, bytes) else str(code) for code in voice.languages]
        if any(code.strip("\x05").lower().startswith(language) for code in spoken):
            return str(voice.id)
    names = {"nl": ("dutch", "nederlands"), "en": ("english",)}[language]
    for voice in engine.getProperty("voices"):
        if any(name in str(voice.name).lower() for name in names):
            return str(voice.id)
    return ""


if __name__ == "__main__":
    sys.exit(main())
