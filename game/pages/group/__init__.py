"""A group session as pages: on the wall, on a phone, for the facilitator."""
