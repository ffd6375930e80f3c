"""Somebody taking part in a study, as a reducer: consent, the code, one question after the other, thanks.

Nothing is told before consent. Every question can be skipped, the quick exit works everywhere, and leaving loses
nothing that was answered. The raw answers of the code never leave this value: what is told of it is hashed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.evaluation.attempts import first_attempts
from game.evaluation.drawing_lots import arm_of, form_of
from game.evaluation.linking import Code, find, hash_code
from game.evaluation.measures import FORM, MODULE, Form, Moment
from game.evaluation.questionnaire import Ask, Questionnaire, asked, score
from game.evaluation.study import Arm, Study, Unit
from game.evaluation.told import Said, SatDown, Told, TookBack
from game.story.playthrough import Path
from game.story.scenario import Scenario


class Stage(StrEnum):
    """Where somebody is."""

    MOMENT = "moment"
    CONSENT = "consent"
    CODE = "code"
    ITEMS = "items"
    THANKS = "thanks"
    WITHDRAWN = "withdrawn"


WITHDRAW = "withdraw"
"""Beside the moments, what can be chosen at first."""
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Known:
    """An earlier sitting at this computer: its code, the form that was given, its group."""

    code: Code
    form: Form | None
    arm: Arm


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A study at this computer, and where somebody is in it. `seated` from the code on until the next one begins.

    `place` is the venue's number where venues are drawn, `desk` this computer's own stratum, `group` the group of this
    computer in a comparison that nobody draws.
    """

    study: Study
    questionnaire: Questionnaire
    desk: str
    place: int = 0
    group: Arm = Arm.TRAINED
    known: tuple[Known, ...] = ()
    stage: Stage = Stage.MOMENT
    moment: Moment = Moment.BEFORE
    withdraws: bool = False
    code: tuple[str, ...] = ()
    form: Form = Form.A
    arm: Arm = Arm.TRAINED
    seated: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    measured: frozenset[str] = frozenset()

    def asks(self) -> tuple[Ask, ...]:
        """The questions of this moment, given the answers so far."""
        return tuple(asked(self.questionnaire, self.moment, self.form, self.answers))

    def ask(self) -> Ask | None:
        """The question that waits; None where there is none."""
        asks = self.asks()
        return asks[self.number] if self.stage is Stage.ITEMS and self.number < len(asks) else None


Outcome = tuple[Enquiry, tuple[Told, ...]]


def pick(enquiry: Enquiry, choice: str) -> Outcome:
    """The enquiry after this choice; one that is not offered changes nothing."""
    match enquiry.stage:
        case Stage.MOMENT if choice in (*Moment, WITHDRAW):
            return _chosen(enquiry, choice), ()
        case Stage.CONSENT if choice == YES:
            return replace(enquiry, stage=Stage.CODE, code=()), ()
        case Stage.CONSENT:
            return opened(enquiry), ()
        case Stage.CODE if choice in enquiry.questionnaire.code[len(enquiry.code)].answers:
            return _coded(enquiry, choice)
        case Stage.ITEMS:
            return _answered(enquiry, choice)
        case _:
            return enquiry, ()


def skip(enquiry: Enquiry) -> Outcome:
    """The next question without an answer; nothing follows from that."""
    match enquiry.stage:
        case Stage.CODE:
            return _coded(enquiry, "")
        case Stage.ITEMS:
            return _next(enquiry), ()
        case _:
            return enquiry, ()


def go_back(enquiry: Enquiry) -> Enquiry:
    """One page back; an answer can be changed there."""
    match enquiry.stage:
        case Stage.ITEMS if enquiry.number:
            return replace(enquiry, number=enquiry.number - 1)
        case Stage.CODE if enquiry.code:
            return replace(enquiry, code=enquiry.code[:-1])
        case Stage.CODE if not enquiry.withdraws:
            return replace(enquiry, stage=Stage.CONSENT)
        case Stage.ITEMS:
            return enquiry
        case _:
            return replace(enquiry, stage=Stage.MOMENT)


