"""Texts put together from fragments, odd marks and all scripts, and pieces of documents cut and spliced."""

import re
from functools import cache
from pathlib import Path
from random import Random

_SENTENCES = (
    "Councillor Una Okafor said the council had spent £4.2 million on care.",
    "“We will not close it,” said Abe Lin, the director of children’s services.",
    "She told the committee: ‘It is late, very late.’",
    "The service was judged inadequate in March 2031 and requires improvement in 2033.",
    "Inspectors will return by Saturday week.",
    "Minutes of the meeting held on 31 February 2031.",
    "Overall effectiveness: Good\nLeadership and management: Outstanding",
    "Inspection dates: 3 to 14 June 2031\nLead inspector: Una Okafor\nOfsted",
    "One pound in every eight, a third, two-fifths, 12.5 percentage points.",
    "| Year | Visits |\n| 2031 | 1,234 |",
    "Year\tVisits\n2030/31\t1,234\n2031/32\t[c]",
    "Cllr B. Ng (Lab, Upper Ward), chair: I agree.",
)
# fmt: off
_WORDS = (
    "said", "the", "council", "of", "and", "a", "spokesman", "Ofsted", "judged", "inadequate", "Good", "by",
    "in", "on", "from", "to", "per cent", "million", "bn", "Mr", "Mrs", "Dr", "Cllr", "Coun", "she", "he",
    "they", "told", "asked", "year", "years", "month", "week", "today", "yesterday", "tomorrow",
    "last", "next", "this", "Monday", "June", "January", "spring",
    "2031", "2030-31", "31/12/2031", "1st", "22nd", "5pm", "noon", "half", "third",
)
_MARKS = (*"“”‘’'\"«»()[]{}<>–—-…•·:;,.!?/\\|&%£€#*_~`^+=°½²", "''", "``", "...", "“”", "‘’s", "--", "!?")
_NUMBERS = (
    "0", "-1", "£9e999", "1,2,3", "1.2.3", "999999999999999999999999999999", "£4.2m", "£1bn", "12%", "3/4",
    "1–2", "1 in 8", "one in every eight", "٣٤", "²", "０", "1,234.56", "£-5", "0.000001", "31/02/2031",
    "99/99/9999", "2031-13-45", "31 February", "the 0th of May", "10000 AD", "1e5", "minus forty", "½",
    "a hundred and",
)
_ODD = (
    "\0", "\x07", "\x0b", "\x0c", "\x1b[0m", "\x85", "\u2028", "\u2029", "\u00a0", "\u200b", "\u200d",
    "\ufeff", "\u202e", "\u0301", "e\u0301\u0301\u0301", "ﬁ", "İ", "ß", "ǅ", "Ω", "中文", "العربية", "😀",
    "👨‍👩‍👧", "\ud7ff", "\uffff", "\U0010ffff", "\n", "\n\n", "\n\n\n\n", "\t", " " * 50, "\n" * 200,
)
# fmt: on
_SPLICED = ("’s", "\n\n", " who", "As ", "Its ", "with", "put it", ": ", "?", "called ", " (", ") ")
_DOCUMENTS = Path(__file__).parents[1] / "unit" / "extraction" / "documents"
_LONGEST_PIECE, _MOST_CHANGES = 120, 8
_KINDS = (_SENTENCES, _SENTENCES, _WORDS, _WORDS, _WORDS, _MARKS, _NUMBERS, _ODD)


def odd_text(random: Random) -> str:
    """A text of up to a few thousand characters that is never only white space."""
    return _cut_text(random) if random.random() < 0.5 else _mixed_text(random)


def _cut_text(random: Random) -> str:
    """A piece of a document with words lost, doubled, put elsewhere, and marks set between them."""
    words = random.choice(_documents())
    first = random.randrange(len(words))
    piece = list(words[first : first + random.randint(2, _LONGEST_PIECE)])
    for _ in range(random.randrange(_MOST_CHANGES)):
        place = random.randint(0, len(piece))
        changed = random.choice(
            ([], [random.choice(_SPLICED)], [random.choice(_MARKS)], [random.choice(words)])
        )
        piece[place : place + random.randint(0, 1)] = changed
    return "".join(piece).strip() or "."


@cache
def _documents() -> list[list[str]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(_DOCUMENTS.glob("*.txt"))]
    return [re.findall(r"\S+|\s+", text) for text in texts]


def _mixed_text(random: Random) -> str:
    pieces = []
    for _ in range(random.choice((3, 10, 40, 150))):
        piece = random.choice(random.choice(_KINDS))
        if random.random() < 0.02:
            piece *= random.choice((2, 30, 300))
        if random.random() < 0.05:
            cut = random.randint(0, len(piece))
            piece = piece[:cut] + random.choice(_ODD) + piece[cut:]
        pieces += [piece, random.choice((" ", " ", " ", "", "\n", "\n\n"))]
    return "".join(pieces).replace("\r", "\n") + "."
