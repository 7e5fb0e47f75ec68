"""Which grades a sentence reports, and for which areas."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction import judgement_cues as cues
from briefing_app.extraction.judgement_cues import Cue
from briefing_app.extraction.judgement_tokens import STRANGERS, SUBJECTS, Sort, Token


@dataclass(frozen=True, slots=True)
class Award:
    """A grade given to areas, as one sentence reports it.

    `rest` asks for the areas that nothing else in the document grades. `earlier` says that the sentence
    places it before the inspection that the document is about.
    """

    grade: Token
    areas: tuple[str, ...]
    cue: Cue
    rest: bool = False
    earlier: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence with its tokens. `stands_for` tells what a sentence without a subject is about."""

    folded: str
    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    framework: Framework
    year: int | None
    stands_for: Callable[[], Sort | None]
    is_other: Callable[[int, int], bool]
    awards: list[Award] = field(default_factory=list)

    def between(self, start: int, end: int, *sorts: Sort) -> list[Token]:
        return [
            token
            for token in self.tokens
            if start <= token.start and token.end <= end and token.sort in sorts
        ]

    def outside_asides(self, start: int, end: int, *sorts: Sort) -> list[Token]:
        """As `between`, without what only a relative clause between commas names."""
        asides = [found.span() for found in _ASIDE.finditer(self.folded, start, end)]
        found = self.between(start, end, *sorts)
        return [token for token in found if not any(first <= token.start < last for first, last in asides)]


_FILL = re.compile(
    r"(?:\W|\b(?:and|the|its|their|both|as|well|for|in|of|on|also|services|service|support|work|experiences?|progress|outcomes|provision|"
    r"area|areas|judgement|council's|with|along|alongside|together|plus|how|it|was|were|across|quality|to|a|one|two|three|four|"
    r"category|categories|key|regarding|under|against|over|about|terms|relation|respect|regard|when|came|at|so|is|are|did|like|same|our|helping|"
    r"looking|after|supporting|protecting|local|including|namely|both|effectiveness|dealing)\b)*"
)
_TOWARDS = re.compile(
    r"['\")\]]*\s*(?:\s*-?\b(?:overall|rating|ratings|judge?ments?|grades?|grading|marks?|verdicts?)\b)*\s*,?\s*"
    r"(?:for|in|on|across|regarding|over|under|against|to|at|about|when\s+it\s+c(?:a|o)me|with\s+regard|concerning)\b"
)
_ALSO = re.compile(
    r"['\")\]]*,?\s*(?:and\s+)?(?:as\s+(?:was|were|did|is|are|well\s+as)|along\s+with|together\s+with|alongside|so\s+(?:was|were|is|are))\b"
)
_OVERALL_AFTER = re.compile(r"['\")\]]*\s*(?:rating\s+|judgement\s+|grade\s+)?$")
_CHANGED = re.compile(
    r"['\"(),\s–—-]*(?:(?:rating|judge?ment|grade|in\s+\w+|\d{4}|rated|a|an|it|which|was|is|had|been|now|last|time|the|then|and|year|overall|at|its|being|"
    r"up|down|from|to|previous(?:ly)?|formerly|compared|with|previous|inspection|an|improvement|on|drop|rise|by|before|having|earlier|"
    r"graded|judged|before|that|of|improved|moved|upgraded|downgraded|after|\d+)\b['\"(),\s–—-]*)*"
)
_TURN = re.compile(
    r"\b(?:from|to|previous(?:ly)?|formerly|compared|was|had\s+been|before|now|then|in\s+\d{4})\b"
)
_TOPIC_AREA = re.compile(
    r"(?:^|[;,:.]\s*|\band\s+|\bbut\s+|\bwhile\s+)(?:for|on|in|in\s+terms\s+of|regarding)\s+(?:the\s+)?$"
)
_PREPOSITION = re.compile(
    r"\b(?:of|in|at|on|by|from|for|within|near|across|to|with|run\s+by|outside|around)\s+(?:[\w'-]+[\s-]*){0,2}$"
)
_NEW_SUBJECT = re.compile(
    r",|\b(?:and|but|said|says|found|ruled|told|that|judged|rated|was|were|is|are|has|have|had|saw|gave|after|before|when)\b"
)
_ASIDE = re.compile(r",\s+(?:which|where|who|whose)\b[^,;]*,")
_NUMBERED = re.compile(
    r"^\W*(?:(?:of\s+(?:these|those|them)|and|with|just|only|about|around|some),?\s+)*"
    r"(?:\d{1,3}(?!\d)|a?\s?(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|most|many|several|third|quarter|majority|none))\b"
    r"(?!\s+(?:years?|months?|areas?|of\s+the\s+areas|weeks?|of\s+(?:its|the|three|four))|:)[^,]*$"
)
_RELATIVE = re.compile(r"\b(?:which|who|whose|where|that)\s*$")
_COUNTED = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|many|several)\s+(?:others\s+)?(?:have|had|were|are)\b"
)
_RANGE = re.compile(r"\brang(?:e|es|ing)\s+from\b|\b(?:grading|rating|point)\s+scale\b|\bscale\s+of\b")
_GENERAL = 3
"""So many different grades in a sentence without an area are a scale, not a judgement."""


