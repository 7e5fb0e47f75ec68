"""Papers and who wrote them: "its report", "a review from Jane Doe", "the letter said"."""

from itertools import pairwise

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.narration import Reference, Sentence

# What makes a paper its subject's: "the plan that the council | published", "the review she | wrote".
_PRODUCING = (
    lexicon.PUBLISHING | lexicon.words("gave given provided supplied handed filed penned completed")
) - {"written"}
_PRESENTING = frozenset(("introduced", "presented"))
_PUTTING_OUT = lexicon.PUBLISHING | _PRESENTING
_RECEIVING = ("received", "got", "obtained")
_ARTICLE, _AUXILIARIES = 1, 3
# What papers have, and bodies seldom; and how many adjectives can stand before it.
_PARTS = lexicon.words("""
    conclusion conclusions foreword preface summary wording recommendation recommendations verdict findings
    pages authors
""")
_ADJECTIVES = 2
_OWN = {"my": "i", "our": "we", "your": "you"}
_NEW = ("a", "an", "his", "her", "its", "their")
# "She wrote to staff on Monday. The letter said": what tells of a letter without the noun.
_WRITES = frozenset(("wrote", "writes", "emailed", "e-mailed", "emails", "penned"))
CORRESPONDENCE = ("letter", "email", "e-mail", "memo", "message", "note")
# Who did one of these to a paper did not write it.
_ADOPTED = (
    "adopted",
    "approved",
    "agreed",
    "endorsed",
    "noted",
    "considered",
    "received",
    "ratified",
    "accepted",
)
_INTERNAL = ("internal", "cabinet", "officers'", "officer's", "officer", "officers")
_SENT = 5
_MEMBERS = ("cabinet", "members", "councillors")
_SEEN = frozenset(("seen", "obtained", "read", "viewed", "leaked", "received", "commissioned"))
_STATEMENTS = ("statement", "letter", "email", "e-mail", "message", "post")
# What only a paper does, so that "it" is one.
_BY_PAPERS = frozenset(("begins", "began", "reads", "ends", "ended", "opens", "opened"))
# How many paragraphs on "the report" is still the study of which one told, and what may be called so.
_MEMORY = 2
_ANY_PAPER = ("report", "study", "document", "paper", "review", "findings", "research", "authors")
# The most words from a paper to the name of its sender, between a paper and its article, and from a paper
# to the name of its writer in an apposition.
_REACH, _MODIFIERS, _APPOSITION = 9, 4, 9
_PLAIN = 5
_SENDING = ("sent", "circulated", "written", "addressed", "emailed")


