"""A pack written to a file: whole or not at all, and never over a file that could not be replaced."""

import errno
import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from briefing_app.packs.document import Heard
from briefing_app.packs.formats import PDF, format_of, written
from briefing_app.packs.making import MadeFile, made_pack, proven_pdf
from briefing_app.packs.outline import Pack, PackContent
from briefing_app.packs.request import PackRequest
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english, tr

_NO_ROOM = frozenset([errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)])
_NO_SUCH_NAME = frozenset([errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ])


class Written(NamedTuple):
    """A pack that was written, as words, and what is wrong with its file by the standards it should keep to.

    That is nothing as a rule.
    """

    pack: Pack
    flaws: tuple[str, ...]


def write_pack(
    path: Path, request: PackRequest, content: PackContent, *, made: date, heard: Heard | None = None
) -> Written:
    """Write the pack, in the format of the path's suffix. `made` is the day printed on the cover.

    The same input gives the same bytes. `heard` is told how much is done, and of how much; it ends the work
    by raising.

    Raises:
        BriefingError: the file cannot be written; a file that stood there stays as it was.
    """
    _check(path)
    chosen = format_of(path.suffix)
    with in_english():
        pack = made_pack(request, content, made)
        finished = (
            proven_pdf(pack, made, heard)
            if chosen.name == PDF
            else MadeFile(written(pack, path.suffix, made))
        )
    _replace(path, finished.content)
    return Written(pack, finished.flaws)


def _check(path: Path) -> None:
    """Refuse a place that cannot do, before the work of laying out is done."""
    try:
        if path.is_dir():
            raise BriefingError(
                tr("“{name}” is a folder. Give the pack a file name of its own.", name=path.name)
            )
        if not path.parent.is_dir():
            raise BriefingError(
                tr(
                    "The folder “{folder}” is not there. Choose another folder for the pack.",
                    folder=path.parent,
                )
            )
        if path.exists() and not path.is_file():
            raise BriefingError(
                tr("“{path}” is not an ordinary file. Give the pack a file name of its own.", path=path)
            )
        if path.exists() and not os.access(path, os.W_OK):
            raise BriefingError(
                tr("“{name}” is write-protected. Choose another name for the pack.", name=path.name)
            )
    except (OSError, ValueError) as problem:
        raise BriefingError(_sentence(path, problem)) from problem


def _replace(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".briefing-{uuid4().hex}.part")
    try:
        # "x": a file of our own, with the rights that new files get here.
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except (OSError, ValueError) as problem:
        raise BriefingError(_sentence(path, problem)) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _sentence(path: Path, problem: OSError | ValueError) -> str:
    """What went wrong and what to do about it."""
    code = problem.errno if isinstance(problem, OSError) else errno.EINVAL
    if code in _NO_ROOM:
        return tr(
            "“{folder}” has no room left for the pack. Free some space or choose another folder.",
            folder=path.parent,
        )
    if code in _NO_SUCH_NAME:
        return tr("A file cannot have the name “{name}”. Choose a shorter or simpler one.", name=path.name)
    if code == errno.EROFS:
        return tr("“{folder}” can only be read. Choose another folder for the pack.", folder=path.parent)
    if isinstance(problem, PermissionError):
        return tr(
            "“{name}” may not be written. Close it if it is open elsewhere, or choose another folder.",
            name=path.name,
        )
    return tr(
        "The pack could not be written to “{path}” ({reason}). Check the disk, or choose another folder.",
        path=path,
        reason=getattr(problem, "strerror", None) or problem,
    )
