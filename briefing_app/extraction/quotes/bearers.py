"""Who bears a role: the persons whom "the councillor" fits, kin, and unnamed strangers."""

from briefing_app.extraction.people import lexicon, namewords
from briefing_app.extraction.people.descriptors import IN_THE_CHAIR, LEADING
from briefing_app.extraction.people.nouns import TIERS, Sort
from briefing_app.extraction.people.occupations import is_occupation
from briefing_app.extraction.people.persons import Body, Person
from briefing_app.extraction.people.words import Word
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.owners import comes_from
from briefing_app.extraction.quotes.remembered import Remembered
from briefing_app.extraction.quotes.same_offices import alike, holds_portfolio, is_portfolio

# The most words from a noun to its article, and from a spokesperson or somebody else to the verb of speech.
_MODIFIERS, _REACH, _LONG_REACH = 4, 9, 24
_ADJECTIVES = 2
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson")
_MEETINGS = ("committee", "panel", "meeting", "board", "session", "hearing", "commission", "forum")
_TIERS = (*TIERS, "parish", "town", "metropolitan")
_HANDED = ("received", "got", "gave", "given", "supplied", "provided", "presented")
ONCE = ("former", "ex", "retired", "one-time", "onetime", "erstwhile", "then")
_BEFORE_NOW = ("previously", "formerly", "once")
# The fewest words of an office that only one person holds: "director of education".
_WHOLE_OFFICE = 3
_GOING_ON = ("added", "adds", "continued", "continues", "concluded")
_PERSONAL = lexicon.PERSONAL_ROLES | namewords.PARTISANS | set(namewords.CALLED_BY_TITLE)
_OWNING = frozenset((*lexicon.POSSESSIVES, *lexicon.OWN))
_CLAUSES = ("if", "whether", "that")
_INSPECTING = frozenset(("inspectors", "watchdogs"))
_ARTICLES, _MOVED = ("a", "an", "the"), 5
_VERBLESS = 8  # words before a name in "Numbers now, from interim director | Jane Doe, who"
_OPENING = ("for", "to", "with", "like", "unlike")
_PARENTAL = lexicon.words("mother father mum dad mam parent")
# What tells of an office's rank, and not of which it is.
_RANKS = lexicon.words("executive interim acting strategic corporate senior chief lead")
# What nobody is called who has no such title.
_BY_TITLE_ALONE = ("judge", "peer", "baroness", "dame", "bishop", "archbishop")
# What the press calls whoever is in charge, and what those are.
_HEADS = ("head", "boss", "chief", "leader")
_IN_CHARGE = lexicon.words("chief executive director head headteacher manager leader boss")
_POLICE = ("police", "chief", "detective", "det")
_ELECTED = frozenset(("cabinet", "portfolio", "councillor", "mayor", "leader"))
_CHILDREN = lexicon.words("""
    son sons daughter daughters child children boy boys girl girls baby babies twins toddler toddlers teenager
    kid kids
""")


def speaks_unnamed(sentence: Sentence, subject: Reference) -> bool:
    """Whether somebody without a name speaks in a sentence: "a spokesman said so", "one mother: “…”"."""
    reach = _REACH if subject.sort is Sort.SPOKES else _LONG_REACH
    after = {word.key for word in sentence.words[subject.last : subject.last + reach] if not word.capital}
    speaks = bool(sentence.runs) or not after.isdisjoint(lexicon.SAYING)
    # "Her | daughter waited two years. She said": the mother, unless the daughter speaks.
    related = is_relation(sentence, subject) and (speaks or subject.key not in _CHILDREN)
    return related or (speaks and _is_stranger(sentence, subject))


def has_child(sentence: Sentence, reference: Reference) -> bool:
    """Whether somebody's child is spoken of: "her | ten-year-old son", "Jane Doe's | boys"."""
    words = sentence.words[reference.last : reference.last + 3 + _ADJECTIVES]
    # "Jane Doe, | whose son": the clause has them.
    owned = len(words) > 1 and words[0].text == "," and words[1].key == "whose"
    following = words[2:] if owned else words[: 1 + _ADJECTIVES]
    return (reference.possessive or owned) and any(word.key in _CHILDREN for word in following)


