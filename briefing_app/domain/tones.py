"""How grades are told apart: by the name of a colour, and by a shape for those who see none."""

TONES = ("outstanding", "good", "adequate", "requires-improvement", "inadequate")
"""The colour tokens that a theme has for grades."""
GRADE_MARKS = dict(zip(TONES, "★●◐▲■", strict=True))
"""The shape of a grade by its colour token: grades are told apart by shape and word before colour."""
