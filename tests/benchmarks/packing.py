"""Prints how fast packs are made, how large they are and what memory they take, beside other ways.

    .venv/bin/python -m tests.benchmarks.packing [--pages 20 500] [--rounds 3] [--weasyprint]

A pack of every section, from a library of so many varied articles that it is about as long as asked, is made
as the program makes it (tagged, its facts within, looked through by a validator); the same without the
validator; by ReportLab as is usual where pages are numbered (its own paragraphs and fonts, its plain canvas,
twice); and, if asked for, by WeasyPrint (PDF/UA-1, from the pack as a web page, on the same paper, in the
same fonts). They take turns in every round; of each the best round counts, by CPU time. How much memory a
page takes is the difference between the shortest pack and the longest, each made in a process of its own.

Twenty pages take a few seconds, 20 and 500 four minutes, with WeasyPrint a quarter of an hour. WeasyPrint is
set up in `.tools/weasyprint` and needs pango, on Debian the packages libpango-1.0-0, libpangoft2-1.0-0 and
libharfbuzz-subset0. No part of it comes with the program.
"""

import argparse
import pickle
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from types import FunctionType
from typing import Any
from unittest.mock import patch

import pypdfium2 as pdfium
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from briefing_app.packs import document, fonts, html, making
from briefing_app.packs.outline import Pack, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.request import Section
from briefing_app.packs.styles import look_of, set_in
from briefing_app.packs.tagging.faces import Face
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.libraries import new_library
from briefing_app.services.packing import PackRequest, _asked_for
from briefing_app.services.reading_files import Incoming
from briefing_app.system.places import resource
from tests.benchmarks.varied import write_articles

MADE = date(2026, 1, 1)
ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".tools" / "weasyprint"
WANTED = ("weasyprint==70.0",)
VERIFIED, TAGGED, PLAIN, WEASYPRINT = (
    "tagged and verified",
    "tagged",
    "ReportLab, plain",
    "WeasyPrint, tagged",
)
_OF_ITS_OWN, _OF_AN_ARTICLE = 10, 5
"""Pages of a pack, roughly: those that it always has, and those that each article adds."""


@dataclass(frozen=True)
class Result:
    """The best of some rounds: CPU-seconds, and how long and how large the file is."""

    seconds: float
    pages: int
    size: int

    @property
    def rate(self) -> float:
        return self.pages / self.seconds


Way = Callable[[], tuple[float, bytes]]
"""Makes a pack; gives the CPU-seconds that it took, and the file."""


def pack_of(pages: int) -> Pack:
    """A pack of about so many pages."""
    articles = max(1, round((pages - _OF_ITS_OWN) / _OF_AN_ARTICLE))
    request = PackRequest(title="Briefing", committee="", meeting=None, sections=tuple(Section))
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "articles"
        texts.mkdir()
        library = new_library(Path(folder) / "varied.briefing")
        add_files(library, [Incoming(path) for path in write_articles(texts, articles)])
        asked, content = _asked_for(library, request, contents(library), MADE)
        library.close()
    return outline(asked, content)


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
    with _as_it_was(TaggedParagraph, Paragraph), _as_it_was(Face, TTFont), set_in(look_of(pack.layout)):
        for _ in range(2):
            target = BytesIO()
            story, foot = document._set(pack, MADE, pages)
            template = document._template(pack, target, foot, pages)
            template.build(story, canvasmaker=partial(PlainCanvas, pages=pages))
            written = target.getvalue()
    return written


def _as_it_was(ours: type, theirs: type) -> Any:
    """Meanwhile a class of ours does all that ReportLab's does as that does it."""
    own = [name for name, held in vars(ours).items() if isinstance(held, FunctionType)]
    theirs_too = {name: getattr(theirs, name) for name in own if hasattr(theirs, name)}
    theirs_too.pop("__init__", None)
    return patch.multiple(ours, **theirs_too)


def measured(job: Callable[[], bytes]) -> tuple[float, bytes]:
    began = time.process_time()
    written = job()
    return time.process_time() - began, written


