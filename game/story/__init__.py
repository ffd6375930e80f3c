"""The scenario and its playthrough: plain values and pure functions; imports nothing else of the game."""