def is_relation(sentence: Sentence, reference: Reference) -> bool:
    """Whether a noun tells whose relation somebody is: "her | mother", "the girl's late | husband"."""
    before = sentence.words[max(0, reference.last - 1 - _ADJECTIVES) : reference.last - 1]
    owned = any(word.possessive or word.key in _OWNING for word in before)
    return owned and reference.key in lexicon.KIN


def can_be(role: str, gender: str) -> bool:
    """Whether somebody of a role can be "he" or "she": a spokeswoman is no "he"."""
    return (role not in lexicon.FEMALE_ROLES or gender == "f") and (
        role not in lexicon.MALE_ROLES or gender == "m"
    )


def can_be_called(person: Person, key: str) -> bool:
    """Whether a lead can call somebody by a noun: no man a mother, and no minister the commissioner."""
    if person.gender is not None and not can_be(key, person.gender):
        return False
    if key in _BY_TITLE_ALONE and not fits(person, key):
        return False
    if key in _HEADS and person.title in ("justice", "judge", "recorder"):
        return False
    office = key in lexicon.ROLES and not is_personal(key)
    if key in _HEADS and not _IN_CHARGE.isdisjoint(role_words(person.role or "")):
        return True
    # "Councillor" is the title of all of them, and tells no office.
    return not office or person.role in (None, "Councillor") or key in role_words(person.role)


def addressed(sentence: Sentence) -> Reference | None:
    """Whom "I" speak to or meet: "I want to press the | Minister on this", "I met a young | woman"."""
    if sentence.words[0].key != "i":
        return None
    clause = next((i for i, word in enumerate(sentence.words) if word.key in _CLAUSES), len(sentence.words))
    for ref in (one for one in sentence.references if one.first < clause):
        office = ref.sort is Sort.ROLE and not ref.possessive and sentence.words[ref.first].key == "the"
        if office or (ref.sort in (Sort.ROLE, Sort.CROWD) and _is_stranger(sentence, ref)):
            return ref
    return None


def reports(sentence: Sentence, reference: Reference) -> bool:
    """Whether officers speak in a report, which is the body's for whom they work."""
    return reference.key == "officers" and any(ref.sort is Sort.PAPER for ref in sentence.references)


def quoted_unnamed(sentence: Sentence) -> Reference | None:
    """Somebody without a name whose words a sentence announces: "the words of a young | woman"."""
    strangers = (ref for ref in sentence.references if ref.oblique and _is_stranger(sentence, ref))
    return next((ref for ref in strangers if comes_from(sentence, ref)), None)


def _is_stranger(sentence: Sentence, subject: Reference) -> bool:
    """Whether a subject is one person without a name: "a spokesman", "one mother"."""
    before = {word.key for word in sentence.words[max(0, subject.first - _MODIFIERS) : subject.first]}
    single = not before.isdisjoint(("a", "an", "one", "another"))
    office = subject.sort is Sort.ROLE and sentence.words[subject.last - 1].capital
    return subject.sort is Sort.SPOKES or office or (single and subject.sort in (Sort.ROLE, Sort.CROWD))


def fits(person: Person, key: str) -> bool:
    """Whether a person can be "the councillor" or "the mother-of-two"."""
    if key == "councillor":
        elected = not _ELECTED.isdisjoint(role_words(person.role or ""))
        return person.title in lexicon.COUNCILLORS_TITLES or elected or person.party is not None
    if key in namewords.CALLED_BY_TITLE:
        ranks = {person.title or "", *role_words(person.role or "")}
        if key in ("officer", "detective") and ranks.isdisjoint(_POLICE):
            ranks.discard("inspector")
        return not ranks.isdisjoint(namewords.CALLED_BY_TITLE[key]) and "shadow" not in ranks
    wanted = "f" if key in lexicon.FEMALE_ROLES else "m" if key in lexicon.MALE_ROLES else None
    return wanted is None or person.gender in (None, wanted)


def role_words(role: str) -> list[str]:
    """The words of a role in small letters; who "leads" or "chairs" something is its leader or chair."""
    return [LEADING.get(key, key) for key in role.lower().replace(",", " ").split()]


