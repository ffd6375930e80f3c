"""Who is trained first: concealed randomisation in permuted blocks of varying size.

Nobody can foresee the next group: it follows from the study's secret seed (HMAC-SHA-256), and block sizes vary
(Schulz & Grimes 2002, *Allocation concealment in randomised trials* and *Generation of allocation sequences*, Lancet
359). Whoever has the seed afterwards can draw the same list again, and the plan holds the seed's SHA-256.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from itertools import islice

from game.evaluation.measures import Form
from game.evaluation.study import Arm, Design, Plan, Study, Unit

BLOCKS = (4, 6)


def arms(seed: bytes, stratum: str) -> Iterator[Arm]:
    """The groups of one stratum in the order in which people (or venues) come, without end; equal after each block."""
    number = 0
    while True:
        size = BLOCKS[_chance(seed, stratum, f"size/{number}") % len(BLOCKS)]
        block = [Arm.TRAINED, Arm.WAITING] * (size // 2)
        for last in range(size - 1, 0, -1):  # Fisher and Yates
            other = _chance(seed, stratum, f"{number}/{last}") % (last + 1)
            block[last], block[other] = block[other], block[last]
        yield from block
        number += 1


def arm_of(study: Study, venue: str, number: int) -> Arm:
    """The group of the `number`th person of this venue, from 0; of the venue itself where venues are drawn.

    Where venues are drawn, the organisation's list counts them and `number` is the venue's. In a design that is not
    drawn everybody is trained. Raises ValueError when the seed is not the one that the plan committed to.
    """
    if not study.plan.design.is_drawn:
        return Arm.TRAINED
    if not study.is_sealed:
        raise ValueError("the seed of this study is not the one that its plan holds")
    stratum = "venues" if study.plan.unit is Unit.VENUE else f"venue/{venue}"
    return next(islice(arms(study.seed, stratum), number, None))


def drawn(plan: Plan) -> str:
    """How groups come about, in one word for the plan: the design and what is drawn."""
    return f"{plan.design}/{plan.unit}" if plan.design is Design.WAITING_LIST else str(plan.design)


def _chance(seed: bytes, *names: str) -> int:
    """A number that nobody knows without the seed; modulo a small number it is even to one part in 2⁶⁰."""
    return int.from_bytes(hmac.new(seed, "\0".join(names).encode(), hashlib.sha256).digest()[:8], "big")


def form_of(study: Study, desk: str, number: int) -> Form:
    """The form that the `number`th new person at this computer gets first: of each two, one gets A and one B."""
    first = Form.A if _chance(study.seed, f"form/{desk}", str(number // 2)) % 2 else Form.B
    return first if number % 2 == 0 else first.other
