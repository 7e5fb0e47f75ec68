"""Whether a file lies on a drive of another computer."""

import ctypes
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    (
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre"),
        *("ncp", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "webdav"),
        # Folders that a virtual machine shares with the computer around it: two systems, no common memory.
        *("prl_fs", "vboxsf", "vmhgfs"),
    )
)
_NETWORK_FUSE = re.compile(
    r"fuse\.(?:ceph|curlftpfs|davfs|gcsfuse|glusterfs|gvfsd-fuse|rclone|s3fs|smbnetfs|sshfs|vmhgfs)"
)
_POINT = 4
"""The field of a line of `mountinfo` that says where a file system begins."""
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MACOS_MOUNT = re.compile(r".* on (/.*) \(([^,()]+)[^()]*\)")
_DRIVE_REMOTE = 4
_LONGEST = 5.0
"""Seconds that the system may take to list its drives."""
_Mount = tuple[str, str]
"""Where a file system begins, and of what kind it is."""


def is_elsewhere(path: Path) -> bool:
    """Whether a file is, or would be, on a drive of another computer; false where that can't be told."""
    try:
        place = path.resolve()
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _DRIVE_REMOTE)
        return is_on_network(place, _mounts())
    except (OSError, ValueError, RuntimeError, subprocess.SubprocessError):
        return False


def is_on_network(place: Path, mounts: Iterable[_Mount]) -> bool:
    """Whether the file system that holds a place is kept by another computer.

    The one at the root is this computer's own, whatever it is called: containers and machines without a disk
    have all their files there.
    """
    held = [(Path(point), kind) for point, kind in mounts if place.is_relative_to(point)]
    # Of two at one place the later one is seen.
    point, kind = max(reversed(held), key=lambda one: len(one[0].parts), default=(Path("/"), ""))
    return point.parent != point and (kind in _NETWORK or bool(_NETWORK_FUSE.match(kind)))


def _mounts() -> Iterable[_Mount]:
    if sys.platform == "darwin":
        ran = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, errors="replace", timeout=_LONGEST, check=False
        )
        return mounts_of_macos(ran.stdout)
    return mounts_of_linux(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))


def mounts_of_linux(listed: str) -> Iterator[_Mount]:
    """The file systems in the words of `/proc/self/mountinfo`, in the order in which they were mounted."""
    for line in listed.splitlines():
        before, found, after = line.partition(" - ")
        fields = before.split(" ")
        if found and len(fields) > _POINT:
            yield _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[_POINT]), after.split(" ")[0]


def mounts_of_macos(listed: str) -> Iterator[_Mount]:
    """The file systems in the words of `mount` on macOS."""
    for line in listed.splitlines():
        if found := _MACOS_MOUNT.fullmatch(line):
            yield found[1], found[2]
