"""Published inspection reports set anew: other names, dates, marks and tables, with what they then say."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from tests.helpers.report_days import day_forms, other_days, published_on
from tests.helpers.report_tables import lists, tables
from tests.helpers.reports_set_anew import FRONT, GRADE, Change, Set, long_day, sub_once

PROVIDERS = (
    "Fareholm",
    "Fareholm County Council",
    "London Borough of Tarn",
    "the London Borough of Tarn and Wick",
    "Royal Borough of Upper Tarn",
    "The Royal Borough of Tarn and Wick",
    "Borough of Tarn",
    "City of Fareholm",
    "City of Fareholm Metropolitan District Council",
    "Wick upon Tarn City Council",
    "Wick-on-Sea",
    "St Orrin",
    "St. Orrin Council",
    "Isle of Orrin",
    "Isles of Orrin",
    "Tarn, Wick and Fareholm",
    "Tarn, Wick & Fareholm Council",
    "Tarn and Wick",
    "Fareholm Children’s Trust",
    "Together for Children",
    "North East Fareholmshire",
    "Fareholm with Wick",
    "King’s Tarn",
    "Tarn-in-the-Vale and Outer Wick",
    "Fareholm Metropolitan Borough Council",
    "Fareholm Unitary Authority",
    "Bath Wick & North Tarn",
    "FAREHOLM",
)


INSPECTORS = (
    "Una Okafor",
    "Mary-Ann O’Dowd",
    "Siân Llŷr-Rhŷs",
    "Niamh Ní Bhriain",
    "Anne McVeigh",
    "Jo van der Berg",
    "D'Arcy Quill",
    "Dr Una Okafor",
    "Mrs Una Okafor",
    "Úna Ó Sé",
    "Bo Li",
    "J. P. Okafor",
    "Una B Okafor",
    "José de la Cruz",
    "Grace Goodman",
)


_LEAD = re.compile(
    r"(?P<label>^(?:Lead|Reporting)\s+inspector:?\s*)(?P<name>[^\n,]+?)(?=,|\n|\s+HMI\b)", re.MULTILINE
)


_ILACS_TITLE = re.compile(
    r"Inspection\s+of\s+[^\n]+(?:\n[^\n]+?)??\s+local\s+authority\s+children’s\s+services"
)


def _label(pattern: str, new: str) -> Change:
    return lambda one: replace(one, text=re.sub(pattern, new, one.text, count=1))


def _labels() -> Iterator[tuple[str, Change]]:
    for new in (
        "Inspection date: ",
        "Inspection dates ",
        "INSPECTION DATES: ",
        "Inspection dates – ",
        "Dates of inspection: ",
        "Inspection date(s): ",
        "Inspection\ndates: ",
        "Inspection dates:\u00a0",
        "Date of inspection: ",
        "Inspected: ",
        "Inspection dates : ",
        "Dates of the inspection: ",
    ):
        yield f"label: {new!r}", _label(r"Inspection\s+dates?:?\s*", new)
    for new in (
        "Lead Inspector: ",
        "LEAD INSPECTOR: ",
        "Lead inspector – ",
        "Lead inspector:\n",
        "Lead inspector:\u00a0",
        "Lead  inspector : ",
        "Lead inspector(s): ",
        "Lead\ninspector: ",
        "Lead HMI: ",
        "Lead inspectors: ",
    ):
        yield f"label: {new!r}", _label(r"(?:Lead|Reporting)\s+inspector:?\s*", new)


def _named(provider: str) -> Change:
    """The title page under another name, in the form that the report's own has."""

    def change(one: Set) -> Set:
        title = _ILACS_TITLE.search(one.text, 0, 400)
        if title and "local" in title.group():
            words = f"Inspection of {provider} local authority children’s services"
            front = _ILACS_TITLE.sub(lambda _: words, one.text[:FRONT])
            return replace(one, text=front + one.text[FRONT:], provider=provider)
        above = re.match(r"(?:\d\n)?(?P<name>(?:[^\n]+\n){1,3}?)(?=(?:Re-)?[Ii]nspection of)", one.text)
        if above is None:
            return one
        return replace(
            one,
            text=one.text[: above.start("name")] + provider + "\n" + one.text[above.end("name") :],
            provider=provider,
        )

    return change


def _led(name: str, suffix: str = "") -> Change:
    def change(one: Set) -> Set:
        return replace(
            one,
            text=sub_once(_LEAD, lambda found: f"{found['label']}{name}{suffix}", one.text),
            lead=name,
        )

    return change


def _everywhere(old: str, new: str) -> Change:
    return lambda one: replace(one, text=re.sub(old, new, one.text))


