"""What stands before every request: whose host, from which page, how often, how large, how slow."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from game.web.limits import Limits

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Any], Awaitable[None]]

LARGEST_BODY = 4096
"""in bytes; an answer is under 500"""
LONGEST_PATH = 200
UNREAD = (400, 408, 413)
"""Refusals after which the rest of a body is not worth reading."""
PATIENCE = 5.0
"""Seconds for a body to come in."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class Guard:
    """Lets through what a phone or the facilitator's browser asks; refuses the rest in one line, without a reason that
    helps an attacker."""

    def __init__(self, app: App, host: str, limits: Limits) -> None:
        """`host` is the one address and port that the pages are at."""
        self._app, self._host, self._limits = app, host, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            return
        status = self._refused(scope)
        if status:
            await _refuse(send, status)
            return
        body = await _body(scope, receive)
        if isinstance(body, int):
            await _refuse(send, body)
            return
        await self._app(scope, _replay(body, receive), _with_headers(send))

    def _refused(self, scope: Scope) -> int:
        """The status with which the request is refused; 0 when it is not."""
        headers = scope["headers"]
        hosts = [value for name, value in headers if name == b"host"]
        if hosts != [self._host.encode()]:
            return 421
        if not self._limits.requests.allows(address_of(scope)):
            return 429
        if len(scope.get("raw_path", b"")) + len(scope.get("query_string", b"")) > LONGEST_PATH:
            return 414
        if scope["method"] in ("GET", "HEAD"):
            return 0
        if scope["method"] not in ("POST", "PUT"):
            return 405
        origins = [value for name, value in headers if name == b"origin"]
        return 0 if origins == [f"http://{self._host}".encode()] else 403


def address_of(scope: Scope) -> str:
    """Who asks, for the limits alone; never written down."""
    client = scope.get("client")
    return str(client[0]) if client else ""


async def _body(scope: Scope, receive: Receive) -> bytes | int:
    """The whole body, or the status with which it is refused: too large, too slow, gone."""
    if scope["method"] in ("GET", "HEAD"):
        return b""
    for name, value in scope["headers"]:
        if name == b"content-length" and (not value.isdigit() or len(value) > 8 or int(value) > LARGEST_BODY):
            return 413
    parts, size = [], 0
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    return 400
                size += len(message.get("body", b""))
                if size > LARGEST_BODY:
                    return 413
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    return b"".join(parts)
    except TimeoutError:
        return 408


def _replay(body: bytes, receive: Receive) -> Receive:
    """The body that was read, once more; then whatever comes."""
    told = False

    async def again() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            names = {name for name, _ in message["headers"]}
            cache = () if b"cache-control" in names else ((b"cache-control", b"no-store"),)
            message = {**message, "headers": [*message["headers"], *HEADERS, *cache]}
        await send(message)

    return sent


async def _refuse(send: Send, status: int) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *HEADERS]
    if status in UNREAD:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{status}\n".encode()})
