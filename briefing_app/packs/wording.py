"""The words of a pack that come from no document, one set for every format."""

import re
from dataclasses import dataclass
from datetime import date

from briefing_app.domain import edtf
from briefing_app.domain.councils import short_name
from briefing_app.domain.tones import GRADE_MARKS
from briefing_app.packs.parts import (
    Counted,
    Entry,
    FiguresPart,
    JudgementsPart,
    LinesPart,
    OwnPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    SourceEntry,
    SourcesPart,
    TimelinePart,
    VerificationPart,
)
from briefing_app.packs.request import OwnKind, Section

CONFIRMED = "✓"
"""Stands behind the references of a line that a person has confirmed."""
_NO_GRADE_MARK = "○"

CONTENTS = "Contents"
HOW_TO_READ = "How to read this pack"
WAY_BACK_BY_PAGE = (
    "It leads to its place in the list of sources, which leads back to the pages that refer to it."
)
WAY_BACK_BY_PART = (
    "It leads to its place in the list of sources, which leads back to the parts that refer to it."
)
"""The same where there are no pages."""
READING_NOTES = (
    (
        "A reference such as [1\N{NO-BREAK SPACE}¶3] names source 1 and its third paragraph,"
        " [1\N{NO-BREAK SPACE}p.\N{NO-BREAK SPACE}3] its page 3."
    ),
    WAY_BACK_BY_PAGE,
    "Quotes are printed as the source has them. Whatever a font cannot show is named, not left out.",
    "“Planned” means that an event still lay ahead when its source was published.",
    f"{CONFIRMED} marks what a person has compared with its source; all else stands as the program read it.",
    "Notes and questions by the member are the member’s own, and come from no source.",
    "Where a date had to be worked out, it is said how.",
)
PRINTED = "Words printed earlier in this pack:"
"""Stands in the list of sources before places whose words stand on the pages named, where others follow."""
DISPUTED = "sources differ"
"""Stands behind who published a quote or a figure about which others say something else."""
MARKED = f"{CONFIRMED} marks what a person has compared with its source."

JUDGEMENT_COLUMNS = ("Area", "Grade", "Inspected", "Source")
ASKED_COLUMNS = ("No.", "In the report’s words", "Source")
TIMELINE_COLUMNS = ("When", "What", "Source")
FIGURE_COLUMNS = ("Value", "In its sentence", "Source")
SOURCE_COLUMN = "Source"
PLANNED = "(planned)"
SIDE_BY_SIDE = "Side by side"
SIDE_BY_SIDE_ABOUT = "One thing counted more than once: at another time, or by somebody else"
ALL_FIGURES = "All figures"
ALL_EVENTS = "All events"
"""Stands above the list where the drawing before it may go over many pages."""
OWN = {OwnKind.QUESTION: "Question by the member", OwnKind.NOTE: "Note by the member"}
OWN_POINTS = "Points by the member"
"""The title of what the member wrote and chose, where it has no heading of its own."""
VERIFICATION_COLUMNS = ("What", "In this pack")
HOW_TO_VERIFY = (
    "The facts of this pack travel in its PDF as data. Briefing tells whether they still stand so in the"
    " library, and what changed since: with “Check a pack” in the window, or in a terminal with"
    " “briefing-app verify” and the name of the file."
)
FILES = "Files"
FILES_ABOUT = (
    "A file is the one that was read if its SHA-256 is the one below: any change to it makes another."
)
FILE_COLUMNS = ("No.", "Source and its SHA-256")
USED_IN = "Used in:"
"""Stands before the parts that refer to a place in a source, where there are no pages to name."""
FOR_MORE_QUESTIONS = "For more than one question"
"""Stands above what is told once and belongs to several questions."""
ANSWER = "Answer:"
"""Stands above the room to write on a sheet of questions, where no lines are drawn."""
_LONGEST_LABEL = 30  # characters
QUOTATION_MARKS = ("“", "‘", '"')
_A_REPORT = re.compile(r"(?:inspection|focused visit|monitoring visit|visit)\b", re.IGNORECASE)
"""What a title says behind the council: “Calderby: inspection of children’s services, 6 to 10 March 2023”."""
WRITING_LINES = 3
"""How many lines there are to write on below a question."""


@dataclass(frozen=True, slots=True)
class LinesWording:
    """What a section of lines is called, what one of them is, and what stands above its columns.

    What is not `sourced` comes from no document.
    """

    title: str
    noun: str
    lead: str
    words: str
    sourced: bool = True


