"""Facts in, observations out: what agrees, what conflicts, and what was altered."""
