"""Where things are on this computer: resources, seeds, the user's data folder."""

import os
import sys
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def _carried() -> Path:
    """The folder that holds `resources` and `seeds`: the checkout's top, or inside an installed package."""
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file that came with the program, such as `resource("fonts", "OFL.txt")`."""
    return _carried().joinpath("resources", *parts)


def seeds() -> Path:
    """The folder with the documents of the example library and their manifest."""
    return _carried() / "seeds"


def data_folder() -> Path:
    """The folder for this user's libraries, settings and log, by the custom of the system.

    `BRIEFING_HOME` overrides it, for a stick that is carried around and for tests.
    """
    chosen = os.environ.get("BRIEFING_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "briefing"


def backups_folder() -> Path:
    """The folder in which backups go: the one that the user has chosen, or one in the data folder."""
    try:
        chosen = _chosen_backups().read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        chosen = ""
    return Path(chosen) if chosen else data_folder() / "backups"


def choose_backups_folder(folder: Path | None) -> None:
    """Let backups go to another folder from now on, or to the usual one; earlier ones stay where they are.

    Raises:
        OSError: the choice can't be kept.
    """
    if folder is None:
        _chosen_backups().unlink(missing_ok=True)
        return
    _chosen_backups().parent.mkdir(parents=True, exist_ok=True)
    _chosen_backups().write_text(str(folder), encoding="utf-8")


def _chosen_backups() -> Path:
    return data_folder() / "backups-folder"


def default_library() -> Path:
    """The library that opens when no other is named."""
    return data_folder() / "Bradford children's services.briefing"


def is_there(path: Path) -> bool:
    """Whether something has this name; where that can't be told, opening it will say why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True
