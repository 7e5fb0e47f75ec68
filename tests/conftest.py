"""What all tests share: a home of their own, the example library, and the rule for the evaluation folder."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is imported anywhere: tests draw on no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline, for machines that are busy; nothing kept, for checkouts that may not be written.
# The same examples every time, so that a change is judged by itself; for the hunt: --hypothesis-profile=long
settings.register_profile("house", database=None, deadline=None, derandomize=True)
settings.register_profile(
    "long", database=None, deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the evaluation folder where there is none, unless it must be there."""
    if SHARED.is_dir() or os.environ.get("BRIEFING_REQUIRE_SHARED"):
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"needs {SHARED.name}/ beside the checkout"))


@pytest.fixture
def shared() -> Path:
    """The evaluation folder that lies beside the checkout."""
    assert SHARED.is_dir(), "the evaluation folder is required here and is missing"
    return SHARED


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own: no test reads or writes the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("BRIEFING_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Bradford library, made from the seeds once; copy it, don't write to it."""
    from briefing_app.services.example import make_example  # noqa: PLC0415 - after the environment is set

    path = tmp_path_factory.mktemp("example") / "Bradford.briefing"
    make_example(path).close()
    return path


@pytest.fixture
def example(example_file: Path, tmp_path: Path) -> Path:
    """A copy of the Bradford library that a test may change."""
    path = tmp_path / "Bradford.briefing"
    path.write_bytes(example_file.read_bytes())
    return path
