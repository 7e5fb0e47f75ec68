"""Everyday words such as "leaders" or "care": when they name a graded area, and when people and things."""

import re
from collections.abc import Sequence

_WORDS = re.compile(
    r"(?:(?:senior|council)\s+)?(?:leaders|managers|management)(?:\s+and\s+(?:managers|leaders))?|governance|"
    r"those\s+in\s+charge|the\s+people\s+in\s+charge|people\s+who\s+run\s+it|board|"
    r"protection|care|adopters|aftercare|after-care|permanence|permanency|"
    r"safe|effective|caring|responsive|teaching|behaviour"
)
_BARE = re.compile(r"(?:care|protection|board)")
"""Words that mean an area only as its label, or where a verb of judging says so."""
_GRADE = (
    r"['\"(\[]*(?:outstanding|good|requir(?:es?|ing|ed)[\s-]|needs?\s+impr|needing|in\s+need\s+of|"
    r"inadequate|ri\b|no\s+(?:better|worse|different)\b|(?:the\s+)?(?:top|lowest|bottom|worst|highest"
    r"|second|same)\b)"
)
_JUDGED = (
    r"(?:judged|rated|graded|found|deemed|marked|scored|classed|branded|assessed|considered|ranked|"
    r"labelled|given|handed|awarded|said|described|ruled|declared|hailed|held)"
)
_IS = (
    r"(?:was|were|is|are|be|been|being|got|gets?|receiv(?:es?|ed)|earn(?:s|ed)|won|fared|fares|came|"
    r"comes|remain(?:s|ed)?|stay(?:s|ed)?|went|moved|improved|rose|slipped|fell|gained|secured|scored|"
    r"h[ue]ld|hung|clung|kept|keeps|retain(?:s|ed)|reach(?:es|ed)|attain(?:s|ed)|manage[sd]|scrape[sd]"
    r"|leapt|jumped"
    r"|climbed|sank|dropped|made|gone|risen|fallen|slid|"
    r"which|who)"
)
_FILL = r"(?:\s+[\w'-]+){0,4}?"
_FOLLOWED = re.compile(
    rf"['\")\]]*(?:(?:\s+(?:at|of|in|within|across)(?:\s+[\w'-]+){{1,5}}?)?[\s,]*(?:,?\s+(?:too|also|"
    rf"meanwhile|however|though|by\s+contrast|in\s+turn|alone|just|only|barely|at\s+least"
    rf"|just\s+about)\b,?)?\s+(?:(?:has|have|had)\s+(?:\w+\s+)?)?{_IS}\b"
    rf"(?:\s+where\s+(?:it|they)\s+(?:was|were),)?{_FILL}\s+(?:{_JUDGED}\b|{_GRADE})"
    rf"|\s*\?\s+['\"]*{_GRADE}"
    rf"|,\s+(?:once|previously|formerly|last\s+time)\s+(?:an?\s+)?{_GRADE}"
    rf"|,?\s+(?:judged|rated|graded|deemed|marked|found|classed|ranked)(?:\s+(?:as|to\s+be|at|an?|the|"
    rf"both|also))*\s+{_GRADE}"
    rf"|[\s,:=–—|(\[…*\t-]*(?:(?:also|now|again|still|overall|as|to\s+be|an?)\s+)*{_GRADE})"
)
_SET = re.compile(rf"\s*[:=–—|(\[…\t-][\s,:=–—|(\[…\t-]*{_GRADE}|\s*['\")]*,?\s+{_GRADE}")
_PASSIVE = re.compile(
    rf"['\")\]]*\s+(?:(?:each|both|also|only)\s+)?(?:got|gets|received|earned|won|scored)\s+(?:an?\s+"
    rf"|only\s+)?{_GRADE}|"
    rf"['\")\]]*\s+(?:was|were|is|are|has\s+been|had\s+been|have\s+been)\s+(?:also\s+|both\s+)*{_JUDGED}\b"
)
_TO_IT = re.compile(
    rf"(?:{_GRADE}[^.;]{{0,90}}|\b(?:rating|grade|judge?ment|mark|verdict|score)s?\s+)"
    r"\b(?:for|on|in|as\s+(?:was|were|is|are)|so\s+(?:was|were)|in\s+(?:terms|respect)\s+of|to|of|and|"
    r"including|under|against)\s+"
    r"(?:(?:both|the|its|their|our|how|council's|authority's|department's|quality\s+of|work\s+of|"
    r"performance\s+of|[\w-]+'s|by|being|how)\s+)*$"
)
_GRADE_FOR = re.compile(
    r"\b(?:outstanding|good|improvement|inadequate)['\"]*\s+(?:for|in|on)\s+(?:(?:its|the|their|both)\s+)*$"
)
_CLOSES = re.compile(r"['\")]*\s*(?:[,.;:]|$|\b(?:and|but|while)\s+(?:an?|for|in|is|was|only)\b)")
_OBJECT = re.compile(
    r"\b(?:rat|judg|grad|deem|brand|rank|mark|label|class|call|declar)\w*\s+(?:both\s+)?(?:(?:the|its|"
    r"their|[\w-]+'s)\s+){0,3}$"
    r"|\bfound\s+(?:(?:the|its|their|[\w-]+'s)\s+){0,3}$"
)
_LABEL_BEFORE = re.compile(
    r"(?:^|[\n\t;:,.!?•●▪◦·|(\[–—*]|\s-|\b(?:and|for|but|while|with|its|both|on|\d\.))\s*['\"(]*$"
)
_CELL_BEFORE = re.compile(r"(?:^|[\n\t|]|\s{2,})\s*(?:[•●▪◦·*–-]\s*)?(?:the\s+)?$")
_CELL_AFTER = re.compile(r"[^\S\n]*(?:$|[\n\t|]|\s{2,})")
_LINK = re.compile(
    r"['\")\]]*\s*(?:,|,?\s*\b(?:and|as\s+well\s+as|along\s+with|nor|or)\b|&|/)\s*(?:(?:for|in|on|the|"
    r"its|their|how)\s+)*"
)
# "Good in every category except | caring".
_EXCEPTED = re.compile(
    r"\b(?:every|each|all|everything)\b[^,.;]{0,40}\b(?:except|bar|but|save"
    r"|apart\s+from)(?:\s+for)?\s+(?:(?:its|being)\s+)?$"
)
# "Only for | caring did it keep its good", "for being | safe, they said, the home was inadequate".
_FRONT = re.compile(
    r"(?:^|[;,:.\n]\s*|\bthat\s+|\band\s+)['\"]*(?:(?:only|but|and|even)\s+)*(?:for|on|in)\s+(?:(?:being"
    r"|its|the)\s+)?"
    r"(?:[\w-]+\s+and\s+)?$"
)
_FRONTED = re.compile(
    rf"(?:\s+and\s+[\w-]+)?,?\s+(?:(?:they|it|inspectors|the\s+\w+)\s+\w+,\s+)?(?:(?:did|was|were)\s+)?"
    rf"(?:it|they|the\s+\w+)\s+(?:\w+\s+){{0,5}}?(?:{_JUDGED}\b|{_GRADE})"
)
_STRANGE = re.compile(
    r"\b(?:community|school|faith|party|opposition|union|business|religious|political|youth|team|group|"
    r"project|trade|"
    r"case|data|consumer|flood|health|adult|social|home|day|nursing|residential|kinship|respite|"
    r"intensive|palliative|"
    r"primary|secondary|cost|car|waste|risk|asset|contract|property|time|change|line|middle|programme|"
    r"records?|caseload|"
    r"environmental|civil|fire|labour|conservative|tory|deputy|tory|green|dem|democrat|former|said|says|"
    r"improvement|project|programme|health\s+and)[^\S\n]+$"
)


