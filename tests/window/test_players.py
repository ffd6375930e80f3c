"""Somebody new takes a seat with the keyboard alone, in a real window; a screen reader finds the text field."""

from __future__ import annotations

import json

from game.records.roster import Roster
from tests.window.screen import needs_screen, played, virtual_screen, wait_until
from tests.window.test_screen_reader import bus, client, needs_client, nodes  # noqa: F401 (a fixture)


def nicknames(home) -> list[str]:
    """Who plays there."""
    return [player.nickname for player in Roster(home).players()]


@needs_screen
def test_somebody_new_comes_in_by_keyboard(tmp_path):
    """Where others play the game opens with who plays; q and s are letters; the next page is the menu."""
    Roster(tmp_path).make("Otter")
    settings: dict[str, object] = {"language": "nl", "voice": True, "reduced_motion": True}
    with virtual_screen() as display, played(tmp_path, display=display, settings=settings) as screen:
        screen.hears("Wie speelt er?")
        screen.key("3")
        screen.hears("tekstvak, leeg")
        screen.key("q", "u", "i", "s", "Return")
        screen.hears("Een pincode, als je wilt")
        screen.key("2", "5", "8", "0", "Return")
        screen.hears("Dezelfde pincode")
        screen.key("2", "5", "8", "0", "Return")
        screen.hears("quis speelt")
        wait_until(lambda: nicknames(tmp_path) == ["Otter", "quis"], lambda: str(nicknames(tmp_path)))
        assert "2580" not in screen.said()


@needs_screen
@needs_client
def test_a_screen_reader_finds_the_text_field(bus, tmp_path):  # noqa: F811
    """With its label and its role, and it has the focus."""
    Roster(tmp_path).make("Otter")
    (tmp_path / "settings.json").write_text(json.dumps({"language": "nl"}), encoding="utf-8")
    with played(tmp_path, "--language", "nl", display=bus):
        client("tree")
        asked = client("press", "Nieuwe speler", "Hoe noemen we je")
        fields = [node for node in nodes(asked) if (node["name"] or "").startswith("Je bijnaam")]
        assert [node["role"] for node in fields] in (["entry"], ["text"])
        assert fields[0]["focused"]
