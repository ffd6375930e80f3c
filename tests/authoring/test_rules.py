"""The rules of the content: each finds what breaks it, leaves alone what keeps it, and can be answered."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.codes import Code
from game.authoring.diagnostics import as_text
from game.authoring.reader import read_scenario
from game.authoring.rules.review import Review, review, review_reading
from game.authoring.rules.rule import Rule
from game.authoring.rules.words import LISTED, pattern, words
from game.commands.check import run
from tests.authoring.places import write
from tests.authoring.test_any_file import any_story
from tests.shipped import ROOT

RULES = Path(__file__).parent / "rules"
CLEAN = (RULES / "clean.yaml").read_text(encoding="utf-8")
TEXT = re.compile(r" +(?:text|wanted|explanation|missed|result|reads|title|norm|sentence|say_aloud): (?=\S)(?!\|)")
"""a text on a line of its own"""
WHOLE = (Rule.NO_LOOK, Rule.NO_WEIGH, Rule.ONLY_DIRECT, Rule.HELP_INCOMPLETE)
"""rules about a scenario as a whole, told at a key of it"""


def reviewed(folder: Path, text: str) -> Review:
    """What the rules say of a scenario with this text, which holds no mistake."""
    path = write(folder, text)
    reading = read_scenario(path, folder)
    assert reading.scenario is not None, "\n".join(map(as_text, reading.diagnostics))
    return review_reading(path, reading)


def changed(rule: Rule, how: str) -> tuple[str, str]:
    """The scenario as the example changes it, and all that it puts in."""
    example = yaml.safe_load((RULES / f"{rule}.yaml").read_text(encoding="utf-8"))[how]
    text = CLEAN
    if "drop" in example:
        text = re.sub(rf"(?ms)^  {example['drop']}:\n.*?(?=^  \S|^\S)", "", text)
    for take, put in example["change"]:
        assert take in text
        text = text.replace(take, put)
    return text, "\n".join(put for _, put in example["change"])


def test_every_rule_has_an_example_and_a_source() -> None:
    """A new rule says where it is from and shows what breaks it; no code means two things."""
    assert {path.stem for path in RULES.glob("*.yaml")} == {*map(str, Rule), "clean"}
    assert all(rule.source and rule.meaning for rule in Rule)
    assert not {*map(str, Rule)} & {*map(str, Code)}
    assert len({rule.meaning for rule in Rule} | {code.meaning for code in Code}) == len(Rule) + len(Code)


def test_a_scenario_that_keeps_the_rules_has_no_warning(tmp_path: Path) -> None:
    """The rules do not cry wolf."""
    assert reviewed(tmp_path, CLEAN).diagnostics == ()


@pytest.mark.parametrize("rule", Rule, ids=str)
def test_what_breaks_a_rule_is_found_at_its_line(rule: Rule, tmp_path: Path) -> None:
    """This rule and no other, as a warning with a hint, where the words stand."""
    text, put = changed(rule, "fails")
    found = reviewed(tmp_path, text).diagnostics
    assert {one.code for one in found} - also(rule) == {str(rule)}, "\n".join(map(as_text, found))
    for one in found:
        assert one.severity == "warning"
        assert one.hint
        assert one.source_line == text.splitlines()[one.line - 1]
        assert rule in WHOLE or any(part in one.source_line for part in put.splitlines())


def also(rule: Rule) -> set[str]:
    """A text can hardly be hard to read without long words."""
    return {"long-word", "long-sentence"} if rule is Rule.HARD_TO_READ else set()


@pytest.mark.parametrize("rule", Rule, ids=str)
def test_what_keeps_a_rule_is_left_alone(rule: Rule, tmp_path: Path) -> None:
    """The words near it that are fine."""
    text, _ = changed(rule, "passes")
    found = reviewed(tmp_path, text).diagnostics
    assert not found, "\n".join(map(as_text, found))


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule is not Rule.UNUSED_ANSWER], ids=str)
def test_an_answered_warning_is_listed_instead(rule: Rule, tmp_path: Path) -> None:
    """The hint's own words, put into the file, make the warning an answer; the reason is listed."""
    text, _ = changed(rule, "fails")
    answers: dict[str, dict[str, str]] = {}
    for one in reviewed(tmp_path, text).diagnostics:
        place = re.search(r"answer it: `(.+): why`", one.hint)
        assert place
        answers.setdefault(one.code, {})[place.group(1)] = "Zo is het bedoeld."
    told = reviewed(tmp_path, text + yaml.safe_dump({"answered": answers}))
    assert told.diagnostics == ()
    assert {one.code for one in told.answered} == set(answers)
    assert {one.reason for one in told.answered} == {"Zo is het bedoeld."}


