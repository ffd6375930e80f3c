"""A group in a room: one session as a pure reducer over its events."""
