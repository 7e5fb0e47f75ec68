"""Deeds: what sentences say is to be done, is being done, has been done, or has not been.

A deed is told by the grammar around its verb, "will publish", "is being audited", "has been set up"; what it
does is the words behind an active verb, or before a passive one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import pairwise

from briefing_app.domain.alike import canonical
from briefing_app.domain.sentences import HOLLOW, Sentence
from briefing_app.domain.weights import is_rarest
from briefing_app.domain.word_sets import word_set

MOVED = re.compile(r"\b(?:delayed|postponed|deferred|rescheduled|slipped|(?:pushed|put)\s(?:back|off))\b")
"""Words for what is to be done later than was said."""


class Stage(IntEnum):
    """How far a deed has come."""

    NOT_DONE = 0
    PLANNED = 1
    UNDER_WAY = 2
    DONE = 3


_ADVERB = (
    r"(?:(?:also|now|already|just|then|soon|shortly|since|recently|finally|formally|urgently|quickly"
    r"|immediately|still|again|fully|only|further|today|later|currently|actively|first|successfully|therefore"
    r"|either|all|both)\s)*"
)
_PARTICIPLE = (
    r"(?:[a-z]{2,}(?:ed)|set\sup|put\sin\splace|begun|held|made|taken|given|built|written|drawn\sup|brought\sin"
    r"|found|sent|spent|met|cut|kept|shown|done|chosen|won|paid|overseen|undertaken|gone\sthrough|dealt\swith|looked\sat"
    r"|re-?read|bought|sold|brought|told|taught|torn\sdown|taken\son|put\sright|let|run|seen)"
)
_AHEAD = (
    r"(?:(?:\bwill|\bshall|\bmust|[’']ll)\b|\b(?:is|are)\s(?:going|due|set|expected|required|scheduled"
    r"|determined|committed)\sto|\b(?:is|are)\sto|\b(?:was|were)\sto(?=\sbe\s)|\b(?:plans?|intends?|aims?|hopes?|expects?|proposes?)\sto"
    r"|\b(?:has|have|had|needs?)\sto|\b(?:pledge[sd]?|promise[sd]?|vow(?:s|ed)|undertook|agreed|committed)\sto"
    r"|\b(?:was|were)\s(?:required|due|expected|told|asked|instructed)\sto|\b(?:is|are|was|were)\s(?:proposed|planned"
    r"|intended|hoped)\sto|\b(?:expected|hoped|hopes|expects|intended|planned)\sto|\bought\sto|\bwould\b)"
)
# "Will be in place", "will be published", "will publish".
_TO_BE = rf"{_AHEAD}\s{_ADVERB}(?:have\sto\s)?(?:be|have\sbeen)\s{_ADVERB}"
_STATE = (
    r"(?:in\splace|in\spost|ready|complete|operational|up\sand\srunning|open|available|live|finished|done|back|set\sup"
    r"|running|ended|with(?=\s(?:the|ministers|ofsted|government|officials)\b)|home(?=\s(?:by|before|in))|at\s(?:the|their|his|her)\sdesks?)"
    r"(?![a-z])"
)
_PLANNED_STATE = re.compile(rf"(?P<verb>{_TO_BE}(?P<deed>{_STATE}))")
_PLANNED_PASSIVE = re.compile(rf"(?P<verb>{_TO_BE}(?P<deed>{_PARTICIPLE})\b)")
_PLANNED_BUSY = re.compile(rf"(?P<verb>{_AHEAD}\s{_ADVERB}be\s{_ADVERB}(?P<deed>[a-z]{{3,}}ing)\b)")
_PLANNED = re.compile(
    rf"(?P<verb>{_AHEAD}\s{_ADVERB}(?:have\sto\s)?(?P<deed>set\sup|carry\sout|draw\sup|bring\sin|go\slive|go(?=\s(?:to|before|out)\s(?!be\b))|have(?=\s(?:a|an|the|all|every|its|our|their|\d[\d,]*|[a-z]+)\s(?!been|to))|(?!be\b|have\b|not\b|n[’']t)[a-z]{{3,}})\b)"
)
# "The first meeting was expected in July", "it was hoped that a meeting could be held in July".
_EXPECTED = re.compile(
    rf"(?P<verb>\b(?:is|are|was|were)\s{_ADVERB}(?P<deed>expected|due|scheduled|planned)\b)"
    r"(?=\s(?:in|on|by|before|next|this|early|late|around)\s)"
)
_HOPED = re.compile(
    r"\b(?:hoped|expected|intended)\sthat\s[^.;:]{3,80}?"
    rf"\b(?P<verb>(?:could|might|can)\sbe\s{_ADVERB}(?P<deed>{_PARTICIPLE})\b)"
)
# "Expects to have agreed a plan by Christmas".
_PLANNED_PERFECT = re.compile(
    rf"(?P<verb>{_AHEAD}\s{_ADVERB}have\s{_ADVERB}(?P<deed>(?!been\b){_PARTICIPLE})\b)"
)
_BUSY_PASSIVE = re.compile(
    rf"(?P<verb>\b(?:is|are|was|were|of)\s{_ADVERB}being\s{_ADVERB}(?P<deed>{_PARTICIPLE})\b"
    r"|\b(?:is|are|was|were)\s(?:now\s|already\s|well\s)?(?P<state>under\s?way)\b)"
)
_BUSY = re.compile(
    rf"(?P<verb>(?:\b(?:is|are|[’']re|was|were)\s{_ADVERB}|\balready\s|\bprocess\sof\s)"
    r"(?P<deed>(?!going|being|doing|saying|having)[a-z]{3,}ing)\b)"
)
_DONE_PASSIVE = re.compile(
    rf"(?P<verb>\b(?:(?:has|have|had|[’']s|[’']ve)\s{_ADVERB}been|was|were)\s{_ADVERB}(?P<deed>{_PARTICIPLE})\b)"
)
_DONE_STATE = re.compile(
    rf"(?P<verb>\b(?:is|are|(?:has|have)\s{_ADVERB}been)\s{_ADVERB}(?P<deed>(?:in\splace|in\spost|live|complete|operational"
    r"|up\sand\srunning|open)\b)|\b(?P<put>put\sin\splace)\b)"
)
_FIRST_MET = re.compile(
    r"(?P<verb>\b(?:(?P<deed>held|had)\sits\s(?:first|inaugural)\s(?:\w+\s)?meeting|first\s(?P<first>met)"
    r"|(?P<time>met|sat)\sfor\sthe\sfirst\stime)\b)"
)
_MEETS = re.compile(
    r"(?P<verb>\b(?P<deed>meets)\b(?=\s(?:every|each|monthly|weekly|fortnightly|quarterly|twice|once|regularly)\b))"
)
_DONE = re.compile(rf"(?P<verb>\b(?:has|have|had|[’']ve)\s{_ADVERB}(?P<deed>(?!been\b){_PARTICIPLE})\b)")
_DONE_PLAINLY = re.compile(
    r"(?P<verb>\b(?P<deed>published|established|set\sup(?=\s(?:a|an|the|its|their)\s)|appointed|launched|created|opened|completed|visited"
    r"|recruited|invested|introduced|approved|signed\soff|took\sover|began|delivered|adopted|released|went\slive|went(?=\s(?:to|before|out)\s))\b)"
)
_MISSED = re.compile(
    r"(?P<verb>\b(?:(?:has|have|had)\s?(?:still\s|yet\s)?(?:not|n[’']t|never)\s(?:yet\s)?(?:been\s)?|(?:was|were|is"
    r"|are)\s?(?:not|n[’']t|never)\s(?:yet\s|being\s)?)(?P<deed>[a-z]{3,}ed|set\sup|in\splace|in\spost|live|done|ready|complete|open"
    r"|begun|met|made|held|seen|built|drawn\sup)\b"
    r"|\b(?:has|have|had|is|are|was|were)\syet\sto\s(?:be\s)?(?P<yet>set\sup|[a-z]{3,})\b"
    r"|\bdid(?:\snot|n[’']t)\s(?P<did>set\sup|[a-z]{3,})\b"
    r"|\b(?:will\s(?:not|never)|won[’']t|no\slonger\splans?\sto)\s(?:now\s|be\s)?(?P<will>set\sup|[a-z]{3,})\b|\bhas\sno\splans?\sto\s(?P<plans>set\sup|[a-z]{3,})\b|\bstill\s(?:has|have)\s?n[o’']t?\s(?P<still>[a-z]+)|\bstill\s(?:awaiting|waiting\sfor|no)\b"
    r"|\bfailed\sto\s(?P<failed>[a-z]{3,})\b|\b(?:missed|abandoned|scrapped|shelved|postponed|delayed"
    r"|pushed\sback|put\s(?:back|off)|deferred|rescheduled|slipped|dropped|cancelled|paused)\b"
    r"|\bnot\s[a-z]+ing\s(?:fast|quickly)\senough\b|\bdo(?:es)?\snot\s(?:yet\s)?(?P<exist>exist)\b)"
)
_TOO_SLOW = re.compile(r"(?P<verb>\b(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:still\s|far\s)?too\sslow\b)")
_CLAUSE_BREAK = re.compile(
    r"[;:()]|,(?!\d)|\s[–—-]\s|\b(?:and|but)\s(?=(?:the|it|this|they|we|he|she|will|is|are|has|have|was|were)\b)"
    r"|\b(?:but|which|while|whereas|although|because|after|before|when|where|unless|so\sthat|that|how|whether)\b"
)
_FEWEST_SAYING = 0.3
"""Words of which half the papers are full weigh less than this."""


@dataclass(frozen=True)
class Deed:
    """A deed in a sentence: how far it has come, and the characters `[start, end)` that tell it."""

    sentence: Sentence
    stage: Stage
    verb: str
    start: int
    end: int
    verb_start: int = 0
    verb_end: int = 0
    is_passive: bool = False
    """Whether what it is done to stands before the verb."""
    is_conditional: bool = False
    is_obligation: bool = False
    """Whether it has to be done, which somebody may only think."""
    reach: tuple[int, int] = (0, 0)
    """Its whole clause, with who does it and what is done."""

    @cached_property
    def words(self) -> str:
        """What is done, in the document's words."""
        return self.sentence.words[self.start - self.sentence.start : self.end - self.sentence.start]

    @cached_property
    def meant(self) -> dict[str, float]:
        """The stems that tell what is done, with their weights."""
        return {stem: weight for stem, weight in self._said if weight >= _FEWEST_SAYING}

    @cached_property
    def _said(self) -> list[tuple[str, float]]:
        """The stems in their order, without hollow words and names."""
        words = _WORDS.findall(self.words)
        return [
            (stem, weight)
            for place, stem, weight in canonical(words)
            if stem not in HOLLOW
            and not (is_rarest(weight) and words[place][0].isupper() and place + self.start)
        ]

    @cached_property
    def pairs(self) -> frozenset[frozenset[str]]:
        """The stems that stand side by side, in no order: "improvement plan"."""
        return frozenset(frozenset((first, second)) for (first, _), (second, _) in pairwise(self._said))


