"""Measures: the few words of a document that say what a figure measures."""

import re
from collections.abc import Sequence

from briefing_app.extraction.text.clauses import (
    ELLIPSIS,
    SENTENCE_BREAK,
    Clause,
    clause_at,
    told_before,
    with_antecedent,
    words,
)
from briefing_app.extraction.text.content_words import bare, has_content, tidy, without_loose_end
from briefing_app.extraction.text.scenes import Scene, between
from briefing_app.extraction.text.triggers import listed

MEASURE_WORDS = 14
"""The most words that say what a figure measures."""

_AHEAD_WORDS, _AHEAD_ASIDE = 9, 5
_NEIGHBOURS = 3
_POSSESSIVES = ("’s", "'s", "s’", "s'")
_TAKEN_UP_WORDS = 8
_LONG_BETWEEN = 6

_POINTER = re.compile(
    r"\b(?:this|that|it|these|those|they|(?:the|that|this)\s(?:figure|number|total|rate"
    r"|latter)s?)(?:[’'](?:ve|s|d))?\s+(?:(?:has|have|had)\s+)?(?:since\s|now\s|then\s)?(?:been\s)?"
    r"(?:was|were|is|are|fell|fallen|rose|risen|dropped|grew|grown|increased|reduced|cut|brought|down|up|to"
    r"|went|gone|stood|compares|climbed|came|halved|doubled)\b"
    r"|\b(?:they[’']re|(?:it|that)[’']s)\s(?:now|at|down|up|still|just|about)\b"
    r"|\b(?:it|that)[’']s\s$",
    re.IGNORECASE,
)
# "One | child | in five".
_SHARED = re.compile(
    r"\w+[\s-]((?!pounds?\b|penny\b)[a-z]+(?:\s[a-z]+)?)[\s-](?:in|out\sof)[\s-]", re.IGNORECASE
)
_AFTER_COLON = re.compile(r":\s$")
_ONLY_COUNTED = re.compile(
    r"\bthere\s(?:(?:are|is|were|was|had\sbeen|have\sbeen)|[’']s)\s(?:(?:now|currently|still|only|just)\s)*$"
    r"|\bof\s(?:the|these|those)\s$|\b(?:put|puts)\s(?:it|this|that)\sat\s$|\bmakes?\s(?:it|that)\s$",
    re.IGNORECASE,
)
# "Today we have nine.", "She said 33, with more to follow": a number with no noun of its own.
_LEFT_BARE = re.compile(
    r"\b(?:(?:we|they|you|I)(?:[’']ve\sgot|\s(?:now\s|still\s|only\s)?(?:have|had|got|used\sto\s(?:do|have)))|said|replied|answered)\s(?:(?:now"
    r"|still|only|just|about|nearly|around)\s)*$",
    re.IGNORECASE,
)
_ENDS_BARE = re.compile(r"\s*(?:[.,;:!?]|$|(?:now|then|today)\b|and\s(?:I|we|they|s?he|it)\b)")
# "17 children, | against | 204": a figure that one of the same sentence is held against.
_HELD_AGAINST = re.compile(
    r"\b(?:compared\s(?:with|to)|(?:as\s)?against|(?:down|up)\sfrom|rather\sthan|versus|and\snot)\s"
    r"(?:(?:just|only|about|around|almost|nearly|some|over|more\sthan|fewer\sthan|less\sthan|an?\saverage\sof)\s)*$",
    re.IGNORECASE,
)
# "Thirty-eight were still missing", "at the last inspection only 57% were.": the number is all that is named.
_ALONE = re.compile(
    r"\s(?:(?P<whole>(?:were|was|are|is|did|do|had|have)(?=[.,;:]|$))"
    r"|(?:were|was|are|is|had|have|has|did|do|would|will|could|can)\b)"
)
# "The overspend, which began in 2019, | has reached": the clause goes on behind what was put into it.
_RESUMES = re.compile(
    r",\s(?=(?:was|were|is|are|has|have|had|will|would|could|stood|stands|rose|fell|reached|cost|costs"
    r"|went|grew|dropped)\b)"
)
_INSERTS = re.compile(
    r",\s(?=(?:which|who|whose|where|the|a|an|once|now|led|based|run|part|including|known)\b)"
)
_OF_THESE = re.compile(
    r"\s+of\s+(?:(?:them|these|those|which|whom|it)\b|the\s+(?:\d[\d,]*"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)"
    r"(?=\s*(?:[.,;:)]|$)|\s+(?:ha[sd]|have|w(?:as|ere)|is|are|who|which|that|in|on|at|to|by|from|it|they|we)\b))",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:sa(?:id|ys?)|told|reveal(?:s|ed)|report(?:s|ed)?|f(?:ound|inds?)|stat(?:es|ed)|heard|add(?:s|ed)"
    r"|claim(?:s|ed)|warn(?:s|ed)|show(?:s|ed)?"
    r"|not(?:es|ed)|point(?:s|ed)\sout|outlined|emerged|estimate[sd]?|announced|confirm(?:s|ed)|explained"
    r"|believes?|learned|agreed)\s"
    r"(?:[\w’'&-]+\s){0,8}?that\s",
    re.IGNORECASE,
)

