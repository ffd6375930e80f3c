"""What a text is to a translator: who speaks, and how much room there is."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of text; `speaks` says whose words they are, `room` how many characters a page has for them.

    The room was measured on the pages of a playthrough in a window of 1280 x 720: what fits without scrolling on three
    of four of them, between 100 and 150 % text. A longer text is scrolled to, never cut off.
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

    TITLE = "title", "the game, a heading", 60
    MENU = "menu", "the game, to somebody who chooses what to play", 130
    ROLE = "role", "the game, who somebody is", 45
    STORY = "story", "the story, to the player (“you”)", 300
    QUESTION = "question", "the game, asks the player", 75
    THOUGHT = "thought", "the player's own thought", 75
    CHOICE = "choice", "the player, what they do", 130
    LINE = "line", "the player, said aloud to somebody", 110
    CUE = "cue", "the player, what they see of somebody", 90
    TONE = "tone", "the game, how the line is said", 60
    PART = "part", "the player; a part of one sentence (how + with whom + where), no capital, no full stop", 55
    EXPLANATION = "explanation", "the game, why an answer helps, or what helps more; never blames", 250
    WANTED = "wanted", "the game, what helps here", 250
    ALOUD = "aloud", "the player, a sentence to practise aloud", 140
    NORM = "norm", "the house, states what counts here", 160
    ADVICE = "advice", "the game, what to know or do afterwards", 320
    ITEM = "item", "the person who fills in the questionnaire, of themselves", 110
    WALL = "wall", "the facilitator's session, read from the back of a room", 110
    GUIDE = "guide", "to the facilitator: what to say, or what to look out for", 400
    CARD = "card", "to somebody of the crew, on a card of paper as large as a hand", 140
    RADIO = "radio", "somebody of the crew, over an open radio channel or in the log; names nobody", 110
    DECISION = "decision", "the control room, what it does, or says over the radio to the crew", 110
    NARRATOR = "narrator", "whoever leads the rehearsal, read aloud to the crew", 300
    OBSERVED = "observed", "to an observer: what can be seen or heard of the team", 90
    PLACE = "place", "the game, the name of a place", 45
