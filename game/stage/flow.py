"""Text, cards and buttons one under the other: a column that grows as it is filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.pages.page import Control, Group, Kind, Meter, Paragraph, Sign, Tone
from game.stage.boxes import Icon, Item, Line, Plate, Rect, Thumbnail
from game.stage.measures import Measures
from game.stage.theme import Ink
from game.stage.type import Type

TONES = {
    Tone.PLAIN: (Ink.TEXT, ""),
    Tone.HEADING: (Ink.AMBER, ""),
    Tone.LARGE: (Ink.TEXT, ""),
    Tone.CLOCK: (Ink.TEXT, ""),
    Tone.ASIDE: (Ink.MUTED, ""),
    Tone.WENT_WELL: (Ink.GREEN, "check"),
    Tone.LOOK_AGAIN: (Ink.PLUM, "again"),
    Tone.SPEECH: (Ink.PAPER_TEXT, ""),
    Tone.NORM: (Ink.PICKED_TEXT, ""),
}
SIGN_INKS = {
    Sign.NONE: (Ink.TEXT, ""),
    Sign.CHOSEN: (Ink.TEXT, "check"),
    Sign.WENT_WELL: (Ink.GREEN, "check"),
    Sign.LOOK_AGAIN: (Ink.PLUM, "again"),
    Sign.MISSED: (Ink.PLUM, "again"),
}


@dataclass(slots=True)
class Column:
    """A column of this width at (x, y); `y` moves down as things are put in. `lit` has focus or pointer."""

    type: Type
    m: Measures
    x: int
    y: int
    width: int
    lit: frozenset[str]
    items: list[Item] = field(default_factory=list)
    controls: dict[str, Rect] = field(default_factory=dict)

    def space(self, height: int) -> None:
        """Leave this much room."""
        self.y += height

    def text(self, text: str, size: int, ink: Ink, *, bold: bool = False, inset: int = 0, right: int = 0) -> None:
        """The text in lines, `inset` from the left and `right` from the right edge."""
        if not text:
            return
        width = self.width - inset - right
        line_height = self.type.line(size)
        for line in self.type.lines(text, size, width, bold):
            box = Rect(self.x + inset, self.y, width, line_height)
            self.items.append(Line(self.x + inset, self.y, line, size, ink, bold, box))
            self.y += line_height

    def paragraph(self, paragraph: Paragraph) -> None:
        """One paragraph, as its tone asks."""
        ink, icon = TONES[paragraph.tone]
        if paragraph.tone in (Tone.SPEECH, Tone.NORM):
            self._note(paragraph, Ink.PAPER if paragraph.tone is Tone.SPEECH else Ink.CARD_PICKED, ink)
        elif paragraph.tone is Tone.HEADING:
            self.space(self.m.px(6))
            self.text(paragraph.label, self.m.small, ink, bold=True)
            self.text(paragraph.text, self.m.option, ink, bold=True)
        elif icon:
            self._signed(icon, ink, paragraph.label, paragraph.text, self.m.body)
        else:
            size = self.m.small if paragraph.tone is Tone.ASIDE else self.m.body
            self.text(paragraph.label, self.m.small, Ink.AMBER, bold=True)
            self.text(paragraph.text, size, ink)
        self.space(self.m.px(12))

    def large(self, paragraph: Paragraph, size: int) -> None:
        """A paragraph in type of this size, for the back row; smaller where the column is too narrow for it."""
        self.text(paragraph.label, self.m.body, Ink.AMBER, bold=True)
        while size > self.m.body and self.type.width(paragraph.text, size, True) > self.width:
            size -= max(1, size // 24)
        self.text(paragraph.text, size, Ink.TEXT, bold=True)
        self.space(self.m.px(12))

    def clock(self, paragraph: Paragraph, size: int) -> tuple[int, int]:
        """A clock in the upper right corner, with what it tells below it; how wide it is with the room beside it, and
        where it ends. What is written next begins where it would have begun."""
        top = self.y
        wide = max(self.type.width(paragraph.text, size, True), self.type.width(paragraph.label, self.m.small, True))
        for text, height, ink in ((paragraph.text, size, Ink.TEXT), (paragraph.label, self.m.small, Ink.AMBER)):
            line, width = self.type.line(height), self.type.width(text, height, True)
            place = Rect(self.x + self.width - width, self.y, width, line)
            self.items.append(Line(place.x, place.y, text, height, ink, True, place))
            self.y += line if text else 0
        bottom, self.y = self.y, top
        return wide + self.m.px(32), bottom

    def meter(self, meter: Meter) -> None:
        """A share in words over a bar."""
        if meter.count * 2 > meter.total:
            self._signed("check", Ink.GREEN, "", meter.words, self.m.option)
        else:
            self.text(meter.words, self.m.option, Ink.TEXT)
        self.space(self.m.px(6))
        high = self.m.px(22)
        track = Rect(self.x, self.y, self.width, high)
        filled = Rect(self.x, self.y, max(high, self.width * meter.count // max(1, meter.total)), high)
        self.items += [Plate(track, Ink.CARD, high // 2)]
        if meter.count:
            self.items += [Plate(filled, Ink.GREEN, high // 2)]
        self.space(high + self.m.px(4))
        self.text(meter.move, self.m.small, Ink.MUTED)
        self.space(self.m.px(14))

    def _note(self, paragraph: Paragraph, fill: Ink, ink: Ink) -> None:
        """A piece of paper with what is thought, said or stated."""
        place, top, pad = len(self.items), self.y, self.m.px(14)
        self.space(pad)
        inset = pad + self.m.px(6)
        self.text(paragraph.label, self.m.small, ink, inset=inset, right=inset)
        self.text(paragraph.text, self.m.body, ink, bold=True, inset=inset, right=inset)
        self.space(pad)
        rect = Rect(self.x, top, self.width, self.y - top)
        self.items.insert(place, Plate(rect, fill, self.m.px(10)))

    def _signed(self, icon: str, ink: Ink, label: str, text: str, size: int, inset: int = 0, right: int = 0) -> None:
        """A text with its sign before it."""
        side = self.type.line(self.m.small)
        self.items.append(Icon(Rect(self.x + inset, self.y + self.m.px(3), side, side), icon, ink))
        beside = inset + side + self.m.px(10)
        self.text(label, self.m.small, ink, bold=True, inset=beside, right=right)
        self.text(text, size, ink if not label else Ink.TEXT, inset=beside, right=right)

    def card(self, control: Control, *, compact: bool = False) -> None:
        """A control as a card: number, label, detail, sign, and what opens in it after an answer."""
        place, top = len(self.items), self.y
        pad = self.m.px(10 if compact else 14)
        badge = self._badge_side() if control.key and not compact else 0
        inset = pad + (badge + self.m.px(14) if badge else self.m.px(4))
        thumb = self._thumbnail(control, top, pad)
        right = pad + thumb
        ink = self._label_ink(control)
        self.space(pad)
        first = self.y
        self.text(control.label, self.m.option, ink, bold=control.on is True, inset=inset, right=right)
        self.text(control.detail, self.m.small, Ink.PICKED_TEXT if control.on else Ink.MUTED, inset=inset, right=right)
        self._remark(control, inset, right)
        least = self.m.px(64) if not compact else self.m.px(52)
        self.y = max(self.y + pad, top + least, top + (self.m.px(120) if thumb else 0))
        if badge:
            middle = first + (self.type.line(self.m.option) - badge) // 2
            self._badge(control, Rect(self.x + pad, middle, badge, badge))
        rect = Rect(self.x, top, self.width, self.y - top)
        self.items.insert(place, self._plate(control, rect))
        self.controls[control.id] = rect
        self.ring(control.id, rect)
        self.space(self.m.gap if not compact else self.m.px(10))

    def entry(self, control: Control) -> None:
        """A place to type in: its label, and what was typed with a caret behind it; of a PIN only dots."""
        self.text(control.label, self.m.small, Ink.AMBER, bold=True)
        self.space(self.m.px(4))
        place, top, pad = len(self.items), self.y, self.m.px(14)
        value = "• " * len(control.value) if control.kind is Kind.SECRET else control.value
        size, begins = self.m.option, len(self.items)
        self.space(pad)
        self.text(value or " ", size, Ink.PAPER_TEXT, bold=True, inset=pad, right=pad)
        last = self.items[-1] if len(self.items) > begins else None
        if control.id in self.lit and isinstance(last, Line):
            x = last.x + self.type.width(last.text, size, True) + self.m.px(3) if value else self.x + pad
            caret = Rect(x, last.y + self.m.px(2), self.m.px(3), self.type.line(size) - self.m.px(4))
            self.items.append(Plate(caret, Ink.PAPER_TEXT, 1))
        self.space(pad)
        rect = Rect(self.x, top, self.width, self.y - top)
        self.items.insert(place, Plate(rect, Ink.PAPER, self.m.px(10), Ink.AMBER, self.m.px(2)))
        self.controls[control.id] = rect
        self.ring(control.id, rect)
        self.space(self.m.gap)

    def buttons(self, group: Group, controls: list[Control]) -> None:
        """Small buttons side by side, in as many rows as they need: letters, suggestions."""
        if not controls:
            return
        gap, pad, size = self.m.px(8), self.m.px(14), self.m.option
        self.text(group.label, self.m.small, Ink.MUTED, bold=True)
        self.space(self.m.px(6))
        height = max(self.m.px(56), self.type.line(size) + self.m.px(16))
        left = self.x
        for control in controls:
            wide = min(self.width, max(height, self.type.width(control.label, size, True) + 2 * pad))
            if left > self.x and left + wide > self.x + self.width:
                left, self.y = self.x, self.y + height + gap
            self._segment(control, Rect(left, self.y, wide, height), self.m.px(4))
            left += wide + gap
        self.space(height + self.m.gap)

    def _remark(self, control: Control, inset: int, right: int) -> None:
        if not control.sign_words and not control.remark:
            return
        ink, icon = SIGN_INKS[control.sign]
        self.space(self.m.px(4))
        if icon:
            self._signed(icon, ink, control.sign_words, control.remark, self.m.body, inset=inset, right=right)
        else:
            self.text(control.remark, self.m.body, ink, inset=inset, right=right)

    def _label_ink(self, control: Control) -> Ink:
        if control.on and control.act is not None:
            return Ink.PICKED_TEXT
        shown = control.act is not None or control.kind is Kind.SHOWN
        return Ink.TEXT if shown or control.sign is not Sign.NONE or control.on else Ink.DIM

    def _plate(self, control: Control, rect: Rect) -> Plate:
        open_ = control.act is not None
        fill = Ink.CARD_PICKED if control.on and open_ else Ink.CARD
        edge = Ink.AMBER if open_ else SIGN_INKS[control.sign][0] if control.sign is not Sign.NONE else None
        return Plate(rect, fill, self.m.px(14), edge, self.m.px(2))

    def ring(self, control_id: str, rect: Rect, radius: int = 14) -> None:
        """The double ring of focus and pointer, where they are on this control."""
        if control_id in self.lit:
            self.items.append(Plate(rect.grown(self.m.px(5)), None, self.m.px(radius + 5), Ink.NIGHT, self.m.px(8)))
            self.items.append(Plate(rect.grown(self.m.px(4)), None, self.m.px(radius + 4), Ink.CYAN, self.m.px(5)))

    def _badge_side(self) -> int:
        return self.type.line(self.m.small)

    def _badge(self, control: Control, rect: Rect) -> None:
        fill = Ink.PICKED_TEXT if control.on else Ink.AMBER
        ink = Ink.CARD_PICKED if control.on else Ink.PICKED_TEXT
        self.items.append(Plate(rect, fill, rect.h // 2))
        width = self.type.width(control.key, self.m.small, True)
        top = rect.y + (rect.h - self.type.line(self.m.small)) // 2
        self.items.append(Line(rect.x + (rect.w - width) // 2, top, control.key, self.m.small, ink, True, rect))

    def _thumbnail(self, control: Control, top: int, pad: int) -> int:
        """Room taken at the right by the control's small picture."""
        if control.shown is None or self.width < self.m.px(520):
            return 0
        height = self.m.px(120) - 2 * self.m.px(8)
        width = height * 16 // 9
        rect = Rect(self.x + self.width - width - self.m.px(8), top + self.m.px(8), width, height)
        self.items.append(Thumbnail(rect, control.shown))
        return width + pad

    def segments(self, controls: list[Control], x: int, width: int) -> None:
        """Controls side by side, of which one is on; each in a line of its own where they do not fit."""
        gap, pad = self.m.px(8), self.m.px(12)
        top, height = self.y, max(self.m.px(56), self.type.line(self.m.option) + self.m.px(16))
        needs = [self.type.width(c.label, self.m.option, True) + 2 * pad for c in controls]
        spare = width - sum(needs) - gap * (len(controls) - 1)
        stacked = spare < 0
        left = x
        for number, (control, need) in enumerate(zip(controls, needs, strict=True)):
            if stacked:
                rect = Rect(x, top + number * (height + gap), width, height)
            else:
                rect = Rect(left, top, need + spare // len(controls), height)
                left = rect.right + gap
            self._segment(control, rect, pad)
        rows = len(controls) if stacked else 1
        self.y = top + rows * height + (rows - 1) * gap

    def _segment(self, control: Control, rect: Rect, pad: int) -> None:
        self.items.append(self._plate(control, rect))
        size = self.m.option
        bold = bool(control.on)
        label = self.type.lines(control.label, size, rect.w - 2 * pad, bold)[0]
        width = self.type.width(label, size, bold)
        y = rect.y + (rect.h - self.type.line(size)) // 2
        box = Rect(rect.x + pad, rect.y, rect.w - 2 * pad, rect.h)
        self.items.append(Line(rect.x + (rect.w - width) // 2, y, label, size, self._label_ink(control), bold, box))
        self.controls[control.id] = rect
        self.ring(control.id, rect)

    def group_remark(self, group: Group) -> None:
        """What opens under a group after an answer."""
        if group.sign is not Sign.NONE:
            ink, icon = SIGN_INKS[group.sign]
            self.space(self.m.px(6))
            self._signed(icon, ink, group.sign_words, group.remark, self.m.body)
