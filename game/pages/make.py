"""Which page a visit shows."""

from __future__ import annotations

from game.language import Language
from game.pages.ending import ending_pages
from game.pages.explanation import explanation_page
from game.pages.group.setup import hotspot_page, setup_page
from game.pages.group.wall import wall_page
from game.pages.menu import help_page, menu_page, neutral_page, notice_page, pause_page, settings_page
from game.pages.night import in_shift, night_page
from game.pages.page import Page
from game.pages.players import players_page
from game.pages.preview import mistakes_page, scenes_page, with_preview
from game.pages.programme import card_page, programme_page
from game.pages.read_back import read_back_page
from game.pages.scene import note_page, scene_page
from game.pages.telling import telling
from game.people.person import Cast
from game.story.help import HelpLine
from game.story.pack import Pack
from game.training.rehearsal.rehearsing import Over, Rehearsing
from game.training.solo import Showing, Solo
from game.training.visit import View, Visit


def page_of(visit: Visit, language: Language, cast: Cast) -> Page:
    """The page that the visit shows, in this language, with people of this cast."""
    return with_preview(_page_of(visit, language, cast), visit, language)


def _page_of(visit: Visit, language: Language, cast: Cast) -> Page:
    if visit.hidden:
        return neutral_page(language)
    if visit.notices:
        return notice_page(visit.notices[0], language)
    return _page_around(visit, language) or _page_open(visit, language, cast)


def _page_around(visit: Visit, language: Language) -> Page | None:
    """The pages that are the same for every scenario and programme; None where another is open."""
    match visit.view:
        case View.SETTINGS:
            return settings_page(visit, language)
        case View.HELP:
            return help_page(visit, language)
        case View.PLAYERS:
            return players_page(visit, language)
        case _:
            return None


def _page_open(visit: Visit, language: Language, cast: Cast) -> Page:
    match visit.view:
        case View.HOTSPOT if visit.rehearsing:
            return hotspot_page(visit.rehearsing.setup.system, language)
        case View.GROUP | View.HOTSPOT if visit.group or visit.setup:
            return _group_page(visit, language, cast)
        case View.REHEARSAL if visit.rehearsing:
            return _rehearsal_page(visit, visit.rehearsing, language, cast)
        case View.MISTAKES if visit.preview:
            return mistakes_page(visit.preview, language, playable=visit.play is not None)
        case View.SCENES if visit.preview and visit.play:
            return scenes_page(visit, visit.play.scenario, visit.preview, language)
        case View.PROGRAMME if visit.programme and (now := visit.progress()):
            return programme_page(visit, visit.programme, now, language, cast)
        case View.NIGHT:
            return night_page(language, cast)
        case View.CARD if visit.card:
            return card_page(visit, visit.card, language, cast)
        case View.ENQUIRY if visit.enquiry:
            from game.pages.enquiry import enquiry_page

            return enquiry_page(visit.enquiry, language)
        case View.PAUSE | View.READ_BACK | View.PLAY if visit.play:
            return _in_play(visit, visit.play, language, cast)
        case _:
            return menu_page(visit, language, cast)


def _in_play(visit: Visit, play: Solo, language: Language, cast: Cast) -> Page:
    match visit.view:
        case View.PAUSE:
            return pause_page(language)
        case View.READ_BACK:
            return read_back_page(play, telling(play.scenario, play.seed, language, cast))
        case _:
            found = frozenset(one.ending for one in visit.played if one.scenario == play.scenario.id)
            page = play_page(play, visit.help_lines, language, cast, visit.pack, found)
            return in_shift(page, visit, play, language)


def _group_page(visit: Visit, language: Language, cast: Cast) -> Page:
    """The wall of a group session, or what is set up before it."""
    if visit.view is View.HOTSPOT or (visit.group is None and visit.setup is None):
        return hotspot_page(visit.setup.system if visit.setup else "linux", language)
    if visit.group is not None:
        return wall_page(visit.group, language, cast, visit.help_lines)
    assert visit.setup is not None
    return setup_page(visit.setup, visit.plans, language)


def _rehearsal_page(visit: Visit, rehearsing: Rehearsing, language: Language, cast: Cast) -> Page:
    """What leads a rehearsal, or what is set up before it."""
    from game.pages.rehearsal.lead import lead_page
    from game.pages.rehearsal.setup import preparation_page, setup_page

    if rehearsing.board is not None:
        return lead_page(rehearsing, rehearsing.board, language, cast, visit.help_lines)
    if rehearsing.over is Over.PREPARATION:
        return preparation_page(visit, rehearsing.setup, language)
    return setup_page(visit, rehearsing.setup, language)


def play_page(
    play: Solo,
    help_lines: tuple[HelpLine, ...],
    language: Language,
    cast: Cast,
    pack: Pack | None = None,
    found: frozenset[str] = frozenset(),
) -> Page:
    """The page of a playing: its note, a scene, an explanation, or the ending and what follows; `found` are the endings
    that the player came to earlier."""
    told = telling(play.scenario, play.seed, language, cast)
    match play.showing:
        case Showing.NOTE:
            return note_page(play, told, pack)
        case Showing.SCENE:
            return scene_page(play, told)
        case Showing.EXPLANATION:
            return explanation_page(play, told, pack)
        case _:
            return ending_pages(play, help_lines, told, pack, found)
