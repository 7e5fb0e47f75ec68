"""Offices that change hands in a document: who "the new leader", "the old one" and "her successor" are."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.persons import Person
from briefing_app.extraction.quotes.bearers import ONCE, bears, role_words
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.phrases import agent
from briefing_app.extraction.quotes.subjects import is_passive, subject_before

Who = Callable[[Sentence, Reference], Person | None]
"""The person whom a reference means at this point of the document."""

_FOLLOWING = lexicon.words("succeeds succeeded succeed replaces replaced replace")
_TAKING = lexicon.words("takes took taken taking")
_CHOSEN = lexicon.words("confirmed elected appointed named chosen installed picked selected re-elected")
_BECAME = lexicon.words("becomes became become")
_NEW = lexicon.words("new incoming newly-elected newly-appointed")
_FORMER = {*ONCE, "outgoing", "previous", "departing", "ousted", "deposed"}
_STEPPING = lexicon.words("stood stands stepped steps standing stepping")
_RESIGNING = lexicon.words("resigned resigns resigning retired quit")
_LED = {"led": "leader", "chaired": "chair"}
_RELATED = ("successor", "predecessor")
_SIGNS = _FOLLOWING | _TAKING | _CHOSEN | _BECAME | _STEPPING | _RESIGNING | _LED.keys() | {*_RELATED}
"""Words without one of which a sentence tells of no change."""
_OFFICE = 6  # the most words from a verb of choosing to the office, or from one of following to a name
_MODIFIERS = 4
_ASIDE = 2  # the comma and an article


@dataclass(frozen=True, slots=True)
class _Change:
    """Who came into an office, who left it, and its noun; what is not told is `None`."""

    came: Person | None = None
    left: Person | None = None
    office: str | None = None


class Succession:
    """What a document has told so far of who followed whom."""

    def __init__(self) -> None:
        self._changes: list[_Change] = []

    def note(self, sentence: Sentence, who: Who) -> None:
        """Take in a sentence that tells of a change: "Jane Doe was replaced by Joe Bloggs"."""
        if _SIGNS.isdisjoint(sentence.keys):
            return
        found = (rule(sentence, who) for rule in _RULES)
        self._changes += [one for one in found if one is not None and one.came is not one.left]

    def holder(self, sentence: Sentence, reference: Reference) -> Person | None:
        """Whom "the new director" or "her predecessor" means; `None` where no change tells that."""
        if reference.key in _RELATED:
            last = next((one for one in reversed(self._changes) if one.came and one.left), None)
            return None if last is None else last.came if reference.key == _RELATED[0] else last.left
        changes = self._of_office(sentence, reference)
        if is_new(sentence, reference):
            return next((one.came for one in changes if one.came), None)
        if is_former(sentence, reference):
            return next((one.left for one in changes if one.left), None)
        return None

    def came_into(self, sentence: Sentence, reference: Reference) -> list[Person]:
        """Who came into an office, the last one first; nobody of whom another office is told."""
        changes = self._of_office(sentence, reference)
        return [one.came for one in changes if one.came and (one.office or _has_no_office(one.came))]

    def gave_up(self, person: Person, office: str) -> bool:
        """Whether it is told that somebody stood down from an office."""
        return any(one.left is person and one.office == office for one in self._changes)

    def _of_office(self, sentence: Sentence, reference: Reference) -> list[_Change]:
        """The changes in an office, the last one first; else the only one whose office nobody told."""
        if not self._changes:
            return []
        office = [
            one
            for one in reversed(self._changes)
            if one.office == reference.key
            or any(who and bears(who, sentence, reference) for who in (one.left, one.came))
        ]
        untold = [
            one for one in self._changes if one.office is None and one.left and _has_no_office(one.left)
        ]
        return office or (untold if len(untold) == 1 else [])

    def is_out(self, person: Person, office: str) -> bool:
        """Whether somebody has left an office, by a change told or by what they are called."""
        left = any(one.left is person and one.office in (None, office) for one in self._changes)
        return left or not _FORMER.isdisjoint(role_words(person.role or ""))


def is_new(sentence: Sentence, reference: Reference) -> bool:
    """Whether an office is told of as that of who has just come into it: "the new | leader"."""
    return not _NEW.isdisjoint(_lead(sentence, reference))


def is_former(sentence: Sentence, reference: Reference) -> bool:
    """Whether an office is told of as that of who has left it: "the former | leader"."""
    return not _FORMER.isdisjoint(_lead(sentence, reference))


def _lead(sentence: Sentence, reference: Reference) -> set[str]:
    """The words of an office's phrase before its noun."""
    noun = reference.last - 1
    first = noun
    while first and noun - first < _MODIFIERS and sentence.words[first - 1].modifies:
        first -= 1
    return {word.key for word in sentence.words[first:noun]}


