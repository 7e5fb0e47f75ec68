"""Numbers that say how old somebody is."""

import re

from briefing_app.extraction.people.forenames import GENDERS

_AGED_NOUN = re.compile(
    r"\b(?:child|children|people|person|anyone|those|pupils|students|learners|teenagers|leavers|boys?|girls?|adults?|youngsters|everyone"
    r"|residents|patients|women|men|s)\s(?:aged\s)?(?:under|over)[\s-]$"
    r"|\b(?:carers|children|people|visitors|residents|staff|pupils|workers|members|councillors|adults"
    r"|patients|women"
    r"|men|nurses|teachers|he|she|they|whom?)"
    r"(?:\s[\w’',]+){0,4}?\s(?:is|was|are|were)\s(?:well\s)?(?:over|under)\s$",
    re.IGNORECASE,
)
# "Looking after 19 children, 11 of them under | two".
_OF_THEM_BEFORE = re.compile(
    r"\b(?:children|babies|toddlers|pupils|youngsters|kids|infants|boys|girls)\b[^.;]{0,30}\bof\s(?:them|whom)\s"
    r"(?:aged\s)?(?:under|over)\s$",
    re.IGNORECASE,
)
_PERSON_AGE_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]+\*?|\b(?:boy|girl|man|woman|teenager|youth|pensioner|mum|dad|mother|father|grandmother"
    r"|grandfather|pupil|student|driver|carer|teacher|son|daughter|brother|sister|baby|toddler|leaver)),\s$"
    r"|\([A-Z][\w’' -]+,\s$"
)
# "When Alfie was five," and "since she was 12".
_WAS_BEFORE = re.compile(
    r"(?i:\b|(?<=[\"“‘'(]))(?i:when|since|until|before|after|because)\s"
    r"(?:(?:his|her|my|their|our)\s(?:son|daughter|boy|girl|child)\s)?(?:[A-Z][\w’'-]+|he|she|I)\s(?:was"
    r"|turned)\s$"
)
# "She is 47," and "whose son is nine".
_IS_BEFORE = re.compile(
    r"\b(?:(?i:he|she|I|who|son|daughter|boy|girl|child|baby|wife|husband|mother|father|mum|dad|mam|nan"
    r"|gran|grandad|aunt|uncle|brother|sister|lady|man|woman|pensioner|teenager|[’']m|(?<!\bit)(?<!\bthat)[’']s)"
    r"|(?P<forename>[A-Z][\w’'-]+)\s[A-Z][\w’'-]+|(?P<alone>[A-Z][a-z-]+))\s?(?:is|was|am|turned|turns|will\sbe|had\sjust\sturned"
    r"|has\sturned)?"
    r"\s(?:now\s|only\s|just\s|nearly\s|almost\s|then\s)?$"
)
_IS_AFTER = re.compile(
    r"[,.;”\"’)]|\s(?:and|when|but|or|with|would|now|today|already|next|this|last|in|at\sthe\stime)\b|\s*$"
)
# "A girl of 15".
_OF_AGE_BEFORE = re.compile(
    r"\b(?:somebody|someone|anybody|anyone|person|girl|boy|man|woman|child|lad|lass|teenager|youth|pensioner|widow|widower|baby|mother"
    r"|father|youngster|patient"
    r"|veteran|lady|gentleman|student|pupil|daughter|son|aunt|uncle|niece|nephew|cousin|nan|gran|grand\w+)\sof\s$",
    re.IGNORECASE,
)
_THINGS_AFTER = re.compile(r"\s(?:(?!has|was|is)\w+s|children|people|per|staff)\b|[\s-]?%|\s?-")
# "Finn, who is autistic and was | nine | when his mother asked".
_WHO_WAS_BEFORE = re.compile(r"\bwho\b[^.;,]{0,40}\bwas\s(?:only\s|just\s)?$")
_WHEN_AFTER = re.compile(r"\swhen\s(?:his|her|he|she|they|their)\b")
# "The boy, called only D, was | 12 | when he stopped".
_WAS_THEN_BEFORE = re.compile(r"\bwas\s(?:only\s|just\s|still\s|nearly\s)?$")
_HE_AFTER = re.compile(r"\swhen\s(?:his|her|he|she)\b")
# "The boy, now | nine | and known as Z"; "what happens at | 18 |."
_AND_AFTER = re.compile(r",|\s(?:and|known)\b")
# "Her sons, who are | six | and | nine |, were".
_WHO_ARE_BEFORE = re.compile(
    r"\b(?:sons?|daughters?|children|boys?|girls?|twins|kids|grandchildren|brothers?|sisters?|nieces?|nephews?),?\s"
    r"(?:who\s(?:is|are|was|were)|aged|now)\s(?:(?:only|just|now)\s)?(?:[\w]+(?:,\s|\sand\s)){0,3}$",
    re.IGNORECASE,
)
_AND_NEXT_AFTER = re.compile(r"(?:,?\sand\s|,\s)\w+\s?[,.;)]|\s?[,.;)]")
_STOPS_AFTER = re.compile(r"\s?[.,;”’]")
_NOW_BEFORE = re.compile(r",\s(?:now|then|only|just|still)\s$")
# "At home with her son, now | 12 | (picture: …)".
_CHILD_NOW_BEFORE = re.compile(r"\b(?:son|daughter|boy|girl|brother|sister|twins?),\snow\s$", re.IGNORECASE)
_STOPS_OR_BRACKET = re.compile(r"\s?[.,;(”’]|\s*$")
_AT_BEFORE = re.compile(
    r"\b(?:happens?|leav\w+|left|care|home|school|ag\w+|turn\w*|support|independen\w+)\b[^.;]{0,20}\bat\s$"
)
# "She joined the service at | 19 | and loved it": a step of somebody's life.
_STEP_BEFORE = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|who|son|daughter|brother|sister|boy|girl|child|[A-Z][a-z’'-]+)\s(?:had\s|has\s)?"
    r"(?:first\s|finally\s)?(?:joined|came|arrived|moved|(?:was\s)?(?:adopted|fostered|excluded|diagnosed|taken)|started|began"
    r"|enlisted|married|retired|died|qualified|emigrated|became|quit|signed\sup"
    r"|left\s(?:care|school|college|education)|left)\b[^.;:,\d]{0,40}\bat\s(?:just\s"
    r"|only\s)?$|\b(?:on\s(?:his|her)\sown|alone),\sat\s(?:just\s"
    r"|only\s)?$|\bleav(?:e|es|ing)\s(?:care|school|home|college)\b[^.;:,\d]{0,40}\bat\s(?:just\s"
    r"|only\s)?$|\b(?:retire[sd]?|died|married)\sat\s$"
)
_STEP_AFTER = re.compile(r"\s?[.,;”’\"]|\s(?:and|when|with|after|but|because|without|to)\b|\s*$")
_VERB_OF_AGE = re.compile(r"(?:\b(?:is|was|am|be|turn\w*)|[’'](?:s|m))\s(?:\w+\s)?$")
_WAS_AFTER = re.compile(r"[,.;”\"’]|\s(?:and|when|but|or|I|he|she|we|they|my|his|her|their)\b|\s*$")
# "Turning | 18 | was hard", "until they are | 25 |".
_TURNS_BEFORE = re.compile(
    r"(?:\b[Tt]urn(?:s|ed|ing)?|\b(?:until|till|when|before|once)\s(?:they|he|she|you)\s(?:are|is|were|was"
    r"|turn(?:s|ed)?))\s$"
)
_TURNS_AFTER = re.compile(
    r"[,.;”\"’)]|\s(?:was|is|and|or|when|in|on|next|this|last|today|but|has|had|without)\b|\s*$"
)
# "Two were under | 16 | when they were placed", "how many were under | 16 |".
_UNDER_BEFORE = re.compile(
    r"\b(?:(?:[Hh]ow\smany|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Mm]ost|[Ss]ome|[Mm]any|[Nn]one"
    r"|[Aa]ll|half|\d+)\s(?:of\s(?:them|these|those)\s)?)(?:is|was|are|were)\s(?:still\s|aged\s)?(?:under|over)\s$"
)
_UNDER_AFTER = re.compile(r"\s?[,.;?)]|\s(?:when|and|at)\b|\s*$")
_PERSON_AGE_AFTER = re.compile(r"(?:\s(?:now|then))?[,)]")
# "Now | 23 | and training to be a paramedic, she came".
_NOW_OPENS = re.compile(r"(?:^|[.!?]\s|[“\"‘])Now\s$")
_AND_DOING = re.compile(r",|\sand\s(?:an?\b|[a-z]+ing\b|in\b|at\b|living\b)")
# "Jordan and Kai, then five and | three |, never left".
_THEN_BOTH = re.compile(r",\s(?:now|then|aged)\s\w+\sand\s$")


