"""Makes libraries of any number of quotes, with all else in proportion, in the store's own tables.

    .venv/bin/python -m tests.benchmarks.libraries 1000 100000 [--folder FOLDER]

Nothing is read: documents are put together from pieces of real sentences (those of inspection reports where
they lie beside the checkout, or else the seeds), so that words are as common and as rare as they are. What an
article has of each kind is about what the articles of `varied` have. A library is kept and used again.
"""

import argparse
import hashlib
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from random import Random
from unittest.mock import patch

from briefing_app.domain.documents import Details, Document, Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.grouping import fact_of
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    Mention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage
from briefing_app.reading.files import open_file
from briefing_app.store import facts, indexing, mentions, readings
from briefing_app.store.facts import Made
from briefing_app.store.library import Library
from briefing_app.system.places import seeds
from tests.benchmarks.varied import _BEGINNINGS, _ENDINGS, _FORENAMES

QUOTES = 15
"""Quotes of an article; of figures, dates and grades it has these."""
_FIGURES, _DATES, _NARRATED = 3, 1, 4
_MIDDLES = ("", "er", "ing", "en", "ber", "al", "o", "ar", "il", "and")
FIRST, YEARS = date(2005, 1, 1), 20
_DAYS = YEARS * 365
_BATCH = 400
_REPORTS = Path(__file__).resolve().parents[3] / "shared" / "samples" / "ofsted"
_GRADES = ("outstanding", "good", "requires-improvement", "inadequate")
_UNITS = (
    (Unit.COUNT, "{}"),
    (Unit.PERCENT, "{} per cent"),
    (Unit.GBP, "£{} million"),
    (Unit.WEEKS, "{} weeks"),
)


def default_folder() -> Path:
    """Where libraries are kept if nobody says otherwise."""
    return Path(tempfile.gettempdir()) / "briefing-benchmarks"


def library_of(quotes: int, folder: Path) -> Path:
    """The library of so many quotes in a folder, made if it is not there."""
    path = folder / f"{quotes} quotes.briefing"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Under another name until it is whole.
        unfinished = folder / f"unfinished {quotes}.briefing"
        for old in folder.glob(f"{unfinished.name}*"):
            old.unlink()
        began = time.process_time()
        rows = make(unfinished, quotes, texts(folder))
        spent = time.process_time() - began
        size = unfinished.stat().st_size / 1e6
        print(f"made {quotes:,} quotes: {rows / spent:,.0f} facts a CPU-second, {size:,.0f} MB", flush=True)
        unfinished.rename(path)
    return path


def texts(folder: Path) -> list[str]:
    """The words of real sentences, in their order; those of many reports are kept in the folder."""
    kept = folder / "words.txt"
    if not kept.exists():
        paths = sorted(_REPORTS.glob("*.pdf"))
        paths += sorted(seeds().glob("*.txt"))
        found = [open_file(path).document.text for path in paths]
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text("\n".join(found), encoding="utf-8")
    return kept.read_text(encoding="utf-8").split()


def seed_words() -> list[str]:
    """The words of the seeds alone."""
    return " ".join(path.read_text(encoding="utf-8") for path in sorted(seeds().glob("*.txt"))).split()


def make(path: Path, quotes: int, words: Sequence[str]) -> int:
    """Make the library; gives the number of facts."""
    writer = Articles(words, quotes)
    made = 0
    # The index is built at the end: that gives the same one, sooner.
    with Library.create(path) as library, patch.object(indexing, "_index", lambda *_: None):
        library.db.execute("PRAGMA synchronous = OFF")
        for begun in range(0, quotes, QUOTES * _BATCH):
            with library.operation("Add documents") as operation:
                fresh: list[Made] = []
                entries: list[indexing.Entry] = []
                for number in range(begun, min(begun + QUOTES * _BATCH, quotes), QUOTES):
                    fresh += add_article(
                        library, operation, writer.article(min(quotes - number, QUOTES)), entries
                    )
                indexing.add(library, entries)
                facts.insert(library, fresh)
                made += len(fresh)
        with library.derived():
            library.db.execute(
                "UPDATE quote_mentions SET person_id = (SELECT id FROM people WHERE name = speaker)"
            )
            library.db.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
        library.db.execute("ANALYZE")
        library.gather()
    return made


@dataclass(slots=True)
class Article:
    """A document as it grows: its text, paragraphs and what is said in it."""

    title: str
    published: str
    text: str = ""
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    found: list[tuple[int, int, str, dict[str, object]]] = field(default_factory=list)

    def add(self, before: str, exact: str, after: str, kind: str, **says: object) -> None:
        """Add a paragraph in which something is said."""
        begun = len(self.text)
        start = begun + len(before)
        self.text += f"{before}{exact}{after}\n\n"
        self.paragraphs.append((begun, len(self.text) - 2))
        if kind:
            self.found.append((start, start + len(exact), kind, says))

    def mentions(self, sha256: str) -> Iterator[Mention]:
        """What is said, each at its place."""
        for start, end, kind, says in self.found:
            around = self.text[max(0, start - 32) : start], self.text[end : end + 32]
            passage = Passage(sha256, start, end, self.text[start:end], *around)
            yield _TYPES[kind](passage=passage, rule="made up", confidence=0.9, **says)


