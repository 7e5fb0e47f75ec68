"""Tense: whether the words around a date speak of what has been or of what is to come."""

import re
from enum import IntEnum
from itertools import chain

from briefing_app.extraction.dates.past_days import IRREGULAR, is_told_of
from briefing_app.extraction.dates.patterns import AIM_TOLD_OF, MOVED, MOVED_FROM, WHEN_DONE


class Lean(IntEnum):
    """Which way a clause looks.

    The `likely` ones rest on a preposition or a present tense alone, the `sure` ones on a verb right before
    the date.
    """

    SURELY_PAST = -3
    PAST = -2
    LIKELY_PAST = -1
    OPEN = 0
    LIKELY_FUTURE = 1
    FUTURE = 2
    SURELY_FUTURE = 3


_SUPPORT = (
    r"(?:also|now|already|then|not|since|just|previously|only|still|formally|initially|originally|finally"
    r"|later|never|recently|n[’']t)\s"
)
_FUTURE = (
    rf"\b(?:will|shall|wo)\b|\bwould\b(?!\shave\b)|\b(?:is|are|be|was|were|am)?\s?(?:due|set(?!\s(?:out|back)\b)|expected"
    rf"|scheduled"
    rf"|planned|going|likely|supposed|timetabled|poised)\s(?:{_SUPPORT})?(?:to|for|in|on|at|by|back|out)\b"
    r"|\b(?:projected|forecast|predicted)\sto\b|\bg(?:a|i)ven?\s(?:[\w’']+\s){0,4}?until\b"
    r"|\b(?:plans?|hope[sd]?|hoping|aiming|aim(?:s|ed)?|intends?|wants?|expects?|pledge[sd]?|promise[sd]?|vow(?:s"
    r"|ed)|agreed|asked"
    r"|told|urged|ordered|required|needs?|has|have|ready|instructed|given\suntil"
    r"|deadline)\s(?:\w+\s){0,3}?to\s[a-z]+"
    r"|\b(?:is|are)\sto\s[a-z]+"
    r"|\b(?:must|may|might|could|should|can)\b(?!\shave\b(?!\s(?:more|fewer|less|at|no|an?|the|\d))|\sbe\s(?:the|an?|one"
    r"|some|that)\b)|\bto\sbe\s(?!good\b|outstanding\b|inadequate\b)\w+|\bplanned\sfor\b"
    r"|\bto\sfollow\b|\bdeadline\b|\bupcoming\b|\bforthcoming\b"
    r"|\bwants?\s(?:\w+\s){1,3}?(?:[a-z]{2,}ed|made|done|built|put|cut|brought|gone|down|up|back|open|ready)\b"
)
# "Are meeting on Tuesday": a present that means the future, unless the clause tells what was.
_PROGRESSIVE = r"\b(?:is|are)\s(?:also\s)?[a-z]+ing\b"
_PAST = (
    rf"\b(?:was|were|had|did|been)\b|\b(?:has|have)\b(?!\s(?:until|to|an?|the|no|any|some|more|its|their|his"
    rf"|her|\d|very|\||by)\b)|\b(?:{IRREGULAR})\b|\bagreed\s(?:(?:by|at|with|an?|the|its|another|extra)\b|£)|(?<!\ba\s)(?<!\ban\s)\b(?!(?:need"
    rf"|exceed|succeed|proceed"
    rf"|indeed|speed|feed|hundred|red|bed|shed|embed|unused|aged"
    r"|experienced|detailed|skilled|qualified|looked(?=[\s-]after\b)|called|named|said|based|proposed|improved|increased"
    r"|united|limited|combined|focused|focussed|targeted|agreed|ofsted)\b)[a-z]{2,}ed\b"
)
# "Was to have opened in March": what was to be by then is told of as missed.
_OPEN = (
    r"\b(?:was|were)\s(?:(?:due|expected|supposed|meant|scheduled)(?!\sto\shave\b)|to(?!\shave\b))\b"
    r"|\b(?:had|needed)\sto\b"
)
# Looked for only where a word begins, which takes half the time.
_MARKER = re.compile(
    rf"\b(?=[a-z])(?:(?P<open>{_OPEN})|(?P<future>{_FUTURE})|(?P<progressive>{_PROGRESSIVE})"
    rf"|(?P<past>{_PAST}))"
    r"|[’'](?:(?P<will>ll|d(?=\s(?:\w+ly\s)?(?:expect|happen|start|begin|open|close|hope|like|love|want|be|prefer|rather|welcome|aim|get|have\sto"
    r"|need)\b))|(?P<had>ve|d))\b"
)
# What is timetabled stands in the present: "Tuesday's meeting starts at 6.30pm".
_TIMETABLED = re.compile(
    r"\b(?:starts|begins|opens|closes|ends|meets|resumes|returns|retires|kicks\soff|takes\s(?:place|effect"
    r"|over)|comes\sinto|runs\sfrom|reports?\s(?:again|back)"
    r"|goes\s(?:to|before|live|out|on)|is\sheld|leaves|joins|arrives|expires|launches|finishes|sits|votes"
    r"|decides)\b"
)
_SAYING = re.compile(
    r"\b(?:said|says|told|added|revealed|reported|stated|heard|emerged|confirmed|pointed|claimed|warned"
    r"|explained)\b"
)
_PART = re.compile(
    r"[,;:()“”\"]|\s[–—-]\s|\b(?:and|but|while|whereas|although|though|which|who|(?<!want\s)(?<!wants\s)that|because|after|before"
    r"|when|where|if|unless|so(?!\s(?:on|in|at|from|last)\b)|(?<!no\smatter\s)(?:what|how|why|whether))\b"
)
# A participle right before the date's own preposition belongs to the date and to nothing else.
_PARTICIPLE = re.compile(
    rf"\b(?=[a-z])(?P<modal>to\s(?:\w+\s)?be\s|(?:(?:would|should|must|can|could|may|might)\s(?!have\s)"
    rf"|(?:will|shall)\s)(?:\w+\s)?(?:be\s)?)?\b(?P<word>(?!ofsted\b|need\b)[a-z]{{2,}}ed|{IRREGULAR}|seen|given"
    rf"|taken|done|begun|written|shown|known|born|driven|spoken|broken|chosen|drawn|fallen|grown|risen|stolen"
    r"|thrown|sworn|beaten|gone|withdrawn|found|told|sold|read|shot|sung|flown|forgiven|undertaken)"
    r"\s(?:out\s|up\s|down\s|over\s|back\s|off\s|home\s)?(?:(?:in|on|at|by|during|from|since|back\sin|earlier"
    r"|as\slong\sago\sas|early|late|over|between|around|about)\s)?(?:the\s)?$",
)
_DUE = re.compile(
    r"\b(?:due|planned|scheduled|expected|proposed|set|timetabled|earmarked|promised|pledged|opening"
    r"|likely|unlikely|launching|starting|commencing|pencilled\sin|slated|targeted"
    r"|arranged|ready|returns|starts|begins|opens|meets|closes|ends|takes\splace|comes\sinto\s\w+)\s"
    r"(?:\w+\s)?(?:for|in|on|by|at|before|from|until|back\sin|to)?\s?(?:the\s)?(?:\w+\s)?$",
)
# "To review every case by", "start on": what such a clause dates is still to come.
_AIM = re.compile(
    r"\bto\s(?!the\b|its\b|their\b|his\b|her\b|an?\b)[a-z]{2,}\b[^.]*\b(?:by|before|until)\s(?:the\s)?$"
    r"|(?<!\bthe)(?<!\ba)(?<!\bto)\s(?:start|begin|open|meet|resume|return|close|end)\s(?:on|in|at"
    r"|from)\s(?:the\s)?$"
)
# "Doubled by Christmas" is still to come; "had doubled by Christmas" is not.
_BY = re.compile(r"\bby\s(?:the\s)?$")
_HAS_BEEN = re.compile(r"\b(?:was|were|had|has|have|been|who|which|that)\b[^.;]*$")
# "A lane stays closed until Wednesday", "a successor is picked on 4 September".
_STAYS = re.compile(
    r"(?<!\bthat\s)\b(?:stays?|remains?|is|are|runs?|lasts?|continues?|keeps?)\b(?![^.;]*\b(?:was|were|had"
    r"|did)\b)[^.;]*"
    r"\b(?:until|till)\s(?:the\s)?$"
)
_IS = re.compile(r"\b(?:is|are)\s(?:\w+ly\s|then\s|next\s|also\s|being\s)?$")
# "The item had been moved to April": whatever the tense, the new date is still to come.
_MOVED_TO = re.compile(rf"{MOVED}(?:from\s(?:\w+\s){{1,4}})?(?:to|until|till)\s(?:the\s)?$")
# "(2) That a breakdown be circulated by 5 April": what a meeting resolves is still to come.
_RESOLVED = re.compile(
    r"\W*(?:(?:resolved|agreed|recommended)\W+)?(?:r?\d+\W+)?(?:\(?(?:\d{1,2}|[a-z]"
    r"|[ivx]+)[).]\W*)?that\s(?:the|an?|each|all|every|members|officers|cabinet|council|it)\b"
    r"(?!.*\b(?:was|were|had|has|have|is|are)\b)"
    r"|\W*\(?(?:\d{1,2}|[a-z]|[ivx]+)[).]\W*that\s(?:[\w’'-]+\s){1,6}?be\s[a-z]+(?:ed|en|n)\b"
)
# "18 per cent, compared with 31 per cent in January", "a tenth more than in January".
_HELD_AGAINST = re.compile(
    r"\b(?:compared\s(?:with|to)|(?:up|down)\sfrom|from(?=\s[£\d])|than"
    r"|against)\s(?:[\w£.,%]+\s(?:per\scent\s|million\s|points\s)?)?(?:in|on|at)\s(?:the\s)?$"
)
# "Was taken over by the Liberal Democrats in".
_DONE_BY = re.compile(
    rf"\b(?:was|were)\s(?:\w+ly\s)?(?:[a-z]{{2,}}ed|taken|{IRREGULAR}|seen|given|written)\s(?:over\s|up\s|out\s"
    r"|down\s)?by\s(?:(?!the\s(?:end|start))\w+\s){1,4}?(?:in|on)\s(?:the\s)?$"
    r"|\bwho\s(?:joined|left|took\sover|arrived|started|became|retired|moved|stepped)\b[^.;,]{0,40}\b(?:in|on)\s$"
)
# "We were told then that it would be gone by".
_TOLD_THEN = re.compile(r"\b(?:told|promised|assured|warned|said)\s(?:us\s)?then\b[^.;]*\bwould\b")
# "An amendment would have put it off until January".
_PUT_OFF = re.compile(r"\bwould\shave\b[^.;,]*\b(?:until|till|to)\s(?:the\s)?$")
# "On Tuesday night as councillors backed plans to close it": what went on meanwhile is no aim.
_MEANWHILE = re.compile(
    r"\sas\s(?!well\b|soon\b|long\b|part\b|if\b|an?\b|to\b)"
    rf"(?=(?:[\w’'-]+\s){{1,8}}?(?:[a-z]{{2,}}ed|{IRREGULAR}|was|were|had)\b)"
)
_OWN_PREPOSITION = re.compile(r"\b(?:before|after)\s(?:the\s)?$")
# "Called for an emergency debate on 2 April".
_CALLED = re.compile(
    r"\bcall\w*\sfor\san?\s(?:\w+\s)?(?:debate|meeting|vote|summit|hearing|session)\s(?:on|in|before|by)\s(?:the\s)?$"
    r"|\bcall\w*\san?\s(?:\w+\s)?(?:debate|meeting|vote|summit|hearing|session)\sfor\s(?:the\s)?$"
)
# "On Wednesday the Cabinet agreed to release £2m": what was agreed is still to come, agreeing is not.
_DECIDED = re.compile(
    r"\s(?:(?!(?:is|are|be|being|will|shall|would|may|might|can|could|must|should"
    r"|to)\s)[\w’'-]+\s){1,4}?(?:agreed|asked|told|urged|ordered|instructed|pledged|promised|vowed|decided"
    r"|voted|resolved)\b"
)
_DECIDED_ON = re.compile(r"\W*(?:on\s|in\s|last\s)?(?:the\s)?$")
# "That the minutes of the meeting held on 24 September be approved", "the letter is dated 9 December".
_DATED = re.compile(
    r"(?<!\bbe\s)\b(?:dated|(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)held)\s(?:on\s|in\s)?(?:the\s)?$"
)
# "Interviews are on 19 July".
_IS_ON = re.compile(r"(?<!\bthis\s)(?<!\bthat\s)\b(?:is|are)\son\s(?:the\s)?$")
_STRETCH, _UNTIL = 120, len("until the ")
_PREPOSITION = re.compile(r"\b(?P<word>by|until|before|since|from|for|after)\s(?:the\s)?$")
_REACH, _OPENING_WORDS = 400, 3


