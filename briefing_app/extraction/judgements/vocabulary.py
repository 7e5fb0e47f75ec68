"""The words by which a sentence says what it grades: services, councils, schools, audits, groups of areas."""

import re
from enum import StrEnum


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
    THAT = "that"  # "that area", which was named just before


_COUNT = r"(?:one|two|three|four|five|six|seven|eleven|both|[2-9]|1[01])"
_AREAS = (
    r"(?:areas?|categor(?:y|ies)|judge?ments?|measures?|headings?|criteria|criterion|fields?|strands?|"
    r"themes?|aspects?|sections?|pillars?|"
    r"questions?|standards?|domains?|counts?|fronts|elements?|components?|respects?|parts?)"
)
_PARTS = (
    rf"(?:(?:the|its|these|those|of)\s+)*(?:{_COUNT}\s+)?"
    r"(?:(?:other|key|main|graded|inspection|individual|assessed|separate|ofsted(?:'s)?|sub)[\s-]+)*"
    rf"{_AREAS}"
)
_MANY = r"['\"]*(?:outstandings|goods|inadequates|requires?[\s-]improvements)\b"
_EXCEPT = r"(?:but|bar|except|save|apart\s+from|aside\s+from|other\s+than)(?!\s+(?:one|two|three|four))"
_BODIES = r"(?:councils|authorities|local\s+authorities|children's\s+services\s+departments)"

# "Found it inadequate": whoever is graded, told by a pronoun.
_OBJECT = (
    r"(?:(?<=found )|(?<=rates )|(?<=rated )|(?<=judged )|(?<=graded ))(?:it|us|them)"
    r"(?=\s+['\"]*(?:inadequate|good|outstanding|requir|to\s+be|to\s+requir))"
)

