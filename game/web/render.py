"""Templates to pages, and forms to their fields."""

from __future__ import annotations

from importlib.resources import files
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

STATIC = {"phone.js": "text/javascript", "lead.js": "text/javascript", "group.css": "text/css"}
MOST_FIELDS = 200


class Rendering:
    """Renders the templates; every value is escaped."""

    def __init__(self) -> None:
        """The templates of this package."""
        self._templates = Environment(
            loader=PackageLoader("game.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        folder = files("game.web").joinpath("static")
        self._static = {name: folder.joinpath(name).read_bytes() for name in STATIC}

    def fragment(self, name: str, language: str, **values: object) -> str:
        """A part of a page as HTML."""
        return self._templates.get_template(name).render(language=language, **values)

    def page(self, name: str, language: str, *, status: int = 200, **values: object) -> Response:
        """A whole page."""
        return HTMLResponse(self.fragment(name, language, **values), status)

    def file(self, name: str) -> Response:
        """A style sheet or a script; 404 for any other name."""
        if name not in self._static:
            return Response("404\n", 404)
        return Response(self._static[name], media_type=STATIC[name], headers={"cache-control": "max-age=3600"})


def form_of(body: bytes) -> dict[str, str]:
    """The fields of a form; none for one that cannot be read."""
    try:
        return dict(parse_qsl(body.decode(), max_num_fields=MOST_FIELDS))
    except ValueError:
        return {}
