"""What belongs to more than one question, told once above them all instead of below each."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing_app.packs.parts import Line

_STANDING = ("Missing: ", "Who can answer: ", "If the answer is vague: ")
"""How notes begin that say what has to be known and done of any question of a kind."""


def told_once(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The questions without the notes that others have too, and these with the numbers of the questions."""
    numbers: dict[str, list[int]] = {}
    for line in lines:
        for note in line.notes:
            if note.startswith(_STANDING) and line.lead.isdecimal():
                numbers.setdefault(note, []).append(int(line.lead))
    shared = {note: those for note, those in numbers.items() if len(those) > 1}
    kept = tuple(
        replace(line, notes=tuple(note for note in line.notes if note not in shared)) for line in lines
    )
    # Each kind of note stands together.
    ordered = sorted(shared.items(), key=lambda item: _kind(item[0]))
    return kept, tuple(f"{note} ({_of_which(those, len(lines))})" for note, those in ordered)


def _kind(note: str) -> int:
    return next(place for place, label in enumerate(_STANDING) if note.startswith(label))


def _of_which(numbers: Sequence[int], count: int) -> str:
    """The questions by number, those that follow each other as a range: “questions 1–4 and 8”."""
    if len(numbers) == count:
        return "all questions"
    breaks = [place for place, (one, other) in enumerate(pairwise(numbers), 1) if other != one + 1]
    runs = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    told = [str(one) for run in runs for one in ([_range(run)] if len(run) > 2 else run)]  # noqa: PLR2004
    return f"questions {', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else f"questions {told[0]}"


def _range(run: Sequence[int]) -> str:
    return f"{run[0]}\N{EN DASH}{run[-1]}"
