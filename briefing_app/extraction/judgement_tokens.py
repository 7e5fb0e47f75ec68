"""The words of a sentence that matter to a judgement: areas, grades, and what the sentence is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefing_app.domain.frameworks import Framework


class Sort(StrEnum):
    """What a token is to a judgement."""

    AREA = "area"
    GRADE = "grade"
    SERVICE = "service"  # the inspected service by its kind: "children's services"
    OWN = "own"  # whoever runs it: "the council", "the department"
    FOREIGN = "foreign"  # what others inspect or grade: schools, care homes, surveys
    JUDGE = "judge"  # whoever grades without being an inspectorate: residents, peers, the council itself
    CASE = "case"  # what is graded inside a service: audits, plans, case files
    GENERIC = "generic"  # councils in general
    ALL = "all"  # "all three areas"
    REST = "rest"  # "the other two areas"
    SOME = "some"  # "two of the areas", which does not say which


SUBJECTS = frozenset({Sort.SERVICE, Sort.OWN, Sort.FOREIGN, Sort.CASE, Sort.GENERIC})
STRANGERS = frozenset({Sort.FOREIGN, Sort.CASE, Sort.GENERIC})


@dataclass(frozen=True, slots=True)
class Token:
    """One such word or phrase, at `[start, end)`; `strong` if it can hardly mean anything else."""

    sort: Sort
    start: int
    end: int
    id: str = ""
    strong: bool = False


_COUNT = r"(?:one|two|three|four|five|six|seven|eleven|both|[2-9]|1[01])"
_AREAS = (
    r"(?:areas?|categor(?:y|ies)|judge?ments?|measures?|headings?|criteria|criterion|fields?|strands?|themes?|aspects?|sections?|pillars?|"
    r"questions?|standards?|domains?)"
)
_PARTS = rf"(?:(?:the|its|these|those|of)\s+)*(?:{_COUNT}\s+)?(?:(?:other|key|main|graded|inspection|individual|assessed|sub)[\s-]+)*{_AREAS}"
_BODIES = r"(?:councils|authorities|local\s+authorities|departments|children's\s+services\s+children's\s+services\s+departments|las)"

_SORTS: tuple[tuple[Sort, str], ...] = (
    (Sort.OWN, rf"one\s+of\s+(?:only\s+|just\s+|the\s+|(?:\w+\s+)){{0,5}}{_BODIES}"),
    (Sort.OWN, r"(?:first|only|latest|second|third)\s+(?:\w+\s+)?(?:council|authority|service|department)"),
    (Sort.SOME, rf"all\s+but\s+{_COUNT}(?:\s+of)?(?:\s+{_PARTS})?"),
    (
        Sort.REST,
        rf"(?:all\s+)?(?:(?:of\s+)?the\s+)?(?:other|remaining)\s+(?:{_COUNT}\s+)?{_AREAS}|(?:the\s+)?(?:other|remaining)\s+(?:two|three|four)\b"
        r"|all\s+(?:the\s+)?others|everything\s+else|all\s+other\s+areas|the\s+rest|elsewhere\s+it",
    ),
    (
        Sort.ALL,
        rf"(?:all|each|every)\s+(?:of\s+)?{_PARTS}|across\s+the\s+board|every\s+(?:single\s+)?{_AREAS}|(?:the|these)\s+(?:three|four)\s+areas",
    ),
    (
        Sort.SOME,
        r"(?:those\s+|the\s+|some\s+)?areas\s+(?:of\s+(?:the\s+|its\s+)?(?:\w+\s+){1,2})?(?:that|which|judged|rated|identified|found|where|previously)",
    ),
    (
        Sort.SOME,
        rf"(?:{_COUNT}|some|most|several|many|none|neither|half)\s+of\s+{_PARTS}|(?:one|two|three|some|most|several|many)\s+(?:other\s+|key\s+)?{_AREAS}"
        rf"|in\s+(?:one|two|three|four)\b(?!\s*(?:years|months|weeks|days|inspections))",
    ),
    (
        Sort.GENERIC,
        rf"(?:(?:any|other|many|most|some|few|all|those|several|more|failing|english|these|which|\d+|two|three|four|five|ten|dozen)\s+)?{_BODIES}"
        r"|(?:a|an|any|every|each|another|no)\s+(?:\w+\s+)?(?:council|authority|local\s+authority|council's|authority's)(?:'s)?(?:\s+children's\s+services)?"
        r"|(?:four|three|five)[\s-]point\s+scale|(?:grading|rating|ofsted)\s+scale|grade\s+descriptors?|possible\s+(?:grades|ratings|judgements)"
        r"|(?:four|three|five|the)\s+(?:possible\s+)?(?:grades|ratings|judgements)\s+(?:are|available|that|of)|national(?:ly)?|in\s+england",
    ),
    (
        Sort.FOREIGN,
        r"schools?|academ(?:y|ies)|nurser(?:y|ies)|pre-?schools?|playgroups?|childminders?|colleges?|sixth\s+forms?|universit(?:y|ies)|primary|secondary|"
        r"infants?|juniors?|head\s?teachers?|pupils?|academy\s+trusts?|"
        r"(?:care|nursing|residential)\s+homes?|children's\s+homes?|childrens\s+homes?|residential\s+homes?|hospitals?|nhs|gp|gps|surger(?:y|ies)|"
        r"prisons?|police|constabulary|the\s+force|ambulance|probation|youth\s+(?:offending|justice)(?:\s+(?:service|team|partnership))?|"
        r"fostering\s+agenc(?:y|ies)|adoption\s+agenc(?:y|ies)|care\s+providers?|providers?|home\s?care|domiciliary|hostels?|restaurants?|takeaways?|"
        r"food\s+hygiene|roads?|bridges?|water|air\s+quality|buildings?|highways?|hotels?|museums?|leisure\s+centres?|libraries|parks?|"
        r"governing\s+body|multi-academy|children's\s+cent(?:re|er)s?|early\s+years\s+settings?|settings?|value\s+for\s+money|"
        r"short\s+breaks?\s+(?:home|unit)|secure\s+(?:unit|home|centre)",
    ),
    (
        Sort.JUDGE,
        r"self-?\s?(?:assess\w*|evaluat\w*)|(?:rat|judg|grad|assess)(?:ed|es|ing)\s+(?:itself|themselves|ourselves|its\s+own)|"
        r"peer\s+(?:review\w*|challenge|team)|mock\s+inspection|internal\s+audit\w*|external\s+audit\w*|auditors?|survey\w*|poll|"
        r"respondents?|residents|satisfaction|customers?|tenants|parents\s+(?:rated|said|felt)",
    ),
    (
        Sort.CASE,
        r"audits?|audited|cases|case\s+files?|files|casework|case\s+records?|records|plans?|planning|assessments|visits|supervision|referrals|"
        r"placements?|accommodation|social\s+workers?|caseloads?|decision-making|management\s+oversight|staffing|budgets?|controls|practice|"
        r"per\s?cent|percent|%|sample|documents?|meetings|reviews|responses?|training|recruitment|premises|parking|housing\s+stock|repairs|progress",
    ),
    (
        Sort.OWN,
        r"(?:the|this|that|our|their|its)\s+(?:(?:county|city|borough|district|local|unitary|whole|entire|department's|struggling|failing|under-fire)\s+)*"
        r"(?:council|authority|service|services|department|directorate|borough|county|city|trust|partnership|division|landlord|arrangements)(?:'s)?"
        r"|it\s+(?=was|is|had|has|remain)|\w+\s+(?:city\s+|county\s+|borough\s+|metropolitan\s+|district\s+){0,3}council(?:'s)?|local\s+area",
    ),
)


@cache
def _patterns(
    framework: Framework,
) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, bool]], dict[str, str]]:
    areas = {wording: (area.id, True) for area in framework.areas for wording in area.names}
    for area in framework.areas:
        for wording in area.short:
            areas.setdefault(wording, (area.id, False))
    grades = {wording: grade.id for grade in framework.grades for wording in grade.names}
    sorts = "|".join(f"(?P<{sort}{index}>{pattern})" for index, (sort, pattern) in enumerate(_SORTS))
    service = rf"(?P<service>{any_of(framework.services)})(?:'s)?"
    grade = rf"(?P<grade>{any_of(grades)})"
    return (
        re.compile(rf"(?:\b|(?<=\bl))(?:{any_of(areas)})\b"),
        re.compile(rf"(?<![\w-])(?:{grade}|{service}|{sorts})(?!\w)"),
        areas,
        grades,
    )


def any_of(wordings: Iterable[str]) -> str:
    """A pattern for any of some wordings, the longest first, in which any white space is one space."""
    by_letter: dict[str, list[str]] = {}
    for wording in sorted(wordings, key=lambda wording: (-len(wording), wording)):
        by_letter.setdefault(wording[0], []).append(wording[1:])
    # Wordings of one first letter stand together, so most words of a text are passed over after that letter.
    groups = (
        f"{re.escape(letter)}(?:{'|'.join(_spaced(rest) for rest in rests)})"
        for letter, rests in by_letter.items()
    )
    return "|".join(groups) or r"(?!)"


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split(" "))


_SAME = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("`", "'"), ("\u00a0", " "), ("\u2011", "-"))


def fold(text: str) -> str:
    """A text of the same length in lower case, with straight marks."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    for mark, plain in _SAME:
        lowered = lowered.replace(mark, plain)
    return lowered


