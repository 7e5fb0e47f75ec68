"""Which grades a sentence reports, and for which areas."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.additions import also_follows, is_added
from briefing_app.extraction.judgements.areas import (
    areas_after,
    areas_before,
    beside_service,
    merged,
    sifted,
)
from briefing_app.extraction.judgements.boards import is_of_board
from briefing_app.extraction.judgements.brackets import AGO, UP_FROM, is_of_before
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.doubts import is_of_part
from briefing_app.extraction.judgements.groups import group_beside, included, of_group
from briefing_app.extraction.judgements.proof import find_cue
from briefing_app.extraction.judgements.ranks import ALIKE
from briefing_app.extraction.judgements.refusals import inherited, is_refused
from briefing_app.extraction.judgements.sentence import (
    Award,
    Sentence,
    clause_start,
    head_before,
    head_of,
    stands_as_attribute,
)
from briefing_app.extraction.judgements.tokens import STRANGERS, SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_NUMBERED = re.compile(
    r"^\W*(?:(?:of\s+(?:these|those|them)|and|with|just|only|about|around|some|the|nearly|almost"
    r"|(?:more|fewer|less)\s+than|over|under),?\s+)*"
    r"(?:\d{1,3}(?!\d)|a?\s?(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|most|many|"
    r"several|third|quarter|majority|none))\b(?!-[a-z])"
    r"(?!\s+(?:years?|months?|(?:key\s+|other\s+|graded\s+)?(?:areas?|judge?ments|categories|headings|counts|strands)"
    r"|of\s+the\s+areas|weeks?|of\s+(?:its|the|three|four))|:)[^,]*$"
)


# "2.3 Ofsted judged", "10.15am: Ofsted judged": the number of a paragraph or a clock time counts nobody.
_PARAGRAPH = re.compile(
    r"^\W*(?:\d{1,2}(?:(?:\.\d{1,2}){1,3}\.?|[.)])\s+|\d{1,2}[.:]\d\d\s?(?:am|pm|hrs)?\b[\s:–—-]*)"
)
_COUNTED = re.compile(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|many|"
    r"several)\s+(?:others\s+)?(?:have|had|were|are)\b"
)


_COUNT_LEADS = re.compile(rf"\W*(?:(?:and|but|while|with|another|a\s+further)\s+)*(?:{_COUNTED.pattern})")
_BOTH = re.compile(r"\W*(?:both|these|each)\b")
_RANGE = re.compile(
    r"\b(?:gives?|awards?|uses|issues?|has)\s+(?:\w+\s+)?(?:grades|ratings|marks|judge?ments)\s+from\b"
    r"|\brang(?:e|es|ing)\s+from\b|\b(?:grading|rating|point)\s+scale\b|\bscale\s+of\s+(?:\d|one\b|four\b"
    r"|grades|outstanding|inadequate)"
)


_GENERAL = 3
"""So many different grades in a sentence without an area are a scale, not a judgement."""


def read_awards(sentence: Sentence) -> list[Award]:
    """The grades that a sentence reports as given, in order."""
    grades = [token for token in sentence.tokens if token.sort is Sort.GRADE]
    if _is_scale(sentence, grades):
        return []
    if cues.SAME_ORDER.search(sentence.folded, sentence.start, sentence.end):
        return _in_order(sentence, grades)
    last: Token | None = None
    for index, grade in enumerate(grades):
        following = grades[index + 1].start if index + 1 < len(grades) else sentence.end
        award = _award(sentence, grade, last, following)
        if award is not None:
            start = clause_start(sentence, award.cue.anchor, last.end if last else sentence.start)
            other = sentence.other_at(start, grade.start)
            before = inherited(sentence, grade, last) or _goes_on_unnamed(sentence, award, last)
            theirs = other.name if other else (before.provider if before else None)
            sentence.awards.append(replace(award, provider=theirs))
        last = grade
    return _with_origins(sentence)


def _goes_on_unnamed(sentence: Sentence, award: Award, last: Token | None) -> Award | None:
    """The award before, where nobody is named between: "Harrock was good, and | good for leadership"."""
    if last is None or not sentence.awards or award.cue.rule != "same verb as before":
        return None
    named = _CAPITAL.search(sentence.text, last.end, award.grade.start)
    return None if named else sentence.awards[-1]


_CAPITAL = re.compile(r"\b[A-Z][a-z]")
_ROSE_TO = re.compile(r"['\")]*\s+(?:(?:up|down|back|straight)\s+)?to\s+(?:an?\s+|being\s+)?['\"]*")
_MOVED_FROM = re.compile(r"\bfrom\s+(?:an?\s+|being\s+)?['\"]*$")


def _with_origins(sentence: Sentence) -> list[Award]:
    """The awards, with "from good" in "from good to inadequate for leadership" as one of what follows."""
    awards = sentence.awards
    for place in range(len(awards) - 1):
        one, after = awards[place], awards[place + 1]
        moved = _ROSE_TO.fullmatch(sentence.folded, one.grade.end, after.grade.start)
        left = moved and _MOVED_FROM.search(sentence.folded, sentence.start, one.grade.start)
        until = awards[place + 2].grade.start if place + len(_PAIR) < len(awards) else sentence.end
        named = {area.id for area in areas_after(sentence, after.grade, until)} if left else set()
        if after.areas and named and named.issuperset(after.areas):
            awards[place] = replace(one, areas=after.areas)
        moved = UP_FROM.match(sentence.folded, one.grade.end, after.grade.start)
        if moved and also_follows(sentence, after.grade):
            # "X is good, up from inadequate, and so is Y": Y is good too, and only X was inadequate.
            named = {area.id for area in areas_after(sentence, after.grade, until)}
            more = [area for area in after.areas if area in named and area not in one.areas]
            awards[place] = replace(one, areas=(*one.areas, *more))
            awards[place + 1] = replace(after, areas=one.areas)
    return awards


_PAIR = ("from", "to")


def _is_scale(sentence: Sentence, grades: Sequence[Token]) -> bool:
    words = sentence.folded[sentence.start : sentence.end]
    if ("from" in words or "scale" in words) and _RANGE.search(words):
        return True
    many = len({grade.id for grade in grades}) >= _GENERAL
    return (
        many
        and not sentence.between(sentence.start, sentence.end, Sort.AREA)
        and not re.search(r"\b20\d\d\b", words)
    )


def _in_order(sentence: Sentence, grades: Sequence[Token]) -> list[Award]:
    """The grades of "X and Y were rated good and inadequate respectively"."""
    first, last = (grades[0].start, grades[-1].end) if grades else (sentence.start, sentence.end)
    areas = sentence.between(sentence.start, first, Sort.AREA)
    areas = areas or sentence.between(last, sentence.end, Sort.AREA)
    judged = cues.JUDGE.search(sentence.folded, sentence.start, first) is not None
    cue = find_cue(sentence, grades[0], sentence.start) if grades else None
    if cue is None and judged and grades:
        cue = Cue("grades in order", 0.7, grades[0].start)
    if (
        cue is None
        or len(areas) != len(grades)
        or is_refused(sentence, grades[0], sentence.start, cue, has_areas=True)
    ):
        return []
    return [Award(grade, (area.id,), cue) for area, grade in zip(areas, grades, strict=True)]


def _award(sentence: Sentence, grade: Token, last: Token | None, following: int) -> Award | None:
    floor = last.end if last else sentence.start
    cue = find_cue(sentence, grade, floor)
    if cue is None:
        return None
    after = areas_after(sentence, grade, following)
    before = [] if after and not also_follows(sentence, grade) else areas_before(sentence, grade, floor)
    if is_refused(sentence, grade, floor, cue, has_areas=bool(before or after)):
        return None
    if cue.rule == "grade alone":
        return _alone(sentence, grade, cue)
    return _attached(sentence, grade, last, following, cue, sifted(sentence, [*before, *after]))


def _attached(
    sentence: Sentence, grade: Token, last: Token | None, following: int, cue: Cue, areas: list[Token]
) -> Award | None:
    floor = last.end if last else sentence.start
    ago = AGO.match(sentence.folded, floor, grade.start) if last else None
    sign = cues.EARLIER.search(sentence.folded, ago.end() if ago else floor, grade.start)
    # "Members heard that it had been judged good" tells of today's inspection.
    told = (
        sign
        and sign.group().startswith("had")
        and cues.TOLD_THAT.search(sentence.folded, floor, sign.start())
    )
    earlier = sign is not None and not told
    earlier = earlier or _ONCE_ASIDE.search(sentence.folded, sentence.start, grade.start) is not None
    earlier = earlier or AGO.match(sentence.folded, grade.end, sentence.end) is not None
    if last and is_of_before(sentence.folded, last.end, grade.start, grade.end):
        earlier = earlier or not _YEARS.search(sentence.folded, sentence.start, last.start)
    if stands_as_attribute(sentence, grade) or _is_added_with(sentence, grade, last):
        earlier = sentence.awards[-1].earlier
    many = group_beside(sentence, grade, floor, following)
    bracketed = sentence.folded.startswith(" (", grade.end)
    if areas and areas[0].start > grade.end and not bracketed and _is_tally(sentence, grade, floor):
        return None
    begins = clause_start(sentence, grade.start, floor)
    if areas and areas[-1].end <= begins and _COUNT_LEADS.match(sentence.folded, begins, grade.start):
        return None  # "seven were outstanding for leadership, and 20 | were found to be good"
    if areas:
        whole = (
            of_group(sentence, grade, cue, many, earlier)
            if many and is_added(sentence, grade, areas)
            else None
        )
        ids = (*(whole.areas if whole else ()), *merged(sentence, areas))
        if whole is None and is_added(sentence, grade, areas):
            service = _overall(sentence, grade, floor, following, cue, earlier)
            ids = (*(service.areas if service else ()), *ids)
        if (overall := sentence.framework.overall) and beside_service(sentence, grade, areas):
            ids = (overall, *ids)
        rest = whole is not None and whole.rest
        count, exact = (whole.count, whole.exact) if whole else (None, False)
        return Award(
            grade, tuple(dict.fromkeys(ids)), cue, earlier=earlier, rest=rest, count=count, exact=exact
        )
    if many is not None:
        head = head_of(sentence, clause_start(sentence, grade.start, floor), grade.start)
        strange = head.sort in STRANGERS if head else _goes_on_of_stranger(sentence)
        award = None if strange else of_group(sentence, grade, cue, many, earlier)
        named = merged(sentence, included(sentence, many, following)) if award else ()
        return replace(award, areas=tuple(dict.fromkeys((*award.areas, *named)))) if award else None
    shared = inherited(sentence, grade, last) or _of_which(sentence, grade, floor)
    if shared is not None:
        return replace(shared, grade=grade, cue=cue, earlier=earlier)
    # "So was …" grades what it names, and nothing where it names no area.
    alike = ALIKE.match(sentence.folded, grade.start)
    return None if alike else _overall(sentence, grade, floor, following, cue, earlier)


def _of_which(sentence: Sentence, grade: Token, floor: int) -> Award | None:
    """The award before, of whose areas another is told: "…, both of which it had judged | good"."""
    told = sentence.awards and _OF_WHICH.search(sentence.folded, floor, grade.start)
    return sentence.awards[-1] if told else None


def _is_added_with(sentence: Sentence, grade: Token, last: Token | None) -> bool:
    """Whether "with" adds areas to the award before: "had been poor, with X and Y both rated | good"."""
    added = last is not None and sentence.awards and sentence.awards[-1].grade is last
    return bool(added and last and _WITH_MORE.match(sentence.folded, last.end, grade.start))


# "The same verdict on A and B, | both of which it had judged | good".
_OF_WHICH = re.compile(r",\s+(?:both|each|all)\s+of\s+which\b[^,;]*$")
_WITH_MORE = re.compile(r"[^;:.]{0,60}?,\s+with\s[^;:.]*$")


def _goes_on_of_stranger(sentence: Sentence) -> bool:
    """Whether a sentence without a subject goes on about a home or school: "good in all areas"."""
    named = sentence.between(sentence.start, sentence.end, Sort.SERVICE, Sort.OWN)
    return not named and sentence.stands_for() is Sort.FOREIGN


def _alone(sentence: Sentence, grade: Token, cue: Cue) -> Award | None:
    """A grade without a word beside it: of the areas that the sentence before asks for, or of the whole."""
    overall = sentence.framework.overall
    areas = sentence.named_above() or ((overall,) if overall else ())
    earlier = _ONCE.search(sentence.folded[sentence.start : grade.start]) is not None
    return Award(grade, areas, cue, earlier=earlier) if areas else None


# "Leaders, once | inadequate, are good".
_ONCE_ASIDE = re.compile(r",\s+(?:once|formerly|previously|last\s+time)\s+(?:an?\s+)?['\"]*$")
_YEARS = re.compile(r"\b20\d\d\b")
_ONCE = re.compile(r"\b(?:once|formerly|previously)\W*$")


def _is_tally(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether the words before a grade count who has it: "eleven were good for leadership"."""
    scope = sentence.folded[clause_start(sentence, grade.start, floor) : grade.start]
    scope = _PARAGRAPH.sub("", scope)
    return bool(_NUMBERED.match(scope) or _COUNTED.search(scope) or _GRADES_OF.search(scope))


