"""The study that this computer takes part in, as the game uses it: its pages' state, and where what is said goes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.evaluation.told import Said, SatDown, TookBack
from game.paths import Paths
from game.training.solo import Happening

if TYPE_CHECKING:
    from game.evaluation.enquiry import Enquiry
    from game.records.study_recorder import StudyRecorder

FOLDER, DESK_FILE = "study", "desk.json"
"""In the user's own folder: the study that was joined, and what this computer is in it."""


class Studying:
    """The joined study, opened; or none. `problem` says why one that was joined cannot be used."""

    def __init__(self, paths: Paths) -> None:
        """Opens it where one was joined. Raises nothing: the game is played with or without."""
        self.enquiry: Enquiry | None = None
        self.problem = ""
        self._recorder: StudyRecorder | None = None
        folder = paths.user_data / FOLDER
        if folder.is_dir():
            try:
                self._open(paths, folder)
            except (OSError, ValueError, KeyError) as error:
                self.problem = str(error)

    def writing(self, write: Callable[[Happening], None]) -> Callable[[Happening], None]:
        """A function that writes what is told to the study into its records, and everything else with `write`."""

        def write_both(happened: Happening) -> None:
            if not isinstance(happened, SatDown | Said | TookBack):
                write(happened)
            elif self._recorder is not None:
                self._recorder.write(happened)

        return write_both

    def close(self) -> None:
        """Send what waits, where the organisation's database can be reached, and let go of the records."""
        if self._recorder is not None:
            send_waiting(self._recorder)
            self._recorder.close()

    def _open(self, paths: Paths, folder: Path) -> None:
        from game.authoring.questionnaire_file import load_questionnaires
        from game.authoring.study_file import PLAN_FILE, read_study
        from game.evaluation.enquiry import Enquiry
        from game.evaluation.study import Arm
        from game.records.study_recorder import StudyRecorder

        study = read_study(folder)
        desk = json.loads((folder / DESK_FILE).read_text(encoding="utf-8"))
        questionnaire = load_questionnaires(paths.scenarios)[study.plan.questionnaire]
        text = (folder / PLAN_FILE).read_text(encoding="utf-8")
        self._recorder = StudyRecorder(paths.user_data, study, text, str(desk["venue"]))
        known = self._recorder.known()
        group = Arm(desk["group"])
        name = f"{desk['venue']}/{desk['desk']}"
        self.enquiry = Enquiry(study, questionnaire, name, int(desk["place"]), group, known)


def send_waiting(recorder: StudyRecorder) -> None:
    """Send what waits; without a network it waits for the next time."""
    import os

    from game.records.sending import send
    from game.records.store import NotSaved
    from game.records.studies import DATABASE, open_database

    address = os.environ.get(DATABASE)
    if address:
        try:
            with open_database(address) as there:
                send(recorder.records, there)
        except NotSaved:
            return
