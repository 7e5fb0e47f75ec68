"""What a person chose or dropped: folders looked through, hidden files left, details proposed or given."""

import os
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.reading.files import open_file
from briefing_app.services.choosing import Chosen, chosen_files, with_details
from briefing_app.services.proposing import propose_details
from briefing_app.services.reading_files import Incoming, read_file
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import as_user, written


def paths_of(chosen: Chosen) -> list[Path]:
    return [item.place for item in chosen.files]


def test_folders_are_looked_through_in_order_and_hidden_ones_are_not(tmp_path: Path) -> None:
    wanted = [
        written(tmp_path, "a.txt"),
        written(tmp_path, "b/c.md"),
        written(tmp_path, "b/d/README"),
        written(tmp_path, "e.TXT"),
    ]
    for other in (".hidden.txt", ".git/config", "b/.DS_Store", "f.jpg", "g.exe"):
        written(tmp_path, other)
    assert paths_of(chosen_files([tmp_path])) == wanted


def test_files_chosen_by_name_are_taken_whatever_their_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a.pdf", tmp_path / ".hidden", tmp_path / "gone.txt", Path("x" * 5000), Path("a\0b")]
    assert paths_of(chosen_files(paths)) == paths
    assert chosen_files([]) == Chosen(())


def test_a_folder_without_a_document_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="There is no text document in"):
        chosen_files([tmp_path])
    story = written(tmp_path / "other")
    (tmp_path / "empty").mkdir()
    assert paths_of(chosen_files([tmp_path / "empty", story])) == [tmp_path / "empty", story]


def test_folders_linked_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    story = written(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert paths_of(chosen_files([tmp_path])) == [story]


@as_user
def test_a_folder_that_may_not_be_looked_into_does_not_stop_the_others(tmp_path: Path) -> None:
    story = written(tmp_path)
    closed = written(tmp_path / "closed").parent
    closed.chmod(0)
    try:
        assert paths_of(chosen_files([tmp_path])) == [story]
        inside = closed / "story.txt"
        assert paths_of(chosen_files([inside])) == [inside]
    finally:
        closed.chmod(0o700)


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        ("A headline\n\nA story.\n", "A headline", None),
        ("\ufeff\n\n  A   headline \nmore", "A headline", None),
        ("30.10.18\n\nA headline\n\nA story.\n", "A headline", "2018-10-30"),
        ("A headline\n\n29 October 2018\n\nA story.\n", "A headline", "2018-10-29"),
        (
            "A headline\n\nThe service was inspected by Ofsted for two weeks from 17 September 2018.\n",
            "A headline",
            None,
        ),
        ("A headline\n\nOctober 2018\n\nA story.\n", "A headline", None),
        ("x" * 119, "x" * 119, None),
        ("word " * 40, f"{'word ' * 23}word …", None),
    ],
)
def test_details_are_proposed_from_the_top_of_a_text(
    tmp_path: Path, text: str, title: str, published: str | None
) -> None:
    details = propose_details(open_file(written(tmp_path, "a.txt", text)).document, "a.txt")
    assert (details.title, details.published) == (title, published)
    assert (details.published_basis is None) == (published is None)


def test_what_is_given_goes_before_what_is_proposed(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", "A headline\n\n29 October 2018\n\nA story.\n")
    file = read_file(Incoming(path, published="2018-11", publisher="The Paper"))
    assert file.source.details == Details(
        title="A headline",
        publisher="The Paper",
        published="2018-11",
        published_basis="given when it was added",
    )


def test_a_file_that_can_not_be_read_has_no_details(tmp_path: Path) -> None:
    (incoming,) = with_details([Incoming(tmp_path / "gone.txt")])
    assert incoming.details is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (incoming,) = with_details(chosen_files([tmp_path]).files)
    assert incoming.details is None


def test_an_inspection_report_tells_what_it_is_by_its_title_page(tmp_path: Path) -> None:
    text = (
        "Fareholm Borough Council\nInspection of children’s social care services\n"
        "Inspection dates: 3 June 2019 to 14 June 2019\nLead inspector: Una Okafor\nHer Majesty’s Inspector\n"
        "Judgement Grade\nOverall effectiveness Good\n"
    )
    details = read_file(Incoming(written(tmp_path, "report.txt", text))).source.details
    assert details.title == "Fareholm Borough Council: inspection of children’s services, 3 to 14 June 2019"
    assert details.publisher == "Ofsted"
    assert details.published is None