_GRADES_OF = re.compile(
    r"\b(?:two|three|four|five|six)\s+(?:grades|ratings|marks|judge?ments)\s+of\s+['\"]*$"
)


def _overall(
    sentence: Sentence, grade: Token, floor: int, following: int, cue: Cue, earlier: bool
) -> Award | None:
    overall = sentence.framework.overall
    if _BOTH.match(sentence.folded, clause_start(sentence, grade.start, floor)) and (
        above := sentence.named_above()
    ):
        return Award(grade, above, cue, earlier=earlier)
    if overall is None or not _is_about_service(sentence, grade, floor, following):
        return None
    return Award(grade, (overall,), cue, earlier=earlier)


def _is_about_service(sentence: Sentence, grade: Token, floor: int, following: int) -> bool:
    start = clause_start(sentence, grade.start, floor)
    if _is_tally(sentence, grade, floor) or _COMPUTERS.search(sentence.text, start, grade.start):
        return False
    if is_of_board(sentence, start, grade.start):
        return False
    head = (
        head_of(sentence, start, grade.start)
        or _beside(sentence, grade, following)
        or head_before(sentence, start)
    )
    if head is None:
        return sentence.stands_for() in {Sort.SERVICE, Sort.OWN}
    if is_of_part(sentence, head) or _is_of_generic(sentence, head):
        return False
    return head.sort in {Sort.SERVICE, Sort.OWN}


def _is_of_generic(sentence: Sentence, head: Token) -> bool:
    """Whether a service is any council's: "since any council had its children's services rated …"."""
    if not _ITS.search(sentence.folded, sentence.start, head.start):
        return False
    owners = sentence.between(sentence.start, head.start, *SUBJECTS)
    return bool(owners) and _ANY.match(sentence.folded, owners[-1].start, owners[-1].end) is not None


_ITS = re.compile(r"\b(?:its|their)\s+$")
_ANY = re.compile(r"(?:any|no|every|each|another|other|many|most|few|some)\b")


_COMPUTERS = re.compile(r"(?<![A-Z] )\bIT\s+(?:is|was|has|had)\b")


def _beside(sentence: Sentence, grade: Token, following: int) -> Token | None:
    following_subjects = sentence.between(grade.end, min(following, grade.end + 50), *SUBJECTS)
    if not following_subjects:
        return None
    first = following_subjects[0]
    bound = cues.BOUND.search(sentence.folded, grade.end, first.start)
    return None if bound else first
