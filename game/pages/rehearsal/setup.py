"""Before a rehearsal: what is rehearsed, by how many, where, how long, and what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from game.language import Language
from game.pages.frame import bar, close
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph, Tone
from game.pages.rehearsal.words import POSITION_NAMES
from game.pages.words import PLACES
from game.story.rehearsal import ROUNDS, Boxes, Planned, Position, Rehearsal, RehearsalProgramme
from game.story.scenario import Scenario
from game.training.rehearsal.board import ArrangeRehearsal, Paper, Print, RehearsalPress, RehearsalSetup
from game.training.rehearsal.deal import FEWEST, MOST, circles_of
from game.training.rehearsal.rehearsing import Look, Over
from game.training.visit import Open, Press, View, Visit

LONGEST_BOX = 60
STEPS_OF_PEOPLE = (-5, -1, 1, 5)


def rehearsable(
    catalogue: Mapping[str, Scenario], programmes: Mapping[str, RehearsalProgramme]
) -> tuple[Scenario, ...]:
    """The scenarios that have a rehearsal: those of a programme in its order, then the others."""
    order = [one.scenario for one in planned(programmes.values())]
    found = [scenario for scenario in catalogue.values() if scenario.rehearsal]
    return tuple(sorted(found, key=lambda one: order.index(one.id) if one.id in order else len(order)))


def setup_page(visit: Visit, setup: RehearsalSetup, language: Language) -> Page:
    """Scenario, people, positions, time and network, a group each; what is wrong and what to do where something is."""
    ui = language.ui
    scenario = visit.catalogue.get(setup.scenario)
    rehearsal = scenario.rehearsal if scenario else None
    rows = [(Group("scenario", ui("What you rehearse"), small=True), _scenarios(visit, setup, language))]
    if rehearsal:
        rows += [
            (Group("planned", ui("How long"), small=True), _planned(visit, setup, language)),
            *_by_table_or_tent(setup, rehearsal, language),
        ]
    if rehearsal and not setup.tabletop:
        rows += [(Group("network", ui("Network for phones"), small=True), _networks(setup, language))]
    return Page(
        id="rehearsal/setup",
        title=ui("Rehearsal"),
        kicker=ui("The day before, in the tent"),
        body=_body(setup, rehearsal, language),
        arrangement=Arrangement.LIST,
        groups=tuple(group for group, _ in rows),
        options=tuple(control for _, controls in rows for control in controls),
        onward=Control("onward", ui("Begin"), RehearsalPress.START if _ready(setup) else None, key="Enter"),
        back=Control("back", ui("To the menu"), Press.TO_MENU, key="Backspace"),
        bar=(
            Control("preparation", ui("Preparation list"), Look(Over.PREPARATION), key="F2"),
            Control("hotspot", ui("How to open a hotspot"), Open(View.HOTSPOT), key="F3"),
            *bar(language),
        ),
        focus="onward",
    )


def _ready(setup: RehearsalSetup) -> bool:
    return bool(setup.scenario and (setup.positions or setup.tabletop)) and not setup.waiting


def _body(setup: RehearsalSetup, rehearsal: Rehearsal | None, language: Language) -> tuple[Paragraph, ...]:
    ui = language.ui
    if setup.waiting:
        return (Paragraph(ui("Looking which networks there are …")),)
    lines = printed(setup, language)
    if rehearsal is None:
        return (*lines, Paragraph(ui("There is no scenario with a rehearsal.")))
    lines.append(Paragraph(language.tell(rehearsal.goal)))
    if setup.tabletop:
        lines.append(Paragraph(ui("The control room alone: messages arrive, you decide, you log.")))
        return tuple(lines)
    lines.append(Paragraph(ui("Nobody plays the person who crosses a line, and nobody plays the guest.")))
    if not setup.positions:
        lines.append(Paragraph(ui("Choose at least one position that your crew has."), Tone.LOOK_AGAIN))
    return (*lines, *_cards_that_fit(setup, language), Paragraph(in_all(setup, language), Tone.ASIDE))


def _cards_that_fit(setup: RehearsalSetup, language: Language) -> tuple[Paragraph, ...]:
    """Whether the cards that were printed still go with what is set up, and what to do where they do not."""
    ui, terms = language.ui, setup.cards
    if terms is None:
        return ()
    if setup.cards_fit:
        return (Paragraph(ui("The cards that were printed fit: deal {number}.", number=terms.seed), Tone.WENT_WELL),)
    told = ui(
        "The cards that were printed (deal {number}, {count} people) do not fit this. Print again; or keep {count} "
        "people and their positions, and leave the numbers of whoever is not there open.",
        number=terms.seed,
        count=terms.people,
    )
    return (Paragraph(told, Tone.LOOK_AGAIN),)


def printed(setup: RehearsalSetup, language: Language) -> list[Paragraph]:
    """What is being printed, where it is, or why it is not."""
    ui = language.ui
    lines = [Paragraph(setup.trouble, Tone.LOOK_AGAIN)] if setup.trouble else []
    if setup.printing:
        lines.append(Paragraph(ui("The cards are being made …"), Tone.ASIDE))
    if setup.written:
        lines += [Paragraph(ui("Written: {file}", file=file), Tone.WENT_WELL) for file in setup.written.split("\n")]
    return lines


def _print_detail(setup: RehearsalSetup, language: Language) -> str:
    """Under the button: where the list was written, for the top of the page may be out of sight."""
    return language.ui("Written: {file}", file=setup.written) if setup.written else ""


def in_all(setup: RehearsalSetup, language: Language) -> str:
    """How long it takes, and how it is divided: “75 minutes: 10 + 5, then 3 rounds of 10 + 10. 2 circles.”"""
    boxes = setup.boxes
    circles = len(circles_of(setup.people, setup.seed))
    told = language.ui(
        "{minutes} minutes: prepare {prepare}, brief {brief}, {rounds} rounds of {play} + {discuss}, close {close}.",
        minutes=boxes.in_all,
        prepare=boxes.prepare,
        brief=boxes.brief,
        rounds=ROUNDS,
        play=boxes.play,
        discuss=boxes.discuss,
        close=boxes.close,
    )
    many = language.ui_plural("{count} circle", "{count} circles", circles)
    return f"{told} {many}."


def _scenarios(visit: Visit, setup: RehearsalSetup, language: Language) -> list[Control]:
    return [
        Control(
            f"scenario:{one.id}",
            f"{language.tell(one.title)} · {language.ui(PLACES[one.picture.place])}",
            ArrangeRehearsal(chosen(visit.catalogue, setup, one.id)),
            Kind.RADIO,
            group="scenario",
            on=one.id == setup.scenario,
        )
        for one in rehearsable(visit.catalogue, visit.rehearsals)
    ]


def chosen(catalogue: Mapping[str, Scenario], setup: RehearsalSetup, scenario: str) -> RehearsalSetup:
    """The setup with this scenario: as its cards were printed, else with all its positions until one is left out."""
    rehearsal = catalogue[scenario].rehearsal if scenario in catalogue else None
    positions = tuple(rehearsal.posts) if rehearsal else ()
    if setup.scenario == scenario:
        positions = tuple(one for one in positions if one in setup.positions)
    after = replace(setup, scenario=scenario, positions=positions, trouble="", written="")
    terms = after.cards
    if terms is None or setup.scenario == scenario:
        return after
    return replace(after, people=terms.people, positions=terms.positions, boxes=terms.boxes, seed=terms.seed)


def planned(rehearsals: Iterable[RehearsalProgramme]) -> tuple[Planned, ...]:
    """Every rehearsal that a programme plans."""
    return tuple(one for programme in rehearsals for one in programme.rehearsals)


def _planned(visit: Visit, setup: RehearsalSetup, language: Language) -> list[Control]:
    """Each length that the programme has, once, and the table of the control room."""
    ui = language.ui
    lengths = dict.fromkeys([*(one.boxes for one in planned(visit.rehearsals.values())), Boxes()])
    found = [
        Control(
            f"planned:{boxes.in_all}",
            ui("{minutes} minutes", minutes=boxes.in_all),
            ArrangeRehearsal(replace(setup, boxes=boxes, tabletop=False)),
            Kind.RADIO,
            group="planned",
            on=boxes == setup.boxes and not setup.tabletop,
        )
        for boxes in sorted(lengths, key=lambda boxes: -boxes.in_all)
    ]
    table = ArrangeRehearsal(replace(setup, tabletop=True))
    return [
        *found,
        Control("tabletop", ui("Control room at the table"), table, Kind.RADIO, group="planned", on=setup.tabletop),
    ]


def _by_table_or_tent(
    setup: RehearsalSetup, rehearsal: Rehearsal, language: Language
) -> list[tuple[Group, list[Control]]]:
    """What a tent asks and a table does not: people, positions, the time boxes one by one, what is printed."""
    if setup.tabletop:
        return []
    ui = language.ui
    people = ui("People: {count}", count=setup.people)
    positions = [_position(one, setup, language) for one in rehearsal.posts]
    anew = ArrangeRehearsal(replace(setup, seed=setup.seed + 1, written=""))
    printed = [
        Control("print:cards", ui("Print cards, radio and checklists (PDF)"), Print(Paper.CARDS), group="print"),
        Control("deal", ui("Deal anew"), anew, group="print"),
    ]
    return [
        (Group("people", people, small=True), _people(setup)),
        (Group("positions", ui("Positions that your crew has"), small=True), positions),
        *_boxes(setup, language),
        (Group("print", _print_words(setup, language), small=True), printed),
    ]


def _print_words(setup: RehearsalSetup, language: Language) -> str:
    """Beside the buttons: which deal it is, and that it is being printed or was."""
    ui = language.ui
    if setup.printing:
        return ui("The cards are being made …")
    if setup.written:
        return ui("Deal {number}: printed. The files are named above.", number=setup.seed)
    return ui("Deal {number}", number=setup.seed)


def _people(setup: RehearsalSetup) -> list[Control]:
    return [
        _step("people", change, replace(setup, people=min(MOST, max(FEWEST, setup.people + change))), setup)
        for change in STEPS_OF_PEOPLE
    ]


def _step(group: str, change: int, after: RehearsalSetup, setup: RehearsalSetup) -> Control:
    label = f"+{change}" if change > 0 else f"−{-change}"
    act = ArrangeRehearsal(replace(after, written="")) if after != setup else None
    return Control(f"{group}:{change}", label, act, group=group)


def _position(position: Position, setup: RehearsalSetup, language: Language) -> Control:
    on = position in setup.positions
    left = tuple(one for one in setup.positions if one != position)
    after = left if on else (*setup.positions, position)
    act = ArrangeRehearsal(replace(setup, positions=after, written=""))
    label = language.ui(POSITION_NAMES[position])
    return Control(f"position:{position}", label, act, Kind.CHECK, group="positions", on=on)


def _boxes(setup: RehearsalSetup, language: Language) -> list[tuple[Group, list[Control]]]:
    ui, boxes = language.ui, setup.boxes
    named = {
        "prepare": ui("Prepare: {minutes} minutes", minutes=boxes.prepare),
        "brief": ui("Brief: {minutes} minutes", minutes=boxes.brief),
        "play": ui("Play, each round: {minutes} minutes", minutes=boxes.play),
        "discuss": ui("Discuss, each round: {minutes} minutes", minutes=boxes.discuss),
        "close": ui("Close: {minutes} minutes", minutes=boxes.close),
    }
    rows = []
    for name, words in named.items():
        now = getattr(boxes, name)
        changed = [
            (change, replace(boxes, **{name: min(LONGEST_BOX, max(1, now + change))})) for change in (-5, -1, 1, 5)
        ]
        controls = [_step(name, change, replace(setup, boxes=after), setup) for change, after in changed]
        rows.append((Group(name, words, small=True), controls))
    return rows


def _networks(setup: RehearsalSetup, language: Language) -> list[Control]:
    ui = language.ui
    found = [
        Control(
            f"network:{one.address}",
            f"{one.address} ({one.name})",
            ArrangeRehearsal(replace(setup, network=one.address, trouble="")),
            Kind.RADIO,
            group="network",
            on=one.address == setup.network,
        )
        for one in setup.networks
    ]
    without = ArrangeRehearsal(replace(setup, network="", trouble=""))
    return [
        *found,
        Control(
            "network:none", ui("No phones, all on paper"), without, Kind.RADIO, group="network", on=not setup.network
        ),
        Control("network:again", ui("Look again"), RehearsalPress.SET_UP, group="network"),
    ]


def preparation_page(visit: Visit, setup: RehearsalSetup, language: Language) -> Page:
    """What the organiser prepares, and the way to print it."""
    ui = language.ui
    body: list[Paragraph] = []
    for programme in visit.rehearsals.values():
        body.append(Paragraph(language.tell(programme.summary)))
        for one in programme.rehearsals:
            minutes = ui("{minutes} minutes", minutes=one.boxes.in_all)
            title = f"{language.tell(one.title)} · {minutes}"
            body += [Paragraph(title, Tone.HEADING), Paragraph(language.tell(one.when))]
        for advice in programme.preparation:
            body += [Paragraph(language.tell(advice.title), Tone.HEADING), Paragraph(language.tell(advice.text))]
    return Page(
        "rehearsal/preparation",
        ui("What the organiser prepares"),
        (*printed(setup, language), *body),
        Arrangement.LIST,
        options=(
            Control(
                "print:preparation",
                ui("Print this list (PDF)"),
                Print(Paper.PREPARATION),
                detail=_print_detail(setup, language),
                key="1",
            ),
        ),
        onward=close(language),
        bar=bar(language),
        focus="onward",
    )
