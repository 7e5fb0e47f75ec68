"""Words that belong to somebody: "the council's verdict", "in her view", "the message from Jane Doe"."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.people.words import RUN
from briefing_app.extraction.quotes.narration import Reference, Sentence

_OWNERS = (
    Sort.PERSON,
    Sort.BODY,
    Sort.PRONOUN,
    Sort.ROLE,
    Sort.GENERIC,
    Sort.INSPECTORS,
    Sort.SPOKES,
    Sort.BOSSES,
)
_ADJECTIVES = 2
"""The most words between an owner and what is owned: "her | own blunt | verdict"."""
_VIEWS = lexicon.words(
    "view words opinion judgement judgment eyes mind phrase estimation reckoning telling account book"
)
_PUTS = lexicon.words("put puts phrased phrases said says saw sees has had told tells")
# What a headline says somebody has who speaks in it: ‘We were ignored’: mum's | fury.
_FEELINGS = lexicon.words("""
    fury anger outrage rage heartbreak agony anguish plea fear fears shock joy relief grief frustration
    despair horror dismay disgust delight pride pain ordeal regret sorrow alarm worry tears misery nightmare
""")
_CITING = 4
_ASIDE = 9  # the most words of an aside
_WORDED = 5
_REMINDING = lexicon.words("reminded reminds reminding threw throws throwing flung hurled")
_READING = lexicon.words("read reads quoted quotes cited cites recited")
_GETTING = ("got", "received", "had", "heard", "came")


def owner(sentence: Sentence, limit: int) -> Reference | None:
    """Whose utterance the words before `limit` speak of: "Jane Doe's verdict", "the view of Jane Doe"."""
    for reference in sentence.references:
        if reference.first >= limit or reference.sort not in _OWNERS:
            continue
        if _owned(sentence, reference, lexicon.UTTERANCES, limit) or comes_from(sentence, reference):
            return reference
    return None


def feels(sentence: Sentence, first: int) -> Reference | None:
    """Who speaks in a headline whose second half, from `first`, tells what they feel: mum's | fury."""
    anybody = (*_OWNERS, Sort.CROWD)
    owning = (ref for ref in sentence.references if ref.first >= first and ref.sort in anybody)
    opening = next(owning, None)
    felt = opening is not None and _owned(sentence, opening, _FEELINGS, len(sentence.words))
    return opening if felt else owner(sentence, len(sentence.words))


def holder(sentence: Sentence) -> Reference | None:
    """In whose view or words something is said: "in | her | view", "as | Jane Doe | put it"."""
    words = sentence.words
    return (
        _cited(sentence)
        or _opining(sentence)
        or next(
            (
                ref
                for ref in sentence.references
                if ref.sort in _OWNERS
                and any(word.key in ("in", "to") for word in words[max(0, ref.first - 4) : ref.first])
                and _owned(sentence, ref, _VIEWS, len(words))
            ),
            None,
        )
    )


def _cited(sentence: Sentence) -> Reference | None:
    """Who puts it so: "as | Jane Doe | put it", "to quote | Jane Doe"."""
    words = sentence.words
    for ref in sentence.references:
        if ref.sort not in _OWNERS or ref.possessive or not ref.first:
            continue
        lead = [word.key for word in words[max(0, ref.first - _CITING) : ref.first]]
        puts = words[_past_aside(sentence, ref.last)].key in _PUTS if ref.last < len(words) else False
        if ("as" in lead and puts) or lead[-1] in ("quote", "quoting", "paraphrase"):
            return ref
    return None


def _past_aside(sentence: Sentence, place: int) -> int:
    """Where a clause goes on behind what stands between commas: "as Sunil, who does our teas, | put it"."""
    words = sentence.words
    if (
        words[place].text != ","
        or place + 1 >= len(words)
        or words[place + 1].key not in ("who", "a", "the", "our")
    ):
        return place
    ends = (i for i in range(place + 1, min(len(words) - 1, place + _ASIDE)) if words[i].text == ",")
    return next((i + 1 for i in ends), place)


def _opining(sentence: Sentence) -> Reference | None:
    """For whom something is so: "to | Jane Doe | it is “a scandal”"."""
    words = sentence.words
    if words[0].key not in ("to", "for"):
        return None
    found = next(iter(sentence.references), None)
    if found is None or found.sort is not Sort.PERSON or found.first > _CITING or found.possessive:
        return None
    after = [word.key for word in words[found.last : found.last + 3] if word.text.isalpha()]
    return found if after[:1] and after[0] in ("it", "this", "that", "the") else None


def _owned(sentence: Sentence, reference: Reference, nouns: frozenset[str], limit: int) -> bool:
    if not reference.possessive:
        return False
    for word in sentence.words[reference.last : min(limit, reference.last + _ADJECTIVES + 1)]:
        if word.key in nouns:
            return True
        if not word.text.isalpha() or word.key == RUN:
            return False
    return False


def _is_utterance(key: str) -> bool:
    return key in lexicon.UTTERANCES or key.removesuffix("s") in lexicon.UTTERANCES


