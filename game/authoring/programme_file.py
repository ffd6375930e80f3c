"""A programme's file: modules, boosters and cards, with the scenarios that they name; or rehearsals in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from yaml import MappingNode, Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.diagnostics import Diagnostic, has_errors
from game.authoring.draft import Draft, plain_text
from game.authoring.facts import read_source_and_date
from game.authoring.fields import Fields, check_count, entries, items, number, one_of
from game.authoring.findings import Findings, TooManyMistakes, shown
from game.authoring.nodes import compose
from game.authoring.outline import version_fits
from game.authoring.reader import read_scenario
from game.authoring.rehearsal_programme import Rehearsable, read_rehearsal_programme
from game.authoring.source import read_source
from game.story.programme import Booster, Card, CardChoice, Hour, Module, Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Scenario, Step

MOST_MODULES, MOST_CARDS, LONGEST_DAYS, LONGEST_MINUTES = 40, 40, 400, 240
CARD_CHOICES = (2, 4)
CARD_MINUTES = 0.5
"""To read a card: about 60 words at 238 words a minute, and a moment to think."""

FindMinutes = Callable[[str], tuple[int, int] | None]
"""The minutes that the scenario of this id promises; None when it cannot be played."""


@dataclass(frozen=True, slots=True)
class ProgrammeReading:
    """The programme of a file, None when a diagnostic is an error; `lines` has the line of each text's context."""

    programme: Programme | RehearsalProgramme | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def read_programme(
    path: Path, find: FindMinutes | None = None, rehearsable: Rehearsable | None = None
) -> ProgrammeReading:
    """The programme in the file: one of rehearsals when it has the key `rehearsals`. `find` and `rehearsable` know the
    scenarios by id; without them the files beside the folder are read.

    Raises nothing: mistakes are diagnostics.
    """
    root = path.parent.parent
    findings, lines = Findings(str(path)), dict[str, int]()
    programme: Programme | RehearsalProgramme | None = None
    try:
        text = read_source(path, root, findings)
        node = compose(text, findings) if text is not None else None
        if node is not None:
            draft = Draft(findings, f"{path.parent.name}/{path.stem}")
            if _is_of_rehearsals(node):
                programme = read_rehearsal_programme(draft, node, rehearsable or _rehearsable_beside(root))
            else:
                programme = _programme(draft, node, find or _minutes_beside(root))
            lines.update(draft.lines)
    except TooManyMistakes:
        pass
    found = findings.result()
    return ProgrammeReading(None if has_errors(found) else programme, found, lines)


