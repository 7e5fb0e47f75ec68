"""What a published library is made of: its tables, columns and views, each in words for whoever opens it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from briefing_app.domain.wording import fold

Row = Mapping[str, str | int | float | None]
"""A row of a published table: what stands in each of its columns."""

_PLAIN = re.compile("[a-z0-9]+")
_DIGITS = 16
"""Letters of a key that tell millions of things apart, and still fit into an address."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds in words, of which type of SQLite, and whose rows it names if any."""

    name: str
    words: str
    type: str = "TEXT"
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; the first column is its key.

    `label` is the column by which its rows are called elsewhere, `facets` are those to narrow by, `search`
    those in which words are looked for. Rows are shown by `latest`, the greatest first.
    """

    name: str
    title: str
    words: str
    columns: tuple[Column, ...]
    facets: tuple[str, ...]
    search: tuple[str, ...]
    latest: str
    label: str | None = None

    @property
    def key(self) -> str:
        return self.columns[0].name

    @property
    def indexed(self) -> tuple[str, ...]:
        """The columns by which rows are looked up, narrowed or put in order, as they stand."""
        wanted = {*self.facets, self.latest}
        return tuple(one.name for one in self.columns if one.of or one.name in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view: rows of tables as they are read with ease."""

    name: str
    title: str
    words: str
    facets: tuple[str, ...] = ()


def passage_key(source: str, start: int, end: int) -> str:
    """What a passage is told by for good: its place in a file that is known by its SHA-256 (hexadecimal)."""
    return sha256(f"{source}\n{start}\n{end}".encode()).hexdigest()


def short_keys(whole: Iterable[str]) -> dict[str, str]:
    """Keys by their beginnings, which make short addresses; where two begin alike, both stay whole."""
    short: dict[str, str] = {}
    twice: set[str] = set()
    found = sorted(set(whole))
    for one in found:
        if short.setdefault(one[:_DIGITS], one) != one:
            twice.add(one[:_DIGITS])
    return {one: one if one[:_DIGITS] in twice else one[:_DIGITS] for one in found}


def name_keys(names: Iterable[str]) -> dict[str, str]:
    """Keys of names for addresses, "susan-hinchcliffe"; names that would have the same get a number."""
    plain = {name: "-".join(_PLAIN.findall(fold(name))) for name in set(names)}
    times = Counter(plain.values())
    return {
        name: key if key and times[key] == 1 else f"{key}--{sha256(name.encode()).hexdigest()[:8]}"
        for name, key in plain.items()
    }


_ID = Column("id", "the key of the row; it stays the same when the library is published again")
_WORDS = Column("words", "the exact words of the source")
_SENTENCE = Column(
    "sentence", "the sentence around words that are quoted within it, and make little sense without it"
)
_SOURCE = Column("source", "the source in which it stands", of="sources")
_PUBLISHER = Column("publisher", "who published the source")
_PUBLISHED = Column("published", "when the source was published, as precise as it is known (EDTF)")
_YEAR = Column("year", "the year in which the source was published", "INTEGER")
_INSPECTED = Column("inspected", "when the inspection was, as precise as it is known (EDTF)")
_COUNCIL = Column("council", "whose service was inspected, as the source names it")


def _of_passages(
    name: str, own: Iterable[Column], more: Iterable[Column], year: Column = _YEAR
) -> tuple[Column, ...]:
    """The columns of what rests on passages: those of its own stand before and behind where it stands."""
    return (
        _ID,
        *own,
        _SOURCE,
        _PUBLISHER,
        _PUBLISHED,
        year,
        Column("passage", "the passage on which it rests, with its place in the source", of="passages"),
        *more,
        Column(
            "confirmed",
            "“by a person” if somebody compared it with its sources; “not yet” if a program alone read it",
        ),
        Column(
            "confidence",
            "how sure the program is of its reading, from 0 to 1; from 0.95 on, 98 in 100 are right",
            "REAL",
        ),
        Column("in_sources", "in how many of the sources the same is said", "INTEGER"),
        Column(
            "repeats",
            "the row that says the same in a source published earlier; empty for the one that says it first",
            of=name,
        ),
    )