_STRANGE_WORDS = 30
"""Characters, without the space after them, in which the longest of these words stand."""


def stands_as_area(folded: str, start: int, end: int) -> bool:
    """Whether an alias at `[start, end)` names an area here; one that is no everyday word always does."""
    words = folded[start:end]
    if not _WORDS.fullmatch(words):
        return True
    before = folded[max(0, start - 130) : start]
    if _STRANGE.search(before, max(0, len(before.rstrip()) - _STRANGE_WORDS)):
        return False
    # What is looked for right behind the words is told sooner than what may stand anywhere before them.
    if _CELL_AFTER.match(folded, end) and _CELL_BEFORE.search(before):
        return True
    if _BARE.fullmatch(words):
        if _CLOSES.match(folded, end) and _GRADE_FOR.search(before):
            return True
        graded = _SET.match(folded, end) or _PASSIVE.match(folded, end)
        return graded is not None and _LABEL_BEFORE.search(before) is not None
    excepted = _EXCEPTED.search(before)
    fronted = _FRONT.search(before) and _FRONTED.match(folded, end)
    told = _FOLLOWED.match(folded, end) or _OBJECT.search(before) or _TO_IT.search(before)
    return bool(excepted or fronted or told)


def in_list(folded: str, start: int, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether an alias stands in one list with others that are meant: "leaders, child protection and …"."""
    return not _STRANGE.search(folded, max(0, start - 20), start) and any(
        _LINK.fullmatch(folded, min(end, until), max(start, since)) for since, until in others
    )
