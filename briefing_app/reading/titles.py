"""Whether the title in a file's properties is its own: often it is a template's or another document's."""

import re

_OPENING = 2_000


def borne_out(title: str, text: str) -> str | None:
    """The title on one line, if the first 2,000 characters of the text have its words in that order."""
    folded, opening = (re.sub(r"\W+", " ", words).strip().casefold() for words in (title, text[:_OPENING]))
    return " ".join(title.split()) if folded and folded in opening else None
