"""A rehearsal while it runs: who does what, the clock, what observers saw."""
