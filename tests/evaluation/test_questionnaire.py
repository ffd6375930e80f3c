"""The questionnaire that ships, and how answers become scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.library import load_library
from game.authoring.questionnaire_file import load_questionnaires, read_questionnaire
from game.authoring.texts import questionnaire_texts
from game.evaluation.measures import ASKED_AT, BARRIERS, CONTROL, DID, EFFICACY, SAW, SUBSCALES, Form, Moment
from game.evaluation.questionnaire import (
    CONFIDENCE,
    LONGEST,
    Ask,
    Kind,
    Questionnaire,
    asked,
    score,
    seconds,
)
from tests.shipped import ROOT

FILE = ROOT / "scenarios" / "evaluation" / "vragenlijst.yaml"


def shipped() -> Questionnaire:
    """The questionnaire of the game."""
    reading = read_questionnaire(FILE)
    assert reading.diagnostics == ()
    assert reading.questionnaire is not None
    return reading.questionnaire


def asks(moment: Moment, form: Form, answers: dict[str, str] | None = None) -> list[Ask]:
    """What is asked of somebody who answered so."""
    return list(asked(shipped(), moment, form, answers or {}))


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("moment", ASKED_AT)
def test_everything_that_has_to_be_asked_is_asked(moment, form):
    """Three items for each step, efficacy, barriers, two off-topic items, in each form, every time."""
    measures = [ask.item.measure for ask in asks(moment, form) if ask.item.kind is not Kind.LOOKING_BACK]
    assert all(3 <= measures.count(step) <= 4 for step in SUBSCALES)
    assert measures.count(CONTROL) == 2
    assert measures.count(EFFICACY) >= 3
    assert measures.count(BARRIERS) >= 3


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("moment", ASKED_AT)
def test_it_takes_four_minutes_at_most(moment, form):
    """By reading rate and a choice each; the eight questions of the code take the fourth minute."""
    assert seconds(shipped(), moment, form) <= LONGEST


def test_the_forms_ask_other_items_of_the_same_length():
    """No step's item is in both forms; both have as many, and as many that are turned round."""
    a, b = ([ask.item for ask in asks(Moment.AFTER, form) if ask.item.measure in SUBSCALES] for form in Form)
    own = [{item.id for item in items if item.kind is Kind.AGREE} for items in (a, b)]
    assert not own[0] & own[1]
    assert len(own[0]) == len(own[1])
    for step in SUBSCALES:
        turned = [sum(item.reversed for item in items if item.measure == step) for items in (a, b)]
        assert turned[0] == turned[1] == 1


def test_opportunity_comes_before_behaviour():
    """What somebody did is asked only when they saw it, right after it."""
    first = asks(Moment.BEFORE, Form.A)
    assert not any(ask.follow_up for ask in first)
    seen = next(ask for ask in first if ask.item.kind is Kind.OPPORTUNITY)
    after = asks(Moment.BEFORE, Form.A, {seen.id: "yes"})
    place = after.index(seen)
    assert after[place + 1] == Ask(seen.item, follow_up=True)
    assert asks(Moment.BEFORE, Form.A, {seen.id: "no"}) == first


def test_looking_back_is_only_asked_right_after_and_kept_apart():
    """The retrospective pre-test is an extra with a measure of its own."""
    for moment in ASKED_AT:
        found = [ask for ask in asks(moment, Form.A) if ask.item.kind is Kind.LOOKING_BACK]
        assert (len(found) == 5) is (moment is Moment.AFTER)
        assert all((score(ask, "4") or ("",))[0] == f"then_{ask.item.measure}" for ask in found)


def test_more_is_always_more_of_the_measure():
    """Full agreement is 5, and 1 where the item is turned round; sureness is a percentage."""
    for ask in asks(Moment.AFTER, Form.B):
        if ask.item.kind is Kind.AGREE:
            assert score(ask, "5") == (ask.item.measure, 1.0 if ask.item.reversed else 5.0)
        if ask.item.kind is Kind.CONFIDENCE:
            assert [score(ask, answer) for answer in CONFIDENCE] == [(EFFICACY, 10.0 * n) for n in range(11)]


def test_seeing_and_doing_are_counted_and_unsure_is_not():
    """Whether it was seen is one measure, whether somebody then stepped in another."""
    ask = next(ask for ask in asks(Moment.BEFORE, Form.A) if ask.item.kind is Kind.OPPORTUNITY)
    assert [score(ask, answer) for answer in ask.answers] == [(SAW, 1.0), (SAW, 0.0), None]
    did = Ask(ask.item, follow_up=True)
    assert {score(did, answer) for answer in did.answers} == {(DID, 1.0), (DID, 0.0)}


def test_every_text_is_there_for_translators():
    """Consent, code and items are extracted once each, with their line."""
    reading = read_questionnaire(FILE)
    located = list(questionnaire_texts(shipped(), reading.lines))
    contexts = [one.text.context for one in located]
    assert len(set(contexts)) == len(contexts)
    assert set(contexts) == set(reading.lines)
    assert all(one.line for one in located)


def test_a_questionnaire_is_no_scenario(tmp_path: Path):
    """The library keeps them apart, and tells what is wrong with either."""
    library = load_library(ROOT / "scenarios")
    assert list(load_questionnaires(ROOT / "scenarios")) == ["evaluation/vragenlijst"]
    assert not any(name.startswith("evaluation/") for name in library.scenarios)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kind: confidence", "kind: confidense", "unknown-value"),
        ("    school: {", "    school2: {text: Nog een?, answers: digits}\n    school: {", "wrong-count"),
        ("reversed: true", "reversed: maybe", "unknown-value"),
        ("at: [after]", "at: [afterwards]", "unknown-value"),
        ("stepped_in: false", "stept_in: false", "unknown-key"),
        ("form: b, text: ", "form: c, text: ", "unknown-value"),
        ("text: Ik heb het te druk om iets te doen.", "text: " + "nog een lang woord " * 60, "out-of-range"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, old, new, code):
    """One run tells what is wrong, where, also that a questionnaire takes too long."""
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "evaluation" / "lijst.yaml"
    file.parent.mkdir()
    file.write_text(text.replace(old, new), encoding="utf-8")
    reading = read_questionnaire(file)
    assert code in {one.code for one in reading.diagnostics}
    assert reading.questionnaire is None
