"""Who does what a verb says: the subject before it, behind it, or of its whole sentence."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.asides import antecedent_of, goes_on_of, open_bracket
from briefing_app.extraction.quotes.bearers import holds_office, is_told_of
from briefing_app.extraction.quotes.beside import compound
from briefing_app.extraction.quotes.main_subjects import free, last_of_phrase, main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence

_STOPS = frozenset(
    ("who", "which", "as", "after", "when", "during", "while", "following", "because", "if", "that", RUN)
)
# How far behind an inverted verb its subject can begin: "said | the council's deputy leader Jane Doe".
_REACH = 9
_BREAKS = lexicon.CONJUNCTIONS | {RUN}
_PEOPLE = (Sort.CROWD, Sort.ROLE, Sort.PERSON)
_INFINITIVE = 4
# What belongs to a body and speaks for it.
_PARTS = lexicon.words("reply answer team office unit lawyers solicitors helpline helpdesk website account")
# Who does what a body does.
_ACTING_FOR = lexicon.words("""
    officers inspectors staff auditors investigators researchers lawyers solicitors members volunteers teams
    caseworkers detectives
""")
# The most words between two nouns of one noun phrase.
_MODIFIERS = 3
# How far behind a role the name of its holder can stand.
_ROLE_PHRASE = 8


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be" stands before a verb, adverbs between them apart, or it is "accused of"."""
    if sentence.words[verb].key == "accused" and verb + 1 < len(sentence.words):
        return sentence.words[verb + 1].key in ("of", "by")
    index = verb - 1
    while index >= 0 and (
        sentence.words[index].key in ("also", "not", "then", "later") or _is_adverb(sentence, index)
    ):
        index -= 1
    return index >= 0 and sentence.words[index].key in lexicon.BE


def _is_adverb(sentence: Sentence, index: int) -> bool:
    key = sentence.words[index].key
    adverb = key.endswith("ly") and key not in ("reply", "family", "supply", "assembly", "ally")
    return adverb and not any(ref.last == index + 1 for ref in sentence.references)


def head(sentence: Sentence, reference: Reference) -> Reference:
    """The reference to whose noun phrase this one belongs: of "a spokesman for Unison", the spokesman."""
    while reference.inside is not None:
        reference = sentence.references[reference.inside]
    return reference


def adjacent(sentence: Sentence, verb: int, floor: int = 0) -> Reference | None:
    """The reference whose phrase ends right before a verb, auxiliaries and adverbs between them apart."""
    index = _before_verb(sentence, verb, floor)
    if index >= floor and sentence.words[index].text == ")":
        index = open_bracket(sentence, index, floor) - 1
    found = next((ref for ref in sentence.references if ref.last == index + 1 and ref.first >= floor), None)
    return None if found is None or found.possessive else head(sentence, found)


def _acted_on(sentence: Sentence, found: Reference, floor: int) -> int:
    """Where the participle stands whose agent a reference is: "a home | rated poor by | Ofsted"; or 0."""
    words = sentence.words
    link = found.first - 1 - (words[found.first - 1].key == "the")
    if found.sort is Sort.PERSON or link <= floor or words[link].key not in ("by", "from"):
        return 0
    for place in range(link - 1, max(floor, link - 1 - _PARTICIPLE_REACH), -1):
        key = words[place].key
        if words[place].text in ",;:" or key in lexicon.BE or key in lexicon.AUXILIARIES:
            return 0
        if key in ("given", "told", "found") or (key.endswith("ed") and not words[place].capital):
            return (
                0
                if words[place - 1].key in lexicon.BE or words[place - 1].key in lexicon.AUXILIARIES
                else place
            )
    return 0


def _before_verb(sentence: Sentence, verb: int, floor: int) -> int:
    index = verb - 1
    while index >= floor and (
        sentence.words[index].key in lexicon.AUXILIARIES or _is_adverb(sentence, index)
    ):
        index -= 1
    return index


def subject_before(sentence: Sentence, verb: int, floor: int = 0) -> Reference | None:
    """The subject of a finite verb, looked for from the word `floor` on."""
    found = _subject_before(sentence, verb, floor)
    return found if found is None else _behind_whose(sentence, found, verb, floor) or found