_TYPES = {
    "quote": QuoteMention,
    "figure": FigureMention,
    "event": EventMention,
    "judgement": JudgementMention,
}


class Articles:
    """Writes articles, the same ones every time."""

    def __init__(self, words: Sequence[str], quotes: int) -> None:
        self._chance = Random(quotes)  # noqa: S311 - the same every time, and nobody's secret
        self._words = words
        self._number = 0
        speakers = max(20, quotes // 300)
        self._speakers = [f"{self._chance.choice(_FORENAMES)} {self._surname()}" for _ in range(speakers)]
        self._how_often = list(accumulate(1 / rank for rank in range(1, speakers + 1)))

    def _surname(self) -> str:
        pick = self._chance.choice
        return pick(_BEGINNINGS) + pick(_MIDDLES) + pick(_MIDDLES) + pick(_ENDINGS)

    def _said(self, length: int) -> str:
        """So many words in pieces of sentences, with a rare name in one of three."""
        chance, pieces, left = self._chance, list[str](), length
        while left > 0:
            piece = min(left, chance.randrange(3, 9))
            at = chance.randrange(len(self._words) - piece)
            pieces += self._words[at : at + piece]
            left -= piece
        if chance.random() < 0.3:
            pieces.insert(chance.randrange(len(pieces)), self._surname())
        return " ".join(pieces)

    def article(self, quotes: int) -> Article:
        chance = self._chance
        self._number += 1
        day = (FIRST + timedelta(days=chance.randrange(_DAYS))).isoformat()
        article = Article(f"Story {self._number}: {self._said(6)}", day)
        for number in range(quotes):
            (speaker,) = chance.choices(self._speakers, cum_weights=self._how_often)
            role = chance.choice((None, "councillor", "social worker", "leader of the council"))
            says = {"speaker": speaker, "role": role, "form": Form.STATEMENT}
            article.add(
                "He said: “", self._said(max(4, int(chance.gauss(26, 10)))), f"”, {speaker}.", "quote", **says
            )
            if number * _FIGURES // quotes != (number + 1) * _FIGURES // quotes:
                self._add_figure(article)
            if number * _NARRATED // quotes != (number + 1) * _NARRATED // quotes:
                article.add(self._said(30), "", ".", "")
        for _ in range(_DATES):
            when = (FIRST + timedelta(days=chance.randrange(_DAYS))).isoformat()
            says = {"when": when, "status": Status.PAST, "event": self._said(8)}
            article.add("On ", when, f" {self._said(12)}.", "event", **says)
        self._add_grade(article, day)
        return article

    def _add_figure(self, article: Article) -> None:
        value = self._chance.randrange(1, 200)
        unit, words = self._chance.choice(_UNITS)
        says = {"values": (Decimal(value),), "unit": unit, "measure": self._said(5)}
        article.add("There were ", words.format(value), f" {self._said(9)}.", "figure", **says)

    def _add_grade(self, article: Article, day: str) -> None:
        grade = self._chance.choice(_GRADES)
        says = {
            "framework": "ilacs",
            "area": "overall-effectiveness",
            "grade": grade,
            "inspected": day,
            "provider": self._surname(),
        }
        article.add("", f"Overall {grade.replace('-', ' ')}, {self._said(9)}", ".", "judgement", **says)


def add_article(
    library: Library, operation: int, article: Article, entries: list[indexing.Entry]
) -> list[Made]:
    content = article.text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    details = Details(title=article.title, publisher="The Gazette", published=article.published)
    source = Source(sha256=sha256, file_name="story.txt", media_type="text/plain", details=details)
    document = Document(sha256=sha256, text=article.text, reader="text", reader_version=1, pages=())
    found = tuple(article.mentions(sha256))
    file = readings.ReadFile(
        source=source, content=content, document=document, mentions=found, rules_version=1
    )
    row = readings._insert(library, file, operation)
    first = mentions._next_id(library, "mentions")
    buckets = mentions.insert(library, row, found)
    entries += indexing.paragraphs_of(source, article.text, article.paragraphs)
    return [
        Made(bucket, fact_of([Evidence(mention, source)]), frozenset([number]))
        for number, (mention, bucket) in enumerate(zip(found, buckets, strict=True), first)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("quotes", type=int, nargs="+")
    parser.add_argument("--folder", type=Path, default=default_folder())
    options = parser.parse_args()
    for quotes in options.quotes:
        print(library_of(quotes, options.folder))


if __name__ == "__main__":
    main()
