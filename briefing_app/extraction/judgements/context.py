"""What surrounds a sentence that grades something: its framework, its year, and whose service it is."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from operator import attrgetter

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.house_names import HouseName, house_names
from briefing_app.extraction.judgements.inspection_times import ToldTime, inspection_times, times_of_return
from briefing_app.extraction.judgements.other_places import Other, OtherPlaces
from briefing_app.extraction.judgements.tokens import Token, Tokens, with_objects
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.judgements.wordings import Wordings, fold
from briefing_app.extraction.people.providers import find_provider
from briefing_app.extraction.reports.reader import Report
from briefing_app.extraction.text.layout import Layout, Span

_FROM_INSPECTION_TO_REPORT = timedelta(days=42)
# It begins with its digits, since only then the regular expression engine skips to them.
_YEAR = re.compile(r"20[0-3]\d\b(?<!\w....)")
_LOOK_BACK = 400
# "Since the local authority was judged inadequate in November 2017": the inspection before a visit.
_WAS_JUDGED = re.compile(
    r"\b(?:judged|graded|rated|found|inspected|inspection)\b[^.;]{0,80}?\b(?:in|of)\s+(?:[a-z]+\s+)?(?P<year>20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    start: int
    ids: frozenset[str]
    marks: frozenset[str]


_UNDER_FRAMEWORK = re.compile(r"\bunder\b[^.;]{0,60}?\bframework\b")
_Owners = dict[str, frozenset[str]]


@cache
def _sign_wordings(frameworks: tuple[Framework, ...]) -> tuple[Wordings, _Owners, _Owners]:
    """Every wording that points to a framework, whose signs they are, and whose marks."""
    owners: dict[str, set[str]] = {}
    marks: dict[str, set[str]] = {}
    for framework in frameworks:
        strong = [name for area in framework.areas for name in area.names if area.id != framework.overall]
        for wording in (*framework.services, *framework.marks, *strong):
            owners.setdefault(wording, set()).add(framework.id)
        for wording in framework.marks:
            marks.setdefault(wording, set()).add(framework.id)
    return Wordings(owners), _frozen(owners), _frozen(marks)


_OF_COUNCIL = re.compile(
    r"\b(?:council|local\s+authority|town\s+hall|county\s+hall|borough|social\s+workers?)\b"
)
_OF_SCHOOL = re.compile(
    r"\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|pupils?|colleges?|childminders?|children's\s+homes?)\b"
)
_WORKERS = re.compile(r"\bsocial\s+(?:workers?|work)\b")
_THEIR_WORKERS = re.compile(r"\bchildren's\s+social\s+workers?\b")
_OF_ADULTS = re.compile(r"\b(?:adults?|cqc|care\s+quality\s+commission|hospitals?)\b")
_OF_SCHOOLS_TOO = re.compile(r"leadership\s+and\s+management\b")
"""What inspectors of schools grade as those of councils once did."""
_OFTEN = 3
_THEIR_WORK = "children's social work"
_INSPECTED_BY = re.compile(r"\bofsted\b")


@cache
def _faint_wordings(frameworks: tuple[Framework, ...]) -> tuple[Wordings, _Owners, _Owners]:
    """The everyday names of more than one word, whose they are, and which areas they name."""
    owners: dict[str, set[str]] = {}
    areas: dict[str, set[str]] = {}
    for framework in frameworks:
        for area in framework.areas if framework.inspectorate == "Ofsted" else ():
            for wording in area.short:
                if " " in wording and "management" not in wording and "lead" not in wording:
                    owners.setdefault(wording, set()).add(framework.id)
                    areas.setdefault(wording, set()).add(area.id)
    return Wordings(owners), _frozen(owners), _frozen(areas)


def _frozen(owners: dict[str, set[str]]) -> _Owners:
    return {wording: frozenset(ids) for wording, ids in owners.items()}


# "Larch House, the six-bed home that the council runs, was": what stands between tells of the home.
_APPOSITION = re.compile(
    r"(?:\s(?:on|in|at|near)\s[\w'’ -]{1,40})?,\s"
    r"(?!(?:rated|judged|graded|once|previously|outstanding|good|inadequate|requir\w+)\b)"
    r"(?!(?:which|who|where|whose)\b[^,;]*\b(?:rated|judged|graded|outstanding|good|inadequate|requir\w+)\b)"
    r"[^,;]{1,120},(?=\s(?:was|is|has|had|were|received|got)\b)"
)


class Context:
    """A document as its judgements need it; what costs time is worked out when first asked for."""

    _house_sort = Sort.FOREIGN
    """What the name of a home or school is to a sentence: here, where councils are graded, a stranger."""

    def __init__(
        self,
        layout: Layout,
        published: date | None,
        frameworks: tuple[Framework, ...],
        report: Report | None = None,
    ) -> None:
        self.layout = layout
        self._report = report
        self.text = layout.text
        self.folded = fold(layout.text)
        self.published = published
        self._frameworks = frameworks
        self.others = OtherPlaces(layout, self.folded)
        self._tokens = Tokens(self.folded, layout.wording)
        self._chosen: dict[frozenset[str], Framework | None] = {}
        self._grades: dict[frozenset[str], frozenset[str]] = {}

    def tokens(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        """The words of `[start, end)` that matter to a judgement, names of homes among them."""
        tokens = self._tokens.of(framework, start, end)
        first, last = bisect_left(self._starts_of_houses, start), bisect_left(self._starts_of_houses, end)
        named = [one for one in self.houses[first:last] if one.end <= end]
        if named:
            told = [_APPOSITION.match(self.folded, one.end, end) for one in named]
            taken = [*((one.start, one.end) for one in named), *(aside.span() for aside in told if aside)]
            apart = [one for one in tokens if not any(s < one.end and one.start < e for s, e in taken)]
            houses = [Token(self._house_sort, one.start, one.end, strong=True) for one in named]
            tokens = tuple(sorted([*apart, *houses], key=attrgetter("start")))
        return with_objects(self.folded, tokens)

    @cached_property
    def houses(self) -> list[HouseName]:
        """The homes and schools that the document names, in order."""
        return list(house_names(self.text))

    @cached_property
    def _starts_of_houses(self) -> list[int]:
        return [one.start for one in self.houses]

    @cached_property
    def provider(self) -> str | None:
        if self._report and self._report.provider:
            name = self._report.provider.value
            # An article says "Fareholm" where the title page has "Fareholm Metropolitan Borough Council".
            return find_provider(Layout(name)) or name
        return find_provider(self.layout)

    @cached_property
    def inspected(self) -> str | None:
        """When the inspection took place that the document is about, as EDTF."""
        if self._report and self._report.inspected and not self._report.is_visit:
            return self._report.inspected
        return self._told.when if self._told else None

    def inspected_by(self, framework: str) -> str | None:
        """That time for a framework: `None` where the words that tell it speak of another service."""
        if self._told is None or self.inspected != self._told.when:
            return self.inspected
        first, last = bisect_left(self._starts, self._told.start), bisect_left(self._starts, self._told.end)
        named = frozenset[str]().union(*(sign.ids for sign in self._signs[first:last]))
        services = {one.service for one in self._frameworks if one.id in named}
        own = {one.service for one in self._frameworks if one.id == framework}
        return self.inspected if not services or own & services else None

    @cached_property
    def _told(self) -> ToldTime | None:
        """When the text first says that the council was inspected, not a home or school."""
        times = inspection_times(self.folded, self.published)
        first = next(
            (one for one in times if not (self._is_strange(*one[1:]) or self._is_others(one.end))), None
        )
        if first is None:
            return None
        # What is told of inspectors' return is the later inspection, and the document's own.
        returns = times_of_return(self.folded, self.published)
        later = (one for one in returns if one.when[:4] > first.when[:4])
        return next((one for one in later if not self._is_strange(one.start, one.end)), first)

    def _is_others(self, end: int) -> bool:
        """Whether a line that ends there stands where the text has turned to another council than its own."""
        block = self.layout.block_at(max(end - 1, self.layout.blocks[0].start))
        name = self.others.turned_to(block.start, end)
        own = (self.provider or "").casefold()
        return name is not None and bool(own) and name.casefold() not in own and own not in name.casefold()

    def _is_strange(self, start: int, end: int) -> bool:
        """Whether words speak of a home, a school or the like, and of no council or its service."""
        sorts = {token.sort for one in self._frameworks for token in self.tokens(one, start, end)}
        return Sort.FOREIGN in sorts and sorts.isdisjoint((Sort.SERVICE, Sort.OWN))

    @cached_property
    def year(self) -> int | None:
        """The year of the inspection that the document is about, as far as its own date tells."""
        if self.inspected is not None:
            return int(self.inspected[:4])
        if self._report and self._report.is_visit and (before := _WAS_JUDGED.search(self.folded)):
            return int(before["year"])
        if self.published is not None:
            return (self.published - _FROM_INSPECTION_TO_REPORT).year
        years = [int(year) for year in _YEAR.findall(self.folded)]
        return max(years, default=None)

    @cached_property
    def _signs(self) -> list[_Sign]:
        signs = self._found(*_sign_wordings(self._frameworks))
        if all(_OF_SCHOOLS_TOO.match(self.folded, sign.start) for sign in signs) and self._is_of_schools:
            signs = []
        return signs or self._faint_signs()

    @property
    def _is_of_schools(self) -> bool:
        """Whether schools are spoken of again and again."""
        return len(_OF_SCHOOL.findall(self.folded)) >= _OFTEN

    def _found(self, wordings: Wordings, owners: _Owners, marks: _Owners) -> list[_Sign]:
        return [
            _Sign(found.start(), owners[words], marks.get(words, frozenset()))
            for found in wordings.finditer(self.folded, self.layout.wording)
            for words in (" ".join(found.group().split()),)
            if words != "send" or self._is_acronym(found.start())
        ]

    def _is_acronym(self, start: int) -> bool:
        """Whether "send" stands for special educational needs: in capitals, or with one inside a sentence."""
        words = self.text[start : start + len("send")]
        inside = start > 1 and self.text[start - 2].isalnum()
        return words == "SEND" or (words == "Send" and inside)

    def _faint_signs(self) -> list[_Sign]:
        """Everyday names of areas, more than one's, or of the service's workers, beside the inspectorate."""
        council = _OF_COUNCIL.search(self.folded) and not _OF_SCHOOL.search(self.folded)
        if not council or _INSPECTED_BY.search(self.folded) is None:
            return []
        signs = self._found(*_faint_wordings(self._frameworks))
        if len({area for sign in signs for area in sign.marks}) > 1:
            return signs
        # Ofsted inspects no social work but that with children.
        only_theirs = self.provider is not None and _OF_ADULTS.search(self.folded) is None
        workers = _WORKERS if only_theirs else _THEIR_WORKERS
        theirs = frozenset(one.id for one in self._frameworks if _THEIR_WORK in one.services)
        return [
            _Sign(found.start(), theirs, frozenset()) for found in workers.finditer(self.folded) if theirs
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [sign.start for sign in self._signs]

    def framework_at(self, start: int, end: int) -> Framework | None:
        """The framework that the words `[start, end)` speak of, by their own signs or those before them."""
        signs = self._signs
        if not signs:
            return None
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first < last:
            return self._choose(signs[last - 1].ids)
        words = self.folded[start:end]
        refused: set[frozenset[str]] = set()
        for number in range(first - 1, -1, -1):
            ids = signs[number].ids
            # Signs repeat each other: the words are searched once for each set of frameworks.
            if ids not in refused:
                if self._is_graded(ids, words):
                    return self._choose(ids)
                refused.add(ids)
        return self._choose(signs[max(first - 1, 0)].ids)

    def _is_graded(self, ids: frozenset[str], words: str) -> bool:
        """Whether some words name a grade of one of these frameworks."""
        if ids not in self._grades:
            given = (grade for one in self._frameworks if one.id in ids for grade in one.grades)
            self._grades[ids] = frozenset(name for grade in given for name in grade.names)
        return any(map(words.__contains__, self._grades[ids]))

    def _choose(self, ids: frozenset[str]) -> Framework | None:
        """The one of several frameworks for one service that the document's own inspection followed."""
        if ids not in self._chosen:
            self._chosen[ids] = self._fitting(ids)
        return self._chosen[ids]

    def _fitting(self, ids: frozenset[str]) -> Framework | None:
        fitting = [framework for framework in self._frameworks if framework.id in ids]
        # An area that two frameworks name differently does not tell which of them the document is about.
        kin = [one for one in self._frameworks if fitting and one.service == fitting[0].service]
        if len(kin) <= 1:
            return next(iter(fitting), None)
        return self._own(kin)

    def _own(self, kin: list[Framework]) -> Framework:
        """The framework of the document's inspection: by its date, and by marks where that is not sure."""
        marked = [framework for framework in kin if framework.id in self._marked]
        if len(marked) == 1 and self.inspected is None and self._is_about(marked[0].until):
            return marked[0]
        return _in_force(kin, self.year)

    def _is_about(self, until: int | None) -> bool:
        """Whether a report of a framework that ended in a year may still be news at the publication."""
        return self.published is None or until is None or self.published < date(until, 7, 1)

    def framework_in(self, framework: Framework, year: int | None) -> Framework:
        """The framework for the same service that was in use in a year."""
        if year is None or framework.holds_in(year):
            return framework
        return _in_force([one for one in self._frameworks if one.service == framework.service], year)

    def kin(self, framework: Framework, other: str) -> Framework | None:
        """Another framework for the same service by its identifier."""
        known = (one for one in self._frameworks if one.service == framework.service and one is not framework)
        return next((one for one in known if one.id == other), None)

    def ended(self, framework: Framework) -> list[Framework]:
        """The frameworks for the same service that are no longer in use."""
        known = (one for one in self._frameworks if one.service == framework.service and one is not framework)
        return [one for one in known if one.until is not None]

    def marked_in(self, framework: Framework, span: Span) -> Framework | None:
        """The earlier framework under which a sentence says that the service was inspected."""
        if _UNDER_FRAMEWORK.search(self.folded, span.start, span.end) is None:
            return None
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        marks = [sign.marks for sign in self._signs[first:last] if sign.marks]
        named = {one for each in marks for one in each}
        return self.kin(framework, named.pop()) if len(named) == 1 else None

    @cached_property
    def _marked(self) -> frozenset[str]:
        """The frameworks of which the document has a mark."""
        return frozenset().union(*(sign.marks for sign in self._signs))

    def stands_for(self, framework: Framework, start: int) -> Sort | None:
        """What the words before a sentence are about: the last service, council or stranger they name."""
        seen = self.tokens(framework, max(0, start - _LOOK_BACK), start)
        named = [token.sort for token in seen if token.sort in {Sort.SERVICE, Sort.OWN, Sort.FOREIGN}]
        return named[-1] if named else Sort.SERVICE

    def other_at(self, start: int, scope: int, grade: int) -> Other | None:
        """The other body that the clause `[scope, grade)` of the sentence from `start` is about."""
        return None if self.provider is None else self.others.at(self.provider, start, scope, grade)

    def house_at(self, _span: Span, _grade: int) -> str | None:
        """The single home or school to which a sentence gives a grade: none where councils are graded."""
        return None


def _in_force(kin: list[Framework], year: int | None) -> Framework:
    held = [framework for framework in kin if year is None or framework.holds_in(year)]
    if held:
        return max(held, key=lambda framework: framework.since)
    return min(kin, key=lambda framework: abs(framework.since - (year or 0)))
