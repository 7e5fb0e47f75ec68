"""Grades by their place on the scale ("the lowest possible rating") or in a verb ("needed to improve")."""

import re
from collections.abc import Iterator, Sequence

from briefing_app.domain.frameworks import Framework

_NOUN = (
    r"(?:ratings?|gradings?|grades?|marks?|judge?ments?|categor(?:y|ies)|rungs?|scores?|rankings?|"
    r"verdicts?|tiers?|bands?|"
    r"class(?:ification)?)"
)
_STEP = r"(?:rung|notch|step|grade|level|place|point|category)"
_SHADE = r"(?:['\"]?(?:possible|available|overall|ofsted|inspection|ofsted's|official|joint|four)['\"]?\s+)*"
_OF_ALL = (
    rf"\s+(?:of|on|in|from|among)\s+(?:(?:its|the|ofsted's|their|four|possible|available|all|a|point|"
    rf"four-point)\s+)*(?:{_NOUN}|scale)"
)
_KIND = (
    rf"(?:\s+{_SHADE}{_NOUN}\b(?:\s+(?:possible|available|of\s+all|it\s+can\s+give|there\s+is))?|{_OF_ALL}\b)"
)
RANKED = re.compile(
    rf"\b(?:(?P<nth>second|third|next)[\s-]+(?:from\s+)?)?(?:(?P<best>top|highest|best)|(?P<worst>bottom|"
    rf"lowest|worst|poorest))(?:-possible)?{_KIND}"
    rf"|\b(?:a|one|just\s+one)\s+{_STEP}\s+(?:up\s+from|above|off|from)\s+(?:the\s+)?(?P<above>bottom|"
    rf"lowest|worst)\b(?:\s+{_NOUN}\b)?"
    rf"|\b(?:a|one|just\s+one)\s+{_STEP}\s+(?:down\s+from|below|off|from|"
    rf"short\s+of)\s+(?:the\s+)?(?P<below>top|highest|best)\b(?:\s+{_NOUN}\b)?"
)
TO_IMPROVE = re.compile(
    r"\b(?:(?:needs?|needed|has|had|have|required|told|ordered|instructed)\s+to|"
    r"must)\s+improve(?=\s+(?:in|on|for|across)\s+)"
)
SAME = re.compile(
    rf"\b(?:the|that)\s+(?:very\s+)?same\s+{_SHADE}{_NOUN}\b(?!\s+(?:of|for\s+the\s+(?:third|second)|"
    rf"as\s+(?:last|in|before|at)))"
    rf"|\bthat\s+(?:grade|rating|mark)\b(?=\s+(?:too|also|as\s+well|for)\b|\s*[.,;]\s)"
)
WORDS = (
    r"\b(?:top|highest|best|bottom|lowest|worst|poorest|same|that\s+(?:grade|rating|mark)|to\s+improve|"
    r"must\s+improve|needs?\s+improve)\b"
)
"""A pattern for the words without which none of these is there."""
_BESIDE = re.compile(
    r"['\")\]]*[\s,:;–—(-]*(?:(?:of|that|which|is|was|as|a|an|or|rating|grade|judge?ment|possible|being|"
    r"that's|overall|the)\b['\"\s,:;–—(-]*)*['\"]*"
)
_FAR = 60


def by_rank(
    framework: Framework, folded: str, start: int, end: int, named: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """The places on the scale that `[start, end)` speaks of: where they stand, and the grade.

    `named` are the grades that the text names; one that only explains the place beside it ("the lowest
    rating, inadequate") is that grade already.
    """
    for found in RANKED.finditer(folded, start, end):
        grade = _grade(framework, found)
        if not any(
            other == grade and _explains(folded, found.start(), found.end(), since, until)
            for since, until, other in named
        ):
            yield found.start(), found.end(), grade
    improvable = next((one.id for one in framework.grades if one.id == "requires-improvement"), None)
    if improvable:
        for found in TO_IMPROVE.finditer(folded, start, end):
            yield found.start(), found.end(), improvable


def _explains(folded: str, start: int, end: int, since: int, until: int) -> bool:
    first, last = min(end, until), max(start, since)
    return last - first < _FAR and _BESIDE.fullmatch(folded, first, last) is not None


def _grade(framework: Framework, found: re.Match[str]) -> str:
    scale = sorted(framework.grades, key=lambda one: one.rank)
    if found["above"] or found["below"]:
        return scale[-2 if found["above"] else 1].id
    steps = {"second": 1, "next": 1, "third": 2}.get(found["nth"] or "", 0)
    return scale[steps if found["best"] else -1 - steps].id
