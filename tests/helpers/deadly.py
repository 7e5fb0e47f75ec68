"""A file that takes down whichever process reads it, other than the one that made it."""

import os
from pathlib import PosixPath
from typing import Any

from typing_extensions import override


class Deadly(PosixPath):
    """A path that ends the process when another process looks at it."""

    _maker = os.getpid()

    @override
    def __reduce__(self) -> tuple[Any, ...]:
        return _come_to_life, (str(self), os.getpid())


def _come_to_life(path: str, maker: int) -> PosixPath:
    if os.getpid() != maker:
        os._exit(9)
    return PosixPath(path)
