"""What a document suggests about itself: a title, a publisher, and the date it was published."""

import re
from pathlib import PurePath

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Proposal
from briefing_app.domain.frameworks import frameworks
from briefing_app.extraction.dates.line import meeting_date, printed_date
from briefing_app.extraction.people.bylines import printed_author, printed_publisher
from briefing_app.extraction.reports.reader import Report
from briefing_app.extraction.reports.visits import read_paper
from briefing_app.extraction.text.layout import Layout, layout_of
from briefing_app.system.words import in_english

_LONGEST_TITLE = 120
_TOP = 40
"""Lines among which the first with words is looked for."""
_SALUTATION = re.compile(r"\s*Dear\s(?:[\w’'.-]+\s?){1,6},?\s*$")
_DAY_IN_NAME = re.compile(r"(?<!\d)(?:(?:19|20)\d\d \d\d \d\d|\d{1,2} [a-z]{3,9} (?:19|20)\d\d)(?!\d)")


@in_english()
def propose_details(document: Document, file_name: str) -> Details:
    """A title, and publisher, date and address as far as they are known.

    An inspection report tells by its title page. Else what the file says of itself beside its text goes
    before what is printed near the top of the text; a date comes with where it was found.
    """
    report = read_paper(document)
    if report is not None:
        return _of_report(report, file_name)
    layout = layout_of(document)
    own = document.proposed or Proposal()
    when, basis = own.published, own.published_basis
    if when is None:
        when, words = printed_date(layout) or (None, None)
        basis = f"printed “{words}” near the top" if words else None
    if when is None:
        when, words = meeting_date(layout) or (None, None)
        basis = f"the day of the meeting, printed “{words}” near the top" if words else None
    if when is None:
        when, basis = _day_in_name(file_name)
    return Details(
        title=_shortened(own.title) if own.title else _title(layout, file_name),
        publisher=own.publisher or printed_publisher(layout),
        published=when,
        published_basis=basis,
        address=own.address,
        author=own.author or printed_author(layout),
    )


def _of_report(report: Report, file_name: str) -> Details:
    framework = next((one for one in frameworks() if one.id == report.framework), None)
    service = f"inspection of {framework.service}" if framework else "inspection report"
    if report.is_visit:
        service = str(report.kind)
    days = f", {edtf.in_words(report.inspected)}" if report.inspected else ""
    provider = report.provider.value if report.provider else file_name
    basis = "the date of the letter" if report.is_visit else "printed on the title page of the report"
    named, in_name = _day_in_name(file_name)
    return Details(
        title=_shortened(f"{provider}: {service}{days}"),
        publisher=framework.inspectorate if framework else None,
        published=report.published.value if report.published else named,
        published_basis=basis if report.published else in_name,
    )


def _day_in_name(file_name: str) -> tuple[str | None, str | None]:
    """The day in a file's name, "report-29-october-2018.pdf", and the words that say so."""
    words = re.sub(r"[\W_]+", " ", PurePath(file_name).stem.lower())
    for found in _DAY_IN_NAME.finditer(words):
        day = edtf.from_words(found[0].replace(" ", "-") if found[0][2].isdigit() else found[0])
        if day is not None:
            return day, "in the name of the file"
    return None, None


def _title(layout: Layout, file_name: str) -> str:
    """The first line that has a letter in it; a salutation only where nothing else stands."""
    lines = [layout.text[block.start : block.end] for block in layout.blocks[:_TOP]]
    told = [line for line in lines if any(char.isalpha() for char in line)]
    titles = (line for line in told if not _SALUTATION.match(line))
    return _shortened(next(titles, next(iter(told), file_name)))


def _shortened(title: str) -> str:
    """The title on one line, cut at a word if it is long."""
    words = " ".join(title.strip("\ufeff ").split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
