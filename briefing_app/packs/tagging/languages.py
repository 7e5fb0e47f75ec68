"""In which language a whole passage in Latin letters is, if that can be told beyond doubt."""

import re
import tomllib
from functools import cache

from briefing_app.system.places import resource

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENGLISH = "en"
_LEAST_WORDS = 8
_LEAST_SHARE, _MOST_ENGLISH, _MOST_OF_ANOTHER = 0.3, 0.1, 0.6


@cache
def _languages_of_words() -> dict[str, frozenset[str]]:
    """In which languages each of the words is that no text can do without."""
    found: dict[str, set[str]] = {}
    with resource("words", "languages.toml").open("rb") as file:
        for language, words in tomllib.load(file).items():
            for word in words.split():
                found.setdefault(word, set()).add(language)
    return {word: frozenset(languages) for word, languages in found.items()}


def foreign_language(text: str) -> str:
    """The language of a passage (BCP 47) if it surely is another than English, else nothing.

    It has to have at least eight words, nearly a third of them such as the language can't do without, hardly
    any of English, and far fewer of any other: names and titles within an English sentence are never told.
    """
    words = _WORD.findall(text.replace("’", "'").casefold())
    if len(words) < _LEAST_WORDS:
        return ""
    known = _languages_of_words()
    counts: dict[str, int] = {}
    for word in words:
        for language in known.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    if counts.pop(_ENGLISH, 0) > _MOST_ENGLISH * len(words) or not counts:
        return ""
    best, *others = sorted(counts, key=counts.__getitem__, reverse=True)
    is_sure = counts[best] >= _LEAST_SHARE * len(words)
    is_alone = all(counts[other] <= _MOST_OF_ANOTHER * counts[best] for other in others)
    return best if is_sure and is_alone else ""
