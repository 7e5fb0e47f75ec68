"""Short stories and inspection reports on one council in a library, and what is observed on them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.checking import Check, Observation, check
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming

Story = tuple[str | None, str]
"""The day on which a text was published, `None` if it is not known, and the text."""
JUDGED = "Ofsted judged Fareholm Council’s children’s services inadequate."
JUDGED_ELSEWHERE = JUDGED.replace("Fareholm", "Lindale")
ON_BOTH = f"{JUDGED_ELSEWHERE} The two councils meet in the spring."
"""Of a story that is about the other council too."""
EVERY = frozenset(Check)


def observed(folder: Path, *stories: Story, only: Collection[Check] = EVERY) -> list[Observation]:
    """What is observed on stories about one council, besides that they tell one judgement.

    The first one is "0.txt", the second "1.txt", and so on; each has one sentence more, with the council.
    """
    return _checked(folder, [_story(folder, number, *story) for number, story in enumerate(stories)], only)


def observed_of_two_councils(
    folder: Path, here: Story, elsewhere: Story, only: Collection[Check] = EVERY
) -> list[Observation]:
    """What is observed on two stories on two councils, beside a third one that is about both."""
    incoming = [
        _story(folder, 0, *here),
        _story(folder, 1, *elsewhere, judged=JUDGED_ELSEWHERE),
        _story(folder, 2, here[0], ON_BOTH),
    ]
    return _checked(folder, incoming, only)


def observed_of_reports(
    folder: Path, *reports: Story, stories: Iterable[Story] = (), only: Collection[Check] = EVERY
) -> list[Observation]:
    """What is observed on inspection reports, published by Ofsted, and on stories about one council."""
    incoming = []
    for number, (published, text) in enumerate(reports):
        path = folder / f"report-{number}.txt"
        path.write_text(text, encoding="utf-8")
        incoming.append(Incoming(path, Details(title="Report", publisher="Ofsted", published=published)))
    incoming += [_story(folder, number, *story) for number, story in enumerate(stories)]
    return _checked(folder, incoming, only)


def observed_of_files(
    folder: Path, *reports: tuple[str, Path], only: Collection[Check] = EVERY
) -> list[Observation]:
    """What is observed on files that Ofsted published, each with its day."""
    incoming = [
        Incoming(path, Details(title=path.stem, publisher="Ofsted", published=published))
        for published, path in reports
    ]
    return _checked(folder, incoming, only)


def passages(found: Observation) -> list[str]:
    """The exact words of what an observation rests on."""
    return [" ".join(item.mention.passage.exact.split()) for item in found.evidence]


@dataclass(frozen=True)
class Report:
    """An inspection report of the form in use since 2018: its days, its grades, and what it says."""

    inspected: str
    overall: str = "Inadequate"
    leaders: str = "Requires improvement"
    help_and_protection: str = "Inadequate"
    in_care: str = "Requires improvement"
    council: str = "Fareholm"
    says: str = "Social workers speak warmly of children."

    @property
    def text(self) -> str:
        """The report as it is published."""
        return f"""Inspection of {self.council} local authority
children’s services
Inspection dates: {self.inspected}
Lead inspector: Una Okafor, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families {self.leaders}
The experiences and progress of children who need help and protection {self.help_and_protection}
The experiences and progress of children in care {self.in_care}
Overall effectiveness {self.overall}

{self.says}
"""


def _story(folder: Path, number: int, published: str | None, text: str, judged: str = JUDGED) -> Incoming:
    path = folder / f"{number}.txt"
    path.write_text(f"Story {number}\n\n{judged}\n\n{text}\n", encoding="utf-8")
    return Incoming(path, Details(title=f"Story {number}", published=published))


def _checked(folder: Path, incoming: list[Incoming], only: Collection[Check]) -> list[Observation]:
    with new_library(folder / "a.briefing") as library:
        add_files(library, incoming)
        found = check(library)
    return [one for one in found if one.check in only and one.about != "Overall effectiveness: inadequate"]
