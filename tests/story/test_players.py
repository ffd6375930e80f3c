"""Random and careful players: seeded, so that what one of them met can be shown again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.story.explore import explore
from game.story.players import crowd, play, routes_to, shortest_to
from game.story.playthrough import replay
from tests.shipped import library
from tests.story.scenarios import scenarios

FRIDAY = explore(library().scenarios["horeca/vrijdag-aan-de-bar"])


@given(scenarios(), st.integers(0, 10**6), st.booleans())
def test_a_player_plays_what_the_game_allows_and_the_same_again(scenario, seed, careful):
    """The path can be replayed and ends where it says."""
    exploration = explore(scenario)
    playing = play(exploration, seed, careful)
    assert playing == play(exploration, seed, careful)
    if playing.ending:
        assert replay(scenario, playing.path).scene == playing.ending


def test_careful_players_do_better_at_the_first_go():
    """Otherwise the two would tell an author nothing."""
    random, careful = (crowd(FRIDAY, 400, one) for one in (False, True))
    assert all(careful.at_first_go[step] > share for step, share in random.at_first_go.items())
    assert sum(random.endings.values()) + len(random.gave_up) == 400


def test_every_ending_has_a_route_and_a_shortest_path():
    """The shipped scenario's endings, each by its own plan."""
    routes, shortest = routes_to(FRIDAY), shortest_to(FRIDAY)
    assert all(count >= 1 for count in routes.values())
    assert all(replay(FRIDAY.scenario, path).scene == ending for ending, path in shortest.items())
