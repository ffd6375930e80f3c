"""The signs of the game, drawn as SVG in a square of 24 units, so that they are sharp at every size."""

from __future__ import annotations

from types import MappingProxyType

from game.stage.theme import Colour

_LINE = 'fill="none" stroke="{c}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"'

SHAPES = MappingProxyType(
    {
        "check": f'<circle cx="12" cy="12" r="9.4" {_LINE}/><path d="M7.6 12.4l3.1 3.1 5.8-6.6" {_LINE}/>',
        "again": f'<path d="M2.5 12c2.4-4 5.6-6 9.5-6s7.1 2 9.5 6c-2.4 4-5.6 6-9.5 6s-7.1-2-9.5-6z" {_LINE}/>'
        '<circle cx="12" cy="12" r="3" fill="{c}"/>',
        "here": '<circle cx="12" cy="12" r="9.4" fill="none" stroke="{c}" stroke-width="2.6"/>'
        '<circle cx="12" cy="12" r="4.6" fill="{c}"/>',
        "ahead": '<circle cx="12" cy="12" r="8.6" fill="none" stroke="{c}" stroke-width="2" stroke-dasharray="3 2.4"/>',
        "pause": '<rect x="6" y="5" width="4" height="14" rx="1.4" fill="{c}"/>'
        '<rect x="14" y="5" width="4" height="14" rx="1.4" fill="{c}"/>',
        "help": f'<path d="M12 20.500c-5.5-3.6-8.5-6.8-8.5-10.500a4.7 4.7 0 0 1 8.5-2.7 4.7 4.7 0 0 1 8.5 2.7'
        f'c0 3.7-3 6.9-8.5 10.500z" {_LINE}/>',
        "exit": f'<path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9.5" {_LINE}/>',
        "back": f'<path d="M10.5 6l-6 6 6 6M5 12h14.5" {_LINE}/>',
        "skip": f'<path d="M5 6l6 6-6 6M12.5 6l6 6-6 6" {_LINE}/>',
        "onward": f'<path d="M13.5 6l6 6-6 6M19 12H4.5" {_LINE}/>',
        "lamp": '<circle cx="12" cy="12" r="4.4" fill="{c}"/>',
        "dot": '<circle cx="12" cy="12" r="5" fill="{c}"/>',
    }
)


def icon_svg(name: str, colour: Colour, side: int) -> str:
    """The sign as a document of `side` pixels; a dot for a name that is not there."""
    red, green, blue = colour
    shape = SHAPES.get(name, SHAPES["dot"]).replace("{c}", f"#{red:02x}{green:02x}{blue:02x}")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="{side}" height="{side}">{shape}</svg>'