# "Who today urged", "Ofsted on Tuesday said": the verb right behind a date.
_DID_AFTER = re.compile(
    rf"\s(?!need|agreed\sto|due|planned|expected|scheduled|proposed)(?:[a-z]{{3,}}ed|{IRREGULAR}|said"
    rf"|told|found)\b"
)


# The month within a sentence, which in small letters would be a verb.
_MAY = re.compile(r"(?<=[\w,]\s)May\b")


# "Is outstanding still, after a visit by Ofsted in | April".
_AFTER_A_VISIT = re.compile(r"\bafter\s(?:an?|the|its|their)\s[^.;,]{0,50}\b(?:in|on|during)\s(?:the\s)?$")
# "Has been given £9m and until | March to fill the posts".
_HAS_UNTIL = re.compile(r"\b(?:has|have|is|are|will|must|got)\b[^;:]*\b(?:un)?till?\s(?:the\s)?$")


def lean_at(text: str, start: int, end: int, place: tuple[int, int]) -> Lean:
    """Which way the sentence `[start, end)` looks at the date at `place`.

    Judged by the words nearest to it: its participle or preposition, then the verbs of its part, then others.
    """
    start, end = max(start, place[0] - _REACH), min(end, place[1] + _REACH)
    before = _MAY.sub("mai", text[start : place[0]]).lower().replace("will have been ", "will be ")
    after = _MAY.sub("mai", text[place[1] : end]).lower()
    if is_told_of(before, after, text[place[1] : place[1] + _STRETCH].lower()):
        return Lean.SURELY_PAST
    if _HAS_UNTIL.search(before) and after.startswith(" to "):
        return Lean.SURELY_FUTURE
    framed = _framed(before)
    near = framed if framed is not None else _near(before)
    if near is not None:
        return near
    decided = _DECIDED_ON.match(before) and _DECIDED.match(after)
    if decided or _DID_AFTER.match(after) or _AFTER_A_VISIT.search(before[-_STRETCH:]):
        return Lean.PAST
    # "Could shut before | Christmas": there "before" parts nothing.
    parts = _PART.split(_OWN_PREPOSITION.sub("", before))
    return _with_preposition(_of_parts(parts, _PART.split(after)), before)


