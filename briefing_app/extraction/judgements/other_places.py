"""Of which other council, home or school than the document's own a clause or a part of a text tells."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from briefing_app.extraction.judgements.house_names import is_house
from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.people.providers import provider_names
from briefing_app.extraction.text.layout import BlockKind, Layout


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_AUX = (
    r"(?:was|were|is|are|has|have|had|been|remain(?:s|ed)?|got|received|achieved|moved|improved|went|"
    r"became|rated|"
    r"judged|also|recently|both)"
)
_MOVES = (
    r"retain(?:s|ed)|keeps|kept|takes|took|climb(?:s|ed)|slump(?:s|ed)|leaps|leapt|jump(?:s|ed)|plung(?:es"
    r"|ed)|"
    r"drop(?:s|ped)|rises|rose|falls|fell|slip(?:s|ped)|loses|lost|earn(?:s|ed)|wins|won|holds|held"
    r"|secur(?:es|ed)|"
    r"achieves|scor(?:es|ed)"
)
_ADVERB = (
    r"(?:,\s(?:meanwhile|too|however|though|(?:by|in)\scontrast|for\sits\spart|next\sdoor|nearby|in\sturn),)"
)
_NAMED = re.compile(
    rf"(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|the|&|under)[-\s])?[A-Z][a-z]+)*)(?:['’]s)?{_ADVERB}?"
    rf"(?:,?\s(?:which|where|whose|who|whom|when)(?:\s[\w'’]+){{0,4}}?)?,?\s"
    rf"(?:{_AUX}\b(?:\s\w+){{0,3}}?\s(?:rated|judged|graded|branded|deemed|given|classed|found|awarded|"
    rf"labelled|to|in\s+the\s+(?:bottom|lowest|top|highest))\b|(?:rated|judged|{_MOVES})\b|{_AUX}\s['‘“]?$)"
)
# "Harrock, which shares the county's police, | was rated good".
_WITH_ASIDE = re.compile(
    r"\W*(?:(?i:but|and|while|meanwhile|yet)[,\s]+)?(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|the|&)[-\s])?[A-Z][a-z]+)*),\s"
    rf"(?:which|where|whose)\s[^,;]*,\s(?={_AUX}\b)"
)
_BESIDE = re.compile(
    r"\b(?i:neighbouring|nearby|unlike|alongside|compared\s(?:with|to)|elsewhere,?\sin|previously\s(?:at|"
    r"of|led|ran)|formerly\s(?:of|at)|"
    r"in\scontrast,?|joined?\sfrom|came\sfrom|worked\s(?:at|for|"
    r"in))\s(?:the\s)?(?:(?:county|city|borough|district|town)\sof\s)?(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|&)[-\s])?[A-Z][a-z]+)*)"
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
    Housing Public Health Finance Financial Appendix Background Summary Introduction Conclusion Conclusions
    Recommendation Recommendations Transport Planning Environment Libraries Next Steps Key Findings Context
    """
)


# What opens a sentence about another council: "Look at Fareholm", "Take neighbouring Selby".
_TURNED = re.compile(
    r"(?:(?<=[.!?:]\s)|(?<=\n)|\A)(?:Look\s(?:only\s)?at|Consider|Take|Contrast\s(?:this|that|it)\swith"
    r"|Not\sso\sin|Over\sin)\s"
    r"(?:nearby\s|neighbouring\s)?"
    r"(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|&)[-\s])?[A-Z][a-z]+)*)"
)
# "Selby, meanwhile, has …", "Selby, which was inspected in May, …", "Across the river, Selby came out …".
_INTRODUCED = re.compile(
    r"(?:(?<=[.!?:]\s)|(?<=\n)|\A)(?:(?:Across|Next|Over|Further|Down|Up|Elsewhere|Nearby|North|South|East|West)\b[^,.;]{0,40},\s)?"
    r"(?P<name>[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|&)[-\s])?[A-Z][a-z]+)*)"
    rf"(?:{_ADVERB}|,\swhich\swas\s(?:\w+\s)?inspected\b"
    r"|\s(?:sits|stands|came\sout|comes\sout|fare[sd]|has\sfared|is\sthe\sonly|was\sthe\sonly)\b)"
)
_COMPARED = re.compile(r"neighbouring|nearby|unlike|alongside|compared|elsewhere|in\scontrast", re.IGNORECASE)
_LISTED = re.compile(
    r"\b(?i:services|social\scare|departments?|councils|authorities|neighbours?)(?:\s(?:of|in|at|for|on)|,"
    r"|:)\s"
    r"(?P<names>[A-Z][a-z]+(?:[-\s](?:(?:upon|on|of)[-\s])?[A-Z][a-z]+)*(?:(?:,"
    r"|,?\sand)\s[A-Z][a-z]+(?:[-\s][A-Z][a-z]+)*)*)"
)
_COUNCILS = re.compile(r"\b(?:councils|authorities)\b")
_HOUSES = re.compile(
    r"\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|childminders?|(?:children's|care|nursing|residential)\s+homes?"
    r"|hospitals?)\b"
)
_PLACE = re.compile(r"[A-Z][a-z]+(?:[-\s](?:(?:and|upon|on|of|the|&)[-\s])?[A-Z][a-z]+){0,3}")
_SERVED = re.compile(r"\b(?:council|authority|children's\s+(?:services?|social)|children's\s+department)\b")


@dataclass(frozen=True, slots=True)
class Other:
    """Another body that a clause speaks of; one that is no council has grades of another kind."""

    name: str
    is_council: bool


