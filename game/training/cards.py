"""Cards of theory in a visit: one is read first, and later asked for by its question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.story.programme import Card, Programme
from game.training.progress import Progress
from game.training.solo import CardTurned


@dataclass(frozen=True, slots=True)
class OpenCard:
    """Open a card of the programme."""

    card: str


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """Answer the open card's question."""

    choice: str


@dataclass(frozen=True, slots=True)
class OpenedCard:
    """The card that is open; `asks` when its question comes before its text, `picked` once it was answered.

    `waiting` are the cards after it.
    """

    card: Card
    asks: bool
    picked: str = ""
    waiting: tuple[str, ...] = ()


def opened(programme: Programme, progress: Progress, card: str) -> OpenedCard | None:
    """The card as it opens: for reading the first time, later with its question; None for one that is not there.

    After it come the others that are due, or the others that are read before the same module.
    """
    found = programme.cards.get(card)
    if found is None:
        return None
    due = [one.id for one in progress.cards]
    together = due if card in due else _read_with(progress, card)
    return OpenedCard(found, asks=card in progress.read, waiting=tuple(one for one in together if one != card))


def _read_with(progress: Progress, card: str) -> Iterable[str]:
    module = progress.next
    cards = module.cards if module and card in module.cards else ()
    return [one for one in cards if one not in progress.read]


def answered(open_card: OpenedCard, choice: str) -> tuple[OpenedCard, tuple[CardTurned, ...]]:
    """The card with its answer, which counts once."""
    picked = open_card.card.choice(choice)
    if picked is None or not open_card.asks or open_card.picked:
        return open_card, ()
    return replace(open_card, picked=choice), (CardTurned(open_card.card.id, picked.fits),)
