"""Archives, mails with attachments, pasted text, and batches: each document whole, all one operation."""

from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.services import adding
from briefing_app.services.adding import Step, add_files
from briefing_app.services.browsing import contents
from briefing_app.services.choosing import chosen_files, name_patterns, pasted, with_details
from briefing_app.services.reading_files import Incoming, ReadPart, read_one
from briefing_app.services.reporting import AddReport, Failure
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.files import zipped
from tests.helpers.stores import LETTER, STORY, as_user, assert_sound, looking, rows, written


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def operations(path: Path) -> list[str]:
    with looking(path) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM operations ORDER BY id")]


def mail(folder: Path, attached: dict[str, bytes], body: str = "Please see the papers.") -> Path:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ada Brook <ada@example.org>", "Papers for Tuesday"
    message["Date"] = "Mon, 05 Nov 2018 10:00:00 +0000"
    message.set_content(body)
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    folder.mkdir(exist_ok=True)
    path = folder / "papers.eml"
    path.write_bytes(message.as_bytes())
    return path


def letters(folder: Path, count: int) -> list[Incoming]:
    texts = (
        f"Letter {n}\n\nMrs Ann Oke said: “Number {n} is late, and {n + 7} are lost.”\n" for n in range(count)
    )
    return [Incoming(written(folder, f"{n:03}.txt", text)) for n, text in enumerate(texts)]


# --- archives


def test_the_documents_in_an_archive_are_added_one_by_one(library: Library, tmp_path: Path) -> None:
    archive = tmp_path / "papers.zip"
    archive.write_bytes(
        zipped(
            {
                "2018/story.txt": STORY.encode(),
                "2018/copy of story.txt": STORY.encode(),
                "letter.txt": LETTER.encode(),
                "blank.txt": b" ",
                "photo.jpg": b"\xff\xd8",
                "../../etc/outside.txt": b"The council met.",
            }
        )
    )
    chosen = chosen_files([archive])
    report = chosen.completed(add_files(library, chosen.files))
    assert {source.file_name for source in report.added} == {"story.txt", "letter.txt", "outside.txt"}
    assert report.skipped == (archive / "2018/copy of story.txt",)
    assert [failure.path for failure in report.failed] == [archive / "blank.txt"]
    assert report.passed_over == (archive / "photo.jpg",)
    assert operations(library.path) == ["Add 3 documents"]
    assert sources.content(library, report.added[0].sha256) == STORY.encode()
    assert sorted(path.name for path in tmp_path.iterdir() if "briefing" not in path.name) == ["papers.zip"]
    assert_sound(library.path)


def test_an_archive_in_a_folder_is_looked_into_and_a_bad_one_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    story = written(folder)
    (folder / "good.zip").write_bytes(zipped({"letter.txt": LETTER.encode()}))
    (folder / "cut.zip").write_bytes(zipped({"letter.txt": LETTER.encode()})[:60])
    (folder / "empty.zip").write_bytes(zipped({"photo.jpg": b"\xff"}))
    (folder / "photo.jpg").write_bytes(b"\xff")
    chosen = chosen_files([folder])
    assert [item.place for item in chosen.files] == [folder / "good.zip/letter.txt", story]
    assert [failure.path.name for failure in chosen.failed] == ["cut.zip", "empty.zip"]
    assert all(failure.reason.endswith(".") for failure in chosen.failed)
    assert chosen.passed_over == (folder / "photo.jpg", folder / "empty.zip/photo.jpg")


def test_an_archive_that_is_gone_or_changed_by_then_is_a_failure(library: Library, tmp_path: Path) -> None:
    archive = tmp_path / "papers.zip"
    archive.write_bytes(zipped({"story.txt": STORY.encode(), "letter.txt": LETTER.encode()}))
    files = chosen_files([archive]).files
    archive.write_bytes(zipped({"story.txt": STORY.encode()}))
    report = add_files(library, files)
    assert [source.file_name for source in report.added] == ["story.txt"]
    assert [failure.path for failure in report.failed] == [archive / "letter.txt"]


def test_a_name_in_an_archive_leads_nowhere() -> None:
    assert Incoming(Path("a.zip"), member="/etc/passwd").place == Path("a.zip/etc/passwd")
    assert Incoming(Path("a.zip"), member="C:\\x\\y.txt").name == "y.txt"


def test_dialogs_offer_every_kind_of_document() -> None:
    patterns = name_patterns().split()
    assert {"*.pdf", "*.docx", "*.zip", "*.txt"} <= set(patterns)
    assert "*" not in patterns


# --- mails


def test_what_is_attached_to_a_mail_is_a_document_of_its_own(library: Library, tmp_path: Path) -> None:
    dated = b"The budget\n\n2 October 2018\n\nThe council will spend 4 million pounds.\n"
    path = mail(tmp_path / "mail", {"letter.txt": LETTER.encode(), "budget.txt": dated, "blank.txt": b" "})
    report = add_files(library, [Incoming(path)])
    assert [source.file_name for source in report.added] == ["papers.eml", "letter.txt", "budget.txt"]
    body, letter, budget = report.added
    assert (body.published, budget.published) == ("2018-11-05", "2018-10-02")
    assert letter.published == "2018-11-05"
    assert (
        letter.details.published_basis
        == "the date of the mail “Papers for Tuesday”, to which it was attached"
    )
    assert [failure.path for failure in report.failed] == [path / "blank.txt"]
    assert operations(library.path) == ["Add 3 documents"]
    assert_sound(library.path)


