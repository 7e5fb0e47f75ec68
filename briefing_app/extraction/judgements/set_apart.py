"""The one area that a sentence sets apart, as which "it" goes on: "only adoption …; it was good"."""

import re

from briefing_app.extraction.judgements.brackets import WAS_BEFORE
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.tokens import Token, is_of_area
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.layout import Span
from briefing_app.extraction.text.word_places import WordPattern

_PRONOUN = WordPattern(
    r"(?:(?<=[;,–—:.]\s)|(?<=\b20\d\d\s))(?:(?:but|and|(?:even\s+)?though|although|while)\s+)?(?:it|this|that|these|they|which)\b"
    r"(?=\s+(?:too\s+|also\s+)?(?:was|were|is|are|has|have|had|got|received|instead))"
)
_SET_APART = re.compile(
    r"\b(?:only|one\s+of\s+(?:the|its)|escap\w+|avoid\w*|exceptions?|weakest|strongest|worst|best|bar|"
    r"except|apart\s+from|"
    r"higher|better|lower)\b"
)
# "…; at the last full inspection, in October 2021, | it | was good".
_AT_LAST = re.compile(
    r"[;:–—]\s+(?:(?:but|and|though|while)\s+)?(?:(?:back\s+)?(?:at|in|after|under)\s+[^;:.]{1,60}"
    r"|\w+\s+years?\s+(?:ago|earlier|before)),?\s+$"
)


def with_pronoun(context: Context, found: list[Token], span: Span) -> list[Token]:
    """The tokens with "it" as the one area that the sentence has set apart: "only X …; it was …"."""
    if not any(token.sort is Sort.AREA for token in found):
        return found
    folded, wording = context.folded, context.layout.wording
    for pronoun in _PRONOUN.finditer(folded, wording, span.start, span.end):
        before = [token for token in found if token.start < pronoun.start()]
        areas = {token.id for token in before if token.sort is Sort.AREA}
        only_area = all(is_of_area(folded, token, span.start) for token in before)
        clause = only_area and not pronoun.group().endswith("which")
        once = clause and (
            WAS_BEFORE.match(folded, pronoun.end(), span.end)
            or _AT_LAST.search(folded, span.start, pronoun.start())
        )
        if len(areas) == 1 and (once or _SET_APART.search(folded, span.start, pronoun.start())):
            it = Token(Sort.AREA, pronoun.start(), pronoun.end(), areas.pop(), strong=True)
            return sorted([*found, it], key=lambda token: token.start)
    return found
