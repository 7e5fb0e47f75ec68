"""What is said beside the results of a search: dates that can’t be read, words that are spelt otherwise."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from briefing_app.domain.deciding import Mark
from briefing_app.domain.queries import DAYS, VALUES, narrowed, operators_in
from briefing_app.domain.searching import SearchFilters
from briefing_app.domain.wording import WORD, fold, name_key
from briefing_app.system.words import marked, tr

if TYPE_CHECKING:
    from briefing_app.domain.searching import Hit

_NOT_YET = {
    "starred": marked("Nothing is starred yet. Choose a finding in a list and press S to star it."),
    "noted": marked("Nothing has a note yet. Choose a finding in a list and press T to write one."),
    "confirmed": marked("Nothing is confirmed yet. Choose a finding in a list and press C to confirm it."),
}
_NO_NAME = marked("Type a name right after “speaker:”, such as speaker:hinchcliffe.")
_NO_DAY = marked("Type a day, a month or a year right after “{name}:”, such as {name}:November 2018.")
_NO_VALUE = {
    "speaker": _NO_NAME,
    "source": marked("Type words of a title or a publisher right after “source:”, such as source:ofsted."),
    "kind": marked("Type a kind right after “kind:”, such as kind:quote."),
    "is": marked("Type what it is to be right after “is:”, such as is:starred."),
}
_NO_SUCH = {
    "speaker": marked("Nobody of that name is quoted here."),
    "source": marked("No source here has that in its title or publisher."),
    "kind": marked("Nothing of that kind is here."),
    "is": marked("Nothing here is marked so."),
}
_NO_TIME = marked("Nothing here is of that time.")
_NOT_THEN = marked("Nothing that {name} says here is of that time.")
_NOT_CHOSEN = marked("Nothing that {name} says here fits the filters chosen.")
_NOT_ALL = marked("Nothing here is all of that. Leave one of them out: {query}")
_UNKNOWN = {
    "kind": marked(
        "“{typed}” is no kind. Type kind:quote, kind:date, kind:figure, kind:judgement or kind:text."
    ),
    "is": marked("“{typed}” can't be asked. Type is:starred, is:confirmed, is:waiting or is:noted."),
}
"""What is said of a search for nothing but what narrows it, where it finds nothing."""
_SHORTEST, _LEAST_SAME_END, _MOST_OTHER = 5, 2, 2
"""Letters of a word that may be misspelt, that it ends in as the other does, and in which they differ."""


def unread_in_words(query: str, today: date) -> str:
    """What is said of a date in a query that can't be read, or of nothing to look for; else nothing."""
    typed = next((one for one in operators_in(query, today) if one.is_unread), None)
    if typed is None:
        return unfinished_in_words(query, today)
    return tr(
        "“{typed}” is not a date that can be read. Type one such as {name}:1 November 2018,"
        " {name}:November 2018 or {name}:yesterday.",
        typed=query[typed.start : typed.end],
        name=typed.name,
    )


def unfinished_in_words(query: str, today: date) -> str:
    """What to write behind operators of a query that stand there with nothing behind them."""
    names = dict.fromkeys(one.name for one in operators_in(query, today) if not one.value)
    return " ".join(tr(_NO_VALUE.get(name, _NO_DAY), name=name) for name in names)


def speakers_meant(query: str, names: Iterable[str], today: date) -> tuple[str, ...]:
    """Those of some names, all of whose quotes a "speaker:" of a query asks for."""
    asked = [name_key(one.value).split() for one in operators_in(query, today) if one.name == "speaker"]
    return tuple(name for name in names if any(_begin(wanted, name) for wanted in asked)) if asked else ()


def _begin(wanted: Sequence[str], name: str) -> bool:
    """Whether each of some words, of which there is one at least, begins one of a name."""
    words = name_key(name).split()
    return bool(wanted) and all(any(word.startswith(one) for word in words) for one in wanted)


def misspelt_in(query: str, known: Collection[str], today: date) -> str:
    """The part of a query in which words may be misspelt: no date, and no speaker who is known here."""
    for one in reversed(operators_in(query, today)):
        if one.name in DAYS or (one.name == "speaker" and known):
            query = f"{query[: one.start]}{query[one.end :]}"
    return query


def not_of_speakers(query: str, known: Sequence[str], today: date, *, filtered: bool) -> str:
    """What is said where a query asks for what somebody says who is quoted here, but not then; else nothing.

    `filtered` says that filters are chosen besides.
    """
    words, _ = narrowed(query, SearchFilters(), today)
    asked = operators_in(query, today)
    others = {one.name for one in asked} - {"speaker"}
    is_told = filtered or (others and others <= set(DAYS))
    if not known or not is_told or words.strip() or any(not one.value or one.is_unread for one in asked):
        return ""
    name = known[0] if len(known) == 1 else next(one.value for one in asked if one.name == "speaker")
    return tr(_NOT_CHOSEN if filtered else _NOT_THEN, name=name)


def not_yet_in_words(query: str, marks: Mapping[UUID, Mark], today: date) -> str:
    """What is said where a query asks for what is starred, noted or confirmed, and nothing is so."""
    asked = {one.value.lower() for one in operators_in(query, today) if one.name == "is"}
    there = {
        "starred": any(mark.starred for mark in marks.values()),
        "noted": any(mark.note for mark in marks.values()),
        "confirmed": any(mark.confirmed for mark in marks.values()),
    }
    return next((tr(said) for state, said in _NOT_YET.items() if state in asked and not there[state]), "")


def nothing_in_words(query: str, today: date) -> str:
    """What is said where a query has no words but what narrows it, and nothing is so; else nothing."""
    words, _ = narrowed(query, SearchFilters(), today)
    asked = operators_in(query, today)
    if words.strip() or not asked:
        return ""
    unfinished = unfinished_in_words(query, today)
    if unfinished:
        return unfinished
    for one in asked:
        typed = query[one.start : one.end]
        if one.name in _UNKNOWN and one.value.lower() not in VALUES[one.name]:
            return tr(_UNKNOWN[one.name], typed=typed)
    if any(one.is_unread for one in asked):
        return tr("Type a word, a name or a number.")  # the date is told of beside the results
    if len(asked) > 1:
        return tr(_NOT_ALL, query=query.strip())
    return tr(_NO_SUCH.get(asked[0].name, _NO_TIME))


def respelt_in_words(query: str, hits: "Iterable[Hit]") -> str:
    """Which word was found in place of one that was typed, if that is not only another form of it."""
    typed = [word for word in WORD.findall(fold(query)) if len(word) >= _SHORTEST]
    found = dict[str, None]()
    for hit in hits if typed else ():
        for start, end in hit.marks:
            found |= dict.fromkeys(WORD.findall(fold(hit.words[start:end])))
    for word in typed:
        if not any(other.startswith(word) for other in found):
            meant = next((other for other in found if _is_spelt_otherwise(word, other)), None)
            if meant is not None:
                return tr("“{typed}” stands nowhere: found is “{meant}”.", typed=word, meant=meant)
    return ""


def _is_spelt_otherwise(one: str, other: str) -> bool:
    """Whether two words begin and end alike, but differ in between by a letter or two."""
    shorter, longer = sorted((one, other), key=len)
    begin = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    rest = shorter[begin:]
    end = next((n for n, letter in enumerate(reversed(rest)) if letter != longer[-1 - n]), len(rest))
    return begin > 0 and end >= _LEAST_SAME_END and len(longer) - begin - end <= _MOST_OTHER
