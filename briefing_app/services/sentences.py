"""The sentences of a library's sources, as checks compare them."""

from collections.abc import Iterable

from briefing_app.domain.documents import Source
from briefing_app.domain.sentences import Sentence
from briefing_app.extraction.text.layout import BlockKind, Layout
from briefing_app.store import sources
from briefing_app.store.library import Library

_CONTEXT = 32
_FEWEST_WORDS = 4
_KEPT = 2_000
"""Sources whose sentences are kept: their texts are frozen, so that only a new one has to be split."""


def sentences_of(library: Library, some: Iterable[Source]) -> dict[str, tuple[Sentence, ...]]:
    """The sentences of some sources by their SHA-256, without those of menus, credits and tables of data."""
    found = {}
    for source in some:
        kept = _KNOWN.get(source)
        if kept is None:
            kept = _KNOWN.add(source, sources.document(library, source.sha256).text)
        found[source.sha256] = kept
    return found


class _Known:
    """The sentences of the sources that were asked for last."""

    def __init__(self) -> None:
        self._of: dict[Source, tuple[Sentence, ...]] = {}

    def get(self, source: Source) -> tuple[Sentence, ...] | None:
        return self._of.get(source)

    def add(self, source: Source, text: str) -> tuple[Sentence, ...]:
        while len(self._of) >= _KEPT:
            del self._of[next(iter(self._of))]
        self._of[source] = _split(source, text)
        return self._of[source]


_KNOWN = _Known()


def _split(source: Source, text: str) -> tuple[Sentence, ...]:
    layout = Layout(text)
    found: list[Sentence] = []
    for block in layout.blocks:
        previous: Sentence | None = None
        for span in layout.sentences(block) if block.kind is not BlockKind.FURNITURE else ():
            sentence = Sentence(
                source,
                span.start,
                span.end,
                text[span.start : span.end],
                text[max(0, span.start - _CONTEXT) : span.start],
                text[span.end : span.end + _CONTEXT],
                previous,
            )
            previous = sentence
            if text.count(" ", span.start, span.end) >= _FEWEST_WORDS - 1:
                found.append(sentence)
    return tuple(found)
