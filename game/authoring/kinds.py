"""What a text is to a translator: who speaks, and how much room there is."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of text; `speaks` says whose words they are, `room` how many characters a page has for them.

    The room is what the pages are designed for; a longer text is scrolled to, never cut off.
    """

    speaks: str
    room: int

    def __new__(cls, kind: str, speaks: str, room: int) -> Kind:
        """A member that is its name."""
        member = str.__new__(cls, kind)
        member._value_ = kind
        member.speaks = speaks
        member.room = room
        return member

    TITLE = "title", "the game, a heading", 45
    MENU = "menu", "the game, to somebody who chooses what to play", 240
    ROLE = "role", "the game, who somebody is", 45
    STORY = "story", "the story, to the player (“you”)", 320
    QUESTION = "question", "the game, asks the player", 90
    THOUGHT = "thought", "the player's own thought", 90
    CHOICE = "choice", "the player, what they do", 90
    LINE = "line", "the player, said aloud to somebody", 90
    CUE = "cue", "the player, what they see of somebody", 90
    TONE = "tone", "the game, how the line is said", 40
    PART = "part", "the player; a part of one sentence (how + with whom + where), no capital, no full stop", 70
    EXPLANATION = "explanation", "the game, why an answer helps, or what helps more; never blames", 240
    WANTED = "wanted", "the game, what helps here", 240
    ALOUD = "aloud", "the player, a sentence to practise aloud", 120
    NORM = "norm", "the house, states what counts here", 160
    ADVICE = "advice", "the game, what to know or do afterwards", 320
    PLACE = "place", "the game, the name of a place", 45