def mistakes(path: Path, _root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the programme in the file; its scenarios lie in the folder above."""
    return read_programme(path).diagnostics


def _is_of_rehearsals(node: Node) -> bool:
    keys = [key.value for key, _ in node.value] if isinstance(node, MappingNode) else []
    return "rehearsals" in keys


def _minutes_beside(root: Path) -> FindMinutes:
    def found(name: str) -> tuple[int, int] | None:
        scenario = _beside(root, name)
        return scenario.minutes if scenario else None

    return found


def _rehearsable_beside(root: Path) -> Rehearsable:
    def found(name: str) -> bool:
        scenario = _beside(root, name)
        return bool(scenario and scenario.rehearsal)

    return found


def _beside(root: Path, name: str) -> Scenario | None:
    file = root / f"{name}.yaml"
    return read_scenario(file, root).scenario if file.is_file() else None


def _programme(draft: Draft, node: Node, find: FindMinutes) -> Programme | None:
    """The programme, with stand-ins where the findings hold a mistake; None for another version of the format."""
    fields = Fields(draft.findings, node, "the programme")
    if not version_fits(fields):
        return None
    findings = draft.findings
    edition = fields.need("edition")
    onboarding = number(findings, fields.need("onboarding_minutes"), "onboarding_minutes", 1, LONGEST_MINUTES)
    days = items(findings, fields.need("booster_days"), "`booster_days`")
    listed = entries(findings, fields.need("cards"), "`cards`")
    check_count(findings, fields.place("cards"), len(listed), 1, MOST_CARDS, "cards")
    cards = {key.value: _card(draft, key, value) for key, value in listed}
    lengths: dict[str, tuple[int, int]] = {}
    modules = _modules(draft, fields, cards, _noting(find, lengths))
    programme = Programme(
        id=draft.id.rpartition("/")[2],
        edition=plain_text(findings, edition, "edition") if edition is not None else "",
        title=draft.text(fields, "title", f"{draft.id}/title"),
        summary=draft.text(fields, "summary", f"{draft.id}/summary"),
        onboarding_minutes=int(onboarding),
        booster_days=tuple(int(number(findings, day, "booster_days", 1, LONGEST_DAYS)) for day in days),
        modules=modules,
        boosters=_boosters(draft, fields, modules, find),
        cards=cards,
    )
    _check_onboarding(draft, fields, programme, lengths)
    fields.close()
    return programme


def _noting(find: FindMinutes, lengths: dict[str, tuple[int, int]]) -> FindMinutes:
    def found(name: str) -> tuple[int, int] | None:
        minutes = find(name)
        if minutes:
            lengths[name] = minutes
        return minutes

    return found


def _modules(draft: Draft, fields: Fields, cards: Mapping[str, Card], find: FindMinutes) -> dict[str, Module]:
    listed = entries(draft.findings, fields.need("modules"), "`modules`")
    check_count(draft.findings, fields.place("modules"), len(listed), 1, MOST_MODULES, "modules")
    modules: dict[str, Module] = {}
    for key, node in listed:
        entry = Fields(draft.findings, node, f"the module {shown(key.value)}", key)
        onboarding = entry.find("onboarding")
        modules[key.value] = Module(
            id=key.value,
            scenario=_scenario(draft, entry, find),
            after=_named(draft, entry, "after", modules, "the module before it"),
            cards=_named(draft, entry, "cards", cards, "the card"),
            onboarding=bool(onboarding is not None and entry.truth("onboarding")),
            moment=entry.word_maybe("moment", Hour) or Hour.BUSY,
        )
        entry.close()
    return modules


def _boosters(draft: Draft, fields: Fields, modules: Mapping[str, Module], find: FindMinutes) -> dict[str, Booster]:
    boosters: dict[str, Booster] = {}
    for key, node in entries(draft.findings, fields.find("boosters"), "`boosters`"):
        entry = Fields(draft.findings, node, f"the booster {shown(key.value)}", key)
        of = entry.need("of")
        name = plain_text(draft.findings, of, "of") if of is not None else ""
        if of is not None:
            one_of(draft.findings, of, name, modules, Code.UNKNOWN_TARGET, "the module")
        trains = entry.word("trains", Step, Step.RECOGNISE)
        boosters[key.value] = Booster(key.value, _scenario(draft, entry, find), name, trains)
        entry.close()
    return boosters


def _scenario(draft: Draft, entry: Fields, find: FindMinutes) -> str:
    node = entry.need("scenario")
    name = plain_text(draft.findings, node, "scenario") if node is not None else ""
    if node is not None and find(name) is None:
        hint = "write its folder and name, such as `horeca/vrijdag-aan-de-bar`, and check that file first"
        draft.findings.report(Code.UNKNOWN_TARGET, node, f"the scenario {shown(name)} cannot be played", hint)
    return name


def _named(draft: Draft, entry: Fields, key: str, known: Mapping[str, object], what: str) -> tuple[str, ...]:
    nodes = items(draft.findings, entry.find(key), f"`{key}`")
    names = tuple(plain_text(draft.findings, node, key) for node in nodes)
    for node, name in zip(nodes, names, strict=True):
        one_of(draft.findings, node, name, known, Code.UNKNOWN_TARGET, what)
    return names


def _card(draft: Draft, key: ScalarNode, node: Node) -> Card:
    fields = Fields(draft.findings, node, f"the card {shown(key.value)}", key)
    place = f"{draft.id}/cards/{key.value}"
    source, checked = read_source_and_date(fields, needed=True)
    listed = entries(draft.findings, fields.need("choices"), "`choices`")
    card = Card(
        id=key.value,
        title=draft.text(fields, "title", f"{place}/title"),
        text=draft.text(fields, "text", f"{place}/text"),
        source=source,
        checked=checked,
        question=draft.text(fields, "question", f"{place}/question"),
        choices=tuple(_choice(draft, name, value, place) for name, value in listed),
    )
    at = fields.place("choices")
    check_count(draft.findings, at, len(card.choices), *CARD_CHOICES, "`choices` to choose from")
    if card.choices and sum(choice.fits for choice in card.choices) != 1:
        hint = "set `fits: true` on the one that the card tells"
        draft.findings.report(Code.NO_WANTED_CHOICE, at, "exactly one of these has to fit", hint)
    fields.close()
    return card


def _choice(draft: Draft, key: ScalarNode, node: Node, place: str) -> CardChoice:
    fields = Fields(draft.findings, node, f"the choice {shown(key.value)}", key)
    choice = CardChoice(
        id=key.value,
        text=draft.text(fields, "text", f"{place}/{key.value}"),
        explanation=draft.text(fields, "explanation", f"{place}/{key.value}/explanation"),
        fits=bool(fields.truth("fits")),
    )
    fields.close()
    return choice


def _check_onboarding(
    draft: Draft, fields: Fields, programme: Programme, lengths: Mapping[str, tuple[int, int]]
) -> None:
    """The promise to somebody new lies within what the onboarding modules and their cards take."""
    chosen = [module for module in programme.modules.values() if module.onboarding]
    cards = len({card for module in chosen for card in module.cards}) * CARD_MINUTES
    known = [lengths[module.scenario] for module in chosen if module.scenario in lengths]
    least, most = (cards + sum(one[end] for one in known) for end in (0, 1))
    if len(known) == len(chosen) and not least <= programme.onboarding_minutes <= most:
        message = f"onboarding takes {least:g} to {most:g} minutes, not {programme.onboarding_minutes}"
        hint = "set `onboarding: true` on other modules, or promise another number of minutes"
        draft.findings.report(Code.OTHER_MINUTES, fields.place("onboarding_minutes"), message, hint)
