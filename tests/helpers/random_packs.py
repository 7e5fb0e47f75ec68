"""Packs of anything: odd titles, no items or thousands, very long quotes, every script, every setting."""

from dataclasses import replace

from hypothesis import strategies as st

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Unit
from briefing_app.packs.house import House
from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.outline import Found, PackContent
from briefing_app.packs.request import Item, Own, OwnKind, PackRequest, Section
from tests.helpers import pack_facts

_PIECES = (
    "We have let children down",
    "£62.1 million – and more",
    "“curly” ‘marks’",
    "Siân ŵ ŷ Łódź",
    "شکریہ علی خان",
    "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ",
    "ধন্যবাদ",
    "આભાર",
    "Привет, Ёлка",
    "Γειά σου",
    "中文",
    "עברית",
    "😀 \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "<b>&amp;</b>",
    "{title} %s",
    "\u202eoverride",
    "\x00\x1b[0m",
    "\ud83d",
    "a" * 300,
    "\u0301\u0301",
    "1,234.56",
    "%late 0% EMC",
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map(" ".join),
    st.sampled_from(_PIECES),
)
_LONG = st.builds(lambda text, times: (f"{text} " * times)[:20_000], TEXTS, st.sampled_from((1, 1, 30, 900)))
_SECTIONS = st.lists(st.sampled_from(sorted(Section)), max_size=8)
_LAYOUTS = st.builds(
    Layout,
    paper=st.sampled_from(Paper),
    large_print=st.booleans(),
    form=st.sampled_from(Form),
    passages=st.booleans(),
)


@st.composite
def packs(draw: st.DrawFn, most: int = 60) -> tuple[PackRequest, PackContent]:
    """What is asked for and what there is, with up to `most` facts of a kind."""
    said = [text.strip() or "nothing" for text in draw(st.lists(_LONG, max_size=4))]
    whole = "It begins. " + "\n".join(said) + " It ends."
    place = pack_facts.source(whole, draw(TEXTS), draw(st.none() | TEXTS), draw(st.sampled_from(_WHEN)))
    many = draw(st.sampled_from((1, 1, 1, 3, most))) if len(whole) < _SHORT else 1
    quotes: tuple[Quote, ...] = tuple(
        pack_facts.quote(place, text, draw(st.none() | TEXTS), draw(st.none() | TEXTS), text=whole)
        for text in said
    )
    figures = tuple(
        pack_facts.figure(place, text[:40].strip() or "no", ["1"], Unit.COUNT, draw(TEXTS), text=whole)
        for text in said
    )
    events = tuple(
        pack_facts.event(place, text[:30].strip() or "no", "2019-05", draw(TEXTS), text=whole)
        for text in said
    )
    evidence = (*(quotes[0].evidence if quotes else ()),)
    found = Found(draw(TEXTS), draw(TEXTS), tuple(draw(st.lists(TEXTS, max_size=3))), evidence)
    content = PackContent(
        judgements=pack_facts.judgements() if draw(st.booleans()) else (),
        quotes=quotes * many,
        figures=figures * many,
        events=events * many,
        found={section: (found,) * many for section in (Section.QUESTIONS, Section.PROMISES) if evidence},
        frameworks=(pack_facts.FRAMEWORK,),
        texts={**pack_facts.TEXTS, place.sha256: whole},
        library=draw(TEXTS),
    )
    own = [Own(draw(st.sampled_from(OwnKind)), draw(_LONG)) for _ in range(draw(st.integers(0, 3)))]
    items: list[Item] = [*draw(_SECTIONS), *(one for one in own if one.words.strip())]
    request = PackRequest(
        title=draw(TEXTS),
        committee=draw(TEXTS),
        meeting=None,
        sections=tuple(draw(st.permutations(items))),
        cover=draw(st.booleans()),
        layout=draw(_LAYOUTS),
        house=House(council=draw(TEXTS)),
        marking=draw(st.sampled_from(("", "Not for publication"))),
    )
    return (replace(request, confidential=bool(request.marking)), content)


_SHORT = 2_000  # characters, of which there may be many
_WHEN = (None, "2019-05-01", "2019-05", "2019-04-02~", "2019-21")
