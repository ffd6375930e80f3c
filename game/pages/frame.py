"""What stands at the same place on every page: the strip of steps, the bar, the ways onward and back."""

from __future__ import annotations

from game.language import Language, mark
from game.pages.page import Control, Mark, Paragraph, StepMark, Tone
from game.pages.words import STEP_NAMES
from game.story.playthrough import steps_done
from game.story.scenario import STEPS
from game.training.solo import Solo
from game.training.visit import Act, Open, Press, View

_MARK_WORDS = {Mark.DONE: mark("done"), Mark.HERE: mark("you are here"), Mark.AHEAD: mark("still to come")}


def strip(play: Solo, language: Language) -> tuple[StepMark, ...]:
    """The five steps: which are done, where the player is."""
    done = steps_done(play.scenario, play.state)
    marks = [
        Mark.DONE if number < done else Mark.HERE if number == done else Mark.AHEAD for number in range(len(STEPS))
    ]
    return tuple(
        StepMark(language.ui(STEP_NAMES[step]), at, language.ui(_MARK_WORDS[at]))
        for step, at in zip(STEPS, marks, strict=True)
    )


def bar(language: Language, *, playing: bool = False) -> tuple[Control, ...]:
    """Pause (while playing), help and quick exit; the keys are the ones that press them everywhere."""
    ui = language.ui
    pause = (Control("pause", ui("Pause"), Open(View.PAUSE), key="Esc"),) if playing else ()
    return (
        *pause,
        Control("help", ui("Who helps"), Open(View.HELP), key="H"),
        Control("exit", ui("Quick exit"), Press.QUICK_EXIT, key="Q"),
    )


def onward(language: Language, label: str = "", act: Act = Press.ONWARD) -> Control:
    """The button that goes on."""
    return Control("onward", label or language.ui("Go on"), act, key="Enter")


def back(language: Language) -> Control:
    """The button that takes back the last answer or page."""
    return Control("back", language.ui("Back"), Press.GO_BACK, key="Backspace")


def skip(language: Language) -> Control:
    """The button that passes over the scene."""
    return Control("skip", language.ui("Skip"), Press.SKIP, key="S")


def close(language: Language) -> Control:
    """The button that closes a page which lies over another."""
    return Control("onward", language.ui("Close"), Press.CLOSE, key="Esc")


def paragraphs(text: str, tone: Tone = Tone.PLAIN, label: str = "") -> tuple[Paragraph, ...]:
    """The text cut at its empty lines; the label stands before the first piece. Nothing for an empty text."""
    pieces = [" ".join(piece.split()) for piece in text.split("\n\n") if piece.strip()]
    return tuple(Paragraph(piece, tone, label if index == 0 else "") for index, piece in enumerate(pieces))
