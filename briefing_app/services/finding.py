"""What a person found in a source by selecting words: proposed as a finding, for them to complete."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from briefing_app.domain import edtf
from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework, frameworks
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    Kind,
    Mention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage
from briefing_app.domain.wording import fold
from briefing_app.extraction.text.layout import layout_of
from briefing_app.services.reading_files import findings
from briefing_app.store import loading, sources
from briefing_app.store.library import Library
from briefing_app.store.mentions import OWN_RULE
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_MARKS = "“”\"‘’'«»"
_NUMBER = re.compile(
    r"(?P<pounds>£\s?)?(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|m\b|bn\b|k\b)?"
)
_SCALES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "k": 10**3}
_PER_CENT = re.compile(r"%|per ?cent", re.IGNORECASE)
_FIRST_FRAMEWORK = "ilacs"


def propose(library: Library, kind: Kind, sha256: str, start: int, end: int) -> Mention:
    """The finding that the characters `[start, end)` of a source seem to be.

    What the words don't say is left empty, or as the reader took it who saw something of the kind there.

    Raises:
        BriefingError: there are no words there, or the source is not in the library (any more).
    """
    try:
        document = sources.document(library, sha256)
    except LookupError as error:
        raise BriefingError(tr("This source is no longer in the library.")) from error
    passage = _trimmed(document, start, end, _MARKS if kind is Kind.QUOTE else "")
    shared = _Shared(passage, _sentence_around(document, passage))
    published = edtf.as_day(sources.BySha256(library)[sha256].published)
    seen = (item for item in findings(document, published) if item.kind is kind)
    for item in seen:
        if item.passage.start < passage.end and passage.start < item.passage.end:
            return replace(item, passage=passage, rule=OWN_RULE, confidence=1.0, sentence=shared.sentence)
    return _fresh(library, kind, shared)


class _Shared:
    """What findings of every kind have."""

    def __init__(self, passage: Passage, sentence: str) -> None:
        self.passage, self.sentence = passage, sentence


def _trimmed(document: Document, start: int, end: int, marks: str) -> Passage:
    text = document.text
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    if start >= end:
        raise BriefingError(tr("Select some words in the text first."))
    return Passage.cut(document.sha256, text, start, end)


def _sentence_around(document: Document, passage: Passage) -> str:
    layout = layout_of(document)
    for block in layout.blocks:
        if block.start <= passage.start < block.end:
            for sentence in layout.sentences(block):
                if sentence.start <= passage.start < sentence.end:
                    return document.text[sentence.start : max(sentence.end, passage.end)]
    return ""


def _fresh(library: Library, kind: Kind, shared: _Shared) -> Mention:
    known = {"passage": shared.passage, "sentence": shared.sentence, "rule": OWN_RULE, "confidence": 1.0}
    exact = shared.passage.exact
    match kind:
        case Kind.QUOTE:
            return QuoteMention(**known, speaker=None, role=None, form=Form.STATEMENT)  # type: ignore[arg-type]
        case Kind.FIGURE:
            value, unit = _figure(exact)
            return FigureMention(**known, values=(value,), unit=unit, measure="")  # type: ignore[arg-type]
        case Kind.EVENT:
            when = edtf.from_words(exact) or ""
            return EventMention(**known, when=when, status=Status.PAST, event="")  # type: ignore[arg-type]
        case Kind.JUDGEMENT:
            framework, provider = _usual(library)
            return JudgementMention(
                **known,  # type: ignore[arg-type]
                framework=framework.id,
                area=framework.areas[0].id,
                grade=_grade(framework, exact),
                inspected=None,
                provider=provider,
            )
        case _:
            raise BriefingError(tr("Only quotes, figures, dates and judgements can be added by hand."))


def _figure(words: str) -> tuple[Decimal, Unit]:
    found = _NUMBER.search(words)
    if found is None:
        return Decimal(0), Unit.COUNT
    value = Decimal(found["digits"].replace(",", "")) * _SCALES.get(found["scale"] or "", 1)
    if found["pounds"]:
        return value, Unit.GBP
    return value, Unit.PERCENT if _PER_CENT.search(words) else Unit.COUNT


def _usual(library: Library) -> tuple[Framework, str | None]:
    """The framework and the provider of most judgements."""
    held = [fact.lead for fact in loading.judgements(library)]
    known = {one.id: one for one in frameworks()}
    most = Counter(lead.framework for lead in held).most_common(1)
    providers = Counter(lead.provider for lead in held if lead.provider).most_common(1)
    return known[most[0][0] if most else _FIRST_FRAMEWORK], providers[0][0] if providers else None


def _grade(framework: Framework, words: str) -> str:
    """The grade that the words name, the longest name first; failing that, the last of the scale."""
    folded = fold(words)
    named = [(name, grade) for grade in framework.grades for name in (grade.title, *grade.names)]
    for name, grade in sorted(named, key=lambda item: -len(item[0])):
        if fold(name) in folded:
            return grade.id
    return framework.grades[-1].id
