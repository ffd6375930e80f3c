"""A programme of rehearsals: which ones, when, and what an organiser prepares."""

from __future__ import annotations

from collections.abc import Callable

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft, plain_text
from game.authoring.facts import read_source_and_date
from game.authoring.fields import Fields, check_count, entries
from game.authoring.findings import shown
from game.authoring.outline import version_fits
from game.authoring.rehearsal_part import read_boxes
from game.story.rehearsal import Planned, RehearsalProgramme
from game.story.scenario import Advice

MOST_REHEARSALS, MOST_PREPARATIONS = 12, 20

Rehearsable = Callable[[str], bool]
"""Whether the scenario of this id is there and has a rehearsal."""


def read_rehearsal_programme(draft: Draft, node: Node, rehearsable: Rehearsable) -> RehearsalProgramme | None:
    """The programme, with stand-ins where the findings hold a mistake; None for another version of the format."""
    fields = Fields(draft.findings, node, "the programme")
    if not version_fits(fields):
        return None
    edition = fields.need("edition")
    rehearsals = entries(draft.findings, fields.need("rehearsals"), "`rehearsals`")
    check_count(draft.findings, fields.place("rehearsals"), len(rehearsals), 1, MOST_REHEARSALS, "rehearsals")
    preparation = entries(draft.findings, fields.need("preparation"), "`preparation`")
    check_count(draft.findings, fields.place("preparation"), len(preparation), 1, MOST_PREPARATIONS, "preparations")
    programme = RehearsalProgramme(
        id=draft.id.rpartition("/")[2],
        edition=plain_text(draft.findings, edition, "edition") if edition is not None else "",
        title=draft.text(fields, "title", f"{draft.id}/title"),
        summary=draft.text(fields, "summary", f"{draft.id}/summary"),
        rehearsals=tuple(_planned(draft, key, value, rehearsable) for key, value in rehearsals),
        preparation=tuple(_advice(draft, key, value) for key, value in preparation),
    )
    fields.close()
    return programme


def _planned(draft: Draft, key: ScalarNode, node: Node, rehearsable: Rehearsable) -> Planned:
    fields = Fields(draft.findings, node, f"the rehearsal {shown(key.value)}", key)
    place = f"{draft.id}/{key.value}"
    named = fields.need("scenario")
    scenario = plain_text(draft.findings, named, "scenario") if named is not None else ""
    if named is not None and not rehearsable(scenario):
        hint = "write its folder and name, such as `festival/voor-het-podium`; it needs a part `rehearsal:`"
        draft.findings.report(Code.UNKNOWN_TARGET, named, f"the scenario {shown(scenario)} cannot be rehearsed", hint)
    planned = Planned(
        key.value,
        scenario,
        draft.text(fields, "title", f"{place}/title"),
        draft.text(fields, "when", f"{place}/when"),
        read_boxes(fields),
    )
    fields.close()
    return planned


def _advice(draft: Draft, key: ScalarNode, node: Node) -> Advice:
    fields = Fields(draft.findings, node, f"the preparation {shown(key.value)}", key)
    place = f"{draft.id}/preparation/{key.value}"
    title, text = draft.text(fields, "title", f"{place}/title"), draft.text(fields, "text", f"{place}/text")
    source, checked = read_source_and_date(fields, needed=False)
    fields.close()
    return Advice(key.value, title, text, source, checked)
