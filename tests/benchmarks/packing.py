"""Prints how fast packs are laid out, and how large they are, beside ReportLab without tags.

    .venv/bin/python -m tests.benchmarks.packing [--times N]

The same story is laid out once by the pack's own way (tagged, its facts within, its objects compressed), and,
as is usual with ReportLab where pages are numbered, twice on its plain canvas. In turn, in one run; `--times`
repeats everything in the pack that often.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from briefing_app.packs import document, fonts
from briefing_app.packs.outline import Pack, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import Section
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
from briefing_app.services.libraries import make_example
from briefing_app.services.pack_content import content_of
from briefing_app.services.packing import PackRequest, _with_texts

MADE = date(2026, 1, 1)
_ROUNDS = 3


class PlainCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's own, which writes at once what is known from the layout before."""

    def __init__(self, *args: Any, pages: Pages, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._pages = pages

    def bookmarkHorizontal(self, key: str, relativeX: float, relativeY: float, **kw: Any) -> None:  # noqa: N802, N803 - ReportLab's
        self._pages.reach(key, self.getPageNumber())
        super().bookmarkHorizontal(key, relativeX, relativeY, **kw)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's
        self._pages.total = max(self._pages.total, self.getPageNumber())
        super().showPage()

    def late(self, words: Callable[[], str], right: float, y: float, face: str, size: float) -> None:
        try:
            known = words()
        except KeyError:
            known = "0"
        self.setFont(face, size)
        self.drawRightString(right, y, known)


def plain(pack: Pack) -> bytes:
    """The pack without tags, laid out twice."""
    fonts.load()
    pages, written = Pages(), b""
    for _ in range(2):
        target = BytesIO()
        story, foot = document._set(pack, MADE, pages)
        template = document._template(pack, target, foot)
        template.build(story, canvasmaker=partial(PlainCanvas, pages=pages))
        written = target.getvalue()
    return written


def measured(job: Callable[[], bytes]) -> tuple[float, bytes]:
    began = time.process_time()
    written = job()
    return time.process_time() - began, written


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = make_example(Path(folder) / "example.briefing")
        held = contents(library)
        request = PackRequest(title="Briefing", committee="", meeting=None, sections=tuple(Section))
        content = content_of(library, request, held, checked(library, held, MADE), MADE)
        content = _with_texts(library, content, request)
        library.close()
    many: dict[str, Any] = {
        name: getattr(content, name) * options.times for name in ("quotes", "events", "figures")
    }
    pack = outline(request, replace(content, **many))
    ways = {"tagged": lambda: document.pdf(pack, MADE), "plain, laid out twice": lambda: plain(pack)}
    spent: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, tuple[int, int]] = {}
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            seconds, written = measured(way)
            spent[name].append(seconds)
            with pdfium.PdfDocument(written) as opened:
                sizes[name] = len(opened), len(written)
    for name, taken in spent.items():
        pages, size = sizes[name]
        rate = pages / min(taken)
        print(f"{name:24} {pages:5} pages  {rate:6.1f} pages a CPU-second  {size / 1000:7.0f} kB")
    best = {name: min(taken) for name, taken in spent.items()}
    print(f"tagged takes {best['tagged'] / best['plain, laid out twice']:.2f} of the time of plain")
    print(f"memory at its height: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
