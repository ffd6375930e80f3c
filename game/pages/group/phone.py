"""What stands on each phone: the same page for everybody, question and options in full."""

from __future__ import annotations

from dataclasses import dataclass

from game.language import Language
from game.pages.frame import paragraphs
from game.pages.group.moment import (
    asked,
    choices_of,
    ending,
    ending_title,
    move_words,
    share_words,
    shared,
    story,
    told_of,
    what_helps,
)
from game.pages.house import help_paragraphs
from game.pages.page import Control, Group, Kind, Page, Paragraph, Tone
from game.pages.scene import choice_label, groups
from game.pages.telling import Telling
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.scenario import Asks
from game.story.session import PartKind
from game.training.group.session import GroupSession, Phase

KINDS = {Asks.ONE: Kind.RADIO, Asks.MARKS: Kind.CHECK, Asks.ONE_PER_SLOT: Kind.RADIO}


@dataclass(frozen=True, slots=True)
class Words:
    """What a phone says by itself, in its own language."""

    language: str
    other: str
    other_code: str
    send: str
    sent: str
    sending: str
    incomplete: str
    seat: str
    no_script: str
    lost: str
    join: str
    code: str
    code_hint: str
    wrong_code: str
    busy: str
    no_name: str
    leave: str


def words(language: Language) -> Words:
    """The phone's own words in this language."""
    ui = language.ui
    other = "en" if language.code == "nl" else "nl"
    return Words(
        language=language.code,
        other={"nl": "Nederlands", "en": "English"}[other],
        other_code=other,
        send=ui("Send"),
        sent=ui("Your answer counts. You can change it until it closes."),
        sending=ui("Sending …"),
        incomplete=ui("Choose one in every row. Then press Send."),
        seat=ui("Phone {number}", number="{number}"),
        no_script=ui("This page needs JavaScript. Switch it on, or answer by hand."),
        lost=ui("No connection. This page comes back by itself."),
        join=ui("Join"),
        code=ui("The six digits on the wall"),
        code_hint=ui("Six digits, such as 123456"),
        wrong_code=ui("That is not the code on the wall. Look once more."),
        busy=ui("Many people join at this moment. Try again in a little while."),
        no_name=ui("No name, no account. Nobody sees what you answer."),
        leave=ui("You may stop at any moment: just close this page."),
    )


def phone_page(session: GroupSession, language: Language, cast: Cast, lines: tuple[HelpLine, ...] = ()) -> Page:
    """What a phone shows now. Options are there only while a round is open."""
    ui = language.ui
    if session.phase is Phase.ENDED:
        thanks = Paragraph(ui("Thank you for taking part. Nothing that leads to you was kept."))
        return _page(session, ui("The session is over"), (thanks, *help_paragraphs(lines, language)))
    if session.paused:
        return _page(session, ui("Pause"), (Paragraph(ui("Take your time. This page goes on by itself.")),))
    if session.phase is Phase.JOIN:
        return _page(session, ui("You are in"), (Paragraph(ui("Look at the wall. It begins soon.")),))
    told = told_of(session, language, cast)
    if told is None:
        return part_page(session, language, lines)
    return _in_story(session, told)


def part_page(session: GroupSession, language: Language, lines: tuple[HelpLine, ...]) -> Page:
    """A part outside a scenario: its lines, what to talk about, or who helps."""
    part = session.part
    if part is None:
        raise LookupError("the session is at no part")
    body = [Paragraph(language.tell(line), Tone.NORM if n == 0 else Tone.PLAIN) for n, line in enumerate(part.lines)]
    body += [Paragraph(language.tell(prompt), Tone.SPEECH) for prompt in part.prompts]
    if part.kind is PartKind.CLOSING:
        body += help_paragraphs(lines, language)
    return _page(session, language.tell(part.title), tuple(body))


def _in_story(session: GroupSession, told: Telling) -> Page:
    ui, scenario = told.language.ui, session.scenario
    assert scenario is not None
    match session.phase:
        case Phase.NOTE:
            note = Paragraph(told.tell(scenario.content_note), label=ui("What it is about"))
            job = Paragraph(ui("You: {job}", job=told.tell(scenario.job)))
            leave = Paragraph(ui("You may stop at any moment: just close this page."), Tone.ASIDE)
            return _page(session, told.tell(scenario.title), (note, job, leave))
        case Phase.ENDING:
            return _page(session, ending_title(session, told), ending(session, told))
        case Phase.PASSED if session.scene:
            helps = paragraphs(told.tell(session.scene.wanted), label=ui("What helps here"))
            return _page(session, told.tell(scenario.title), (*story(session, told), *helps))
        case Phase.SHOWN:
            return _page(session, ui("What helps here"), (*_shares(session, told), *what_helps(session, told)))
    return _question(session, told)


def _shares(session: GroupSession, told: Telling) -> tuple[Paragraph, ...]:
    lines = []
    for share in shared(session):
        moved = move_words(share, told.language)
        words_ = share_words(share, session, told)
        lines.append(Paragraph(f"{words_} {moved}".strip(), Tone.WENT_WELL))
    return tuple(lines)


def _question(session: GroupSession, told: Telling) -> Page:
    """The question in full: before it opens, while it is open with its options, and closed."""
    scene, question, ui = session.scene, session.question, told.language.ui
    assert scene is not None and question is not None
    title = asked(scene, question, told)
    if session.phase is Phase.CLOSED:
        return _page(session, ui("Closed"), (Paragraph(title), Paragraph(ui("Look at the wall."))))
    if session.phase is Phase.TOLD:
        wait = Paragraph(ui("Read along. Answering opens in a moment."), Tone.ASIDE)
        return _page(session, title, (*story(session, told), wait))
    again = (Paragraph(ui("Once more, after your talk. You may choose the same or something else."), Tone.ASIDE),)
    page = _page(session, title, (*story(session, told), *(again if session.round > 1 else ())))
    return _with_options(page, session, told)


def _with_options(page: Page, session: GroupSession, told: Telling) -> Page:
    question = session.question
    assert question is not None
    options = tuple(
        Control(
            choice.id,
            choice_label(choice, told),
            None,
            KINDS[question.asks],
            detail=told.tell(choice.tone),
            group=choice.slot,
        )
        for choice in choices_of(session)
    )
    rows = groups(question, told) or (Group("", page.title),)
    return Page(page.id, page.title, page.body, groups=rows, options=options, kicker=page.kicker)


def _page(session: GroupSession, title: str, body: tuple[Paragraph, ...]) -> Page:
    return Page(f"phone/{session.turn}", title, body)
