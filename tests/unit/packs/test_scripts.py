"""Texts of many languages and scripts in real packs: what is seen, what is read, and what is copied out."""

import re
import subprocess
import sys
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import SimpleDocTemplate

from briefing_app.packs import document, fonts, styles
from briefing_app.packs.outline import outline
from briefing_app.packs.parts import OwnLine, OwnPart
from briefing_app.packs.request import OwnKind
from briefing_app.packs.story import ledger, links, paragraph, words
from briefing_app.packs.tagging import bidi, faces, scripts
from briefing_app.packs.tagging.canvas import TaggedCanvas
from briefing_app.packs.tagging.flowables import tag
from briefing_app.packs.tagging.metadata import Metadata
from briefing_app.packs.tagging.tree import Structure
from briefing_app.packs.visible import markup, visible
from tests.helpers.structure import Found, elements, failures, marked_content
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST

ENGLISH = "Cllr “Łukasz Żółć–Gęślą” of Ynys Môn, ŵ ŷ: £4.2m – ½ for Київ, Việt Nam and Αθήνα"
URDU = "محمد علی خان"
PUNJABI = "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ"
BENGALI = "শেখ রহমান"
GUJARATI = "ક્ષત્રિય પટેલ"
MIXED = f"Cllr {URDU} (Labour), {PUNJABI}, {BENGALI} and {GUJARATI} agreed: well done 😀"
URDU_SENTENCE = (
    "“کونسل نے اعلان کیا ہے کہ بچوں کی خدمات کے لیے £4.2m کی اضافی رقم دی جائے گی، اور Ofsted کی رپورٹ"
    " (2031) کے مطابق سہولیات میں بہتری آئی ہے۔ والدین نے اس فیصلے کا خیرمقدم کیا لیکن کہا کہ 45% خاندان"
    " اب بھی مدد کے منتظر ہیں۔”"
)
PUNJABI_SENTENCE = "ਕੌਂਸਲ ਨੇ ਐਲਾਨ ਕੀਤਾ ਹੈ ਕਿ ਬੱਚਿਆਂ ਦੀਆਂ ਸੇਵਾਵਾਂ ਲਈ ਹੋਰ ਪੈਸੇ ਦਿੱਤੇ ਜਾਣਗੇ। ਇਹ ਚੰਗੀ ਖ਼ਬਰ ਹੈ।"


def composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def story_file(folder: Path, story: list[Any]) -> Path:
    """A document of a story alone, tagged as a pack is."""
    fonts.load()
    structure, path = Structure(), folder / "story.pdf"
    tag(story, structure.root)
    metadata = Metadata("Story", "", "Nobody", "en-GB", "2019-07-04T00:00:00Z")
    template = SimpleDocTemplate(
        str(path), initialFontName=fonts.SANS, lang="en-GB", displayDocTitle=1, title="Story"
    )
    template.build(
        story,
        canvasmaker=lambda *args, **more: TaggedCanvas(
            *args, structure=structure, metadata=metadata, **{**more, "lang": "en-GB"}
        ),
    )
    return path


def pack_file(folder: Path, title: str, *notes: str) -> Path:
    own = OwnPart(tuple(OwnLine(OwnKind.NOTE, note) for note in notes), "some", title)
    pack = outline(replace(REQUEST, title=title, committee=title), CONTENT)
    path = folder / "made.pdf"
    path.write_bytes(document.pdf(replace(pack, parts=(own, *pack.parts)), MADE))
    return path


def texts(path: Path) -> str:
    """What is copied out of a file, in the order in which PDFium finds it."""
    with pdfium.PdfDocument(path) as opened:
        said = " ".join(page.get_textpage().get_text_bounded() for page in opened)
    return composed(said).replace("\N{LEFT-TO-RIGHT MARK}", "")


def read(path: Path) -> Iterator[tuple[str, Found]]:
    """What a screen reader says for each element, in order."""
    with pdfium.PdfDocument(path) as opened:
        for page in opened:
            drawn = {one.number: one.words for one in marked_content(page)}
            for element in elements(page):
                said = element.spelt or "".join(drawn[number] for number in element.numbers)
                if said.strip():
                    yield said, element


