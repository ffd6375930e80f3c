"""Taking part in the game: consent first, everything can be skipped, nothing but hashed codes and counts is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.evaluation.enquiry import NO, WITHDRAW, YES, Enquiry, Known, Stage
from game.evaluation.linking import hash_code
from game.evaluation.measures import FORM, MODULE, SIGNAL, Form, Moment
from game.evaluation.study import Arm, Design
from game.evaluation.told import Said, SatDown, Told, TookBack
from game.pages.make import page_of
from game.pages.page import Page
from game.records.study_recorder import StudyRecorder
from game.story.playthrough import ending_at, wanted_answer
from game.training import solo
from game.training.players import Player
from game.training.visit import Begin, Open, Pick, Press, Recall, Seated, View, Visit, react
from tests.evaluation.learners import questionnaire
from tests.evaluation.studying import study
from tests.pages.walk import CODES, first_visit, language
from tests.shipped import cast

MINE = ("A", "3", "B", "2", "C", "D", "7", "E")


def visit(known: tuple[Known, ...] = (), design: Design = Design.SINGLE_GROUP) -> Visit:
    """The menu of a computer that takes part."""
    return replace(first_visit(), enquiry=Enquiry(study(design), questionnaire(), "bar/desk", known=known))


class Walk:
    """Somebody going through the pages; what is told is kept in order."""

    def __init__(self, start: Visit) -> None:
        """At the study's first page."""
        self.told: list[Told] = []
        self.visit = start
        self.do(Open(View.ENQUIRY))

    def do(self, *acts: object) -> Walk:
        """Press."""
        for act in acts:
            self.visit, happened = react(self.visit, act)  # type: ignore[arg-type]
            self.told += [one for one in happened if isinstance(one, SatDown | Said | TookBack)]
        return self

    def picks(self, *choices: str) -> Walk:
        """Pick these, one after the other; "" skips."""
        return self.do(*(Pick(choice) if choice else Press.SKIP for choice in choices))

    @property
    def enquiry(self) -> Enquiry:
        """Where they are."""
        assert self.visit.enquiry is not None
        return self.visit.enquiry

    def to_items(self, moment: Moment = Moment.BEFORE, code: tuple[str, ...] = MINE) -> Walk:
        """Consent and code."""
        return self.picks(str(moment), YES, *code)


def test_nothing_is_told_before_consent_and_code():
    """Reading about the study leaves no trace; who declines plays as always."""
    walk = Walk(visit()).picks("before")
    assert walk.enquiry.stage is Stage.CONSENT
    walk.picks(NO)
    assert walk.enquiry.stage.value == "moment"
    walk.picks("before", YES, *MINE[:7])
    assert walk.told == []
    walk.do(Press.TO_MENU, Begin("horeca/vrijdag-aan-de-bar", "p", 1), Press.ONWARD, Press.SKIP)
    assert walk.told == []


def test_only_hashes_of_the_code_are_told():
    """No answer of the code is in anything that is written."""
    walk = Walk(visit()).to_items()
    seated = walk.told[0]
    assert isinstance(seated, SatDown)
    assert seated.code == hash_code(MINE, study().salt)
    assert not set(seated.code) & set(MINE)
    assert walk.enquiry.code == ()


def test_every_question_can_be_skipped():
    """Skipping all of them leads to the thanks, and tells nothing but the form."""
    walk = Walk(visit()).picks("before", YES)
    walk.do(*[Press.SKIP] * 60)
    assert walk.enquiry.stage is Stage.THANKS
    assert [one.measure for one in walk.told if isinstance(one, Said)] == [FORM]


def test_an_answer_can_be_changed():
    """Back, and another answer: both are told with one name, so that the second replaces the first."""
    walk = Walk(visit()).to_items(Moment.AFTER)
    first = walk.enquiry.ask()
    assert first is not None
    walk.picks(first.answers[0]).do(Press.GO_BACK).picks(first.answers[-1])
    said = [one for one in walk.told if isinstance(one, Said) and one.item == first.id]
    assert len(said) == 2
    assert walk.enquiry.number == 1


