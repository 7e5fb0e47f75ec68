"""What inspections say must improve, for one provider: the latest inspection first."""

from collections.abc import Collection, Sequence

from briefing_app.domain import edtf
from briefing_app.domain.facts import Recommendation
from briefing_app.domain.wording import fold


def improvements_for(
    facts: Sequence[Recommendation], provider: str | None, providers: Collection[str]
) -> list[Recommendation]:
    """The facts on one provider, and those on a provider that is not among `providers`.

    Each inspection's points stay together in the order of its report.
    """
    known = {fold(one) for one in providers}
    wanted = fold(provider or "")
    chosen = [fact for fact in facts if (own := fold(fact.lead.provider or "")) == wanted or own not in known]
    return sorted(chosen, key=lambda fact: edtf.sort_key(fact.lead.inspected), reverse=True)
