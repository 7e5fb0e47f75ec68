"""Tasks of several steps: they ask, wait for the session, and tell how it went."""
