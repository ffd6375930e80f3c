"""Reading and stepping beside inkjs on the same long story, and the proof of every scenario that ships.

Needs Node.js and npm (Debian: nodejs, npm). Prints each figure of this machine as a ratio to that of inkjs in the same
run. The game refuses a scenario of this size; the bounds of the format are lifted here, nothing else.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SIZES = (1_000, 10_000)
STEPS = 200_000
"""Answers that are timed."""

HEAD = """version: 1
title: Lang
summary: Lang.
content_note: Lang genoeg om te kiezen.
behaviour: lang
job: lang
minutes: [1, 2]
picture: &p {place: club_bar, light: busy}
roles:
  guest: {part: target, wears: guest, text: De gast}
start: s0
scenes:
"""
SCENE = """  s{i}:
    step: {step}
    play: choose
    text: Scene {i}. {{guest}} kijkt even jouw kant op en zegt niets.
    picture: *p
    wanted: Je kijkt en je vraagt hoe het gaat.
    choices:
      a{i}:
        text: Je kijkt even rond in de zaal {i}
        explanation: Zo zie je meteen hoe het gaat, en dat kost niets.
        wanted: true
      b{i}:
        text: Je werkt eerst even door {i}
        explanation: Dat is netjes, maar kijken en werken gaan samen.
        wanted: false
      c{i}:
        text: Je loopt weg van de bar {i}
        explanation: Dat mag, maar blijf liever in de buurt van je gast.
        wanted: false
    goes_to: {next}
"""
TAIL = """endings:
  klaar:
    title: Klaar
    text: Klaar.
    done_well: Klaar.
    picture: *p
    played_out:
      - {text: Een., picture: *p}
      - {text: Twee., picture: *p}
      - {text: Drie., picture: *p}
      - {text: Vier., picture: *p}
debrief: {norm: Dat doen we hier niet., sentence: Gaat het?, afterwards: {log: {title: Log, text: Schrijf het op.}}}
"""
KNOT = """=== s{i} ===
Scene {i}. De gast kijkt even jouw kant op en zegt niets.
Je kijkt en je vraagt hoe het gaat.
* [Je kijkt even rond in de zaal {i}]
  Zo zie je meteen hoe het gaat, en dat kost niets.
  -> {next}
* [Je werkt eerst even door {i}]
  Dat is netjes, maar kijken en werken gaan samen.
  -> s{i}
* [Je loopt weg van de bar {i}]
  Dat mag, maar blijf liever in de buurt van je gast.
  -> s{i}
