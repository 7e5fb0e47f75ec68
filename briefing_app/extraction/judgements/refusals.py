"""What refutes a grade that a sentence names: a wish, a denial, somebody else's judgement or service."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.additions import FILL
from briefing_app.extraction.judgements.brackets import APPOSED, OF_BEFORE, is_of_before
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.doubts import is_doubted, is_sampled, judged_after
from briefing_app.extraction.judgements.sentence import (
    ASIDE,
    PREPOSITION,
    Award,
    Sentence,
    clause_start,
    head_of,
)
from briefing_app.extraction.judgements.tokens import STRANGERS, SUBJECTS, Token
from briefing_app.extraction.judgements.vocabulary import Sort

_TURN = re.compile(
    r"\b(?:from|to|up|down|against|having\s+been|previous(?:ly)?|formerly|compared|was|had\s+been|before|now|then"
    r"|in\s+\d{4})\b"
)
_CHANGED = re.compile(
    # "Good, but in 2019 it was inadequate".
    r"(?:['\")]*,?\s+(?:but|though|although|yet|and)\s+(?=(?:back\s+)?in\s+(?:\w+\s+)?20\d\d\b|\w+\s+years?\s+ago\b)"
    r"(?:back\s+)?(?:in\s+(?:\w+\s+)?20\d\d|\w+\s+years?\s+ago)\b)?"
    r"['\"(),\s–—-]*(?:(?:rating|judge?ment|grade|in\s+\w+|\d{4}'s|\d{4}|rated|a|an|it|they|which|was|were|is|had"
    r"|been|now|"
    r"last|time|the|then|and|year|overall|at|its|being|"
    r"up|down|from|to|previous(?:ly)?|formerly|compared|against|with|previous|inspection|an|improvement|on|drop|"
    r"rise|by|before|having|earlier|"
    r"climb(?:ed)?|movement|mov(?:e|ing)|slid(?:e|ing)?|f[ae]ll(?:en)?|slipped|slip|lea(?:p|pt|ps)|rungs?"
    r"|notch(?:es)?|steps?|levels?|places?|grades|two|one|three|since"
    r"|ofsted|whereas|slumped|plunged|plummeted|sunk|sank|soared|crashed|rocketed|while|when|though"
    r"|although|such|for|past|six|five|four|years?|until|are|has|have|downward|upward|marked|lifted|raised"
    r"|dropped|tumbled|clambered|jump(?:ed)?|into|go|straight|from\s+the|back|"
    r"graded|judged|given|awarded|received|before|that|of|improved|moved|upgraded|downgraded|after"
    r"|\d+)\b['\"(),\s–—-]*)*"
)
_SHORT = 30
"""How far, in characters, "to be" may stand before its grade."""


def is_refused(sentence: Sentence, grade: Token, floor: int, cue: Cue, *, has_areas: bool) -> bool:
    folded = sentence.folded
    start = clause_start(sentence, cue.anchor, floor)
    scope, tail = ASIDE.sub(" ", folded[start : grade.start]), folded[grade.end : sentence.end]
    noun = cues.NOUN_AFTER.match(tail) is not None
    near = folded[max(sentence.start, grade.start - _SHORT) : grade.start]
    explained = (_ARTICLE.search(near) and _EXPLAINED.match(tail)) or cues.AT_WORST.match(tail)
    if (
        explained
        or _is_unreal(sentence, grade)
        or cues.CHOICE.match(tail)
        or cues.CHOICE_BEFORE.search(scope)
        or cues.CONDITION.match(tail)
        or is_doubted(sentence, grade, floor)
    ):
        return True
    if cues.is_wished(scope, noun) or cues.is_denied(scope, noun):
        return True
    turned = (
        bool(sentence.awards)
        and sentence.awards[-1].grade.end == floor
        and _CHANGED.fullmatch(folded, floor, grade.start)
    )
    if turned and _was_wished(sentence, floor):
        return True
    if (
        not turned
        and cues.TO_BE_GRADED.search(scope)
        and not _was_found(folded[floor : grade.start])
        and not _as_before(sentence, floor, grade)
    ):
        return True
    other = sentence.other_at(start, grade.start)
    strange = other is not None and not other.is_council and not _has_councils_area(sentence)
    if strange or _has_other_judge(sentence, floor, grade) or is_sampled(sentence, grade):
        return True
    return has_areas and _stranger_owns_area(sentence, start, grade)


_SHARED_AREAS = ("leadership", "impact-of-leaders")
"""Areas that schools and homes have as well."""


def _has_councils_area(sentence: Sentence) -> bool:
    """Whether a sentence names areas that no school or home has, so that its place is a council."""
    if sentence.framework.of_one:
        return False
    named = sentence.between(sentence.start, sentence.end, Sort.AREA)
    own = [one for one in named if one.id not in (sentence.framework.overall, *_SHARED_AREAS)]
    many = len({one.id for one in named}) > len(_SHARED_AREAS)
    return any(one.strong for one in own) or (bool(own) and many)


def _is_unreal(sentence: Sentence, grade: Token) -> bool:
    """Whether a grade stands in a condition without "if", which a comma ends."""
    unreal = _UNREAL.match(sentence.folded, sentence.start, grade.start)
    return unreal is not None and "," not in sentence.folded[sentence.start : grade.start]


# "Were Ofsted to rate it inadequate, …", "Should inspectors find it good, …".
_UNREAL = re.compile(
    r"[^\w,]*(?:\d+(?:\.\d+)*\.?\s+)?(?:were\s[^,;.]{1,60}?\sto\s|should\s[^,;.]{1,60}?\s(?:be|rate|judge"
    r"|grade|find|get|give"
    r"|award|return|come)\b|had\s[^,;.]{1,60}?\s(?:been|rated|judged|graded|found|got|given)\b)"
)
_ARTICLE = re.compile(r"(?:^\W*|\bthat\s+|['\"])an?\s+(?:\w+\s+)?['\"]*$")
_EXPLAINED = re.compile(
    r"['\"]*\s+\w+(?:,[^,.;]{1,60},)?\s+(?:means|indicates|signifies|denotes|is\s+(?:given|awarded"
    r"|reserved|one\s+of|no|not|never|only|always)|"
    r"would|will|could|might|may|can)\b"
)
"""What a grade means in general: "an inadequate grade is given where …"."""


def _as_before(sentence: Sentence, floor: int, grade: Token) -> bool:
    """Whether an accepted grade right before had the same form: "found X to be good and Y to be bad"."""
    if not sentence.awards or sentence.awards[-1].grade.end != floor:
        return False
    start = sentence.awards[-1].grade.start
    if _TO.search(sentence.folded[max(sentence.start, start - _SHORT) : start]):
        return True
    return _is_next_of_list(sentence, floor, grade)


def _is_next_of_list(sentence: Sentence, floor: int, grade: Token) -> bool:
    """Whether nothing but an area stands between two grades: "judged X good, and its Y to be bad"."""
    areas = sentence.between(floor, grade.start, Sort.AREA)
    judged = sentence.awards[-1].cue.rule in ("verb of judging", "verb of finding")
    but = _BUT.match(sentence.folded, floor, grade.start)
    return (
        judged
        and bool(areas)
        and _TO_BE.fullmatch(sentence.folded, areas[-1].end, grade.start) is not None
        and FILL.fullmatch(sentence.folded, but.end() if but else floor, areas[0].start) is not None
    )


_BUT = re.compile(r",?\s+but\b")
_TO_BE = re.compile(r"\s+to\s+(?:be\s+)?['\"]*")
_TO = re.compile(r"\bto\s+(?:be\s+)?['\"]*$")


def _was_wished(sentence: Sentence, floor: int) -> bool:
    """Whether the change that a grade ends is only wished for: "we will move from good to outstanding"."""
    last = sentence.awards[-1]
    start = clause_start(sentence, last.cue.anchor, sentence.start)
    return " to " in sentence.folded[last.grade.end : floor + 40] and cues.is_intended(
        sentence.folded[start : last.grade.start]
    )


# "Inadequate in 2018 and good by | 2022".
_A_YEAR = re.compile(r"(?:the\s+)?(?:[a-z]+\s+(?:of\s+)?)?20\d\d\b")


def _has_other_judge(sentence: Sentence, floor: int, grade: Token) -> bool:
    """Whether somebody else than an inspectorate gave the grade: itself, its peers, residents."""
    by = cues.BY_WHOM.match(sentence.folded, grade.end, sentence.end)
    if by and sentence.awards and _A_YEAR.match(by["who"]):
        return False
    if by and (not cues.JUDGE.search(by["who"]) or _is_other_inspectorate(sentence, by["who"])):
        return True
    judges = sentence.between(floor, grade.start, Sort.JUDGE)
    return bool(judges) and not judged_after(sentence.folded, judges[-1].end, grade.start)


_INSPECTORATES = {
    "ofsted": "Ofsted",
    "cqc": "Care Quality Commission",
    "care quality commission": "Care Quality Commission",
    "hmicfrs": "HMICFRS",
    "regulator of social housing": "Regulator of Social Housing",
}


_INSPECTORATE = re.compile(rf"\b(?:{'|'.join(_INSPECTORATES)})\b")


def _is_other_inspectorate(sentence: Sentence, who: str) -> bool:
    """Whether an inspectorate is named that does not use the sentence's framework."""
    named = _INSPECTORATE.search(who)
    own = sentence.framework.inspectorate
    known = {whose for whose in _INSPECTORATES.values() if whose in own or own in whose}
    return named is not None and bool(known) and _INSPECTORATES[named.group()] not in known


