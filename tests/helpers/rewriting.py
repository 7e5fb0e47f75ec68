"""Labelled documents as another hand would have written them: other marks, titles, names and numbers."""

import re
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from briefing_app.extraction.people.forenames import GENDERS
from tests.helpers.labelled import KINDS, Label, Labelled

Rewriting = Callable[[Labelled], Labelled]
Name = tuple[str, str]

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME = r"(?:(?:Cllr|Coun|Councillor|Mr|Mrs|Ms|Dr)\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
_HERS: Sequence[Name] = (
    ("Siobhán", "O’Rourke"),
    ("Carys", "Llewellyn-Rees"),
    ("Maria", "de Souza"),
    ("Quillana", "Drost"),
    ("Ngozi", "Adeyemi"),
    ("Beata", "Wójcik"),
)
_HIS: Sequence[Name] = (
    ("Tomasz", "Nowak"),
    ("Peter", "van Rooyen"),
    ("Iestyn", "ap Gwilym"),
    ("Thorvald", "Imrie"),
    ("Harjinder", "Gill"),
    ("Alasdair", "McIntyre"),
)
_FIGURE_WORDS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


@dataclass(frozen=True)
class _Edit:
    """The characters `[start, end)` of a text replaced by words, which then stand at `[first, last)`."""

    start: int
    end: int
    first: int
    last: int


def replaced(
    document: Labelled, pattern: str, words: Callable[[re.Match[str]], str] | str, flags: int = 0
) -> Labelled:
    """The document with every match replaced, and all labels moved along."""
    pieces, edits, at, length = [], list[_Edit](), 0, 0
    for found in re.finditer(pattern, document.text, flags):
        new = words(found) if callable(words) else found.expand(words)
        pieces += [document.text[at : found.start()], new]
        first = length + found.start() - at
        edits.append(_Edit(found.start(), found.end(), first, first + len(new)))
        at, length = found.end(), first + len(new)
    text = "".join([*pieces, document.text[at:]])
    gold = deepcopy(document.gold)
    for kind in KINDS:
        for label in gold[kind]:
            label["start"] = _moved(edits, label["start"], is_end=False)
            label["end"] = _moved(edits, label["end"], is_end=True)
            label["text"] = text[label["start"] : label["end"]]
    gold["ignore"] = [
        [_moved(edits, start, is_end=False), _moved(edits, end, is_end=True)] for start, end in gold["ignore"]
    ]
    return Labelled(document.name, text, gold)


def _moved(edits: Iterable[_Edit], offset: int, *, is_end: bool) -> int:
    """Where an offset lies in the new text: at the edge of the new words, if it was inside the old ones."""
    shift = 0
    for edit in edits:
        if offset < edit.start or (offset == edit.start and not (is_end and edit.start == edit.end)):
            break
        if offset < edit.end:
            return edit.last if is_end else edit.first
        shift = edit.last - edit.end
    return offset + shift


def _titled(title: str) -> Rewriting:
    def rewrite(document: Labelled) -> Labelled:
        plural = r"\b(?:Cllr|Councillor|Coun)s(?=\s[A-Z])"
        one = r"\b(?:Cllr|Councillor|Coun|Clr)\b\.?(?=\s[A-Z])"
        return replaced(replaced(document, plural, f"{title.rstrip('.')}s"), one, title)

    return rewrite


def _renamed(shift: int) -> Rewriting:
    """Speakers of a forename and a surname by other names of the same gender."""

    def rewrite(document: Labelled) -> Labelled:
        table: dict[str, str] = {}
        number = shift
        for person in _persons(document.gold):
            first, last = person.split(" ")
            names = {"f": _HERS, "m": _HIS}.get(GENDERS.get(first.lower(), ""))
            if names and first not in table and last not in table:
                table[first], table[last] = names[number % len(names)]
                number += 1
        if not table:
            return document
        whole = rf"(?<![\w-])(?:{'|'.join(map(re.escape, table))})(?![\w-])"
        made = replaced(document, whole, lambda found: table[found[0]])
        for quote in made.gold["quotes"]:
            quote["speaker"] = quote["speaker"] and " ".join(
                table.get(part, part) for part in quote["speaker"].split(" ")
            )
        return made

    return rewrite


