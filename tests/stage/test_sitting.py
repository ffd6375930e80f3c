"""A sitting on a full disk: the player is told, plays on, and nothing that was answered is lost."""

from __future__ import annotations

import pytest

from game.stage.sitting import Sitting
from game.training.settings import Settings
from game.training.solo import Happening
from game.training.visit import Begin, Change, Press, Trouble, View
from tests.pages.walk import first_visit, language
from tests.shipped import cast

SCENARIO = "horeca/vrijdag-aan-de-bar"


class Disk:
    """A disk that is full until it is not."""

    def __init__(self) -> None:
        """There is room."""
        self.full = False
        self.written: list[Happening] = []

    def write(self, happening: Happening) -> None:
        """Write, or raise OSError as a full disk does."""
        if self.full:
            raise OSError(28, "No space left on device")
        self.written.append(happening)

    def keep(self, _settings: Settings) -> None:
        """Keep the settings, or raise OSError."""
        if self.full:
            raise OSError(28, "No space left on device")


@pytest.fixture
def disk() -> Disk:
    """A disk with room."""
    return Disk()


def sitting_on(disk: Disk) -> Sitting:
    """A sitting that began the first scenario."""
    sitting = Sitting(first_visit(), {"nl": language("nl"), "en": language("en")}, cast(), disk.write, disk.keep)
    sitting.act(Begin(SCENARIO))
    return sitting


def told(sitting: Sitting) -> list[Trouble]:
    """What the player is told of."""
    return [notice.trouble for notice in sitting.visit.notices]


def test_what_could_not_be_written_is_written_in_order_once_it_can(disk):
    """Nothing that was done in between is missing."""
    sitting, other = sitting_on(disk), Disk()
    disk.full = True
    for act in (Press.ONWARD, Press.SKIP, Press.NOTICE_READ, Press.ONWARD, Press.SKIP):
        sitting.act(act)
    disk.full = False
    sitting.act(Press.ONWARD)
    same = sitting_on(other)
    for act in (Press.ONWARD, Press.SKIP, Press.ONWARD, Press.SKIP, Press.ONWARD):
        same.act(act)
    assert [type(h) for h in disk.written] == [type(h) for h in other.written]
    assert len(disk.written) > 2


def test_a_full_disk_is_told_once_and_not_at_every_answer(disk):
    """Who has read it plays on in peace."""
    sitting = sitting_on(disk)
    sitting.act(Press.ONWARD)
    disk.full = True
    sitting.act(Press.SKIP)
    assert told(sitting) == [Trouble.NOT_SAVED]
    sitting.act(Press.NOTICE_READ)
    sitting.act(Press.ONWARD)
    sitting.act(Press.SKIP)
    assert told(sitting) == []


def test_settings_that_cannot_be_kept_still_hold_now(disk):
    """Larger text is larger at once, whatever the disk does."""
    sitting = sitting_on(disk)
    disk.full = True
    page = sitting.act(Change(Settings(language="nl", text_size=200)))
    assert sitting.visit.settings.text_size == 200
    assert told(sitting) == [Trouble.NOT_SAVED]
    assert page.controls()


def test_leaving_with_things_unwritten_still_leaves(disk):
    """Nobody is held in the game by a broken disk."""
    sitting = sitting_on(disk)
    disk.full = True
    sitting.act(Press.ONWARD)
    sitting.act(Press.QUIT)
    assert sitting.visit.view is View.CLOSED
