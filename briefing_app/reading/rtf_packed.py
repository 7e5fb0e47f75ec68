"""Unpacks the RTF in which Outlook keeps a mail's text (MS-OXRTFCP: a dictionary of 4,096 bytes)."""

import struct

MOST_BYTES = 20_000_000
_PACKED, _PLAIN = b"LZFu", b"MELA"
_HEAD = struct.Struct("<II4sI")
_SIZE = 4096
_LEAST_RUN = 2
# What the dictionary holds before the first byte, by the specification.
_BEGINNING = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked(content: bytes) -> bytes:
    """The RTF, as far as the content goes; nothing if it is no packed RTF, or longer than `MOST_BYTES`."""
    if len(content) < _HEAD.size:
        return b""
    _, size, kind, _ = _HEAD.unpack_from(content)
    if size > MOST_BYTES or kind not in {_PACKED, _PLAIN}:
        return b""
    packed = content[_HEAD.size :]
    return packed[:size] if kind == _PLAIN else _runs(packed, size)


def _runs(packed: bytes, size: int) -> bytes:
    """What the runs spell, eight to a byte of flags: a byte, or a place in the dictionary and a length."""
    made = bytearray(_BEGINNING)
    end, place = len(_BEGINNING) + size, 0
    while len(made) < end and place < len(packed):
        flags = packed[place]
        place += 1
        for bit in range(8):
            if not flags >> bit & 1:
                made += packed[place : place + 1]
                place += 1
                continue
            run = int.from_bytes(packed[place : place + 2], "big")
            place += 2
            if place > len(packed) or run >> 4 == len(made) % _SIZE:
                return bytes(made[len(_BEGINNING) : end])
            _copy(made, run >> 4, (run & 0xF) + _LEAST_RUN)
    return bytes(made[len(_BEGINNING) : end])


def _copy(made: bytearray, offset: int, length: int) -> None:
    """Add a run of what stands at an offset of the dictionary, which may run into what it adds."""
    start = len(made) - ((len(made) - offset) % _SIZE or _SIZE)
    for place in range(start, start + length):
        made.append(made[place] if place >= 0 else 0)
