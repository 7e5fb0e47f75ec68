"""Who promises what a sentence tells: who says so there, or the last speaker where that is "he" or "she"."""

import re
from collections.abc import Iterable

from briefing_app.checks.deeds import Deed

Spoken = tuple[int, int, str]
"""Words in quotation marks: where they begin and end, and who said them."""

_TELLS = (
    r"(?:said|says|promised|promises|pledged|pledges|vowed|vows|confirmed|announced|insisted|explained"
    r"|revealed|stated)\b"
)
_SINCE = r"(?:(?:has|have|had|also|now|then|already)\s){0,2}"
_BODIES = (
    r"council|authority|trust|department|board|cabinet|government|ministry|union|charity|leaders|inspectors|bosses"
    r"|director|committee|service|company|school|college|force|landlord"
)
_NAMED = re.compile(
    rf"(?<![\w’'-])(?P<who>(?:[Tt]he\s)?(?:[A-Z][\w’'&.-]*\s(?:of\s)?){{0,5}}(?:[A-Z][\w’'&-]*|{_BODIES}))"
    rf"(?:,\s[^,.;]{{1,70}},)?\s{_SINCE}{_TELLS}"
)
_HE_OR_SHE = re.compile(rf"^\W*(?:He|She)\s{_SINCE}{_TELLS}")
_PRONOUNS = ("He", "She", "It", "They", "We", "I", "You", "Who")
_JUST_BEFORE = 160
"""Characters between somebody's words and "he promised" behind them, at most."""


def pledger(deed: Deed, spoken: Iterable[Spoken]) -> str | None:
    """Who promises a deed, in the document's words or by the name of the speaker; `None` if it is not told.

    `spoken` are the words in quotation marks of its source, with their speakers.
    """
    quoted = list(spoken)
    own = next((name for start, end, name in quoted if start < deed.end and end > deed.start), None)
    if own is not None:
        return own
    sentence = deed.sentence
    before = sentence.words[: max(0, deed.verb_start - sentence.start)]
    found = [one["who"] for one in _NAMED.finditer(before) if one["who"] not in _PRONOUNS]
    if found:
        return " ".join(found[-1].split())
    if _HE_OR_SHE.match(before) is None:
        return None
    last = max((one for one in quoted if one[1] <= sentence.start), default=None, key=lambda one: one[1])
    return last[2] if last is not None and sentence.start - last[1] <= _JUST_BEFORE else None
