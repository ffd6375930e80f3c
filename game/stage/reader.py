"""The page for screen readers: a tree through AccessKit, with focus that follows and presses that come back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Timer
from typing import Any

import accesskit
from accesskit import Action, ActionRequest, Live, Node, Role, Toggled, Tree, TreeUpdate

from game.language import Language
from game.pages.page import Control, Group, Kind, Mark, Page, Tone
from game.pages.spoken import spoken_paragraph, spoken_sign, state_words

ROOT, LIVE = 1, 2
FIRST = 3
SETTLING = 0.25
"""Seconds that the adapter gets to take the first tree before it is told more."""
Box = tuple[float, float, float, float]
"""left, top, right, bottom in window pixels"""

_ROLES = {
    Kind.BUTTON: Role.BUTTON,
    Kind.CHECK: Role.CHECK_BOX,
    Kind.RADIO: Role.RADIO_BUTTON,
    Kind.SHOWN: Role.LIST_ITEM,
    Kind.ENTRY: Role.TEXT_INPUT,
    Kind.SECRET: Role.PASSWORD_INPUT,
}


@dataclass(frozen=True, slots=True)
class Outline:
    """A page as nodes in reading order; `ids` names the node of each control, `controls` the way back."""

    nodes: tuple[tuple[int, Node], ...]
    ids: Mapping[str, int]
    controls: Mapping[int, str]


class _Builder:
    """Collects nodes; ids count up from FIRST in reading order."""

    def __init__(self, page: Page, language: Language, boxes: Mapping[str, Box]) -> None:
        self._page, self._language, self._boxes = page, language, boxes
        self.nodes: list[tuple[int, Node]] = []
        self.ids: dict[str, int] = {}

    def add(self, node: Node) -> int:
        self.nodes.append((FIRST + len(self.nodes), node))
        return self.nodes[-1][0]

    def text(self, said: str, role: Role = Role.LABEL) -> list[int]:
        """A node with these words (none for no words); labels carry them as value, as AccessKit asks."""
        if not said:
            return []
        node = Node(role)
        if role is Role.LABEL:
            node.set_value(said)
        else:
            node.set_label(said)
        return [self.add(node)]

    def control(self, control: Control) -> int:
        node = Node(_ROLES[control.kind])
        remark = " ".join(filter(None, (spoken_sign(control.sign, self._language), control.remark)))
        node.set_label(". ".join(filter(None, (control.label, control.detail.replace("\n", " ")))))
        if remark:
            node.set_description(remark)
        state = state_words(control, self._language)
        if state:
            node.set_state_description(state)
        if control.on is not None:
            node.set_toggled(Toggled.TRUE if control.on else Toggled.FALSE)
        if control.key:
            node.set_keyboard_shortcut(control.key)
        if control.act is None:
            node.set_disabled()
        else:
            node.add_action(Action.CLICK)
            node.add_action(Action.FOCUS)
        if control.id in self._boxes:
            node.set_bounds(accesskit.Rect(*self._boxes[control.id]))
        if control.typed_in:
            self._typed(node, control)
        self._place(node, control)
        self.ids[control.id] = self.add(node)
        return self.ids[control.id]

    def _typed(self, node: Node, control: Control) -> None:
        """What stands in an entry, sign by sign, with the caret behind it; of a PIN only dots."""
        value = "•" * len(control.value) if control.kind is Kind.SECRET else control.value
        run = Node(Role.TEXT_RUN)
        run.set_value(value)
        run.set_character_lengths([len(sign.encode()) for sign in value])
        run.set_word_lengths([len(value)] if value else [])
        number = self.add(run)
        caret = accesskit.TextPosition(number, len(value))
        node.set_children([number])
        node.set_value(value)
        node.set_text_selection(accesskit.TextSelection(caret, caret))
        node.add_action(Action.SET_VALUE)

    def _place(self, node: Node, control: Control) -> None:
        """«2 of 4»: the place among the controls of the same group."""
        beside = [c.id for c in self._page.options if c.group == control.group]
        if control.id in beside:
            node.set_position_in_set(beside.index(control.id))
            node.set_size_of_set(len(beside))

    def group(self, group: Group, controls: list[Control]) -> int:
        node = Node(Role.GROUP if group.small else Role.RADIO_GROUP)
        node.set_label(". ".join(filter(None, (group.label, group.detail))))
        remark = " ".join(filter(None, (spoken_sign(group.sign, self._language), group.remark)))
        if remark:
            node.set_description(remark)
        node.set_children([self.control(control) for control in controls])
        return self.add(node)


def outline(page: Page, language: Language, boxes: Mapping[str, Box]) -> Outline:
    """The page's nodes: title, steps, picture, text, what is asked, the controls, and a live region."""
    builder = _Builder(page, language, boxes)
    children = builder.text(page.title, Role.HEADING)
    children += builder.text(page.kicker)
    steps = [f"{step.name}: {step.state}" for step in page.strip if step.mark is not Mark.AHEAD]
    children += builder.text(", ".join(steps))
    children += builder.text(page.picture.description if page.picture else "", Role.IMAGE)
    for meter in page.meters:
        children += builder.text(f"{meter.words} {meter.move}".strip())
    for part in page.night:
        children += builder.text(part.words)
    for paragraph in page.body:
        role = Role.HEADING if paragraph.tone is Tone.HEADING else Role.LABEL
        children += builder.text(spoken_paragraph(paragraph), role)
    children += builder.text(page.prompt)
    children += _options(page, builder)
    children += [builder.control(control) for control in page.controls() if control not in page.options]
    live = Node(Role.LABEL)
    live.set_value(page.live)
    live.set_live(Live.POLITE)
    root = Node(Role.WINDOW)
    root.set_label(page.title)
    root.set_language(language.code)
    root.set_children([*children, LIVE])
    nodes = ((ROOT, root), (LIVE, live), *builder.nodes)
    return Outline(nodes, builder.ids, {number: name for name, number in builder.ids.items()})


