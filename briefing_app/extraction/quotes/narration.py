"""The reporter's own sentences, with placeholders for quoted runs, and whom and what they speak of."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.nouns import NOUNS, SENT_IN, TIERS, Sort
from briefing_app.extraction.people.persons import Body, Naming, Person
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.people.words import RUN, Word, Words
from briefing_app.extraction.quotes.quotation import Run
from briefing_app.extraction.text.layout import Block

_TIMES = lexicon.MONTHS | lexicon.words("monday tuesday wednesday thursday friday saturday sunday")


@dataclass(slots=True, eq=False)
class Reference:
    """The words `[first, last)` of a sentence that refer to somebody or something that can speak.

    `inside` is the place of the reference to whose phrase this one belongs ("spokesman for | Unison"), and
    `oblique` says that a preposition governs it.
    """

    first: int
    last: int
    sort: Sort
    key: str
    who: Person | Body | None = None
    possessive: bool = False
    oblique: bool = False
    inside: int | None = None


class Sentence:
    """A sentence of narration: its words, its runs by the index of their placeholder, its references.

    `subjects` remembers those that were found, by the words between which they were looked for; the `keys` of
    all words show soon what it does not have.
    """

    def __init__(
        self, words: tuple[Word, ...], runs: dict[int, Run], references: tuple[Reference, ...]
    ) -> None:
        self.words = words
        self.runs = runs
        self.references = references
        self.subjects: dict[tuple[int, int], Reference | None] = {}
        self.keys = frozenset([word.key for word in words])


def sentences_of(register: Register, block: Block, runs: Sequence[Run]) -> list[Sentence]:
    """The sentences of a block with its runs in them."""
    words, namings = register.words(block), register.namings(block)
    gathering = _Gathering(words, namings, register.called)
    place = 0
    for run in runs:
        until = bisect_left(words.starts, run.outer_start)
        gathering.add(place, until)
        gathering.add_run(run)
        place = bisect_left(words.starts, run.outer_end, lo=until)
    gathering.add(place, len(words))
    gathering.close()
    return gathering.sentences


_RUN = Word(RUN, RUN)
_MOST_RUNS = 30
"""No writer's sentence quotes so often: where one does, stops or marks were lost."""


def _particle(words: Sequence[Word], place: int, last: int) -> Word | None:
    """A verb of speech in two words as one: "hit back"; `None` for any other word before a particle."""
    verb, particle = words[place], words[place + 1]
    if verb.key not in lexicon.PHRASAL[particle.key]:
        return None
    # "He went on to say", "she carries on regardless": only before a mark do they speak by themselves.
    if particle.key == "on" and place + 2 < last and words[place + 2].text not in ",.:":
        return None
    return Word(verb.text, f"{verb.key} {particle.key}", possessive=verb.possessive, capital=verb.capital)


class _Gathering:
    """Collects the words of a block's sentences, and closes each where it ends."""

    def __init__(self, words: Words, namings: dict[int, Naming], called: dict[str, Person | Body]) -> None:
        self.sentences: list[Sentence] = []
        self._words = words
        self._namings = namings
        self._called = called
        # Where more is to do than to take the word: before a particle, behind a stop, inside a name.
        places = {
            index - 1 if words[index].particle else index + 1
            for index in [i for i, word in enumerate(words) if word.stirs]
        }
        for named in namings.values():
            places.update(range(named.first, named.last))
        self._places = sorted(places)
        self._open()

    def _open(self) -> None:
        self._items: list[Word] = []
        self._named: dict[int, tuple[Naming, int]] = {}
        self._runs: dict[int, Run] = {}

    def add(self, first: int, last: int) -> None:
        """Take in the words `[first, last)`, of which the first may begin a sentence."""
        if first >= last:
            return
        words, namings = self._words, self._namings
        named_until = -1
        done = first
        places = self._places[bisect_right(self._places, first) : bisect_left(self._places, last)]
        for place in (first, *places):
            if place < done:
                continue  # the particle of a verb
            self._items += words[done:place]
            word, done = words[place], place + 1
            if place < named_until and word.text == ".":
                continue  # the dot of a title or an initial
            follows = done < last and words[done].particle
            if follows and (particle := _particle(words, place, last)):
                word, done = particle, place + 2
            if word.capital and self._items and place >= named_until and self._has_ended(word):
                self.close()
            if place in namings:
                named = namings[place]
                named_until = min(named.last, last)
                dots = sum(words[i].text == "." for i in range(place, named_until))
                self._named[len(self._items)] = named, named_until - dots - place
            self._items.append(word)
        self._items += words[done:last]

    def add_run(self, run: Run) -> None:
        crowded = len(self._runs) >= _MOST_RUNS
        if self._items and (crowded or self._items[-1].key == RUN or self._has_ended(None)):
            self.close()
        self._runs[len(self._items)] = run
        self._items.append(_RUN)

    def close(self) -> None:
        if self._items:
            self.sentences.append(
                Sentence(tuple(self._items), self._runs, _references(self._items, self._named, self._called))
            )
            self._open()

    def _has_ended(self, follower: Word | None) -> bool:
        """Whether the sentence so far has ended before a capital letter, or before a run."""
        last = self._items[-1]
        if last.key == RUN:
            return follower is not None and self._runs[len(self._items) - 1].final in ".!?"
        if not last.ends:
            return False
        before = self._items[-2] if len(self._items) > 1 else None
        return before is None or not (
            before.key in lexicon.ABBREVIATIONS or (len(before.text) == 1 and before.capital)
        )


