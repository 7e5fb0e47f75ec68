"""Searching a library: words as people type them, filters, and marks that are the very words found."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.searching import Hit, SearchFilters
from briefing_app.services import reviewing, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.searching import MOST_WORDS, find, find_while_typing, save, saved, words_in
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.store.search import match_expression
from tests.helpers.stores import LETTER, STORY, added, written

ALL = SearchFilters()


@pytest.fixture(scope="module")
def library(example_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The Bradford library, only looked at."""
    path = tmp_path_factory.mktemp("search") / "a.briefing"
    path.write_bytes(example_file.read_bytes())
    with Library.open(path) as library:
        yield library


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "small.briefing") as library:
        yield library


def marked(hit: Hit) -> list[str]:
    return [hit.words[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    "query", ["", " ", '"', "*", "(", ")", "-", "^", "\0", "\ud800", '""', "“”", "_", ": + ~"]
)
def test_a_query_without_a_word_finds_nothing(library: Library, query: str) -> None:
    assert words_in(query) == 0
    assert find(library, query, ALL) == find_while_typing(library, query, ALL) == ()


@pytest.mark.parametrize(
    ("query", "plain"),
    [
        ("children*", "children"),
        ('"children', "children"),
        ("(children)", "children"),
        ("-children", "children"),
        ("children\0", "children"),
        ("words:children", "words children"),
        ("children AND", "children and"),
        ("NOT children", "not children"),
        ("children OR", "children or"),
        ("NEAR(children care)", "near children care"),
        ("^children", "children"),
        ("children + care", "children care"),
        ("CHILDREN", "children"),
        ("chíldren", "children"),
        (unicodedata.normalize("NFD", "chíldren"), "children"),
    ],
)
def test_operators_and_marks_are_just_words_and_marks(library: Library, query: str, plain: str) -> None:
    assert find(library, query, ALL) == find(library, plain, ALL)


def test_every_word_must_occur(library: Library) -> None:
    both = find(library, "rapidly deteriorated", ALL)
    assert both
    for hit in both:
        said = f"{hit.words} {hit.about}".lower()
        assert "rapidly" in said
        assert "deteriorat" in said
    assert find(library, "rapidly zebra", ALL) == ()


def test_words_between_quotation_marks_stand_together(library: Library) -> None:
    assert find(library, '"rapidly deteriorated"', ALL)
    assert find(library, "“rapidly deteriorated”", ALL)
    assert find(library, '"deteriorated rapidly"', ALL) == ()
    assert find(library, "deteriorated rapidly", ALL)


def test_the_last_word_may_be_unfinished_while_typing(library: Library) -> None:
    assert find(library, "deterio", ALL) == ()
    assert find_while_typing(library, "deterio", ALL)
    assert find_while_typing(library, "deterio ", ALL) == ()
    assert find_while_typing(library, "rapidly deterio", ALL)
    assert find_while_typing(library, '"rapidly deterio"', ALL)


def test_facts_come_before_bare_paragraphs(library: Library) -> None:
    kinds = [hit.kind == "text" for hit in find(library, "children", ALL, limit=1000)]
    assert True in kinds
    assert kinds == sorted(kinds)


@pytest.mark.parametrize("query", ["children", "rapidly deteriorated", "ofsted inspectors", "council", "38"])
def test_marks_are_words_that_were_looked_for(library: Library, query: str) -> None:
    hits = find(library, query, ALL)
    assert hits
    wanted = {word[:6] for word in query.lower().split()}
    for hit in hits:
        assert all(any(word.lower().startswith(stem) for stem in wanted) for word in marked(hit))
        assert hit.marks == tuple(sorted(hit.marks))
    assert any(hit.marks for hit in hits)


def test_marks_stand_where_they_say_in_any_letters(small: Library, tmp_path: Path) -> None:
    text = "“😀 Café ﬁnd — cafe\u0301s,” said Zoë O’Neill. 😀 The café\u00a0was shut.\n"
    added(small, written(tmp_path, "a.txt", text))
    for query in ("cafe", "café", "CAFÉ", "cafe\u0301"):
        for hit in find(small, query, ALL):
            assert hit.words in text
            found = [unicodedata.normalize("NFC", word).lower().rstrip("s") for word in marked(hit)]
            assert found
            assert set(found) == {"café"}


def test_a_hits_place_holds_its_words(library: Library) -> None:
    for hit in find(library, "council", ALL, limit=1000):
        text = sources.document(library, hit.source).text
        assert 0 <= hit.start < hit.end <= len(text)
        place = text[hit.start : hit.end]
        assert place in hit.words or hit.words in place


def test_noncharacters_in_a_text_do_no_harm(small: Library, tmp_path: Path) -> None:
    added(small, written(tmp_path, "a.txt", "A story \ufdd0 of the council \ufdd1.\n"))
    (hit,) = find(small, "council", ALL)
    assert hit.marks == ()
    assert "council" in hit.words


@pytest.mark.parametrize("kind", ["quote", "figure", "event", "judgement", "text"])
def test_kind_narrows_to_that_kind(library: Library, kind: str) -> None:
    every = find(library, "children", ALL, limit=1000)
    only = find(library, "children", SearchFilters(kinds=frozenset([kind])), limit=1000)
    assert only
    assert {hit.kind for hit in only} == {kind}
    assert set(only) == {hit for hit in every if hit.kind == kind}


def test_several_kinds_are_either_of_them(library: Library) -> None:
    hits = find(library, "children", SearchFilters(kinds=frozenset(["quote", "judgement"])), limit=1000)
    assert {hit.kind for hit in hits} == {"quote", "judgement"}


@pytest.mark.parametrize(
    "name", ["Susan Hinchcliffe", "Cllr Hinchcliffe", "hinchcliffe", "HINCHCLIFFE, Susan"]
)
def test_speaker_narrows_to_what_that_person_said(library: Library, name: str) -> None:
    hits = find(library, "we", SearchFilters(speaker=name))
    assert hits
    assert {hit.kind for hit in hits} == {"quote"}
    assert all(hit.about.startswith("Susan Hinchcliffe") for hit in hits)


@pytest.mark.parametrize("name", ["Nobody Atall", "Cllr", '"', "\0", "p1 OR p2", "Susan Hinchcliffe Junior"])
def test_an_unknown_speaker_said_nothing(library: Library, name: str) -> None:
    assert find(library, "we", SearchFilters(speaker=name)) == ()


def test_source_narrows_to_that_source(library: Library) -> None:
    for source in sources.every(library):
        hits = find(library, "children", SearchFilters(source=source.sha256), limit=1000)
        assert hits
        texts = [hit for hit in hits if hit.kind == "text"]
        assert {hit.source for hit in texts} == {source.sha256}
    for odd in ("0" * 64, "", '") OR (', "kquote", "x" * 64):
        assert odd == "" or find(library, "children", SearchFilters(source=odd)) == ()


def test_unknown_kinds_match_nothing(library: Library) -> None:
    assert find(library, "children", SearchFilters(kinds=frozenset(['") OR (', "none"]))) == ()


def test_dates_narrow_with_both_ends_included(library: Library) -> None:
    every = find(library, "council", ALL, limit=1000)
    days = sorted({hit.day for hit in every if hit.day})
    middle = days[len(days) // 2]
    since = find(library, "council", SearchFilters(since=middle), limit=1000)
    until = find(library, "council", SearchFilters(until=middle), limit=1000)
    on = find(library, "council", SearchFilters(since=middle, until=middle), limit=1000)
    assert set(since) == {hit for hit in every if hit.day and hit.day >= middle}
    assert set(until) == {hit for hit in every if hit.day and hit.day <= middle}
    assert set(on) == set(since) & set(until) != set()
    assert find(library, "council", SearchFilters(since="2019-01-01", until="2018-01-01")) == ()


def test_what_has_no_date_is_left_out_when_dates_are_asked_for(small: Library, tmp_path: Path) -> None:
    added(small, written(tmp_path, "a.txt", "A story of the council.\n"), published=None)
    assert len(find(small, "council", ALL)) == 1
    assert find(small, "council", SearchFilters(since="0001-01-01")) == ()


def test_filters_narrow_together(library: Library) -> None:
    filters = SearchFilters(
        kinds=frozenset(["quote"]), speaker="Hinchcliffe", since="2018-11-01", until="2018-11-30"
    )
    hits = find(library, "we", filters)
    assert hits
    assert set(hits) <= set(find(library, "we", replace(filters, since=None, until=None)))
    assert find(library, "we", replace(filters, kinds=frozenset(["figure"]))) == ()


def test_no_more_than_the_limit_comes_back(library: Library) -> None:
    assert len(find(library, "children", ALL, limit=3)) == 3


@pytest.mark.parametrize("query", ["a" * 10_000, "the " * 2500, '"' + "the " * 2500 + '"', "(" * 10_000])
def test_ten_thousand_characters_are_no_trouble(library: Library, query: str) -> None:
    assert len(find(library, query, ALL)) <= 200
    assert len(match_expression(query).replace('"', " ").replace(" AND ", " ").split()) <= MOST_WORDS


@settings(max_examples=150)
@given(st.one_of(st.text(), st.text(alphabet='"“”*()^-+:{}\\ ANDORTNEáb\0\ud800')), st.booleans())
def test_no_query_raises(library: Library, query: str, typing: bool) -> None:
    hits = find_while_typing(library, query, ALL) if typing else find(library, query, ALL)
    assert not hits or words_in(query)
    for hit in hits:
        assert all(0 <= start < end <= len(hit.words) for start, end in hit.marks)


texts = st.one_of(st.none(), st.text(max_size=20))


@settings(max_examples=80)
@given(texts, texts, st.frozensets(st.text(max_size=8), max_size=3), texts, texts)
def test_no_filter_raises(
    library: Library,
    speaker: str | None,
    source: str | None,
    kinds: frozenset[str],
    since: str | None,
    until: str | None,
) -> None:
    filters = SearchFilters(kinds=kinds, speaker=speaker, source=source, since=since, until=until)
    assert len(find(library, "children", filters)) <= 200


def test_a_word_with_an_apostrophe_is_one_word(library: Library) -> None:
    hits = find(library, "children's", ALL)
    assert hits
    marked = {hit.words[start:end].replace("’", "'").casefold() for hit in hits for start, end in hit.marks}
    assert marked <= {"children's", "childrens"}


def test_words_that_a_line_end_parts_stand_together(small: Library, tmp_path: Path) -> None:
    lines = [
        "The plan for every child in the county was late, said the report, and nobody had looked at children",
        "in need of help and protection for as long as anybody at the town hall was able to remember it all.",
        "",
        "A second paragraph has nothing to do with the first, and is only here so that there are two of them",
        "and that both are broken at the ends of their lines, which are as full as lines of print can be.",
    ]
    added(small, written(tmp_path, "wrapped.txt", "\n".join(lines) + "\n"))
    hits = [hit for hit in find(small, '"children in need of help"', ALL) if hit.kind == "text"]
    assert [hit.words for hit in hits] == [" ".join(lines[:2])]
    assert (hits[0].start, hits[0].end) == (0, len("\n".join(lines[:2])))
    assert "".join(marked(hits[0])).replace(" ", "") == "childreninneedofhelp"


def test_operators_list_without_a_word_and_narrow_by_what_was_decided(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
        held = contents(library)
        (carer,) = [quote for quote in held.quotes if quote.lead.speaker == "Piotr Nowak"]

        def facts(query: str) -> set[object]:
            return {hit.fact for hit in find_while_typing(library, query, ALL)}

        assert facts("speaker:nowak") == {carer.id}
        assert facts("is:starred") == facts("is:confirmed") == set()
        reviewing.star(library, [carer], starred=True)
        reviewing.confirm(library, [carer])
        assert facts("is:starred") == facts("is:confirmed") == {carer.id}
        assert facts("is:starred children") == set()
        assert carer.id not in facts("is:waiting")
        assert facts("is:waiting") == {fact.id for fact in held.facts} - {carer.id}
        assert carer.id in facts("told source:letter")
        assert facts("told source:story") == set()
        assert facts("told source:pape") == facts("told")
        assert facts("children from:2018-11-06") < facts("children")


def test_searches_are_kept_with_the_library(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        save(library, "speaker:nowak  told", kept=True)
        save(library, "cuts | 100%", kept=True)
        assert contents(library).searches == ("cuts | 100%", "speaker:nowak told")
        save(library, "cuts | 100%", kept=False)
        assert saved(library) == ("speaker:nowak told",)
        assert undoing.undo(library) == "Let go of the search “cuts | 100%”"
        assert len(saved(library)) == 2
