"""Short stories in a real library, and what checks look at in it: its material, promises and observations."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing_app.checks.deeds import Deed, deeds
from briefing_app.checks.existing import existing
from briefing_app.checks.grades import OF_A_REPORT
from briefing_app.checks.material import Material, by_council
from briefing_app.checks.occasions import occasions
from briefing_app.checks.offices import offices
from briefing_app.checks.outcomes import outcomes
from briefing_app.checks.promises import Promise, promises
from briefing_app.checks.quotations import Paper
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from briefing_app.services.adding import add_files
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming
from briefing_app.services.sentences import sentences_of
from briefing_app.store import loading, sources
from briefing_app.store.library import Library

NOWHERE = Source(
    sha256="0" * 64,
    file_name="story.txt",
    media_type="text/plain",
    details=Details(title="Story", published="2024-03-01"),
)


@dataclass(frozen=True)
class Story:
    """A text with its day of publication and the council that it is about; `None` where it names none."""

    published: str | None
    text: str
    council: str | None = "Fareholm"

    @property
    def whole(self) -> str:
        """The text with a sentence that makes it one about its council."""
        judged = f"Ofsted judged {self.council} Council’s children’s services inadequate.\n\n"
        return f"{judged if self.council else ''}{self.text}\n"


def sentence(words: str, *, start: int = 0, previous: Sentence | None = None) -> Sentence:
    """A sentence of a source as the program makes one."""
    return Sentence(NOWHERE, start, start + len(words), words, previous=previous)


def told(words: str) -> tuple[Deed, ...]:
    """The deeds of a sentence, in the order of its words."""
    return tuple(sorted(deeds(sentence(words)), key=lambda one: one.verb_start))


@contextmanager
def library_of(folder: Path, stories: Iterable[Story]) -> Iterator[Library]:
    """A new library of stories, which are files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with new_library(folder / "told.briefing") as library:
        add_stories(library, folder, stories)
        yield library


def add_stories(library: Library, folder: Path, stories: Iterable[Story], *, first: str = "A") -> None:
    """Add stories to a library, with letters for their names from `first` on."""
    incoming = []
    for number, story in enumerate(stories, ord(first)):
        path = folder / f"{chr(number)}.txt"
        path.write_text(f"Story {path.stem}\n\n{story.whole}", encoding="utf-8")
        incoming.append(Incoming(path, Details(title=path.stem, published=story.published)))
    add_files(library, incoming)


def material_of(library: Library) -> Material:
    """All that checks look at in a library, as the program hands it to them."""
    judgements = loading.judgements(library)
    return Material(
        judgements,
        loading.quotes(library),
        loading.figures(library),
        loading.events(library),
        loading.recommendations(library),
        sentences_of(library, sources.every(library)),
        _papers(library, judgements),
        Councils(judgements, sentences_of(library, sources.every(library))),
    )


def _papers(library: Library, judgements: Iterable[Judgement]) -> list[Paper]:
    """The inspection reports among a library's sources."""
    bodies = {one.id: one.inspectorate for one in frameworks()}
    reports = {
        item.source: bodies[item.mention.framework]
        for judgement in judgements
        for item in judgement.evidence
        if item.mention.rule.endswith(OF_A_REPORT)
    }
    texts = {source: sources.document(library, source.sha256) for source in reports}
    return [Paper(one, body, texts[one].text, texts[one].pages) for one, body in reports.items()]


def parts_of(library: Library) -> list[Material]:
    """The material of a library by council."""
    return list(by_council(material_of(library), sources.every(library)))


def promised(folder: Path, *stories: Story) -> list[Promise]:
    """The promises that stories make, in the order in which they were made."""
    with library_of(folder, stories) as library:
        return [one for part in parts_of(library) for one in promises(part)]


def _observed(
    folder: Path, stories: Sequence[Story], check: Callable[[Material], Iterable[Observation]]
) -> list[Observation]:
    with library_of(folder, stories) as library:
        return [one for part in parts_of(library) for one in check(part)]


def became(folder: Path, *stories: Story) -> list[Observation]:
    """What is observed of the promises that stories make."""
    return _observed(folder, stories, lambda part: outcomes(promises(part)))


def bodies(folder: Path, *stories: Story) -> list[Observation]:
    """What is observed of bodies that exist or do not."""
    return _observed(folder, stories, existing)


def dated(folder: Path, *stories: Story) -> list[Observation]:
    """What is observed of occasions that sources date."""
    return _observed(folder, stories, occasions)


def changed_hands(folder: Path, *stories: Story) -> list[Observation]:
    """What is observed of offices that changed hands."""
    return _observed(folder, stories, offices)
