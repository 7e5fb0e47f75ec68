"""Packs of the invented council, the words of their outlines in order, and texts that are hard to write."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import groupby

from briefing_app.domain.facts import Event, Figure, Quote
from briefing_app.domain.mentions import Unit
from briefing_app.packs.outline import Found, Pack, PackContent, outline
from briefing_app.packs.parts import Cited, Entry, FiguresPart, Reference, SourceEntry, Speaker
from briefing_app.packs.request import Own, OwnKind, PackRequest, Section
from briefing_app.packs.wording import part_title
from briefing_app.pictures.wrapping import sentence_case
from tests.helpers import pack_facts

MADE = date(2019, 7, 4)
QUESTION = Own(OwnKind.QUESTION, "Who decided, and when?\nWho was told?")
NOTE = Own(OwnKind.NOTE, "Ask for the improvement plan.")
REQUEST = PackRequest(
    title="Children’s social care: judged, said, promised",
    committee="Children’s services scrutiny committee",
    meeting=date(2019, 7, 9),
    sections=(QUESTION, NOTE, *Section),
)
CONTENT = PackContent(
    judgements=pack_facts.judgements(),
    quotes=pack_facts.quotes(),
    events=pack_facts.events(),
    figures=pack_facts.figures(),
    found={
        Section.QUESTIONS: (
            Found(
                "1",
                "how many posts are vacant",
                ("Known: 38", "Missing: now"),
                pack_facts.figures()[0].evidence,
            ),
        ),
        Section.PROMISES: (
            Found("Ahead", "a plan by 4 February 2019", ("Due then",), pack_facts.events()[3].evidence),
        ),
    },
    frameworks=(pack_facts.FRAMEWORK,),
    texts=pack_facts.TEXTS,
    confirmed=frozenset([pack_facts.quotes()[0].id]),
)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><b onclick='x()'>bold</b> &amp; &lt;",
    "[a](javascript:alert(1)) ![x](http://example.org/x.png) `code` **bold** __x__ ~~y~~ | pipe \\| \\",
    "# heading\n- item\n1. one\n> quote\n---\n===\n    code\n```\nfence",
    "www.example.org and https://example.org/x and <https://example.org> and me@example.org",
    '=HYPERLINK("http://example.org","x")',
    "a\x00b\x07c\x1bd\x7fe\x85f\u2028g",
    "left \u202eright\u202c and \u2066isolated\u2069",
    "lone \ud83d and \udc00 surrogates \uffff \ufdd0",
    "{{template}} ${x} %s {0} $E=mc^2$ <!-- c --> <![CDATA[x]]> <?php ?>",
    "شکریہ 中文 😀 👨‍👩‍👧 e\u0301 soft\u00adhyphen no\u00a0break",
    "  spaces   within\tand tabs  ",
    "*",
    "_",
    "+",
    "-",
    "1)",
    "~~~",
)


def pack(request: PackRequest = REQUEST, content: PackContent = CONTENT, **changes: object) -> Pack:
    """The pack of a request with some of its fields changed."""
    return outline(replace(request, **changes), content)  # type: ignore[arg-type]  # whatever a test changes


def pack_of_text(text: str, *, title: str = "") -> Pack:
    """A pack in which a text, of which nothing is white space only, stands wherever words of others can."""
    place = pack_facts.source(
        text, title or text, text, "2019-05-01", address=f"https://example.org/{text}", published_basis=text
    )
    quote = pack_facts.quote(place, text, text, text, text=text)
    event = pack_facts.event(place, text, "2019-05", text, basis=text, text=text)
    figure = pack_facts.figure(place, text, ["5"], Unit.COUNT, text, text=text)
    other = pack_facts.figure(place, text[:1], ["7"], Unit.COUNT, text, text=text)
    found = Found(text, text, (text,), quote.evidence)
    content = PackContent(
        quotes=(quote,),
        events=(event,),
        figures=(figure, other),
        found={Section.QUESTIONS: (found,), Section.DIFFERENCES: (found,)},
        texts={place.sha256: text},
        library=text,
    )
    own = (Own(OwnKind.NOTE, text), Own(OwnKind.QUESTION, text), Own(OwnKind.HEADING, text))
    return pack(content=content, title=title or text, committee=text, sections=(*own, *Section))


def pack_at(address: str) -> Pack:
    """A pack with a source that gives itself this address."""
    place = pack_facts.source("Some words", "Title", None, "2019", address=address)
    quote = pack_facts.quote(place, "Some words", None, None, text="Some words")
    return pack(content=PackContent(quotes=(quote,), texts={place.sha256: "Some words"}))


def large(count: int) -> Pack:
    """A pack of so many facts: quotes, events and figures in equal parts."""
    share = count // 3 + 1
    text = "\n".join(f"On day {n} there were {n} vacancies, “as said in {n}”." for n in range(share))
    place = pack_facts.source(text, "Many", "Calderby Courier", "2019-05-01")
    quotes: list[Quote] = []
    events: list[Event] = []
    figures: list[Figure] = []
    for n in range(share):
        quotes.append(pack_facts.quote(place, f"as said in {n}”", f"Speaker {n % 7}", None, text=text))
        when = f"{1990 + n % 40}-{1 + n % 12:02}"
        events.append(pack_facts.event(place, f"day {n} ", when, f"Event {n}", text=text))
        figures.append(
            pack_facts.figure(place, f" {n} vacancies", [str(n)], Unit.COUNT, f"matter {n}", text=text)
        )
    content = PackContent(
        quotes=tuple(quotes), events=tuple(events), figures=tuple(figures), texts={place.sha256: text}
    )
    return pack(content=content)


def told_in(made: Pack) -> Iterator[str]:
    """The words of an outline in the order in which every format has them."""
    yield made.title
    yield from filter(None, [made.committee])
    for part in made.parts:
        yield part_title(part)
        yield from _told(replace(part, title=""))


def _told(said: object) -> Iterator[str]:
    """The words of a piece of an outline: fields stand in the order in which they are printed."""
    match said:
        case str():
            yield said
        case Reference():
            yield said.label
        case Cited():
            yield from (said.place, "".join(run.text for run in said.runs))
        case Entry():
            yield from (said.when, said.what, "(planned)" if said.planned else "")
            yield from (f"Date worked out: {said.basis}" if said.basis else "", *_told(said.references))
        case SourceEntry():
            yield from (f"[{said.number}]", said.title, said.published, said.address or "", said.file_name)
            yield from _told(said.places)
        case Speaker():
            yield from (said.name, sentence_case(said.role or ""))
            for published, quotes in groupby(said.quotes, key=lambda quote: quote.published):
                yield published  # once above those that follow each other
                yield from _told(tuple(replace(quote, published="") for quote in quotes))
        case tuple():
            yield from (word for one in said for word in _told(one))
        case _ if is_dataclass(said):
            unsaid = _UNSAID | ({"groups"} if isinstance(said, FiguresPart) else frozenset())
            shown = (one.name for one in fields(said) if one.name not in unsaid)
            yield from (word for name in shown for word in _told(getattr(said, name)))


_UNSAID = frozenset({"section", "summary", "tone", "kind", "events"})


def one_line(text: str) -> str:
    """The words with every run of white space, firm spaces among them, as one space."""
    return " ".join(text.split())


def missing_in_order(words: Iterator[str], text: str) -> list[str]:
    """Those of some words that do not stand in a text behind the ones before them; white space is alike."""
    place, missing, whole = 0, list[str](), one_line(text)
    for said in map(one_line, words):
        found = whole.find(said, place)
        if found < 0:
            missing.append(said)
        else:
            place = found + len(said)
    return missing
