"""The inspectorates that a text has named so far: whom "inspectors" means at some point of it."""

from itertools import takewhile

from briefing_app.extraction.people.persons import Body
from briefing_app.extraction.quotes.narration import Reference, Sentence

# How many paragraphs on "the inspectors" are still those of the inspectorate just named.
_MEMORY = 1


class Inspectorates:
    """The inspectorates named, each with the number of the paragraph."""

    def __init__(self) -> None:
        self._named: list[tuple[Body, int, bool]] = []

    def note(self, body: Body, paragraph: int, *, leads: bool) -> None:
        """Take in an inspectorate; `leads` says that a sentence is about it."""
        self._named.append((body, paragraph, leads))

    def just_named(self, paragraph: int) -> Body | None:
        """The only inspectorate just named; of several, the only one of which a sentence is."""
        near = list(takewhile(lambda item: paragraph - item[1] <= _MEMORY, reversed(self._named)))
        for named in (near, [item for item in near if item[2]]):
            if len({id(body) for body, *_ in named}) == 1:
                return named[0][0]
        return None


def _leading(sentence: Sentence, reference: Reference) -> list[str]:
    """The word before a reference, and the one before an article there."""
    keys = [word.key for word in sentence.words[max(0, reference.first - 2) : reference.first]]
    return keys[-2 if keys[-1:] == ["the"] else -1 :]


def inspected_by(sentence: Sentence) -> Reference | None:
    """The inspectorate that did what a sentence tells: "was inspected by | Ofsted"."""
    if "by" not in sentence.keys:
        return None
    done = [ref for ref in sentence.references if "by" in _leading(sentence, ref)]
    inspects = (ref for ref in reversed(done) if isinstance(ref.who, Body) and ref.who.kind == "inspectorate")
    return next((ref for ref in inspects if not ref.possessive), None)


def grades(sentence: Sentence) -> bool:
    """Whether a sentence tells of a grade that was given: "it was rated inadequate again"."""
    return not _RATED.isdisjoint(sentence.keys) and not _RATINGS.isdisjoint(sentence.keys)


_RATED = frozenset(("rated", "judged", "graded"))
_RATINGS = frozenset(("inadequate", "good", "outstanding", "improvement"))