def read_awards(sentence: Sentence) -> list[Award]:
    """The grades that a sentence reports as given, in order."""
    grades = [token for token in sentence.tokens if token.sort is Sort.GRADE]
    if _is_scale(sentence, grades):
        return []
    last: Token | None = None
    for index, grade in enumerate(grades):
        following = grades[index + 1].start if index + 1 < len(grades) else sentence.end
        award = _award(sentence, grade, last, following)
        if award is not None:
            sentence.awards.append(award)
        last = grade
    return sentence.awards


def _is_scale(sentence: Sentence, grades: Sequence[Token]) -> bool:
    words = sentence.folded[sentence.start : sentence.end]
    if _RANGE.search(words):
        return True
    many = len({grade.id for grade in grades}) >= _GENERAL
    return (
        many
        and not sentence.between(sentence.start, sentence.end, Sort.AREA)
        and not re.search(r"\b20\d\d\b", words)
    )


def _award(sentence: Sentence, grade: Token, last: Token | None, following: int) -> Award | None:
    floor = last.end if last else sentence.start
    cue = _cue(sentence, grade, floor)
    if cue is None:
        return None
    after = _areas_after(sentence, grade, following)
    before = (
        [] if after and not _ALSO.match(sentence.folded, grade.end) else _areas_before(sentence, grade, floor)
    )
    if _is_refused(sentence, grade, floor, cue, has_areas=bool(before or after)):
        return None
    return _attached(sentence, grade, last, following, cue, _sifted([*before, *after]))


def _attached(
    sentence: Sentence, grade: Token, last: Token | None, following: int, cue: Cue, areas: list[Token]
) -> Award | None:
    earlier = (
        cues.EARLIER.search(sentence.folded, last.end if last else sentence.start, grade.start) is not None
    )
    floor = last.end if last else sentence.start
    many = _group(sentence, grade, floor, following)
    if areas:
        whole = (
            _grouped(sentence, grade, cue, many, earlier)
            if many and _is_added(sentence, grade, areas)
            else None
        )
        ids = (*(whole.areas if whole else ()), *_merged(sentence, areas))
        return Award(grade, tuple(dict.fromkeys(ids)), cue, earlier=earlier)
    if many is not None:
        head = _head(sentence, _scope(sentence, grade.start, floor), grade.start)
        return None if head and head.sort in STRANGERS else _grouped(sentence, grade, cue, many, earlier)
    inherited = _inherited(sentence, grade, last)
    if inherited is not None:
        return Award(grade, inherited.areas, cue, earlier=earlier, rest=inherited.rest)
    return _overall(sentence, grade, floor, following, cue, earlier)


def _is_added(sentence: Sentence, grade: Token, areas: list[Token]) -> bool:
    """Whether the areas are only added after the grade: "…, as was leadership"."""
    return areas[0].start > grade.end and _ALSO.match(sentence.folded, grade.end) is not None


def _overall(
    sentence: Sentence, grade: Token, floor: int, following: int, cue: Cue, earlier: bool
) -> Award | None:
    overall = sentence.framework.overall
    if overall is None or not _is_about_service(sentence, grade, floor, following):
        return None
    return Award(grade, (overall,), cue, earlier=earlier)


# --- whether the grade was given ---------------------------------------------------------------


def _is_marked(sentence: Sentence, grade: Token) -> bool:
    """Whether the grade alone stands in quotation marks or brackets."""
    return (
        cues.MARK_BEFORE.search(sentence.folded, max(sentence.start, grade.start - 2), grade.start)
        is not None
        and cues.MARK_AFTER.match(sentence.folded, grade.end) is not None
    )


