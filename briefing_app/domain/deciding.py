"""What a person decided of a fact, beside what was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a fact stands with the member.

    `confirmed` is whether a person has confirmed every passage that it rests on, `corrected` whether it says
    what a person says instead of what was read, `own` whether a person found it.
    """

    confirmed: bool = False
    starred: bool = False
    note: str = ""
    topic: str = ""
    corrected: bool = False
    own: bool = False


NOT_MARKED = Mark()
