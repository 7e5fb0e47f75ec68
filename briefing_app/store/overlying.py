"""What a person found by hand lies over what was read at its place: the same words are never listed twice.

What is beneath stays as it was read, without a decision of its own: it is there again as soon as nothing lies
over it.
"""

import json
from collections.abc import Iterable

from briefing_app.domain.mentions import JudgementMention, Mention
from briefing_app.store.library import Library
from briefing_app.store.mentions import OWN_RULE

# One sentence often grades several areas: only what is said of the same one is the same.
_OF_ONE_AREA = (
    "(m.kind != 'judgement' OR (SELECT framework || '|' || area FROM judgement_mentions j"
    " WHERE j.mention_id = m.id) = {area})"
)
_AREA_OF_OWN = "(SELECT framework || '|' || area FROM judgement_mentions j WHERE j.mention_id = o.id)"


def beneath(library: Library, sources: Iterable[int]) -> set[int]:
    """The rows of all that was read in some sources and has a finding by hand of its kind over it."""
    rows = library.db.execute(
        "SELECT m.id FROM passages po JOIN mentions o ON o.passage_id = po.id"  # noqa: S608 - constants
        " JOIN passages p ON p.source_id = po.source_id AND p.start < po.stop AND p.stop > po.start"
        " JOIN mentions m ON m.passage_id = p.id AND m.kind = o.kind"
        " WHERE po.source_id IN (SELECT value FROM json_each(:sources)) AND o.rule = :own"
        f" AND o.rejected = 0 AND m.rule != :own AND {_OF_ONE_AREA.format(area=_AREA_OF_OWN)}",
        {"sources": json.dumps(sorted(sources)), "own": OWN_RULE},
    )
    return {row for (row,) in rows}


def facts_over(library: Library, identities: Iterable[str]) -> dict[str, str]:
    """For mentions that lie beneath something found by hand, the facts of that, both by identity."""
    wanted = list(identities)
    if not wanted:
        return {}
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT m.uuid, f.uuid FROM mentions m JOIN passages p ON p.id = m.passage_id"  # noqa: S608 - constants
            " JOIN passages po ON po.source_id = p.source_id AND p.start < po.stop AND p.stop > po.start"
            " JOIN mentions o ON o.passage_id = po.id AND o.kind = m.kind JOIN facts f ON f.id = o.fact_id"
            " WHERE m.uuid IN (SELECT value FROM json_each(:wanted)) AND m.rule != :own AND m.uuid NOT IN"
            " (SELECT subject FROM decisions WHERE field = 'review' AND value = '\"rejected\"')"
            f" AND o.rule = :own AND o.rejected = 0 AND {_OF_ONE_AREA.format(area=_AREA_OF_OWN)}",
            {"wanted": json.dumps(wanted), "own": OWN_RULE},
        ).fetchall()
    return dict(rows)


def lying_at(library: Library, found: Mention) -> tuple[tuple[str, bool], ...]:
    """What is listed at the place of a finding, of its kind: identities, and whether each is by hand."""
    area = f"{found.framework}|{found.area}" if isinstance(found, JudgementMention) else None
    place = found.passage
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT m.uuid, m.rule = :own FROM sources s JOIN passages p ON p.source_id = s.id"  # noqa: S608 - constants
            " JOIN mentions m ON m.passage_id = p.id WHERE s.sha256 = :source AND p.start < :end"
            " AND p.stop > :start AND m.kind = :kind AND m.rejected = 0"
            f" AND {_OF_ONE_AREA.format(area=':area')} ORDER BY m.id",
            {
                "own": OWN_RULE,
                "source": place.source,
                "start": place.start,
                "end": place.end,
                "kind": found.kind,
                "area": area,
            },
        ).fetchall()
    return tuple((uuid, bool(own)) for uuid, own in rows)
