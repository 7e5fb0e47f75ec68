"""Grades by their place on the scale ("the lowest possible rating") or in a verb ("needed to improve")."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.text.word_places import WordPattern
from briefing_app.extraction.text.words import Wording

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
    rf"lowest|worst|poorest))(?:-possible)?(?:{_KIND}|(?<=\bat the lowest)\s+level\b(?!\s+of))"
    rf"|\b(?:a|one|just\s+one)\s+{_STEP}\s+(?:up\s+from|above|off|from)\s+(?:the\s+)?(?P<above>bottom|"
    rf"lowest|worst)\b(?:\s+{_NOUN}\b)?"
    rf"|\b(?:a|one|just\s+one)\s+{_STEP}\s+(?:down\s+from|below|off|from|"
    rf"short\s+of)\s+(?:the\s+)?(?P<below>top|highest|best)\b(?:\s+{_NOUN}\b)?"
)
TO_IMPROVE = re.compile(
    r"\b(?:(?:needs?|needed|has|had|have|required|told|ordered|instructed)\s+to|"
    r"must)\s+improve(?=\s+(?:in|on|for|across)\s+)"
)
_SAME = WordPattern(
    rf"\b(?:the|that)\s+(?:very\s+)?same\s+(?:(?!as\b)\w+\s+)?{_SHADE}(?:{_NOUN}|level)\b(?!\s+(?:of"
    rf"|for\s+the\s+(?:third|second)|"
    rf"as\s+(?:last|in|before|at)))"
    rf"|\bthat\s+(?:grade|rating|mark)\b(?=\s+(?:too|also|as\s+well|for)\b|\s*[.,;]\s)"
)
_THAT_GRADE = re.compile(r"that\s+(?:grade|rating|mark)\b")
_START = r"(?:(?<=[.;!?:\"')]\s)|(?<=\n)|\A)"
ALIKE = re.compile(
    rf"{_START}so(?:,?\s+too,?)?(?=\s+(?:was|were|is|are)\b)|{_START}(?:ditto|likewise)\b"
    r"|\b(?:the\s+)?same\s+(?:(?:is|was|were|holds?|held)\s+(?:true|good|so)|went|goes|appli(?:ed|es)|"
    r"(?:could|can|might|must)\s+be\s+said)(?=\s+(?:of|for|to)\b)"
    r"|\b(?:fared|fares|did|does|was|were|is|are|proved)\s+no\s+(?:better|worse|different)\b(?!\s+than\b)"
    r"|\bfollowed\s+suit\b"
    r"|(?:(?<=thought )|(?<=said )|(?<=found )|(?<=felt )|(?<=true )|(?<=think )|(?<=thinks ))"
    r"(?:much\s+)?the\s+same(?=\s+(?:of|about|for)\b)"
    r"|(?<!, )\blikewise(?=\s*(?:[.;,]|$))|\b(?<!much )(?<!about )the\s+same(?=\s*(?:[.,;]|$))"
)
"""Words by which an area has the grade that was told last."""
_ALIKE_ANYWHERE = WordPattern(ALIKE.pattern)
STEPPED = re.compile(
    r"\b(?:(?:came|come|comes)\s+(?:out|in)|were|was|is|are|finished|landed|ended\s+up|fared|ranked|sat"
    r"|stood)\s+"
    r"(?:(?:judged|rated|graded|placed|put|marked|ranked|only)\s+)?(?P<what>(?:just\s+|only\s+)?(?:a"
    r"|one)\s+(?:single\s+)?"
    r"(?:(?:rung|notch|step|grade)\s+(?:(?P<down>lower|below|worse)|(?P<up>higher|above|better))"
    r"|(?:rung|notch|grade)\s+(?:(?P<lower>down)|up)))\b(?!\s+(?:from|than|the|its)\b)"
)
"""A place on the scale told from the one before: "came out one rung lower"."""
LOWER, HIGHER = "lower", "higher"
MANY = re.compile(
    r"\b(?:straight|(?:hat-?trick|hat\s+trick|brace|pair|trio|quartet|clutch|raft)\s+of|sweep\s+of|house\s+of|set\s+of|row\s+of|string\s+of|all|two|three|four|five)\s+['\"]*"
    r"(?P<one>outstanding|good|inadequate|requires?[\s-]improvement)s\b(?!\s+(?:vehicle|train|lift"
    r"|and\s+services))"
    r"|\b(?:and|with|plus|gave)\s+(?P<also>outstanding|good|inadequate)s\b(?=\s+(?:for|in)\b)"
)
"""Grades in the plural: "four goods"."""
WORDS = (
    r"\b(?:so\s+was|so\s+were|so\s+is|so\s+are|so,?\s+too|ditto|likewise|no\s+better|no\s+worse"
    r"|no\s+different|"
    r"followed\s+suit|(?:rung|notch|step|grade)\s+(?:lower|below|down|worse|higher|above|up|better)|"
    r"goods|outstandings|inadequates|improvements)\b|"
    r"\b(?:top|highest|best|bottom|lowest|worst|poorest|same|that\s+(?:grade|rating|mark)|to\s+improve|"
    r"must\s+improve|needs?\s+improve)\b"
)
"""A pattern for the words without which none of these is there."""
_BESIDE = re.compile(
    r"['\")\]]*[\s,:;–—(-]*(?:(?:of|that|which|is|was|as|a|an|or|rating|grade|judge?ment|possible|being|"
    r"that's|overall|the)\b['\"\s,:;–—(-]*)*['\"]*"
)
_FAR = 60
_EXTREMES = frozenset({"top", "highest", "best", "bottom", "lowest", "worst", "poorest"})
_PLURALS = frozenset({"outstandings", "goods", "inadequates", "improvements"})
_ALIKE = frozenset({"so", "ditto", "likewise", "same", "no", "suit"})
_STEPS = frozenset({"rung", "notch", "step", "grade"})
RANK_WORDS = _EXTREMES | _PLURALS | _ALIKE | _STEPS | {"improve", "that"}
"""Words without one of which nothing is ranked and nothing is alike."""


def by_rank(
    framework: Framework,
    folded: str,
    start: int,
    end: int,
    words: AbstractSet[str],
    named: Sequence[tuple[int, int, str]],
) -> Iterator[tuple[int, int, str]]:
    """The places on the scale that `[start, end)`, which has these words, speaks of: where, and the grade.

    `named` are the grades that the text names; one that only explains the place beside it ("the lowest
    rating, inadequate") is that grade already.
    """
    for found in () if words.isdisjoint(_EXTREMES) else RANKED.finditer(folded, start, end):
        grade = _grade(framework, found)
        if not any(
            other == grade and _explains(folded, found.start(), found.end(), since, until)
            for since, until, other in named
        ):
            yield found.start(), found.end(), grade
    if not words.isdisjoint(_PLURALS):
        yield from _in_plural(framework, folded, start, end)
    for found in () if words.isdisjoint(_STEPS) else STEPPED.finditer(folded, start, end):
        yield *found.span("what"), LOWER if found["down"] or found["lower"] else HIGHER
    if "improve" not in words:
        return
    improvable = next((one.id for one in framework.grades if one.id == "requires-improvement"), None)
    if improvable:
        for found in TO_IMPROVE.finditer(folded, start, end):
            yield found.start(), found.end(), improvable


def _in_plural(framework: Framework, folded: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Grades in the plural: where, and the grade."""
    scale = {name: one.id for one in framework.grades for name in one.names}
    for found in MANY.finditer(folded, start, end):
        one = found["one"] or found["also"]
        if one in scale:
            yield found.start("one" if found["one"] else "also"), found.end(), scale[one]


def same_or_alike(
    folded: str, wording: Wording, start: int, end: int, words: AbstractSet[str]
) -> Iterator[tuple[int, int]]:
    """Where `[start, end)`, which has these words, speaks of the grade that was told last."""
    if "same" in words or ("that" in words and _THAT_GRADE.search(folded, start, end)):
        yield from (found.span() for found in _SAME.finditer(folded, wording, start, end))
    if not words.isdisjoint(_ALIKE):
        yield from (found.span() for found in _ALIKE_ANYWHERE.finditer(folded, wording, start, end))


def stepped(framework: Framework, known: str, step: str) -> str:
    """The grade that lies a step below or above a known one; an empty word where there is none."""
    scale = [one.id for one in sorted(framework.grades, key=lambda one: one.rank)]
    place = scale.index(known) + (1 if step == LOWER else -1) if known in scale else -1
    return scale[place] if 0 <= place < len(scale) else ""


def _explains(folded: str, start: int, end: int, since: int, until: int) -> bool:
    first, last = min(end, until), max(start, since)
    return last - first < _FAR and _BESIDE.fullmatch(folded, first, last) is not None


def _grade(framework: Framework, found: re.Match[str]) -> str:
    scale = sorted(framework.grades, key=lambda one: one.rank)
    if found["above"] or found["below"]:
        return scale[-2 if found["above"] else 1].id
    steps = {"second": 1, "next": 1, "third": 2}.get(found["nth"] or "", 0)
    return scale[steps if found["best"] else -1 - steps].id
