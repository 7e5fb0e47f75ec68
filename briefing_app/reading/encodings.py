"""Tells in which encoding a text was written, and gives up rather than show wrong letters."""

import codecs
import re

# The mark of UTF-32 begins like that of UTF-16, so it is looked for first.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# One byte a character: older Windows programs and web sites; older Macs.
_NARROW = ("cp1252", "mac_roman")
# What British texts hold beside plain letters: signs anywhere, accented letters as part of a word.
_EXPECTED = re.compile(
    r"[£€¥¢“”‘’‚„–—…•·½¼¾°©®™\xa0²³¹«»§¶×÷ºª´¨¿¡†‡‰‹›±µ]"
    r"|(?<=[A-Za-zà-ÿ])[ß-öø-ÿœšž]|[À-ÖØ-öø-ÿŒŠŽœšž](?=[a-z])|(?<=[A-Z])[À-ÖØ-ÞŒŠŽ]"
)
_ENOUGH = 0.95
_SAMPLE = 4096
# Most second bytes of a Western text in UTF-16 are zero.
_WIDE = 0.4


def decode(content: bytes) -> str | None:
    """The text in some bytes, its byte order mark kept only where it is UTF-8's; None if no encoding fits."""
    if encoding := _marked(content) or _unmarked_wide(content):
        return _strictly(content, encoding)
    text = _strictly(content, "utf-8")
    if text is not None:
        return text
    return next((found for encoding in _NARROW if (found := _narrow(content, encoding)) is not None), None)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), None)


def _unmarked_wide(content: bytes) -> str | None:
    """UTF-16 without its mark, if zeros stand in every other place only and in most of those."""
    sample = content[:_SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if len(content) % 2 or min(first, second) or max(first, second) <= _WIDE * len(sample):
        return None
    return "utf-16-le" if second else "utf-16-be"


def _narrow(content: bytes, encoding: str) -> str | None:
    """The text in an encoding of one byte a character, if what is not ASCII reads as British texts do."""
    text = _strictly(content, encoding)
    if text is None:
        return None
    foreign = sum(not char.isascii() for char in text)
    return text if len(_EXPECTED.findall(text)) >= _ENOUGH * foreign else None
