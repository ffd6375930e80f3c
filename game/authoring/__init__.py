"""YAML -> scenarios, or every mistake in it with its place; the only room that knows YAML."""