# What follows "inspection" where it stands for those who inspect.
_INSPECTION_DOES = (
    "body",
    "team",
    "service",
    "found",
    "said",
    "has",
    "had",
    "also",
    "concluded",
    "says",
    "finds",
)
_AFTER_NOUN = (
    lexicon.SAYING
    | lexicon.REPORTING
    | lexicon.AUXILIARIES
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | {"and", "or", "but"}
)
_NOT_AFTER = {
    "report",
    "plan",
    "review",
    "notice",
    "process",
    "service",
    "services",
    "budget",
    "workforce",
    "visit",
}


def _references(
    words: Sequence[Word], named: dict[int, tuple[Naming, int]], called: dict[str, Person | Body]
) -> tuple[Reference, ...]:
    found: list[Reference] = []
    reached = 0
    for index in [
        i for i, word in enumerate(words) if word.sort is not None or i in named or word.key in called
    ]:
        if index < reached:
            continue
        if index in named:
            naming, size = named[index]
            # A name may run on into the next sentence, where a quotation mark parted them.
            reached = min(len(words), index + size)
            sort = Sort.PERSON if isinstance(naming.who, Person) else Sort.BODY
            _append(found, words, index, reached, sort, naming)
            continue
        if words[index].key in called and _is_called(words, index):
            meant = called[words[index].key]
            sort = Sort.PERSON if isinstance(meant, Person) else Sort.GENERIC
            _append(
                found, words, index, index + 1, sort, Naming(index, index + 1, meant, words[index].possessive)
            )
            continue
        noun = words[index].sort
        if noun is not None and words[index].key not in NOUNS and not _is_person_noun(words, index):
            noun = None
        if noun is not None and _is_noun(words, index, noun):
            _append(found, words, index, index + 1, noun, None)
    return tuple(found)


# How far before "county" stands who speaks for it: "a spokesman | for the | county".
_SPOKEN_FOR = 3
_SHOWN = frozenset(("see", "know", "recall", "notice", "find", "wish", "appreciate", "be"))


def _is_called(words: Sequence[Word], index: int) -> bool:
    """Whether a noun is used to call a body or a letter's reader here: "the institute", "you told"."""
    if words[index].key not in ("you", "i", "we"):
        return index > 0 and words[index - 1].key == "the" and not words[index].capital
    after = words[index + 1].key if index + 1 < len(words) else ""
    speaks = after in lexicon.SAYING or after in lexicon.REPORTING or after in lexicon.AUXILIARIES
    ahead = pairwise(words[index + 1 : index + 8])  # "| you | stood up in full council and said"
    speaks = speaks or after in ("put", "puts") or any(a.key == "and" and b.says for a, b in ahead)
    if index + 2 < len(words) and words[index + 2].key in _SHOWN:
        return False  # "you will see that": what follows is somebody else's
    return speaks and not (index and words[index - 1].key in lexicon.SAYING)


def _is_partisan(words: Sequence[Word], index: int) -> bool:
    """Whether a party's word stands for one of its members: "the Tory | raged"."""
    first = index - (index > 0 and words[index - 1].key in namewords.PARTY_PAIRS)
    return _speaks(words, index) and first > 0 and words[first - 1].key == "the"


def _speaks(words: Sequence[Word], index: int) -> bool:
    """Whether a verb of speech follows a word at once."""
    follower = words[index + 1].key if index + 1 < len(words) else ""
    return follower in lexicon.SAYING or follower in lexicon.REPORTING


def _is_person_noun(words: Sequence[Word], index: int) -> bool:
    """Whether a trade or an age stands as a noun: "the paramedic", "the 54-year-old"."""
    word = words[index]
    if word.key in namewords.PARTISANS:
        return _is_partisan(words, index)
    if word.key.endswith("-year-old"):
        return True
    if word.capital or index + 1 == len(words):
        return not word.capital
    # "The customer service": a noun before another noun only modifies it.
    after = words[index + 1]
    ends = not after.text.isalpha() or after.capital or after.key == RUN or after.key.endswith(("ly", "ed"))
    ends = ends or after.key in lexicon.STRONG_VERBS
    return ends or after.key in _AFTER_NOUN


# "Strategy meetings were late", "the plan group said": no paper is meant.
_ABOUT_PAPERS = lexicon.words("""
    meeting meetings group groups officer officers process board manager managers period conference
    conferences discussion discussions
""")


