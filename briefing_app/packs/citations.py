"""Numbers for sources and places in them, so that every line of a pack can be traced to its passage."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.documents import Page, Source, page_at
from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import Mention
from briefing_app.domain.passages import Passage
from briefing_app.packs.context import Text, marked_runs, quoted_runs
from briefing_app.packs.parts import Cited, Reference, References, SourceEntry
from briefing_app.pictures.wrapping import one_line


class Evidenced(Protocol):
    """Something that rests on passages: a fact, or what checks found."""

    @property
    def evidence(self) -> Sequence[Evidence[Mention]]: ...


Place = tuple[str, int, int]
"""A passage: the SHA-256 of its source, and where it begins and ends."""
_Spot = tuple[int, str]
"""The number of a source and a place in it, in words."""
_AROUND = " .,;:“”‘’\"'"
"""What may stand around words, and does not where another line prints them."""
_BLANK = re.compile(r"\n\s*\n")


_Shown = Callable[[_Spot, Passage], bool]
"""Whether the list of sources prints a passage in its context."""


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
        self._lines: dict[_Spot, list[str]] = {}
        self._told: dict[_Spot, dict[str, None]] = {}
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

    def places(self, fact: Evidenced) -> dict[_Spot, Passage]:
        """Where a fact is said, in order of source and place, each with the first passage there."""
        found: dict[_Spot, Passage] = {}
        for item in sorted(
            fact.evidence, key=lambda item: (self._numbers[item.source.sha256], item.mention.passage.start)
        ):
            place = item.mention.passage
            found.setdefault((self._numbers[item.source.sha256], self._place(item.source, place)), place)
        return found

    def paragraphs(self, fact: Quote) -> tuple[str, ...]:
        """The paragraphs of a quote; where a source has pages, its lines are lines of print."""
        said = fact.lead.passage.exact
        parted = _BLANK.split(said) if self._pages.get(fact.source.sha256) else said.splitlines()
        return tuple(line for line in map(one_line, parted) if line)

    def is_confirmed(self, fact: Evidenced) -> bool:
        """Whether a person has confirmed what a fact says."""
        return getattr(fact, "id", None) in self._confirmed

    def is_told(self, fact: Evidenced, said: str) -> bool:
        """Whether a line before has printed some words of a place where the fact is said."""
        said = said.casefold()
        return any(said in told for spot in self.places(fact) for told in self._told.get(spot, ()))

    def references(self, fact: Evidenced, *told: str) -> References:
        """Where a fact is said, in order of source and place, each page or paragraph once.

        Each time it is asked for it is for another line of the pack; `told` is what that line prints.
        """
        self._count += 1
        line = f"line-{self._count}"
        places = list[Reference]()
        for spot, passage in self.places(fact).items():
            number, words = spot
            places.append(Reference(number, words, _anchor(number, passage), line=line))
            self._lines.setdefault(spot, []).append(line)
            self._told.setdefault(spot, {}).update((one_line(said).casefold(), None) for said in told)
        if self.is_confirmed(fact):
            places[-1] = replace(places[-1], confirmed=True)
        return tuple(places)

    def entries(self, *, passages: bool = True, once: bool = False) -> tuple[SourceEntry, ...]:
        """The sources in order of their numbers, with their passages or only with where these stand.

        Without `passages` but `once` there are those whose words no line has. The lines that refer to a
        place, and print its words, are those whose references were asked for before.
        """

        def shown(spot: _Spot, passage: Passage) -> bool:
            return passages or (once and not self._is_printed(spot, passage))

        entries = (self._entry(source, shown) for source in self._in_order())
        return tuple(replace(entry, in_short=not (passages or once)) for entry in entries)

    def _is_printed(self, spot: _Spot, passage: Passage) -> bool:
        said = one_line(passage.exact).casefold().strip(_AROUND) or one_line(passage.exact)
        return any(said in told for told in self._told.get(spot, ()))

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

    def _entry(self, source: Source, shown: _Shown) -> SourceEntry:
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
            places=tuple(self._cited(source, shown)),
        )

    def _cited(self, source: Source, shown: _Shown) -> Iterator[Cited]:
        """The places in order; passages of one paragraph that are shown stand marked in it together."""
        number, groups = self._numbers[source.sha256], dict[str, list[Passage]]()
        passages = self._passages[source.sha256].values()
        for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
            groups.setdefault(self._place_in_full(source, passage), []).append(passage)
        for place, group in groups.items():
            anchored = [(passage, _anchor(number, passage)) for passage in group]
            text, spot = self._standing(source, group[0]), (number, self._place(source, group[0]))
            lines = dict.fromkeys(self._lines.get(spot, ()))
            in_words = [one for one in anchored if shown(spot, one[0])]
            yield Cited(
                place,
                () if not in_words else marked_runs(text, in_words) if text else quoted_runs(in_words),
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
