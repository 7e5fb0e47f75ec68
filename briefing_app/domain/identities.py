"""Identities made of names, the same ones at every time and place."""

from hashlib import sha1
from uuid import UUID

_VARIANTS = "89ab"
_DIGITS = 32


def identity_in(namespace: UUID, name: str) -> str:
    """What `str(uuid5(namespace, name))` gives, in a fraction of the time."""
    digest = sha1(namespace.bytes + name.encode(), usedforsecurity=False).hexdigest()
    variant = _VARIANTS[int(digest[16], 16) & 3]
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"


def uuid_of(text: str) -> UUID:
    """What `UUID(text)` gives of an identity as it is written, in half the time.

    Raises:
        ValueError: it is none.
    """
    digits = text.replace("-", "")
    return UUID(int=int(digits, 16)) if len(digits) == _DIGITS else UUID(text)