class Authors:
    """Whose papers a text has spoken of so far."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._last: str | None = None
        self._told = 0  # the paragraph that told it

    def note(self, sentence: Sentence, name: str, paragraph: int) -> None:
        """Take in which papers somebody put out in a sentence that is about them."""
        if not _WRITES.isdisjoint(sentence.keys) and not _WRITES.isdisjoint(
            first.key for first, second in pairwise(sentence.words) if second.text != ":"
        ):
            self._known.update(dict.fromkeys(CORRESPONDENCE, name))
        elif not _WRITES.isdisjoint(sentence.keys):
            self.note_writer(name, paragraph)
        if "written" in sentence.keys and any(
            first.key in ("has", "had", "have") and second.key == "written"
            for first, second in pairwise(sentence.words)
        ):
            self._known.update(dict.fromkeys(CORRESPONDENCE, name))
        paper = put_out(sentence)
        if paper is not None:
            self._known[paper.key] = name
            self.note_writer(name, paragraph)

    def note_writer(self, name: str | None, paragraph: int, kind: str | None = None) -> None:
        """Take in who wrote the paper that was spoken of last, and of which kind that is."""
        self._last, self._told = name, paragraph
        if kind in CORRESPONDENCE and name is not None:
            self._known[kind] = name

    def of(self, key: str, paragraph: int) -> str | None:
        """Who wrote a paper by what was told of it, or of the one spoken of shortly before."""
        if key in self._known:
            return self._known[key]
        just_told = paragraph - self._told <= _MEMORY and key in _ANY_PAPER
        return self._last if just_told or key in lexicon.OF_A_PAPER else None

    def going_on(self, sentence: Sentence, it: Reference, paragraph: int) -> str | None:
        """Who wrote the paper of the paragraph before, where "it" does what papers do: "…," | it | begins."""
        does = [word.key for word in sentence.words[it.last : it.last + 1]]
        lately = self._last is not None and paragraph == self._told + 1
        if not lately or not does:
            return None
        # "In a statement Jane Doe said so." “…,” | it | said: no person is "it".
        says = does[0] in lexicon.SAYING and self._last in set(map(self._known.get, _STATEMENTS))
        return self._last if does[0] in _BY_PAPERS or says else None

    def just_told(self, paragraph: int) -> str | None:
        """Who wrote the paper that this paragraph has told of."""
        return self._last if paragraph == self._told else None

    def of_part(self, sentence: Sentence, reference: Reference, paragraph: int) -> str | None:
        """Who wrote the paper just told of, if what a pronoun has is a part of papers."""
        following = sentence.words[reference.last : reference.last + _ADJECTIVES + 1]
        part = reference.possessive and any(word.key in _PARTS for word in following)
        return self._last if part and paragraph == self._told else None


def sender(sentence: Sentence, paper: Reference) -> Reference | None:
    """Who sent a paper to somebody: "a letter to Jane Doe | from | the leader", "a note sent to us | by"."""
    words = sentence.words
    if (source := came(sentence, paper)) is not None:
        return source
    if paper.last >= len(words) or words[paper.last].key not in ("to", *_SENDING):
        return None
    links = ("from",) if words[paper.last].key == "to" else ("from", "by")
    for index in range(paper.last + 1, min(len(words), paper.last + 1 + _REACH)):
        if words[index].text in ",.;:" or words[index].key in lexicon.SAYING:
            return None
        if words[index].key in links:
            after = (ref for ref in sentence.references if ref.first > index and not ref.possessive)
            found = next(after, None)
            return None if found is None else _apposed(sentence, found)[0]
    return None


def came(sentence: Sentence, paper: Reference) -> Reference | None:
    """From whom a paper is said to have come: "the letter that came from | the council"."""
    keys = [word.key for word in sentence.words[paper.last : paper.last + 3]]
    if paper.sort is not Sort.PAPER or keys[1:] not in (["came", "from"], ["arrived", "from"]):
        return None
    after = (ref for ref in sentence.references if ref.first >= paper.last + 3)
    return next((ref for ref in after if not ref.possessive), None)


def sent_for(sentence: Sentence) -> Reference | None:
    """The body for which something was written: "was sent on behalf of the head of care at | the council"."""
    if "behalf" not in sentence.keys:
        return None
    place = next(i for i, word in enumerate(sentence.words) if word.key == "behalf")
    after = (ref for ref in sentence.references if ref.first > place)
    return next((ref for ref in after if ref.sort in (Sort.BODY, Sort.GENERIC) and not ref.possessive), None)


def came_from(sentence: Sentence) -> Reference | None:
    """The body from which something came: "That was from | Kent County Council"."""
    keys = [word.key for word in sentence.words[:_PLAIN]]
    first = next((i for i, key in enumerate(keys) if key in ("from", "by")), 0)
    if not first or keys[0] not in ("that", "this", "it", "one") or keys[first - 1] not in ("was", "came"):
        return None
    return next(
        (ref for ref in sentence.references if ref.first == first + 1 and ref.sort is Sort.BODY), None
    )


def drawn_up_by(sentence: Sentence) -> Reference | None:
    """The body by whose figures a sentence goes: "according to figures compiled by | the LGA"."""
    if "according" not in sentence.keys:
        return None
    words = sentence.words
    place = next(i for i, word in enumerate(words) if word.key == "according")
    reach = (
        ref for ref in sentence.references if place < ref.first <= place + _REACH and ref.sort is Sort.BODY
    )
    found = next((ref for ref in reach if not ref.possessive), None)
    ends = found is not None and (found.last == len(words) or words[found.last].text in ",.;")
    return found if ends else None


def put_out(sentence: Sentence) -> Reference | None:
    """The paper that somebody put out in a sentence: "published its report", "said in a letter"."""
    words = sentence.words
    published = None
    if not _PUTTING_OUT.isdisjoint(sentence.keys):
        published = next(i for i, word in enumerate(words) if word.key in _PUTTING_OUT)
    if published is not None and words[published - 1].key in lexicon.BE:
        return None
    for reference in sentence.references:
        if reference.sort is not Sort.PAPER:
            continue
        before = words[max(0, reference.first - _MODIFIERS) : reference.first]
        own = any(word.key in _NEW for word in before)
        if published is not None and words[published].key in _PRESENTING and not own:
            continue
        if (published is not None and reference.first > published) or (own and reference.oblique):
            return reference
    return None


def belonging(sentence: Sentence, reference: Reference, links: tuple[str, ...]) -> Reference | None:
    """What a preposition ties to a noun: "spokesman for | Unison", "report by | inspectors"."""
    place = sentence.references.index(reference)
    for later in sentence.references[place + 1 :]:
        if later.inside == place:
            between = sentence.words[reference.last : later.first]
            return _owned(sentence, later) if any(word.key in links for word in between) else None
    return None


def _owned(sentence: Sentence, reference: Reference) -> Reference:
    """What people in general only qualify: "a report by the children's | charity"."""
    if reference.sort is not Sort.CROWD or not reference.possessive:
        return reference
    return next((ref for ref in sentence.references if ref.first == reference.last), reference)


def is_internal(sentence: Sentence, paper: Reference) -> bool:
    """Whether a paper is the council's own: "an internal audit | report", "the | report to cabinet"."""
    if paper.sort is not Sort.PAPER:
        return False
    before = sentence.words[max(0, paper.first - _MODIFIERS) : paper.last]
    after = [word.key for word in sentence.words[paper.last : paper.last + _SENT] if word.key != "the"]
    told = any(first == "to" and second in _MEMBERS for first, second in pairwise(after))
    return told or any(word.key in _INTERNAL for word in before)


