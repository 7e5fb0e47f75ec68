"""Grades that an inspection's report remembers: of which it can be said that they were this service's."""

import re

# Until 2013 inspectors had "adequate" where they now have "requires improvement": a sentence with both
# scales does not tell by its order which area had which grade.
_OTHER_SCALE = re.compile(r"(?<![\w-])adequate\b")
_OTHER_JUDGE = re.compile(
    r"\bby\s+(?:the\s+)?(?:department|dfe|dclg|ministry|local\s+government\s+association|lga"
    r"|care\s+quality\s+commission|cqc|"
    r"hmi?cf?r?s?|auditors?|peers?|consultants?|commissioner|adoption\s+leadership"
    r"|youth\s+justice\s+board)\b|\bpeer\s+(?:review|challenge)\b"
)
_OTHER_SERVICE = re.compile(
    r"\b(?:predecessor|former|neighbouring|another|other)\s+(?:local\s+)?(?:authorit(?:y|ies)|councils?)\b"
    r"|\b(?:schools?|academ(?:y|ies)|children's\s+homes?|nurser(?:y|ies)|colleges?|settings?"
    r"|providers?)\b[^.]{0,60}\b(?:judged|rated|graded)\b"
    r"|\b(?:judged|rated|graded)\b[^.]{0,60}\b(?:schools?|academ(?:y|ies)|children's\s+homes?|nurser(?:y"
    r"|ies)|colleges?)\b"
)


def is_of_this_service(folded: str, start: int, end: int, *, has_adequate: bool) -> bool:
    """Whether a sentence that grades something earlier speaks of the service that the report is about.

    `has_adequate` says that the framework's own scale has that word.
    """
    if not has_adequate and _OTHER_SCALE.search(folded, start, end):
        return False
    return not (_OTHER_JUDGE.search(folded, start, end) or _OTHER_SERVICE.search(folded, start, end))
