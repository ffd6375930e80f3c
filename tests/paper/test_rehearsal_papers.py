"""The papers of a rehearsal: every text stands on its card in both languages, nothing lies over an edge, no names."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.pages.rehearsal.setup import rehearsable
from game.pages.rehearsal.words import told_of
from game.pages.telling import Telling
from game.paper.rehearsal.after_action import AfterAction, after_action_pdf
from game.paper.rehearsal.cards import A6, PAD, SIZES, Ruler, cards_on_a4, cards_on_a6, plan_of
from game.paper.rehearsal.faces import Face, Piece, faces
from game.paper.rehearsal.preparation import preparation_pdf
from game.paper.sheet_of_paper import sheet
from game.story.rehearsal import ROUNDS, Duty
from game.story.scenario import STEPS
from game.training.rehearsal.acts import Agreed, Lead, Led, OnPaper, Wrote
from game.training.rehearsal.reducer import begin_rehearsal, replayed
from game.training.rehearsal.session import RehearsalSession, Terms
from game.training.rehearsal.tally import Tally
from tests.effort import often
from tests.pages.test_rehearsal_pages import BEGAN, moments
from tests.pages.walk import language
from tests.shipped import ROOT, cast, library

FONTS = ROOT / "assets" / "fonts"
IDS = [scenario.id for scenario in rehearsable(library().scenarios, library().rehearsals)]
CASES = [(scenario, code) for scenario in IDS for code in ("nl", "en")]
LEAST = 8.5
"""Points that are read by the light of a tent."""
DPI = 60


def begun(scenario: str, people: int = 12) -> RehearsalSession:
    """A rehearsal of this scenario."""
    found = library().scenarios[scenario]
    assert found.rehearsal is not None
    return begin_rehearsal(found, Terms(people, tuple(found.rehearsal.posts), found.rehearsal.boxes, 7), BEGAN)


def told(session: RehearsalSession, code: str) -> Telling:
    """How it is told."""
    return told_of(session, language(code), cast())


@cache
def all_faces(scenario: str, code: str) -> tuple[Face, ...]:
    """A card of every kind: each role card of the scenario, an observer's, the chairs, the radio."""
    session = begun(scenario, 60)
    kinds = {(face.title, face.pieces): face for face in faces(session, told(session, code))}
    return tuple(kinds.values())


@pytest.mark.parametrize(("scenario", "code"), CASES)
def test_every_text_stands_on_its_card_large_enough_to_read(scenario: str, code: str) -> None:
    """Each role card that can be dealt is among them; on each all text has room, and the map with it."""
    rehearsal = library().scenarios[scenario].rehearsal
    assert rehearsal is not None
    pdf = sheet("x", code, FONTS)
    pdf.c_margin = 0
    found, ruler = all_faces(scenario, code), Ruler(pdf)
    session = begun(scenario)
    for card in rehearsal.cards.values():
        words = told(session, code).tell(card.does_not)
        assert any(piece.text == words for face in found for piece in face.pieces), card.id
    for face in found:
        plan = plan_of(ruler, face)
        assert plan.fits, face.title
        assert plan.size >= LEAST, (face.title, plan.size)
        assert plan.with_map or not face.map, face.title


@pytest.mark.parametrize(("scenario", "code"), CASES)
def test_no_ink_lies_over_the_edge_of_a_card(scenario: str, code: str) -> None:
    """Every card of the scenario, rendered: white all around, and something in the middle."""
    for page in rendered(cards_on_a6(all_faces(scenario, code), language(code), FONTS)):
        assert page.shape[0] > page.shape[1]
        edge = round((PAD - 2) / 25.4 * DPI)
        for strip in (page[:edge], page[-edge:], page[:, :edge], page[:, -edge:]):
            assert strip.min() > 200
        assert page.min() < 60


