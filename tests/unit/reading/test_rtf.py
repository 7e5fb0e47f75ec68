"""RTF files as Word, WordPad, LibreOffice and Macs write them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import rtf
from briefing_app.reading.files import open_content
from briefing_app.system.errors import BriefingError

FONTS = rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset2 Symbol;}{\f2\fcharset238 B CE;}{\f3\fcharset77 M;}}"
TEXTS = {
    "paragraphs": (rb"One.\par\pard Two.\par", "One.\n\nTwo."),
    "blank paragraphs": (rb"One.\par\par\par Two.", "One.\n\nTwo."),
    "a line break": (rb"One,\line two.", "One,\ntwo."),
    "the end of a Mac's line": (b"One.\\\nTwo.\\\r\nThree.", "One.\n\nTwo.\n\nThree."),
    "a page break": (rb"One.\page Two.", "One.\n\nTwo."),
    "line ends of the file": (b"On\r\ne and\n two.", "One and two."),
    "quotation marks": (
        rb"\ldblquote It\rquote s \lquote so\rquote\rdblquote , he said",
        "“It’s ‘so’”, he said",
    ),
    "dashes": (rb"a \endash  b\emdash c non\_break", "a – b—c non-break"),
    "escaped signs": (rb"a \{b\} c\\d", "a {b} c\\d"),
    "bytes of the file's encoding": (rb"Caf\'e9 for \'a34", "Café for £4"),
    "letters of the file's encoding": (b"\x93Caf\xe9\x94 for \xa34", "“Café” for £4"),
    "bytes of a font's encoding": (rb"{\f2 \'9aumava} \f3 Caf\'8e", "šumava Café"),
    "characters with what stands for them": (rb"\u8220?It\u8217\'92s\u8221? \uc0\u163 4", "“It’s” £4"),
    "a character of two halves": (rb"\u-10179?\u-8704? and \u55357 ?\u56832 ?", "😀 and 😀"),
    "half a character": (rb"a\u-10179?b", "a�b"),
    "soft hyphens": (rb"care\-ful", "careful"),
    "a link": (
        rb'See {\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt the plan}}.',
        "See the plan.",
    ),
    "bold and colours": (rb"{\b\cf1 Bold} and {\i plain}", "Bold and plain"),
    "hidden and deleted text": (rb"A{\v hid}b\v hid\v0 c{\deleted gone}d\v x\plain e", "Abcde"),
    "a picture": (rb"A{\pict\pngblip 89504e47}b", "Ab"),
    "a picture in bytes": (rb"A{\pict\bin8 }}}{{{\x}b", "Ab"),
    "a shown picture": (rb"A{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}b", "Ab"),
    "an embedded object": (rb"A{\object{\*\objdata 0105}{\result{\pict 00}}}b", "Ab"),
    "heads, feet and notes": (rb"{\header Head}{\footer 1}A{\footnote B}c", "Ac"),
    "the words in a box": (
        rb"A\par{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv 1}}{\shptxt\pard In it.\par}}{\shprslt old}}b",
        "A\n\nIn it.\n\nb",
    ),
    "bullets": (rb"{\listtext\f1\'b7\tab}homes\par{\pntext\f1\'B7\tab}care\par", "• homes\n\n• care"),
    "numbered items": (rb"{\listtext 1.\tab}homes\par{\listtext (b)\tab}care\par", "1. homes\n\n(b) care"),
    "a table": (
        (
            rb"Before.\par\trowd\pard\intbl Year\cell Vis\par its\cell\row"
            rb"\pard\intbl 2031\cell 1,234\cell\row\pard After."
        ),
        "Before.\n\nYear\tVis its\n2031\t1,234\n\nAfter.",
    ),
    "a bar that is no cell": (rb"a|b", "a|b"),
    "words that nobody knows": (rb"A\klingon7 b{\*\klingon gone}c", "Abc"),
    "words after the end": (rb"A}{b", "A"),
    "a group that never ends": (rb"A{{\b b", "Ab"),
    "numbers out of bounds": (rb"A\u9999999999?\uc999999\u65?b\f-1 c", None),
    "words without their numbers": (rb"A\u\uc\f\ansicpg\bin b", "Ab"),
}


def read(body: bytes, head: bytes = rb"\ansi\ansicpg1252\deff0") -> Document:
    return rtf.read(rb"{\rtf1" + head + FONTS + body + b"}", "0" * 64, "story.rtf")


@pytest.mark.parametrize(("body", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_what_shows_is_the_text(body: bytes, text: str | None) -> None:
    found = read(body).text
    assert found.startswith("A") if text is None else found == text


@pytest.mark.parametrize(
    ("head", "letters"),
    [
        (rb"\ansi\ansicpg1250", "Šš".encode("cp1250")),
        (rb"\mac", "Éé".encode("mac-roman")),
        (rb"\pc", "éü".encode("cp437")),
        (rb"\ansi\ansicpg65001", "é😀".encode()),
        (rb"\ansi\ansicpg99999", "Éé".encode("cp1252")),
    ],
)
def test_each_encoding_that_a_head_names(head: bytes, letters: bytes) -> None:
    encoding = {b"\\mac": "mac-roman", b"\\pc": "cp437"}.get(head, "cp" + head[-4:].decode())
    expected = letters.decode({"cp5001": "utf-8", "cp9999": "cp1252"}.get(encoding, encoding))
    written = b"".join(b"\\'%02x" % byte for byte in letters)
    document = rtf.read(b"{\\rtf1" + head + b" " + written + b"}", "0" * 64, "a.rtf")
    assert document.text == expected


def test_the_particulars_propose_title_and_author() -> None:
    info = rb"{\info{\title Caf\'e9s of the {\b town}}{\author Una \u214?kafor}{\creatim\yr2019}}"
    assert read(info + rb"Caf\'e9s of the town\par Words.").proposed == Proposal(
        title="Cafés of the town", author="Una Ökafor"
    )
    assert read(info + rb"Another title\par Words.").proposed == Proposal(author="Una Ökafor")
    assert read(rb"Words.").proposed is None


def test_the_particulars_are_not_in_the_text() -> None:
    assert read(rb"{\info{\title A}{\author B}{\operator C}{\doccomm D}}Words.").text == "Words."


def test_it_is_known_by_its_beginning_whatever_its_name() -> None:
    opened = open_content(rb"{\rtf1 Words of a file that calls itself old.}", "minutes.doc")
    assert (opened.media_type, opened.document.reader) == ("application/rtf", "rtf")


LARGE = {
    "too many groups": rb"{\rtf1 " + b"{}" * 5_000_000,
    "too many characters": rb"{\rtf1 " + b"word " * 1_200_000,
    "too many fonts": rb"{\rtf1{\fonttbl" + rb"{\f1\fcharset0 " * 1_000_000,
    "fields in fields": rb"{\rtf1 " + rb'{\field{\*\fldinst{ HYPERLINK "a" ' * 100_000,
    "a table that never ends": rb"{\rtf1 a" + rb"\intbl\cell" * 1_400_000,
}


@pytest.mark.parametrize("content", LARGE.values(), ids=LARGE.keys())
def test_what_is_made_to_take_for_ever_is_refused_in_seconds(content: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(BriefingError, match=r"^“story\.rtf” (is too large|holds no words)"):
        rtf.read(content, "0" * 64, "story.rtf")
    assert time.process_time() - begun < 15


def test_pictures_do_not_count() -> None:
    content = rb"{\rtf1 Words.{\pict " + b"a0" * 10_000_000 + b"}}"
    assert rtf.read(content, "0" * 64, "a.rtf").text == "Words."


_PIECES = (
    r"{|}|\par |\cell |\row |\intbl |\pard |\'e9|\'|\u8217?|\u-1 |\uc2 |\v |\plain |{\*\x |{\pict "
    r"|{\info{\title |{\fonttbl{\f1\fcharset128 a;}}|\f1 |\ansicpg932 |\bin3 |\*|\~|\\|\{|word|é|;|\mac "
    r"|{\shptxt |\fcharset78 "
)


@given(st.lists(st.sampled_from(_PIECES.split("|")), max_size=40).map("".join))
def test_any_words_are_read_or_refused(body: str) -> None:
    said = ""
    try:
        document = rtf.read(b"{\\rtf1 a" + body.encode("cp1252"), "0" * 64, "story.rtf")
        assert document.text.strip()
        assert document.text.encode()
        assert "\r" not in document.text
    except BriefingError as error:
        said = str(error)
    assert not said or said.startswith("“story.rtf” ")
