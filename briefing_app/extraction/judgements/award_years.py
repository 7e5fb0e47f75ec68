"""The years that a sentence sets beside the grades it reports: "good in 2019, up from inadequate in 2016"."""

import re
from collections.abc import Sequence

from briefing_app.extraction.judgements.brackets import APPOSED, closing, is_of_before, opened
from briefing_app.extraction.judgements.inspection_times import year_beside
from briefing_app.extraction.judgements.sentence import Award

_PRESENT = re.compile(
    r"\b(?:now|today|this\s+(?:time|week|month|year)|currently|latest|(?:has|have)\s+(?:\w+\s+)?been)\b"
)
_OWN_TIME = re.compile(r"\b(?:this|last)\s+(?:time|week|month|year|spring|summer|autumn|winter)\b")
_MOVED_SINCE = re.compile(
    r"[^.;]{0,40}\b(?:dropped|fell|fallen|slipped|sank|sunk|risen|rose|moved|improved|climbed|jumped"
    r"|plunged|slumped|turned|brought|"
    r"downgraded|upgraded|gone)\b[^.;]{0,20}\bto\b"
)
_CHANGED_SINCE = re.compile(r"[),–—]*\s+(?:up\s+|down\s+|back\s+)?to\s+(?:an?\s+)?['\"]*")
_TOLD_ON = re.compile(
    r"[^.;:]{0,20},?\s(?:and|but)\sthat\b(?![^.;]*\b(?:now|today|since)\b)"
    # "Inadequate, though its leadership was already good."
    r"|[^.;:\d]{0,20},?\s(?:and|but|though|although|while)\s(?![^.;:]*\b(?:is|are|has|have|now)\b)[^.;:\d]{0,60}?"
    r"\b(?:already|even\sthen|at\sthe\stime)\b"
)
_WHEN = re.compile(r"\b20\d\d,?\s+when\b[^.;:,]*$")
_AS_BEFORE = re.compile(
    r"[^.;]*,\s+(?:the\s+(?:same\s+)?(?:grade|rating|mark|judge?ment)\s+(?:that|it|the)\b|as\s+(?:had|did)\b)"
    r"|['\")]*,?\s+where\s+(?:it|they)\s+(?:stood|was|were|sat|had\s+(?:been|stood))\b"
    r"|,?\s+as\s+(?:in|at\s+the)\b"
    r"|[^.;]*\bas\s+(?:it|they)\s+(?:was|were|had\s+been|did)\s+(?:back\s+)?(?:in|at)\b"
)
_CONTRAST = re.compile(
    r"[;:(]|\b(?:improvement|rise|fall|drop|instead|on|but|now|this|today|against|while|whereas|although|though|"
    r"then|before|(?<!looked[ -])after|compared|has|have|to|"
    r"up|down|from|"
    r"previous(?:ly)?|was|were|had|having|since|until|when)\b"
)

_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(rf"\b(?P<count>an?|{'|'.join(_COUNTS)}|\d{{1,2}})\s+years?\s+ago\b")
# "Back in 2018 leadership was …", "at its last inspection, in 2019, …", "four years ago …".
_FRONT = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:(?:but|and|yet|while|whereas)\s+)?(?:[^\W\d]+\s+){0,2}?"
    r"(?:(?:in|at|during|after|following)\s[^.;]{0,60}?\b20\d\d\b|\w+\s+years?\s+(?:ago|earlier|before)\b"
    r"|(?:at|in)\s+(?:its|the|their)\s+(?:last|previous|earlier)\s+(?:\w+\s+)?(?:inspection|visit|report)\b"
    r"|(?:its|the|their)\s+(?:last|previous|earlier)\s+(?:\w+\s+)?(?:grade|rating|inspection|judge?ment|verdict"
    r"|report)\b[^.;]{0,60}?\b20\d\d\b)"
)
_OTHER_TIME = re.compile(
    r"[:(]|\b(?:now|today|yesterday|this|last|latest|since|is|are|has|have|up|down|from|until|before"
    r"|(?<!found )(?<!judged )(?<!deemed )(?<!said )(?<!ruled )to"
    r"|after|when|\w+day|20\d\d)\b"
)
# "Good, but in 2019 it was inadequate": the year is of what follows.
_OF_NEXT = re.compile(
    r"[^;]*?(?:\b(?:but|though|although|while|whereas|and|yet)|[(–—])\s+(?:then,?\s+)?(?:back\s+|as\s+of\s+)?"
    r"(?:in\s+(?:\w+\s+)?20\d\d|\w+\s+years?\s+ago)\b[^,;]*(?:,[^,;]*)?"
)
# "Good | in 2014, but by 2019 it was": each year is of its own side.
_TURNS = re.compile(
    r"['\")]*,?\s+(?:back\s+)?in\s+(?:\w+\s+)?20\d\d\b,?\s+"
    r"(?P<next>(?:and|but|though|although|while|yet)\s+(?:then,?\s+)?(?:by|(?:back\s+)?in)\s+(?:\w+\s+)?20\d\d\b)"
)

