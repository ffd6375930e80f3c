"""A group session over the network of a room: phones, the facilitator's browser, and the window beside it."""
