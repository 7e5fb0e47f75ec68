"""What inspections ask for: the latest inspection first, and of each what is urgent."""

from dataclasses import replace
from uuid import uuid5

from briefing_app.domain.facts import Evidence, Fact, Recommendation
from briefing_app.domain.mentions import RecommendationMention
from briefing_app.domain.mentions import Section as Part
from briefing_app.packs.asking import asked_together
from briefing_app.packs.citations import Citations
from tests.helpers import pack_facts


def asked(number: int, section: Part, provider: str, inspected: str) -> Recommendation:
    mention = RecommendationMention(
        passage=pack_facts.passage(pack_facts.REPORT_SOURCE, "services have declined"),
        rule="test",
        confidence=0.9,
        section=section,
        number=number,
        provider=provider,
        inspected=inspected,
    )
    fact = Fact(pack_facts.SPACE, (Evidence(mention, pack_facts.REPORT_SOURCE),))
    return replace(fact, id=uuid5(pack_facts.SPACE, str(number)))


def test_priority_actions_come_before_other_points_of_their_inspection() -> None:
    facts = [
        asked(1, Part.RECOMMENDATION, "Calderby", "2014-03"),
        asked(2, Part.PRIORITY_ACTION, "Calderby", "2014-03"),
        asked(3, Part.RECOMMENDATION, "Tidewell", "2018-05"),
    ]
    groups = asked_together(facts, Citations(facts, {}, {}))
    assert [[item.number for item in group.items] for group in groups] == [["3"], ["2"], ["1"]]
