"""A scenario as a chart: everything in its lane, nothing over each other, every way drawn."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings

from game.paper.chart import HIGH, WIDE, Notes, chart_of, ways_of
from game.paper.chart_file import as_html, as_png, as_svg
from tests.shipped import ROOT, library
from tests.story.scenarios import scenarios

FRIDAY = library().scenarios["horeca/vrijdag-aan-de-bar"]


@given(scenarios(lawful=False) | scenarios())
@settings(max_examples=25)
def test_nothing_lies_over_each_other_and_each_scene_in_the_lane_of_its_step(scenario):
    """Also of a story that no author would draw."""
    chart = chart_of(scenario)
    assert {box.name for box in chart.boxes} == {*scenario.scenes, *scenario.endings}
    for one, other in combinations(chart.boxes, 2):
        assert abs(one.x - other.x) >= WIDE or abs(one.y - other.y) >= HIGH, (one, other)
    lanes = {lane.step: lane for lane in chart.lanes}
    for box in chart.boxes:
        lane = lanes[box.step]
        assert lane.top <= box.y - HIGH / 2
        assert box.y + HIGH / 2 <= lane.foot
        assert box.x - WIDE / 2 >= 0
        assert box.x + WIDE / 2 <= chart.width
    assert [line.way for line in chart.lines] == list(ways_of(scenario))


def test_the_story_runs_down_the_chart():
    """A wanted way never leads up: who reads down reads what comes next."""
    chart = chart_of(FRIDAY)
    at = {box.name: box.y for box in chart.boxes}
    assert all(at[line.way.start] < at[line.way.end] for line in chart.lines if line.way.wanted)


def test_the_picture_shows_scenes_findings_and_no_text_of_the_story():
    """The texts are for who plays; the chart is for who writes."""
    notes = Notes({"kijken": ("no-effect: iets",)}, {"opening": 1.0, "kijken": 0.5}, {"opening": 36})
    svg = as_svg(chart_of(FRIDAY), FRIDAY, notes)
    shown = "".join(ET.fromstring(svg).itertext())
    assert all(name[:20] in shown for name in FRIDAY.scenes)
    assert "no-effect: iets" in shown
    assert "50%" in shown
    assert FRIDAY.scenes["opening"].text.message[:30] not in shown
    assert as_png(svg, ROOT / "assets" / "fonts", zoom=0.2).startswith(b"\x89PNG")


def test_the_page_leads_to_the_line_in_the_file():
    """From the picture to the words in one press, with nothing to load."""
    page = as_html(chart_of(FRIDAY), FRIDAY, Notes(lines={"opening": 36}), Path("avond.yaml"))
    assert "avond.yaml:36" in page
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")
