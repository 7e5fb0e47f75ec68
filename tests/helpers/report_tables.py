"""The grades of published reports in tables and lists that are set anew."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.helpers.reports_set_anew import FRONT, GRADE, Change, Set, flat

_TABLE = re.compile(
    r"^Judgement Grade\n(?P<rows>.*?^Overall effectiveness[^\n]*(?:\nto be good|\nbe good)?)\n",
    re.DOTALL | re.MULTILINE,
)


_AREA_END = re.compile(rf"(?P<area>.+?)\s+(?P<grade>{GRADE.pattern})(?=\n|$)", re.DOTALL)


_PAGE = "\n\n2\nInspection of children’s social care services\n4 March 2019\n\n"


def _table(new: Callable[[list[tuple[str, str]]], str]) -> Change:
    """The grades' table set anew from its rows, where the report has one."""

    def change(one: Set) -> Set:
        table = _TABLE.search(one.text)
        if table is None:
            return one
        rows = [
            (found["area"].strip(), " ".join(found["grade"].split()))
            for found in _AREA_END.finditer(table["rows"])
        ]
        if len(rows) != len(one.grades):
            return one
        return replace(one, text=one.text[: table.start()] + new(rows) + "\n" + one.text[table.end() :])

    return change


def _lines(pairs: list[tuple[str, str]], between: str) -> str:
    return "\n".join(f"{flat(area)}{between}{grade}" for area, grade in pairs)


def _shortened(area: str) -> str:
    return flat(area).replace("The experiences and progress of ", "")


def tables() -> Iterator[tuple[str, Change]]:
    head = "Judgement Grade\n"
    forms: dict[str, Callable[[list[tuple[str, str]]], str]] = {
        "columns": lambda rows: (
            head + "\n".join([flat(area) for area, _ in rows] + [grade for _, grade in rows])
        ),
        "columns, grades first": lambda rows: (
            head + "\n".join([grade for _, grade in rows] + [flat(area) for area, _ in rows])
        ),
        "no header": lambda rows: _lines(rows, " "),
        "one line": lambda rows: head + " ".join(f"{flat(area)} {grade}" for area, grade in rows),
        "pipes": lambda rows: (
            "| Judgement | Grade |\n| --- | --- |\n"
            + "\n".join(f"| {flat(area)} | {grade} |" for area, grade in rows)
        ),
        "tabs": lambda rows: "Judgement\tGrade\n" + _lines(rows, "\t"),
        "colons": lambda rows: _lines(rows, ": "),
        "dots": lambda rows: _lines(rows, " ........ "),
        "wide gaps": lambda rows: _lines(rows, "          "),
        "reversed rows": lambda rows: head + _lines(rows[::-1], " "),
        "a page between": lambda rows: head + _lines(rows[:2], " ") + _PAGE + _lines(rows[2:], " "),
        "header again on the next page": lambda rows: (
            head + _lines(rows[:2], " ") + "\n\n2\n" + head + _lines(rows[2:], " ")
        ),
        "blank lines": lambda rows: head + "\n\n".join(f"{flat(area)}\n\n{grade}" for area, grade in rows),
        "grades broken": lambda rows: (
            head + _lines([(area, grade.replace(" ", "\n")) for area, grade in rows], "\n")
        ),
        "without to be good": lambda rows: head + _lines(rows, " ").replace(" to be good", ""),
        "upper case": lambda rows: (head + _lines(rows, " ")).upper(),
        "quotation marks": lambda rows: head + "\n".join(f"{flat(area)} ‘{grade}’" for area, grade in rows),
        "full stops": lambda rows: head + _lines(rows, " is ").replace("\n", ".\n") + ".",
        "brackets": lambda rows: head + "\n".join(f"{flat(area)} ({grade})" for area, grade in rows),
        "areas shortened": lambda rows: (
            head + _lines([(_shortened(area), grade) for area, grade in rows], " ")
        ),
        "Grade: Good": lambda rows: head + _lines(rows, "\nGrade: "),
    }
    for name, new in forms.items():
        yield f"table: {name}", _table(new)
    yield "table: gone", _without_table


def _without_table(one: Set) -> Set:
    """Without the table: the headings of the sections and the words on the service as a whole must do."""
    table = _TABLE.search(one.text)
    if table is None:
        return one
    overall = flat(table["rows"].rsplit("Overall effectiveness", 1)[-1])
    gone = f"The overall effectiveness is {overall.lower()}.\n"
    return replace(one, text=one.text[: table.start()] + gone + one.text[table.end() :])


_LISTED = re.compile(
    r"^1\. Children who need help.*?^3\. Leadership, management and governance.*?\n(?=\D)",
    re.DOTALL | re.MULTILINE,
)


_OVERALL = re.compile(
    r"(?:The overall judgement is[^.]{0,60}?|Children’s services in [^.]{3,90}? (?:are|(?=require)))\s*"
    rf"(?P<grade>require improvement(?: to be\s+good)?|{GRADE.pattern})\.?\n",
    re.IGNORECASE,
)


def _listed(new: Callable[[str], str]) -> Change:
    """The numbered list of a single inspection's grades set anew."""

    def change(one: Set) -> Set:
        found = _LISTED.search(one.text, 0, FRONT)
        return (
            replace(one, text=one.text[: found.start()] + new(found.group()) + one.text[found.end() :])
            if found
            else one
        )

    return change


def lists() -> Iterator[tuple[str, Change]]:
    yield "list: without numbers", _listed(lambda rows: re.sub(r"(?m)^\d(?:\.\d)?\.? ", "", rows))
    yield "list: in capitals", _listed(str.upper)
    yield "list: on one line", _listed(lambda rows: flat(rows) + "\n")
    yield (
        "list: grades on lines of their own",
        _listed(lambda rows: re.sub(rf" +(?={GRADE.pattern})", "\n", rows)),
    )
    yield "list: with colons", _listed(lambda rows: re.sub(rf"\s+(?={GRADE.pattern})", ": ", rows))
    yield "list: blank lines", _listed(lambda rows: rows.replace("\n", "\n\n"))
    yield "list: a page between", _listed(lambda rows: rows.replace("2.1 ", "\n2\n\n2.1 "))
    yield "list: with full stops", _listed(lambda rows: rows.replace("\n2.", ".\n2."))
    for words in (
        "The overall judgement is {}.",
        "Overall effectiveness: {}",
        "The overall judgement is that children’s services are {}",
        "Children’s services in Tarn and Wick are {}.",
        "Overall judgement – {}",
        "Services for children in St. Orrin are {}",
        "The overall effectiveness of services is judged to be {}.",
        "THE OVERALL JUDGEMENT IS {}",
    ):
        yield f"overall: {words}", _overall(words)


def _overall(words: str) -> Change:
    def change(one: Set) -> Set:
        found = _OVERALL.search(one.text, 0, FRONT)
        if found is None or "1. Children who need help" not in one.text[:FRONT]:
            return one
        grade = one.grades["overall-effectiveness"].replace("requires-improvement", "requires improvement")
        return replace(
            one, text=f"{one.text[: found.start()]}{words.format(grade)}\n{one.text[found.end() :]}"
        )

    return change
