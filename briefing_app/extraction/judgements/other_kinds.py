"""Sentences that grade a school or a hospital by what only those are graded for, or by whom."""

import re

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Span

# "It was rated inadequate for being safe and well-led."
_OF_HOMES = re.compile(r"\b(?:safe|caring|effective|responsive|well-led)\b")
_OF_COUNCIL = re.compile(r"\b(?:council|authority|adult\s+social\s+care|county|borough)\b")
_BY_CQC = re.compile(
    r"\b(?:care\s+quality\s+commission|cqc)\b[^.;]{0,60}\b(?:inspected|rated|judged|graded|found)\b"
)
# "Leadership and management were graded inadequate, as were outcomes for pupils."
_OF_PUPILS = re.compile(
    r"\b(?:outcomes\s+for\s+pupils|pupils'?\s+(?:behaviour|achievement|progress|outcomes|personal)|quality\s+of\s+(?:teaching|education)"
    r"|teaching,?\s+(?:learning|and)|sixth[\s-]form|early\s+years\s+provision|behaviour\s+and\s+(?:attitudes|welfare))\b"
)


def is_of_other_kind(context: Context, framework: Framework, span: Span) -> bool:
    """Whether a sentence, read by a framework for what councils run, is of another kind of service."""
    folded = context.folded
    if framework.inspectorate == "Care Quality Commission" and not framework.of_one:
        asked = _OF_HOMES.search(folded, span.start, span.end) and not _OF_COUNCIL.search(
            folded, span.start, span.end
        )
        return bool(asked and context.houses)
    if framework.of_one or framework.inspectorate != "Ofsted":
        return False
    if _BY_CQC.search(folded, span.start, span.end) and folded.find("ofsted", span.start, span.end) < 0:
        return True
    if not _OF_PUPILS.search(folded, span.start, span.end):
        return False
    named = context.tokens(framework, span.start, span.end)
    return all(one.sort not in {Sort.SERVICE, Sort.OWN} for one in named)
