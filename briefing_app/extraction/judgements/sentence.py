"""A sentence that grades something, what it is about, and the grades that it gives."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.other_places import Other
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort


@dataclass(frozen=True, slots=True)
class Award:
    """A grade given to areas, as one sentence reports it.

    `rest` asks for the areas that nothing else in the document grades, `count` of them where the sentence
    says so: just as many or none where it is `exact`, as in "three of the four areas". `earlier` says that
    the sentence places it before the inspection that the document is about.
    """

    grade: Token
    areas: tuple[str, ...]
    cue: Cue
    rest: bool = False
    earlier: bool = False
    count: int | None = None
    exact: bool = False
    provider: str | None = None
    """The council it was given to, where that is not the one that the document is about."""


@dataclass(slots=True)
class Sentence:
    """A sentence with its tokens.

    `stands_for` tells what a sentence without a subject is about, `named_above` the areas that the
    sentence before it names without a grade, `other_at` whose clause it is if not the document's council's.
    """

    folded: str
    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    framework: Framework
    year: int | None
    stands_for: Callable[[], Sort | None]
    named_above: Callable[[], tuple[str, ...]]
    other_at: Callable[[int, int], Other | None]
    told_before: bool = False
    """Whether the sentences before this one gave grades."""
    awards: list[Award] = field(default_factory=list)
    clauses: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where clauses were found to begin, by an offset in them and one before them."""

    def between(self, start: int, end: int, *sorts: Sort) -> list[Token]:
        return [
            token
            for token in self.tokens
            if start <= token.start and token.end <= end and token.sort in sorts
        ]

    def following(self, place: int) -> int:
        """Where the first grade after a place ends."""
        return next(
            (one.end for one in self.tokens if one.sort is Sort.GRADE and one.start >= place), self.end
        )

    def outside_asides(self, start: int, end: int, *sorts: Sort) -> list[Token]:
        """As `between`, without what only a relative clause between commas names."""
        asides = [found.span() for found in ASIDE.finditer(self.folded, start, end)]
        found = self.between(start, end, *sorts)
        return [token for token in found if not any(first <= token.start < last for first, last in asides)]


PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|by|from|for|within|near|across|to|with|run\s+by|outside|"
    r"around)\s+(?:[\w'-]+[\s-]*){0,2}$"
)


_NEW_SUBJECT = re.compile(
    r",|\b(?:and|but|said|says|found|ruled|told|that|judged|rated|was|were|is|are|has|have|had|saw|gave|"
    r"after|before|when)\b"
)


ASIDE = re.compile(r",\s+(?:which|where|who|whose)\b[^,;]*,")


# "Adoption, 'a real strength of the borough', | was …": what stands between tells of the area.
APPOSITION = re.compile(
    r"['\")]*(?:\s+(?:services?|work|support|team|provision|arrangements))?(?:,\s|\s[–—-]\s|\s\()"
    r"(?!(?:which|who|where|whose|rated|judged|graded|and|but|while|with|as|though|although|after)\b)"
    r"[^;()–—]{1,140}?(?:,['\"]*|['\"]+,|\s[–—-]|\))\s(?=(?:also\s|all\s|both\s)?(?:was|were|is|are|has|have|had|got"
    r"|received|came|remained?|earned|won|gained|scored|did|rated|judged|graded|fared|went)\b)"
)


_RELATIVE = re.compile(r"\b(?:which|who|whose|where|that)\s*$")


_WITH = re.compile(
    r"[\s'\"]*(?:overall)?(?:\s+(?:by|in|last|this|back\s+in)(?:\s+\w+){1,3}?)?,?\s+(?:but\s+"
    r"|and\s+)?with\s+(?:an?\s+)?['\"]*"
)


def stands_as_attribute(sentence: Sentence, grade: Token) -> bool:
    """Whether a grade goes on from the one before as an attribute: "good, with outstanding leadership"."""
    if not _goes_on_with(sentence, grade, len(sentence.awards)):
        return False
    return any(
        _LED.fullmatch(sentence.folded, grade.end, area.start)
        and cues.FIRM_END.match(sentence.folded, area.end)
        for area in sentence.between(grade.end, sentence.end, Sort.AREA)
    )


def _goes_on_with(sentence: Sentence, grade: Token, place: int) -> bool:
    """Whether the first awards lead to a grade behind "with": "with outstanding adoption and | good …"."""
    if not place:
        return False
    before = sentence.awards[place - 1].grade
    if _WITH.fullmatch(sentence.folded, before.end, grade.start):
        return True
    named = sentence.between(before.end, grade.start, Sort.AREA)
    beside = named and _AND_ATTRIBUTE.fullmatch(sentence.folded, named[-1].end, grade.start)
    return bool(beside) and _goes_on_with(sentence, before, place - 1)


# "Good support for care leavers" may tell of support that is good; their services are what is graded.
_LED = re.compile(r"['\"]*\s+(?:services\s+for\s+)?['\"]*")
_AND_ATTRIBUTE = re.compile(
    r"(?:\s+(?:services?|work|support|provision))?,?\s+(?:(?:and|but)\s+)?(?:an?\s+)?['\"]*"
)


def hangs_on(sentence: Sentence, head: Token, last: Token, token: Token) -> bool:
    """Whether a token depends on the head: "the X of Y", or "of Y's Z" after it."""
    gap = sentence.folded[last.end : token.start]
    if last is not head and not gap.strip():
        return True
    return PREPOSITION.search(gap) is not None and not _NEW_SUBJECT.search(gap)


def clause_start(sentence: Sentence, anchor: int, floor: int) -> int:
    """Where the clause that holds an offset begins."""
    known = sentence.clauses.get((anchor, floor))
    if known is not None:
        return known
    start = floor
    named = sentence.between(floor, anchor, Sort.AREA, Sort.SERVICE, Sort.GENERIC)
    for bound in cues.BOUND.finditer(sentence.folded, floor, anchor):
        # The "after" of "looked after children" bounds nothing.
        if not any(token.start <= bound.start() < token.end for token in named):
            start = bound.end()
    sentence.clauses[anchor, floor] = start
    return start


def head_of(sentence: Sentence, start: int, end: int, *sorts: Sort) -> Token | None:
    """The subject of a stretch of words: the last one that does not hang on another by a preposition."""
    head: Token | None = None
    last: Token | None = None
    for token in sentence.outside_asides(start, end, *(sorts or SUBJECTS)):
        if head is None or last is None or not hangs_on(sentence, head, last, token):
            head = token
        last = token
    return head


def head_before(sentence: Sentence, start: int) -> Token | None:
    """What a clause without a subject of its own is about; a relative clause is about the word before it."""
    if _RELATIVE.search(sentence.folded, sentence.start, start):
        named = sentence.between(sentence.start, start, *SUBJECTS)
        return named[-1] if named else None
    return head_of(sentence, sentence.start, start)


_AS = re.compile(r"\bas\s+['\"]*$")
_THE = re.compile(r"['\")\]]*\s+(?:(?:the|its|their|both|how|well)\s+)*")


def precedes_object(sentence: Sentence, grade: Token) -> bool:
    """Whether what is graded stands behind its grade: "they rated as good | the help and protection"."""
    areas = sentence.between(grade.end, sentence.end, Sort.AREA)
    led = _AS.search(sentence.folded, sentence.start, grade.start)
    return bool(led and areas) and _THE.fullmatch(sentence.folded, grade.end, areas[0].start) is not None
