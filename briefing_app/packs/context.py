"""Passages marked in the paragraph in which they stand, so that a reader sees what was made of what."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing_app.domain.passages import Passage
from briefing_app.packs.parts import Run

_CONTEXT = 90
"""Characters shown on each side of a passage, at most."""

_ELLIPSIS = "…"

Anchored = Sequence[tuple[Passage, str]]
"""Passages in order of their starts, each with its anchor."""


class Text:
    """A source's text with its paragraphs: lines that are not blank, counted from 1."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        starts, offset = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                starts.append(offset)
            offset += len(line) + 1
        return starts

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds an offset, or of the last one before it."""
        return max(1, bisect_right(self._starts, offset))

    def line_start(self, offset: int) -> int:
        """Where the line that holds an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line that holds an offset ends."""
        end = self.text.find("\n", offset)
        return end if end >= 0 else len(self.text)


def marked_runs(text: Text, passages: Anchored) -> tuple[Run, ...]:
    """The paragraph of some passages, with these marked and long stretches between them shortened."""
    return tuple(run for run in _runs(text, passages) if run.text)


def quoted_runs(passages: Anchored) -> tuple[Run, ...]:
    """Passages with the context they carry themselves, for want of the text they stand in."""
    runs: list[Run] = []
    for passage, anchor in passages:
        before, after = f"{_ELLIPSIS} {passage.prefix}", f"{passage.suffix} {_ELLIPSIS} "
        runs += [Run(before, False), Run(passage.exact, True, (anchor,)), Run(after, False)]
    return tuple(runs)


def _runs(text: Text, passages: Anchored) -> Iterator[Run]:
    marks = _merged(passages)
    yield Run(_tail(text.text[text.line_start(marks[0][0]) : marks[0][0]].lstrip()), False)
    for index, (start, end, anchors) in enumerate(marks):
        yield Run(text.text[start:end], True, anchors)
        if index + 1 < len(marks):
            yield Run(_between(text.text[end : marks[index + 1][0]]), False)
    end = marks[-1][1]
    yield Run(_head(text.text[end : text.line_end(end)].rstrip()), False)


def _merged(passages: Anchored) -> list[tuple[int, int, tuple[str, ...]]]:
    """Start, end and anchors of the marks; passages that overlap share one."""
    marks: list[tuple[int, int, tuple[str, ...]]] = []
    for passage, anchor in passages:
        if marks and passage.start < marks[-1][1]:
            start, end, anchors = marks[-1]
            marks[-1] = (start, max(end, passage.end), (*anchors, anchor))
        else:
            marks.append((passage.start, passage.end, (anchor,)))
    return marks


def _tail(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    return f"{_ELLIPSIS} {text[-_CONTEXT:].partition(' ')[2] or text[-_CONTEXT:]}"


def _head(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    return f"{text[:_CONTEXT].rpartition(' ')[0] or text[:_CONTEXT]} {_ELLIPSIS}"


def _between(text: str) -> str:
    return (
        text if len(text) <= 2 * _CONTEXT else f"{_head(text)} {_tail(text).removeprefix(_ELLIPSIS).lstrip()}"
    )
