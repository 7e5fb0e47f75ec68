"""Walks through a published library in a real browser: `python -m tests.benchmarks.published`.

It publishes the example with an article that would like to be a program, starts Datasette on this machine
alone, and does what a reader does: looks, narrows, searches, follows links, opens addresses that were kept.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_app.domain.published import passage_key
from briefing_app.services.browsing import contents
from briefing_app.services.example import make_example
from briefing_app.services.published_library import Published, publish
from tests.helpers.browser import Browser, browsing, program
from tests.helpers.press_office import SCRIPT, add_papers
from tests.helpers.served import Served, serving

_ROWS = ".rows-and-columns tbody tr"
Step = Callable[[Browser, str], None]


def main() -> int:
    """Take every step; gives 0 if all went well, 1 where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, help="keep a picture of each step in this folder")
    options = parser.parse_args()
    if program() is None:
        print("There is no Chromium here. Install it (on Debian: apt-get install chromium) and try again.")
        return 1
    with TemporaryDirectory() as made:
        folder = Path(made)
        published, hidden = _published(folder)
        with (
            serving(published.database, published.metadata) as served,
            browsing(folder / "profile") as browser,
        ):
            _walk(browser, served, options.pictures or folder)
            _never_there(served, hidden)
    print("All as it should be.")
    return 0


def _published(folder: Path) -> tuple[Published, list[str]]:
    """The library as it is published, and the keys of passages that must not be in it."""
    with make_example(folder / "Bradford.briefing") as library:
        _, secret = add_papers(library, folder)
        hidden = [
            passage_key(*item.place)[:16]
            for fact in contents(library).facts
            for item in fact.evidence
            if item.source == secret
        ]
        assert hidden
        return publish(library, folder / "bradford.db", made=date(2019, 8, 1)), hidden


def _walk(browser: Browser, served: Served, pictures: Path) -> None:
    pictures.mkdir(parents=True, exist_ok=True)
    for number, step in enumerate((_database, _quotes, _facet, _search, _row, _source, _hostile), 1):
        step(browser, f"{served.address}/bradford")
        name = step.__name__.strip("_")
        browser.picture(pictures / f"{number}-{name}.png")
        print(f"{number} {name}: {browser.text('h1')}")


def _database(browser: Browser, address: str) -> None:
    browser.open(address)
    assert browser.text("h1") == "Bradford"
    assert "half of the text" in browser.text()
    links = browser.texts("h3 a")
    assert {"quotes", "judgements", "passages", "people", "sources", "timeline"} <= {
        *links,
        *browser.texts("li a"),
    }


def _quotes(browser: Browser, _address: str) -> None:
    browser.follow("h3 a[href='/bradford/quotes']")
    assert browser.text("h1") == "Quotes"
    assert {"speaker", "party", "source", "year"} <= {
        name.split()[0] for name in browser.texts(".facet-info-name")
    }
    assert "characters" in browser.text(f"{_ROWS} td.col-passage")


def _facet(browser: Browser, _address: str) -> None:
    browser.follow(".facet-info[data-column=speaker] li a[href*=hinchcliffe]")
    assert set(browser.texts(f"{_ROWS} td.col-speaker")) == {"Susan Hinchcliffe"}


def _search(browser: Browser, address: str) -> None:
    browser.open(f"{address}/passages")
    before = len(browser.texts(_ROWS))
    browser.write("#_search", "social workers")
    found = browser.texts(_ROWS)
    assert 0 < len(found) < before
    assert all("social worker" in row for row in found)


def _row(browser: Browser, address: str) -> None:
    browser.open(f"{address}/quotes?speaker=susan-hinchcliffe&_sort=published")
    browser.follow(f"{_ROWS} td.col-id a")
    browser.wait_for("document.querySelector('td.col-passage a').innerText.includes('characters')")
    assert browser.text("td.col-speaker a") == "Susan Hinchcliffe"
    assert browser.text("td.col-words")


def _source(browser: Browser, _address: str) -> None:
    title = browser.run("document.querySelector('td.col-source a').innerText")
    browser.follow("td.col-source a")
    assert browser.text("td.col-title") == title
    browser.run("history.back()")
    browser.wait_for("document.querySelector('td.col-speaker a')")
    browser.follow("td.col-speaker a")
    assert browser.text("td.col-name") == "Susan Hinchcliffe"
    assert "in quotes" in browser.text()


def _hostile(browser: Browser, address: str) -> None:
    browser.open(f"{address}/quotes?_search=bins")
    assert SCRIPT in browser.text(f"{_ROWS} td.col-words")
    browser.follow(f"{_ROWS} td.col-id a")
    browser.wait_for("document.querySelector('td.col-source a').innerText.includes('<img')")
    assert SCRIPT in browser.text("td.col-words")
    assert browser.run("window.pwned") is None
    assert browser.run("document.querySelectorAll('td img, td b, td script').length") == 0


def _never_there(served: Served, hidden: list[str]) -> None:
    """What is exempt has no address."""
    assert {served.get(f"/bradford/passages/{key}").status for key in hidden} == {404}
    print(f"{len(hidden)} passages of an exempt paper: none is there")


if __name__ == "__main__":
    sys.exit(main())