def verified(pack: Pack) -> bytes:
    """The pack as the program makes it.

    Raises:
        ValueError: the validator finds something, so that all was laid out once more.
    """
    made = making.proven_pdf(pack, MADE)
    if made.flaws:
        raise ValueError("; ".join(made.flaws))
    return made.content


def by_weasyprint(page: Path) -> tuple[float, bytes]:
    """A web page as a tagged file, and the CPU-seconds without those until WeasyPrint was there."""
    target = page.with_suffix(".pdf")
    script = Path(__file__).with_name("weasy.py")
    command = [TOOLS / "bin" / "python", script, page, resource("fonts"), target]
    done = subprocess.run([*map(str, command)], check=True, capture_output=True, text=True)
    return float(done.stdout), target.read_bytes()


def _set_up() -> None:
    if not (TOOLS / "bin" / "weasyprint").exists():
        venv.create(TOOLS, with_pip=True)
        subprocess.run([str(TOOLS / "bin" / "pip"), "install", "-q", *WANTED], check=True)


def in_turn(ways: dict[str, Way], rounds: int) -> dict[str, Result]:
    """The best of each way, when all take turns."""
    found: dict[str, Result] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            seconds, written = way()
            with pdfium.PdfDocument(written) as opened:
                now = Result(seconds, len(opened), len(written))
            found[name] = min(now, found.get(name, now), key=lambda one: one.seconds)
    return found


def peak(pack: Pack, folder: Path) -> float:
    """The megabytes at their height in a process of its own that makes the pack, and nothing else."""
    held = folder / "pack.pickle"
    held.write_bytes(pickle.dumps(pack))
    command = [sys.executable, "-m", "tests.benchmarks.peak", str(held)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)


def told(found: dict[str, Result]) -> None:
    """Prints a line for each way, and how ours compares with the others."""
    for name, one in found.items():
        print(f"{name:20} {one.pages:5} pages  {one.rate:6.1f} pages a CPU-second  {one.size / 1000:7.1f} kB")
    ours, plainly = found[VERIFIED], found[PLAIN]
    faster, larger = ours.rate / plainly.rate, ours.size / plainly.size
    _compared("speed", f"{faster:.2f} times that of plain ReportLab", faster >= 1)
    if other := found.get(WEASYPRINT):
        faster = ours.rate / other.rate
        _compared("speed", f"{faster:.2f} times that of WeasyPrint, of which 3 are wanted", faster >= 3)
    _compared("size", f"{larger:.2f} times that of plain ReportLab", larger <= 1)


def _compared(what: str, words: str, is_met: bool) -> None:
    print(f"  {what:6} {words}: {'as wanted' if is_met else 'NOT as wanted'}")


def _told_memory(peaks: Sequence[tuple[int, float]]) -> None:
    for pages, height in peaks:
        print(f"memory at its height for {pages} pages, verified: {height:.0f} MB")
    (fewest, low), (most, high) = min(peaks), max(peaks)
    if most > fewest:
        growth = (high - low) / (most - fewest)
        _compared("memory", f"{growth:.2f} MB more for each page, of 0.5 at most", growth < 0.5)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, nargs="+", default=[20])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--weasyprint", action="store_true")
    options = parser.parse_args()
    if options.weasyprint:
        _set_up()
    peaks = []
    for pages in options.pages:
        pack = pack_of(pages)
        ways: dict[str, Way] = {
            VERIFIED: partial(measured, partial(verified, pack)),
            TAGGED: partial(measured, partial(document.pdf, pack, MADE)),
            PLAIN: partial(measured, partial(plain, pack)),
        }
        with tempfile.TemporaryDirectory() as folder:
            if options.weasyprint:
                page = Path(folder) / "pack.html"
                page.write_bytes(html.html(pack, MADE))
                ways[WEASYPRINT] = partial(by_weasyprint, page)
            found = in_turn(ways, options.rounds)
            told(found)
            peaks.append((found[VERIFIED].pages, peak(pack, Path(folder))))
    _told_memory(peaks)


if __name__ == "__main__":
    main()
