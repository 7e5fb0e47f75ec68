"""Files that are nearly right: real ones with a few changes, blind ones and ones that know the format."""

import re
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import BadZipFile, ZipFile

from tests.helpers import files

_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483647",
    b"4294967295",
    b"99999999999999999999",
    b"1e999",
)
_BYTES = (
    b"\0",
    b"\xff",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\x80",
    b"\r",
    b"\n",
    b'"',
    b"'",
    b"\\",
    b"<",
    b">",
    b"{",
    b"}",
)
# Stretches between which a change leaves the rest in its place.
_TOKEN = re.compile(rb"[A-Za-z0-9_.:+-]+|\s+|[^A-Za-z0-9\s]")
_MOST_BYTES = 400_000


def mutated(samples: Sequence[bytes], random: Random) -> bytes:
    """One of the samples after one to six changes, of 400,000 bytes at the most."""
    content = random.choice(samples)
    inside = _within_zip if content.startswith(b"PK\x03\x04") else _by_tokens
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        change = random.choice((*_BLIND, inside, inside, _deflated_parts))
        content = change(content, random, samples)[:_MOST_BYTES]
    return content


Change = Callable[[bytes, Random, Sequence[bytes]], bytes]


def _span(content: bytes, random: Random, most: int = 200) -> tuple[int, int]:
    start = random.randint(0, len(content))
    return start, min(len(content), start + random.choice((0, 1, 2, 4, random.randint(0, most))))


def _cut(content: bytes, random: Random, _samples: Sequence[bytes]) -> bytes:
    return content[: random.randint(0, len(content))]


def _flip(content: bytes, random: Random, _samples: Sequence[bytes]) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 4, 16))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _delete(content: bytes, random: Random, _samples: Sequence[bytes]) -> bytes:
    start, end = _span(content, random)
    return content[:start] + content[end:]


def _repeat(content: bytes, random: Random, _samples: Sequence[bytes]) -> bytes:
    start, end = _span(content, random)
    return content[:end] + content[start:end] * random.choice((1, 2, 50, 1000)) + content[end:]


def _overwrite(content: bytes, random: Random, _samples: Sequence[bytes]) -> bytes:
    piece = random.choice((*_BYTES, *_NUMBERS))
    start = random.randint(0, len(content))
    return content[:start] + piece + content[start + len(piece) :]


def _splice(content: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    other = random.choice(samples)
    start, end = _span(other, random, 3000)
    at, until = _span(content, random, 3000)
    return content[:at] + other[start:end] + content[until:]


def _by_tokens(content: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    """Tokens of the file swapped, doubled, left out, or put in the place of others."""
    tokens = _TOKEN.findall(content[:_MOST_BYTES])
    others = _TOKEN.findall(random.choice(samples)[:_MOST_BYTES]) or [b""]
    for _ in range(random.choice((1, 2, 8))):
        if not tokens:
            break
        place = random.randrange(len(tokens))
        kind = random.randrange(5)
        if kind == 0:
            tokens[place] = random.choice(others)
        elif kind == 1:
            tokens[place] = random.choice(_NUMBERS if tokens[place].isdigit() else _BYTES)
        elif kind == 2:
            tokens[place] = tokens[place][:100] * random.choice((2, 40, 3000))
        elif kind == 3:
            del tokens[place : place + random.choice((1, 3))]
        else:
            other = random.randrange(len(tokens))
            tokens[place], tokens[other] = tokens[other], tokens[place]
    return b"".join(tokens)


def _within_zip(content: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    """A part of a zip file changed, left out, or given to another name, and all packed anew."""
    try:
        with ZipFile(BytesIO(content)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
    except (
        BadZipFile,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        KeyError,
        EOFError,
        zlib.error,
    ):
        return content
    if not parts:
        return content
    name = random.choice(list(parts))
    kind = random.randrange(6)
    if kind == 0:
        del parts[name]
    elif kind == 1:
        parts[name] = random.choice(list(parts.values()))
    elif kind == 2:
        parts[name] = _flip(parts[name], random, samples)
    else:
        parts[name] = _by_tokens(parts[name], random, list(parts.values()))
    return files.zipped(parts)


def _deflated_parts(content: bytes, random: Random, samples: Sequence[bytes]) -> bytes:
    """A packed stream of a PDF changed inside and packed anew."""
    found = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL))
    if not found:
        return _by_tokens(content, random, samples)
    stream = random.choice(found)
    try:
        inner = zlib.decompress(stream[1])
    except zlib.error:
        inner = stream[1]
    packed = zlib.compress(_by_tokens(inner, random, [inner]))
    return content[: stream.start(1)] + packed + content[stream.end(1) :]


_BLIND: tuple[Change, ...] = (_cut, _flip, _flip, _delete, _repeat, _overwrite, _splice)
