"""Sources, readings and grades made by hand, without a document or a library."""

from collections.abc import Iterable
from uuid import uuid4

from briefing_app.checks.kept import Reading
from briefing_app.domain.documents import Details, Source
from briefing_app.domain.facts import Evidence, Fact, Judgement
from briefing_app.domain.mentions import JudgementMention
from briefing_app.domain.passages import Passage
from briefing_app.domain.sentences import Sentence


def source(name: str, published: str | None = None) -> Source:
    """A source whose name is its SHA-256 and its title too."""
    details = Details(title=name, published=published)
    return Source(sha256=name, file_name=f"{name}.txt", media_type="text/plain", details=details)


def reading(words: Iterable[str], of: Source) -> Reading:
    """A source as it was read that has some sentences, without dates and figures."""
    return Reading(tuple(Sentence(of, 0, len(one), one) for one in words), (), (), ())


def judged(of: Source, provider: str | None) -> Judgement:
    """A grade that a source reports of a council."""
    mention = JudgementMention(
        passage=Passage.cut(of.sha256, "poor", 0, 4),
        rule="a test",
        confidence=1.0,
        framework="ilacs",
        area="ilacs/overall-effectiveness",
        grade="inadequate",
        inspected=None,
        provider=provider,
    )
    return Fact(uuid4(), (Evidence(mention, of),))
