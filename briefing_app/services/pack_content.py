"""What a library has for a pack: facts, and what checks found put into words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from briefing_app.checks.pledgers import is_body
from briefing_app.domain.describing import check_in_words, standing_in_words
from briefing_app.domain.edtf import latest_in_words
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import Observation
from briefing_app.domain.one_council import Councils
from briefing_app.packs.key_quotes import without_terms
from briefing_app.packs.outline import Found, PackContent
from briefing_app.packs.request import PackRequest, Section
from briefing_app.packs.summary import is_about
from briefing_app.services.browsing import Contents
from briefing_app.services.checking import Checked
from briefing_app.services.enquiring import Asked
from briefing_app.services.following import Followed
from briefing_app.services.pack_news import asked_to_decide, changed_since, last_meeting
from briefing_app.store.library import Library
from briefing_app.system.words import in_english

_WHO_PROMISED = ", who promised it"


@in_english()
def content_of(
    library: Library, request: PackRequest, held: Contents, shown: Checked, made: date
) -> PackContent:
    """Everything that a request may ask for, from what is known of a library; without the sources' texts."""
    found = {
        Section.QUESTIONS: tuple(_questions(shown)),
        Section.DIFFERENCES: tuple(map(_observation, shown.differing)),
        Section.PROMISES: tuple(map(_promise, shown.promises)),
        Section.OVER_TIME: tuple(map(_observation, shown.over_time)),
    }
    if Section.DECISIONS in request.sections:
        found[Section.DECISIONS] = asked_to_decide(library, held, request.meeting)
    since = None
    if Section.CHANGED in request.sections:
        since = request.since or last_meeting(held, shown, request.meeting or made)
        found[Section.CHANGED] = changed_since(held, shown, since, made) if since else ()
    seen_to = {fact for fact, mark in held.marks.items() if mark.confirmed or mark.starred}
    return PackContent(
        judgements=held.judgements,
        recommendations=held.recommendations,
        quotes=without_terms(held.quotes, seen_to),
        events=held.events,
        figures=held.figures,
        found=found,
        frameworks=frameworks(),
        confirmed=frozenset(fact for fact, mark in held.marks.items() if mark.confirmed),
        councils=Councils(held.judgements).of_figures(held.figures),
        library=library.path.stem,
        since=since,
    )


def _observation(one: Observation) -> Found:
    return Found(check_in_words(one.check), one.about, (one.why,), one.evidence)


def _promise(one: Followed) -> Found:
    due = f"Due {latest_in_words(one.due)}" if one.due else "No date given"
    who = f"{due} · {one.who}" if one.who else due
    return Found(standing_in_words(one.standing), one.what, (who, one.note), (*one.said, *one.later))


def _questions(shown: Checked) -> Iterator[Found]:
    """The questions; what became of a promise is asked of the person whom the list of promises names."""
    made = [(_promise(one), one.who) for one in shown.promises if one.who and not is_body(one.who)]
    for number, one in enumerate(shown.enquiries, 1):
        asked = Found(str(number), one.enquiry.question, (), one.enquiry.evidence)
        who = next((who for promise, who in made if is_about(asked, promise)), None)
        yield replace(asked, notes=tuple(_notes(one, who)))


def _notes(one: Asked, promised_by: str | None) -> Iterator[str]:
    """What is known and missing, who can answer, what to ask then, and when it was asked."""
    asked = one.enquiry
    if promised_by and asked.who and not asked.who.endswith(_WHO_PROMISED):
        asked = replace(asked, who=f"{promised_by}{_WHO_PROMISED}")
    named = (
        ("Known", asked.known),
        ("Missing", asked.missing),
        ("Who can answer", asked.who),
        ("If the answer is vague", asked.next),
    )
    yield from (f"{name}: {words}" for name, words in named if words)
    yield one.in_words
