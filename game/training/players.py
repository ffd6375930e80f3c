"""Who plays at this computer: nicknames, a PIN for who wants one, and what a player can do with their own data.

A reducer over `Crew`. What the disk has to do is an errand: whoever holds the disk does it and answers with `Seated`,
`Refused` or `Written`. No real name and no address is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

LONGEST_NICKNAME = 20
SHORTEST_NICKNAME = 2
PIN_DIGITS = (4, 8)
"""How many digits a PIN has: at least, at most."""
BESIDE_LETTERS = " -'’."
"""What a nickname may hold beside letters and digits."""


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who plays here under a nickname; `locked` when a PIN is asked for. The one without a name has id ""."""

    id: str
    nickname: str
    locked: bool = False


class Asked(StrEnum):
    """What the players' page asks or shows."""

    WHO = "who"
    NICKNAME = "nickname"
    NEW_PIN = "new_pin"
    PIN_AGAIN = "pin_again"
    TAKE_ALONG = "take_along"
    PIN = "pin"
    DATA = "data"
    ERASE = "erase"
    WRITTEN = "written"
    ERASED = "erased"


class Problem(StrEnum):
    """Why something did not go on; told beside the entry."""

    NONE = ""
    TOO_SHORT = "too_short"
    TAKEN = "taken"
    PIN_SHORT = "pin_short"
    PIN_OTHER = "pin_other"
    PIN_WRONG = "pin_wrong"
    WAIT = "wait"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class Sit:
    """An errand: this player takes the seat, with the PIN that was typed."""

    player: str
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Make:
    """An errand: a new player takes the seat; `pin` is empty for none. With `takes_along`, what was played here without
    a name becomes theirs."""

    nickname: str
    pin: str = ""
    takes_along: bool = False


class Chore(StrEnum):
    """An errand for whoever plays; OPEN shows the file that was written last."""

    EXPORT = "export"
    ERASE = "erase"
    CERTIFICATE = "certificate"
    OPEN = "open"


Errand = Sit | Make | Chore


@dataclass(frozen=True, slots=True)
class Crew:
    """The players of this computer and who has the seat (`playing`, "" for whoever plays without a name).

    `typed` is what stands in the entry, `nickname` and `pin` what was typed before, `chosen` whose PIN is asked for,
    `wait` the seconds until the next try, `written` the file that an errand made, `letters` whether letters show on
    the screen, `reason` what the disk said, `left` whether something was played without a name, `chore` what `written`
    was for.
    """

    players: tuple[Player, ...] = ()
    playing: str = ""
    asked: Asked = Asked.WHO
    typed: str = ""
    nickname: str = ""
    pin: str = ""
    chosen: str = ""
    problem: Problem = Problem.NONE
    wait: int = 0
    written: str = ""
    reason: str = ""
    letters: bool = False
    left: bool = False
    chore: Chore | None = None
    errand: Errand | None = None

    @property
    def player(self) -> Player | None:
        """Who has the seat; None for whoever plays without a name."""
        return self.find(self.playing)

    def find(self, player: str) -> Player | None:
        """The player with this id."""
        return next((one for one in self.players if one.id == player), None)


class CrewPress(StrEnum):
    """Buttons of the players' pages."""

    NEW = "new"
    NEXT = "next"
    NO_PIN = "no_pin"
    TAKE_ALONG = "take_along"
    LEAVE = "leave"
    BACK = "crew_back"
    DATA = "data"
    ASK_ERASE = "ask_erase"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Choose:
    """Let this player take the seat; "" for nobody by name."""

    player: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the page's entry now."""

    text: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The errand was not done."""

    problem: Problem
    wait: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The chore made this file; it is shown where it lies."""

    file: str
    chore: Chore


CrewAct = CrewPress | Choose | Typed | Refused | Written | Chore

ENTRIES = frozenset({Asked.NICKNAME, Asked.NEW_PIN, Asked.PIN_AGAIN, Asked.PIN})
"""What is asked for with an entry."""
_BEFORE = {
    Asked.NICKNAME: Asked.WHO,
    Asked.NEW_PIN: Asked.NICKNAME,
    Asked.PIN_AGAIN: Asked.NEW_PIN,
    Asked.TAKE_ALONG: Asked.NEW_PIN,
    Asked.PIN: Asked.WHO,
    Asked.DATA: Asked.WHO,
    Asked.ERASE: Asked.DATA,
    Asked.WRITTEN: Asked.WHO,
    Asked.ERASED: Asked.WHO,
}


