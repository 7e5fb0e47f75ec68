"""Which figures one article alone has, and about which sources differ."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.checking import Checked, check_all
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from briefing_app.store import loading
from briefing_app.store.library import Library

JUDGED = "Ofsted judged Fareholm Council’s children’s services inadequate."


def alone_and_differing(folder: Path, *stories: str) -> tuple[set[str], set[str]]:
    """The figures that stories on one council have alone, and those on which they differ."""
    paths = [folder / f"{letter}.txt" for letter in "abcd"[: len(stories)]]
    for path, text in zip(paths, stories, strict=True):
        path.write_text(f"Story {path.stem}\n\n{JUDGED}\n\n{text}\n", encoding="utf-8")
    details = [Details(title=f"Story {path.stem}", published="2018-11-07") for path in paths]
    with new_library(folder / "a.briefing") as library:
        add_files(library, [Incoming(path, one) for path, one in zip(paths, details, strict=True)])
        return _told(library, check_all(library, date(2018, 12, 1)))


def _told(library: Library, found: Checked) -> tuple[set[str], set[str]]:
    figures = loading.figures(library)
    return (
        {one.lead.passage.exact for one in figures if one.id in found.alone},
        {
            item.mention.passage.exact
            for one in figures
            for item in one.evidence
            if item.place in found.disputed
        },
    )


def test_a_figure_that_another_source_rounds_is_in_no_article_alone(tmp_path: Path) -> None:
    first = "Spending on agency social workers rose to £4.2 million in 2017/18. The panel met 11 times."
    second = "Spending on agency social workers rose to £4.18 million in 2017/18."
    alone, _ = alone_and_differing(tmp_path, first, second)
    assert alone == {"11"}


def test_a_figure_that_another_source_tells_in_its_own_words_is_in_no_article_alone(tmp_path: Path) -> None:
    first = (
        "Practitioners from Lincolnshire, the improvement partner, helped with assessments,"
        " and 38 families heard sooner."
    )
    second = "The improvement partner Lincolnshire lent practitioners for assessments; 38 got word at last."
    alone, _ = alone_and_differing(tmp_path, first, second)
    assert alone == set()


@pytest.mark.parametrize("second", ["Nothing else was said.", "The panel met 12 times."])
def test_sums_of_one_sentence_are_no_matter_on_which_sources_differ(tmp_path: Path, second: str) -> None:
    first = "Referrals rose from 200 to 300, a rise of 20 per cent."
    alone, differing = alone_and_differing(tmp_path, first, second)
    assert {"200", "300", "20 per cent"} <= alone
    assert differing == set()
