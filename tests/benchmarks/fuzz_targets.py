"""What is fuzzed: each format's reader with files that are nearly right, each extractor with odd texts.

    python -m tests.benchmarks.fuzz_targets TARGET SEED FIRST

tries one example after the other, from number FIRST on, until it is ended, with a line before and after each.
"""

import resource
import sys
import traceback
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Mention
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.figures.reader import read_figures
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.reader import read_mentions
from briefing_app.extraction.reports.reader import read_report
from briefing_app.extraction.text.layout import Layout
from briefing_app.reading.containers import archive
from briefing_app.reading.files import OpenedFile, open_content, open_file
from briefing_app.system.errors import BriefingError
from tests.helpers.mutations import mutated
from tests.helpers.odd_texts import odd_text
from tests.helpers.samples import samples

_MOST_MEMORY = 3_000_000_000
_PUBLISHED = date(2031, 6, 4)
_SAMPLES = samples()


class BrokenPromiseError(Exception):
    """What was read is not what a reader promises."""


def _require(kept: bool, promise: str) -> None:
    if not kept:
        raise BrokenPromiseError(promise)


def _document(text: str) -> Document:
    return Document(sha256="0" * 64, text=text, reader="text", reader_version=1)


def _check_opened(opened: OpenedFile) -> None:
    document = opened.document
    _require(bool(document.text.strip()), "a document has words")
    _require("\r" not in document.text, "a line end is a line feed")
    document.text.encode()
    places = [place for page in document.pages for place in (page.start, page.end)]
    _require(places == sorted(places), "pages are in order")
    _require(not places or places[-1] <= len(document.text), "pages are in the text")
    for attached in opened.attached:
        attached.name.encode()


def _open(content: bytes, suffix: str) -> None:
    try:
        _check_opened(open_content(content, f"example.{suffix}"))
    except BriefingError as error:
        _require("example" in str(error), "a sentence names the file")


def _open_archive(content: bytes, _suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "example.zip")
        path.write_bytes(content)
        try:
            found = archive(path)
            for name in found.names if found else ():
                _check_opened(open_file(path, name))
        except BriefingError:
            pass


def _check_mentions(document: Document, mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        place = mention.passage
        _require(document.text[place.start : place.end] == place.exact, "a passage is in its text")
        _require(bool(place.exact.strip()), "a passage has words")
        _require(0 <= mention.confidence <= 1, "a confidence is a share")


def _quotes(text: str) -> None:
    layout = Layout(text)
    _check_mentions(_document(text), read_quotes(_document(text), layout, Register.of(layout)))


def _figures(text: str) -> None:
    _check_mentions(_document(text), read_figures(_document(text), Layout(text), taken=[]))


def _dates(text: str) -> None:
    _check_mentions(_document(text), read_events(_document(text), Layout(text), _PUBLISHED))


def _judgements(text: str) -> None:
    found = read_judgements(_document(text), Layout(text), _PUBLISHED, frameworks())
    _check_mentions(_document(text), found)


def _reports(text: str) -> None:
    read_report(_document(text))


def _mentions(text: str) -> None:
    _check_mentions(_document(text), read_mentions(_document(text), _PUBLISHED, frameworks()))


EXTRACTORS: dict[str, Callable[[str], None]] = {
    "quotes": _quotes,
    "figures": _figures,
    "dates": _dates,
    "judgements": _judgements,
    "reports": _reports,
    "mentions": _mentions,
}
TARGETS = (*_SAMPLES, *EXTRACTORS)


def example(target: str, seed: int, number: int) -> bytes:
    """The example of a number, the same every time; a text is in UTF-8."""
    random = Random(f"{target} {seed} {number}")  # noqa: S311 - to be the same every time
    if target in _SAMPLES:
        return mutated(_SAMPLES[target], random)
    return odd_text(random).encode()


def attempt(target: str, content: bytes) -> None:
    """Read an example; what goes wrong in any other way than with a sentence is raised."""
    if target in EXTRACTORS:
        EXTRACTORS[target](content.decode())
    elif target == "zip":
        _open_archive(content, target)
    else:
        _open(content, target)


def _work(target: str, seed: int, number: int) -> None:
    while True:
        print("begin", number, flush=True)
        try:
            attempt(target, example(target, seed, number))
        except Exception as error:  # noqa: BLE001 - any at all is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-1]
            said = f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}"
            print("crash", number, said, flush=True)
        print("end", number, flush=True)
        number += 1


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    _work(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
