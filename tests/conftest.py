"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

from tests.effort import often

settings.register_profile("omstander", max_examples=often(25, 200), deadline=None)
settings.load_profile("omstander")
