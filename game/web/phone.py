"""The phones' pages: come in with the code, follow, answer."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from game.web.guard import address_of
from game.web.limits import Limits
from game.web.render import Rendering, form_of
from game.web.room import Room, new_token

SEAT, LANGUAGE = "seat", "language"
A_DAY = 24 * 3600
PING = 20
MOST_STREAMS, MOST_STREAMS_OF_ONE = 3000, 1500
"""Phones that may follow at once; of one address as many as a venue may put behind it."""


@dataclass(slots=True)
class Phones:
    """Answers what phones ask. Where all show the same, fragments are rendered once for each turn and language, not
    once for each phone."""

    room: Room[Any, Any]
    rendering: Rendering
    limits: Limits
    _turn: int = -1
    _kept: dict[str, str] = field(default_factory=dict)
    _streams: dict[str, int] = field(default_factory=dict)

    async def home(self, request: Request) -> Response:
        """The page: the way in, or the session for who is in."""
        self.room.heard(address_of(request.scope))
        seat, code = self._seat(request), self._language(request)
        if seat is None:
            return self._join_page(code)
        return self.rendering.page("phone.html", code, **self._shown(seat, code, with_answer=True))

    async def invited(self, request: Request) -> Response:
        """Where the QR code leads: one button, with the code filled in. Nothing happens before it is pressed."""
        self.room.heard(address_of(request.scope))
        code = self._language(request)
        if self._seat(request) is not None:
            return RedirectResponse("/", 303)
        return self._join_page(code, typed=request.path_params["code"][:6])

    async def join(self, request: Request) -> Response:
        """Come in with the code: a cookie with a token that nobody can guess."""
        code, address = self._language(request), address_of(request.scope)
        if self._seat(request) is not None:
            return RedirectResponse("/", 303)
        typed = form_of(await request.body()).get("code", "").replace(" ", "")
        if not self.room.is_code(typed):
            wrong = self.limits.wrong_codes.allows(address) and self.limits.wrong_codes_of_all.allows("")
            return self._join_page(code, status=403 if wrong else 429, wrong=wrong, busy=not wrong)
        token = new_token()
        if not self.limits.joins.allows(address) or self.room.join(token) is None:
            return self._join_page(code, typed=typed, status=429, busy=True)
        response = RedirectResponse("/", 303)
        response.set_cookie(SEAT, token, max_age=A_DAY, httponly=True, samesite="strict", path="/")
        return response

    async def speak(self, request: Request) -> Response:
        """Another language for this phone."""
        response = RedirectResponse("/", 303)
        response.set_cookie(LANGUAGE, request.path_params["code"], max_age=A_DAY, httponly=True, samesite="strict")
        return response

    async def answer(self, request: Request) -> Response:
        """One answer for this phone, put in the place of an earlier one."""
        seat = self._seat(request)
        if seat is None:
            return JSONResponse({"why": "seat"}, 403)
        try:
            given = json.loads(await request.body())
            round_id, picks = given["round"], given["picks"]
            if not isinstance(round_id, str) or not all(isinstance(pick, str) for pick in picks):
                raise TypeError
        except (ValueError, TypeError, KeyError, RecursionError):
            return JSONResponse({"why": "form"}, 400)
        if self.room.answer(seat, round_id, tuple(picks[:100])):
            return JSONResponse({"turn": self.room.session.turn})
        return JSONResponse({"why": "closed"}, 409)

    async def live(self, request: Request) -> Response:
        """What changes, as it changes: the browser itself reconnects, and says what it has seen."""
        seat, address = self._seat(request), address_of(request.scope)
        if seat is None:
            return Response("gone", 403)
        if self._streams.get(address, 0) >= MOST_STREAMS_OF_ONE or sum(self._streams.values()) >= MOST_STREAMS:
            return Response("busy", 503)
        seen = request.headers.get("last-event-id") or request.query_params.get("turn", "")
        follow = self._follow(seat, self._language(request), seen, address)
        return EventSourceResponse(follow, ping=PING)

    async def _follow(self, seat: int, code: str, seen: str, address: str) -> AsyncIterator[dict[str, str]]:
        self._streams[address] = self._streams.get(address, 0) + 1
        try:
            turn = self.room.session.turn
            if seen != str(turn):
                yield self._event(seat, code, with_answer=True)
            while True:
                await self.room.turned(turn)
                turn = self.room.session.turn
                yield self._event(seat, code, with_answer=False)
                if self.room.over:
                    return
        finally:
            self._streams[address] -= 1
            if not self._streams[address]:
                del self._streams[address]

    def _event(self, seat: int, code: str, *, with_answer: bool) -> dict[str, str]:
        """The fragment as an event; for a phone that comes back, with the answer that it gave."""
        turn = self.room.session.turn
        if self.room.personal or (with_answer and self.room.picked(seat) is not None):
            data = self._fragment(seat, code, with_answer=True)
        else:
            if self._turn != turn:
                self._turn, self._kept = turn, {}
            if code not in self._kept:
                self._kept[code] = self._fragment(0, code, with_answer=False)
            data = self._kept[code]
        return {"event": "turn", "id": str(turn), "data": data}

    def _fragment(self, seat: int, code: str, *, with_answer: bool) -> str:
        shown = self._shown(seat, code, with_answer=with_answer)
        html = self.rendering.fragment("_phone.html", code, **shown)
        news = {"turn": shown["turn"], "title": shown["page"].title, "html": html, "over": shown["over"]}
        return json.dumps(news)

    def _shown(self, seat: int, code: str, *, with_answer: bool) -> dict[str, Any]:
        room, language = self.room, self.room.cause.languages[code]
        picked = room.picked(seat) if with_answer else None
        return {
            "page": room.page(seat, language),
            "words": room.words(language),
            "turn": room.session.turn,
            "over": room.over,
            "round": room.round_of(seat),
            "picked": picked or (),
            "answered": picked is not None,
            "seat": seat,
            "renews": room.renews(seat),
            "at_once": room.personal and not room.renews(seat),
        }

    def _join_page(
        self, code: str, *, typed: str = "", status: int = 200, wrong: bool = False, busy: bool = False
    ) -> Response:
        spoken = self.room.words(self.room.cause.languages[code])
        return self.rendering.page("join.html", code, status=status, words=spoken, typed=typed, wrong=wrong, busy=busy)

    def _seat(self, request: Request) -> int | None:
        """The seat of the phone that asks; None for a stranger, and for one that was sent out."""
        number = self.room.seat_of(request.cookies.get(SEAT, "")[:64])
        if self.room.over:
            return 0
        seat = self.room.session.seats.get(number) if number else None
        return None if seat is None or seat.gone else number

    def _language(self, request: Request) -> str:
        """The language that this phone asked for, else the browser's, else Dutch."""
        known = self.room.cause.languages
        chosen = request.cookies.get(LANGUAGE, "")
        if chosen in known:
            return chosen
        for part in request.headers.get("accept-language", "")[:100].split(","):
            code = part.strip()[:2].lower()
            if code in known:
                return code
        return next(iter(known))