def _is_capital(sentence: Sentence, grade: Token) -> bool:
    first = sentence.text[sentence.start : grade.start].strip("'\"‘’“”( ")
    return (
        bool(first)
        and sentence.text[grade.start].isupper()
        and not sentence.text[sentence.start : sentence.end].isupper()
    )


def _cue(sentence: Sentence, grade: Token, floor: int) -> Cue | None:
    folded = sentence.folded
    lead = folded[floor : grade.start]
    marked, capital = _is_marked(sentence, grade), _is_capital(sentence, grade)
    tail = folded[grade.end : sentence.end]
    noun = cues.NOUN_AFTER.match(tail) is not None or (
        (marked or capital or grade.id == "inadequate") and cues.LOOSE_NOUN_AFTER.match(tail) is not None
    )
    if noun:
        return Cue("grade with its noun", 0.9, grade.start)
    free = cues.FREE.match(tail) is not None
    attributive = (marked or grade.id == "inadequate") and _service_follows(sentence, grade)
    if cues.INFINITIVE.match(tail) or (not free and not (attributive and marked)):
        return None
    return _verb_cue(sentence, grade, lead, floor, marked or capital) or _plain_cue(
        sentence, grade, lead, floor, marked, capital, attributive
    )


def _verb_cue(sentence: Sentence, grade: Token, lead: str, floor: int, stressed: bool) -> Cue | None:
    verbs = list(cues.STRONG_VERB.finditer(lead))
    if verbs:
        return Cue("verb of judging", 0.9, floor + verbs[-1].start())
    for pattern, rule, confidence in (
        (cues.AWARD_VERB, "grade received", 0.85),
        (cues.NOUN_BEFORE, "noun of judging", 0.85),
        (cues.WEAK_VERB, "verb of finding", 0.75),
        (cues.CHANGE_VERB, "grade changed", 0.75),
    ):
        found = pattern.search(lead)
        if found and _counts(sentence, grade, pattern, found, stressed=stressed):
            place = found.start("link") if pattern is cues.WEAK_VERB else found.start()
            return Cue(rule, confidence, floor + place)
    if sentence.awards and floor == sentence.awards[-1].grade.end and len(lead) < 160:  # noqa: PLR2004 - a clause's length
        return Cue("same verb as before", 0.8, floor)
    if sentence.folded.startswith("require", grade.start) and (found := cues.FOUND_TO.search(lead)):
        return Cue("verb of finding", 0.75, floor + found.start())
    if stressed and (found := cues.QUOTING_VERB.search(lead)):
        return Cue("grade in marks", 0.75, floor + found.start())
    return None


def _counts(
    sentence: Sentence, grade: Token, pattern: re.Pattern[str], found: re.Match[str], *, stressed: bool
) -> bool:
    """Whether a verb that is common in other senses is used of grades here."""
    if stressed:
        return True
    if pattern is cues.AWARD_VERB:
        return cues.AFTER_AWARD.match(sentence.folded, grade.end) is not None
    if pattern is cues.WEAK_VERB and found.group().startswith(("said", "says", "call", "report", "describ")):
        return cues.JUDGE.search(sentence.folded, sentence.start, grade.start) is not None
    return True


def _plain_cue(
    sentence: Sentence, grade: Token, lead: str, floor: int, marked: bool, capital: bool, attributive: bool
) -> Cue | None:
    """A grade without a verb of judging: a copula, marks, the area itself, or a telling phrase."""
    if sentence.framework.telling:
        return Cue("telling phrase", 0.8, grade.start)
    areas = sentence.between(floor, grade.start, Sort.AREA)
    verbal = grade.id == "requires-improvement" and sentence.folded[grade.start : grade.end].startswith(
        "require"
    )
    copula = cues.COPULA.search(lead)
    judged = cues.JUDGE.search(sentence.folded, sentence.start, sentence.end) is not None
    whole = sentence.folded.startswith("to be good", max(floor, grade.end - 10))
    firm = marked or capital or whole or cues.STANDING.search(lead) is not None
    if copula or verbal:
        anchor = floor + copula.start() if copula else grade.start
        if any(area.strong for area in areas) or (areas and (firm or judged)):
            return Cue("area is graded", 0.85, anchor)
        if firm or (judged and grade.id != "good"):
            return Cue("service is graded", 0.7, anchor, needs_subject=True)
        return None
    if areas and (marked or capital or areas[-1].strong) and len(lead) - (areas[-1].end - floor) < 30:  # noqa: PLR2004
        return Cue("area beside grade", 0.8, grade.start)
    if marked and (attributive or sentence.between(sentence.start, sentence.end, Sort.SERVICE)):
        return Cue("grade in marks", 0.75, grade.start, needs_subject=True)
    return None


