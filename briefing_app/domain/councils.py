"""Names of councils and the areas they serve: what each is called for short, and when two names mean one."""

import re
from functools import lru_cache

from briefing_app.domain.wording import fold

_AFTER_COMMA = re.compile(r",\s*(?:city|county|borough|royal borough|london borough) of$", re.IGNORECASE)
_BEFORE = re.compile(
    r"^(?:the\s+)?(?:(?:metropolitan|royal|london|city|county|borough|district|council)\s+)*"
    r"(?:city|borough|county|district|council)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s+(?:(?:city|county|borough|metropolitan|district|unitary|london|royal)\s+)*"
    r"(?:council|authority|borough|m[bd]c|[bcd]c)$"
    r"|\s+(?:local\s+area(?:\s+partnership)?|children[’']?s?(?:\s+and\s+families)?\s+trust)$",
    re.IGNORECASE,
)
_KINDS = frozenset(
    fold(
        "city county borough metropolitan district unitary council authority london royal of the and"
        " children children's childrens families services service trust local area partnership mbc mdc"
    ).split()
)


def short_name(name: str) -> str:
    """What a council is called in a sentence: "Bristol, City of" and "Bristol City Council" are "Bristol"."""
    words = " ".join(name.split())
    for pattern in (_AFTER_COMMA, _AFTER):
        words = pattern.sub("", words)
    shorter = _BEFORE.sub("", words)
    return words if shorter.casefold() == "london" else shorter or words


@lru_cache(maxsize=10_000)
def council_key(name: str) -> str:
    """A key under which the names of one council compare equal, whatever kind of council they say it is."""
    folded = fold(name).split()
    return " ".join(word for word in folded if word not in _KINDS) or " ".join(folded)
