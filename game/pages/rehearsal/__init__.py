"""A rehearsal as pages: set up, led from the window, on phones."""
