"""What the member wrote and chose line by line, as parts of a pack."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing_app.packs.lines import counted
from briefing_app.packs.parts import OwnLine, OwnPart, Part
from briefing_app.packs.request import Own, OwnKind
from briefing_app.packs.wording import OWN_POINTS


@dataclass(frozen=True, slots=True)
class Line:
    """Something of the member's: own words, or what was chosen as its part; what it is and how many."""

    shown: OwnLine | Part
    noun: str
    count: int = 1


def written(item: Own) -> Line:
    """A note or a question of the member's."""
    noun = "question" if item.kind is OwnKind.QUESTION else "note"
    return Line(OwnLine(item.kind, item.words.strip()), noun)


def of_the_member(lines: Sequence[Line], title: str) -> Iterator[Part]:
    """The parts that some lines make: under one title they are one, and so is what stands among own words.

    What was only chosen has the title of its kind.
    """
    words = any(isinstance(line.shown, OwnLine) for line in lines)
    if words or (title and len(lines) > 1):
        yield own_part(lines, title)
        return
    for line in lines:
        if not isinstance(line.shown, OwnLine):
            yield replace(line.shown, title=title)


def own_part(lines: Iterable[Line], title: str) -> OwnPart:
    """Lines of the member's in their order."""
    held, counts = tuple(lines), Counter[str]()
    for line in held:
        counts[line.noun] += line.count
    told = [counted(count, noun) for noun, count in counts.items()]
    summary = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else "".join(told)
    only_words = all(isinstance(line.shown, OwnLine) for line in held)
    return OwnPart(tuple(line.shown for line in held), summary, title or ("" if only_words else OWN_POINTS))
