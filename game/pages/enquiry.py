"""The pages of a study: which moment, consent, the code, the questions, thanks. One question a page, each to skip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from game.evaluation.enquiry import NO, WITHDRAW, YES, Enquiry, Stage
from game.evaluation.measures import ASKED_AT, Moment
from game.evaluation.questionnaire import NO as SAW_NOT
from game.evaluation.questionnaire import UNSURE, Ask, Kind
from game.evaluation.questionnaire import YES as SAW
from game.evaluation.study import Arm
from game.language import Language, mark
from game.pages.frame import back, bar, close, skip
from game.pages.page import Arrangement, Control, Group, Page, Paragraph, Tone
from game.pages.page import Kind as ControlKind
from game.training.visit import Pick, Press

MOMENTS = MappingProxyType(
    {
        Moment.BEFORE: (mark("Before the training"), mark("The first time. About four minutes.")),
        Moment.AFTER: (mark("Right after the training"), mark("When you have played. About four minutes.")),
        Moment.THREE_MONTHS: (mark("Three months later"), mark("The last time. About four minutes.")),
        Moment.TRAINING: (mark("Only play"), mark("Make your code, so that what you play now belongs to you.")),
    }
)

AGREEMENT = MappingProxyType(
    {
        "1": mark("Does not fit me at all"),
        "2": mark("Hardly fits me"),
        "3": mark("Partly"),
        "4": mark("Fits me well"),
        "5": mark("Fits me completely"),
    }
)
SAW_IT = MappingProxyType({SAW: mark("Yes"), SAW_NOT: mark("No"), UNSURE: mark("Don't know")})
MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July"),
    mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip


def enquiry_page(enquiry: Enquiry, language: Language) -> Page:
    """The page on which somebody is."""
    match enquiry.stage:
        case Stage.MOMENT:
            return _moment_page(enquiry, language)
        case Stage.CONSENT:
            return _consent_page(enquiry, language)
        case Stage.CODE:
            return _code_page(enquiry, language)
        case Stage.ITEMS if ask := enquiry.ask():
            return _item_page(enquiry, ask, language)
        case Stage.WITHDRAWN:
            return _last_page(
                "withdrawn",
                language.ui("Taken away"),
                (language.ui("Everything that fits your code is taken away. Nothing else follows from it."),),
                language,
            )
        case _:
            return _thanks_page(enquiry, language)


def _moment_page(enquiry: Enquiry, language: Language) -> Page:
    ui = language.ui
    moments = [
        Control(f"moment:{moment}", ui(name), Pick(str(moment)), detail=ui(detail), key=str(number))
        for number, (moment, (name, detail)) in enumerate(MOMENTS.items(), start=1)
    ]
    withdraw = Control(
        "withdraw",
        ui("Take my answers back"),
        Pick(WITHDRAW),
        detail=ui("Make your code again; everything of yours goes."),
        key=str(len(moments) + 1),
    )
    return Page(
        id="enquiry/moment",
        title=language.tell(enquiry.questionnaire.title),
        kicker=enquiry.study.plan.name,
        body=(Paragraph(ui("When do you fill this in?")),),
        arrangement=Arrangement.LIST,
        options=(*moments, withdraw),
        onward=close(language),
        bar=bar(language),
    )


def _consent_page(enquiry: Enquiry, language: Language) -> Page:
    ui, plan = language.ui, enquiry.study.plan
    parts = tuple(Paragraph(language.tell(part)) for part in enquiry.questionnaire.consent.parts)
    facts = ui(
        "Study: {name}. Questions: {contact}. Everything is gone after {date}.",
        name=plan.name,
        contact=plan.contact,
        date=plan.keep_until.isoformat(),
    )
    return Page(
        id="enquiry/consent",
        title=language.tell(enquiry.questionnaire.consent.title),
        kicker=plan.name,
        body=(*parts, Paragraph(facts, Tone.ASIDE)),
        arrangement=Arrangement.LIST,
        options=(
            Control("yes", ui("I take part"), Pick(YES), key="1"),
            Control("no", ui("I don't take part"), Pick(NO), key="2"),
        ),
        back=back(language),
        bar=bar(language),
        focus="back",
    )


def _code_page(enquiry: Enquiry, language: Language) -> Page:
    ui, number = language.ui, len(enquiry.code)
    question = enquiry.questionnaire.code[number]
    total = len(enquiry.questionnaire.code)
    intro = (Paragraph(language.tell(enquiry.questionnaire.code_intro)),) if number == 0 else ()
    months = len(question.answers) == len(MONTHS)
    labels = [ui(MONTHS[int(answer) - 1]) if months else answer for answer in question.answers]
    groups, options = _in_rows(question.answers, labels, 4 if months else 6)
    return Page(
        id=f"enquiry/code/{number}",
        title=ui("Your own code"),
        kicker=ui("{number} of {total}", number=number + 1, total=total),
        body=intro,
        prompt=language.tell(question.text),
        arrangement=Arrangement.TOKENS,
        groups=groups,
        options=options,
        back=back(language),
        skip=skip(language),
        bar=bar(language),
    )


def _in_rows(
    answers: Sequence[str], labels: Sequence[str], most: int, chosen: str | None = None
) -> tuple[tuple[Group, ...], tuple[Control, ...]]:
    """The answers as tokens in rows of about the same length, each row named by its first and last."""
    rows = -(-len(answers) // most)
    starts = [len(answers) * row // rows for row in range(rows + 1)]
    groups = tuple(
        Group(f"row-{row}", f"{labels[start]} – {labels[end - 1]}") for row, (start, end) in enumerate(pairwise(starts))
    )
    options = tuple(
        Control(
            f"answer:{answers[n]}",
            labels[n],
            Pick(answers[n]),
            ControlKind.RADIO,
            group=group.id,
            on=answers[n] == chosen,
        )
        for group, (start, end) in zip(groups, pairwise(starts), strict=True)
        for n in range(start, end)
    )
    return groups, options


def _item_page(enquiry: Enquiry, ask: Ask, language: Language) -> Page:
    ui = language.ui
    asks = enquiry.asks()
    place = ui("Question {number} of {total}", number=enquiry.number + 1, total=len(asks))
    intro = enquiry.questionnaire.intros.get(ask.item.id)
    told = ask.item.then if ask.follow_up and ask.item.then else ask.item.text
    page = Page(
        id=f"enquiry/{enquiry.moment}/{ask.id}",
        title=place,
        body=(Paragraph(language.tell(intro)),) if intro and not ask.follow_up else (),
        prompt=language.tell(told),
        arrangement=Arrangement.LIST,
        back=back(language) if enquiry.number else None,
        skip=skip(language),
        bar=bar(language),
    )
    labels = [_answer(ask, answer, language) for answer in ask.answers]
    if ask.item.kind is Kind.CONFIDENCE:
        groups, options = _in_rows(ask.answers, labels, 6, enquiry.answers.get(ask.id))
        return replace(page, arrangement=Arrangement.TOKENS, groups=groups, options=options)
    cards = tuple(
        Control(f"answer:{answer}", label, Pick(answer), key=str(number))
        for number, (answer, label) in enumerate(zip(ask.answers, labels, strict=True), start=1)
    )
    return replace(page, options=cards)


def _answer(ask: Ask, answer: str, language: Language) -> str:
    if ask.follow_up:
        return language.tell(next(option.text for option in ask.item.options if option.id == answer))
    if ask.item.kind is Kind.CONFIDENCE:
        return f"{answer} %"
    return language.ui((SAW_IT if ask.item.kind is Kind.OPPORTUNITY else AGREEMENT)[answer])


def _thanks_page(enquiry: Enquiry, language: Language) -> Page:
    ui = language.ui
    lines = [ui("Thank you. Your answers are saved.")]
    if enquiry.moment is Moment.BEFORE and enquiry.arm is Arm.WAITING:
        lines.append(ui("By lot, your training begins later. Please wait with playing until you hear more."))
    elif enquiry.moment in (Moment.BEFORE, Moment.TRAINING):
        lines.append(ui("Play now. What you choose first counts for the study, until somebody else sits down here."))
    elif enquiry.moment is not ASKED_AT[-1]:
        lines.append(ui("In three months there is a last time."))
    return _last_page("thanks", ui("Thank you"), tuple(lines), language)


def _last_page(name: str, title: str, lines: tuple[str, ...], language: Language) -> Page:
    return Page(
        id=f"enquiry/{name}",
        title=title,
        body=tuple(Paragraph(line) for line in lines),
        arrangement=Arrangement.LIST,
        options=(Control("menu", language.ui("To the menu"), Press.TO_MENU, key="1"),),
        bar=bar(language),
    )