LINES = {
    Section.SUMMARY: LinesWording("In brief", "point", "What", "In brief"),
    Section.DECISIONS: LinesWording(
        "What the committee is asked to decide", "decision", "No.", "In the paper’s words"
    ),
    Section.CHANGED: LinesWording("What changed since the last meeting", "change", "What", "About"),
    Section.QUESTIONS: LinesWording("Lines of enquiry", "question", "No.", "Question"),
    Section.DIFFERENCES: LinesWording("Where sources differ", "difference", "How", "About"),
    Section.PROMISES: LinesWording("What was promised", "promise", "How it stands", "Promise"),
    Section.OVER_TIME: LinesWording("What shows over time", "point", "What", "About"),
    Section.GLOSSARY: LinesWording("Terms used", "term", "Term", "What it means", sourced=False),
}
_NOTHING = {
    Section.DECISIONS: "No paper for this meeting asks the committee for a decision.",
    Section.CHANGED: "Nothing changed that the library knows of, or no earlier meeting is known.",
    Section.GLOSSARY: "This pack uses no terms that need explaining.",
}
TO_IMPROVE = "What needs to improve"
_TITLES: dict[type[Part], tuple[str, str]] = {
    JudgementsPart: ("Judgements", "judgement"),
    RecommendationsPart: (TO_IMPROVE, "point"),
    QuotesPart: ("Key quotes", "quote"),
    TimelinePart: ("Timeline", "dated event"),
    FiguresPart: ("Figures", "figure"),
    OwnPart: ("Notes and questions", ""),
    SourcesPart: ("Sources", "source"),
    VerificationPart: ("Verification", ""),
}
"""What parts are called, and what one of the things in them is."""


def part_title(part: Part) -> str:
    """What a part is called, above itself and in the contents.

    Raises:
        LookupError: there are no words for such a part here.
    """
    return part.title or (_of_lines(part).title if isinstance(part, LinesPart) else _of_part(part)[0])


def nothing_in(part: Part) -> str:
    """The sentence that says that there is nothing in a part; "" where it needs none.

    Raises:
        LookupError: there are no words for such a part here.
    """
    if isinstance(part, LinesPart) and part.section in _NOTHING:
        return _NOTHING[part.section]
    noun = _of_lines(part).noun if isinstance(part, LinesPart) else _of_part(part)[1]
    if isinstance(part, SourcesPart):
        return "This pack refers to no sources."
    return f"There are no {noun}s in this pack." if noun else ""


def lines_wording(part: LinesPart) -> LinesWording:
    """The words around a part of lines.

    Raises:
        LookupError: there are none for its section here.
    """
    return _of_lines(part)


def _of_lines(part: LinesPart) -> LinesWording:
    if part.section not in LINES:
        raise LookupError(f"no words for the section “{part.section}” of a pack")
    return LINES[part.section]


def _of_part(part: Part) -> tuple[str, str]:
    if type(part) not in _TITLES:
        raise LookupError(f"no words for a part of the kind {type(part).__name__}")
    return _TITLES[type(part)]


def grade_mark(tone: str) -> str:
    """The shape of a grade by its colour token."""
    return GRADE_MARKS.get(tone, _NO_GRADE_MARK)


def logo_of(council: str) -> str:
    """What is said in place of a logo."""
    return f"Logo of {council}" if council else "Logo of the council"


def meeting_of(meeting: date) -> str:
    """The line that says for which meeting a pack is."""
    return f"Meeting of {edtf.in_words(meeting.isoformat())}"


def made_on(made: date, sources: str) -> str:
    """The sentence that says when a pack was made; `sources` is how many they are, in words."""
    return f"Made on {edtf.in_words(made.isoformat())} with Briefing, from {sources}."


def worked_out(entry: Entry) -> str:
    """How the date of an event was worked out; "" if it stood in full."""
    return f"Date worked out: {entry.basis}" if entry.basis else ""


def undrawn(count: int) -> str:
    """What stands below a timeline that does not show all events; "" if it does."""
    return f"{count} more loosely dated stand in the list only." if count else ""


def published_by(source: SourceEntry) -> str:
    """By whom and when a source was published, and how that is known."""
    basis = f" ({source.published_basis})" if source.published_basis else ""
    return f"{source.publisher or 'Publisher not known'} · {source.published}{basis}"


def in_short(source: SourceEntry) -> str:
    """By whom and when a source was published, where there is little room."""
    return f"{source.publisher or source.file_name}, {source.published}"


def in_short_by_itself(source: SourceEntry) -> str:
    """The same where the title does not stand beside it: of a report with whom it is on."""
    named, _, rest = source.title.partition(": ")
    return f"{short_name(named)}: {in_short(source)}" if _A_REPORT.match(rest) else in_short(source)


def published_in(item: Counted) -> str:
    """By whom and when the sentence of a figure was published."""
    return f"{item.publisher} · {item.published}"


def file_of(source: SourceEntry) -> str:
    """The file of a source by its name; its SHA-256 stands where a pack tells how to verify it."""
    return f"File {source.file_name}"


def verified_rows(part: VerificationPart, made: date) -> tuple[tuple[str, str], ...]:
    """What a pack was made of, with when, as labels and what they are of."""
    return ("Made on", edtf.in_words(made.isoformat())), *part.rows


def labelled(note: str) -> tuple[str, str]:
    """The label that a note begins with, with its colon, and the rest; "" if it has none."""
    label, colon, said = note.partition(": ")
    return (f"{label}:", f" {said}") if colon and len(label) <= _LONGEST_LABEL else ("", note)


def in_quotation_marks(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs of a quote between quotation marks, where they do not begin with some of their own."""
    last = len(paragraphs) - 1
    found: list[str] = []
    for index, words in enumerate(paragraphs):
        bare = not words.startswith(QUOTATION_MARKS)
        found.append(f"{'“' if bare else ''}{words}{'”' if bare and index == last else ''}")
    return tuple(found)
