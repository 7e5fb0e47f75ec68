"""What checks find as rows: observations, promises and questions, and the passages beneath each."""

from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from briefing_app.domain import edtf
from briefing_app.domain.describing import check_in_words, standing_in_words, strength_in_words, words_of
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import WORD, fold
from briefing_app.pictures.wrapping import sentence_case
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.rows import Place, Row, one_line

if TYPE_CHECKING:
    from briefing_app.services.checking import Checked
    from briefing_app.services.enquiring import Asked
    from briefing_app.services.following import Followed

_COMPARED = (Check.CONFLICT, Check.MISQUOTED, Check.NOT_FOUND)
_SET_AGAINST = (Check.CONFLICT, Check.GRADE_MISMATCH, Check.SLIPPED)
_CALM = (
    Check.AGREEMENT,
    Check.PROGRESS,
    Check.OUTCOME,
    Check.LIMITING,
    Check.IMPLIED,
    Check.BASIS,
)
_WORRYING = ("late", "slipped", "not done", "overdue")
_TOLD = {
    "kept": marked("A source says that it was done by then."),
    "done": marked("A source says that it was done; whether in time it does not say."),
    "late": marked("A source says that it was done after that."),
    "slipped": marked("A later source gives a later date."),
    "not done": marked("A source says that it was not done."),
    "under way": marked("A source says that it was under way."),
    "overdue": marked("The date has gone by, and no source here says that it was done."),
    "spoken of": marked("Later sources speak of it; none says that it was done."),
    "ahead": marked("The date is still to come."),
    "unknown": marked("No source here says what became of it."),
}
DISPUTED, ALONE = marked("Sources differ"), marked("In one article alone")
"""What stands before the detail of a fact about which sources differ, or that is in one article only."""


def observation_row(observation: Observation) -> Row:
    """What an observation says at the left, what it is about, and the sentence that says why."""
    return Row(
        lead=check_in_words(observation.check),
        tone="ink-2" if observation.check in _CALM else "requires-improvement",
        text=sentence_case(one_line(observation.about)),
        detail=why_in_words(observation),
        places=tuple(_place(item) for item in observation.evidence),
        fact=observation.id,
        sources=len(observation.sources),
    )


def why_in_words(observation: Observation) -> str:
    """The sentence that says why, as it opens a line."""
    return sentence_case(one_line(observation.why))


def observation_in_words(observation: Observation, checked: "Checked") -> str:
    """The sentence that says why, and since when the library has shown it."""
    day = checked.first_seen.get(observation.id)
    parts = (
        why_in_words(observation),
        _strongest(observation, checked),
        tr("First seen on {date}.", date=edtf.in_words(day)) if day else "",
    )
    return " ".join(part for part in parts if part)


def _strongest(observation: Observation, checked: "Checked") -> str:
    """Which of the passages that differ rests on the strongest source, if one does."""
    kinds = [checked.strengths.of(item) for item in observation.evidence]
    strongest = max(kinds)
    if observation.check not in _SET_AGAINST or kinds.count(strongest) == len(kinds):
        return ""
    return tr("The {source} is the stronger source.", source=strength_in_words(strongest))


def promise_row(promise: "Followed") -> Row:
    """How a promise stands at the left, what was promised, by when, and who said so where."""
    due = tr("No date given")
    if promise.due:
        due = tr("Due {date}", date=edtf.latest_in_words(promise.due))
    who = f"{promise.who}, " if promise.who else ""
    parts = (due, f"{who}{promise.said[0].source.label}")
    return Row(
        lead=standing_in_words(promise.standing),
        tone="requires-improvement" if promise.standing in _WORRYING else "ink-2",
        text=sentence_case(one_line(promise.what)),
        detail=" · ".join(parts),
        places=tuple(_place(item) for item in (*promise.said, *promise.later)),
        fact=promise.id,
        sources=len(promise.sources),
    )


