"""Before a group session: what is chosen, on which network, for how large a room; and how to open a hotspot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.language import Language, mark
from game.pages.frame import bar, close
from game.pages.page import Arrangement, Control, Group, Kind, Page, Paragraph, Tone
from game.story.session import SessionPlan
from game.training.group.board import DEPTHS, Setup
from game.training.visit import Arrange, GroupPress, Open, Press, View

HOTSPOTS = {
    "windows": (
        "Windows",
        mark("Settings, Network & internet, Mobile hotspot: switch it on. Name and password stand there."),
    ),
    "macos": (
        "macOS",
        mark(
            "System Settings, General, Sharing, Internet Sharing: share over Wi-Fi and switch it on. On a Mac that "
            "only has Wi-Fi, use the hotspot of a phone, and let this Mac and all phones join it."
        ),
    ),
    "linux": (
        "Linux",
        mark("Settings, Wi-Fi, the menu at the top right, Turn On Wi-Fi Hotspot. Name and password stand there."),
    ),
}


def setup_page(setup: Setup, plans: Mapping[str, SessionPlan], language: Language) -> Page:
    """Plan, network and room depth, one group each; what is wrong and what to do where something is."""
    ui = language.ui
    rows = (
        (Group("plan", ui("Session")), _plans(setup, plans, language)),
        (Group("network", ui("Network")), _networks(setup, language)),
        (Group("depth", ui("Wall to back row")), _depths(setup, language)),
    )
    return Page(
        id="group/setup",
        title=ui("Group session"),
        kicker=ui("Before the room comes in"),
        body=_body(setup, language),
        arrangement=Arrangement.TOKENS,
        groups=tuple(group for group, _ in rows),
        options=tuple(control for _, controls in rows for control in controls),
        onward=Control("onward", ui("Start"), GroupPress.START if _ready(setup) else None, key="Enter"),
        back=Control("back", ui("To the menu"), Press.TO_MENU, key="Backspace"),
        bar=(Control("hotspot", ui("How to open a hotspot"), Open(View.HOTSPOT), key="F2"), *bar(language)),
        focus="onward",
    )


def _ready(setup: Setup) -> bool:
    return bool(setup.plan and setup.network) and not setup.waiting


def _body(setup: Setup, language: Language) -> tuple[Paragraph, ...]:
    ui = language.ui
    if setup.waiting:
        return (Paragraph(ui("Looking which networks there are …")),)
    if setup.trouble:
        return (Paragraph(setup.trouble, Tone.LOOK_AGAIN), Paragraph(ui("Choose another network, or open a hotspot.")))
    if not setup.networks:
        return (
            Paragraph(ui("This computer is in no network that phones can reach."), Tone.LOOK_AGAIN),
            Paragraph(ui("Join the Wi-Fi of the house, or open a hotspot. Internet is not needed.")),
            Paragraph(ui("Then choose Look again.")),
        )
    return (
        Paragraph(ui("Phones join over the same Wi-Fi as this computer. Internet is not needed.")),
        Paragraph(ui("Without phones you can count hands, or play what the group chooses.")),
        Paragraph(ui("Next you get your own key, to lead from a phone, a tablet or this computer."), Tone.ASIDE),
    )


def _plans(setup: Setup, plans: Mapping[str, SessionPlan], language: Language) -> list[Control]:
    return [
        _choice("plan", id_, language.tell(plan.title), replace(setup, plan=id_), setup) for id_, plan in plans.items()
    ]


def _networks(setup: Setup, language: Language) -> list[Control]:
    found = [
        _choice("network", n.address, f"{n.address} ({n.name})", replace(setup, network=n.address, trouble=""), setup)
        for n in setup.networks
    ]
    return [*found, Control("network:again", language.ui("Look again"), GroupPress.SET_UP, group="network")]


def _depths(setup: Setup, language: Language) -> list[Control]:
    return [
        _choice("depth", str(metres), language.ui("{metres} m", metres=metres), replace(setup, depth=metres), setup)
        for metres in DEPTHS
    ]


def _choice(group: str, id_: str, label: str, chosen: Setup, now: Setup) -> Control:
    return Control(f"{group}:{id_}", label, Arrange(chosen), Kind.RADIO, group=group, on=chosen == now)


def hotspot_page(first: str, language: Language) -> Page:
    """How to open a hotspot, the system that this computer has first."""
    ui = language.ui
    order = sorted(HOTSPOTS, key=lambda system: system != first)
    body = [Paragraph(ui("A hotspot is a network of this computer's own. Phones join it; no internet is needed."))]
    for system in order:
        name, steps = HOTSPOTS[system]
        body += [Paragraph(name, Tone.HEADING), Paragraph(ui(steps))]
    last = Paragraph(ui("Then go back and choose Look again: the new network is in the list."))
    return Page(
        "group/hotspot",
        ui("How to open a hotspot"),
        (*body, last),
        Arrangement.LIST,
        onward=close(language),
        bar=bar(language),
    )
