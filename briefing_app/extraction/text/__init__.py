"""The text itself: its layout, words, clauses, numbers and descriptions; what all readers build on."""