def read_aloud(path: Path) -> str:
    return composed("".join(said for said, _ in read(path))).replace("\N{LEFT-TO-RIGHT MARK}", "")


def in_languages(path: Path) -> set[tuple[str, str]]:
    return {(element.language, composed(said)) for said, element in read(path) if element.language}


def codes_for_nothing(path: Path) -> list[bytes]:
    """Codes that stand for a character of private use, or for none, among those of all fonts in a file."""
    streams = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    maps = [one for one in (_plain(stream) for stream in streams) if b"beginbfchar" in one]
    assert maps
    found = [
        units for one in maps for units in re.findall(rb"^<..> <((?:[0-9A-F]{4})*)>$", one, re.MULTILINE)
    ]
    return [
        units
        for units in found
        if any(unicodedata.category(character) in ("Co", "Cn", "Cs") for character in _text(units))
        or not units
    ]


def _plain(stream: bytes) -> bytes:
    return zlib.decompressobj().decompress(stream) if stream[:1] == b"\x78" else stream


def _text(units: bytes) -> str:
    return bytes.fromhex(units.decode()).decode("utf-16-be", "surrogatepass")


def test_what_is_put_in_is_copied_out_and_read(tmp_path: Path) -> None:
    path = pack_file(tmp_path, MIXED, ENGLISH, PUNJABI_SENTENCE, f"{BENGALI}।", GUJARATI)
    assert failures(path) == []
    said, copied = read_aloud(path), texts(path)
    for text in (ENGLISH, PUNJABI_SENTENCE, PUNJABI, BENGALI, f"{BENGALI}।", GUJARATI):
        assert composed(text) in said
        assert composed(text) in copied
    assert said.count(composed(visible(MIXED))) >= 3, "on the cover, in the contents and as title"
    assert URDU in copied, "letters are copied as they are, not in the forms in which they are drawn"
    assert codes_for_nothing(path) == []


def test_passages_have_their_language(tmp_path: Path) -> None:
    told = in_languages(pack_file(tmp_path, MIXED, ENGLISH))
    assert {
        ("ur", URDU),
        ("pa", composed(PUNJABI)),
        ("bn", composed(BENGALI)),
        ("gu", composed(GUJARATI)),
    } <= told
    assert {language for language, _ in told} == {"ur", "pa", "bn", "gu"}, (
        "what is English has none of its own"
    )


def test_a_passage_over_lines_is_one(tmp_path: Path) -> None:
    path = story_file(tmp_path, [words(f"He said {URDU} " + f"{PUNJABI_SENTENCE} " * 4, "body")])
    assert failures(path) == []
    assert in_languages(path) == {("ur", URDU), ("pa", composed(f"{PUNJABI_SENTENCE} " * 4))}
    narrow = story_file(
        tmp_path, ledger(["a"], [[[words(f"By {URDU_SENTENCE[1:40]} and us", "body")]]], [90])
    )
    assert ("ur", URDU_SENTENCE[1:40].strip()) in in_languages(narrow)


def test_a_paragraph_from_right_to_left_is_copied_and_read_in_its_order(tmp_path: Path) -> None:
    path = story_file(tmp_path, [words(URDU_SENTENCE, "quote"), words("Then English.", "body")])
    assert failures(path) == []
    assert ("ur", composed(URDU_SENTENCE)) in in_languages(path)
    assert "Then English." in read_aloud(path)
    plain = URDU_SENTENCE.replace("£4.2m", "رقم").strip("“”")
    alone = story_file(tmp_path, [words(plain, "body")])
    assert texts(alone) == plain, "also where a reader works the order out by itself"


def test_it_is_seen_at_the_right_and_wraps_downwards(tmp_path: Path) -> None:
    path = story_file(tmp_path, [words(URDU_SENTENCE, "body"), words(ENGLISH * 2, "body")])
    with pdfium.PdfDocument(path) as opened:
        page = opened[0].get_textpage()
        boxes = [page.get_rect(number) for number in range(page.count_rects())]
    right = max(box[2] for box in boxes)
    by_line: dict[int, float] = {}
    for box in boxes:
        by_line[round(box[1] / 17)] = max(by_line.get(round(box[1] / 17), 0), box[2])
    assert sum(right - edge < 6 for edge in by_line.values()) >= 2, "each of its lines ends at the right"