def _of_parts(before: list[str], after: list[str]) -> Lean:
    """What the parts of a sentence before and after a date say, the date's own part first."""
    own = f"{before[-1]} | {_MEANWHILE.split(after[0], maxsplit=1)[0]}"
    # "Packed the hall on Tuesday to fight plans": an aim behind the date is later than what is dated.
    if after[0].startswith(" to ") and (lean := _with_saying(f"{before[-1]} | ")) is not None:
        return lean
    # "told the meeting on Wednesday": with no other verb beside it, the saying is what the date dates.
    lean = _with_saying(own)
    if lean is not None:
        return lean
    # "On Tuesday, the leader said" dates the saying; "voting ends on Tuesday, the leader said" does not.
    opens = len(before) == 1 and (
        len(before[0].split()) <= _OPENING_WORDS or _STATED.search(before[0]) is not None
    )
    if _AIM.search(before[-1]):
        return Lean.FUTURE
    leans = chain(map(_of_part, reversed(before[:-1])), map(_with_saying if opens else _of_part, after[1:]))
    return next((lean for lean in leans if lean is not None), Lean.OPEN)


# "Responding in a statement on Friday, the director said".
_STATED = re.compile(
    r"\bin\san?\s(?:[a-z]+\s)?(?:statement|letter|interview|speech|e-?mail|post|tweet|message|briefing)\s"
    r"(?:(?:to|issued|sent|released)\s(?:[\w’']+\s){0,4})?on\s$"
)