def test_every_sheet_can_be_cut() -> None:
    """Four cards on each, white along the cuts but for the marks at the edges; the log of the control room last."""
    cards = all_faces(IDS[0], "nl")
    a4 = rendered(cards_on_a4(cards, language("nl"), FONTS))
    assert len(a4) == -(-len(cards) // 4) + 1
    for page in a4[:-1]:
        down, across = page.shape[0] // 2, page.shape[1] // 2
        near, mark = round(4 / 25.4 * DPI), round(6 / 25.4 * DPI)
        assert page[down - near : down + near, mark : across - mark].min() > 200
        assert page[mark : down - mark, across - near : across + near].min() > 200


def test_cards_are_black_on_white() -> None:
    """No colour, no filled ground: they come out of any printer, and can be written on."""
    for page in rendered(cards_on_a6(all_faces(IDS[0], "nl"), language("nl"), FONTS), grey=False):
        assert (page.max(axis=2).astype(int) - page.min(axis=2)).max() < 30
        assert (page.mean(axis=2) < 128).mean() < 0.15


def test_everybody_gets_a_card_for_every_round() -> None:
    """Three of each number, in order, and for each circle the radio and two chairs."""
    session = begun(IDS[0], 12)
    found = faces(session, told(session, "nl"))
    assert [face.number for face in found[:36]] == [str(n) for n in range(1, 13) for _ in range(ROUNDS)]
    assert len(found) == 36 + 2 * 5


def test_who_leaves_everything_out_gets_a_card_too() -> None:
    """The timekeeper's."""
    refused = {1: frozenset(duty for duty in Duty if duty is not Duty.TIMEKEEPER)}
    session = replace(begun(IDS[0], 6), refused=refused)
    mine = [face for face in faces(session, told(session, "nl")) if face.number == "1"]
    assert {face.title for face in mine} == {"Bewaakt de tijd"}
    assert all(face.pieces for face in mine)


@settings(max_examples=often(15, 100))
@given(st.lists(st.builds(Piece, st.text("Wat je doet ", max_size=20), st.text("nmaeio ", max_size=180)), max_size=6))
def test_six_texts_of_any_words_stand_on_a_card(pieces: list[Piece]) -> None:
    """As long as the reader of scenarios takes them: the text gets smaller before anything is lost."""
    pdf = sheet("x", "nl", FONTS)
    pdf.c_margin = 0
    plan = plan_of(Ruler(pdf), Face("7", "Ronde 1", "Helper, bar", tuple(pieces), "Stop"))
    assert plan.fits
    assert plan.size in SIZES
    assert plan.high <= A6[1] - PAD


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_page_for_after_it_tells_steps_and_agreements_and_no_names(code: str) -> None:
    """Strong and weak, what was agreed; nobody's number, nobody's name."""
    session = begun(IDS[0])
    seen = {step: 9 - 2 * at for at, step in enumerate(STEPS)}
    session = replayed(session, [OnPaper(0, Tally(4, seen))])
    while session.phase != "agree":
        session = replayed(session, [Led(Lead.NEXT, BEGAN)])
    name = next(iter(session.rehearsal.agreements))
    session = replayed(session, [Agreed(name, True), Wrote("We bellen elkaar om tien uur")])
    pdf = after_action_pdf(AfterAction(session, date(2026, 11, 30)), told(session, code), FONTS)
    words = text_of(pdf)
    assert told(session, code).tell(session.rehearsal.agreements[name]) in words
    assert "We bellen elkaar om tien uur" in words
    assert ("Het sterkst: Herkennen." if code == "nl" else "Strongest: Recognise.") in words
    assert not any(person.name in words.split() for person in cast())
    for page in rendered(pdf):
        assert page[:, -round(15 / 25.4 * DPI) :].min() > 200


def test_the_page_for_after_the_table_has_the_log() -> None:
    """The line of each message that was decided."""
    session = moments(IDS[0], tabletop=True)[-1]
    words = text_of(after_action_pdf(AfterAction(session, date(2026, 11, 30)), told(session, "nl"), FONTS))
    for message in session.rehearsal.tabletop.messages:
        assert message.log.message.split(".")[0] in words


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_organisers_list_has_every_point_and_fits(code: str) -> None:
    """Two people, a quiet place, who decides, what follows on what, the police and Centrum Seksueel Geweld."""
    programme = library().rehearsals["festival"]
    pdf = preparation_pdf(programme, language(code), FONTS)
    words = text_of(pdf)
    for advice in programme.preparation:
        assert language(code).tell(advice.title) in words
    assert "0800-0188" in words
    for page in rendered(pdf):
        for strip in (page[:, : round(15 / 25.4 * DPI)], page[:, -round(15 / 25.4 * DPI) :], page[-20:]):
            assert strip.min() > 200


def rendered(pdf: bytes, *, grey: bool = True) -> list[np.ndarray]:
    """Each page as an array of brightness (0 black, 255 white), or of colours."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [np.asarray(page.render(scale=DPI / 72, grayscale=grey).to_pil()) for page in document]


def text_of(pdf: bytes) -> str:
    """All words of the pages, in one line."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
