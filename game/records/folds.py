"""What a sitting holds, folded into one row when it is written, so that a report need not read every observation."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from game.evaluation.measures import Moment
from game.evaluation.panel import Block

_MOMENTS = {str(moment): moment for moment in Moment}

Seen = tuple[str, str, str, float, float]
"""An observation: moment, scenario, measure, value, when."""


def folded(observations: Iterable[Seen]) -> str:
    """The observations of one sitting as JSON: `[[moment, scenario, first, {measure: [times, total]}], …]`."""
    cells: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(dict)
    firsts: dict[tuple[str, str], float] = {}
    for moment, scenario, measure, value, at in observations:
        block = moment, scenario
        firsts[block] = min(at, firsts.get(block, at))
        cell = cells[block].setdefault(measure, [0, 0.0])
        cell[0] += 1
        cell[1] += value
    told = [[moment, scenario, firsts[moment, scenario], found] for (moment, scenario), found in cells.items()]
    return json.dumps(told, separators=(",", ":"))


def unfolded(sitting: int, text: str) -> Iterator[Block]:
    """The blocks of a sitting; those of a moment that this version does not know are passed over."""
    for moment, scenario, first, cells in json.loads(text):
        if moment in _MOMENTS:
            yield Block(sitting, _MOMENTS[moment], scenario, first, cells)