def _subject_before(sentence: Sentence, verb: int, floor: int) -> Reference | None:
    words = sentence.words
    if verb > floor + 1 and (words[verb - 1].key, words[verb].key) == ("to", "say"):
        writer = main_subject(sentence, verb, floor)  # "she wrote to the director to | say"
        if writer is not None and writer.key != "it":
            return writer
    found = adjacent(sentence, verb, floor)
    if found is not None and (participle := _acted_on(sentence, found, floor)):
        # "A council criticised by Ofsted | said": who was criticised speaks.
        return _clause_subject(sentence, participle - 1, floor)
    if found is not None:
        return (_doer(sentence, found, floor) if found.sort is not Sort.PERSON else None) or found
    index = _before_verb(sentence, verb, floor)
    return None if index < floor or words[index].key == RUN else _apart(sentence, verb, index, floor)


def _behind_whose(sentence: Sentence, people: Reference, verb: int, floor: int) -> Reference | None:
    """Who does what people behind "whose" do for them, or does it beside their clause.

    "| Fellshire Police, whose officers | found", "a | director whose authority has cut its bill | warned".
    """
    whose = people.first - 1 - sentence.words[people.first - 1].modifies
    if whose < 1 or sentence.words[whose].key != "whose":
        return None
    before = whose - (sentence.words[whose - 1].text == ",")
    owner = next((ref for ref in sentence.references if ref.last == before), None)
    if owner is None:
        return None
    if owner.sort in (Sort.BODY, Sort.GENERIC):
        return owner if people.key in _ACTING_FOR else None
    # The clause has a verb of its own before this one.
    apart = before == whose and _before_verb(sentence, verb, floor) > people.last
    return owner if owner.sort in _PEOPLE and apart else None


def _apart(sentence: Sentence, verb: int, index: int, floor: int) -> Reference | None:
    """The subject of a verb from which the word at `index` parts it: a comma, "who", "and"."""
    word = sentence.words[index]
    if word.text == "," and sentence.words[index + 1].key in ("who", "which"):
        antecedent = antecedent_of(sentence, index, floor)
        if antecedent is not None and not antecedent.possessive:
            nearest = antecedent.sort is Sort.PERSON or not _is_part(sentence, antecedent)
            return antecedent if nearest else head(sentence, antecedent)
    if word.text in (",", ")", "–", "—", "-"):
        return _with_apposition(sentence, index, floor)
    if word.key in ("and", "but", "then", "or"):
        return goes_on_of(sentence, index, floor) or main_subject(sentence, verb, floor)
    return _clause_subject(sentence, index, floor)


def _doer(sentence: Sentence, reference: Reference, floor: int) -> Reference | None:
    """Who does what an infinitive says of a reference: "the | woman | sent in to run a council | said"."""
    words, first = sentence.words, reference.first
    teller = main_subject(sentence, first, floor)
    if teller is not None and teller.sort in _PEOPLE and words[teller.last].key in ("who", "whose"):
        # "A | mother whose son was hit outside the school | said"
        apart = any(word.text in ",;:" or word.says for word in words[teller.last : first])
        return None if apart else teller
    while first > floor + 2 and words[first - 1].modifies and reference.first - first < _MODIFIERS:
        if words[first - 2].key == "to":
            break
        first -= 1
    first -= words[first - 1].determines
    if first < floor + _INFINITIVE or words[first - 2].key != "to" or words[first - 1].capital:
        return None
    subject = main_subject(sentence, first - 2, floor)
    return subject if subject is not None and subject.sort in _PEOPLE else None


def _is_part(sentence: Sentence, reference: Reference) -> bool:
    """Whether a reference only tells whose the noun before it is: "a spokesman for | Unison"."""
    links = [word.key for word in sentence.words[max(0, reference.first - 2) : reference.first]]
    return not {"of", "for", "at", "in", "from"}.isdisjoint(links)


def _with_apposition(sentence: Sentence, comma: int, floor: int) -> Reference | None:
    """The subject that a description separates from its verb: "Jane Doe, who leads the council, | said"."""
    floor = max((i + 1 for i in range(floor, comma) if sentence.words[i].text == ";"), default=floor)
    described = [
        ref
        for ref in free(sentence.references, floor, comma)
        if sentence.words[ref.last].text in (",", "(", "–", "—", "-") or sentence.words[ref.last].key == "who"
    ]
    if sentence.words[comma - 2].key == "as" and sentence.words[comma - 3].key == "name":
        # "A protester, who gave her name as | Jo, | said"
        return next((ref for ref in sentence.references if ref.last == comma), None)
    held = next((ref for ref in described if ref.last == comma and holds_office(sentence, ref)), None)
    person = held or next((ref for ref in described if ref.sort is Sort.PERSON), None)
    if person is not None:
        return person
    # "A spokesman for the council, who was not named, said": the phrase ends in what belongs to its head.
    ends = [
        ref
        for ref in sentence.references
        if floor <= ref.first and ref.last <= comma and sentence.words[ref.last].text == ","
    ]
    heads = [head(sentence, ref) for ref in ends if not ref.possessive]
    found = next((ref for ref in heads if not ref.oblique), None)
    if found is None:
        return main_subject(sentence, comma, floor)
    return last_of_phrase(sentence, found, comma) if found.sort is Sort.ROLE else found


