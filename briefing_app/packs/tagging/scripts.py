"""Scripts whose letters have to be shaped, where they stand in a text, and in which language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """A script by its English name: its tag (ISO 15924), its language (BCP 47), which way it is written."""

    name: str
    tag: str
    language: str
    from_right: bool = False


ARABIC = Script("Arabic", "Arab", "ur", from_right=True)
BENGALI = Script("Bengali", "Beng", "bn")
GURMUKHI = Script("Gurmukhi", "Guru", "pa")
GUJARATI = Script("Gujarati", "Gujr", "gu")
SCRIPTS = (ARABIC, BENGALI, GURMUKHI, GUJARATI)

JOINERS = "\u200c\u200d"
"""What forbids or asks that two letters be joined: a part of the spelling."""
_RIGHT = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_STOPS = "\u0964\u0965"  # that the scripts of India share
_LETTERS = {
    ARABIC: _RIGHT,
    BENGALI: "\u0980-\u09ff",
    GURMUKHI: f"\u0a00-\u0a7f{_STOPS}",
    GUJARATI: "\u0a80-\u0aff",
}
_WORD = {
    script: f"[{letters}][{letters}{JOINERS}{'' if script.from_right else _STOPS}]*"
    for script, letters in _LETTERS.items()
}
_BETWEEN = rf"(?:[^\w{''.join(_LETTERS.values())}]|[0-9]){{1,40}}?"
"""What may stand between words from right to left, so that they are one passage: no other letters."""
_find_any = re.compile(f"[{''.join(_LETTERS.values())}{JOINERS}]").search
_FROM_RIGHT = re.compile(f"[{_RIGHT}]")
_PASSAGES = re.compile(
    "|".join(
        f"(?P<{script.tag}>{word}(?:{_BETWEEN}{word})*)"
        if script.from_right
        else f"(?P<{script.tag}>{word}(?: +(?:{word}|[{_STOPS}]+))*)"
        for script, word in _WORD.items()
    )
)
_WORDS = re.compile("|".join(f"(?P<{script.tag}>{word})" for script, word in _WORD.items()))
_BY_TAG = {script.tag: script for script in SCRIPTS}

_OWN_LETTERS = (
    ("pa-Arab", "\u0768\u08c7"),
    ("sd", "\u067a\u067d\u067f\u0680\u0683\u0684\u0687\u068a\u068c\u068f\u0699\u06a6\u06b1\u06b3\u06bb"),
    ("ps", "\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd\u06d0"),
    ("ckb", "\u0695\u06b5\u06c6\u06ce\u06d5"),
    ("ur", "\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06c2\u06cc\u06d2\u06d3"),
    ("ar", "\u0622\u0623\u0625\u0629\u0643\u0649\u064a"),
)
"""Languages in Arabic script by letters that tell them from those below; the first that is met holds."""


def script_of(character: str) -> Script | None:
    """The script of a letter that has to be shaped."""
    return next((one for one, letters in _LETTERS.items() if re.match(f"[{letters}]", character)), None)


def has_shaped(text: str) -> bool:
    """Whether any letter of a text has to be shaped, or be joined."""
    return not text.isascii() and _find_any(text) is not None


def passages(text: str) -> Iterator[tuple[Script | None, str]]:
    """The text in pieces: what is of one script, with what stands between its words, and all else."""
    return _split(_PASSAGES, text)


def words(text: str) -> Iterator[tuple[Script | None, str]]:
    """The text in pieces: letters of one script without a gap, and all else."""
    return _split(_WORDS, text)


def _split(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Script | None, str]]:
    end = 0
    for found in pattern.finditer(text):
        if found.start() > end:
            yield None, text[end : found.start()]
        yield _BY_TAG[str(found.lastgroup)], found[0]
        end = found.end()
    if end < len(text):
        yield None, text[end:]


def is_from_right(text: str) -> bool:
    """Whether a text as a whole is written from right to left: it begins so, and all but a fifth of it is."""
    if not has_shaped(text):
        return False
    letters = [character for character in text if character.isalpha()]
    found = [_FROM_RIGHT.match(character) is not None for character in letters]
    return bool(found) and found[0] and 5 * sum(found) > 4 * len(letters)


def language_of(text: str, script: Script) -> str:
    """The language of a passage (BCP 47), as its script and letters tell.

    What could be of several languages in Arabic script is taken to be Urdu, the one most written in Britain;
    Persian, which has no letter that Urdu lacks, is taken for it too.
    """
    if script is not ARABIC:
        return script.language
    letters = set(text)
    return next((language for language, own in _OWN_LETTERS if not letters.isdisjoint(own)), script.language)
