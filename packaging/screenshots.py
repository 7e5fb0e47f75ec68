"""Makes pictures of every tab in each theme, and of a pack's pages.

.venv/bin/python packaging/screenshots.py                    # the README's, into packaging/screenshots
.venv/bin/python packaging/screenshots.py --all FOLDER       # every tab in every theme, at 100 and 200 %
… [--size 1920x1080] [--text 150]                            # in another size of window, or of text alone
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

# Before Qt is imported: nothing is shown on a screen, and the user's own libraries are left alone.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
_SCRATCH = tempfile.TemporaryDirectory()
os.environ["BRIEFING_HOME"] = _SCRATCH.name

import pypdfium2 as pdfium  # noqa: E402
from PySide6.QtCore import QEventLoop, QTimer, SignalInstance  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from briefing_app.app import application  # noqa: E402
from briefing_app.packs.preview import PageImage, page_images  # noqa: E402
from briefing_app.packs.templates import templates  # noqa: E402
from briefing_app.services.example import make_example  # noqa: E402
from briefing_app.services.packing import make_pack  # noqa: E402
from briefing_app.ui.actions import TABS  # noqa: E402
from briefing_app.ui.appearance import wanted_theme  # noqa: E402
from briefing_app.ui.main_window import MainWindow  # noqa: E402
from briefing_app.ui.settings import Settings  # noqa: E402
from briefing_app.ui.theme import THEMES  # noqa: E402

_README = Path(__file__).parent / "screenshots"
_WAIT = 10_000  # milliseconds
_SETTLE = 250
_NORMAL = 100


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every tab, not only the README's")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--text", type=int, help="size of text in per cent")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    app = application()
    library = Path(_SCRATCH.name) / "Bradford children’s services.briefing"
    make_example(library).close()
    folder = options.all or _README
    folder.mkdir(parents=True, exist_ok=True)
    everything = bool(options.all)
    sizes = (options.text,) if options.text else (100, 200) if everything else (100,)
    for theme in THEMES if everything else THEMES[:2]:
        for text in sizes:
            with_window(app, library, theme, (width, height), text, folder, everything=everything)
    pack_pages(library, folder, everything=bool(options.all))
    return 0


def with_window(
    app: QApplication,
    library: Path,
    theme: str,
    size: tuple[int, int],
    text: int,
    folder: Path,
    *,
    everything: bool,
) -> None:
    """Open the window in a theme, and take its pictures."""
    settings = Settings(Path(_SCRATCH.name) / f"{theme}-{text}.ini")
    settings.theme, settings.text_size = theme, text
    wanted_theme(settings).apply(app)
    window = MainWindow(settings)
    window.resize(*size)
    window.show()
    wait_for(window.session.changed, lambda: window.session.open_first(library))
    window.setFocus()
    settle()

    def shoot(name: str) -> None:
        settle()
        larger = f"-{text}" if text != _NORMAL else ""
        path = folder / f"{name}-{theme}{larger}.png"
        if everything or path.name in WANTED:
            window.grab().save(str(path))
            print(path)

    for tab in TABS:
        window.show_tab(tab)
        pick_something(window, tab)
        if tab == "Pack":
            wait_until(lambda: window.preview.page_count > 0)
        shoot(tab.lower())
    window.header.search.setText("social workers")
    wait_for(window.session.found, lambda: window.header.search.textEdited.emit("social workers"))
    window.results.list.select_number(0)
    shoot("search")
    window.close()
    window.deleteLater()
    settle()


WANTED = (
    "judgements-light.png",
    "search-light.png",
    "timeline-dark.png",
    "figures-light.png",
    "review-light.png",
    "pack-light.png",
)


def pick_something(window: MainWindow, tab: str) -> None:
    """Choose what a reader might, so that the source shows its words."""
    if tab == "Review":
        window.review.list.select_number(1)
    lists = {"Quotes": window.quotes.list, "Timeline": window.timeline.list, "Figures": window.figures.list}
    if tab in lists:
        shown = lists[tab]
        drawn = [
            number
            for number, row in enumerate(shown.rows)
            if tab != "Timeline" or "planned" in row.detail.lower()
        ]
        shown.select_number(max(drawn, key=lambda number: shown.rows[number].sources))


def pack_pages(library: Path, folder: Path, *, everything: bool) -> None:
    """Make the example's packs and turn pages of them into pictures: every page, or those of the README."""
    from briefing_app.services.libraries import open_library  # noqa: PLC0415 - beside its only use

    with open_library(library) as opened:
        for template in templates():
            shown = _SHOWN_PAGES.get(template.name, {})
            if not shown and not everything:
                continue
            plan = replace(
                template.plan,
                title="Bradford children’s services",
                committee="Children’s Services Scrutiny Committee",
                meeting="2019-01-23",
            )
            name = template.name.lower().replace(" ", "-")
            pdf = (folder if everything else Path(_SCRATCH.name)) / f"{name}.pdf"
            make_pack(opened, pdf, plan.request(_no_fact), made=date(2019, 1, 22))
            parts = pages_of_parts(pdf)
            wanted = {parts.get(part, 1): picture for part, picture in shown.items()}
            for page in page_images(pdf, 1.5, None if everything else sorted(wanted)):
                own = f"{name}-{page.number:02}.png"
                save(page, folder / (own if everything else wanted[page.number]))


_SHOWN_PAGES = {
    "Committee briefing": {"In brief": "pack-in-brief.png"},
    "Quote sheet": {"": "pack-quotes.png"},
    "One page": {"": "pack-one-page.png"},
}
"""The pages that the README shows, by template and the part that begins there, and their pictures' names."""


def pages_of_parts(pdf: Path) -> dict[str, int]:
    """The page on which each part of a pack begins."""
    with pdfium.PdfDocument(pdf) as opened:
        return {item.get_title(): item.get_dest().get_index() + 1 for item in opened.get_toc()}


def _no_fact(_identity: object) -> None:
    """Templates hold no single facts."""


def save(page: PageImage, path: Path) -> None:
    """Keep the picture of a page."""
    from PySide6.QtGui import QImage  # noqa: PLC0415 - beside its only use

    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    image.save(str(path))
    print(path)


def wait_for(signal: SignalInstance, start: Callable[[], object]) -> None:
    """Start something and wait until the signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(_WAIT, loop.quit)
    start()
    loop.exec()


def wait_until(done: Callable[[], bool]) -> None:
    """Wait until something is so, or for too long."""
    for _ in range(_WAIT // _SETTLE):
        if done():
            return
        settle()


def settle() -> None:
    """Let layouts, readings and paints come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLE, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
