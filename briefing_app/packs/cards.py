"""Speaking notes: one idea after the other, in large letters, with the time that it takes to say it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.platypus import KeepTogether

from briefing_app.packs import fonts
from briefing_app.packs.cover import notes_head
from briefing_app.packs.outline import Pack
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import (
    FiguresPart,
    JudgementsPart,
    Line,
    LinesPart,
    OwnLine,
    OwnPart,
    Part,
    QuotesPart,
    RecommendationsPart,
    References,
    Said,
    Speaker,
    TimelinePart,
    every_reference,
)
from briefing_app.packs.request import OwnKind
from briefing_app.packs.sections import is_empty
from briefing_app.packs.story import Milestone, Story, links, paragraph, words
from briefing_app.packs.styles import SPACE
from briefing_app.packs.summary import is_of_a_check
from briefing_app.packs.visible import markup, with_whole_dates
from briefing_app.packs.wording import in_quotation_marks, part_title
from briefing_app.pictures.wrapping import sentence_case

WORDS_A_MINUTE = 130
"""How fast one speaks in a meeting so that others can follow; the notes say it, so that one can tell."""
_BETWEEN = 10 * SPACE
_STEP = 5  # seconds: nobody speaks to the second
_YOURS = "Your note"
_OWN = {OwnKind.QUESTION: "Your question"}


@dataclass(frozen=True, slots=True)
class Card:
    """One idea: what sort it is, what to say, a line each on what goes with it, and where it is from."""

    kicker: str
    says: tuple[str, ...]
    under: tuple[str, ...]
    references: References
    quoted: bool = False

    @property
    def seconds(self) -> int:
        """How long it takes to say it."""
        count = sum(len(line.split()) for line in self.says)
        return max(_STEP, round(count * 60 / WORDS_A_MINUTE / _STEP) * _STEP)


def cards_of(part: Part) -> Iterator[Card]:
    """The ideas of a part in their order; the sources and the verification are none."""
    match part:
        case JudgementsPart() | RecommendationsPart():
            yield from _inspected(part)
        case QuotesPart(speakers):
            yield from (_quote(speaker, quote) for speaker in speakers for quote in speaker.quotes)
        case LinesPart(lines=lines):
            yield from map(_line, lines)
        case TimelinePart(entries=entries):
            yield from (
                Card(entry.when, (entry.what,), ("Planned",) * entry.planned, entry.references)
                for entry in entries
            )
        case FiguresPart(figures=figures):
            yield from (
                Card(
                    ", ".join(value.words for value in item.values),
                    (item.sentence,),
                    (f"{item.publisher} · {item.published}",),
                    every_reference(item),
                )
                for item in figures
            )
        case OwnPart(lines=lines_of_own):
            for own in lines_of_own:
                yield from [_own(own)] if isinstance(own, OwnLine) else cards_of(own)


def _own(line: OwnLine) -> Card:
    return Card(_OWN.get(line.kind, _YOURS), tuple(line.words.splitlines()), (), ())


def _inspected(part: JudgementsPart | RecommendationsPart) -> Iterator[Card]:
    if isinstance(part, RecommendationsPart):
        for group in part.groups:
            for item in group.items:
                yield Card(group.title, (item.words,), (group.subtitle,), item.references)
        return
    for ladder in part.ladders:
        for rung in ladder.rungs:
            said = f"{ladder.title}: {rung.area} – {rung.grade.lower()}"
            yield Card("Judgement", (said,), (f"Inspected: {rung.inspected}",), rung.references)


def _quote(speaker: Speaker, quote: Said) -> Card:
    under = (sentence_case(speaker.role or ""), quote.published, quote.differs)
    return Card(speaker.name, quote.paragraphs, under, quote.references, quoted=True)


def _line(line: Line) -> Card:
    kicker = f"Question {line.lead}" if line.lead.isdecimal() else line.lead
    return Card(kicker, (with_whole_dates(line.words),), line.notes, line.references)


def _spoken(card: Card) -> Card:
    """Of what a check found, what is said is its finding: a matter alone, “Improvement Board”, is nothing."""
    if not is_of_a_check(card.kicker):
        return card
    found = tuple(with_whole_dates(sentence_case(note)) for note in card.under[:1])
    return replace(card, says=(*card.says, *found), under=card.under[1:])


def in_minutes(seconds: int) -> str:
    """A length of time in words: "2 min 30 s"."""
    minutes, rest = divmod(seconds, 60)
    return " ".join([f"{minutes} min"] * bool(minutes) + [f"{rest} s"] * bool(rest or not minutes))


class Talk:
    """What is said on which card, and how far the talk is at the end of each page."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self.cards = [(part, tuple(map(_spoken, cards_of(part)))) for part in parts if not is_empty(part)]
        self._places: list[int] = []
        self._times = list(accumulate(card.seconds for _, cards in self.cards for card in cards))

    @property
    def seconds(self) -> int:
        """How long it takes in all."""
        return self._times[-1] if self._times else 0

    def so_far(self, page: int, pages: Pages) -> str:
        """How far it is when a page was spoken; nothing on pages with no card."""
        if not self._places:  # asked for when all is laid out
            self._places = [pages.places[_name(number)] for number in range(len(self._times))]
        begun = bisect_right(self._places, page)
        if not begun or page > self._places[-1]:
            return ""
        return f"{in_minutes(self._times[begun - 1])} of {in_minutes(self.seconds)} · "


def _name(number: int) -> str:
    return f"card-{number}"


def cards_story(pack: Pack, talk: Talk) -> Story:
    """The head of the notes, and the cards, each whole on its page; what is no card comes after."""
    count = sum(len(cards) for _, cards in talk.cards)
    about = (
        f"{count} {'idea' if count == 1 else 'ideas'}, about {in_minutes(talk.seconds)}"
        f" at {WORDS_A_MINUTE} words a minute."
    )
    story = notes_head(pack, about)
    number = 0
    for part, cards in talk.cards:
        for place, card in enumerate(cards):
            title = part_title(part) if place == 0 else ""
            story.append(KeepTogether(_card(card, _name(number), title)))
            number += 1
    return story


def _card(card: Card, name: str, title: str) -> Story:
    kicker = words(f"{card.kicker} · {in_minutes(card.seconds)}", "kicker")
    kicker.role = "H2"
    kicker.spaceBefore = _BETWEEN  # which is none at the head of a page
    mark = Milestone(name, title or card.kicker)
    said = _quotation(card.says) if card.quoted else [words(line, "card") for line in card.says]
    under = [words(with_whole_dates(line), "card-under") for line in card.under if line]
    sources = [paragraph(links(card.references), "card-under")] if card.references else []
    return [kicker, mark, *said, *under, *sources]


def _quotation(lines: tuple[str, ...]) -> Story:
    story: Story = []
    for line in in_quotation_marks(lines):
        made = paragraph(markup(line, fonts.SERIF), "card-quote")
        made.group = "BlockQuote"
        story.append(made)
    return story