def tokens(framework: Framework, folded: str, start: int, end: int) -> list[Token]:
    """The tokens of one sentence, in order and without overlap."""
    area_words, other_words, areas, grades = _patterns(framework)
    named = [_area(found, areas) for found in area_words.finditer(folded, start, end)]
    rest = [_other(found, grades) for found in other_words.finditer(folded, start, end)]
    return _untangled(named, rest)


def _area(found: re.Match[str], areas: dict[str, tuple[str, bool]]) -> Token:
    area, strong = areas[" ".join(found.group().split())]
    return Token(Sort.AREA, found.start(), found.end(), area, strong)


def _other(found: re.Match[str], grades: dict[str, str]) -> Token:
    kind = found.lastgroup or ""
    if kind == "grade":
        return Token(Sort.GRADE, found.start(), found.end(), grades[" ".join(found.group().split())])
    return Token(Sort(kind.rstrip("0123456789")), found.start(), found.end())


def _untangled(named: list[Token], rest: list[Token]) -> list[Token]:
    """Areas win over what they overlap, but for a longer service of the same beginning ("child protection services")."""
    kept: list[Token] = list(rest)
    for area in named:
        clashes = [token for token in kept if token.start < area.end and area.start < token.end]
        if any(
            token.start == area.start and token.end > area.end and token.sort is Sort.SERVICE
            for token in clashes
        ):
            continue
        kept = [token for token in kept if token not in clashes]
        kept.append(area)
    return sorted(kept, key=lambda token: token.start)
