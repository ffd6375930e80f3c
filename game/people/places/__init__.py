"""The places: a module each, named as in the scenarios."""