def test_the_second_time_brings_the_other_form_and_the_same_group():
    """Also when two elements of the code are other ones."""
    walk = Walk(visit(design=Design.WAITING_LIST)).to_items()
    form, arm = walk.enquiry.form, walk.enquiry.arm
    again = Walk(replace(walk.visit, view=View.MENU)).to_items(Moment.AFTER, ("", "9", *MINE[2:]))
    assert again.enquiry.form is form.other
    assert again.enquiry.arm is arm


def test_forms_and_groups_are_even_over_people():
    """Of forty new people at one computer, twenty get A first, and about as many are trained as wait."""
    known: tuple[Known, ...] = ()
    for person in range(40):
        code = tuple(f"{person}{n}" for n in range(8))
        given = Walk(visit(known, Design.WAITING_LIST)).picks("before", YES)
        hashed = given.enquiry
        forms_and_arm = _seat(hashed, code)
        known = (*known, forms_and_arm)
    assert sum(one.form is Form.A for one in known) == 20
    assert abs(sum(one.arm is Arm.TRAINED for one in known) - 20) <= 3


def test_in_a_comparison_the_computer_says_the_group():
    """Nobody is drawn; who was there before keeps their group."""
    compared = visit(design=Design.COMPARISON)
    assert compared.enquiry is not None
    walk = Walk(replace(compared, enquiry=replace(compared.enquiry, group=Arm.WAITING))).to_items()
    assert walk.enquiry.arm is Arm.WAITING
    assert Walk(visit(design=Design.COMPARISON)).to_items().enquiry.arm is Arm.TRAINED


def _seat(enquiry: Enquiry, code: tuple[str, ...]) -> Known:
    from game.evaluation.enquiry import _seated

    return _seated(enquiry, code)[0].known[-1]


def test_first_answers_in_play_are_told_for_whoever_sits_there():
    """From code to ending: each question once, the module at its end; nothing once the next person opens the study."""
    walk = Walk(visit()).to_items(Moment.TRAINING)
    assert walk.enquiry.stage is Stage.THANKS
    walk.do(Press.TO_MENU, Begin("horeca/vrijdag-aan-de-bar", "p", 1), Press.ONWARD)
    _play_on(walk)
    said = [one for one in walk.told if isinstance(one, Said)]
    assert {SIGNAL, MODULE} <= {one.measure for one in said}
    assert len({one.item for one in said}) == len(said)
    told = len(walk.told)
    walk.do(Press.TO_MENU, Open(View.ENQUIRY), Press.GO_BACK, Begin("horeca/vrijdag-aan-de-bar", "q", 1), Press.ONWARD)
    _play_on(walk)
    assert len(walk.told) == told


def _play_on(walk: Walk) -> None:
    """To the ending, with wanted answers; the first one is taken back and given again."""
    went_back = False
    while walk.visit.play and not ending_at(walk.visit.play.scenario, walk.visit.play.state):
        play = walk.visit.play
        if play.showing is not solo.Showing.SCENE:
            if not went_back and play.path:
                went_back = True
                walk.do(Press.GO_BACK)
                continue
            walk.do(Press.ONWARD)
            continue
        picks = wanted_answer(play.scenario, play.state).picks
        walk.picks(*(pick for pick in picks if pick not in play.draft))
        if walk.visit.play is play or walk.visit.play.showing is solo.Showing.SCENE:
            walk.do(Press.DONE)


def test_withdrawing_asks_for_the_code_alone():
    """No consent page, no reasons; what is known here goes too."""
    walk = Walk(visit()).to_items()
    other = Walk(replace(walk.visit, view=View.MENU)).picks(WITHDRAW, *MINE)
    assert other.enquiry.stage is Stage.WITHDRAWN
    assert other.told == [TookBack(hash_code(MINE, study().salt))]
    assert other.enquiry.known == ()


ACTS = st.one_of(
    st.sampled_from([Press.SKIP, Press.GO_BACK, Press.CLOSE, Press.TO_MENU, Press.QUICK_EXIT, Press.COME_BACK]),
    st.sampled_from([*Moment, WITHDRAW, YES, NO, "A", "3", "1", "5", "50", "unsure"]).map(lambda c: Pick(str(c))),
    st.just(Open(View.ENQUIRY)),
)


