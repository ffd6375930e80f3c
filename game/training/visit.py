"""One visit to the game: which page is open, with which settings, and the scenario being played. A reducer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING

from game.story.help import HelpLine
from game.story.pack import Pack
from game.story.playthrough import Path
from game.story.programme import Programme
from game.story.rehearsal import RehearsalProgramme
from game.story.scenario import Scenario
from game.story.session import SessionPlan
from game.training import solo
from game.training.cards import AnswerCard, OpenCard, OpenedCard, answered, opened
from game.training.group.acts import GroupAct
from game.training.group.board import Board, Setup
from game.training.players import (
    Asked,
    Choose,
    Chore,
    Crew,
    CrewAct,
    CrewPress,
    Player,
    Refused,
    Typed,
    Written,
    crew_react,
    seated,
)
from game.training.preview import Edit, JumpTo, Preview, Rewritten, jumped, rewritten
from game.training.progress import Played, Progress, progress
from game.training.recall import Recalled
from game.training.rehearsal.board import (
    ArrangeRehearsal,
    LeadRehearsal,
    Print,
    Printed,
    RehearsalIs,
    RehearsalPress,
    RehearsalSetup,
)
from game.training.rehearsal.rehearsing import Look, Over, RehearsalDo, Rehearsing, rehearsing_react
from game.training.settings import Settings
from game.training.solo import CardTurned, Finished, Happening, Moved, Showing, Solo, Started

if TYPE_CHECKING:
    from game.evaluation.enquiry import Enquiry


class View(StrEnum):
    """Which page is open."""

    MENU = "menu"
    PLAY = "play"
    PAUSE = "pause"
    SETTINGS = "settings"
    HELP = "help"
    READ_BACK = "read_back"
    SCENES = "scenes"
    MISTAKES = "mistakes"
    GROUP = "group"
    HOTSPOT = "hotspot"
    REHEARSAL = "rehearsal"
    PROGRAMME = "programme"
    CARD = "card"
    ENQUIRY = "enquiry"
    PLAYERS = "players"
    NIGHT = "night"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A playing that can go on."""

    play: str
    seed: int
    path: Path


class Trouble(StrEnum):
    """Something that went wrong and that the player is told, with a way on."""

    NOT_SAVED = "not_saved"
    RECORDS_DAMAGED = "records_damaged"
    SETTINGS_DAMAGED = "settings_damaged"
    SCENARIO_BROKEN = "scenario_broken"
    NO_SCENARIOS = "no_scenarios"
    PACK_REFUSED = "pack_refused"
    CATALOGUE_DAMAGED = "catalogue_damaged"
    NO_EDITOR = "no_editor"
    STUDY_UNUSABLE = "study_unusable"
    NOT_WRITTEN = "not_written"
    STORE_UNUSABLE = "store_unusable"