_WORDS = re.compile(r"\d+(?:[,.]\d+)+|[^\W_]+(?:[’'-][^\W_]+)*")


# "What will happen if", "it would be better if", "whether she will".
_UNLIKELY = re.compile(
    r"\b(?:(?:whether|if|what|who|where|why)\s(?:[\w’'-]+\s){0,4}|how\s(?:this|it|that|they|these|things)\s)"
    r"(?:will|would|is|are|can|could)\b[^,]*$"
)


@lru_cache(maxsize=50_000)
def deeds(sentence: Sentence) -> tuple[Deed, ...]:
    """The deeds of a sentence, what was not done first; no two share a verb."""
    return tuple(_deeds(sentence))


def _deeds(sentence: Sentence) -> Iterator[Deed]:
    taken: list[tuple[int, int]] = []
    for stage, pattern, is_passive in _PATTERNS:
        for found in pattern.finditer(sentence.words):
            start, end = found.span("verb")
            if any(start < last and end > first for first, last in taken):
                continue
            if stage is Stage.DONE and (
                _ONLY_HOPED.search(found["verb"]) or _NOT_SO.search(sentence.words, 0, start)
            ):
                continue
            if pattern is _LISTED and not _WILL.search(sentence.words, 0, start):
                continue
            if stage is Stage.PLANNED and sentence.words[:start].endswith("no "):
                continue
            if stage is Stage.PLANNED and _UNLIKELY.search(sentence.words, 0, end):
                continue
            taken.append((start, end))
            verb = next((found[name] for name in found.groupdict() if name != "verb" and found[name]), "")
            by_itself = verb in _ITSELF and not _OBJECT_BEHIND.match(sentence.words, end)
            stretch = _subject if is_passive else _both if by_itself else _object
            span = stretch(sentence.words, start, end)
            yield Deed(
                sentence,
                stage,
                verb,
                sentence.start + span[0],
                sentence.start + span[1],
                verb_start=sentence.start + start,
                verb_end=sentence.start + end,
                is_passive=_is_passive(
                    stage, found["verb"], is_told=bool(is_passive) or by_itself or not verb
                ),
                is_conditional=found["verb"].startswith("would"),
                is_obligation=_OBLIGATION.match(found["verb"]) is not None,
                reach=(
                    sentence.start + (start if pattern is _LISTED else _reach(sentence.words, start)),
                    sentence.start + _object(sentence.words, start, end)[1],
                ),
            )


