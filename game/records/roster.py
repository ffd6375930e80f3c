"""The players of this computer on disk: a folder each, with everything of theirs, so that erasing is deleting it.

What is played without a name lies in the user's own folder itself, as it always did.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.records.damage import flush_folder
from game.records.pin import KeptPin, kept_pin, pin_in, wait_after
from game.training.players import Player, Problem, Refused

FOLDER, FILE, TRIES = "players", "player.json", "tries.json"
GOING = ".erased-"
"""Before the name of a folder that is being erased."""
UNNAMED = ("records*.sqlite*", "records*.lock*", "settings*.json*")
"""What lies in the user's own folder of whoever plays without a name."""
ANSWERS = "records*.sqlite*"
FAULTS = "faults.log"
"""What went wrong, for us; whoever is erased could be named in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A player as the disk has them; `since` an ISO date."""

    player: Player
    since: str = ""
    pin: KeptPin | None = None


class Roster:
    """The players in a folder. Every call may raise OSError."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """`folder` is the user's own; `now` tells the time, for tries that have to wait."""
        self._folder, self._now = folder, now

    def players(self) -> tuple[Player, ...]:
        """Everybody who plays here under a name, by nickname. What was half erased when the power went is erased, and
        settings that a window still wrote for somebody who was erased meanwhile."""
        found = []
        for folder in self._folders():
            if folder.name.startswith(GOING) or not ((folder / FILE).exists() or any(folder.glob(ANSWERS))):
                shutil.rmtree(folder, ignore_errors=True)
            else:
                found.append(self.entry(folder.name).player)
        return tuple(sorted(found, key=lambda one: (one.nickname.casefold(), one.id)))

    def entry(self, player: str) -> Entry:
        """The player with this id; where the file is damaged the answers still are, under a stand-in for the name."""
        try:
            data = json.loads((self.home(player) / FILE).read_text(encoding="utf-8"))
            pin = pin_in(data["pin"]) if data.get("pin") else None
            return Entry(Player(player, str(data["nickname"]), pin is not None), str(data.get("since", "")), pin)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return Entry(Player(player, f"? {player[:4]}"))

    def home(self, player: str) -> Path:
        """The folder of the player's answers and settings; "" is whoever plays without a name."""
        return self._folder / FOLDER / player if player else self._folder

    def make(self, nickname: str, pin: str = "", *, takes_along: bool = False) -> Player:
        """A new player; with `takes_along` what was played without a name moves to them."""
        player = Player(uuid.uuid4().hex, nickname, bool(pin))
        home = self.home(player.id)
        home.mkdir(parents=True)
        self._write(player.id, Entry(player, self._now().date().isoformat(), kept_pin(pin) if pin else None))
        if takes_along:
            for file in self._folder.glob(ANSWERS):
                file.replace(home / file.name)
        flush_folder(home.parent)
        return player

    def set_pin(self, player: str, pin: str) -> None:
        """From now on this PIN is asked for; none where it is empty."""
        entry = self.entry(player)
        changed = Player(player, entry.player.nickname, bool(pin))
        self._write(player, Entry(changed, entry.since, kept_pin(pin) if pin else None))
        (self.home(player) / TRIES).unlink(missing_ok=True)

    def lets_in(self, player: str, pin: str) -> Refused | None:
        """None when the player may take the seat; else why not, with the seconds until the next try counts."""
        entry = self.entry(player)
        if entry.pin is None:
            return None
        wrong, last = self._tries(player)
        left = wait_after(wrong) - (self._now() - last).total_seconds()
        if left > 0:
            return Refused(Problem.WAIT, wait=min(int(left) + 1, wait_after(wrong)))
        if entry.pin.fits(pin):
            (self.home(player) / TRIES).unlink(missing_ok=True)
            return None
        _write_json(self.home(player) / TRIES, {"wrong": wrong + 1, "last": self._now().isoformat()})
        return Refused(Problem.PIN_WRONG, wait=wait_after(wrong + 1))

    def files(self, player: str) -> tuple[Path, ...]:
        """Every file of the player's."""
        if player:
            return tuple(sorted(file for file in self.home(player).rglob("*") if file.is_file()))
        return tuple(sorted(file for pattern in UNNAMED for file in self._folder.glob(pattern)))

    def erase(self, player: str) -> int:
        """Delete every file of the player's; how many. Nobody may have them open."""
        files = self.files(player)
        if player:
            home = self.home(player)
            going = home.with_name(f"{GOING}{player}")
            home.rename(going)
            shutil.rmtree(going)
            flush_folder(going.parent)
        else:
            for file in files:
                file.unlink(missing_ok=True)
        (self._folder / FAULTS).unlink(missing_ok=True)
        return len(files)

    def _folders(self) -> Iterator[Path]:
        place = self._folder / FOLDER
        return (one for one in sorted(place.iterdir()) if one.is_dir()) if place.is_dir() else iter(())

    def _tries(self, player: str) -> tuple[int, datetime]:
        try:
            data = json.loads((self.home(player) / TRIES).read_text(encoding="utf-8"))
            return int(data["wrong"]), min(datetime.fromisoformat(data["last"]), self._now())
        except (OSError, ValueError, KeyError, TypeError):
            return 0, self._now()

    def _write(self, player: str, entry: Entry) -> None:
        told = {
            "nickname": entry.player.nickname,
            "since": entry.since,
            "pin": asdict(entry.pin) if entry.pin else None,
        }
        _write_json(self.home(player) / FILE, told)


def _write_json(file: Path, told: object) -> None:
    """Put it in the place of the old one, in one go."""
    fresh = file.with_name(f"{file.name}.new")
    with fresh.open("w", encoding="utf-8") as stream:
        json.dump(told, stream, ensure_ascii=False, indent=2)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)