# "The report says | 42 posts are vacant."
_TOLD_AT_ONCE = re.compile(
    r"\W*(?:(?:the|a|its|their|new|latest)\s(?:[\w’'-]+\s){1,3}|it\s|they\s|s?he\s|[A-Z][\w’'-]+\s)"
    r"(?:sa(?:id|ys)|f(?:ound|inds?)|show(?:s|ed)?|stat(?:es|ed)|reveal(?:s|ed)|reports|reported|estimate[sd]?|claim(?:s|ed)"
    r"|reckons?)\s",
    re.IGNORECASE,
)


_CALLED = re.compile(
    r",\s(?:an?|the|its|their)\s(?P<what>(?:\w+\s){0,2}?(?:overspend|underspend|saving|shortfall|deficit|surplus|gap"
    r"|overshoot|pressure|backlog|bill|fine|grant|loss|profit))\sof\s(?:just\s|around\s|about\s|nearly\s|some\s|almost\s)?$",
    re.IGNORECASE,
)
_CALLED_REACH = 60


def measure_of(scene: Scene, place: tuple[int, int], earlier: str | None, before: str = "") -> str:
    """What the figure at `place` measures, in at most 14 words of its clause.

    `earlier` is the description of an earlier figure of the same unit; it is taken up where this clause only
    points back to it ("this had been reduced to five"). `before` is the text before the sentence, for one
    that says nothing by itself ("There are 73 of them").
    """
    scene = scene.near(place)
    clause = _measure_clause(scene, place)
    ahead = _ahead(scene, clause, place)
    counted = _counts_noun(scene, clause, place)
    lead = _lead(scene, clause, place, counted=counted)
    own = _joined(_after_comma(lead) if counted and len(ahead) > 1 else lead, ahead, counted=counted)
    if (called := _called(scene, place[0])) is not None:
        # "The outturn is £64m, | an overspend of | £5m": what it is stands right before it.
        named = scene.said(called.start("what"), called.end("what"))
        return " ".join([*named, *(earlier or "").split()][:MEASURE_WORDS])
    room = max(_TAKEN_UP_WORDS, MEASURE_WORDS - len(own))
    head = (earlier or "").split()[:room]
    if not counted and _points_back(scene, clause, place, ahead):
        head = _spoken_of(scene, clause, place, before)[:room] or head
        return " ".join((head + [word for word in own if word not in head])[:MEASURE_WORDS])
    if not has_content(own):
        sides = tidy(scene.said(scene.start, place[0])), tidy(scene.said(place[1], scene.end))
        own = _joined(*sides, counted=True)
    own = _without_direction(own)
    if (shared := _SHARED.match(scene.text, place[0], place[1])) is not None:
        own = [*shared[1].split(), *(ahead if has_content(ahead) else own)][:MEASURE_WORDS]
    if not has_content(own) or (not counted and _says_little(own)):
        head = head or _opening_of_last(before)[:_TAKEN_UP_WORDS]
        own = (head + [word for word in own if word not in head])[:MEASURE_WORDS]
    return " ".join(own)


def _spoken_of(scene: Scene, clause: Clause, place: tuple[int, int], before: str) -> list[str]:
    """What the sentence before tells of, for the first figure of one that only counts it: "17 of them"."""
    counts = (
        _is_bare(scene, clause, place)
        or _stands_alone(scene, clause, place)
        or _OF_THESE.match(scene.text, place[1], clause.end)
        or _ONLY_COUNTED.search(scene.text, clause.start, place[0])
        or not has_content(scene.said(scene.start, scene.end))
    )
    first = not between(scene.figures, scene.start, place[0])
    return _opening_of_last(before) if counts and first else []


def _says_little(found: list[str]) -> bool:
    """Whether words beside a figure do not say what it measures: "when she started", "they now hold"."""
    return not has_content([word for word in found if bare(word) not in _SAYING_LITTLE])


def _is_bare(scene: Scene, clause: Clause, place: tuple[int, int]) -> bool:
    """Whether a number stands without the things that it counts, which the sentence before has told."""
    text = scene.text
    ends = text[place[0]].isalnum() and text[place[1] - 1].isalnum() and _ENDS_BARE.match(text, place[1])
    return bool(ends and _LEFT_BARE.search(text, clause.start, place[0]))