_ONLY_HOPED = re.compile(r"\b(?:hoped|expected|intended|planned|feared)$")
# "Almost completed", "why it had been published", "if it was set up": nothing was done.
_NOT_SO = re.compile(
    r"\b(?:almost|nearly|partly|half|part|not|never|be|being|to)\s$"
    r"|\b(?:why|whether|if|unless|when|until|once)\s(?:[\w’'-]+\s){0,6}$",
    re.IGNORECASE,
)
# What opens its doors, or starts a meeting, does it to something else.
_OBJECT_BEHIND = re.compile(r"\s(?:its|their|the|a|an|his|her|our|next|more|new)\s")
_PASSIVES = (
    *(f"{have} not been" for have in ("has", "have", "had")),
    *(f"{have} yet to be" for have in ("has", "have", "had", "is", "was")),
    *("was ", "were ", "is ", "are "),
)


def _is_passive(stage: Stage, verb: str, *, is_told: bool) -> bool:
    """Whether what a deed is done to stands before its verb: "has not been published"."""
    return is_told or (stage is Stage.NOT_DONE and verb.startswith(_PASSIVES))


_OBLIGATION = re.compile(r"(?:has|have|had|needs?)\sto\b|must\b")
# "Will create a board, produce a draft and submit a plan": what goes on behind a verb that is still to come.
_LISTED = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s)(?P<verb>(?P<deed>submit|produce|publish|prepare|create|establish|set\sup|recruit|review"
    r"|report|provide|deliver|open|launch|appoint|send|complete|introduce|train|hold|issue|build|carry\sout)\s)"
)
_WILL = re.compile(rf"{_AHEAD}\s")

_PATTERNS = (
    (Stage.NOT_DONE, _TOO_SLOW, True),
    (Stage.NOT_DONE, _MISSED, False),
    (Stage.PLANNED, _PLANNED_STATE, True),
    (Stage.PLANNED, _PLANNED_PASSIVE, True),
    (Stage.PLANNED, _EXPECTED, True),
    (Stage.PLANNED, _HOPED, True),
    (Stage.PLANNED, _PLANNED_PERFECT, False),
    (Stage.PLANNED, _PLANNED_BUSY, False),
    (Stage.PLANNED, _PLANNED, False),
    (Stage.PLANNED, _LISTED, False),
    (Stage.UNDER_WAY, _BUSY_PASSIVE, True),
    (Stage.DONE, _DONE_PASSIVE, True),
    (Stage.DONE, _DONE_STATE, True),
    (Stage.UNDER_WAY, _BUSY, False),
    (Stage.DONE, _MEETS, True),
    (Stage.DONE, _FIRST_MET, True),
    (Stage.DONE, _DONE, False),
    (Stage.DONE, _DONE_PLAINLY, False),
)


def _subject(words: str, start: int, end: int) -> tuple[int, int]:
    """From the head of the clause to the end of its passive verb."""
    first = _clause_start(words, start)
    said = [found.end() for found in _SAYING.finditer(words, first, start)]
    return _stripped(words, said[-1] if said else first, end)


def _both(words: str, start: int, end: int) -> tuple[int, int]:
    """From the head of the clause to its end."""
    return _subject(words, start, end)[0], _object(words, start, end)[1]


def _reach(words: str, start: int) -> int:
    """Where the clause of a verb begins, with what stands in commas behind its subject."""
    label = _LABEL.match(words)
    since = label.end() if label and label.end() <= start else 0
    breaks = [found.end() for found in _STRONG_BREAK.finditer(words, since, start)]
    return breaks[-1] if breaks else (label.start("label") if label and since else 0)


# "(b) Edge of care: a new team will" says of what the team is.
_LABEL = re.compile(r"\W*(?:\(?[a-z0-9.]{1,4}\)?\s)?(?P<label>[A-Z][\w’'-]*)(?:\s[\w’'-]+){0,4}:\s(?=[a-z])")
_STRONG_BREAK = re.compile(
    r"[;:]|,\s(?:and|but)\s|\sand\s(?=(?:we|it|they|he|she|I|the)\s)|,?\s(?:but|while|whereas|although|because|after|before)\s|\s[–—]\s|\b(?:said|that)\s"
)


_SAYING = re.compile(
    r"\b(?:said|says|explained|added|heard|revealed|confirmed|announced|told\s(?:the\s)?[\w’'-]+)\s(?:that\s)?"
)
# What opens or starts is the one that the deed is done to.
_ITSELF = word_set("by-itself")


def _object(words: str, start: int, end: int) -> tuple[int, int]:
    """From an active verb to the end of its clause; before it what "which the council had to" is about."""
    found = _CLAUSE_BREAK.search(words, end)
    relative = _WHICH.search(words, 0, start)
    first = _clause_start(words, relative.start()) if relative else start
    return _stripped(words, first, found.start() if found else len(words))


_WHICH = re.compile(r",?\s(?:which|that)\s(?:the|it|they|we)\s(?:[\w’'-]+\s){0,3}$")


def _clause_start(words: str, end: int) -> int:
    breaks = [found.end() for found in _CLAUSE_BREAK.finditer(words, 0, end)]
    return breaks[-1] if breaks and end - breaks[-1] > _SHORT else (breaks[-2] if len(breaks) > 1 else 0)


_SHORT = 8


def _stripped(words: str, start: int, end: int) -> tuple[int, int]:
    # "We’ll recruit" begins with "We".
    while (start and words[start] in "’'") or (
        start and words[start - 1].isalnum() and words[start].isalnum()
    ):
        start -= 1
    while start < end and not words[start].isalnum():
        start += 1
    while end > start and not words[end - 1].isalnum():
        end -= 1
    return start, end
