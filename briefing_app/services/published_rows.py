"""The rows of a published library, made from what is public of a library."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.domain import edtf
from briefing_app.domain.addresses import is_of_the_web
from briefing_app.domain.describing import section_in_words
from briefing_app.domain.documents import Document, Page, Source, page_at
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Kind,
    Mention,
    QuoteMention,
    RecommendationMention,
    Unit,
)
from briefing_app.domain.naming import party_in_full
from briefing_app.domain.people import Person
from briefing_app.domain.published import Row, name_keys, passage_key, short_keys
from briefing_app.domain.sentences import Sentence
from briefing_app.services.browsing import Contents
from briefing_app.services.published_passages import Place, shown_of

Read = Callable[[Source], tuple[Document, Sequence[Sentence]]]
"""Gives the document of a source, and its sentences."""
_Cell = str | int | float | None
_Cells = dict[str, _Cell]

_APART = "; "
_TABLES = {
    Kind.JUDGEMENT: "judgements",
    Kind.QUOTE: "quotes",
    Kind.FIGURE: "figures",
    Kind.EVENT: "events",
    Kind.RECOMMENDATION: "recommendations",
}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of each table by its name, and how many passages were left out: see `published_passages`.

    They are in the order of their keys, so that it does not matter in which order documents came in.
    """

    by_table: Mapping[str, Sequence[Row]]
    left_out: int


def rows_of(held: Contents, read: Read) -> Rows:
    """The rows of what is public of a library; `read` is asked once for each source."""
    publishing = _Publishing(held, read)
    return Rows(publishing.tables(), publishing.left_out)


