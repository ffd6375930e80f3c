"""What the window of a rehearsal shows beside the rehearsal itself: the page that lies over it, what is being typed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.training.players import Typed
from game.training.rehearsal.acts import Wrote
from game.training.rehearsal.board import (
    ArrangeRehearsal,
    LeadRehearsal,
    Print,
    Printed,
    RehearsalBoard,
    RehearsalIs,
    RehearsalPress,
    RehearsalSetup,
)
from game.training.rehearsal.reducer import LONGEST_WORDS


class Over(StrEnum):
    """A page that lies over the rehearsal's own."""

    NOTHING = ""
    LEFT_OUT = "left_out"
    ON_PAPER = "on_paper"
    WHO_DOES_WHAT = "who_does_what"
    OWN_WORDS = "own_words"
    PREPARATION = "preparation"


@dataclass(frozen=True, slots=True)
class Rehearsing:
    """The rehearsal in the window: what is set up, and once it runs its board; `number` is whose wishes are shown."""

    setup: RehearsalSetup = field(default_factory=RehearsalSetup)
    board: RehearsalBoard | None = None
    over: Over = Over.NOTHING
    number: int = 1
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Open a page over the rehearsal; of `number` where it is about one."""

    over: Over
    number: int = 1


RehearsalDo = RehearsalPress | Print | Printed | LeadRehearsal | ArrangeRehearsal | RehearsalIs | Look
"""Acts of a rehearsal in the window."""


def rehearsing_react(now: Rehearsing, act: RehearsalDo | Typed) -> Rehearsing:
    """The rehearsal's pages after the act. What only whoever holds the server can do changes nothing here."""
    match act:
        case ArrangeRehearsal(setup):
            return replace(now, setup=setup)
        case RehearsalPress.ANEW:
            return replace(now, board=None, over=Over.NOTHING)
        case RehearsalIs(board):
            moved = now.board is None or now.board.session.at != board.session.at
            return replace(now, board=board, over=Over.NOTHING if moved else now.over)
        case Print():
            return replace(now, setup=replace(now.setup, printing=True, written="", trouble=""))
        case Printed(written, trouble, terms):
            setup = replace(now.setup, printing=False, written=written, trouble=trouble)
            cards = {setup.scenario: terms} if terms else {}
            return replace(now, setup=replace(setup, printed={**setup.printed, **cards}))
        case Look(over, number):
            return replace(now, over=over, number=number, typed="")
        case Typed(text):
            return replace(now, typed=text[:LONGEST_WORDS])
        case LeadRehearsal(Wrote()):
            return replace(now, typed="", over=Over.NOTHING)
    return now