def opened(enquiry: Enquiry) -> Enquiry:
    """The enquiry at its first page, whoever sat there before; their code is forgotten, what they play is not theirs
    until they make it again."""
    return replace(enquiry, stage=Stage.MOMENT, code=(), answers={}, number=0, withdraws=False, seated=False)


def played(enquiry: Enquiry, scenario: Scenario, path: Path, *, finished: bool) -> Outcome:
    """What the last move of the path measures, for whoever sits there; nothing without consent and code.

    Only the first answer to a question counts, also after going back.
    """
    if not enquiry.seated:
        return enquiry, ()
    told = [
        Said(Moment.TRAINING, one.measure, one.scenario, one.item, one.value)
        for one in first_attempts(scenario, path)
        if one.item not in enquiry.measured
    ]
    if finished:
        told.append(Said(Moment.TRAINING, MODULE, scenario.id, scenario.id, 1.0))
    return replace(enquiry, measured=enquiry.measured | {one.item for one in told}), tuple(told)


def _chosen(enquiry: Enquiry, choice: str) -> Enquiry:
    if choice == WITHDRAW:
        return replace(opened(enquiry), stage=Stage.CODE, withdraws=True)
    return replace(opened(enquiry), stage=Stage.CONSENT, moment=Moment(choice))


def _coded(enquiry: Enquiry, answer: str) -> Outcome:
    code = (*enquiry.code, answer)
    if len(code) < len(enquiry.questionnaire.code):
        return replace(enquiry, code=code), ()
    hashed = hash_code(code, enquiry.study.salt)
    enquiry = replace(enquiry, code=())
    if enquiry.withdraws:
        kept = tuple(one for one in enquiry.known if not find(hashed, {"": one.code}))
        return replace(enquiry, stage=Stage.WITHDRAWN, known=kept, seated=False), (TookBack(hashed),)
    return _seated(enquiry, hashed)


def _seated(enquiry: Enquiry, code: Code) -> Outcome:
    """Whoever was here before gets the other form and keeps their group; a new person gets the next lot."""
    earlier = [one for one in enquiry.known if find(code, {"": one.code})]
    people = _people(enquiry.known)
    number = enquiry.place if enquiry.study.plan.unit is Unit.VENUE else people
    new = arm_of(enquiry.study, enquiry.desk, number) if enquiry.study.plan.design.is_drawn else enquiry.group
    arm = earlier[-1].arm if earlier else new
    given = [one.form for one in earlier if one.form]
    form = given[-1].other if given else form_of(enquiry.study, enquiry.desk, people)
    asks = enquiry.moment is not Moment.TRAINING
    after = replace(
        enquiry,
        stage=Stage.ITEMS if asks else Stage.THANKS,
        form=form,
        arm=arm,
        seated=True,
        known=(*enquiry.known, Known(code, form if asks else None, arm)),
        measured=frozenset(),
    )
    told: tuple[Told, ...] = (SatDown(code, arm),)
    if asks:
        told = (*told, Said(enquiry.moment, FORM, "", FORM, float(form is Form.B)))
    return after, told


def _people(known: Iterable[Known]) -> int:
    """How many different people sat here: sittings whose code fits no earlier one."""
    seen: dict[str, Code] = {}
    for one in known:
        if not find(one.code, seen):
            seen[str(len(seen))] = one.code
    return len(seen)


def _answered(enquiry: Enquiry, choice: str) -> Outcome:
    ask = enquiry.ask()
    if ask is None or choice not in ask.answers:
        return enquiry, ()
    after = replace(enquiry, answers={**enquiry.answers, ask.id: choice})
    counted = score(ask, choice)
    said = (Said(enquiry.moment, counted[0], "", ask.id, counted[1]),) if counted else ()
    return _next(after), said


def _next(enquiry: Enquiry) -> Enquiry:
    number = enquiry.number + 1
    if number < len(enquiry.asks()):
        return replace(enquiry, number=number)
    return replace(enquiry, stage=Stage.THANKS, number=number)
