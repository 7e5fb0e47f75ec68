"""What a library has for a pack: facts, and what checks found put into words."""

from datetime import date

from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.one_council import Councils
from briefing_app.packs.key_quotes import without_terms
from briefing_app.packs.outline import PackContent
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services.browsing import Contents
from briefing_app.services.checking import Checked
from briefing_app.services.pack_councils import CouncilNames
from briefing_app.services.pack_findings import observations, promises, questions
from briefing_app.services.pack_news import asked_to_decide, changed_since, last_meeting
from briefing_app.store.library import Library
from briefing_app.system.words import in_english


@in_english()
def content_of(
    library: Library, request: PackRequest, held: Contents, shown: Checked, made: date
) -> PackContent:
    """Everything that a request may ask for, from what is known of a library; without the sources' texts."""
    names = CouncilNames(held.judgements)
    found = {
        Section.QUESTIONS: tuple(questions(shown, names)),
        Section.DIFFERENCES: tuple(observations(shown.differing, names)),
        Section.PROMISES: tuple(promises(shown.promises, names)),
        Section.OVER_TIME: tuple(observations(shown.over_time, names)),
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
