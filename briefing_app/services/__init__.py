"""The jobs that a person asks for: what the window, the terminal and the tests talk to."""
