"""Drives of other computers are told by what the system says of them; what can't be told is this one's."""

from pathlib import Path

import pytest

from briefing_app.system import drives
from briefing_app.system.drives import is_elsewhere, is_on_network, mounts_of_linux, mounts_of_macos

LINUX = """\
27 1 254:0 / / rw,relatime - ext4 /dev/sda1 rw
31 27 0:40 / /home rw,relatime shared:1 - autofs systemd-1 rw
32 31 0:41 / /home/ann rw,relatime shared:2 master:3 - nfs4 files.example.org:/ann rw,vers=4.2
33 27 0:42 / /mnt/Our\\040papers rw,relatime - cifs //server/papers rw
34 27 0:43 / /mnt/stick rw - vfat /dev/sdb1 rw
35 27 0:44 / /mnt/box rw - fuse.sshfs box: rw
36 27 0:45 / /mnt/disk rw - fuseblk /dev/sdc1 rw
37 33 0:46 / /mnt/Our\\040papers/here rw - tmpfs tmpfs rw
38 27 0:47 / /mnt/twice rw - tmpfs tmpfs rw
39 38 0:48 / /mnt/twice rw - nfs server:/twice rw
a line that is none
"""
MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//ann@server/our%20papers on /Volumes/our papers (smbfs, nodev, nosuid, mounted by ann)
/dev/disk5s1 on /Volumes/A stick (msdos, local, nodev, nosuid, noowners)
"""


@pytest.mark.parametrize(
    ("place", "elsewhere"),
    [
        ("/srv/a.briefing", False),
        ("/home/bob/a.briefing", False),
        ("/home/ann/papers/a.briefing", True),
        ("/home/annette/a.briefing", False),
        ("/mnt/Our papers/a.briefing", True),
        ("/mnt/Our papers/here/a.briefing", False),
        ("/mnt/stick/a.briefing", False),
        ("/mnt/box/a.briefing", True),
        ("/mnt/disk/a.briefing", False),
        ("/mnt/twice/a.briefing", True),
    ],
)
def test_a_place_is_on_the_drive_that_begins_nearest_above_it(place: str, elsewhere: bool) -> None:
    assert is_on_network(Path(place), mounts_of_linux(LINUX)) is elsewhere


@pytest.mark.parametrize(
    ("place", "elsewhere"),
    [("/Users/ann/a", False), ("/Volumes/our papers/a", True), ("/Volumes/A stick/a", False)],
)
def test_what_macos_says_of_its_drives_is_understood(place: str, elsewhere: bool) -> None:
    assert is_on_network(Path(place), mounts_of_macos(MACOS)) is elsewhere


@pytest.mark.parametrize("kind", ["9p", "nfs", "overlay"])
def test_what_all_files_lie_on_is_this_computers(kind: str) -> None:
    assert not is_on_network(Path("/tmp/a"), mounts_of_linux(f"1 0 0:1 / / rw - {kind} it rw"))  # noqa: S108


def test_a_link_is_followed_to_where_the_file_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    far, near = tmp_path / "far", tmp_path / "near"
    far.mkdir()
    near.symlink_to(far)
    listed = tmp_path / "mountinfo"
    listed.write_text(f"1 0 0:1 / / rw - ext4 it rw\n2 1 0:2 / {far} rw - nfs4 server:/ rw\n", "utf-8")
    monkeypatch.setattr(drives, "_MOUNTS", listed)
    assert is_elsewhere(near / "a.briefing")
    assert not is_elsewhere(tmp_path / "a.briefing")


def test_where_it_can_not_be_told_a_drive_is_this_computers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "there is none")
    assert not is_elsewhere(tmp_path / "a.briefing")
    assert not is_elsewhere(Path("a\0b"))