def _framed(before: str) -> Lean | None:
    """What the frame of a date says, whatever the verb: a resolution, a new date, a comparison."""
    tail = before[-60:]
    if _DATED.search(tail):
        return Lean.SURELY_PAST
    if MOVED_FROM.search(tail):
        return Lean.OPEN
    stretch = before[-_STRETCH:]
    aimed = _TARGET.search(tail) and not _TARGET_PAST.search(stretch)
    if aimed or WHEN_DONE.search(stretch) or _ASKED_FOR.fullmatch(stretch):
        return Lean.FUTURE
    if any(
        sign.search(tail) for sign in (_MOVED_TO, _IS_ON, _CALLED, _PUT_OFF, _WANTED_BY)
    ) or _RESOLVED.match(before):
        return Lean.FUTURE
    if _HELD_AGAINST.search(tail) or _DONE_BY.search(before[-90:]):
        return Lean.SURELY_PAST
    return Lean.PAST if _TOLD_THEN.search(before) else None


# "- recommend, by 13 September, whether a trust is needed": what a list asks for is still to come.
_ASKED_FOR = re.compile(
    r"\W{0,6}to\s[a-z-]+\s[^.;]*\b(?:by|before)\s(?:the\s)?"
    r"|\W{0,6}(?:\(?[a-z\d]{1,3}[).]\s)?(?:and\s)?(?:recommend|report|consider|submit|provide|publish|produce|review|agree"
    r"|confirm|ensure|write|send|set\sout|bring|complete|appoint|prepare|decide)\b[^.;]*\bby\s(?:the\s)?"
)
# "Against a target of 95 per cent by the end of June".
_TARGET = re.compile(r"\btargets?\sof\s[^.;,]{1,40}\bby\s(?:the\s)?$")
_TARGET_PAST = re.compile(
    r"\b(?:miss(?:ed|ing)|short\sof|fail(?:ed|ing)|hit|met|had\sbeen|was|were)\b[^.;,]*$"
)
# "She wants 12 more advisers by".
_WANTED_BY = re.compile(r"\b(?:wants?|needs?|hope[sd]?|expects?|aim(?:s|ed)?)\b[^.;,]{0,60}\bby\s(?:the\s)?$")
# "Licensing could start in", "will be finished by".
_COULD = re.compile(
    r"\b(?:will|could|may|might|shall)\s(?:not\s|now\s|also\s|then\s)?(?:be\s)?(?!have\b)[a-z]+\s"
    r"(?:in|on|by|before|from|until)\s(?:early\s|late\s|mid-)?(?:the\s)?$"
)
# "She promised that the policy would be reviewed in".
_PROMISED = re.compile(
    r"\b(?:promised|pledged|vowed)\s(?:[\w’'-]+\s){0,4}?(?:that\s)?[^.;,]{0,50}\bwould\s(?!have\b)(?:be\s)?[a-z]+\s"
    r"(?:again\s)?(?:in|on|by)\s(?:the\s)?$"
)
_THEN = re.compile(r"\b(?:20\d\d|then|last|ago|previous\w*|earlier|was|were|had)\b")
# What was thought at the time: "they said it could open in May".
_HELD_BACK = re.compile(r"\b(?:was|were|had|said|told|thought|promised|hoped|warned|heard|asked)\b[^.;]*$")


