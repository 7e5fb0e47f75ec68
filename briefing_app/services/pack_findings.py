"""What checks found as the lines of a pack: questions, promises, and what differs or shows over time."""

from collections.abc import Iterator, Sequence

from briefing_app.checks.pledgers import is_body
from briefing_app.domain.describing import check_in_words, standing_in_words
from briefing_app.domain.edtf import latest_in_words
from briefing_app.domain.mentions import QuoteMention
from briefing_app.domain.observations import Observation
from briefing_app.packs.outline import Found
from briefing_app.packs.summary import is_about
from briefing_app.services.checking import Checked
from briefing_app.services.enquiring import Asked
from briefing_app.services.following import Followed
from briefing_app.services.pack_councils import CouncilNames

_WHO_PROMISED = ", who promised it"


def questions(shown: Checked, councils: CouncilNames) -> Iterator[Found]:
    """The questions; what became of a promise is asked of the person whom the list of promises names.

    When they were asked is told once any of them was. What a member worded stays as it is.
    """
    promised = list(promises(shown.promises, councils))
    made = [
        (promise, one.who)
        for promise, one in zip(promised, shown.promises, strict=True)
        if one.who and not is_body(one.who)
    ]
    any_asked = any(one.askings for one in shown.enquiries)
    for number, one in enumerate(shown.enquiries, 1):
        asked = one.enquiry
        own = one.own or one.reworded
        council = "" if own else councils.of(asked.evidence, asked.question)
        words = f"{council}: {asked.question}" if council else asked.question
        found = Found(str(number), words, (), asked.evidence)
        who = next((who for promise, who in made if is_about(found, promise)), None)
        notes = tuple(_notes(one, who, told=any_asked))
        yield Found(found.lead, found.words, notes, found.evidence)


def promises(followed: Sequence[Followed], councils: CouncilNames) -> Iterator[Found]:
    """The promises, each with when it is due and who made it."""
    for one in followed:
        evidence = (*one.said, *one.later)
        due = f"Due {latest_in_words(one.due)}" if one.due else "No date given"
        told = (due, one.who or "", councils.of(one.said, one.what, one.who or ""))
        note = " · ".join(part for part in told if part)
        yield Found(standing_in_words(one.standing), one.what, (note, one.note), evidence)


def observations(found: Sequence[Observation], councils: CouncilNames) -> Iterator[Found]:
    """What checks found, but those last in which only the words of a quote differ."""
    for one in sorted(found, key=_is_of_words):
        council = councils.of(one.evidence, one.about)
        about = f"{council}: {one.about}" if council else one.about
        yield Found(check_in_words(one.check), about, (one.why,), one.evidence)


def _is_of_words(one: Observation) -> bool:
    return all(isinstance(item.mention, QuoteMention) for item in one.evidence)


def _notes(one: Asked, promised_by: str | None, *, told: bool) -> Iterator[str]:
    """What is known and missing, who can answer, what to ask then, and when it was asked if that is told."""
    asked = one.enquiry
    who = asked.who
    if promised_by and who and not who.endswith(_WHO_PROMISED):
        who = f"{promised_by}{_WHO_PROMISED}"
    named = (
        ("Known", asked.known),
        ("Missing", asked.missing),
        ("Who can answer", who),
        ("If the answer is vague", asked.next),
    )
    yield from (f"{name}: {words}" for name, words in named if words)
    if told:
        yield one.in_words
