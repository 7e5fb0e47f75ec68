"""Which rule found a speaker, how sure it is, and what is said of the speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import Form, QuoteMention
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.attributed import CONFIDENCE
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import Layout


def _read(text: str) -> tuple[QuoteMention, ...]:
    layout = Layout(text)
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    return read_quotes(document, layout, Register.of(layout))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("verb-after", "“No,” said Jane Doe."),
        ("verb-before", "Jane Doe said: “No.”"),
        ("according-to", "It is “poor”, according to Jane Doe."),
        ("label", "Cllr Jane Doe: “No.”"),
        ("meeting-heard", "The meeting heard it was “poor”."),
        ("passive-agent", "Members were told by Jane Doe it was “poor”."),
        ("grading", "Ofsted came in May.\n\nThe service was rated “good”."),
        ("continuation", "Jane Doe said: “No. “Never.”\n\n“No,” she said. “Not now.”"),
        ("next-paragraph", "Jane Doe said: “No.\n\n“Never.”"),
        ("introduced", "Jane Doe told them:\n\n“Never again.”"),
        ("previous-paragraph", "Cllr Jane Doe welcomed it.\n\n“It is what we asked for.”"),
        ("repeated-words", "Town ‘in despair’\n\nJane Doe said the town was “in despair”."),
        ("sentence-tail", "Roads are “poor” and worn, Jane Doe has said."),
        ("words-of", "“It is over.”\n\nThose were the words of Jane Doe."),
        ("named-next", "A mother says it is “poor”.\n\nJane Doe, 40, waited a year."),
        ("nobody", "The “experts” came."),
    ],
)
def test_the_rule_is_told(rule: str, text: str) -> None:
    assert rule in [mention.rule for mention in _read(text)]


def test_doubt_lowers_confidence() -> None:
    named, by_pronoun = _read("Jane Doe said: “No.” She added: “Never again.”")
    assert named.confidence == CONFIDENCE["verb-before"]
    assert by_pronoun.confidence < named.confidence
    (lost,) = _read("Jane Doe said: “No.")
    assert lost.confidence < named.confidence


def test_a_council_told_by_its_place_alone_is_less_sure() -> None:
    opening = "Children’s services in {} failed.\n\n"
    (named,) = _read(f"{opening.format('Fellby')}Fellby Council met. The council said: “We are sorry.”")
    (placed,) = _read(f"{opening.format('Fellby')}The council said: “We are sorry.”")
    assert (named.speaker, placed.speaker) == ("Fellby Council", "Fellby Council")
    assert placed.confidence < named.confidence


def test_role_as_the_document_words_it() -> None:
    (councillor,) = _read("Cllr Jane Doe (Lab, Mill Hill) said: “No.”")
    assert councillor.role == "Councillor (Lab, Mill Hill)"
    (manager,) = _read("Jane Doe, regional manager for Unison, said: “No.”")
    assert manager.role == "regional manager for Unison"
    (report,) = _read("Ofsted came. The report said it was “poor”.")
    assert report.role == "report"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (Form.STATEMENT, "Jane Doe said: “We did all that we could.”"),
        (Form.STATEMENT, "Jane Doe asked: “Why?”"),
        (Form.STATEMENT, "“We will,” she said, “deliver better services.”"),
        (Form.FRAGMENT, "Jane Doe said it was “not good enough”."),
        (Form.FRAGMENT, "Services now ‘good’"),
    ],
)
def test_form(form: Form, text: str) -> None:
    assert _read(text)[-1].form is form


def test_passages_stand_in_the_text() -> None:
    text = "Jane Doe said: “We did.”\n\n“And we will,” she added."
    mentions = _read(text)
    assert len(mentions) == 2
    assert all(mention.passage.stands_in(text) for mention in mentions)


_PIECES = [
    *(
        "“",
        "”",
        "'",
        ", ",
        ". ",
        "\n\n",
        ": ",
        "(",
        ")",
        "- ",
        "’s",
        "Cllr ",
        "Jane Doe",
        "Ofsted",
        "St. ",
        "Lab",
    ),
    *(
        " said ",
        " the report ",
        " who ",
        " she ",
        " was told by ",
        " heard ",
        " and ",
        " of ",
        "according to ",
    ),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    for mention in _read(text):
        assert mention.passage.stands_in(text)
        assert 0 < mention.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said Mr Doe.\n\nMr Doe’s",
        "“It is late,” said Jane Doe, who",
        "“It is late,” she said. Zara in",
        "“It is late,” he said. She had a letter from",
        "“Late,” she said. His\n\n“No.”",
        "statement Reform UK accused her of “a smear” and demanded that she",
    ],
)
def test_a_text_that_is_cut_off_is_read(text: str) -> None:
    assert _read(text)


@pytest.mark.parametrize("text", [": “Stop it now.”", "“Stop it.” : “Go now.”", "She went. : “Stop it now.”"])
def test_a_colon_that_follows_nothing_names_nobody(text: str) -> None:
    layout = Layout(text)
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    assert [quote.speaker for quote in read_quotes(document, layout, Register.of(layout))][-1] is None
