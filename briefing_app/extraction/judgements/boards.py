"""Boards that an inspection grades beside a council: what is only said by them or of their people."""

import re

from briefing_app.extraction.judgements.sentence import Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort


def is_speaker(sentence: Sentence, board: Token) -> bool:
    """Whether a board only says something, or only its people are told of: "the chair of the board said"."""
    people = _PEOPLE_OF.search(sentence.folded, sentence.start, board.start)
    return people is not None or _SPEAKS.match(sentence.folded, board.end) is not None


_PEOPLE_OF = re.compile(
    r"\b(?:chair(?:man|woman|person)?|members?|head|manager|minutes|meetings?)\s+(?:of|on)\s+(?:the|its|our|their)"
    r"\s+(?:local\s+)?$"
)
_SPEAKS = re.compile(
    r"'s?\s+(?:independent\s+)?(?:chair|members|manager|business)\b|\s+(?:(?:has|had|have|also|itself)\s+)*"
    r"(?:said|says|told|warned|wrote|reported|added|noted|heard|agreed|believes?|thought|concluded"
    r"|(?:found|judged)(?!\s+['\"]*(?:good|inadequate|outstanding|requir|to\b)))\b"
)


def is_of_board(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the people of a board are what a stretch of words tells of last."""
    apart = {area.id for area in sentence.framework.areas if area.apart}
    named = sentence.between(start, end, Sort.AREA)
    return bool(named) and named[-1].id in apart and is_speaker(sentence, named[-1])
