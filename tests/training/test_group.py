"""A group session: whatever phones and facilitator do, counts are right, the norm is kept, and nobody can be traced."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from game.records.group_events import act_of, line_of
from game.story.session import AskedScene, Guide, PartKind, SessionPart, SessionPlan
from game.story.text import Text
from game.training.group.acts import (
    Answered,
    ClockStarted,
    Closed,
    GroupAct,
    GroupChose,
    Hands,
    Joined,
    Lead,
    LetGo,
    LetIn,
)
from game.training.group.reducer import begin_group, react, replayed
from game.training.group.session import GroupSession, Phase
from game.training.group.tally import FEWEST, Tally, shares
from tests.shipped import library

SCENARIO = "horeca/vrijdag-aan-de-bar"
SEATS = 7


def text(message: str) -> Text:
    """A text that says itself."""
    return Text(f"sessions/test/{message}", message)


@cache
def plan() -> SessionPlan:
    """A short session: an opening, three scenes of one scenario, a talk."""
    asked = {scene: AskedScene(scene, Guide(3)) for scene in ("opening", "kijken", "wegen", "plan")}
    parts = (
        SessionPart("welkom", PartKind.OPENING, text("Welkom"), Guide(5)),
        SessionPart("spelen", PartKind.SCENES, text("Spelen"), Guide(20), scenario=SCENARIO, asked=asked),
        SessionPart("praten", PartKind.TALK, text("Praten"), Guide(8), prompts=(text("Hoe help je?"),)),
    )
    return SessionPlan("test", text("Test"), text("Test"), 45, parts, text("Affected"))


def begun() -> GroupSession:
    """The session at its join page."""
    return begin_group(plan(), library().scenarios, 7)


def played(*acts: GroupAct) -> GroupSession:
    """The session after these acts."""
    return replayed(begun(), acts)


def in_room(*acts: GroupAct, seats: int = SEATS) -> GroupSession:
    """A session with so many phones, after these acts."""
    return played(*(Joined(n, f"mark-{n}") for n in range(1, seats + 1)), *acts)


TO_QUESTION = (Lead.NEXT, Lead.NEXT, Lead.NEXT)
ROUND = "spelen/opening/choice/1"


def first_round() -> str:
    """The name of the first round."""
    return in_room(*TO_QUESTION, Lead.OPEN).round_id


def answers(wanted: int, other: int) -> list[GroupAct]:
    """So many answers of each kind to the first question."""
    rounds = first_round()
    picks = [("rondkijken",)] * wanted + [("doorwerken",)] * other
    return [Answered(seat, rounds, pick) for seat, pick in enumerate(picks, 1)]


def acts(session: GroupSession) -> st.SearchStrategy[GroupAct]:
    """Anything that anybody might do now, fitting or not."""
    question = session.question
    ids = [choice.id for choice in question.choices] if question else ["x"]
    picks = st.lists(st.sampled_from([*ids, "no-such"]), max_size=6).map(tuple)
    rounds = st.sampled_from([session.round_id, "old/round", ""])
    seat = st.integers(0, SEATS + 1)
    return st.one_of(
        st.sampled_from(list(Lead)),
        st.sampled_from([Lead.NEXT, Lead.OPEN, Lead.SHOW, Closed()]),
        st.builds(Answered, seat, rounds, picks),
        st.builds(Answered, st.integers(1, SEATS), st.just(session.round_id), picks),
        st.builds(Joined, seat, st.just("mark")),
        st.builds(LetGo, seat),
        st.builds(LetIn, seat),
        st.builds(Hands, st.integers(-1, 30), st.dictionaries(st.sampled_from(ids), st.integers(-2, 40))),
        st.builds(GroupChose, picks),
        st.builds(ClockStarted, st.floats(0, 2e9)),
    )


@given(st.data())
def test_the_log_tells_the_session_again(data: st.DataObject) -> None:
    """Killed at any moment and read back from its log, the session is where it was."""
    session, log = in_room(*TO_QUESTION), []
    for _ in range(data.draw(st.integers(0, 25))):
        session, event = react(session, data.draw(acts(session)))
        if event is not None:
            log.append(act_of(line_of(event)))
    assert replayed(in_room(*TO_QUESTION), log) == session


@given(st.data())
def test_whatever_happens_answers_are_kept_only_while_a_round_is_open(data: st.DataObject) -> None:
    """After closing, going on, going back or ending, no answer of a seat is left anywhere in the session."""
    session = in_room(*TO_QUESTION)
    for _ in range(data.draw(st.integers(0, 25))):
        session, event = react(session, data.draw(acts(session)))
        assert not session.answers or session.phase is Phase.OPEN
        assert set(session.answers) <= {number for number, seat in session.seats.items() if not seat.gone}
        assert event is None or isinstance(event, Answered | Joined | LetGo | LetIn) or "seat" not in line_of(event)


@given(st.lists(st.tuples(st.integers(1, SEATS), st.sampled_from(["rondkijken", "doorwerken", "samen-of-apart"]))))
def test_each_phone_counts_once_with_its_last_answer(given_: list[tuple[int, str]]) -> None:
    """However often somebody changes their mind, one answer of theirs is counted: the last."""
    rounds = first_round()
    session = in_room(*TO_QUESTION, Lead.OPEN, *(Answered(seat, rounds, (pick,)) for seat, pick in given_), Closed())
    last = dict(given_)
    tally = session.tally
    assert tally is not None
    assert tally.answers == len(last)
    assert dict(tally.picks) == {pick: list(last.values()).count(pick) for pick in last.values()}


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_share_is_shown_only_where_it_strengthens_the_norm(a: int, b: int, c: int, d: int) -> None:
    """From five answers on, and only where more than half chose the wanted behaviour."""
    now, before = Tally(a + b, {}, {"": a}), Tally(c + d, {}, {"": c})
    for share in shares(now, before):
        assert now.answers >= FEWEST
        assert share.wanted * 2 > share.answers
        if share.before is not None:
            assert before.answers >= FEWEST
            assert a / (a + b) > c / (c + d)
    assert bool(shares(now)) == (a + b >= FEWEST and a > b)


def test_answers_to_a_closed_or_another_round_change_nothing() -> None:
    """Late, early, forged or paused: the tally stays as it was."""
    opened = in_room(*TO_QUESTION, Lead.OPEN, *answers(3, 2))
    late = Answered(6, opened.round_id, ("rondkijken",))
    closed, _ = react(opened, Closed())
    paused, _ = react(opened, Lead.PAUSE)
    for session, act in (
        (closed, late),
        (paused, late),
        (opened, Answered(6, "spelen/kijken/x/1", ("rondkijken",))),
        (opened, Answered(99, opened.round_id, ("rondkijken",))),
        (opened, Answered(6, opened.round_id, ("no-such",))),
        (opened, Answered(6, opened.round_id, ("rondkijken", "doorwerken"))),
    ):
        assert react(session, act) == (session, None)


def test_the_second_round_tells_the_move() -> None:
    """After talk the group answers once more, and no third time; the move towards the wanted behaviour shows."""
    session = in_room(*TO_QUESTION, Lead.OPEN, *answers(3, 4), Closed())
    assert not shares(session.tally or Tally())
    session, _ = react(session, Lead.OPEN)
    again = session.round_id
    assert again != first_round()
    session = replayed(session, [*(Answered(n, again, ("rondkijken",)) for n in range(1, 7)), Closed(), Lead.SHOW])
    (share,) = shares(session.tally or Tally(), session.first_tally)
    assert (share.wanted, share.answers, share.before) == (6, 6, 43)
    assert react(session, Lead.OPEN)[1] is None


def test_the_facilitator_can_send_out_and_let_back_in() -> None:
    """Who is sent out does not count and cannot answer; let back in, they can."""
    session = in_room(*TO_QUESTION, Lead.OPEN, *answers(5, 0), LetGo(1))
    assert (len(session.answers), session.present) == (4, SEATS - 1)
    again = Answered(1, session.round_id, ("rondkijken",))
    assert react(session, again)[1] is None
    session = replayed(session, [LetIn(1), again])
    assert len(session.answers) == 5


def test_a_room_without_phones_counts_hands_or_plays_what_it_agrees_on() -> None:
    """A show of hands is a tally; what the group chose aloud decides how the story goes on."""
    hands = played(*TO_QUESTION, Hands(24, {"rondkijken": 21, "doorwerken": 3}))
    assert [(one.wanted, one.answers) for one in shares(hands.tally or Tally())] == [(21, 24)]
    session = to_scene(played(*TO_QUESTION), "plan")
    session = replayed(session, [GroupChose(("direct", "collega-mee", "kassa")), Lead.SHOW])
    assert session.phase is Phase.TOLD or session.phase is Phase.SHOWN


def to_scene(session: GroupSession, scene: str) -> GroupSession:
    """The session when it comes to this scene."""
    while session.scene is None or session.scene.id != scene:
        session, event = react(session, Lead.SKIP)
        assert event is not None, f"the session never comes to {scene}"
    return session


def test_the_story_goes_on_where_most_wanted_to() -> None:
    """Several wanted ways are real branches: the one that most chose is played."""
    seen = set()
    for way in ("distract", "direct", "delegate"):
        session = to_scene(in_room(*TO_QUESTION), "plan")
        question = session.question
        assert question is not None
        first = {c.id: c for c in question.choices if c.strategy == way}
        session, _ = react(session, Hands(10, dict.fromkeys(first, 9)))
        session = replayed(session, [Lead.SHOW, Lead.NEXT])
        seen.add(session.spot.state.scene if session.spot.state else "")
    assert len(seen) == 3


def test_scenes_that_are_not_asked_are_told() -> None:
    """The story has no holes: a scene that the plan leaves out is told with what helps there."""
    session = replayed(in_room(*TO_QUESTION), [Lead.SKIP, Lead.SKIP])
    assert session.phase is Phase.PASSED
    assert session.scene is not None
    assert session.scene.id == "nog-een-keer"


@given(st.data())
def test_a_session_can_always_be_led_to_its_end(data: st.DataObject) -> None:
    """From wherever it is, the buttons that go on lead to the end, and then nobody is kept."""
    session = in_room(*TO_QUESTION)
    for _ in range(data.draw(st.integers(0, 12))):
        session, _ = react(session, data.draw(acts(session)))
    for _ in range(120):
        for act in (Lead.RESUME, Lead.OPEN, Closed(), Lead.SHOW, Lead.NEXT):
            session, _ = react(session, act)
    assert session.phase is Phase.ENDED
    assert not session.seats


def test_back_leads_to_what_was_shown_and_on_again() -> None:
    """Going back shows what the group answered, and going on does not ask it a second time by itself."""
    session = in_room(*TO_QUESTION, Lead.OPEN, *answers(6, 0), Closed(), Lead.SHOW)
    shown = session
    session = replayed(session, [Lead.NEXT, Lead.BACK])
    assert (session.spot, session.round, session.tally) == (shown.spot, shown.round, shown.tally)
    session = replayed(session, [Lead.BACK, Lead.NEXT])
    assert session.phase is Phase.SHOWN
