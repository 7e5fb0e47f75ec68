"""Short stories and reports about one council in a library, and what is observed on them."""

from collections.abc import Collection, Mapping
from pathlib import Path

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.checking import Check, Observation, check
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming

Story = tuple[str | None, str]
"""The day on which a text was published, `None` if it is not known, and the text."""
JUDGED = "Ofsted judged Fareholm Council’s children’s services inadequate."
OTHER_COUNCIL = JUDGED.replace("Fareholm", "Lindale")
EVERY = frozenset(Check)


def observed(
    folder: Path, *stories: Story, only: Collection[Check] = EVERY, judged: str = JUDGED
) -> list[Observation]:
    """What is observed on stories, besides that they tell one judgement.

    Each is called "Story 0", "Story 1" and so on; to all, a sentence is added that names the council.
    """
    whole = [(published, f"{judged}\n\n{text}") for published, text in stories]
    return [
        one for one in of_texts(folder, *whole, only=only) if one.about != "Overall effectiveness: inadequate"
    ]


def of_texts(
    folder: Path,
    *texts: Story,
    only: Collection[Check] = EVERY,
    publishers: Mapping[int, str] | None = None,
) -> list[Observation]:
    """What is observed on texts to which nothing is added but a title, some with a publisher."""
    incoming = []
    for number, (published, text) in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(f"Story {number}\n\n{text}\n", encoding="utf-8")
        details = Details(
            title=f"Story {number}", published=published, publisher=(publishers or {}).get(number)
        )
        incoming.append(Incoming(path, details))
    return _checked(folder, incoming, only)


def of_reports(folder: Path, *reports: Story, only: Collection[Check] = EVERY) -> list[Observation]:
    """What is observed on inspection reports: texts that begin with their own title page."""
    incoming = []
    for number, (published, text) in enumerate(reports):
        path = folder / f"report-{number}.txt"
        path.write_text(text, encoding="utf-8")
        incoming.append(Incoming(path, Details(title="Report", publisher="Ofsted", published=published)))
    return _checked(folder, incoming, only)


def passages(found: Observation) -> list[str]:
    """The exact words of what an observation rests on."""
    return [item.mention.passage.exact for item in found.evidence]


def _checked(folder: Path, incoming: list[Incoming], only: Collection[Check]) -> list[Observation]:
    with new_library(folder / "a.briefing") as library:
        add_files(library, incoming)
        return [one for one in check(library) if one.check in only]
