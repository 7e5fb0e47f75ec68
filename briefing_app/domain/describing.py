"""Mentions in words, as search, lists and packs show them."""

from functools import cache

from briefing_app.domain import edtf
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention, Mention, RecommendationMention, Section
from briefing_app.domain.observations import Check, Strength

_SECTIONS = {
    Section.RECOMMENDATION: "What needs to improve",
    Section.PRIORITY_ACTION: "Priority action",
    Section.HEADLINE_FINDING: "Headline finding",
}

_CHECKS = {
    Check.CONFLICT: "Differs",
    Check.DERIVED_CONFLICT: "Does not add up",
    Check.MISQUOTED: "Altered",
    Check.NOT_FOUND: "Not in the paper",
    Check.SLIPPED: "Moved",
    Check.OUTCOME: "What became of it",
    Check.PROGRESS: "Since then",
    Check.RECURRING: "Heard before",
    Check.GRADE_CHANGE: "Grade over time",
    Check.GRADE_MISMATCH: "Another grade",
    Check.LIMITING: "Limiting judgement",
    Check.IMPLIED: "It follows",
    Check.BASIS: "Other basis",
    Check.AGREEMENT: "Agrees",
}
_STANDINGS = {
    "kept": "Kept",
    "done": "Done",
    "late": "Late",
    "slipped": "Moved",
    "not done": "Not done",
    "under way": "Under way",
    "overdue": "Overdue",
    "spoken of": "Spoken of",
    "ahead": "Still to come",
    "unknown": "Open",
}
_STRENGTHS = {
    Strength.PRESS: "article",
    Strength.SPEECH: "quoted speech",
    Strength.MINUTES: "council paper",
    Strength.REPORT: "inspection report",
}


def strength_in_words(strength: Strength) -> str:
    """What kind of source a passage rests on."""
    return _STRENGTHS[strength]


def check_in_words(check: Check) -> str:
    """What an observation of a check is called, in a word or two."""
    return _CHECKS[check]


def standing_in_words(standing: str) -> str:
    """What the standing of a promise is called."""
    return _STANDINGS[standing]


def judgement_in_words(mention: JudgementMention) -> str:
    """Area and grade as their framework calls them: "Overall effectiveness: inadequate"."""
    framework = next(item for item in frameworks() if item.id == mention.framework)
    return f"{framework.area(mention.area).title}: {framework.grade(mention.grade).title.lower()}"


def section_in_words(section: Section) -> str:
    """What a finding of a section is called, in the singular where there is one."""
    return _SECTIONS[section]


def recommendation_in_words(mention: RecommendationMention) -> str:
    """The section, whom it is for and when that was inspected, as far as they are known."""
    inspected = f"inspected {edtf.in_words(mention.inspected)}" if mention.inspected else ""
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