class OtherPlaces:
    """The other bodies of which a document speaks; what costs time is worked out when first asked for."""

    def __init__(self, layout: Layout, folded: str) -> None:
        self.named: list[str] = []
        """Names of other bodies that a graded clause was about."""
        self._layout = layout
        self._text = layout.text
        self._folded = folded
        self._told: dict[tuple[str, int, int, int], Other | None] = {}

    def at(self, own: str, start: int, scope: int, grade: int) -> Other | None:
        """What the clause `[scope, grade)` of the sentence from `start` is about, if not the `own` body."""
        key = own, start, scope, grade
        if key not in self._told:
            self._told[key] = self._other_than(own, start, scope, grade)
        return self._told[key]

    def _other_than(self, own: str, start: int, scope: int, grade: int) -> Other | None:
        beside = [
            found
            for found in _BESIDE.finditer(self._text, max(start, scope - 60), grade)
            if not _same(own, found["name"])
        ]
        self.named += [found["name"] for found in beside]
        if beside:
            compared = _COMPARED.match(beside[-1].group()) is not None
            return self._other(beside[-1]["name"], beside[-1].end(), grade, compared=compared)
        lead = self._text[start:grade]
        # The council that an aside compares the subject with is not the one that is graded.
        told = _WITH_ASIDE.match(lead)
        if told and start + told.end() >= scope and is_place(told["name"]):
            own_told = _same(own, told["name"])
            return None if own_told else self._other(told["name"], start + told.end(), grade, compared=False)
        named = [name for name in provider_names(lead) if start + name.start >= scope - _REACH]
        if named:
            last = max(named, key=lambda name: name.start)
            if not _same(own, last.name):
                return Other(last.name, is_council=True)
        for found in _NAMED.finditer(lead):
            name = found["name"]
            if start + found.end() >= scope and is_place(name) and not _same(own, name):
                return self._other(name, start + found.end("name"), grade, compared=False)
        return None

    def _other(self, name: str, since: int, grade: int, *, compared: bool) -> Other:
        """A body by its place's name; one that is nowhere called a council may be a school or a home."""
        known = next((body for body in self._bodies if _same(body, name)), None)
        compared = compared and not is_house(name)
        served = _SERVED.search(self._folded, since, grade) is not None
        return Other(
            known or name, is_council=compared or known is not None or served or self._is_one_of_them(name)
        )

    def _is_one_of_them(self, name: str) -> bool:
        """Whether a place is one of the councils of which a text tells, as no school or home is spoken of."""
        if is_house(name) or _HOUSES.search(self._folded) is not None:
            return False
        several = _COUNCILS.search(self._folded) is not None
        return several or self._tells_of(name, 0, len(self._text), by_deed=False)

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The names of all councils and the like in the document."""
        listed = frozenset(found["names"] for found in _LISTED.finditer(self._text))
        return (
            listed
            | frozenset(found.name for found in provider_names(self._text))
            | {name for _, name in self._sections}
        )

    def turned_to(self, start: int, end: int) -> str | None:
        """The other place to which the sentences `[start, end)` before turn: "Look at Fareholm".

        A paragraph that begins with a council's full name tells of that one.
        """
        found = [one["name"] for one in _TURNED.finditer(self._text, start, end)]
        introduced = [one["name"] for one in _INTRODUCED.finditer(self._text, start, end)]
        found += [name for name in introduced if self._is_one_of_them(name)]
        places = [name for name in found if is_place(name) and name.split()[0].lower() not in GENDERS]
        if places:
            return places[-1]
        return self._opening(start, end) or self._announced(start)

    def _opening(self, start: int, end: int) -> str | None:
        """The council with whose full name a stretch of text begins."""
        return next((one.name for one in provider_names(self._text[start:end]) if not one.start), None)

    def _announced(self, start: int) -> str | None:
        """The council to which a short paragraph before turns: "Harnby Council has gone the other way."."""
        if start <= self._layout.blocks[0].start:
            return None
        before = self._layout.block_at(start - 1)
        short = before.end - before.start <= _ANNOUNCING
        return self._opening(before.start, before.end) if short else None

    def section(self, start: int) -> str | None:
        """The council in whose part of a round-up a place stands, by the heading above it."""
        place = bisect_right(self._sections, start, key=itemgetter(0))
        return self._sections[place - 1][1] if place else None

    @cached_property
    def _sections(self) -> list[tuple[int, str]]:
        """The headings that are but a place's name, in a text about several councils."""
        headings = [block for block in self._layout.blocks if block.kind is BlockKind.HEADING]
        if not headings or _COUNCILS.search(self._folded) is None:
            return []
        ends = [*(block.start for block in headings[1:]), len(self._text)]
        named = [
            (block.start, name)
            for block, end in zip(headings, ends, strict=True)
            if _PLACE.fullmatch(name := self._text[block.start : block.end].strip())
            and is_place(name)
            and self._tells_of(name, block.end, end)
        ]
        return named if len(named) > 1 else []

    def _tells_of(self, name: str, start: int, end: int, *, by_deed: bool = True) -> bool:
        """Whether `[start, end)` speaks of a place: "in Fareholm", "Fareholm's", or by what it did."""
        bare = re.escape(name)
        told = rf"\b(?:[Ii]n|[Aa]t|[Aa]cross)\s{bare}\b|\b{bare}(?:['’]s|\s[Cc]ouncil)\b"
        if by_deed:
            told += rf"|\b{bare}\s(?:{_AUX}|{_MOVES})\b"
        return re.compile(told).search(self._text, start, end) is not None


_ANNOUNCING = 90
"""How many characters a paragraph has that only says of which council the next one tells."""
_REACH = 30
"""How far before a clause ("…, which was rated…") its subject may stand."""


def _same(one: str, other: str) -> bool:
    first, second = one.casefold(), other.casefold()
    return first in second or second in first


def is_place(name: str) -> bool:
    return not any(word in _NO_PLACES for word in name.replace("-", " ").split())
