"""Mails as Outlook saves them, and the other files that look like them from outside."""

import struct
import zlib

import pytest

from briefing_app.domain.documents import Proposal
from briefing_app.reading import rtf_packed
from briefing_app.reading.files import OpenedFile, open_content
from briefing_app.reading.mails import MOST_ATTACHED
from briefing_app.system.errors import BriefingError
from tests.helpers import outlook

LONG = "The committee met for hours and heard of every plan. " * 200


def opened(content: bytes) -> OpenedFile:
    return open_content(content, "note.msg")


def refusal(content: bytes) -> str:
    with pytest.raises(BriefingError) as caught:
        opened(content)
    return str(caught.value)


def test_subject_and_text_are_the_document() -> None:
    found = opened(outlook.ole(outlook.mail()))
    assert (found.document.text, found.media_type) == (
        "Papers\n\nThe plan is late.",
        "application/vnd.ms-outlook",
    )
    assert found.document.proposed == Proposal(
        title="Papers",
        author="Una Okafor",
        published="2019-06-04",
        published_basis="the day on which the mail was sent",
    )


def test_a_long_text_is_read_from_its_sectors() -> None:
    assert opened(outlook.ole(outlook.mail(body=LONG))).document.text == f"Papers\n\n{LONG.strip()}"


def test_the_head_of_the_internet_goes_before_outlooks_properties() -> None:
    head = "Received: x\r\nFrom: Abe Lin <abe@example.org>\r\nDate: Tue, 04 Jun 2019 00:12:00 +0100\r\n\r\n"
    proposed = opened(outlook.ole(outlook.mail(headers=head))).document.proposed
    assert proposed is not None
    # By the sender's clock it is the fourth; in Greenwich it was still the third.
    assert (proposed.author, proposed.published) == ("Abe Lin", "2019-06-04")


def test_a_mail_that_was_never_sent_has_no_day() -> None:
    proposed = opened(outlook.ole(outlook.mail(sent=None, sender=None))).document.proposed
    assert proposed == Proposal(title="Papers")


@pytest.mark.parametrize(
    ("body", "html", "text"),
    [
        (None, b"<html><body><p>The <b>plan</b> costs \xa34.</p></body></html>", "The plan costs £4."),
        ("Plain.", b"<p>Page.</p>", "Plain."),
        (" \r\n", b"<p>Page words.</p>", "Page words."),
        ("One.\r\n\r\nTwo.", None, "One.\n\nTwo."),
    ],
)
def test_the_text_is_plain_or_a_page(body: str | None, html: bytes | None, text: str) -> None:
    assert opened(outlook.ole(outlook.mail(body=body, html=html))).document.text == f"Papers\n\n{text}"


def packed(content: bytes) -> bytes:
    """RTF as Outlook packs it, without any run that is repeated."""
    runs = b"".join(b"\0" + content[place : place + 8] for place in range(0, len(content), 8))
    return struct.pack("<II4sI", len(runs) + 12, len(content), b"LZFu", zlib.crc32(runs)) + runs


def test_a_text_that_is_rtf_alone_is_read() -> None:
    body = packed(rb"{\rtf1\ansi One.\par Caf\'e9 two.}")
    assert (
        opened(outlook.ole(outlook.mail(body=None, rtf=body))).document.text == "Papers\n\nOne.\n\nCafé two."
    )


def test_packed_rtf_is_unpacked_as_the_specification_shows() -> None:
    # The two examples of MS-OXRTFCP, sections 3.1.1 and 3.1.2.
    simple = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert rtf_packed.unpacked(simple) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    crossing = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
    assert rtf_packed.unpacked(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"LZFu",
        struct.pack("<II4sI", 9, 2**31, b"LZFu", 0) + b"\0abc",
        struct.pack("<II4sI", 9, 4, b"ABCD", 0),
    ],
)
def test_what_is_no_packed_rtf_is_nothing(content: bytes) -> None:
    assert rtf_packed.unpacked(content) == b""


def test_rtf_that_was_not_packed_is_taken_as_it_is() -> None:
    assert rtf_packed.unpacked(struct.pack("<II4sI", 9, 4, b"MELA", 0) + b"{\\rt and more") == b"{\\rt"


def test_old_texts_are_read_in_the_encoding_that_they_name() -> None:
    tree = outlook.properties(
        32,
        {
            (outlook.SUBJECT, outlook.OLD_TEXT): "Škoda".encode("cp1250"),
            (outlook.BODY, outlook.OLD_TEXT): "Šíp".encode("cp1250"),
            (outlook.CODE_PAGE, outlook.NUMBER): 1250,
        },
    )
    assert opened(outlook.ole(tree)).document.text == "Škoda\n\nŠíp"


def test_old_texts_without_one_are_read_in_the_one_that_fits() -> None:
    tree = outlook.properties(32, {(outlook.BODY, outlook.OLD_TEXT): "“It’s £4,” she said"})
    assert opened(outlook.ole(tree)).document.text == "“It’s £4,” she said"


