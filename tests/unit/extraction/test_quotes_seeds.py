"""The five articles, whose quotes were labelled by hand: every run found, every speaker right."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import Layout

_SHARED = Path(__file__).resolve().parents[4] / "shared"
_GOLD = sorted((_SHARED / "evaluation" / "gold").glob("*.json"))


@pytest.mark.shared
@pytest.mark.skipif(not _GOLD, reason="the evaluation folder is not here")
@pytest.mark.parametrize("path", _GOLD, ids=lambda path: path.stem[:3])
def test_labelled_quotes(path: Path) -> None:
    labelled: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    text = (_SHARED / "seeds" / labelled["document"]).read_bytes().decode("utf-8").replace("\r\n", "\n")
    layout = Layout(text)
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    found = {
        (quote.passage.start, quote.passage.end): quote.speaker
        for quote in read_quotes(document, layout, Register.of(layout))
    }
    assert found.keys() == {(quote["start"], quote["end"]) for quote in labelled["quotes"]}
    wanted = {(quote["start"], quote["end"]): quote["speaker"] for quote in labelled["quotes"]}
    assert {span: (found[span] or "").lower() for span in wanted} == {
        span: (speaker or "").lower() for span, speaker in wanted.items()
    }
