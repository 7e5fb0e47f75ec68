"""Facts of an invented council for tests of pictures and packs: three texts and what stands in them."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID, uuid5

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.facts import Event, Evidence, Fact, Figure, Judgement, Quote
from briefing_app.domain.frameworks import Area, Framework, Grade
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    JudgementMention,
    QuoteMention,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage

SPACE = UUID("0d5b2e6e-6d0f-4a39-8a5e-9f2f1f6d7c11")

NEWS = """Calderby to have improvement plan by February

Councillors in Calderby have been told that a plan to put right children’s social care will be ready by 4 February 2019. The service was judged inadequate after an inspection in September.

Amina Rashid, the leader of the council, said: “We have let children down, and I am sorry. We will put this right, and people may judge us by what we do next.”

Across the district there were 38 vacancies for social workers in the summer. There are now five vacancies for social workers, the meeting heard.

Spending on children’s social care is £62.1 million this year. The council spent £57 million on children’s social care last year.

The number of referrals rose by 30 per cent, and child protection plans by 20 per cent.

A first monitoring visit is expected in January 2019, and a commissioner may follow in spring 2019.
"""  # noqa: E501 - a paragraph is a line, as in the documents

REPORT = """Calderby metropolitan borough council

Inspection of children’s social care services

Inspection dates: 17 September 2018 to 28 September 2018

The impact of leaders on social work practice requires improvement to be good. The experiences and progress of children who need help and protection are inadequate. The experiences and progress of children in care and care leavers require improvement to be good. Overall effectiveness is inadequate.

Since the last inspection in March 2014, services have declined. Too many children live with risks that nobody has assessed. “Thresholds are not well understood by partners,” the lead inspector wrote.

About one fifth of the workforce has less than a year’s experience. The split between newly qualified and experienced social workers is 60 to 40 per cent.
"""  # noqa: E501 - as above

LETTER = """Monitoring visit to Calderby

On 12 March 2019 two inspectors visited for two days. They saw some progress in how the front door works; an audit of 1,700 cases has finished.

The director of children’s services, Tomasz Nowak, said: “The visit tells us that we are doing the right things. It also tells us that we are doing them too slowly: managers do not yet check decisions, and some children still wait far too long for a visit. That is not good enough, and I will not pretend that it is.”

He spoke of “green shoots”. The council will report to the committee on 9 July 2019.
"""  # noqa: E501 - as above

FRAMEWORK = Framework(
    id="ilacs",
    title="Inspection of local authority children’s services",
    inspectorate="Ofsted",
    service="Children’s social care",
    since=2018,
    until=None,
    areas=(
        Area(
            "impact-of-leaders",
            "Impact of leaders on social work practice with children and families",
            ("leaders",),
        ),
        Area(
            "help-and-protection",
            "Experiences and progress of children who need help and protection",
            ("help and protection",),
        ),
        Area(
            "children-in-care", "Experiences and progress of children in care and care leavers", ("in care",)
        ),
        Area("overall-effectiveness", "Overall effectiveness", ("overall",)),
    ),
    grades=(
        Grade("outstanding", "Outstanding", 1, "outstanding", ("outstanding",)),
        Grade("good", "Good", 2, "good", ("good",)),
        Grade(
            "requires-improvement",
            "Requires improvement to be good",
            3,
            "requires-improvement",
            ("requires improvement",),
        ),
        Grade("inadequate", "Inadequate", 4, "inadequate", ("inadequate",)),
    ),
)


def source(text: str, title: str, publisher: str | None, published: str | None, **details: str) -> Source:
    """A source whose identity is the hash of its text."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    known = Details(title=title, publisher=publisher, published=published, **details)
    return Source(sha256=digest, file_name=f"{digest[:8]}.txt", media_type="text/plain", details=known)


NEWS_SOURCE = source(
    NEWS,
    "Calderby to have improvement plan by February",
    "Calderby Courier",
    "2018-11-07",
    published_basis="“yesterday”, a council meeting of 6 November 2018",
    address="https://courier.example/news/17214480.calderby-improvement-plan/",
)
REPORT_SOURCE = source(
    REPORT, "Inspection of children’s social care services: Calderby", "Ofsted", "2018-10-29"
)
LETTER_SOURCE = source(LETTER, "Monitoring visit to Calderby", "Ofsted", "2019-04-02~")

TEXTS = {NEWS_SOURCE.sha256: NEWS, REPORT_SOURCE.sha256: REPORT, LETTER_SOURCE.sha256: LETTER}


def passage(place: Source, exact: str, text: str | None = None) -> Passage:
    """The first place of some words in a source's text."""
    whole = TEXTS[place.sha256] if text is None else text
    start = whole.index(exact)
    return Passage.cut(place.sha256, whole, start, start + len(exact))


def quote(place: Source, exact: str, speaker: str | None, role: str | None, text: str | None = None) -> Quote:
    """A quote of one mention."""
    mention = QuoteMention(
        passage=passage(place, exact, text),
        rule="test",
        confidence=0.9,
        speaker=speaker,
        role=role,
        form=Form.STATEMENT if " " in exact else Form.FRAGMENT,
    )
    return Fact(uuid5(SPACE, str(mention.id)), (Evidence(mention, place),))


