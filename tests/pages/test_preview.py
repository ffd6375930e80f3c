"""What an author sees beside the story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.commands.preview import Author, find_file
from game.pages.make import page_of
from game.pages.page import Page
from game.pages.preview import line_of
from game.paths import find_paths
from game.training.preview import Edit, JumpTo, Mistake, Preview, Rewritten
from game.training.settings import TEXT_SIZES, Settings
from game.training.solo import Showing
from game.training.visit import Open, Press, View, Visit, react
from tests.authoring.places import SMALL, write
from tests.authoring.zips import PACK
from tests.pages.walk import language, playing
from tests.shipped import ROOT, cast, golden
from tests.stage.laid_out import SIZES, faults, laid

LONG = Mistake(
    1234, "a word that is not one of the words that can stand here " * 3, "did you mean `x`? " * 4, "x: " * 99
)


def visit(*acts: object, mistakes: tuple[Mistake, ...] = ()) -> Visit:
    """A visit to the small scenario after these acts."""
    author = Author(SMALL, SMALL.parent)
    made = Visit({}, (), Settings(language="nl"), preview=Preview(str(SMALL)))
    read = author.read()
    if mistakes:
        read = replace(read, preview=replace(read.preview, mistakes=mistakes))
    for act in (read, *acts):
        made, _ = react(made, act)  # type: ignore[arg-type]
    return made


def shown(of: Visit) -> Page:
    """The page that the visit shows, in Dutch."""
    return page_of(of, language("nl"), cast())


def test_the_page_says_which_line_it_comes_from_and_opens_it():
    """From any scene to its text in the file."""
    page = shown(visit(JumpTo("wegen")))
    edit = page.control("edit")
    assert edit is not None
    assert isinstance(edit.act, Edit)
    lines = SMALL.read_text(encoding="utf-8").splitlines()
    assert lines[edit.act.line - 1].strip().startswith("text:")
    assert "  wegen:" in lines[edit.act.line - 6 : edit.act.line]
    assert page.kicker.endswith(f"small.yaml:{edit.act.line}")


@pytest.mark.parametrize(("scenario", "ending"), golden())
def test_every_page_of_a_playing_knows_its_line(scenario: str, ending: str):
    """On an explanation that of the answer, on a picture that of its text: never the line of the next scene."""
    file = ROOT / "scenarios" / f"{scenario}.yaml"
    preview = Author(file, ROOT / "scenarios").read().preview
    lines = file.read_text(encoding="utf-8").splitlines()
    for play in playing(scenario, ending, 1):
        line = line_of(play, preview)
        assert line > 1
        if play.showing is Showing.EXPLANATION:
            scenes = [row for row in lines[:line] if row.startswith("  ") and row[2:3].isalpha() and row.endswith(":")]
            assert scenes[-1].strip(" :") == play.path[-1].scene


def test_every_scene_and_ending_is_listed_with_its_line():
    """Enter goes there; the one that shows has the focus."""
    here = visit(JumpTo("wegen"), Open(View.SCENES))
    page = shown(here)
    assert here.play is not None
    scenario = here.play.scenario
    assert {option.label for option in page.options} == {*scenario.scenes, *scenario.endings}
    assert page.first_focus() == "scene:wegen"
    for option in page.options:
        assert option.act == JumpTo(option.label)
        assert option.detail.split(" · ")[1] != "regel 1"


def test_warnings_keep_nobody_from_playing():
    """They are counted in the bar, and listed when they are asked for."""
    warned = visit(mistakes=(replace(LONG, stops=False),))
    page = shown(warned)
    assert warned.view is View.PLAY
    control = page.control("mistakes")
    assert control is not None
    assert control.label == "1 waarschuwing"
    listed, _ = react(warned, control.act)  # type: ignore[arg-type]
    assert [option.act for option in shown(listed).options] == [Edit(str(SMALL), 1234)]


def test_the_quick_exit_hides_the_author_too():
    """Nothing of the file shows on the neutral page, also when it is saved meanwhile."""
    hidden = visit(Press.QUICK_EXIT, Rewritten(Preview(str(SMALL), mistakes=(LONG,)), None))
    assert [control.id for control in shown(hidden).controls()] == ["onward"]


@pytest.mark.parametrize("text_size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
def test_mistakes_and_scenes_can_be_read_in_every_window(text_size: int):
    """However long a mistake is, and however many there are."""
    stopped = react(visit(), Rewritten(Preview(str(SMALL), mistakes=(LONG,) * 40), None))[0]
    for of in (stopped, visit(Open(View.SCENES))):
        for size in SIZES:
            assert faults(shown(of), laid(shown(of), size, text_size)) == []


def test_a_scenario_of_a_pack_is_read_as_one(tmp_path):
    """Its places and its id are those of its pack."""
    file, root = find_file(find_paths(), str(PACK / "avond.yaml"))
    assert root == PACK
    read = Author(file, root).read()
    assert read.scenario is not None
    assert read.scenario.id == "cafe-de-zon:avond"
    assert read.preview.lines["cafe-de-zon:avond/title"] == 3


def test_a_scenario_is_found_by_its_name_or_its_file(tmp_path):
    """As for `omstander play`."""
    paths = find_paths()
    named = find_file(paths, "horeca/vrijdag-aan-de-bar")
    assert named == find_file(paths, str(ROOT / "scenarios" / "horeca" / "vrijdag-aan-de-bar.yaml"))
    own = write(tmp_path, SMALL.read_bytes(), "avond.yaml")
    assert find_file(paths, str(own)) == (own, tmp_path)
    with pytest.raises(FileNotFoundError, match="there is no scenario"):
        find_file(paths, "weg")


def test_a_review_of_an_older_reading_changes_nothing_but_adds_its_warnings(tmp_path):
    """The content rules are held against what the file holds, and told without stopping the play."""
    author = Author(ROOT / "scenarios" / "horeca" / "vrijdag-aan-de-bar.yaml", ROOT / "scenarios")
    read, reviewed = author.read(), author.review()
    assert read.scenario == reviewed.scenario
    assert len(reviewed.preview.mistakes) >= len(read.preview.mistakes)
    assert not reviewed.preview.stopped
