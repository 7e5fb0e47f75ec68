"""Who promises what a sentence tells: who says so there, or the last speaker where that is "he" or "she"."""

import re
from collections.abc import Iterable

from briefing_app.checks.deeds import Deed

Spoken = tuple[int, int, str]
"""Words in quotation marks: where they begin and end, and who said them."""

_TELLS = (
    r"(?:said|says|promised|promises|pledged|pledges|vowed|vows|confirmed|announced|insisted|explained"
    r"|revealed|stated|told)\b"
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
    named = _last_named(before)
    if named is not None:
        return named
    if _HE_OR_SHE.match(before) is None:
        return _opened_before(deed)
    if not quoted:
        return _spoke_before(deed)
    last = max((one for one in quoted if one[1] <= sentence.start), default=None, key=lambda one: one[1])
    return last[2] if last is not None and sentence.start - last[1] <= _JUST_BEFORE else None


def is_body(who: str) -> bool:
    """Whether it is a council, a board or the like that promises, and no person."""
    return _A_BODY.search(who) is not None


_A_BODY = re.compile(rf"\b(?:{_BODIES})$", re.IGNORECASE)
_SENTENCES_BACK = 3
_OPENED = re.compile(r"“[^”]*$")


def _opened_before(deed: Deed) -> str | None:
    """Whose words go on in the sentence of a deed: "X said: “We accept it. | We will recruit 40."."""
    before = deed.sentence.previous
    if before is None:
        return None
    words = before.words
    opened = _OPENED.search(words)
    place = opened.start() if opened else words.rfind('"') if words.count('"') % 2 else -1
    return _last_named(words[: max(place, 0)])


def _last_named(words: str) -> str | None:
    found = [one["who"] for one in _NAMED.finditer(words) if one["who"] not in _PRONOUNS]
    return " ".join(found[-1].split()) if found else None


def _spoke_before(deed: Deed) -> str | None:
    """Who "he" or "she" is that promises, where the paragraph names who spoke last before that."""
    before = deed.sentence.previous
    for _ in range(_SENTENCES_BACK):
        if before is None:
            return None
        if (who := _last_named(before.words)) is not None:
            return who
        before = before.previous
    return None