"""
INKJS = """
const fs = require('fs'), ink = require('inkjs/compiler/Compiler');
const source = fs.readFileSync(process.argv[2], 'utf8'), scenes = +process.argv[3];
const now = () => Number(process.hrtime.bigint()) / 1e9;
const began = now(), story = new ink.Compiler(source).Compile(), read = now() - began;
let steps = 0; const from = now();
for (;;) {
  while (story.canContinue) story.Continue();
  if (!story.currentChoices.length) break;
  story.ChooseChoiceIndex(0); steps++;
}
const stepping = now() - from, peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({read: read / scenes * 1000, steps: steps / stepping, peak}));
"""


def main() -> int:
    """Print the table; 1 when a bound is missed."""
    if sys.argv[1:2] == ["read"]:
        print(json.dumps(_measure(Path(sys.argv[2]), int(sys.argv[3]))))
        return 0
    rows: list[tuple[str, str, str, bool]] = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--prefix", folder, "inkjs"], check=True)
        found = {size: _beside(Path(folder), size) for size in SIZES}
    for size, (ours, inks) in found.items():
        read, steps, peak = inks["read"] / ours["read"], ours["steps"] / inks["steps"], ours["peak"] / inks["peak"]
        told = f"{ours['read']:.2f} ms a scene; inkjs {inks['read']:.2f}"
        rows.append((f"reading {size:,} scenes, times faster ({told})", f"{read:.1f}", ">= 2", read >= 2))
        told = f"{ours['steps']:,.0f} a second; inkjs {inks['steps']:,.0f}"
        rows.append((f"steps, {size:,} scenes, times faster ({told})", f"{steps:.0f}", ">= 10", steps >= 10))
        told = f"{ours['peak']:.0f} MB; inkjs {inks['peak']:.0f} MB"
        rows.append((f"peak memory, {size:,} scenes, share of inkjs ({told})", f"{peak:.2f}", "< 0.5", peak < 0.5))
    grows = found[SIZES[1]][0]["read"] / found[SIZES[0]][0]["read"]
    rows.append(("a scene of 10,000 to one of 1,000, reading", f"{grows:.2f}", "<= 1.3", grows <= 1.3))
    proof = _proof()
    rows.append(("proof of every scenario that ships", f"{proof:.2f} s", "< 2 s", proof < 2))
    for name, figure, bound, fits in rows:
        print(f"{name:<92}{figure:>8}{bound:>9}{'' if fits else '  missed'}")
    return 0 if all(row[3] for row in rows) else 1


def _beside(folder: Path, size: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The figures of the game and of inkjs, each in a process of its own, the best of three."""
    yaml_file, ink_file, script = folder / "lang.yaml", folder / "lang.ink", folder / "measure.js"
    names = [f"s{i + 1}" for i in range(size - 1)]
    steps = ("recognise", "judge", "take_responsibility", "know_how", "act")
    scenes = (SCENE.format(i=i, step=steps[i * 5 // size], next=after) for i, after in enumerate([*names, "klaar"]))
    yaml_file.write_text(HEAD + "".join(scenes) + TAIL, "utf-8")
    knots = (KNOT.format(i=i, next=after) for i, after in enumerate([*names, "END"]))
    ink_file.write_text("-> s0\n" + "".join(knots), "utf-8")
    script.write_text(INKJS, "utf-8")
    ours = [_run([sys.executable, __file__, "read", str(yaml_file), str(size)], ROOT) for _ in range(3)]
    inks = [_run(["node", str(script), str(ink_file), str(size)], folder) for _ in range(3)]
    return _best(ours), _best(inks)


def _run(command: list[str], folder: Path) -> dict[str, Any]:
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _best(runs: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "read": min(run["read"] for run in runs),
        "steps": max(run["steps"] for run in runs),
        "peak": min(run["peak"] for run in runs),
    }


def _measure(file: Path, size: int) -> dict[str, float]:
    """Milliseconds a scene to read and check the form, answers a second, peak memory in MB."""
    import gc
    import resource

    sys.path.insert(0, str(ROOT))
    from game.authoring import nodes, outline, source
    from game.authoring.reader import read_scenario

    gc.set_threshold(50_000)  # as the game does when it starts
    lifted: tuple[tuple[Any, str], ...] = (
        (nodes, "MOST_PARTS"),
        (nodes, "FAR_TOO_DEEP"),
        (outline, "MOST_SCENES"),
        (source, "LARGEST_FILE"),
    )
    for module, bound in lifted:
        setattr(module, bound, 10**9)
    began = time.perf_counter()
    reading = read_scenario(file, file.parent)
    read = time.perf_counter() - began
    assert reading.scenario is not None, reading.diagnostics[:3]
    steps = _steps(reading.scenario)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"read": read / size * 1000, "steps": steps, "peak": peak}


def _steps(scenario: Any) -> float:
    """Answers a second: the wanted one in each scene, from the beginning again at the end."""
    from game.story.playthrough import Answer, advance, begin

    answers = [
        Answer(scene.id, scene.questions[0].id, (scene.questions[0].choices[0].id,))
        for scene in scenario.scenes.values()
    ]
    done, began = 0, time.perf_counter()
    while done < STEPS:
        state = begin(scenario)
        for answer in answers:
            state = advance(scenario, state, answer)
        done += len(answers)
    return done / (time.perf_counter() - began)


def _proof() -> float:
    """Seconds to read and prove every scenario that ships, in a warm process."""
    sys.path.insert(0, str(ROOT))
    from game.authoring.library import check

    check([ROOT / "scenarios"])
    began = time.perf_counter()
    check([ROOT / "scenarios"])
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
