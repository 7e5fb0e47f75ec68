"""Words in quotation marks with their speaker, and how sure it is that they are that speaker's."""

import re
from dataclasses import dataclass

from briefing_app.extraction.people import lexicon
from briefing_app.extraction.people.surroundings import is_role
from briefing_app.extraction.quotes.quotation import Run
from briefing_app.extraction.quotes.voice import Voice

Finding = tuple[str, Voice]
"""The rule that fired, and the speaker it found."""
_MYSELF = re.compile(r"\b(?:i|me|my|myself|i[’'](?:m|ve|ll|d))\b", re.IGNORECASE)

CONFIDENCE = {
    "verb-after": 0.97,
    "verb-before": 0.97,
    "according-to": 0.95,
    "passive-agent": 0.93,
    "continuation": 0.93,
    "label": 0.9,
    "headline": 0.9,
    "sentence-tail": 0.9,
    "next-paragraph": 0.9,
    "introduced": 0.9,
    "meeting-heard": 0.9,
    "name-after": 0.88,
    "grading": 0.85,
    "colon": 0.85,
    "words-of": 0.8,
    "repeated-words": 0.75,
    "clause-subject": 0.7,
    "named-next": 0.7,
    "previous-sentence": 0.65,
    "previous-paragraph": 0.6,
    "nobody": 0.3,
}
"""How sure each rule is; a pronoun and a lost mark take a little off."""

WEAK = ("nobody", "previous-paragraph", "previous-sentence", "clause-subject")
"""Rules that guess from what stands around."""


@dataclass(slots=True)
class Attribution:
    """A run with its speaker, the rule that found the speaker, and whether the run begins its sentence."""

    run: Run
    voice: Voice
    rule: str
    opens_sentence: bool

    @property
    def confidence(self) -> float:
        sure = CONFIDENCE[self.rule]
        sure *= 0.93 if self.voice.by_pronoun else 1.0
        return round(sure * (0.85 if self.run.inferred else 1.0), 3)


def is_personal(run: Run) -> bool:
    """Whether one person speaks in a run, of themselves."""
    return _MYSELF.search(run.words) is not None


def is_unnamed_role(item: Attribution) -> bool:
    """Whether words are of one person without a name, who is called by a noun: "a mother and carer"."""
    role = item.voice.role
    if item.voice.name is not None:
        return False
    plural = role is None or (role.endswith("s") and not role.endswith("ss"))
    single = role in lexicon.ROLES or (not plural and (is_role(role or "") or role in lexicon.CROWD))
    return single or (item.rule == "clause-subject" and role in lexicon.CROWD) or item.voice.by_pronoun