def _options(page: Page, builder: _Builder) -> list[int]:
    ungrouped = [builder.control(option) for option in page.options if not option.group]
    grouped = [builder.group(g, [o for o in page.options if o.group == g.id]) for g in page.groups]
    return ungrouped + grouped


class ScreenReader:
    """Keeps the platform's accessibility tree equal to the page. What it calls back comes on any thread.

    Nothing is said to the adapter before somebody listens and has the first tree: on Linux the adapter asks for that
    tree on a thread of its own, with its lock held, and a call of ours meanwhile would wait for that lock while the
    thread waits for the interpreter's: both for ever.
    """

    def __init__(
        self,
        window: int,
        press: Callable[[str], None],
        focus: Callable[[str], None],
        woke: Callable[[], None],
        type_in: Callable[[str], None],
    ) -> None:
        """`window` is the platform's handle (unused on Linux); `woke` is called when the page should be told again,
        `type_in` with what an entry is to hold."""
        self._press, self._focus, self._woke, self._type_in = press, focus, woke, type_in
        self._outline = Outline(((ROOT, Node(Role.WINDOW)),), {}, {})
        self._focused = ROOT
        self._in_front, self._listening = True, False
        self._adapter = _adapter(window, self._first_tree, self._acted)

    def page_shown(self, page: Page, focus: str, language: Language, boxes: Mapping[str, Box]) -> None:
        """Another page shows, or this one changed."""
        self._outline = outline(page, language, boxes)
        self.focus_moved(focus)

    def focus_moved(self, control_id: str) -> None:
        """The focus lies on this control now."""
        self._focused = self._outline.ids.get(control_id, ROOT)
        events = self._adapter.update_if_active(self._tree) if self._listening else None
        if events is not None:
            events.raise_events()

    def window_focused(self, focused: bool) -> None:
        """The window came to the front, or left it (Linux only: elsewhere the adapter sees it itself)."""
        self._in_front = focused
        if self._listening and hasattr(self._adapter, "update_window_focus_state"):
            self._adapter.update_window_focus_state(focused)

    def _first_tree(self) -> TreeUpdate:
        """The tree for somebody who begins to listen."""
        if not self._listening:
            waiting = Timer(SETTLING, self._settled)
            waiting.daemon = True
            waiting.start()
        return self._tree()

    def _settled(self) -> None:
        self._listening = True
        self.window_focused(self._in_front)
        self._woke()

    def _tree(self) -> TreeUpdate:
        update = TreeUpdate(self._focused)
        update.tree = Tree(ROOT)
        for number, node in self._outline.nodes:
            update.nodes.append((number, node))
        return update

    def _acted(self, request: ActionRequest) -> None:
        control_id = self._outline.controls.get(request.target)
        if control_id is None:
            return
        if request.action == Action.CLICK:
            self._press(control_id)
        elif request.action == Action.FOCUS:
            self._focus(control_id)
        elif request.action == Action.SET_VALUE and request.data is not None:
            self._type_in(str(request.data[1]))


def _adapter(window: int, tree: Callable[[], TreeUpdate], acted: Callable[[ActionRequest], None]) -> Any:  # noqa: ANN401 accesskit has no types, and another class on each platform
    """The platform's adapter; each asks for the tree when somebody listens."""
    if sys.platform == "win32":
        return accesskit.windows.SubclassingAdapter(window, tree, acted)
    if sys.platform == "darwin":
        accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return accesskit.macos.SubclassingAdapter.for_window(window, tree, acted)
    return accesskit.unix.Adapter(tree, acted, lambda: None)
