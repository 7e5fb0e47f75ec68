"""Restrictions: what a paper is withheld from the public for, and the words of the law that say so.

After the Local Government Act 1972: section 100A(3) says what is confidential, Schedule 12A what is exempt.
Its Part 1 holds for England, as substituted in 2006 (SI 2006/88), its Part 4 for Wales, as inserted in 2007
(SI 2007/969); both list the same seven reasons, in Wales as paragraphs 12 to 18.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefing_app.system.words import marked, tr


class Withheld(StrEnum):
    """The two ways in which the Act keeps a paper from the public."""

    EXEMPT = "exempt"
    CONFIDENTIAL = "confidential"


_REASONS = (
    marked("individuals"),
    marked("what is likely to reveal who an individual is"),
    marked("financial or business affairs"),
    marked("consultations on labour relations"),
    marked("legal professional privilege"),
    marked("notices or orders under an enactment"),
    marked("prevention, investigation or prosecution of crime"),
)
ENGLAND = tuple(str(number) for number in range(1, 8))
"""The paragraphs of Part 1 of Schedule 12A, in order of the reasons."""
WALES = tuple(str(number) for number in range(12, 19))
"""The paragraphs of Part 4 of Schedule 12A, in the same order."""
PARAGRAPHS = (*ENGLAND, *WALES)
"""Every paragraph for which a paper can be exempt."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """Why a paper is not for the public: as confidential, or as exempt by one paragraph of Schedule 12A.

    `paragraph` is one of `PARAGRAPHS` for what is exempt, else `None`.

    Raises:
        ValueError: there is no such paragraph, or none is given for what is exempt, or one for what is not.
    """

    kind: Withheld
    paragraph: str | None = None

    def __post_init__(self) -> None:
        wanted = PARAGRAPHS if self.kind is Withheld.EXEMPT else (None,)
        if self.paragraph not in wanted:
            raise ValueError(f"{self.kind}: no paragraph {self.paragraph!r}")

    @property
    def short(self) -> str:
        """In a word or three, for a label: "Exempt: paragraph 3"."""
        if self.paragraph is None:
            return tr("Confidential")
        return tr("Exempt: paragraph {number}", number=self.paragraph)

    @property
    def in_full(self) -> str:
        """As papers word it: "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A …"."""
        if self.paragraph is None:
            return tr(
                "Not for publication: confidential under section 100A(3) of the Local Government Act 1972"
            )
        return tr(
            "Not for publication by virtue of paragraph {number} of Part {part} of Schedule 12A"
            " to the Local Government Act 1972",
            number=self.paragraph,
            part=1 if self.paragraph in ENGLAND else 4,
        )

    @property
    def about(self) -> str:
        """What the paragraph is about, in a few plain words; nothing for what is confidential."""
        if self.paragraph is None:
            return ""
        numbers = ENGLAND if self.paragraph in ENGLAND else WALES
        return tr(_REASONS[numbers.index(self.paragraph)])


CONFIDENTIAL = Restriction(Withheld.CONFIDENTIAL)


def exempt(paragraph: str) -> Restriction:
    """A restriction by a paragraph of Schedule 12A.

    Raises:
        ValueError: there is no such paragraph.
    """
    return Restriction(Withheld.EXEMPT, paragraph)


def to_json(restriction: Restriction) -> dict[str, Any]:
    """A restriction as it is kept."""
    return {"kind": str(restriction.kind), "paragraph": restriction.paragraph}


def from_json(kept: object) -> Restriction:
    """A restriction that was kept.

    What this version does not understand, a later one's say, withholds the paper all the same.
    """
    if not isinstance(kept, Mapping):
        return CONFIDENTIAL
    try:
        return Restriction(Withheld(str(kept.get("kind"))), kept.get("paragraph"))
    except ValueError:
        return CONFIDENTIAL
