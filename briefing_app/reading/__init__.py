"""A file in, a frozen document out: one module a format."""
