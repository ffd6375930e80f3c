"""What must hold of every page in a window, whatever its size: said once, for real pages and for random ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from game.pages.page import Arrangement, Page
from game.stage.boxes import Line
from game.stage.layout import Layout, Rect, ViewState, lay_out, scroll_to
from game.stage.measures import SMALLEST_TEXT
from game.stage.type import MOST_CHARACTERS, Type
from game.training.settings import Settings
from tests.shipped import ROOT

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((1024, 640), (1366, 768), (1920, 1080), (2560, 1440), (1280, 1024), (2560, 1080))


@cache
def fonts() -> Type:
    """The fonts of the game."""
    return Type(ROOT / "assets" / "fonts")


def laid(page: Page, size: Size, text_size: int = 100, view: ViewState | None = None) -> Layout:
    """The page in a window of this size, as it opens."""
    state = view or ViewState(page.first_focus())
    return lay_out(page, size, Settings(language="nl", text_size=text_size), state, fonts())


def people_of(page: Page, size: Size) -> Mapping[str, Rect]:
    """Places for the people of the picture, as far as a layout can care: side by side, some close together."""
    roles = [option.role for option in page.options if option.role]
    width, height = size
    each = width // (len(roles) + 1)
    return {
        role: Rect(number * each, height // 6, each + each // 3, height * 3 // 4) for number, role in enumerate(roles)
    }


def faults(page: Page, layout: Layout) -> list[str]:
    """Everything that is wrong with the page in this window, in words; nothing when it is as it should be."""
    return [*_text_faults(layout), *_control_faults(page, layout), *_missing_words(page, layout)]


def _lines(layout: Layout) -> Iterator[tuple[Line, bool]]:
    for item in layout.items:
        if isinstance(item, Line):
            yield item, False
    for item in layout.scrolled:
        if isinstance(item, Line):
            yield item, True


def _text_faults(layout: Layout) -> Iterator[str]:
    """Lines that are too wide, too long, too small, outside their box or the window, or over each other."""
    window = Rect(0, 0, *layout.size)
    area = layout.scroll_area
    sheet = Rect(area.x, area.y, area.w, area.h + layout.scroll_max)
    for line, scrolls in _lines(layout):
        extent = _extent(line)
        if not line.box.holds(extent, slack=1):
            yield f"{line.text!r} at {extent} leaves its box {line.box}"
        if not (sheet if scrolls else window).holds(line.box, slack=1):
            yield f"{line.text!r}: its box {line.box} leaves the {'scroll area' if scrolls else 'window'}"
        if len(line.text) > MOST_CHARACTERS:
            yield f"{line.text!r} is longer than {MOST_CHARACTERS} characters"
        if line.size < SMALLEST_TEXT:
            yield f"{line.text!r} is only {line.size} pixels high"
    for scrolls in (False, True):
        yield from _overlaps({f"{n} {x.text!r}": _extent(x) for n, (x, s) in enumerate(_lines(layout)) if s is scrolls})


def _extent(line: Line) -> Rect:
    """The room that the line's letters take."""
    return Rect(line.x, line.y, fonts().width(line.text, line.size, line.bold), fonts().line(line.size))


def _control_faults(page: Page, layout: Layout) -> Iterator[str]:
    """Controls that are missing, cannot be reached, or lie over each other."""
    window = Rect(0, 0, *layout.size)
    on_people = {c.id for c in page.options if page.arrangement is Arrangement.SPOTS and c.id in layout.fixed}
    moving = {name: place for name, place in layout.content.items() if name not in layout.fixed}
    fixed = {name: place for name, place in layout.content.items() if name in layout.fixed - on_people}
    for control in page.controls():
        if control.act is not None and control.id not in layout.content:
            yield f"{control.id} is nowhere"
    for name, place in fixed.items():
        if not window.holds(place):
            yield f"{name} at {place} leaves the window"
        if layout.controls.get(name) != place:
            yield f"{name} cannot be pressed where it is"
        if page.arrangement is not Arrangement.NEUTRAL and place.within(layout.scroll_area):
            yield f"{name} at {place} lies over what scrolls in {layout.scroll_area}"
    yield from _overlaps(moving)
    yield from _overlaps(fixed)
    for name, place in moving.items():
        yield from _unreachable(name, place, layout)


def _unreachable(name: str, place: Rect, layout: Layout) -> Iterator[str]:
    scroll, area = scroll_to(layout, name), layout.scroll_area
    if not 0 <= scroll <= layout.scroll_max:
        yield f"{name} asks for scrolling by {scroll} of {layout.scroll_max}"
    shown = place.moved(0, -scroll)
    top_left = Rect(shown.x, shown.y, shown.w, min(shown.h, area.h))
    if not area.holds(top_left, slack=1):
        yield f"{name} is at {shown} after scrolling to it, outside {area}"


def _overlaps(places: Mapping[str, Rect]) -> Iterator[str]:
    ordered = sorted(places.items(), key=lambda entry: entry[1].y)
    for number, (name, place) in enumerate(ordered):
        for other, there in ordered[number + 1 :]:
            if there.y >= place.bottom:
                break
            common = place.within(there)
            if common and common.w > 1 and common.h > 1:
                yield f"{name} at {place} lies over {other} at {there}"


def _missing_words(page: Page, layout: Layout) -> Iterator[str]:
    """Texts of which not every letter stands on the page."""
    seen = _letters("".join(line.text for line, _ in _lines(layout)))
    texts = [page.title, page.kicker, page.prompt]
    texts += [text for paragraph in page.body for text in (paragraph.label, paragraph.text)]
    texts += [text for group in page.groups for text in (group.label, group.detail, group.remark)]
    if page.arrangement is not Arrangement.SPOTS:
        texts += [text for option in page.options for text in (option.label, option.detail, option.remark)]
    texts += [control.label for control in (page.onward, page.back, page.skip) if control]
    for text in texts:
        for paragraph in text.split("\n"):
            if _letters(paragraph) not in seen:
                yield f"{paragraph!r} is not wholly on the page"


def _letters(text: str) -> str:
    """The text without spaces, and without the dashes that break a word."""
    return "".join(text.replace("-", "").split())
