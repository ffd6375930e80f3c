"""A file becomes the values that the game plays."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from game.authoring import nodes
from game.authoring.diagnostics import as_text
from game.authoring.reader import read_help, read_scenario
from game.story.picture import Expression, Facing, Held, Pose
from game.story.playthrough import advance, begin, ending_at, wanted_answer
from game.story.scenario import Asks, Criterion, Effect, Play, Question, Scenario, Step, Strategy, Test
from game.story.text import Text
from tests.authoring.places import SCENARIOS, SMALL, write


@pytest.fixture(scope="module")
def small() -> Scenario:
    """The small scenario, which has no mistake."""
    reading = read_scenario(SMALL, SCENARIOS)
    assert reading.scenario is not None, "\n".join(map(as_text, reading.diagnostics))
    assert reading.diagnostics == ()
    return reading.scenario


def test_the_small_scenario_uses_every_step_and_way_of_playing(small: Scenario) -> None:
    """Other tests lean on it to meet everything that the format has."""
    assert {scene.step for scene in small.scenes.values()} == set(Step)
    assert {scene.play for scene in small.scenes.values()} == set(Play)
    assert len(small.endings) == 2


def test_wanted_answers_lead_to_an_ending(small: Scenario) -> None:
    """What is read can be played."""
    state = begin(small)
    while ending_at(small, state) is None:
        state = advance(small, state, wanted_answer(small, state))
    assert state.scene == "verder-praten"


def test_the_id_is_the_path_below_the_root(tmp_path: Path) -> None:
    """So that texts, saves and votes find the scenario again."""
    folder = tmp_path / "horeca"
    folder.mkdir()
    path = write(folder, SMALL.read_bytes(), "dinsdag.yaml")
    scenario = read_scenario(path, tmp_path).scenario
    assert scenario is not None
    assert scenario.id == "horeca/dinsdag"
    assert scenario.title == Text("horeca/dinsdag/title", "Een rustige dinsdag")


def test_a_text_knows_its_place(small: Scenario) -> None:
    """Scene, choice and field: what a translator sees, whatever the order in the file."""
    choice = _question(small, "aan-de-bar").choices[0]
    assert choice.text == Text("small/aan-de-bar/opkijken", "Je kijkt even op van de tap.")
    assert choice.explanation.context == "small/aan-de-bar/opkijken/explanation"
    assert small.scenes["aan-de-bar"].text.context == "small/aan-de-bar/text"
    assert small.roles["guest"].text == Text("small/roles/guest", "de gast aan het einde van de bar")
    assert small.endings["samen-klaar"].played_out[1].text.context == "small/samen-klaar/played_out/2"


def test_choose_is_one_question(small: Scenario) -> None:
    """A choice carries its detour, effects and result."""
    question = _question(small, "aan-de-bar")
    assert (question.id, question.asks, question.text) == ("choice", Asks.ONE, None)
    assert [(choice.wanted, choice.goes_to) for choice in question.choices] == [((), None), (None, "nog-een-keer")]
    looked = small.flags[1]
    again = _question(small, "nog-een-keer").choices[0]
    assert again.effects == (Effect(looked, True),)
    assert again.result is not None
    assert _question(small, "samen-optrekken").choices[1].when == (Test(looked, frozenset([True])),)


def test_look_asks_for_marks(small: Scenario) -> None:
    """Signals are wanted and say what to look at; harmless cues are never wanted."""
    question = _question(small, "kijken")
    assert (question.id, question.asks) == ("cues", Asks.MARKS)
    assert question.text == Text("small/kijken/question", "Wat zegt dat er iets niet goed zit?")
    assert [cue.wanted for cue in question.choices] == [(), (), None, None]
    assert [cue.missed is not None for cue in question.choices] == [True, True, False, False]
    assert [cue.role for cue in question.choices] == ["guest", "guest", "talker", "colleague"]


def test_weigh_asks_for_each_criterion_and_then_how_serious(small: Scenario) -> None:
    """Three answers to each criterion; a plain `no` is the word, not False."""
    criteria, severity = small.scenes["wegen"].questions
    assert (criteria.id, criteria.asks) == ("criteria", Asks.ONE_PER_SLOT)
    assert [slot.id for slot in criteria.slots] == list(Criterion)
    assert [choice.id for choice in criteria.choices[:3]] == ["consent-yes", "consent-no", "consent-unknown"]
    assert [choice.text for choice in criteria.choices[:3]] == [Text("answer", a) for a in ("yes", "no", "unknown")]
    assert [choice.wanted for choice in criteria.choices[:6]] == [None, (), None, None, (), ()]
    assert {choice.slot for choice in criteria.choices[3:6]} == {"free_will"}
    assert (severity.id, severity.asks) == ("severity", Asks.ONE)


def test_commit_asks_a_question_for_each_thought(small: Scenario) -> None:
    """In the author's order."""
    questions = small.scenes["op-mij"].questions
    assert [(q.id, q.asks) for q in questions] == [("een-ander", Asks.ONE), ("verkeerd-zien", Asks.ONE)]
    assert [choice.id for choice in questions[1].choices] == ["vragen", "laten"]


