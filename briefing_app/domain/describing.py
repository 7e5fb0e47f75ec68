"""Mentions in words, as search, lists and packs show them."""

from functools import cache

from briefing_app.domain import edtf
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import (
    TABLE_CELL,
    FigureMention,
    JudgementMention,
    Mention,
    RecommendationMention,
    Section,
)
from briefing_app.domain.observations import Check, Strength
from briefing_app.system.words import marked, tr

_SECTIONS = {
    Section.RECOMMENDATION: marked("What needs to improve"),
    Section.PRIORITY_ACTION: marked("Priority action"),
    Section.HEADLINE_FINDING: marked("Headline finding"),
}

_CHECKS = {
    Check.CONFLICT: marked("Differs"),
    Check.DERIVED_CONFLICT: marked("Does not add up"),
    Check.MISQUOTED: marked("Altered"),
    Check.NOT_FOUND: marked("Not in the paper"),
    Check.SLIPPED: marked("Moved"),
    Check.OUTCOME: marked("What became of it"),
    Check.PROGRESS: marked("Since then"),
    Check.RECURRING: marked("Heard before"),
    Check.GRADE_CHANGE: marked("Grade over time"),
    Check.GRADE_MISMATCH: marked("Another grade"),
    Check.LIMITING: marked("Limiting judgement"),
    Check.IMPLIED: marked("It follows"),
    Check.BASIS: marked("Other basis"),
    Check.AGREEMENT: marked("Agrees"),
}
_STANDINGS = {
    "kept": marked("Kept"),
    "done": marked("Done"),
    "late": marked("Late"),
    "slipped": marked("Moved"),
    "not done": marked("Not done"),
    "under way": marked("Under way"),
    "overdue": marked("Overdue"),
    "spoken of": marked("Spoken of"),
    "ahead": marked("Still to come"),
}
_STRENGTHS = {
    Strength.PRESS: marked("article"),
    Strength.SPEECH: marked("quoted speech"),
    Strength.MINUTES: marked("council paper"),
    Strength.REPORT: marked("inspection report"),
}


def strength_in_words(strength: Strength) -> str:
    """What kind of source a passage rests on."""
    return tr(_STRENGTHS[strength])


def check_in_words(check: Check) -> str:
    """What an observation of a check is called, in a word or two."""
    return tr(_CHECKS[check])


def standing_in_words(standing: str) -> str:
    """What the standing of a promise is called."""
    return tr("Open", "not yet answered") if standing == "unknown" else tr(_STANDINGS[standing])


def judgement_in_words(mention: JudgementMention) -> str:
    """Area and grade as their framework calls them: "Overall effectiveness: inadequate"."""
    framework = next(item for item in frameworks() if item.id == mention.framework)
    area, grade = framework.area(mention.area), framework.grade(mention.grade)
    return f"{tr(area.title)}: {tr(grade.title).lower()}"


def section_in_words(section: Section) -> str:
    """What a finding of a section is called, in the singular where there is one."""
    return tr(_SECTIONS[section])


def recommendation_in_words(mention: RecommendationMention) -> str:
    """The section, whom it is for and when that was inspected, as far as they are known."""
    inspected = tr("inspected {date}", date=edtf.in_words(mention.inspected)) if mention.inspected else ""
    parts = (section_in_words(mention.section), mention.provider, inspected)
    return " · ".join(part for part in parts if part)


def require_known(framework_id: str, area_id: str, grade_id: str) -> None:
    """Check that a framework has an area and a grade.

    Raises:
        ValueError: there is no such framework, or it has no such area or grade.
    """
    if (framework_id, area_id) not in _areas() or (framework_id, grade_id) not in _grades():
        raise ValueError(f"no such judgement: {framework_id} {area_id} {grade_id}")


@cache
def _areas() -> frozenset[tuple[str, str]]:
    return frozenset((framework.id, area.id) for framework in frameworks() for area in framework.areas)


@cache
def _grades() -> frozenset[tuple[str, str]]:
    return frozenset((framework.id, grade.id) for framework in frameworks() for grade in framework.grades)


def words_of(mention: Mention) -> str:
    """The document's own words by which a mention is listed and found."""
    return mention.sentence or mention.passage.exact


def line_of(figure: FigureMention) -> str:
    """The document's own words by which a figure is listed, on one line.

    A row of a table does not say what its columns are: what the figure is of stands before it, as far as the
    row lacks it.
    """
    row = " ".join(words_of(figure).replace("|", " ").split()) if _is_row(figure) else ""
    if not row:
        return " ".join(words_of(figure).split())
    there = set(row.casefold().split())
    column = " ".join(word for word in figure.measure.split() if word.casefold() not in there).rstrip(" :")
    return f"{column} · {row}" if column else row


def _is_row(figure: FigureMention) -> bool:
    return figure.rule == TABLE_CELL or "\t" in figure.sentence
