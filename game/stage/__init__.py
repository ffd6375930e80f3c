"""Pages in a window, with sound, keyboard, pointer, screen reader and voice; and in a terminal."""
