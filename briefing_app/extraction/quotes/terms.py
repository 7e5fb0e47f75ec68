"""Words in quotation marks that quote nobody, and whether a quote is a statement or a fragment."""

import re
from itertools import islice

from briefing_app.domain.mentions import Form
from briefing_app.extraction.people import lexicon
from briefing_app.extraction.quotes.quotation import Run

# Words that only name a procedure: in marks they are a term, and quote nobody.
_PROCEDURE_WORDS = lexicon.words("""
    monitoring visit visits focused statement of action improvement notice plan plans statutory
    direction section serious case review reviews child children in need early help front door looked
    after signs safety multi-agency hub assessment assessments area areas inspection inspections
    reinspection standard short full joint targeted the a county lines best value letter next steps
    pathway corporate parent parents parenting peer challenge key worker staying put local offer care
    leaver leavers priority written self-evaluation annual conversation deep dive call-in call in
    devolution levelling up bedroom tax public interest report agency social worker workers
""")
# Those of them that are no term by themselves: "in full", "the next".
_BARE_PROCEDURE_WORDS = lexicon.words("""
    in full the a of next public call short standard local early joint key best value serious after looked
    need front notice area areas put staying deep line lines counties interest written direction
""")
# What leads up to a term or a title, and the works that have titles.
_INTRODUCES_TERM = lexicon.words("""
    so-called called known dubbed nicknamed titled entitled named term word phrase song play book film
    novel album slogan acronym musical poem drama documentary exhibition show headlined defined
    codenamed christened renamed production headline heading caption
""")
_WORKS = lexicon.words("""
    play book film song novel album musical poem drama documentary exhibition campaign programme scheme
    project model framework event show paper report strategy series workshop course production concert
    toolkit podcast magazine leaflet banner hashtag
""")
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
# What leads to capitals that somebody wrote on a page: "stamped “NOT SEEN”".
_WRITTEN = lexicon.words("words stamped marked scrawled scribbled written reads reading")
# Enough words to be a clause of its own, and with a capital letter at the start.
_CLAUSE_WORDS, _SHORT_CLAUSE = 5, 3
_LONGEST_TITLE = 9
# Words that introduce a title where it is written as one, and else tell what somebody says or does.
_VERBS = lexicon.words("called dubbed show play book film")
_USING = lexicon.words("used uses use using chose preferred wrote")
_OWN_WORDS = lexicon.words("term word phrase")
_BARE = 2


def is_term(text: str, run: Run, block_start: int) -> bool:
    """Whether marked words are a title, a technical term or a name, so that they quote nobody."""
    words = _first_words(text, run, _LONGEST_TITLE + 1)
    keys = [word.lower() for word in words]
    introduced = text[max(block_start, run.outer_start - 2) : run.outer_start].rstrip()[-1:] == ":"
    if not words or introduced or run.words in lexicon.GRADES:
        return False
    before = [
        word.lower() for word in _WORD.findall(text[max(block_start, run.outer_start - 60) : run.outer_start])
    ]
    if before and before[-1] in _WRITTEN and text[run.start : run.end].isupper():
        return False
    if before[-2:] == ["known", "as"]:
        return True
    if all(key in _PROCEDURE_WORDS for key in keys) and _names_procedure(text, run):
        return len(keys) > _BARE or not all(key in _BARE_PROCEDURE_WORDS for key in keys)
    if before and before[-1] in _INTRODUCES_TERM and len(words) <= _LONGEST_TITLE:
        return not _says_or_does(before) or _is_title(words)
    return (
        _is_title(words)
        and (len(words) > 1 or bool(before and before[-1] in _WORKS))
        and not _is_shouted(text, run, block_start)
    )


def _says_or_does(before: list[str]) -> bool:
    """Whether what leads to marked words is a verb, or somebody's own word: "must show", "in her phrase"."""
    owned = before[-2:-1] and (
        before[-2] in lexicon.POSSESSIVES or before[-2].endswith(("'s", "’s", "s’", "s'"))
    )
    used = not _USING.isdisjoint(before[-4:-1])
    return before[-1] in _VERBS or bool((owned or used) and before[-1] in _OWN_WORDS)


def _first_words(text: str, run: Run, most: int) -> list[str]:
    return [word[0] for word in islice(_WORD.finditer(text, run.start, run.end), most)]


def _names_procedure(text: str, run: Run) -> bool:
    found = _WORD.finditer(text, run.start, run.end)
    return all(word[0].lower() in _PROCEDURE_WORDS for word in found)


def _is_shouted(text: str, run: Run, block_start: int) -> bool:
    """Whether a headline is all in capitals, so that those of the run tell nothing."""
    end = text.find("\n", run.outer_end)
    around = text[block_start : run.outer_start] + text[run.outer_end : end if end >= 0 else len(text)]
    return around.isupper() and text[run.start : run.end].isupper()


def _is_title(words: list[str]) -> bool:
    """Whether words are written as a title: capitals throughout, small words apart."""
    if len(words) > _LONGEST_TITLE:
        return False
    return words[0][0].isupper() and all(
        word[0].isupper() or word in _SMALL or word[0].isdigit() for word in words
    )


def form_of(text: str, run: Run, *, opens_sentence: bool, block_start: int) -> Form:
    """Whether a run is at least a clause presented as said, or words in the reporter's own sentence."""
    size = len(_first_words(text, run, _CLAUSE_WORDS))
    place = run.outer_start
    while place > block_start and text[place - 1].isspace():
        place -= 1
    before = text[max(block_start, place - 1) : place]
    capital = text[run.start].isupper()
    clause = size >= _CLAUSE_WORDS
    if opens_sentence or before == ":":
        whole = clause or run.final in ".!?" or (capital and size >= _SHORT_CLAUSE)
    else:
        # What follows an interruption: “We will,” she said, “deliver that.”
        resumed = before == "," and (clause or (run.final in ".!?" and size >= _SHORT_CLAUSE))
        whole = resumed or (clause and capital)
    return Form.STATEMENT if whole else Form.FRAGMENT