def test_plan_asks_for_a_card_in_each_slot(small: Scenario) -> None:
    """How, with whom, where; a card may be wanted for one strategy only."""
    question = _question(small, "plannen")
    assert (question.id, question.asks) == ("plan", Asks.ONE_PER_SLOT)
    assert [slot.id for slot in question.slots] == ["how", "with_whom", "where"]
    cards = {card.id: card for card in question.choices}
    assert cards["afleiden"].strategy is Strategy.DISTRACT
    assert cards["collega-gaat"].slot == "with_whom"
    assert cards["collega-gaat"].wanted == (Test(small.flags[0], frozenset(["delegate"])),)
    assert all(card.reads for card in question.choices)
    assert [(bool(way.when), way.goes_to) for way in small.scenes["plannen"].branches] == [
        (True, "vragen-stellen"),
        (False, "samen-optrekken"),
    ]


def test_do_asks_a_question_for_each_line(small: Scenario) -> None:
    """A line may have a picture and a tone of its own."""
    first, second = small.scenes["vragen-stellen"].questions
    assert (first.id, second.id) == ("eerst", "daarna")
    assert first.picture is None
    assert second.picture is not None
    assert first.choices[0].tone == Text("small/vragen-stellen/bestelling/tone", "rustig en gewoon")


def test_a_picture_says_how_each_role_stands(small: Scenario) -> None:
    """Nothing in the hands unless the author says so."""
    guest, talker = small.scenes["aan-de-bar"].picture.figures
    assert (guest.pose, guest.expression, guest.facing) == (Pose.STEPPING_BACK, Expression.UNEASY, Facing.LEFT)
    assert (guest.x, guest.held, talker.held) == (0.4, Held.GLASS, Held.NOTHING)


def test_the_first_value_of_a_flag_holds_at_the_start(small: Scenario) -> None:
    """Booleans are booleans, words are words."""
    assert begin(small).flags == ("none", False)


@pytest.mark.parametrize("change", [(b"\n", b"\r\n"), (b"# A small", b"\xef\xbb\xbf# A small")])
def test_other_editors_write_the_same_scenario(small: Scenario, tmp_path: Path, change: tuple[bytes, bytes]) -> None:
    """Windows line ends and a byte order mark are no mistakes."""
    path = write(tmp_path, SMALL.read_bytes().replace(*change), "small.yaml")
    assert read_scenario(path, tmp_path).scenario == small


