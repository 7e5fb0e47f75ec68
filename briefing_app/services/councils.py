"""“Is this just us?”: how a council's grades and figures stand among those of all councils."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing_app.domain import edtf
from briefing_app.domain.councils import council_key
from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Framework, frameworks
from briefing_app.domain.mentions import OFFICIAL_RULE
from briefing_app.domain.official import Level
from briefing_app.domain.standings import AreaSpread, CouncilView, GradeCount, MeasureHistory
from briefing_app.services.own_councils import spoken_keys
from briefing_app.services.standing import Groups, history, latest_figures, latest_place
from briefing_app.store import loading, official
from briefing_app.store.library import Library
from briefing_app.store.official import StoredPlace


def look_up(library: Library, chosen: str | None) -> CouncilView:
    """What the official data say of the chosen council, or of the one that the other documents are about."""
    judgements = loading.judgements(library)
    graded = [judgement for judgement in judgements if _official_names(judgement)]
    groups = _groups(_council_places(library))
    names = _names(graded, groups)
    key = _chosen_key(chosen, judgements, names)
    return CouncilView(
        name=names.get(key) if key else None,
        choices=tuple(sorted(names.values())),
        spreads=_spreads(judgements, graded, key, names),
        figures=latest_figures(library, groups, key) if key in groups else (),
    )


def look_up_history(library: Library, name: str, measure_id: int) -> MeasureHistory | None:
    """A measure of a council in all periods; `None` if there is no such measure (any more)."""
    groups, key = _groups(_council_places(library)), council_key(name)
    return history(library, groups, key, measure_id) if key in groups else None


def _council_places(library: Library) -> list[StoredPlace]:
    return [place for place in official.places(library) if place.level is Level.COUNCIL]


def _official_names(judgement: Judgement) -> list[str]:
    return [
        item.mention.provider
        for item in judgement.evidence
        if item.mention.rule == OFFICIAL_RULE and item.mention.provider
    ]


def _groups(places: Sequence[StoredPlace]) -> dict[str, tuple[StoredPlace, ...]]:
    """The places by council: one that was renamed keeps its code, one that was given another its name.

    The key is that of the latest name.
    """
    groups: list[list[StoredPlace]] = []
    for place in places:
        same = [group for group in groups if any(_same_council(place, other) for other in group)]
        groups = [group for group in groups if group not in same]
        groups.append([place, *(other for group in same for other in group)])
    return {council_key(latest_place(group).name): tuple(group) for group in groups}


def _same_council(place: StoredPlace, other: StoredPlace) -> bool:
    return (bool(place.code) and place.code == other.code) or council_key(place.name) == council_key(
        other.name
    )


def _names(graded: Sequence[Judgement], groups: Groups) -> dict[str, str]:
    """What each council is called, by its key."""
    names = {council_key(name): name for judgement in graded for name in _official_names(judgement)}
    return names | {key: latest_place(group).name for key, group in groups.items()}


def _chosen_key(chosen: str | None, judgements: Sequence[Judgement], names: Mapping[str, str]) -> str | None:
    if chosen is not None and council_key(chosen) in names:
        return council_key(chosen)
    counted = Counter(key for judgement in judgements for key in spoken_keys(judgement))
    return next((key for key, _ in counted.most_common() if key in names), None)


def _spreads(
    judgements: Sequence[Judgement], graded: Sequence[Judgement], key: str | None, names: Mapping[str, str]
) -> tuple[AreaSpread, ...]:
    """A spread for each area with grades of all councils; frameworks that the council was judged by first."""
    latest = _latest_grades(graded)
    own = _latest_grades([one for one in judgements if council_key(one.lead.provider or "") == key])
    found = []
    for framework in frameworks():
        for area in framework.areas:
            held = latest.get((framework.id, area.id), {})
            if held:
                mine = own.get((framework.id, area.id), {}).get(key or "")
                found.append(AreaSpread(framework, area, _counts(framework, held, names), mine))
    judged = {spread.framework.id for spread in found if spread.own}
    return tuple(
        sorted(found, key=lambda spread: (spread.framework.id not in judged, -spread.framework.since))
    )


def _latest_grades(judgements: Iterable[Judgement]) -> dict[tuple[str, str], dict[str, Judgement]]:
    """The latest judgement of each council, for each framework and area."""
    latest: dict[tuple[str, str], dict[str, Judgement]] = defaultdict(dict)
    for judgement in judgements:
        held, key = latest[judgement.lead.framework, judgement.lead.area], council_key(_provider(judgement))
        if key not in held or _when(judgement) > _when(held[key]):
            held[key] = judgement
    return latest


def _provider(judgement: Judgement) -> str:
    return next((item.mention.provider for item in judgement.evidence if item.mention.provider), "")


def _when(judgement: Judgement) -> tuple[bool, str]:
    """A key that puts judgements in order: what is marked as earlier, or bears no date, goes first."""
    current = any(item.mention.current for item in judgement.evidence)
    dated = [item.mention.inspected for item in judgement.evidence if item.mention.inspected]
    return current, max((edtf.sort_key(when)[0].isoformat() for when in dated), default="")


def _counts(
    framework: Framework, held: Mapping[str, Judgement], names: Mapping[str, str]
) -> tuple[GradeCount, ...]:
    by_grade: dict[str, list[str]] = defaultdict(list)
    for key, judgement in held.items():
        by_grade[judgement.lead.grade].append(names.get(key, _provider(judgement)))
    ranked = sorted(framework.grades, key=lambda grade: grade.rank)
    return tuple(GradeCount(grade, tuple(sorted(by_grade[grade.id]))) for grade in ranked)
