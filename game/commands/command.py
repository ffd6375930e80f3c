"""What every command of the command line shares: its exit statuses and the parser it is put on."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

OK, MISTAKES, WRONG_USAGE = 0, 1, 2
"""The exit statuses: fine, mistakes found, wrong usage."""

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Commands = object