@dataclass(frozen=True, slots=True)
class Notice:
    """A trouble with its particulars (a reason in the system's words, a file)."""

    trouble: Trouble
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything that decides which page shows; `hidden` while the quick exit's neutral page stands before it.

    `pack` is the organisation's whose scenarios, norm and partners stand beside the game's own, `preview` the file that
    an author is writing. `programme` is followed by what was `played` and `recalled` until `today`; `card` is the open
    one. `enquiry` is the study that this computer takes part in; it knows nothing of the `crew`, who play here.
    `told_to` is the organisation whose learning record store is told which modules are completed, "" without one.
    `rehearsing` is the rehearsal that is set up or runs, `rehearsals` the programmes of them.
    """

    catalogue: Mapping[str, Scenario]
    help_lines: tuple[HelpLine, ...]
    settings: Settings
    view: View = View.MENU
    hidden: bool = False
    play: Solo | None = None
    unfinished: Mapping[str, Unfinished] = field(default_factory=dict)
    finished: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    pack: Pack | None = None
    preview: Preview | None = None
    plans: Mapping[str, SessionPlan] = field(default_factory=dict)
    setup: Setup | None = None
    group: Board | None = None
    programme: Programme | None = None
    played: tuple[Played, ...] = ()
    recalled: tuple[Recalled, ...] = ()
    today: date = date.min
    card: OpenedCard | None = None
    enquiry: Enquiry | None = None
    crew: Crew = field(default_factory=Crew)
    told_to: str = ""
    rehearsing: Rehearsing | None = None
    rehearsals: Mapping[str, RehearsalProgramme] = field(default_factory=dict)

    def progress(self) -> Progress | None:
        """Where the player is in the programme; None without one."""
        if self.programme is None:
            return None
        return progress(self.programme, self.catalogue, self.played, self.recalled, self.today)


class GroupPress(StrEnum):
    """Acts around a group session: what they need of the network is done by whoever holds the server."""

    SET_UP = "set_up"
    START = "start"
    PUBLIC = "public"
    OPEN_BROWSER = "open_browser"


@dataclass(frozen=True, slots=True)
class LeadGroup:
    """Lead the group session from the window: with the keyboard, or the remote control of a projector."""

    act: GroupAct


@dataclass(frozen=True, slots=True)
class Arrange:
    """Set the session up like this."""

    setup: Setup


@dataclass(frozen=True, slots=True)
class BoardIs:
    """The session as it is now; None once it was left."""

    board: Board | None


@dataclass(frozen=True, slots=True)
class Begin:
    """Play a scenario from its beginning."""

    scenario: str
    play: str = ""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on with an unfinished playing."""

    scenario: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Pick a choice."""

    choice: str


@dataclass(frozen=True, slots=True)
class Open:
    """Open a view over the present one."""

    view: View


@dataclass(frozen=True, slots=True)
class Change:
    """Change the settings to these."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Recall:
    """What earlier visits of this player left, once it has been read: playings that can go on, and what was played to
    the end."""

    unfinished: Mapping[str, Unfinished]
    finished: Mapping[str, int]
    notices: tuple[Notice, ...] = ()
    played: tuple[Played, ...] = ()
    recalled: tuple[Recalled, ...] = ()
    player: str = ""


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody took the seat: these are the players now, their own settings, and what they left. `erased` when whoever
    sat there had everything erased."""

    players: tuple[Player, ...]
    settings: Settings
    recall: Recall
    erased: bool = False


class Press(StrEnum):
    """Acts without particulars."""

    DONE = "done"
    ONWARD = "onward"
    GO_BACK = "go_back"
    SKIP = "skip"
    CLOSE = "close"
    TO_MENU = "to_menu"
    TO_TRAINING = "to_training"
    QUICK_EXIT = "quick_exit"
    COME_BACK = "come_back"
    QUIT = "quit"
    NOTICE_READ = "notice_read"
    TRY_AGAIN = "try_again"


GroupDo = GroupPress | LeadGroup | Arrange | BoardIs
"""Acts of a group session."""
CardDo = OpenCard | AnswerCard
"""Acts with a card of theory."""
PlayerDo = CrewAct | Seated
"""Acts of whoever plays here, and what comes of them."""
PlayDo = Begin | Continue | Pick | JumpTo
"""Acts in a scenario that is played alone."""
Act = PlayDo | Open | Change | Recall | Press | Rewritten | Edit | GroupDo | RehearsalDo | CardDo | PlayerDo
"""What a person does on a page."""

FromElsewhere = (Recall, Rewritten, BoardIs, Arrange, RehearsalIs, Printed)
IN_REHEARSAL = (RehearsalPress, Print, LeadRehearsal, ArrangeRehearsal, RehearsalIs, Look)
AT_THE_SEAT = (Choose, Typed, Refused, Written, CrewPress, Chore, Seated)
IN_PLAY = (Press.DONE, Press.ONWARD, Press.GO_BACK, Press.SKIP)


def react(visit: Visit, act: Act) -> tuple[Visit, tuple[Happening, ...]]:
    """The visit after the act, with what must be written in the log before its page shows."""
    if isinstance(act, FromElsewhere):
        return _told(visit, act), ()
    if visit.hidden and act is not Press.QUIT:
        return replace(visit, hidden=act is not Press.COME_BACK), ()
    if isinstance(act, IN_REHEARSAL) or (isinstance(act, Typed) and visit.view is View.REHEARSAL):
        return _in_rehearsal(visit, act), ()
    if isinstance(act, AT_THE_SEAT):
        return _at_the_seat(visit, act), ()
    if visit.enquiry and _asks(visit, act):
        return _enquired(visit, visit.enquiry, act)
    return _react(visit, act)


def _react(visit: Visit, act: Act) -> tuple[Visit, tuple[Happening, ...]]:
    match act:
        case Begin():
            return _begin(visit, act)
        case Continue():
            return _continue(visit, act), ()
        case Open(view):
            return replace(visit, view=view, crew=replace(visit.crew, asked=Asked.WHO)), ()
        case Change(settings):
            return replace(visit, settings=settings), ()
        case JumpTo(scene) if visit.play:
            return replace(visit, view=View.PLAY, play=jumped(visit.play, scene)), ()
        case Pick() if visit.play and visit.view is View.PLAY:
            return _played(visit, *solo.pick(visit.play, act.choice))
        case OpenCard(card):
            return _open_card(visit, card), ()
        case AnswerCard() | Press.ONWARD if visit.view is View.CARD and visit.card:
            return _with_card(visit, visit.card, act)
        case Press() if act in IN_PLAY:
            return _press_in_play(visit, act)
        case Press():
            return _press(visit, act), ()
        case _:
            return visit, ()


def _begin(visit: Visit, act: Begin) -> tuple[Visit, tuple[Happening, ...]]:
    scenario = visit.catalogue.get(act.scenario)
    if scenario is None:
        return visit, ()
    play = solo.start(scenario, act.play, act.seed)
    started = Started(act.play, scenario.id, act.seed)
    return replace(visit, view=View.PLAY, play=play), (started,)


def _continue(visit: Visit, act: Continue) -> Visit:
    scenario, left = visit.catalogue.get(act.scenario), visit.unfinished.get(act.scenario)
    if scenario is None or left is None:
        return visit
    play = solo.resume(scenario, left.play, left.seed, left.path)
    return replace(visit, view=View.PLAY, play=play)


def _recall(visit: Visit, recalled: Recall) -> Visit:
    """What was left before this visit; what this visit itself left already is newer and stays. What comes late, of
    somebody who has left the seat by now, is dropped."""
    if recalled.player != visit.crew.playing:
        return visit
    return replace(
        visit,
        unfinished={**recalled.unfinished, **visit.unfinished},
        finished={**recalled.finished, **visit.finished},
        played=(*recalled.played, *visit.played),
        recalled=(*recalled.recalled, *visit.recalled),
        notices=(*visit.notices, *recalled.notices),
    )


def _at_the_seat(visit: Visit, act: CrewAct | Seated) -> Visit:
    """The visit after an act around who plays; pages that it needs open by themselves."""
    if isinstance(act, Seated):
        return _seated(visit, act)
    crew = visit.crew
    if act is CrewPress.NEW:
        crew = replace(crew, left=not crew.playing and bool(visit.finished or visit.unfinished))
    crew = crew_react(crew, act)
    return replace(visit, crew=crew, view=View.PLAYERS if crew.asked is not Asked.WHO else visit.view)


def _seated(visit: Visit, act: Seated) -> Visit:
    """The visit of whoever took the seat: nothing of the one before is left in it."""
    recall, enquiry = act.recall, visit.enquiry
    if enquiry is not None:
        from game.evaluation.enquiry import opened as opened_enquiry

        enquiry = opened_enquiry(enquiry)
    return replace(
        visit,
        settings=act.settings,
        view=View.PLAYERS if act.erased else View.MENU,
        play=None,
        card=None,
        unfinished=recall.unfinished,
        finished=recall.finished,
        played=recall.played,
        recalled=recall.recalled,
        notices=(*visit.notices, *recall.notices),
        enquiry=enquiry,
        crew=seated(visit.crew, act.players, recall.player, erased=act.erased),
    )


def _told(visit: Visit, act: Recall | Rewritten | BoardIs | Arrange | RehearsalIs | Printed) -> Visit:
    """The visit with what came from elsewhere, whether or not the game is hidden."""
    match act:
        case Recall():
            return _recall(visit, act)
        case Rewritten():
            return _rewritten(visit, act)
        case RehearsalIs() | Printed():
            return _in_rehearsal(visit, act)
        case _:
            return _in_group(visit, act)


def _in_group(visit: Visit, act: BoardIs | Arrange) -> Visit:
    """The visit with the session as it is now; the page opens when it is set up or begins."""
    if isinstance(act, Arrange):
        return replace(visit, setup=act.setup, view=View.GROUP)
    opens = visit.group is None and act.board is not None
    return replace(visit, group=act.board, view=View.GROUP if opens else visit.view)


def _in_rehearsal(visit: Visit, act: RehearsalDo | Typed) -> Visit:
    """The visit with the rehearsal's pages after the act. They open when one is set up and when it begins; what comes
    late, of one that was left, opens nothing."""
    before = visit.rehearsing
    if before is None:
        if act is not RehearsalPress.SET_UP:
            return visit
        return replace(visit, rehearsing=Rehearsing(RehearsalSetup(waiting=True)), view=View.REHEARSAL)
    begins = isinstance(act, RehearsalIs) and before.board is None
    return replace(visit, rehearsing=rehearsing_react(before, act), view=View.REHEARSAL if begins else visit.view)


def _rewritten(visit: Visit, act: Rewritten) -> Visit:
    """The visit with the file as it is now: the story at the same place, or the mistakes before the last good one."""
    visit = replace(visit, preview=act.preview)
    if act.scenario is None:
        return replace(visit, view=View.MISTAKES)
    view = View.PLAY if visit.play is None or visit.view is View.MISTAKES else visit.view
    catalogue = {**visit.catalogue, act.scenario.id: act.scenario}
    return replace(visit, catalogue=catalogue, view=view, play=rewritten(visit.play, act.scenario))


def closes_to(visit: Visit) -> View:
    """The view that shows when the open one is closed."""
    if visit.view is View.HOTSPOT:
        return View.REHEARSAL if visit.rehearsing else View.GROUP
    home = View.PLAY if visit.play else View.PROGRAMME if visit.view is View.CARD else _led(visit) or View.MENU
    if visit.view in (View.SETTINGS, View.READ_BACK) and visit.play:
        return View.PAUSE
    return home


def _led(visit: Visit) -> View | None:
    """The view of what somebody leads for others and that runs; None where nothing does."""
    if visit.rehearsing and visit.rehearsing.board:
        return View.REHEARSAL
    return View.GROUP if visit.group else None


def _press(visit: Visit, press: Press) -> Visit:
    match press:
        case Press.CLOSE if visit.view is View.REHEARSAL and visit.rehearsing and visit.rehearsing.over:
            return replace(visit, rehearsing=replace(visit.rehearsing, over=Over.NOTHING))
        case Press.CLOSE:
            return replace(visit, view=closes_to(visit))
        case Press.TO_MENU:
            home = View.NIGHT if _completes(visit) else View.MENU
            return replace(_kept(visit), view=home, play=None, group=None, setup=None, rehearsing=None)
        case Press.TO_TRAINING:
            after = View.NIGHT if _completes(visit) else View.PROGRAMME
            return replace(_kept(visit), view=after, play=None)
        case Press.QUICK_EXIT:
            return replace(visit, hidden=True)
        case Press.QUIT:
            return replace(visit, view=View.CLOSED)
        case Press.NOTICE_READ | Press.TRY_AGAIN:
            return replace(visit, notices=visit.notices[1:])
        case _:
            return visit


def _completes(visit: Visit) -> bool:
    """Whether what was just played to its end was the last module of the whole path, for the first time."""
    play, programme = visit.play, visit.programme
    if play is None or programme is None or play.state.scene not in play.scenario.endings:
        return False
    if not programme.module_of(play.scenario.id) or visit.finished.get(play.scenario.id):
        return False
    there = {module.scenario for module in programme.modules.values() if module.scenario in visit.catalogue}
    return there <= {one.scenario for one in visit.played}


def _press_in_play(visit: Visit, press: Press) -> tuple[Visit, tuple[Happening, ...]]:
    if visit.play is None or visit.view is not View.PLAY:
        return visit, ()
    match press:
        case Press.DONE:
            return _played(visit, *solo.done(visit.play))
        case Press.SKIP:
            return _played(visit, *solo.skip(visit.play))
        case Press.GO_BACK if visit.play.showing is Showing.NOTE:
            return _press(visit, Press.TO_MENU), ()
        case Press.GO_BACK:
            return _played(visit, *solo.go_back(visit.play))
        case _:
            return _played(visit, solo.onward(visit.play), ())


def _played(visit: Visit, play: Solo, happened: tuple[Happening, ...]) -> tuple[Visit, tuple[Happening, ...]]:
    ends = [one.ending for one in happened if isinstance(one, Finished)]
    played = tuple(Played(play.scenario.id, play.seed, play.path, ending, visit.today) for ending in ends)
    visit = replace(visit, play=play, played=(*visit.played, *played))
    if visit.enquiry and any(isinstance(one, Moved) for one in happened):
        from game.evaluation import enquiry

        after, told = enquiry.played(visit.enquiry, play.scenario, play.path, finished=bool(ends))
        return replace(visit, enquiry=after), (*happened, *told)
    return visit, happened


def _asks(visit: Visit, act: Act) -> bool:
    """Whether the act opens the study, or is one of its own pages'."""
    if visit.view is View.ENQUIRY:
        return isinstance(act, Pick) or act in (Press.SKIP, Press.GO_BACK)
    return act == Open(View.ENQUIRY)