def test_without_the_c_library_the_same_is_read(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slower machine plays the same story, and finds the same mistakes in the same places."""
    slower = type("Loader", (yaml.SafeLoader,), {"resolve": nodes.Loader.resolve})
    monkeypatch.setattr(nodes, "Loader", slower)
    assert read_scenario(SMALL, SCENARIOS).scenario == small


def test_all_mistakes_are_found_in_one_run(tmp_path: Path) -> None:
    """Reading carries on after each mistake, and tells them in the order of the file."""
    text = SMALL.read_text(encoding="utf-8")
    for right, wrong in (
        ("minutes: [3, 5]", "minutes: [5, 3]"),
        ("pose: at_ease", "pose: at_rest"),
        ("part: target", "part: targt"),
        ("goes_to: nog-een-keer", "goes_to: nog-eens"),
        ("who: colleague", "who: colleage"),
        ("answer: unknown", "answer: maybe"),
        ("sets: {strategy: distract}", "sets: {stratgy: distract}"),
        ("{when: {strategy: distract}", "{when: {strategy: direct}"),
        ("steekt je duim op", "steekt met {gust} je duim op"),
        ("sentence: ", "sentnce: "),
        ("checked: 2026-11-23", "checked: 23 november"),
    ):
        assert right in text
        text = text.replace(right, wrong, 1)
    found = read_scenario(write(tmp_path, text), tmp_path).diagnostics
    told = "\n".join(map(as_text, found))
    expected = (
        ("bad-minutes", "[10, 15]"),
        ("unknown-value", "`at_ease`"),
        ("unknown-value", "`target`"),
        ("unknown-target", "`nog-een-keer`"),
        ("unknown-role", "`colleague`"),
        ("unknown-value", "it can be `yes`, `no`, `unknown`"),
        ("unknown-flag", "`strategy`"),
        ("unknown-flag-value", "did you mean `distract`?"),
        ("unknown-key", "`sentence`"),
        ("bad-date", "2026-11-23"),
        ("unknown-placeholder", "`guest`"),
    )
    for code, hint in expected:
        assert any(mistake.code == code and hint in mistake.hint for mistake in found), (code, told)
    assert len(found) == len(expected), told
    assert [mistake.line for mistake in found] == sorted(mistake.line for mistake in found)


def test_a_mistyped_key_is_not_reported_as_missing_too(tmp_path: Path) -> None:
    """One slip, one message."""
    text = SMALL.read_text(encoding="utf-8").replace("explanation: Kijken kost", "explanaton: Kijken kost")
    (found,) = read_scenario(write(tmp_path, text), tmp_path).diagnostics
    assert (found.code, found.hint) == ("unknown-key", "did you mean `explanation`?")


def test_a_list_of_ways_may_cover_every_value_instead_of_ending_in_a_plain_one(tmp_path: Path) -> None:
    """Only a list in which nothing may hold is a mistake."""
    text = SMALL.read_text(encoding="utf-8")
    whole = text.replace("- {to: samen-optrekken}", "- {when: {strategy: [none, delegate]}, to: samen-optrekken}")
    partly = text.replace("- {to: samen-optrekken}", "- {when: {strategy: delegate}, to: samen-optrekken}")
    assert read_scenario(write(tmp_path, whole), tmp_path).diagnostics == ()
    assert [m.code for m in read_scenario(write(tmp_path, partly), tmp_path).diagnostics] == ["no-way-on"]


def test_help_lines_are_read_in_order(tmp_path: Path) -> None:
    """A number is kept as it is dialled, not as arithmetic."""
    path = write(
        tmp_path,
        "version: 1\nlines:\n"
        "  first: {name: Eerste, number: 0800-0188, text: Hulp., source: https://voorbeeld.nl, checked: 2026-11-23}\n"
        "  second: {name: Twee, number: 0112, text: Meer., source: https://voorbeeld.nl/x, checked: 2026-11-23}\n",
        "help.yaml",
    )
    reading = read_help(path)
    assert reading.diagnostics == ()
    assert [(line.id, line.number) for line in reading.help_lines] == [("first", "0800-0188"), ("second", "0112")]
    assert reading.help_lines[0].text == Text("help/first", "Hulp.")


def test_a_help_line_without_a_source_is_a_mistake(tmp_path: Path) -> None:
    """A number nobody can check is not shown."""
    path = write(tmp_path, "version: 1\nlines:\n  a: {name: A, number: 112, text: Hulp.}\n", "help.yaml")
    reading = read_help(path)
    assert reading.help_lines == ()
    assert [mistake.code for mistake in reading.diagnostics] == ["missing-key", "missing-key"]


def _question(scenario: Scenario, scene: str) -> Question:
    return scenario.scenes[scene].questions[0]
