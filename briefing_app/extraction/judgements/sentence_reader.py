"""Reads the judgements of single sentences: their framework, their year, and what "the same grade" is."""

import re
from dataclasses import replace

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.award_years import years_of
from briefing_app.extraction.judgements.clauses import read_awards
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.findings import Finding, Ledger
from briefing_app.extraction.judgements.sentence import Award, Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Span
from briefing_app.extraction.text.word_places import WordPattern

_PRONOUN = WordPattern(
    r"(?<=[;,–—:.]\s)(?:but\s+|and\s+)?(?:it|this|that|these|they|which)\b(?=\s+(?:was|were|is|are|has|"
    r"have|had|got|received|instead))"
)
_SET_APART = re.compile(
    r"\b(?:only|one\s+of\s+(?:the|its)|escap\w+|avoid\w*|exceptions?|weakest|strongest|worst|best|bar|"
    r"except|apart\s+from|"
    r"higher|better|lower)\b"
)
_YEARS = re.compile(r"20\d\d\b(?<!\w....)")
# "At the previous inspection, which took place in 2017, it had been …", "In 2016 it was …".
_EARLIER_INSPECTION = re.compile(
    r"[^.;]{0,60}?\b(?:previous|earlier|last|former|preceding|prior|full)\s(?:\w+\s)?(?:inspections?|visit|report|judge?ment)\b"
    r"[^.;]{0,60}?\b(?P<year>20\d\d)\b"
)
_IN_YEAR = re.compile(
    r"(?:\W*(?:\d[\d.]*\s+)?|[^.;]{0,60}?\bthat\s)in\s(?:(?:the\s)?(?:spring|summer|autumn|winter|early|late|[a-z]+)\s(?:of\s)?)?"
    r"(?P<year>20\d\d)\b"
)
_THEN_AND_NOW = re.compile(
    r"\b(?:now|today|since|currently|latest|this\s(?:time|week|month|year)|(?:up|down|step)\s+from|previously|before)\b"
)
_NEXT_TO = 4
"""Characters between a sentence and the next one of its paragraph."""
_SENTENCE_ABOVE = 1000
"""How many characters of the sentence above are looked through."""
_SAME_BREATH = 300
"""How far back, in characters, the grade may stand that "the same grade" is."""


