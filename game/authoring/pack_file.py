"""The files of a pack that are not scenarios: `pack.yaml` (name, norm, partners, protocol) and `places.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from yaml import Node, ScalarNode

from game.authoring.codes import Code
from game.authoring.draft import Draft, plain_text
from game.authoring.facts import read_checked, read_source_and_date
from game.authoring.fields import Fields, check_count, check_id, entries
from game.authoring.findings import shown
from game.authoring.outline import version_fits
from game.authoring.pictures import read_light
from game.story.help import HelpLine
from game.story.pack import OwnPlace, Pack
from game.story.picture import Place
from game.story.scenario import Advice
from game.story.text import Text

MOST_PARTNERS, MOST_PROTOCOL, MOST_PLACES = 20, 12, 40
LARGEST_LOGO = 1024 * 1024
"""in bytes"""
PNG = b"\x89PNG\r\n\x1a\n"


def read_pack_node(draft: Draft, node: Node, folder: Path) -> Pack | None:
    """The pack, without places, with stand-ins where the findings hold a mistake; None for another version.

    The draft's id becomes the pack's with a colon, so that its texts have places of their own.
    """
    fields = Fields(draft.findings, node, "the pack")
    if not version_fits(fields):
        return None
    id_ = fields.need("id")
    if isinstance(id_, ScalarNode):
        check_id(draft.findings, id_)
    draft.id = f"{_plain(draft, id_, 'id')}:"
    name = _plain(draft, fields.need("name"), "name")
    norm, said_by = _norm(draft, fields)
    pack = Pack(
        id=draft.id[:-1],
        name=name,
        norm=norm,
        said_by=said_by,
        partners=_partners(draft, fields),
        protocol=_protocol(draft, fields),
        logo=_logo(draft, fields.find("logo"), folder),
    )
    fields.close()
    return pack


def read_places_node(draft: Draft, node: Node) -> Mapping[str, OwnPlace]:
    """The places of a pack by id: each is a drawn place with a name, and perhaps a light, of its own."""
    fields = Fields(draft.findings, node, "the places")
    if not version_fits(fields):
        return MappingProxyType({})
    places = fields.need("places")
    found = entries(draft.findings, places, "`places`")
    if places is not None:
        check_count(draft.findings, fields.place("places"), len(found), 1, MOST_PLACES, "places")
    fields.close()
    return MappingProxyType({key.value: _place(draft, key, value) for key, value in found})


def _place(draft: Draft, key: ScalarNode, node: Node) -> OwnPlace:
    if key.value in tuple(Place):
        message = f"{shown(key.value)} is a place of the game itself"
        draft.findings.report(Code.RESERVED_ID, key, message, "choose another id")
    fields = Fields(draft.findings, node, f"the place {shown(key.value)}", key)
    name = draft.text(fields, "name", f"{draft.id}:places/{key.value}")
    looks_like = fields.word("looks_like", Place, Place.CLUB_BAR)
    fields.find("light")
    light = read_light(fields, looks_like) if fields.has("light") else None
    fields.close()
    return OwnPlace(name, looks_like, light)


def _norm(draft: Draft, fields: Fields) -> tuple[Text | None, str]:
    node = fields.find("norm")
    if node is None:
        return None, ""
    norm = Fields(draft.findings, node, "the norm", fields.place("norm"))
    text = draft.text(norm, "text", f"{draft.id}:norm")
    said_by = _plain(draft, norm.need("said_by"), "said_by")
    norm.close()
    return text, said_by


def _partners(draft: Draft, fields: Fields) -> tuple[HelpLine, ...]:
    node = fields.find("partners")
    found = entries(draft.findings, node, "`partners`")
    check_count(draft.findings, fields.place("partners"), len(found), 0, MOST_PARTNERS, "partners")
    return tuple(_partner(draft, key, value) for key, value in found)


def _partner(draft: Draft, key: ScalarNode, node: Node) -> HelpLine:
    fields = Fields(draft.findings, node, f"the partner {shown(key.value)}", key)
    name, number = fields.need("name"), fields.need("number")
    text = draft.text(fields, "text", f"{draft.id}:partners/{key.value}")
    source, checked = read_checked(fields)
    fields.close()
    return HelpLine(key.value, _plain(draft, name, "name"), _plain(draft, number, "number"), text, source, checked)


def _protocol(draft: Draft, fields: Fields) -> tuple[Advice, ...]:
    node = fields.find("protocol")
    found = entries(draft.findings, node, "`protocol`")
    check_count(draft.findings, fields.place("protocol"), len(found), 0, MOST_PROTOCOL, "parts of the protocol")
    return tuple(_part(draft, key, value) for key, value in found)


def _part(draft: Draft, key: ScalarNode, node: Node) -> Advice:
    fields = Fields(draft.findings, node, f"the part {shown(key.value)} of the protocol", key)
    title = draft.text(fields, "title", f"{draft.id}:protocol/{key.value}/title")
    text = draft.text(fields, "text", f"{draft.id}:protocol/{key.value}/text")
    source, checked = read_source_and_date(fields, needed=False)
    fields.close()
    return Advice(key.value, title, text, source, checked)


def _plain(draft: Draft, node: Node | None, key: str) -> str:
    return "" if node is None else plain_text(draft.findings, node, key)


def _logo(draft: Draft, node: Node | None, folder: Path) -> str:
    """The logo's path; "" without one, or for one that is no small PNG of the pack's own."""
    named = _plain(draft, node, "logo")
    if node is None or not named:
        return ""
    path = folder / PurePosixPath(named)
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        data = path.read_bytes()[: LARGEST_LOGO + 1] if inside and path.is_file() else b""
    except (OSError, ValueError):
        data = b""
    if data.startswith(PNG) and len(data) <= LARGEST_LOGO and _fits(data):
        return str(path)
    hint = "name a PNG file of the pack, at most 1 MiB and 2,000 pixels wide and high: `logo.png`"
    draft.findings.report(Code.BAD_LOGO, node, f"{shown(named)} is no picture that can be shown", hint)
    return ""


def _fits(png: bytes) -> bool:
    """Whether the picture is at most 2,000 pixels wide and high: a PNG says so in its first bytes."""
    return all(0 < int.from_bytes(png[at : at + 4], "big") <= 2000 for at in (16, 20))
