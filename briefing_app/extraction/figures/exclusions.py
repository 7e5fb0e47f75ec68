"""Numbers that state no quantity: ages, clock times, item and telephone numbers, pronouns, places in time."""

import re

from briefing_app.extraction.figures.ages import is_age
from briefing_app.extraction.figures.clock_times import is_clock
from briefing_app.extraction.figures.lasting import is_compound, is_lasting
from briefing_app.extraction.figures.quantities import Quantity
from briefing_app.extraction.figures.routes import is_route
from briefing_app.extraction.text.triggers import listed

_REACH = 48

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_ALSO = r"(?:-?\s?(?:-|–|—|to|and|or|,)\s?(?:\d{1,3}|\w+))?"

# Words after a number that make it something else than a quantity.
_AFTER = re.compile(
    rf"""(?x:
      {_ALSO}[\s-]*(?:years?|months?|weeks?|days?)[\s-](?:olds?\b|of\sage\b)    # 16 and 17 year olds
    | \s?(?:am|pm|a\.m\.|p\.m\.)(?!\w) | \s?o[’']clock\b | \s(?:noon|midnight)\b
    | (?:[.:]\d\d)?\s?[-–]\s?\d\d?(?:[.:]\d\d)?\s?(?:am|pm)\b
    | (?:st|nd|rd|th)\b
    | (?:,\s\d\d?)*\s?(?:-|–|to|and|,)\s?\d\d?(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}\b
    | \s(?:of\s)?(?:{_MONTHS})\b(?!\s(?:be|not|have|need|also|well))
    | \s?[-–]?\s?point\b(?!\s(?:increase|rise|fall|drop))
    | [-–](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b
    | [-–]figures?\b
    | (?:[-–]\d{{1,2}})?\s(?:population|cohort)\b
    | [-–](?:point|year|month|week|day|hour|minute|star|way|stage|step|tier|fold|off|stop|sided|pronged|to)\b
    | [-–](?:hour|dai|week|month|year)ly\b
    | \s[A-Z]?[a-z]+s\sago\b
    | [/:]\d | [A-Za-z] | [’']s\b | °
    )"""
)
# Words before a number that number a thing off, or say how old somebody is.
_LABEL = re.compile(
    rf"""(?x:
      \bPART\s | \b(?:request|Request|reference)\s(?=$)
    | \b(?i:sections?|pages?|pp?\.|paragraphs?|paras?|items?|appendix|appendices|annex|chapters?
        |regulations?|schedules?|key\sstage
        |phase|tier|recommendation|level|grade|band|stage|step|category|option|question|volume|version|table|chart
        |line|route|junction|platform|number|telephone|tel|ext|freephone|dial|ring|call|text|covid|aged?|ages|priority|annexe
        |no\.|foi|min|channel|period|quarter|extension|courtroom|suite|studio|diagram|minute|at\smonth|at\sweek)[\s.:-]*
    | \b(?:Part|Article|Rule|Clause|No|Nos|Years?|Class|Type|Objective|Action|Figure|Fig|Vol|Issue|Room|Flat
        |Unit|Block|Ward|Area|District|Zone|Route|Gate|Radio|Act|Day|Week|Month|Q|Round|Lot|Plot|Outcome|Theme|Standard|Principle
        |Ref|Reference|Group|Team|Court|Terminal|Form|Formula|Division|Windows|Apollo|Strand|Target|KS|Pillar|Goal)[\s.:-]*
    | \b(?i:age[ds]?)(?:\s(?:of|between|from|under|over|up\sto|range))*\s(?:\w+\s?(?:-|–|to|and|or)\s?)?
    | \b(?i:top|every|(?:mother|father|mum|dad|parent|gran\w*)\sof)\s
    | \b(?:Years|(?i:pages?|pp\.|sections?|items?|paragraphs?|paras?|chapters?|appendices|levels?
        |recommendations?))\s\d[\d.,\s]*(?:-|–|to|and|or|,)\s?
    | [\#@/+] | [A-Za-z][-–]
    | (?:\.\s?){{4,}} | …{{2,}}\s? | _{{4,}}\s? | \d[(]    # a page of a contents list, a subsection
    | \b(?:{_MONTHS})\s(?:\d{{1,2}}(?:,|,?\sand)\s){{0,5}}
    | \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s
    | \b(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s
    )$"""
)
# The words that stand before most numbers.
_NO_LABELS = frozenset(
    word
    for word in listed(
        "a the of in by to from than and with was were is are had has have been for at about over under more"
        " around nearly almost just only some least up down on or its their these those spent found first"
    )
    if _LABEL.search(f"mother {word} ") is None
)
_TIME = re.compile(
    r"(?:\s(?:working|calendar))?(?:-(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?"
    r"|nights?)\b"
    r"|\s(?:(?:financial|academic|calendar|school|municipal|tax)\s)?(?:seconds|minutes|hours|days|weeks"
    r"|months|years"
    r"|decades|nights)\b)",
    re.IGNORECASE,
)
# "Assessed for | 24 | nights a year": a measure of respite.
_NIGHTS = re.compile(r"\snights\s(?:(?:a|per|each|every)\s(?:week|month|year)|of)\b")
_FREQUENCY = re.compile(
    r"\s(?:or\s\w+\s)?times?\b(?=\s(?:an?|per|each|every)\s|\sover\b)",
    re.IGNORECASE,
)
_DOTTED_TIME = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")
_TIME_BEFORE = re.compile(r"\b(?:at|before|until|till|by|from|since|after|about|around)\s$", re.IGNORECASE)
# "She caught the | 7.25": what leaves then.
_LEAVES_THEN = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_CAUGHT = re.compile(r"\b(?:c(?:aught|atch\w*)|miss\w*|board\w*)\sthe\s(?:old\s)?$", re.IGNORECASE)
# "Samaritans, free on | 116 | 123".
_HELPLINE_AFTER, _HELPLINE_BEFORE = re.compile(r"\s\d{3}(?![\d,.]\d)"), re.compile(r"\b116\s$")
_REFERENCE = re.compile(r"\s\d{3}\s\d{3}\)")
_EMERGENCY = frozenset(("101", "105", "111", "112", "116", "119", "123", "999"))
_RANG = re.compile(r"\b(?:r[aiu]ng|rings?|ringing|dial\w*|call\w*|phon\w+|text\w*)\s$", re.IGNORECASE)
# "The | 101 | line", "two minutes on | 101 |".
_LINE_AFTER = re.compile(
    r"\s(?:calls?\b|callers?|line|number|service|operators?|helpline|emergency|call[\s-])"
)
_LINE_BEFORE = re.compile(r"\b(?:on|via|through)\s$")
_ADDRESS = re.compile(
    r"\s(?:[A-Z][\w’']+\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Way|Place|Square|Court|Terrace"
    r"|Crescent|Row|Hill|Park|Gardens|Fold|Mews|Grove|Gate|Green|Rise|View|Walk|Yard|Wharf|Quay|Parade"
    r"|Broadway"
    r"|Brow|Croft|Mead|Meadow|Meadows|Mount|Ridge|Villas|Cottages)\b"
)
_PHONE_BEFORE = re.compile(r"(?:\b(?<![\d,.])0\d{2,9}\)?\s(?:\d{3}\s)?|\+\d{1,3}\s(?:\d+\s)*)$")
_BULLET = re.compile(r"\s*[(\[]?$")
_BULLET_AFTER = re.compile(r"[.)\]]\s|\s?\t|[.]\d|\s£\d")


