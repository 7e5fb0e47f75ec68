"""The catalogues hold the program's words, no more and no fewer, and what Qt reads says what they say."""

import re
import shutil
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import translations
from briefing_app.ui.language import LANGUAGES

CATALOGUES = sorted(translations.FOLDER.glob("*.ts"))
VALUE = re.compile(r"{\w*(?::[^}]*)?}|%n")


def code_of(catalogue: Path) -> str:
    return catalogue.stem.partition("_")[2]


def messages(catalogue: Path) -> list[ET.Element]:
    return list(ET.parse(catalogue).iter("message"))  # noqa: S314 - our own file


def texts(catalogue: Path) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (one.findtext("source"), one.findtext("comment"), one.get("numerus")) for one in messages(catalogue)
    ]


def said(message: ET.Element) -> list[str]:
    """What a message is translated to: a text, or one for each form of the plural; empty if it is not."""
    found = message.find("translation")
    assert found is not None
    forms = [form.text or "" for form in found.iter("numerusform")] or [found.text or ""]
    return forms if any(forms) else []


def test_every_language_but_english_has_a_catalogue() -> None:
    assert {code_of(catalogue) for catalogue in CATALOGUES} == LANGUAGES.keys() - {"en"}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=code_of)
def test_a_catalogue_holds_the_words_of_the_program(catalogue: Path, tmp_path: Path) -> None:
    gathered = tmp_path / catalogue.name
    shutil.copy(catalogue, gathered)
    translations.gather(gathered, code_of(catalogue))
    now, kept = texts(gathered), texts(catalogue)
    assert len(now) > 1000
    assert set(now) - set(kept) == set(), "run packaging/translations.py"
    assert set(kept) - set(now) == set(), "run packaging/translations.py"
    assert len(kept) == len(set(kept))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=code_of)
def test_bringing_a_catalogue_up_to_date_keeps_what_is_translated(catalogue: Path, tmp_path: Path) -> None:
    gathered = tmp_path / catalogue.name
    shutil.copy(catalogue, gathered)
    translations.gather(gathered, code_of(catalogue))
    assert translations.translated(gathered) == translations.translated(catalogue)
    assert translations.translated(catalogue)[0] > 100


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=code_of)
def test_the_file_that_qt_reads_is_made_of_the_catalogue(catalogue: Path, tmp_path: Path) -> None:
    made, kept = tmp_path / "made.qm", catalogue.with_suffix(".qm")
    translations.release(catalogue, made)
    assert made.read_bytes() == kept.read_bytes(), "run packaging/translations.py"


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=code_of)
def test_qt_says_what_the_catalogue_says(catalogue: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    plain = [message for message in messages(catalogue) if not message.get("numerus")]
    wrong = {
        source: answer
        for message in plain
        if (source := message.findtext("source") or "")
        and (answer := translator.translate("", source, message.findtext("comment")) or "")
        != "".join(said(message))
    }
    assert wrong == {}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=code_of)
def test_a_translation_has_the_values_of_its_text(catalogue: Path) -> None:
    wrong = []
    for message in messages(catalogue):
        source, forms = message.findtext("source") or "", said(message)
        names = {name for _, name, _, _ in string.Formatter().parse(source) if name} if forms else set()
        for form in forms:
            used = {name for _, name, _, _ in string.Formatter().parse(form) if name}
            if not used <= names or ("&" in form and form.count("&") != source.count("&")):
                wrong.append((source, form))
    assert wrong == []
