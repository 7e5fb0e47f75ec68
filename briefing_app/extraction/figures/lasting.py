"""Whether a length of time is a quantity: "took 45 days", "the 20 weeks the law allows"."""

import re

from briefing_app.extraction.figures.quantities import Quantity

_FOR = (
    r"\bfor\s(?:(?:about|around|nearly|almost|just|well|only|at\sleast|up\sto|over|under|(?:more|less"
    r"|longer|fewer)\sthan"
    r"|another|some|as\slong\sas)\s)*$"
)
# "Assessments were completed | within 45 days": a standard, not a time to come.
_DONE_WITHIN = (
    r"\b(?:completed|seen|visited|assessed|answered|processed|decided|referred|repl\w+|respon\w+|repaired|writ\w+"
    r"|fixed|allocated"
    r"|handled|resolved|made|met|should|those)\s(?:[\w’']+\s){0,3}?within\s$"
)
_LASTING_BEFORE = re.compile(
    r"\b(?:averag\w+|mean|median|wait\w*|took|takes?|taken|taking|delays?|backlog|longest|shortest|another"
    r"|further|spending"
    r"|miss\w*|los[et]\w*|turnaround|target|limits?|reduced|cut|fell|fallen|rose|risen|increased|grew|grown"
    r"|longer|stood|remained|sentenced|jailed|serves?|served|serving|stay(?:s|ed|ing)?)\b(?:\s[“\"‘]?[\w’'-]+){0,6}?\s$"
    r"|\b(?:running|runs|ran)\sat\s(?:about\s|around\s|nearly\s|almost\s|over\s)?$"
    r"|\bfrom\s[\w.]+(?:\s[a-z]+)?\sto\s$"
    r"|\b(?:is|was|be|been|are|were|says|said|[’'](?:s|re)\sat|at|[’']ll\sbe|lasts?|lasted|hold\sfor"
    r"|waiting\sfor|queu\w+\sfor|down\sfor|sat\sfor|stuck\sfor|delayed\sfor|shut\sfor)\s"
    r"(?:now\s|about\s|around\s|nearly\s|almost\s|over\s|only\s|just\s|up\sto\s)*$"
    r"|\b(?:ris\w+|rose|fall|fell|increas\w+|cut|drop\w*|extend\w*|shorten\w*|up|down)\sby\s(?:about\s"
    r"|around\s|nearly\s|almost\s|over\s)?$"
    r"|\b(?:law|rules?|regulations?|guidance|code)\s(?:allows?|sets?|gives?|permits?|requires?|says?)\s$"
    rf"|\b(?:up|down|(?:has|have|had)\s(?:doubled|trebled|tripled|quadrupled|halved),?)\sfrom\s$|:\s$|{_FOR}|{_DONE_WITHIN}"
    r"|\b(?:term|sentence|notice|wait|delay)\sof\s(?:just\s|only\s|about\s|at\sleast\s)?$"
    r"|\b(?:get|gets|got|beyond|under|spen[dt]|spending|(?:more|longer|less|fewer|older|newer)\sthan|against"
    r"|compared\s(?:with|to))"
    r"\s$",
    re.IGNORECASE,
)
_THEN_AFTER = re.compile(r"\s(?:before|after|on)\b")
_IT_WAS = re.compile(r"\b(?:it|this|that)\s(?:was|is|took|takes)\s(?:\w+\s)?$", re.IGNORECASE)
# "Staff waited more than | four hours | before telling the police".
_WENT_BY = re.compile(
    r"\b(?:wait(?:ed|s|ing)?|spen(?:t|d|ds|ding)|took)\s(?:(?:about|around|nearly|almost|over|only|just|up\sto|at\sleast|another"
    r"|(?:more|less|longer)\sthan)\s)*$",
    re.IGNORECASE,
)
_LASTING_FOR = re.compile(f"{_FOR}|{_DONE_WITHIN}", re.IGNORECASE)
_LASTING_AFTER = re.compile(
    r"\s(?:that|which)\sha(?:ve|d)\s(?:passed|gone|elapsed)\b"
    r"|[’']?\sof\s(?:(?:paid|unpaid|parental|extra|shared)\s)?(?:leave|notice|training|absence|treatment)\b"
    r"|[’']\s(?:paid\s|unpaid\s|extra\s)?(?:leave|notice|pay|wait|delay|work)\b"
    r"|[’']?\s(?:of\s)?(?:on\saverage|late\b|longer\b|(?:in\swhich\s)?to\s(?:complete|find|process|assess|respond|appeal|reply|decide|ask|act)|behind\b"
    r"|(?:fewer|more|less|shorter|quicker|faster|slower|above|below|over|under|beyond)\b|overdue\b|without\b"
    r"|experience\b|service\b|delay|an?\s(?:head|file|case|visit|child|person|pupil|worker)\b"
    r"|(?:per|each|for\seach|for\severy)\s(?:head|file|case|visit|child|person|pupil|worker)\b)",
    re.IGNORECASE,
)
# "Within the 20 weeks | the law allows".
_LAID_DOWN = re.compile(
    r"\s(?:that\s|which\s)?(?:the\s(?:law|rules?|regulations?|guidance|Act|code)\s(?:allow|set|requir|demand"
    r"|sa[iy]|giv|permit)\w*|(?:is\s|are\s)?(?:required|allowed|laid\sdown|permitted|set)\s(?:by|in)\b)",
    re.IGNORECASE,
)
_EACH_WEEK = re.compile(
    r"(?:\sof(?:\s[a-z]+){1,3}?)?\s(?:a|per|each|every)\s(?P<unit>day|week|fortnight|month)\b"
)
_ALL_DAY = 24  # "open 24 hours a day"
_NO_LASTING_AFTER = re.compile(
    r"[\s-]*(?:olds?\b|ago\b|earlier\b|later\b|before\b|after\b|on\b(?!\saverage)|a\s(?:week|day|year"
    r"|month)\b|of\sage\b"
    r"|from\snow|into\b|apart\b|away\b|[’']\stime\b|per\s(?:week|day|year|month)\b|of\s(?!training\b)\w+ing\b)",
    re.IGNORECASE,
)
_PLACED_BEFORE = re.compile(
    r"\b(?:last|past|previous|next|coming|first|following|every|final|these|recent|in|over|ago|within"
    r"|aged?)\s(?:the\s)?(?:(?!(?:was|were|is|are)\b)\w+\s)?$",
    re.IGNORECASE,
)
# “Ninety days,” he said; or a cell of a table.
_ALONE_BEFORE = re.compile(r"[“‘\"']$|[|\t] *$")
_ALONE_AFTER = re.compile(r"[,.]\s(?:and|but)\b|[,.!?]?[”’\"']| *(?:[|\t\n]|$)")