def states_quantity(text: str, start: int, end: int, quantity: Quantity) -> bool:
    """Whether a number in the block `[start, end)` of the text states how much or how many."""
    if quantity.form == "count" and _fills_line(text, quantity):
        return False
    # Text that is wrapped hard breaks its lines anywhere.
    before = _on_one_line(text[max(start, quantity.start - _REACH) : quantity.start])
    after = _on_one_line(text[quantity.end : min(end, quantity.end + _REACH)])
    if quantity.form == "count" and is_route(text, text[quantity.start : quantity.end], before, after):
        return False
    test = _TESTS.get(quantity.form)
    return test is None or test(quantity, text[quantity.start : quantity.end], before, after)


def _fills_line(text: str, quantity: Quantity) -> bool:
    """Whether a number stands on a line of its own, as of a page, or numbers a heading ("2.1 Adoption")."""
    left = text.rfind("\n", 0, quantity.start) + 1
    if text[left : quantity.start].strip():
        return False
    right = text.find("\n", quantity.end)
    rest = text[quantity.end : right if right >= 0 else len(text)]
    if not rest.strip():
        return (left > 0 or right >= 0) and quantity.values[0] < 1000  # noqa: PLR2004 - pages of a document
    if "." in text[quantity.start : quantity.end]:
        return _HEADING.match(rest) is not None
    # "…attainment.¶105. Responsive action": a paragraph's number, not the end of a sentence.
    above = text[max(0, left - 9) : left].rstrip()
    if not quantity.in_words and _NUMBERED.match(rest) and above[-1:] in ".!?:":
        return True
    return not quantity.in_words and quantity.values[0] <= _MOST_NOTES and _FOOTNOTE.match(rest) is not None