def _persons(gold: Label) -> list[str]:
    speakers = dict.fromkeys(quote["speaker"] or "" for quote in gold["quotes"])
    return [name for name in speakers if re.fullmatch(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+", name)]


def _ordinal(found: re.Match[str]) -> str:
    day = int(found[1])
    teen = 10 <= day % 100 <= 20
    return f"{day}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')} {found[2]}"


def _american(document: Labelled) -> Labelled:
    full = rf"(?<![\d–-])(?<!to )(?<!and )\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b"
    return replaced(document, full, r"\2 \1, \3")


def _in_digits(document: Labelled) -> Labelled:
    spans = [(label["start"], label["end"]) for label in document.gold["figures"]]
    whole = rf"(?<!-)\b(?:{'|'.join(_FIGURE_WORDS)})\b(?!-)"
    return replaced(
        document,
        whole,
        lambda found: (
            str(_FIGURE_WORDS[found[0]])
            if any(start <= found.start() < end for start, end in spans)
            else found[0]
        ),
    )


def _wrapped(document: Labelled) -> Labelled:
    """Lines of more than 90 characters broken at about 78."""
    edits: set[int] = set()
    for line in re.finditer(r"[^\n]{90,}", document.text):
        column = 0
        for space in re.finditer(" ", line[0]):
            following = line[0].find(" ", space.end())
            if (following if following >= 0 else len(line[0])) - column > 78:
                edits.add(line.start() + space.start())
                column = space.end()
    return replaced(document, " ", lambda found: "\n" if found.start() in edits else " ")


def _replacing(*pairs: tuple[str, str]) -> Rewriting:
    def rewrite(document: Labelled) -> Labelled:
        for pattern, words in pairs:
            document = replaced(document, pattern, words)
        return document

    return rewrite


REWRITINGS: dict[str, Rewriting] = {
    "straight marks": _replacing(("[“”]", '"'), ("[‘’]", "'")),
    "curly marks": _replacing(
        (r"(?<![^\s(\[‘'\"–—])\"(?=\S)", "“"),
        ('"', "”"),
        (r"(?<![^\s(\[“\"–—])'(?=\S)(?!\d\ds?\b|tis\b|em\b)", "‘"),
        ("'", "’"),
    ),
    "Cllr": _titled("Cllr"),
    "Coun": _titled("Coun"),
    "Coun.": _titled("Coun."),
    "Clr": _titled("Clr"),
    "Councillor": _titled("Councillor"),
    "other names": _renamed(0),
    "more names": _renamed(2),
    "still more names": _renamed(4),
    "per cent as a sign": _replacing((r"(?<=\d)\s?(?:per cent|percent)\b", "%")),
    "per cent in words": _replacing((r"(?<=\d)%", " per cent")),
    "per cent as letters": _replacing((r"(?<=\d)(?:%|\sper\scent\b)", "pc")),
    "short millions": _replacing((r"(?<=\d)\smillion\b", "m"), (r"(?<=\d)\sbillion\b", "bn")),
    "long millions": _replacing(
        (r"(?<=\d)m\b(?!\s?(?:long|wide|deep))", " million"), (r"(?<=\d)bn\b", " billion")
    ),
    "numbers in digits": _in_digits,
    "ordinal days": lambda document: replaced(document, rf"(?<![\d–-])\b(\d{{1,2}}) ({_MONTH})\b", _ordinal),
    "months before days": _american,
    "the verb first": _replacing((rf"(?<=[”\"’'] )({_NAME}) (said)(?=[.,])", r"\2 \1")),
    "the name first": _replacing(
        (
            (
                rf"(?<=[”\"’'] )(said) ({_NAME})"
                r"(?=[.,](?!\s(?:the|a|an|who|leader|chief|director|chair|of|from)\b))"
            ),
            r"\2 \1",
        )
    ),
    "explained": _replacing((r"(?<=[”\"’'] )said(?= [A-Z])", "explained")),
    "thundered": _replacing((r"(?<=,[”\"’'] )said(?= (?:Cllr|Coun|Mr|Mrs|Ms|Dr)\b)", "thundered")),
    "told reporters": _replacing((r"(?<=\w )said(?=: [“\"‘'])", "told reporters")),
    "indented": _replacing((r"(?m)^(?=\S)", "    ")),
    "blank lines": _replacing((r"\n+", "\n\n")),
    "no blank lines": _replacing((r"\n\n+", "\n")),
    "hard spaces": _replacing((r"(?<=\d) (?=\w)", "\u00a0"), (r"(?<=Cllr) (?=[A-Z])", "\u00a0")),
    "wrapped": _wrapped,
    "spaces at the ends": _replacing((r"(?<=\S)\n", "  \n")),
    "hyphens for dashes": _replacing((" – ", " - ")),
    "long dashes": _replacing((" [–-] ", "—")),
}
"""Ways of writing the same, by name; each keeps every label."""