def _near(before: str) -> Lean | None:
    tail = before[-60:]
    promised = _PROMISED.search(before[-_STRETCH:]) and not _THEN.search(before)
    if promised or (_COULD.search(tail) and not _HELD_BACK.search(before[-_STRETCH:])):
        return Lean.SURELY_FUTURE
    participle = _PARTICIPLE.search(tail)
    stays = "til" in before[-_UNTIL:] and _STAYS.search(before[-_STRETCH:])
    if stays or (participle and _IS.search(tail[: participle.start("word")])):
        return Lean.FUTURE
    if participle and _BY.search(tail) and not _HAS_BEEN.search(before[-90:]):
        return Lean.FUTURE
    if participle and participle["word"].lower() not in _PLANNING:
        return Lean.FUTURE if participle["modal"] else Lean.SURELY_PAST
    due = _DUE.search(tail)
    if due is None:
        return None
    return (
        Lean.OPEN if re.search(r"\b(?:was|were|had\sbeen)\s(?:\w+\s)?$", tail[: due.start()]) else Lean.FUTURE
    )


_PLANNING = {
    "planned",
    "scheduled",
    "expected",
    "proposed",
    "timetabled",
    "earmarked",
    "targeted",
    "arranged",
    "set",
    "slated",
}


def _with_saying(part: str) -> Lean | None:
    lean = _of_part(part)
    return Lean.PAST if lean is None and _SAYING.search(part) else lean