def _clause_subject(sentence: Sentence, index: int, floor: int) -> Reference | None:
    """The first noun of the clause that ends at `index`: "the executive member for children | said"."""
    first = index
    while (
        first > floor
        and sentence.words[first - 1].text not in ",;:"
        and sentence.words[first - 1].key not in _BREAKS
    ):
        first -= 1
    if first > floor and sentence.words[first - 1].key in ("who", "which", "that"):
        # "Inspectors who came in April | said", "the report that they sent in April | said"
        antecedent = next((ref for ref in sentence.references if ref.last == first - 1), None)
        tied = sentence.words[first - 1].key != "that" or is_told_of(sentence, antecedent, index)
        if antecedent is not None and tied:
            return head(sentence, antecedent)
    return _owner_of_part(sentence, index) or next(iter(free(sentence.references, first, index + 1)), None)


def _owner_of_part(sentence: Sentence, index: int) -> Reference | None:
    """Whose team or office the word at `index` is: "| its | FOI team replied"."""
    if sentence.words[index].key not in _PARTS:
        return None
    near = range(index - _MODIFIERS, index + 1)
    return next((ref for ref in sentence.references if ref.possessive and ref.last in near), None)


def subject_after(sentence: Sentence, verb: int) -> Reference | None:
    """The subject of an inverted verb: "said | Jane Doe, the leader"."""
    words = sentence.words
    first = verb + 1
    while first < len(words) and (
        words[first].key in ("also", "then", "later") or _is_adverb(sentence, first)
    ):
        first += 1
    if first >= len(words) or words[first].key in ("to", "that", "it") or words[first].text in ".,:;":
        return None
    stop = next(
        (i for i in range(first, len(words)) if words[i].text in ",.;:(–—" or words[i].key in _STOPS),
        len(words),
    )
    within = [ref for ref in sentence.references if first <= ref.first and ref.last <= stop]
    person = next((ref for ref in within if ref.sort is Sort.PERSON and not ref.possessive), None)
    if person is not None and head(sentence, person).sort not in (Sort.SPOKES, Sort.PAPER, Sort.CROWD):
        return person
    leading = next((ref for ref in within if not ref.possessive), None)
    leading = compound(sentence, leading) if leading is not None else None
    if (
        stop < len(words)
        and words[stop].text == ","
        and (
            leading is None
            or leading.sort in (Sort.ROLE, Sort.SPOKES, Sort.GENERIC, Sort.BODY)
            or leading.key in lexicon.KIN
        )
    ):
        named = next(
            (ref for ref in sentence.references if ref.first == stop + 1 and ref.sort is Sort.PERSON), None
        )
        if named is not None and (leading is None or leading.sort in (Sort.ROLE, Sort.SPOKES, Sort.CROWD)):
            return named
    return leading if leading is not None and leading.first - first <= _REACH else None


def who_had_written(sentence: Sentence) -> Reference | None:
    """Who is said to have written before: "she reported that | the department | had written"."""
    keys = [word.key for word in sentence.words]
    verb = keys.index("written") if "written" in keys else 0
    had = verb > 1 and keys[verb - 1] in ("had", "has", "have")
    return subject_before(sentence, verb) if had else None


def joins(sentence: Sentence, reference: Reference) -> bool:
    """Whether a reference is the subject of a further clause: "it was late, and | Jane Doe | agreed"."""
    words = sentence.words
    if not reference.first or reference.possessive or reference.last >= len(words):
        return False
    before, after = words[reference.first - 1], words[reference.last]
    if before.text == "," and after.text == "," and reference.last + 1 < len(words):
        # "…, and its organiser, | Jane Doe, | pointed to"
        role = next((ref for ref in sentence.references if ref.last == reference.first - 1), None)
        lead = role.first - 1 if role is not None else 0
        while lead > 0 and (words[lead].modifies or words[lead].key in lexicon.POSSESSIVES):
            lead -= 1
        before, after = words[lead] if lead > 0 else before, words[reference.last + 1]
    return before.key in ("and", "while", "but", "whereas", "though", "although", "whilst") and (
        after.key in lexicon.SAYING or after.key in lexicon.REPORTING
    )


