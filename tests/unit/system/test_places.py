"""Where things are: what comes with the program, and the user's folder by the custom of the system."""

import sys
from pathlib import Path

import pytest

from briefing_app.system.places import data_folder, default_library, resource, seeds


def test_what_comes_with_the_program_is_there() -> None:
    assert resource("frameworks").is_dir()
    assert (seeds() / "manifest.toml").is_file()
    assert len(list(seeds().glob("*.txt"))) == 5


def test_the_home_that_is_chosen_goes_before_the_systems(home: Path) -> None:
    assert data_folder() == home
    assert default_library().parent == home
    assert default_library().suffix == ".briefing"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the custom of another system")
def test_without_a_choice_the_systems_custom_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BRIEFING_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "briefing"
    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder() == tmp_path / ".local" / "share" / "briefing"