def is_read_out(sentence: Sentence, paper: Reference) -> bool:
    """Whether somebody is told to read out a paper: "the chair reads out | a letter from the minister"."""
    lead = [word.key for word in sentence.words[max(0, paper.first - _MODIFIERS) : paper.first]]
    return any(key in ("reads", "read") for key in lead)


def acts_behind_colon(sentence: Sentence, paper: Reference) -> bool:
    """Whether a paper does something behind a colon: "It is sad: | the CQC's report rates it inadequate"."""
    words = sentence.words
    lead = [word.text for word in words[max(0, paper.first - _MODIFIERS) : paper.first]]
    does = any(word.key in lexicon.REPORTING for word in words[paper.last : paper.last + _SENT])
    return paper.sort is Sort.PAPER and ":" in lead and does


def is_own(sentence: Sentence, paper: Reference) -> bool:
    """Whether a paper is somebody's who is told of: "introduced his | report"."""
    before = sentence.words[max(0, paper.last - 1 - _MODIFIERS) : paper.last - 1]
    return any(word.key in lexicon.POSSESSIVES for word in before)


def own_pronoun(sentence: Sentence, paper: Reference) -> str | None:
    """Whose a paper is in a letter: "i" for "my | report", "we" for "our", "you" for "your | letter"."""
    before = [word.key for word in sentence.words[max(0, paper.last - 1 - _MODIFIERS) : paper.last]]
    return next((whose for own, whose in _OWN.items() if own in before), None)


def writer(sentence: Sentence, paper: Reference) -> Reference | None:
    """Who wrote a paper, where its phrase tells: "a review from | Jane Doe"."""
    if paper.sort is not Sort.PAPER:
        return None
    if sentence.keys.isdisjoint(_SEEN):
        return belonging(sentence, paper, ("by", "from")) or _who_produced(sentence, paper)
    told = belonging(sentence, paper, ("by", "from"))
    # "A report to the cabinet seen by the Courier": who has read it did not write it.
    between = sentence.words[paper.last : told.first] if told is not None else ()
    seen = any(first.key in _SEEN and second.key == "by" for first, second in pairwise(between))
    return None if seen else told or _who_produced(sentence, paper)


def _who_produced(sentence: Sentence, paper: Reference) -> Reference | None:
    """Who a relative clause says wrote or handed over a paper: "the plan which | the council | sent"."""
    words = sentence.words
    first = paper.last + (paper.last < len(words) and words[paper.last].text == ",")
    led = first < len(words) and words[first].key in ("which", "that")
    if first > paper.last and not led:
        return None
    subject = next((ref for ref in sentence.references if ref.first >= first + led), None)
    reach = _ARTICLE + 1 if subject is not None and subject.sort is not Sort.PERSON else _ARTICLE
    if subject is None or subject.possessive or subject.oblique or subject.first > first + led + reach:
        return None
    subject, place = _apposed(sentence, subject)
    rest = words[place : place + _AUXILIARIES]
    verb = next((w.key for w in rest if w.key not in lexicon.AUXILIARIES and not w.key.endswith("ly")), "")
    if any(word.key in lexicon.BE for word in rest[:1]):
        return None
    if verb in _RECEIVING:
        source = next((ref for ref in sentence.references if ref.first > subject.last), None)
        return source if source is not None and words[source.first - 1].key == "from" else None
    return subject if verb in _PRODUCING else None


