"""A gamepad, for who holds one: opened after the first page, for most people have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.stage.keys import BUTTONS, Intent

if TYPE_CHECKING:
    from pygame._sdl2.controller import Controller


class Gamepads:
    """Every gamepad that is there, or comes in."""

    def __init__(self) -> None:
        """None is open yet."""
        self._pads: list[Controller] = []
        self._open = False

    def open(self) -> None:
        """Begin to listen to gamepads; nothing happens where the system knows none."""
        if self._open:
            return
        self._open = True
        try:
            from pygame._sdl2 import controller

            controller.init()
        except (ImportError, pygame.error):
            return

    def intent(self, event: pygame.Event) -> Intent | None:
        """What a button means; None for every other event. A gamepad that comes in is opened."""
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return BUTTONS.get(event.button)
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._add(event.device_index)
        return None

    def _add(self, index: int) -> None:
        from pygame._sdl2.controller import Controller

        try:
            self._pads.append(Controller(index))
        except pygame.error:
            return
