"""Days that are past whatever the tense near them says: missed, told of, or those of the press."""

import re

IRREGULAR = (
    "took|began|came|gave|saw|met|ran|rose|fell|became|held|made|went|got|spent|led|won|lost|wrote|heard"
    "|brought|left|stood|kept|paid|sent|drew|grew|chose"
    "|rang|sang|drove|flew|threw|wore|woke|ate|drank|swam|bit|hid|rode|shook|slept|sold|stole|swore|tore"
    "|fought|fed|fled|lent|bent"
    "|hung|knew|swept|crept|wept|knelt|swung|clung|dug|slid|sank|shrank|stung|spun"
    "|spoke|broke|built|bought|caught|taught|sought|felt|meant|dealt|sat|stepped|wound|struck|launched|put"
    "|cut|set|hit|quit"
)
"""Verbs of the past tense without -ed."""
_NO_SUBJECT = (
    "will|shall|would|may|might|can|could|should|must|is|are|be|to|who|which|that|of|for|by|with|at|if|when|as"
    "|until"
)
_STRETCH = 120
# "Was due in February and we still have no plan".
_WAS_DUE = re.compile(r"\b(?:was|were)\s(?:due|meant|supposed)\b[^.;,]*$")
_STILL = re.compile(r"[^.;]{0,30}\b(?:still|not\syet|never|(?:has|have)(?:\s\w+)?(?:\snot|n[’']t))\b")
# "Was to be done by June but was not", "would be done by then. It was not."
_NOT_SO = re.compile(
    r"[^.;]{0,30}?(?:[.;,]|\s[–—-])?[”\"’]?\s+(?:and\s|but\s|yet\s)?(?:it\s|they\s|that\s|this\s|he\s|she\s)?"
    r"(?:still\s)?(?:was|were|did|has|have|had)\s?(?:not|n[’']t|never)\b"
)
_BUT_LATER = re.compile(
    r"\b(?:was|were|had)\s(?:due\s|meant\s|supposed\s|expected\s)?to\b|\bwould\b|\b(?:was|were)\s(?:due|promised)\b"
    r"|\b(?:promised|pledged|vowed)\b"
)
# "Ought to have gone to college in September".
_UNREAL = re.compile(
    r"\b(?:ought\sto|should)\shave\s(?!(?:more|fewer|less|at|no|an?|the|all|their|its|any|\d[\d,]*)\b)[^.;,]*$"
)
# "In December the board met": only its subject stands between a date that opens a sentence and the verb.
_OPENS = re.compile(
    r"\W*(?:(?:and|but|then)\s)?(?:in|on|early\sin|late\sin|back\sin|during|last)\s(?:the\s)?$"
)
_THEN_DID = re.compile(
    rf",?\s(?:(?!(?:{_NO_SUBJECT})\b)[\w’'-]+\s){{1,4}}?(?:{IRREGULAR}|was|were|looked|had|said|told|promised|announced)\s(?!to\b|due\b|expected\b"
    r"|supposed\b|meant\b|scheduled\b|set\b|planned\b)"
)
# "One morning in late January", "the piece in Thursday's Echo".
_ONE_MORNING = re.compile(
    r"\bone\s(?:morning|afternoon|evening|night|day)\s(?:in|last)\s(?:early\s|late\s)?$"
)
# "A woman we support rang 999 in", "the backlog peaked at 418 in": what somebody did.
_DID_THEN = re.compile(
    r"\b(?:r[ao]ng|came|went|saw|met|fell|died|arrived|left|peaked|stood(?=\sat\b)|stopped|started|began|wrote|heard|visited|joined|lost"
    r"|asked(?=\sabout\b)|spoke|resigned|collapsed|moved(?=\s(?:in|out|on|there|here|away)\b))\b"
    r"(?:\s(?!to\b(?!\s(?:the|our|my|your|their|his|her)\b)|that\b|for\b|plans?\b|will\b|would\b|until\b|by\b)[\w’'£%.,-]+){0,6}?\s(?:early\s|late\s)?in\s(?:the\s)?$"
)
_NOT_YET = re.compile(r"\b(?:(?:until|before|unless|if|once)\s(?:[\w’'-]+\s){1,6}|(?:be|to)\s)$")
# "She last saw him on".
_LAST_SAW = re.compile(
    r"\blast\s(?:saw|met|spoke|visited|heard|seen|contacted|attended|worked|rang|called|was|had)\b[^.;,]*\b(?:in|on)\s(?:the\s)?$"
)
_IN_THE_PRESS = re.compile(
    r"[’']s\s(?:echo|post|times|chronicle|gazette|herald|mail|star|argus|news|journal|telegraph|mercury|courier"
    r"|guardian|express|advertiser|observer|examiner|mirror|sun|(?:news)?paper|edition|bulletin|programme)\b"
)


# "Who lived at Briar Bank until | March".
_UNTIL_THEN = re.compile(
    r"\b(?:lived|worked|led|ran|served|chaired|headed|taught|attended|(?:was|were)\s(?:open|there|at|head|leader|chair"
    r"|director|in\s(?:care|charge|post|office|place)))\b[^.;,]*\b(?:until|till)\s(?:the\s)?$"
)


def is_told_of(before: str, after: str, behind: str) -> bool:
    """Whether a day is surely past: it was missed, or it opens a sentence that tells what happened."""
    if _WAS_DUE.search(before) and _STILL.match(after):
        return True
    if _NOT_SO.match(behind) and _BUT_LATER.search(before[-_STRETCH:]):
        return True
    if _UNTIL_THEN.search(before[-_STRETCH:]):
        return True
    if _UNREAL.search(before) or _ONE_MORNING.search(before) or _IN_THE_PRESS.match(behind):
        return True
    did = _DID_THEN.search(before, max(0, len(before) - _STRETCH))
    if _LAST_SAW.search(before[-_STRETCH:]) or (did and not _NOT_YET.search(before[: did.start()])):
        return True
    return bool(_OPENS.fullmatch(before) and _THEN_DID.match(after))
