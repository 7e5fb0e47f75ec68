"""The years that sentences tell grades of by the sentences before them: "at that inspection", "last July"."""

import re

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.findings import Finding, Ledger
from briefing_app.extraction.judgements.inspection_times import MONTH, year_of
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Span

SAME_BREATH = 300
"""How far back, in characters, the grade may stand that "the same grade" is."""
_YEARS = re.compile(r"20\d\d\b(?<!\w....)")
# "At the previous inspection, which took place in 2017, it had been …", "In 2016 it was …".
_EARLIER_INSPECTION = re.compile(
    r"[^.;]{0,60}?\b(?:previous|earlier|last|former|preceding|prior|full)\s(?:\w+\s)?(?:inspections?|visit"
    r"|report|judge?ment)\b"
    r"[^.;]{0,60}?\b(?P<year>20\d\d)\b"
)
_IN_YEAR = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:[^.;]{0,60}?\bthat\s)?in\s(?:(?:the\s)?(?:spring|summer|autumn|winter|early"
    r"|late|[a-z]+)\s(?:of\s)?)?"
    r"(?P<year>20\d\d)\b"
)
_UNDER = re.compile(
    r"[^.;]{0,60}?\b(?:had|was|were)\b[^.;]{0,60}?\bunder\s(?:the|its|a)\s[^.;]{0,40}?framework\b[^.;]{0,20}?"
    r"\bin\s(?P<year>20\d\d)\b"
)
# "That Ofsted rated good when it inspected under the single framework in the spring of 2016".
_WHEN_INSPECTED = re.compile(
    r"[^.;]{0,160}?\bwhen\s(?:it|they|ofsted|inspectors)\s(?:(?:was|were|had)\s)?(?:last\s|first\s"
    r"|previously\s|been\s){0,2}"
    r"(?:inspected|visited|came|called)\b[^.;,]{0,90}?\bin\s(?:[a-z]+\s(?:of\s)?){0,3}(?P<year>20\d\d)\b"
)
_COUNTS = ("a", "two", "three", "four", "five", "six")
_LATER = re.compile(
    rf"\W*(?:just\s|only\s|some\s)?(?:(?:(?P<count>{'|'.join(_COUNTS)})\syears?\s(?:later|on|afterwards))"
    r"|the\s(?:following|next)\syear|the\syear\safter)\b(?!\sthan\b)"
)
_SAME_TIME_TOLD = re.compile(
    r"\bthen\b|\bthat\s(?:occasion|inspection|time|point|report|visit)\b|\bat\sthe\stime\b"
)
_SAME_TIME = re.compile(rf"{_SAME_TIME_TOLD.pattern}|\bhad\sbeen\b")
# "Ofsted had just judged the service good", behind "In the spring of 2015 …".
_HAD_JUDGED = re.compile(
    r"\bhad\s(?:just\s|recently\s|only\s|also\s){0,2}(?:been\s)?(?:judged|rated|graded|found|declared|given)\b"
)
_SCENE = re.compile(
    r"\W*(?:back\s)?in\s(?:(?:the\s)?(?:spring|summer|autumn|winter|early|late|[a-z]+)\s(?:of\s)?)?"
    r"20\d\d\b"
)
# "Help and protection fell furthest, from good to inadequate": then and now.
_CHANGED = re.compile(
    r"\bfrom\s['\"]*(?:outstanding|good|adequate|satisfactory|inadequate|requir\w+)\b[^.;]{0,40}\bto\b"
)
_TODAY = "9999"
# "Ofsted came back in June 2019 and …".
_CAME_BACK = re.compile(
    r"\b(?:ofsted|inspectors|inspectorate|they)\s(?:came\sback|went\sback|were\sback|returned)\b[^.;,]{0,30}?\b20\d\d\b"
)
_THAT_INSPECTION = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:at|in|on)\sthat\s(?:occasion|inspection|point|report|time)\b"
)
_LEADS = re.compile(r"\W*(?:\d+\.\s+)?(?:in|at|after|following)\s[^,.;]{0,40}\b20\d\d\b")
_OWN_TIME = re.compile(rf"\b(?:again|last|yesterday|this|{MONTH})\b")
_LAST = re.compile(rf"\blast\s(?P<month>{MONTH})\b")
_LAST_YEARS = re.compile(rf"\b{MONTH}\s(?:of\s)?last\syear\b")
_THEN_AND_NOW = re.compile(
    r"\b(?:now|today|since|currently|latest|this\s(?:time|week|month|year)|(?:up|down|step)\s+from"
    r"|previously|before)\b"
)


