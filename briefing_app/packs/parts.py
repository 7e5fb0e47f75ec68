"""What a pack says, part by part, as plain words: how it is drawn is the business of other modules."""

from dataclasses import dataclass

from briefing_app.domain.facts import Event, Figure
from briefing_app.packs.request import OwnKind, Section


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a line comes from: the source's number in this pack, and a place such as "¶3".

    `confirmed` is set on the last of a line's references if a person has confirmed what the line says.
    `line` is the anchor of the line itself, for the way back; all references of a line have the same.
    """

    number: int
    place: str
    anchor: str
    confirmed: bool = False
    line: str = ""

    @property
    def label(self) -> str:
        """The reference as it is printed: "[1 ¶3]"; its parts are never torn apart."""
        return f"[{self.number}\N{NO-BREAK SPACE}{self.place}]"


References = tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One judgement: an area, its grade in words and the colour token of the grade."""

    area: str
    grade: str
    tone: str
    inspected: str
    references: References


@dataclass(frozen=True, slots=True)
class Line:
    """What checks found: a word on how it stands, what it is about, and what belongs to it, a line each."""

    lead: str
    words: str
    notes: tuple[str, ...]
    references: References


@dataclass(frozen=True, slots=True)
class LinesPart:
    """What checks found of one kind: differences, promises, what shows over time, or questions.

    `standing` is what belongs to more than one of the lines, each with the numbers of those that it does.
    """

    section: Section
    lines: tuple[Line, ...]
    summary: str
    title: str = ""
    standing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """The judgements on one provider under one framework, in the framework's order of areas."""

    title: str
    subtitle: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One item that an inspection asks for: its number in the report and its words."""

    number: str
    words: str
    references: References


@dataclass(frozen=True, slots=True)
class AskedTogether:
    """What one inspection asks for in one section of its report or letter."""

    title: str
    subtitle: str
    items: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quote: where and when it was published, its paragraphs with the exact words.

    `differs` says so if sources differ about it.
    """

    published: str
    paragraphs: tuple[str, ...]
    differs: str
    references: References


@dataclass(frozen=True, slots=True)
class Speaker:
    """The quotes of one person or body."""

    name: str
    role: str | None
    quotes: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event: its date in words, whether it was still planned, and how its date was worked out."""

    when: str
    planned: bool
    what: str
    basis: str | None
    references: References


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a figure in words; where it stands, unless all figures of its sentence stand there."""

    words: str
    references: References = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The figures of a sentence, the sentence, and by whom and when it was published.

    `references` are those that all of the figures have; there are none where they have different ones.
    """

    values: tuple[Value, ...]
    sentence: str
    publisher: str
    published: str
    references: References


def every_reference(item: Counted) -> References:
    """Where all figures of a sentence stand, or each of them."""
    return (*item.references, *(one for value in item.values for one in value.references))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a source's text: a passage referred to, with its anchors, or what stands between."""

    text: str
    marked: bool
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source with the exact words that the pack refers to and a little text around them.

    There are no words where the pack prints none. `anchors` are what references to it lead to, `lines` the
    anchors of the lines that refer to it.
    """

    place: str
    runs: tuple[Run, ...]
    anchors: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A numbered source with all that is known of it and the places referred to, in their order.

    It is `in_short` where a pack prints no passages: there a page tells only whose it is and of when.
    """

    number: int
    title: str
    publisher: str | None
    published: str
    published_basis: str | None
    address: str | None
    file_name: str
    sha256: str
    places: tuple[Cited, ...]
    in_short: bool = False


@dataclass(frozen=True, slots=True)
class JudgementsPart:
    """What was judged."""

    ladders: tuple[Ladder, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class RecommendationsPart:
    """What inspections ask for, the latest first."""

    groups: tuple[AskedTogether, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class QuotesPart:
    """What was said, by whom."""

    speakers: tuple[Speaker, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """What happened or is planned: `events` are the facts for the drawing, `entries` all in words."""

    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class FiguresPart:
    """What was counted; `groups` are the figures that may be set side by side in a chart."""

    groups: tuple[tuple[Figure, ...], ...]
    figures: tuple[Counted, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class SourcesPart:
    """Where everything comes from."""

    sources: tuple[SourceEntry, ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class VerificationPart:
    """What the pack was made of, and how to ask whether it still holds: labels with what they are of.

    `files` are the sources by number and title with the SHA-256 of their files, in hexadecimal.
    """

    rows: tuple[tuple[str, str], ...]
    files: tuple[tuple[int, str, str], ...]
    summary: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class OwnLine:
    """Words of the member's own."""

    kind: OwnKind
    words: str


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What the member wrote, notes and questions to ask, and among them what the member chose."""

    lines: "tuple[OwnLine | Part, ...]"
    summary: str
    title: str = ""


Part = (
    LinesPart
    | JudgementsPart
    | RecommendationsPart
    | QuotesPart
    | TimelinePart
    | FiguresPart
    | OwnPart
    | SourcesPart
    | VerificationPart
)