_SPACES = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"[.)]\s+[“\"‘]?[A-Z]")
_HEADING = re.compile(r"\s+[“\"‘]?[A-Z]")
# "1 Ofsted produces this report": a note at the foot of a page.
_FOOTNOTE = re.compile(r" (?:[A-Z][a-z]+|The) (?:is|are|was|were|has|have|[a-z]+(?:s|ed))\b")
_MOST_NOTES = 60


def _on_one_line(words: str) -> str:
    """The words with single spaces; of white space, only a single space is printable."""
    return words if words.isprintable() and "  " not in words else _SPACES.sub(" ", words)


def _is_labelled(words: str, before: str) -> bool:
    """Whether the words before a number number a thing off; only ages and lists go back over many words."""
    if before.endswith(" +") and "." in words:
        return False  # "+2.3" in a column of variances
    if (words.isalpha() and _MONTH_BEFORE.search(before)) or _THEY_NUMBER.search(before):
        return False  # "In September four colleagues left"
    place = 0
    if _DIGIT.search(before) is None and "age" not in before.lower():
        tail = before.rstrip(" .:-")
        last = tail.rfind(" ")
        if tail[last + 1 :] in _NO_LABELS and before[len(tail) :] == " ":
            return False
        place = tail.rfind(" ", 0, max(0, tail.rfind(" ", 0, max(0, last)))) + 1
    return _LABEL.search(before, place) is not None


# "Each scored from | one | to | four |", "on a scale of | 1 | to | 10 |".
_SCALED = r"\b(?:scale\s(?:of|from)|(?:scor|rat|mark|grad|rank)(?:e[ds]?|ing)\s(?:from|between))\s"
_SCALE_START = re.compile(rf"{_SCALED}$", re.IGNORECASE)
_SCALE_END = re.compile(rf"{_SCALED}(?:zero|one|0|1)\s?(?:\([^()]*\)\s)?(?:to|and|-|–)\s?$", re.IGNORECASE)
_SCALE_AFTER = re.compile(r"\s?(?:\([^()]*\)\s)?(?:to|and|-|–)\s?\w")
# "Children on protection plans number | 318".
_THEY_NUMBER = re.compile(
    r"\b[a-z]{3,}s\s(?:now\s|still\s)?number(?:ed)?\s(?:about\s|around\s|some\s|just\s)?$"
)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\s$")
_OLDEST = 120


def _is_count(quantity: Quantity, words: str, before: str, after: str) -> bool:
    aged = quantity.values[0] <= _OLDEST and is_age(before, after)
    if _AFTER.match(after) or _is_labelled(words, before) or aged or _FREQUENCY.match(after):
        return False
    if _is_on_scale(before, after) or before.endswith("per "):
        return False  # "612.3 per 100,000": the base of a rate
    if _REFERENCE.match(after) and before.endswith("("):
        return False  # "(19 006 342)"
    timed = _TIME.match(after) and not _NIGHTS.match(after)
    if timed or _is_name(words, before, after) or is_clock(quantity, before, after):
        return False
    if quantity.in_words:
        return words.lower() not in ("one", "zero") or _one_counts(words, before, after)
    return _is_plain_digits(quantity, words, before, after)


def _is_on_scale(before: str, after: str) -> bool:
    """Whether a number is one end of a scale on which something is put."""
    starts = _SCALE_START.search(before) and _SCALE_AFTER.match(after)
    return bool(starts or _SCALE_END.search(before))