def _service_follows(sentence: Sentence, grade: Token) -> bool:
    following = sentence.between(grade.end, min(sentence.end, grade.end + 60), *SUBJECTS, Sort.AREA)
    return bool(following) and following[0].sort in {Sort.SERVICE, Sort.OWN}


def _scope(sentence: Sentence, anchor: int, floor: int) -> int:
    """Where the clause that holds an offset begins."""
    start = floor
    for bound in cues.BOUND.finditer(sentence.folded, floor, anchor):
        start = bound.end()
    return start


def _is_refused(sentence: Sentence, grade: Token, floor: int, cue: Cue, *, has_areas: bool) -> bool:
    folded = sentence.folded
    start = _scope(sentence, cue.anchor, floor)
    scope, tail = folded[start : grade.start], folded[grade.end : sentence.end]
    noun = cues.NOUN_AFTER.match(tail) is not None
    if cues.CHOICE.match(tail) or cues.CHOICE_BEFORE.search(scope) or cues.CONDITION.match(tail):
        return True
    if cues.is_wished(scope, noun) or cues.is_denied(scope, noun):
        return True
    turned = (
        bool(sentence.awards)
        and sentence.awards[-1].grade.end == floor
        and _CHANGED.fullmatch(folded, floor, grade.start)
    )
    if turned and _was_wished(sentence, floor):
        return True
    if not turned and cues.TO_BE_GRADED.search(scope) and not _was_found(scope):
        return True
    if _has_other_judge(sentence, floor, grade) or sentence.is_other(start, grade.start):
        return True
    return has_areas and _stranger_owns_area(sentence, start, grade)


def _was_wished(sentence: Sentence, floor: int) -> bool:
    """Whether the change that a grade ends is only wished for: "we will move from good to outstanding"."""
    last = sentence.awards[-1]
    start = _scope(sentence, last.cue.anchor, sentence.start)
    return " to " in sentence.folded[last.grade.end : floor + 40] and cues.is_intended(
        sentence.folded[start : last.grade.start]
    )


def _has_other_judge(sentence: Sentence, floor: int, grade: Token) -> bool:
    """Whether somebody else than an inspectorate gave the grade: the council itself, its peers, residents."""
    judges = sentence.between(floor, grade.start, Sort.JUDGE)
    return bool(judges) and not cues.JUDGE.search(sentence.folded, judges[-1].end, grade.start)


def _was_found(scope: str) -> bool:
    return (
        re.search(
            r"\b(?:first|only|latest|found|judged|said|reported|considered|deemed|continue[sd]?|went\s+on|council|authority|from|back|up|down|rated|moved|improved|"
            r"upgraded|downgraded|rating|graded|gone|risen|rose|fell|dropped|slipped|raised|lifted|moves|improvement|returned|assessed|determined|jumped|climbed|taken|progressed|fallen)\b[^;]*\bto\b",
            scope,
        )
        is not None
    )


def _stranger_owns_area(sentence: Sentence, start: int, grade: Token) -> bool:
    """Whether what is graded is a case, a school or the like, and the area only says where."""
    head = _head(sentence, start, grade.start, *SUBJECTS, Sort.AREA)
    if head is None or head.sort is not Sort.AREA:
        return head is not None and head.sort in STRANGERS
    return any(
        _PREPOSITION.search(sentence.folded[head.end : token.start])
        for token in sentence.between(head.end, grade.start, Sort.FOREIGN)
    )


# --- which areas -------------------------------------------------------------------------------


def _areas_after(sentence: Sentence, grade: Token, following: int) -> list[Token]:
    """Areas that follow the grade: "good for X and Y", "inadequate overall", "…, as was X"."""
    folded = sentence.folded
    areas = sentence.between(grade.end, following, Sort.AREA)
    if not areas:
        return []
    first = areas[0]
    if (
        first.id == sentence.framework.overall
        and not first.strong
        and _OVERALL_AFTER.fullmatch(folded, grade.end, first.start)
    ):
        if (
            len(areas) > 1
            and _FILL.fullmatch(folded, first.end, areas[1].start)
            and re.match(r"\s+and\s+(?:for|in)\b", folded[first.end :])
        ):
            return _chain(sentence, grade, areas, following)
        return [first]
    if not (_TOWARDS.match(folded, grade.end) or _ALSO.match(folded, grade.end)):
        return []
    if not _FILL.fullmatch(folded, _noun_end(folded, grade.end), first.start):
        return []
    return _chain(sentence, grade, areas, following)


