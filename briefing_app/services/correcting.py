"""Correcting what is known of a source: it is read again, and what people decided is kept."""

from dataclasses import replace

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Source
from briefing_app.extraction.reader import VERSION
from briefing_app.services.reading_files import findings, paragraphs, sound_details
from briefing_app.store import readings, sources
from briefing_app.store.library import Library
from briefing_app.store.readings import ReadFile
from briefing_app.system.errors import BriefingError


def correct_details(library: Library, source: Source, details: Details) -> None:
    """Correct a source's title, publisher or date, and read it again: relative dates follow.

    Raises:
        BriefingError: the date is not one, the source was removed, or the library can't be written.
    """
    details = sound_details(details)
    try:
        document = sources.document(library, source.sha256)
    except LookupError as error:
        raise BriefingError(f"“{source.title}” is no longer in the library. Add it again.") from error
    file = ReadFile(
        source=replace(source, details=details),
        content=b"",
        document=document,
        mentions=findings(document, edtf.as_day(details.published)),
        rules_version=VERSION,
        paragraphs=paragraphs(document),
    )
    with library.operation(f"Correct the details of “{details.title}”"):
        readings.replace_reading(library, file)