def test_attachments_are_handed_on_and_pictures_in_the_text_are_not() -> None:
    parts = [
        outlook.attached("plan.txt", b"A plan. " * 1000),
        outlook.attached("image001.png", b"\x89PNG", content_id="image001@x"),
        outlook.attached("..\\..\\site map.png", b"\x89PNG"),
    ]
    found = opened(outlook.ole(outlook.mail(parts)))
    assert [(part.name, len(part.content)) for part in found.attached] == [
        ("plan.txt", 8000),
        ("site map.png", 4),
    ]
    assert found.document.text.endswith("\n\nAttached: plan.txt, site map.png")
    assert found.left_out == ()


def test_a_mail_of_attachments_alone_is_read() -> None:
    found = opened(outlook.ole(outlook.mail([outlook.attached("a.txt", b"Words.")], body=None)))
    assert found.document.text == "Papers\n\nAttached: a.txt"


def test_a_mail_in_a_mail_is_a_mail_with_its_own_attachments() -> None:
    deep = outlook.attached("deep.txt", b"Deep words: \xc2\xa34.")
    inner = outlook.mail([deep], head=24, subject="RE: a/b", body="Inner – words.")
    content = outlook.ole(outlook.mail([outlook.attached("RE a b", inner)]))
    found = opened(content)
    (part,) = found.attached
    assert part.name == "RE: a-b.eml"
    mail = open_content(part.content, part.name)
    assert mail.document.text == "RE: a/b\n\nInner – words.\n\nAttached: deep.txt"
    assert mail.document.proposed == Proposal(
        title="RE: a/b",
        author="Una Okafor",
        published="2019-06-04",
        published_basis="the day on which the mail was sent",
    )
    assert [one.content for one in mail.attached] == [b"Deep words: \xc2\xa34."]
    assert opened(content).attached == found.attached


def test_mails_in_mails_end() -> None:
    inner = outlook.mail(head=24, subject="Bottom")
    for depth in range(30):
        inner = outlook.mail([outlook.attached("fwd", inner)], head=24, subject=f"Mail {depth}")
    found = opened(outlook.ole(outlook.mail([outlook.attached("fwd", inner)])))
    depth = 0
    while found.attached:
        found = open_content(found.attached[0].content, found.attached[0].name)
        depth += 1
    assert 2 <= depth <= 10


def test_more_attachments_than_a_mail_has_are_left_out_by_name() -> None:
    parts = [outlook.attached(f"{number}.txt", b"Words.") for number in range(MOST_ATTACHED + 2)]
    found = opened(outlook.ole(outlook.mail(parts)))
    assert (len(found.attached), found.left_out) == (100, ("100.txt", "101.txt"))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("WordDocument", "is an old Word document. Open it and save it as .docx or as PDF."),
        ("PowerPoint Document", "is an old PowerPoint presentation"),
        ("EncryptedPackage", "is locked with a password"),
        ("Thumbs", "is a file of a program that can’t be read"),
    ],
)
def test_other_programs_files_of_that_kind_are_told_apart(part: str, said: str) -> None:
    content = outlook.ole({part: b"x" * 5000, "SummaryInformation": b"y"})
    assert refusal(content).startswith(f"“note.msg” {said}")


def test_a_mail_with_an_old_workbook_attached_is_a_mail() -> None:
    workbook = outlook.ole({"Workbook": b"x" * 5000})
    found = opened(outlook.ole(outlook.mail([outlook.attached("sums.xls", workbook)])))
    assert [part.content for part in found.attached] == [workbook]


def test_a_mail_without_words_or_attachments_says_so() -> None:
    assert "without text" in refusal(outlook.ole(outlook.mail(body=None)))


def test_every_cut_is_a_sentence_or_a_reading() -> None:
    content = outlook.ole(outlook.mail([outlook.attached("a.txt", b"words " * 1000)], body=LONG))
    said = set()
    for length in range(8, len(content), 509):
        try:
            said.add(opened(content[:length]).document.reader)
        except BriefingError as error:
            said.add(str(error))
    assert said <= {"“note.msg” is damaged or cut short. Ask for it or download it again.", "msg"} | {
        error for error in said if error.startswith("“note.msg” ")
    }
    assert len(said) <= 4


def test_parts_that_claim_the_same_bytes_are_refused() -> None:
    tree: outlook.Tree = {f"__substg1.0_{number:08X}": b"" for number in range(1500)}
    content = bytearray(outlook.ole({**outlook.mail(), "__big": b"z" * 100_000, **tree}))
    entry = content.index("__big".encode("utf-16-le"))
    place, size = content[entry + 116 : entry + 120], content[entry + 120 : entry + 128]
    for number in range(1500):
        at = content.index(f"__substg1.0_{number:08X}".encode("utf-16-le"))
        content[at + 116 : at + 128] = place + size
    assert "damaged" in refusal(bytes(content))
