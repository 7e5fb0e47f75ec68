"""Numbers for sources and places in them, so that every line of a pack can be traced to its passage."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.documents import Page, Source, page_at
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.domain.passages import Passage
from briefing_app.packs.context import Text, marked_runs, quoted_runs
from briefing_app.packs.parts import Cited, Reference, References, SourceEntry


class Evidenced(Protocol):
    """Something that rests on passages: a fact, or what checks found."""

    @property
    def evidence(self) -> Sequence[Evidence[Mention]]: ...


Place = tuple[str, int, int]
"""A passage: the SHA-256 of its source, and where it begins and ends."""


class Citations:
    """The sources that some facts rest on, numbered by date of publication."""

    def __init__(
        self,
        facts: Iterable[Evidenced],
        texts: Mapping[str, str],
        pages: Mapping[str, Sequence[Page]],
        confirmed: Collection[UUID] = (),
        disputed: Collection[Place] = (),
    ) -> None:
        """`texts` are the documents' texts by the SHA-256 of their sources, `pages` those that they have.

        One may be lacking. `confirmed` are the facts that a person has confirmed, `disputed` the passages
        about which sources differ.
        """
        self._confirmed = frozenset(confirmed)
        self._disputed = frozenset(disputed)
        self._sources: dict[str, Source] = {}
        self._passages: dict[str, dict[tuple[int, int], Passage]] = {}
        self._texts = {sha256: Text(text) for sha256, text in texts.items()}
        self._pages = pages
        self._lines: dict[tuple[int, str], list[str]] = {}
        self._count = 0
        for fact in facts:
            for item in fact.evidence:
                place = item.mention.passage
                self._sources.setdefault(item.source.sha256, item.source)
                self._passages.setdefault(item.source.sha256, {})[place.start, place.end] = place
        self._numbers = {source.sha256: number for number, source in enumerate(self._in_order(), start=1)}

    def _in_order(self) -> list[Source]:
        return sorted(
            self._sources.values(),
            key=lambda source: (edtf.sort_key(source.published), source.title, source.sha256),
        )

    def differs(self, fact: Evidenced) -> bool:
        """Whether sources differ about a fact."""
        return any(item.place in self._disputed for item in fact.evidence)

    def references(self, fact: Evidenced) -> References:
        """Where a fact is said, in order of source and place, each page or paragraph once.

        Each time it is asked for it is for another line of the pack.
        """
        self._count += 1
        line = f"line-{self._count}"
        found: dict[tuple[int, str], Reference] = {}
        for item in sorted(
            fact.evidence, key=lambda item: (self._numbers[item.source.sha256], item.mention.passage.start)
        ):
            place, number = item.mention.passage, self._numbers[item.source.sha256]
            words = self._place(item.source, place)
            found.setdefault((number, words), Reference(number, words, _anchor(number, place), line=line))
        places = list(found.values())
        for key in found:
            self._lines.setdefault(key, []).append(line)
        if getattr(fact, "id", None) in self._confirmed:
            places[-1] = replace(places[-1], confirmed=True)
        return tuple(places)

    def entries(self, *, passages: bool = True) -> tuple[SourceEntry, ...]:
        """The sources in order of their numbers, with their passages or only with where these stand.

        The lines that refer to a place are those whose references were asked for before.
        """
        return tuple(self._entry(source, passages) for source in self._in_order())

    def _standing(self, source: Source, passage: Passage) -> Text | None:
        text = self._texts.get(source.sha256)
        return text if text and passage.stands_in(text.text) else None

    def _place(self, source: Source, passage: Passage) -> str:
        """The page where there are pages, else the paragraph; lines of print are no paragraphs.

        Where the text is not at hand, or no more has the passage, it is the character, which stays true.
        """
        text = self._standing(source, passage)
        if text is None:
            return f"character\N{NO-BREAK SPACE}{passage.start:,}"
        page = self._page(source, passage)
        if page is None:
            return f"¶{text.paragraph(passage.start)}"
        others = (other.label for other in self._pages[source.sha256] if other is not page)
        counted = "PDF\N{NO-BREAK SPACE}" if page.label is None and page.printed in others else ""
        return f"{counted}p.\N{NO-BREAK SPACE}{page.printed}"

    def _page(self, source: Source, passage: Passage) -> Page | None:
        return page_at(self._pages.get(source.sha256, ()), passage.start)

    def _place_in_full(self, source: Source, passage: Passage) -> str:
        """The place; for a page that is not numbered as it is counted, also its number in the file."""
        place, page = self._place(source, passage), self._page(source, passage)
        if page is None or not page.is_numbered_otherwise or self._standing(source, passage) is None:
            return place
        return f"{place} (PDF\N{NO-BREAK SPACE}page\N{NO-BREAK SPACE}{page.number})"

    def _entry(self, source: Source, passages: bool) -> SourceEntry:
        known = source.details
        return SourceEntry(
            number=self._numbers[source.sha256],
            title=known.title or source.file_name,
            publisher=known.publisher,
            published=date_in_words(known.published),
            published_basis=known.published_basis,
            address=known.address,
            file_name=source.file_name,
            sha256=source.sha256,
            places=tuple(self._places(source, passages)),
        )

    def _places(self, source: Source, in_words: bool) -> Iterator[Cited]:
        """The places in order; passages of one paragraph stand marked in it together."""
        number, groups = self._numbers[source.sha256], dict[str, list[Passage]]()
        passages = self._passages[source.sha256].values()
        for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
            groups.setdefault(self._place_in_full(source, passage), []).append(passage)
        for place, group in groups.items():
            anchored = [(passage, _anchor(number, passage)) for passage in group]
            text = self._standing(source, group[0]) if in_words else None
            lines = dict.fromkeys(self._lines.get((number, self._place(source, group[0])), ()))
            yield Cited(
                place,
                () if not in_words else marked_runs(text, anchored) if text else quoted_runs(anchored),
                tuple(anchor for _, anchor in anchored),
                tuple(lines),
            )


def date_in_words(when: str | None) -> str:
    """A date of publication or inspection in words, and so if there is none."""
    if not when:
        return "date not known"
    return edtf.in_words(when) if edtf.is_valid(when) else when


def _anchor(number: int, passage: Passage) -> str:
    return f"source-{number}-{passage.start}-{passage.end}"