# "Up two grades on 2017's | requires improvement".
_OWNS_NEXT = re.compile(r"\b20\d\d's\s+(?:\w+\s+)?['\"]*$")


def years_of(
    folded: str, awards: Sequence[Award], start: int, end: int, published: int | None = None
) -> list[str | None]:
    """When each award of the sentence `[start, end)` was given, as EDTF, where a year stands beside it.

    "Four years ago" is counted back from the year of the publication, and given as about that year.
    """
    after = [_after(folded, awards, place, end, published) for place in range(len(awards))]
    before = [_before(folded, awards, place, start, published) for place in range(len(awards))]
    years = [
        two if two and _is_of_when(folded, awards, place) else one or two
        for place, (one, two) in enumerate(zip(after, before, strict=True))
    ]
    for place in range(1, len(awards)):
        own = _OWN_TIME.search(folded, awards[place].grade.end, end)
        last = _last_outside(folded, awards, place)
        led = years[place] is None and years[last] == before[last]
        if (
            led
            and not own
            and (
                (last == place - 1 and _goes_on(folded, awards, place))
                or is_of_front(folded, awards, place, start)
            )
        ):
            years[place] = years[last]
    for place in range(len(awards) - 2, -1, -1):
        again = _SAME_AGAIN.match(folded, awards[place + 1].grade.start)
        if years[place] is None and after[place + 1] and not again and _goes_on(folded, awards, place + 1):
            years[place] = years[place + 1]
    return years


def _is_of_when(folded: str, awards: Sequence[Award], place: int) -> bool:
    """Whether an award goes on with the year of the one before: "inadequate in 2018, when X was too"."""
    return (
        place > 0 and _WHEN.search(folded, awards[place - 1].grade.end, awards[place].grade.start) is not None
    )


def _told(folded: str, start: int, end: int, published: int | None) -> str | None:
    """The one year that a stretch of words tells, by its number or as so many years ago."""
    if (year := year_beside(folded, start, end)) is not None or published is None:
        return year
    ago = list(_AGO.finditer(folded, start, end))
    if len(ago) != 1 or re.search(r"\b20\d\d\b", folded[start:end]):
        return None
    count = ago[0]["count"]
    years = int(count) if count.isdigit() else (_COUNTS.index(count) + 1 if count in _COUNTS else 1)
    return f"{published - years}~"


def _is_in_bracket(folded: str, awards: Sequence[Award], place: int) -> bool:
    """Whether an award stands in brackets behind the one before it, which it tells the past of."""
    own, last = awards[place].grade, awards[place - 1].grade
    return place > 0 and is_of_before(folded, last.end, own.start, own.end)


def _last_outside(folded: str, awards: Sequence[Award], place: int) -> int:
    """Which award before one stands in no bracket."""
    return next((one for one in range(place - 1, 0, -1) if not _is_in_bracket(folded, awards, one)), 0)


def _after(folded: str, awards: Sequence[Award], place: int, end: int, published: int | None) -> str | None:
    own = awards[place].grade.end
    until = awards[place + 1].grade.start if place + 1 < len(awards) else end
    if place + 1 < len(awards) and _is_in_bracket(folded, awards, place + 1):
        until = opened(folded, own, until) or until
    if _is_in_bracket(folded, awards, place):
        until = closing(folded, own, until)
    if turn := _TURNS.match(folded, own, until):
        until = turn.start("next")
    stop = folded.find(";", own, until)
    if place + 1 < len(awards) and (
        _OF_NEXT.fullmatch(folded, own, until) or _OWNS_NEXT.search(folded, own, until)
    ):
        return None
    found = _told(folded, own, stop if stop >= 0 else until, published)
    if found is None and (beside := _AT_ONCE.match(folded, own, until)):
        found = _told(folded, own, beside.end(), published)
    # "Good overall, as it was in 2022" tells of today first.
    again = found is not None and _AS_BEFORE.match(folded, own, until)
    return None if again else found


