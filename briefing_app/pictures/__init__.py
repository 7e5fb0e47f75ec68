"""Facts in, drawings out that the window and the pack both render."""
