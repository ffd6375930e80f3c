"""YAML -> scenarios, or every mistake in it."""
