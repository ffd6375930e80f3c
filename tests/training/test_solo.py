"""Playing alone: drafts, going back, skipping, and going on after a stop."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.story.playthrough import Answer, Skip, question_at
from game.story.scenario import Asks, Question
from game.training import solo
from game.training.account import Go, account
from game.training.solo import Moved, Showing, Solo, WentBack
from tests.story.scenarios import answers, scenarios


@st.composite
def playings(draw: st.DrawFn) -> Solo:
    """Somebody playing: after any number of answers, skips and pages on and back."""
    play = solo.start(draw(scenarios()), "play", 1)
    for _ in range(draw(st.integers(0, 20))):
        if play.showing is not Showing.SCENE:
            play = solo.onward(play)
        elif draw(st.integers(0, 4)) == 0:
            play, _ = draw(st.sampled_from([solo.skip, solo.go_back]))(play)
        else:
            play = answered(play, draw(answers(asked(play))))
    return play


def asked(play: Solo) -> Question:
    """The question that waits for an answer."""
    question = question_at(play.scenario, play.state)
    assert question is not None
    return question


def answered(play: Solo, picks: tuple[str, ...]) -> Solo:
    """The playing after these picks, made one at a time as a person does."""
    question = asked(play)
    for pick in set(play.draft) ^ set(picks) if question.asks is Asks.MARKS else picks:
        if pick not in play.draft or question.asks is Asks.MARKS:
            play, _ = solo.pick(play, pick)
    return play if question.asks is Asks.ONE else solo.done(play)[0]


@given(playings())
def test_what_happened_is_enough_to_go_on(play):
    """The path that the log holds leads back to the same place in the story."""
    again = solo.resume(play.scenario, play.id, play.seed, play.path)
    assert again.state == play.state
    assert again.path == play.path


@given(playings())
def test_going_back_is_the_inverse_of_answering(play):
    """Every answer can be taken back, and the log says so."""
    if play.showing is not Showing.SCENE:
        return
    skipped, happened = solo.skip(play)
    assert happened[0] == Moved("play", "test/made", Skip(play.state.scene))
    back, taken = solo.go_back(skipped)
    assert taken == (WentBack("play", "test/made"),)
    assert (back.path, back.state, back.showing) == (play.path, play.state, Showing.SCENE)


@given(playings())
def test_one_can_always_go_back_to_the_content_note(play):
    """No page is a trap: going back often enough ends at the note, without any answer left."""
    for _ in range(200):
        if play.showing is Showing.NOTE:
            break
        play, _ = solo.go_back(play)
    assert play.showing is Showing.NOTE
    assert play.path == ()


@given(playings())
def test_skipping_and_going_on_reaches_the_end(play):
    """Somebody who skips everything still sees the wanted behaviour and the debrief."""
    for _ in range(300):
        if play.showing is Showing.DEBRIEF and play.page == len(solo.DEBRIEF_PAGES) - 1:
            break
        play, _ = solo.skip(play)
    assert play.showing is Showing.DEBRIEF


@given(playings())
def test_a_path_that_no_longer_fits_is_kept_as_far_as_it_does(play):
    """A scenario may have been edited since: what still fits is kept, and nothing raises."""
    odd = (*play.path, Answer("gone", "gone", ("gone",)), *play.path)
    again = solo.resume(play.scenario, play.id, play.seed, odd)
    assert again.path[: len(play.path)] == play.path
    assert solo.resume(play.scenario, play.id, play.seed, (Skip("gone"),)).path == ()


@given(playings(), st.text(max_size=5))
def test_a_pick_that_is_not_on_the_page_does_nothing(play, pick):
    """A stray press cannot answer."""
    if pick not in {c.id for s in play.scenario.scenes.values() for q in s.questions for c in q.choices}:
        assert solo.pick(play, pick) == (play, ())


@given(playings())
def test_an_incomplete_draft_is_no_answer(play):
    """Done does nothing until each slot is filled."""
    question = question_at(play.scenario, play.state)
    if play.showing is Showing.SCENE and question and question.asks is Asks.ONE_PER_SLOT and not solo.is_complete(play):
        assert solo.done(play) == (play, ())


@given(playings())
def test_the_account_tells_first_goes_from_later_ones(play):
    """The debrief says at which go something was done; what was skipped is never called done."""
    passed = account(play)
    moves = [move for move in play.path if isinstance(move, Answer)]
    if all(isinstance(move, Skip) for move in play.path):
        assert {done.go for done in passed} <= {Go.SKIPPED}
    assert len([done for done in passed if done.go is not Go.SKIPPED]) <= len(moves)
