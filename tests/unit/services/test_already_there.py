"""Files that a library has are told by their bytes, and not read again."""

from pathlib import Path

import pytest

from briefing_app.services import adding
from briefing_app.services.adding import Step, add_files
from briefing_app.services.already_there import AlreadyThere
from briefing_app.services.reading_files import Incoming
from briefing_app.services.reading_many import Outcomes, read_many
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, added, written


def test_what_is_there_is_told_and_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed_out: list[Path] = []

    def told(incoming: list[Incoming], workers: int) -> Outcomes:
        handed_out.extend(item.path for item in incoming)
        return read_many(incoming, workers)

    steps: list[Step] = []

    def going_on(step: Step) -> bool:
        steps.append(step)
        return True

    with Library.create(tmp_path / "a.briefing") as library:
        story = written(tmp_path)
        added(library, story)
        letter = written(tmp_path, "letter.txt", LETTER)
        monkeypatch.setattr(adding, "read_many", told)
        report = add_files(library, [Incoming(story), Incoming(letter)], going_on)
    assert handed_out == [letter]
    assert report.skipped == (story,)
    assert [source.file_name for source in report.added] == ["letter.txt"]
    assert [(step.done, step.total, step.name) for step in steps] == [
        (0, 2, "story.txt"),
        (1, 2, "letter.txt"),
    ]


def test_a_stop_among_files_that_are_there_adds_nothing(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        story = written(tmp_path)
        added(library, story)
        files = [Incoming(story), Incoming(written(tmp_path, "letter.txt", LETTER))]
        assert add_files(library, files, lambda _: False).stopped
        assert library.db.execute("SELECT count(*) FROM sources").fetchone() == (1,)


@pytest.mark.parametrize("case", ["missing", "a folder", "other bytes", "changed since", "in an archive"])
def test_what_is_not_surely_there_is_left_to_the_reader(tmp_path: Path, case: str) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        story = written(tmp_path)
        added(library, story)
        there = AlreadyThere(library)
        assert there.holds(Incoming(story))
        item = {
            "missing": Incoming(tmp_path / "none.txt"),
            "a folder": Incoming(tmp_path),
            "other bytes": Incoming(written(tmp_path, "letter.txt", LETTER)),
            "changed since": Incoming(story, seen="0" * 64),
            "in an archive": Incoming(story, member="story.txt"),
        }[case]
        assert not there.holds(item)