def test_an_answer_holds_for_one_place_alone(tmp_path: Path) -> None:
    """Nobody answers a rule away for the whole file."""
    text = CLEAN.replace("{guest} lacht weer.", "De dader is weg.").replace("Met z'n tweeën", "De dader")
    text += "answered: {label: {samen-klaar/title: Zo heet het lied.}}\n"
    found = reviewed(tmp_path, text).diagnostics
    assert [one.code for one in found] == ["label", "label"]
    assert all("De dader is weg" in one.source_line for one in found)


@any_story
@given(data=st.data())
def test_the_rules_take_any_text(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever a scenario says, the rules end in warnings inside its file."""
    folder = tmp_path_factory.mktemp("any")
    lines = CLEAN.splitlines()
    said = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn")), min_size=1, max_size=80)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.sampled_from([i for i, line in enumerate(lines) if TEXT.match(line)]))
        told = data.draw(said | st.sampled_from(("… de", "?!", "wordt ge", "a " * 300, "‘", "Zeg: ‘", "{guest} " * 30)))
        key = TEXT.match(lines[at])
        lines[at] = f"{key.group() if key else ''}'{told.replace(chr(39), chr(39) * 2)}'"
    path = write(folder, "\n".join(lines) + "\n")
    reading = read_scenario(path, folder)
    for one in review_reading(path, reading).diagnostics:
        as_text(one).encode()
        assert 1 <= one.line <= len(reading.source_lines)
        assert one.column >= 1


def test_the_worst_of_plain_language_comes_first(tmp_path: Path) -> None:
    """Whoever has an hour begins at the top."""
    long = "Je kiest rustig iets wat goed bij je werk past, en je doet het vanavond {more}niet alleen."
    text = CLEAN.replace("Je kijkt alsnog. Dat kan altijd.", long.format(more=""))
    text = text.replace("Je laat {colleague} praten en blijft in de buurt.", long.format(more="dus ook echt weer "))
    found = [one.message for one in reviewed(tmp_path, text).diagnostics]
    assert [message.split(";")[0] for message in found] == ["a sentence of 21 words", "a sentence of 17 words"]


def test_translations_are_held_against_the_rules_too(tmp_path: Path) -> None:
    """A label that a translator brings in is found in the catalogue, and answered in the scenario."""
    scenarios, locales = tmp_path / "scenarios", tmp_path / "locales" / "en" / "LC_MESSAGES"
    scenarios.mkdir()
    locales.mkdir(parents=True)
    path = write(scenarios, CLEAN)
    catalogue = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    catalogue += 'msgctxt "story/verder-praten/title"\nmsgid "Nog een drankje"\nmsgstr "The offender’s drink"\n'
    write(locales, catalogue, "scenarios.po")
    (told,) = review([path], scenarios, tmp_path / "locales")
    assert [(one.code, Path(one.path).name) for one in told.diagnostics] == [("label", "scenarios.po")]
    write(scenarios, CLEAN + "answered: {label: {'en:verder-praten/title': The name of a song.}}\n")
    (told,) = review([path], scenarios, tmp_path / "locales")
    assert told.diagnostics == ()


def test_a_help_page_without_a_number_is_told(tmp_path: Path) -> None:
    """Everybody finds emergency, police, specialised care and support."""
    text = (ROOT / "scenarios" / "help.yaml").read_text(encoding="utf-8")
    path = write(tmp_path, text.replace("number: 0800-0188", "number: 0800-0000"), "help.yaml")
    (told,) = review([path], tmp_path, tmp_path)
    assert [(one.code, one.message) for one in told.diagnostics] == [
        ("help-incomplete", "the help page lacks: 0800-0188")
    ]


def test_the_shipped_scenarios_have_no_open_warning() -> None:
    """We keep our own rules, in both languages."""
    reviews = review([ROOT / "scenarios"], ROOT / "scenarios", ROOT / "locales")
    assert [as_text(one) for told in reviews for one in told.diagnostics] == []
    assert all({one.language for one in told.ease} == {"nl", "en"} for told in reviews if told.ease)
    assert any(told.ease for told in reviews)


FOUND = {
    "task-on-target": (
        "‘Zeg gewoon nee.’",
        "‘Ga maar naar huis.’",
        "‘Je had het net gerust mogen zeggen, hoor.’",
        "‘Zet je hand op je glas.’",
        "Je stuurt {guest} naar de andere zaal",
        "Je laat {guest} uitleggen wat er was",
    ),
    "label": ("De dader gaat weg", "Een arm slachtoffer", "Die vieze vent", "Een dronken idioot"),
    "shown-transgression": ("{talker} knijpt {guest}", "‘Hé schatje’", "{talker} probeert {guest} te zoenen"),
    "debate": ("Vind jij dit kunnen?", "Kan dit?", "Waar ligt voor jou de grens?", "Is dit flirten of niet?"),
    "verdict": ("Fout. Dit had je moeten zien.", "Helaas, dat is niet goed. Kijk dus nog eens."),
    "code-word": ("Je wacht op het codewoord", "‘Is Angela er?’"),
}
LEFT = {
    "task-on-target": (
        "‘Hé, gaat het?’",
        "‘Wil je even rust, iemand erbij, of niks?’",
        "Je houdt {guest} gezelschap tot de taxi er is",
        "‘{colleague}, neem jij de tap?’",
        "{colleague} brengt {talker} naar buiten",
    ),
    "label": ("Slachtofferhulp: 0900-0101", "De gast die doorpraat"),
    "shown-transgression": ("{guest} trekt een arm terug", "Je legt je hand op de tap", "Een stuk taart"),
    "debate": ("Hoe ernstig is dit nu?", "Gaat het hier?", "Horen ze bij elkaar?", "Mag ik er even langs?"),
    "verdict": ("Goed dat je het zegt. Zo weet je meer.", "Dat klopt, en het werkt ook nog."),
    "code-word": ("Je zegt wat je ziet",),
}


@pytest.mark.parametrize(("code", "message"), [(code, told) for code, all_told in FOUND.items() for told in all_told])
def test_the_lists_find(code: str, message: str, tmp_path: Path) -> None:
    """The turns that the rules were made for."""
    assert code in codes_at(tmp_path, code, message)


@pytest.mark.parametrize(("code", "message"), [(code, told) for code, all_told in LEFT.items() for told in all_told])
def test_the_lists_leave_alone(code: str, message: str, tmp_path: Path) -> None:
    """What sounds like it and is what we want to hear."""
    assert code not in codes_at(tmp_path, code, message)


def codes_at(folder: Path, code: str, message: str) -> set[str]:
    """The codes of the warnings when a wanted answer, or its explanation, says this."""
    take = "Een gewone vraag geeft {guest} een uitweg." if code == "verdict" else "Iets anders vragen"
    put = '"' + message.replace('"', '\\"') + '"'
    assert take in CLEAN
    return {one.code for one in reviewed(folder, CLEAN.replace(take, put)).diagnostics}


@pytest.mark.parametrize("language", LISTED)
def test_every_turn_of_the_lists_can_be_found(language: str) -> None:
    """A slip in a list (a bracket, an empty entry) does not make it find everything or nothing."""
    for turns in (*words(language).turns.values(), *words(language).help_topics.values()):
        for turn in turns:
            assert turn.strip()
            assert turn.count("(") == turn.count(")")
            assert not pattern((turn,), ("guest",), ("talker",)).search("")


def test_a_warning_does_not_fail_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word list is a helper: it is told, and the exit status stays that of a scenario without mistakes."""
    from argparse import Namespace

    from game.paths import find_paths

    text, _ = changed(Rule.LABEL, "fails")
    path = write(tmp_path, text)
    assert run(find_paths(), Namespace(fix=False, paths=[path], format="text")) == 0
    told = capsys.readouterr().out
    assert "warning[label]" in told
    assert "Dit scenario is alleen voor tests." in told


def test_the_game_starts_without_the_rules() -> None:
    """Opening the scenarios loads no rule, no list and no hyphenation."""
    code = (
        "import sys, pathlib, tempfile; from game.authoring.shelf import open_shelf; "
        "open_shelf(pathlib.Path('scenarios'), pathlib.Path('assets/cast.yaml'), pathlib.Path(tempfile.mkdtemp())); "
        "print([name for name in sys.modules if name.startswith(('game.authoring.rules', 'pyphen'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_readme_has_every_rule() -> None:
    """An author can look up a code, what it asks, and who asks it."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [rule for rule in Rule if f"| `{rule}` | {rule.meaning} | {rule.source} |" not in readme]
    assert missing == []