def _followed(sentence: Sentence, who: Who) -> _Change | None:
    # "Jane Doe succeeds Joe Bloggs", "he is replaced by Jane Doe".
    verb = next((i for i, word in enumerate(sentence.words) if word.key in _FOLLOWING), None)
    if not verb:
        return None
    subject = subject_before(sentence, verb)
    if is_passive(sentence, verb):
        return _change(sentence, who, agent(sentence, verb), subject)
    return _change(sentence, who, subject, _person_behind(sentence, verb))


def _taken_over(sentence: Sentence, who: Who) -> _Change | None:
    # "Jane Doe takes over from Joe Bloggs", "she took over as leader".
    words = sentence.words
    takes = (i for i, word in enumerate(words[:-2]) if word.key in _TAKING and words[i + 1].key == "over")
    verb = next(takes, None)
    if not verb:
        return None
    links = range(verb + 2, min(len(words), verb + 2 + _OFFICE))
    start = next((i for i in links if words[i].key == "from"), None)
    left = _person_behind(sentence, start) if start is not None else None
    return _change(sentence, who, subject_before(sentence, verb), left, _office_behind(sentence, verb + 1))


def _related(sentence: Sentence, who: Who) -> _Change | None:
    # "Her successor, Jane Doe", "Jane Doe's predecessor, Joe Bloggs".
    for reference in sentence.references:
        if reference.key not in _RELATED:
            continue
        ends = (reference.first, reference.last - 1)
        owners = (ref for ref in sentence.references if ref.possessive and ref.last in ends)
        near = range(reference.last, reference.last + _ASIDE)
        names = (ref for ref in sentence.references if ref.first in near and ref.sort is Sort.PERSON)
        owner, named = next(owners, None), next(names, None)
        if owner is not None and named is not None:
            came, left = (named, owner) if reference.key == _RELATED[0] else (owner, named)
            return _change(sentence, who, came, left)
    return None


def _chosen(sentence: Sentence, who: Who) -> _Change | None:
    # "She was confirmed as leader", "Jane Doe was appointed director", "she became chair".
    for verb, word in enumerate(sentence.words):
        chosen = verb and word.key in _CHOSEN and is_passive(sentence, verb)
        if not chosen and not (verb and word.key in _BECAME):
            continue
        office = _office_behind(sentence, verb)
        if office is not None:
            return _change(sentence, who, subject_before(sentence, verb), None, office)
    return None


def _had_led(sentence: Sentence, who: Who) -> _Change | None:
    # "Jane Doe, who had led the council since 2009".
    for verb, word in enumerate(sentence.words):
        if verb > 1 and word.key in _LED and sentence.words[verb - 1].key == "had":
            return _change(sentence, who, None, subject_before(sentence, verb), _LED[word.key])
    return None


def _stood_down(sentence: Sentence, who: Who) -> _Change | None:
    # "Jane Doe, who stood down as chair in January", "he resigned as leader".
    words = sentence.words
    for place, word in enumerate(words[:-1]):
        down = word.key in _STEPPING and words[place + 1].key == "down"
        link = place + 1 + down
        led = link < len(words) and words[link].key == "as"
        if place and led and (down or word.key in _RESIGNING):
            left = subject_before(sentence, place)
            return _change(sentence, who, None, left, _office_behind(sentence, link))
    return None


_RULES = (_followed, _taken_over, _related, _chosen, _had_led, _stood_down)


def _has_no_office(person: Person) -> bool:
    return person.role in (None, "Councillor")


def _change(
    sentence: Sentence, who: Who, came: Reference | None, left: Reference | None, office: str | None = None
) -> _Change | None:
    new = who(sentence, came) if came is not None else None
    old = who(sentence, left) if left is not None else None
    told = (new is not None and old is not None) or (office is not None and (new or old))
    return _Change(new, old, office) if told else None


def _person_behind(sentence: Sentence, place: int) -> Reference | None:
    """The first person who is named soon behind a word."""
    reach = range(place + 1, place + 1 + _OFFICE)
    people = (ref for ref in sentence.references if ref.first in reach and not ref.possessive)
    return next((ref for ref in people if ref.sort is Sort.PERSON), None)


def _office_behind(sentence: Sentence, verb: int) -> str | None:
    """The noun of the office into which somebody came: "confirmed as | leader"."""
    reach = range(verb + 1, verb + 1 + _OFFICE)
    found = next((ref for ref in sentence.references if ref.sort is Sort.ROLE and ref.first in reach), None)
    if found is None:
        return None
    between = sentence.words[verb + 1 : found.first]
    apart = any(word.text in ",.;:" or word.key in ("by", "with", "to", "after") for word in between)
    return None if apart else found.key