def _before(
    folded: str, awards: Sequence[Award], place: int, start: int, published: int | None
) -> str | None:
    since = awards[place - 1].grade.end if place else start
    grade = awards[place].grade.start
    since = max(since, folded.rfind(";", since, grade))
    if place and (turn := _TURNS.match(folded, since, grade)):
        since = turn.start("next")
    if place and _is_in_bracket(folded, awards, place - 1):
        since = closing(folded, since, grade)
    found = list(_YEAR_OR_AGO.finditer(folded, since, grade))
    if place and _ENDS_ASIDE.match(folded, since, grade):
        beside = _IN_ASIDE.search(folded, start, since)
        if beside or APPOSED.search(folded, start, awards[place - 1].grade.start):
            return None
    if not found or _PRESENT.search(folded, found[-1].end(), grade):
        return None
    lead = folded[since : found[-1].start()]
    # "Good, as in 2019, and Y inadequate": the year is none of Y's.
    if re.match(r"['\")]*,?\s+as\s+(?:(?:it|they)\s+\w+\s+)?(?:back\s+)?in\s+(?:\w+\s+)?$", lead):
        return None
    # "Since 2019, when leaders were …" tells of that year.
    if re.search(r"\bsince\s+(?:\w+\s+)?$", lead) and not _WHEN.search(folded, found[-1].start(), grade):
        return None
    # "From inadequate, as it was in 2021, to good": the year is of what was before.
    after = found[-1].end()
    moved = _CHANGED_SINCE.fullmatch(folded, after, grade) or _MOVED_SINCE.match(folded, after, grade)
    if moved and not _CAME_BACK.search(lead):
        return None
    told = _told(folded, since, grade, published)
    if told is None and place and (own := _ITS_INSPECTION.search(folded, since, grade)):
        told = _told(folded, *own.span(), published)
    return _later(told, folded, awards[place].grade.end)


def _later(year: str | None, folded: str, place: int) -> str | None:
    """The year that words at a place count on from one before: "left in 2017, rated good | a year later"."""
    found = _YEARS_LATER.match(folded, place) if year else None
    if not year or found is None:
        return year
    count = found["count"]
    return str(int(year[:4]) + (_COUNTS.index(count) + 1 if count in _COUNTS else 1))


# "Inadequate | in October 2021, and | an inspection in 2015 had | found it good."
_AT_ONCE = re.compile(r"['\")\]]*(?:\s+overall)?\s+(?:back\s+)?(?:in|during)\s+(?:\w+\s+){0,2}?20\d\d\b")
_ITS_INSPECTION = re.compile(
    r"\b(?:an?|the|its|their)\s+(?:\w+\s+)?(?:inspection|report|visit)\s+(?:in|of|from)\s+(?:\w+\s+)?20\d\d\s+(?:had|has)\b"
)
# "Good, | the same grade | that it was given in 2015": the year is not of what it is now.
_SAME_AGAIN = re.compile(r"(?:the|that)\s+(?:very\s+)?same\b|that\s+(?:grade|rating|mark)\b")
_YEARS_LATER = re.compile(
    rf"['\")]*\s+(?:just\s+|only\s+)?(?P<count>an?|{'|'.join(_COUNTS)})\s+years?\s+later\b"
)
# "The council, | which was good in 2014, | was rated inadequate": the year is the aside's.
_IN_ASIDE = re.compile(r",\s+(?:which|who|where|whose)\b[^,;]*$")
_ENDS_ASIDE = re.compile(
    r"['\")]*(?:\s+(?:in|back\s+in)\s+(?:\w+\s+)?20\d\d)?,\s+(?:was|were|is|are|has|have|had)\b"
)
# "Ofsted | came back in June | 2019 and the city slipped to": the year is of what it slipped to.
_CAME_BACK = re.compile(r"\b(?:came\s+back|went\s+back|were\s+back|returned)\s+in\s+(?:\w+\s+)?$")
_YEAR_OR_AGO = re.compile(r"\b(?:20\d\d|years?\s+ago)\b")


def is_of_front(folded: str, awards: Sequence[Award], place: int, start: int) -> bool:
    """Whether the time that opens a sentence is that of a later award too: "in 2019 X was …, and Y was …"."""
    since, until = awards[place - 1].grade.end, awards[place].grade.start
    if _is_in_bracket(folded, awards, place - 1):
        since = closing(folded, since, until)
    if _OTHER_TIME.search(folded, since, until):
        return False
    first = awards[0].grade.start
    # "Better than in 2018, when it was inadequate and X was too": a comma would end the clause.
    when = _WHEN.search(folded, start, first) and "," not in folded[since:until]
    return bool(when or _FRONT.match(folded, start, first))


def _goes_on(folded: str, awards: Sequence[Award], place: int) -> bool:
    """Whether an award only goes on with the one before it, in the same breath."""
    since, until = awards[place - 1].grade.end, awards[place].grade.start
    return not _CONTRAST.search(folded, since, until) or _TOLD_ON.match(folded, since, until) is not None
