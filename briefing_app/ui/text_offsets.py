"""Offsets of Python's strings, in characters, and of Qt's, in UTF-16 units: they differ after an emoji."""

_LAST_SINGLE = 0xFFFF


def utf16_offset(text: str, offset: int) -> int:
    """Qt's offset of the character at `offset`."""
    if text.isascii():
        return offset
    return offset + sum(1 for char in text[:offset] if ord(char) > _LAST_SINGLE)


def character_offset(text: str, utf16: int) -> int:
    """The character at Qt's offset `utf16`."""
    if text.isascii():
        return utf16
    units = 0
    for offset, char in enumerate(text):
        if units >= utf16:
            return offset
        units += 2 if ord(char) > _LAST_SINGLE else 1
    return len(text)
