"""Reads the judgements of single sentences: their framework, their year, and what "the same grade" is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.award_years import is_of_front, years_of
from briefing_app.extraction.judgements.brackets import UP_FROM
from briefing_app.extraction.judgements.clauses import read_awards
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.cues import BOUND
from briefing_app.extraction.judgements.findings import Finding, Ledger
from briefing_app.extraction.judgements.other_kinds import is_of_other_kind
from briefing_app.extraction.judgements.ranks import HIGHER, LOWER, stepped
from briefing_app.extraction.judgements.sentence import ASIDE, Award, Sentence
from briefing_app.extraction.judgements.set_apart import with_pronoun
from briefing_app.extraction.judgements.tokens import SUBJECTS, Token
from briefing_app.extraction.judgements.told_years import SAME_BREATH, ToldYears
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Span

_AS_WHOLE = re.compile(
    r"\s+as\s+(?:(?:the|its|our|their)\s+)?(?:\w+\s+){0,2}?(?:services?|council|department|overall)\b"
)
_ITS_RATING = re.compile(r"\bits\s+(?:overall\s+|official\s+|ofsted\s+|cqc\s+)?(?:rating|grade|judge?ment)\b")
_FIRST_IT = re.compile(r"\W*(?P<it>it|this|that|these|they)\b")
# "Care leavers were the bright spot. | There the council was judged good."
_THERE_IT = re.compile(r"\W*(?P<it>there)\s+(?:it|they|the\s+\w+)\s+(?:was|were|is|are|got|has|had)\b")
_EXCEPTION = re.compile(r"\b(?:exception|weak(?:est)?\s(?:spot|point|link|area)|sore\spoint|black\sspot)\W*$")
_EXCEPTED = 60
_ORDER = re.compile(r"the\s+(?:first|former|second|latter)$")
_TWO = 2
_NEXT_TO = 4
"""Characters between a sentence and the next one of its paragraph."""
_SENTENCE_ABOVE = 1000
"""How many characters of the sentence above are looked through."""


def _last_year(framework: Framework) -> int | None:
    """The last year in which a framework that has ended was in use."""
    return next(
        (year for year in (framework.until, (framework.until or 0) - 1) if year and framework.holds_in(year)),
        None,
    )


def _is_told_before(awards: Sequence[Award], years: Sequence[str | None], when: str | None) -> bool:
    """Whether a time is the one of a sentence's first award, and that is told as an earlier one's."""
    return when is not None and awards[0].earlier and years[0] == when


class SentenceReader:
    """Reads one sentence after another into a ledger."""

    def __init__(self, context: Context, ledger: Ledger) -> None:
        self._context = context
        self._ledger = ledger
        self._years = ToldYears(context, ledger)
        self._strange_until = -_NEXT_TO
        """Where the last sentence ended that graded a school, a home or the like."""
        self._whose: tuple[int, str | None] = (-1, None)
        """The block of the last award, and the other council that it was given to."""
        self._read_again: dict[tuple[str, int | None, str | None], list[Award]] = {}
        """The awards of this sentence by framework, year, and the grade that was known before it."""

    def read(self, framework: Framework, span: Span) -> None:
        context = self._context
        if self._goes_on_elsewhere(framework, span) or is_of_other_kind(context, framework, span):
            self._strange_until = span.end
            return
        told = self._years.told(framework, span)
        former = None if told else self._years.former(framework, span)
        if told is None and former is None and (theirs := self._that_graded_board(framework, span)):
            told = self._years.only(theirs, span)
            former = None if told or self._years.is_dated(span) else theirs
        framework = former or (context.framework_in(framework, int(told)) if told else framework)
        year = int(told) if told else (_last_year(former) if former else context.year)
        awards = self._awards(framework, span, year)
        if not awards and self._is_of_stranger(framework, span):
            self._strange_until = span.end
        years = self._years_of(awards, span, told)
        recent = year if former else self._years.recent(span) or context.year
        self._read_again.clear()
        for place, (award, when) in enumerate(zip(awards, years, strict=True)):
            own = int(when[:4]) if when else recent
            theirs, again = self._in_its_year(framework, award, span, own)
            before = (
                former or _is_told_before(awards, years, when) or self._goes_on_before(awards, place, span)
            )
            self._take(theirs, replace(again, earlier=True) if before else again, span, when, own)
        self._take_others(framework, awards, years, span)

    def _goes_on_before(self, awards: Sequence[Award], place: int, span: Span) -> bool:
        """Whether an award goes on with the earlier one that leads its sentence."""
        between = range(1, place + 1)
        return awards[0].earlier and all(
            is_of_front(self._context.folded, awards, one, span.start) for one in between
        )

    def _that_graded_board(self, framework: Framework, span: Span) -> Framework | None:
        """The ended framework by which a sentence grades what only that one had, apart from the whole."""
        for theirs in self._context.ended(framework):
            apart = {area.id for area in theirs.areas if area.apart}
            tokens = self._context.tokens(theirs, span.start, span.end)
            named = any(
                token.id in apart and " " in self._context.folded[token.start : token.end] for token in tokens
            )
            if named and any(
                apart.intersection(one.areas) for one in self._awards(theirs, span, _last_year(theirs))
            ):
                return theirs
        return None

    def _years_of(self, awards: Sequence[Award], span: Span, told: str | None) -> list[str | None]:
        """When each award was given, as EDTF; `told` is the year of which the whole sentence tells."""
        context = self._context
        limit = context.published.year if context.published else None
        years = [
            when if when is None or limit is None or int(when[:4]) <= limit else None
            for when in years_of(context.folded, awards, span.start, span.end, limit)
        ]
        told = told or self._years.gone_on(span)
        return years if told is None else [when or told for when in years]

    def _take_others(
        self, framework: Framework, awards: Sequence[Award], years: Sequence[str | None], span: Span
    ) -> None:
        """Takes the awards for areas that only the framework of a year told before them has."""
        known = {area.id for area in framework.areas}
        taken = {one.grade.start for one in awards}
        for (_, year, _), again in list(self._read_again.items()):
            led = [one for one, when in zip(awards, years, strict=True) if when and int(when[:4]) == year]
            theirs = self._context.framework_in(framework, year)
            if not led or theirs is framework:
                continue
            for one in again:
                strange = one.areas and known.isdisjoint(one.areas)
                # "Under the old rules in 2015 adoption was outstanding": the year may lead all of them.
                led_here = led[0].grade.end <= one.grade.start
                led_here = led_here or str(year) in self._context.folded[span.start : one.grade.start]
                if strange and one.grade.start not in taken and led_here:
                    self._take(theirs, one, span, str(year), year)

    def _is_of_stranger(self, framework: Framework, span: Span) -> bool:
        """Whether a sentence grades a home or school, so that "it" in the next one goes on about that."""
        named = self._outside_of_asides(self._context.tokens(framework, span.start, span.end), span)
        grade = next((one for one in named if one.sort is Sort.GRADE), None)
        if grade is None:
            return False
        subjects = [one for one in named if one.sort in SUBJECTS and one.start < grade.start]
        owner = subjects and subjects[0].sort is Sort.OWN and len(subjects) > 1
        head = subjects[1] if owner and self._owns(subjects[0], subjects[1]) else next(iter(subjects), None)
        return head is not None and head.sort is Sort.FOREIGN

    def _owns(self, owner: Token, owned: Token) -> bool:
        """Whether "the council's own | home" makes the second the subject."""
        words = self._context.folded[owner.start : owned.start].rstrip()
        return "'s" in words and "," not in words

    def _goes_on_elsewhere(self, framework: Framework, span: Span) -> bool:
        """Whether a sentence grades a stranger, or what belongs to the stranger graded in the one before."""
        near = span.start - self._strange_until < _NEXT_TO
        it = self._context.folded.startswith("it", span.start)
        named = self._outside_of_asides(self._context.tokens(framework, span.start, span.end), span)
        # "It" goes on about the stranger of the sentence before.
        sorts = [one.sort for one in named if not (near and it and one.end <= span.start + _NEXT_TO)]
        unnamed = Sort.SERVICE not in sorts and Sort.OWN not in sorts
        if Sort.SERVICE not in sorts and self._is_of_stranger(framework, span):
            return True
        if unnamed and self._is_its_rating(framework, span):
            return True
        if Sort.SERVICE in sorts or Sort.OWN in sorts:
            return near and self._is_of_watched_service(framework, named)
        if Sort.FOREIGN in sorts and not (it and not near and self._is_graded_before(named, span)):
            return Sort.AREA not in sorts[: sorts.index(Sort.FOREIGN)]
        return near

    def _is_its_rating(self, framework: Framework, span: Span) -> bool:
        """Whether "its overall rating" is that of the home or school of which the text spoke last."""
        its = _ITS_RATING.search(self._context.folded, span.start, span.end)
        return its is not None and self._context.stands_for(framework, span.start) is Sort.FOREIGN

    def _is_graded_before(self, named: Sequence[Token], span: Span) -> bool:
        """Whether a clause gives its grade before the next tells of strangers: "good, and pupils …"."""
        sorts = [one.sort for one in named]
        grade = named[sorts.index(Sort.GRADE)] if Sort.GRADE in sorts else None
        stranger = named[sorts.index(Sort.FOREIGN)].start
        if grade is None or stranger < grade.end:
            return False
        return BOUND.search(self._context.folded, grade.end, min(stranger, span.end)) is not None

    def _outside_of_asides(self, named: Sequence[Token], span: Span) -> list[Token]:
        """What a sentence names, and not in passing: "Harrock, which shares its hospital, was rated good"."""
        asides = [one.span() for one in ASIDE.finditer(self._context.folded, span.start, span.end)]
        return [one for one in named if not any(start <= one.start < end for start, end in asides)]

    def _is_of_watched_service(self, framework: Framework, named: Sequence[Token]) -> bool:
        """Whether only "the service" is told of by whom hospitals are inspected too, not the council."""
        own = [one for one in named if one.sort in {Sort.SERVICE, Sort.OWN}]
        words = {self._context.folded[one.start : one.end] for one in own}
        return framework.inspectorate == "Care Quality Commission" and words <= {
            "the service",
            "this service",
        }

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
        return bool(last) and span.start - last[0].span.end < SAME_BREATH

    def _resolved(self, framework: Framework, span: Span) -> list[Token]:
        """The tokens of a sentence, with "the same grade" as the grade that was given last.

        A grade of another framework is none here, where its scale has no such grade.
        """
        scale = {grade.id for grade in framework.grades}
        known = self._ledger.found[-1].grade if self._told_before(span) else ""
        resolved: list[Token] = []
        tokens = self._context.tokens(framework, span.start, span.end)
        for token in self._told_apart(tokens, framework, span):
            if token.sort is Sort.GRADE and token.id in (LOWER, HIGHER):
                known = stepped(framework, known, token.id)
                if known and any(one.sort is Sort.AREA for one in resolved):
                    resolved.append(token._replace(id=known))
            elif token.sort is Sort.GRADE:
                grade = token.id or self._as_whole(token, span) or known
                known = known if self._was(token, resolved, span) else grade
                if grade in scale:
                    resolved.append(token if token.id == grade else token._replace(id=grade))
            elif token.sort is Sort.THAT:
                resolved += self._meant_by(token, resolved, framework, span)
            else:
                resolved.append(token)
        resolved = self._with_exception(self._with_strangers(resolved, framework, span), framework, span)
        return with_pronoun(self._context, resolved, span)

    def _was(self, grade: Token, before: Sequence[Token], span: Span) -> bool:
        """Whether a grade is what went before the one just told: "good, up from | requires improvement"."""
        told = any(one.sort is Sort.GRADE for one in before)
        return told and UP_FROM.search(self._context.folded, span.start, grade.start) is not None

    def _with_strangers(self, found: list[Token], framework: Framework, span: Span) -> list[Token]:
        """The tokens with "it" as the home or school that the sentence before names last: "rates it good"."""
        first = next((one for one in found if one.sort in SUBJECTS), None)
        is_object = first and self._context.folded[first.start : first.end].strip() in ("it", "them")
        if not first or not is_object or self._context.stands_for(framework, span.start) is not Sort.FOREIGN:
            return found
        return [one._replace(sort=Sort.FOREIGN) if one is first else one for one in found]

    def _as_whole(self, same: Token, span: Span) -> str:
        """The grade of the whole, with which "the same mark as the service overall" compares."""
        if not _AS_WHOLE.match(self._context.folded, same.end, span.end):
            return ""
        whole = [one for one in self._ledger.found if one.area == "overall-effectiveness" and not one.earlier]
        return whole[-1].grade if whole else ""

    def _meant_by(self, that: Token, before: list[Token], framework: Framework, span: Span) -> list[Token]:
        """The area that "that area" is: the last one named in the sentence, or in the one before."""
        named = [token.id for token in before if token.sort is Sort.AREA] or self._named_above(
            framework, span
        )
        if _ORDER.match(self._context.folded, that.start, that.end):
            return []
        if not named and self._told_before(span):
            named = [self._ledger.found[-1].area]
        return [that._replace(sort=Sort.AREA, id=named[-1], strong=True)] if named else []

    def _told_apart(self, tokens: Sequence[Token], framework: Framework, span: Span) -> list[Token]:
        """The tokens with "the first" and "the second" as the two areas that are named before them."""
        folded = self._context.folded
        ordered = [
            one for one in tokens if one.sort is Sort.THAT and _ORDER.match(folded, one.start, one.end)
        ]
        if len(ordered) != _TWO:
            return list(tokens)
        before = [one for one in tokens if one.sort is Sort.AREA and one.end <= ordered[0].start]
        named = [one.id for one in before] or list(self._named_above(framework, span))
        if len(named) != _TWO:
            return list(tokens)
        meant = {
            that: that._replace(sort=Sort.AREA, id=area, strong=True)
            for that, area in zip(ordered, named, strict=True)
        }
        return [meant.get(one, one) for one in tokens if one not in before]

    def _with_exception(self, found: list[Token], framework: Framework, span: Span) -> list[Token]:
        """The tokens with "it" as the one area that the sentence before sets apart: "X was the exception"."""
        there = _THERE_IT.match(self._context.folded, span.start, span.end)
        it = there or _FIRST_IT.match(self._context.folded, span.start, span.end)
        if it is None or any(token.sort is Sort.AREA for token in found):
            return found
        above = self._named_above(framework, span)
        block = self._context.layout.block_at(span.start)
        apart = _EXCEPTION.search(self._context.folded, max(block.start, span.start - _EXCEPTED), span.start)
        if len(above) != 1 or not (apart or there):
            return found
        return [Token(Sort.AREA, it.start("it"), it.end("it"), above[0], strong=True), *found]

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
        if (house := self._context.house_at(span, award.grade.start)) is not None:
            return house
        block = self._context.layout.block_at(span.start).start
        own = (self._context.provider or "").casefold()
        name = award.provider
        if name is None and own not in self._context.folded[span.start : span.end]:
            name = self._whose[1] if block == self._whose[0] else None
            name = name or self._of_section(span, award.grade.start, own)
        self._whose = (block, name)
        return name

    def _of_section(self, span: Span, grade: int, own: str) -> str | None:
        """Another council than the document's, where a round-up's heading tells of whom a part is."""
        context = self._context
        name = context.others.turned_to(context.layout.block_at(span.start).start, grade)
        name = name or context.others.section(span.start)
        return None if name is None or name.casefold() in own or own in name.casefold() else name