def _is_dated(folded: str, span: Span) -> bool:
    """Whether a sentence has a time of its own."""
    return any(sign.search(folded, span.start, span.end) for sign in (_YEARS, _THEN_AND_NOW, _OWN_TIME))


class ToldYears:
    """What the sentences of a document, read in order, tell of the years of inspections."""

    def __init__(self, context: Context, ledger: Ledger) -> None:
        self._context = context
        self._ledger = ledger
        self._recent: tuple[int, int | None] = (-1, None)
        """The block in which a sentence spoke of "last July", and the year of that."""

    def told(self, framework: Framework, span: Span) -> str | None:
        """The year of an earlier inspection of which a whole sentence tells, under another framework."""
        folded = self._context.folded
        years = set(_YEARS.findall(folded, span.start, span.end))
        if not years and (later := self._later(span)):
            return later if self._context.framework_in(framework, int(later)) is not framework else None
        if not years and (set_in := self._set_in(span)):
            return set_in if self._context.framework_in(framework, int(set_in)) is not framework else None
        if not years:
            return self._gone_on_with(framework, span)
        signs = (_EARLIER_INSPECTION, _IN_YEAR, _UNDER, _WHEN_INSPECTED)
        found = next((one for sign in signs if (one := sign.match(folded, span.start, span.end))), None)
        if found is None or len(years) != 1 or _THEN_AND_NOW.search(folded, span.start, span.end):
            return None
        other = self._context.framework_in(framework, int(found["year"]))
        return found["year"] if other is not framework else None

    def only(self, framework: Framework, span: Span) -> str | None:
        """The one year that a sentence has, where a framework was in use in it."""
        years = set(_YEARS.findall(self._context.folded, span.start, span.end))
        year = years.pop() if len(years) == 1 else None
        return year if year and framework.holds_in(int(year)) else None

    def is_dated(self, span: Span) -> bool:
        """Whether a sentence has a year."""
        return _YEARS.search(self._context.folded, span.start, span.end) is not None

    def _later(self, span: Span) -> str | None:
        """The year that a sentence counts from the one of the sentence before: "a year later the …"."""
        context = self._context
        found = _LATER.match(context.folded, span.start, span.end)
        if found is None or _is_dated(context.folded, span):
            return None
        _, before = self._before(span)
        if before is None:
            return None
        year = int(before) + (_COUNTS.index(found["count"]) + 1 if found["count"] else 1)
        return str(year) if context.published is None or year <= context.published.year else None

    def _set_in(self, span: Span) -> str | None:
        """The year in which the sentence before sets a scene: "In spring 2015 …. Ofsted had just judged"."""
        context = self._context
        had = _HAD_JUDGED.search(context.folded, span.start, span.end)
        if had is None or _is_dated(context.folded, span):
            return None
        before, year = self._before(span)
        return year if year and _SCENE.match(context.folded, before.start, before.end) else None

    def _before(self, span: Span) -> tuple[Span, str | None]:
        """The sentence before one in its block, and its year if it has but one; an empty one at the top."""
        layout = self._context.layout
        block = layout.block_at(span.start)
        ended = [one for one in layout.sentences(block) if one.end <= span.start]
        before = ended[-1] if ended else Span(block.start, block.start)
        years = set(_YEARS.findall(self._context.folded, before.start, before.end))
        return before, years.pop() if len(years) == 1 else None

    def former(self, framework: Framework, span: Span) -> Framework | None:
        """The earlier framework of which a sentence tells without a year, by its name or its areas."""
        context, last = self._context, next(iter(self._ledger.found[-1:]), None)
        dated = _YEARS.search(context.folded, span.start, span.end)
        theirs = None if dated else context.marked_in(framework, span)
        if theirs is None and last is not None and last.inspected is None and last.framework != framework.id:
            here = last.span.start >= context.layout.block_at(span.start).start
            theirs = context.kin(framework, last.framework) if here else None
            if theirs is not None and not self._has_own(theirs, framework, span):
                return None
        return theirs if theirs is not None and theirs.until else None

    def _has_own(self, theirs: Framework, framework: Framework, span: Span) -> bool:
        """Whether a sentence names areas that only one framework has."""
        own, other = (
            {
                token.start
                for token in self._context.tokens(one, span.start, span.end)
                if token.sort is Sort.AREA
            }
            for one in (theirs, framework)
        )
        return bool(own - other)

    def gone_on(self, span: Span) -> str | None:
        """The year of the sentence before, where this one has none and tells of the same inspection."""
        folded, last = self._context.folded, self._last(span)
        if (later := self._later(span) or self._set_in(span)) is not None:
            return later
        if last is None or not last.inspected or last.provider is not None:
            return None
        here = last.span.start >= self._context.layout.block_at(span.start).start
        said = (
            _THAT_INSPECTION.match(folded, span.start, span.end) and span.start - last.span.end < SAME_BREATH
        )
        if not (here or said) or last.span == span:
            return None
        if _is_dated(folded, span) or _CHANGED.search(folded, span.start, span.end):
            return None
        # Where a document has told of no other inspection, it still tells of that one.
        leads = any(sign.match(folded, last.span.start) for sign in (_LEADS, _THAT_INSPECTION))
        came_back = _CAME_BACK.search(folded, last.span.start, last.span.end)
        if came_back and (self._context.inspected or "").startswith(last.inspected[:4]):
            return None  # the inspection that the document is about, whose time is told
        alone = (leads and self._ledger.is_dated) or (here and came_back is not None)
        earlier = here and _EARLIER_INSPECTION.match(folded, last.span.start, last.span.end)
        return (
            last.inspected[:4]
            if alone or earlier or _SAME_TIME.search(folded, span.start, span.end)
            else None
        )

    def _last(self, span: Span) -> Finding | None:
        """The finding with which a sentence goes on: of the last sentence's, the one of the latest year.

        "Good in 2023, a step up from the inadequate of 2017. X had also been good": in 2023.
        """
        found = self._ledger.found
        if not found or _SAME_TIME_TOLD.search(self._context.folded, span.start, span.end):
            return next(iter(found[-1:]), None)
        return max(
            (one for one in found if one.span == found[-1].span),
            key=lambda one: (one.inspected or _TODAY)[:4],
        )

    def recent(self, span: Span) -> int | None:
        """The year of "last July", here or in a sentence before; it does not tell when the inspection was."""
        context = self._context
        block = context.layout.block_at(span.start).start
        found = _LAST.search(context.folded, span.start, span.end)
        if found is not None:
            self._recent = block, year_of(found["month"], context.published)
        elif context.published and _LAST_YEARS.search(context.folded, span.start, span.end):
            self._recent = block, context.published.year - 1
        told = found is None and _is_dated(context.folded, span)
        return self._recent[1] if self._recent[0] == block and not told else None

    def _gone_on_with(self, framework: Framework, span: Span) -> str | None:
        """The year of the sentence before, where this one grades what only that year's framework had."""
        last = self._last(span)
        if last is None or not last.inspected or last.framework == framework.id:
            return None
        block = self._context.layout.block_at(span.start)
        theirs = self._context.framework_in(framework, int(last.inspected[:4]))
        if theirs.id != last.framework or last.span.start < block.start:
            return None
        return last.inspected[:4] if self._has_own(theirs, framework, span) else None
