"""Characters that a pack can't show, put into words: whoever reads or hears them knows what stood there."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

JOINING = "\u200d\ufe0e\ufe0f"
"""What makes of pictograms another, or says how they look."""
_NO_NAME = frozenset(["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
_LETTERS = frozenset(["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"])
_FLAG = re.compile("([\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0061-\U000e007a]{3,6}\U000e007f)")
_PARTS = {"GBENG": "England", "GBSCT": "Scotland", "GBWLS": "Wales"}
_LOOKS = "[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*"
_PICTURE = re.compile(f"(?s).{_LOOKS}(?:\u200d.{_LOOKS})*")
_SKINS = {
    0x1F3FB + number: f"{shade} skin tone"
    for number, shade in enumerate(("light", "medium-light", "medium", "medium-dark", "dark"))
}
_WRITING = re.compile(
    r"(?!COMBINING|LATIN|MATHEMATICAL|MODIFIER)(.+?) ?(?:SMALL |CAPITAL )?"
    r"(?:LETTER|SYLLABLE|VOWEL|SIGN|DIGIT|IDEOGRAPH|CONSONANT|INDEPENDENT|TONE|MARK|UNIFIED|COMPATIBILITY)\b"
)
_CALLED = {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}


def named(text: str) -> str:
    """Characters in words, in square brackets.

    A pictogram is said by its name in Unicode, as in "[grinning face]", and one put together of several by
    those of its parts; flags by what they are of. Letters of one script are counted, as in "[Tamil text, 5
    characters]". What acts unseen or has no name keeps its number, as in "[U+202E]".
    """
    pieces = _FLAG.split(text)
    return "".join(
        f"[flag: {_land(piece)}]" if number % 2 else "".join(_without_flags(piece))
        for number, piece in enumerate(pieces)
    )


def writing(character: str) -> str:
    """By what name the script of a letter goes; none for all else."""
    if unicodedata.category(character) not in _LETTERS:
        return ""
    found = _WRITING.match(unicodedata.name(character, ""))
    name = found[1].title() if found else ""
    return _CALLED.get(name, name)


def _land(flag: str) -> str:
    if len(flag) > 2:  # noqa: PLR2004 - a black flag, and letters in an alphabet of their own
        code = "".join(chr(ord(letter) - 0xE0020) for letter in flag[1:-1])
        return _PARTS.get(code, code)
    return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)


def _without_flags(text: str) -> Iterator[str]:
    for name, run in groupby(_with_writing(text), lambda pair: pair[1]):
        together = "".join(character for character, _ in run)
        if not name:
            yield from map(_picture, _PICTURE.findall(together))
            continue
        count = len("".join(together.split()))
        yield f"[{name} text, {count} character{'s' * (count != 1)}]"


def _with_writing(text: str) -> Iterator[tuple[str, str]]:
    """Each character and its script; a space is of that before it."""
    name = ""
    for character in text:
        name = name if character == " " else writing(character)
        yield character, name


def _picture(characters: str) -> str:
    names = [_name(one) for one in characters if one not in JOINING]
    return f"[{', '.join(names)}]" if names else ""


def _name(character: str) -> str:
    number = f"U+{ord(character):04X}"
    if unicodedata.category(character) in _NO_NAME:
        return number
    return _SKINS.get(ord(character)) or unicodedata.name(character, number).lower()