def _was_found(scope: str) -> bool:
    return (
        re.search(
            r"\b(?:first|only|latest|clawed|fought|worked|slumped|plunged|plummeted|tumbled|sunk|sank|slid"
            r"|soared|leapt|crashed|rocketed|clambered|hung|held|holds|clung|cling|made|managed|let"
            r"|reckoned|thought|believed|found|finds|judges|deems|considers|judged|said|reported|considered|"
            r"deemed|continue[sd]?|went\s+on|"
            r"council|authority|from|back|up|down|rated|moved|improved|"
            r"upgraded|downgraded|turned|promoted|demoted|relegated|rating|graded|gone|risen|rose|fell|dropped"
            r"|slipped|raised|lifted|moves|"
            r"improvement|returned|assessed|determined|jumped|climbed|taken|progressed|fallen)\b[^;]*\bto\b",
            scope,
        )
        is not None
    )


def _stranger_owns_area(sentence: Sentence, start: int, grade: Token) -> bool:
    """Whether what is graded is a case, a school or the like, and the area only says where."""
    if _stranger_was_graded(sentence, grade):
        return True
    if _is_strangers_own(sentence, grade):
        return True
    head = head_of(sentence, start, grade.start, *SUBJECTS, Sort.AREA)
    if head is None or head.sort is not Sort.AREA:
        return head is not None and head.sort in STRANGERS
    return any(
        PREPOSITION.search(sentence.folded[head.end : token.start])
        for token in sentence.between(head.end, grade.start, Sort.FOREIGN)
    )


