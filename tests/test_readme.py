"""What the README says is true: its keys, its commands, its pictures."""

from __future__ import annotations

import re
import shlex
from datetime import UTC, datetime

from game.__main__ import main
from game.authoring.library import check
from game.authoring.schema import schema
from game.records.events import event_of
from game.records.roster import Roster
from game.records.store import open_store
from game.training.solo import Finished, Started
from tests.shipped import ROOT, library

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_picture_is_there():
    """A reader sees the game, not a broken link."""
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_every_file_that_is_linked_is_there():
    """Links lead somewhere."""
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_scenario_that_is_named_is_there():
    """A command that is copied from here works."""
    named = set(re.findall(r"omstander play (?:--terminal )?([\w-]+/[\w-]+)(?![\w./-])", README))
    assert named
    assert named <= set(library().scenarios)


def test_the_pack_that_is_shown_is_one(tmp_path):
    """Whoever copies it has a pack that checks clean."""
    blocks = re.findall(r"```yaml\n(version: 1\n(?:id|places):.*?)```", README, re.DOTALL)
    assert len(blocks) == 2
    (tmp_path / "pack.yaml").write_text(re.sub("logo: .*\n", "", blocks[0]), encoding="utf-8")
    (tmp_path / "places.yaml").write_text(blocks[1], encoding="utf-8")
    assert check([tmp_path]) == ()


def test_the_commands_for_players_certificates_and_managers_do_what_they_say(tmp_path, monkeypatch, capsys):
    """Each as it stands there, one after the other, for somebody who did one module."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("builtins.input", lambda _: "erase")
    roster = Roster(tmp_path / "home")
    home = roster.home(roster.make("Otter").id)
    scenario = next(iter(library().programmes["horeca"].modules.values())).scenario
    with open_store(home).store as store:
        for one in (Started("p", scenario, 1), Finished("p", scenario, "end")):
            store.append(event_of(one, datetime.now(UTC)))
    blocks = dict(re.findall(r"<!-- commands of (\w+) -->\n```console\n(.*?)```", README, re.DOTALL))
    assert set(blocks) == {"players", "certificates", "teams", "rehearsals"}
    for name in ("certificates", "teams", "players"):
        for line in blocks[name].splitlines():
            words = shlex.split(line, comments=True)
            assert words[0] == "omstander"
            assert main(words[1:]) == 0, line
    assert "PROVED" in capsys.readouterr().out
    made = {file.suffix for file in tmp_path.iterdir() if file.is_file()}
    assert made == {".json", ".pdf", ".pem", ".csv"}
    assert roster.players() == ()


def test_the_command_for_papers_of_a_rehearsal_does_what_it_says(tmp_path, monkeypatch):
    """Cards in both forms, and the organiser's list."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OMSTANDER_HOME", str(tmp_path / "home"))
    (block,) = re.findall(r"<!-- commands of rehearsals -->\n```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines():
        assert main(shlex.split(line)[1:]) == 0
    assert len(list((tmp_path / "papers").iterdir())) == 3


def test_the_keys_of_a_rehearsal_are_those_that_the_reader_asks_for():
    """Nobody writes a key that is not there, or misses one."""
    table = README.partition("### A rehearsal\n")[2].partition("### The cast")[0]
    told = {word for row in re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE) for word in re.findall(r"`(\w+)`", row)}
    reading = schema(sorted((ROOT / "scenarios" / "festival").glob("*.yaml")))
    assert told == set(reading["definitions"]["rehearsal"]["properties"])