def _noun_end(folded: str, start: int) -> int:
    found = cues.NOUN_AFTER.match(folded, start) or cues.LOOSE_NOUN_AFTER.match(folded, start)
    return found.end() if found else start


def _chain(sentence: Sentence, grade: Token, areas: list[Token], following: int) -> list[Token]:
    chain = [areas[0]]
    for area in areas[1:]:
        if not _FILL.fullmatch(sentence.folded, chain[-1].end, area.start):
            break
        chain.append(area)
    loose = len(chain) > 1 or re.match(r"['\")]*,", sentence.folded[grade.end :]) is not None
    if (
        loose
        and chain[-1] is areas[-1]
        and following < sentence.end
        and _owns(sentence, chain[-1], following)
    ):
        chain.pop()
    return chain


_JOIN = re.compile(
    r"[\s,:–—('\"-]*(?:(?:was|were|is|are|also|judged|rated|graded|as|to|be|being|both|found|deemed|which|it|it's|they|a|an|to)\b[\s,'\":–—(-]*)*"
)


def _owns(sentence: Sentence, area: Token, grade_start: int) -> bool:
    """Whether an area is followed at once by a grade of its own."""
    if not _JOIN.fullmatch(sentence.folded, area.end, grade_start):
        return False
    grade = next(token for token in sentence.tokens if token.start == grade_start)
    return not _TOWARDS.match(sentence.folded, grade.end)


def _areas_before(sentence: Sentence, grade: Token, floor: int) -> list[Token]:
    """Areas before the grade that no grade has taken yet, unless another subject has come between."""
    areas = sentence.between(floor, grade.start, Sort.AREA)
    if sentence.awards and floor > sentence.start:
        taken = {
            id(token)
            for award in sentence.awards
            for token in _areas_after(sentence, award.grade, grade.start)
        }
        areas = [area for area in areas if id(area) not in taken]
    if not areas:
        return []
    if _is_topic(sentence, areas[0], floor) or not _has_own_subject(sentence, areas[-1], grade):
        return areas
    return []


def _has_own_subject(sentence: Sentence, area: Token, grade: Token) -> bool:
    """Whether a subject that does not hang on the area comes between it and the grade."""
    last = area
    for subject in sentence.outside_asides(area.end, grade.start, *SUBJECTS):
        if not _hangs_on(sentence, area, last, subject):
            return True
        last = subject
    return False


def _hangs_on(sentence: Sentence, head: Token, last: Token, token: Token) -> bool:
    """Whether a token depends on the head: "the X of Y", or "of Y's Z" after it."""
    gap = sentence.folded[last.end : token.start]
    if last is not head and not gap.strip():
        return True
    return _PREPOSITION.search(gap) is not None and not _NEW_SUBJECT.search(gap)


def _is_topic(sentence: Sentence, area: Token, floor: int) -> bool:
    return _TOPIC_AREA.search(sentence.folded[floor : area.start]) is not None


def _sifted(areas: list[Token]) -> list[Token]:
    """Without a mere "overall" where an area is named as well, unless both stand in one list."""
    if (
        len(areas) > 1
        and not areas[0].strong
        and areas[0].id.startswith("overall")
        and areas[1].start - areas[0].end > 1
    ):
        return (
            areas
            if areas[1].start - areas[0].end <= 9 and not areas[0].strong and _listed(areas)
            else areas[1:]
        )
    return areas


def _listed(areas: list[Token]) -> bool:
    return areas[1].start - areas[0].end >= 5  # noqa: PLR2004 - " and " is the shortest link of a list


def _merged(sentence: Sentence, areas: list[Token]) -> tuple[str, ...]:
    """The areas' identifiers; before an area stood on its own, it is one with the area it is named along with."""
    ids = list(dict.fromkeys(area.id for area in areas))
    for area in sentence.framework.areas:
        old = area.since is not None and (sentence.year is None or sentence.year < area.since)
        if (
            old
            and area.id in ids
            and area.part_of in ids
            and _side_by_side(sentence, areas, area.id, area.part_of or "")
        ):
            ids.remove(area.id)
    return tuple(ids)