def promise_in_words(promise: "Followed") -> str:
    """By when it was to be done, how that is known, and what became of it."""
    told = tr("Your own finding.") if promise.decided else tr(_TOLD[promise.standing])
    return " ".join(part for part in (_due_in_words(promise), told, promise.note) if part)


def _due_in_words(promise: "Followed") -> str:
    if not promise.due:
        return tr("No date was given.")
    due = edtf.latest_in_words(promise.due)
    if promise.basis:
        return tr("To be done by {date} (worked out from {words}).", date=due, words=one_line(promise.basis))
    return tr("To be done by {date}.", date=due)


def enquiry_row(asked: "Asked", number: int) -> Row:
    """A question with its number, and when it was asked."""
    enquiry = asked.enquiry
    own = (Place("", 0, 0, ""),)
    reworded = tr("reworded") if asked.reworded else ""
    return Row(
        lead=f"{number}",
        tone="ink-2",
        text=one_line(enquiry.question),
        detail=" · ".join(part for part in (asked.in_words, reworded) if part),
        places=tuple(_place(item) for item in enquiry.evidence) or own,
        fact=asked.id,
    )


def enquiry_in_words(asked: "Asked") -> str:
    """What is known, what is missing, who can answer, and what to ask next; then what was said before."""
    enquiry = asked.enquiry
    named = (
        (tr("Known"), tr(enquiry.known)),
        (tr("Missing"), enquiry.missing),
        (tr("Who can answer"), enquiry.who),
        (tr("If the answer is vague"), enquiry.next),
    )
    lines = [f"{name}: {one_line(words)}" for name, words in named if words]
    for asking in asked.askings:
        date, note = edtf.in_words(asking.on), f": {one_line(asking.note)}" if asking.note else ""
        if asking.answered:
            lines.append(tr("Asked on {date}, answered", date=date) + note)
        else:
            lines.append(tr("Asked on {date}, not answered", date=date) + note)
    return "\n".join(lines)


def passage_rows(evidence: Iterable[Evidence[Mention]], checked: "Checked | None" = None) -> list[Row]:
    """Each passage with the document's own words, where it stands, and what kind of source that is."""
    return [
        Row(
            text=_words(item.mention),
            detail=item.source.label
            if checked is None
            else f"{item.source.label} · {strength_in_words(checked.strengths.of(item))}",
            places=(_place(item),),
            serif=True,
        )
        for item in evidence
    ]


def compared_rows(observation: Observation, checked: "Checked | None" = None) -> list[Row]:
    """The passages of an observation; of altered words those are marked that the other wording has not."""
    rows = passage_rows(observation.evidence, checked)
    if observation.check not in _COMPARED or not isinstance(observation.evidence[0].mention, QuoteMention):
        return rows
    first, last = rows[0], rows[-1]
    return [
        replace(row, marks=_differing(row.text, (last if row.text == first.text else first).text))
        for row in rows
    ]


def _differing(words: str, other: str) -> tuple[tuple[int, int], ...]:
    """The spans of the words that another wording has not, in its order."""
    mine, theirs = list(WORD.finditer(words)), [fold(word) for word in WORD.findall(other)]
    matcher = SequenceMatcher(None, [fold(word[0]) for word in mine], theirs, autojunk=False)
    kept = {
        place for block in matcher.get_matching_blocks() for place in range(block.a, block.a + block.size)
    }
    return tuple(word.span() for place, word in enumerate(mine) if place not in kept)


def note_on(row: Row, checked: "Checked") -> str:
    """What checks say of a fact: that sources differ about it, or that one article alone has it."""
    if any((place.source, place.start, place.end) in checked.disputed for place in row.places):
        return tr(DISPUTED)
    return tr(ALONE) if row.fact in checked.alone else ""


def _words(mention: Mention) -> str:
    if isinstance(mention, QuoteMention):
        return f"“{one_line(mention.passage.exact)}”"
    return one_line(words_of(mention))


def _place(item: Evidence[Mention]) -> Place:
    passage = item.mention.passage
    return Place(passage.source, passage.start, passage.end, item.source.label)
