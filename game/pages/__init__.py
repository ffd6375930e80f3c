"""A visit to the game as pages: the one description of what a person sees, hears or feels, whichever view shows it."""
