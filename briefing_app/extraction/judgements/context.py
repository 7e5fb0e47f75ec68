"""What surrounds a sentence that grades something: its framework, its year, and whose service it is."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from operator import itemgetter

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.inspection_times import inspection_time
from briefing_app.extraction.judgements.tokens import Token, Tokens
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.judgements.wordings import Wordings, fold
from briefing_app.extraction.people.providers import find_provider, provider_names
from briefing_app.extraction.reports.reader import Report
from briefing_app.extraction.text.layout import BlockKind, Layout, Span


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_FROM_INSPECTION_TO_REPORT = timedelta(days=42)
# It begins with its digits, since only then the regular expression engine skips to them.
_YEAR = re.compile(r"20[0-3]\d\b(?<!\w....)")
_LOOK_BACK = 400
_AUX = (
    r"(?:was|were|is|are|has|have|had|been|remain(?:s|ed)?|got|received|achieved|moved|improved|went|"
    r"became|rated|"
    r"judged|also|recently|both)"
)
_MOVES = (
    r"retain(?:s|ed)|keeps|kept|takes|took|climb(?:s|ed)|slump(?:s|ed)|leaps|leapt|jump(?:s|ed)|plung(?:es|ed)|"
    r"drop(?:s|ped)|rises|rose|falls|fell|slip(?:s|ped)|loses|lost|earn(?:s|ed)|wins|won|holds|held|secur(?:es|ed)|"
    r"achieves|scor(?:es|ed)"
)
_NAMED = re.compile(
    rf"(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|the|&|under)[-\s])?[A-Z][a-z]+)*)(?:['’]s)?"
    rf"(?:,?\s(?:which|where|whose|who|whom|when)(?:\s[\w'’]+){{0,4}}?)?,?\s"
    rf"(?:{_AUX}\b(?:\s\w+){{0,3}}?\s(?:rated|judged|graded|branded|deemed|given|classed|found|awarded|"
    rf"labelled|to)\b|(?:rated|judged|{_MOVES})\b|{_AUX}\s['‘“]?$)"
)
_BESIDE = re.compile(
    r"\b(?i:neighbouring|nearby|unlike|alongside|compared\s(?:with|to)|elsewhere,?\sin|previously\s(?:at|"
    r"of|led|ran)|formerly\s(?:of|at)|"
    r"in\scontrast,?|joined?\sfrom|came\sfrom|worked\s(?:at|for|"
    r"in))\s(?:the\s)?(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|&)[-\s])?[A-Z][a-z]+)*)"
)
_NO_PLACES = _words(
    """
    It The This That They Both All Inspectors Ofsted Inspection We He She His Her Our Their Its
    Services Service Children Leaders Leadership Overall However Although While But And In At On
    Since After Before Help Experiences Impact Care Adoption Last Previous Previously Also These
    Those There Councillors Councillor Members Staff Officers Bosses Chiefs Council Department
    Authority Report Judgement Judgements Local Board Safeguarding Three Two One Four None
    Everything Others Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
    March April May June July August September October November December Trust Partnership Director
    Executive Cabinet Committee Education Government Minister Ministers Department CQC HMICFRS
    Regulator Performance Young Vulnerable Social Adult Fire Effectiveness Efficiency People Being
    Having Now Then Today Yesterday When Where Which Who If As For From To By With Inadequate Good
    Outstanding Despite Only Management Governance Provision Outcomes Support Work Grade Grades
    Rating Area Areas City County Borough District Once Already Currently Recently Twice Still Newly Again
    First Second Just Even Yet So Here Meanwhile Later Earlier Until Formerly Finally Overnight Eventually
    Each Every Some Many Most Any Another Such Same Not Neither Nor Either Besides Among Within Behind Under
    Managers Leader Governance Permanence Judged Rated Graded Found Deemed Marked Branded Youngsters
    Families Pupils Parents Looked Safeguarding Protection Corporate Fostering Early Our Your What How Why
    Inspected Sir Dame Lord Lady Mr Mrs Ms Dr Cllr Coun Chief Opposition Labour Conservative Conservatives
    Liberal Green Tory Reform Democrat Democrats Improvement Requires Chairman Chair Mayor Today Tomorrow
    """
)


_TURNED = re.compile(
    r"\b(?i:look\s(?:only\s)?at|consider|take|contrast\s(?:this|that|it)\swith|not\sso\sin|over\sin)\s"
    r"(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|&)[-\s])?[A-Z][a-z]+)*)"
)
_COMPARED = re.compile(r"neighbouring|nearby|unlike|alongside|compared|elsewhere|in\scontrast", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?i:services|social\scare|departments?|councils|authorities|neighbours?)(?:\s(?:of|in|at|for|on)|,|:)\s"
    r"(?P<names>[A-Z][a-z]+(?:[-\s](?:(?:upon|on|of)[-\s])?[A-Z][a-z]+)*(?:(?:,|,?\sand)\s[A-Z][a-z]+(?:[-\s][A-Z][a-z]+)*)*)"
)
_OF_HOUSE = re.compile(
    r"\s(?:High|Primary|Infants?|Juniors?|Grammar|Academy|School|College|Nursery|Lodge|House|Court|Manor|Hall|Grange|Home|Hospital)$"
)
"""Names of schools, homes and the like."""
_COUNCILS = re.compile(r"\b(?:councils|authorities)\b")
_PLACE = re.compile(r"[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|the|&)[-\s])?[A-Z][a-z]+){0,3}")
_SERVED = re.compile(r"\b(?:council|authority|children's\s+(?:services?|social)|children's\s+department)\b")


@dataclass(frozen=True, slots=True)
class Other:
    """Another body that a clause speaks of; one that is no council has grades of another kind."""

    name: str
    is_council: bool


@dataclass(frozen=True, slots=True)
class _Sign:
    start: int
    ids: frozenset[str]
    marks: frozenset[str]


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


class Context:
    """A document as its judgements need it; what costs time is worked out when first asked for."""

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
        self.others: list[str] = []
        """Names of other bodies that a graded clause was about."""
        self._tokens = Tokens(self.folded, layout.wording)
        self._chosen: dict[frozenset[str], Framework | None] = {}
        self._grades: dict[frozenset[str], frozenset[str]] = {}
        self._told: dict[tuple[str, int, int, int], Other | None] = {}

    def tokens(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        """The words of `[start, end)` that matter to a judgement by a framework."""
        return self._tokens.of(framework, start, end)

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
        return inspection_time(self.folded, self.published)

    @cached_property
    def year(self) -> int | None:
        """The year of the inspection that the document is about, as far as its own date tells."""
        if self.inspected is not None:
            return int(self.inspected[:4])
        if self.published is not None:
            return (self.published - _FROM_INSPECTION_TO_REPORT).year
        years = [int(year) for year in _YEAR.findall(self.folded)]
        return max(years, default=None)

    @cached_property
    def _signs(self) -> list[_Sign]:
        signs = self._found(*_sign_wordings(self._frameworks))
        return signs or self._faint_signs()

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
        return words == "SEND" or (words == "Send" and self.text[start - 2 : start - 1].isalnum())

    def _faint_signs(self) -> list[_Sign]:
        """Everyday names of areas, where the inspectorate is named too and they are more than one area's."""
        council = _OF_COUNCIL.search(self.folded) and not _OF_SCHOOL.search(self.folded)
        if not council or _INSPECTED_BY.search(self.folded) is None:
            return []
        signs = self._found(*_faint_wordings(self._frameworks))
        return signs if len({area for sign in signs for area in sign.marks}) > 1 else []

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
        own = self.provider
        if own is None:
            return None
        key = own, start, scope, grade
        if key not in self._told:
            self._told[key] = self._other_than(own, start, scope, grade)
        return self._told[key]

    def _other_than(self, own: str, start: int, scope: int, grade: int) -> Other | None:
        beside = [
            found
            for found in _BESIDE.finditer(self.text, max(start, scope - 60), grade)
            if not _same(own, found["name"])
        ]
        self.others += [found["name"] for found in beside]
        if beside:
            compared = _COMPARED.match(beside[-1].group()) is not None
            return self._other(beside[-1]["name"], beside[-1].end(), grade, compared=compared)
        lead = self.text[start:grade]
        named = [name for name in provider_names(lead) if start + name.start >= scope - _REACH]
        if named:
            last = max(named, key=lambda name: name.start)
            if not _same(own, last.name):
                return Other(last.name, is_council=True)
        for found in _NAMED.finditer(lead):
            name = found["name"]
            if start + found.end() >= scope and _is_place(name) and not _same(own, name):
                return self._other(name, start + found.end("name"), grade, compared=False)
        return None

    def _other(self, name: str, since: int, grade: int, *, compared: bool) -> Other:
        """A body by its place's name; one that is nowhere called a council may be a school or a home."""
        known = next((body for body in self._bodies if _same(body, name)), None)
        compared = compared and _OF_HOUSE.search(name) is None
        served = _SERVED.search(self.folded, since, grade) is not None
        return Other(known or name, is_council=compared or known is not None or served)

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The names of all councils and the like in the document."""
        listed = frozenset(found["names"] for found in _LISTED.finditer(self.text))
        return (
            listed
            | frozenset(found.name for found in provider_names(self.text))
            | {name for _, name in self._sections}
        )

    def house_at(self, _span: Span, _grade: int) -> str | None:
        """The single home or school to which a sentence gives a grade: none where councils are graded."""
        return None

    def turned_to(self, start: int, end: int) -> str | None:
        """The other place to which the sentences `[start, end)` before turn: "Look at Fareholm"."""
        found = [one["name"] for one in _TURNED.finditer(self.text, start, end) if _is_place(one["name"])]
        return found[-1] if found else None

    def section(self, start: int) -> str | None:
        """The council in whose part of a round-up a place stands, by the heading above it."""
        place = bisect_right(self._sections, start, key=itemgetter(0))
        return self._sections[place - 1][1] if place else None

    @cached_property
    def _sections(self) -> list[tuple[int, str]]:
        """The headings that are but a place's name, in a text about several councils."""
        if _COUNCILS.search(self.folded) is None:
            return []
        headings = [block for block in self.layout.blocks if block.kind is BlockKind.HEADING]
        named = [(block.start, self.text[block.start : block.end].strip()) for block in headings]
        places = [(start, name) for start, name in named if _PLACE.fullmatch(name) and _is_place(name)]
        return places if len(places) > 1 else []


def _in_force(kin: list[Framework], year: int | None) -> Framework:
    held = [framework for framework in kin if year is None or framework.holds_in(year)]
    if held:
        return max(held, key=lambda framework: framework.since)
    return min(kin, key=lambda framework: abs(framework.since - (year or 0)))


_REACH = 30
"""How far before a clause ("…, which was rated…") its subject may stand."""


def _same(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return first in second or second in first


def _is_place(name: str) -> bool:
    return not any(word in _NO_PLACES for word in name.replace("-", " ").split())