def is_lasting(quantity: Quantity, words: str, before: str, after: str) -> bool:
    """Whether a length of time is what is stated ("took 45 days"), not a place in time ("past 18 months")."""
    lasts_for = _LASTING_FOR.search(before)
    each = _EACH_WEEK.match(after) if "hour" in words.lower() else None
    if each is not None:
        return each["unit"] != "day" or quantity.values[0] < _ALL_DAY
    goes_by = lasts_for or _IT_WAS.search(before) or _WENT_BY.search(before)
    if _NO_LASTING_AFTER.match(after) and not (goes_by and _THEN_AFTER.match(after)):
        return False
    if "working" in words or "school" in words or "." in words:
        return True
    if _PLACED_BEFORE.search(before) and not (lasts_for or _LAID_DOWN.match(after)):
        return False
    if _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after):
        return True
    return bool(_LASTING_BEFORE.search(before) or _LASTING_AFTER.match(after) or _LAID_DOWN.match(after))


def is_compound(quantity: Quantity, words: str, before: str, after: str) -> bool:
    """Whether a length of time before a noun is what is stated: "a ten-week | wait"."""
    del quantity, words, before
    return bool(
        re.match(
            r"[\s-](?:waits?|waiting|delays?|backlogs?|average|target|contracts?|leases?|sentences?)\b", after
        )
    )
