"""Marks: words and names by which one thing can be told from all else in a library, "the portal"."""

import re
from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing_app.checks.clauses import names_in
from briefing_app.checks.deeds import Deed
from briefing_app.checks.objects import object_of, things_of
from briefing_app.domain.sentences import Sentence

_A_MARK = 2.9
_MOST_MARKED = 5
"""Sentences of a library that have a word by which one thing can be told from all others, at most."""
_TITLED = re.compile(
    r"\b(?:Cllr|Councillors?|Coun|Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Lord|Lady|Prof)\s((?:[A-Z][\w’'-]*\s?){1,3})"
)
_SAID = re.compile(r"\b((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+),?\s(?:who|said|says|told|added|the|an?)\b")


def people_in(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The names that stand behind a title, or before what somebody said: those of people, not of places."""
    found: set[str] = set()
    for sentence in sentences:
        for pattern in (_TITLED, _SAID):
            for names in pattern.findall(sentence.words):
                found.update(names.split())
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Telling:
    """What may be a mark of a promise, were it rare: the names of what is promised, and the words."""

    names: frozenset[str]
    stems: frozenset[str]

    def marks(self, people: AbstractSet[str], count: Callable[[str], int]) -> frozenset[str]:
        """Those by which it can be told from everything else; `count`: the sentences that have a word."""
        return frozenset(mark for mark in (self.names - people) | self.stems if count(mark) <= _MOST_MARKED)


def telling_of(deed: Deed) -> Telling:
    """The words and names of what is promised, without those of who does it."""
    sentence = deed.sentence
    first, last = deed.reach[0] - sentence.start, deed.reach[1] - sentence.start
    # Who does it has a name too, by which nothing can be told from what else they do.
    subject = sentence.words[first : deed.verb_start - sentence.start].strip()
    is_doer = not deed.is_passive or all(word[0].isupper() for word in subject.split())
    doer = {word for word in subject.split() if word[0].isupper()} if is_doer else set()
    names = names_in(f" {sentence.words[first:last]}") - doer
    stems = frozenset(
        term.stem
        for term in sentence.terms
        if first <= term.start - sentence.start < last
        and term.weight >= _A_MARK
        and not term.stem[0].isdigit()
        and not deed.verb_start <= term.start < deed.verb_end
        and sentence.words[term.start - sentence.start].islower()
    )
    return Telling(names, stems)


def is_marked(promised: Deed, sentence: Sentence, marks: Collection[str]) -> bool:
    """Whether a sentence has a mark of a promise, and names no other thing of its kind."""
    if not any(mark in sentence.places or mark in names_in(sentence.words) for mark in marks):
        return False
    named, mine = object_of(promised), things_of(promised)
    if named is None:
        return True
    of_kind = [
        pair for pair in sentence.things if named.head in pair and _names_kind(pair, named.head, sentence)
    ]
    return not of_kind or any(pair in mine for pair in of_kind)


def _names_kind(pair: frozenset[str], head: str, sentence: Sentence) -> bool:
    """Whether two words side by side name a thing of a kind: "museum portal", not "the portal went"."""
    heads = sentence.places.get(head, ())
    return any(place + 1 in heads for stem in pair - {head} for place in sentence.places.get(stem, ()))
