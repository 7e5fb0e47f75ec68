"""Who does what a participle says: "with inspectors | saying", "quotes Jane Doe as | saying"."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.main_subjects import free, main_subject
from briefing_app.extraction.quotes.narration import Reference, Sentence
from briefing_app.extraction.quotes.subjects import adjacent, head, is_passive, is_verb, subject_before


def participle_subject(sentence: Sentence, verb: int) -> Reference | None:
    """Who is "saying" or "calling": "with inspectors | saying", or the subject of the sentence."""
    theirs = next((ref for ref in sentence.references if ref.last == verb and ref.possessive), None)
    if theirs is not None:
        return theirs  # "the inspectors' | finding that"
    near = adjacent(sentence, verb)
    if (quoted := _quoted_as(sentence, verb, near)) is not None:
        return quoted
    if near is not None and any(
        word.key == "with" for word in sentence.words[max(0, near.first - 3) : near.first]
    ):
        return near
    for earlier in range(verb - 1, 0, -1):
        key = sentence.words[earlier].key
        finite = key in lexicon.SAYING or key in lexicon.REPORTING
        if finite and is_verb(sentence, earlier) and not is_passive(sentence, earlier):
            subject = subject_before(sentence, earlier)
            if subject is not None and subject.sort is not Sort.CROWD:
                return subject
    subject = main_subject(sentence, verb) or near
    if subject is not None and subject.sort is Sort.PAPER:
        # "Inside are two reports and a letter from Jane Doe, | promising": the last paper is meant.
        return next(
            (ref for ref in reversed(free(sentence.references, 0, verb)) if ref.sort is Sort.PAPER), None
        )
    return subject


def _quoted_as(sentence: Sentence, verb: int, near: Reference | None) -> Reference | None:
    """Who is heard to say something: "quotes | Jane Doe | as saying", "recalled | the member | adding"."""
    words = sentence.words
    if words[verb - 1].key == "as":
        place = verb - 1 - (words[verb - 2].text == ",")
        found = next((ref for ref in sentence.references if ref.last == place and not ref.possessive), None)
        return found if found is None or found.sort is Sort.PERSON else head(sentence, found)
    if near is None:
        return None
    before = [word.key for word in words[max(0, near.first - 2) : near.first]]
    return near if any(key in lexicon.RECALLING or key in ("heard", "hear") for key in before) else None
