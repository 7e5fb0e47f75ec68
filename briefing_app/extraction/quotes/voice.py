"""Who speaks."""

from dataclasses import dataclass


@dataclass(slots=True)
class Voice:
    """Who speaks: a person's or body's name, or `None` for somebody whom the document does not name."""

    name: str | None
    role: str | None = None
    by_pronoun: bool = False
