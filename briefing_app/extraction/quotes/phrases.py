"""What stands around a quoted run in its sentence: shouts, labels, rumours, and verbs that can report it."""

from collections.abc import Iterator
from itertools import pairwise

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.subjects import is_passive, is_verb, subject_before
from briefing_app.extraction.quotes.voice import Voice

_REPORTS = lexicon.SAYING | lexicon.REPORTING | lexicon.PARTICIPLES | {"heard", "emerged", "transpired"}
# What names a source.
_SOURCES = (("according", "to"), ("words", "of"))
_SOURCE_WORDS = frozenset(first for first, _ in _SOURCES)
# What of a paper is quoted from it, and the fewest words that lead to that: "a line in the report".
_LINES = lexicon.words("""
    sentence line lines passage phrase words paragraph finding findings conclusion conclusions statement
    observation comment comments remark judgement warning
""")
_LINE_REACH = 2
_JOINING = lexicon.CONJUNCTIONS - {"as"}
# What follows "is said" where nobody tells who says it.
_RUMOURED = (["to", "have"], ["to", "be"])
_GRADES = frozenset(("outstanding", "good", "inadequate"))
_ASKS = frozenset(("asked", "asks", "queried", "wondered"))
_QUESTIONED = ("asked", "pressed", "questioned", "challenged", "quizzed")
_LONGEST_QUESTION = 40  # words from the verb of a question to a pronoun in it
_ASKED = 6  # how soon the question follows: "asked the cabinet member whether"
# The most words of the description of a label.
_LABEL = 12
# The most words of the phrase of an agent.
_AGENT = 14
# The most words from a verb to what it leads to, itself among them.
_LED = 2
_DESCRIBED = 8
# The most words of a tag at the end of a sentence.
_TAIL = 16
# How far before a colon "I" stands who announces what follows.
_OWN_REACH = 5


def tells_grade(sentence: Sentence) -> bool:
    """Whether a sentence says that something has a grade: "adoption, “a strength”, was | outstanding"."""
    if _GRADES.isdisjoint(sentence.keys):
        return False
    return any(
        first.key in lexicon.BE and second.key in _GRADES for first, second in pairwise(sentence.words)
    )


_THINKING = lexicon.words(
    "accepted accepts agreed agrees thought thinks believed considered recognised felt knew"
)


def is_question(sentence: Sentence, verb: int) -> bool:
    """Whether a verb asks whether something is so: "Jane Doe | asked if he stood by his statement"."""
    if sentence.words[verb].key not in _ASKS:
        return False
    after = (word.key for word in sentence.words[verb + 1 : verb + _ASKED])
    return not {"whether", "if", "why"}.isdisjoint(after)


def whose_question(sentence: Sentence, verb: int) -> Reference | None:
    """Who asks whether somebody thinks so: "| Jane Doe | asked whether he | accepted | it was “poor”"."""
    if sentence.words[verb].key not in _THINKING:
        return None
    asks = next((i for i in range(verb - 1, 0, -1) if is_question(sentence, i)), None)
    return subject_before(sentence, asks) if asks is not None else None


def asked_of(sentence: Sentence, pronoun: Reference) -> bool:
    """Whether a pronoun is in a question that somebody else puts: "she asked why | he | stood by it"."""
    if _ASKS.isdisjoint(sentence.keys):
        return False
    # "I asked Jane Doe what it meant and | she | said".
    ands = [i for i in range(pronoun.first) if sentence.words[i].key in ("and", "but")]
    near = range(max(0, pronoun.first - _LONGEST_QUESTION, *ands[-1:]), pronoun.first - 1)
    return any(is_question(sentence, verb) for verb in near)


