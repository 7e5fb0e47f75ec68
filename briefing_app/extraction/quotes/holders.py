"""Who holds an office or is somebody's relation, told without a name: "the council leader", "her mother"."""

from collections.abc import Sequence

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.persons import Person
from briefing_app.extraction.quotes.bearers import (
    bears,
    fits,
    goes_on,
    had_office,
    is_described,
    is_indefinite,
    is_personal,
    is_relation,
    just_named,
)
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.remembered import Remembered
from briefing_app.extraction.quotes.succession import Succession, is_former, is_new

# How many words lead to an office with a number in its name: "the section 151 | officer".
_NUMBERED = 3


def holder_of(
    persons: Sequence[Person],
    people: Remembered,
    succession: Succession,
    sentence: Sentence,
    reference: Reference,
) -> Person | None:
    """The person among all `persons` of a document whom a role means; `None` for "a parent"."""
    changed = succession.holder(sentence, reference)
    if changed is not None or is_indefinite(sentence, reference):
        return changed
    bearing = [person for person in persons if bears(person, sentence, reference)]
    fitting = _in_office(bearing, succession, sentence, reference)
    fitting = _who_has_left(fitting, people, succession, sentence, reference)
    if not fitting and is_new(sentence, reference):
        return None
    if not fitting and is_relation(sentence, reference):
        return next((person for person in people.parents() if fits(person, reference.key)), None)
    # "Her teacher" is somebody else than she is.
    before = sentence.words[max(0, reference.first - 2) : reference.first]
    owned = any(word.key in lexicon.POSSESSIVES for word in before)
    if not fitting and is_personal(reference.key) and not (owned or is_described(sentence, reference)):
        fitting = just_named(people, reference.key)
    if not fitting and had_office(sentence, reference):
        fitting = people.in_paragraph()[:1] or people.of_last_paragraph()
    if not fitting and reference.key in namewords.CALLED_BY_TITLE:
        titled = [person for person in persons if fits(person, reference.key)]
        fitting = titled if len(titled) == 1 else []
    if (
        not fitting
        and reference.key in namewords.PARTISANS
        and sentence.words[reference.first - 1].key == "the"
    ):
        # "In a statement | the Conservative | said": of whose party the text has told nothing yet.
        fitting = [person for person in people.in_paragraph()[:1] if person.party is None]
    if not fitting and (last := next(people.subjects(), None)) is not None:
        # Of whom the text has told no office, this may be it.
        first = reference.first
        if sentence.words[first - 1].text.isdigit():
            first = max(0, first - _NUMBERED)
        unknown = sentence.words[first].key == "the" and not (last.role or last.title)
        fitting = [last] if unknown or goes_on(sentence, reference) else []
    return next((person for person in people.subjects() if person in fitting), next(iter(fitting), None))


def _in_office(
    fitting: list[Person], succession: Succession, sentence: Sentence, reference: Reference
) -> list[Person]:
    """Those who fit by who came into the office and who left it: "the new", "the former", or the present."""
    came = succession.came_into(sentence, reference)
    if is_former(sentence, reference):
        return [person for person in fitting if person not in came]
    fitting = [*fitting, *(person for person in came if person not in fitting)]
    if is_new(sentence, reference):
        return [person for person in fitting if not succession.is_out(person, reference.key)]
    still = [person for person in fitting if not succession.gave_up(person, reference.key)]
    return _of_case(still or fitting, sentence, reference)


def _who_has_left(
    fitting: list[Person],
    people: Remembered,
    succession: Succession,
    sentence: Sentence,
    reference: Reference,
) -> list[Person]:
    """Those who fit; for "the former leader" who was just named, rather than somebody who leads today."""
    left = (succession.is_out(person, reference.key) for person in fitting)
    if not fitting or not is_former(sentence, reference) or any(left):
        return fitting
    named = [person for person in people.in_paragraph()[:1] if person.role in (None, "Councillor")]
    return named or fitting


def _of_case(fitting: list[Person], sentence: Sentence, reference: Reference) -> list[Person]:
    """Those whose office the document writes with a capital too: "the | Leader" leads the council."""
    noun = sentence.words[reference.last - 1]
    alike = [person for person in fitting if noun.text in (person.role or "").replace(",", " ").split()]
    return alike if alike and noun.capital and reference.first else fitting
