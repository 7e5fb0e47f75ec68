"""The words of those who grade: "rated “good”", "was found to be “inadequate”"."""

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.attributed import Finding
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Sentence
from briefing_app.extraction.quotes.passives import by_agent
from briefing_app.extraction.quotes.phrases import tells_grade
from briefing_app.extraction.quotes.subjects import adjacent, is_passive
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse

# What gives a grade, or says that a service has it.
_GIVEN = lexicon.BE | {"rated", "judged", "graded", "ranked", "marked", "declared", "awarded", "scored"}
_VISITS = ("monitoring", "focused", "inspection")
_NO_INSPECTORS = lexicon.COUNCIL_PAPERS | {"he", "she"}


def bare_grade(discourse: Discourse, sentence: Sentence, place: int) -> Finding | None:
    """The inspectorate for a grade in marks that is said to be given or to hold: "rated “good”"."""
    inspectorate = discourse.inspectorate
    words = sentence.words
    if inspectorate is None or sentence.runs[place].words not in lexicon.GRADES or not place:
        return None
    given = next((i for i in range(place - 1, max(-1, place - 4), -1) if words[i].key in _GIVEN), None)
    if given is None or by_agent(discourse, sentence, given) is not None:
        return None
    subject = adjacent(sentence, given)
    active = subject is not None and (subject.sort is Sort.PERSON or subject.key in ("he", "she"))
    holds = words[given].key in lexicon.BE or is_passive(sentence, given)
    return None if active and not holds else ("grading", Voice(inspectorate.name))


def graded(discourse: Discourse, sentence: Sentence, place: int) -> Finding | None:
    """The inspectorate, or another agent, where a grade is given: "was rated “inadequate”"."""
    words = sentence.words
    for index in range(place):
        if words[index].key in lexicon.REPORTING and is_passive(sentence, index):
            agent = by_agent(discourse, sentence, index)
            if agent is not None:
                return agent
    subject = main_subject(sentence, place)
    by_person = subject is not None and (subject.sort is Sort.PERSON or subject.key in _NO_INSPECTORS)
    tells = (
        sentence.runs[place].words in lexicon.GRADES
        or not lexicon.GRADING.isdisjoint(sentence.keys)
        or tells_grade(sentence)
        or _is_of_visit(sentence, place)
    )
    inspectorate = discourse.inspectorate
    return ("grading", Voice(inspectorate.name)) if tells and inspectorate and not by_person else None


def _is_of_visit(sentence: Sentence, place: int) -> bool:
    """Whether a visit of inspectors tells something: "a monitoring visit in March | noted | “progress”"."""
    words = sentence.words[:place]
    visit = next(
        (i for i, word in enumerate(words) if word.key == "visit" and i and words[i - 1].key in _VISITS),
        place,
    )
    return any(word.says or word.key in lexicon.REPORTING for word in words[visit:])
