"""Passages: spans of a document's frozen text that can be checked and found again."""

from dataclasses import dataclass

CONTEXT = 32
"""Characters kept on both sides of a passage, as in a W3C TextQuoteSelector."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The characters `[start, end)` of one source's text, with their exact words and context."""

    source: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def cut(cls, source: str, text: str, start: int, end: int) -> "Passage":
        """The passage of `text` from `start` up to `end`.

        Raises:
            ValueError: the span is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage [{start}, {end}) in a text of {len(text)} characters")
        return cls(
            source,
            start,
            end,
            text[start:end],
            text[max(0, start - CONTEXT) : start],
            text[end : end + CONTEXT],
        )

    def stands_in(self, text: str) -> bool:
        """Whether the text still has these very words, in their context, at this place."""
        return (
            0 <= self.start < self.end <= len(text)
            and text[self.start : self.end] == self.exact
            and text[max(0, self.start - CONTEXT) : self.start] == self.prefix
            and text[self.end : self.end + CONTEXT] == self.suffix
        )
