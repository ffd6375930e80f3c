"""The application: which address of the room leads where."""

from __future__ import annotations

import time
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from game.web.group_room import GroupRoom
from game.web.guard import App, Guard
from game.web.lead import Leading
from game.web.limits import limits
from game.web.phone import Phones
from game.web.render import Rendering
from game.web.room import Room


def application(room: Room[Any, Any]) -> App:
    """Everything that a browser in the room can ask for, behind the guard; a group session has its facilitator's
    pages too."""
    rendering, allowed = Rendering(), limits(time.monotonic)
    phones = Phones(room, rendering, allowed)

    async def static(request: Request) -> Response:
        return rendering.file(request.path_params["name"])

    async def icon(_: Request) -> Response:
        return Response(status_code=204)

    routes = [
        Route("/", phones.home),
        Route("/j/{code}", phones.invited),
        Route("/join", phones.join, methods=["POST"]),
        Route("/language/{code}", phones.speak, methods=["POST"]),
        Route("/answer", phones.answer, methods=["PUT"]),
        Route("/live", phones.live),
        Route("/static/{name}", static),
        Route("/favicon.ico", icon),
    ]
    if isinstance(room, GroupRoom):
        routes += _leading(Leading(room, rendering, allowed))
    return Guard(Starlette(routes=routes), room.door.address, allowed)


def _leading(leading: Leading) -> list[Route]:
    return [
        Route("/lead", leading.home),
        Route("/lead/key", leading.key, methods=["POST"]),
        Route("/lead/act", leading.act, methods=["POST"]),
        Route("/lead/live", leading.live),
        Route("/lead/shares.csv", leading.shares),
    ]
