"""Prints how checks do on the planted sets, and how long they take: `python -m tests.benchmarks.checks`.

The times are CPU-seconds over a library of labelled documents: of the first check, of one in which nothing
has changed, and of the checks after each of some documents that are added one by one; then the same as if
all documents were on one council, and so set against each other.
"""

import json
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median
from unittest.mock import patch

from briefing_app.domain.documents import Details
from briefing_app.domain.one_council import Councils
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import checked
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from tests.helpers.labelled import FOLDER
from tests.helpers.planted import every_set, score

_ADDED = 15


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        _scores(Path(folder))
        _times(Path(folder) / "all.briefing")
        print("as if all were on one council:")
        with patch("briefing_app.services.checking.Councils", lambda *_: Councils(())):
            _times(Path(folder) / "one.briefing")


def _scores(folder: Path) -> None:
    asked, found, raised, false = Counter[str](), Counter[str](), 0, 0
    for one in every_set():
        result = score(one, folder / f"{one.name}.briefing")
        told = ", ".join(f"{kind} {result.found[kind]} of {count}" for kind, count in result.asked.items())
        print(f"{one.name:8} {told or 'nothing planted'}; {result.raised} raised, {len(result.false)} false")
        asked += result.asked
        found += result.found
        raised += result.raised
        false += len(result.false)
    print(
        *(f"{kind}: {found[kind]} of {asked[kind]}" for kind in asked),
        f"{raised} raised, {false} false",
        sep="\n",
    )


def _times(place: Path) -> None:
    incoming = []
    for path in sorted(FOLDER.glob("*.txt")):
        published = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        incoming.append(Incoming(path, Details(title=path.stem, published=published)))
    with new_library(place) as library:
        add_files(library, incoming[:-_ADDED])
        held = contents(library)
        facts = sum(map(len, (held.judgements, held.quotes, held.figures, held.events, held.recommendations)))
        print(
            f"{facts:,} facts: first check {_timed(library, held):.2f} s, again {_timed(library, held):.2f} s"
        )
        times = []
        for one in incoming[-_ADDED:]:
            add_files(library, [one])
            times.append(_timed(library, contents(library)))
        print(f"after one more document {median(times):.2f} s, at most {max(times):.2f} s, of {_ADDED} added")


def _timed(library: Library, held: Contents) -> float:
    start = time.process_time()
    checked(library, held, date(2026, 1, 1))
    return time.process_time() - start


if __name__ == "__main__":
    main()
