"""The words of a rehearsal: duties, positions, what stands on every card."""

from __future__ import annotations

from types import MappingProxyType

from game.language import Language, mark
from game.pages.page import Paragraph
from game.pages.telling import Telling, telling
from game.people.person import Cast
from game.story.rehearsal import Duty, Position, RoleCard, Voice
from game.story.scenario import Scenario
from game.training.rehearsal.deal import Assignment
from game.training.rehearsal.session import RehearsalSession, Sign

DUTY_NAMES = MappingProxyType(
    {
        Duty.HELPER: mark("Helper"),
        Duty.COLLEAGUE: mark("Colleague"),
        Duty.FRIEND: mark("Friend of the guest"),
        Duty.WELFARE: mark("Welfare"),
        Duty.SECURITY: mark("Head of security"),
        Duty.CONTROL_ROOM: mark("Control room"),
        Duty.OBSERVER: mark("Observer"),
        Duty.TIMEKEEPER: mark("Timekeeper"),
    }
)

POSITION_NAMES = MappingProxyType(
    {
        Position.BAR: mark("Bar"),
        Position.STAGE: mark("Stage"),
        Position.CAMPSITE: mark("Campsite"),
        Position.ENTRANCE: mark("Entrance"),
        Position.WELFARE_POST: mark("Welfare post"),
        Position.CONTROL_ROOM: mark("Control room"),
        Position.ROAMING_TEAM: mark("Roaming team"),
    }
)

VOICE_NAMES = MappingProxyType(
    {
        Voice.NARRATOR: mark("Read aloud"),
        Voice.RADIO: mark("Over the radio"),
        Voice.GUEST: mark("{name} says (read it aloud)"),
        Voice.FRIEND: mark("The friend says (whoever has that card; else read it aloud)"),
    }
)

CARD_LABELS = MappingProxyType(
    {
        "who": mark("Who you are"),
        "where": mark("Where"),
        "knows": mark("What you know"),
        "wants": mark("What you want"),
        "first_line": mark("If you are stuck, say"),
        "does_not": mark("What you do not do"),
    }
)

SIGN_WORDS = MappingProxyType(
    {
        Sign.NONE: "",
        Sign.HALF: mark("Half of the time is left"),
        Sign.LAST_MINUTE: mark("One more minute"),
        Sign.OVER: mark("The time is over. Finish in peace."),
    }
)

STOP_WORD = mark("Stop")


def stop_line(language: Language) -> str:
    """The stop word, as it stands on every page and every card."""
    return language.ui(
        "Anyone may say “{word}”. Then everybody stops, and nobody asks why.", word=language.ui(STOP_WORD)
    )


def told_rehearsal(scenario: Scenario, seed: int, language: Language, cast: Cast) -> Telling:
    """How the rehearsal is told: whoever is cast has the same name in the window, on phones and on paper."""
    return telling(scenario, seed, language, cast)


def told_of(session: RehearsalSession, language: Language, cast: Cast) -> Telling:
    """How this rehearsal is told."""
    return told_rehearsal(session.scenario, session.terms.seed, language, cast)


def content_note(session: RehearsalSession, told: Telling) -> Paragraph:
    """What it is about, before anything else: so that somebody can choose not to take part (content rule 10)."""
    return Paragraph(told.tell(session.scenario.content_note), label=told.language.ui("What it is about"))


def duty_words(duty: Duty, card: RoleCard | None, language: Language) -> str:
    """The duty, and a helper's position: “Helper, bar”."""
    name = language.ui(DUTY_NAMES[duty])
    if duty is not Duty.HELPER or card is None or card.position is None:
        return name
    position = language.ui(POSITION_NAMES[card.position])
    return f"{name}, {position[:1].lower()}{position[1:]}"


def assigned_words(one: Assignment, session: RehearsalSession, language: Language) -> str:
    """What somebody does in a round."""
    return duty_words(one.duty, session.rehearsal.cards.get(one.card), language)


def card_lines(card: RoleCard, told: Telling) -> tuple[tuple[str, str], ...]:
    """Each part of a role card: its label, and its text."""
    return tuple((told.language.ui(label), told.tell(getattr(card, name))) for name, label in CARD_LABELS.items())


def same_everywhere(duty: Duty, language: Language) -> tuple[str, ...]:
    """What the card of an observer or a timekeeper says; nothing for other duties."""
    ui = language.ui
    if duty is Duty.OBSERVER:
        return (
            ui("You watch the team of your circle, not one person. Tick what you see or hear."),
            ui("Say nothing while they play. Afterwards you tell what helped."),
        )
    if duty is Duty.TIMEKEEPER:
        return (
            ui("You keep the time of your circle, and you hold up a hand when it is over."),
            ui("You see who wants to stop. Then you say the word for everybody."),
        )
    return ()
