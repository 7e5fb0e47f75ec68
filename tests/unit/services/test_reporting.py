"""What is said of a batch: numbers in a sentence, and every file under its heading."""

from pathlib import Path

import pytest

from briefing_app.domain.documents import Details, Source
from briefing_app.services.reporting import AddReport, Failure, as_text, in_a_sentence, in_full


def added(count: int) -> tuple[Source, ...]:
    return tuple(
        Source(sha256=str(n), file_name="a", media_type="", details=Details(title=f"Paper {n}"))
        for n in range(count)
    )


BAD = Failure(Path("papers/b.txt"), "“b.txt” is empty. Choose another file.")


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (AddReport(added(1), (), ()), "1 document was added."),
        (AddReport(added(1200), (), ()), "1,200 documents were added."),
        (AddReport((), (Path("a"),), ()), "Nothing was added: 1 was there already."),
        (AddReport((), (), (BAD,)), "Nothing was added: 1 could not be read."),
        (
            AddReport(added(3), (Path("a"), Path("b")), (BAD,), passed_over=(Path("c"),)),
            "3 documents were added. 2 were there already. 1 could not be read. 1 is no document.",
        ),
        (
            AddReport((), (Path("a"),), (BAD,)),
            "Nothing was added. 1 was there already. 1 could not be read.",
        ),
        (AddReport((), (), ()), "Nothing was added."),
        (AddReport((), (), (), stopped=True), "Stopped. Nothing was added."),
    ],
)
def test_the_numbers_are_told_in_a_sentence(report: AddReport, sentence: str) -> None:
    assert in_a_sentence(report) == sentence


def test_every_file_stands_under_its_heading_what_failed_first() -> None:
    report = AddReport(added(2), (Path("x/known.txt"),), (BAD,), passed_over=(Path("x/photo.jpg"),))
    sections = in_full(report)
    assert [len(section.lines) for section in sections] == [1, 1, 1, 2]
    assert "not be read" in sections[0].heading
    assert sections[0].lines == ("“b.txt” is empty. Choose another file. (papers)",)
    assert report.files == 5
    text = as_text(report)
    assert text.startswith(in_a_sentence(report))
    for section in sections:
        assert section.heading in text
        assert all(line in text for line in section.lines)
    assert in_full(AddReport((), (), (), stopped=True)) == ()