def figure(
    place: Source,
    exact: str,
    values: Sequence[str],
    unit: Unit,
    measure: str,
    qualifier: str | None = None,
    text: str | None = None,
) -> Figure:
    """A figure of one mention."""
    mention = FigureMention(
        passage=passage(place, exact, text),
        rule="test",
        confidence=0.9,
        values=tuple(Decimal(value) for value in values),
        unit=unit,
        measure=measure,
        qualifier=qualifier,
    )
    return Fact(uuid5(SPACE, str(mention.id)), (Evidence(mention, place),))


def event(
    place: Source,
    exact: str,
    when: str,
    what: str,
    status: Status = Status.PAST,
    basis: str | None = None,
    text: str | None = None,
) -> Event:
    """An event of one mention."""
    mention = EventMention(
        passage=passage(place, exact, text),
        rule="test",
        confidence=0.9,
        when=when,
        status=status,
        event=what,
        basis=basis,
    )
    return Fact(uuid5(SPACE, f"{mention.id} {when} {what!a}"), (Evidence(mention, place),))


def judgement(
    place: Source, exact: str, area: str, grade: str, inspected: str | None = "2018-09"
) -> Judgement:
    """A judgement of one mention, in the framework of this module."""
    mention = JudgementMention(
        passage=passage(place, exact),
        rule="test",
        confidence=0.9,
        framework=FRAMEWORK.id,
        area=area,
        grade=grade,
        inspected=inspected,
        provider="Calderby",
    )
    return Fact(uuid5(SPACE, str(mention.id)), (Evidence(mention, place),))


def judgements() -> tuple[Judgement, ...]:
    """The four judgements of the report."""
    return (
        judgement(
            REPORT_SOURCE,
            "The impact of leaders on social work practice requires improvement to be good.",
            "impact-of-leaders",
            "requires-improvement",
        ),
        judgement(
            REPORT_SOURCE,
            "The experiences and progress of children who need help and protection are inadequate.",
            "help-and-protection",
            "inadequate",
        ),
        judgement(
            REPORT_SOURCE,
            "The experiences and progress of children in care and care leavers require improvement",
            "children-in-care",
            "requires-improvement",
        ),
        judgement(
            REPORT_SOURCE, "Overall effectiveness is inadequate.", "overall-effectiveness", "inadequate"
        ),
    )


def quotes() -> tuple[Quote, ...]:
    """Four quotes of three speakers, one of them without a name."""
    leader = NEWS[NEWS.index("We have let") : NEWS.index("”\n\nAcross")]
    director = LETTER[LETTER.index("The visit tells us") : LETTER.index("”\n\nHe spoke")]
    return (
        quote(NEWS_SOURCE, leader, "Amina Rashid", "Leader of the council"),
        quote(LETTER_SOURCE, director, "Tomasz Nowak", "Director of children’s services"),
        quote(LETTER_SOURCE, "green shoots", "Tomasz Nowak", "Director of children’s services"),
        quote(REPORT_SOURCE, "Thresholds are not well understood by partners,", None, None),
    )


def events() -> tuple[Event, ...]:
    """Days, months, a season and an interval, some of them planned."""
    return (
        event(REPORT_SOURCE, "March 2014", "2014-03", "Last inspection of the services"),
        event(
            REPORT_SOURCE,
            "17 September 2018 to 28 September 2018",
            "2018-09-17/2018-09-28",
            "Inspection of children’s social care services",
        ),
        event(
            NEWS_SOURCE,
            "in September",
            "2018-09",
            "The service was judged inadequate after an inspection",
            basis="“in September”, from 7 November 2018",
        ),
        event(
            NEWS_SOURCE,
            "4 February 2019",
            "2019-02-04",
            "A plan to put right children’s social care will be ready",
            Status.PLANNED,
        ),
        event(NEWS_SOURCE, "in January 2019", "2019-01", "First monitoring visit expected", Status.PLANNED),
        event(NEWS_SOURCE, "spring 2019", "2019-21", "A commissioner may follow", Status.PLANNED),
        event(LETTER_SOURCE, "12 March 2019", "2019-03-12", "Two inspectors visited for two days"),
        event(
            LETTER_SOURCE,
            "9 July 2019",
            "2019-07-09",
            "The council will report to the committee",
            Status.PLANNED,
        ),
    )


def figures() -> tuple[Figure, ...]:
    """Two pairs that compare and shares that must not be compared."""
    return (
        figure(NEWS_SOURCE, "38 vacancies", ["38"], Unit.COUNT, "vacancies for social workers in the summer"),
        figure(NEWS_SOURCE, "five vacancies", ["5"], Unit.COUNT, "vacancies for social workers now"),
        figure(
            NEWS_SOURCE,
            "£62.1 million",
            ["62100000"],
            Unit.GBP,
            "spending on children’s social care this year",
        ),
        figure(
            NEWS_SOURCE, "£57 million", ["57000000"], Unit.GBP, "spent on children’s social care last year"
        ),
        figure(NEWS_SOURCE, "30 per cent", ["30"], Unit.PERCENT, "rise in the number of referrals"),
        figure(NEWS_SOURCE, "20 per cent", ["20"], Unit.PERCENT, "rise in child protection plans"),
        figure(
            REPORT_SOURCE,
            "one fifth",
            ["0.2"],
            Unit.FRACTION,
            "workforce with less than a year’s experience",
            "about",
        ),
        figure(
            REPORT_SOURCE,
            "60 to 40 per cent",
            ["60", "40"],
            Unit.RATIO,
            "newly qualified and experienced social workers",
        ),
        figure(LETTER_SOURCE, "1,700", ["1700"], Unit.COUNT, "cases audited"),
    )
