"""Everything that is kept of one player, as one readable file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.language import Language, mark
from game.pages.telling import Telling, telling
from game.records.events import CARD, Event
from game.records.learning_store import sent
from game.records.log import Log
from game.records.roster import Roster
from game.story.scenario import Scenario
from game.training.players import Player

if TYPE_CHECKING:
    from game.commands.seats import Shelves

ABOUT = mark(
    "Everything that Omstander keeps of this player on this computer. Times are in UTC. Records of a study are not in "
    "it: those carry no name and cannot be led back to a player."
)
NOT_TOLD = ("player.json", "tries.json")
"""The player's own files that the export tells in other words: a hash of a PIN helps nobody."""


def export(
    shelves: Shelves, roster: Roster, player: str, log: Log, language: Language, target: Path | None = None
) -> Path:
    """Write everything of the player to a file, in the documents folder where none is named; the file.

    Raises OSError.
    """
    from game.commands.seats import in_documents

    paths = shelves.paths
    entry = roster.entry(player) if player else None
    who = entry.player if entry else Player("", "")
    told = {
        "about": language.ui(ABOUT),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "player": {
            "nickname": who.nickname,
            "id": who.id,
            "since": entry.since if entry else "",
            "pin": who.locked,
        },
        **played(
            log.events(), shelves.scenarios, lambda scenario, seed: telling(scenario, seed, language, shelves.cast)
        ),
        "files": _files(roster, player),
        "sent_to_learning_store": sent(roster.home(player)),
    }
    target = target or in_documents(paths.documents, f"omstander-{plain(who.nickname) or 'player'}-{date.today()}.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    return target


def plain(nickname: str) -> str:
    """The nickname as a part of a file's name."""
    return "".join(one if one.isalnum() else "-" for one in nickname.strip()).strip("-").lower()


def played(events: Iterable[Event], scenarios: Mapping[str, Scenario], tell: Any) -> dict[str, object]:  # noqa: ANN401
    """Every playing with what was answered, in words too, and every card; `tell` makes a Telling."""
    playings: dict[str, dict[str, Any]] = {}
    seeds: dict[str, int] = {}
    cards: list[dict[str, object]] = []
    for event in events:
        data = json.loads(event.data)
        at = event.at.isoformat(timespec="seconds")
        if event.kind == "card_turned":
            cards.append({"at": at, "card": event.scenario.removeprefix(CARD), "fits": data.get("fits")})
            continue
        seed = seeds.setdefault(event.play, int(data.get("seed", 0)))
        scenario = scenarios.get(event.scenario)
        told = tell(scenario, seed) if scenario else None
        one = playings.setdefault(event.play, _begun(event, scenario, told))
        one["happened"].append({"at": at, "what": event.kind, **data, **_in_words(data, scenario, told)})
    return {"playings": list(playings.values()), "cards": cards}


def _begun(event: Event, scenario: Scenario | None, told: Telling | None) -> dict[str, Any]:
    title = told.tell(scenario.title) if scenario and told else ""
    return {"scenario": event.scenario, "title": title, "happened": []}


def _in_words(data: Mapping[str, Any], scenario: Scenario | None, told: Telling | None) -> dict[str, object]:
    """What was picked, as it stood on the page; nothing where the scenario has changed since."""
    scene = scenario.scenes.get(str(data.get("scene"))) if scenario else None
    if scene is None or told is None:
        return {}
    questions = [one for one in scene.questions if one.id == data.get("question")]
    choices = [choice for one in questions for choice in one.choices if choice.id in data.get("picks", ())]
    return {"said": [told.tell(choice.text) for choice in choices]} if choices else {}


def _files(roster: Roster, player: str) -> dict[str, object]:
    """The other readable files of the player, by name: settings, and whatever else is kept beside the answers."""
    told: dict[str, object] = {}
    for file in roster.files(player):
        if file.suffix == ".json" and file.name not in NOT_TOLD:
            try:
                told[file.name] = json.loads(file.read_text(encoding="utf-8"))
            except ValueError:
                told[file.name] = file.read_text(encoding="utf-8", errors="replace")
    return told
