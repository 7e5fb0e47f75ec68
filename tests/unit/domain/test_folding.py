"""Which quotes are part of longer ones: exactly those whose words stand in one of their speaker's."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.facts import Quote
from briefing_app.domain.folding import Folded, longer_versions
from briefing_app.domain.wording import fold
from tests.helpers.pack_facts import quote
from tests.helpers.register_entries import source

WORDS = st.lists(st.sampled_from(["we", "will", "not", "we’ll", "rare", "!"]), min_size=1, max_size=6)


def said(words: list[list[str]], speakers: list[str | None]) -> list[Quote]:
    return [
        quote(source(number), exact, speaker, None, exact)
        for number, (exact, speaker) in enumerate(zip(map(" ".join, words), speakers, strict=False))
    ]


def one_by_one(quotes: list[Quote]) -> dict[object, object]:
    """Each held against every longer one that is part of none itself, the longest first."""
    found: dict[object, object] = {}
    ordered = sorted(quotes, key=lambda one: -len(fold(one.lead.passage.exact)))
    for place, short in enumerate(ordered):
        words = f" {fold(short.lead.passage.exact)} "
        others = (
            longer.id
            for longer in ordered[:place]
            if short.lead.speaker
            and longer.lead.speaker == short.lead.speaker
            and longer.id not in found
            and words.strip()
            and words in f" {fold(longer.lead.passage.exact)} "
        )
        home = next(others, None)
        if home:
            found[short.id] = home
    return found


@given(
    st.lists(WORDS, max_size=12),
    st.lists(st.sampled_from(["Rosa Tandy", "Sam Oke", None]), min_size=12, max_size=12),
)
def test_what_stands_in_a_longer_quote_of_its_speaker_is_part_of_it(
    words: list[list[str]], speakers: list[str | None]
) -> None:
    quotes = said(words, speakers)
    assert longer_versions(quotes) == one_by_one(quotes)


def test_a_quote_is_found_among_thousands_of_common_words() -> None:
    many = [["we", "will", "not", f"number{number}"] for number in range(5000)]
    quotes = said([*many, ["we", "will", "not", "rest", "today"], ["not", "rest"]], ["Rosa Tandy"] * 5002)
    assert longer_versions(quotes) == {quotes[-1].id: quotes[-2].id}


@given(
    st.lists(WORDS, min_size=1, max_size=8),
    st.lists(st.sampled_from(["Rosa Tandy", "Sam Oke", None]), min_size=8, max_size=8),
    st.lists(st.tuples(st.sets(st.integers(0, 7)), st.booleans()), max_size=4),
)
def test_of_changed_quotes_it_is_the_same_as_of_all_whoever_asked_before(
    words: list[list[str]], speakers: list[str | None], steps: list[tuple[set[int], bool]]
) -> None:
    every = said(words, speakers)
    held = None
    for chosen, asked in [*steps, (set(range(8)), True)]:
        there = [one for number, one in enumerate(every) if number in chosen]
        held = Folded(there, held)
        if asked:
            assert held.longer == longer_versions(there)
            assert held.basis is held


def test_those_that_nobody_asked_are_not_kept() -> None:
    quotes = said([["we", "will"], ["will"]], ["Rosa Tandy"] * 2)
    first = Folded(quotes)
    assert first.longer == {quotes[1].id: quotes[0].id}
    third = Folded(quotes[:1], Folded([], first))
    assert third.basis is first
    assert third.longer == {}
    assert third.basis is third