def crew_react(crew: Crew, act: CrewAct) -> Crew:
    """The crew after the act; an errand in it is to be done next."""
    match act:
        case Typed(text) if crew.asked in ENTRIES:
            return replace(crew, typed=kept_of(crew.asked, text), problem=Problem.NONE)
        case Choose(player):
            return _chosen(crew, player)
        case CrewPress():
            return _pressed(crew, act)
        case Chore():
            return replace(crew, errand=act)
        case Refused(problem, wait, reason):
            typed = "" if problem in (Problem.PIN_WRONG, Problem.WAIT) else crew.typed
            return replace(crew, problem=problem, wait=wait, reason=reason, typed=typed, errand=None)
        case Written(file, chore):
            return replace(_asking(crew, Asked.WRITTEN), written=file, chore=chore)
        case _:
            return crew


def kept_of(asked: Asked, text: str) -> str:
    """What an entry takes of a text: letters, digits and a few signs, or a PIN's digits; nothing beyond its length."""
    if asked is Asked.NICKNAME:
        kept = "".join(one for one in text if one.isalnum() or one in BESIDE_LETTERS)
        return kept.lstrip()[:LONGEST_NICKNAME]
    return "".join(one for one in text if one in "0123456789")[: PIN_DIGITS[1]]


def seated(crew: Crew, players: tuple[Player, ...], playing: str, *, erased: bool = False) -> Crew:
    """The crew once somebody took the seat."""
    return Crew(players, playing, asked=Asked.ERASED if erased else Asked.WHO, letters=crew.letters)


def nickname_problem(nickname: str, players: tuple[Player, ...]) -> Problem:
    """Why somebody cannot have this nickname; NONE when they can."""
    said = nickname.strip()
    if len(said) < SHORTEST_NICKNAME:
        return Problem.TOO_SHORT
    taken = {one.nickname.casefold() for one in players}
    return Problem.TAKEN if said.casefold() in taken else Problem.NONE


def pin_fits(pin: str) -> bool:
    """Whether it has as many digits as a PIN needs."""
    return pin.isascii() and pin.isdecimal() and PIN_DIGITS[0] <= len(pin) <= PIN_DIGITS[1]


def _asking(crew: Crew, asked: Asked) -> Crew:
    """The crew with a fresh page."""
    return replace(crew, asked=asked, typed="", problem=Problem.NONE, wait=0, written="", reason="", errand=None)


def _chosen(crew: Crew, player: str) -> Crew:
    found = crew.find(player)
    if player and found is None:
        return crew
    if found and found.locked and player != crew.playing:
        return replace(_asking(crew, Asked.PIN), chosen=player)
    return replace(_asking(crew, Asked.WHO), errand=Sit(player))


def _pressed(crew: Crew, press: CrewPress) -> Crew:
    match press:
        case CrewPress.NEW:
            return replace(_asking(crew, Asked.NICKNAME), nickname="", pin="")
        case CrewPress.LETTERS:
            return replace(crew, letters=not crew.letters)
        case CrewPress.DATA:
            return _asking(crew, Asked.DATA)
        case CrewPress.ASK_ERASE:
            return _asking(crew, Asked.ERASE)
        case CrewPress.NO_PIN if crew.asked is Asked.NEW_PIN:
            return _made(replace(crew, pin=""))
        case CrewPress.TAKE_ALONG | CrewPress.LEAVE if crew.asked is Asked.TAKE_ALONG:
            return replace(crew, errand=Make(crew.nickname, crew.pin, press is CrewPress.TAKE_ALONG))
        case CrewPress.BACK:
            before = _asking(crew, _BEFORE.get(crew.asked, Asked.WHO))
            return replace(before, typed=crew.nickname) if before.asked is Asked.NICKNAME else before
        case CrewPress.NEXT:
            return _gone_on(crew)
        case _:
            return crew


def _gone_on(crew: Crew) -> Crew:
    """From what is typed to what is asked next, or why not."""
    match crew.asked:
        case Asked.NICKNAME:
            problem = nickname_problem(crew.typed, crew.players)
            if problem:
                return replace(crew, problem=problem)
            return replace(_asking(crew, Asked.NEW_PIN), nickname=crew.typed.strip())
        case Asked.NEW_PIN if not pin_fits(crew.typed):
            return replace(crew, problem=Problem.PIN_SHORT)
        case Asked.NEW_PIN:
            return replace(_asking(crew, Asked.PIN_AGAIN), pin=crew.typed)
        case Asked.PIN_AGAIN if crew.typed != crew.pin:
            return replace(_asking(crew, Asked.NEW_PIN), problem=Problem.PIN_OTHER, pin="")
        case Asked.PIN_AGAIN:
            return _made(crew)
        case Asked.PIN:
            return replace(crew, errand=Sit(crew.chosen, crew.typed), problem=Problem.NONE)
        case _:
            return crew


def _made(crew: Crew) -> Crew:
    """Everything is known of the new player, but perhaps for what was played before without a name."""
    if crew.left:
        return _asking(crew, Asked.TAKE_ALONG)
    return replace(crew, errand=Make(crew.nickname, crew.pin))