# "Judged to be inadequate" tells what was, not what is to come.
_OPINION = re.compile(
    r"\b(?P<verb>judged|found|rated|deemed|thought|known|said|believed|considered|seemed|appeared|proved"
    r"|used|felt|ruled"
    r"|declared|held|understood|reported|assessed|turned\sout)\b(?P<between>[^.;]*?)\bto\s(?:be|have)\b"
)


# "It became the first council to be given the grade": so it was.
_FIRST_TO = re.compile(
    r"\b(?P<rank>(?:became|was|were|is|are|remains)\s(?:only\s)?the\s(?:first|second|third|last|latest|only|[a-z]+th)"
    r"\b[^.;,]{0,50}?)\bto\s(?:be|have)\b"
)
_TO_BE = re.compile(r"to\s(?:be|have)")
# "She has an interview on Thursday".
_AWAITS = re.compile(
    r"\b(?:has|have|[’']ve\sgot|[’']s\sgot)\s(?:an?|another)\s(?:\w+\s){0,2}?(?:interview|meeting"
    r"|appointment|hearing|assessment"
    r"|review|exam|operation|date)\b"
    r"|\bthere(?:\s(?:is|are)|[’']s)\s(?:also\s)?(?:an?|another|two|three)\s(?:\w+\s){0,2}?(?:meetings?|hearings?"
    r"|rall(?:y|ies)|events?|drop-ins?|sessions?|votes?|debates?|elections?|ballots?)\b"
)
_HAD = re.compile(r"\bhad\b(?!\s(?:\w+\s)?(?:to|hoped|planned|intended|hoping)\b)")


def _of_part(part: str) -> Lean | None:
    plain = _OPINION.sub(r"\g<verb>\g<between>", part) if _TO_BE.search(part) else part
    plain, reached = _FIRST_TO.subn(r"\g<rank>", plain) if _TO_BE.search(plain) else (plain, 0)
    plain = AIM_TOLD_OF.sub(" ", plain) if " to " in plain else plain
    kinds = {found.lastgroup for found in _MARKER.finditer(_SAYING.sub(" ", plain))}
    if "open" in kinds:
        return Lean.OPEN
    if "future" in kinds or "will" in kinds:
        return Lean.FUTURE
    if _AWAITS.search(part):
        return Lean.FUTURE
    if "past" in kinds or "had" in kinds:
        return Lean.SURELY_PAST if reached or _HAD.search(part) else Lean.PAST
    return Lean.FUTURE if "progressive" in kinds or _TIMETABLED.search(part) else None


def _with_preposition(lean: Lean, before: str) -> Lean:
    found = _PREPOSITION.search(before[-12:])
    word = found["word"].lower() if found else ""
    if lean is Lean.OPEN and word:
        return Lean.LIKELY_PAST if word in ("since", "after") else Lean.LIKELY_FUTURE
    if word == "since":
        return Lean.SURELY_PAST
    return lean