def _stands_alone(scene: Scene, clause: Clause, place: tuple[int, int]) -> bool:
    """Whether a number is a subject, or is all of one, without the things that it counts."""
    verb = _ALONE.match(scene.text, place[1], clause.end)
    shared = _SHARED.match(scene.text, place[0], place[1])  # "one visit in five was late"
    return bool(
        verb and not shared and (verb["whole"] or not has_content(scene.said(clause.start, place[0])))
    )


def _opening_of_last(text: str) -> list[str]:
    """The first words of the last sentence of a text, behind whoever says or asks it."""
    last = SENTENCE_BREAK.split(text.strip())[-1]
    return tidy(words(last, told_before(last), len(last))[:MEASURE_WORDS])


def measure_held_against(scene: Scene, place: tuple[int, int], measured: str) -> str | None:
    """What a figure measures that is held against the one before it, which tells `measured`.

    What follows it stays, for the two may be of other places: "30 per cent, against 12 | nationally".
    `None` where it is held against none of its sentence.
    """
    told = between(scene.figures, scene.start, place[0])
    if not told or scene.text.startswith(" to ", place[1]):  # "and caseloads are down from 26 to 15"
        return None
    if _HELD_AGAINST.search(scene.text, told[-1][1], place[0]) is None:
        return None
    found = measured.split()
    ahead = _ahead(scene, clause_at(scene.text, scene.start, scene.end, place[0]), place)[:_AHEAD_ASIDE]
    ahead = [word for word in ahead if word not in found]
    return " ".join(found[: MEASURE_WORDS - len(ahead)] + ahead)


_MOVES = frozenset(
    (article, noun)
    for article, nouns in (("a", ("fall", "rise", "drop", "cut", "jump", "reduction")), ("an", ("increase",)))
    for noun in nouns
)


_MOVED = frozenset(
    listed("fell fallen rose risen dropped increased cut reduced grew grown decreased declined jumped")
)
"""What tells of a move before it is named: "spending fell …, a fall of"."""


def _without_direction(found: list[str]) -> list[str]:
    """Without the ", up" or "a fall of" that leads on to a figure: it is no part of what is measured."""
    if tuple(map(bare, found[-2:])) in _MOVES and not _MOVED.isdisjoint(map(bare, found[:-2])):
        return [*found[:-3], found[-3].rstrip(",")]
    if len(found) > 1 and bare(found[-1]) in ("up", "down") and found[-2].endswith(","):
        return [*found[:-2], found[-2].rstrip(",")]
    return found


def points_to_any(text: str, end: int) -> bool:
    """Whether a figure that ends at `end` is a part of the last things counted: "two thirds of them"."""
    return _OF_THESE.match(text, end) is not None


def _measure_clause(scene: Scene, place: tuple[int, int]) -> Clause:
    """The clause of a figure, with the one before it where it has no subject ("up from £57 million")."""
    clause = clause_at(scene.text, scene.start, scene.end, place[0])
    if clause.start > scene.start and ELLIPSIS.match(scene.text, clause.start, clause.end):
        before = clause_at(scene.text, scene.start, clause.start, clause.start - 1)
        counted = between(scene.figures, scene.start, clause.start)
        if counted and counted[-1][1] <= before.start and _WHILE.match(scene.text, before.start):
            # "It had 63 children | when inspectors called, | down from 110": what fell is told before.
            before = clause_at(scene.text, scene.start, before.start, counted[-1][0])
        clause = Clause(before.start, clause.end)
    elif clause.start > scene.start and _AFTER_COLON.search(scene.text, scene.start, place[0]):
        before = clause_at(scene.text, scene.start, clause.start, clause.start - 2)
        clause = Clause(before.start, clause.end)
    return with_antecedent(scene.text, scene.start, clause)


def _ahead(scene: Scene, clause: Clause, place: tuple[int, int]) -> list[str]:
    """The words after the figure, up to the next figure unless nothing is said before that."""
    start = place[1] + (scene.text[place[1] : place[1] + 1] == "-")  # "a 42-page plan"
    following = [span[0] for span in scene.figures if start <= span[0] < clause.end]
    found: list[str] = []
    for stop in (*following[:_NEIGHBOURS], clause.end):
        if stop != clause.end and (called := _called(scene, stop)) is not None:
            return tidy(scene.said(start, max(start, called.start())))
        found = tidy(scene.said(start, stop))
        if has_content(found) and not found[-1].endswith(_POSSESSIVES):
            break
    return found


def _called(scene: Scene, place: int) -> re.Match[str] | None:
    """What the figure that begins at a place is called behind another: "…, | an overspend of | £5m"."""
    return _CALLED.search(scene.text, max(scene.start, place - _CALLED_REACH), place)


