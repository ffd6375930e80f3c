"""Which page a visit shows."""

from __future__ import annotations

from game.language import Language
from game.pages.page import Page
from game.training.visit import Visit


def page_of(visit: Visit, language: Language) -> Page:
    """The page that the visit shows, in this language."""
    raise NotImplementedError
