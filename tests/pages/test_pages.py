"""Pages: complete, in every language, and playable from start to end by what they offer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.pages.make import page_of
from game.pages.page import Arrangement, Page
from game.pages.spoken import spoken_control, spoken_page
from game.training.visit import Open, Press, View, react
from tests.pages.walk import CODES, first_visit, language, pages, playing, visits
from tests.shipped import FIRST, cast, first_golden, golden, golden_path, library


@pytest.mark.parametrize("code", CODES)
def test_no_page_leaves_a_place_unfilled(code):
    """No name, pronoun or number is missing in any sentence."""
    for page in pages(code):
        assert "{" not in words(page), page.id
        assert "}" not in words(page), page.id


@pytest.mark.parametrize("code", CODES)
def test_every_page_can_be_left_and_played_on(code):
    """Each page has a focus, unique controls, a name for each, and (but for the neutral one) help and quick exit."""
    for page in pages(code):
        ids = [control.id for control in page.controls()]
        assert len(set(ids)) == len(ids), page.id
        assert page.control(page.first_focus()) is not None, page.id
        assert all(control.label for control in page.controls()), page.id
        assert page.title, page.id
        if page.arrangement is not Arrangement.NEUTRAL:
            assert page.control("exit") is not None, page.id
            assert page.control("help") is not None, page.id
        keys = [control.key for control in page.controls() if control.key]
        assert len(set(keys)) == len(keys), page.id


@pytest.mark.parametrize("code", CODES)
def test_every_picture_is_described(code):
    """Who cannot see the picture is told who stands where, how, with which face."""
    for page in pages(code):
        if page.picture:
            names = [page.picture.people[figure.role].name for figure in page.picture.picture.figures]
            assert all(name in page.picture.description for name in names), page.id


def test_everything_that_is_shown_is_said_aloud():
    """Title, texts, question and explanations are all in what is read aloud."""
    for page in pages("nl"):
        said = spoken_page(page, language("nl"))
        assert page.title in said
        assert all(paragraph.text in said for paragraph in page.body), page.id
        assert page.prompt in said
        assert all(option.remark in said for option in page.options if option.act is None), page.id


def test_a_control_is_said_with_name_role_state_and_place():
    """«Ja, keuze, niet gekozen, 1 van 3»: somebody who only hears knows what the focus is on."""
    weighed = [(page, o) for page in pages("nl") for o in page.options if o.group == "consent" and o.act]
    weigh, option = next((page, o) for page, o in weighed if o.on is False and o.label == "Ja")
    said = spoken_control(weigh, option, language("nl"))
    assert "Willen ze het allebei?" in said
    assert said.endswith("Ja, keuze, niet gekozen, 1 van 3")


def test_the_neutral_page_says_nothing_of_the_game():
    """Somebody who looks over a shoulder learns nothing."""
    for code in CODES:
        neutral = next(page for page in pages(code) if page.id == "neutral")
        assert "omstander" not in words(neutral).lower()
        assert neutral.picture is None


def test_the_wanted_choice_stands_at_every_place():
    """Over many playings the first option is no more often the wanted one than chance allows."""
    first = wanted = 0
    scenario = library().scenarios[FIRST]
    for seed in range(200):
        begun = next(iter(playing(*first_golden(), seed)))
        visit, _ = react(first_visit_with(begun), Press.ONWARD)
        page = page_now(visit)
        choice = scenario.scenes[scenario.start].questions[0].choice(page.options[0].id)
        first += 1
        wanted += choice is not None and choice.wanted is not None
    assert 0.2 < wanted / first < 0.5  # one of three; sd 0.033


def test_a_less_good_answer_shows_what_is_wanted_and_asks_again():
    """No score, no harm: the wanted behaviour, why, and another go (content rule 3)."""
    shown = 0
    for visit in visits():
        page = page_now(visit)
        if page.onward and page.onward.label == "Nog een keer":
            assert any(paragraph.label == "Wat hier helpt" and paragraph.text for paragraph in page.body)
            assert any(option.remark for option in page.options) or any(group.remark for group in page.groups)
            shown += 1
    assert shown > 20


@pytest.mark.parametrize(("scenario", "ending"), golden())
def test_the_debrief_tells_every_step(scenario, ending):
    """What was done per step, the norm, a sentence to try, reporting and pressing charges, and who helps."""
    *_, steps, afterwards, helps = [page_now(first_visit_with(play)) for play in playing(scenario, ending, 1)]
    for name in ("Herkennen", "Beoordelen", "Verantwoordelijkheid nemen", "Weten hoe", "Ingrijpen"):
        assert name in words(steps)
    debrief = library().scenarios[scenario].debrief
    assert debrief.norm.message in words(afterwards)
    assert debrief.sentence.message in words(afterwards)
    assert "aangifte" in words(afterwards)
    assert all(line.number in words(helps).lower() for line in library().help_lines)


def test_what_was_said_can_be_read_back():
    """Every choice that was made in a playing stands in the log, with its explanation."""
    scenario, ending = first_golden()
    *_, last = playing(scenario, ending, 1)
    visit = first_visit_with(last)
    page = page_now(react(visit, Open(View.READ_BACK))[0])
    for move in golden_path(scenario, ending):
        scene = library().scenarios[scenario].scenes[move.scene]
        for question in scene.questions:
            for choice in question.choices:
                if choice.id in getattr(move, "picks", ()) and "{" not in choice.explanation.message:
                    assert " ".join(choice.explanation.message.split()) in words(page)


def words(page: Page) -> str:
    """All the words on the page."""
    parts = [page.title, page.kicker, page.prompt, page.live]
    parts += [f"{paragraph.label} {paragraph.text}" for paragraph in page.body]
    parts += [f"{group.label} {group.detail} {group.remark}" for group in page.groups]
    parts += [f"{control.label} {control.detail} {control.remark}" for control in page.controls()]
    parts += [f"{step.name} {step.state}" for step in page.strip]
    return "\n".join(parts + ([page.picture.description] if page.picture else []))


def first_visit_with(play):
    """The visit in which this is being played."""
    return replace(first_visit(), view=View.PLAY, play=play)


def page_now(visit):
    """The visit's page in Dutch."""
    return page_of(visit, language("nl"), cast())