def bears(person: Person, sentence: Sentence, reference: Reference) -> bool:
    """Whether a noun is of a person's role: a shadow minister is not "the minister"."""
    own = role_words(person.role) if person.role else []
    if tuple(own[-len(IN_THE_CHAIR) :]) == IN_THE_CHAIR or own == ["the", "chair"]:
        return reference.key in _CHAIRS and _of_this_meeting(sentence, reference)
    spoken = [word.key for word in sentence.words[max(0, reference.first - _MODIFIERS) : reference.last]]
    if own in (["deputy"], ["co-opted"]):  # "her deputy", as the document says somewhere
        return own[0] in spoken
    if (
        reference.key == "councillor"
        and (of_party := _of_party_or_ward(person, sentence, reference)) is not None
    ):
        return of_party
    # "Who chairs the parents' forum" is no chair of any other.
    over = own[:1] and own[0] in _BEFORE_NOW and set(ONCE).isdisjoint(spoken)
    if is_portfolio(reference.key, spoken):
        return holds_portfolio(own) and not over and ("shadow" in own) == ("shadow" in spoken)
    told = own[:1] != ["who"] or any(key in own for key in spoken[:-1] if key != "the")
    if reference.key not in alike(own) or over or not told or _is_other_office(own, sentence, reference):
        return False
    return ("shadow" not in own or "shadow" in spoken) and ("deputy" in own or "deputy" not in spoken)


def _of_party_or_ward(person: Person, sentence: Sentence, reference: Reference) -> bool | None:
    """Whether somebody can be "the Labour" or "the Barton | councillor"; `None` for who is none."""
    named = [word.key for word in _capitals_before(sentence, reference)]
    if not fits(person, "councillor"):
        return None
    if not named:
        return True
    told = role_words(f"{person.role or ''} {person.party or ''}")
    if all(key in namewords.PARTY_WORDS or key in namewords.PARTY_PAIRS for key in named):
        return not told or any(key in told or key[:3] in told for key in named)
    return person.ward is None or any(key in person.ward.lower().split() for key in named)


def _capitals_before(sentence: Sentence, reference: Reference) -> list[Word]:
    """The capitalised words right before a noun: of "the Hurst Green | councillor" two."""
    place = reference.last - 1
    while place > 0 and sentence.words[place - 1].capital:
        place -= 1
    return [word for word in sentence.words[place : reference.last - 1] if word.key not in _ARTICLES]


def _of_this_meeting(sentence: Sentence, chair: Reference) -> bool:
    """Whether a chairman is that of the meeting told of: bare, or "of the committee", of no other body."""
    words = sentence.words
    before = [word for word in words[max(0, chair.first) : chair.last - 1] if word.key != "the"]
    after = [word.key for word in words[chair.last : chair.last + 3]]
    owner = next((ref for ref in sentence.references if ref.last == chair.first and ref.possessive), None)
    theirs = owner is None or (owner.key in _MEETINGS and owner.last - owner.first <= 2)  # noqa: PLR2004 - an article
    if after[:1] == ["of"]:
        theirs = theirs and after[1:2] in (["the"], ["this"]) and after[2:3] != [] and after[2] in _MEETINGS
    return theirs and all(word.key in _MEETINGS for word in before)


def _is_other_office(own: list[str], sentence: Sentence, reference: Reference) -> bool:
    """Whether a noun ends an office's name none of whose words a role has: "the Section 151 | Officer"."""
    words, place = sentence.words, reference.last - 1
    named: list[str] = []
    while (
        place > 1
        and words[place].capital
        and (words[place - 1].capital or words[place - 1].text.isdigit())
        and words[place - 1].key not in _ARTICLES  # "3.5 The | Chair"
    ):
        place -= 1
        named.append(words[place].key)
    told = [key for key in named if key not in _RANKS]
    return bool(told) and not any(key in own or key in lexicon.GENERIC_BODIES for key in told)


def told_in_full(person: Person | None, sentence: Sentence, reference: Reference) -> bool:
    """Whether a noun stands in the whole of a person's office: "the director of children's services"."""
    role = (person.role if person else None) or ""
    office = [key.removesuffix("'s") for key in role_words(role.replace("’", "'"))]
    office = office[office[:1] in (["the"], ["a"]) :]
    spoken = [word.key for word in sentence.words]
    size = len(office)
    starts = range(max(0, reference.last - size), reference.last)
    return size >= _WHOLE_OFFICE and any(spoken[start : start + size] == office for start in starts)


