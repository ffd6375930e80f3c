"""What every command of the command line shares: its exit statuses."""

OK, MISTAKES, WRONG_USAGE = 0, 1, 2
"""The exit statuses: fine, mistakes found, wrong usage."""
