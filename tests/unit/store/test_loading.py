"""Facts that were loaded before are the same objects, and never other than what the file says."""

from pathlib import Path
from uuid import UUID

import pytest

from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.grouping import by_publication
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.services import reviewing
from briefing_app.store import loading, mentions, sources
from briefing_app.store.library import Library
from tests.helpers.stores import LETTER, STORY, added, looking, written

OUT_OF_ITS_FACT = """
    UPDATE mentions SET fact_id = NULL WHERE id =
    (SELECT max(id) FROM mentions WHERE kind = 'quote' GROUP BY fact_id HAVING count(*) > 1)
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.create(tmp_path / "a.briefing")
    added(made, written(tmp_path, "story.txt", STORY))
    added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return made


def test_only_what_has_changed_is_loaded_again(library: Library) -> None:
    before, figures = loading.quotes(library), loading.figures(library)
    reviewing.reject(library, [before[0]])
    assert [id(one) for one in loading.quotes(library)] == [id(one) for one in before[1:]]
    assert loading.figures(library) is figures


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE people SET name = 'Amina Rashid-Clarke' WHERE name = 'Amina Rashid'",
        "UPDATE sources SET title = 'Another title'",
        OUT_OF_ITS_FACT,
    ],
)
@pytest.mark.parametrize("by_another_program", [True, False])
def test_whatever_changes_is_seen(library: Library, change: str, by_another_program: bool) -> None:
    before = loading.quotes(library)
    if by_another_program:
        with looking(library.path) as other:
            other.execute(change)
    else:
        with library.operation("Change something"):
            library.db.execute(change)
    with Library.open(library.path) as afresh:
        assert loading.quotes(library) == loading.quotes(afresh) != before


def test_whatever_another_program_changed_is_seen(library: Library) -> None:
    before = loading.quotes(library)
    with looking(library.path) as other:
        other.execute("UPDATE quote_mentions SET role = 'mayor'")
    assert {quote.lead.role for quote in loading.quotes(library)} == {"mayor"}
    assert all(quote.lead.role != "mayor" for quote in before)


def test_no_fact_gets_the_row_that_another_had(library: Library) -> None:
    highest = "SELECT id, uuid FROM facts ORDER BY id DESC LIMIT 1"
    row, uuid = library.db.execute(highest).fetchone()
    every = (*loading.quotes(library), *loading.figures(library), *loading.events(library))
    reviewing.reject(library, [fact for fact in every if str(fact.id) == uuid])
    reviewing.restore(library, reviewing.rejected(library))
    assert library.db.execute(highest).fetchone() == (row + 1, uuid)


def by_the_mention(library: Library, kind: Kind) -> list[AnyFact]:
    """The facts of a kind, put together from its mentions one by one."""
    by_hash, grouped = sources.by_sha256(library), dict[int | None, list[Evidence[Mention]]]()
    for stored in mentions.load(library, kind, "m.fact_id IS NOT NULL"):
        source = by_hash[stored.mention.passage.source]
        grouped.setdefault(stored.fact, []).append(Evidence(stored.mention, source))
    named = dict(library.db.execute("SELECT id, uuid FROM facts"))
    facts = [
        Fact(UUID(named[row]), tuple(sorted(items, key=by_publication))) for row, items in grouped.items()
    ]
    return sorted(facts, key=lambda fact: by_publication(fact.evidence[0]))


@pytest.mark.parametrize("kind", Kind)
def test_all_at_once_they_are_what_they_are_one_by_one(example: Path, kind: Kind) -> None:
    with Library.open(example) as library:
        wanted = by_the_mention(library, kind)
        assert wanted or kind is Kind.RECOMMENDATION
        assert list(loading._every(library, kind)) == wanted


def test_a_name_in_the_register_stands_for_what_a_document_says(library: Library) -> None:
    library.db.execute("UPDATE people SET name = 'Amina Rashid-Clarke' WHERE name = 'Amina Rashid'")
    assert {quote.lead.speaker for quote in loading.quotes(library)} >= {"Amina Rashid-Clarke"}


def test_a_finding_whose_document_is_lost_is_left_out(library: Library) -> None:
    (source,) = library.db.execute("SELECT id FROM sources WHERE title = 'letter'").fetchone()
    with looking(library.path) as other:
        other.execute("DELETE FROM sources WHERE id = ?", [source])  # which leaves all else: a loss
    found = loading.quotes(library)
    assert found
    assert {quote.source.title for quote in found} == {"story"}