def tells_itself(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has words of its own to tell: "he warned of “chaos”, Jane Doe | promised “calm”"."""
    first = min(sentence.runs, default=0)
    return first > 0 and any(verb < run <= verb + 2 for run in sentence.runs)


def introduces_run(sentence: Sentence) -> Reference | None:
    """Whose verb of speech a colon parts from a quotation: "he was out, but | a spokesman | said: “…”"."""
    place = min(sentence.runs, default=0)
    said = (
        place > 1
        and sentence.words[place - 1].text == ":"
        and sentence.words[place - 2].key in lexicon.SAYING
    )
    return subject_before(sentence, place - 2) if said else None


def source_words(sentence: Sentence) -> int | None:
    """Where a sentence says "according to" or "in the words of"; `None` where it does not."""
    if _SOURCE_WORDS.isdisjoint(sentence.keys):
        return None
    words = sentence.words
    return next((i for i, word in enumerate(words[:-1]) if (word.key, words[i + 1].key) in _SOURCES), None)


def source_after(sentence: Sentence, index: int) -> Reference | None:
    """Who is named as a source behind `index`: of "the council's own figures, given to Doe", the council."""
    after = [ref for ref in sentence.references if ref.first > index]
    source = next((ref for ref in after if not ref.possessive), None)
    if source is None or source is after[0]:
        return source
    apart = any(word.text == "," for word in sentence.words[after[0].last : source.first])
    return after[0] if apart and source.oblique else source


def next_by(sentence: Sentence, place: int) -> Reference | None:
    """Who is named behind a run that goes on from another: as “poor” by him and as “good” | by her."""
    if lexicon.REPORTING.isdisjoint(word.key for word in sentence.words[:place]):
        return None
    return next((ref for ref in sentence.references if place + 1 < ref.first <= place + _LED + 1), None)


def is_in_aside(sentence: Sentence, verb: int) -> bool:
    """Whether a verb goes on behind a clause about its subject: the council, which blamed “error”, | said."""
    words = sentence.words
    if not verb or words[verb - 1].text != ",":
        return False
    opened = next((i for i in range(verb - 2, 0, -1) if words[i].text == ","), 0)
    return opened > 0 and words[opened + 1].key in ("which", "who", "whose") and opened + 1 < verb - 2


def means(sentence: Sentence, place: int) -> Reference | None:
    """Whose words are asked about: "asked what | the inspectors | had meant by “…”"."""
    words = sentence.words
    said = place > 2 and words[place - 1].key == "by" and words[place - 2].key in ("meant", "mean", "means")  # noqa: PLR2004
    return subject_before(sentence, place - 2) if said else None


def quotes_else(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of crying or asking has other words to tell: "asked whether", "demanded that"."""
    after = sentence.words[verb + 1 : verb + 6]
    return any(word.key in ("that", "if", "whether", "why", "how") for word in after)


def hears(sentence: Sentence, verb: int) -> bool:
    """Whether whoever spoke before is who hears what a verb tells: "she asked, and was | told"."""
    if sentence.words[verb].key not in lexicon.HEARING or not is_passive(sentence, verb):
        return False
    keys = [word.key for word in sentence.words[max(0, verb - 4) : verb]]
    be = max(i for i, key in enumerate(keys) if key in lexicon.BE)
    again = be > 0 and keys[be - 1] in ("he", "she", "they", "i", "we")
    return again or any(key in ("and", "but") for key in keys[max(0, be - 2) : be])


_TELLING = ("told", "informed", "assured")
_TELLER = 2  # the article and the noun


def leads(sentence: Sentence, voice: Voice, verb: int, place: int) -> bool:
    """Whether one person without a name says what follows: "one mother had | written: “…”"."""
    single = bool(voice.role) and not (voice.role or "").endswith(("s", "staff", "people"))
    between = [word.text for word in sentence.words[verb:place]]
    described = between[-1:] == ["as"] and len(between) <= _DESCRIBED and "," not in between
    # "A manager | told her that …": so she was told, whoever says it.
    teller = sentence.words[max(0, verb - _TELLER)].key
    told = sentence.words[verb].key in _TELLING and teller in ("a", "an", "one")
    # "He told the court that the girl had | asked whether she was …": it is her question.
    asked = is_question(sentence, verb)
    return single and (len(between) <= _LED or described or told or asked)


def is_shouted(sentence: Sentence, place: int) -> bool:
    """Whether a run is what a crowd shouts: "cries of | “shame”"."""
    keys = [word.key for word in sentence.words[max(0, place - 2) : place]]
    return keys[-1:] == ["of"] and keys[0] in lexicon.SHOUTS


def is_said_of(sentence: Sentence, place: int) -> bool:
    """Whether the run is what unnamed others say of the subject: "she was accused of being “asleep”"."""
    for index in range(place - 1, 0, -1):
        key = sentence.words[index].key
        if key == "read" and tells_nothing(sentence, index):
            return True
        if key in lexicon.SAYING or key in lexicon.REPORTING:
            rumoured = [word.key for word in sentence.words[index + 1 : index + 3]] in _RUMOURED
            return (key in lexicon.REPORTING or rumoured) and is_passive(sentence, index)
    return False


def is_own(sentence: Sentence, colon: int) -> bool:
    """Whether who writes announces words, and it is not known who that is: "and | I | repeat here: “…”"."""
    near = range(max(0, colon - _OWN_REACH), colon - 1)
    known = {ref.first for ref in sentence.references}
    own = (i for i in near if sentence.words[i].key == "i" and i not in known)
    # "Jane Doe put it better than | I could: “…”": they are hers.
    return any(not i or sentence.words[i - 1].key != "than" for i in own)


def is_label(sentence: Sentence, colon: int) -> bool:
    """Whether a colon ends a bare noun that says who speaks: "The witness: “…”"."""
    words = sentence.words[:colon]
    bare = words[1:] if words and words[0].key in ("the", "a", "an", "another") else words
    return len(bare) == 1 and all(word.text.isalpha() for word in words)


def is_addressed(sentence: Sentence, reference: Reference) -> bool:
    """Whether a line names to whom it goes: "SEND team to | Beth, 3 February: “…”"."""
    lead = sentence.words[: reference.first]
    return len(lead) > 1 and lead[-1].key == "to" and lead[0].capital and not any(word.says for word in lead)


def is_called_so(sentence: Sentence, place: int) -> bool:
    """Whether a clause before the main one says what was called so: "where it was described as | “…”"."""
    words = sentence.words
    called = place - 2 if words[place - 1].key == "as" else place - 1
    if called < 1 or words[called].key not in lexicon.REPORTING or not is_passive(sentence, called):
        return False
    opens = next((i for i in range(1, called) if words[i].key in ("where", "which", "whose")), None)
    goes_on = [word.text for word in words[place + 1 : place + 2]] == [","]
    return opens is not None and words[opens - 1].text == "," and goes_on


def tells_nothing(sentence: Sentence, read: int) -> bool:
    """Whether "read" tells what something is like, or who reads: "it read | “like a report”", "I read"."""
    run = sentence.runs.get(read + 1)
    if run is not None:
        return run.words.startswith(("like ", "as if ", "as though "))
    reads = sentence.words[read - 1].key in ("i", "we", "he", "she")
    following = [word.key for word in sentence.words[read + 1 : read + 2]]
    return reads and following not in ([":"], ["out"], ["aloud"], [","])


def cited_paper(sentence: Sentence, place: int) -> Reference | None:
    """The paper whose line the run at `place` is: "was struck by a sentence in | the report: “…”"."""
    words = sentence.words
    for paper in sentence.references:
        if paper.sort is not Sort.PAPER or not _LINE_REACH <= paper.first < paper.last < place:
            continue
        told = words[paper.last].key == "that" or (words[paper.last].text == ":" and paper.last == place - 1)
        first = _phrase_before(sentence, paper)
        if told and first and words[first].key in ("in", "of", "from") and words[first - 1].key in _LINES:
            return paper
    return None


def _phrase_before(sentence: Sentence, paper: Reference) -> int:
    """The word before the whole phrase of a paper, its owner's included: "in | the inspectors' report"."""
    first = paper.first
    while first and (owner := next((ref for ref in sentence.references if ref.last == first), None)):
        if not owner.possessive:
            break
        first = owner.first
    while first and sentence.words[first - 1].key in lexicon.DETERMINERS:
        first -= 1
    return first - 1 if first else 0


def labelling(sentence: Sentence, place: int) -> Reference | None:
    """Who stands as a label before the run at `place`: "Cllr | Jane Doe (Lab): “…”"."""
    first = next(iter(sentence.references), None)
    if first is None or first.first or first.sort not in (Sort.PERSON, Sort.BODY):
        return None
    between = sentence.words[first.last : place - 1]
    described = between and (between[0].text == "(" or (between[0].text == "," and len(between) < _LABEL))
    return first if described or not between else None


def follows_run(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands right behind a run, so that its subject comes after it."""
    words = sentence.words
    return words[verb - 1].key == RUN or (
        words[verb - 1].text == "," and verb > 1 and words[verb - 2].key == RUN
    )


def reporting(sentence: Sentence, place: int) -> Iterator[int]:
    """The verbs and participles before `place` that can report what was said, the nearest first."""
    words = sentence.words
    for index in [i for i in range(place - 1, -1, -1) if words[i].key in _REPORTS]:
        key = words[index].key
        if is_verb(sentence, index) if key in lexicon.SAYING or key in lexicon.REPORTING else index > 0:
            yield index


def ends_soon(sentence: Sentence, first: int) -> bool:
    """Whether a clause at `first` is a sentence's last and short, as a tag of attribution is."""
    return len(sentence.words) - first <= _TAIL and not any(place > first for place in sentence.runs)


def asker(sentence: Sentence, place: int) -> Reference | None:
    """Whose question the run at `place` is part of: "pressed by | Jane Doe", "| Jane Doe, | who asked"."""
    if (asking := _who_asks(sentence, place)) is not None:
        return asking
    words = sentence.words
    keys = [word.key for word in words[:2]]
    led = keys[:1] and (keys[0] in _QUESTIONED or keys[0] in lexicon.REPORTING)
    if len(keys) < 2 or not led or keys[1] != "by":  # noqa: PLR2004 - a pair
        return None
    if any(word.text == "," for word in words[:place]):
        return None
    return next((ref for ref in sentence.references if 1 < ref.first < place), None)


def _who_asks(sentence: Sentence, place: int) -> Reference | None:
    """Of whom a clause before the run tells a question: "| Jane Doe, | who asked whether it was “safe”"."""
    if _ASKS.isdisjoint(sentence.keys):
        return None
    words = sentence.words
    asks = next((i for i in range(place - 1, 1, -1) if words[i].text == "," or words[i].key in _ASKS), 0)
    if words[asks].key not in _ASKS or words[asks - 1].key != "who":
        return None
    return next((ref for ref in sentence.references if ref.last == asks - 2), None)


def is_employed(sentence: Sentence, reference: Reference) -> bool:
    """Whether a body only tells for whom somebody works: "by | a council | fat cat"."""
    words = sentence.words
    follower = words[reference.last] if reference.last < len(words) else None
    noun = follower is not None and follower.modifies and not follower.capital
    single = words[reference.first].key in ("a", "an") and reference.sort is Sort.GENERIC
    return single and noun and not reference.possessive


def agent(sentence: Sentence, verb: int) -> Reference | None:
    """Who did what a passive verb says: "was described by | Jane Doe", or in which paper it stands."""
    words = sentence.words
    paper: Reference | None = None
    for index in range(verb + 1, min(len(words), verb + _AGENT)):
        if words[index].text in ".;:" or words[index].key in _JOINING:
            break
        if words[index].key == "in" and paper is None:
            later = next(
                (ref for ref in sentence.references if ref.first > index and not ref.possessive), None
            )
            told = later is not None and later.sort is Sort.PAPER and _governs(sentence, index, later)
            paper = later if told else None
        if words[index].key == "by":
            behind = (ref for ref in sentence.references if index < ref.first and not ref.possessive)
            found = next(behind, None)
            if found is not None and _governs(sentence, index, found):
                return found
    return paper


def _governs(sentence: Sentence, preposition: int, reference: Reference) -> bool:
    """Whether a reference is what a preposition leads to: not of "by 2028, and that | the council"."""
    between = sentence.words[preposition + 1 : reference.first]
    return not any(word.text.isdigit() or word.key in ("that", "if", "whether") for word in between)


def can_reveal(sentence: Sentence, first: int) -> bool:
    """Whether a paper tells that it found something out: "…, | the Courier can reveal"."""
    keys = [word.key for word in sentence.words[first:]]
    return "can" in keys and keys[keys.index("can") + 1 :][:1] in (["reveal"], ["disclose"], ["report"])
