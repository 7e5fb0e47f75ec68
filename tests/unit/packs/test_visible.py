"""Text on its way to paper: nothing is markup, nothing is a blank box, nothing acts unseen."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.packs import fonts
from briefing_app.packs.tagging.scripts import JOINERS
from briefing_app.packs.visible import markup, text_width, visible

CASES = [
    ("plain", "“We’re sorry” – £62.1m, 6½% ŵ ŷ", "“We’re sorry” – £62.1m, 6½% ŵ ŷ"),
    ("emoji", "well done 😀", "well done [grinning face]"),
    ("emoji of several", "👨‍👩‍👧 and 🤷🏽‍♀️", "[man, woman, girl] and [shrug, medium skin tone, female sign]"),
    ("flags", "🇬🇧🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "[flag: GB][flag: Wales]"),
    ("half a flag", "🇬\U000e0067", "[regional indicator symbol letter g][U+E0067]"),
    ("keycap", "1️⃣", "1[combining enclosing keycap]"),
    ("how a heart looks", "❤️", "❤"),
    ("urdu", "شکریہ", "شکریہ"),
    ("joiners within words", "می\u200cخواهم", "می\u200cخواهم"),
    ("punjabi", "ਸ਼੍ਰੀ ਸਿੰਘ ਹੈ।", unicodedata.normalize("NFC", "ਸ਼੍ਰੀ ਸਿੰਘ ਹੈ।")),
    ("other scripts", "中文 名字, தமிழ்", "[Chinese text, 4 characters], [Tamil text, 5 characters]"),
    ("one letter", "ש", "[Hebrew text, 1 character]"),
    ("letters that only look different", "𝐁𝐨𝐥𝐝", "Bold"),
    ("override", "a\u202eb\u2066c", "a[U+202E]b[U+2066]c"),
    ("direction mark", "a\u200fb", "a[U+200F]b"),
    ("control", "a\x00b\x1bc", "a[U+0000]b[U+001B]c"),
    ("surrogate", "a\ud83db", "a[U+D83D]b"),
    ("private use", "\ue000", "[U+E000]"),
    ("line end and tab", "a\nb\tc", "a b c"),
    ("firm spaces", "4\u202f000\u00a0m", "4\u00a0000\u00a0m"),
    ("soft hyphen and joiners", "in\u00adspec\u200btor\ufeff", "inspector"),
    ("composed", "e\u0301", "é"),
    ("replacement", "\N{REPLACEMENT CHARACTER}", "[replacement character]"),
]


@pytest.mark.parametrize(("text", "shown"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_visible(text: str, shown: str) -> None:
    if text == "\N{REPLACEMENT CHARACTER}" and ord(text) in fonts.characters(fonts.SANS):
        shown = text
    assert visible(text) == shown


def test_markup_is_printed_as_such() -> None:
    assert markup("<b>A & B</b> &amp; {x}") == "&lt;b&gt;A &amp; B&lt;/b&gt; &amp;amp; {x}"


def test_what_only_the_sans_serif_has_is_set_in_it() -> None:
    assert markup("a ● b", fonts.SERIF) == f'a <font face="{fonts.SANS}">●</font> b'
    assert markup("a ● b") == "a ● b"
    assert markup("co\u2011operate", fonts.SERIF).count("U+") == 0


def test_widths_are_those_of_what_is_shown() -> None:
    assert text_width("😀", 10.0, False) == text_width("[grinning face]", 10.0, False) > 0
    assert text_width("plan", 10.0, True) > text_width("plan", 10.0, False)


@settings(deadline=None)
@given(st.text())
def test_every_character_that_is_shown_has_a_glyph(text: str) -> None:
    for face in (fonts.SANS, fonts.SERIF):
        shown = visible(text, face)
        for character in set(shown) - set(JOINERS):
            assert fonts.has(character, face)
            assert character.isprintable() or character == "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize("mark", ["\N{BLACK MEDIUM SQUARE}", "\uf0b7", "\uf0a7", "❖", "➢"])
@pytest.mark.parametrize("face", [fonts.SANS, fonts.SANS_BOLD, fonts.SERIF])
def test_the_sign_of_a_list_is_one_and_not_put_into_words(mark: str, face: str) -> None:
    assert visible(f"{mark} The response", face) == "• The response"
