"""How often findings are right, by how sure the reader is of them: `python -m tests.benchmarks.calibration`.

Counts over the labelled documents of tests/unit/extraction/documents, or of folders in the same form.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from briefing_app.domain.mentions import CERTAIN, Mention, QuoteMention
from tests.helpers.labelled import FOLDER, KINDS, Label, Labelled, compared, graded, same_speaker

_STEPS = (0.0, 0.7, 0.8, 0.9, CERTAIN)


def main(folders: list[str]) -> int:
    """Print a line for each kind and step of confidence; 1 if less of what is certain is right than said."""
    paths = [path for folder in folders or [str(FOLDER)] for path in sorted(Path(folder).glob("*.json"))]
    right, seen = Counter[tuple[str, float]](), Counter[tuple[str, float]]()
    for path in paths:
        for kind, mention, is_right in _judged(Labelled.load(path)):
            step = max(step for step in _STEPS if step <= mention.confidence)
            seen[kind, step] += 1
            right[kind, step] += is_right
    print(f"{len(paths)} documents")
    for kind, step in sorted(seen):
        share = right[kind, step] / seen[kind, step]
        print(
            f"{kind:10} sure from {step:.2f}:"
            f" {right[kind, step]:4} of {seen[kind, step]:4} right ({share:.1%})"
        )
    certain = sum(count for (_, step), count in seen.items() if step == CERTAIN)
    certainly_right = sum(count for (_, step), count in right.items() if step == CERTAIN)
    print(
        f"Of {certain} called certain, {certainly_right} are right ({certainly_right / max(certain, 1):.1%})."
    )
    return int(certainly_right < 0.98 * certain)


def _judged(document: Labelled) -> Iterator[tuple[str, Mention, bool]]:
    """Each finding that a label or its absence makes right or wrong."""
    found = document.read()
    for kind in KINDS:
        right, false, _ = compared(kind, document.gold, found[kind])
        for label, mention in right:
            yield kind, mention, not isinstance(mention, QuoteMention) or _gives_speaker(label, mention)
        yield from ((kind, mention, False) for mention in false)
    wanted, _ = graded(document.gold, found["judgements"])
    for mention in found["judgements"]:
        yield "judgements", mention, (getattr(mention, "area", ""), getattr(mention, "grade", "")) in wanted


def _gives_speaker(label: Label, mention: QuoteMention) -> bool:
    """Whether a quote has its speaker; a name for somebody who has none is wrong."""
    return mention.speaker is None if label["speaker"] is None else same_speaker(label, mention)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