def just_named(people: Remembered, key: str) -> list[Person]:
    """The last subject whom a personal noun such as "the mother-of-two" fits, parents before others."""
    parents = people.parents() if key.split("-", maxsplit=1)[0] in _PARENTAL else ()
    everyone = (*parents, *people.in_paragraph(), *people.subjects(), *people.last_named())
    return [person for person in everyone if fits(person, key) and not _is_over(person, key)][:1]


def _is_over(person: Person, key: str) -> bool:
    """Whether somebody is in charge of those who do such work: a head of libraries is no librarian."""
    office = role_words(person.role or "")
    return is_occupation(key) and key not in office and not _IN_CHARGE.isdisjoint(office)


def is_indefinite(sentence: Sentence, reference: Reference) -> bool:
    """Whether nobody in particular is spoken of: "one senior | officer"."""
    first = reference.first
    while first and sentence.words[first - 1].text not in ",.;:" and reference.first - first < _MODIFIERS:
        first -= 1
        if sentence.words[first].key in lexicon.INDEFINITE:
            return True
        if sentence.words[first].key == "the" and sentence.words[first - 1].key != "of":
            return False  # "in a statement | the officer | said"
    return False


def goes_on(sentence: Sentence, reference: Reference) -> bool:
    """Whether somebody says more, and so was heard just before: "the former director | added"."""
    verb = next((word.key for word in sentence.words[reference.last :] if word.key in lexicon.SAYING), "")
    return verb in _GOING_ON


def had_office(sentence: Sentence, reference: Reference) -> bool:
    """Whether somebody speaks by what they once were, whatever they are today: "the ex- | officer said"."""
    words, place = sentence.words, reference.last - 1
    once = False
    while place and words[place].key != "the" and reference.last - place <= _MODIFIERS:
        once = once or words[place].key in ONCE or words[place].key.startswith("ex-")
        place -= 1
    follows = reference.last
    if follows + 1 < len(words) and words[follows].text == "," and words[follows + 1].key == "who":
        follows = next((i + 1 for i in range(follows + 1, len(words) - 1) if words[i].text == ","), follows)
    speaks = follows < len(words) and words[follows].says
    said = place > 0 and words[place - 1].says
    return once and words[place].key == "the" and (speaks or said)


def role_of(person: Person) -> str | None:
    """The role as the document words it, with the party and ward of a councillor."""
    place = ", ".join(part for part in (person.party, person.ward) if part)
    return f"{person.role or 'Councillor'} ({place})" if place else person.role


def told_of(sentence: Sentence) -> Person | None:
    """The person with whom a sentence opens, though not as its subject: "For | Jane Doe | it was"."""
    first = next((ref for ref in sentence.references if ref.sort is Sort.PERSON), sentence.references[0])
    opens = first.first == 1 and sentence.words[0].key in _OPENING
    # "An amendment from | Jane Doe | would have put it off"
    lead = [word.key for word in sentence.words[: first.first]]
    moved = 1 < len(lead) <= _MOVED and lead[0] in _ARTICLES and lead[-1] in ("from", "by")
    called = first.first > 0 and sentence.words[first.first - 1].key in ("called", "named")
    says = any(word.says for word in sentence.words[: first.first])
    sent = "from" in lead[-4:] and len(lead) <= _VERBLESS and not says
    told = opens or moved or called or sent or _is_heard(sentence, first) or _is_shown(sentence, first)
    return first.who if told and not first.possessive and isinstance(first.who, Person) else None


def _is_heard(sentence: Sentence, person: Reference) -> bool:
    """Whether others are said to hear somebody: "members also heard from care leaver | Jane Doe"."""
    words = sentence.words
    near = range(person.first - 1, max(0, person.first - 1 - _MODIFIERS), -1)
    source = next((i for i in near if words[i].key == "from"), 0)
    modified = all(word.modifies or word.sort is Sort.ROLE for word in words[source + 1 : person.first])
    return source > 0 and words[source - 1].key in ("heard", "hears", "hear") and modified


_SHOWING = frozenset(("sat", "stood", "came", "spoke", "rose", "sits", "stands", "comes", "was", "is"))
_PLACING = frozenset(
    ("beside", "behind", "opposite", "next", "then", "first", "with", "after", "here", "enter")
)


