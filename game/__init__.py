"""Omstander: a game that trains people to step in when they see sexually transgressive behaviour in nightlife."""