def is_age(before: str, after: str) -> bool:
    """Whether the number between these words is somebody's age: "Jane Doe, 47,", "when she was five"."""
    if _PERSON_AGE_AFTER.match(after) and _PERSON_AGE_BEFORE.search(before):
        return True
    of_age = before[-4:].lower() == " of " and _OF_AGE_BEFORE.search(before)
    if of_age and (_IS_AFTER.match(after) or not _THINGS_AFTER.match(after)):
        return True
    told = _IS_AFTER.match(after) and _VERB_OF_AGE.search(before) and _IS_BEFORE.search(before)
    forename = told and (told["forename"] or told["alone"])
    if told and (forename is None or forename.lower() in GENDERS):
        return True
    if _TURNS_BEFORE.search(before) and _TURNS_AFTER.match(after):
        return True
    # Those words are of somebody's age only where "under" or "over" leads to the number.
    beyond = before[-6:-1].lower().endswith(("under", "over"))
    counted = beyond and _UNDER_AFTER.match(after) and _UNDER_BEFORE.search(before)
    if counted or (beyond and (_AGED_NOUN.search(before) or _OF_THEM_BEFORE.search(before))):
        return True
    return _is_passing(before, after) or bool(_WAS_AFTER.match(after) and _WAS_BEFORE.search(before))


def _is_passing(before: str, after: str) -> bool:
    """Whether an age is told in passing: "the boy, now | nine |", "leaving care at | 18 |"."""
    if before.endswith("at "):
        steps = _STEP_AFTER.match(after) and _STEP_BEFORE.search(before)
        return bool(steps or (_STOPS_AFTER.match(after) and _AT_BEFORE.search(before)))
    in_brackets = before.lower().endswith(("(under ", "(over ")) and after.startswith(")")
    if in_brackets or (_AND_NEXT_AFTER.match(after) and _WHO_ARE_BEFORE.search(before)):
        return True
    now = _AND_AFTER.match(after) and (_NOW_BEFORE.search(before) or _THEN_BOTH.search(before))
    now = now or (_AND_DOING.match(after) and _NOW_OPENS.search(before))
    now = now or (_STOPS_OR_BRACKET.match(after) and _CHILD_NOW_BEFORE.search(before))
    then = _HE_AFTER.match(after) and _WAS_THEN_BEFORE.search(before)
    return bool(now or then or (_WHEN_AFTER.match(after) and _WHO_WAS_BEFORE.search(before)))
