"""How often one address may ask for something; addresses are kept in memory alone, and only for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_ADDRESSES = 4096


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Limit:
    """At most `burst` at once, and `rate` a second after that, for each address."""

    def __init__(self, burst: float, rate: float, now: Callable[[], float]) -> None:
        """`now` tells the time in seconds."""
        self._burst, self._rate, self._now = burst, rate, now
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Whether it may once more; counts it when it may."""
        now = self._now()
        bucket = self._buckets.pop(address, None) or _Bucket(self._burst, now)
        tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._rate)
        allowed = tokens >= 1
        self._buckets[address] = _Bucket(tokens - allowed, now)
        if len(self._buckets) > MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return allowed


@dataclass(frozen=True, slots=True)
class Limits:
    """What is counted apart. A venue may put all phones behind one address, so joining and answering are generous;
    guessing a code or a key is not."""

    requests: Limit
    joins: Limit
    wrong_codes: Limit
    wrong_codes_of_all: Limit
    wrong_keys: Limit
    wrong_keys_of_all: Limit


def limits(now: Callable[[], float]) -> Limits:
    """The limits of a session. Of a million codes, 20 a minute from everybody together finds one in a month."""
    return Limits(
        requests=Limit(300, 60, now),
        joins=Limit(60, 1, now),
        wrong_codes=Limit(8, 0.1, now),
        wrong_codes_of_all=Limit(60, 0.33, now),
        wrong_keys=Limit(6, 0.05, now),
        wrong_keys_of_all=Limit(30, 0.1, now),
    )
