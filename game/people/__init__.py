"""The cast and the places, drawn: people, poses and rooms as SVG; pure."""
