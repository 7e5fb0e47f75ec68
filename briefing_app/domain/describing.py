"""Mentions in words, as search, lists and packs show them."""

from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention, Mention


def judgement_in_words(mention: JudgementMention) -> str:
    """Area and grade as their framework calls them: "Overall effectiveness: inadequate"."""
    framework = next(item for item in frameworks() if item.id == mention.framework)
    return f"{framework.area(mention.area).title}: {framework.grade(mention.grade).title.lower()}"


def words_of(mention: Mention) -> str:
    """The document's own words by which a mention is listed and found."""
    return mention.sentence or mention.passage.exact