def _is_noun(words: Sequence[Word], index: int, sort: Sort) -> bool:
    key = words[index].key
    if sort is Sort.PRONOUN or key in TIERS:
        return sort is Sort.PRONOUN or _stands_for_council(words, index)
    if key == "one":
        return _speaks(words, index) and (not index or not words[index - 1].text.isalpha())
    if key in ("inspection", "inspections"):
        return index + 1 < len(words) and words[index + 1].key in _INSPECTION_DOES
    following = words[index + 1].key if index + 1 < len(words) else ""
    # "Council budget", "trust issues": a noun before another noun only modifies it.
    theirs = key in SENT_IN and words[index - 1].key != "your"
    crime = key == "police" and [word.key for word in words[index + 1 : index + 3]] == ["and", "crime"]
    crime = crime or (key == "peer" and following in ("review", "challenge", "assessment", "support"))
    inspects = sort is Sort.INSPECTORS and following in _NOT_AFTER and not words[index].possessive
    if theirs or crime or inspects or (sort is Sort.PAPER and following in _ABOUT_PAPERS):
        return False
    if sort is Sort.GENERIC and following in _NOT_AFTER:
        return True
    return not (
        key in ("review", "plan", "update", "study", "lead", "head", "others", "minutes", "partner")
        and words[index - 1].key == "to"
    )


def _stands_for_council(words: Sequence[Word], index: int) -> bool:
    """Whether "the county" means its council: it speaks, or somebody speaks for it."""
    if words[index - 1].key != "the" or not index:
        return False
    if words[index].possessive:
        return index + 1 < len(words) and words[index + 1].sort in (Sort.SPOKES, Sort.BOSSES)
    spoken_for = (
        index >= _SPOKEN_FOR
        and words[index - 2].key in ("for", "from")
        and words[index - _SPOKEN_FOR].sort is Sort.SPOKES
    )
    return spoken_for or (_speaks(words, index) and words[index + 1].key not in lexicon.NOUN_LIKE)


def _append(
    found: list[Reference], words: Sequence[Word], first: int, last: int, sort: Sort, naming: Naming | None
) -> None:
    previous = found[-1] if found else None
    # "In its letter of 7 February Ofsted said", "in March Ofsted": a time is no part of the phrase.
    dated = (
        sort is Sort.BODY
        and first > 1
        and (
            words[first - 1].text.isdigit()
            or words[first - 2].text.isdigit()
            or (words[first - 1].key in _TIMES and words[first - 2].key in lexicon.PREPOSITIONS)
        )
    )
    start = (
        first
        if sort in (Sort.PERSON, Sort.PRONOUN) or dated
        else _phrase_start(words, first, previous.last if previous else 0)
    )
    before = words[start - 1].key if start else ""
    oblique = before in lexicon.PREPOSITIONS
    inside = None
    # "for campaigner Jane Doe" and "chair of the council's board": the phrase before leads to this noun.
    names_role = sort is Sort.PERSON and previous is not None and previous.sort is Sort.ROLE
    led = previous is not None and previous.last == start and (names_role or previous.possessive)
    # "The cabinet member for children and | families said": of the same office.
    shared = before in ("and", "&") and sort is Sort.CROWD and _is_portfolio(found, start - 1)
    if previous and (led or shared):
        oblique, inside = previous.oblique, previous.inside
    elif oblique and previous and before in lexicon.LINKS and _leads_to(words, previous, start - 1):
        inside = len(found) - 1
    possessive = naming.possessive if naming else words[last - 1].possessive
    possessive = possessive or (sort is Sort.PRONOUN and words[first].key in lexicon.POSSESSIVES)
    found.append(
        Reference(
            first,
            last,
            sort,
            words[last - 1].key,
            naming.who if naming else None,
            possessive,
            oblique,
            inside,
        )
    )


def _is_portfolio(found: Sequence[Reference], end: int) -> bool:
    """Whether the last reference ends at a word and tells for whom somebody holds office."""
    last = found[-1] if found else None
    within = last.inside if last is not None and last.last == end and last.sort is Sort.CROWD else None
    return within is not None and found[within].sort is Sort.ROLE


def _leads_to(words: Sequence[Word], earlier: Reference, index: int) -> bool:
    """Whether only a phrase of the same noun lies between a reference and the preposition at `index`."""
    between = words[earlier.last : index]
    return len(between) <= 4 and all(  # noqa: PLR2004 - "member | for children and families | at"
        word.text not in ",.;:()–—"
        and word.key not in lexicon.SAYING
        and word.key not in lexicon.REPORTING
        and word.key not in lexicon.BE
        and word.key != RUN
        for word in between
    )


def _phrase_start(words: Sequence[Word], first: int, limit: int) -> int:
    """Where the noun phrase begins whose noun stands at `first`: before its adjectives and determiner."""
    start = first
    while start > limit and first - start < 6:  # noqa: PLR2004 - adjectives before a noun
        word = words[start - 1]
        if word.determines:
            return start - 1
        if word.parts:
            return start
        start -= 1
    return start
