"""Makes a library of many articles, to try the window with.

    .venv/bin/python -m tests.benchmarks.large LIBRARY [--articles N]

The articles are variants of each other with names, figures and days of their own: about ten findings each.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from tests.benchmarks.varied import write_articles


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        files = [Incoming(path) for path in write_articles(Path(folder), options.articles)]
        library = new_library(options.library)
        add_files(library, files, workers=os.cpu_count() or 1)
        held = contents(library)
        library.close()
    facts = len(held.quotes) + len(held.figures) + len(held.events) + len(held.judgements)
    spent = time.perf_counter() - began
    size = options.library.stat().st_size / 1e6
    print(f"{options.articles:,} articles, {facts:,} facts, {size:.0f} MB in {spent:.0f} s")


if __name__ == "__main__":
    main()
