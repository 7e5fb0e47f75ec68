"""What makes a grade one that nobody gave: a question, a rumour, a fear, or a denial that follows it."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.sentence import Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

_ASKS = re.compile(
    r"[\W\d]*(?:q\d*[\W\d]*)?(?:(?:and|but|so|or)\s+)?(?:has|have|had|is|are|was|were|did|does|do|would"
    r"|could|will|can"
    r"|should|when|where|who|which|what|how\s+(?:many|often|long|likely|soon))\b(?!n't)"
)
"""How a question begins that leaves open whether what it says is so."""
_QUESTION_END = re.compile(r"[^.!]*\?['\")\s]*")
_OTHER_JUDGED = re.compile(r"\b(?:which|who|whose|that)\s+(?:\w+\s+){0,3}$")

_SUPPOSED = re.compile(
    r"\b(?:(?:years?|months?|miles|a\s+long\s+way)\s+(?:away\s+|off\s+)?from|(?:not|n't)\s+(?:accept"
    r"|believe|agree|think|concede"
    r"|recogni[sz]e|mean|say|follow|suggest)|in\s+case|lest|in\s+the\s+event|evens\s+on|want(?:s"
    r"|ed)?\s+to\s+(?:hear|see|be\s+told)|correction\s*[:–—]|(?:wrongly|incorrectly|mistakenly|falsely"
    r"|erroneously)"
    r"\s+\w+|in\s+error|(?:target|goal|aim|ambition|objective|milestone)s?\b[^.;:]{0,40}[:–—]"
    r"|assum(?:e|es|ed|ing)|suppos(?:e|es|ing)|imagin(?:e|es|ed|ing)|worr(?:y|ies|ied|ying)\s+(?:about"
    r"|over|that)"
    r"|dread(?:s|ed|ing)?|fear(?:s|ed|ing)?|anxious\s+about|afraid\s+of|terrified\s+of|(?:chances?|odds"
    r"|likelihood"
    r"|prospects?|possibility|danger|threat|risk|spectre|fear)\s+(?:of|that|on)|(?:money"
    r"|bets?)\s+(?:\w+\s+){0,2}on"
    r"|speculat(?:ion|ed|ing|e)|rumou?r(?:s|ed)?|gossip|whispers?|hearsay|myth|untrue|false|a\s+lie"
    r"|nonsense|doubt(?:s|ed)?"
    r"|den(?:y|ies|ied|ying)|disput(?:e|es|ed)|wrong\s+to\s+(?:say|claim|suggest)|talk|suggestions?"
    r"|allegations?"
    r"|(?:reject|dismiss|rubbish)(?:s|es|ed|ing)?\s+(?:\w+\s+)?(?:claims?|reports?|suggestions?)"
    r"|(?:nobody|no[\s-]one|few|none)(?:\s+(?!said|told)[\w']+){0,6}\s+(?:think|believe|expect|say|suggest"
    r"|claim|imagine)s?)"
    r"(?:\s+(?:of|about|that))?(?:\s+(?!which\b|who\b|whose\b|where\b|but\b|and\b|after\b|since\b"
    r"|when\b)[\w'/-]+){0,14}\s+['\"(]*$"
)
_NEVER = re.compile(
    r"\W*(?:not\s+since|never|not\s+once|at\s+no\s+(?:point|time|stage)|seldom|rarely|hardly\s+ever)\b[^,;]*$"
)
_WORD = re.compile(r"['\")]*\s+is\s+an?\s+(?:\w+\s+)?(?:word|term|label|grade|rating)\s+(?:that|which)\b")
# "Leadership is inadequate in a fifth of departments".
_IN_SOME = re.compile(
    r"['\")]*\s+in\s+(?:an?\s+(?:fifth|quarter|third|half|majority|minority|number)|half|most|many|some"
    r"|several|one\s+in\s+\w+"
    r"|\d+(?:%|\s+per\s+cent)?|\w+\s+per\s+cent)\s+(?:of\s+)?(?:the\s+"
    r"|all\s+)?(?:[\w']+\s+){0,3}(?:departments|councils"
    r"|authorities|counties|places|cases|files|audits)\b"
)
# "The 'inadequate' label that a tabloid gave it".
_OF_OTHERS = re.compile(
    r"['\")]*\s+(?:label|tag|verdict|rating|grade|badge)\s+(?:(?:that|which)\s+)?(?:an?|the|his|her|some)\s+"
    r"(?!(?:\w+\s+)?(?:ofsted|inspector|watchdog|regulator|inspectorate|commission|cqc|report"
    r"|judge))(?:[\w-]+\s+){1,3}"
    r"(?:gave|gives|has\s+given|have\s+given|had\s+given|used|uses|attached|put)\b"
)
_PRETENDED = re.compile(
    r"\b(?:role[\s-]play\w*|mock|(?:dress\s+)?rehearsals?|simulat\w+|dry\s+run|april\s+fool\w*|spoof"
    r"|satirical)\b"
)
_ANY = (
    r"(?:\b(?:an?|any|another|further|second|the\s+idea\s+of\s+an?)\s+(?:[\w'-]+\s+){0,2}?"
    r"|\b(?:claims?|talk|reports?|suggestions?)\b[^.;]{0,60}?)"
)
_ANY_GRADE = re.compile(rf"{_ANY}(?:(?:ratings?|grade|judge?ment|verdict|mark)\s+of\s+(?:an?\s+)?)?['\"]*$")
"""What leads to a grade that is spoken of in general: "a rating of", "an", "claims that it was"."""
_DENIED_AFTER = re.compile(
    r"[^.;]{0,80}?\b(?:is|are|was|were|has\s+been|have\s+been|had\s+been|remains?|seems?|looks?|isn't"
    r"|wasn't|aren't|weren't)\s+"
    r"(?:(?:now|still|simply|just|plainly|all|quite|very|utterly|a|an|the|in|in\s+the)\s+)*['\"]*"
    r"(?:not\s+(?:something|what|on|in|expected|likely|true|going|a\s+(?:possibility|prospect|danger))"
    r"|nonsense|false|untrue|withdrawn|retracted|corrected|wrong|mistaken|incorrect|disproved"
    r"|unfounded|baseless|wide\s+of|ruled\s+out|averted|avoided|staved\s+off|unlikely|likely|unthinkable"
    r"|inconceivable|inevitable"
    r"|(?:distant\s+)?dream|out\s+of\s+(?:the\s+question|reach)|invent|pure|denied|rejected|dismissed"
    r"|off\s+the\s+table"
    r"|hypothetical|speculation|scaremongering|our\s+(?:aim|target|goal|ambition)|aim|goal|target|ambition"
    r"|possible|feared"
    r"|on\s+the\s+cards|something|anything|expected)\b"
)


_WOULD_AFTER = re.compile(
    r"[^.;,]{0,80}?\b(?:(?:would|could|might|may)\s+(?!\d)\w"
    r"|(?:matters?|counts|helps|depends|takes|costs|brings|attracts|opens)\b)"
)


def is_doubted(sentence: Sentence, grade: Token, floor: int) -> bool:
    """Whether a sentence asks, supposes or denies a grade, so that it tells of none."""
    folded = sentence.folded
    if _is_asked(sentence, grade):
        return True
    scope = folded[max(sentence.start, floor if sentence.awards else sentence.start) : grade.start]
    after = (_WORD, _IN_SOME, _OF_OTHERS)
    if _NEVER.match(scope) or any(one.match(folded, grade.end, sentence.end) for one in after):
        return True
    if _SUPPOSED.search(scope) or _PRETENDED.search(scope):
        return True
    if not _ANY_GRADE.search(scope):
        return False
    if _WOULD_AFTER.match(folded, grade.end, sentence.end):
        return True
    denied = _DENIED_AFTER.match(folded, grade.end, sentence.end)
    return denied is not None and not sentence.between(grade.end, denied.end(), Sort.GRADE)


def _is_asked(sentence: Sentence, grade: Token) -> bool:
    """Whether a grade stands in a question that leaves it open."""
    folded = sentence.folded
    if "?" not in folded[grade.end : sentence.end + 1]:
        return False
    asks = _ASKS.match(folded, sentence.start, grade.start)
    ends = _QUESTION_END.match(folded, grade.end, min(len(folded), sentence.end + 2))
    if not (asks and ends):
        return False
    # "Is it right that a service which Ofsted rated inadequate …?" asks something else.
    return _OTHER_JUDGED.search(folded[asks.end() : grade.start]) is None


_TO_WHOM = re.compile(
    r"\b(?:to|for|before|ahead\s+of|awaiting|until|unlike|when|weeks?|months?|days?)\s+(?:the\s+|next\s+)*$"
)


def judged_after(folded: str, start: int, end: int) -> bool:
    """Whether an inspectorate judges in `[start, end)`, and is not only whom something is sent to."""
    return any(
        _TO_WHOM.search(folded, max(start, found.start() - _SHORT), found.start()) is None
        for found in cues.JUDGE.finditer(folded, start, end)
    )


_SHORT = 30
_HEAD = re.compile(
    r"(?:^|\b(?:said|says|found|that|and)\s+|[,;:]\s+)(?:the\s+|its\s+"
    r"|their\s+)?(?:[\w-]+\s+)?(?P<head>[\w-]+)\s+(?:in|from|by|within"
    r"|across)\s+(?:(?:the|its|their|[\w-]+'s|[\w-]+\s+council's)\s+)*$"
)
_WHOLE = re.compile(
    r"(?:provision|work|performance|things|standards?|quality|effectiveness|situation|position|everything"
    r"|life|outcomes"
    r"|judge?ments?|grades?|ratings?|areas?|service|services|found|was|were|is|are|did|inspected"
    r"|inspection|inspectors|that"
    r"|inspections|\d+|place|it|they)"
)


def is_of_part(sentence: Sentence, subject: Token) -> bool:
    """Whether something inside the service is graded: "record-keeping in | children's services was …"."""
    folded = sentence.folded
    if subject.sort is not Sort.SERVICE or not _VERB.match(folded, subject.end):
        return False
    found = _HEAD.search(folded[sentence.start : subject.start])
    return found is not None and _WHOLE.fullmatch(found["head"]) is None


_VERB = re.compile(r"\s+(?:was|is|were|are|has|have|had|remain\w*)\b")
_SAMPLED = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:ofsted|inspectors|they|it|the\s+inspectors)\s+(?:had\s+)?(?:\w+ed|saw"
    r"|read|chose|took"
    r"|looked\s+at)\b[^,;.]*"
)


def is_sampled(sentence: Sentence, grade: Token) -> bool:
    """Whether what is graded are things that inspectors looked at: "the files that Ofsted sampled were …"."""
    cases = sentence.between(sentence.start, grade.start, Sort.CASE)
    return any(_SAMPLED.fullmatch(sentence.folded, one.end, grade.start) for one in cases)