def _is_name(words: str, before: str, after: str) -> bool:
    """Whether a number word is part of a name: "Three Rivers", "the Big Five"."""
    if not words[0].isupper() or words.isupper():
        return False
    opens = not before.strip() or bool(re.search(r"[.!?:;“\"‘'(\]•”’-]\s*$|^\s*\d+(?:\.\d+)*\s$", before))
    follows = re.match(r"\s(?!(?:Labour|Conservative|Tory|Lib|Green|Independent|Reform)\b)[A-Z][a-z]", after)
    return bool(follows) if opens else True


def _is_plain_digits(quantity: Quantity, words: str, before: str, after: str) -> bool:
    if _BULLET.fullmatch(before) and (_BULLET_AFTER.match(after) or not after.strip()):
        return False
    if _DOTTED_TIME.fullmatch(words) and (not before.strip() or _TIME_BEFORE.search(before)):
        return False
    leaves_then = _LEAVES_THEN.fullmatch(words) and _CAUGHT.search(before)
    if leaves_then or (words in _EMERGENCY and _is_rung(before, after)):
        return False
    if (words[0] == "0" and "." not in words and words != "0") or _PHONE_BEFORE.search(before):
        return False
    if _ADDRESS.match(after) and quantity.values[0] < 1000:  # noqa: PLR2004 - house numbers
        return False
    return not (_is_year(words) and not _YEAR_COUNTS.match(after))


def _is_rung(before: str, after: str) -> bool:
    """Whether one of the numbers that everybody knows is a telephone's: "the 101 line"."""
    helpline = _HELPLINE_BEFORE.search(before) or _HELPLINE_AFTER.match(after)
    return bool(helpline or _RANG.search(before) or _LINE_AFTER.match(after) or _LINE_BEFORE.search(before))


_YEAR = re.compile(r"(?:19|20)\d\d")
# "2000 children" counts; "2017 inspection" does not.
_YEAR_COUNTS = re.compile(
    r"\s(?!(?:tells|says|shows|means|sees|brings|remains|begins|makes|comes|goes)\b)"
    r"(?:more\s|extra\s|new\s|additional\s|vulnerable\s)?(?:[a-z]+s|children|people|staff"
    r"|homes)\b(?<!was)(?<!is)(?<!has)(?<!ss)"
)


def _is_year(words: str) -> bool:
    return _YEAR.fullmatch(words) is not None


_ONE_BEFORE = re.compile(
    r"\b(?:only|just|at\sleast|more\sthan|fewer\sthan|less\sthan|from|down\sto|up\sto|reduced\sto|fallen\sto"
    r"|rose\sto|fell\sto|was|were|is|are|been|with|and"
    r"|to|had|has|have|lost|remains|remaining|leaving|by)\s$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s(?!of\b|who\b|that\b|which\b|or\b|and\b|in\b|to\b|by\b|for\b|is\b|was\b|has\b|day\b|another\b"
    r"|thing\b|way\b|can\b|could\b|would\b|will\b|must\b|should\b|side\b|such\b|person\b|where\b|with\b|on\b"
    r"|voice\b|exception\b|accord\b|eye\b|foot\b|condition\b|proviso\b|more\b|at\b|but\b|as\b|we\b|I\b"
    r"|they\b|after\b|until\b|yet\b|before\b|since\b|when\b|because\b|if\b|so\b|than\b|big\b|aspect\b|key\b|said\b|told\b|added\b"
    r"|(?:warn|say|describ|call|add|tell|insist|argu|claim|admit)\w*\b|night\b|morning\b|evening\b"
    r"|afternoon\b)[a-z]+"
)
_ONE_LEFT = re.compile(r"\s[a-z]+\s(?:remains|remained|died|is\sstill|was\sstill)\b")
_ONE_TO_NEXT = re.compile(r"\s[a-z]+\sto\s(?:the\snext|another)\b")
_ONE_ALONE = re.compile(
    r"\b(?:down|reduced|fallen|fell|rose|risen|(?<!the\s)only|just)\s(?:to\s)?$", re.IGNORECASE
)