def is_source(sentence: Sentence, reference: Reference) -> bool:
    """Whether a reference tells what is told: "according to | Jane Doe", "talking to | Ann Poe, who"."""
    if reference.possessive or _introduced_in_talk(sentence, reference):
        return not reference.possessive
    if "according" not in sentence.keys:
        return False
    lead = [word.text for word in sentence.words[max(0, reference.first - _ROLE_PHRASE) : reference.first]]
    return "according" in lead and "," not in lead[lead.index("according") :]


def _introduced_in_talk(sentence: Sentence, person: Reference) -> bool:
    """Whether somebody is made known with whom another talks: "has been talking to | Jane Doe, who …"."""
    words, last = sentence.words, person.last
    lead = [word.key for word in words[max(0, person.first - 2) : person.first]]
    talk = len(lead) > 1 and lead[0] in _TALKING and lead[1] in ("to", "with")
    return talk and last + 1 < len(words) and words[last].text == "," and words[last + 1].key == "who"


_TALKING = ("talking", "speaking", "chatting", "talked", "spoke", "spoken", "listening")
_PARTICIPLE_REACH = 6
_SPEAKING = ("spoke up", "spoke out", "speaks up", "speaks out")
_READ_OUT = ("to", "out", "by", "aloud")
_READERS = 7  # how far behind "read" its readers can stand: "read out to members | by"


def is_verb(sentence: Sentence, index: int) -> bool:
    """Whether a word that can be a verb of speech is one here."""
    word = sentence.words[index]
    if index == 0 and word.capital:
        return False
    # "It requires carers to tell the police": what somebody is to say is not said.
    asked = word.key in lexicon.NOUN_LIKE and index > 0 and sentence.words[index - 1].key == "to"
    # "Had written that", not "a letter written in May".
    bare = word.key == "written" and not _is_perfect(sentence, index)
    # "The doctor who | spoke | up “did what we ask”".
    spoke = word.key in _SPEAKING and index + 1 in sentence.runs and sentence.words[index - 1].key == "who"
    if asked or bare or spoke or _is_noun(sentence, index):
        return False
    if word.key == "read" and any(one.key in _READ_OUT for one in sentence.words[index + 1 : index + 2]):
        return not _is_read_out(sentence, index)
    if word.key not in lexicon.NOUN_LIKE or _is_relative(sentence, index):
        return True
    subject = adjacent(sentence, index)
    # "The draft | report": a noun beside a noun.
    if subject is not None:
        return not (subject.key == "draft" and word.sort is Sort.PAPER)
    return _is_past_apposition(sentence, index)


def _is_read_out(sentence: Sentence, index: int) -> bool:
    """Whether "read" tells what was done with a paper: "In a statement | read | to members, he said"."""
    paper = next((ref for ref in sentence.references if ref.last == index), None)
    told = paper is not None and paper.oblique and paper.sort is Sort.PAPER
    return told or any(one.key == "by" for one in sentence.words[index + 1 : index + _READERS])


def _is_past_apposition(sentence: Sentence, index: int) -> bool:
    """Whether a person is described right before what has an object: "the leader, Jane Doe, | calls it"."""
    words = sentence.words
    if words[index - 1].text != "," or index + 1 >= len(words):
        return False
    told = words[index + 1].key in ("it", "this", "that", "them", "the", RUN)
    return told and any(ref.last == index - 1 and ref.sort is Sort.PERSON for ref in sentence.references)


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether a verb is none: it tells a name, "a worker | called Denise", or is owned, "its | reply"."""
    if index and sentence.words[index - 1].possessive and sentence.words[index].key in _PARTS:
        return True
    if sentence.words[index].key not in ("called", "named"):
        return False
    person = any(ref.first == index + 1 and ref.sort is Sort.PERSON for ref in sentence.references)
    before = [word.key for word in sentence.words[max(0, index - _MODIFIERS) : index]]
    return person and not {"a", "an", "one", "another"}.isdisjoint(before)


def _is_perfect(sentence: Sentence, index: int) -> bool:
    """Whether "has" or "had" stands before a participle, adverbs between them apart."""
    while index > 1 and _is_adverb(sentence, index - 1):
        index -= 1
    return sentence.words[index - 1].key in ("has", "have", "had")


def _is_relative(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause begins right before a word: "the plan, which | states"."""
    return sentence.words[index - 1].key in ("which", "who")
