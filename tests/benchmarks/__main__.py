"""Measures everything at any size: search, start, pages, adding, packs, undo, backups.

    .venv/bin/python -m tests.benchmarks [PART ...] [--size 1000 100000 1000000] [--folder FOLDER] [--quick]

Figures are ratios taken in one run on one machine, where there is something to compare with. Libraries are
made once and kept in the folder. What one run saw is in RESULTS.md beside this.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import quick
from tests.benchmarks.bulk import adding, backing_up, packing, undoing_many, writing
from tests.benchmarks.libraries import default_folder, library_of
from tests.benchmarks.searches import searching
from tests.benchmarks.starts import starting
from tests.benchmarks.views import viewing


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}; all without any")
    parser.add_argument("--size", type=int, nargs="+", default=[1000, 100_000, 1_000_000])
    parser.add_argument("--folder", type=Path, default=default_folder())
    parser.add_argument("--quick", action="store_true", help="what CI looks at, in a few seconds")
    parser.add_argument("--queries", type=int, default=40, help="queries of each kind")
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--peer", action="append", default=[], metavar="ENGINE=PYTHON")
    parser.add_argument("--articles", type=int, nargs="+", default=[250, 1000, 4000])
    parser.add_argument("--reports", type=Path, metavar="FOLDER", help="PDF files to add as well")
    parser.add_argument("--limit", type=float, default=120, help="seconds for what may take for ever")
    return parser


def _search(options: argparse.Namespace) -> None:
    for path in _libraries(options):
        searching(path, options.folder, options.queries, options.peer)


def _start(options: argparse.Namespace) -> None:
    starting(_libraries(options), options.starts, options.limit)


def _pages(options: argparse.Namespace) -> None:
    for path in _libraries(options):
        viewing(path, options.limit)


def _add(options: argparse.Namespace) -> None:
    writing(options.folder)
    adding(options.articles, options.reports)


def _large(options: argparse.Namespace) -> None:
    undoing_many(options.folder)
    backing_up(_libraries(options)[-1], options.limit)


def _libraries(options: argparse.Namespace) -> list[Path]:
    return [library_of(size, options.folder) for size in sorted(options.size)]


_PARTS: dict[str, Callable[[argparse.Namespace], None]] = {
    "search": _search,
    "start": _start,
    "pages": _pages,
    "adding": _add,
    "pack": lambda _options: packing(),
    "large": _large,
}


def main() -> None:
    parser = _parser()
    options = parser.parse_args()
    unknown = set(options.parts) - _PARTS.keys()
    if unknown:
        parser.error(f"there is no part “{min(unknown)}”; there are {', '.join(_PARTS)}")
    if options.quick:
        quick.show()
        return
    for name in options.parts or _PARTS:
        print(f"\n{name}", flush=True)
        _PARTS[name](options)


if __name__ == "__main__":
    main()
