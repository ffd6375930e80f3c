"""A PIN as it is kept: salted and hashed slowly (scrypt). It keeps a colleague from looking; it encrypts nothing."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass

COST, BLOCK, LANES = 2**15, 8, 1
"""scrypt's N, r and p: 32 MB and about a tenth of a second for each try (RFC 7914; OWASP Password Storage, 2024)."""
MOST_MEMORY = 2 * 128 * COST * BLOCK
FREE_TRIES = 3
"""Wrong tries that cost no waiting: fingers slip."""
FIRST_WAIT, LONGEST_WAIT = 5, 300
"""Seconds: from the first slow try on the wait doubles, up to the longest."""


@dataclass(frozen=True, slots=True)
class KeptPin:
    """What is kept of a PIN; `salt` and `hash` in hexadecimal."""

    salt: str
    hash: str
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES

    def fits(self, pin: str) -> bool:
        """Whether this is the PIN."""
        return hmac.compare_digest(_hashed(pin, self), self.hash)


def kept_pin(pin: str) -> KeptPin:
    """What to keep of a new PIN."""
    empty = KeptPin(os.urandom(16).hex(), "")
    return KeptPin(empty.salt, _hashed(pin, empty))


def pin_in(data: Mapping[str, object]) -> KeptPin | None:
    """The PIN that was written with `asdict`; None where it is none, or one that would take more than it may."""
    try:
        pin = KeptPin(
            str(data["salt"]),
            str(data["hash"]),
            int(str(data["cost"])),
            int(str(data["block"])),
            int(str(data["lanes"])),
        )
        bytes.fromhex(pin.salt), bytes.fromhex(pin.hash)
    except (KeyError, ValueError):
        return None
    return pin if asdict(KeptPin(pin.salt, pin.hash)) == asdict(pin) else None


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row."""
    if wrong < FREE_TRIES:
        return 0
    return min(LONGEST_WAIT, FIRST_WAIT << min(wrong - FREE_TRIES, 10))


def _hashed(pin: str, kept: KeptPin) -> str:
    made = hashlib.scrypt(
        pin.encode(), salt=bytes.fromhex(kept.salt), n=kept.cost, r=kept.block, p=kept.lanes, maxmem=MOST_MEMORY
    )
    return made.hex()