def _is_shown(sentence: Sentence, person: Reference) -> bool:
    """Whether a sentence shows somebody: "First to speak was | Jane Doe", "One is 14-year-old | Jo"."""
    place, words = person.first - 1, sentence.words
    if 0 < person.first <= _MODIFIERS + 1 and words[place].key in _SHOWING and words[0].key in _PLACING:
        return True  # "Beside her sat | Jane Doe"
    while place > 0 and person.first - place <= _MODIFIERS and words[place].key not in lexicon.BE:
        if words[place].key == "them":
            break
        if words[place].text in ",.;:" or words[place].sort not in (None, Sort.ROLE):
            return False
        place -= 1
    listed = place > 0 and (words[place - 1].key, words[place].key) == ("among", "them")
    shown = listed or (place > 0 and words[place].key in lexicon.BE)
    return shown and person.sort is Sort.PERSON


def inspector_of(sentence: Sentence, reference: Reference) -> str | None:
    """The inspectorate whose inspector a phrase tells: "an Ofsted | inspector"."""
    before = next((ref for ref in sentence.references if ref.last == reference.first), None)
    who = before.who if before else None
    return who.name if isinstance(who, Body) and who.kind == "inspectorate" else None


def owning_inspectorate(sentence: Sentence, inspectors: Reference) -> str | None:
    """The inspectorate named before in a sentence that speaks of "its assessors"."""
    its = next((ref for ref in sentence.references if ref.last == inspectors.first), None)
    if its is None or its.sort is not Sort.PRONOUN or not its.possessive:
        return None
    named = (ref.who for ref in reversed(sentence.references) if ref.last <= its.first)
    return next((who.name for who in named if isinstance(who, Body) and who.kind == "inspectorate"), None)


def holds_office(sentence: Sentence, person: Reference) -> bool:
    """Whether a person's name only tells who somebody is: "but her deputy, | Jane Doe, | said"."""
    first = person.first - (sentence.words[person.first - 1].key in lexicon.TITLES)
    office = next((ref for ref in sentence.references if ref.last == first - 1), None)
    told = office is not None and office.sort is Sort.ROLE and sentence.words[first - 1].text == ","
    return person.sort is Sort.PERSON and told


def is_told_of(sentence: Sentence, paper: Reference | None, index: int) -> bool:
    """Whether "that" begins what is told of a paper, with a verb of its own: "the report that | he sent"."""
    if paper is None or paper.sort is not Sort.PAPER:
        return False
    within = [word.key for word in sentence.words[paper.last + 1 : index]]
    return any(key in lexicon.PUBLISHING or key in _HANDED for key in within)


def is_single(reference: Reference) -> bool:
    """Whether a noun stands for one person, whoever that is."""
    return reference.sort is Sort.ROLE or (reference.sort is Sort.CROWD and not reference.key.endswith("s"))


def is_described(sentence: Sentence, reference: Reference) -> bool:
    """Whether a noun goes on to tell who somebody is, and so points to nobody: "the | mother of two boys"."""
    following = sentence.words[reference.last : reference.last + 3]
    return len(following) > 2 and following[0].key == "of" and following[2].key in _CHILDREN  # noqa: PLR2004


def acts(sentence: Sentence, reference: Reference) -> bool:
    """Whether a verb stands right behind a noun: "social workers | are", "parents | told"."""
    after = sentence.words[reference.last].key if reference.last < len(sentence.words) else ""
    known = after in lexicon.BE or after in lexicon.AUXILIARIES or after in lexicon.SAYING
    return known or (after.endswith("ed") and after not in ("aged", "based"))


def is_personal(key: str) -> bool:
    """Whether a noun with an article can be anybody who was named, though never by it: "the pensioner"."""
    return key in _PERSONAL or is_occupation(key) or key.endswith("-year-old")


def tier_told(sentence: Sentence, reference: Reference) -> str | None:
    """Of which tier a council is that no name tells: "the county | council", "the | county said"."""
    before = sentence.words[reference.first - 1].key if reference.first else ""
    if reference.key in TIERS:
        return reference.key
    return before if reference.key == "council" and before in _TIERS else None


def inspectors_in(sentence: Sentence) -> Reference | None:
    """The inspectors of whom a sentence speaks, by whatever noun."""
    if _INSPECTING.isdisjoint(sentence.keys):
        return None
    return next((ref for ref in sentence.references if ref.key in _INSPECTING), None)