def _one_counts(words: str, before: str, after: str) -> bool:
    if words.lower() == "zero":
        return bool(re.search(r"\b(?:to|from|was|were|of|at|remains)\s$", before)) and not re.match(
            r"\s(?:tolerance|hours|carbon)", after
        )
    if _ONE_ALONE.search(before):
        return True
    if _ONE_TO_NEXT.match(after):
        return False
    left = not before.strip() and _ONE_LEFT.match(after)  # "One child remains in care"
    return bool(left or (_ONE_BEFORE.search(before) and _ONE_AFTER.match(after)))


_APPROXIMATE = (
    r"(?:about|around|almost|nearly|roughly|approximately|over|under|(?:more|less|fewer|greater)\sthan|just"
    r"|by|at\sleast|up\sto|than|only|some|to|from|compared\swith|against)"
)
_FRACTION_AFTER = re.compile(
    r"\s(?:of|out\sof|more|less|higher|lower|fewer|were|are|was|is|said|have|had|the|went|goes|go|came|left|live"
    r"|do|did)\b|\s*[.,;:)”\"’]|\s*$",
    re.IGNORECASE,
)
_FRACTION_BEFORE = re.compile(rf"\b{_APPROXIMATE}\s$", re.IGNORECASE)
_NO_FRACTION_AFTER = re.compile(
    r"\s(?:of\s(?:an\s(?:hour|inch)|a\s(?:mile|century))|past|to\s(?:\w+\s)?o[’']clock|time|party|parties"
    r"|person|one|and\s(?:final|fourth))\b|[-–]",
    re.IGNORECASE,
)


def _is_article_fraction(quantity: Quantity, words: str, before: str, after: str) -> bool:
    # "1,385 a quarter" counts by the quarter of a year.
    if _NO_FRACTION_AFTER.match(after) or (words == "a quarter" and before[-2:-1].isdigit()):
        return False
    if words.lower().endswith("half") or "tenth" in words.lower():
        return bool(
            re.match(r"\s(?:of|more|less|fewer|higher|lower)\b", after)
            or re.search(r"\b(?:from|to|than|nearly|almost)\s$", before)
        )
    if re.search(r"\b(?:for|and|in|(?<!compared )with|add|adding|until|after)\s$", before) and not re.match(
        r"\s(?:of|more|less|higher|lower|fewer)\b", after
    ):
        return False
    return bool(_FRACTION_AFTER.match(after) or _FRACTION_BEFORE.search(before)) and quantity.values[0] < 1


def _is_fraction(quantity: Quantity, words: str, before: str, after: str) -> bool:
    ordinal = re.search(r"\b(?:the|twenty|thirty|forty)[\s-]$", before) and words[-1] != "s"
    return not _NO_FRACTION_AFTER.match(after) and not ordinal and quantity.values[0] < 1


_HALF_AFTER = re.compile(
    r"\s(?:of|the|a|its|their|our|his|her|all|those|these|that|were|are|was|had|have|said|already|felt|as"
    r"|would|do|did)\b|\s*[.,;)”]|\s*$",
    re.IGNORECASE,
)
_NO_HALF_AFTER = re.compile(
    r"[\s-](?:term|day|hour|past|time|way|price|yearly|year|the\stime|a\s(?:day|mile|century|year|chance"
    r"|dozen)|an\shour|brother|sister|baked|empty|full|a\smind)\b",
    re.IGNORECASE,
)
_NO_HALF_BEFORE = re.compile(
    r"\b(?:first|second|last|latter|former|other|better|opening|next|this|the|and\sa|not|in|an?|each|every"
    r"|one)\s$",
    re.IGNORECASE,
)


def _is_half(quantity: Quantity, words: str, before: str, after: str) -> bool:
    del quantity, words
    return (
        bool(_HALF_AFTER.match(after))
        and not _NO_HALF_AFTER.match(after)
        and not _NO_HALF_BEFORE.search(before)
    )


def _is_share(quantity: Quantity, words: str, before: str, after: str) -> bool:
    del quantity, words, before
    return not re.match(r"(?:st|nd|rd|th)\b|\s?(?:[-–]\d|/\d)", after)


_TESTS = {
    "count": _is_count,
    "article fraction": _is_article_fraction,
    "fraction": _is_fraction,
    "half": _is_half,
    "duration": is_lasting,
    "compound duration": is_compound,
    "share": _is_share,
}
