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
        return stands(text, self.start, self.end, self.exact, self.prefix, self.suffix)

    def found_in(self, text: str) -> "Passage | None":
        """The passage of another text of the same source that has these words, if only one place does.

        The context decides between several; where it stands nowhere, the words alone must be there once.
        """
        whole = f"{self.prefix}{self.exact}{self.suffix}"
        for words, before in ((whole, len(self.prefix)), (self.exact, 0)):
            first = text.find(words)
            if first >= 0 and text.find(words, first + 1) < 0:
                start = first + before
                return Passage.cut(self.source, text, start, start + len(self.exact))
        return None


def stands(text: str, start: int, end: int, exact: str, prefix: str, suffix: str) -> bool:
    """Whether a text has these very words, in their context, at this place."""
    return (
        0 <= start < end <= len(text)
        and text[start:end] == exact
        and text[max(0, start - CONTEXT) : start] == prefix
        and text[end : end + CONTEXT] == suffix
    )