def test_looks_and_links_within_it_are_read_in_order(tmp_path: Path) -> None:
    half = URDU_SENTENCE.index("اور")
    before, marked, after = (
        markup(one)
        for one in (URDU_SENTENCE[:half], URDU_SENTENCE[half : half + 40], URDU_SENTENCE[half + 40 :])
    )
    text = (
        f"{before}<font backColor='#dddddd'>{marked}</font>{after}"
        f" <a href='https://example.org/'>{markup('رپورٹ')}</a>"
    )
    path = story_file(tmp_path, [paragraph(text, "body")])
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        assert "Link" in [element.role for element in elements(opened[0])]
    assert composed(URDU_SENTENCE) in read_aloud(path)


def test_links_hold_what_is_in_them(tmp_path: Path) -> None:
    address = "https://ur.wikipedia.org/wiki/برمنگھم"
    text = f"See {markup(URDU)} at <a href='{address}'>{markup(address)}</a> and {markup(PUNJABI)}."
    whole = f"<a href='https://example.org'>{markup(URDU)} and more</a>"
    path = story_file(tmp_path, [paragraph(text, "body"), paragraph(whole, "body")])
    assert failures(path) == []
    assert {("ur", URDU), ("pa", composed(PUNJABI))} == in_languages(path)
    assert f"and {composed(PUNJABI)}." in read_aloud(path)


def test_cells_and_headings_of_tables_take_any_script(tmp_path: Path) -> None:
    rows = [[[words(f"{URDU} {number}", "strong")], [words(MIXED, "small-cell")]] for number in range(30)]
    path = story_file(tmp_path, ledger([PUNJABI, URDU], rows, [150, 250]))
    assert failures(path) == []
    assert read_aloud(path).count(composed(PUNJABI)) == 31, "once in the headings, and in each row"
    assert codes_for_nothing(path) == []


def letters(text: str) -> str:
    """A text without marks and spaces, which PDFium turns round beside Arabic letters."""
    return "".join(one for one in text if unicodedata.category(one)[0] in "LMN")


LETTERS = st.sampled_from(
    [*"ابتلشکیہےںڈُّ۲2.,(“ ", *"ਕਿਸ਼੍ਰੀੰ।", *"কষ্ট", *"ક્ષ", *"aB \u200c\u200d", "😀", "中", "<"]
)
MIXES = st.text(LETTERS, min_size=1, max_size=60)


@settings(max_examples=15, deadline=None)
@given(notes=st.lists(MIXES, min_size=1, max_size=5))
def test_random_mixes_keep_to_the_standards(
    tmp_path_factory: pytest.TempPathFactory, notes: list[str]
) -> None:
    story = [words(note, "body") for note in notes if note.strip()]
    story += [words("Always something.", "body")]
    path = story_file(tmp_path_factory.mktemp("mixes"), story)
    assert failures(path) == []
    assert codes_for_nothing(path) == []
    said = letters(read_aloud(path))
    for note in notes:
        assert letters(visible(note)) in said


@pytest.mark.parametrize(
    "text", [URDU, URDU_SENTENCE, MIXED, "لا إله (مُحَمَّد) ۲۰۳۱", PUNJABI_SENTENCE, "ਿ", "ُ"]
)
@pytest.mark.parametrize("face", [fonts.SANS, fonts.SERIF_BOLD])
def test_no_blank_box_is_drawn_and_widths_are_those_of_what_is_drawn(text: str, face: str) -> None:
    fonts.load()
    shown = visible(text, face)
    font = fonts._font(face)
    for said in (shown, faces.FromRight(shown)):
        pieces = list(font._pieces(said))
        for used, piece in pieces:
            assert all(used.face.charToGlyph.get(ord(one)) for one in piece if one != "\N{NO-BREAK SPACE}")
        drawn = sum(TTFont.stringWidth(used, piece, 12) for used, piece in pieces)
        measured = sum(fonts.width(word, face, 12) for word in re.split("( )", shown))
        assert drawn == pytest.approx(measured, abs=0.2)