def _enquired(visit: Visit, asked: Enquiry, act: Act) -> tuple[Visit, tuple[Happening, ...]]:
    from game.evaluation import enquiry

    if isinstance(act, Open):
        return replace(visit, view=View.ENQUIRY, enquiry=enquiry.opened(asked)), ()
    if isinstance(act, Pick):
        after, told = enquiry.pick(asked, act.choice)
    elif act is Press.SKIP:
        after, told = enquiry.skip(asked)
    elif asked.stage is enquiry.Stage.MOMENT:
        return replace(visit, view=View.MENU), ()
    else:
        after, told = enquiry.go_back(asked), ()
    return replace(visit, enquiry=after), told


def _open_card(visit: Visit, card: str) -> Visit:
    now = visit.progress()
    found = opened(visit.programme, now, card) if visit.programme and now else None
    return replace(visit, view=View.CARD, card=found) if found else visit


def _with_card(visit: Visit, card: OpenedCard, act: Act) -> tuple[Visit, tuple[Happening, ...]]:
    if isinstance(act, AnswerCard):
        after, happened = answered(card, act.choice)
        return _turned(replace(visit, card=after), happened)
    return _next_card(visit, card)


def _next_card(visit: Visit, card: OpenedCard) -> tuple[Visit, tuple[Happening, ...]]:
    """From a card to the next that waits, or back to the programme; one that was read for the first time counts now."""
    read = () if card.asks else (CardTurned(card.card.id, None),)
    visit, happened = _turned(visit, read)
    if card.waiting:
        return _open_card(visit, card.waiting[0]), happened
    return replace(visit, view=View.PROGRAMME, card=None), happened


def _turned(visit: Visit, turns: tuple[CardTurned, ...]) -> tuple[Visit, tuple[Happening, ...]]:
    noon = datetime.combine(visit.today, time(12), UTC)
    recalled = tuple(Recalled(turn.card, noon, turn.fits) for turn in turns)
    return replace(visit, recalled=(*visit.recalled, *recalled)), turns


def _kept(visit: Visit) -> Visit:
    """The visit with the present playing among the unfinished ones, or counted as finished."""
    play = visit.play
    if play is None or not play.path:
        return visit
    others = {id_: left for id_, left in visit.unfinished.items() if id_ != play.scenario.id}
    if play.state.scene in play.scenario.endings:
        count = visit.finished.get(play.scenario.id, 0) + 1
        return replace(visit, unfinished=others, finished={**visit.finished, play.scenario.id: count})
    return replace(visit, unfinished={**others, play.scenario.id: Unfinished(play.id, play.seed, play.path)})