SOURCES = Table(
    name="sources",
    title="Sources",
    words="The documents from which everything else was read. Their texts and files are not here.",
    columns=(
        Column(
            "id", "the first digits of the SHA-256 of the file, which is the same wherever it is published"
        ),
        Column("title", "the title"),
        Column("publisher", "who published it"),
        Column("published", "when: a day, month or year, as precise as it is known (EDTF)"),
        Column("year", "the year in which it was published", "INTEGER"),
        Column("author", "who wrote it"),
        Column("address", "where it is on the web"),
        Column("passages", "how many of its passages are published here", "INTEGER"),
        Column("sha256", "the SHA-256 of the file: whoever has it can make sure that it is the same"),
    ),
    label="title",
    facets=("publisher", "year"),
    search=("title", "publisher", "author"),
    latest="published",
)
PEOPLE = Table(
    name="people",
    title="People and bodies",
    words="Who is quoted, with role, party and ward as the sources give them; several are set apart by “; ”.",
    columns=(
        Column("id", "the name in small letters, for addresses"),
        Column("name", "the name, the fullest that the sources give"),
        Column("kind", "“person” or “body”, such as an inspectorate"),
        Column("title", "what stands before the name, such as “Cllr”"),
        Column("party", "the party"),
        Column("ward", "the ward"),
        Column("roles", "the roles that the sources give, the earliest first"),
        Column("also_called", "what sources call the person beside the name"),
        Column("quotes", "how many passages quote the person", "INTEGER"),
        Column("in_sources", "in how many sources", "INTEGER"),
        Column("first_quoted", "when the earliest of these was published"),
        Column("last_quoted", "when the latest of these was published"),
    ),
    label="name",
    facets=("kind", "party"),
    search=("name", "roles", "also_called"),
    latest="quotes",
)
PASSAGES = Table(
    name="passages",
    title="Passages",
    words="The words on which everything rests, each with its place. The address of a passage stays the same"
    " when the library is published again, so it can be cited. Of each source, half of the text at"
    " most is here.",
    columns=(
        Column("id", "made of the file's SHA-256 and the place in it, so it stays the same for good"),
        _WORDS,
        _SENTENCE,
        Column("tells_of", "what was read from it: quote, figure, event, judgement, recommendation"),
        _SOURCE,
        _PUBLISHER,
        _PUBLISHED,
        _YEAR,
        Column("place", "the page as printed, if the source has pages, and the characters of its text"),
        Column("page", "the page as printed"),
        Column(
            "starts_at",
            "the place of its first character in the text, from 0 (in Unicode code points)",
            "INTEGER",
        ),
        Column("ends_at", "the place behind its last character", "INTEGER"),
    ),
    label="place",
    facets=("source", "tells_of", "year"),
    search=("words", "sentence"),
    latest="published",
)
JUDGEMENTS = Table(
    name="judgements",
    title="Judgements",
    words="Grades that inspectors gave. A sentence that grades several areas has a row for each.",
    columns=_of_passages(
        "judgements",
        (
            _COUNCIL,
            Column("area", "the area that was graded"),
            Column("grade", "the grade"),
            _INSPECTED,
            _WORDS,
        ),
        (
            Column("service", "the service that was inspected"),
            Column("rank", "the place of the grade in its scale: 1 is the best", "INTEGER"),
            Column("framework", "the framework of the inspection"),
            Column("inspectorate", "who inspected"),
            Column("inspection", "“this one” or, where the source looks back, “an earlier one”"),
        ),
        Column("year", "the year of the inspection; if that is not known, of the source", "INTEGER"),
    ),
    facets=("council", "area", "grade", "year", "confirmed", "source"),
    search=("words", "council", "area", "grade"),
    latest="published",
)
QUOTES = Table(
    name="quotes",
    title="Quotes",
    words="What was said, word for word. What stands in three sources has three rows; “repeats” is empty in"
    " the first of them.",
    columns=_of_passages(
        "quotes",
        (
            _WORDS,
            Column("speaker", "who said them; empty if nobody is named", of="people"),
            Column("role", "the role of the speaker, as the source gives it"),
            Column("party", "the party of the speaker, as the sources give it"),
        ),
        (
            _SENTENCE,
            Column("form", "“statement”, or “fragment” for words within somebody else's sentence"),
        ),
    ),
    facets=("speaker", "party", "source", "year", "confirmed"),
    search=("words", "sentence", "speaker", "role"),
    latest="published",
)
FIGURES = Table(
    name="figures",
    title="Figures",
    words="Numbers that sources give, with what they count.",
    columns=_of_passages(
        "figures",
        (
            _WORDS,
            Column("measure", "what is measured, drawn from the sentence"),
            Column(
                "value",
                "the number, money in pounds; empty where there are several",
                "REAL",
            ),
            Column("unit", "count, pounds, percent, fraction, ratio, days, weeks, months, years or other"),
        ),
        (
            Column("several", "the numbers of a split or a ratio, set apart by “; ”"),
            Column("qualifier", "“around”, “more than” and the like, as the source words it"),
        ),
    ),
    facets=("unit", "source", "year", "confirmed"),
    search=("words", "measure"),
    latest="published",
)
EVENTS = Table(
    name="events",
    title="Events",
    words="What happened, or was planned, and when.",
    columns=_of_passages(
        "events",
        (
            Column("date", "the date in full"),
            Column("event", "what happened, drawn from the sentence"),
            Column("status", "“past” or “planned”, as it was when the source was published"),
        ),
        (
            _WORDS,
            Column("worked_out", "how a date that is not given in full was worked out"),
            Column("first_day", "the first day that the date can mean"),
            Column("last_day", "the last day that the date can mean"),
            Column("edtf", "the date as data (EDTF)"),
        ),
        Column("year", "the year in which it happened or is to happen", "INTEGER"),
    ),
    facets=("status", "year", "source", "confirmed"),
    search=("words", "event", "date"),
    latest="first_day",
)
RECOMMENDATIONS = Table(
    name="recommendations",
    title="Recommendations",
    words="What inspections say must change, and what they found first of all, point by point.",
    columns=_of_passages(
        "recommendations",
        (
            _COUNCIL,
            Column("kind", "what needs to improve, a priority action or a headline finding"),
            Column("number", "its number in the list of the report", "INTEGER"),
            _WORDS,
        ),
        (_INSPECTED,),
    ),
    facets=("council", "kind", "year", "confirmed", "source"),
    search=("words", "council"),
    latest="published",
)
TABLES = (SOURCES, PEOPLE, PASSAGES, JUDGEMENTS, QUOTES, FIGURES, EVENTS, RECOMMENDATIONS)
"""Every table."""

VIEWS = (
    View(
        name="quotes_once",
        title="Each quote once",
        words="Every quote once, from the source that published it first, with how many sources have it.",
        facets=("speaker", "party", "publisher"),
    ),
    View(
        name="grades",
        title="Each grade once",
        words="Every grade once, council by council, the latest inspection first.",
        facets=("council", "grade"),
    ),
    View(
        name="timeline",
        title="Timeline",
        words="Every event once, in the order in which they happened or are planned.",
        facets=("status",),
    ),
)
"""Every view."""
