"""The night as it should be, drawn: guests among each other, and staff who look out for them and for each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from game.language import Language, mark
from game.pages.frame import bar
from game.pages.page import Control, Page, Paragraph, Shown, Windows
from game.pages.telling import Telling
from game.people.casting import cast_roles
from game.people.person import Cast
from game.story.picture import Distance, Expression, Facing, Figure, Held, Light, Picture, Place, Pose, Wear
from game.story.programme import Hour, Module, Programme
from game.story.scenario import Part, Role
from game.story.text import Text
from game.training.progress import Progress
from game.training.solo import Showing, Solo
from game.training.visit import Open, Press, View, Visit

NOTHING = Text("", "")
"""These people have no lines."""
SEED = 12
"""Always the same people, so that the night is recognised as it fills."""

_FAR, _MIDDLE, _BAR = Distance.FAR, Distance.MIDDLE, Distance.BEHIND_COUNTER
_LEFT, _RIGHT = Facing.LEFT, Facing.RIGHT
WEARS: Mapping[str, Wear] = MappingProxyType(
    {
        "bartender": Wear.BAR_STAFF,
        "floor": Wear.FLOOR_STAFF,
        "door": Wear.SECURITY,
        "guest_a": Wear.GUEST,
        "guest_b": Wear.GUEST,
        "guest_c": Wear.GUEST,
        "guest_d": Wear.GUEST,
    }
)
BARTENDER = Figure("bartender", Pose.SERVING, Expression.SMILING, 0.83, _BAR, _LEFT, Held.GLASS)
FLOOR = Figure("floor", Pose.THUMB_UP, Expression.SMILING, 0.635, _MIDDLE, _RIGHT)
DOOR = Figure("door", Pose.TALKING_ON_RADIO, Expression.ATTENTIVE, 0.06, _MIDDLE, _RIGHT, Held.RADIO)
DANCING = (
    Figure("guest_a", Pose.DANCING, Expression.LAUGHING, 0.17, _FAR, _RIGHT),
    Figure("guest_b", Pose.DANCING, Expression.SMILING, 0.265, _FAR, _LEFT),
)
TOGETHER = (
    Figure("guest_c", Pose.LAUGHING, Expression.LAUGHING, 0.375, _MIDDLE, _RIGHT, Held.GLASS),
    Figure("guest_d", Pose.TOASTING, Expression.SMILING, 0.475, _MIDDLE, _LEFT, Held.GLASS),
)

NEARER = tuple(replace(figure, x=x) for figure, x in zip(DANCING, (0.43, 0.56), strict=True))
COMING = (BARTENDER, FLOOR, TOGETHER[0], NEARER[0], TOGETHER[1], NEARER[1], DOOR)
"""Who comes in as the night fills: at first those who work there. They stand where a panel leaves the picture free."""
AS_IT_SHOULD_BE = Picture(Place.CLUB_BAR, Light.BUSY, (*DANCING, DOOR, *TOGETHER, FLOOR, BARTENDER))
"""A full bar in which everybody is all right: who works there sees each other."""
HOURS = MappingProxyType({Hour.OPENING: mark("Opening"), Hour.BUSY: mark("Busy"), Hour.CLOSING: mark("Closing time")})
EARLY = 1 / 3
"""As long as no more than this part is done, the place is only opening."""


def night(picture: Picture, language: Language, cast: Cast) -> Shown:
    """The picture of the night with its own cast and its description."""
    roles = {role: Role(role, Part.BYSTANDER, wears, NOTHING) for role, wears in WEARS.items()}
    return Telling(language, cast_roles(roles, SEED, cast), WEARS).show(picture)


def left_to_do(visit: Visit, programme: Programme, now: Progress) -> tuple[Module, ...]:
    """The modules that can be played and are not done yet."""
    modules = programme.modules.values()
    return tuple(one for one in modules if one.scenario in visit.catalogue and one.id not in now.done)


def filling_night(visit: Visit, programme: Programme, now: Progress, language: Language, cast: Cast) -> Shown:
    """The place as it fills with what is done: from those who work there to a full house."""
    left = left_to_do(visit, programme, now)
    share = len(now.done) / max(1, len(now.done) + len(left))
    light = Light.EARLY if share <= EARLY else Light.BUSY
    if left and now.done and all(one.moment is Hour.CLOSING for one in left):
        light = Light.CLOSING
    here = COMING[: 2 + int(share * (len(COMING) - 2))]
    return night(Picture(Place.CLUB_BAR, light, here), language, cast)


def night_windows(visit: Visit, programme: Programme, now: Progress, language: Language) -> tuple[Windows, ...]:
    """The shift from opening to closing, a window for each module: lit when it is done."""
    parts = []
    for hour, name in HOURS.items():
        there = [one for one in programme.modules.values() if one.moment is hour and one.scenario in visit.catalogue]
        lit = sum(one.id in now.done for one in there)
        said = language.ui(name)
        words = language.ui("{moment}: {done} of {all} done.", moment=said, done=lit, all=len(there))
        parts.append(Windows(said, words, lit, len(there)))
    return tuple(part for part in parts if part.count)


def in_shift(page: Page, visit: Visit, play: Solo, language: Language) -> Page:
    """The page of a playing as a part of the shift, where it is one: when in the night it begins, and from its last
    page the way back to the training, where a window is lit by now."""
    programme = visit.programme
    module = programme.module_of(play.scenario.id) if programme else None
    if programme is None or (module is None and not programme.is_booster(play.scenario.id)):
        return page
    if play.showing is Showing.NOTE and module:
        return replace(page, kicker=f"{language.ui(HOURS[module.moment])} · {page.kicker}")
    if page.control("again") is None:
        return page
    ways = (Control("training", language.ui("To your training"), Press.TO_TRAINING), *page.options)
    numbered = tuple(replace(way, key=str(number)) for number, way in enumerate(ways, 1))
    return replace(page, options=numbered, focus="training")


def night_page(language: Language, cast: Cast) -> Page:
    """The last page of the path: the night as it should be, and one line."""
    ui = language.ui
    line = ui("You see it, you do something, and a colleague stands beside you. That makes a night like this.")
    return Page(
        id="night",
        title=ui("A good night, for everybody"),
        kicker=ui("Your shift is done"),
        body=(Paragraph(line),),
        picture=night(AS_IT_SHOULD_BE, language, cast),
        onward=Control("onward", ui("To your training"), Open(View.PROGRAMME), key="Enter"),
        back=Control("back", ui("To the menu"), Press.TO_MENU, key="Backspace"),
        bar=bar(language),
    )
