"""When a card is asked for again: FSRS by its own library, default parameters, folded over what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Recalled:
    """A card was read, or its question answered: `fits` is None for reading, else whether the answer fitted."""

    card: str
    at: datetime
    fits: bool | None


def next_dates(recalled: Iterable[Recalled]) -> dict[str, date]:
    """For each card that was read, the day on which its question is due.

    Reading counts as remembering it well on that day; an answer that fits as *good*, another as *again*. FSRS (Ye, Su &
    Cao 2022, doi:10.1145/3534678.3539081) as in the library `fsrs`, without its steps of minutes, for nobody sits with
    the cards, and without its chance, so that the same answers give the same days.
    """
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[str, Card] = {}
    for one in sorted(recalled, key=lambda one: one.at):
        card = cards.get(one.card) or Card(card_id=len(cards) + 1)
        rating = Rating.Again if one.fits is False else Rating.Good
        cards[one.card], _ = scheduler.review_card(card, rating, one.at.astimezone(UTC))
    return {name: card.due.date() for name, card in cards.items()}
