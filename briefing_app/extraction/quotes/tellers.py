"""Who speaks in a sentence, whether or not it stands in marks, and whom a sentence is about."""

import re

from briefing_app.extraction.people.nouns import Sort
from briefing_app.extraction.quotes.main_subjects import main_subject
from briefing_app.extraction.quotes.narration import Sentence
from briefing_app.extraction.quotes.owners import giver, owner
from briefing_app.extraction.quotes.subjects import head, is_verb, subject_after, subject_before
from briefing_app.extraction.quotes.tags import announces
from briefing_app.extraction.quotes.voice import Voice
from briefing_app.extraction.quotes.voices import Discourse


def teller(discourse: Discourse, sentence: Sentence) -> Voice | None:
    """Who says something in a sentence, or whose words it announces."""
    owning = owner(sentence, len(sentence.words)) if announces(sentence) else None
    if owning is not None and (voice := discourse.voice(sentence, owning)).name:
        return voice
    end = len(sentence.words) - 1
    given = giver(sentence, end) if sentence.words[end].text == ":" else None
    if given is not None and (voice := discourse.voice(sentence, given)).name:
        return voice
    for verb in [i for i, word in enumerate(sentence.words) if word.says]:
        if is_verb(sentence, verb):
            subject = subject_before(sentence, verb) or subject_after(sentence, verb)
            if subject is not None and (voice := discourse.voice(sentence, subject)).name:
                return voice
    return None


def told_about(discourse: Discourse, sentence: Sentence) -> Voice | None:
    """Whom a sentence is about in which nobody says anything."""
    main = main_subject(sentence, len(sentence.words))
    if main is None or main.sort is Sort.CROWD:
        return None
    return discourse.voice(sentence, head(sentence, main))


_OTHER_VIEW = re.compile(
    r"\b(?:disagree[sd]?|demurs?|demurred|dissented|unconvinced|unimpressed|unmoved|unpersuaded|sceptical|doubtful|scoffed"
    r"|begs?\sto\sdiffer|begged\sto\sdiffer|(?:saw|sees|takes?|took)\s(?:it|things|a)\sdifferent(?:ly|\sview)"
    r"|shook\s(?:his|her)\shead|was\shaving\snone|is\shaving\snone"
    r"|(?:not|less|hardly|isn['’]t|wasn['’]t|far\sfrom|n['’]t)\s(?:so\s|as\s|quite\s|too\s)?(?:sure|convinced|impressed|persuaded"
    r"|certain|happy|forgiving|generous|charitable|optimistic))\b"
)
_LONGEST_VIEW = 25


def takes_other_view(sentence: Sentence) -> bool:
    """Whether a sentence without quoted words says that somebody thinks otherwise: "Doe isn't so sure."."""
    words = sentence.words
    if sentence.runs or len(words) > _LONGEST_VIEW:
        return False
    return _OTHER_VIEW.search(" ".join(word.key for word in words)) is not None


def turn_of(discourse: Discourse, opening: Sentence) -> Voice | None:
    """Whose turn an interview's paragraph is by the initials in front: "JD: I want it done"."""
    led = len(opening.words) > 1 and opening.words[1].text == ":"
    return discourse.by_initials(opening.words[0].text) if led else None
