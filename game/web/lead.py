"""The facilitator's pages, behind a key of their own."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from game.language import Language
from game.pages.group.lead import sheet
from game.pages.group.lead_words import lead_words
from game.training.group.acts import ClockStarted, Closed, GroupAct, GroupChose, Hands, Lead, LetGo, LetIn
from game.training.group.report import as_csv
from game.web.group_room import GroupRoom
from game.web.guard import address_of
from game.web.limits import Limits
from game.web.render import Rendering, form_of

KEY = "lead"
A_DAY = 24 * 3600
LONGEST_CLOCK = 60


@dataclass(slots=True)
class Leading:
    """Answers what the facilitator's browser asks."""

    room: GroupRoom
    rendering: Rendering
    limits: Limits

    async def home(self, request: Request) -> Response:
        """The sheet, or the page that asks for the key."""
        self.room.heard(address_of(request.scope))
        if not self._knows(request):
            return self._key_page(request)
        return self.rendering.page("lead.html", self._language(request).code, **self._shown(request))

    async def key(self, request: Request) -> Response:
        """Come in with the key."""
        typed = form_of(await request.body()).get("key", "").strip().lower()
        address = address_of(request.scope)
        if not self.room.is_key(typed):
            may = self.limits.wrong_keys.allows(address) and self.limits.wrong_keys_of_all.allows("")
            return self._key_page(request, status=403 if may else 429, wrong=True)
        response = RedirectResponse("/lead", 303)
        response.set_cookie(KEY, self.room.door.key, max_age=A_DAY, httponly=True, samesite="strict", path="/lead")
        return response

    async def act(self, request: Request) -> Response:
        """Do what the facilitator asks; 409 when it does not fit the moment."""
        if not self._knows(request):
            return JSONResponse({"why": "key"}, 403)
        try:
            act = act_in(json.loads(await request.body()), time.time())
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return JSONResponse({"why": "form"}, 400)
        return JSONResponse({}) if self.room.lead(act) else JSONResponse({"why": "moment"}, 409)

    async def live(self, request: Request) -> Response:
        """The sheet and the counts, as they change."""
        if not self._knows(request):
            return Response("key", 403)
        return EventSourceResponse(self._follow(request), ping=20)

    async def shares(self, request: Request) -> Response:
        """What happened, as a table."""
        if not self._knows(request):
            return Response("key", 403)
        headers = {"content-disposition": f'attachment; filename="omstander-{self.room.session.plan.id}.csv"'}
        return Response("\ufeff" + as_csv(self.room.session), media_type="text/csv", headers=headers)

    async def _follow(self, request: Request) -> AsyncIterator[dict[str, str]]:
        turn = -1
        seats: object = None
        while True:
            session = self.room.session
            now = tuple(seat.gone for seat in session.seats.values())
            if session.turn != turn or now != seats:
                turn, seats = session.turn, now
                html = self.rendering.fragment("_lead.html", self._language(request).code, **self._shown(request))
                yield {"event": "turn", "data": json.dumps({"html": html, "turn": turn})}
            counts = {"answered": len(session.answers), "present": session.present}
            yield {"event": "count", "data": json.dumps(counts)}
            await self.room.counted(turn, len(session.answers), session.present)

    def _shown(self, request: Request) -> dict[str, Any]:
        session, cause, language = self.room.session, self.room.cause, self._language(request)
        return {
            "sheet": sheet(session, language, cause.cast, cause.help_lines),
            "words": lead_words(language),
            "turn": session.turn,
            "answered": len(session.answers),
            "present": session.present,
            "tally": session.tally,
            "door": self.room.door,
            "unsaved": self.room.unsaved,
        }

    def _key_page(self, request: Request, *, status: int = 200, wrong: bool = False) -> Response:
        language = self._language(request)
        return self.rendering.page(
            "lead_key.html", language.code, status=status, words=lead_words(language), wrong=wrong
        )

    def _knows(self, request: Request) -> bool:
        return self.room.is_key(request.cookies.get(KEY, "")[:64])

    def _language(self, request: Request) -> Language:
        """The browser's language where the session speaks it, else Dutch."""
        known = self.room.cause.languages
        for part in request.headers.get("accept-language", "")[:100].split(","):
            code = part.strip()[:2].lower()
            if code in known:
                return known[code]
        return next(iter(known.values()))


def act_in(asked: dict[str, Any], now: float) -> GroupAct:
    """The act that the browser asks for; raises ValueError, TypeError or KeyError for anything else."""
    match asked["act"]:
        case "close":
            return Closed()
        case "let_go":
            return LetGo(int(asked["seat"]))
        case "let_in":
            return LetIn(int(asked["seat"]))
        case "clock":
            return ClockStarted(now + 60 * min(max(1, int(asked["minutes"])), LONGEST_CLOCK))
        case "hands":
            counts = {str(name): int(count) for name, count in asked["counts"].items()}
            return Hands(int(asked["people"]), counts)
        case "group":
            return GroupChose(tuple(str(pick) for pick in asked["picks"]))
    return Lead(asked["act"])