def _upper_grades(one: Set) -> Set:
    front = GRADE.sub(lambda found: found.group().upper(), one.text[:FRONT])
    return replace(one, text=front + one.text[FRONT:])


def _lower_grades(one: Set) -> Set:
    front = GRADE.sub(lambda found: found.group().lower(), one.text[:FRONT])
    return replace(one, text=front + one.text[FRONT:])


def _narrow(width: int) -> Change:
    """Longer lines are broken at the width; no line is joined with another."""

    def change(one: Set) -> Set:
        lines = [part for line in one.text.split("\n") for part in _broken(line, width)]
        return replace(one, text="\n".join(lines))

    return change


def _broken(line: str, width: int) -> Iterator[str]:
    words = line.split(" ")
    row = words[0]
    for word in words[1:]:
        if len(row) + 1 + len(word) > width:
            yield row
            row = word
        else:
            row = f"{row} {word}"
    yield row


def mixed(seed: int) -> Change:
    """Several changes one after the other, which do not undo each other, the same for a seed each time."""
    chance = Random(seed)  # noqa: S311 - chooses cases, keeps no secret
    groups = [
        list(day_forms()),
        list(_labels())[-10:],
        list(tables()),
        list(lists()),
        list(_marks()),
        [(name, _named(name)) for name in PROVIDERS],
        [(name, _led(name)) for name in INSPECTORS],
    ]
    chosen = [chance.choice(group)[1] for group in groups]
    order = [5, 6, 0, 2, 3, 1, 4]

    def change(one: Set) -> Set:
        for place in order:
            one = chosen[place](one)
        return one

    return change


def _running_heads(one: Set) -> Set:
    """A head and foot on each page, as where they could not be told from the text."""
    pages = one.text.split("\n\n")
    day = long_day(one.last + timedelta(days=40))
    head = f"\n\nInspection of {one.provider} children’s services\n{day}\n7\n\n"
    return replace(one, text=head.join(pages))


def _above(words: str) -> Change:
    return lambda one: replace(one, text=words + one.text)


def _marks() -> Iterator[tuple[str, Change]]:
    yield "straight apostrophes", _everywhere("’", "'")
    yield "accents for apostrophes", _everywhere("’", "´")
    yield "non-breaking spaces", _everywhere(" ", "\u00a0")
    yield "some non-breaking spaces", _everywhere(r" (?=[a-m])", "\u00a0")
    yield "en dashes are hyphens", _everywhere("–", "-")
    yield "trailing spaces", _everywhere("\n", " \n")
    yield "double spaces", _everywhere(" ", "  ")
    yield "form feeds", _everywhere("\n\n", "\n\f")
    yield "carriage returns gone", _everywhere("\n\n", "\n")
    yield "judgment", _everywhere(r"(?i)(judg)ement", r"\1ment")
    yield "soft line ends", _narrow(60)
    yield "narrow", _narrow(42)
    yield "very narrow", _narrow(28)
    yield "grades in capitals", _upper_grades
    yield "grades in small letters", _lower_grades
    yield "running heads", _running_heads
    yield "a line above", _above("Ofsted\nraising standards\nimproving lives\n\n")
    yield (
        "a letterhead above",
        _above("Piccadilly Gate\nStore Street\nManchester M1 2WD\nwww.gov.uk/ofsted\n\n"),
    )
    yield "a page number above", _above("1\n")


def variants() -> Iterator[tuple[str, Change]]:
    """The changes by what they are called."""
    yield "as it is", lambda one: one
    yield from day_forms()
    yield from other_days()
    yield from _labels()
    yield from tables()
    yield from lists()
    yield from _marks()
    for provider in PROVIDERS:
        yield f"provider: {provider}", _named(provider)
    for name in INSPECTORS:
        yield f"inspector: {name}", _led(name)
    for suffix in (
        " HMI",
        ", HMI",
        " (HMI)",
        ", Senior HMI",
        " SHMI",
        ", Ofsted Inspector",
        "\nDeputy lead inspector: Bo Quill",
        " and Bo Quill",
        ", Bo Quill",
        "\nBo Quill",
        " OBE",
        ", Regulatory Inspection Manager",
    ):
        yield f"inspector with {suffix!r}", _led("Una Okafor", suffix)
    for seed in range(40):
        yield f"mixed: {seed}", mixed(seed)
    for words in (
        "20th March 2015",
        "20 Mar 2015",
        "20/03/2015",
        "March 20, 2015",
        "Friday 20 March 2015",
        "20\nMarch 2015",
        "20\u00a0March\u00a02015",
        "20.03.15",
    ):
        yield f"published: {words!r}", published_on(words)
