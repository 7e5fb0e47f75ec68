"""Who held an office after whom: sentences of several sources that tell of taking it up and leaving it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.times import at_one_time
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.word_sets import stem_set, word_set
from briefing_app.domain.wording import stems

_OFFICE = re.compile(
    r"\b(?P<rank>(?:assistant|deputy|associate|vice)[\s-])?(?P<office>director|head|chief\s(?:executive|officer)|leader|chair(?:man|woman)?|cabinet\smember"
    r"|executive\smember|portfolio\sholder|commissioner|chief\sfire\sofficer)\b(?!\s(?:said|says|told))"
    r"(?:\s(?:of|for)\s(?P<of>(?:(?:the|and|with|to)\s|[\w’'-]+\s?){1,4}))?",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:left|leaves?|leaving|step(?:s|ped)?\s(?:down|up)|stand(?:s|ing)?\sdown|stood\sdown|resign(?:s|ed|ation)|retires?"
    r"|retired|retirement|replaced|replaces|successor|succeed(?:s|ed)|t(?:ook|akes|aken|ake)\sover|took\sup|taken\sup"
    r"|takes\sup|appointed|appointment|joins?|joined|will\sbecome|became|departure|interim|acting|new\s(?=\w+\s?director"
    r"|director|head|chief))\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -][A-Z][a-z’']+)+\b")
_NO_NAME = word_set("no-name")
_NEAR = 120
_PERSON = r"(?P<left>[A-Z][a-z]+(?:[ -][A-Z][a-z’']+)+)"
# "Has appointed X as director after Y stepped down", "X succeeds Y as director", "X, replacing Y".
_AFTER_WHOM = re.compile(
    rf"\b(?:after|when|once)\s{_PERSON}"
    r"(?=\s(?:left|leaves|stepped\sdown|steps\sdown|stood\sdown|stands\sdown|resigned|resigns|retired|retires|quit)\b)"
    r"|\b(?:succe(?:eds|eded|eding)|replac(?:es|ed|ing)|tak(?:es|ing)\sover\sfrom|took\sover\sfrom)\s"
    + _PERSON.replace("left", "replaced")
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells of an office of a class changing hands, with the words of its service."""

    office: str
    service: frozenset[str]
    sentence: Sentence


def offices(material: Material) -> Iterator[Observation]:
    """An observation for each office that changed hands over the sources, with who is named in order."""
    told: dict[str, list[_Told]] = defaultdict(list)
    for sha256, reading in material.readings.items():
        for one in _CHANGES.of(sha256, reading):
            told[one.office].append(one)
    for listed in told.values():
        for group in _groups(listed):
            ordered = sorted(
                group, key=lambda one: (one.source.published or "", one.source.sha256, one.start)
            )
            alike = [one for one in ordered if _is_comparable(ordered[0], one, material.councils)]
            if len({one.source.sha256 for one in alike}) > 1 and len(_named(alike)) > 1:
                yield _observed(alike)
            elif (both := next(filter(_followed, alike), None)) is not None:
                yield _observed([both])


def _changes(reading: Reading) -> tuple[_Told, ...]:
    return tuple(
        _Told(_class(found["rank"], found["office"]), stems(found["of"] or ""), sentence)
        for sentence in reading.sentences
        if _CHANGE.search(sentence.words) is not None
        for found in _OFFICE.finditer(sentence.words)
        if _CHANGE.search(sentence.words[max(0, found.start() - _NEAR) : found.end() + _NEAR])
    )


_CHANGES = PerSource(_changes)


def _class(rank: str | None, office: str) -> str:
    """Heads and directors lead a service, whatever a council calls them; their deputies do not."""
    word = " ".join(office.lower().split())
    for name, words in _CLASSES.items():
        if word in words:
            word = name
    return f"{rank.lower().strip()} {word}" if rank else word


_CLASSES = {
    "service": ("director", "head"),
    "member": ("cabinet member", "executive member", "portfolio holder"),
    "chair": ("chair", "chairman", "chairwoman"),
}


def _groups(some: Sequence[_Told]) -> Iterator[list[Sentence]]:
    """Sentences on one office: of the same service; those that name none are of the one that most name."""
    groups: list[tuple[frozenset[str], list[Sentence]]] = []
    for one in some:
        if not one.service:
            continue
        for known, group in groups:
            if _is_one(known, one.service):
                group.append(one.sentence)
                break
        else:
            groups.append((one.service, [one.sentence]))
    unnamed = [one.sentence for one in some if not one.service]
    if not groups:
        yield list(dict.fromkeys(unnamed))
        return
    largest = max((group for _, group in groups), key=len)
    for _, group in groups:
        yield list(dict.fromkeys([*group, *(unnamed if group is largest else [])]))


def _is_one(known: frozenset[str], service: frozenset[str]) -> bool:
    """Whether two wordings are of one service, council or group: not of a trust and a council of one name."""
    if (known ^ service) & _KINDS:
        return False
    first, second = known - _GENERIC, service - _GENERIC
    return bool(first & second) or not first or not second


_KINDS = stem_set("other-bodies")
_GENERIC = stem_set("generic-services")


def _is_comparable(first: Sentence, other: Sentence, councils: Councils) -> bool:
    return first.source == other.source or (
        at_one_time(first.source, other.source) and councils.are_one([first.source], [other.source])
    )


def _named(some: Sequence[Sentence]) -> dict[str, str]:
    """The people that sentences name, in their order."""
    found: dict[str, str] = {}
    for sentence in some:
        for name in _NAME.findall(sentence.words):
            words = name.split()
            while words and words[0].lower() in _NO_NAME:
                words = words[1:]
            if len(words) > 1 and not {word.lower().strip("’'s") for word in words} & _NO_NAME:
                found.setdefault(" ".join(words[-2:]), " ".join(words))
    return found


def _followed(sentence: Sentence) -> tuple[str, str] | None:
    """Who followed whom in an office, where a sentence names both: who came, and who left."""
    words = " ".join(sentence.words.split())
    found = _AFTER_WHOM.search(words)
    if found is None:
        return None
    left = found["left"] or found["replaced"]
    came = [name for name in _named([sentence]).values() if name not in left and left not in name]
    return (came[0], left) if len(came) == 1 and words.find(came[0]) < found.start() else None


def _without_person(words: str) -> str:
    """The capitals of a service without the name of a person behind them: "Children’s Services Jane Doe"."""
    kept: list[str] = []
    for word in words.split():
        if kept and word.lower().strip("’'s") not in _NO_NAME and word.lower() not in _NO_NAME:
            break
        kept.append(word)
    return " ".join(kept)


def _observed(ordered: Sequence[Sentence]) -> Observation:
    found = _OFFICE.search(ordered[0].words)
    about = " ".join(found[0].split()) if found else "Office"
    for name in _NAME.findall(about):
        about = about.replace(name, _without_person(name)).strip()
    both = _followed(ordered[0]) if len(ordered) == 1 else None
    if both is not None:
        how = f": {both[0]} followed {both[1]}."
    else:
        how = f"; named in the order of the sources: {', '.join(_named(ordered).values())}."
    why = f"The office changed hands{how}"
    return Observation(Check.PROGRESS, about, why, tuple(one.evidence for one in ordered))
