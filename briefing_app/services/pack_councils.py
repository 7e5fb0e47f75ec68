"""Of which council something in a pack is, where a library has documents on more than one."""

from collections.abc import Iterable, Sequence

from briefing_app.domain.councils import council_key, short_name
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Mention


class CouncilNames:
    """What the councils are called whose grades the sources report."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        # A home or a school that is graded is no council.
        of_one = {framework.id for framework in frameworks() if framework.of_one}
        self._of: dict[str, set[str]] = {}
        self._called: dict[str, str] = {}
        for judgement in judgements:
            for item in judgement.evidence:
                provider = item.mention.provider
                if provider and item.mention.framework not in of_one:
                    key = council_key(provider)
                    self._of.setdefault(item.source.sha256, set()).add(key)
                    self._called.setdefault(key, short_name(provider))

    def of(self, evidence: Sequence[Evidence[Mention]], *told: str) -> str:
        """The one council of which all of some evidence is, unless it is told or there is no other."""
        if len(self._called) <= 1 or not evidence:
            return ""
        some = [self._of.get(item.source.sha256, set[str]()) for item in evidence]
        keys = set.union(*some)
        if len(keys) != 1 or not all(some):
            return ""
        name = self._called[keys.pop()]
        return "" if any(name.casefold() in words.casefold() for words in told) else name
