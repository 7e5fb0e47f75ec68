"""The years that a sentence sets beside the grades it reports: "good in 2019, up from inadequate in 2016"."""

import re
from collections.abc import Sequence

from briefing_app.extraction.judgements.inspection_times import year_beside
from briefing_app.extraction.judgements.sentence import Award

_PRESENT = re.compile(
    r"\b(?:now|today|this\s+(?:time|week|month|year)|currently|latest|(?:has|have)\s+(?:\w+\s+)?been)\b"
)
_OWN_TIME = re.compile(r"\b(?:this|last)\s+(?:time|week|month|year|spring|summer|autumn|winter)\b")
_MOVED_SINCE = re.compile(
    r"[^.;]{0,40}\b(?:dropped|fell|fallen|slipped|sank|sunk|risen|rose|moved|improved|climbed|jumped"
    r"|plunged|slumped|"
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
    r"|[^.;]*\bas\s+(?:it|they)\s+(?:was|were|had\s+been|did)\s+(?:back\s+)?(?:in|at)\b"
)
_CONTRAST = re.compile(
    r"[;:(]|\b(?:improvement|rise|fall|drop|instead|on|but|now|this|today|while|whereas|although|though|"
    r"then|before|after|compared|has|have|to|"
    r"up|down|from|"
    r"previous(?:ly)?|was|were|had|since|until|when)\b"
)


def years_of(folded: str, awards: Sequence[Award], start: int, end: int) -> list[str | None]:
    """When each award of the sentence `[start, end)` was given, as EDTF, where a year stands beside it."""
    after = [_after(folded, awards, place, end) for place in range(len(awards))]
    before = [_before(folded, awards, place, start) for place in range(len(awards))]
    years = [
        two if two and _is_of_when(folded, awards, place) else one or two
        for place, (one, two) in enumerate(zip(after, before, strict=True))
    ]
    for place in range(1, len(awards)):
        own = _OWN_TIME.search(folded, awards[place].grade.end, end)
        led = years[place] is None and years[place - 1] == before[place - 1]
        if led and not own and _goes_on(folded, awards, place):
            years[place] = years[place - 1]
    for place in range(len(awards) - 2, -1, -1):
        if years[place] is None and after[place + 1] and _goes_on(folded, awards, place + 1):
            years[place] = years[place + 1]
    return years


def _is_of_when(folded: str, awards: Sequence[Award], place: int) -> bool:
    """Whether an award goes on with the year of the one before: "inadequate in 2018, when X was too"."""
    return (
        place > 0 and _WHEN.search(folded, awards[place - 1].grade.end, awards[place].grade.start) is not None
    )


def _after(folded: str, awards: Sequence[Award], place: int, end: int) -> str | None:
    until = awards[place + 1].grade.start if place + 1 < len(awards) else end
    stop = folded.find(";", awards[place].grade.end, until)
    found = year_beside(folded, awards[place].grade.end, stop if stop >= 0 else until)
    # "Good overall, as it was in 2022" tells of today first.
    again = found is not None and _AS_BEFORE.match(folded, awards[place].grade.end, until)
    return None if again else found


def _before(folded: str, awards: Sequence[Award], place: int, start: int) -> str | None:
    since = awards[place - 1].grade.end if place else start
    grade = awards[place].grade.start
    since = max(since, folded.rfind(";", since, grade))
    found = list(re.finditer(r"\b20\d\d\b", folded[since:grade]))
    if not found or _PRESENT.search(folded, since + found[-1].end(), grade):
        return None
    if re.search(r"\bsince\s+(?:\w+\s+)?$", folded[since : since + found[-1].start()]):
        return None
    # "From inadequate, as it was in 2021, to good": the year is of what was before.
    after = since + found[-1].end()
    if _CHANGED_SINCE.fullmatch(folded, after, grade) or _MOVED_SINCE.match(folded, after, grade):
        return None
    return year_beside(folded, since, grade)


def _goes_on(folded: str, awards: Sequence[Award], place: int) -> bool:
    """Whether an award only goes on with the one before it, in the same breath."""
    since, until = awards[place - 1].grade.end, awards[place].grade.start
    return not _CONTRAST.search(folded, since, until) or _TOLD_ON.match(folded, since, until) is not None