_ITS = re.compile(r"\b(?:its|their)\s+$")


def _is_strangers_own(sentence: Sentence, grade: Token) -> bool:
    """Whether the area is a school's or the like by its pronoun: "the trust heard that its leaders were"."""
    areas = sentence.between(sentence.start, grade.start, Sort.AREA)
    if not areas or not _ITS.search(sentence.folded, sentence.start, areas[-1].start):
        return False
    owners = sentence.between(sentence.start, areas[-1].start, *SUBJECTS)
    return bool(owners) and all(one.sort is Sort.FOREIGN for one in owners)


def _stranger_was_graded(sentence: Sentence, grade: Token) -> bool:
    """Whether the sentence goes on about a school or a home that it has graded: "…, with leadership good"."""
    named = sentence.outside_asides(sentence.start, grade.start, Sort.SERVICE, Sort.OWN, Sort.FOREIGN)
    if not named or named[-1].sort is not Sort.FOREIGN:
        return False
    return bool(sentence.between(named[-1].end, grade.start, Sort.GRADE))


def _aside_with(sentence: Sentence, last: Token, grade: Token) -> int | None:
    """Where the aside begins that has the grade before and parts this one from its subject, if one does."""
    asides = ASIDE.finditer(sentence.folded, sentence.start, grade.start)
    aside = next((one for one in asides if one.start() < last.start < one.end()), None)
    if aside is None or sentence.between(aside.end(), grade.start, Sort.AREA, *SUBJECTS):
        return None
    return aside.start()


