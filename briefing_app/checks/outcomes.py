"""What became of promises, as observations: each with the passages that make it and those that tell of it."""

from collections.abc import Iterable, Iterator
from datetime import date

from briefing_app.checks.deeds import Stage
from briefing_app.checks.promises import Promise, Standing, standing
from briefing_app.domain import edtf
from briefing_app.domain.observations import Check, Observation

_SAID = {
    Standing.KEPT: "a later source says it was done by then",
    Standing.DONE: "a later source says it was done, but not whether in time",
    Standing.LATE: "a later source says it was done after that",
    Standing.SLIPPED: "a later source gives a later date",
    Standing.NOT_DONE: "a later source says it was not done",
    Standing.UNDER_WAY: "a later source says it was under way",
}
_EARLY = date.min
_SPOKEN_OF = "later sources speak of it, but none says that it was done"


def outcomes(promises: Iterable[Promise]) -> Iterator[Observation]:
    """An observation for each promise of which later sources speak."""
    for promise in promises:
        if not promise.later:
            continue
        state = standing(promise, _EARLY)
        if promise.deed.stage is Stage.UNDER_WAY:
            if state in (Standing.DONE, Standing.KEPT):
                yield _progress(promise)
            continue
        due = promise.due
        by = f"To be done by {edtf.latest_in_words(due.when)}" if due else "No date was given"
        why = f"{by}; {_SAID.get(state, _SPOKEN_OF)}."
        check = Check.SLIPPED if state is Standing.SLIPPED else Check.OUTCOME
        steps = [*promise.said, *(step for step in promise.later)]
        evidence = tuple(item for step in steps for item in step.evidence)
        yield Observation(check, promise.words, why, evidence)


def _progress(promise: Promise) -> Observation:
    done = next(step for step in promise.later if step.stage is Stage.DONE)
    why = f"Under way in {promise.said[0].source.label}, done in {done.source.label}."
    steps = [*promise.said, *promise.later]
    evidence = tuple(item for step in steps for item in step.evidence)
    return Observation(Check.PROGRESS, promise.words, why, evidence)