def _side_by_side(sentence: Sentence, areas: list[Token], one: str, other: str) -> bool:
    for first, second in zip(areas, areas[1:], strict=False):
        if {first.id, second.id} == {one, other}:
            return (
                re.fullmatch(r"\s*(?:and|&|/|,)\s*(?:the\s+)?", sentence.folded[first.end : second.start])
                is not None
            )
    return False


def _group(sentence: Sentence, grade: Token, floor: int, following: int) -> Token | None:
    """The nearest "all areas", "the others" or "two of the areas" in the grade's clause."""
    before = sentence.between(floor, grade.start, Sort.ALL, Sort.REST, Sort.SOME)
    after = sentence.between(grade.end, following, Sort.ALL, Sort.REST, Sort.SOME)
    if after and after[0].start - grade.end < 40:  # noqa: PLR2004 - further off it belongs to another clause
        return after[0]
    return before[-1] if before else None


def _grouped(sentence: Sentence, grade: Token, cue: Cue, many: Token, earlier: bool) -> Award | None:
    if many.sort is Sort.SOME:
        return None
    if many.sort is Sort.REST:
        return Award(grade, (), cue, rest=True, earlier=earlier)
    parts = [area.id for area in sentence.framework.parts(sentence.year)]
    overall = sentence.framework.overall
    whole = "board" in sentence.folded[many.start : many.end] or many.start > grade.start
    left_out = _exceptions(sentence, many)
    if whole and overall and not left_out:
        parts = [overall, *parts]
    return Award(grade, tuple(part for part in parts if part not in left_out), cue, earlier=earlier)


def _exceptions(sentence: Sentence, many: Token) -> set[str]:
    found = re.search(
        r"\b(?:except|apart\s+from|bar|other\s+than|with\s+the\s+exception\s+of)\b",
        sentence.folded[many.end : sentence.end],
    )
    if found is None:
        return set()
    return {area.id for area in sentence.between(many.end + found.end(), sentence.end, Sort.AREA)[:1]}


def _inherited(sentence: Sentence, grade: Token, last: Token | None) -> Award | None:
    """The award whose areas a grade shares: "from inadequate to good", "good (previously inadequate)"."""
    if last is None or not sentence.awards or sentence.awards[-1].grade is not last:
        return None
    gap = sentence.folded[last.end : grade.start]
    if _TURN.search(gap) and _CHANGED.fullmatch(gap):
        return sentence.awards[-1]
    return None


# --- what a grade without an area is about --------------------------------------------------------


def _is_about_service(sentence: Sentence, grade: Token, floor: int, following: int) -> bool:
    start = _scope(sentence, grade.start, floor)
    scope = sentence.folded[start : grade.start]
    if _NUMBERED.match(scope) or _COUNTED.search(scope):
        return False
    head = (
        _head(sentence, start, grade.start)
        or _beside(sentence, grade, following)
        or _head_before(sentence, start)
    )
    if head is None:
        return sentence.stands_for() in {Sort.SERVICE, Sort.OWN}
    return head.sort in {Sort.SERVICE, Sort.OWN}


def _head(sentence: Sentence, start: int, end: int, *sorts: Sort) -> Token | None:
    """The subject of a stretch of words: the last one that does not hang on another by a preposition."""
    head: Token | None = None
    last: Token | None = None
    for token in sentence.outside_asides(start, end, *(sorts or SUBJECTS)):
        if head is None or last is None or not _hangs_on(sentence, head, last, token):
            head = token
        last = token
    return head


def _beside(sentence: Sentence, grade: Token, following: int) -> Token | None:
    following_subjects = sentence.between(grade.end, min(following, grade.end + 50), *SUBJECTS)
    if not following_subjects:
        return None
    first = following_subjects[0]
    bound = cues.BOUND.search(sentence.folded, grade.end, first.start)
    return None if bound else first


def _head_before(sentence: Sentence, start: int) -> Token | None:
    """What a clause without a subject of its own is about: a relative clause's is the word that it follows."""
    if _RELATIVE.search(sentence.folded, sentence.start, start):
        named = sentence.between(sentence.start, start, *SUBJECTS)
        return named[-1] if named else None
    return _head(sentence, sentence.start, start)
