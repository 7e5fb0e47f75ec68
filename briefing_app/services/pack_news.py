"""What the first pages of a pack tell: what a committee is asked to decide, and what changed since it met."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from heapq import nlargest

from briefing_app.domain import edtf
from briefing_app.domain.describing import standing_in_words
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.mentions import Mention
from briefing_app.domain.passages import Passage
from briefing_app.extraction.decisions import decisions_in
from briefing_app.packs.summary import Found
from briefing_app.services.browsing import Contents
from briefing_app.services.checking import Checked
from briefing_app.services.following import Followed, Standing
from briefing_app.store import sources
from briefing_app.store.library import Library

_PAPERS = timedelta(days=45)
"""How long before a meeting its papers may come: five clear days by law, often weeks."""
_MOST_LOOKED_INTO = 100
"""Papers that are looked into, the latest first: an archive has thousands that are for no meeting to come."""
_RULE = "what a committee is asked"
_SETTLED = (Standing.KEPT, Standing.DONE, Standing.LATE, Standing.NOT_DONE, Standing.SLIPPED)


def asked_to_decide(library: Library, held: Contents, meeting: date | None) -> tuple[Found, ...]:
    """What the papers for a meeting ask of the committee; without a day, the latest papers that ask."""
    found: list[Found] = []
    papers = (source for source in held.sources if _may_be_for(source, meeting))
    latest = nlargest(_MOST_LOOKED_INTO, papers, key=_when)
    for source in latest:
        text = sources.document(library, source.sha256).text
        for start, end in _decisions(text):
            passage = Passage.cut(source.sha256, text, start, end)
            evidence = Evidence(Mention(passage=passage, rule=_RULE, confidence=1.0), source)
            found.append(Found(str(len(found) + 1), passage.exact, (source.title,), (evidence,)))
        if found and meeting is None:
            break
    return tuple(found)


def _when(source: Source) -> tuple[bool, object]:
    """Later ones after earlier ones, and those without a date before all."""
    return source.published is not None, edtf.sort_key(source.published)


@lru_cache(maxsize=_MOST_LOOKED_INTO)
def _decisions(text: str) -> tuple[tuple[int, int], ...]:
    """What a text asks for; the pages of a pack are drawn again whenever its outline changes."""
    return tuple(decisions_in(text))


def _may_be_for(source: Source, meeting: date | None) -> bool:
    if meeting is None or source.published is None:
        return meeting is None
    span = edtf.bounds(source.published)
    first, last = span.lower or date.min, span.upper or date.max
    return first <= meeting and last >= meeting - _PAPERS


def last_meeting(held: Contents, shown: Checked, before: date) -> date | None:
    """The last day on which something was asked, or for want of one that of the last pack."""
    days = {one.on for asked in shown.enquiries for one in asked.askings}
    if held.last_pack is not None:
        days.add(held.last_pack.day)
    earlier = [day for day in map(date.fromisoformat, days) if day < before]
    return max(earlier, default=None)


def changed_since(held: Contents, shown: Checked, since: date, now: date) -> tuple[Found, ...]:
    """What came in, came to light or fell due after a day, up to another."""
    return (
        *_fallen_due(shown.promises, since, now),
        *_settled(shown.promises, since),
        *_come_to_light(shown, since),
        *_come_in(held, since),
    )


def _fallen_due(promises: Sequence[Followed], since: date, now: date) -> Iterator[Found]:
    for one in promises:
        due = edtf.bounds(one.due).upper if one.due else None
        if one.standing is Standing.OVERDUE and due is not None and since < due <= now:
            yield Found("Now overdue", one.what, (f"Due {edtf.latest_in_words(one.due or '')}",), one.said)


def _settled(promises: Sequence[Followed], since: date) -> Iterator[Found]:
    """Promises of which a source published since then says what became of them."""
    for one in promises:
        told = tuple(item for item in one.later if _is_after(item.source, since))
        if told and one.standing in _SETTLED:
            yield Found(standing_in_words(one.standing), one.what, (one.note,), (*one.said, *told))


def _come_to_light(shown: Checked, since: date) -> Iterator[Found]:
    for one in shown.differing:
        if shown.first_seen.get(one.id, "") > since.isoformat():
            yield Found("New difference", one.about, (one.why,), one.evidence)


def _come_in(held: Contents, since: date) -> Iterator[Found]:
    """Documents that were added or published since then, each by the first thing that was read in it."""
    first: dict[str, AnyFact] = {}
    counts: dict[str, int] = {}
    for fact in held.facts:
        for source in fact.sources:
            first.setdefault(source.sha256, fact)
            counts[source.sha256] = counts.get(source.sha256, 0) + 1
    for source in held.sources:
        known = first.get(source.sha256)
        is_new = held.added_on.get(source.sha256, "") > since.isoformat() or _is_after(source, since)
        if known is None or not is_new:
            continue
        evidence = tuple(item for item in known.evidence if item.source.sha256 == source.sha256)[:1]
        lines = counts[source.sha256]
        notes = (source.label, f"{lines} {'line' if lines == 1 else 'lines'} read from it")
        yield Found("New document", source.title, notes, evidence)


def _is_after(source: Source, day: date) -> bool:
    lower = edtf.bounds(source.published).lower if source.published else None
    return lower is not None and lower > day