def test_what_is_attached_and_no_document_is_passed_over(library: Library, tmp_path: Path) -> None:
    path = mail(tmp_path / "mail", {"map.jpg": b"\xff\xd8\xff"})
    report = add_files(library, [Incoming(path, Details(title="Mine", published="2018-12-01"))])
    assert [source.title for source in report.added] == ["Mine"]
    assert (report.passed_over, report.failed) == ((path / "map.jpg",), ())


def test_the_corrected_date_of_a_mail_is_that_of_its_attachments(tmp_path: Path) -> None:
    path = mail(tmp_path / "mail", {"letter.txt": LETTER.encode()})
    parts = read_one(Incoming(path, Details(title="Mine", published="2018-12-01")))
    assert [part.file.source.published for part in parts if isinstance(part, ReadPart)] == ["2018-12-01"] * 2


def test_a_mail_that_is_there_already_brings_only_what_is_new(library: Library, tmp_path: Path) -> None:
    add_files(library, [Incoming(written(tmp_path, "letter.txt", LETTER))])
    path = mail(tmp_path / "mail", {"letter.txt": LETTER.encode()})
    report = add_files(library, [Incoming(path)])
    assert [source.file_name for source in report.added] == ["papers.eml"]
    assert report.skipped == (path / "letter.txt",)


# --- text without a file


def test_pasted_text_is_kept_as_a_text_file(library: Library) -> None:
    (item,) = with_details([pasted(f"{STORY}\ud83d")])
    assert item.details is not None
    assert item.details.title == "Inspectors find “serious weaknesses” at council"
    (source,) = add_files(library, [item]).added
    assert (source.file_name, source.media_type) == ("Pasted text.txt", "text/plain")
    assert sources.content(library, source.sha256) == f"{STORY}?".encode()


def test_a_file_that_changed_since_its_details_were_asked_is_a_failure(
    library: Library, tmp_path: Path
) -> None:
    path = written(tmp_path)
    asked = with_details([Incoming(path)])
    written(tmp_path, text=LETTER)
    report = add_files(library, asked)
    assert report.added == ()
    assert "has changed" in report.failed[0].reason
    assert set(rows(library.path).values()) == {0}


@as_user
def test_a_folder_that_may_not_be_looked_into_is_told(tmp_path: Path) -> None:
    story = written(tmp_path)
    closed = written(tmp_path / "closed").parent
    closed.chmod(0)
    try:
        chosen = chosen_files([tmp_path])
    finally:
        closed.chmod(0o700)
    assert [item.path for item in chosen.files] == [story]
    assert [failure.path for failure in chosen.failed] == [closed]


# --- batches


def facts_of(library: Library) -> set[tuple[object, ...]]:
    held = contents(library)
    return {
        (fact.id, *(item.mention.id for item in fact.evidence))
        for facts in (held.quotes, held.figures, held.events, held.judgements)
        for fact in facts
    }


def test_batches_are_one_operation_and_give_the_same_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [Incoming(written(tmp_path)), *letters(tmp_path / "letters", 20)]
    files.append(Incoming(written(tmp_path, "letter.txt", LETTER)))
    found = []
    for size in (100, 3):
        monkeypatch.setattr(adding, "_BATCH", size)
        with Library.create(tmp_path / f"{size}.briefing") as library:
            report = add_files(library, files)
            assert len(report.added) == 22
            found.append(facts_of(library))
        assert operations(library.path) == ["Add 22 documents"]
        assert_sound(library.path)
    assert found[0] == found[1]


def test_others_can_write_between_two_batches(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    files = letters(tmp_path / "letters", 6)

    def progress(step: Step) -> bool:
        if step.done == 3:
            with Library.open(library.path) as other:
                add_files(other, [Incoming(written(tmp_path)), files[5]])
        return True

    report = add_files(library, files, progress)
    assert (len(report.added), report.skipped) == (5, (files[5].path,))
    assert sorted(operations(library.path)) == ["Add 2 documents", "Add 5 documents"]
    assert_sound(library.path)


@pytest.mark.parametrize("after", [3, 5])
def test_stopping_takes_back_the_batches_that_were_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    add_files(library, [Incoming(written(tmp_path))])
    before, facts = rows(library.path), facts_of(library)
    files = [*letters(tmp_path / "letters", 6), Incoming(written(tmp_path, "letter.txt", LETTER))]
    report = add_files(library, files[::-1], lambda step: step.done < after)
    assert report == AddReport((), (), (), stopped=True)
    assert rows(library.path) == before
    assert facts_of(library) == facts
    assert_sound(library.path)


@pytest.mark.parametrize("error", [KeyboardInterrupt, BriefingError])
def test_what_goes_wrong_takes_back_the_batches_that_were_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)

    def progress(step: Step) -> bool:
        if step.done == 5:
            raise error("no more")
        return True

    with pytest.raises(error):
        add_files(library, letters(tmp_path / "letters", 9), progress)
    assert set(rows(library.path).values()) == {0}
    assert_sound(library.path)


def test_a_failure_among_many_is_told_with_its_place(library: Library, tmp_path: Path) -> None:
    files = letters(tmp_path / "letters", 12)
    files[7].path.unlink()
    report = add_files(library, files)
    assert len(report.added) == 11
    assert [type(failure) for failure in report.failed] == [Failure]
    assert report.failed[0].path == files[7].path
