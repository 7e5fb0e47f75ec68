"""In which language passages of a pack are: by their letters, or by the words no text in it is without."""

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefing_app.packs import fonts
from briefing_app.packs.story import paragraph, words
from briefing_app.packs.tagging import scripts
from briefing_app.packs.tagging.languages import foreign_language
from tests.helpers.structure import elements, failures
from tests.unit.packs.test_pack_file import CONTENT
from tests.unit.packs.test_scripts import URDU, story_file

LANGUAGES = [
    ("محمد", "ur"),
    ("ڈاکٹر", "ur"),
    ("پاکستان کی", "ur"),
    ("الإدارة", "ar"),
    ("علي", "ar"),
    ("سنڌ ڳوٺ", "sd"),
    ("پښتو", "ps"),
    ("کوردی ئێمە", "ckb"),
    ("ݨ", "pa-Arab"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_which_language_arabic_letters_are(text: str, language: str) -> None:
    assert scripts.language_of(text, scripts.ARABIC) == language


PASSAGES = [
    ("cy", "Mae’r cyngor wedi cyhoeddi y bydd mwy o arian ar gael ar gyfer gwasanaethau plant."),
    ("de", "Der Rat hat angekündigt, dass im nächsten Jahr mehr Geld für die Kinder zur Verfügung steht."),
    ("es", "El consejo anunció que el próximo año habrá más dinero para los servicios de la infancia."),
    ("fr", "Le conseil a annoncé que les services pour les enfants seront améliorés dans l’année."),
    (
        "ga",
        "D'fhógair an chomhairle go mbeidh níos mó airgid ar fáil do na seirbhísí agus go bhfuil sí sásta.",
    ),
    ("gd", "Tha a' chomhairle air innse gum bi barrachd airgid ann agus tha i toilichte leis an seo."),
    (
        "it",
        "Il consiglio ha annunciato che il prossimo anno ci saranno più soldi per i servizi della infanzia.",
    ),
    (
        "pl",
        "Rada ogłosiła, że w przyszłym roku na usługi dla dzieci będzie więcej pieniędzy, ale to mało.",
    ),
    ("pt", "O conselho anunciou que no próximo ano haverá mais dinheiro para os serviços, mas não é certo."),
    (
        "ro",
        "Consiliul a anunțat că anul viitor vor fi mai mulți bani pentru serviciile de copii și că e bine.",
    ),
    ("", "We met Łukasz Żółć, Cyngor Sir Ynys Môn, Plaid Cymru and the Partei der Arbeit in Llanfair."),
    ("", "Jan de Groot, Maria da Silva, Paulo dos Santos, Ana de la Cruz, Luis del Rio"),
    ("", "Cyngor Gwynedd: mae'n dda"),
    ("", "Agus na air an go ar ach seo sin mar gach mar na an"),
    ("", ""),
]


@pytest.mark.parametrize(("language", "text"), PASSAGES)
def test_passages_in_latin_letters_whose_language_is_sure(language: str, text: str) -> None:
    assert foreign_language(text) == language


def test_a_quotation_in_welsh_says_so(tmp_path: Path) -> None:
    fonts.load()
    welsh = f"“{PASSAGES[0][1]} {URDU} <a href='https://example.org/'>yma</a> ac acw.”"
    path = story_file(tmp_path, [paragraph(welsh, "quote"), words(PASSAGES[0][1], "body")])
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        found = [(one.role, one.language) for one in elements(opened[0])]
    assert found[1:4] == [("BlockQuote", ""), ("P", "cy"), ("Span", "ur")]
    assert [one for one in found if one[1] == "cy"] == [("P", "cy")], "what is within it takes it from there"


def test_no_sentence_of_the_example_is_taken_for_another_language() -> None:
    said = [quote.lead.passage.exact for quote in CONTENT.quotes]
    said += [sentence for text in CONTENT.texts.values() for sentence in re.split(r"(?<=[.!?])\s", text)]
    assert [one for one in said if foreign_language(one)] == []
