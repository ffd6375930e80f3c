"""`omstander power`: how many people a study needs, and what a number of people can show."""

from __future__ import annotations

import argparse
import sys

from game.commands.command import OK, WRONG_USAGE
from game.evaluation.study import Design, Unit
from game.paths import Paths


def add(power: argparse.ArgumentParser) -> None:
    """Put the command's options on its parser."""
    power.add_argument("--design", choices=tuple(Design), default=Design.SINGLE_GROUP)
    power.add_argument("--unit", choices=tuple(Unit), default=Unit.PERSON, help="what is drawn")
    power.add_argument("--effect", type=float, default=0.4, help="in SD: 0.2 is small, 0.5 medium, 0.8 large")
    power.add_argument("--power", type=float, default=0.8, help="the chance of seeing it when it is there")
    power.add_argument("--correlation", type=float, default=0.5, help="of a score with itself later")
    power.add_argument("--lost", type=float, default=0.3, help="the share of people who do not come back")
    power.add_argument("--likeness", type=float, default=0.05, help="of people of one venue (intraclass correlation)")
    power.add_argument("--venue-size", type=float, default=10, help="people of one venue who take part")
    power.add_argument("--people", type=int, help="instead: what this number of people, all told, can show")
    power.set_defaults(run=run)


def run(_paths: Paths, options: argparse.Namespace) -> int:
    """Print it in sentences; WRONG_USAGE for a question without an answer."""
    from game.evaluation.power import Question, needed, power_of, smallest_effect

    question = Question(
        design=Design(options.design),
        effect=options.effect,
        power=options.power,
        correlation=options.correlation,
        lost=options.lost,
        unit=Unit(options.unit),
        likeness=options.likeness,
        venue_size=options.venue_size,
    )
    groups = 1 if question.design is Design.SINGLE_GROUP else 2
    try:
        found = needed(question)
    except ValueError as error:
        print(f"omstander: {error}", file=sys.stderr)
        return WRONG_USAGE
    each = "" if groups == 1 else " in each of two groups"
    print(
        f"To see an effect of {question.effect:g} SD in {100 * question.power:.0f} of 100 such studies (two-sided 5 %):"
    )
    print(f"  {found.analysed} people{each} have to answer both times")
    venues = f", in {found.venues} venues" if found.venues else ""
    print(f"  so invite {found.invited} people in all{venues}, if {100 * question.lost:.0f} % do not come back")
    if options.people:
        left = int(options.people * (1 - question.lost)) // groups
        if left < 3:
            print(f"{options.people} people: too few to show anything")
            return OK
        smallest = smallest_effect(question, left)
        chance = 100 * power_of(question, left)
        print(
            f"{options.people} people at the start, {left} left{each}: they show effects of {smallest:.2f} SD or more;"
        )
        print(f"  one of {question.effect:g} SD would be seen in {chance:.0f} of 100 such studies")
    return OK
