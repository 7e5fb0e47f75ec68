"""Mails as a mail program saves them."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.reading import eml, mails
from briefing_app.reading.files import OpenedFile, is_readable, open_content, open_file
from briefing_app.system.errors import BriefingError


def mail(body: str = "Dear members,\n\nThe plan will follow by Friday.\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Una Okafor <una@example.org>"
    message["To"] = "members@example.org"
    message["Subject"] = "Papers for – the committee"
    message["Date"] = "Tue, 04 Jun 2019 09:12:00 +0100"
    message.set_content(body)
    return message


def read(content: bytes) -> Document:
    return eml.read(content, "a" * 64, "note.eml").document


def test_subject_and_text_are_the_document() -> None:
    document = read(mail().as_bytes())
    assert document.text == "Papers for – the committee\n\nDear members,\n\nThe plan will follow by Friday."


def test_the_head_proposes_title_author_and_day() -> None:
    proposed = read(mail().as_bytes()).proposed
    assert proposed is not None
    assert (proposed.title, proposed.author) == ("Papers for – the committee", "Una Okafor")
    assert (proposed.published, proposed.published_basis) == (
        "2019-06-04",
        "the day on which the mail was sent",
    )


def test_what_is_attached_is_named() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan 2.pdf")
    message.add_attachment("Notes", filename="notes.txt")
    assert read(message.as_bytes()).text.endswith("Attached: plan 2.pdf, notes.txt")


def test_the_plain_text_goes_before_the_page() -> None:
    message = mail("Plain words.")
    message.add_alternative("<p>Page <b>words</b>.</p>", subtype="html")
    assert "Plain words." in read(message.as_bytes()).text
    assert "Page" not in read(message.as_bytes()).text


def test_a_mail_that_is_a_page_alone_is_read_as_one() -> None:
    message = mail()
    message.set_content("<html><body><p>The <b>plan</b> is late.</p></body></html>", subtype="html")
    assert read(message.as_bytes()).text.endswith("The plan is late.")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_letters_come_out_in_every_encoding(charset: str) -> None:
    message = mail()
    message.set_content("Café costs £4.", charset=charset)
    assert "Café costs £4." in read(message.as_bytes()).text


def test_an_encoding_that_nobody_knows_is_made_out() -> None:
    content = mail("Café costs £4.").as_bytes().replace(b'charset="utf-8"', b'charset="klingon"')
    assert "Café costs £4." in read(content).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a mail"),
        (b"Just words, no head at all.\n", "not a mail"),
        (b"From: a@example.org\nSubject: Nothing\n\n  \n", "without text"),
    ],
)
def test_what_is_no_mail_is_said(content: bytes, said: str) -> None:
    with pytest.raises(BriefingError, match=said):
        read(content)


def test_mails_within_mails_without_end_are_refused() -> None:
    content = b"From: a@example.org\n"
    for number in range(3000):
        content += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
    with pytest.raises(BriefingError, match="not a mail"):
        read(content)


@pytest.mark.parametrize("depth", [61, 90, 150, 300])
def test_parts_too_deep_within_parts_are_refused(depth: int) -> None:
    lines = ["From: a@example.org", "Subject: Deep"]
    for number in range(depth):
        lines += [f'Content-Type: multipart/mixed; boundary="b{number}"', "", f"--b{number}"]
    with pytest.raises(BriefingError, match="not a mail that can be read"):
        read("\r\n".join([*lines, "Content-Type: text/plain", "", "Words."]).encode())


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "Note.EML"
    path.write_bytes(mail().as_bytes())
    assert is_readable(path)
    opened = open_file(path)
    assert opened.media_type == "message/rfc822"
    assert opened.document.text.startswith("Papers for")


_PIECES = (
    b'=?utf-8?q?|?=|=?|?b?|<|>|@|"|(|)|,|;|:|\\|a| |\xff|=|charset='
    b"|boundary=|multipart/mixed|text/plain|\xc3\xa9|%|*0*="
)
_HEADS = b"From|Subject|Date|Content-Type|Content-Transfer-Encoding|Content-Disposition"
_LINES = st.tuples(
    st.sampled_from(_HEADS.split(b"|")),
    st.lists(st.sampled_from(_PIECES.split(b"|")), max_size=9).map(b"".join),
)


@given(st.lists(_LINES, max_size=6), st.binary(max_size=60))
def test_any_head_is_read_or_refused(heads: list[tuple[bytes, bytes]], body: bytes) -> None:
    content = b"".join(b"%b: %b\n" % head for head in heads) + b"\n" + body
    said = ""
    try:
        assert read(content).text.strip()
    except BriefingError as error:
        said = str(error)
    assert not said or "note.eml" in said


def opened(message: EmailMessage) -> OpenedFile:
    return open_content(message.as_bytes(), "note.eml")


def test_attachments_are_handed_on_decoded() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.7 \xff", maintype="application", subtype="pdf", filename="plan 2.pdf")
    message.add_attachment("Café notes", filename="..\\..\\Café.txt")
    found = opened(message)
    assert [(part.name, part.content) for part in found.attached] == [
        ("plan 2.pdf", b"%PDF-1.7 \xff"),
        ("Café.txt", "Café notes\n".encode()),
    ]
    assert found.left_out == ()


def test_pictures_in_the_text_and_signatures_are_no_attachments() -> None:
    message = mail()
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<one>", filename="logo.png")
    for name, kind in (("smime.p7s", "pkcs7-signature"), ("sign.asc", "pgp-signature")):
        message.add_attachment(b"x", maintype="application", subtype=kind, filename=name)
    message.add_attachment(b"x", maintype="image", subtype="png", filename="scan.png")
    found = opened(message)
    assert [part.name for part in found.attached] == ["scan.png"]
    assert found.document.text.endswith("by Friday.\n\nAttached: scan.png")


def test_a_mail_in_a_mail_is_an_attachment_with_its_own() -> None:
    inner = mail("Inner words.")
    del inner["Subject"]
    inner["Subject"] = "Answer: a/b"
    inner.add_attachment("Deep.", filename="deep.txt")
    message = mail("Outer words.")
    message.add_attachment(inner)
    found = opened(message)
    assert [part.name for part in found.attached] == ["Answer: a-b.eml"]
    assert found.document.text == "Papers for – the committee\n\nOuter words.\n\nAttached: Answer: a-b.eml"
    again = open_content(found.attached[0].content, found.attached[0].name)
    assert again.document.text == "Answer: a/b\n\nInner words.\n\nAttached: deep.txt"
    assert [part.content for part in again.attached] == [b"Deep.\n"]


def test_a_mail_of_attachments_alone_is_read() -> None:
    message = mail(" \n")
    message.add_attachment("Notes.", filename="notes.txt")
    assert opened(message).document.text == "Papers for – the committee\n\nAttached: notes.txt"


def test_a_mail_that_is_one_file_has_it_attached() -> None:
    message = mail()
    message.set_content(b"Words.", maintype="application", subtype="octet-stream", filename="plan.txt")
    assert [part.content for part in opened(message).attached] == [b"Words."]


def test_attachments_beyond_the_bounds_are_left_out_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mails, "MOST_ATTACHED_BYTES", 100)
    message = mail()
    for name, size in (("a.txt", 60), ("b.txt", 60), ("c.txt", 40)):
        message.add_attachment(b"x" * size, maintype="application", subtype="octet-stream", filename=name)
    found = opened(message)
    assert [part.name for part in found.attached] == ["a.txt", "c.txt"]
    assert found.left_out == ("b.txt",)
    assert found.document.text.endswith("Attached: a.txt, c.txt, b.txt")


def test_names_in_any_encoding_are_made_out() -> None:
    content = (
        mail()
        .as_bytes()
        .replace(
            b"Content-Type: text/plain",
            b'Content-Disposition: attachment; filename="=?utf-8?q?caf=C3=A9?= a.txt"\n'
            b"Content-Type: text/plain",
        )
    )
    assert [part.name for part in open_content(content, "note.eml").attached] == ["café a.txt"]


def test_a_name_that_can_not_be_made_out_is_an_attachment_still() -> None:
    content = (
        mail()
        .as_bytes()
        .replace(
            b"Content-Type: text/plain",
            b"Content-Disposition: attachment; filename*0*=utf-8''a; filename*x*=b\nContent-Type: text/plain",
        )
    )
    assert len(open_content(content, "note.eml").attached) == 1


def test_a_page_is_in_the_encoding_that_the_mail_names() -> None:
    message = mail()
    page = '<html><head><meta charset="utf-8"></head><body><p>Café – £4.</p></body></html>'
    message.set_content(page, subtype="html", charset="windows-1252")
    assert opened(message).document.text.endswith("\n\nCafé – £4.")