class SentenceReader:
    """Reads one sentence after another into a ledger."""

    def __init__(self, context: Context, ledger: Ledger) -> None:
        self._context = context
        self._ledger = ledger
        self._strange_until = -_NEXT_TO
        """Where the last sentence ended that graded a school, a home or the like."""
        self._whose: tuple[int, str | None] = (-1, None)
        """The block of the last award, and the other council that it was given to."""
        self._read_again: dict[tuple[str, int | None, str | None], list[Award]] = {}
        """The awards of this sentence by framework, year, and the grade that was known before it."""

    def read(self, framework: Framework, span: Span) -> None:
        context = self._context
        if self._goes_on_elsewhere(framework, span):
            self._strange_until = span.end
            return
        told = self._told_year(framework, span)
        if told is not None:
            framework = context.framework_in(framework, int(told))
        awards = self._awards(framework, span, int(told) if told else context.year)
        years = [
            when
            if when is None or context.published is None or int(when[:4]) <= context.published.year
            else None
            for when in years_of(context.folded, awards, span.start, span.end)
        ]
        if told is not None:
            years = [when or told for when in years]
        self._read_again.clear()
        for award, when in zip(awards, years, strict=True):
            year = int(when[:4]) if when else context.year
            theirs, again = self._in_its_year(framework, award, span, year)
            self._take(theirs, again, span, when, year)

    def _told_year(self, framework: Framework, span: Span) -> str | None:
        """The year of an earlier inspection of which a whole sentence tells, under another framework."""
        folded = self._context.folded
        years = set(_YEARS.findall(folded, span.start, span.end))
        if not years:
            return self._year_gone_on_with(framework, span)
        found = _EARLIER_INSPECTION.match(folded, span.start, span.end) or _IN_YEAR.match(
            folded, span.start, span.end
        )
        if found is None or len(years) != 1 or _THEN_AND_NOW.search(folded, span.start, span.end):
            return None
        other = self._context.framework_in(framework, int(found["year"]))
        return found["year"] if other is not framework else None

    def _year_gone_on_with(self, framework: Framework, span: Span) -> str | None:
        """The year of the sentence before, where this one grades what only that year's framework had."""
        last = next(iter(self._ledger.found[-1:]), None)
        if last is None or not last.inspected or last.framework == framework.id:
            return None
        block = self._context.layout.block_at(span.start)
        theirs = self._context.framework_in(framework, int(last.inspected[:4]))
        if theirs.id != last.framework or last.span.start < block.start:
            return None
        own, other = (
            {
                token.start
                for token in self._context.tokens(one, span.start, span.end)
                if token.sort is Sort.AREA
            }
            for one in (theirs, framework)
        )
        return last.inspected[:4] if own - other else None

    def _goes_on_elsewhere(self, framework: Framework, span: Span) -> bool:
        """Whether a sentence grades a stranger, or what belongs to the stranger graded in the one before."""
        sorts = [token.sort for token in self._context.tokens(framework, span.start, span.end)]
        if Sort.SERVICE in sorts or Sort.OWN in sorts:
            return False
        if Sort.FOREIGN in sorts:
            return Sort.AREA not in sorts[: sorts.index(Sort.FOREIGN)]
        return span.start - self._strange_until < _NEXT_TO

    def _in_its_year(
        self, framework: Framework, award: Award, span: Span, year: int | None
    ) -> tuple[Framework, Award]:
        """An award as the framework of its own year has it: another one, or one with other areas."""
        theirs = self._context.framework_in(framework, year)
        if year == self._context.year and theirs is framework:
            return framework, award
        known = self._ledger.found[-1].grade if self._told_before(span) else None
        key = theirs.id, year, known
        if key not in self._read_again:
            self._read_again[key] = self._awards(theirs, span, year)
        again = self._read_again[key]
        same = (one for one in again if one.grade.start == award.grade.start)
        return next(((theirs, one) for one in same), (framework, award))

    def _awards(self, framework: Framework, span: Span, year: int | None) -> list[Award]:
        context = self._context
        return read_awards(
            Sentence(
                folded=context.folded,
                text=context.text,
                start=span.start,
                end=span.end,
                tokens=self._resolved(framework, span),
                framework=framework,
                year=year,
                stands_for=lambda: context.stands_for(framework, span.start),
                named_above=lambda: self._named_above(framework, span),
                other_at=lambda scope, grade: context.other_at(span.start, scope, grade),
                told_before=self._told_before(span),
            )
        )

    def _told_before(self, span: Span) -> bool:
        """Whether grades were given shortly before a sentence, so that it may go on with plain statements."""
        last = self._ledger.found[-1:]
        return bool(last) and span.start - last[0].span.end < _SAME_BREATH

    def _resolved(self, framework: Framework, span: Span) -> list[Token]:
        """The tokens of a sentence, with "the same grade" as the grade that was given last."""
        known = self._ledger.found[-1].grade if self._told_before(span) else ""
        resolved: list[Token] = []
        for token in self._context.tokens(framework, span.start, span.end):
            if token.sort is Sort.GRADE:
                known = token.id or known
                if not known:
                    continue
                resolved.append(token if token.id == known else token._replace(id=known))
            elif token.sort is Sort.THAT:
                resolved += self._meant_by(token, resolved, framework, span)
            else:
                resolved.append(token)
        return self._with_pronoun(resolved, span)

    def _meant_by(self, that: Token, before: list[Token], framework: Framework, span: Span) -> list[Token]:
        """The area that "that area" is: the last one named in the sentence, or in the one before."""
        named = [token.id for token in before if token.sort is Sort.AREA] or self._named_above(
            framework, span
        )
        return [that._replace(sort=Sort.AREA, id=named[-1], strong=True)] if named else []

    def _with_pronoun(self, found: list[Token], span: Span) -> list[Token]:
        """The tokens with "it" as the one area that the sentence has set apart: "only X …; it was …"."""
        if not any(token.sort is Sort.AREA for token in found):
            return found
        folded, wording = self._context.folded, self._context.layout.wording
        for pronoun in _PRONOUN.finditer(folded, wording, span.start, span.end):
            before = [token for token in found if token.start < pronoun.start()]
            areas = {token.id for token in before if token.sort is Sort.AREA}
            if len(areas) == 1 and _SET_APART.search(folded, span.start, pronoun.start()):
                it = Token(Sort.AREA, pronoun.start(), pronoun.end(), areas.pop(), strong=True)
                return sorted([*found, it], key=lambda token: token.start)
        return found

    def _named_above(self, framework: Framework, span: Span) -> tuple[str, ...]:
        """The areas that the sentence before one names, if that gives no grade."""
        layout = self._context.layout
        block = layout.block_at(span.start)
        before = [one for one in layout.sentences(block) if one.end <= span.start]
        if not before:
            return ()
        start = max(before[-1].start, before[-1].end - _SENTENCE_ABOVE)
        named = self._context.tokens(framework, start, before[-1].end)
        if any(token.sort is Sort.GRADE for token in named):
            return ()
        return tuple(dict.fromkeys(token.id for token in named if token.sort is Sort.AREA))

    def _take(
        self, framework: Framework, award: Award, span: Span, when: str | None, year: int | None
    ) -> None:
        cue = award.cue
        finding = Finding(
            framework.id,
            "",
            award.grade.id,
            span,
            cue.rule,
            cue.confidence,
            when,
            award.earlier,
            self._provider(award, span),
        )
        if award.rest:
            left = replace(finding, rule="the areas that are left", confidence=0.7)
            self._ledger.keep_rest(framework, left, year, award)
        self._ledger.keep(award.areas, finding)

    def _provider(self, award: Award, span: Span) -> str | None:
        """The other council that an award was given to: one that the clause or its paragraph names."""
        block = self._context.layout.block_at(span.start).start
        own = (self._context.provider or "").casefold()
        name = award.provider
        if (
            name is None
            and block == self._whose[0]
            and own not in self._context.folded[span.start : span.end]
        ):
            name = self._whose[1]
        self._whose = (block, name)
        return name
