"""The ways of training, as reducers over plain values: no window, no clock, no files."""