class _Publishing:
    """What is looked up again and again while rows are made."""

    def __init__(self, held: Contents, read: Read) -> None:
        self._held = held
        self._people = {person.name: person for person in held.people}
        self._frameworks = {one.id: one for one in frameworks()}
        items = [item for fact in held.facts for item in fact.evidence]
        self._people_keys = name_keys(self._people)
        self._source_keys = short_keys(source.sha256 for source in held.sources)
        self._passage_keys = short_keys(passage_key(*item.place) for item in items)
        self._keys = short_keys(_whole_key(item.mention) for item in items)
        self._passages = self._passage_rows(items, read)
        self.left_out = len({item.place for item in items}) - len(self._passages)
        self._passages_in = Counter(str(row["source"]) for row in self._passages.values())

    def tables(self) -> dict[str, list[Row]]:
        told: dict[str, list[Row]] = {name: [] for name in _TABLES.values()}
        for fact in self._held.facts:
            told[_TABLES[fact.lead.kind]].extend(self._rows(fact))
        told["passages"] = [*self._passages.values()]
        quoted: dict[object, list[Row]] = defaultdict(list)
        for row in told["quotes"]:
            quoted[row["speaker"]].append(row)
        told["people"] = [
            {"id": key, **_person(self._people[name], quoted[key])} for name, key in self._people_keys.items()
        ]
        told["sources"] = [self._source(source) for source in self._held.sources]
        return {name: sorted(rows, key=_first) for name, rows in told.items()}

    def _source(self, source: Source) -> Row:
        details = source.details
        key = self._source_keys[source.sha256]
        # The name of the file is a member's own, and so is the place of one that is not of the web.
        address = details.address if details.address and is_of_the_web(details.address) else None
        return {
            "id": key,
            "title": source.title,
            "publisher": details.publisher,
            "published": source.published,
            "year": _year(source.published),
            "author": details.author,
            "address": address,
            "passages": self._passages_in[key],
            "sha256": source.sha256,
        }

    def _passage_rows(self, items: Iterable[Evidence[Mention]], read: Read) -> dict[Place, _Cells]:
        by_source: dict[Source, dict[Place, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for item in items:
            by_source[item.source][item.place].append(item.mention)
        rows = {}
        for source, places in by_source.items():
            document, sentences = read(source)
            for place, shown in shown_of(document.text, places, sentences).items():
                page = page_at(document.pages, shown.start)
                rows[place] = self._passage(source, places[place], shown.sentence, page)
        return rows

    def _passage(
        self, source: Source, said: Sequence[Mention], sentence: str | None, page: Page | None
    ) -> _Cells:
        passage = said[0].passage
        characters = f"characters {passage.start:,} to {passage.end:,}"
        kinds = {mention.kind for mention in said}
        return {
            "id": self._passage_keys[passage_key(passage.source, passage.start, passage.end)],
            "words": passage.exact,
            "sentence": sentence,
            "tells_of": ", ".join(str(kind) for kind in Kind if kind in kinds),
            "source": self._source_keys[source.sha256],
            "publisher": source.details.publisher,
            "published": source.published,
            "year": _year(source.published),
            "place": f"page {page.printed}, {characters}" if page else characters,
            "page": page.printed if page else None,
            "starts_at": passage.start,
            "ends_at": passage.end,
        }

    def _rows(self, fact: AnyFact) -> Iterable[Row]:
        evidence = [item for item in fact.evidence if item.place in self._passages]
        first = self._keys[_whole_key(evidence[0].mention)] if evidence else None
        confirmed = "by a person" if self._held.mark(fact).confirmed else "not yet"
        for item in evidence:
            passage, key = self._passages[item.place], self._keys[_whole_key(item.mention)]
            yield {
                "id": key,
                "words": passage["words"],
                "year": passage["year"],
                **self._said(item.mention, passage["sentence"]),
                "source": passage["source"],
                "publisher": passage["publisher"],
                "published": passage["published"],
                "passage": passage["id"],
                "confirmed": confirmed,
                "confidence": item.mention.confidence,
                "in_sources": len(fact.sources),
                "repeats": None if key == first else first,
            }

    def _said(self, mention: Mention, sentence: _Cell) -> _Cells:
        """What is read from a passage, in the columns that its kind alone has."""
        match mention:
            case QuoteMention():
                return self._quote(mention) | {"sentence": sentence}
            case JudgementMention():
                return self._judgement(mention)
            case FigureMention():
                return _figure(mention)
            case EventMention():
                return _event(mention)
            case RecommendationMention():
                return _recommendation(mention)
            case _:
                raise TypeError(f"no such mention: {mention!r}")

    def _quote(self, quote: QuoteMention) -> _Cells:
        person = self._people[quote.speaker] if quote.speaker else None
        parties = (party_in_full(quote.party),) if quote.party else person.parties if person else ()
        return {
            "speaker": self._people_keys[person.name] if person else None,
            "role": quote.role,
            "party": _APART.join(parties) or None,
            "form": str(quote.form),
        }

    def _judgement(self, judgement: JudgementMention) -> _Cells:
        framework = self._frameworks[judgement.framework]
        grade = framework.grade(judgement.grade)
        year = _year(judgement.inspected)
        return {
            "council": judgement.provider,
            "service": framework.service,
            "area": framework.area(judgement.area).title,
            "grade": grade.title,
            "rank": grade.rank,
            "inspected": judgement.inspected,
            "framework": framework.title,
            "inspectorate": framework.inspectorate,
            "inspection": "this one" if judgement.current else "an earlier one",
            **({"year": year} if year else {}),
        }


def _person(person: Person, quoted: Sequence[Row]) -> Row:
    days = sorted((str(row["published"]) for row in quoted if row["published"]), key=edtf.sort_key)
    return {
        "name": person.name,
        "kind": "body" if person.body else "person",
        "title": person.title or None,
        "party": _APART.join(person.parties) or None,
        "ward": _APART.join(person.wards) or None,
        "roles": _APART.join(role.words for role in person.roles) or None,
        "also_called": _APART.join(person.other_names) or None,
        "quotes": len(quoted),
        "in_sources": len(person.sources),
        "first_quoted": days[0] if days else None,
        "last_quoted": days[-1] if days else None,
    }


def _figure(figure: FigureMention) -> _Cells:
    alone = figure.values[0] if len(figure.values) == 1 else None
    return {
        "value": None if alone is None else float(alone),
        "unit": "pounds" if figure.unit is Unit.GBP else str(figure.unit),
        "several": None if alone is not None else _APART.join(f"{value:f}" for value in figure.values),
        "qualifier": figure.qualifier,
        "measure": figure.measure,
    }


def _event(event: EventMention) -> _Cells:
    span = edtf.bounds(event.when)
    first, last = (day.isoformat() if day else None for day in (span.lower, span.upper))
    return {
        "date": edtf.in_words(event.when),
        "event": event.event,
        "status": str(event.status),
        "first_day": first,
        "last_day": last,
        "edtf": event.when,
        "worked_out": event.basis,
        "year": _year(event.when),
    }


def _recommendation(point: RecommendationMention) -> _Cells:
    return {
        "council": point.provider,
        "kind": section_in_words(point.section),
        "number": point.number,
        "inspected": point.inspected,
    }


def _year(when: str | None) -> int | None:
    """The year in which a date begins, or ends if it has no beginning."""
    if when is None or not edtf.is_valid(when):
        return None
    span = edtf.bounds(when)
    day = span.lower or span.upper
    return day.year if day else None


def _whole_key(mention: Mention) -> str:
    return mention.identity.replace("-", "")


def _first(row: Row) -> str:
    return str(next(iter(row.values())))
