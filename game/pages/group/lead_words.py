"""The words around the facilitator's sheet."""

from __future__ import annotations

from dataclasses import dataclass

from game.language import Language


@dataclass(frozen=True, slots=True)
class LeadWords:
    """What the facilitator's page says by itself."""

    title: str
    key: str
    key_hint: str
    wrong_key: str
    enter: str
    answered: str
    of: str
    joined: str
    say: str
    notes: str
    minutes: str
    on_phones: str
    clock: str
    start_clock: str
    stop_clock: str
    hands: str
    hands_help: str
    people: str
    count_hands: str
    group: str
    group_help: str
    play_group: str
    phones: str
    phones_help: str
    phone: str
    let_go: str
    let_in: str
    affected: str
    report: str
    report_help: str
    end: str
    end_help: str
    end_now: str
    how_to_join: str
    address: str
    code: str
    key_for_tablet: str
    unsaved: str
    failed: str
    lost: str
    no_time: str


def lead_words(language: Language) -> LeadWords:
    """The words in this language."""
    ui = language.ui
    return LeadWords(
        title=ui("Lead the session"),
        key=ui("Your key"),
        key_hint=ui("It stands on the first page of the window, before the wall shows how to join."),
        wrong_key=ui("That is not the key. Look once more."),
        enter=ui("Enter"),
        answered=ui("answered"),
        of=ui("of"),
        joined=ui("phones are in"),
        say=ui("Say"),
        notes=ui("Notes"),
        minutes=ui("Time for this: {minutes} minutes", minutes="{minutes}"),
        on_phones=ui("What the phones show"),
        clock=ui("Clock on the wall"),
        start_clock=ui("{minutes} minutes", minutes="{minutes}"),
        stop_clock=ui("Take the clock away"),
        hands=ui("Show of hands"),
        hands_help=ui("Without phones: how many people are here, and how many hands for each."),
        people=ui("People here"),
        count_hands=ui("Use these hands"),
        group=ui("The group chooses aloud"),
        group_help=ui("Agree together, and play that."),
        play_group=ui("Play this"),
        phones=ui("Phones"),
        phones_help=ui("Each phone shows its own number. What it answered is shown nowhere."),
        phone=ui("Phone {number}", number="{number}"),
        let_go=ui("Send out"),
        let_in=ui("Let back in"),
        affected=ui("When somebody is affected"),
        report=ui("Table for your report (CSV)"),
        report_help=ui("Shares of each question, never persons. Below five answers there are no numbers."),
        end=ui("End the session"),
        end_help=ui("Phones then show who helps. Download the table first. Ending cannot be undone."),
        end_now=ui("End now"),
        how_to_join=ui("How to join"),
        address=ui("Address"),
        code=ui("Code"),
        key_for_tablet=ui("To lead from another device: open {address} and type this key.", address="{address}"),
        unsaved=ui("Not saved: {reason}. Make room on the disk; the session goes on.", reason="{reason}"),
        failed=ui("That does not fit at this moment."),
        lost=ui("No connection with the laptop. This page comes back by itself."),
        no_time=ui("No time box"),
    )