VOCABULARY: tuple[tuple[Sort, str], ...] = (
    (
        Sort.THAT,
        (
            r"(?<!within )(?:this|that|the\s+latter)\s+(?:area|part|aspect|element|category|strand|side)"
            r"(?:\s+of\s+(?:the|its|their)\s+\w+)?(?!\s+(?:is\s+one|of))"
            r"|the\s+(?:latter|last|former|first|second)(?=\s+(?:was|were|is|are|got|received|good"
            r"|outstanding|inadequate|requires)\b)"
        ),
    ),
    (
        Sort.OWN,
        (
            r"(?:(?<=this is )|(?<=that is )|(?<=ours is )|(?<=it is )|(?<=it was )|(?<=that was )|"
            r"(?<=yours is ))an?\s+(?:\w+\s+)?(?:council|authority|department)(?=\s+(?:that|which|whose))"
        ),
    ),
    (Sort.OWN, rf"one\s+of\s+(?:only\s+|just\s+|the\s+|(?:\w+\s+)){{0,5}}{_BODIES}"),
    (Sort.OWN, r"the\s+(?:neighbouring|nearby)\s+(?:county|city|borough|district)\s+of(?=\s+\w)"),
    # "She inherits | a department with a history."
    (
        Sort.OWN,
        (
            r"(?:(?<=inherits )|(?<=inherited )|(?<=took over )|(?<=takes over ))"
            r"an?\s+(?:\w+\s+)?(?:council|authority|service|department)"
        ),
    ),
    (Sort.OWN, r"(?:first|only|latest|second|third)\s+(?:\w+\s+)?(?:council|authority|service|department)"),
    (Sort.ALL, rf"(?:not\s+(?:a\s+single|one)|none)\s+(?:of\s+)?{_PARTS}"),
    (
        Sort.ALL,
        (
            rf"clean\s+sweep|full\s+(?:house|set)|(?<!two )(?<!three )(?<!four )straight(?=\s+{_MANY})|"
            rf"(?:four|five)(?=\s+{_MANY})"
        ),
    ),
    (
        Sort.SOME,
        (
            rf"(?:in\s+)?{_COUNT}\s+(?:out\s+)?of\s+(?:(?:the|its|their"
            rf"|all)\s+)*{_COUNT}\b(?:\s+(?:key\s+)?{_AREAS}|(?=\s*(?:[.,;:!?)]|$)))"
        ),
    ),
    (Sort.SOME, rf"all\s+but\s+{_COUNT}(?:\s+of)?(?:\s+{_PARTS})?"),
    (
        Sort.REST,
        (
            rf"(?:all\s+)?(?:(?:of\s+)?the\s+)?(?:other|remaining)\s+(?:{_COUNT}\s+)?{_AREAS}|"
            rf"(?:the\s+)?(?:other|remaining)\s+(?:two|three|four)\b"
            r"|(?:every|each)\s+other\s+(?:graded\s+)?(?:area|category|count|judgement)|everywhere\s+else|"
            r"the\s+others|what\s+(?:was|is)\s+left|the\s+(?:third|fourth|last)\s+area"
            r"|all\s+(?:the\s+)?others|everything\s+else|all\s+other\s+areas|the\s+rest|elsewhere\s+it"
        ),
    ),
    (
        Sort.ALL,
        (
            rf"(?:all|each|every)\s+(?:of\s+)?{_PARTS}|across\s+the\s+board|every\s+(?:single\s+)?{_AREAS}|"
            rf"(?:the|these)\s+(?:three|four)\s+areas|(?:all|everything)(?=\s+{_EXCEPT}\s)"
        ),
    ),
    (
        Sort.SOME,
        (
            r"(?:those\s+|the\s+|some\s+)?areas\s+(?:of\s+(?:the\s+|its\s+)?(?:\w+\s+){1,2})?(?:that|which|"
            r"judged|rated|identified|found|where|previously)"
        ),
    ),
    (
        Sort.SOME,
        (
            rf"(?:{_COUNT}|some|most|several|many|none|neither|half)\s+of\s+{_PARTS}|(?:one|two|three|some|"
            rf"most|several|many)\s+(?:other\s+|key\s+)?{_AREAS}"
            rf"|in\s+(?:one|two|three|four)\b(?!\s*(?:years|months|weeks|days|inspections"
            rf"|(?:single\s+)?(?:word|go|leap|step|bound|jump|move|swoop|stride)))"
        ),
    ),
    (
        Sort.GENERIC,
        (
            rf"(?:(?:any|other|many|most|some|few|all|those|several|more|failing|english|these|which|\d+|two|"
            rf"three|four|five|ten|dozen)\s+)?{_BODIES}"
            r"|(?:any|every|each|another|no|(?:when|where|if|once|unless|whether)\s+an?)\s+(?:\w+\s+)?"
            r"(?:council|authority)(?:'s)?(?:\s+children's\s+services)?"
            r"|an?\s+(?:service|department)(?=\s+(?:that\s+is|is|are|must|judged|rated|graded|receives)\b)"
            r"|an?\s+(?:(?!good\b|outstanding\b|inadequate\b)\w+\s+)?(?:council|authority)(?:'s\s+(?:children's\s+)?(?:services?|department))?"
            r"(?=\s+(?:that|which|whose|is|are|must|judged|rated|graded|receives))"
            r"|(?:four|three|five)[\s-]point\s+scale|(?:grading|rating|ofsted)\s+scale|grade\s+descriptors?|"
            r"possible\s+(?:grades|ratings|judgements)"
            r"|(?:four|three|five|the)\s+(?:possible\s+)?(?:grades|ratings|judgements)\s+(?:are|available|"
            r"that|of)|national(?:ly)?|in\s+england"
        ),
    ),
    (
        Sort.FOREIGN,
        (
            r"schools?|academ(?:y|ies)|nurser(?:y|ies)|pre-?schools?|playgroups?|childminders?|colleges?|"
            r"sixth\s+forms?|universit(?:y|ies)|primary|secondary|"
            r"adult\s+(?:education|learning)|further\s+education|apprenticeships?|infants?|juniors?"
            r"|head\s?teachers?|pupils?|academy\s+trusts?|"
            r"(?:the|this|our)\s+home(?!\s+(?:office|secretary|visits?))|"
            r"(?:flagship|own|council-run|council-owned|old\s+people's)\s+homes?(?!\s+(?:office|secretary"
            r"|visits?))|"
            r"(?:care|nursing"
            r"|residential)\s+homes?|children's\s+homes?|childrens\s+homes?|"
            r"residential\s+homes?|hospitals?|nhs|gp|gps|surger(?:y|ies)|"
            r"(?<!inspectorate of )(?:prisons?|police|constabulary|probation)|the\s+force|ambulance|"
            r"maternity(?:\s+(?:units?|services?|wards?|departments?))?|hospital\s+wards?|(?:the|this|our)\s+unit|"
            r"youth\s+(?:offending|justice)(?:\s+(?:service|team|partnership))?|"
            r"(?:fostering|adoption|that|this)\s+agenc(?:y|ies)|care\s+providers?|providers?|home\s?care|"
            r"domiciliary|hostels?|restaurants?|takeaways?|"
            r"fire\s+(?:and\s+rescue\s+)?(?:service|authority|brigade)|fire\s+and\s+rescue|"
            r"food\s+hygiene|roads?|bridges?|water(?<!across the water)(?<!over the water)"
            r"|air\s+quality|buildings?|highways?|hotels?|museums?|"
            r"leisure\s+centres?|libraries|parks?|"
            r"governing\s+body|multi-academy|children's\s+cent(?:re|er)s?|early\s+years\s+settings?|"
            r"settings?|"
            r"value\s+for\s+money|"
            r"(?:sister|other|another|second)\s+branch(?:es)?|short\s+breaks?\s+(?:home|unit)|secure\s+(?:unit|home|centre)"
        ),
    ),
    (
        Sort.JUDGE,
        (
            r"self-?\s?(?:assess\w*|evaluat\w*)|(?:rat|judg|grad|assess)(?:ed|es|ing)\s+(?:itself|themselves|"
            r"ourselves|its\s+own)|"
            r"peer\s+(?:review\w*|challenge|team)|mock\s+inspection|internal\s+audit\w*|external\s+audit\w*|"
            r"auditors?|survey\w*|poll|consultants|independent\s+reviewers?|"
            r"(?:staff|parents|residents|peers|users|carers|unions?|members|councillors|children|"
            r"workers|opposition|campaigners|critics|charit(?:y|ies)|labour|conservatives|tories|mps?)\s+"
            r"(?:(?:have|has|had)\s+)?(?:(?:rate|judge|grade|gave|give|score)[sd]?|(?:brand|label|call"
            r"|deem)(?:s|ed"
            r"|led)?|dub(?:s|bed)?|declare[sd]?|describe[sd]?)\b|"
            r"ombudsman|coroner|tribunal|project\s+board|respondents?|residents|satisfaction|customers?|"
            r"tenants|parents\s+(?:rated|said|felt)"
        ),
    ),
    (
        Sort.CASE,
        (
            r"audits?|audited|cases|case\s+files?|files|casework|case\s+records?|records|plans?|planning|"
            r"assessments|visits|supervision|referrals|"
            r"placements?|accommodation|social\s+workers?|caseloads?|decision-making|management\s+oversight|"
            r"adoption|fostering|lscb|safeguarding\s+(?:children(?:'s)?\s+)?(?:board|partnership)|"
            r"staffing|budgets?|controls|practice|"
            r"per\s?cent|percent|sample|documents?|meetings|reviews|responses?|training|recruitment|"
            r"premises|parking|housing\s+stock|repairs|progress"
        ),
    ),
    (
        Sort.OWN,
        (
            r"(?:the|this|that|our|their|its)\s+(?:(?:county|city|borough|district|local|unitary|whole|"
            r"entire|same|"
            r"department's|struggling|failing|under-fire)\s+)*"
            r"(?:council|authority|service|services|department|directorate|borough|county|city|trust|"
            r"partnership|division|landlord|arrangements)(?:'s)?"
            r"|an?\s+(?:(?!good\b|outstanding\b|inadequate\b)\w+\s+)?(?:council|authority)(?:'s)?"
            r"|it\s+(?=was|is|had|has|remain)|local\s+area"
            rf"|{_OBJECT}"
        ),
    ),
)
OF_ONE: tuple[tuple[Sort, str], ...] = (
    (
        Sort.OWN,
        (
            r"(?:the|this|that|our|their|its)\s+(?:(?:\d+-bed|care|nursing|residential|village|primary"
            r"|local|troubled|failing)\s+)*"
            r"(?:homes?|school|academy|college|nursery|provider|practice|surgery|hospital|hospice|unit|clinic"
            r"|agency|firm|company|service|maternity\s+(?:unit|department|services?))(?:'s)?"
            r"|it\s+(?=was|is|had|has|remain|got|received)"
            rf"|{_OBJECT}"
        ),
    ),
    (
        Sort.FOREIGN,
        (
            r"(?:county\s+|city\s+|borough\s+|local\s+)?(?:council|authority|councils|authorities)(?:'s)?|"
            r"(?:children's|adult|adults'?)\s+(?:services|social\s+(?:care|services|work))|social\s+services|"
            r"youth\s+(?:offending|justice)|department|directorate"
        ),
    ),
    *(entry for entry in VOCABULARY if entry[0] is not Sort.OWN),
)
"""What a sentence about a single home or school says: there, a council is a stranger."""
KINDS_OF_COUNCIL = r"(?:city\s+|county\s+|borough\s+|metropolitan\s+|district\s+){0,3}council(?:'s)?"
"""What makes a council's name of any word before it, where that word is none of the vocabulary."""
PERCENT = re.compile(r"%(?<![\w-]%)(?!\w)")
"""The one sign among the words of cases."""