def worded_by(sentence: Sentence, which: int) -> Reference | None:
    """Whose word it was, by a clause behind: “reimagined”, which is the word on page 14 of | its plan."""
    words = sentence.words
    keys = [word.key for word in words[which + 1 : which + _WORDED]]
    if keys[:1] not in (["is"], ["was"]) or not any(_is_utterance(key) for key in keys[:4]):
        return None
    after = [ref for ref in sentence.references if ref.first > which and not ref.possessive]
    papers = (ref for ref in after if ref.sort is Sort.PAPER and ref.key not in lexicon.OF_A_PAPER)
    return next(papers, None) or next(iter(after), None)


def repeated(sentence: Sentence, verb: int, limit: int, *, asks: bool) -> Reference | None:
    """Whose words a verb repeats or asks about: "quoted | her | promise", "read out | Jane Doe's | email"."""
    if asks or sentence.words[verb].key in lexicon.RECALLING:
        owning = owner(sentence, limit)
        if owning is not None and owning.first > verb:
            return owning
    return _paper_read_out(sentence, verb, limit)


def recalled(sentence: Sentence, limit: int) -> Reference | None:
    """Whose words somebody is reminded of: "reminded | Jane Doe | of her words: “…”"."""
    verb = next((i for i in range(limit) if sentence.words[i].key in _REMINDING), None)
    if verb is None:
        return None
    told = [ref for ref in sentence.references if verb < ref.first < limit and ref.sort in _OWNERS]
    owning = next((ref for ref in told if _owned(sentence, ref, lexicon.UTTERANCES, limit)), None)
    if owning is None or owning.sort is not Sort.PRONOUN:
        return owning
    reminded = [ref for ref in told if ref.last <= owning.first and not ref.possessive]
    return next((ref for ref in reminded if ref.sort is Sort.PERSON), next(iter(reminded), None))


def _paper_read_out(sentence: Sentence, verb: int, limit: int) -> Reference | None:
    """Whose paper somebody reads out: "read out | Jane Doe's | email", "quoted a letter by | Jane Doe"."""
    if sentence.words[verb].key not in _READING:
        return None
    refs = sentence.references
    paper = next((ref for ref in refs if ref.sort is Sort.PAPER and verb < ref.first < limit), None)
    if paper is None:
        return None
    own = (ref for ref in refs if ref.possessive and ref.last == paper.first)
    after = [word.key for word in sentence.words[paper.last : paper.last + 3]]
    links = 1 if after[:1] in (["from"], ["by"]) else 3 if after == ["on", "behalf", "of"] else limit
    from_whom = paper.last + links
    sent = (ref for ref in refs if ref.first in (from_whom, from_whom + 1) and ref.last <= limit)
    return next((ref for ref in (*own, *sent) if ref.sort in _OWNERS), None)


def giver(sentence: Sentence, colon: int) -> Reference | None:
    """Who gave the words behind a colon: "what she got back from | Jane Doe: “…”"; or whose they are.

    "A commissioner, | Jane Doe |, whose conclusion was blunt: “…”".
    """
    words = sentence.words
    whose = next((i for i in range(colon - 1, 1, -1) if words[i].key == "whose"), None)
    if whose is not None and any(_is_utterance(word.key) for word in words[whose + 1 : whose + _WORDED]):
        ends = whose - (words[whose - 1].text == ",")
        return next((ref for ref in sentence.references if ref.last == ends and ref.sort in _OWNERS), None)
    got = next((i for i in range(colon) if words[i].key in _GETTING), None)
    source = next((i for i in range(got or 0, colon) if words[i].key == "from"), None)
    if got is None or source is None or source - got > _ADJECTIVES + 1:
        return None
    return next((ref for ref in sentence.references if ref.first in (source + 1, source + 2)), None)


def is_from_unknown(sentence: Sentence, colon: int) -> bool:
    """Whether words behind a colon came from a name that nobody is known by: "… came from Tim: “…”"."""
    words = sentence.words
    source = next((i for i in range(1, colon - 1) if words[i].key == "from"), 0)
    if not source or words[source - 1].key not in _GETTING or not words[source + 1].capital:
        return False
    return not any(ref.first <= source + 1 < ref.last for ref in sentence.references)


def is_claimant(sentence: Sentence, reference: Reference) -> bool:
    """Whether what somebody claims follows: "claims by | Jane Doe | that", "inspectors' | finding that"."""
    words = sentence.words
    if reference.possessive:
        after = [word.key for word in words[reference.last : reference.last + 2]]
        return len(after) > 1 and _is_utterance(after[0]) and after[1] == "that"
    follows = reference.last < len(words) and words[reference.last].key == "that"
    return follows and comes_from(sentence, reference)


def comes_from(sentence: Sentence, reference: Reference) -> bool:
    """Whether an utterance is said to come from somebody: "the message | from the council's | leader"."""
    words = sentence.words
    for index in range(reference.first - 1, max(0, reference.first - 5), -1):
        if words[index].key in ("of", "from", "by"):
            return _is_utterance(words[index - 1].key)
        if not words[index].text.isalpha():
            return False
    return False