def _lead(scene: Scene, clause: Clause, place: tuple[int, int], *, counted: bool) -> list[str]:
    """The words before the figure: the clause's beginning, without what an earlier figure in it counts."""
    start = clause.start
    if (resumed := _resumed(scene, place)) is not None:
        return without_loose_end(resumed)
    if "that" in scene.text[start : place[0]].lower():
        for reported in _REPORTED.finditer(scene.text, start, place[0]):
            start = reported.end()
    if (told := _TOLD_AT_ONCE.match(scene.text, start, place[0])) is not None:
        start = told.end()
    earlier = [span for span in scene.figures if start <= span[0] < place[0]]
    if not earlier:
        return without_loose_end(scene.said(start, place[0]))
    between_them = tidy(scene.said(earlier[-1][1], place[0]))
    if len(between_them) > _LONG_BETWEEN:
        return between_them
    while len(earlier) > 1 and not has_content(between_them):
        # "It will drop from £60,000 | to": what leads to the figure before this one leads to both.
        last = earlier.pop()
        leading = tidy(scene.said(earlier[-1][1], last[0]))
        if len(leading) > _LONG_BETWEEN:
            return leading + between_them
        between_them = leading if has_content(leading) else between_them
    head = without_loose_end(scene.said(start, earlier[0][0]))
    shared = not counted or (between_them and between_them[-1].endswith(_POSSESSIVES))
    return head + between_them if shared else head


def _resumed(scene: Scene, place: tuple[int, int]) -> list[str] | None:
    """The subject and the words right before a figure, where something put between commas parts them."""
    resumes = _last(_RESUMES, scene.text, scene.start, place[0])
    opening = _last(_INSERTS, scene.text, scene.start, resumes.start()) if resumes else None
    if resumes is None or opening is None or between(scene.figures, resumes.end(), place[0]):
        return None
    subject = clause_at(scene.text, scene.start, opening.start(), max(scene.start, opening.start() - 1))
    start = subject.start
    for reported in _REPORTED.finditer(scene.text, start, opening.start()):
        start = reported.end()
    return scene.said(start, opening.start()) + scene.said(resumes.end(), place[0])


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text, start, end):  # noqa: B007 - the last one is wanted
        pass
    return found


def _after_comma(lead: list[str]) -> list[str]:
    """The words after the last comma: what stands before it is seldom about the things counted."""
    commas = [index for index, word in enumerate(lead) if word.endswith(",")]
    return lead[commas[-1] + 1 :] if commas else lead


def _joined(lead: list[str], ahead: list[str], *, counted: bool) -> list[str]:
    """As many words of both sides as fit: more of what follows where that is what the figure counts."""
    room = MEASURE_WORDS - min(len(lead), MEASURE_WORDS - (_AHEAD_WORDS if counted else _AHEAD_ASIDE))
    taken = ahead[:room]
    left = MEASURE_WORDS - len(taken)
    return tidy(lead[max(0, len(lead) - left) :] + taken) if left else tidy(taken)


def _counts_noun(scene: Scene, clause: Clause, place: tuple[int, int]) -> bool:
    """Whether what is counted follows the figure: "38 vacancies", "a third of visits"."""
    if _OF_THESE.match(scene.text, place[1], clause.end):
        return False
    following = words(scene.text, place[1], min(place[1] + 40, clause.end))
    of = bool(following) and following[0] == "of"
    begins = scene.text[place[1] : place[1] + 1] in " -\u00a0\n"
    return bool(begins and following) and (of or has_content(following[:1]))


def _points_back(scene: Scene, clause: Clause, place: tuple[int, int], ahead: Sequence[str]) -> bool:
    text, start = scene.text, clause.start
    earlier = between(scene.figures, start, place[0])
    # What points back before an earlier figure of the clause speaks of that one.
    since = earlier[-1][1] if earlier else start
    return bool(
        _is_bare(scene, clause, place)
        or _stands_alone(scene, clause, place)
        or _OF_THESE.match(text, place[1], clause.end)
        or _POINTER.search(text, since, place[0])
        or _ONLY_COUNTED.search(text, start, place[0])
        or (start == scene.start and ELLIPSIS.match(text, start, place[0]))
        or not (has_content(ahead) or has_content(scene.said(scene.start, scene.end)))
    )


_SAYING_LITTLE = frozenset(
    listed(
        "against us me said says told replied answered added asked held hold holds got get gets want"
        " wants wanted made make makes found find put puts started began begun came come call called"
        " answer even once each again today yesterday tonight then more most rather quite also too very"
        " one ones this time times total average fall rise increase drop cut borough county city town"
        " council district fixed done abstained abstentions whole"
    )
)
_WHILE = re.compile(r"\s*(?:when|as|while|after|before)\b", re.IGNORECASE)
