"""Names of files as text: what an archive, a mail or another system wrote is a name and never a path."""

import re
from pathlib import PurePosixPath

# Controls, line ends, and halves of characters, which stand for letters of another encoding.
_UNSOUND = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def sound(name: str) -> str:
    """The name as a library can hold it and a list can show it: what is no letter shows as lost."""
    return _UNSOUND.sub("\ufffd", name)


def last_part(name: str) -> str:
    """The last part of a name, whichever system wrote it."""
    return PurePosixPath(name.replace("\\", "/")).name or name


def suffix(name: str) -> str:
    """The end of a name in small letters with its dot, or nothing."""
    return PurePosixPath(last_part(name)).suffix.lower()