ORDERS = [
    ("ابج", ["ابج"]),
    ("ابج abc ده", [" ده", "abc", "ابج "]),
    ("ابج 45% ده", [" ده", "45%", "ابج "]),
    ("ابج £4.2m ده", [" ده", "£4.2m", "ابج "]),
    ("ابج 1,234.5 ۱۲۳ ده", [" ده", "۱۲۳", " ", "1,234.5", "ابج "]),
    ("ابج a b ده", [" ده", "a b", "ابج "]),
    ("ابج (abc)", [")", "abc", "ابج ("]),
]


@pytest.mark.parametrize(("text", "pieces"), ORDERS, ids=[str(number) for number in range(len(ORDERS))])
def test_the_order_in_which_a_line_is_seen(text: str, pieces: list[str]) -> None:
    assert [piece for piece, _ in bidi.seen(text)] == pieces


def test_numbers_are_never_turned_round(tmp_path: Path) -> None:
    path = story_file(tmp_path, [words("نمبر ۲۰۳۱ اور ٤٥ ہے", "body"), words("Year ۲۰۳۱ of many", "body")])
    assert "نمبر ۲۰۳۱ اور ٤٥ ہے" in texts(path)
    assert "Year ۲۰۳۱ of many" in texts(path)
    font = fonts._shaped("NotoNaskhArabic-Regular", scripts.ARABIC)
    said = {int(code): code.said for code in font._codes.values()}
    assert [said[ord(one)] for one in font.shaped("۲۰۳۱")] == [*"۲۰۳۱"], "from left to right"
    assert [said[ord(one)] for one in font.shaped("بہ")] == ["ہ", "ب"]


def test_chains_without_end_find_room(tmp_path: Path) -> None:
    notes = ("ক্" * 500, "ُ" * 500, "ب" * 300, "ਕ੍" * 300, "﷽ُ" * 30)
    path = story_file(tmp_path, [words(note, "body") for note in notes])
    assert failures(path) == []
    assert codes_for_nothing(path) == []


def test_brackets_open_the_way_the_line_is_read() -> None:
    assert bidi.mirrored("(.«") == "».)"


def test_what_is_written_from_the_right_as_a_whole() -> None:
    assert scripts.is_from_right(f"“{URDU_SENTENCE}”")
    assert scripts.is_from_right(f"{URDU_SENTENCE} (Ofsted)")
    for text in ("plain", MIXED, f"{URDU} (chair)", f"By {URDU}", PUNJABI, "“”", ""):
        assert not scripts.is_from_right(text)


def test_codes_are_given_up_when_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.load()
    font = fonts._shaped("NotoNaskhArabic-Regular", scripts.ARABIC)
    before = font.shaped(URDU)
    fonts.load()
    assert font.shaped(URDU) == before
    monkeypatch.setattr(faces, "_MOST_KEPT", 0)
    fonts.load()
    assert not font._codes
    assert len(font.shaped(URDU)) == len(before)


def test_a_pack_is_the_same_whatever_was_made_before(tmp_path: Path) -> None:
    first = pack_file(tmp_path, MIXED, URDU_SENTENCE).read_bytes()
    pack_file(tmp_path, "شکریہ لاہور", "خلافت ਲੁਧਿਆਣਾ")
    assert pack_file(tmp_path, MIXED, URDU_SENTENCE).read_bytes() == first


def test_plain_packs_load_no_font_of_another_script() -> None:
    program = (
        "from briefing_app.packs import fonts\n"
        "from briefing_app.packs.visible import markup\n"
        "fonts.load()\n"
        f"markup({ENGLISH!r}); fonts.width({ENGLISH!r}, fonts.SANS, 12)\n"
        "print(fonts._loaded)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_styles_are_kept_but_for_the_side() -> None:
    made = words(URDU_SENTENCE, "quote")
    assert made.from_right
    assert made.style is not styles.style("quote")
    assert made.style.leftIndent == styles.style("quote").leftIndent
    assert not words(URDU, "strong").style.alignment, "a name in a table stays where names are"
    assert links(()) == ""