@given(st.lists(ACTS, max_size=60))
def test_whatever_somebody_presses_there_is_a_page(acts):
    """No way through the pages breaks; each page has a focus, help and quick exit."""
    now = visit()
    for act in acts:
        now, _ = react(now, act)
        page = page_of(now, language("nl"), cast())
        assert page.control(page.first_focus()) is not None
        assert page.control("exit") or now.hidden


def pages(code: str) -> list[Page]:
    """Every page of the study, both forms, all moments."""
    found = [page_of(visit(), language(code), cast()), page_of(Walk(visit()).visit, language(code), cast())]
    for moment in Moment:
        for form in Form:
            walk = Walk(visit()).picks(str(moment))
            found.append(page_of(walk.visit, language(code), cast()))
            walk.picks(YES)
            while walk.enquiry.stage is Stage.CODE:
                found.append(page_of(walk.visit, language(code), cast()))
                walk.do(Press.SKIP)
            walk.visit = replace(walk.visit, enquiry=replace(walk.enquiry, form=form))
            while (ask := walk.enquiry.ask()) is not None:
                found.append(page_of(walk.visit, language(code), cast()))
                walk.picks(ask.answers[0])
            found.append(page_of(walk.visit, language(code), cast()))
    return found


@pytest.mark.parametrize("code", CODES)
def test_every_page_is_whole_in_every_language(code):
    """Titles, unique controls with names and keys, no place left unfilled."""
    for page in pages(code):
        ids = [control.id for control in page.controls()]
        assert len(set(ids)) == len(ids), page.id
        assert all(control.label for control in page.controls()), page.id
        keys = [control.key for control in page.controls() if control.key]
        assert len(set(keys)) == len(keys), page.id
        text = " ".join([page.title, page.prompt, *(p.text for p in page.body), *(c.label for c in page.options)])
        assert "{" not in text, page.id


def test_what_is_told_lies_in_the_records(tmp_path: Path):
    """From the pages into the database and back: a changed answer counts once, a withdrawal takes everything."""
    recorder = StudyRecorder(tmp_path, study(), "plan", "bar")
    walk = Walk(visit()).to_items(Moment.AFTER)
    first = walk.enquiry.ask()
    assert first is not None
    walk.picks(first.answers[0]).do(Press.GO_BACK).picks(first.answers[-1])
    for one in walk.told:
        recorder.write(one)
    (_, (block,)), *_ = recorder.records.by_venues("nacht")
    assert tuple(block.cells[first.item.measure]) == (1, 1.0 if first.item.reversed else 5.0)
    assert [(one.form, one.arm) for one in recorder.known()] == [(walk.enquiry.form, Arm.TRAINED)]
    recorder.write(TookBack(hash_code(MINE, study().salt)))
    assert recorder.known() == ()
    recorder.close()


def test_whoever_takes_the_seat_does_not_go_on_with_somebody_elses_code():
    """Answers of a study lead back to no player: the next one begins at its first page, and what they play is told to
    nobody until they made their own code."""
    before = Walk(visit()).picks(str(Moment.TRAINING), YES, *MINE)
    assert before.enquiry.seated
    player = Player("o", "Kwartelkoning")
    seated = Seated((player,), before.visit.settings, Recall({}, {}, player=player.id))
    after, _ = react(before.visit, seated)
    assert after.enquiry is not None
    assert (after.enquiry.stage, after.enquiry.code, after.enquiry.seated) == (Stage.MOMENT, (), False)
    begun = Walk(after).do(Press.TO_MENU, Begin(next(iter(after.catalogue)), "p", 1), Press.ONWARD, Press.SKIP)
    assert begun.told == []
    mine = Walk(after).picks(str(Moment.TRAINING), YES, *MINE)
    assert mine.told
    assert not any("Kwartelkoning" in repr(one) or player.id in repr(one).split("'") for one in mine.told)