def inherited(sentence: Sentence, grade: Token, last: Token | None) -> Award | None:
    """The award whose areas a grade shares: "from inadequate to good", "good (previously inadequate)"."""
    if last is None or not sentence.awards or sentence.awards[-1].grade is not last:
        return None
    aside = _aside_with(sentence, last, grade)
    if aside is not None:
        # "The council, whose leadership was good, is inadequate": only the aside is about the area.
        own = sentence.between(aside, last.start, Sort.AREA)
        return None if own else sentence.awards[-1]
    if is_of_before(sentence.folded, last.end, grade.start, grade.end):
        return sentence.awards[-1]
    beside = ((_FORMERLY, _IS_NOW), (APPOSED, _ONCE_NOW))
    if any(
        before.search(sentence.folded, sentence.start, last.start)
        and behind.fullmatch(sentence.folded, last.end, grade.start)
        for before, behind in beside
    ):
        return sentence.awards[-1]
    gap = _SAID.sub(" ", sentence.folded[_past_areas(sentence, last, grade) : grade.start])
    placed = _PLACED.fullmatch(gap) and not _WAS_THEN.match(sentence.folded, grade.end)
    if not placed and _TURN.search(gap) and _CHANGED.fullmatch(gap):
        return sentence.awards[-1]
    return None


# "Help and protection, formerly | inadequate, is now | good".
_FORMERLY = re.compile(
    r",\s+(?:once|previously|formerly|last\s+time)\s+(?:(?:an?|judged|rated|graded|found\s+to\s+be)\s+)*['\"]*$"
)
_IS_NOW = re.compile(
    r"['\"]*(?:\s+in\s+20\d\d)?,\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:now|today|this\s+time|both"
    r"|all|each|judged|rated|graded|found\s+to\s+be)\s+)*['\"]*"
)
# "Help and protection, judged inadequate | last time, is also | good".
_ONCE_NOW = re.compile(
    rf"{OF_BEFORE},\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:(?:now|also|today|this\s+time|both"
    r"|all|each|judged|rated|graded|found|to\s+be)\s+)*['\"]*"
)
# "One rung up from inadequate" says where a grade stands on the scale.
_PLACED = re.compile(
    r"['\"\s]*[,(–—]\s*(?:just\s+|only\s+)?(?:a|one|two)\s+(?:rungs?|notch(?:es)?)\s+(?:up|down|off"
    r"|away)?\s*from\s+['\"]*"
)
_WAS_THEN = re.compile(r"['\"]*\s+(?:of|in|it|they|last|at|two|three|four|five|six|seven|\d)\b")


_SAID = re.compile(
    r",\s+(?:ofsted|inspectors|it|they|the\s+(?:report|watchdog|inspectors))\s+(?:says?|said|found|finds"
    r"|adds|added"
    r"|reports|reported|ruled|concluded)\s*,"
)


def _past_areas(sentence: Sentence, last: Token, grade: Token) -> int:
    """Where the words after the last grade begin, past its areas: "poor for leadership, a fall from good"."""
    areas = sentence.between(last.end, grade.start, Sort.AREA)
    own = sentence.awards[-1].areas
    return areas[-1].end if areas and all(one.id in own for one in areas) else last.end