def _apposed(sentence: Sentence, role: Reference) -> tuple[Reference, int]:
    """Who is named behind a role, and where the verb can follow: "the director, Jane Doe, | had sent"."""
    named = next((ref for ref in sentence.references if ref.first == role.last + 1), None)
    if named is None or named.sort is not Sort.PERSON or named.last >= len(sentence.words):
        return role, role.last
    commas = sentence.words[role.last].text == sentence.words[named.last].text == ","
    return (named, named.last + 1) if commas else (role, role.last)


def named_writer(sentence: Sentence, paper: Reference) -> Reference | None:
    """The writer whom an apposition names: "The review, by Dr | Jane Doe, | says"."""
    following = [word.key for word in sentence.words[paper.last : paper.last + 3]]
    sent = following[:2] in ([",", "by"], [",", "from"]) or (
        following[1:2] == ["by"] and _is_written(following[0])
    )
    if not sent and not (following[2:] == ["by"] and _is_written(following[1])):
        return _written_for(sentence, paper)
    reach = range(paper.last + 2, paper.last + _APPOSITION + 1)
    named = (ref for ref in sentence.references if ref.sort in (Sort.PERSON, Sort.BODY))
    return next((ref for ref in named if ref.first in reach), None)


def dated_paper(sentence: Sentence, comma: int) -> Reference | None:
    """The paper that a comma parts from its clause, told by its date: "the | report | of May 2019, which"."""
    papers = [ref for ref in sentence.references if ref.last < comma and ref.sort is Sort.PAPER]
    if not papers or comma - papers[-1].last > _DATED:
        return None
    keys = [word.key for word in sentence.words[papers[-1].last : comma] if word.text != ","]
    came = keys[:1] and (keys[0] in lexicon.PUBLISHING or keys[0] in ("of", "from", "in", "out"))
    dated = keys[-1:] and (keys[-1] in lexicon.MONTHS or keys[-1].isdigit() or keys[-1] in _TIMES)
    return papers[-1] if came and dated else None


_DATED = 8
_TIMES = lexicon.words(
    "year month week spring summer autumn winter yesterday today monday tuesday wednesday thursday friday"
)


def _whose(sentence: Sentence, paper: Reference) -> Reference | None:
    """Who is told to have a report in an aside: "The Ombudsman, whose | report | came out, says"."""
    before = [word.key for word in sentence.words[: paper.last]]
    if before[-1:] != ["report"] or "whose" not in before[-3:]:
        return None
    place = len(before) - before[::-1].index("whose") - 1
    return next((ref for ref in sentence.references if ref.last == place - 1), None)


def is_from_unnamed(sentence: Sentence, paper: Reference) -> bool:
    """Whether a paper comes from somebody of whom nothing is known: "the statement from the home"."""
    keys = [word.key for word in sentence.words[paper.last : paper.last + 2]]
    led = len(keys) > 1 and keys[0] in ("from", "by") and keys[1] in ("the", "a", "its", "their")
    near = range(paper.last + 1, paper.last + 1 + _MODIFIERS)
    return led and not any(ref.first in near for ref in sentence.references)


def written_by(sentence: Sentence, paper: Reference) -> Reference | None:
    """Who sent or wrote a paper, where its phrase or an apposition tells."""
    told = sender(sentence, paper) or writer(sentence, paper) or _whose(sentence, paper)
    return told or (named_writer(sentence, paper) if paper.sort is Sort.PAPER else None)


def _written_for(sentence: Sentence, paper: Reference) -> Reference | None:
    """The writer behind those for whom it was: "The report, written for the council by accountants | Doe"."""
    following = [word.key for word in sentence.words[paper.last : paper.last + _APPOSITION + 1]]
    aside = following[: following.index(",", 1)] if "," in following[1:] else following
    if aside[:1] != [","] or aside[2:3] != ["for"] or "by" not in aside or not _is_written(aside[1]):
        return None
    by = paper.last + aside.index("by")
    named = (ref for ref in sentence.references if ref.sort in (Sort.PERSON, Sort.BODY))
    return next((ref for ref in named if by < ref.first <= by + 2), None)


def _is_written(key: str) -> bool:
    return key not in _ADOPTED and (key in lexicon.PUBLISHING or key.endswith(("ed", "ten")))
